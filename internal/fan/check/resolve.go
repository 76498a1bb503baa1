package check

import (
	"github.com/tandem-lang/tandem/internal/fan/hint"
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Resolve types every expression: names become locals, fields, calls or types,
// calls and operators get their methods, closures their signatures, locals their
// variables, break and continue their loops.
func Resolve(p *tree.Pod) {
	p.Walk(newResolver(p), tree.ToExprs)
	p.Resolved = true
}

func newResolver(p *tree.Pod) *resolver {
	return &resolver{p: p, ns: p.NS, vars: map[*tree.MethodDef]*varIndex{}}
}

type resolver struct {
	tree.Context
	p         *tree.Pod
	ns        *types.Namespace
	inClosure bool
	stmts     []tree.Stmt
	blocks    []*tree.Block
	vars      map[*tree.MethodDef]*varIndex
}

func (r *resolver) EnterMethod(m *tree.MethodDef) {
	r.Context.EnterMethod(m)
	r.inClosure = r.Type.Closure != nil && r.Type.Closure.DoCall == m
	reg := 1
	if m.IsStatic() {
		reg = 0
	}
	for _, p := range m.ParamDefs {
		m.Vars = append(m.Vars, tree.NewParamVar(m, reg, p, p.Type.ParameterizeThis(r.Type.Class)))
		reg++
	}
}

func (r *resolver) EnterBlock(b *tree.Block) {
	b.Open = true
	if n := len(r.blocks); n > 0 {
		b.Parent = r.blocks[n-1]
	}
	r.blocks = append(r.blocks, b)
}

func (r *resolver) ExitBlock(b *tree.Block) {
	b.Open = false
	r.blocks = r.blocks[:len(r.blocks)-1]
}

func (r *resolver) EnterStmt(s tree.Stmt) { r.stmts = append(r.stmts, s) }

func (r *resolver) VisitStmt(s tree.Stmt) ([]tree.Stmt, bool) {
	r.stmts = r.stmts[:len(r.stmts)-1]
	switch s := s.(type) {
	case *tree.ExprStmt:
		s.X = tree.NoLeave(s.X)
	case *tree.For:
		if s.Update != nil {
			s.Update = tree.NoLeave(s.Update)
		}
	case *tree.Break:
		s.Loop = r.loop()
	case *tree.Continue:
		s.Loop = r.loop()
	case *tree.LocalDef:
		r.localDef(s)
	}
	return nil, false
}

// loop returns the innermost loop, nil outside of any.
func (r *resolver) loop() tree.Stmt {
	for i := len(r.stmts) - 1; i >= 0; i-- {
		switch s := r.stmts[i].(type) {
		case *tree.While, *tree.For:
			return s
		}
	}
	return nil
}

// localDef makes the variable and turns its first value into an assignment.
func (r *resolver) localDef(d *tree.LocalDef) {
	if d.Type == nil {
		d.Type = r.ns.Sys.Obj.ToNullable()
		if d.Init != nil {
			d.Type = d.Init.Node().Type.InferredAs()
		}
	}
	if r.local(d.Name) != nil {
		r.p.Err(d.Loc, "Variable '"+d.Name+"' is already defined in current block")
	}
	d.Var = r.Method.AddLocal(d.Type, d.Name, r.currentBlock())
	d.Var.IsCatchVar = d.CatchVar
	loc := d.Loc
	switch {
	case d.CatchVar:
		loc = tree.Loc{} // no line of the source stands for taking the error
		d.Init = tree.NewCaught(loc, d.Type)
	case d.Init == nil:
		d.Init = tree.DefaultLiteral(loc, r.ns, d.Type)
	}
	d.Init = tree.NewAssign(tree.NewLocal(loc, d.Var), d.Init, false)
}

func (r *resolver) VisitExpr(e tree.Expr) tree.Expr {
	e = r.resolve(e)
	n := e.Node()
	if n.Type == nil {
		n.Type = r.ns.Error
	}
	if n.Type.IsGenericParameter() {
		n.Type = n.Type.Raw()
	}
	if l, ok := tree.AssignTarget(e).(*tree.Local); ok && l.Var != nil {
		l.Var.MarkReassigned()
	}
	return e
}

func (r *resolver) resolve(e tree.Expr) tree.Expr {
	switch e := e.(type) {
	case *tree.LocaleLiteral:
		return r.locale(e)
	case *tree.SlotLiteral:
		r.slotLiteral(e)
	case *tree.ListLiteral:
		r.list(e)
	case *tree.MapLiteral:
		r.mapLiteral(e)
	case *tree.Unary:
		e.Type = r.ns.Sys.Bool
	case *tree.Binary:
		return r.binary(e)
	case *tree.Cond:
		e.Type = r.ns.Sys.Bool
	case *tree.TypeCheck:
		r.typeCheck(e)
	case *tree.Call:
		if e.ID == tree.Construct {
			return r.construct(e)
		}
		return r.call(e)
	case *tree.Shortcut:
		return r.shortcut(e)
	case *tree.Local:
		return r.keyword(e)
	case *tree.Unknown:
		if e.ID == tree.StorageID {
			return r.storage(e)
		}
		return r.name(e)
	case *tree.Ternary:
		r.ternary(e)
	case *tree.Closure:
		r.closure(e)
	case *tree.Dsl:
		return r.dsl(e)
	case *tree.Throw:
		e.Type = r.ns.Nothing
	}
	return e
}

// locale turns "$<pod::key=def>" into a call of Pod.locale.
func (r *resolver) locale(e *tree.LocaleLiteral) tree.Expr {
	loc := e.Loc
	if e.HasPod && e.HasDef {
		r.p.Err(loc, "Locale literal cannot specify both qualified pod and default value")
	}
	if !e.HasPod && (r.p.Transient || r.p.IsScript) {
		r.p.Err(loc, "Scripts cannot define non-qualified locale literals")
	}
	if e.HasDef {
		r.p.LocaleDefs = append(r.p.LocaleDefs, e)
	}
	s := &r.ns.Sys
	var pod tree.Expr
	if e.HasPod {
		pod = tree.CallMethod(loc, nil, s.PodFind, tree.NewLiteral(loc, r.ns, e.Pod))
	} else {
		in := r.Type
		if in.IsClosure() {
			in = in.Closure.EnclosingType
		}
		pod = tree.CallMethod(loc, tree.NewLiteral(loc, r.ns, types.Type(in.Class)), s.TypePod)
	}
	c := tree.CallMethod(loc, pod, s.PodLocale, tree.NewLiteral(loc, r.ns, e.Key))
	if e.HasDef {
		c.Args = append(c.Args, tree.NewLiteral(loc, r.ns, e.Def))
	}
	return c
}

func (r *resolver) slotLiteral(e *tree.SlotLiteral) {
	e.Slot = e.Parent.Slot(e.Name)
	switch {
	case e.Slot == nil:
		d := r.p.Err(e.Loc, "Unknown slot literal '"+e.Parent.Signature()+"."+e.Name+"'")
		d.Hint = hint.Slot(e.Parent, e.Name)
		e.Type = r.ns.Error
	case e.Slot.AsField() != nil:
		e.Type = r.ns.Sys.Field
	default:
		e.Type = r.ns.Sys.Method
	}
}

func (r *resolver) list(e *tree.ListLiteral) {
	if e.Explicit != nil {
		e.Type = e.Explicit
		return
	}
	e.Type = tree.CommonType(r.ns, e.Vals).ListOf()
}

func (r *resolver) mapLiteral(e *tree.MapLiteral) {
	if e.Explicit != nil {
		e.Type = e.Explicit
		return
	}
	k := tree.CommonType(r.ns, e.Keys).NonNull()
	e.Type = r.ns.MapOf(k, tree.CommonType(r.ns, e.Vals))
}

func (r *resolver) binary(e *tree.Binary) tree.Expr {
	switch e.ID {
	case tree.Assign:
		return r.assign(e)
	case tree.Elvis:
		e.Type = types.Common(r.ns, tree.Types([]tree.Expr{e.LHS, e.RHS})).ToNullable()
	default:
		e.Type = r.ns.Sys.Bool
	}
	return e
}

// assign turns x[i] = y into x.set(i, y) and x->y = z into x.trap("y", [z]).
func (r *resolver) assign(e *tree.Binary) tree.Expr {
	if tree.IsSynthetic(e.LHS) {
		e.LHS = uncoerced(e.LHS)
	}
	switch lhs := e.LHS.(type) {
	case *tree.Shortcut:
		if lhs.Op == tree.OpGet {
			lhs.Op = tree.OpSet
			lhs.Name = lhs.Op.MethodName
			lhs.Args = append(lhs.Args, e.RHS)
			lhs.Method = nil
			return r.call(lhs)
		}
	case *tree.Call:
		if lhs.Dynamic {
			lhs.Args = append(lhs.Args, e.RHS)
			return r.call(lhs)
		}
	}
	e.Type = e.LHS.Node().Type
	return e
}

// uncoerced undoes a conversion that was put around a left side.
func uncoerced(e tree.Expr) tree.Expr {
	switch e := e.(type) {
	case *tree.TypeCheck:
		return e.Target
	case *tree.Call:
		if n := len(e.Args); n > 0 {
			return e.Args[n-1]
		}
	}
	return e
}

func (r *resolver) typeCheck(e *tree.TypeCheck) {
	switch e.ID {
	case tree.As:
		e.Type = e.Check.ToNullable()
	case tree.Coerce:
		e.Type = e.Check
	default:
		e.Type = r.ns.Sys.Bool
	}
}

func (r *resolver) ternary(e *tree.Ternary) {
	switch {
	case e.Then.Node().ID == tree.NullLiteral:
		e.Type = e.Else.Node().Type.ToNullable()
	case e.Else.Node().ID == tree.NullLiteral:
		e.Type = e.Then.Node().Type.ToNullable()
	default:
		e.Type = types.Common(r.ns, tree.Types([]tree.Expr{e.Then, e.Else}))
	}
}

// relational are the operators that call a method with an Int result and yield a Bool.
var relational = [syntax.NumKinds]bool{syntax.Lt: true, syntax.LtEq: true, syntax.Gt: true, syntax.GtEq: true}
