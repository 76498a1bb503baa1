package types

import "strings"

// Nullable is a type with a question mark.
type Nullable struct {
	Root   Type
	sig    string
	listOf *List
}

func newNullable(root Type) *Nullable { return &Nullable{Root: root} }

func (n *Nullable) NS() *Namespace { return n.Root.NS() }
func (n *Nullable) Pod() *Pod      { return n.Root.Pod() }
func (n *Nullable) Name() string   { return n.Root.Name() }
func (n *Nullable) QName() string  { return n.Root.QName() }
func (n *Nullable) Signature() string {
	if n.sig == "" {
		n.sig = n.Root.Signature() + "?"
	}
	return n.sig
}
func (n *Nullable) String() string           { return n.Signature() }
func (n *Nullable) Flags() Flags             { return n.Root.Flags() }
func (n *Nullable) IsVal() bool              { return n.Root.IsVal() }
func (n *Nullable) IsNullable() bool         { return true }
func (n *Nullable) ToNullable() Type         { return n }
func (n *Nullable) NonNull() Type            { return n.Root }
func (n *Nullable) IsGeneric() bool          { return n.Root.IsGeneric() }
func (n *Nullable) IsParameterized() bool    { return n.Root.IsParameterized() }
func (n *Nullable) IsGenericParameter() bool { return n.Root.IsGenericParameter() }
func (n *Nullable) Base() Type               { return n.Root.Base() }
func (n *Nullable) Mixins() []Type           { return n.Root.Mixins() }
func (n *Nullable) Fits(t Type) bool         { return n.Root.Fits(t) }
func (n *Nullable) IsValid() bool            { return n.Root.IsValid() }
func (n *Nullable) Slot(name string) Slot    { return n.Root.Slot(name) }
func (n *Nullable) Slots() *SlotTable        { return n.Root.Slots() }
func (n *Nullable) IsForeign() bool          { return n.Root.IsForeign() }
func (n *Nullable) IsSupported() bool        { return n.Root.IsSupported() }

func (n *Nullable) Operators(prefix string) []*Method { return n.Root.Operators(prefix) }
func (n *Nullable) Facet(qname string) *FacetValue    { return n.Root.Facet(qname) }

func (n *Nullable) ListOf() Type {
	if n.listOf == nil {
		n.listOf = newList(n)
	}
	return n.listOf
}

func (n *Nullable) Raw() Type {
	if r := n.Root.Raw(); r != n.Root {
		return r.ToNullable()
	}
	return n
}

func (n *Nullable) ParameterizeThis(this Type) Type {
	return n.Root.ParameterizeThis(this).ToNullable()
}

func (n *Nullable) InferredAs() Type {
	if x := n.Root.InferredAs(); x != n.Root {
		return x.ToNullable()
	}
	return n
}

// generic is what List, Map and Func have in common: a parameterization of a class
// of sys. The type itself hands its own behaviour in through self.
type generic struct {
	self     parameterizer
	class    *Class // sys::List, sys::Map or sys::Func
	sig      string
	nullable *Nullable
	listOf   *List
	slots    map[string]Slot // parameterized slots asked for
	all      *SlotTable
	ops      operators
}

// parameterizer is a generic type with its arguments.
type parameterizer interface {
	Type
	// argument returns what stands for a generic parameter, nil for one that the class does not have.
	argument(param byte) Type
}

func (g *generic) NS() *Namespace        { return g.class.ns }
func (g *generic) Pod() *Pod             { return g.class.pod }
func (g *generic) Name() string          { return g.class.name }
func (g *generic) QName() string         { return g.class.qname }
func (g *generic) Signature() string     { return g.sig }
func (g *generic) String() string        { return g.sig }
func (g *generic) IsVal() bool           { return false }
func (g *generic) IsNullable() bool      { return false }
func (g *generic) NonNull() Type         { return g.self }
func (g *generic) IsGeneric() bool       { return false }
func (g *generic) IsParameterized() bool { return true }
func (g *generic) Raw() Type             { return g.self }
func (g *generic) Base() Type            { return g.class }
func (g *generic) Mixins() []Type        { return nil }
func (g *generic) IsForeign() bool       { return false }
func (g *generic) InferredAs() Type      { return g.self }
func (g *generic) IsSupported() bool     { return true }

func (g *generic) ParameterizeThis(Type) Type     { return g.self }
func (g *generic) Facet(qname string) *FacetValue { return g.class.Facet(qname) }

func (g *generic) ToNullable() Type {
	if g.nullable == nil {
		g.nullable = newNullable(g.self)
	}
	return g.nullable
}

func (g *generic) ListOf() Type {
	if g.listOf == nil {
		g.listOf = newList(g.self)
	}
	return g.listOf
}

// fits settles what holds for all three generic types; decided is false where their
// arguments have to be compared.
func (g *generic) fits(t Type) (fits, decided bool) {
	if g.sig == t.Signature() || t.Signature() == g.class.qname || IsObj(t) || acceptsAny(t) {
		return true, true
	}
	return false, false
}

func (g *generic) Slot(name string) Slot {
	if s, ok := g.slots[name]; ok {
		return s
	}
	s := g.class.Slot(name)
	if s == nil {
		return nil
	}
	s = g.parameterizeSlot(s)
	if g.slots == nil {
		g.slots = map[string]Slot{}
	}
	g.slots[name] = s
	return s
}

func (g *generic) Slots() *SlotTable {
	if g.all == nil {
		g.all = new(SlotTable)
		for _, s := range g.class.Slots().list {
			g.all.put(g.Slot(s.Name()))
		}
	}
	return g.all
}

func (g *generic) Operators(prefix string) []*Method { return g.ops.find(g.self, prefix) }

func (g *generic) parameterizeSlot(s Slot) Slot {
	if m := s.AsMethod(); m != nil {
		if !m.IsGeneric() {
			return m
		}
		return g.parameterizeMethod(m)
	}
	f := s.AsField()
	if !f.Type.IsGenericParameter() {
		return f
	}
	p := *f
	p.ParentType, p.Generic = g.self, f
	p.Type = g.parameterize(f.Type)
	p.InheritedRet = p.Type
	if f.Getter != nil {
		p.Getter = g.parameterizeMethod(f.Getter)
	}
	if f.Setter != nil {
		p.Setter = g.parameterizeMethod(f.Setter)
	}
	return &p
}

func (g *generic) parameterizeMethod(m *Method) *Method {
	p := *m
	p.ParentType, p.Generic = g.self, m
	p.Returns = g.parameterize(m.Returns)
	p.InheritedRet = m.InheritedReturns()
	p.Params = make([]*ParamInfo, len(m.Params))
	for i, x := range m.Params {
		p.Params[i] = x
		if x.Type.IsGenericParameter() {
			y := *x
			y.Type = g.parameterize(x.Type)
			p.Params[i] = &y
		}
	}
	return &p
}

// parameterize puts the arguments in place of the generic parameters in t.
func (g *generic) parameterize(t Type) Type {
	if !t.IsGenericParameter() {
		return t
	}
	var r Type
	switch x := t.NonNull().(type) {
	case *List:
		r = g.parameterize(x.V).ListOf()
	case *Map:
		r = g.class.ns.MapOf(g.parameterize(x.K), g.parameterize(x.V))
	case *Func:
		params := make([]Type, len(x.Params))
		for i, p := range x.Params {
			params[i] = g.parameterize(p)
		}
		r = g.class.ns.NewFunc(params, x.Names, g.parameterize(x.Returns))
	default:
		if r = g.self.argument(x.Name()[0]); r == nil {
			r = g.class.ns.Error
		}
	}
	if t.IsNullable() {
		return r.ToNullable()
	}
	return r
}

// List is V[].
type List struct {
	generic
	V Type
}

func newList(v Type) *List {
	l := &List{V: v}
	l.self, l.class, l.sig = l, v.NS().listClass, v.Signature()+"[]"
	return l
}

func (l *List) IsGenericParameter() bool { return l.V.IsGenericParameter() }
func (l *List) IsValid() bool            { return l.V.IsValid() }
func (l *List) Flags() Flags             { return visibility(l.V) }

func (l *List) Fits(t Type) bool {
	t = t.NonNull()
	if fits, ok := l.fits(t); ok {
		return fits
	}
	o, ok := t.(*List)
	return ok && l.V.Fits(o.V)
}

func (l *List) argument(param byte) Type {
	switch param {
	case 'V':
		return l.V
	case 'L':
		return l
	}
	return nil
}

// Map is [K:V].
type Map struct {
	generic
	K, V Type
}

func newMap(k, v Type) *Map {
	m := &Map{K: k, V: v}
	m.self, m.class, m.sig = m, k.NS().mapClass, "["+k.Signature()+":"+v.Signature()+"]"
	return m
}

func (m *Map) IsGenericParameter() bool {
	return m.K.IsGenericParameter() || m.V.IsGenericParameter()
}
func (m *Map) IsValid() bool { return m.K.IsValid() && m.V.IsValid() }
func (m *Map) Flags() Flags  { return visibility(m.K, m.V) }

func (m *Map) Fits(t Type) bool {
	t = t.NonNull()
	if fits, ok := m.fits(t); ok {
		return fits
	}
	o, ok := t.(*Map)
	return ok && m.K.Fits(o.K) && m.V.Fits(o.V)
}

func (m *Map) argument(param byte) Type {
	switch param {
	case 'K':
		return m.K
	case 'V':
		return m.V
	case 'M':
		return m
	}
	return nil
}

// Func is |A a, B b -> R|.
type Func struct {
	generic
	Params  []Type
	Names   []string
	Returns Type

	Unnamed           bool // some of the names were made up
	InferredSignature bool // some of the types were inferred
	isParam           bool
}

// NewFunc returns a function type; it keeps the slices.
func (ns *Namespace) NewFunc(params []Type, names []string, returns Type) *Func {
	f := &Func{Params: params, Names: names, Returns: returns, isParam: returns.IsGenericParameter()}
	var sb strings.Builder
	sb.WriteByte('|')
	for i, p := range params {
		if i > 0 {
			sb.WriteByte(',')
		}
		sb.WriteString(p.Signature())
		f.isParam = f.isParam || p.IsGenericParameter()
	}
	sb.WriteString("->")
	sb.WriteString(returns.Signature())
	sb.WriteByte('|')
	f.self, f.class, f.sig = f, ns.funcClass, sb.String()
	return f
}

// ItBlock returns |itType it -> Void|.
func (ns *Namespace) ItBlock(itType Type) *Func {
	return ns.NewFunc([]Type{itType}, []string{"it"}, ns.Sys.Void)
}

func (f *Func) IsGenericParameter() bool { return f.isParam }
func (f *Func) Flags() Flags             { return visibility(append([]Type{f.Returns}, f.Params...)...) }

// Arity returns the number of parameters.
func (f *Func) Arity() int { return len(f.Params) }

func (f *Func) IsValid() bool {
	if !IsVoid(f.Returns) && !f.Returns.IsValid() {
		return false
	}
	for _, p := range f.Params {
		if !p.IsValid() {
			return false
		}
	}
	return true
}

// Fits reports whether a function of this type may stand for t: it may take fewer
// parameters, not more; anything serves where Void is returned.
func (f *Func) Fits(t Type) bool {
	t = t.NonNull()
	if fits, ok := f.fits(t); ok {
		return fits
	}
	o, ok := t.(*Func)
	if !ok || len(f.Params) > len(o.Params) {
		return false
	}
	if !IsVoid(o.Returns) && !f.Returns.Fits(o.Returns) {
		return false
	}
	for i, p := range f.Params {
		if !o.Params[i].Fits(p) {
			return false
		}
	}
	return true
}

func (f *Func) argument(param byte) Type {
	if param == 'R' {
		return f.Returns
	}
	if param < 'A' || param > 'H' {
		return nil
	}
	if i := int(param - 'A'); i < len(f.Params) {
		return f.Params[i]
	}
	return f.class.ns.Sys.Obj
}

// ToArity drops parameters from the end; n must not exceed the arity.
func (f *Func) ToArity(n int) *Func {
	if n >= len(f.Params) {
		return f
	}
	return f.class.ns.NewFunc(f.Params[:n:n], f.Names[:n:n], f.Returns)
}

// MostSpecific combines two function types of the same arity, part by part; the
// names are those of b.
func (f *Func) MostSpecific(b *Func) *Func {
	params := make([]Type, len(f.Params))
	for i, p := range f.Params {
		params[i] = moreSpecific(p, b.Params[i])
	}
	return f.class.ns.NewFunc(params, b.Names, moreSpecific(f.Returns, b.Returns))
}

func moreSpecific(a, b Type) Type {
	if b.IsGenericParameter() {
		return a
	}
	if IsObj(a) || IsVoid(a) || a.IsGenericParameter() {
		return b
	}
	return a
}

// UsesThis reports whether This is in the signature.
func (f *Func) UsesThis() bool {
	if IsThis(f.Returns) {
		return true
	}
	for _, p := range f.Params {
		if IsThis(p) {
			return true
		}
	}
	return false
}

func (f *Func) ParameterizeThis(this Type) Type {
	if !f.UsesThis() {
		return f
	}
	put := func(t Type) Type {
		if IsThis(t) {
			return this
		}
		return t
	}
	params := make([]Type, len(f.Params))
	for i, p := range f.Params {
		params[i] = put(p)
	}
	return f.class.ns.NewFunc(params, f.Names, put(f.Returns))
}

// visibility returns Public where all types are public, and Internal otherwise.
func visibility(list ...Type) Flags {
	for _, t := range list {
		if !IsPublic(t) {
			return Internal
		}
	}
	return Public
}

// Param is a generic parameter of sys such as V, or a placeholder: Error stands for a
// type that could not be resolved, Nothing for the type of an expression without value.
type Param struct {
	ns       *Namespace
	name     string
	nullable *Nullable
	listOf   *List
}

func (p *Param) NS() *Namespace                    { return p.ns }
func (p *Param) Pod() *Pod                         { return p.ns.Sys.Pod }
func (p *Param) Name() string                      { return p.name }
func (p *Param) QName() string                     { return "sys::" + p.name }
func (p *Param) Signature() string                 { return "sys::" + p.name }
func (p *Param) String() string                    { return p.Signature() }
func (p *Param) Flags() Flags                      { return Public }
func (p *Param) IsVal() bool                       { return false }
func (p *Param) IsNullable() bool                  { return false }
func (p *Param) NonNull() Type                     { return p }
func (p *Param) IsGeneric() bool                   { return false }
func (p *Param) IsParameterized() bool             { return false }
func (p *Param) IsGenericParameter() bool          { return true }
func (p *Param) ParameterizeThis(Type) Type        { return p }
func (p *Param) Base() Type                        { return p.ns.Sys.Obj }
func (p *Param) Mixins() []Type                    { return nil }
func (p *Param) IsValid() bool                     { return true }
func (p *Param) Slot(string) Slot                  { return nil }
func (p *Param) Slots() *SlotTable                 { return noSlots }
func (p *Param) Operators(prefix string) []*Method { return p.ns.Sys.Obj.Operators(prefix) }
func (p *Param) Facet(string) *FacetValue          { return nil }
func (p *Param) IsForeign() bool                   { return false }
func (p *Param) InferredAs() Type                  { return p }
func (p *Param) IsSupported() bool                 { return true }

func (p *Param) ToNullable() Type {
	if p.nullable == nil {
		p.nullable = newNullable(p)
	}
	return p.nullable
}

func (p *Param) ListOf() Type {
	if p.listOf == nil {
		p.listOf = newList(p)
	}
	return p.listOf
}

func (p *Param) Fits(t Type) bool {
	t = t.NonNull()
	return IsObj(t) || Equal(p, t) || acceptsAny(t)
}

func (p *Param) Raw() Type {
	switch p.name {
	case "L":
		return p.ns.Sys.List
	case "M":
		return p.ns.Sys.Map
	}
	if len(p.name) == 1 {
		return p.ns.Sys.Obj
	}
	return p
}
