package fcode

// Type is a type: its head in types.def and its body, an entry of its own.
type Type struct {
	Self, Base uint16   // typeRefs; Base may be NoType
	Mixins     []uint16 // typeRefs
	Flags      Flags

	Fields  []Field
	Methods []Method
	Attrs   []Attr
}

// Field is a field of a type.
type Field struct {
	Name  uint16
	Flags Flags
	Type  uint16
	Attrs []Attr
}

// Method is a method, or an accessor of the field that has its name.
type Method struct {
	Name             uint16
	Flags            Flags
	Returns          uint16
	InheritedReturns uint16 // the most general return type, that of the method first declared
	MaxStack         uint8
	NumParams        int   // of Vars; the rest are locals
	Vars             []Var // in the order of registers; instance methods begin at register 1
	Code             []byte
	Attrs            []Attr
}

// Var is a parameter or local variable.
type Var struct {
	Name, Type uint16
	Flags      uint8
	Attrs      []Attr
}

// Attr is a named piece of data on a type, slot or variable.
type Attr struct {
	Name uint16
	Data []byte
}

func (p *Pod) bodyEntry(t *Type) string { return entryPrefix + p.TypeName(t) + ".fcode" }

// ReadBody reads the fields, methods and attributes of a type of this pod. The
// byte slices in it point into the entry.
func (p *Pod) ReadBody(t *Type, src Source) error {
	entry := p.bodyEntry(t)
	data, err := src(entry)
	if err != nil {
		return err
	}
	if data == nil {
		return &FormatError{Entry: entry, Reason: "missing"}
	}
	return t.Decode(entry, data)
}

// Decode fills the body of a type from the bytes of its entry.
func (t *Type) Decode(entry string, data []byte) error {
	r := &reader{entry: entry, data: data}
	t.Fields = readList(r, 10, (*reader).field)
	t.Methods = readList(r, 17, (*reader).method)
	t.Attrs = r.attrs()
	return r.end()
}

func readList[T any](r *reader, size int, read func(*reader) T) []T {
	n := r.count(size)
	if n == 0 {
		return nil
	}
	list := make([]T, n)
	for i := 0; i < n && r.err == nil; i++ {
		list[i] = read(r)
	}
	return list
}

func (r *reader) attrs() []Attr {
	return readList(r, 4, func(r *reader) Attr { return Attr{r.u2(), r.buf()} })
}

func (r *reader) field() Field {
	return Field{Name: r.u2(), Flags: Flags(r.u4()), Type: r.u2(), Attrs: r.attrs()}
}

func (r *reader) method() Method {
	m := Method{Name: r.u2(), Flags: Flags(r.u4()), Returns: r.u2(), InheritedReturns: r.u2(), MaxStack: r.u1()}
	m.NumParams = int(r.u1())
	if n := m.NumParams + int(r.u1()); n > 0 {
		m.Vars = make([]Var, n)
	}
	for i := range m.Vars {
		m.Vars[i] = Var{Name: r.u2(), Type: r.u2(), Flags: r.u1(), Attrs: r.attrs()}
	}
	m.Code = r.buf()
	m.Attrs = r.attrs()
	return m
}

// encode returns the bytes of the type's body.
func (t *Type) encode() ([]byte, error) {
	w := &writer{data: make([]byte, 0, t.sizeHint())}
	w.count(len(t.Fields), "fields")
	for i := range t.Fields {
		f := &t.Fields[i]
		w.u2(f.Name)
		w.u4(uint32(f.Flags & FlagsMask))
		w.u2(f.Type)
		w.attrs(f.Attrs)
	}
	w.count(len(t.Methods), "methods")
	for i := range t.Methods {
		w.method(&t.Methods[i])
	}
	w.attrs(t.Attrs)
	return w.data, w.err
}

func (t *Type) sizeHint() int {
	n := 64 + 32*len(t.Fields)
	for i := range t.Methods {
		m := &t.Methods[i]
		n += 48 + 8*len(m.Vars) + 2*len(m.Code)
	}
	return n
}

func (w *writer) method(m *Method) {
	w.u2(m.Name)
	w.u4(uint32(m.Flags & FlagsMask))
	w.u2(m.Returns)
	w.u2(m.InheritedReturns)
	w.u1(m.MaxStack)
	locals := len(m.Vars) - m.NumParams
	if max(m.NumParams, locals) > 255 && w.err == nil {
		w.err = &LimitError{What: "variables in a method", Count: len(m.Vars), Limit: 255}
	}
	w.u1(uint8(m.NumParams))
	w.u1(uint8(locals))
	for i := range m.Vars {
		v := &m.Vars[i]
		w.u2(v.Name)
		w.u2(v.Type)
		w.u1(v.Flags)
		w.attrs(v.Attrs)
	}
	w.buf(m.Code, "bytes of code")
	w.attrs(m.Attrs)
}

func (w *writer) attrs(attrs []Attr) {
	w.count(len(attrs), "attributes")
	for _, a := range attrs {
		w.u2(a.Name)
		w.buf(a.Data, "bytes in an attribute")
	}
}
