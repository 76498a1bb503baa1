package compile

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py/syntax"
)

func (c *compiler) tryStmt(s *syntax.Try) {
	if s.Finally == nil {
		c.tryExcept(s)
		return
	}
	final := c.newLabel()
	c.enterBlock(pyop.SetupFinally, final)
	if len(s.Handlers) == 0 {
		c.adjust(3) // for the state of an unwinding jump
		c.block(s.Body)
		c.adjust(-3)
	} else {
		c.tryExcept(s)
	}
	c.emit(pyop.LoadNone) // no exception
	c.place(final)
	c.adjust(1) // for a value to be returned
	c.block(s.Finally)
	c.adjust(-1)
	c.leaveBlock()
}

// handlerRoom is what the reference counts for an exception when its handler begins.
const handlerRoom = 4

// tryExcept compiles try, its handlers and else.
func (c *compiler) tryExcept(s *syntax.Try) {
	caught, success := c.newLabel(), c.newLabel()
	c.enterBlock(pyop.SetupExcept, caught)
	c.block(s.Body)
	c.popExcept(success, 0)
	c.place(caught)
	c.reserve(handlerRoom)
	end := c.newLabel()
	for i := range s.Handlers {
		h := &s.Handlers[i]
		if h.Type == nil && i+1 < len(s.Handlers) {
			c.reportNode(errExceptLast, h)
			c.leaveBlock()
			return
		}
		c.handler(h, end)
	}
	c.leaveBlock()
	c.reserve(-handlerRoom + 1)
	c.place(success)
	c.block(s.Else)
	c.place(end)
}

// popExcept leaves an exception block for label; kind 1 from inside a handler.
func (c *compiler) popExcept(label int32, kind uint8) {
	c.emitKind(pyop.PopExceptJump, kind, label, 0)
}

// handler compiles one except clause; the exception is on the stack.
func (c *compiler) handler(h *syntax.Handler, end int32) {
	next := c.newLabel()
	if h.Type != nil {
		c.emit(pyop.Dup)
		c.expr(h.Type)
		c.binary(pyop.ExceptionMatch)
		c.popJump(false, next)
	}
	if h.Name.Sym == syntax.SymEmpty {
		c.emit(pyop.Pop)
		c.block(h.Body)
	} else {
		c.namedHandler(h)
	}
	c.popExcept(end, 1)
	c.place(next)
	c.adjust(1) // the exception, which did not match
}

// namedHandler wraps the body in a finally block that deletes the name, as if:
//
//	try: body
//	finally: name = None; del name
func (c *compiler) namedHandler(h *syntax.Handler) {
	c.store(h.Name.Sym)
	final := c.newLabel()
	c.enterBlock(pyop.SetupFinally, final)
	c.block(h.Body)
	c.emit(pyop.LoadNone)
	c.place(final)
	c.adjust(1)
	c.emit(pyop.LoadNone)
	c.store(h.Name.Sym)
	c.delete(h.Name.Sym)
	c.adjust(-1)
	c.leaveBlock()
}

func (c *compiler) withStmt(s *syntax.With) {
	if s.Async {
		c.asyncWith(s)
		return
	}
	base := len(c.stack)
	for i := range s.Items {
		it := &s.Items[i]
		end := c.newLabel()
		c.stack = append(c.stack, end)
		c.expr(it.X)
		c.enterBlock(pyop.SetupWith, end)
		c.withTarget(it)
	}
	c.block(s.Body)
	for len(c.stack) > base {
		end := c.stack[len(c.stack)-1]
		c.stack = c.stack[:len(c.stack)-1]
		c.emit(pyop.LoadNone) // no exception
		c.place(end)
		c.emit(pyop.WithCleanup)
		c.leaveBlock()
	}
}

// withTarget stores or drops what entering a context has given.
func (c *compiler) withTarget(it *syntax.WithItem) {
	if it.Target != nil {
		c.assign(it.Target)
	} else {
		c.emit(pyop.Pop)
	}
}
