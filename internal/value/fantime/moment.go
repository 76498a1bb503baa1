package fantime

import (
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// Moment is a DateTime.
type Moment struct {
	Ticks  int64 // nanoseconds since 2000 in UTC
	Fields Fields
	Zone   *Zone
}

// Fields are what a clock in the zone shows, down to minutes, as one number.
type Fields int64

const (
	fieldMonth   = 16
	fieldDay     = 20
	fieldHour    = 25
	fieldMin     = 30
	fieldWeekday = 36
	fieldDst     = 39
)

func makeFields(d Date, hour, min int, dst bool) Fields {
	weekday := (firstWeekday(d.Year, d.Month) + d.Day - 1) % 7
	f := Fields(d.Year) | Fields(d.Month)<<fieldMonth | Fields(d.Day)<<fieldDay | Fields(hour)<<fieldHour | Fields(min)<<fieldMin | Fields(weekday)<<fieldWeekday
	if dst {
		f |= 1 << fieldDst
	}
	return f
}

// Date is DateTime.date.
func (f Fields) Date() Date {
	return Date{int(f & 0xffff), int(f >> fieldMonth & 0xf), int(f >> fieldDay & 0x1f)}
}

// Hour is DateTime.hour.
func (f Fields) Hour() int { return int(f >> fieldHour & 0x1f) }

// Min is DateTime.min.
func (f Fields) Min() int { return int(f >> fieldMin & 0x3f) }

// Weekday is DateTime.weekday.
func (f Fields) Weekday() int { return int(f >> fieldWeekday & 7) }

// Dst is DateTime.dst.
func (f Fields) Dst() bool { return f>>fieldDst&1 != 0 }

// The moments that there are: from 1901 to the end of 2099.
const (
	minTicks = -3124137600000000000
	maxTicks = 3155760000000000000
)

// Clock is what a clock shows.
type Clock struct {
	Year, Month, Day, Hour, Min, Sec int
	Nano                             int64
}

// Make is DateTime.make. Of a time that the clock shows twice it is mostly the first one; one that it does not show keeps what was given.
func Make(c Clock, z *Zone) (Moment, error) { return makeAt(c, nil, z) }

// makeAt makes a moment; the offset from UTC may be known.
func makeAt(c Clock, offset *int, z *Zone) (Moment, error) {
	switch {
	case c.Year < firstYear+1 || c.Year > lastYear-2:
		return Moment{}, errArg("year " + strconv.Itoa(c.Year))
	}
	d, err := NewDate(c.Year, c.Month, c.Day)
	if err != nil {
		return Moment{}, err
	}
	if err := checkTime(c.Hour, c.Min, c.Sec, c.Nano); err != nil {
		return Moment{}, err
	}
	sec := c.Hour*3600 + c.Min*60 + c.Sec
	r := z.rule(c.Year)
	var dst bool
	off := 0
	if offset == nil {
		saving := r.savingAt(d, sec)
		off, dst = r.offset+saving, saving != 0
	} else {
		off, dst = *offset, *offset != r.offset
	}
	ticks := int64(d.Days())*day + int64(sec-off)*second + c.Nano
	return Moment{ticks, makeFields(d, c.Hour, c.Min, dst), z}, nil
}

// Of is DateTime.makeTicks.
func Of(ticks int64, z *Zone) (Moment, error) {
	if ticks < minTicks || ticks >= maxTicks {
		return Moment{}, errArg("Ticks out of range 1901 to 2099")
	}
	r := z.rule(dateOfDays(int(floorDay(ticks))).Year)
	local := ticks + int64(r.offset)*second
	saving := r.savingOf(local)
	if saving != 0 {
		local += int64(saving) * second
		if r.start.clock == 'w' && r.savingOf(local) == 0 {
			local -= int64(saving) * second
			saving = 0
		}
	}
	days := floorDay(local)
	rest := local - days*day
	return Moment{ticks, makeFields(dateOfDays(int(days)), int(rest/hour), int(rest%hour/minute), saving != 0), z}, nil
}

func floorDay(ticks int64) int64 {
	d := ticks / day
	if ticks%day < 0 {
		d--
	}
	return d
}

// savingOf is savingAt of ticks that a clock shows.
func (r *rule) savingOf(local int64) int {
	days := floorDay(local)
	return r.savingAt(dateOfDays(int(days)), int((local-days*day)/second))
}

// sinceMinute returns the nanoseconds since the last full minute of UTC, which is one of each zone.
func (m Moment) sinceMinute() int64 { return (m.Ticks%minute + minute) % minute }

// Sec is DateTime.sec.
func (m Moment) Sec() int { return int(m.sinceMinute() / second) }

// Nano is DateTime.nanoSec.
func (m Moment) Nano() int { return int(m.sinceMinute() % second) }

// Time is DateTime.time.
func (m Moment) Time() Time {
	return Time(int64(m.Fields.Hour())*hour + int64(m.Fields.Min())*minute + m.sinceMinute())
}

// Abbr is DateTime.tzAbbr.
func (m Moment) Abbr() string {
	r := m.Zone.rule(m.Fields.Date().Year)
	if m.Fields.Dst() {
		return r.dst
	}
	return r.std
}

// HoursInDay is DateTime.hoursInDay.
func (m Moment) HoursInDay() int {
	d := m.Fields.Date()
	r := m.Zone.rule(d.Year)
	switch {
	case r.saving != 0 && r.start.isOn(r, d):
		return 23
	case r.saving != 0 && r.end.isOn(r, d):
		return 25
	}
	return 24
}

// In is DateTime.toTimeZone: the same moment, but from and to Rel the same clock.
func (m Moment) In(z *Zone) (Moment, error) {
	if z == m.Zone {
		return m, nil
	}
	if z != Rel() && m.Zone != Rel() {
		return Of(m.Ticks, z)
	}
	return Make(m.clock(), z)
}

func (m Moment) clock() Clock {
	d, f := m.Fields.Date(), m.Fields
	return Clock{d.Year, d.Month, d.Day, f.Hour(), f.Min(), m.Sec(), int64(m.Nano())}
}

// Midnight is DateTime.midnight.
func (m Moment) Midnight() (Moment, error) {
	d := m.Fields.Date()
	return Make(Clock{Year: d.Year, Month: d.Month, Day: d.Day}, m.Zone)
}

// Floor is DateTime.floor, of ticks.
func (m Moment) Floor(accuracy fanvalue.Duration) (Moment, error) {
	rest, err := fanvalue.IntMod(m.Ticks, int64(accuracy))
	if err != nil || rest == 0 {
		return m, err
	}
	return Of(m.Ticks-rest, m.Zone)
}

// ParseMoment is DateTime.fromStr, and with iso DateTime.fromIso, in which no zone's name stands.
func ParseMoment(s string, iso bool) (Moment, error) {
	m, err := parseMoment(s, iso)
	if e, ok := err.(*fanvalue.Error); err != nil && !(ok && e.Type == fanvalue.ParseErr) {
		return m, errParse("DateTime", s)
	}
	return m, err
}

func parseMoment(s string, iso bool) (Moment, error) {
	bad := errParse("DateTime", s)
	const seconds = 19 // how long a text is down to seconds
	if len(s) <= seconds || s[4] != '-' || s[7] != '-' || s[10] != 'T' || s[13] != ':' || s[16] != ':' {
		return Moment{}, bad
	}
	c := Clock{twoDigits(s, 0)*100 + twoDigits(s, 2), twoDigits(s, 5) - 1, twoDigits(s, 8), twoDigits(s, 11), twoDigits(s, 14), twoDigits(s, 17), 0}
	i := seconds
	if s[i] == '.' {
		var ns int
		ns, i = fraction(s, i+1)
		c.Nano = int64(ns)
	}
	if i == len(s) {
		return Moment{}, bad
	}
	offset := 0
	if s[i] != 'Z' {
		if len(s) < i+6 || s[i+3] != ':' || s[i] != '+' && s[i] != '-' {
			return Moment{}, bad
		}
		offset = twoDigits(s, i+1)*3600 + twoDigits(s, i+4)*60
		if s[i] == '-' {
			offset = -offset
		}
		i += 5
	}
	i++
	z, err := parseZone(s[i:], iso, offset)
	if err != nil {
		return Moment{}, err
	}
	return makeAt(c, &offset, z)
}

// parseZone reads what is behind the offset.
func parseZone(s string, iso bool, offset int) (*Zone, error) {
	if iso {
		if s != "" {
			return nil, errArg("")
		}
		return OffsetZone(offset)
	}
	name, ok := strings.CutPrefix(s, " ")
	if !ok {
		return nil, errArg("")
	}
	return FindZone(name)
}
