package lower

import (
	"github.com/tandem-lang/tandem/internal/fan/convert"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Expand spells out what expressions imply: conversions, whether a field is read through
// its getter, that values of const fields are immutable, and the scratch variables that
// code needs. It also settles what the flags of slots say about storage and constness.
func Expand(p *tree.Pod) {
	p.Walk(&expander{p: p, ns: p.NS}, tree.ToExprs)
}

type expander struct {
	tree.Context
	p         *tree.Pod
	ns        *types.Namespace
	protected int // depth of try statements
}

func (x *expander) convert(at convert.Place) { at.Convert(x.p) }

// VisitField takes the storage from a field that overrides one with storage.
func (x *expander) VisitField(f *tree.FieldDef) {
	if f.ConcreteBase != nil {
		f.FlagBits &^= types.Storage
	}
}

// VisitMethod marks static methods const, which they are.
func (x *expander) VisitMethod(m *tree.MethodDef) {
	if m.IsStatic() && !m.IsFieldAccessor() {
		m.FlagBits |= types.Const
	}
	for _, p := range m.ParamDefs {
		convert.InParam(p, x.convert)
	}
}

func (x *expander) EnterStmt(s tree.Stmt) {
	if _, ok := s.(*tree.Try); ok {
		x.protected++
	}
}

func (x *expander) ExitStmt(s tree.Stmt) {
	if _, ok := s.(*tree.Try); ok {
		x.protected--
	}
}

func (x *expander) VisitStmt(s tree.Stmt) ([]tree.Stmt, bool) {
	convert.InStmt(&x.Context, x.ns, s, x.convert)
	if r, ok := s.(*tree.Return); ok {
		x.keepResult(r)
	}
	return nil, false
}

func (x *expander) VisitExpr(e tree.Expr) tree.Expr {
	if s, ok := e.(*tree.Shortcut); ok {
		x.shortcutTemps(s) // what is assigned to is converted like any target of a call
	}
	convert.InExpr(x.ns, e, x.convert)
	switch e := e.(type) {
	case *tree.Binary:
		if e.ID == tree.Assign {
			x.freeze(e)
			x.assignTemp(e)
		}
	case *tree.Field:
		e.UseAccessor = e.UseAccessor && needsAccessor(e.Field)
	}
	return e
}

// needsAccessor reports whether a field is used through its getter and setter: one of
// another pod, one that can be overridden, one with accessors of its own.
func needsAccessor(f *types.Field) bool {
	if f.IsConst() || f.Getter == nil {
		return false
	}
	d := tree.FieldDefOf(f)
	return d == nil || f.IsVirtual() || f.IsOverride() || f.IsNative() || d.HasGet() || d.HasSet()
}

// freeze makes what is assigned to a const field immutable, unless its type is so anyway.
func (x *expander) freeze(e *tree.Binary) {
	f, ok := e.LHS.(*tree.Field)
	if !ok || !f.Field.IsConst() || types.IsConst(f.Field.Type) || e.RHS.Node().ID == tree.NullLiteral {
		return
	}
	t := f.Field.Type
	call := tree.CallMethod(e.RHS.Node().Loc, e.RHS, x.ns.Sys.ObjToImmutable)
	call.Safe = t.IsNullable()
	e.RHS = call
	if !types.IsObj(t) {
		e.RHS = tree.NewCoerce(call, t)
	}
}
