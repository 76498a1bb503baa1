package compile

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py/fold"
	"github.com/tandem-lang/tandem/internal/py/syntax"
)

// leaveLoop compiles break and continue.
func (c *compiler) leaveLoop(s syntax.Stmt, label int32, fromFor bool) {
	if !c.loop.active {
		c.reportNode(errLoop, s)
		return
	}
	kind := uint8(0)
	if fromFor {
		kind = 1
	}
	c.emitKind(pyop.UnwindJump, kind, label, c.level-c.loop.level)
}

// whileStmt tests at the end of the loop.
func (c *compiler) whileStmt(s *syntax.While) {
	outer := c.pushLoop(false)
	end := c.loop.breakLabel
	truth, known := fold.Truth(s.Test)
	if !known || truth {
		c.loop.continueLabel = c.newLabel()
		test, top := c.loop.continueLabel, c.newLabel()
		if !known {
			c.jump(test)
		}
		c.place(top)
		c.block(s.Body)
		c.place(test)
		c.condition(s.Test, true, top)
	}
	c.loop = outer // break in the else block is the outer loop's
	c.block(s.Else)
	c.place(end)
}

func (c *compiler) forStmt(s *syntax.For) {
	if s.Async {
		c.asyncFor(s)
		return
	}
	if r, ok := c.countedRange(s); ok {
		c.forRange(s, r)
		return
	}
	outer := c.pushLoop(true)
	end := c.loop.breakLabel
	c.loop.continueLabel = c.newLabel()
	top, done := c.loop.continueLabel, c.newLabel()
	c.expr(s.Iter)
	c.emit(pyop.GetIterStack)
	c.place(top)
	c.emit1(pyop.ForIter, done)
	c.assign(s.Target)
	c.block(s.Body)
	c.jump(top)
	c.place(done)
	c.adjust(-pyop.IteratorSlots)
	c.loop = outer
	c.block(s.Else)
	c.place(end)
}

// counted is range(start, end, step) with a constant step.
type counted struct {
	start, end syntax.Expr // start is nil for 0
	step       int64
}

// countedRange recognises a for over range() that becomes a counter on the stack.
func (c *compiler) countedRange(s *syntax.For) (r counted, ok bool) {
	call, ok := s.Iter.(*syntax.Primary)
	if !ok || call.Await || len(call.Trailers) != 1 || call.Trailers[0].Kind != syntax.Call {
		return r, false
	}
	if f, ok := call.Atom.(*syntax.Name); !ok || f.Sym != syntax.SymRange {
		return r, false
	}
	if _, ok := s.Target.(*syntax.Name); !ok {
		return r, false
	}
	args := call.Trailers[0].Args
	r.step = 1
	switch len(args) {
	case 1:
		r.end = args[0].Value
	case 3:
		step, ok := args[2].Value.(*syntax.Int)
		if !ok || args[2].Kind != syntax.ArgPos || !c.isSmall(step) || step.Value == 0 {
			return r, false
		}
		r.step = step.Value
		fallthrough
	case 2:
		r.start, r.end = args[0].Value, args[1].Value
	default:
		return r, false
	}
	for i := range args[:min(2, len(args))] {
		if !plainArg(&args[i]) {
			return r, false
		}
	}
	return r, true
}

// plainArg reports whether an argument is nothing but an expression.
func plainArg(a *syntax.Arg) bool {
	if a.Kind != syntax.ArgPos {
		return false
	}
	comp, ok := a.Value.(*syntax.Comp)
	return !ok || !comp.Bare
}

// forRange keeps the counter on the stack, above the end value unless that is a
// small integer. The variable only ever gets values within the range.
func (c *compiler) forRange(s *syntax.For, r counted) {
	outer := c.pushLoop(false)
	end := c.loop.breakLabel
	c.loop.continueLabel = c.newLabel()
	next, top, entry := c.loop.continueLabel, c.newLabel(), c.newLabel()
	endOnStack := true
	if x, ok := r.end.(*syntax.Int); ok && c.isSmall(x) {
		endOnStack = false
	}
	if endOnStack {
		c.expr(r.end)
	}
	if r.start != nil {
		c.expr(r.start)
	} else {
		c.smallInt(0)
	}
	c.jump(entry)
	c.place(top)
	c.emit(pyop.Dup)
	c.assign(s.Target)
	c.block(s.Body)
	c.place(next)
	c.smallInt(r.step)
	c.binary(pyop.InplaceAdd)
	c.place(entry)
	c.rangeTest(r, endOnStack, top)
	c.loop = outer
	c.rangeEnd(s, endOnStack, end)
}

// rangeTest goes on with the loop while the counter has not reached the end.
func (c *compiler) rangeTest(r counted, endOnStack bool, top int32) {
	if endOnStack {
		c.emit(pyop.DupTwo)
		c.emit(pyop.RotTwo)
	} else {
		c.emit(pyop.Dup)
		c.expr(r.end)
	}
	if r.step >= 0 {
		c.binary(pyop.Less)
	} else {
		c.binary(pyop.More)
	}
	c.popJump(true, top)
}

// rangeEnd drops the loop's values, before the else block as well as after break.
func (c *compiler) rangeEnd(s *syntax.For, endOnStack bool, end int32) {
	values := int32(1)
	if endOnStack {
		values = 2
	}
	drop := func() {
		for range values {
			c.emit(pyop.Pop)
		}
	}
	if s.Else == nil {
		c.place(end)
		drop()
		return
	}
	drop()
	c.block(s.Else)
	after := c.newLabel()
	c.jump(after)
	c.adjust(values)
	c.place(end)
	drop()
	c.place(after)
}
