package engine

import (
	"sync/atomic"
	"time"

	"github.com/tandem-lang/tandem/internal/engine/pprof"
	"github.com/tandem-lang/tandem/internal/rt/machine"
)

// Periods of a profile, and how much of a stack it keeps.
const (
	profilePeriod = time.Millisecond
	profileDepth  = 64 // innermost functions
)

// profiler counts what runs when a ticker ticks: at the next safepoint, so that a function in Go counts for what called it. Time in which
// the program waits counts as well.
type profiler struct {
	profile *pprof.Profile
	ticks   atomic.Int64 // periods since the start
	counted int64        // of them
	stop    chan struct{}
	stack   []pprof.Frame
}

// StartProfile begins to count where the time goes. The engine must not run.
func (e *Engine) StartProfile() {
	p := &profiler{profile: pprof.New(profilePeriod), stop: make(chan struct{})}
	e.profiler = p
	mach := e.rt.Machine()
	mach.SetSampler(p.sample)
	go p.tick(mach)
}

// StopProfile ends what StartProfile began, and returns what it found. The engine must not run.
func (e *Engine) StopProfile() *pprof.Profile {
	p := e.profiler
	close(p.stop)
	e.rt.Machine().SetSampler(nil)
	e.profiler = nil
	p.profile.End()
	return p.profile
}

func (p *profiler) tick(mach *machine.Machine) {
	start := time.Now()
	ticker := time.NewTicker(profilePeriod)
	defer ticker.Stop()
	for {
		select {
		case <-p.stop:
			return
		case <-ticker.C:
			p.ticks.Store(int64(time.Since(start) / profilePeriod)) // a ticker may skip some
			mach.SetFlag(machine.FlagSample)
		}
	}
}

// sample counts the stack of what runs.
func (p *profiler) sample(m *machine.Mutator) {
	ticks := p.ticks.Load()
	n := ticks - p.counted
	if n <= 0 {
		return
	}
	p.counted = ticks
	p.stack = p.stack[:0]
	m.Stack(func(code *machine.Code, unit int) bool {
		if code.Name != "" { // the constructor of instances has no name
			p.stack = append(p.stack, pprof.Frame{Function: code.Name, File: code.File, Line: max(1, code.LineOf(unit))})
		}
		return len(p.stack) < profileDepth
	})
	p.profile.Add(p.stack, n)
}
