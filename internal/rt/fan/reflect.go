package fan

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/fan/lower"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Slot is a field or a method, as reflection shows it: a field's accessors are hidden behind it.
type Slot struct {
	Field  *Field  // nil for a method
	Method *Method // nil for a field
}

// Name returns the slot's name.
func (s Slot) Name() string {
	if s.Field != nil {
		return s.Field.Name
	}
	return s.Method.Name
}

// Parent returns the type that declares the slot.
func (s Slot) Parent() *Type {
	if s.Field != nil {
		return s.Field.Parent
	}
	return s.Method.Parent
}

// Flags returns the slot's modifiers.
func (s Slot) Flags() fcode.Flags {
	if s.Field != nil {
		return s.Field.Flags
	}
	return s.Method.Flags
}

// Slots returns the slots of a type, those inherited ones included: of its mixins, of its base class, its own; one that overrides stands
// where the overridden one did.
func (t *Type) Slots() []Slot {
	t = t.root()
	t.rt.mu.Lock()
	defer t.rt.mu.Unlock()
	return t.slots()
}

// slots is Slots. The lock is held.
func (t *Type) slots() []Slot {
	if t.reflected != nil {
		return t.reflected
	}
	if t.Raw != nil {
		t.reflected = t.filledSlots()
		return t.reflected
	}
	var list []Slot
	at := map[string]int{}
	add := func(s Slot, inherited bool) {
		if inherited && s.Flags().Has(fcode.Ctor) {
			return
		}
		i, ok := at[s.Name()]
		switch {
		case !ok:
			at[s.Name()] = len(list)
			list = append(list, s)
		case inherited && (s.Parent() == t.rt.core.obj || s.Flags().Has(fcode.Abstract) && !list[i].Flags().Has(fcode.Abstract)):
		default:
			list[i] = s
		}
	}
	for _, m := range t.Mixed {
		for _, s := range m.slots() {
			add(s, true)
		}
	}
	if t.Base != nil {
		for _, s := range t.Base.slots() {
			add(s, true)
		}
	}
	for _, f := range t.fields {
		add(Slot{Field: f}, false)
	}
	for _, m := range t.order {
		if !m.Flags.Has(fcode.Getter|fcode.Setter) || t.Fields[m.Name] == nil {
			add(Slot{Method: m}, false)
		}
	}
	t.reflected = list
	return list
}

// FindSlot returns the slot of a name.
func (t *Type) FindSlot(name string) (Slot, bool) {
	for _, s := range t.Slots() {
		if s.Name() == name {
			return s, true
		}
	}
	return Slot{}, false
}

// SlotObject returns the sys::Field or sys::Method object of a slot.
func (t *Thread) SlotObject(s Slot) Word {
	t.rt.mu.Lock()
	defer t.rt.mu.Unlock()
	obj, sig, value := (*Word)(nil), "sys::Method", any(s.Method)
	if s.Field != nil {
		obj, sig, value = &s.Field.obj, "sys::Field", s.Field
	} else {
		obj = &s.Method.obj
	}
	if *obj == 0 {
		typ, err := t.rt.typ(sig)
		if err != nil || typ.link() != nil {
			return 0
		}
		*obj = t.rt.root(t.NewHost(typ, value, nil))
	}
	return *obj
}

// Param is a parameter, as reflection shows it.
type Param struct {
	Name       string
	Type       *Type
	HasDefault bool
	Number     int // among the declared ones
}

// ParamsOf returns the declared parameters of a method.
func (m *Method) ParamsOf() ([]Param, error) {
	if m.decl == nil {
		return nil, nil
	}
	rt, p := m.Parent.rt, m.Parent.Pod
	rt.mu.Lock()
	defer rt.mu.Unlock()
	list := make([]Param, m.decl.NumParams)
	for i := range list {
		v := &m.decl.Vars[i]
		typ, err := rt.typeRef(p, v.Type)
		if err == nil && m.in != nil {
			typ, err = m.in.filled(typ)
		}
		if err == nil {
			err = typ.shown()
		}
		if err != nil {
			return nil, err
		}
		list[i] = Param{p.Code.Name(v.Name), typ, p.Code.Attr(v.Attrs, fcode.ParamDefaultAttr) != nil, i}
	}
	return list, nil
}

// shown makes a type ready for reflection: it is linked, but for one of another language, which is shown by name. The lock is held.
func (t *Type) shown() error {
	if t.IsForeign() {
		return nil
	}
	return t.link()
}

// IsForeign reports whether a type is of another language, such as Java: it is known by name alone.
func (t *Type) IsForeign() bool { return t.root().foreign }

// ReturnType returns the declared type of a method's result.
func (m *Method) ReturnType() (*Type, error) {
	return m.returnType(func(d *fcode.Method) uint16 { return d.Returns })
}

// InheritedReturnType returns the declared type of the result of the method that a method with a narrower one overrides first; of others,
// their own.
func (m *Method) InheritedReturnType() (*Type, error) {
	return m.returnType(func(d *fcode.Method) uint16 { return d.InheritedReturns })
}

func (m *Method) returnType(of func(*fcode.Method) uint16) (*Type, error) {
	rt := m.Parent.rt
	if m.decl == nil {
		return rt.core.void, nil
	}
	rt.mu.Lock()
	defer rt.mu.Unlock()
	typ, err := rt.typeRef(m.Parent.Pod, of(m.decl))
	if err == nil && m.in != nil {
		typ, err = m.in.filled(typ)
	}
	if err != nil {
		return nil, err
	}
	return typ, typ.shown()
}

// IsStatic reports whether the method has no receiver: also where it is a static constructor.
func (m *Method) IsStatic() bool { return m.isStatic() }

// IsCtor reports whether the method makes objects.
func (m *Method) IsCtor() bool { return m.Flags.Has(fcode.Ctor) }

// CallTagged calls a method with tagged words, the receiver first if it has one, as reflection does: arguments too many are dropped, those
// with defaults may be missing; a constructor makes its object. The result is tagged, null for Void.
func (t *Thread) CallTagged(m *Method, args []Word) (Word, Word) {
	receiver := 0
	if !m.isStatic() && !m.isCtor() {
		receiver = 1
	}
	whole := m
	if m.Whole != nil {
		whole = m.Whole
	}
	declared := whole.declared()
	if len(args) > declared+receiver {
		args = args[:declared+receiver]
	}
	if m = whole.Parent.Methods[key(whole.Name, len(args)-receiver)]; m == nil || len(args) < receiver {
		return t.Fail("ArgErr", "Too few arguments: "+strconv.Itoa(len(args))+" < "+whole.arity(receiver))
	}
	if exc := t.Initialize(m.Parent); exc != 0 {
		return 0, exc
	}
	if receiver == 1 {
		if args[0] == 0 {
			return t.Fail("Err", "Cannot call method '"+m.QName()+"' with null instance")
		}
		if exc := t.declares(m.Parent, args[0]); exc != 0 {
			return 0, exc
		}
		typ := t.TypeOf(args[0])
		if n, ok := typ.places[key(m.Name, len(args)-1)]; ok && m.isVirtual() {
			m = typ.virtuals[n]
		}
	}
	mark := t.Kept()
	defer t.Release(mark)
	words := make([]Word, 0, len(m.Params))
	if m.isCtor() {
		if m.Parent.Flags.Has(fcode.Abstract) {
			return t.Fail("Err", "Cannot instantiate abstract class: "+m.Parent.Sig)
		}
		o := t.NewObject(m.Parent)
		if o == 0 {
			return 0, t.rt.noMemory()
		}
		words = append(words, t.Keep(o))
	}
	for i, w := range args {
		t.Keep(w)
		raw, exc := t.argument(m, i+len(m.Params)-len(args), w)
		if exc != 0 {
			return 0, exc
		}
		words = append(words, raw)
	}
	r, exc := t.Run(m, words...)
	if exc != 0 || m.isCtor() {
		return r, exc
	}
	return t.Box(r, m.Returns)
}

// Box returns the tagged word of a value in a representation; null for none.
func (t *Thread) Box(w Word, rep lower.Rep) (Word, Word) {
	switch rep {
	case lower.Int:
		return t.Made(t.BoxInt(int64(w)))
	case lower.Float:
		return t.Made(t.BoxFloat(Args{w}.Float(0)))
	case lower.Bool:
		return layout.Bool(w != 0), 0
	case lower.Void:
		return 0, 0
	}
	return w, 0
}

// argument returns a tagged word as parameter i of a method takes it.
func (t *Thread) argument(m *Method, i int, w Word) (Word, Word) {
	rep := m.Params[i]
	if rep == lower.Ref {
		return w, t.checkArgument(m, i, w)
	}
	raw, ok := t.rawOf(w, rep)
	if !ok {
		return 0, t.illegal("argument type mismatch")
	}
	return raw, 0
}

// rawOf returns the raw word of a tagged one that is of a representation's type.
func (t *Thread) rawOf(w Word, rep lower.Rep) (raw Word, ok bool) {
	switch rep {
	case lower.Int:
		_, ok = t.IntOf(w)
	case lower.Float:
		_, ok = t.FloatOf(w)
	case lower.Bool:
		ok = w == layout.True || w == layout.False
	}
	if !ok {
		return 0, false
	}
	return t.Unbox(w), true
}

// checkArgument is what the reference's host checks when a method is called by reflection: classes, not parameters of types, nor null.
func (t *Thread) checkArgument(m *Method, i int, w Word) (exc Word) {
	if w == 0 || m.decl == nil {
		return 0
	}
	n := i - (len(m.Params) - m.argCount())
	if n < 0 || n >= m.decl.NumParams {
		return 0
	}
	t.rt.mu.Lock()
	typ, err := t.rt.typeRef(m.Parent.Pod, m.decl.Vars[n].Type)
	if err == nil {
		err = typ.root().link()
	}
	t.rt.mu.Unlock()
	if err != nil || len(typ.root().Name) == 1 || t.TypeOf(w).IsSubtype(typ) {
		return 0
	}
	return t.illegal("argument type mismatch")
}

// illegal returns the exception by which the reference's host refuses what a reflective call is given.
func (t *Thread) illegal(why string) (exc Word) {
	_, exc = t.Fail("ArgErr", "java.lang.IllegalArgumentException: "+why)
	return exc
}

// declares says that an object has no slots of a type.
func (t *Thread) declares(typ *Type, self Word) (exc Word) {
	if self != 0 && t.TypeOf(self).IsSubtype(typ) {
		return 0
	}
	switch typ.Sig {
	case "sys::Num", "sys::Int", "sys::Float", "sys::Bool", "sys::Decimal", "sys::Str": // whose methods the host has as functions
		return t.illegal("argument type mismatch")
	}
	return t.illegal("object is not an instance of declaring class")
}

// declared returns how many parameters the whole method declares.
func (m *Method) declared() int {
	if m.decl != nil {
		return m.decl.NumParams
	}
	return len(m.Params) - 1
}

// Takes reports whether a method can be called with so many arguments besides a receiver.
func (m *Method) Takes(args int) bool { return m.Parent.Methods[key(m.Name, args)] != nil }

// argCount returns how many arguments this form of the method takes besides a receiver.
func (m *Method) argCount() int {
	if m.isStatic() {
		return len(m.Params)
	}
	return len(m.Params) - 1
}

// arity is how messages show the numbers of arguments that a method takes.
func (m *Method) arity(receiver int) string {
	least := m.declared()
	for n := least; n >= 0; n-- {
		if m.Parent.Methods[key(m.Name, n)] != nil {
			least = n
		}
	}
	s := ""
	if receiver > 0 {
		s = "instance+"
	}
	if least == m.declared() {
		return s + strconv.Itoa(least)
	}
	return fmt.Sprintf("%s%d..%d", s, least, m.declared())
}

// GetField returns a field's value, tagged: through its getter if it has one.
func (t *Thread) GetField(f *Field, self Word) (Word, Word) {
	if exc := t.Initialize(f.Parent); exc != 0 {
		return 0, exc
	}
	if f.Flags.Has(fcode.Static) {
		return t.Box(t.Heap.Load(0, f.Offset), f.Rep)
	}
	if m := f.Parent.Methods[key(f.Name, 0)]; m != nil {
		return t.CallTagged(m, []Word{self})
	}
	if self == 0 {
		return t.Fail("NullErr", "java.lang.NullPointerException")
	}
	if exc := t.declares(f.Parent, self); exc != 0 {
		return 0, exc
	}
	return t.Box(t.Heap.Load(self, f.Offset), f.Rep)
}

// SetField sets a field, through its setter if it has one. The value is tagged.
func (t *Thread) SetField(f *Field, self, value Word) (exc Word) {
	if m := f.Parent.Methods[key(f.Name, 1)]; m != nil && !f.Flags.Has(fcode.Const) {
		_, exc = t.CallTagged(m, []Word{self, value})
		return exc
	}
	raw := value
	if f.Rep != lower.Ref {
		var ok bool
		if raw, ok = t.rawOf(value, f.Rep); !ok {
			return t.illegal("Can not set field " + f.Parent.Sig + "." + f.Name)
		}
	} else if typ, err := f.typeOf(); value != 0 && err == nil && !t.TypeOf(value).IsSubtype(typ) {
		_, exc = t.Fail("ArgErr", "Wrong type for field "+f.Parent.Sig+"."+f.Name+": "+typ.Sig+" != "+t.TypeOf(value).Sig)
		return exc
	}
	if f.Flags.Has(fcode.Static) {
		t.Heap.Store(0, f.Offset, raw)
		return 0
	}
	if self == 0 {
		_, exc = t.Fail("NullErr", "java.lang.NullPointerException")
	} else if exc = t.declares(f.Parent, self); exc == 0 {
		t.Heap.Store(self, f.Offset, raw)
	}
	return exc
}

// typeOf returns the type of a field's values, linked.
func (f *Field) typeOf() (*Type, error) {
	rt := f.Parent.rt
	rt.mu.Lock()
	defer rt.mu.Unlock()
	typ, err := rt.typeRef(f.Parent.Pod, f.typeRef)
	if err == nil && f.in != nil {
		typ, err = f.in.filled(typ)
	}
	if err != nil {
		return nil, err
	}
	return typ, typ.shown()
}

// Trap is obj->name(args): a slot found by its name, called, read or set.
func (t *Thread) Trap(self Word, name string, args []Word) (Word, Word) {
	typ := t.TypeOf(self)
	s, ok := typ.FindSlot(name)
	switch {
	case !ok:
		return t.Fail("UnknownSlotErr", typ.Sig+"."+name)
	case s.Method != nil && s.Method.isStatic():
		return t.CallTagged(s.Method, args)
	case s.Method != nil:
		return t.CallTagged(s.Method, append([]Word{self}, args...))
	case len(args) == 0:
		return t.GetField(s.Field, self)
	case len(args) == 1 && s.Field.Flags.Has(fcode.Const):
		return t.Fail("ReadonlyErr", "Cannot set const field "+typ.Sig+"."+name)
	case len(args) == 1:
		return args[0], t.SetField(s.Field, self, args[0])
	}
	return t.Fail("ArgErr", "Invalid number of args to get or set field '"+name+"'")
}

// Facets returns the facets of a type's or slot's attributes: their types and values in serialized text.
func (p *Pod) Facets(attrs []fcode.Attr) []fcode.FacetRef {
	list, err := fcode.DecodeFacets(p.Code.Attr(attrs, fcode.FacetsAttr))
	if err != nil {
		return nil
	}
	return list
}

// TypeNames returns the names of a pod's types, in order.
func (p *Pod) TypeNames() []string {
	names := make([]string, len(p.Code.Types))
	for i, t := range p.Code.Types {
		names[i] = p.Code.TypeName(t)
	}
	return names
}

// FindPod returns a pod by its name.
func (rt *Runtime) FindPod(name string) (*Pod, error) {
	rt.mu.Lock()
	defer rt.mu.Unlock()
	return rt.pod(name)
}

// Signature returns a slot's signature as reflection shows it.
func (s Slot) Signature() (string, error) {
	if s.Field != nil {
		typ, err := s.Field.typeOf()
		if err != nil {
			return "", err
		}
		return typ.Sig + " " + s.Field.Name, nil
	}
	params, err := s.Method.ParamsOf()
	if err != nil {
		return "", err
	}
	ret, err := s.Method.ReturnType()
	if err != nil {
		return "", err
	}
	var list []string
	for _, p := range params {
		list = append(list, p.Type.Sig+" "+p.Name)
	}
	return ret.Sig + " " + s.Method.Name + "(" + strings.Join(list, ", ") + ")", nil
}

// Line returns the line of the source that declares the type; 0 where none is known.
func (t *Type) Line() int {
	if t = t.root(); t.decl == nil {
		return 0
	}
	n, _ := fcode.DecodeU2(t.Pod.Code.Attr(t.decl.Attrs, fcode.LineNumberAttr))
	return int(n)
}

// SourceFile returns the name of the file that a type was compiled from; "" where none is known.
func (t *Type) SourceFile() string { return t.root().sourceFile() }

// Line returns the line of the source that declares a slot; 0 where none is known.
func (s Slot) Line() int {
	n, _ := fcode.DecodeU2(s.Parent().Pod.Code.Attr(s.attrs(), fcode.LineNumberAttr))
	return int(n)
}

// attrs returns what the fcode says of a slot besides its type and code.
func (s Slot) attrs() []fcode.Attr {
	switch {
	case s.Field != nil:
		return s.Field.decl.Attrs
	case s.Method.decl != nil:
		return s.Method.decl.Attrs
	}
	return nil
}

// Getter returns the method that reads a field; nil where it has none.
func (f *Field) Getter() *Method { return f.accessor(0, fcode.Getter) }

// Setter returns the method that writes a field; nil where it has none.
func (f *Field) Setter() *Method { return f.accessor(1, fcode.Setter) }

func (f *Field) accessor(args int, flag fcode.Flags) *Method {
	if m := f.Parent.Methods[key(f.Name, args)]; m != nil && m.Flags.Has(flag) {
		return m
	}
	return nil
}

// NonNull returns the type without its nullability.
func (t *Type) NonNull() *Type { return t.root() }

// Inheritance returns the type and all it inherits from: itself, its base classes up to Obj, and their mixins.
func (t *Type) Inheritance() []*Type { return t.root().all }

// Type returns the type of a field's values.
func (f *Field) Type() (*Type, error) { return f.typeOf() }

// PodObject returns the sys::Pod object of a pod; typ is sys::Pod.
func (t *Thread) PodObject(p *Pod, typ *Type) Word {
	t.rt.mu.Lock()
	defer t.rt.mu.Unlock()
	if p.obj == 0 {
		p.obj = t.rt.root(t.NewHost(typ, p, nil))
	}
	return p.obj
}

// AllFacets returns the facets of a type: its own, then those inherited that say so (FacetMeta) or belong to sys::Serializable.
func (t *Type) AllFacets() []FacetValue {
	var list []FacetValue
	for i, u := range t.Inheritance() {
		if u.decl == nil {
			continue
		}
		for _, f := range u.Pod.Facets(u.decl.Attrs) {
			v := FacetValue{u.Pod.Code.TypeSig(f.Type), f.Value}
			if i == 0 || t.rt.inherited(v.Type) {
				list = appendFacet(list, v)
			}
		}
	}
	return list
}

// FacetValue is a facet: its type and its value in serialized text, "" where it has no fields.
type FacetValue struct{ Type, Value string }

// appendFacet appends a facet of a type that is not there yet: the nearest one counts. Compilers write a list as often as it is long.
func appendFacet(list []FacetValue, v FacetValue) []FacetValue {
	for _, have := range list {
		if have.Type == v.Type {
			return list
		}
	}
	return append(list, v)
}

// inherited reports whether subclasses have the facets of a type.
func (rt *Runtime) inherited(sig string) bool {
	typ, err := rt.Type(sig)
	if err != nil || typ.decl == nil {
		return false
	}
	for _, f := range typ.Pod.Facets(typ.decl.Attrs) {
		if typ.Pod.Code.TypeSig(f.Type) == "sys::FacetMeta" {
			return strings.Contains(f.Value, "inherited=true")
		}
	}
	return false
}

// Facets returns the facets of a slot.
func (s Slot) Facets() []FacetValue {
	p := s.Parent().Pod
	var list []FacetValue
	for _, f := range p.Facets(s.attrs()) {
		list = appendFacet(list, FacetValue{p.Code.TypeSig(f.Type), f.Value})
	}
	return list
}

// IsTransient reports whether a field is left out when its object is written.
func (f *Field) IsTransient() bool {
	for _, v := range (Slot{Field: f}).Facets() {
		if v.Type == "sys::Transient" {
			return true
		}
	}
	return false
}
