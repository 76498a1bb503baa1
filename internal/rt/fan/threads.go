package fan

import (
	"sync"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
)

// threads are those that run besides the main one.
type threads struct {
	mu      sync.Mutex
	set     map[*Thread]struct{}
	changed chan struct{} // closed when one ends, if somebody waits for that
	ending  bool
	metered bool
	steps   int64
}

// NewThread returns a thread with a stack of its own, that has not started; an error where there is no memory for one, or the program
// ends. Each must be ended with EndThread.
func (rt *Runtime) NewThread() (*Thread, error) {
	ts := &rt.threads
	ts.mu.Lock()
	defer ts.mu.Unlock()
	if ts.ending {
		return nil, &Err{"sys::CancelledErr", ""}
	}
	m, ok := rt.mach.NewMutator(0)
	if !ok {
		return nil, &Err{"sys::Err", "java.lang.OutOfMemoryError: unable to create native thread"}
	}
	t := newThread(rt, m)
	if ts.metered {
		t.Meter(ts.steps)
	}
	if ts.set == nil {
		ts.set = map[*Thread]struct{}{}
	}
	ts.set[t] = struct{}{}
	return t, nil
}

// EndThread gives back what a thread has, which must not run.
func (rt *Runtime) EndThread(t *Thread) {
	t.Mutator.Close()
	ts := &rt.threads
	ts.mu.Lock()
	defer ts.mu.Unlock()
	delete(ts.set, t)
	if ts.changed != nil {
		close(ts.changed)
		ts.changed = nil
	}
}

// MeterAll makes the main thread, and each that is made from here on, throw after so many instructions.
func (rt *Runtime) MeterAll(steps int64) {
	rt.main.Meter(steps)
	rt.threads.mu.Lock()
	defer rt.threads.mu.Unlock()
	rt.threads.metered, rt.threads.steps = true, steps
}

// TimeOut ends what runs on all threads, past all handlers, with a TimeoutErr. It may be called from any goroutine.
func (rt *Runtime) TimeOut() { rt.raiseAll(machine.FlagTimeout, true) }

// Cancel is TimeOut with a CancelledErr.
func (rt *Runtime) Cancel() { rt.raiseAll(machine.FlagCancel, true) }

// raiseAll raises a flag of all threads, the main one or not among them, and ends their waits.
func (rt *Runtime) raiseAll(flag uint32, main bool) {
	ts := &rt.threads
	ts.mu.Lock()
	defer ts.mu.Unlock()
	for t := range ts.set {
		t.Raise(flag)
		t.Interrupt()
	}
	if main {
		rt.main.Raise(flag)
		rt.main.Interrupt()
	}
}

// endingTime is how long threads get to end.
const endingTime = 2 * time.Second

// EndThreads ends all threads but the main one, which calls it, past all handlers: what the end of a program does. It reports whether they
// have ended in time.
func (rt *Runtime) EndThreads() (ended bool) {
	ts := &rt.threads
	ts.mu.Lock()
	ts.ending = true
	ts.mu.Unlock()
	deadline := time.NewTimer(endingTime)
	defer deadline.Stop()
	rt.main.Wait(func() {
		for {
			ts.mu.Lock()
			if len(ts.set) == 0 {
				ts.ending, ended = false, true
				ts.mu.Unlock()
				return
			}
			changed := ts.changed
			if changed == nil {
				changed = make(chan struct{})
				ts.changed = changed
			}
			ts.mu.Unlock()
			rt.raiseAll(machine.FlagCancel, false)
			select {
			case <-changed:
			case <-deadline.C:
				return
			}
		}
	})
	return ended
}

// Ending reports whether the program ends: what waits for work has to go.
func (rt *Runtime) Ending() bool {
	rt.threads.mu.Lock()
	defer rt.threads.mu.Unlock()
	return rt.threads.ending
}

// Interrupt ends the wait of a thread (see Await), or its next one, with an InterruptedErr. It may be called from any goroutine.
func (t *Thread) Interrupt() {
	select {
	case t.wake <- struct{}{}:
	default:
	}
	t.waker.wake()
}

// waker ends what a thread waits for.
type waker struct {
	mu sync.Mutex
	f  func() // nil where it does not wait
}

func (w *waker) set(f func()) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.f = f
}

func (w *waker) wake() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.f != nil {
		w.f()
	}
}

// WaitWoken is Wait for what Interrupt ends by a call of wake: from any goroutine, more than once, perhaps ahead of f, but not when
// WaitWoken has returned. The exception says that the program is to stop; an Interrupt alone is left for the next wait that it may end.
func (t *Thread) WaitWoken(f, wake func()) (exc Word) {
	t.waker.set(wake)
	defer t.waker.set(nil)
	if exc = t.LimitError(); exc != 0 {
		return exc
	}
	t.Wait(f)
	return t.LimitError()
}

// Woken is what receives when Interrupt is called: for waits of the thread's goroutine while the thread is stopped.
func (t *Thread) Woken() <-chan struct{} { return t.wake }

// ClearInterrupt forgets an Interrupt that has ended no wait.
func (t *Thread) ClearInterrupt() {
	select {
	case <-t.wake:
	default:
	}
}

// Await waits, while collections may happen, until something can be received; false where d has passed before, unless d is negative. The
// exception says that the wait was interrupted, or the program is to stop. It is a safepoint: words in Go variables must be kept.
func (t *Thread) Await(done <-chan struct{}, d time.Duration) (ok bool, exc Word) {
	select {
	case <-done:
		return true, layout.Null
	default:
	}
	if exc = t.LimitError(); exc != 0 { // ahead of the wait: who raised the flag may have ended another wait
		return false, exc
	}
	var expired <-chan time.Time
	if d >= 0 {
		timer := time.NewTimer(d)
		defer timer.Stop()
		expired = timer.C
	}
	interrupted := false
	t.Wait(func() {
		select {
		case <-done:
			ok = true
		case <-expired:
		case <-t.wake:
			interrupted = true
		}
	})
	if exc = t.LimitError(); exc == 0 && interrupted {
		exc = t.NewErr("sys::InterruptedErr", "java.lang.InterruptedException")
	}
	return ok, exc
}

// Sleep waits so long; the exception is Await's.
func (t *Thread) Sleep(d time.Duration) (exc Word) {
	_, exc = t.Await(nil, max(d, 0))
	return exc
}
