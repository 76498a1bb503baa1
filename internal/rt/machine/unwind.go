package machine

import (
	"unsafe"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Throw raises an exception at the instruction at pc: control goes on at the innermost handler, in this frame or one that called it,
// or leaves the loop.
func (m *Mutator) Throw(exc layout.Word) { m.throw(exc, true) }

// Rethrow is Throw of an exception that comes from a handler of this frame: its trace has the frame already.
func (m *Mutator) Rethrow(exc layout.Word) { m.throw(exc, false) }

func (m *Mutator) throw(exc layout.Word, trace bool) {
	m.top = nil
	at := uint64(m.slotOf(m.pc))
	for {
		if at == uint64(m.Machine.halt)+layout.CodeStart {
			m.exc = exc
			m.pc = m.haltPC()
			return
		}
		frame := m.Frame()
		fn := m.Function(frame)
		codeObject := m.Heap.Load(fn, layout.FuncCode)
		code := m.CodeOf(codeObject)
		unit := int(at-uint64(codeObject)-layout.CodeStart) / 8
		if trace {
			m.Machine.lang.Trace(m, exc, codeObject, unit)
		}
		trace = true
		if h := code.handler(unit); h != nil && !m.stopping {
			m.Set(frame+Slot(h.Register), exc)
			m.pc = unsafe.Add(m.base, uintptr(codeObject)+layout.CodeStart+8*uintptr(h.Target))
			return
		}
		where := m.Link(frame, code.LinkAt())
		here := false
		if code.Special {
			exc, here = m.Machine.lang.Left(m, code, frame, exc)
		}
		m.Resume(where)
		at = where.at
		if at != uint64(m.Machine.halt)+layout.CodeStart && !here {
			at -= 8 // the call: calls are one unit long
		}
	}
}

// Frames calls f with the code, the frame and the unit of each function of the machine that runs, from the innermost on, until it returns
// false.
func (m *Mutator) Frames(f func(code *Code, frame Frame, unit int) bool) {
	at, frame, outer := uint64(m.slotOf(m.pc)), m.Frame(), len(m.outer)
	for {
		fn := m.Function(frame)
		if fn == layout.Null {
			return
		}
		codeObject := m.Heap.Load(fn, layout.FuncCode)
		code := m.CodeOf(codeObject)
		if !f(code, frame, int(at-uint64(codeObject)-layout.CodeStart)/8) {
			return
		}
		where, callee := m.Link(frame, code.LinkAt()), frame
		at, frame = where.at, where.window
		switch {
		case at != uint64(m.Machine.halt)+layout.CodeStart:
			if !code.Special || m.Get(callee+Slot(code.LinkAt()+layout.GeneratorMode)) == layout.ResumedByCall {
				// a generator may come back to the instruction that resumed it, others come behind the call
				at -= 8
			}
		case outer == 0:
			return
		default: // a function in Go has called
			outer--
			at = uint64(m.slotOf(m.outer[outer]))
		}
	}
}

// Stopping reports whether an error passes all handlers.
func (m *Mutator) Stopping() bool { return m.stopping }

// Restart makes handlers count again and forgets what it was asked to stop for, before something else runs on the mutator.
func (m *Mutator) Restart() {
	m.stopping = false
	m.lower(FlagCancel | FlagTimeout | FlagInterrupt)
}

// InCall reports whether a call from Go is going on.
func (m *Mutator) InCall() bool { return m.nested > 0 }
