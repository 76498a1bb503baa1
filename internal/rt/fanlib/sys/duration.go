package sys

import (
	"math"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

func newDuration(t *fan.Thread, d fanvalue.Duration) (Word, Word) {
	return newWords(t, "Duration", fan.Int(int64(d)))
}

func durationOf(t *fan.Thread, w Word) (fanvalue.Duration, Word) {
	n, exc := numberOf(t, w, "Duration")
	return fanvalue.Duration(n), exc
}

func durationStatics() statics {
	return statics{
		"sys::Duration": func(t *fan.Thread) (map[string]Word, Word) {
			zero, exc := newDuration(t, 0)
			if exc != 0 {
				return nil, exc
			}
			low, exc := newDuration(t, math.MinInt64)
			if exc != 0 {
				return nil, exc
			}
			high, exc := newDuration(t, math.MaxInt64)
			return map[string]Word{"defVal": zero, "minVal": low, "maxVal": high}, exc
		},
	}
}

// clock returns the host's clock; the exception says that none is granted.
func clock(t *fan.Thread) (host.Clock, Word) {
	c := t.Runtime().Host().Clock
	if c == nil {
		return nil, t.Exception(&host.Denied{Grant: "--allow-clock"})
	}
	return c, 0
}

// durationFn makes a method without parameters.
func durationFn(f func(fanvalue.Duration) fanvalue.Duration) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		d, exc := durationOf(t, a[0])
		if exc != 0 {
			return 0, exc
		}
		return newDuration(t, f(d))
	}
}

// durationFn2 makes a method of two durations.
func durationFn2(f func(x, y fanvalue.Duration) (fanvalue.Duration, error)) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		x, exc := durationOf(t, a[0])
		if exc != 0 {
			return 0, exc
		}
		y, exc := durationOf(t, a[1])
		if exc != 0 {
			return 0, exc
		}
		d, err := f(x, y)
		if err != nil {
			return t.FailWith(err)
		}
		return newDuration(t, d)
	}
}

func durationText(f func(fanvalue.Duration) string) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		d, exc := durationOf(t, a[0])
		if exc != 0 {
			return 0, exc
		}
		return newStr(t, f(d))
	}
}

// durationIn makes a method that counts whole units.
func durationIn(unit fanvalue.Duration) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		d, exc := durationOf(t, a[0])
		return fan.Int(int64(d / unit)), exc
	}
}

// durationPick returns the receiver where its comparison with the argument holds, else the argument.
func durationPick(holds func(x, y fanvalue.Duration) bool) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		x, exc := durationOf(t, a[0])
		if exc != 0 {
			return 0, exc
		}
		y, exc := durationOf(t, a[1])
		if exc != 0 || holds(x, y) {
			return a[0], exc
		}
		return a[1], 0
	}
}

func durationMethods() table {
	type duration = fanvalue.Duration
	return table{
		"now": func(t *fan.Thread, _ fan.Args) (Word, Word) {
			c, exc := clock(t)
			if exc != 0 {
				return 0, exc
			}
			return newDuration(t, duration(c.Monotonic()))
		},
		"nowTicks": func(t *fan.Thread, _ fan.Args) (Word, Word) {
			c, exc := clock(t)
			if exc != 0 {
				return 0, exc
			}
			return fan.Int(int64(c.Monotonic())), 0
		},
		"boot": func(t *fan.Thread, _ fan.Args) (Word, Word) {
			return newDuration(t, duration(t.Runtime().Booted().Monotonic))
		},
		"uptime": func(t *fan.Thread, _ fan.Args) (Word, Word) {
			c, exc := clock(t)
			if exc != 0 {
				return 0, exc
			}
			return newDuration(t, duration(c.Monotonic()-t.Runtime().Booted().Monotonic))
		},
		"make": func(t *fan.Thread, a fan.Args) (Word, Word) { return newDuration(t, duration(a.Int(0))) },
		"fromStr": func(t *fan.Thread, a fan.Args) (Word, Word) {
			d, err := fanvalue.DurationFromStr(text(t, a[0]))
			return parsed(t, d, err, a.Bool(1), newDuration)
		},
		"fromIso": func(t *fan.Thread, a fan.Args) (Word, Word) {
			d, err := fanvalue.DurationFromIso(text(t, a[0]))
			return parsed(t, d, err, a.Bool(1), newDuration)
		},
		"equals":  func(t *fan.Thread, a fan.Args) (Word, Word) { return sameNumber(t, a, "Duration") },
		"compare": func(t *fan.Thread, a fan.Args) (Word, Word) { return compareNumbers(t, a, "Duration") },
		"hash":    durationIn(1), "ticks": durationIn(1), "toMillis": durationIn(fanvalue.Millisecond), "toSec": durationIn(fanvalue.Second),
		"toMin": durationIn(fanvalue.Minute), "toHour": durationIn(fanvalue.Hour), "toDay": durationIn(fanvalue.Day),
		"negate": durationFn(func(d duration) duration { return -d }),
		"abs":    durationFn(func(d duration) duration { return max(d, -d) }),
		"plus":   durationFn2(func(x, y duration) (duration, error) { return x + y, nil }),
		"minus":  durationFn2(func(x, y duration) (duration, error) { return x - y, nil }),
		"floor":  durationFn2(duration.Floor),
		"min":    durationPick(func(x, y duration) bool { return x <= y }),
		"max":    durationPick(func(x, y duration) bool { return x >= y }),
		"clamp": func(t *fan.Thread, a fan.Args) (Word, Word) {
			var d [3]duration
			for i := range d {
				n, exc := durationOf(t, a[i])
				if exc != 0 {
					return 0, exc
				}
				d[i] = n
			}
			return newDuration(t, d[0].Clamp(d[1], d[2]))
		},
		"mult":      durationBy(func(d duration, w fan.Args) (duration, error) { return d * duration(w.Int(1)), nil }),
		"multFloat": durationBy(func(d duration, w fan.Args) (duration, error) { return d.MultFloat(w.Float(1)), nil }),
		"div":       durationBy(func(d duration, w fan.Args) (duration, error) { return d.Div(w.Int(1)) }),
		"divFloat":  durationBy(func(d duration, w fan.Args) (duration, error) { return d.DivFloat(w.Float(1)), nil }),
		"toStr":     durationText(duration.String), "toCode": durationText(duration.String),
		"toIso": durationText(duration.Iso), "toLocale": durationToLocale,
	}
}

func durationToLocale(t *fan.Thread, a fan.Args) (Word, Word) {
	d, exc := durationOf(t, a[0])
	if exc != 0 {
		return 0, exc
	}
	l, exc := texts(t)
	if exc != 0 {
		return 0, exc
	}
	return newStr(t, l.Duration(d))
}

// durationBy makes an operator of a duration and a number.
func durationBy(f func(d fanvalue.Duration, a fan.Args) (fanvalue.Duration, error)) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		d, exc := durationOf(t, a[0])
		if exc != 0 {
			return 0, exc
		}
		r, err := f(d, a)
		if err != nil {
			return t.FailWith(err)
		}
		return newDuration(t, r)
	}
}

// sameNumber is equals of a type whose value is one number.
func sameNumber(t *fan.Thread, a fan.Args, typ string) (Word, Word) {
	x, exc := numberOf(t, a[0], typ)
	if exc != 0 {
		return 0, exc
	}
	return fan.Bool(isA(t, a[1], typ) && x == int64(t.Heap.Load(a[1], fan.NumberValue))), 0
}

// compareNumbers is compare of a type whose value is one number.
func compareNumbers(t *fan.Thread, a fan.Args, typ string) (Word, Word) {
	x, exc := numberOf(t, a[0], typ)
	if exc != 0 {
		return 0, exc
	}
	y, exc := numberOf(t, a[1], typ)
	return order(x, y), exc
}
