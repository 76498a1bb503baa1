package machine

import (
	"sync"
	"time"
)

// turns lets one mutator run at a time, in the order in which they ask. What runs is asked to give way when others have waited for a
// slice; it does at its next safepoint, which is a call or a backward jump.
type turns struct {
	mu      sync.Mutex
	running *Mutator   // nil while none does
	waiting []*Mutator // the first is next
	ticking bool       // a tick is to come

	// The budget of steps goes from turn to turn, so that it is one for all.
	fuel    int64
	metered bool
}

// slice is how long a mutator runs while others wait: what CPython takes for its switch interval.
const slice = 5 * time.Millisecond

// start waits for the turn of m.
func (ts *turns) start(m *Mutator) {
	ts.mu.Lock()
	if ts.running == nil {
		ts.give(m)
		ts.mu.Unlock()
		return
	}
	ts.waiting = append(ts.waiting, m)
	if !ts.ticking {
		ts.ticking = true
		time.AfterFunc(slice, ts.tick)
	}
	ts.mu.Unlock()
	<-m.turn
}

// give makes it m's turn.
func (ts *turns) give(m *Mutator) {
	ts.running = m
	m.fuel, m.metered = ts.fuel, ts.metered
}

// stop ends the turn of m, which runs, and makes it the turn of the next, if one waits.
func (ts *turns) stop(m *Mutator) {
	ts.mu.Lock()
	defer ts.mu.Unlock()
	ts.fuel, ts.metered = m.fuel, m.metered
	ts.running = nil
	if len(ts.waiting) > 0 {
		ts.handOver()
	}
}

// pass lets those run that wait, and then m again.
func (ts *turns) pass(m *Mutator) {
	ts.mu.Lock()
	if len(ts.waiting) == 0 {
		ts.mu.Unlock()
		return
	}
	ts.fuel, ts.metered = m.fuel, m.metered
	ts.waiting = append(ts.waiting, m)
	ts.handOver()
	ts.mu.Unlock()
	<-m.turn
}

// handOver makes it the turn of the first that waits.
func (ts *turns) handOver() {
	next := ts.waiting[0]
	ts.waiting[0] = nil
	ts.waiting = ts.waiting[1:]
	ts.give(next)
	next.turn <- struct{}{}
}

// tick asks what runs to give way, every slice as long as others wait.
func (ts *turns) tick() {
	ts.mu.Lock()
	defer ts.mu.Unlock()
	if ts.ticking = len(ts.waiting) > 0; ts.ticking {
		if ts.running != nil {
			ts.running.Raise(FlagStop)
		}
		time.AfterFunc(slice, ts.tick)
	}
}
