package desugar

import (
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// ConstChecks adds the run-time checks of construction: an it-block that sets const
// fields checks that its object is being made, a constructor with an it-block tells
// it when it starts and ends, and constructors check fields that must not stay null.
//
// Requires: ClosureToImmutable, FieldDef.RequiresNullCheck, Closure.SetsConst.
// Provides: nothing that another step needs.
func ConstChecks(p *tree.Pod) {
	for _, c := range p.Closures {
		if c.IsItBlock && c.SetsConst {
			check := tree.CallMethod(c.Loc, tree.NewThis(c.Loc, nil), p.NS.Sys.FuncCheckInCtor, tree.NewIt(c.Loc, nil))
			check.Leave = false
			c.DoCall.Code.Insert(0, tree.NewExprStmt(check))
		}
	}
	for _, t := range p.TypeDefs {
		if types.IsNative(t.Class) {
			continue
		}
		s := &constChecks{p: p, ns: p.NS, fields: fieldCheck(p, t)}
		for _, m := range t.Methods() {
			if m.IsCtor() && !m.IsStatic() {
				s.ctorDef(m)
			}
		}
	}
}

type constChecks struct {
	tree.NopVisitor
	p      *tree.Pod
	ns     *types.Namespace
	ctor   *tree.MethodDef
	fields *tree.MethodDef // checks the fields; nil if none needs it
}

func (s *constChecks) ctorDef(m *tree.MethodDef) {
	s.ctor = m
	itBlock := m.IsItBlockCtor()
	if m.Code == nil || !itBlock && s.fields == nil {
		return
	}
	if itBlock {
		m.Code.Insert(0, s.onBlock(m.D.Loc, s.ns.Sys.FuncEnterCtor, tree.NewThis(m.D.Loc, nil)))
	}
	m.Code.Walk(s, tree.ToStmts)
}

// onBlock returns a call of a method of the it-block, if that is not null.
func (s *constChecks) onBlock(loc tree.Loc, m *types.Method, args ...tree.Expr) tree.Stmt {
	v := s.ctor.Vars[len(s.ctor.Params)-1]
	c := tree.CallMethod(loc, tree.NewLocal(loc, v), m, args...)
	c.Safe, c.Leave = true, false
	return tree.NewExprStmt(c)
}

// VisitStmt puts the checks in front of each return.
func (s *constChecks) VisitStmt(st tree.Stmt) ([]tree.Stmt, bool) {
	r, ok := st.(*tree.Return)
	if !ok {
		return nil, false
	}
	var out []tree.Stmt
	if s.ctor.IsItBlockCtor() {
		out = append(out, s.onBlock(r.Loc, s.ns.Sys.FuncExitCtor))
	}
	if s.fields != nil {
		c := tree.CallMethod(r.Loc, tree.NewThis(r.Loc, nil), &s.fields.Method)
		c.Leave = false
		out = append(out, tree.NewExprStmt(c))
	}
	return append(out, st), true
}

// fieldCheck adds the method that throws FieldNotSetErr for a field that is still
// null; nil if no field needs it.
func fieldCheck(p *tree.Pod, t *tree.TypeDef) *tree.MethodDef {
	loc, ns := t.Loc, p.NS
	code := &tree.Block{Loc: loc}
	for _, f := range t.Fields() {
		if !f.RequiresNullCheck {
			continue
		}
		get := tree.NewField(loc, tree.NewThis(loc, nil), &f.Field, false)
		cond := tree.NewUnary(loc, tree.CmpNull, syntax.Same, get)
		err := tree.CallMethod(loc, nil, ns.Sys.FieldNotSetErrMake, tree.NewLiteral(loc, ns, f.QName()))
		then := &tree.Block{Loc: loc}
		then.Add(&tree.ThrowStmt{Loc: loc, X: err})
		code.Add(&tree.If{Loc: loc, Cond: cond, Then: then})
	}
	if len(code.Stmts) == 0 {
		return nil
	}
	code.Add(tree.SyntheticReturn(loc, nil))
	m := tree.NewMethodDef(loc, t, "checkFields$"+t.Class.Name(), types.Private|types.Synthetic, ns.Sys.Void)
	m.Code = code
	t.AddSlot(m)
	return m
}
