package desugar

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Enums completes enums: a private constructor that takes ordinal and name, fromStr, a
// field for each value, vals, and the facet Serializable.
func Enums(p *tree.Pod) {
	for _, t := range p.TypeDefs {
		if !types.IsEnum(t.Class) {
			continue
		}
		e := &enum{p, t, p.NS}
		_ = e.ctor() && e.fromStr() && e.fields()
	}
}

type enum struct {
	p  *tree.Pod
	t  *tree.TypeDef
	ns *types.Namespace
}

// fail reports an error after which the rest of the enum is not completed.
func (e *enum) fail(loc tree.Loc, msg string) bool {
	e.p.Err(loc, msg)
	return false
}

// ctor finds or adds make and gives it the parameters $ordinal and $name.
func (e *enum) ctor() bool {
	var m *tree.MethodDef
	for _, c := range e.t.Methods() {
		if !c.IsInstanceCtor() {
			continue
		}
		if c.Name() != "make" {
			return e.fail(c.D.Loc, "Enum constructor must be named 'make'")
		}
		m = c
	}
	if m == nil {
		m = addMake(e.p, e.t, types.Private)
	} else {
		if !m.IsPrivate() {
			e.p.Err(m.D.Loc, "Enum constructor must be private")
		}
		if m.Chain != nil {
			e.p.Err(m.D.Loc, "Enum constructor cannot call super constructor")
		}
	}
	loc := m.D.Loc
	m.Chain = tree.NewCall(loc, tree.NewSuper(loc, nil), "make",
		tree.NewUnknown(loc, nil, "$ordinal"), tree.NewUnknown(loc, nil, "$name"))
	m.Chain.CtorChain = true
	params := []*tree.ParamDef{
		tree.NewParam(loc, e.ns.Sys.Int, "$ordinal", nil),
		tree.NewParam(loc, e.ns.Sys.Str, "$name", nil),
	}
	m.SetParams(append(params, m.ParamDefs...)...)
	return true
}

// fromStr adds: static new fromStr(Str name, Bool checked := true) { doFromStr(T#, name, checked) }.
func (e *enum) fromStr() bool {
	loc, c, s := e.t.Loc, e.t.Class, &e.ns.Sys
	nullable := c.ToNullable()
	m := tree.NewMethodDef(loc, e.t, "fromStr", types.Public|types.Static|types.Ctor, nullable)
	m.AddParams(tree.NewParam(loc, s.Str, "name", nil),
		tree.NewParam(loc, s.Bool, "checked", tree.NewLiteral(loc, e.ns, true)))
	m.D.Doc = &tree.Doc{Loc: loc, Line: loc.Line(), Lines: []string{
		"Return the " + c.Name() + " instance for the specified name.  If not a",
		"valid name and checked is false return null, otherwise throw ParseErr.",
	}}
	call := tree.NewCall(loc, nil, "doFromStr", tree.NewLiteral(loc, e.ns, types.Type(c)),
		tree.NewUnknown(loc, nil, "name"), tree.NewUnknown(loc, nil, "checked"))
	m.Code = &tree.Block{Loc: loc}
	m.Code.Add(tree.SyntheticReturn(loc, tree.NewTypeCheck(loc, tree.Coerce, call, nullable)))
	e.t.AddSlot(m)
	addFacet(e.p, e.t, "Serializable", "simple")
	return true
}

// addFacet adds a facet of sys with fields that are true.
func addFacet(p *tree.Pod, t *tree.TypeDef, name string, fields ...string) {
	ft := p.NS.Sys.Pod.Type(name)
	if ft == nil {
		return
	}
	f := &tree.Facet{Loc: t.Loc, Type: ft}
	for _, n := range fields {
		f.Names = append(f.Names, n)
		f.Vals = append(f.Vals, tree.NewLiteral(t.Loc, p.NS, true))
	}
	t.Facets = append(t.Facets, f)
	for _, v := range tree.FacetValues([]*tree.Facet{f}) {
		t.Class.AddFacet(v)
	}
}

// fields adds the fields of the values and vals in front of all other slots.
func (e *enum) fields() bool {
	var list []*tree.FieldDef
	for _, v := range e.t.Enums {
		f, ok := e.valueField(v)
		if !ok {
			return false
		}
		list = append(list, f)
	}
	vals, ok := e.valsField()
	if !ok {
		return false
	}
	for i, f := range append(list, vals) {
		e.t.InsertSlot(i, f)
	}
	return true
}

// free reports an error if the enum has or inherits a slot of that name.
func (e *enum) free(name, what string, loc tree.Loc) bool {
	dup := e.t.Class.Slot(name)
	if dup == nil {
		return true
	}
	if own := e.t.Own(name); own != nil {
		return e.fail(own.Def().Loc, what+" conflicts with slot")
	}
	return e.fail(loc, what+" conflicts with inherited slot '"+dup.QName()+"'")
}

const enumFieldFlags = types.Public | types.Static | types.Const | types.Storage

func (e *enum) valueField(v *tree.EnumVal) (*tree.FieldDef, bool) {
	if !e.free(v.Name, "Enum '"+v.Name+"'", v.Loc) {
		return nil, false
	}
	init := tree.NewCall(v.Loc, nil, "make", tree.NewLiteral(v.Loc, e.ns, v.Ordinal), tree.NewLiteral(v.Loc, e.ns, v.Name))
	init.Args = append(init.Args, v.Args...)
	f := tree.NewFieldDef(v.Loc, e.t, v.Name, enumFieldFlags|types.Enum, e.t.Class)
	f.D.Doc, f.D.Facets = v.Doc, v.Facets
	f.Facets = tree.FacetValues(v.Facets)
	f.Init, f.Enum, f.EnumOrdinal = init, v, v.Ordinal
	return f, true
}

func (e *enum) valsField() (*tree.FieldDef, bool) {
	loc := e.t.Loc
	if !e.free("vals", "Enum 'vals'", loc) {
		return nil, false
	}
	listType := e.t.Class.ListOf().(*types.List)
	init := tree.NewList(loc, listType, nil)
	for _, v := range e.t.Enums {
		init.Vals = append(init.Vals, tree.NewUnknown(loc, tree.NewStaticTarget(loc, e.t.Class), v.Name))
	}
	f := tree.NewFieldDef(loc, e.t, "vals", enumFieldFlags, listType)
	f.Init = init
	f.D.Doc = &tree.Doc{Loc: loc, Line: loc.Line(), Lines: []string{"List of " + e.t.Class.Name() + " values indexed by ordinal"}}
	return f, true
}
