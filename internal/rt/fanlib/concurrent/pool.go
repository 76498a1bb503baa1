package concurrent

import (
	"runtime"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/heap"
)

// pool is what an ActorPool has in Go.
type pool struct {
	lib      *library
	rt       *fan.Runtime
	name     string
	max      int // threads
	maxQueue int
	yield    time.Duration
	timers   timers

	stopped, killed atomic.Bool
	crowded         atomic.Bool // actors wait for a thread

	mu      sync.Mutex
	workers map[*worker]struct{}
	idle    []*worker // the last has become idle last
	waiting []*actor  // for a thread
	ended   chan struct{}
}

// worker is a thread of a pool.
type worker struct {
	t     *fan.Thread
	actor *actor        // that it works for
	post  chan struct{} // receives when it has one again, or is to go
}

// idleTime is how long a thread waits for work before it ends.
const idleTime = 5 * time.Second

// minRoom is how much memory must be left for a thread that is not the only one of its pool.
const minRoom = 8 << 20

func itoa(n int) string { return strconv.Itoa(n) }

func (l *library) poolMethods() table {
	is := func(f func(p *pool) bool) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			p, exc := hostOf[*pool](t, a[0])
			if exc != 0 {
				return 0, exc
			}
			return fan.Bool(f(p)), 0
		}
	}
	end := func(f func(p *pool, t *fan.Thread)) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			p, exc := hostOf[*pool](t, a[0])
			if exc == 0 {
				f(p, t)
			}
			return a[0], exc
		}
	}
	return table{
		"make":      func(t *fan.Thread, a fan.Args) (Word, Word) { return 0, l.makePool(t, a[0], a[1]) },
		"isStopped": is(func(p *pool) bool { return p.stopped.Load() }),
		"isDone":    is((*pool).isDone),
		"stop":      end((*pool).stop),
		"kill":      end((*pool).kill),
		"join":      join,
		"balance":   balance,
	}
}

func (l *library) makePool(t *fan.Thread, self, f Word) (exc Word) {
	typ, exc := typeNamed(t, "ActorPool")
	if exc != 0 {
		return exc
	}
	if m := typ.FindMethod("instance$init$concurrent$ActorPool", 0); m != nil {
		if _, exc := t.Run(m, self); exc != 0 {
			return exc
		}
	}
	if f != 0 {
		function := t.TypeOf(f)
		if _, exc := t.Run(function.FindMethod("enterCtor", 1), f, self); exc != 0 {
			return exc
		}
		if _, exc := t.CallFunc(f, self); exc != 0 {
			return exc
		}
		if _, exc := t.Run(function.FindMethod("exitCtor", 0), f); exc != 0 {
			return exc
		}
	}
	field := func(name string) Word { return t.Heap.Load(self, typ.FindField(name).Offset) }
	threads, queue := int64(field("maxThreads")), int64(field("maxQueue"))
	switch {
	case threads < 1:
		_, exc = t.Fail("ArgErr", "ActorPool.maxThreads must be >= 1, not "+strconv.FormatInt(threads, 10))
	case queue < 1:
		_, exc = t.Fail("ArgErr", "ActorPool.maxQueue mst be >= 1, not "+strconv.FormatInt(queue, 10))
	case queue > maxQueue:
		_, exc = t.Fail("ArgErr", "ActorPool.maxQueue too big")
	}
	if exc != 0 {
		return exc
	}
	p := &pool{
		lib: l, rt: t.Runtime(), name: t.Text(field("name")), max: int(int32(threads)), maxQueue: int(queue),
		yield: timeout(t, field("maxTimeBeforeYield"), 0), workers: map[*worker]struct{}{},
	}
	p.timers.pool = p
	t.Bind(self, p, l.dropPool)
	l.addPool(t, p)
	return 0
}

// visit visits the actors and messages that the pool has.
func (p *pool) visit(m *heap.Marker) {
	p.mu.Lock()
	for w := range p.workers {
		if w.actor != nil {
			m.Word(w.actor.self)
		}
	}
	for _, a := range p.waiting {
		m.Word(a.self)
	}
	p.mu.Unlock()
	p.timers.visit(m)
}

// submit gives an actor to a thread: to one that is idle, or to a new one, or to the next that is through with another. The exception says
// that there can be no thread. What was ready before goes first, as it does where each thread is one of the system's.
func (p *pool) submit(t *fan.Thread, a *actor) (exc Word) {
	begins, exc := p.assign(t, a)
	if !begins {
		runtime.Gosched()
	}
	return exc
}

// assign is submit; begins says that the thread is a new one.
func (p *pool) assign(t *fan.Thread, a *actor) (begins bool, exc Word) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if n := len(p.idle); n > 0 {
		w := p.idle[n-1]
		p.idle = p.idle[:n-1]
		w.actor = a
		w.post <- struct{}{}
		return false, 0
	}
	if len(p.workers) == 0 || len(p.workers) < p.max && t.Heap.Left() > minRoom {
		thread, err := p.rt.NewThread()
		if err == nil {
			w := &worker{t: thread, actor: a, post: make(chan struct{}, 1)}
			p.workers[w] = struct{}{}
			go p.run(w)
			return true, 0
		}
		if len(p.workers) == 0 {
			return false, t.Exception(err)
		}
	}
	p.waiting = append(p.waiting, a)
	p.crowded.Store(true)
	return false, 0
}

// run is the goroutine of a thread.
func (p *pool) run(w *worker) {
	timer := time.NewTimer(idleTime)
	defer timer.Stop()
	w.t.Start()
	for {
		p.lib.work(w.t, w.actor)
		if w.t.Stopping() {
			if !p.rt.Ending() { // out of steps, or Env.exit: the end of the program
				p.rt.Cancel()
			}
			break
		}
		if !p.next(w, timer) {
			break
		}
	}
	w.t.Stop()
	p.rt.EndThread(w.t)
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.workers, w)
	if len(p.workers) == 0 && p.ended != nil {
		close(p.ended)
		p.ended = nil
	}
}

// next gives a thread its next actor; false where it is to end.
func (p *pool) next(w *worker, timer *time.Timer) bool {
	p.mu.Lock()
	w.actor = nil
	if len(p.waiting) > 0 {
		w.actor = p.waiting[0]
		p.waiting[0] = nil
		p.waiting = p.waiting[1:]
		p.crowded.Store(len(p.waiting) > 0)
		p.mu.Unlock()
		return true
	}
	if p.stopped.Load() {
		p.mu.Unlock()
		return false
	}
	p.idle = append(p.idle, w)
	p.mu.Unlock()
	timer.Reset(idleTime)
	for {
		posted, expired := false, false
		w.t.Wait(func() {
			select {
			case <-w.post:
				posted = true
			case <-timer.C:
				expired = true
			case <-w.t.Woken():
			}
		})
		switch {
		case posted:
			return w.actor != nil
		case expired || p.rt.Ending():
			return p.leave(w)
		}
	}
}

// leave takes a thread from the idle ones; it reports whether it has an actor again instead.
func (p *pool) leave(w *worker) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if w.actor != nil {
		<-w.post
		return true
	}
	p.idle = slices.DeleteFunc(p.idle, func(other *worker) bool { return other == w })
	return false
}

func (p *pool) isDone() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.stopped.Load() && len(p.workers) == 0
}

// stop lets idle threads end, and others when they are through.
func (p *pool) stop(t *fan.Thread) {
	p.timers.stop(t)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.stopped.Store(true)
	p.freeIdle()
}

func (p *pool) freeIdle() {
	for _, w := range p.idle {
		w.post <- struct{}{}
	}
	p.idle = nil
}

// kill cancels what waits and interrupts what runs.
func (p *pool) kill(t *fan.Thread) {
	p.killed.Store(true)
	p.timers.stop(t)
	mark := t.Kept()
	defer t.Release(mark)
	p.mu.Lock()
	p.stopped.Store(true)
	waiting := p.waiting
	p.waiting = nil
	p.crowded.Store(false)
	for _, a := range waiting {
		t.Keep(a.self)
	}
	p.freeIdle()
	for w := range p.workers {
		w.t.Interrupt()
	}
	p.mu.Unlock()
	for _, a := range waiting {
		p.lib.kill(t, a)
	}
}

func join(t *fan.Thread, a fan.Args) (Word, Word) {
	p, exc := hostOf[*pool](t, a[0])
	if exc != 0 {
		return 0, exc
	}
	if !p.stopped.Load() {
		return t.Fail("Err", "ActorPool is not stopped")
	}
	p.mu.Lock()
	if len(p.workers) == 0 {
		p.mu.Unlock()
		return a[0], 0
	}
	if p.ended == nil {
		p.ended = make(chan struct{})
	}
	ended := p.ended
	p.mu.Unlock()
	ok, exc := t.Await(ended, waitTime(t, a[1]))
	if !ok && exc == 0 {
		return t.Fail("TimeoutErr", "ActorPool.join timed out")
	}
	return a[0], exc
}

// balance returns the actor with the shortest queue, of several the first.
func balance(t *fan.Thread, a fan.Args) (Word, Word) {
	if t.Size(a[1]) == 0 {
		return t.Fail("IndexErr", "0")
	}
	var best Word
	least := 0
	for _, w := range t.Items(a[1]) {
		x, exc := hostOf[*actor](t, w)
		if exc != 0 {
			return 0, exc
		}
		x.mu.Lock()
		size := x.size
		x.mu.Unlock()
		if best == 0 || size < least {
			best, least = w, size
		}
	}
	return best, 0
}
