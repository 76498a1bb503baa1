package sys

import (
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fantime"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

func zoneOf(t *fan.Thread, w Word) (*fantime.Zone, Word) {
	return hostOf[*fantime.Zone](t, w, "TimeZone")
}

// zoneObject returns the object of a zone, of which there is one.
func zoneObject(t *fan.Thread, z *fantime.Zone) (Word, Word) {
	return t.Made(t.Runtime().Shared("TimeZone "+z.FullName, func() Word {
		w, _ := newHost(t, "TimeZone", z)
		return w
	}))
}

// currentZone returns TimeZone.cur: that of the environment, else UTC.
func currentZone(t *fan.Thread) (Word, Word) {
	if env := t.Runtime().Host().Env; env != nil {
		for _, name := range [...]string{"FAN_TIMEZONE", "TZ"} {
			if s, ok := env.Get(name); ok {
				if z, err := fantime.FindZone(s); err == nil {
					return zoneObject(t, z)
				}
			}
		}
	}
	return zoneObject(t, fantime.UTC())
}

func zoneMethods() table {
	h := hostType[*fantime.Zone]{"TimeZone"}
	names := func(name func(*fantime.Zone) string) fan.Native {
		return func(t *fan.Thread, _ fan.Args) (Word, Word) {
			var list []string
			for _, z := range fantime.Zones() {
				list = append(list, name(z))
			}
			w, exc := newStrs(t, list)
			return frozen(t, w, exc)
		}
	}
	one := func(z func() *fantime.Zone) fan.Native {
		return func(t *fan.Thread, _ fan.Args) (Word, Word) { return zoneObject(t, z()) }
	}
	// inYear is a method of a year.
	inYear := func(f func(t *fan.Thread, z *fantime.Zone, year int) (Word, Word)) fan.Native {
		return h.method(func(t *fan.Thread, z *fantime.Zone, a fan.Args) (Word, Word) { return f(t, z, int(int32(a.Int(1)))) })
	}
	return table{
		"listNames":     names(func(z *fantime.Zone) string { return z.Name }),
		"listFullNames": names(func(z *fantime.Zone) string { return z.FullName }),
		"fromStr": func(t *fan.Thread, a fan.Args) (Word, Word) {
			z, err := fantime.FindZone(text(t, a[0]))
			return parsed(t, z, err, a.Bool(1), zoneObject)
		},
		"utc": one(fantime.UTC), "defVal": one(fantime.UTC), "rel": one(fantime.Rel),
		"cur":      func(t *fan.Thread, _ fan.Args) (Word, Word) { return currentZone(t) },
		"name":     h.text(func(z *fantime.Zone) string { return z.Name }),
		"toStr":    h.text(func(z *fantime.Zone) string { return z.Name }),
		"fullName": h.text(func(z *fantime.Zone) string { return z.FullName }),
		"offset":   inYear(func(t *fan.Thread, z *fantime.Zone, year int) (Word, Word) { return newDuration(t, z.Offset(year)) }),
		"dstOffset": inYear(func(t *fan.Thread, z *fantime.Zone, year int) (Word, Word) {
			if d := z.Saving(year); d != 0 {
				return newDuration(t, d)
			}
			return layout.Null, 0
		}),
		"stdAbbr": inYear(func(t *fan.Thread, z *fantime.Zone, year int) (Word, Word) { return newStr(t, z.Std(year)) }),
		"dstAbbr": inYear(func(t *fan.Thread, z *fantime.Zone, year int) (Word, Word) {
			if s, ok := z.Dst(year); ok {
				return newStr(t, s)
			}
			return layout.Null, 0
		}),
	}
}

// enumStep makes the operators "++" and "--" of an enum, which goes around.
func enumStep(typ string, count, by int) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		n, exc := ordinalOf(t, a[0], typ)
		if exc != 0 {
			return 0, exc
		}
		return enumValue(t, typ, (n+by+count)%count)
	}
}

// enumNames are the methods by which the values of Month and Weekday show their names in a locale. A pattern is a letter so many times as one
// of the texts stands for: number is that of fewer than three, if there is one.
func enumNames(typ string, letter byte, name func(l *fanvalue.Locale, ordinal int, full bool) string, number func(ordinal, times int) string) table {
	own := func(full bool) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			n, exc := ordinalOf(t, a[0], typ)
			if exc != 0 {
				return 0, exc
			}
			l, exc := texts(t)
			if exc != 0 {
				return 0, exc
			}
			return newStr(t, name(l, n, full))
		}
	}
	toLocale := func(t *fan.Thread, a fan.Args) (Word, Word) {
		n, exc := ordinalOf(t, a[0], typ)
		if exc != 0 {
			return 0, exc
		}
		l, exc := textsIn(t, a[2])
		if exc != 0 {
			return 0, exc
		}
		pattern, ok := t.TextOf(a[1])
		if !ok {
			return newStr(t, name(l, n, false))
		}
		switch times := len(pattern); {
		case strings.Trim(pattern, string(letter)) != "" || times == 0 || times > 4:
		case times > 2:
			return newStr(t, name(l, n, times == 4))
		case number != nil:
			return newStr(t, number(n, times))
		}
		return t.Fail("ArgErr", "Invalid pattern: "+pattern)
	}
	return table{"localeAbbr": own(false), "localeFull": own(true), "toLocale": toLocale}
}

func monthMethods() table {
	const months = 12
	return joined(table{
		"increment": enumStep("Month", months, 1), "decrement": enumStep("Month", months, -1),
		"numDays": func(t *fan.Thread, a fan.Args) (Word, Word) {
			n, exc := ordinalOf(t, a[0], "Month")
			if exc != 0 {
				return 0, exc
			}
			return fan.Int(int64(fantime.DaysInMonth(int(int32(a.Int(1))), n))), 0
		},
	}, enumNames("Month", 'M', (*fanvalue.Locale).Month, func(n, times int) string {
		s, _ := fanvalue.IntToRadix(int64(n+1), 10, int64(times), 0)
		return s
	}))
}

func weekdayMethods() table {
	const days = 7
	return joined(table{
		"increment": enumStep("Weekday", days, 1), "decrement": enumStep("Weekday", days, -1),
		"localeStartOfWeek": func(t *fan.Thread, _ fan.Args) (Word, Word) {
			l, exc := texts(t)
			if exc != 0 {
				return 0, exc
			}
			return enumValue(t, "Weekday", l.FirstWeekday())
		},
		"localeVals": func(t *fan.Thread, _ fan.Args) (Word, Word) {
			l, exc := texts(t)
			if exc != 0 {
				return 0, exc
			}
			first := l.FirstWeekday()
			v, exc := t.Runtime().Once("sys.weekdays."+strconv.Itoa(first), func() (any, Word) {
				words := make([]Word, days)
				for i := range words {
					w, exc := enumValue(t, "Weekday", (first+i)%days)
					if exc != 0 {
						return nil, exc
					}
					words[i] = w
				}
				list, exc := constList(t, "sys::Weekday", words)
				return t.Runtime().Root(list), exc
			})
			if exc != 0 {
				return 0, exc
			}
			return v.(Word), 0
		},
	}, enumNames("Weekday", 'W', (*fanvalue.Locale).Weekday, nil))
}
