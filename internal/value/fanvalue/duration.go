package fanvalue

import (
	"fmt"
	"strconv"
	"strings"
)

// Duration is a Duration, in nanoseconds ("ticks"). Its "+", "-" and negation are Go's, and wrap;
// its min, max and abs do so too.
type Duration int64

// The units of durations.
const (
	Nanosecond  Duration = 1
	Millisecond          = 1_000_000 * Nanosecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
	Day                  = 24 * Hour
)

// durationUnits are the units of Duration's text, the largest first.
var durationUnits = [...]struct {
	unit Duration
	name string
}{{Day, "day"}, {Hour, "hr"}, {Minute, "min"}, {Second, "sec"}, {Millisecond, "ms"}, {Nanosecond, "ns"}}

// DurationUnit returns a unit by its name, 0 if there is none.
func DurationUnit(name string) Duration {
	for _, u := range durationUnits {
		if u.name == name {
			return u.unit
		}
	}
	return 0
}

// String returns the duration in the largest unit that divides it, Duration.toStr and
// Duration.toCode.
func (d Duration) String() string {
	if d == 0 {
		return "0ns"
	}
	for _, u := range durationUnits {
		if d%u.unit == 0 {
			return strconv.FormatInt(int64(d/u.unit), 10) + u.name
		}
	}
	return ""
}

// DurationFromStr is Duration.fromStr. With a point the number is a Float, and saturates;
// without one the product with the unit wraps.
func DurationFromStr(s string) (Duration, error) {
	for _, u := range durationUnits {
		number, ok := strings.CutSuffix(s, u.name)
		if !ok || len(s) < 3 {
			continue
		}
		if strings.IndexByte(s, '.') > 0 {
			if f, err := FloatFromStr(number); err == nil {
				return Duration(FloatToInt(f * float64(u.unit))), nil
			}
		} else if n, err := IntFromStr(number, 10); err == nil {
			return Duration(n) * u.unit, nil
		}
		return 0, errParse("Duration", number)
	}
	return 0, errParse("Duration", s)
}

// MultFloat is Duration.multFloat, which saturates.
func (d Duration) MultFloat(f float64) Duration { return Duration(FloatToInt(float64(d) * f)) }

// DivFloat is Duration.divFloat, which saturates.
func (d Duration) DivFloat(f float64) Duration { return Duration(FloatToInt(float64(d) / f)) }

// Div is Duration.div, which truncates.
func (d Duration) Div(n int64) (Duration, error) {
	q, err := IntDiv(int64(d), n)
	return Duration(q), err
}

// Floor is Duration.floor: without what is left over a multiple of another duration, towards
// zero.
func (d Duration) Floor(accuracy Duration) (Duration, error) {
	rest, err := IntMod(int64(d), int64(accuracy))
	return d - Duration(rest), err
}

// Clamp is Duration.clamp.
func (d Duration) Clamp(lo, hi Duration) Duration { return clamp(d, lo, hi) }

// ToLocale is Duration.toLocale by the English locale: milliseconds below two seconds, days, hours, minutes and seconds above.
func (d Duration) ToLocale() string { return English().Duration(d) }

// Duration is Duration.toLocale by a locale.
func (l *Locale) Duration(d Duration) string {
	sign := ""
	if d < 0 {
		sign, d = "-", -d
	}
	whole := func(unit Duration, name string) string { return sign + IntToStr(int64(d/unit)) + l.Text(name) }
	switch {
	case d < Nanosecond*1000:
		return whole(Nanosecond, "nsAbbr")
	case d < 2*Millisecond:
		s := fmt.Sprintf("%s%d.%03d", sign, d/Millisecond, d%Millisecond/1000)
		if strings.HasSuffix(s, "0") {
			s = strings.TrimSuffix(s[:len(s)-1], "0")
		}
		return s + l.Text("msAbbr")
	case d < 2*Second:
		return whole(Millisecond, "msAbbr")
	case d < Minute:
		return whole(Second, "secAbbr")
	}
	var parts []string
	for _, u := range [...]struct {
		size Duration
		name string
	}{{Day, "daysAbbr"}, {Hour, "hourAbbr"}, {Minute, "minAbbr"}, {Second, "secAbbr"}} {
		if n := int64(d / u.size); n > 0 {
			name := u.name
			if u.size == Day && n == 1 {
				name = "dayAbbr"
			}
			parts = append(parts, IntToStr(n)+l.Text(name))
		}
		d %= u.size
	}
	return sign + strings.Join(parts, " ")
}
