package concurrent

import (
	"math"
	"sync"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
)

// The words of an Actor, behind the number of the actor in Go.
const (
	actorPool     = first + 8 + 8*iota
	actorReceive  // the function, or null
	actorHead     // of the queue, a future
	actorTail     // its last
	actorLocals   // the map of what it keeps
	actorToKey    // of one that coalesces: the function, or null
	actorCoalesce // likewise
	actorWaiting  // a Map of sys: by key, the futures in the queue
	actorEnd
	actorWords = (actorEnd - first) / 8
)

// actor is what an Actor has in Go.
type actor struct {
	pool    *pool
	self    Word     // a root only as long as the pool has it
	joining *monitor // of one that coalesces: held while its functions say what becomes of a message

	mu        sync.Mutex // of the queue and what follows
	size      int
	peak      int
	submitted bool // the pool has it
	running   bool // a message is being answered
	received  int64
	ticks     time.Duration
	locale    string
}

func (l *library) actorMethods() table {
	count := func(f func(a *actor) int64) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			x, exc := hostOf[*actor](t, a[0])
			if exc != 0 {
				return 0, exc
			}
			x.mu.Lock()
			defer x.mu.Unlock()
			return fan.Int(f(x)), 0
		}
	}
	return table{
		"make": func(t *fan.Thread, a fan.Args) (Word, Word) { return 0, makeActor(t, a[0], a[1], a[2]) },
		"makeCoalescing": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return 0, makeCoalescing(t, a)
		},
		"pool": func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.Load(a[0], actorPool), 0 },
		"send": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return l.send(t, a, a[1], func(f Word) (Word, Word) { return l.enqueue(t, a[0], f, true, true) })
		},
		"sendLater": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return l.send(t, a, a[2], func(f Word) (Word, Word) {
				x, exc := hostOf[*actor](t, a[0])
				if exc != 0 {
					return 0, exc
				}
				return f, x.pool.timers.add(t, x, f, timeout(t, a[1], 0))
			})
		},
		"sendWhenComplete": l.sendWhenComplete,
		"sendWhenDone":     l.sendWhenComplete,
		"receive":          receive,
		"threadState": func(t *fan.Thread, a fan.Args) (Word, Word) {
			x, exc := hostOf[*actor](t, a[0])
			if exc != 0 {
				return 0, exc
			}
			return t.NewStr(x.state()), 0
		},
		"isQueueFull": count(func(a *actor) int64 {
			if a.size >= a.pool.maxQueue {
				return 1
			}
			return 0
		}),
		"queueSize":    count(func(a *actor) int64 { return int64(a.size) }),
		"queuePeak":    count(func(a *actor) int64 { return int64(a.peak) }),
		"receiveCount": count(func(a *actor) int64 { return a.received }),
		"receiveTicks": count(func(a *actor) int64 { return int64(a.ticks) }),
		"sleep":        func(t *fan.Thread, a fan.Args) (Word, Word) { return 0, t.Sleep(timeout(t, a[0], 0)) },
		"locals":       locals,
	}
}

func (a *actor) state() string {
	a.mu.Lock()
	defer a.mu.Unlock()
	switch {
	case a.running:
		return "running"
	case a.submitted:
		return "pending"
	}
	return "idle"
}

func makeActor(t *fan.Thread, self, of, f Word) (exc Word) {
	p, exc := hostOf[*pool](t, of)
	if exc != 0 {
		return exc
	}
	if f == 0 && t.TypeOf(self).Sig == "concurrent::Actor" {
		_, exc = t.Fail("ArgErr", "must supply receive func or subclass Actor")
		return exc
	}
	if f, exc = immutable(t, f); exc != 0 {
		return exc
	}
	t.Bind(self, &actor{pool: p, self: self, locale: t.Locale}, nil)
	t.Heap.Store(self, actorPool, of)
	t.Heap.Store(self, actorReceive, f)
	return 0
}

func makeCoalescing(t *fan.Thread, a fan.Args) (exc Word) {
	mark := t.Kept()
	defer t.Release(mark)
	toKey, exc := immutable(t, a[2])
	if exc != 0 {
		return exc
	}
	t.Keep(toKey)
	coalesce, exc := immutable(t, a[3])
	if exc != 0 {
		return exc
	}
	t.Keep(coalesce)
	if exc := makeActor(t, a[0], a[1], a[4]); exc != 0 {
		return exc
	}
	waiting, exc := newMap(t, "[sys::Obj:sys::Obj?]")
	if exc != 0 {
		return exc
	}
	t.HostOf(a[0]).(*actor).joining = newMonitor()
	t.Heap.Store(a[0], actorToKey, toKey)
	t.Heap.Store(a[0], actorCoalesce, coalesce)
	t.Heap.Store(a[0], actorWaiting, waiting)
	return 0
}

// locals returns what the thread keeps, or the actor that runs on it.
func locals(t *fan.Thread, _ fan.Args) (Word, Word) {
	if t.Locals == 0 {
		m, exc := newMap(t, "[sys::Str:sys::Obj?]")
		if exc != 0 {
			return 0, exc
		}
		t.Locals = m
	}
	return t.Locals, 0
}

// receive is what an actor does with a message whose class does not say.
func receive(t *fan.Thread, a fan.Args) (Word, Word) {
	if f := t.Heap.Load(a[0], actorReceive); f != 0 {
		return t.CallFunc(f, a[1])
	}
	_, exc := call(t, "Obj.echo", t.NewStr("WARNING: "+t.TypeOf(a[0]).Sig+".receive not overridden"))
	return 0, exc
}

// send makes the future of a message, which put puts where it waits.
func (l *library) send(t *fan.Thread, a fan.Args, msg Word, put func(f Word) (Word, Word)) (Word, Word) {
	x, exc := hostOf[*actor](t, a[0])
	if exc != 0 {
		return 0, exc
	}
	msg, exc = immutable(t, msg)
	if exc != 0 {
		return 0, exc
	}
	if x.pool.stopped.Load() {
		return t.Fail("Err", "ActorPool is stopped ["+x.pool.name+"]")
	}
	mark := t.Kept()
	defer t.Release(mark)
	f, exc := l.newFuture(t, t.Keep(msg))
	if exc != 0 {
		return 0, exc
	}
	return put(t.Keep(f))
}

func (l *library) sendWhenComplete(t *fan.Thread, a fan.Args) (Word, Word) {
	return l.send(t, a, a[2], func(f Word) (Word, Word) {
		other, exc := inner(t, a[1])
		if exc != 0 {
			return t.Fail("ArgErr", "Only actor Futures supported for sendWhenComplete")
		}
		return f, l.whenComplete(t, other, a[0], f)
	})
}

// enqueue puts a future, which the caller keeps, into the queue of an actor, and submits the actor to its pool. It returns the future, or
// the one in the queue that it was joined with.
func (l *library) enqueue(t *fan.Thread, self, f Word, join, bounded bool) (Word, Word) {
	a, exc := hostOf[*actor](t, self)
	if exc != 0 {
		return 0, exc
	}
	var key Word
	if a.joining != nil {
		if _, exc := a.joining.take(t, forever); exc != 0 {
			return 0, exc
		}
		defer a.joining.give(t)
		mark := t.Kept()
		defer t.Release(mark)
		if key, exc = a.key(t, f); exc != 0 && join {
			return 0, exc
		}
		if t.Keep(key); key != 0 && join {
			if other, exc := a.join(t, key, f); other != 0 || exc != 0 {
				return other, exc
			}
		}
	}
	full, submit := a.put(t, f, bounded)
	if full >= 0 {
		l.complete(t, f, failed, newErr(t, "QueueOverflowErr", "queueSize: "+itoa(full)))
		return f, 0
	}
	if key != 0 {
		call(t, "Map.set", t.Heap.Load(self, actorWaiting), key, f) // one that cannot be a key is not joined
	}
	if submit {
		return f, a.pool.submit(t, a)
	}
	return f, 0
}

// put puts a future at the end of the queue; full is the queue's size where it may not become longer, -1 otherwise.
func (a *actor) put(t *fan.Thread, f Word, bounded bool) (full int, submit bool) {
	h := t.Heap
	a.mu.Lock()
	defer a.mu.Unlock()
	if bounded && a.size >= a.pool.maxQueue {
		return a.size, false
	}
	if a.size == 0 {
		h.Store(a.self, actorHead, f)
	} else {
		h.Store(h.Load(a.self, actorTail), futureNext, f)
	}
	h.Store(a.self, actorTail, f)
	a.size++
	a.peak = max(a.peak, a.size)
	submit, a.submitted = !a.submitted, true
	return -1, submit
}

// key returns the key of a future's message, null where it has none.
func (a *actor) key(t *fan.Thread, f Word) (Word, Word) {
	msg := t.Heap.Load(f, futureMsg)
	if toKey := t.Heap.Load(a.self, actorToKey); toKey != 0 {
		return t.CallFunc(toKey, msg)
	}
	return msg, 0
}

// join makes a message part of the one in the queue that has its key, whose future it returns; 0 where there is none.
func (a *actor) join(t *fan.Thread, key, f Word) (Word, Word) {
	h := t.Heap
	other, exc := mapGet(t, h.Load(a.self, actorWaiting), key)
	if other == 0 || exc != 0 {
		return 0, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(other)
	msg := h.Load(f, futureMsg)
	if coalesce := h.Load(a.self, actorCoalesce); coalesce != 0 {
		if msg, exc = t.CallFunc(coalesce, h.Load(other, futureMsg), msg); exc != 0 {
			return 0, exc
		}
	}
	h.Store(other, futureMsg, msg)
	return other, 0
}

// take takes the first future out of the queue, 0 where it is empty: the actor is not submitted any more then, and has what it keeps.
func (a *actor) take(t *fan.Thread) (f Word) {
	if a.joining != nil {
		if _, exc := a.joining.take(t, forever); exc != 0 {
			return 0
		}
		defer a.joining.give(t)
	}
	h := t.Heap
	a.mu.Lock()
	if a.size == 0 {
		a.leave(t)
		a.submitted = false
		a.mu.Unlock()
		return 0
	}
	f = h.Load(a.self, actorHead)
	h.Store(a.self, actorHead, h.Load(f, futureNext))
	h.Store(f, futureNext, 0)
	if a.size--; a.size == 0 {
		h.Store(a.self, actorTail, 0)
	}
	a.running = true
	a.mu.Unlock()
	if a.joining != nil {
		mark := t.Kept()
		defer t.Release(mark)
		t.Keep(f)
		if key, exc := a.key(t, f); exc == 0 && key != 0 {
			call(t, "Map.remove", h.Load(a.self, actorWaiting), t.Keep(key))
		}
	}
	return f
}

// leave takes from the thread what the actor keeps. The lock is held.
func (a *actor) leave(t *fan.Thread) {
	t.Heap.Store(a.self, actorLocals, t.Locals)
	a.locale = t.Locale
}

// work answers the messages of an actor on a thread, until there are none or others are to go first; then it is submitted again.
func (l *library) work(t *fan.Thread, a *actor) {
	t.Locals = t.Heap.Load(a.self, actorLocals)
	t.Locale = a.locale
	defer func() { t.Locals, t.Locale = 0, "" }()
	start := time.Now()
	method := t.TypeOf(a.self).FindMethod("receive", 1)
	for !t.Stopping() {
		f := a.take(t)
		if f == 0 {
			a.rest(start)
			return
		}
		mark := t.Kept()
		l.answer(t, a, method, t.Keep(f))
		t.Release(mark)
		a.mu.Lock()
		a.running = false
		a.mu.Unlock()
		if a.pool.crowded.Load() && time.Since(start) >= a.pool.yield {
			break
		}
	}
	a.mu.Lock()
	a.leave(t)
	again := a.size > 0
	a.submitted = again
	a.mu.Unlock()
	a.rest(start)
	if again && !t.Stopping() {
		a.pool.submit(t, a)
	}
}

// rest counts how long the actor has run.
func (a *actor) rest(start time.Time) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.ticks += time.Since(start)
}

// answer answers a message.
func (l *library) answer(t *fan.Thread, a *actor, method *fan.Method, f Word) {
	if a.pool.killed.Load() {
		l.complete(t, f, cancelled, 0)
		return
	}
	s := l.shard(f)
	s.mu.Lock()
	msg, waits := t.Heap.Load(f, futureMsg), state(t, f) == pending
	s.mu.Unlock()
	if !waits {
		return
	}
	a.mu.Lock()
	a.received++
	a.mu.Unlock()
	t.ClearInterrupt()
	result, exc := t.Invoke(method, a.self, msg)
	if t.Stopping() {
		return
	}
	if exc == 0 {
		result, exc = immutable(t, t.Keep(result))
	}
	if exc != 0 {
		l.complete(t, f, failed, t.Keep(exc))
		return
	}
	l.complete(t, f, done, t.Keep(result))
}

// kill cancels all that waits in the queue.
func (l *library) kill(t *fan.Thread, a *actor) {
	h := t.Heap
	mark := t.Kept()
	defer t.Release(mark)
	a.mu.Lock()
	f := t.Keep(h.Load(a.self, actorHead))
	h.Store(a.self, actorHead, 0)
	h.Store(a.self, actorTail, 0)
	a.size, a.submitted = 0, false
	a.mu.Unlock()
	for f != 0 {
		next := h.Load(f, futureNext)
		l.complete(t, f, cancelled, 0)
		f = next
	}
}

const maxQueue = math.MaxInt32
