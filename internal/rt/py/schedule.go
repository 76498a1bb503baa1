package py

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
)

// What a program asked to be called soon (micropython.schedule): on the main thread, between two of its instructions, one call at a time.

// maxScheduled is how many calls wait at most: the depth of MicroPython's queue.
const maxScheduled = 4

// schedule is the queue of a runtime.
type schedule struct {
	calls   [maxScheduled]struct{ fn, arg Word }
	n       int
	running bool // a call is under way: others wait for its end
}

// Schedule has a function called with an argument soon; false where too many calls wait.
func (t *Thread) Schedule(fn, arg Word) bool {
	s := &t.rt.schedule
	if s.n == maxScheduled {
		return false
	}
	s.calls[s.n].fn, s.calls[s.n].arg = fn, arg
	s.n++
	if !s.running {
		t.rt.main.Raise(machine.FlagPending)
	}
	if t != t.rt.main {
		t.Raise(machine.FlagStop) // it is the main thread's turn, if it waits for one
	}
	return true
}

// RunScheduled makes the call that waits longest, if this is the main thread and none is under way: functions in Go that wait do so first.
// An exception that leaves the call is shown and goes no further; the result is one that ends the program.
func (t *Thread) RunScheduled() (exc Word) {
	s := &t.rt.schedule
	if s.n == 0 || s.running || t != t.rt.main {
		return 0
	}
	call := s.calls[0]
	copy(s.calls[:], s.calls[1:s.n])
	s.n--
	s.running = true
	_, exc = t.Call(call.fn, call.arg)
	s.running = false
	if s.n > 0 {
		t.Raise(machine.FlagPending)
	}
	if exc == 0 || t.Stopping() {
		return exc
	}
	mark := t.Kept()
	t.PrintTraceback(t.Keep(exc))
	t.Release(mark)
	return 0
}

// visit visits the calls that wait.
func (s *schedule) visit(word func(Word)) {
	for _, call := range s.calls[:s.n] {
		word(call.fn)
		word(call.arg)
	}
}

// OptLevel returns the level of optimization of compilations, 0 to 3.
func (rt *Runtime) OptLevel() int { return rt.optLevel }

// SetOptLevel sets it.
func (rt *Runtime) SetOptLevel(level int) { rt.optLevel = level }

// SetInterruptible says whether an interrupt from the terminal is a KeyboardInterrupt, as it is at first, or ends the program at once.
func (rt *Runtime) SetInterruptible(on bool) { rt.deaf.Store(!on) }

// pending is what the machine calls at a safepoint of a thread with FlagPending.
func pending(m *machine.Mutator) (exc Word) {
	if t := threadOf(m); t.rt.schedule.n > 0 {
		return t.RunScheduled()
	}
	return layout.Null
}
