package sys

import (
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

// enumText makes a method of an enum's value.
func enumText(typ string, f func(int) string) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		n, exc := ordinalOf(t, a[0], typ)
		if exc != 0 {
			return 0, exc
		}
		return newStr(t, f(n))
	}
}

// enumToLocale is toLocale of Month and Weekday: the pattern is a letter so many times as one of the texts stands for.
func enumToLocale(typ string, letter byte, shown func(ordinal, times int) string, abbr func(int) string) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		n, exc := ordinalOf(t, a[0], typ)
		if exc != 0 {
			return 0, exc
		}
		pattern, ok := t.TextOf(a[1])
		if !ok {
			return newStr(t, abbr(n))
		}
		for i := range len(pattern) {
			if pattern[i] != letter {
				return t.Fail("ArgErr", "Invalid pattern: "+pattern)
			}
		}
		if s := shown(n, len(pattern)); s != "" {
			return newStr(t, s)
		}
		return t.Fail("ArgErr", "Invalid pattern: "+pattern)
	}
}

func monthMethods() table {
	const months = 12
	return table{
		"increment": enumStep("Month", months, 1), "decrement": enumStep("Month", months, -1),
		"numDays": func(t *fan.Thread, a fan.Args) (Word, Word) {
			n, exc := ordinalOf(t, a[0], "Month")
			if exc != 0 {
				return 0, exc
			}
			return fan.Int(int64(fantime.DaysInMonth(int(int32(a.Int(1))), n))), 0
		},
		"localeAbbr": enumText("Month", fantime.MonthAbbr), "localeFull": enumText("Month", fantime.MonthName),
		"toLocale": enumToLocale("Month", 'M', func(n, times int) string {
			switch times {
			case 1:
				return fanvalue.IntToStr(int64(n + 1))
			case 2:
				s, _ := fanvalue.IntToRadix(int64(n+1), 10, 2, 0)
				return s
			case 3:
				return fantime.MonthAbbr(n)
			case 4:
				return fantime.MonthName(n)
			}
			return ""
		}, fantime.MonthAbbr),
	}
}

func weekdayMethods() table {
	const days = 7
	return table{
		"increment": enumStep("Weekday", days, 1), "decrement": enumStep("Weekday", days, -1),
		"localeAbbr": enumText("Weekday", fantime.WeekdayAbbr), "localeFull": enumText("Weekday", fantime.WeekdayName),
		"localeStartOfWeek": func(t *fan.Thread, _ fan.Args) (Word, Word) { return enumValue(t, "Weekday", 0) },
		"localeVals": func(t *fan.Thread, _ fan.Args) (Word, Word) {
			if exc := t.Initialize(t.Sys("Weekday")); exc != 0 {
				return 0, exc
			}
			return staticField(t, "Weekday", "vals")
		},
		"toLocale": enumToLocale("Weekday", 'W', func(n, times int) string {
			switch times {
			case 3:
				return fantime.WeekdayAbbr(n)
			case 4:
				return fantime.WeekdayName(n)
			}
			return ""
		}, fantime.WeekdayAbbr),
	}
}
