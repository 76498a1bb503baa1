package machine

import (
	"sync/atomic"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Start begins running code on the mutator: from here on a collection waits for it. Where mutators run in turns it waits for its own.
func (m *Mutator) Start() {
	w := &m.Machine.world
	if w.turns != nil {
		w.turns.start(m)
		return
	}
	w.Lock()
	defer w.Unlock()
	for w.stopping {
		w.changed.Wait()
	}
	w.running++
}

// Stop ends what Start began. In between, a function in Go that waits for the outside calls Stop and Start around the wait; it must not
// touch the heap meanwhile.
func (m *Mutator) Stop() {
	w := &m.Machine.world
	if w.turns != nil {
		w.turns.stop(m)
		return
	}
	w.Lock()
	defer w.Unlock()
	w.running--
	w.changed.Broadcast()
}

// Pass lets others run that wait for their turn, where mutators run in turns, and otherwise those that collect. It is a safepoint.
func (m *Mutator) Pass() {
	if ts := m.Machine.world.turns; ts != nil {
		ts.pass(m)
		return
	}
	m.Stop()
	m.Start()
}

// Poll is a safepoint. It returns false where it has thrown an exception; pc is then where that is handled.
func (m *Mutator) Poll() bool {
	flag := atomic.LoadUint32(&m.flag)
	return flag == 0 || m.poll(flag)
}

func (m *Mutator) poll(flag uint32) bool {
	if exc := m.safepoint(flag); exc != layout.Null {
		m.Throw(exc)
		return false
	}
	return true
}

// Safepoint is Poll that returns the exception, Null where there is none: for code that is not the machine's own.
func (m *Mutator) Safepoint() (exc layout.Word) {
	flag := atomic.LoadUint32(&m.flag)
	if flag == 0 {
		return layout.Null
	}
	return m.safepoint(flag)
}

func (m *Mutator) safepoint(flag uint32) (exc layout.Word) {
	if flag&FlagCollect != 0 {
		m.lower(FlagCollect)
	}
	if flag&FlagTorture != 0 && m.tortured() || flag&FlagCollect != 0 && m.Heap.Due() {
		m.Collect()
	}
	if flag&FlagStop != 0 {
		m.lower(FlagStop)
		m.Pass()
	}
	if flag&FlagSample != 0 {
		m.sample()
	}
	if flag&FlagPending != 0 && m.Machine.pending != nil && flag&(FlagCancel|FlagTimeout|FlagInterrupt) == 0 {
		m.lower(FlagPending)
		if exc := m.Machine.pending(m); exc != layout.Null {
			return exc
		}
	}
	return m.flagError(flag)
}

// tortured counts a safepoint and reports whether it is one at which FlagTorture collects.
func (m *Mutator) tortured() bool {
	m.polls++
	if m.polls < m.every {
		return false
	}
	m.polls = 0
	return true
}

// flagError returns the exception that flags ask for, Null where they ask for none.
func (m *Mutator) flagError(flag uint32) layout.Word {
	lang := m.Machine.lang
	switch {
	case flag&FlagCancel != 0:
		m.stopping = true
		return lang.Error(m, Cancelled, "cancelled")
	case flag&FlagTimeout != 0:
		m.stopping = true
		return lang.Error(m, OutOfTime, "time limit reached")
	case flag&FlagInterrupt != 0:
		m.lower(FlagInterrupt)
		return lang.Error(m, Interrupted, "")
	}
	return layout.Null
}

// Collect stops all other mutators at their next safepoints and frees what cannot be reached. The caller's own objects must be on the
// stack or kept.
func (m *Mutator) Collect() {
	mach := m.Machine
	w := &mach.world
	w.Lock()
	if w.stopping { // another one collects: let it
		w.running--
		w.changed.Broadcast()
		for w.stopping {
			w.changed.Wait()
		}
		w.running++
		w.Unlock()
		return
	}
	w.stopping = true
	for other := range w.mutators {
		if other != m {
			other.Raise(FlagStop)
		}
	}
	for w.running > 1 {
		w.changed.Wait()
	}
	for other := range w.mutators {
		other.Flush()
	}
	for _, c := range mach.caches {
		c.Flush()
	}
	mach.heap.FlushNames()
	mach.heap.Collect()
	w.stopping = false
	w.changed.Broadcast()
	w.Unlock()
}

// LimitError returns an exception where the mutator was asked to stop or has no steps left, Null otherwise. Functions in Go that run long
// return it; it does not collect, so that they may hold words.
func (m *Mutator) LimitError() layout.Word {
	flag := atomic.LoadUint32(&m.flag)
	if m.metered && m.fuel < 0 && flag&(FlagCancel|FlagTimeout) == 0 {
		m.stopping = true
		return m.Machine.lang.Error(m, OutOfSteps, "step limit reached")
	}
	return m.flagError(flag)
}
