package compile

import (
	"fmt"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

func (c *code) block(b *tree.Block) {
	for _, s := range b.Stmts {
		c.stmt(s)
	}
}

func (c *code) stmt(s tree.Stmt) {
	switch s := s.(type) {
	case *tree.NopStmt:
	case *tree.ExprStmt:
		c.expr(s.X)
	case *tree.LocalDef:
		c.localDef(s)
	case *tree.If:
		c.ifStmt(s)
	case *tree.Return:
		c.returnStmt(s)
	case *tree.ThrowStmt:
		c.throw(s.X)
	case *tree.For:
		c.forStmt(s)
	case *tree.While:
		c.whileStmt(s)
	case *tree.Break:
		c.exitLoop(s.Loc, s.Loop, true)
	case *tree.Continue:
		c.exitLoop(s.Loc, s.Loop, false)
	case *tree.Switch:
		c.switchStmt(s)
	case *tree.Try:
		c.try(s)
	default:
		c.report(s.Where(), fmt.Sprintf("Internal compiler error: %T", s))
	}
}

// ifStmt assembles a literal condition as its branch alone. A condition of && or ||
// branches itself; any other leaves a Bool to branch on.
func (c *code) ifStmt(s *tree.If) {
	switch s.Cond.Node().ID {
	case tree.TrueLiteral:
		c.block(s.Then)
		return
	case tree.FalseLiteral:
		if s.Else != nil {
			c.block(s.Else)
		}
		return
	}
	var b branches
	if x, ok := s.Cond.(*tree.Cond); ok {
		c.condition(x, &b)
	} else {
		c.expr(s.Cond)
		b.ifFalse = append(b.ifFalse, c.jump(fcode.JumpFalse))
	}
	c.patch(b.ifTrue)
	c.block(s.Then)
	end := int32(-1)
	if s.Else != nil && !s.Then.IsExit() {
		end = c.jump(fcode.Jump)
	}
	c.patch(b.ifFalse)
	if s.Else != nil {
		c.block(s.Else)
	}
	if end >= 0 {
		c.patchOne(end)
	}
}

// returnStmt returns at once, or out of protected regions: then the value waits in a
// local while the finally blocks run, innermost first, and the method has one common return.
func (c *code) returnStmt(s *tree.Return) {
	hasValue := false
	if s.X != nil {
		c.expr(s.X)
		t := s.X.Node().Type
		hasValue = !types.IsVoid(t)
		if hasValue && c.method != nil && types.IsVoid(c.method.Returns) {
			c.opType(fcode.Pop, t)
			hasValue = false
		}
	}
	if len(c.regions) == 0 {
		c.plain(fcode.Return)
		return
	}
	if hasValue {
		c.returnLocal = s.LeaveVar
		c.op(fcode.StoreVar, s.LeaveVar.Register)
	}
	c.callFinallys(c.regions)
	c.leaves = append(c.leaves, c.jump(fcode.Leave))
}

func (c *code) throw(x tree.Expr) {
	c.expr(x)
	c.plain(fcode.Throw)
}

// localDef evaluates the assignment of the first value.
func (c *code) localDef(s *tree.LocalDef) {
	if s.CatchVar {
		c.opType(fcode.CatchErrStart, s.Type)
	}
	c.expr(s.Init)
}
