// Package time is Python's module time, over the host's clock.
//
//	import time
//	time.time()                              # seconds since 1970, a float
//	time.ticks_diff(time.ticks_ms(), t0)     # milliseconds between two ticks
//	time.sleep(0.5)
//
// Invariant: whoever sleeps lets other threads run, and stops sleeping when the program is to stop.
package time

import (
	"math"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Word is a value: see package layout.
type Word = layout.Word

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{
		Extensible: true,
		Functions: []py.Def{
			{Name: "time", Fn: clocked(func(t *py.Thread, c host.Clock) Word { return t.NewFloat(float64(c.Now().UnixMicro()) / 1e6) })},
			{Name: "time_ns", Fn: clocked(func(t *py.Thread, c host.Clock) Word { return t.NewInt(c.Now().UnixNano()) })},
			{Name: "clock", Fn: clocked(func(t *py.Thread, c host.Clock) Word { return t.NewFloat(float64(c.Monotonic().Milliseconds()) / 1e3) })},
			{Name: "ticks_ms", Fn: ticks(time.Millisecond)},
			{Name: "ticks_us", Fn: ticks(time.Microsecond)},
			{Name: "ticks_cpu", Fn: ticks(time.Nanosecond)},
			{Name: "ticks_add", Min: 2, Max: 2, Fn: ticksAdd},
			{Name: "ticks_diff", Min: 2, Max: 2, Fn: ticksDiff},
			{Name: "sleep", Min: 1, Max: 1, Fn: sleep},
			{Name: "sleep_ms", Min: 1, Max: 1, Fn: sleepFor(time.Millisecond)},
			{Name: "sleep_us", Min: 1, Max: 1, Fn: sleepFor(time.Microsecond)},
			{Name: "gmtime", Max: 1, Fn: func(t *py.Thread, a py.Args) (Word, Word) { return broken(t, a, time.UTC) }},
			{Name: "localtime", Max: 1, Fn: func(t *py.Thread, a py.Args) (Word, Word) { return broken(t, a, zone(t)) }},
			{Name: "mktime", Min: 1, Max: 1, Fn: mktime},
		},
	}
}

// clocked makes a function of one that reads the clock.
func clocked(f func(t *py.Thread, c host.Clock) Word) py.Fn {
	return func(t *py.Thread, a py.Args) (Word, Word) {
		c := t.Runtime().Host().Clock
		if c == nil {
			return 0, t.OSError(&host.Denied{Grant: "--allow-clock"})
		}
		return t.Made(f(t, c))
	}
}

// period is that of ticks: they are small integers that are not negative.
const period = 1 << 62

func ticks(unit time.Duration) py.Fn {
	return clocked(func(t *py.Thread, c host.Clock) Word {
		return layout.SmallInt(int64(c.Monotonic()/unit) & (period - 1))
	})
}

func ticksAdd(t *py.Thread, a py.Args) (Word, Word) {
	x, delta, exc := pair(t, a)
	switch {
	case exc != 0:
		return 0, exc
	case delta <= -period/2 || delta >= period/2:
		return t.Fail(py.OverflowError, "ticks interval overflow")
	}
	return layout.SmallInt((x + delta) & (period - 1)), 0
}

// ticksDiff is ticks_diff(end, start), between -period/2 and period/2.
func ticksDiff(t *py.Thread, a py.Args) (Word, Word) {
	end, start, exc := pair(t, a)
	if exc != 0 {
		return 0, exc
	}
	return layout.SmallInt((end-start+period/2)&(period-1) - period/2), 0
}

func pair(t *py.Thread, a py.Args) (x, y int64, exc Word) {
	if x, exc = t.IntArg(a.Words[0]); exc == 0 {
		y, exc = t.IntArg(a.Words[1])
	}
	return x, y, exc
}

// sleep is sleep(seconds).
func sleep(t *py.Thread, a py.Args) (Word, Word) {
	s, exc := t.FloatArg(a.Words[0])
	switch {
	case exc != 0:
		return 0, exc
	case !(s >= 0):
		return 0, t.OSError(host.EINVAL)
	}
	d := time.Duration(math.MaxInt64)
	if s < d.Seconds() {
		d = time.Duration(math.Round(s*1e6)) * time.Microsecond
	}
	return pause(t, d)
}

func sleepFor(unit time.Duration) py.Fn {
	return func(t *py.Thread, a py.Args) (Word, Word) {
		n, exc := t.IntArg(a.Words[0])
		if exc != 0 {
			return 0, exc
		}
		return pause(t, time.Duration(max(0, min(n, math.MaxInt64/int64(unit))))*unit)
	}
}

// pause lets time pass, and other threads run.
func pause(t *py.Thread, d time.Duration) (Word, Word) {
	c := t.Runtime().Host().Clock
	if c == nil {
		return 0, t.OSError(&host.Denied{Grant: "--allow-clock"})
	}
	if exc := t.RunScheduled(); exc != 0 {
		return 0, exc
	}
	if d <= 0 {
		return layout.None, t.Yield()
	}
	return layout.None, t.Wait(func(stop <-chan struct{}) { c.Sleep(d, stop) })
}

// zone returns the time zone of the host's clock.
func zone(t *py.Thread) *time.Location {
	if c := t.Runtime().Host().Clock; c != nil {
		return c.Now().Location()
	}
	return time.UTC
}

// mostSeconds bounds the times that have a calendar: their years fit into 32 bits.
const mostSeconds = 1 << 55

// broken returns the time of the first argument, or now, as a tuple of nine numbers.
func broken(t *py.Thread, a py.Args, in *time.Location) (Word, Word) {
	var at time.Time
	if len(a.Words) == 0 {
		c := t.Runtime().Host().Clock
		if c == nil {
			return 0, t.OSError(&host.Denied{Grant: "--allow-clock"})
		}
		at = c.Now()
	} else {
		s, exc := seconds(t, a.Words[0])
		switch {
		case exc != 0:
			return 0, exc
		case s > mostSeconds || s < -mostSeconds:
			return t.Fail(py.OverflowError, "overflow converting long int to machine word")
		}
		at = time.Unix(s, 0)
	}
	at = at.In(in)
	dst := 0
	if at.IsDST() {
		dst = 1
	}
	fields := [...]int{
		at.Year(), int(at.Month()), at.Day(), at.Hour(), at.Minute(), at.Second(), (int(at.Weekday()) + 6) % 7, at.YearDay(), dst,
	}
	var words [len(fields)]Word
	for i, n := range fields {
		words[i] = layout.SmallInt(int64(n))
	}
	return t.Made(t.NewTuple(words[:]...))
}

// seconds returns a time that is given as an int or a float.
func seconds(t *py.Thread, w Word) (int64, Word) {
	if n, ok := t.TruncatedInt(w); ok {
		return n, 0
	}
	f, exc := t.FloatArg(w)
	if f != f {
		f = 2 * mostSeconds
	}
	return int64(max(-2*mostSeconds, min(f, 2*mostSeconds))), exc
}

// mktimeFields is the length of the tuple that mktime takes, and savedSeconds what clocks are ahead by in summer.
const (
	mktimeFields = 9
	savedSeconds = 3600
)

// mktime is mktime(tuple), of local time. Fields beyond their ranges count on into the others. The last of nine says whether the time is one
// of daylight saving, which is found out where it is negative or missing.
func mktime(t *py.Thread, a py.Args) (Word, Word) {
	items, exc := t.SequenceArg(a.Words[0])
	switch {
	case exc != 0:
		return 0, exc
	case len(items) < 8 || len(items) > 9:
		return t.Fail(py.TypeError, "mktime needs a tuple of length 8 or 9")
	}
	f := [...]int{mktimeFields - 1: -1}
	for i := range f {
		if 6 <= i && i < mktimeFields-1 { // day of the week and of the year
			continue
		}
		if items, _ = t.Sequence(a.Words[0]); i >= len(items) { // an __int__ has shortened the list
			break
		}
		n, exc := t.IntArg(items[i])
		if exc != 0 {
			return 0, exc
		}
		f[i] = int(int32(n))
	}
	at := time.Date(f[0], time.Month(f[1]), f[2], f[3], f[4], f[5], 0, zone(t))
	s := at.Unix()
	switch saving := f[mktimeFields-1]; {
	case saving > 0 && !at.IsDST():
		s -= savedSeconds
	case saving == 0 && at.IsDST():
		s += savedSeconds
	}
	if s == -1 { // what the C function says of a time that it cannot count
		return t.Fail(py.OverflowError, "invalid mktime usage")
	}
	return t.Made(t.NewInt(s))
}
