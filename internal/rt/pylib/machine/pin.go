package machine

import (
	"time"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// pinBase returns the type that classes of pins derive from. They have a method value, which without an argument reads the pin.
func pinBase(t *py.Thread) *py.Type {
	return t.NativeType("machine.PinBase", func() *py.TypeDef {
		return &py.TypeDef{
			Name: "PinBase",
			New:  func(t *py.Thread, ty *py.Type, a py.Args) (Word, Word) { return t.Made(t.NewBox(ty.ID())) },
		}
	})
}

// signal is what a Signal stands for. Its object's first word is the pin.
type signal struct{ invert bool }

func signalType() *py.TypeDef {
	return &py.TypeDef{
		Name: "Signal",
		New:  newSignal,
		Call: func(t *py.Thread, w Word, a py.Args) (Word, Word) {
			if exc := t.CheckArgs(a, 0, 1); exc != 0 {
				return 0, exc
			}
			return value(t, w, a.Words)
		},
		Methods: []py.Def{
			{Name: "value", Min: 1, Max: 2, Fn: func(t *py.Thread, a py.Args) (Word, Word) { return value(t, a.Words[0], a.Words[1:]) }},
			{Name: "on", Min: 1, Max: 1, Fn: func(t *py.Thread, a py.Args) (Word, Word) { return layout.None, writePin(t, a.Words[0], true) }},
			{Name: "off", Min: 1, Max: 1, Fn: func(t *py.Thread, a py.Args) (Word, Word) { return layout.None, writePin(t, a.Words[0], false) }},
		},
	}
}

// newSignal is Signal(pin, *, invert=False).
func newSignal(t *py.Thread, ty *py.Type, a py.Args) (Word, Word) {
	if len(a.Words) != 1 || len(a.Pairs) > 2 || len(a.Pairs) == 2 && string(t.Heap.Text(a.Pairs[0])) != "invert" {
		return t.Fail(py.TypeError, "")
	}
	invert := false
	if len(a.Pairs) == 2 {
		var exc Word
		if invert, exc = t.IsTrue(a.Pairs[1]); exc != 0 {
			return 0, exc
		}
	}
	return t.Made(t.NewHost(ty, &signal{invert}, nil, a.Words[0]))
}

// value reads a pin, or without a result writes the argument that is given.
func value(t *py.Thread, w Word, args []Word) (Word, Word) {
	if len(args) == 0 {
		level, exc := readPin(t, w)
		return layout.SmallInt(level), exc
	}
	on, exc := t.IsTrue(args[0])
	if exc == 0 {
		exc = writePin(t, w, on)
	}
	return layout.None, exc
}

// method returns the method value of the pin behind any number of signals, and whether these invert it.
func method(t *py.Thread, w Word) (fn Word, invert bool, exc Word) {
	for n := 0; ; n++ {
		s, ok := t.HostValue(w).(*signal)
		if !ok {
			break
		}
		invert = invert != s.invert
		w = t.HostWord(w, 0)
		if exc := t.Check(1); exc != 0 {
			return 0, false, exc
		}
	}
	if !t.TypeOf(w).IsSubtype(pinBase(t)) {
		return 0, false, t.Error(py.TypeError, "a pin is expected, not a '%s'", t.TypeOf(w).Name())
	}
	fn, exc = t.GetAttr(w, t.Intern("value"))
	return fn, invert, exc
}

func readPin(t *py.Thread, w Word) (level int64, exc Word) {
	fn, invert, exc := method(t, w)
	if exc != 0 {
		return 0, exc
	}
	result, exc := t.Call(fn)
	if exc != 0 {
		return 0, exc
	}
	if level, exc = t.IntArg(result); invert {
		level ^= 1
	}
	return level, exc
}

func writePin(t *py.Thread, w Word, on bool) (exc Word) {
	fn, invert, exc := method(t, w)
	if exc == 0 {
		_, exc = t.Call(fn, layout.Bool(on != invert))
	}
	return exc
}

// timePulse is time_pulse_us(pin, level[, timeout]): how long the pin stays at the level once it gets there, in microseconds; -2 where it does
// not get there in time, -1 where it stays too long.
func timePulse(t *py.Thread, a py.Args) (Word, Word) {
	clock := t.Runtime().Host().Clock
	if clock == nil {
		return t.FailOS(&host.Denied{Grant: "--allow-clock"})
	}
	high, exc := t.IsTrue(a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	timeout := int64(1_000_000)
	if len(a.Words) > 2 {
		if timeout, exc = t.IntArg(a.Words[2]); exc != 0 {
			return 0, exc
		}
	}
	level := int64(0)
	if high {
		level = 1
	}
	start, changes := clock.Monotonic(), int64(2)
	for {
		now := clock.Monotonic()
		got, exc := readPin(t, a.Words[0])
		if exc == 0 {
			exc = t.Check(1)
		}
		passed := int64((now - start) / time.Microsecond)
		switch {
		case exc != 0:
			return 0, exc
		case got == level && changes == 1:
			return t.Made(t.NewInt(passed))
		case got == level:
			start, changes, level = now, 1, 1-level
		case timeout >= 0 && passed >= timeout:
			return layout.SmallInt(-changes), 0
		}
	}
}
