package sys

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fantime"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

func timeStatics() statics {
	return statics{
		"sys::Date": func(t *fan.Thread) (map[string]Word, Word) {
			d, exc := newDate(t, fantime.Date{Year: 2000, Month: 0, Day: 1})
			return map[string]Word{"defVal": d}, exc
		},
		"sys::Time": func(t *fan.Thread) (map[string]Word, Word) {
			d, exc := newTime(t, 0)
			return map[string]Word{"defVal": d}, exc
		},
		"sys::DateTime": func(t *fan.Thread) (map[string]Word, Word) {
			m, err := fantime.Of(0, fantime.UTC())
			d, exc := madeMoment(t, m, err)
			return map[string]Word{"defVal": d}, exc
		},
	}
}

func newDate(t *fan.Thread, d fantime.Date) (Word, Word) {
	return newWords(t, "Date", fan.Int(d.Number()))
}

func dateOf(t *fan.Thread, w Word) (fantime.Date, Word) {
	n, exc := numberOf(t, w, "Date")
	return fantime.DateOf(n), exc
}

func madeDate(t *fan.Thread, d fantime.Date, err error) (Word, Word) {
	if err != nil {
		return t.FailWith(err)
	}
	return newDate(t, d)
}

func newTime(t *fan.Thread, d fantime.Time) (Word, Word) {
	return newWords(t, "Time", fan.Int(int64(d)))
}

func timeOf(t *fan.Thread, w Word) (fantime.Time, Word) {
	n, exc := numberOf(t, w, "Time")
	return fantime.Time(n), exc
}

func madeTime(t *fan.Thread, d fantime.Time, err error) (Word, Word) {
	if err != nil {
		return t.FailWith(err)
	}
	return newTime(t, d)
}

func newMoment(t *fan.Thread, m fantime.Moment) (Word, Word) {
	zone, exc := zoneObject(t, m.Zone)
	if exc != 0 {
		return 0, exc
	}
	return newWords(t, "DateTime", fan.Int(m.Ticks), fan.Int(int64(m.Fields)), zone)
}

func madeMoment(t *fan.Thread, m fantime.Moment, err error) (Word, Word) {
	if err != nil {
		return t.FailWith(err)
	}
	return newMoment(t, m)
}

func momentOf(t *fan.Thread, w Word) (m fantime.Moment, exc Word) {
	if !isA(t, w, "DateTime") {
		return m, mismatch(t, w, "DateTime")
	}
	m.Ticks, m.Fields = int64(t.Heap.Load(w, fan.DateTimeTicks)), fantime.Fields(t.Heap.Load(w, fan.DateTimeFields))
	m.Zone, exc = zoneOf(t, t.Heap.Load(w, fan.DateTimeZone))
	return m, exc
}

// ordinalOf returns the number of a value of an enum.
func ordinalOf(t *fan.Thread, w Word, typ string) (int, Word) {
	if !isA(t, w, typ) {
		return 0, mismatch(t, w, typ)
	}
	return int(t.Heap.Load(w, fan.EnumOrdinal)), 0
}

// enumValue returns a value of an enum by its number.
func enumValue(t *fan.Thread, typ string, ordinal int) (Word, Word) {
	if exc := t.Initialize(t.Sys(typ)); exc != 0 {
		return 0, exc
	}
	vals, exc := staticField(t, typ, "vals")
	if exc != 0 {
		return 0, exc
	}
	list := items(t, vals)
	if ordinal < 0 || ordinal >= len(list) {
		return t.Fail("IndexErr", "")
	}
	return list[ordinal], 0
}

// now returns the ticks of the host's clock, which counts in milliseconds here.
func now(t *fan.Thread) (ticks int64, exc Word) {
	c, exc := clock(t)
	if exc != 0 {
		return 0, exc
	}
	return ofJava(c.Now().UnixMilli()), 0
}

// bootMoment returns the moment when the runtime began.
func bootMoment(t *fan.Thread) (Word, Word) {
	zone, exc := currentZone(t)
	if exc != 0 {
		return 0, exc
	}
	z, exc := zoneOf(t, zone)
	if exc != 0 {
		return 0, exc
	}
	m, err := fantime.Of(ofJava(t.Runtime().Booted().Now.UnixMilli()), z)
	return madeMoment(t, m, err)
}

// nowWithin returns the moment: the object that was made last for a key, if it is not older than the tolerance, which may be null.
func nowWithin(t *fan.Thread, tolerance Word, zone *fantime.Zone, key string) (Word, Word) {
	ticks, exc := now(t)
	if exc != 0 {
		return 0, exc
	}
	v, exc := t.Runtime().Once(key, func() (any, Word) {
		list, exc := t.NewList(t.Sys("DateTime"), 0)
		return t.Runtime().Root(list), exc
	})
	if exc != 0 {
		return 0, exc
	}
	list := v.(Word)
	if last := t.Items(list)[0]; tolerance != 0 && last != 0 {
		most, exc := durationOf(t, tolerance)
		if exc != 0 {
			return 0, exc
		}
		if ticks-int64(t.Heap.Load(last, fan.DateTimeTicks)) <= int64(most) {
			return last, 0
		}
	}
	m, err := fantime.Of(ticks, zone)
	made, exc := madeMoment(t, m, err)
	if exc == 0 {
		t.Items(list)[0] = made
	}
	return made, exc
}

func ofJava(millis int64) int64 { return (millis - fantime.JavaEpoch) * int64(fanvalue.Millisecond) }

// nowIn returns the moment in the zone of an argument.
func nowIn(t *fan.Thread, zone Word) (m fantime.Moment, exc Word) {
	z, exc := zoneOf(t, zone)
	if exc != 0 {
		return m, exc
	}
	ticks, exc := now(t)
	if exc != 0 {
		return m, exc
	}
	m, err := fantime.Of(ticks, z)
	if err != nil {
		return m, t.Exception(err)
	}
	return m, 0
}

// dateMethod makes a method of a date; ofDate, onDate and toDate make such of functions.
func dateMethod(f func(t *fan.Thread, d fantime.Date, a fan.Args) (Word, Word)) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		d, exc := dateOf(t, a[0])
		if exc != 0 {
			return 0, exc
		}
		return f(t, d, a)
	}
}

func dateInt(f func(d fantime.Date) int) fan.Native {
	return dateMethod(func(_ *fan.Thread, d fantime.Date, _ fan.Args) (Word, Word) { return fan.Int(int64(f(d))), 0 })
}

func dateText(f func(d fantime.Date) string) fan.Native {
	return dateMethod(func(t *fan.Thread, d fantime.Date, _ fan.Args) (Word, Word) { return newStr(t, f(d)) })
}

func dateToDate(f func(d fantime.Date) fantime.Date) fan.Native {
	return dateMethod(func(t *fan.Thread, d fantime.Date, a fan.Args) (Word, Word) {
		e := f(d)
		if e == d {
			return a[0], 0
		}
		return newDate(t, e)
	})
}

func dateTest2(f func(d, e fantime.Date) bool) fan.Native {
	return dateMethod(func(t *fan.Thread, d fantime.Date, a fan.Args) (Word, Word) {
		e, exc := dateOf(t, a[1])
		return fan.Bool(exc == 0 && f(d, e)), exc
	})
}

// isDay makes a method that asks for the date of so many days from today.
func isDay(days int) fan.Native {
	return dateMethod(func(t *fan.Thread, d fantime.Date, _ fan.Args) (Word, Word) {
		zone, exc := currentZone(t)
		if exc != 0 {
			return 0, exc
		}
		m, exc := nowIn(t, zone)
		if exc != 0 {
			return 0, exc
		}
		e, _ := m.Fields.Date().Plus(fanvalue.Duration(days) * fanvalue.Day)
		return fan.Bool(d == e), 0
	})
}

// dayFromNow makes a static method of a zone.
func dayFromNow(days int) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		m, exc := nowIn(t, a[0])
		if exc != 0 {
			return 0, exc
		}
		d, err := m.Fields.Date().Plus(fanvalue.Duration(days) * fanvalue.Day)
		return madeDate(t, d, err)
	}
}

func weekOfYear(t *fan.Thread, d fantime.Date, start Word) (Word, Word) {
	w, exc := ordinalOf(t, start, "Weekday")
	if exc != 0 {
		return 0, exc
	}
	n, err := fantime.WeekOfYear(d.Year, d.Month, d.Day, w)
	if err != nil {
		return t.FailWith(err)
	}
	return fan.Int(int64(n)), 0
}

// patterned is toLocale: by a pattern, or by the one that the locale has for a key.
func patterned(t *fan.Thread, a fan.Args, key string, format func(string, *fanvalue.Locale) (string, error)) (Word, Word) {
	l, exc := textsIn(t, a[2])
	if exc != 0 {
		return 0, exc
	}
	pattern, ok := t.TextOf(a[1])
	if !ok {
		pattern = l.Text(key)
	}
	s, err := format(pattern, l)
	return limited(t, s, err)
}

func dateMethods() table {
	type date = fantime.Date
	quarter := func(d date) int { return d.Month / 3 * 3 }
	return table{
		"today": dayFromNow(0), "yesterday": dayFromNow(-1), "tomorrow": dayFromNow(1),
		"make": func(t *fan.Thread, a fan.Args) (Word, Word) {
			month, exc := ordinalOf(t, a[1], "Month")
			if exc != 0 {
				return 0, exc
			}
			d, err := fantime.NewDate(int(int32(a.Int(0))), month, int(int32(a.Int(2))))
			return madeDate(t, d, err)
		},
		"fromStr": dateFromStr, "fromIso": dateFromStr,
		"fromLocale": func(t *fan.Thread, a fan.Args) (Word, Word) {
			l, exc := texts(t)
			if exc != 0 {
				return 0, exc
			}
			d, err := fantime.DateFromLocale(text(t, a[0]), text(t, a[1]), l)
			return parsed(t, d, err, a.Bool(2), newDate)
		},
		"equals":  func(t *fan.Thread, a fan.Args) (Word, Word) { return sameNumber(t, a, "Date") },
		"compare": func(t *fan.Thread, a fan.Args) (Word, Word) { return compareNumbers(t, a, "Date") },
		"hash":    dateInt(func(d date) int { return int(d.Number()) }),
		"toStr":   dateText(date.String), "toIso": dateText(date.String),
		"toCode": dateText(func(d date) string {
			if d == (date{Year: 2000, Month: 0, Day: 1}) {
				return "Date.defVal"
			}
			return `Date("` + d.String() + `")`
		}),
		"year": dateInt(func(d date) int { return d.Year }), "day": dateInt(func(d date) int { return d.Day }),
		"month": dateMethod(func(t *fan.Thread, d date, _ fan.Args) (Word, Word) { return enumValue(t, "Month", d.Month) }),
		"weekday": dateMethod(func(t *fan.Thread, d date, _ fan.Args) (Word, Word) {
			w, err := fantime.Weekday(d.Year, d.Month, d.Day)
			if err != nil {
				return t.FailWith(err)
			}
			return enumValue(t, "Weekday", w)
		}),
		"dayOfYear":  dateInt(func(d date) int { return fantime.DayOfYear(d.Year, d.Month, d.Day) + 1 }),
		"quarter":    dateInt(func(d date) int { return d.Month/3 + 1 }),
		"weekOfYear": dateMethod(func(t *fan.Thread, d date, a fan.Args) (Word, Word) { return weekOfYear(t, d, a[1]) }),
		"toLocale": dateMethod(func(t *fan.Thread, d date, a fan.Args) (Word, Word) {
			return patterned(t, a, "date", d.FormatIn)
		}),
		"plus": dateMethod(func(t *fan.Thread, d date, a fan.Args) (Word, Word) {
			by, exc := durationOf(t, a[1])
			if exc != 0 {
				return 0, exc
			}
			e, err := d.Plus(by)
			return madeDate(t, e, err)
		}),
		"minus": dateMethod(func(t *fan.Thread, d date, a fan.Args) (Word, Word) {
			by, exc := durationOf(t, a[1])
			if exc != 0 {
				return 0, exc
			}
			e, err := d.Plus(-by)
			return madeDate(t, e, err)
		}),
		"minusDate": dateMethod(func(t *fan.Thread, d date, a fan.Args) (Word, Word) {
			e, exc := dateOf(t, a[1])
			if exc != 0 {
				return 0, exc
			}
			return newDuration(t, fanvalue.Duration(d.Days()-e.Days())*fanvalue.Day)
		}),
		"firstOfMonth": dateToDate(func(d date) date { return date{Year: d.Year, Month: d.Month, Day: 1} }),
		"lastOfMonth": dateToDate(func(d date) date {
			return date{Year: d.Year, Month: d.Month, Day: fantime.DaysInMonth(d.Year, d.Month)}
		}),
		"firstOfQuarter": dateToDate(func(d date) date { return date{Year: d.Year, Month: quarter(d), Day: 1} }),
		"lastOfQuarter": dateToDate(func(d date) date {
			return date{Year: d.Year, Month: quarter(d) + 2, Day: fantime.DaysInMonth(d.Year, quarter(d)+2)}
		}),
		"firstOfYear": dateToDate(func(d date) date { return date{Year: d.Year, Month: 0, Day: 1} }),
		"lastOfYear":  dateToDate(func(d date) date { return date{Year: d.Year, Month: 11, Day: 31} }),
		"isYesterday": isDay(-1), "isToday": isDay(0), "isTomorrow": isDay(1),
		"isBefore":    dateTest2(func(d, e date) bool { return d.Number() < e.Number() }),
		"isAfter":     dateTest2(func(d, e date) bool { return d.Number() > e.Number() }),
		"isSameYear":  dateTest2(func(d, e date) bool { return d.Year == e.Year }),
		"isSameMonth": dateTest2(func(d, e date) bool { return d.Year == e.Year && d.Month == e.Month }),
		"toDateTime": dateMethod(func(t *fan.Thread, d date, a fan.Args) (Word, Word) {
			at, exc := timeOf(t, a[1])
			if exc != 0 {
				return 0, exc
			}
			return momentAt(t, d, at, a[2])
		}),
		"midnight": dateMethod(func(t *fan.Thread, d date, a fan.Args) (Word, Word) { return momentAt(t, d, 0, a[1]) }),
	}
}

func dateFromStr(t *fan.Thread, a fan.Args) (Word, Word) {
	d, err := fantime.ParseDate(text(t, a[0]))
	return parsed(t, d, err, a.Bool(1), newDate)
}

// momentAt returns the DateTime of a date and a time in a zone.
func momentAt(t *fan.Thread, d fantime.Date, at fantime.Time, zone Word) (Word, Word) {
	z, exc := zoneOf(t, zone)
	if exc != 0 {
		return 0, exc
	}
	m, err := fantime.Make(fantime.Clock{Year: d.Year, Month: d.Month, Day: d.Day, Hour: at.Hour(), Min: at.Min(), Sec: at.Sec(), Nano: int64(at.Nano())}, z)
	return madeMoment(t, m, err)
}

func timeMethod(f func(t *fan.Thread, at fantime.Time, a fan.Args) (Word, Word)) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		at, exc := timeOf(t, a[0])
		if exc != 0 {
			return 0, exc
		}
		return f(t, at, a)
	}
}

func timeInt(f func(fantime.Time) int) fan.Native {
	return timeMethod(func(_ *fan.Thread, at fantime.Time, _ fan.Args) (Word, Word) { return fan.Int(int64(f(at))), 0 })
}

func timeText(f func(fantime.Time) string) fan.Native {
	return timeMethod(func(t *fan.Thread, at fantime.Time, _ fan.Args) (Word, Word) { return newStr(t, f(at)) })
}

// timePlus makes the operators "+" and "-".
func timePlus(sign fanvalue.Duration) fan.Native {
	return timeMethod(func(t *fan.Thread, at fantime.Time, a fan.Args) (Word, Word) {
		by, exc := durationOf(t, a[1])
		if exc != 0 {
			return 0, exc
		}
		r, err := at.Plus(sign * by)
		return madeTime(t, r, err)
	})
}

func timeMethods() table {
	return table{
		"now": func(t *fan.Thread, a fan.Args) (Word, Word) {
			m, exc := nowIn(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			return newTime(t, m.Time())
		},
		"make": func(t *fan.Thread, a fan.Args) (Word, Word) {
			at, err := fantime.NewTime(int(int32(a.Int(0))), int(int32(a.Int(1))), int(int32(a.Int(2))), int(int32(a.Int(3))))
			return madeTime(t, at, err)
		},
		"fromStr": timeFromStr, "fromIso": timeFromStr,
		"fromLocale": func(t *fan.Thread, a fan.Args) (Word, Word) {
			l, exc := texts(t)
			if exc != 0 {
				return 0, exc
			}
			at, err := fantime.TimeFromLocale(text(t, a[0]), text(t, a[1]), l)
			return parsed(t, at, err, a.Bool(2), newTime)
		},
		"fromDuration": func(t *fan.Thread, a fan.Args) (Word, Word) {
			d, exc := durationOf(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			at, err := fantime.TimeOf(d)
			return madeTime(t, at, err)
		},
		"equals":  func(t *fan.Thread, a fan.Args) (Word, Word) { return sameNumber(t, a, "Time") },
		"compare": func(t *fan.Thread, a fan.Args) (Word, Word) { return compareNumbers(t, a, "Time") },
		"hash":    timeInt(func(at fantime.Time) int { return int(at.Hash()) }),
		"toStr":   timeText(fantime.Time.String), "toIso": timeText(fantime.Time.String),
		"toCode": timeText(func(at fantime.Time) string {
			if at == 0 {
				return "Time.defVal"
			}
			return `Time("` + at.String() + `")`
		}),
		"hour": timeInt(fantime.Time.Hour), "min": timeInt(fantime.Time.Min), "sec": timeInt(fantime.Time.Sec), "nanoSec": timeInt(fantime.Time.Nano),
		"toLocale": timeMethod(func(t *fan.Thread, at fantime.Time, a fan.Args) (Word, Word) {
			return patterned(t, a, "time", at.FormatIn)
		}),
		"plus": timePlus(1), "minus": timePlus(-1),
		"toDuration": timeMethod(func(t *fan.Thread, at fantime.Time, _ fan.Args) (Word, Word) {
			return newDuration(t, fanvalue.Duration(at))
		}),
		"toDateTime": timeMethod(func(t *fan.Thread, at fantime.Time, a fan.Args) (Word, Word) {
			d, exc := dateOf(t, a[1])
			if exc != 0 {
				return 0, exc
			}
			return momentAt(t, d, at, a[2])
		}),
		"isMidnight": timeMethod(func(_ *fan.Thread, at fantime.Time, _ fan.Args) (Word, Word) { return fan.Bool(at == 0), 0 }),
	}
}

func timeFromStr(t *fan.Thread, a fan.Args) (Word, Word) {
	at, err := fantime.ParseTime(text(t, a[0]))
	return parsed(t, at, err, a.Bool(1), newTime)
}

func momentMethod(f func(t *fan.Thread, m fantime.Moment, a fan.Args) (Word, Word)) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		m, exc := momentOf(t, a[0])
		if exc != 0 {
			return 0, exc
		}
		return f(t, m, a)
	}
}

func momentInt(f func(fantime.Moment) int) fan.Native {
	return momentMethod(func(_ *fan.Thread, m fantime.Moment, _ fan.Args) (Word, Word) { return fan.Int(int64(f(m))), 0 })
}

func momentLong(f func(fantime.Moment) int64) fan.Native {
	return momentMethod(func(_ *fan.Thread, m fantime.Moment, _ fan.Args) (Word, Word) { return fan.Int(f(m)), 0 })
}

func momentTest(f func(fantime.Moment) bool) fan.Native {
	return momentMethod(func(_ *fan.Thread, m fantime.Moment, _ fan.Args) (Word, Word) { return fan.Bool(f(m)), 0 })
}

func momentText(f func(fantime.Moment) string) fan.Native {
	return momentMethod(func(t *fan.Thread, m fantime.Moment, _ fan.Args) (Word, Word) { return newStr(t, f(m)) })
}

// momentTo makes a method that returns another moment.
func momentTo(f func(m fantime.Moment) (fantime.Moment, error)) fan.Native {
	return momentMethod(func(t *fan.Thread, m fantime.Moment, a fan.Args) (Word, Word) {
		n, err := f(m)
		if err == nil && n == m {
			return a[0], 0
		}
		return madeMoment(t, n, err)
	})
}

// momentBy makes a method of a moment and a duration.
func momentBy(f func(m fantime.Moment, by fanvalue.Duration) (fantime.Moment, error)) fan.Native {
	return momentMethod(func(t *fan.Thread, m fantime.Moment, a fan.Args) (Word, Word) {
		by, exc := durationOf(t, a[1])
		if exc != 0 {
			return 0, exc
		}
		n, err := f(m, by)
		if err == nil && n == m {
			return a[0], 0
		}
		return madeMoment(t, n, err)
	})
}

// isoPattern is how DateTime.toIso shows a moment.
const isoPattern = "YYYY-MM-DD'T'hh:mm:ss.FFFFFFFFFz"

func momentFromStr(iso bool) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		m, err := fantime.ParseMoment(text(t, a[0]), iso)
		return parsed(t, m, err, a.Bool(1), newMoment)
	}
}

func dateTimeMethods() table {
	type moment = fantime.Moment
	return table{
		"now": func(t *fan.Thread, a fan.Args) (Word, Word) {
			zone, exc := currentZone(t)
			if exc != 0 {
				return 0, exc
			}
			z, exc := zoneOf(t, zone)
			if exc != 0 {
				return 0, exc
			}
			return nowWithin(t, a[0], z, "sys.DateTime.now")
		},
		"nowUtc": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return nowWithin(t, a[0], fantime.UTC(), "sys.DateTime.nowUtc")
		},
		"nowTicks": func(t *fan.Thread, _ fan.Args) (Word, Word) {
			ticks, exc := now(t)
			return fan.Int(ticks), exc
		},
		"nowUnique": func(t *fan.Thread, _ fan.Args) (Word, Word) {
			ticks, exc := now(t)
			if exc != 0 {
				return 0, exc
			}
			return fan.Int(t.Runtime().Unique(ticks)), 0
		},
		"boot": func(t *fan.Thread, _ fan.Args) (Word, Word) {
			v, exc := t.Runtime().Once("sys.DateTime.boot", func() (any, Word) {
				w, exc := bootMoment(t)
				return t.Runtime().Root(w), exc
			})
			if exc != 0 {
				return 0, exc
			}
			return v.(Word), 0
		},
		"makeTicks": momentOfTicks,
		"make": func(t *fan.Thread, a fan.Args) (Word, Word) {
			month, exc := ordinalOf(t, a[1], "Month")
			if exc != 0 {
				return 0, exc
			}
			z, exc := zoneOf(t, a[7])
			if exc != 0 {
				return 0, exc
			}
			low := func(i int) int { return int(int32(a.Int(i))) }
			m, err := fantime.Make(fantime.Clock{Year: low(0), Month: month, Day: low(2), Hour: low(3), Min: low(4), Sec: low(5), Nano: a.Int(6)}, z)
			return madeMoment(t, m, err)
		},
		"fromStr": momentFromStr(false), "fromIso": momentFromStr(true),
		"fromLocale": func(t *fan.Thread, a fan.Args) (Word, Word) {
			z, exc := zoneOf(t, a[2])
			if exc != 0 {
				return 0, exc
			}
			l, exc := texts(t)
			if exc != 0 {
				return 0, exc
			}
			m, err := fantime.MomentFromLocale(text(t, a[0]), text(t, a[1]), z, l)
			return parsed(t, m, err, a.Bool(3), newMoment)
		},
		"fromHttpStr": func(t *fan.Thread, a fan.Args) (Word, Word) {
			millis, err := fantime.HTTPMillis(text(t, a[0]))
			return parsed(t, millis, err, a.Bool(1), func(t *fan.Thread, millis int64) (Word, Word) {
				zone, exc := currentZone(t)
				if exc != 0 {
					return 0, exc
				}
				return momentOfJava(t, fan.Args{fan.Int(millis), zone, 1})
			})
		},
		"fromJava": momentOfJava,
		"equals": momentMethod(func(t *fan.Thread, m moment, a fan.Args) (Word, Word) {
			return fan.Bool(isA(t, a[1], "DateTime") && int64(t.Heap.Load(a[1], fan.DateTimeTicks)) == m.Ticks), 0
		}),
		"compare": momentMethod(func(t *fan.Thread, m moment, a fan.Args) (Word, Word) {
			n, exc := momentOf(t, a[1])
			return order(m.Ticks, n.Ticks), exc
		}),
		"hash": momentLong(func(m moment) int64 { return m.Ticks }), "ticks": momentLong(func(m moment) int64 { return m.Ticks }),
		"toJava": momentLong(func(m moment) int64 { return m.Ticks/int64(fanvalue.Millisecond) + fantime.JavaEpoch }),
		"toStr":  momentText(moment.String),
		"toCode": momentText(func(m moment) string {
			if m.Ticks == 0 {
				return "DateTime.defVal"
			}
			return `DateTime("` + m.String() + `")`
		}),
		"toIso": momentMethod(func(t *fan.Thread, m moment, _ fan.Args) (Word, Word) {
			s, err := m.Format(isoPattern)
			return limited(t, s, err)
		}),
		"toHttpStr": momentMethod(func(t *fan.Thread, m moment, _ fan.Args) (Word, Word) {
			u, err := m.In(fantime.UTC())
			if err != nil {
				return t.FailWith(err)
			}
			s, err := u.Format("WWW, DD MMM YYYY hh:mm:ss 'GMT'")
			return limited(t, s, err)
		}),
		"toLocale": momentMethod(func(t *fan.Thread, m moment, a fan.Args) (Word, Word) {
			return patterned(t, a, "dateTime", m.FormatIn)
		}),
		"date": momentMethod(func(t *fan.Thread, m moment, _ fan.Args) (Word, Word) { return newDate(t, m.Fields.Date()) }),
		"time": momentMethod(func(t *fan.Thread, m moment, _ fan.Args) (Word, Word) { return newTime(t, m.Time()) }),
		"year": momentInt(func(m moment) int { return m.Fields.Date().Year }), "day": momentInt(func(m moment) int { return m.Fields.Date().Day }),
		"hour": momentInt(func(m moment) int { return m.Fields.Hour() }), "min": momentInt(func(m moment) int { return m.Fields.Min() }),
		"sec": momentInt(moment.Sec), "nanoSec": momentInt(moment.Nano),
		"month": momentMethod(func(t *fan.Thread, m moment, _ fan.Args) (Word, Word) {
			return enumValue(t, "Month", m.Fields.Date().Month)
		}),
		"weekday": momentMethod(func(t *fan.Thread, m moment, _ fan.Args) (Word, Word) {
			return enumValue(t, "Weekday", m.Fields.Weekday())
		}),
		"tz":     momentMethod(func(t *fan.Thread, _ moment, a fan.Args) (Word, Word) { return t.Heap.Load(a[0], fan.DateTimeZone), 0 }),
		"dst":    momentTest(func(m moment) bool { return m.Fields.Dst() }),
		"tzAbbr": momentText(moment.Abbr),
		"dayOfYear": momentInt(func(m moment) int {
			d := m.Fields.Date()
			return fantime.DayOfYear(d.Year, d.Month, d.Day) + 1
		}),
		"weekOfYear": momentMethod(func(t *fan.Thread, m moment, a fan.Args) (Word, Word) { return weekOfYear(t, m.Fields.Date(), a[1]) }),
		"hoursInDay": momentInt(moment.HoursInDay),
		"toTimeZone": momentMethod(func(t *fan.Thread, m moment, a fan.Args) (Word, Word) {
			z, exc := zoneOf(t, a[1])
			if exc != 0 {
				return 0, exc
			}
			if z == m.Zone {
				return a[0], 0
			}
			n, err := m.In(z)
			return madeMoment(t, n, err)
		}),
		"toUtc": momentTo(func(m moment) (moment, error) { return m.In(fantime.UTC()) }),
		"toRel": momentTo(func(m moment) (moment, error) { return m.In(fantime.Rel()) }),
		"minusDateTime": momentMethod(func(t *fan.Thread, m moment, a fan.Args) (Word, Word) {
			n, exc := momentOf(t, a[1])
			if exc != 0 {
				return 0, exc
			}
			return newDuration(t, fanvalue.Duration(m.Ticks-n.Ticks))
		}),
		"plus":       momentBy(func(m moment, by fanvalue.Duration) (moment, error) { return movedBy(m, by) }),
		"minus":      momentBy(func(m moment, by fanvalue.Duration) (moment, error) { return movedBy(m, -by) }),
		"floor":      momentBy(moment.Floor),
		"midnight":   momentTo(moment.Midnight),
		"isMidnight": momentTest(func(m moment) bool { return m.Time() == 0 }),
		"isLeapYear": func(_ *fan.Thread, a fan.Args) (Word, Word) {
			return fan.Bool(fantime.IsLeapYear(int(int32(a.Int(0))))), 0
		},
		"weekdayInMonth": func(t *fan.Thread, a fan.Args) (Word, Word) {
			month, exc := ordinalOf(t, a[1], "Month")
			if exc != 0 {
				return 0, exc
			}
			weekday, exc := ordinalOf(t, a[2], "Weekday")
			if exc != 0 {
				return 0, exc
			}
			d, err := fantime.WeekdayInMonth(int(int32(a.Int(0))), month, weekday, int(int32(a.Int(3))))
			if err != nil {
				return t.FailWith(err)
			}
			return fan.Int(int64(d)), 0
		},
	}
}

// movedBy returns a moment some time later.
func movedBy(m fantime.Moment, by fanvalue.Duration) (fantime.Moment, error) {
	if by == 0 {
		return m, nil
	}
	return fantime.Of(m.Ticks+int64(by), m.Zone)
}

func momentOfTicks(t *fan.Thread, a fan.Args) (Word, Word) {
	z, exc := zoneOf(t, a[1])
	if exc != 0 {
		return 0, exc
	}
	m, err := fantime.Of(a.Int(0), z)
	return madeMoment(t, m, err)
}

func momentOfJava(t *fan.Thread, a fan.Args) (Word, Word) {
	if a.Int(0) <= 0 && a.Bool(2) {
		return layout.Null, 0
	}
	return momentOfTicks(t, fan.Args{fan.Int(ofJava(a.Int(0))), a[1]})
}
