package py

import (
	"sync"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
)

// Threads of a program run in turns: each on a goroutine of its own, of which one at a time is between Start and Stop of its mutator.
// So whatever Go code does to the heap and to the runtime's own state, it does alone.

// threads are the threads beside the main one.
type threads struct {
	mu     sync.Mutex
	all    map[*Thread]struct{}
	gone   chan struct{} // closed when the last of all ends; nil where nobody waits for that
	ending bool          // no more are to start
	made   int64         // how many were made ever, the main one included; owned by what runs
}

// add enters a thread; false where threads are being ended.
func (ts *threads) add(t *Thread) bool {
	ts.mu.Lock()
	defer ts.mu.Unlock()
	if ts.ending {
		return false
	}
	if ts.all == nil {
		ts.all = map[*Thread]struct{}{}
	}
	ts.all[t] = struct{}{}
	return true
}

func (ts *threads) remove(t *Thread) {
	ts.mu.Lock()
	defer ts.mu.Unlock()
	delete(ts.all, t)
	if len(ts.all) == 0 && ts.gone != nil {
		close(ts.gone)
		ts.gone = nil
	}
}

// leave goes out into a wait, and back returns from one: false where the thread was left behind meanwhile.
func (ts *threads) leave(t *Thread) {
	ts.mu.Lock()
	defer ts.mu.Unlock()
	t.outside = true
}

// any reports whether there are threads beside the main one.
func (ts *threads) any() bool {
	ts.mu.Lock()
	defer ts.mu.Unlock()
	return len(ts.all) > 0
}

func (ts *threads) back(t *Thread) bool {
	ts.mu.Lock()
	defer ts.mu.Unlock()
	t.outside = false
	return !t.left
}

// abandon leaves those behind that wait.
func (ts *threads) abandon() {
	ts.mu.Lock()
	var left []*Thread
	for t := range ts.all {
		if t.outside {
			t.left = true
			left = append(left, t)
		}
	}
	ts.mu.Unlock()
	for _, t := range left {
		t.Close()
		ts.remove(t)
	}
}

// stop makes the threads throw what a flag stands for.
func (ts *threads) stop(flag uint32) {
	ts.mu.Lock()
	defer ts.mu.Unlock()
	ts.stopAll(flag)
}

func (ts *threads) stopAll(flag uint32) {
	for t := range ts.all {
		t.Raise(flag)
		t.waker.wake()
	}
}

// end stops the threads for good and returns what is closed when they have ended; nil where there are none.
func (ts *threads) end() <-chan struct{} {
	ts.mu.Lock()
	defer ts.mu.Unlock()
	ts.ending = true
	if len(ts.all) == 0 {
		return nil
	}
	ts.gone = make(chan struct{})
	ts.stopAll(machine.FlagCancel)
	return ts.gone
}

func (ts *threads) ended() {
	ts.mu.Lock()
	defer ts.mu.Unlock()
	ts.ending = false
}

// ID returns the number of the thread: of the main one 1.
func (t *Thread) ID() int64 { return t.id }

// StartThread starts a thread that calls a function with a tuple of arguments, and pairs of keyword arguments: names and values in turn.
// Its stack has so many bytes, or for 0 what threads have by default. unhandled is called on the new thread where an exception ends it that
// nobody asked for. It returns nil where there is no memory for it, or the program is about to end.
func (t *Thread) StartThread(stackBytes int, fn Word, args, pairs []Word, unhandled func(t *Thread, fn, exc Word)) *Thread {
	if stackBytes == 0 {
		stackBytes = threadStack
	}
	started, ok := t.rt.newThread(stackBytes)
	if !ok {
		return nil
	}
	if !t.rt.threads.add(started) {
		started.Close()
		return nil
	}
	started.Keep(fn)
	for _, w := range args {
		started.Keep(w)
	}
	for _, w := range pairs {
		started.Keep(w)
	}
	args, pairs = append([]Word(nil), args...), append([]Word(nil), pairs...)
	go started.body(fn, args, pairs, unhandled)
	return started
}

// threadStack is the size of the stacks of threads: a thousand calls of small functions.
const threadStack = 128 << 10

// body is what the goroutine of a thread does.
func (t *Thread) body(fn Word, args, pairs []Word, unhandled func(t *Thread, fn, exc Word)) {
	t.Start()
	if _, exc := t.CallPairs(fn, args, pairs); exc != layout.Null && !t.Stopping() && !t.IsA(exc, SystemExit) {
		t.Keep(exc)
		unhandled(t, fn, exc)
	}
	t.Stop()
	t.Close()
	t.closeMachine()
	t.rt.threads.remove(t)
}

// EndThreads ends all threads but the main one, on whose goroutine it is called. What waits for the outside in spite of being asked to stop
// is left behind for good.
func (rt *Runtime) EndThreads() {
	if gone := rt.threads.end(); gone != nil {
		rt.main.Stop()
		select {
		case <-gone:
		case <-time.After(patience):
			rt.threads.abandon()
			<-gone
		}
		rt.main.Start()
	}
	rt.threads.ended()
}

// patience is how long the end of a program waits for a wait to end.
const patience = time.Second

// Stop makes all threads throw what the flag of package machine stands for (FlagCancel, FlagTimeout) at their next safepoint, and ends what
// they wait for. FlagInterrupt is for the main thread alone. It may be called from any goroutine.
func (rt *Runtime) Stop(flag uint32) {
	if flag == machine.FlagInterrupt && rt.deaf.Load() {
		flag = machine.FlagCancel
	}
	rt.main.Raise(flag)
	rt.main.waker.wake()
	if flag != machine.FlagInterrupt {
		rt.threads.stop(flag)
	}
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
