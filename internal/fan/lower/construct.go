package lower

import (
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Construction adds the checks that an object is complete when its constructor returns,
// and that nobody sets its const fields after that. For
//
//	class A { const Str s; new make(|This| f) { f(this) } }
//
// it adds
//
//	new make(|This| f)
//	{
//	  f?.enterCtor(this)
//	  f(this)
//	  f?.exitCtor
//	  this.checkFields$A
//	}
//	private Void checkFields$A() { if (this.@s == null) throw FieldNotSetErr("A.s") }
//
// and this.checkInCtor(it) to an it-block that sets const fields.
func Construction(p *tree.Pod) {
	for _, c := range p.Closures {
		if c.IsItBlock && setsConst(c.DoCall.Code) {
			guard(p.NS, c)
		}
	}
	for _, t := range p.TypeDefs {
		if types.IsNative(t.Class) {
			continue
		}
		check := fieldCheck(p, t)
		for _, m := range t.Methods() {
			if m.IsInstanceCtor() && m.Code != nil && (check != nil || m.IsItBlockCtor()) {
				c := &construction{ns: p.NS, ctor: m, check: check}
				c.enclose()
			}
		}
	}
}

// setsConst reports whether code assigns a const field.
func setsConst(code *tree.Block) bool {
	f := &constSetter{}
	code.Walk(f, tree.ToExprs)
	return f.found
}

type constSetter struct {
	tree.NopVisitor
	found bool
}

func (f *constSetter) VisitExpr(e tree.Expr) tree.Expr {
	if x, ok := tree.AssignTarget(e).(*tree.Field); ok && x.Field.IsConst() {
		f.found = true
	}
	return e
}

// guard makes an it-block check that the constructor of its object runs.
func guard(ns *types.Namespace, c *tree.Closure) {
	check := tree.CallMethod(c.Loc, tree.NewThis(c.Loc, nil), ns.Sys.FuncCheckInCtor, tree.NewIt(c.Loc, nil))
	check.Leave = false
	c.DoCall.Code.Insert(0, tree.NewExprStmt(check))
}

// construction is a constructor that gets checks.
type construction struct {
	tree.NopVisitor
	ns    *types.Namespace
	ctor  *tree.MethodDef
	check *tree.MethodDef // of the fields; nil if none needs it
}

// enclose tells the constructor's it-block where construction begins and ends, and checks
// the fields at its end.
func (c *construction) enclose() {
	if loc := c.ctor.D.Loc; c.ctor.IsItBlockCtor() {
		c.ctor.Code.Insert(0, c.tellBlock(loc, c.ns.Sys.FuncEnterCtor, tree.NewThis(loc, nil)))
	}
	c.ctor.Code.Walk(c, tree.ToStmts)
}

// VisitStmt puts what ends the construction in front of each return.
func (c *construction) VisitStmt(s tree.Stmt) ([]tree.Stmt, bool) {
	r, ok := s.(*tree.Return)
	if !ok {
		return nil, false
	}
	var out []tree.Stmt
	if c.ctor.IsItBlockCtor() {
		out = append(out, c.tellBlock(r.Loc, c.ns.Sys.FuncExitCtor))
	}
	if c.check != nil {
		call := tree.CallMethod(r.Loc, tree.NewThis(r.Loc, nil), &c.check.Method)
		call.Leave = false
		out = append(out, tree.NewExprStmt(call))
	}
	return append(out, s), true
}

// tellBlock returns a call of a method of the it-block, if that is not null.
func (c *construction) tellBlock(loc tree.Loc, m *types.Method, args ...tree.Expr) tree.Stmt {
	block := c.ctor.Vars[len(c.ctor.Params)-1]
	call := tree.CallMethod(loc, tree.NewLocal(loc, block), m, args...)
	call.Safe, call.Leave = true, false
	return tree.NewExprStmt(call)
}

// fieldCheck adds the method that throws FieldNotSetErr for a field that is still null;
// nil if no field needs it.
func fieldCheck(p *tree.Pod, t *tree.TypeDef) *tree.MethodDef {
	fields := uncertainFields(p, t)
	if len(fields) == 0 {
		return nil
	}
	loc, ns := t.Loc, p.NS
	m := tree.NewMethodDef(loc, t, "checkFields$"+t.Class.Name(), types.Private|types.Synthetic, ns.Sys.Void)
	m.Code = &tree.Block{Loc: loc}
	for _, f := range fields {
		get := tree.NewField(loc, tree.NewThis(loc, nil), &f.Field, false)
		err := tree.CallMethod(loc, nil, ns.Sys.FieldNotSetErrMake, tree.NewLiteral(loc, ns, f.QName()))
		then := &tree.Block{Loc: loc}
		then.Add(&tree.ThrowStmt{Loc: loc, X: err})
		m.Code.Add(&tree.If{Loc: loc, Cond: tree.NewUnary(loc, tree.CmpNull, syntax.Same, get), Then: then})
	}
	m.Code.Add(tree.SyntheticReturn(loc, nil))
	t.AddSlot(m)
	return m
}

// uncertainFields returns the fields that may be null after a constructor of t: those
// that it leaves to its it-block, or that a closure sets.
func uncertainFields(p *tree.Pod, t *tree.TypeDef) []*tree.FieldDef {
	if p.IsSys {
		return nil
	}
	uncertain := map[*tree.FieldDef]bool{}
	for _, m := range t.Methods() {
		if !m.IsInstanceCtor() || m.ChainsToThis() {
			continue
		}
		for _, f := range t.FieldsWithoutValue(m) {
			if always, inClosure := m.Assigns(f); inClosure || !always && m.IsItBlockCtor() {
				uncertain[f] = true
			}
		}
	}
	var list []*tree.FieldDef
	for _, f := range t.Fields() {
		if uncertain[f] {
			list = append(list, f)
		}
	}
	return list
}
