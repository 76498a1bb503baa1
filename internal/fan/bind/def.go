package bind

import (
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
	"github.com/tandem-lang/tandem/internal/source"
)

// Tree builds the typed tree of all units from their surface trees: definitions with
// their types, accessors of fields, bodies with names still to be resolved.
func Tree(p *tree.Pod) {
	for _, u := range p.Units {
		b := &binder{p: p, u: u, ns: p.NS}
		for _, t := range u.Syntax.Types {
			b.typeDef(t)
		}
		p.TypeDefs = append(p.TypeDefs, u.Defs...)
	}
}

// binder builds the tree of one unit.
type binder struct {
	p       *tree.Pod
	u       *tree.Unit
	ns      *types.Namespace
	typ     *tree.TypeDef
	slot    tree.SlotDef
	closure *tree.Closure
	count   int // of closures in the current type
}

func (b *binder) loc(s source.Span) tree.Loc { return tree.Loc{File: b.u.File, Span: s} }
func (b *binder) at(n syntax.Node) tree.Loc  { return b.loc(n.At()) }

// flagOf maps modifiers to flags.
var flagOf = [...]struct {
	mod  syntax.Modifiers
	flag types.Flags
}{
	{syntax.ModAbstract, types.Abstract}, {syntax.ModConst, types.Const}, {syntax.ModFinal, types.Final},
	{syntax.ModInternal, types.Internal}, {syntax.ModNative, types.Native}, {syntax.ModNew, types.Ctor},
	{syntax.ModOnce, types.Once}, {syntax.ModOverride, types.Override}, {syntax.ModPrivate, types.Private},
	{syntax.ModProtected, types.Protected}, {syntax.ModPublic, types.Public}, {syntax.ModStatic, types.Static},
	{syntax.ModVirtual, types.Virtual},
}

func flags(m syntax.Modifiers) types.Flags {
	var f types.Flags
	for _, x := range flagOf {
		if m&x.mod != 0 {
			f |= x.flag
		}
	}
	return f
}

// slotFlags returns the flags of a slot: public by default, abstract and override
// imply virtual, "override final" takes that back.
func slotFlags(m syntax.Modifiers) types.Flags {
	f := flags(m)
	if f&types.Visibility == 0 {
		f |= types.Public
	}
	if f.Has(types.Abstract) {
		f |= types.Virtual
	}
	if f.Has(types.Override) {
		if f.Has(types.Final) {
			f &^= types.Final
		} else {
			f |= types.Virtual
		}
	}
	return f
}

var kindFlags = [...]types.Flags{
	syntax.ClassType: 0, syntax.MixinType: types.Mixin | types.Abstract,
	syntax.EnumType: types.Enum | types.Const | types.Final, syntax.FacetType: types.Facet | types.Const | types.Final,
}

func (b *binder) typeDef(s *syntax.TypeDef) {
	c := b.p.Types.Class(s.Name)
	def := tree.DefOf(c)
	f := flags(s.Mods) | kindFlags[s.Kind]
	if f&types.Visibility == 0 {
		f |= types.Public
	}
	if b.p.IsSys {
		f |= types.Native
	}
	b.typ, b.slot, b.count = def, nil, 0
	c.SetFlags(f)
	def.Doc = b.doc(s.Doc)
	def.Facets = b.facets(s.Facets)
	for _, v := range tree.FacetValues(def.Facets) {
		c.AddFacet(v)
	}
	b.inherits(s, def)
	if s.Kind == syntax.EnumType {
		b.enumVals(s, def)
	}
	for _, x := range s.Slots {
		b.slotDef(x)
	}
	b.typ, b.slot = nil, nil
}

func (b *binder) inherits(s *syntax.TypeDef, def *tree.TypeDef) {
	c := def.Class
	if s.Kind == syntax.FacetType {
		c.AddMixin(b.ns.Sys.Facet)
	}
	for i, x := range s.Inherits {
		t := b.typeExpr(x)
		if i == 0 && !types.IsMixin(t) {
			c.SetBase(t)
		} else {
			c.AddMixin(t)
		}
	}
	if c.Base() != nil {
		return
	}
	def.BaseSpecified = false
	switch {
	case s.Kind == syntax.EnumType:
		c.SetBase(b.ns.Sys.Enum)
	case c.QName() != "sys::Obj":
		c.SetBase(b.ns.Sys.Obj)
	}
}

func (b *binder) doc(d *syntax.Doc) *tree.Doc {
	if d == nil {
		return nil
	}
	return &tree.Doc{Loc: b.at(d), Line: d.Line, Lines: d.Lines}
}

func (b *binder) facets(list []*syntax.Facet) []*tree.Facet {
	var out []*tree.Facet
	for _, f := range list {
		out = append(out, &tree.Facet{Loc: b.at(f), Type: b.typeExpr(f.Type), Names: f.Names, Vals: b.exprs(f.Vals)})
	}
	return out
}

// enumVals binds the values of an enum inside a static initialiser, which closures in
// their arguments belong to.
func (b *binder) enumVals(s *syntax.TypeDef, def *tree.TypeDef) {
	init := tree.NewStaticInit(def.Loc, def, &tree.Block{Loc: def.Loc})
	def.AddSlot(init)
	b.slot = init
	for i, e := range s.Enums {
		v := &tree.EnumVal{Loc: b.at(e), Doc: b.doc(e.Doc), Ordinal: i, Name: e.Name}
		v.Facets = b.facets(e.Facets)
		v.Args = b.exprs(e.Args)
		def.Enums = append(def.Enums, v)
	}
	b.slot = nil
}

func (b *binder) slotDef(s syntax.Slot) {
	switch s := s.(type) {
	case *syntax.StaticInit:
		m := tree.NewStaticInit(b.at(s), b.typ, nil)
		b.slot = m
		m.Code = b.block(s.Body)
		b.typ.AddSlot(m)
	case *syntax.FieldDef:
		b.typ.AddSlot(b.fieldDef(s))
	case *syntax.MethodDef:
		b.typ.AddSlot(b.methodDef(s))
	}
}

func (b *binder) methodDef(s *syntax.MethodDef) *tree.MethodDef {
	f := slotFlags(s.Mods)
	m := tree.NewMethodDef(b.at(s), b.typ, s.Name, f, nil)
	if b.slot == nil {
		b.slot = m // closures in facets need a slot
	}
	m.D.Facets = b.facets(s.Facets)
	m.Facets = tree.FacetValues(m.D.Facets)
	m.D.Doc = b.doc(s.Doc)
	b.slot = m
	m.Returns = b.returns(s, f)
	if types.IsThis(m.Returns) {
		m.InheritedRet = b.typ.Class
	}
	for _, x := range s.Params {
		t := b.typeExpr(x.Type)
		m.AddParams(tree.NewParam(b.at(x), t, x.Name, b.expr(x.Default)))
	}
	if s.Chain != nil {
		m.Chain = b.ctorChain(s)
	}
	if s.Body != nil && !f.Has(types.Abstract|types.Native) && !types.IsNative(b.typ.Class) {
		m.Code = b.block(s.Body)
	}
	return m
}

func (b *binder) returns(s *syntax.MethodDef, f types.Flags) types.Type {
	switch {
	case s.Type != nil:
		return b.typeExpr(s.Type)
	case f.Has(types.Static):
		return b.typ.Class.ToNullable()
	}
	return b.ns.Sys.Void
}

func (b *binder) ctorChain(s *syntax.MethodDef) *tree.Call {
	loc := b.at(s.Chain)
	var target tree.Expr = tree.NewSuper(loc, nil)
	if s.Chain.This {
		target = tree.NewThis(loc, nil)
	}
	name := s.Chain.Name
	if name == "" {
		name = s.Name
	}
	c := tree.NewCall(loc, target, name, b.exprs(s.Chain.Args)...)
	c.CtorChain = true
	return c
}

func (b *binder) fieldDef(s *syntax.FieldDef) *tree.FieldDef {
	flags := slotFlags(s.Mods)
	if flags.Has(types.Const) {
		flags |= types.Storage
	}
	f := tree.NewFieldDef(b.at(s), b.typ, s.Name, flags, nil)
	if b.slot == nil {
		b.slot = f
	}
	f.D.Facets = b.facets(s.Facets)
	f.Facets = tree.FacetValues(f.D.Facets)
	f.D.Doc = b.doc(s.Doc)
	f.Type = b.typeExpr(s.Type)
	b.slot = f
	f.Init = b.expr(s.Init)
	isConst := f.IsConst()
	if !isConst {
		b.getter(f)
		b.setter(f)
	}
	for _, a := range s.Accessors {
		b.accessor(f, a)
	}
	if !isConst {
		if f.Get.Code == nil {
			b.defaultGet(f)
		}
		if f.Set.Code == nil {
			b.defaultSet(f)
		}
	} else if f.IsOverride() {
		b.getter(f)
		b.defaultGet(f)
	}
	return f
}

func (b *binder) accessor(f *tree.FieldDef, a *syntax.Accessor) {
	m := f.Set
	if a.Name == "get" {
		m = f.Get
	}
	if m == nil {
		return
	}
	b.slot = m
	if a.Body != nil {
		m.Code = b.block(a.Body)
	}
	if a.Name == "set" && a.Mods != 0 {
		m.FlagBits = m.FlagBits&^types.Visibility | flags(a.Mods)
	}
}

func (b *binder) getter(f *tree.FieldDef) {
	m := tree.NewMethodDef(f.D.Loc, b.typ, f.Name(), f.FlagBits|types.Getter, f.Type)
	m.AccessorFor = f
	f.Get, f.Getter = m, &m.Method
}

func (b *binder) setter(f *tree.FieldDef) {
	m := tree.NewMethodDef(f.D.Loc, b.typ, f.Name(), f.FlagBits|types.Setter, b.ns.Sys.Void)
	m.AccessorFor = f
	m.AddParams(tree.NewParam(f.D.Loc, f.Type, "it", nil))
	f.Set, f.Setter = m, &m.Method
}

// defaultGet gives a field without a getter of its own one that returns its storage.
func (b *binder) defaultGet(f *tree.FieldDef) {
	loc := f.D.Loc
	f.Get.FlagBits |= types.Synthetic
	if f.IsAbstract() || f.IsNative() {
		return
	}
	f.FlagBits |= types.Storage
	f.Get.Code = &tree.Block{Loc: loc}
	f.Get.Code.Add(&tree.Return{Loc: loc, X: f.Access(loc, false)})
}

func (b *binder) defaultSet(f *tree.FieldDef) {
	loc := f.D.Loc
	f.Set.FlagBits |= types.Synthetic
	if f.IsAbstract() || f.IsNative() {
		return
	}
	f.FlagBits |= types.Storage
	set := tree.NewAssign(f.Access(loc, false), tree.NewUnknown(loc, nil, "it"), false)
	f.Set.Code = &tree.Block{Loc: loc}
	f.Set.Code.Add(tree.NewExprStmt(set), &tree.Return{Loc: loc})
}
