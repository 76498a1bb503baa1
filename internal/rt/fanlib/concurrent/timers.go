package concurrent

import (
	"container/heap"
	"sync"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	arena "github.com/tandem-lang/tandem/internal/rt/heap"
)

// timers are the messages of a pool that wait for their time. One goroutine serves them, from the first message on until there has been
// none for a while.
type timers struct {
	pool *pool

	mu      sync.Mutex
	queue   timerQueue
	added   int64
	serving bool
	earlier chan struct{} // receives when there is a new first one
}

type timer struct {
	at     time.Time
	number int64 // of two at the same time the one that was added first is first
	actor  *actor
	future Word
}

// timerQueue is a heap.Interface.
type timerQueue []*timer

// Len is of heap.Interface.
func (q timerQueue) Len() int { return len(q) }

// Swap is of heap.Interface.
func (q timerQueue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }

// Less is of heap.Interface.
func (q timerQueue) Less(i, j int) bool {
	if q[i].at.Equal(q[j].at) {
		return q[i].number < q[j].number
	}
	return q[i].at.Before(q[j].at)
}

// Push is of heap.Interface.
func (q *timerQueue) Push(x any) { *q = append(*q, x.(*timer)) }

// Pop is of heap.Interface.
func (q *timerQueue) Pop() any {
	n := len(*q) - 1
	x := (*q)[n]
	(*q)[n] = nil
	*q = (*q)[:n]
	return x
}

func (ts *timers) visit(m *arena.Marker) {
	ts.mu.Lock()
	defer ts.mu.Unlock()
	for _, x := range ts.queue {
		m.Word(x.actor.self)
		m.Word(x.future)
	}
}

// add adds a message that goes into its actor's queue when d has passed.
func (ts *timers) add(t *fan.Thread, a *actor, f Word, d time.Duration) (exc Word) {
	ts.mu.Lock()
	defer ts.mu.Unlock()
	if !ts.serving {
		thread, err := ts.pool.rt.NewThread()
		if err != nil {
			return t.Exception(err)
		}
		ts.serving, ts.earlier = true, make(chan struct{}, 1)
		go ts.serve(thread)
	}
	ts.added++
	x := &timer{time.Now().Add(d), ts.added, a, f}
	heap.Push(&ts.queue, x)
	if ts.queue[0] == x {
		select {
		case ts.earlier <- struct{}{}:
		default:
		}
	}
	return 0
}

// serve is the goroutine, with a thread that runs while it delivers.
func (ts *timers) serve(t *fan.Thread) {
	wait := time.NewTimer(idleTime)
	defer wait.Stop()
	for {
		d, idle := ts.wait()
		wait.Reset(d)
		expired := false
		if d > 0 {
			select {
			case <-wait.C:
				expired = true
			case <-ts.earlier:
			case <-t.Woken():
			}
		}
		if ts.pool.rt.Ending() || idle && expired {
			if ts.end() {
				break
			}
			continue
		}
		ts.deliver(t)
	}
	ts.pool.rt.EndThread(t)
}

// wait returns how long to wait for the first message; idle says that there is none.
func (ts *timers) wait() (d time.Duration, idle bool) {
	ts.mu.Lock()
	defer ts.mu.Unlock()
	if len(ts.queue) == 0 {
		return idleTime, true
	}
	return time.Until(ts.queue[0].at), false
}

// end ends the service, unless there is a message again.
func (ts *timers) end() bool {
	ending := ts.pool.rt.Ending()
	ts.mu.Lock()
	defer ts.mu.Unlock()
	if ending || len(ts.queue) == 0 {
		ts.serving = false
	}
	return !ts.serving
}

// deliver puts the messages whose time has come into their actors' queues.
func (ts *timers) deliver(t *fan.Thread) {
	t.Start()
	defer t.Stop()
	for {
		ts.mu.Lock()
		if len(ts.queue) == 0 || time.Until(ts.queue[0].at) > 0 {
			ts.mu.Unlock()
			return
		}
		x := heap.Pop(&ts.queue).(*timer)
		ts.mu.Unlock()
		mark := t.Kept()
		t.Keep(x.actor.self)
		if f := t.Keep(x.future); state(t, f) == pending {
			ts.pool.lib.enqueue(t, x.actor.self, f, false, false)
		}
		t.Release(mark)
	}
}

// stop cancels all messages that wait.
func (ts *timers) stop(t *fan.Thread) {
	ts.mu.Lock()
	queue := ts.queue
	ts.queue = nil
	mark := t.Kept()
	defer t.Release(mark)
	for _, x := range queue {
		t.Keep(x.future)
	}
	ts.mu.Unlock()
	for _, x := range queue {
		ts.pool.lib.complete(t, x.future, cancelled, 0)
	}
}
