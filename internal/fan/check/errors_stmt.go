package check

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

func (c *checker) EnterStmt(s tree.Stmt) {
	if _, ok := s.(*tree.Try); ok {
		c.protected++
	}
}

func (c *checker) ExitStmt(s tree.Stmt) {
	if _, ok := s.(*tree.Try); ok {
		c.protected--
	}
}

func (c *checker) EnterFinally(*tree.Try) { c.finally++ }
func (c *checker) ExitFinally(*tree.Try)  { c.finally-- }

func (c *checker) VisitStmt(s tree.Stmt) ([]tree.Stmt, bool) {
	switch s := s.(type) {
	case *tree.ExprStmt:
		c.errIf(!tree.IsStmt(s.X), s.X.Node().Loc, "Not a statement")
	case *tree.LocalDef:
		c.localDef(s)
	case *tree.If:
		s.Cond = c.condition(s.Cond, "If condition must be Bool, not '")
	case *tree.Return:
		c.returnStmt(s)
	case *tree.ThrowStmt:
		s.X = c.thrown(s.X)
	case *tree.For:
		if s.Cond != nil {
			s.Cond = c.condition(s.Cond, "For condition must be Bool, not '")
		}
	case *tree.While:
		s.Cond = c.condition(s.Cond, "While condition must be Bool, not '")
	case *tree.Break:
		c.errIf(s.Loop == nil, s.Loc, "Break outside of loop (break is implicit in switch)")
		c.leavesFinally(s.Loc)
	case *tree.Continue:
		c.errIf(s.Loop == nil, s.Loc, "Continue outside of loop")
		c.leavesFinally(s.Loc)
	case *tree.Try:
		c.try(s)
	case *tree.Switch:
		c.switchStmt(s)
	}
	return nil, false
}

func (c *checker) leavesFinally(loc tree.Loc) {
	c.errIf(c.finally > 0, loc, "Cannot leave finally block")
}

func (c *checker) localDef(s *tree.LocalDef) {
	switch t := s.Type; {
	case types.IsVoid(t):
		c.err(s.Loc, "Cannot use Void as local variable type")
	case types.IsThis(t):
		c.err(s.Loc, "Cannot use This as local variable type")
	default:
		c.validType(s.Loc, t)
	}
}

func (c *checker) condition(e tree.Expr, msg string) tree.Expr {
	return c.coerce(e, c.ns.Sys.Bool, func() {
		c.err(e.Node().Loc, msg+e.Node().Type.Signature()+"'")
	})
}

func (c *checker) thrown(e tree.Expr) tree.Expr {
	return c.coerce(e, c.ns.Sys.Err, func() {
		c.err(e.Node().Loc, "Must throw Err, not '"+e.Node().Type.Signature()+"'")
	})
}

// returnVar is the variable that keeps a result while finally blocks run.
const returnVar = "$return"

func (c *checker) returnStmt(s *tree.Return) {
	ret := c.method.Returns
	switch {
	case s.X == nil:
		c.errIf(!types.IsVoid(ret), s.Loc, "Must return a value from non-Void method")
	case types.IsVoid(ret):
	case types.IsThis(ret):
		c.returned(s, c.typ.Class, c.typ.Class.Signature()+" This")
	default:
		if c.method.IsCovariant() && coercesCollection(c.p, ret) {
			ret = c.method.InheritedReturns()
		}
		c.returned(s, ret, "'"+ret.Signature()+"'")
	}
	c.errIf(!s.Synthetic && c.typ.IsClosure() && c.typ.Closure.IsItBlock, s.Loc, "Cannot use return inside it-block")
	c.leavesFinally(s.Loc)
	if s.X != nil && c.protected > 0 && !types.IsVoid(s.X.Node().Type) {
		s.LeaveVar = c.leaveVar(s.X.Node().Type)
	}
}

func (c *checker) returned(s *tree.Return, want types.Type, as string) {
	x := s.X
	s.X = c.coerce(x, want, func() {
		c.err(x.Node().Loc, "Cannot return '"+tree.TypeStr(x)+"' as "+as)
	})
}

func (c *checker) leaveVar(t types.Type) *tree.Var {
	for _, v := range c.method.Vars {
		if v.Name == returnVar {
			return v
		}
	}
	return c.method.AddLocal(t, returnVar, nil)
}

func (c *checker) try(s *tree.Try) {
	c.errIf(len(s.Body.Stmts) == 0, s.Loc, "Try block cannot be empty")
	var caught []types.Type
	for _, k := range s.Catches {
		t := k.Err
		if t == nil {
			t = c.ns.Sys.Err
		}
		c.typeProtection(t, k.Loc)
		if !t.Fits(c.ns.Sys.Err) {
			c.err(k.ErrLoc, "Must catch Err, not '"+t.Signature()+"'")
		} else if types.FitsAny(t, caught) {
			c.err(k.Loc, "Already caught '"+t.Signature()+"'")
		}
		caught = append(caught, t)
	}
}

func (c *checker) switchStmt(s *tree.Switch) {
	seen := map[int64]bool{}
	for _, k := range s.Cases {
		for _, x := range k.Labels {
			c.comparable(x, s.Cond)
			if n, ok := tree.SwitchCase(x); ok {
				c.errIf(seen[n], x.Node().Loc, "Duplicate case label")
				seen[n] = true
			}
		}
	}
}
