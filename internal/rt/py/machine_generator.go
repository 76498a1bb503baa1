package py

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
)

// A generator in machine code is a KindFrame like others. In the place of registers it has the state that its code works on, where that lies:
// see layout.CodeStateFun.

// noExceptions is where the state says how deep in blocks an interpreter is: nowhere, as it is no interpreter's.
const noExceptions = 0xffff << 16

// newMachineGenerator returns a generator of a function in machine code.
func (t *Thread) newMachineGenerator(fn Word, info *FuncInfo, words, pairs []Word) (Word, Word) {
	n := layout.CodeStateStart + info.Machine.state
	g := t.Alloc(layout.KindFrame, uint32(Generator), generatorRegs+8*uint64(n))
	if g == 0 {
		return t.NoMemory()
	}
	t.Heap.Store(g, generatorFunc, fn)
	t.Heap.Store(g, generatorUnit, layout.SmallInt(unitBegin))
	t.Heap.Store(g, generatorState, generatorIdle)
	state := t.machineState(g, info)
	exc := t.bindMachine(fn, info, words, pairs, state[layout.CodeStateStart:])
	state[layout.CodeStateFun] = Word(t.Heap.Address(info.Machine.object))
	state[layout.CodeStateIP] = Word(info.Machine.first)
	state[layout.CodeStateSP] = Word(t.Heap.Address(g) + generatorRegs + 8*(layout.CodeStateStart-1))
	state[layout.CodeStateSize] = Word(info.Machine.state) | noExceptions
	return g, exc
}

// machineState returns the state of a generator in machine code.
func (t *Thread) machineState(g Word, info *FuncInfo) []Word {
	return t.Heap.Words(g, generatorRegs, layout.CodeStateStart+info.Machine.state)
}

// enterMachineGenerator resumes a generator in machine code, and gives what comes of it to who waits: see enterGenerator.
func (t *Thread) enterMachineGenerator(g, value, thrown Word, mode resumeMode, slot machine.Slot, where machine.Where) {
	kind, result, exc := t.resumeMachine(g, value, thrown)
	t.Resume(where)
	code := t.generatorCode(g)
	switch {
	case exc != 0:
		t.endGenerator(g, code)
		if mode == resumedByCall {
			t.BackOverCall()
		}
		t.Throw(t.leftGenerator(exc))
	case kind == layout.GeneratorYielded:
		t.Heap.Store(g, generatorUnit, layout.SmallInt(0))
		t.Heap.Store(g, generatorState, generatorIdle)
		t.giveYielded(slot, mode, result)
	default:
		t.endGenerator(g, code)
		t.giveReturned(mode, result)
	}
}

// resumeMachine runs the code of a generator until it yields, returns or raises.
func (t *Thread) resumeMachine(g, value, thrown Word) (kind uint64, result, exc Word) {
	fn := t.Heap.Load(g, generatorFunc)
	info := t.infoOf(fn)
	state := t.machineState(g, info)
	at := func() *Word { // what the code has on top of its stack
		first := t.Heap.Address(g) + generatorRegs
		return &state[min((uint64(state[layout.CodeStateSP])-first)/8, uint64(len(state)-1))]
	}
	if t.generatorStarted(g) {
		*at() = value
	}
	a, exc := t.newActivation(fn, info)
	if exc != 0 {
		return 0, 0, exc
	}
	a.state = state[layout.CodeStateStart:]
	a.generator = g
	t.Heap.Store(g, generatorState, generatorRunning)
	kind, exc = t.runMachine(a, t.mach.sp&^15, info.Machine.entry, [4]uint64{t.Heap.Address(g) + generatorRegs, uint64(thrown)})
	switch {
	case exc != 0:
		return 0, 0, exc
	case kind == layout.GeneratorRaised:
		return kind, 0, t.word(uint64(state[layout.CodeStateStart]))
	}
	result = t.word(uint64(*at()))
	*at() = layout.None
	if result == layout.Null {
		return 0, 0, t.unboundLocal()
	}
	return kind, result, 0
}
