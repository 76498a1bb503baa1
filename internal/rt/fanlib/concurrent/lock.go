package concurrent

import (
	"sync/atomic"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
)

// monitor is a lock that a thread may take more than once, and for which it waits as for the outside: it may be held over safepoints.
type monitor struct {
	free  chan struct{} // has an item while no thread has the lock
	owner atomic.Pointer[fan.Thread]
	depth int // how often the owner has taken it
}

func newMonitor() *monitor {
	m := &monitor{free: make(chan struct{}, 1)}
	m.free <- struct{}{}
	return m
}

// forever is the time of waits without a bound.
const forever = time.Duration(-1)

// take takes the lock, in so much time; false where it was not to be had. It is a safepoint.
func (m *monitor) take(t *fan.Thread, d time.Duration) (ok bool, exc Word) {
	if m.owner.Load() == t {
		m.depth++
		return true, 0
	}
	select {
	case <-m.free:
		ok = true
	default:
		if d == 0 {
			return false, 0
		}
		if ok, exc = t.Await(m.free, d); ok && exc != 0 {
			m.free <- struct{}{}
			return false, exc
		}
	}
	if ok {
		m.owner.Store(t)
		m.depth = 1
	}
	return ok, exc
}

// give gives the lock up; false where the thread has not got it.
func (m *monitor) give(t *fan.Thread) bool {
	if m.owner.Load() != t {
		return false
	}
	if m.depth--; m.depth == 0 {
		m.owner.Store(nil)
		m.free <- struct{}{}
	}
	return true
}

func lockMethods() table {
	return table{
		"makeReentrant": func(t *fan.Thread, _ fan.Args) (Word, Word) {
			typ, exc := typeNamed(t, "Lock")
			if exc != 0 {
				return 0, exc
			}
			return t.Made(t.NewHost(typ, newMonitor(), nil))
		},
		"lock": func(t *fan.Thread, a fan.Args) (Word, Word) {
			m, exc := hostOf[*monitor](t, a[0])
			if exc == 0 {
				_, exc = m.take(t, forever)
			}
			return 0, exc
		},
		"unlock": func(t *fan.Thread, a fan.Args) (Word, Word) {
			m, exc := hostOf[*monitor](t, a[0])
			if exc == 0 && !m.give(t) {
				return t.Fail("Err", "java.lang.IllegalMonitorStateException")
			}
			return 0, exc
		},
		"withLock": lockWithLock,
		"tryLock": func(t *fan.Thread, a fan.Args) (Word, Word) {
			m, exc := hostOf[*monitor](t, a[0])
			if exc != 0 {
				return 0, exc
			}
			ok, exc := m.take(t, max(timeout(t, a[1], 0), 0))
			return fan.Bool(ok), exc
		},
	}
}

func lockWithLock(t *fan.Thread, a fan.Args) (Word, Word) {
	m, exc := hostOf[*monitor](t, a[0])
	if exc == 0 {
		_, exc = m.take(t, forever)
	}
	if exc != 0 {
		return 0, exc
	}
	result, exc := t.CallFunc(a[1], a[0])
	if !m.give(t) && exc == 0 {
		return t.Fail("Err", "java.lang.IllegalMonitorStateException")
	}
	return result, exc
}

// timeout returns a Duration, or without one another.
func timeout(t *fan.Thread, w Word, without time.Duration) time.Duration {
	if w == 0 {
		return without
	}
	return time.Duration(t.Heap.Load(w, fan.NumberValue))
}

// waitTime returns how long a wait with an optional timeout lasts: one that has passed is none.
func waitTime(t *fan.Thread, w Word) time.Duration {
	if w == 0 {
		return forever
	}
	return max(timeout(t, w, 0), 0)
}
