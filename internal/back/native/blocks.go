package native

import (
	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// block is an exception block that is open: with, try-except or try-finally.
type block struct {
	handler asm.Label
	finally bool
	active  bool      // the protected part, not the handler
	unwind  asm.Label // where a jump out of the block goes on after this finally: a label, or one of the two below
}

const (
	unwindNone  asm.Label = -1
	unwindFinal asm.Label = -2 // to the address in the unwind slot
)

// open begins a block and makes its handler the current one.
func (e *Emitter) open(handler asm.Label, finally bool) {
	e.exc = append(e.exc, block{handler: handler, finally: finally, active: true, unwind: unwindNone})
	e.setHandler(handler)
}

// setHandler makes a label the current handler.
func (e *Emitter) setHandler(l asm.Label) {
	e.a.MovRegPC(e.t.Ret, l)
	e.a.MovLocalReg(e.slotHandler(), e.t.Ret)
}

// noHandler clears the current handler.
func (e *Emitter) noHandler() {
	e.a.Clear(e.t.Ret)
	e.a.MovLocalReg(e.slotHandler(), e.t.Ret)
}

// leaveBlock ends the protected part of the innermost block and makes the next active block's handler current. At the
// start of a handler the global handler has cleared it already.
func (e *Emitter) leaveBlock(inHandler bool) {
	i := len(e.exc) - 1
	if i < 0 {
		e.under = true
		return
	}
	e.exc[i].active = false
	for i--; i >= 0 && !e.exc[i].active; i-- {
	}
	switch {
	case i >= 0:
		e.setHandler(e.exc[i].handler)
	case !inHandler:
		e.noHandler()
	}
}

// placeLabel puts a label here. Control may come from elsewhere, so the stack is settled. At the handler of a finally
// block, which is the innermost, the top of the stack becomes the exception and the block is left.
func (e *Emitter) placeLabel(l asm.Label) {
	finally := false
	if n := len(e.exc); n > 0 {
		finally = e.exc[n-1].finally && e.exc[n-1].handler == l
	}
	if finally {
		e.access(1, e.t.Temp[0])
		e.a.MovLocalReg(e.slotExc(), e.t.Temp[0])
	}
	e.settle()
	e.b.Label(l)
	if finally {
		e.leaveBlock(false)
	}
}

// opLabel puts a label here. At the handler of an except block, which is the innermost, the exception goes on the stack.
func opLabel(e *Emitter, in *pyop.Instr) {
	l := e.target(in.A)
	e.placeLabel(l)
	e.mark(sideLabels, int(in.A))
	if n := len(e.exc); n > 0 && !e.exc[n-1].finally && e.exc[n-1].handler == l {
		e.leaveBlock(true)
		e.a.MovRegLocal(e.t.Temp[0], e.slotExc())
		e.push(tObj, e.t.Temp[0])
	}
}

// joined returns the function for several operations from i on, the first of them a LoadNone, that are one in machine
// code, and their number; nil where they are not. Exceptions arrive by other ways in machine code than in bytecode.
func (e *Emitter) joined(i int) (handler func(*Emitter, *pyop.Instr), n int) {
	code := e.f.Instrs[i:]
	switch {
	case len(code) >= 3 && code[1].Op == pyop.Label && code[2].Op == pyop.WithCleanup:
		return opWithCleanup, 3
	case len(code) >= 8 && code[1].Op == pyop.RotTwo && code[2].Op == pyop.Jump && code[3].Op == pyop.Label &&
		code[5].Op == pyop.LoadGlobal && code[5].Kind == pyop.GlobalDirect && code[7].Op == pyop.PopJumpIfFalse:
		return opAsyncWithFinally, 8
	}
	return nil, 0
}

// before returns the operation n places before the one under way.
func (e *Emitter) before(n int) *pyop.Instr { return &e.f.Instrs[e.opIndex-n] }

// jump settles the stack and jumps; what follows is dead until the next label.
func (e *Emitter) jump(l asm.Label) {
	e.settle()
	e.a.Jump(l)
	e.b.Suppress()
}

func opJump(e *Emitter, in *pyop.Instr) { e.jump(e.target(in.A)) }

func opPopJumpIfTrue(e *Emitter, in *pyop.Instr)  { e.jumpIf(true, e.target(in.A), true) }
func opPopJumpIfFalse(e *Emitter, in *pyop.Instr) { e.jumpIf(false, e.target(in.A), true) }
func opJumpIfTrue(e *Emitter, in *pyop.Instr)     { e.jumpIf(true, e.target(in.A), false) }
func opJumpIfFalse(e *Emitter, in *pyop.Instr)    { e.jumpIf(false, e.target(in.A), false) }

// jumpIf pops a value and jumps if its truth is cond. Without pop the value stays for the target; its type is kept for
// the adjustment that follows the target's label.
func (e *Emitter) jumpIf(cond bool, l asm.Label, pop bool) {
	t := e.peekType(0)
	isObj := t == tObj
	r := e.t.Ret
	if isObj {
		r = e.t.Arg[0]
	}
	t = e.pop(r)
	if !pop {
		e.move(1)
	}
	if isObj {
		e.call(layout.HelperObjIsTrue)
	} else if !t.storable() {
		e.typeError("can't implicitly convert '%s' to 'bool'", t)
	}
	if !pop {
		e.savedType = t
	}
	e.settle()
	if cond {
		e.a.JumpNonzero(e.t.Ret, l, t == tObj)
	} else {
		e.a.JumpZero(e.t.Ret, l, t == tObj)
	}
	if !pop {
		e.move(-1)
	}
}

func opUnwindJump(e *Emitter, in *pyop.Instr) { e.unwindJump(e.target(in.A), int(in.B)) }

// unwindJump jumps out of depth blocks. Finally blocks on the way run first: the innermost is jumped to, each one
// passes on to the next, and the outermost jumps to the address left in the unwind slot.
func (e *Emitter) unwindJump(l asm.Label, depth int) {
	if depth > len(e.exc) {
		e.under = true
		depth = len(e.exc)
	}
	if depth == 0 {
		e.jump(l)
		return
	}
	first, last := -1, -1
	i := len(e.exc) - 1
	for ; depth > 0; depth, i = depth-1, i-1 {
		if !e.exc[i].finally || !e.exc[i].active {
			continue
		}
		if first < 0 {
			first = i
		}
		if last >= 0 {
			e.exc[last].unwind = e.exc[i].handler
		}
		last = i
	}
	switch {
	case last >= 0:
		e.exc[last].unwind = unwindFinal
		e.a.MovRegPC(e.t.Ret, l)
		e.a.MovLocalReg(e.slotUnwind(), e.t.Ret)
		e.a.MovRegImm(e.t.Ret, 0)
		e.a.MovLocalReg(e.slotExc(), e.t.Ret) // no exception is active
		l = e.exc[first].handler
	case i < 0:
		e.noHandler()
	default:
		e.setHandler(e.exc[i].handler)
	}
	e.jump(l)
}

func opSetupExcept(e *Emitter, in *pyop.Instr) {
	e.settle()
	e.open(e.target(in.A), false)
}

func opSetupFinally(e *Emitter, in *pyop.Instr) {
	e.settle()
	e.open(e.target(in.A), true)
}

// opSetupWith calls __enter__ of the context manager and leaves __exit__, its self and the result twice.
func opSetupWith(e *Emitter, in *pyop.Instr) {
	a := &e.t.Arg
	e.wantObj(e.access(1, a[0]))
	e.pushPointer(a[2], 2)
	e.callName(layout.HelperLoadMethod, e.name("__exit__"), a[1])
	e.pop(a[2])
	e.pop(a[1])
	t := e.pop(a[0])
	e.push(t, a[1])
	e.push(t, a[2])

	e.pushPointer(a[2], 2)
	e.callName(layout.HelperLoadMethod, e.name("__enter__"), a[1])
	e.popPointer(a[2], 2)
	e.callImms(layout.HelperCallMethod, 0, 0)
	e.push(tObj, e.t.Ret)

	e.settle()
	e.open(e.target(in.A), true)
	opDup(e, in)
}

// opWithCleanup ends the body of a with statement, LoadNone, Label and WithCleanup in one: __exit__ is called without
// exception, or with the one that arrives at the handler, which it may swallow.
func opWithCleanup(e *Emitter, _ *pyop.Instr) {
	handler := e.before(1).A
	own := e.newLabels(3)
	done, end, noExc := own, own+1, own+2
	e.leaveBlock(false)
	e.move(-1)
	e.placeLabel(noExc)
	for range 3 {
		e.pushImm(tNone, 0)
	}
	e.callExit()
	e.jump(done)

	e.b.Label(e.target(handler)) // no finally block: nothing to store, nothing to leave
	e.mark(sideLabels, int(handler))
	e.leaveBlock(true)
	e.adjust(2) // __exit__ and self
	a := &e.t.Arg
	e.a.MovRegLocal(a[0], e.slotExc())
	e.a.JumpZero(a[0], noExc, false)
	e.a.Load(machine.Word, a[1], a[0], 0) // type of the exception
	e.push(tObj, a[1])
	e.push(tObj, a[0])
	e.pushImm(tNone, 0)
	e.callExit()
	if a[0] != e.t.Ret {
		e.a.MovRegReg(a[0], e.t.Ret)
	}
	e.call(layout.HelperObjIsTrue)
	e.a.JumpZero(e.t.Ret, end, true)
	e.placeLabel(done)
	e.nullSlot(e.slotExc(), e.t.Temp[0])
	e.placeLabel(end)
	e.move(1)
}

// callExit calls __exit__ with three arguments, all five on the stack.
func (e *Emitter) callExit() {
	e.popPointer(e.t.Arg[2], 5)
	e.callImms(layout.HelperCallMethod, 3, 0)
}

// opLoneWithCleanup is for operations that are not in the order in which a with statement has them.
func opLoneWithCleanup(e *Emitter, _ *pyop.Instr) { e.under = true }

// opAsyncWithFinally joins the ways out of the body of an async with statement: LoadNone, RotTwo, a Jump where there was
// no exception, the Label of the finally part, and four operations that jump where the cause is no exception.
func opAsyncWithFinally(e *Emitter, in *pyop.Instr) {
	noException, finally := e.before(5).A, e.before(4).A
	e.adjust(1) // in place of the exception
	opRotTwo(e, in)
	e.pushImm(tNone, 0)
	opRotTwo(e, in)
	e.jump(e.target(noException))
	e.adjust(-1)

	e.placeLabel(e.target(finally))
	e.mark(sideLabels, int(finally))
	e.move(-1)
	e.a.MovRegLocal(e.t.Arg[0], e.slotExc())
	e.push(tObj, e.t.Arg[0])
	e.a.JumpZero(e.t.Arg[0], e.target(in.A), false)
}

// opEndFinally raises the exception again, if there is one, or goes on with a jump out of the block.
func opEndFinally(e *Emitter, _ *pyop.Instr) {
	own := e.newLabels(1)
	e.move(-1)
	e.a.MovRegLocal(e.t.Arg[0], e.slotExc())
	e.call(layout.HelperRaise)
	n := len(e.exc) - 1
	if n < 0 {
		e.under = true
		return
	}
	b := e.exc[n]
	e.exc = e.exc[:n]
	if b.unwind == unwindNone {
		return
	}
	e.a.MovRegLocal(e.t.Ret, e.slotUnwind())
	e.a.JumpZero(e.t.Ret, own, false)
	if b.unwind == unwindFinal {
		e.a.JumpReg(e.t.Ret)
	} else {
		e.jump(b.unwind)
	}
	e.placeLabel(own)
}

func opPopExceptJump(e *Emitter, in *pyop.Instr) {
	if in.Kind == pyop.InHandler {
		e.nullSlot(e.slotExc(), e.t.Temp[0]) // so that later handlers do not see it
	} else {
		e.leaveBlock(false)
	}
	e.jump(e.target(in.A))
}
