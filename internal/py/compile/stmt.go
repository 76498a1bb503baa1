package compile

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py/fold"
	"github.com/tandem-lang/tandem/internal/py/syntax"
)

// block compiles statements in order. A block of several is a node of its own in
// the reference: it has a line, and each of its statements lends its line to
// errors that have none.
func (c *compiler) block(body []syntax.Stmt) {
	switch len(body) {
	case 0:
		return
	case 1:
		start := len(c.code)
		c.groupLine(body, 0)
		c.stmt(body[0])
		if len(c.pending) > 0 && body[0].At().Semicolon != syntax.NoSemicolon {
			c.settle(body[0].At().Line)
		}
		c.soleItem(start, body[0])
		return
	}
	c.setLine(c.firstLine(body[0]))
	c.stmts(body)
}

// stmts compiles the statements of a block that is a node of its own.
func (c *compiler) stmts(body []syntax.Stmt) {
	before, first := c.givenUp, len(c.open)
	for i, s := range body {
		start := len(c.code)
		c.groupLine(body, i)
		c.stmt(s)
		if len(c.pending) > 0 {
			c.lend(c.lentLine(s, body))
		}
		c.endItem(start, s.At().Line)
	}
	c.endItems(first)
	c.givenUp = before
}

// soleItem makes an item of a statement that is alone in its block but for a semicolon behind it.
func (c *compiler) soleItem(start int, s syntax.Stmt) {
	if c.fn.Emit == pyop.EmitViper && s.At().Semicolon != syntax.NoSemicolon {
		first := len(c.open)
		c.endItem(start, s.At().Line)
		c.endItems(first)
	}
}

// endItem records that an item ends which began at operation start; only viper functions need items.
func (c *compiler) endItem(start int, line uint32) {
	if c.fn.Emit != pyop.EmitViper {
		return
	}
	base := c.units[c.current].start
	c.open = append(c.open, int32(len(c.items)))
	c.items = append(c.items, pyop.Item{Start: int32(start - base), End: int32(len(c.code) - base), Line: int32(line)})
}

// endItems ends the sequence of the items that are open from first on.
func (c *compiler) endItems(first int) {
	for _, i := range c.open[first:] {
		c.items[i].Next = int32(len(c.code) - c.units[c.current].start)
	}
	c.open = c.open[:first]
}

// lentLine returns the line that a statement of a block lends to errors. One that
// folding has taken away has none, but statements that semicolons join are a node
// of the block, unless they are all of it.
func (c *compiler) lentLine(s syntax.Stmt, body []syntax.Stmt) uint32 {
	at := s.At()
	if at.Line != 0 || at.Semicolon == syntax.NoSemicolon {
		return at.Line
	}
	for _, other := range body[:len(body)-1] {
		if other.At().Semicolon != syntax.Joined {
			return c.firstLine(s)
		}
	}
	return 0
}

// groupLine begins the line of statements that semicolons join, or of one with a
// semicolon after it: the reference has a node for them. That matters only where
// folding has taken away the first of them and its line.
func (c *compiler) groupLine(body []syntax.Stmt, i int) {
	at := body[i].At()
	if at.Line != 0 || at.Semicolon == syntax.NoSemicolon {
		return
	}
	if i > 0 && body[i-1].At().Semicolon == syntax.Joined {
		return
	}
	c.setLine(c.firstLine(body[i]))
}

// firstLine returns the line at which a block begins. A statement that folding has
// taken away has no line of its own any more.
func (c *compiler) firstLine(s syntax.Stmt) uint32 {
	if line := s.At().Line; line != 0 {
		return line
	}
	return c.lineOf(s.At().Span.Start)
}

// stmt compiles one statement.
func (c *compiler) stmt(s syntax.Stmt) {
	c.at(s.At())
	switch s := s.(type) {
	case *syntax.ExprStmt:
		c.exprStmt(s)
	case *syntax.Assign:
		c.assignStmt(s)
	case *syntax.AugAssign:
		c.augAssign(s)
	case *syntax.AnnAssign:
		c.annAssign(s)
	case *syntax.If:
		c.ifStmt(s)
	case *syntax.Return:
		c.returnStmt(s)
	case *syntax.For:
		c.forStmt(s)
	case *syntax.While:
		c.whileStmt(s)
	case *syntax.FuncDef:
		c.funcDef(s)
	case *syntax.ClassDef:
		c.classDef(s)
	case *syntax.Try:
		c.tryStmt(s)
	case *syntax.With:
		c.withStmt(s)
	default:
		c.simpleStmt(s)
	}
}

// simpleStmt compiles the statements without blocks that stmt leaves.
func (c *compiler) simpleStmt(s syntax.Stmt) {
	switch s := s.(type) {
	case *syntax.Break:
		c.leaveLoop(s, c.loop.breakLabel, c.loop.fromFor)
	case *syntax.Continue:
		c.leaveLoop(s, c.loop.continueLabel, false)
	case *syntax.Raise:
		c.raiseStmt(s)
	case *syntax.Del:
		for _, t := range s.Targets {
			c.deleteTarget(t)
		}
	case *syntax.Import:
		c.importStmt(s)
	case *syntax.ImportFrom:
		c.importFrom(s)
	case *syntax.Global:
		c.globalStmt(s)
	case *syntax.Nonlocal:
		c.nonlocalStmt(s)
	case *syntax.Assert:
		c.assertStmt(s)
	}
}

// exprStmt compiles an expression for its effects. A constant has none.
func (c *compiler) exprStmt(s *syntax.ExprStmt) {
	if c.tree.Input == syntax.InputSingle && c.fn.Kind == pyop.KindModule {
		c.printExpr(s.X)
		return
	}
	if _, empty := s.X.(*syntax.Tuple); fold.IsConst(s.X) && !empty {
		return
	}
	c.expr(s.X)
	c.emit(pyop.Pop)
}

// printExpr compiles an expression typed at a prompt, which shows its value, constants too.
func (c *compiler) printExpr(x syntax.Expr) {
	c.load(syntax.SymDunderReplPrint)
	c.expr(x)
	c.emit1(pyop.CallFunction, 1)
	c.emit(pyop.Pop)
}

func (c *compiler) ifStmt(s *syntax.If) {
	end := c.newLabel()
	for i := range s.Branches {
		b := &s.Branches[i]
		truth, known := fold.Truth(b.Test)
		if known && !truth {
			continue
		}
		if known {
			c.block(b.Body)
			c.place(end)
			return
		}
		fail := c.newLabel()
		c.condition(b.Test, false, fail)
		c.block(b.Body)
		if i > 0 || len(s.Branches) > 1 || s.Else != nil {
			c.jump(end)
		}
		c.place(fail)
	}
	c.block(s.Else)
	c.place(end)
}

func (c *compiler) returnStmt(s *syntax.Return) {
	if c.fn.Kind != pyop.KindFunction {
		c.reportNode(errReturn, s)
		return
	}
	switch v := s.Value.(type) {
	case nil:
		c.emit(pyop.LoadNone)
	case *syntax.Cond:
		// Both ways return by themselves.
		fail := c.newLabel()
		c.condition(v.Test, false, fail)
		c.expr(v.Then)
		c.emit(pyop.Return)
		c.place(fail)
		c.expr(v.Else)
	default:
		c.expr(v)
	}
	c.emit(pyop.Return)
}

func (c *compiler) raiseStmt(s *syntax.Raise) {
	n := int32(0)
	if s.Exc != nil {
		c.expr(s.Exc)
		n++
	}
	if s.Cause != nil {
		c.expr(s.Cause)
		n++
	}
	c.emit1(pyop.Raise, n)
}

func (c *compiler) assertStmt(s *syntax.Assert) {
	if c.opts.Optimize != 0 {
		return
	}
	end := c.newLabel()
	c.condition(s.Test, true, end)
	c.emitKind(pyop.LoadGlobal, pyop.GlobalDirect, int32(syntax.SymAssertionError), 0)
	if s.Msg != nil {
		c.expr(s.Msg)
		c.emit1(pyop.CallFunction, 1)
	}
	c.emit1(pyop.Raise, 1)
	c.place(end)
}

func (c *compiler) globalStmt(s *syntax.Global) {
	for _, id := range s.Names {
		if msg := c.table.Global(id.Sym); msg != "" {
			c.reportNode(problem{code: codeDeclaration, message: msg}, s)
		}
	}
}

func (c *compiler) nonlocalStmt(s *syntax.Nonlocal) {
	if c.fn.Kind == pyop.KindModule {
		c.reportNode(errNonlocal, s)
		return
	}
	for _, id := range s.Names {
		if msg := c.table.Nonlocal(id.Sym); msg != "" {
			c.reportNode(problem{code: codeDeclaration, message: msg}, s)
		}
	}
}
