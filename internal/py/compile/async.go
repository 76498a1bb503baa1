package compile

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py/syntax"
)

// awaitMethod calls a method of the value on the stack and awaits the result.
func (c *compiler) awaitMethod(name syntax.Sym) {
	c.callMethod(name)
	c.yieldFrom()
}

// asyncFor is, with iter = X.__aiter__():
//
//	while True:
//	    try: target = await iter.__anext__()
//	    except StopAsyncIteration: break
//	    else: body
//	else: ...
func (c *compiler) asyncFor(s *syntax.For) {
	if c.fn.Flags&pyop.FlagGenerator == 0 {
		c.report(errAsync, s.Span, s.KeywordLine)
		return
	}
	done, caught, body, reraise := c.newLabel(), c.newLabel(), c.newLabel(), c.newLabel()
	c.expr(s.Iter)
	c.callMethod(syntax.SymDunderAIter)
	outer := c.pushLoop(false)
	end := c.loop.breakLabel
	c.loop.continueLabel = c.newLabel()
	next := c.loop.continueLabel
	c.place(next)
	c.enterBlock(pyop.SetupExcept, caught)
	c.emit(pyop.Dup)
	c.awaitMethod(syntax.SymDunderANext)
	c.assign(s.Target)
	c.popExcept(body, 0)

	c.place(caught)
	c.reserve(handlerRoom)
	c.emit(pyop.Dup)
	c.emitKind(pyop.LoadGlobal, pyop.GlobalDirect, int32(syntax.SymStopAsyncIteration), 0)
	c.binary(pyop.ExceptionMatch)
	c.popJump(false, reraise)
	c.emit(pyop.Pop)
	c.popExcept(done, 1)
	c.place(reraise)
	c.adjust(1)
	c.leaveBlock()
	c.reserve(-handlerRoom + 1)

	c.place(body)
	c.block(s.Body)
	c.jump(next)
	c.loop = outer
	c.place(done)
	c.block(s.Else)
	c.place(end)
	c.emit(pyop.Pop)
}

// asyncLabels are the labels of one async with item.
const asyncLabels = 4

// asyncWith calls __aexit__ itself: the runtime's with cannot wait.
func (c *compiler) asyncWith(s *syntax.With) {
	if c.fn.Flags&pyop.FlagGenerator == 0 {
		c.report(errAsync, s.Span, s.KeywordLine)
		return
	}
	base := len(c.stack)
	for i := range s.Items {
		it := &s.Items[i]
		final := c.newLabel()
		c.stack = append(c.stack, final, c.newLabel(), c.newLabel(), c.newLabel())
		c.expr(it.X)
		c.emit(pyop.Dup)
		c.awaitMethod(syntax.SymDunderAEnter)
		c.withTarget(it)
		c.enterBlock(pyop.SetupFinally, final)
		c.adjust(3) // for the state of an unwinding jump
	}
	c.block(s.Body)
	for len(c.stack) > base {
		labels := c.stack[len(c.stack)-asyncLabels:]
		final, noException, unwind, end := labels[0], labels[1], labels[2], labels[3]
		c.stack = c.stack[:len(c.stack)-asyncLabels]
		c.adjust(-3)
		c.asyncExit(final, noException, unwind, end)
	}
}

// asyncExit ends an async with. Three ways lead here: the body has ended (stack:
// context manager), an exception (manager, exception), and a return or unwinding
// jump (manager, value, number).
func (c *compiler) asyncExit(final, noException, unwind, end int32) {
	c.emit(pyop.LoadNone)
	c.emit(pyop.RotTwo)
	c.jump(noException)
	c.place(final)
	c.emit(pyop.Dup)
	c.emitKind(pyop.LoadGlobal, pyop.GlobalDirect, int32(syntax.SymBaseException), 0)
	c.binary(pyop.ExceptionMatch)
	c.popJump(false, unwind)
	c.asyncExitException(end)

	c.place(unwind)
	c.emit(pyop.RotThree)
	c.emit(pyop.RotThree)
	c.place(noException)
	c.emitSym(pyop.LoadMethod, syntax.SymDunderAExit)
	c.emit(pyop.LoadNone)
	c.emit(pyop.Dup)
	c.emit(pyop.Dup)
	c.emit1(pyop.CallMethod, 3)
	c.yieldFrom()
	c.emit(pyop.Pop)
	c.adjust(-1)
	c.place(end)
	c.leaveBlock()
}

// asyncExitException calls __aexit__ with an exception and swallows or keeps it.
func (c *compiler) asyncExitException(end int32) {
	c.emit(pyop.Dup)
	c.emit(pyop.RotThree)
	c.emit(pyop.RotTwo)
	c.emitSym(pyop.LoadMethod, syntax.SymDunderAExit)
	c.emit(pyop.RotThree)
	c.emit(pyop.RotThree)
	c.emit(pyop.Dup)
	c.emitSym(pyop.LoadAttr, syntax.SymDunderClass)
	c.emit(pyop.RotTwo)
	c.emit(pyop.LoadNone) // no traceback
	c.emit1(pyop.CallMethod, 3)
	c.yieldFrom()
	c.popJump(false, end)
	c.emit(pyop.Pop)
	c.emit(pyop.LoadNone)
	c.jump(end)
	c.adjust(2)
}
