package machine

import (
	"unsafe"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Call calls any callee from Go and waits for its result. The second result is the exception that left it, Null where there is none.
// Calls from Go may nest, to a depth that the options bound. Objects that the caller goes on to use must be kept (see Cache.Keep).
func (m *Mutator) Call(callee layout.Word, args ...layout.Word) (result, exc layout.Word) {
	return m.CallPairs(callee, args, nil)
}

// CallPairs is Call with keyword arguments: names and values in turn.
func (m *Mutator) CallPairs(callee layout.Word, args, pairs []layout.Word) (result, exc layout.Word) {
	slot, ok := m.Reserve(1 + len(args) + len(pairs))
	if !ok || m.nested >= m.Machine.nested {
		return 0, m.Machine.lang.Error(m, StackOverflow, "maximum recursion depth exceeded")
	}
	m.Set(slot, callee)
	copy(m.Window(slot+8, len(args)), args)
	copy(m.Window(slot+8+Slot(8*len(args)), len(pairs)), pairs)
	if entry := m.entryOf(callee); len(pairs) == 0 && int(uint16(entry)) == len(args) && entry != 0 && m.flag == 0 {
		return m.Nest(slot, func(where Where) bool {
			m.Push(callee, slot, m.CodeOf(m.Heap.Load(callee, layout.FuncCode)), where)
			return false
		})
	}
	return m.Nest(slot, func(where Where) bool {
		return m.Machine.lang.Enter(m, slot, len(args), len(pairs)/2, where)
	})
}

// entryOf returns what a call of a function of the machine has to know, see layout.FuncEntry; 0 for other callees.
func (m *Mutator) entryOf(callee layout.Word) layout.Word {
	if m.Heap.KindOf(callee) != layout.KindFunc {
		return 0
	}
	return m.Heap.Load(callee, layout.FuncEntry)
}

// Nest runs what enter enters until it returns to the slot, and returns the result or the exception. enter may finish at once,
// returning true, with the result in the slot. With an exception, the result is Null.
func (m *Mutator) Nest(slot Slot, enter func(Where) (done bool)) (result, exc layout.Word) {
	pc, fp, top := m.pc, m.fp, m.top
	m.nested++
	m.outer = append(m.outer, pc)
	m.exc = layout.Null
	m.pc = m.haltPC()
	if !enter(Where{uint64(m.slotOf(m.pc)), m.Frame()}) {
		m.top = nil
		m.run()
	}
	m.nested--
	m.outer = m.outer[:len(m.outer)-1]
	if exc = m.exc; exc == layout.Null {
		result = m.Get(slot)
	}
	m.pc, m.fp, m.top, m.exc = pc, fp, top, layout.Null
	return result, exc
}

// InNative runs a function in Go while arguments lie above the frame that runs, up to end: what it calls goes above them.
func (m *Mutator) InNative(end Slot, f func() (result, exc layout.Word)) (result, exc layout.Word) {
	top := m.EnterNative(end)
	result, exc = f()
	m.LeaveNative(top)
	return result, exc
}

// EnterNative begins what InNative does; the result is for LeaveNative, which ends it.
func (m *Mutator) EnterNative(end Slot) (top unsafe.Pointer) {
	top = m.top
	if p := unsafe.Add(m.base, uintptr(end)); uintptr(p) > uintptr(m.Top()) {
		m.top = p
	}
	return top
}

// LeaveNative ends what EnterNative began.
func (m *Mutator) LeaveNative(top unsafe.Pointer) { m.top = top }

// run executes instructions until Halt.
func (m *Mutator) run() {
	if m.Machine.fault == nil {
		m.loop()
		return
	}
	for !m.guarded() {
	}
}

// guarded executes instructions until Halt, and returns true, or until a function in Go panics: then it goes on with what Options.Fault throws
// where the function was called.
func (m *Mutator) guarded() (halted bool) {
	nested, outer := m.nested, len(m.outer)
	defer func() {
		if fault := recover(); fault != nil {
			m.nested, m.outer, m.top = nested, m.outer[:outer], nil
			m.Machine.fault(m, fault)
		}
	}()
	m.loop()
	return true
}

// loop is run without regard to panics.
func (m *Mutator) loop() {
	switch {
	case m.Machine.raw && m.metered:
		m.runRawMetered()
	case m.Machine.raw:
		m.runRaw()
	case m.metered:
		m.runTaggedMetered()
	default:
		m.runTagged()
	}
}
