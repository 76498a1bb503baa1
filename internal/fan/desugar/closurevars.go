package desugar

import (
	"strconv"

	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/tree"
)

// ClosureVars moves variables that closures share with their method and that change
// after their first value to the heap, and hands closures what they use from around
// them through their constructors:
//
//	x := 3                x := Wrap$Int(3)
//	f := |->| { x++ }     f := T$slot$0(x)     doCall() { x := this.x$0; x.val++ }
//
// Requires: CheckErrors, CheckParamDefs. Provides: closures without outer variables;
// wrapper classes at the end of Pod.TypeDefs.
func ClosureVars(p *tree.Pod) {
	for i := 0; i < len(p.TypeDefs); i++ {
		for _, m := range p.TypeDefs[i].Methods() {
			if m.UsesCvars && wrapVars(p, m) {
				m.Code.Walk(&unwrapper{p: p}, tree.ToExprs)
				initWrappedParams(m)
			}
		}
	}
	for _, c := range p.Closures {
		captureVars(p, c)
	}
}

// wrapVars gives the variables that need it a wrapper; a parameter keeps its type and
// gets a second variable.
func wrapVars(p *tree.Pod, m *tree.MethodDef) bool {
	wrapped := false
	for i := 0; i < len(m.Vars); i++ {
		v := m.Vars[i]
		if !v.UsedInClosure || !v.Reassigned {
			continue
		}
		f := p.Wrapper(v.Type)
		if v.IsParam {
			w := m.AddLocal(f.Parent(), v.Name+"$Wrapper", m.Code)
			w.WrapField = f
			v.ParamWrapper = w
		} else if v.WrapField == nil {
			v.WrapField, v.Type = f, f.Parent()
		}
		wrapped = true
	}
	return wrapped
}

// unwrapper makes every access of a wrapped variable one of its wrapper's field.
type unwrapper struct {
	tree.NopVisitor
	p         *tree.Pod
	exprsOnly bool
}

func (u *unwrapper) VisitStmt(s tree.Stmt) ([]tree.Stmt, bool) {
	d, ok := s.(*tree.LocalDef)
	if !ok || u.exprsOnly || d.Var == nil || !d.Var.IsWrapped() {
		return nil, false
	}
	var init tree.Expr
	if b, ok := d.Init.(*tree.Binary); ok {
		init = b.RHS
	} else {
		init = tree.NewLiteral(d.Loc, u.p.NS, nil)
	}
	set := newWrapper(d.Loc, d.Var, init)
	d.Init, d.Type = set, set.Type
	return nil, false
}

func (u *unwrapper) VisitExpr(e tree.Expr) tree.Expr {
	l, ok := e.(*tree.Local)
	if !ok || l.ID != tree.LocalID {
		return e
	}
	v := l.Var
	if v.ParamWrapper != nil {
		v = v.ParamWrapper
	}
	if !v.IsWrapped() || l.NoUnwrap {
		return e
	}
	return tree.NewField(l.Loc, tree.NewRawLocal(l.Loc, v), v.WrapField, false)
}

// newWrapper returns: v = Wrapper(init).
func newWrapper(loc tree.Loc, v *tree.Var, init tree.Expr) *tree.Binary {
	ctor := v.WrapField.Parent().Slot("make").AsMethod()
	return tree.NewAssign(tree.NewRawLocal(loc, v), tree.CallMethod(loc, nil, ctor, init), false)
}

func initWrappedParams(m *tree.MethodDef) {
	loc := m.D.Loc
	for _, v := range m.Vars {
		if v.ParamWrapper != nil {
			m.Code.Insert(0, tree.NewLocalDef(newWrapper(loc, v.ParamWrapper, tree.NewRawLocal(loc, v))))
		}
	}
}

// captureVars makes each variable that a closure shadows a field of its class.
func captureVars(p *tree.Pod, c *tree.Closure) {
	n, wrapped := 0, false
	for _, v := range append([]*tree.Var(nil), c.DoCall.Vars...) {
		if v.Shadows == nil {
			continue
		}
		captureVar(c, v, n)
		n++
		wrapped = wrapped || v.IsWrapped()
	}
	if wrapped {
		c.DoCall.Code.Walk(&unwrapper{p: p, exprsOnly: true}, tree.ToExprs)
	}
}

func captureVar(c *tree.Closure, v *tree.Var, n int) {
	if w := v.Shadows.ParamWrapper; w != nil {
		v.Shadows = w
	}
	if v.Shadows.IsWrapped() {
		v.Type, v.WrapField = v.Shadows.Type, v.Shadows.WrapField
	}
	loc := c.Loc
	f := c.Capture(v.Name+"$"+strconv.Itoa(n), tree.NewRawLocal(loc, v.Shadows), "wrapper for "+syntax.Quote(v.Name, '"'))
	get := tree.NewField(loc, tree.NewThis(loc, nil), &f.Field, false)
	c.DoCall.Code.Insert(0, tree.NewLocalDef(tree.NewAssign(tree.NewRawLocal(loc, v), get, false)))
}
