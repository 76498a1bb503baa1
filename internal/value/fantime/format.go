package fantime

import (
	"fmt"
	"strings"

	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// shown is what a pattern shows.
type shown struct {
	locale     *fanvalue.Locale
	pattern    string
	date       Date
	month      bool // there is one; and a weekday
	weekday    int  // -1 where the year is beyond all weeks
	time       Time
	zone       *Zone
	dst, weeks bool
	out        []byte
}

// Format is FormatIn by the English locale.
func (m Moment) Format(pattern string) (string, error) {
	return m.FormatIn(pattern, fanvalue.English())
}

// FormatIn is DateTime.toLocale with a pattern.
func (m Moment) FormatIn(pattern string, l *fanvalue.Locale) (string, error) {
	s := &shown{locale: l, pattern: pattern, date: m.Fields.Date(), month: true, weekday: m.Fields.Weekday(), time: m.Time(), zone: m.Zone, dst: m.Fields.Dst(), weeks: true}
	return s.format()
}

// Format is FormatIn by the English locale.
func (d Date) Format(pattern string) (string, error) { return d.FormatIn(pattern, fanvalue.English()) }

// FormatIn is Date.toLocale with a pattern.
func (d Date) FormatIn(pattern string, l *fanvalue.Locale) (string, error) {
	s := &shown{locale: l, pattern: pattern, date: d, month: true, weekday: -1, weeks: true}
	if w, err := Weekday(d.Year, d.Month, d.Day); err == nil {
		s.weekday = w
	}
	return s.format()
}

// Format is FormatIn by the English locale.
func (t Time) Format(pattern string) (string, error) { return t.FormatIn(pattern, fanvalue.English()) }

// FormatIn is Time.toLocale with a pattern.
func (t Time) FormatIn(pattern string, l *fanvalue.Locale) (string, error) {
	return (&shown{locale: l, pattern: pattern, weekday: -1, time: t}).format()
}

// String returns Date.toStr.
func (d Date) String() string { return mustFormat(d.Format("YYYY-MM-DD")) }

// String returns Time.toStr.
func (t Time) String() string { return mustFormat(t.Format("hh:mm:ss.FFFFFFFFF")) }

// String returns DateTime.toStr.
func (m Moment) String() string { return mustFormat(m.Format("YYYY-MM-DD'T'hh:mm:ss.FFFFFFFFFz zzzz")) }

func mustFormat(s string, _ error) string { return s }

// chars takes a pattern apart.
func chars(s string) []rune {
	var list []rune
	for _, c := range fanvalue.StrChars(s) {
		list = append(list, rune(c))
	}
	return list
}

// run returns how many of the character at i there are in a row.
func run(p []rune, i int) int {
	n := 1
	for i+n < len(p) && p[i+n] == p[i] {
		n++
	}
	return n
}

func (s *shown) format() (string, error) {
	p := chars(s.pattern)
	for i := 0; i < len(p); {
		c := p[i]
		if c == '\'' {
			end := i + 1
			for end < len(p) && p[end] != '\'' {
				s.out = fanvalue.AppendCodePoint(s.out, p[end])
				end++
			}
			if end == len(p) {
				return "", errArg("Invalid pattern: unterminated literal")
			}
			if end == i+1 {
				s.out = append(s.out, '\'')
			}
			i = end + 1
			continue
		}
		n := run(p, i)
		i += n
		switch {
		case c == 'f' || c == 'F':
			optional := n
			if c == 'f' {
				optional = 0
				for i < len(p) && p[i] == 'F' {
					optional++
					i++
				}
				s.fraction(n, optional)
			} else {
				s.fraction(0, optional)
			}
		case fanvalue.IntIsAlpha(int64(c)):
			ok, err := s.letter(c, n)
			if err != nil {
				return "", err
			}
			if !ok {
				return "", errArg(fmt.Sprintf("Invalid pattern: unsupported num of '%c' (x%d)", c, n))
			}
		default:
			if i < len(p) && s.time.Nano() == 0 && (p[i] == 'F' || p[i] == 'S' && s.time.Sec() == 0) {
				continue // a separator before what is not shown
			}
			s.out = fanvalue.AppendCodePoint(s.out, c)
		}
	}
	return string(s.out), nil
}

// put shows a number with at least n digits, of at most two.
func (s *shown) put(v, n int) bool {
	if n > 2 {
		return false
	}
	s.out = fmt.Appendf(s.out, "%0*d", n, v)
	return true
}

// ordinal shows a number with its suffix.
func (s *shown) ordinal(v int) {
	suffix := "th"
	if v/10 != 1 && v%10 >= 1 && v%10 <= 3 {
		suffix = [...]string{"st", "nd", "rd"}[v%10-1]
	}
	s.out = fmt.Appendf(s.out, "%d%s", v, suffix)
}

// letter shows what n times a letter stand for; ok is false where that is nothing.
func (s *shown) letter(c rune, n int) (ok bool, err error) {
	switch c {
	case 'Y':
		switch n {
		case 2:
			return s.put(s.date.Year%100, 2), nil
		case 4:
			s.out = fmt.Append(s.out, s.date.Year)
			return true, nil
		}
		return false, nil
	case 'M', 'Q':
		return s.monthly(c, n)
	case 'D':
		if n == 3 {
			s.ordinal(s.date.Day)
			return true, nil
		}
		return s.put(s.date.Day, n), nil
	case 'W':
		if s.weekday < 0 {
			return false, errArg("Weekday not available")
		}
		if n == 3 || n == 4 {
			s.out = append(s.out, s.locale.Weekday(s.weekday, n == 4)...)
			return true, nil
		}
		return false, nil
	case 'V':
		return s.week(n)
	case 'h':
		return s.put(s.time.Hour(), n), nil
	case 'k':
		return s.put((s.time.Hour()+11)%12+1, n), nil
	case 'm':
		return s.put(s.time.Min(), n), nil
	case 's':
		return s.put(s.time.Sec(), n), nil
	case 'S':
		return s.time%minute == 0 || s.put(s.time.Sec(), n), nil
	case 'a', 'A':
		name := "am"
		if s.time.Hour() >= 12 {
			name = "pm"
		}
		if c == 'A' {
			name = strings.ToUpper(name)
		}
		if n <= 2 {
			s.out = append(s.out, name[:n]...)
		}
		return n <= 2, nil
	case 'z':
		return s.zoned(n)
	}
	return false, errArg("Invalid pattern: unsupported char '" + string(c) + "'")
}

func (s *shown) monthly(c rune, n int) (ok bool, err error) {
	if !s.month {
		if c == 'Q' {
			return false, &fanvalue.Error{Type: fanvalue.NullErr, Message: "java.lang.NullPointerException"}
		}
		return false, errArg("Month not available")
	}
	quarter := s.date.Month/3 + 1
	switch {
	case c == 'M' && n <= 2:
		return s.put(s.date.Month+1, n), nil
	case c == 'M' && n <= 4:
		s.out = append(s.out, s.locale.Month(s.date.Month, n == 4)...)
	case c == 'Q' && n == 1:
		return s.put(quarter, 1), nil
	case c == 'Q' && (n == 3 || n == 4):
		s.ordinal(quarter)
		if n == 4 {
			s.out = append(s.out, " "+s.locale.Text("quarter")...)
		}
	default:
		return false, nil
	}
	return true, nil
}

func (s *shown) week(n int) (ok bool, err error) {
	if !s.weeks {
		return false, errArg("Week of year not available")
	}
	w, err := WeekOfYear(s.date.Year, s.date.Month, s.date.Day, s.locale.FirstWeekday())
	if err != nil {
		return false, err
	}
	if n == 3 {
		s.ordinal(w)
		return true, nil
	}
	return s.put(w, n), nil
}

// fraction shows decimals of the second: so many always, and more as long as there is something to show.
func (s *shown) fraction(always, optional int) {
	digits := fmt.Sprintf("%09d", s.time.Nano())
	for i := range digits {
		if i >= always && (i-always >= optional || strings.Trim(digits[i:], "0") == "") {
			return
		}
		s.out = append(s.out, digits[i])
	}
}

func (s *shown) zoned(n int) (ok bool, err error) {
	if s.zone == nil {
		return false, &fanvalue.Error{Type: fanvalue.PlainErr, Message: "java.lang.IllegalStateException: Format cannot contain timezone: " + s.pattern + " [locale: " + s.locale.Name + "]"}
	}
	r := s.zone.rule(s.date.Year)
	abbr, offset := r.std, r.offset
	if s.dst {
		abbr, offset = r.dst, offset+r.saving
	}
	switch n {
	case 1:
		s.offset(offset)
	case 3:
		if s.dst && r.saving == 0 {
			abbr = "null"
		}
		s.out = append(s.out, abbr...)
	case 4:
		s.out = append(s.out, s.zone.Name...)
	default:
		return false, nil
	}
	return true, nil
}

func (s *shown) offset(sec int) {
	switch {
	case sec == 0:
		s.out = append(s.out, 'Z')
	case sec < 0:
		s.out = fmt.Appendf(s.out, "-%02d:%02d", -sec/3600, -sec%3600/60)
	default:
		s.out = fmt.Appendf(s.out, "+%02d:%02d", sec/3600, sec%3600/60)
	}
}
