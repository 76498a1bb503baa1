package closure

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Immutable gives each closure's class what Func says about immutability, by the types of
// what it captures:
//
//	all const             Bool isImmutable() { true }, and the fields are const
//	one that never is     Obj toImmutable() { throw NotImmutableErr(...) }
//	others                Bool isImmutable() { immutable }
//	                      Obj toImmutable() { a copy whose fields are made immutable }
func Immutable(p *tree.Pod) {
	for _, c := range p.Closures {
		fields := c.Class.Fields()
		b := &immutableBuilder{p.NS, c.Class, c.Class.Loc}
		mutable, never := classify(fields)
		switch {
		case never != nil:
			b.refuse("Closure field not const: " + never.Holds)
		case mutable:
			b.copying()
		default:
			b.isImmutable(tree.NewLiteral(b.loc, b.ns, true))
			for _, f := range fields {
				f.FlagBits |= types.Const
			}
		}
	}
}

// classify reports whether fields may hold mutable values, and returns the first that can
// hold no other, nil if there is none.
func classify(fields []*tree.FieldDef) (mutable bool, never *tree.FieldDef) {
	for _, f := range fields {
		if never == nil && !types.IsConstFieldType(f.Type) {
			never = f
		}
		mutable = mutable || !types.IsConst(f.Type)
	}
	return mutable, never
}

// immutableBuilder adds slots to a closure's class.
type immutableBuilder struct {
	ns  *types.Namespace
	cls *tree.TypeDef
	loc tree.Loc
}

func (b *immutableBuilder) override(name string, returns types.Type) *tree.MethodDef {
	m := tree.NewMethodDef(b.loc, b.cls, name, types.Public|types.Synthetic|types.Override, returns)
	m.Code = tree.NewBlock(b.loc)
	b.cls.AddSlot(m)
	return m
}

func (b *immutableBuilder) isImmutable(result tree.Expr) {
	b.override("isImmutable", b.ns.Sys.Bool).Code.Add(tree.SyntheticReturn(b.loc, result))
}

func (b *immutableBuilder) refuse(msg string) {
	err := tree.CallMethod(b.loc, nil, b.ns.Sys.NotImmutableErrMake, tree.NewLiteral(b.loc, b.ns, msg))
	b.override("toImmutable", b.ns.Sys.Obj).Code.Add(&tree.ThrowStmt{Loc: b.loc, X: err})
}

// copying adds the field immutable, and toImmutable, which sets it on a copy.
func (b *immutableBuilder) copying() {
	flag := tree.NewFieldDef(b.loc, b.cls, "immutable", types.Private|types.Storage|types.Synthetic, b.ns.Sys.Bool)
	b.cls.AddSlot(flag)
	b.isImmutable(b.own(flag))

	m := b.override("toImmutable", b.ns.Sys.Obj)
	temp := m.AddLocal(b.cls.Class, "temp", m.Code)
	local := func() tree.Expr { return tree.NewLocal(b.loc, temp) }
	done := tree.NewField(b.loc, local(), &flag.Field, false)
	m.Code.Add(
		tree.NewLocalDef(tree.NewAssign(local(), b.copy(), false)),
		tree.NewExprStmt(tree.NewAssign(done, tree.NewLiteral(b.loc, b.ns, true), false)),
		tree.SyntheticReturn(b.loc, local()))
}

// copy returns the construction of a closure from the immutable values of the fields,
// each of which has a parameter of its name.
func (b *immutableBuilder) copy() *tree.Call {
	ctor := b.cls.Own("make").(*tree.MethodDef)
	call := tree.CallMethod(b.loc, nil, &ctor.Method)
	for _, p := range ctor.ParamDefs {
		val := b.own(b.cls.Own(p.Name).(*tree.FieldDef))
		if t := val.Node().Type; !types.IsConst(t) {
			val = tree.NewCoerce(tree.CallMethod(b.loc, val, b.ns.Sys.ObjToImmutable), t)
		}
		call.Args = append(call.Args, val)
	}
	return call
}

func (b *immutableBuilder) own(f *tree.FieldDef) tree.Expr {
	return tree.NewField(b.loc, tree.NewThis(b.loc, b.cls.Class), &f.Field, false)
}
