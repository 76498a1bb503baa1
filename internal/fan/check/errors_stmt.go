package check

import (
	"github.com/tandem-lang/tandem/internal/fan/convert"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// EnterFinally counts the finally blocks around the code.
func (c *checker) EnterFinally(*tree.Try) { c.finally++ }

// ExitFinally counts back.
func (c *checker) ExitFinally(*tree.Try) { c.finally-- }

// VisitStmt checks a statement whose parts are checked.
func (c *checker) VisitStmt(s tree.Stmt) ([]tree.Stmt, bool) {
	convert.InStmt(&c.Context, c.ns, s, func(at convert.Place) { c.value(s, at) })
	switch s := s.(type) {
	case *tree.ExprStmt:
		c.errIf(!tree.IsStmt(s.X), s.X.Node().Loc, "Not a statement")
	case *tree.LocalDef:
		c.localDef(s)
	case *tree.Return:
		c.returnStmt(s)
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

func (c *checker) returnStmt(s *tree.Return) {
	c.errIf(s.X == nil && !types.IsVoid(c.Method.Returns), s.Loc, "Must return a value from non-Void method")
	c.errIf(!s.Synthetic && c.Type.IsClosure() && c.Type.Closure.IsItBlock, s.Loc, "Cannot use return inside it-block")
	c.leavesFinally(s.Loc)
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
