package concurrent

import (
	"slices"
	"sync"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// The words of a future.
const (
	futureState  = first + 8*iota // raw
	futureResult                  // what completed it
	futureMsg                     // the message that it stands for
	futureNext                    // in the queue of an actor
	futureThen                    // what is sent when it is complete: see then
	futureWraps                   // of one around another
	futureEnd
	futureWords = (futureEnd - first) / 8
)

// The states of a future. One around another has none.
const (
	around Word = iota
	pending
	done
	failed
	cancelled
)

// A then is a KindWords.
const (
	thenActor = layout.WordsStart + 8*iota
	thenFuture
	thenNext // the one that was asked for before
	thenBytes
)

// shard guards the futures at some addresses.
type shard struct {
	mu    sync.Mutex
	waits map[Word][]chan struct{} // of threads that wait for one; it lives, as they have it
}

func (l *library) shard(f Word) *shard { return &l.futures[f/layout.ObjectAlign%Word(len(l.futures))] }

// newFuture returns a pending future.
func (l *library) newFuture(t *fan.Thread, msg Word) (Word, Word) {
	typ := l.futureType.Load()
	if typ == nil {
		var exc Word
		if typ, exc = typeNamed(t, "ActorFuture"); exc != 0 {
			return 0, exc
		}
		l.futureType.Store(typ)
	}
	f := t.NewObject(typ)
	if f != 0 {
		t.Heap.Store(f, futureState, pending)
		t.Heap.Store(f, futureMsg, msg)
	}
	return t.Made(f)
}

// inner returns the future that a future is around, itself if it is around none.
func inner(t *fan.Thread, f Word) (Word, Word) {
	for f != 0 && state(t, f) == around {
		f = t.Heap.Load(f, futureWraps)
	}
	if f == 0 {
		return t.Fail("UnsupportedErr", "Future missing wraps")
	}
	return f, 0
}

func state(t *fan.Thread, f Word) Word { return t.Heap.LoadAtomic(f, futureState) }

// complete completes a pending future, and sends what waits for that; false where it was complete. It may call back into the machine.
func (l *library) complete(t *fan.Thread, f, as, result Word) bool {
	h, s := t.Heap, l.shard(f)
	s.mu.Lock()
	if state(t, f) != pending {
		s.mu.Unlock()
		return false
	}
	h.Store(f, futureResult, result)
	h.Store(f, futureMsg, 0)
	h.StoreAtomic(f, futureState, as)
	waits := s.waits[f]
	if waits != nil {
		delete(s.waits, f)
	}
	then := h.Load(f, futureThen)
	h.Store(f, futureThen, 0)
	s.mu.Unlock()
	for _, c := range waits {
		close(c)
	}
	if then != 0 {
		l.sendThen(t, then)
	}
	return true
}

// sendThen sends what waits for a future, in the order in which it was asked for.
func (l *library) sendThen(t *fan.Thread, then Word) {
	mark := t.Kept()
	defer t.Release(mark)
	var list []Word
	for ; then != 0; then = t.Heap.Load(then, thenNext) {
		list = append(list, t.Keep(then))
	}
	for _, w := range slices.Backward(list) {
		l.enqueue(t, t.Heap.Load(w, thenActor), t.Heap.Load(w, thenFuture), false, true)
	}
}

// whenComplete puts a future into the queue of an actor when another is complete.
func (l *library) whenComplete(t *fan.Thread, other, actor, f Word) (exc Word) {
	h := t.Heap
	then := t.Alloc(layout.KindWords, 0, thenBytes)
	if then == 0 {
		_, exc = t.Made(0)
		return exc
	}
	s := l.shard(other)
	s.mu.Lock()
	wait := state(t, other) == pending
	if wait {
		h.Store(then, thenActor, actor)
		h.Store(then, thenFuture, f)
		h.Store(then, thenNext, h.Load(other, futureThen))
		h.Store(other, futureThen, then)
	}
	s.mu.Unlock()
	if !wait {
		_, exc = l.enqueue(t, actor, f, false, true)
	}
	return exc
}

// await waits until a future, which is around none, is complete.
func (l *library) await(t *fan.Thread, f Word, d time.Duration) (exc Word) {
	s := l.shard(f)
	s.mu.Lock()
	if state(t, f) != pending {
		s.mu.Unlock()
		return 0
	}
	c := make(chan struct{})
	if s.waits == nil {
		s.waits = map[Word][]chan struct{}{}
	}
	s.waits[f] = append(s.waits[f], c)
	s.mu.Unlock()
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(f)
	ok, exc := t.Await(c, d)
	if ok {
		return exc
	}
	s.mu.Lock()
	if rest := slices.DeleteFunc(s.waits[f], func(other chan struct{}) bool { return other == c }); len(rest) > 0 {
		s.waits[f] = rest
	} else {
		delete(s.waits, f)
	}
	s.mu.Unlock()
	if exc == 0 && state(t, f) == pending {
		_, exc = t.Fail("TimeoutErr", "Future.get timed out")
	}
	return exc
}

// errOf returns the exception of a future that failed or was cancelled, 0 of others.
func errOf(t *fan.Thread, f Word) Word {
	switch state(t, f) {
	case failed:
		return t.Heap.Load(f, futureResult)
	case cancelled:
		return t.NewErr("sys::CancelledErr", "Future cancelled")
	}
	return 0
}

func (l *library) futureMethods() table {
	return table{
		"makeCompletable": func(t *fan.Thread, _ fan.Args) (Word, Word) { return l.newFuture(t, 0) },
		"make": func(t *fan.Thread, a fan.Args) (Word, Word) {
			t.Heap.Store(a[0], futureWraps, a[1])
			return 0, 0
		},
		"wraps": func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.Load(a[0], futureWraps), 0 },
		"get": func(t *fan.Thread, a fan.Args) (Word, Word) {
			f, exc := inner(t, a[0])
			if exc == 0 {
				exc = l.await(t, f, waitTime(t, a[1]))
			}
			if exc != 0 {
				return 0, exc
			}
			if e := errOf(t, f); e != 0 {
				return 0, t.CopyErr(e)
			}
			return t.Heap.Load(f, futureResult), 0
		},
		"err": func(t *fan.Thread, a fan.Args) (Word, Word) {
			f, exc := inner(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			if state(t, f) == pending {
				return 0, newErr(t, "NotCompleteErr", "Future is pending")
			}
			return errOf(t, f), 0
		},
		"status": futureStatus,
		"cancel": func(t *fan.Thread, a fan.Args) (Word, Word) {
			f, exc := inner(t, a[0])
			if exc == 0 && !l.complete(t, f, cancelled, 0) && state(t, f) == done {
				t.Heap.Store(f, futureResult, 0) // as the reference does
			}
			return 0, exc
		},
		"complete": func(t *fan.Thread, a fan.Args) (Word, Word) {
			w, exc := immutable(t, a[1])
			if exc != 0 {
				return 0, exc
			}
			return a[0], l.completeOnce(t, a[0], done, w)
		},
		"completeErr": func(t *fan.Thread, a fan.Args) (Word, Word) { return a[0], l.completeOnce(t, a[0], failed, a[1]) },
		"then":        l.futureThen,
		"promise": func(t *fan.Thread, _ fan.Args) (Word, Word) {
			return t.Fail("UnsupportedErr", "Not available in Java VM")
		},
		"waitFor": func(t *fan.Thread, a fan.Args) (Word, Word) {
			f, exc := inner(t, a[0])
			if exc == 0 {
				exc = l.await(t, f, waitTime(t, a[1]))
			}
			return a[0], exc
		},
		"waitForAll": l.futureWaitForAll,
	}
}

func actorFutureMethods() table {
	return table{"wrap": func(t *fan.Thread, _ fan.Args) (Word, Word) { return t.Fail("Err", "do not use") }}
}

// completeOnce is an error for a future that is complete, unless it was cancelled.
func (l *library) completeOnce(t *fan.Thread, future, as, result Word) (exc Word) {
	f, exc := inner(t, future)
	if exc != 0 {
		return exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	if !l.complete(t, t.Keep(f), as, t.Keep(result)) && state(t, f) != cancelled {
		_, exc = t.Fail("Err", "Future already complete")
	}
	return exc
}

// futureStatus returns the FutureStatus.
func futureStatus(t *fan.Thread, a fan.Args) (Word, Word) {
	f, exc := inner(t, a[0])
	if exc != 0 {
		return 0, exc
	}
	typ, exc := typeNamed(t, "FutureStatus")
	if exc != 0 {
		return 0, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(f)
	if exc := t.Initialize(typ); exc != 0 {
		return 0, exc
	}
	field := typ.FindField([...]string{pending: "pending", done: "ok", failed: "err", cancelled: "cancelled"}[state(t, f)])
	return t.Heap.Load(0, field.Offset), 0
}

// futureThen waits, as the reference does on its host: what it returns is complete.
func (l *library) futureThen(t *fan.Thread, a fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	f, exc := inner(t, a[0])
	if exc == 0 {
		exc = l.await(t, t.Keep(f), forever)
	}
	if exc != 0 {
		return 0, exc
	}
	var result Word
	switch e := errOf(t, f); {
	case e == 0:
		result, exc = t.CallFunc(a[1], t.Heap.Load(f, futureResult))
	case a[2] != 0:
		result, exc = t.CallFunc(a[2], e)
	}
	if t.Stopping() {
		return 0, exc
	}
	if exc == 0 {
		result, exc = immutable(t, t.Keep(result))
	}
	t.Keep(exc)
	chain, e := l.newFuture(t, 0)
	if e != 0 {
		return 0, e
	}
	t.Heap.Store(chain, futureState, done)
	t.Heap.Store(chain, futureResult, result)
	if exc != 0 {
		t.Heap.Store(chain, futureState, failed)
		t.Heap.Store(chain, futureResult, exc)
	}
	if state(t, a[0]) != around {
		return chain, 0
	}
	return t.Invoke(t.TypeOf(a[0]).FindMethod("wrap", 1), a[0], chain)
}

func (l *library) futureWaitForAll(t *fan.Thread, a fan.Args) (Word, Word) {
	var deadline time.Time
	left := forever
	if a[1] != 0 {
		deadline = time.Now().Add(timeout(t, a[1], 0))
	}
	for i := 0; i < t.Size(a[0]); i++ {
		f := t.Items(a[0])[i]
		if f == 0 {
			return t.Fail("NullErr", "java.lang.NullPointerException")
		}
		f, exc := inner(t, f)
		if exc != 0 {
			return 0, exc
		}
		if a[1] != 0 {
			left = max(time.Until(deadline), 0)
		}
		if exc := l.await(t, f, left); exc != 0 {
			return 0, exc
		}
	}
	return 0, 0
}
