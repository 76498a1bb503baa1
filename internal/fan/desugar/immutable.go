package desugar

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// ClosureToImmutable gives each closure class what Func says about immutability: one
// whose fields are all const is immutable, one with a field that never can be const
// never is, and any other makes a copy with the fields made immutable.
//
// Requires: ClosureVars. Provides: isImmutable and toImmutable of closures.
func ClosureToImmutable(p *tree.Pod) {
	for _, c := range p.Closures {
		i := &immutable{p, p.NS, c.Cls, c.Cls.Loc}
		switch never := i.neverConst(); {
		case i.allConst():
			i.isImmutable(tree.NewLiteral(i.loc, i.ns, true))
			for _, f := range i.cls.Fields() {
				f.FlagBits |= types.Const
			}
		case never != "":
			i.refuse("Closure field not const: " + never)
		default:
			i.copying()
		}
	}
}

type immutable struct {
	p   *tree.Pod
	ns  *types.Namespace
	cls *tree.TypeDef
	loc tree.Loc
}

func (i *immutable) allConst() bool {
	for _, f := range i.cls.Fields() {
		if !types.IsConst(f.Type) {
			return false
		}
	}
	return true
}

// neverConst returns what the first field that cannot be made immutable stands for.
func (i *immutable) neverConst() string {
	for _, f := range i.cls.Fields() {
		if !types.IsConstFieldType(f.Type) {
			if f.ClosureInfo != "" {
				return f.ClosureInfo
			}
			return f.Name()
		}
	}
	return ""
}

func (i *immutable) override(name string, returns types.Type) *tree.MethodDef {
	m := tree.NewMethodDef(i.loc, i.cls, name, types.Public|types.Synthetic|types.Override, returns)
	m.Code = &tree.Block{Loc: i.loc}
	i.cls.AddSlot(m)
	return m
}

func (i *immutable) isImmutable(result tree.Expr) {
	m := i.override("isImmutable", i.ns.Sys.Bool)
	m.Code.Add(tree.SyntheticReturn(i.loc, result))
}

// refuse makes toImmutable throw.
func (i *immutable) refuse(msg string) {
	m := i.override("toImmutable", i.ns.Sys.Obj)
	err := tree.CallMethod(i.loc, nil, i.ns.Sys.NotImmutableErrMake, tree.NewLiteral(i.loc, i.ns, msg))
	m.Code.Add(&tree.ThrowStmt{Loc: i.loc, X: err})
}

// copying adds the field immutable, and toImmutable that sets it on a copy.
func (i *immutable) copying() {
	flag := tree.NewFieldDef(i.loc, i.cls, "immutable", types.Private|types.Storage|types.Synthetic, i.ns.Sys.Bool)
	i.cls.AddSlot(flag)
	i.isImmutable(tree.NewField(i.loc, tree.NewThis(i.loc, i.cls.Class), &flag.Field, false))

	m := i.override("toImmutable", i.ns.Sys.Obj)
	ctor := i.cls.Own("make").(*tree.MethodDef)
	make := tree.CallMethod(i.loc, nil, &ctor.Method)
	for _, p := range ctor.ParamDefs {
		make.Args = append(make.Args, i.copied(p.Name))
	}
	temp := m.AddLocal(i.cls.Class, "temp", m.Code)
	local := func() tree.Expr { return tree.NewLocal(i.loc, temp) }
	m.Code.Add(tree.NewLocalDef(tree.NewAssign(local(), make, false)),
		tree.NewExprStmt(tree.NewAssign(tree.NewField(i.loc, local(), &flag.Field, false), tree.NewLiteral(i.loc, i.ns, true), false)),
		tree.SyntheticReturn(i.loc, local()))
}

func (i *immutable) copied(name string) tree.Expr {
	f := i.cls.Own(name).(*tree.FieldDef)
	get := tree.NewField(i.loc, tree.NewThis(i.loc, i.cls.Class), &f.Field, false)
	if types.IsConst(f.Type) {
		return get
	}
	return tree.NewCoerce(tree.CallMethod(i.loc, get, i.ns.Sys.ObjToImmutable), f.Type)
}
