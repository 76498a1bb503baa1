package machine

import "github.com/tandem-lang/tandem/internal/rt/layout"

// SetSampler sets what is called at the next safepoint of a mutator with FlagSample, on its goroutine. It must not call back into the machine.
// It is called while no mutator runs, but for the caller's own.
func (mach *Machine) SetSampler(f func(m *Mutator)) { mach.sampler = f }

func (m *Mutator) sample() {
	m.lower(FlagSample)
	if f := m.Machine.sampler; f != nil {
		f(m)
	}
}

// Stack calls f with the frames that are under way, the innermost first, until it returns false: the code of each, and the unit where it is.
func (m *Mutator) Stack(f func(code *Code, unit int) bool) {
	halt := uint64(m.slotOf(m.haltPC()))
	at, frame, nested := uint64(m.slotOf(m.pc)), m.Frame(), len(m.outer)
	for {
		if at == halt { // entered from Go: on with what Go was called from
			if nested--; nested < 0 {
				return
			}
			at = uint64(m.slotOf(m.outer[nested]))
			continue
		}
		fn := m.Function(frame)
		if fn == layout.Null {
			return
		}
		object := m.Heap.Load(fn, layout.FuncCode)
		code := m.CodeOf(object)
		if !f(code, int(at-uint64(object)-layout.CodeStart)/8) {
			return
		}
		where := m.Link(frame, code.LinkAt())
		if at, frame = where.at, where.window; at != halt {
			at -= 8 // the call: calls are one unit long
		}
	}
}
