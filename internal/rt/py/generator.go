package py

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
)

// A generator is a KindFrame: see layout.GeneratorFunc.
const (
	generatorFunc    = layout.GeneratorFunc
	generatorUnit    = layout.GeneratorUnit
	generatorState   = layout.GeneratorState
	generatorPending = layout.GeneratorPending
	generatorRegs    = layout.GeneratorRegs
)

// unitBegin is the unit of a generator that has not run yet. It is none of its code's, of which the first may be a yield.
const unitBegin = -1

// States of a generator.
const (
	generatorIdle    = layout.GeneratorIdle
	generatorRunning = layout.GeneratorRunning
	generatorDone    = layout.GeneratorDone
)

// Registers of a generator's frame behind its link.
const (
	registerGenerator = layout.GeneratorLink / layout.WordBytes // the generator itself
	registerMode      = layout.GeneratorMode / layout.WordBytes // a resumeMode
	registerLocals    = 2                                       // of class bodies and modules with locals of their own: their dict
	registersExtra    = 2                                       // how many a generator's frame has
)

// resumeMode says who waits for a generator. A word that is none of these is what GeneratorExit a yield_from has thrown into it, to be raised
// again when it returns.
type resumeMode = layout.Word

const (
	resumedByCall      = layout.ResumedByCall
	resumedByIteration = layout.ResumedByIteration
	resumedByYieldFrom = layout.ResumedByYieldFrom
)

// newGenerator returns a generator of a function whose parameters lie behind slot; 0 where the limit is reached.
func (t *Thread) newGenerator(fn Word, code *machine.Code, slot machine.Slot) Word {
	o := t.Alloc(layout.KindFrame, uint32(Generator), generatorRegs+8*uint64(code.Registers))
	if o != 0 {
		t.Heap.Store(o, generatorFunc, fn)
		t.Heap.Store(o, generatorUnit, layout.SmallInt(unitBegin))
		t.Heap.Store(o, generatorState, generatorIdle)
		copy(t.Heap.Words(o, generatorRegs, code.Params), t.Window(slot+8, code.Params))
	}
	return o
}

func (t *Thread) generatorCode(g Word) *machine.Code {
	return t.CodeOf(t.Heap.Load(t.Heap.Load(g, generatorFunc), layout.FuncCode))
}

// generatorStarted reports whether a generator has run to a yield.
func (t *Thread) generatorStarted(g Word) bool {
	return t.Heap.Load(g, generatorUnit) != layout.SmallInt(unitBegin)
}

// enterGenerator resumes a generator with its frame behind slot, which is free above all frames: with a value, or with an exception that it
// raises where it waits, if thrown is one. It throws where it cannot.
func (t *Thread) enterGenerator(g, value, thrown Word, mode resumeMode, slot machine.Slot, where machine.Where) {
	fn, code := t.Heap.Load(g, generatorFunc), t.generatorCode(g)
	if t.Heap.Load(g, generatorState) == generatorRunning {
		t.Throw(t.Error(ValueError, "generator already executing"))
		return
	}
	if pending := t.Heap.Load(g, generatorPending); pending != layout.Null {
		thrown = pending
		t.Heap.Store(g, generatorPending, layout.Null)
	}
	switch {
	case !t.generatorStarted(g) && value != layout.None:
		t.Throw(t.Error(TypeError, "can't send non-None value to a just-started generator"))
		return
	case !t.generatorStarted(g) && thrown != layout.Null: // no handler of its own is open yet
		t.endGenerator(g, code)
		t.Throw(t.leftGenerator(t.MakeException(thrown)))
		return
	case code.Data.(*FuncInfo).Machine != nil:
		t.enterMachineGenerator(g, value, thrown, mode, slot, where)
		return
	case !t.Room(slot, 1+code.Registers):
		t.Throw(t.Error(RuntimeError, "maximum recursion depth exceeded"))
		return
	}
	t.restore(g, code, slot, mode)
	if !t.Push(fn, slot, code, where) {
		t.Heap.Store(g, generatorState, generatorIdle)
		return
	}
	unit := int(t.Heap.Load(g, generatorUnit).Int())
	switch {
	case thrown != layout.Null:
		t.GotoUnit(unit)
		t.throwAtYield(thrown)
	case unit != unitBegin:
		t.GotoUnit(unit)
		*t.A() = value
		if t.Op() == opYield {
			t.Next()
		}
	}
}

func (t *Thread) restore(g Word, code *machine.Code, slot machine.Slot, mode resumeMode) {
	copy(t.Window(slot+8, code.Registers), t.Heap.Words(g, generatorRegs, code.Registers))
	t.Set(slot+8+machine.Slot(8*(code.Params+registerGenerator)), g)
	t.Set(slot+8+machine.Slot(8*(code.Params+registerMode)), mode)
	t.Heap.Store(g, generatorState, generatorRunning)
}

// generatorOf returns the generator whose frame runs, its code and who waits for it.
func (t *Thread) generatorOf(frame machine.Frame, code *machine.Code) (g Word, mode resumeMode) {
	return t.Get(frame + machine.Slot(8*(code.Params+registerGenerator))), t.Get(frame + machine.Slot(8*(code.Params+registerMode)))
}

// yield leaves the frame of a generator with a value, at the instruction at pc.
func (t *Thread) yield(value Word) {
	for {
		frame := t.Frame()
		code := t.CodeOf(t.Heap.Load(t.Function(frame), layout.FuncCode))
		g, mode := t.generatorOf(frame, code)
		t.Heap.Store(g, generatorUnit, layout.SmallInt(int64(t.UnitAt())))
		copy(t.Heap.Words(g, generatorRegs, code.Registers), t.Window(frame, code.Registers))
		t.Heap.Store(g, generatorState, generatorIdle)
		t.Resume(t.Link(frame, code.LinkAt()))
		if mode == resumedByCall || mode == resumedByIteration {
			t.giveYielded(frame-8, mode, value)
			return
		}
		// The generator that waits yields the value in turn, at its yield_from.
	}
}

// giveYielded gives what a generator has yielded to who waits, at pc. slot is that of the call that resumed it.
func (t *Thread) giveYielded(slot machine.Slot, mode resumeMode, value Word) {
	switch mode {
	case resumedByCall:
		t.Set(slot, value)
	case resumedByIteration:
		*t.A() = value
		t.Branch(true)
	default:
		t.yield(value)
	}
}

// generatorReturn ends the generator whose frame runs with a value.
func (t *Thread) generatorReturn(value Word) {
	frame := t.Frame()
	code := t.CodeOf(t.Heap.Load(t.Function(frame), layout.FuncCode))
	g, mode := t.generatorOf(frame, code)
	t.endGenerator(g, code)
	t.Resume(t.Link(frame, code.LinkAt()))
	t.giveReturned(mode, value)
}

// giveReturned gives what a generator has returned to who waits, at pc.
func (t *Thread) giveReturned(mode resumeMode, value Word) {
	switch mode {
	case resumedByCall:
		t.BackOverCall()
		t.Throw(t.stopIteration(value))
	case resumedByIteration:
		t.Branch(false)
	case resumedByYieldFrom:
		t.Result(value)
	default:
		t.Throw(t.MakeException(mode))
	}
}

func (t *Thread) endGenerator(g Word, code *machine.Code) {
	t.Heap.Store(g, generatorState, generatorDone)
	if info := code.Data.(*FuncInfo); info.Machine != nil {
		clear(t.machineState(g, info))
		return
	}
	clear(t.Heap.Words(g, generatorRegs, code.Registers))
}

// stopIteration returns the exception that ends an iteration with a value.
func (t *Thread) stopIteration(value Word) Word {
	if value == layout.None {
		return t.Error(StopIteration, "")
	}
	args := t.NewTuple(value)
	if args == 0 {
		return t.memoryError()
	}
	exc := t.newException(t.rt.types[StopIteration], args)
	if exc == 0 {
		return t.memoryError()
	}
	return exc
}

// generatorLeft ends a generator whose frame an exception leaves.
func (t *Thread) generatorLeft(code *machine.Code, frame machine.Frame, exc Word) (Word, bool) {
	g, mode := t.generatorOf(frame, code)
	t.endGenerator(g, code)
	return t.leftGenerator(exc), mode != resumedByCall
}

// leftGenerator returns what an exception becomes that leaves a generator (PEP 479).
func (t *Thread) leftGenerator(exc Word) Word {
	if t.IsA(exc, StopIteration) {
		return t.Error(RuntimeError, "generator raised StopIteration")
	}
	return exc
}

// ResumeGenerator resumes a generator from Go, with a value, or with an exception to raise where it waits if thrown is not Null, and waits
// for its next value. done is true where it has returned; the value is then what it returned.
func (t *Thread) ResumeGenerator(g, value, thrown Word) (result Word, done bool, exc Word) {
	if t.Heap.Load(g, generatorState) == generatorDone {
		return layout.None, true, 0
	}
	slot, ok := t.Reserve(1)
	if !ok {
		return 0, false, t.Error(RuntimeError, "maximum recursion depth exceeded")
	}
	result, exc = t.Nest(slot, func(where machine.Where) bool {
		t.enterGenerator(g, value, thrown, resumedByCall, slot, where)
		return false
	})
	if exc != 0 && t.Heap.Load(g, generatorState) == generatorDone && t.TypeOf(exc).id == StopIteration {
		if args := t.ExceptionArgs(exc); len(args) > 0 {
			return args[0], true, 0
		}
		return layout.None, true, 0
	}
	return result, false, exc
}
