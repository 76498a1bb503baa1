package fcode

// TypeRef names a type: indexes into Names, and the signature where they do not say it all.
type TypeRef struct {
	Pod, Name uint16
	Sig       string // "", "?", or the signature of a parameterized type
}

// Parameterized reports whether Sig is a whole signature.
func (t *TypeRef) Parameterized() bool { return len(t.Sig) > 1 }

// FieldRef names a field: its parent and type in TypeRefs, its name in Names.
type FieldRef struct {
	Parent, Name, Type uint16
}

// MethodRef names a method as a call needs it: only the parameters that are passed.
type MethodRef struct {
	Parent, Name, Returns uint16
	Params                []uint16
}

// Pod is the code of a pod: its constant tables and its types.
type Pod struct {
	Names      []string
	TypeRefs   []TypeRef
	FieldRefs  []FieldRef
	MethodRefs []MethodRef
	Ints       []int64
	Floats     []float64
	Decimals   []string
	Strs       []string
	Durations  []int64 // nanoseconds
	Uris       []string
	Types      []*Type
}

// entryPrefix begins the name of every entry of this format.
const entryPrefix = "fcode/"

// tableCodec reads and writes one table.
type tableCodec struct {
	entry  string // name after "fcode/"
	size   int    // of the smallest record, in bytes
	length func(*Pod) int
	read   func(*Pod, *reader, int) // n records
	write  func(*Pod, *writer)
}

// records makes a codec from the place of a table and the codec of a record.
func records[T any](entry string, size int, table func(*Pod) *[]T, read func(*reader) T, write func(*writer, T)) tableCodec {
	return tableCodec{
		entry:  entry,
		size:   size,
		length: func(p *Pod) int { return len(*table(p)) },
		read: func(p *Pod, r *reader, n int) {
			list := make([]T, n)
			for i := 0; i < n && r.err == nil; i++ {
				list[i] = read(r)
			}
			*table(p) = list
		},
		write: func(p *Pod, w *writer) {
			for _, v := range *table(p) {
				write(w, v)
			}
		},
	}
}

// tables lists the tables in the order in which a pod stores them.
func tables() []tableCodec {
	return []tableCodec{
		records("names.def", 2, func(p *Pod) *[]string { return &p.Names }, (*reader).utf, (*writer).utf),
		records("typeRefs.def", 6, func(p *Pod) *[]TypeRef { return &p.TypeRefs },
			func(r *reader) TypeRef { return TypeRef{r.u2(), r.u2(), r.utf()} },
			func(w *writer, t TypeRef) { w.u2(t.Pod); w.u2(t.Name); w.utf(t.Sig) }),
		records("fieldRefs.def", 6, func(p *Pod) *[]FieldRef { return &p.FieldRefs },
			func(r *reader) FieldRef { return FieldRef{r.u2(), r.u2(), r.u2()} },
			func(w *writer, f FieldRef) { w.u2(f.Parent); w.u2(f.Name); w.u2(f.Type) }),
		records("methodRefs.def", 7, func(p *Pod) *[]MethodRef { return &p.MethodRefs }, readMethodRef, writeMethodRef),
		records("ints.def", 8, func(p *Pod) *[]int64 { return &p.Ints }, (*reader).s8, (*writer).s8),
		records("floats.def", 8, func(p *Pod) *[]float64 { return &p.Floats }, (*reader).f8, (*writer).f8),
		records("decimals.def", 2, func(p *Pod) *[]string { return &p.Decimals }, (*reader).utf, (*writer).utf),
		records("strs.def", 2, func(p *Pod) *[]string { return &p.Strs }, (*reader).utf, (*writer).utf),
		records("durations.def", 8, func(p *Pod) *[]int64 { return &p.Durations }, (*reader).s8, (*writer).s8),
		records("uris.def", 2, func(p *Pod) *[]string { return &p.Uris }, (*reader).utf, (*writer).utf),
		records("types.def", 10, func(p *Pod) *[]*Type { return &p.Types }, readTypeHead, writeTypeHead),
	}
}

func readMethodRef(r *reader) MethodRef {
	m := MethodRef{Parent: r.u2(), Name: r.u2(), Returns: r.u2()}
	m.Params = r.refs(int(r.u1()))
	return m
}

func writeMethodRef(w *writer, m MethodRef) {
	w.u2(m.Parent)
	w.u2(m.Name)
	w.u2(m.Returns)
	if len(m.Params) > 255 && w.err == nil {
		w.err = &LimitError{What: "parameters", Count: len(m.Params), Limit: 255}
	}
	w.u1(uint8(len(m.Params)))
	w.refs(m.Params)
}

func readTypeHead(r *reader) *Type {
	t := &Type{Self: r.u2(), Base: r.u2()}
	t.Mixins = r.refs(r.count(2))
	t.Flags = Flags(r.u4())
	return t
}

func writeTypeHead(w *writer, t *Type) {
	w.u2(t.Self)
	w.u2(t.Base)
	w.count(len(t.Mixins), "mixins")
	w.refs(t.Mixins)
	w.u4(uint32(t.Flags & FlagsMask))
}

// Source returns the bytes of a named entry, nil if there is no such entry.
type Source func(entry string) ([]byte, error)

// ReadTables reads the constant tables and the heads of the types; the bodies of
// the types stay unread until ReadBody.
func ReadTables(src Source) (*Pod, error) {
	return readTables(src, func(string) bool { return true })
}

// ReadTypes reads what it takes to know the types and slots of a pod: of the tables
// only names, types referred to, and the heads of the types.
func ReadTypes(src Source) (*Pod, error) {
	return readTables(src, func(entry string) bool {
		return entry == "names.def" || entry == "typeRefs.def" || entry == "types.def"
	})
}

func readTables(src Source, want func(entry string) bool) (*Pod, error) {
	p := new(Pod)
	for _, t := range tables() {
		if !want(t.entry) {
			continue
		}
		data, err := src(entryPrefix + t.entry)
		if err != nil {
			return nil, err
		}
		if len(data) == 0 {
			continue
		}
		r := &reader{entry: entryPrefix + t.entry, data: data}
		t.read(p, r, r.count(t.size))
		if err := r.end(); err != nil {
			return nil, err
		}
	}
	return p, p.uniqueTypes()
}

// uniqueTypes refuses two types that share the entry of their body: otherwise a small
// file could stand for a large pod.
func (p *Pod) uniqueTypes() error {
	seen := make(map[string]bool, len(p.Types))
	for _, t := range p.Types {
		name := p.TypeName(t)
		if seen[name] {
			return &FormatError{Entry: "fcode/types.def", Reason: "duplicate type " + name}
		}
		seen[name] = true
	}
	return nil
}

// Read reads the tables and all types.
func Read(src Source) (*Pod, error) {
	p, err := ReadTables(src)
	if err != nil {
		return nil, err
	}
	for _, t := range p.Types {
		if err := p.ReadBody(t, src); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// Entries passes each entry of the pod's code to yield, in the order in which a
// pod stores them. Tables without records have none.
func (p *Pod) Entries(yield func(name string, data []byte) error) error {
	for _, t := range tables() {
		n := t.length(p)
		if n == 0 {
			continue
		}
		w := &writer{data: make([]byte, 0, 2+n*(t.size+16))}
		w.count(n, t.entry+" records")
		t.write(p, w)
		if w.err != nil {
			return w.err
		}
		if err := yield(entryPrefix+t.entry, w.data); err != nil {
			return err
		}
	}
	for _, t := range p.Types {
		data, err := t.encode()
		if err != nil {
			return err
		}
		if err := yield(p.bodyEntry(t), data); err != nil {
			return err
		}
	}
	return nil
}

// Name returns a name by its index; an index out of range gives a placeholder.
func (p *Pod) Name(i uint16) string {
	if int(i) >= len(p.Names) {
		return "?"
	}
	return p.Names[i]
}

// TypeName returns the simple name of a type.
func (p *Pod) TypeName(t *Type) string {
	if int(t.Self) >= len(p.TypeRefs) {
		return "?"
	}
	return p.Name(p.TypeRefs[t.Self].Name)
}

// TypeSig returns the signature of a typeRef; "" for NoType.
func (p *Pod) TypeSig(i uint16) string {
	if i == NoType {
		return ""
	}
	if int(i) >= len(p.TypeRefs) {
		return "?"
	}
	t := &p.TypeRefs[i]
	if t.Parameterized() {
		return t.Sig
	}
	return p.Name(t.Pod) + "::" + p.Name(t.Name) + t.Sig
}
