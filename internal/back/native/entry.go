package native

import (
	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// enter writes everything ahead of the body.
func (e *Emitter) enter() {
	e.exitLabel = labelExit
	e.codeState = e.startCodeState()
	e.nState = e.f.NumLocals + e.maxStack
	funTable := e.tab.FunTable()
	switch {
	case e.viper:
		e.enterViper(funTable)
	case e.generator():
		e.enterGenerator(funTable)
	default:
		e.enterNative(funTable)
	}
	if e.viper {
		return
	}
	if e.localsInRegs() {
		for i := range min(regLocals, e.f.NumLocals) {
			e.a.MovRegLocal(e.t.Local[i], e.slotLocal(i))
		}
	}
	for i := range e.f.Locals {
		if l := &e.f.Locals[i]; l.Kind == pyop.LocalCell {
			*e.localType(int(l.Slot)) = tObj
		}
	}
}

// loadTables loads the addresses of the name table and the helper table, from the function object in the register fun.
// By way of temp, which may be the helper table's own register.
func (e *Emitter) loadTables(temp, fun isa.Reg, funTable int) {
	e.a.Load(machine.Word, temp, fun, layout.FunContext)
	e.a.Load(machine.Word, e.nameTable(), temp, layout.ContextNames)
	e.a.Load(machine.Word, temp, temp, layout.ContextObjects)
	e.a.Load(machine.Word, e.t.FunTable, temp, funTable)
}

// enterViper writes prologue and argument check, and moves the arguments to their places, converted to their types.
func (e *Emitter) enterViper(funTable int) {
	t := e.t
	inRegs := 0
	if e.localsInRegs() {
		inRegs = min(e.f.NumLocals, regLocals)
		if e.f.NumPos > regLocals {
			inRegs-- // the last one is loaded from the frame, see below
		}
	}
	switch {
	case e.globalHandler():
		e.stackStart = e.codeState + 2 // function object, old globals
	case e.flags&pyop.FlagHasConsts != 0:
		e.stackStart = e.codeState + 1 // function object
	default:
		e.stackStart = e.codeState
	}
	e.a.Entry(e.stackStart + e.nState - inRegs)
	if t.ArgsOnStack {
		e.a.MovRegArg(t.ParentArg[0], 0)
	}
	e.loadTables(t.FunTable, t.ParentArg[0], funTable)
	if e.needFun() {
		e.a.MovLocalReg(e.slotFun(), t.ParentArg[0])
	}
	e.viperArgs()
	e.globalEntry()
}

// viperArgs checks the number of arguments (the second parameter; keyword arguments are the third) and takes them from
// the array that is the fourth parameter.
func (e *Emitter) viperArgs() {
	t := e.t
	args := t.Local[regLocals-1] // the array; must stay until the last argument is out of it
	if t.ArgsOnStack {
		e.a.MovRegArg(t.Arg[0], 1)
		e.a.MovRegArg(t.Arg[1], 2)
		e.a.MovRegArg(args, 3)
	} else {
		e.a.MovRegReg(t.Arg[0], t.ParentArg[1])
		e.a.MovRegReg(t.Arg[1], t.ParentArg[2])
		e.a.MovRegReg(args, t.ParentArg[3])
	}
	n := e.f.NumPos
	e.a.JumpNonzero(t.Arg[1], labelArgs, true)
	e.a.MovRegImm(t.Arg[2], int64(n))
	e.a.JumpEqual(t.Arg[0], t.Arg[2], labelArgsOK)
	e.b.Label(labelArgs)
	e.a.MovRegImm(t.Arg[2], int64(uint32(n)<<17|uint32(n)<<1))
	e.callNow(layout.HelperArgCheckNumSig)
	e.b.Label(labelArgsOK)

	for i := range n {
		r := t.Arg[0]
		e.a.Load(machine.Word, r, args, i)
		if typ := *e.localType(i); typ != tObj {
			e.callImm(layout.HelperConvertObjToNative, int64(typ), t.Arg[1])
			r = t.Ret
		}
		if e.localInReg(i) && (i != regLocals-1 || n == regLocals) {
			e.a.MovRegReg(t.Local[i], r)
		} else {
			e.setState(e.slotLocal(i), r)
		}
	}
	if n > regLocals && e.localsInRegs() {
		e.a.MovRegLocal(args, e.slotLocal(regLocals-1))
	}
}

// enterNative writes the word that finds the prelude, and the prologue: a helper moves the arguments.
func (e *Emitter) enterNative(funTable int) {
	t := e.t
	e.b.Data(t.WordSize, uint64(e.preludeSlot))
	e.stackStart = e.codeState + layout.CodeStateStart
	e.a.Entry(e.stackStart + e.nState)
	if t.ArgsOnStack {
		for i, r := range t.ParentArg {
			e.a.MovRegArg(r, i)
		}
	}
	e.loadTables(t.FunTable, t.ParentArg[0], funTable)
	e.a.MovLocalReg(e.slotFun(), t.ParentArg[0])
	e.a.MovRegImm(t.Arg[0], int64(e.nState))
	e.setState(e.codeState+layout.CodeStateSize, t.Arg[0])
	e.a.MovRegLocalAddr(t.Arg[0], e.codeState)
	for i := 1; i < len(t.Arg); i++ {
		if t.Arg[i] != t.ParentArg[i] {
			e.a.MovRegReg(t.Arg[i], t.ParentArg[i])
		}
	}
	e.callNow(layout.HelperSetupCodeState)
	e.globalEntry()
}

// enterGenerator writes the words that find the prelude and the first entry, and the prologue: the parameters are the
// state of the generator and a value to throw into it.
func (e *Emitter) enterGenerator(funTable int) {
	t := e.t
	e.b.Data(t.WordSize, uint64(e.preludeSlot))
	e.b.Data(t.WordSize, uint64(e.startOffset))
	e.a.Entry(e.codeState)
	e.codeState, e.stackStart = 0, layout.CodeStateStart
	if t.ArgsOnStack {
		e.a.MovRegArg(e.genState(), 0)
		e.a.MovRegArg(t.ParentArg[1], 1)
	} else {
		e.a.MovRegReg(e.genState(), t.ParentArg[0])
	}
	e.a.MovLocalReg(e.slotThrow(), t.ParentArg[1])
	e.a.Load(machine.Word, t.Temp[0], e.genState(), e.slotFun())
	e.loadTables(t.Temp[0], t.Temp[0], funTable)
	e.globalEntry()
}

// globalEntry writes the handler around the whole function, if one is needed: because blocks need it, because globals
// must be restored, or because a generator reports exceptions as a result.
func (e *Emitter) globalEntry() {
	if !e.globalHandler() {
		return
	}
	t := e.t
	start := labelStart
	if !e.generator() {
		e.getState(t.Arg[0], e.slotFun())
		e.a.Load(machine.Word, t.Arg[0], t.Arg[0], layout.FunContext)
		e.a.Load(machine.Word, t.Arg[0], t.Arg[0], layout.ContextGlobals)
		e.call(layout.HelperSwapGlobals)
		e.setState(e.slotOldGlobals(), t.Ret) // NULL if they did not change
	}
	if e.excDepth == 0 {
		if !e.generator() {
			e.a.JumpZero(t.Ret, start, false) // nothing to restore, no handler needed
		}
		e.pushHandler()
		e.a.JumpZero(t.Ret, start, true)
	} else {
		e.dispatchHandlers(start)
	}
	e.unhandled()
	e.placeLabel(start)
	if e.generator() {
		e.resume()
	}
}

// pushHandler arms the non-local-return buffer at the bottom of the frame.
func (e *Emitter) pushHandler() {
	e.a.MovRegLocalAddr(e.t.Arg[0], 0)
	e.call(layout.HelperNLRPush)
	if e.t.Setjmp {
		e.a.MovRegLocalAddr(e.t.Arg[0], 2)
		e.call(layout.HelperSetjmp)
	}
}

// dispatchHandlers writes the loop that arms the buffer and continues at the address in Local[0]: first the start of
// the body, after an exception the active handler, whose address is in the slot of Local[0] in the buffer.
func (e *Emitter) dispatchHandlers(start asm.Label) {
	t := e.t
	clear := t.Temp[0]
	if t.Zero != isa.NoReg {
		clear = t.Zero
	}
	e.clearSlot(e.slotUnwind(), clear)
	e.a.MovLocalReg(e.slotExc(), clear)
	e.a.MovRegPC(t.Local[0], start)
	e.placeLabel(labelNLR)
	e.pushHandler()
	e.a.JumpNonzero(t.Ret, labelExcept, true)
	e.clearSlot(e.slotHandler(), clear)
	e.a.JumpReg(t.Local[0])
	e.placeLabel(labelExcept)
	e.a.MovRegLocal(t.Local[0], e.slotHandler())
	e.a.JumpNonzero(t.Local[0], labelNLR, false)
}

// unhandled writes what happens to an exception that no block handles.
func (e *Emitter) unhandled() {
	t := e.t
	if e.generator() {
		e.a.MovRegLocal(t.Temp[0], e.slotExc())
		e.a.Store(machine.Word, t.Temp[0], e.genState(), layout.CodeStateStart) // state[0]
		e.a.MovRegImm(t.ParentRet, layout.GeneratorRaised)
		e.a.Exit()
		return
	}
	e.getState(t.Arg[0], e.slotOldGlobals())
	e.call(layout.HelperSwapGlobals)
	e.a.MovRegLocal(t.Arg[0], e.slotExc())
	e.call(layout.HelperRaise)
}

// resume jumps to where the generator stopped. The first entry follows: it throws what was thrown in.
func (e *Emitter) resume() {
	t := e.t
	e.getState(t.Temp[0], e.slotResume())
	e.a.JumpReg(t.Temp[0])
	e.startOffset = e.b.Pos()
	e.throwInjected()
}

// throwInjected raises the value thrown into the generator, if any.
func (e *Emitter) throwInjected() {
	e.a.MovRegLocal(e.t.Arg[0], e.slotThrow())
	e.nullSlot(e.slotThrow(), e.t.Arg[1])
	e.call(layout.HelperRaise)
}

// leave writes the exit and the prelude.
func (e *Emitter) leave() {
	e.placeLabel(e.exitLabel)
	if e.globalHandler() {
		e.globalExit()
	}
	e.a.Exit()
	if !e.viper {
		e.writePrelude()
	}
}

// globalExit restores globals, disarms the handler and loads the return value.
func (e *Emitter) globalExit() {
	t := e.t
	skip := labelNLR // not in use where there are no blocks
	optional := e.excDepth == 0 && !e.generator()
	if !e.generator() {
		e.getState(t.Arg[0], e.slotOldGlobals())
		if optional {
			e.a.JumpZero(t.Arg[0], skip, false)
		}
		e.call(layout.HelperSwapGlobals)
	}
	e.call(layout.HelperNLRPop)
	if optional {
		e.placeLabel(skip)
	}
	e.a.MovRegLocal(t.ParentRet, e.slotReturn())
}
