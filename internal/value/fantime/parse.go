package fantime

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// scanner reads a text by a pattern.
type scanner struct {
	locale *fanvalue.Locale
	text   []rune
	at     int // may be before the text, where a separator is missing at its start
	clock  Clock
	month  int // -1 while there is none
	offset *int
	zone   string
}

// errRead is what the reference throws while it reads.
func errRead(format string, args ...any) error {
	return &fanvalue.Error{Type: fanvalue.PlainErr, Message: "java.lang.RuntimeException: " + fmt.Sprintf(format, args...)}
}

// scan reads a text; what is wrong with it is told behind its kind.
func scan(kind, text, pattern string, l *fanvalue.Locale) (*scanner, error) {
	s := &scanner{locale: l, text: chars(text), month: -1}
	err := s.read(chars(pattern))
	return s, wrong(kind, text, err)
}

func wrong(kind, text string, err error) error {
	if err == nil {
		return nil
	}
	e := err.(*fanvalue.Error)
	return &fanvalue.Error{Type: fanvalue.ParseErr, Message: "Invalid " + kind + ": '" + text + "': " + e.Type.String() + ": " + e.Message}
}

// errNoMonth is what a text without a month ends with.
var errNoMonth = &fanvalue.Error{Type: fanvalue.NullErr, Message: `java.lang.NullPointerException: Cannot invoke "fan.sys.Month.ordinal()" because "this.mon" is null`}

// DateFromLocale is Date.fromLocale.
func DateFromLocale(text, pattern string, l *fanvalue.Locale) (Date, error) {
	s, err := scan("Date", text, pattern, l)
	if err != nil {
		return Date{}, err
	}
	if s.month < 0 {
		return Date{}, wrong("Date", text, errNoMonth)
	}
	d, err := NewDate(s.clock.Year, s.month, s.clock.Day)
	return d, wrong("Date", text, err)
}

// TimeFromLocale is Time.fromLocale.
func TimeFromLocale(text, pattern string, l *fanvalue.Locale) (Time, error) {
	s, err := scan("Time", text, pattern, l)
	if err != nil {
		return 0, err
	}
	t, err := NewTime(s.clock.Hour, s.clock.Min, s.clock.Sec, int(s.clock.Nano))
	return t, wrong("Time", text, err)
}

// MomentFromLocale is DateTime.fromLocale. The zone is the given one unless the text says otherwise.
func MomentFromLocale(text, pattern string, z *Zone, l *fanvalue.Locale) (Moment, error) {
	s, err := scan("DateTime", text, pattern, l)
	if err != nil {
		return Moment{}, err
	}
	if s.month < 0 {
		return Moment{}, wrong("DateTime", text, errNoMonth)
	}
	s.clock.Month = s.month
	if z, err = s.zoned(z); err != nil {
		return Moment{}, wrong("DateTime", text, err)
	}
	m, err := makeAt(s.clock, s.offset, z)
	return m, wrong("DateTime", text, err)
}

func (s *scanner) zoned(z *Zone) (*Zone, error) {
	r := z.rule(s.clock.Year)
	switch {
	case s.zone != "":
		if s.zone != z.Name && s.zone != r.std && (r.saving == 0 || s.zone != r.dst) {
			if other, err := FindZone(s.zone); err == nil {
				return other, nil
			}
		}
	case s.offset != nil:
		d := Date{s.clock.Year, s.month, s.clock.Day}
		if *s.offset != r.offset+r.savingAt(d, s.clock.Hour*3600+s.clock.Min*60+s.clock.Sec) {
			return OffsetZone(*s.offset)
		}
	}
	return z, nil
}

// next takes a character.
func (s *scanner) next() (rune, error) {
	if s.at < 0 || s.at >= len(s.text) {
		return 0, &fanvalue.Error{Type: fanvalue.IndexErr, Message: "java.lang.StringIndexOutOfBoundsException: String index out of range: " + strconv.Itoa(s.at)}
	}
	s.at++
	return s.text[s.at-1], nil
}

// peek returns the next character, -1 at the end.
func (s *scanner) peek() rune {
	if s.at >= 0 && s.at < len(s.text) {
		return s.text[s.at]
	}
	return -1
}

func (s *scanner) number(digits int) (n int, err error) {
	for range digits {
		c, err := s.next()
		if err != nil {
			return 0, err
		}
		if c < '0' || c > '9' {
			return 0, errRead("Expected digit, not '%c' [pos %d]", c, s.at-1)
		}
		n = int(int32(n*10 + int(c-'0')))
	}
	if c := s.peek(); digits == 1 && c >= '0' && c <= '9' {
		s.at++
		n = n*10 + int(c-'0')
	}
	return n, nil
}

func (s *scanner) word(more string) string {
	start := s.at
	for {
		c := s.peek()
		if !(c|0x20 >= 'a' && c|0x20 <= 'z') && (c < 0 || !strings.ContainsRune(more, c)) {
			return string(s.text[start:s.at])
		}
		s.at++
	}
}

func (s *scanner) read(p []rune) error {
	skipped := false // the separator before what is optional was not there
	for i := 0; i < len(p); {
		c, n := p[i], run(p, i)
		i += n
		var err error
		switch {
		case c == '\'':
			i, err = s.quoted(p, i, n)
		case c == 'S' && skipped, c == 'F' && skipped:
		case strings.ContainsRune("YMDhkmsSaAWFfz", c):
			err = s.letter(c, n)
		default:
			skipped, err = s.literal(c, p[i:])
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// literal reads a character. Before an optional part it may be missing.
func (s *scanner) literal(c rune, rest []rune) (skipped bool, err error) {
	match := rune(0)
	if s.at >= 0 && s.at+1 < len(s.text) {
		match = s.text[s.at]
		s.at++
	}
	if len(rest) > 0 && (rest[0] == 'F' || rest[0] == 'S') && match != c {
		s.at--
		return true, nil
	}
	if match != c {
		return false, errRead("Expected '%c' literal char, not '%s' [pos %d]", c, string(match), s.at)
	}
	return false, nil
}

// quoted reads text between quotes.
func (s *scanner) quoted(p []rune, i, n int) (next int, err error) {
	if n == 2 {
		c, err := s.next()
		if err == nil && c != '\'' {
			err = errRead("Expected single quote, not '%c' [pos %d]", c, s.at)
		}
		return i, err
	}
	for i -= n - 1; ; i++ {
		if i >= len(p) {
			return i, &fanvalue.Error{Type: fanvalue.IndexErr, Message: "java.lang.StringIndexOutOfBoundsException: String index out of range: " + strconv.Itoa(i)}
		}
		if p[i] == '\'' {
			return i + 1, nil
		}
		c, err := s.next()
		if err != nil {
			return i, err
		}
		if c != p[i] {
			return i, errRead("Expected '%c', not '%c' [pos %d]", p[i], c, s.at)
		}
	}
}

func (s *scanner) letter(c rune, n int) (err error) {
	clock := &s.clock
	switch c {
	case 'Y':
		clock.Year, err = s.number(n)
		switch {
		case clock.Year < 30:
			clock.Year += 2000
		case clock.Year < 100:
			clock.Year += 1900
		}
	case 'M':
		err = s.readMonth(n)
	case 'D':
		if n != 3 {
			clock.Day, err = s.number(n)
			break
		}
		clock.Day, err = s.number(1)
		s.word("")
	case 'h', 'k':
		clock.Hour, err = s.number(n)
	case 'm':
		clock.Min, err = s.number(n)
	case 's', 'S':
		clock.Sec, err = s.number(n)
	case 'a', 'A':
		var half rune
		if half, err = s.next(); err == nil {
			s.at += n - 1
			s.halfDay(half)
		}
	case 'W':
		s.word("")
	case 'F', 'f':
		clock.Nano = 0
		for tenth := int64(second / 10); s.peek() >= '0' && s.peek() <= '9'; tenth /= 10 {
			clock.Nano += int64(s.peek()-'0') * tenth
			s.at++
		}
	case 'z':
		if n > 1 {
			s.zone = s.word("0123456789+-_")
			break
		}
		err = s.readOffset()
	}
	return err
}

func (s *scanner) halfDay(c rune) {
	switch {
	case c|0x20 == 'p' && s.clock.Hour < 12:
		s.clock.Hour += 12
	case c|0x20 != 'p' && s.clock.Hour == 12:
		s.clock.Hour = 0
	}
}

func (s *scanner) readMonth(n int) error {
	if n != 3 && n != 4 {
		m, err := s.number(n)
		if err == nil && (m < 1 || m > 12) {
			err = &fanvalue.Error{Type: fanvalue.IndexErr, Message: fmt.Sprintf("java.lang.ArrayIndexOutOfBoundsException: Index %d out of bounds for length 12", m-1)}
		}
		s.month = m - 1
		return err
	}
	start := s.at
	for unicode.IsLetter(s.peek()) {
		s.at++
	}
	name := strings.ToLower(string(s.text[start:s.at]))
	for m := range 12 {
		if name == s.locale.Lower(s.locale.Month(m, true)) || name == s.locale.Lower(s.locale.Month(m, false)) {
			s.month = m
			return nil
		}
	}
	return errRead("Invalid month: %s", name)
}

func (s *scanner) readOffset() error {
	c, err := s.next()
	if err != nil {
		return err
	}
	offset := 0
	s.offset = &offset
	switch c {
	case 'Z':
		return nil
	case '+', '-':
	default:
		return errRead("Unexpected tz offset char: %c [pos %d]", c, s.at-1)
	}
	hours, err := s.number(1)
	if err != nil {
		return err
	}
	minutes := 0
	colon := s.peek() == ':'
	if colon {
		s.at++
	}
	if next := s.peek(); colon || next >= '0' && next <= '9' {
		if minutes, err = s.number(1); err != nil {
			return err
		}
	}
	offset = hours*3600 + minutes*60
	if c == '-' {
		offset = -offset
	}
	return nil
}

// httpPatterns are the forms of dates in HTTP (RFC 9110, section 5.6.7), each with what follows the time.
var httpPatterns = [...]string{"WWW, D MMM YYYY h:m:s zzz", "WWW, D-MMM-YY h:m:s zzz", "WWW MMM D h:m:s YYYY"}

// httpZones are the zones that texts name, in hours from UTC.
var httpZones = [...]struct {
	name  string
	hours int
}{{"GMT", 0}, {"UTC", 0}, {"UT", 0}, {"Z", 0}, {"EST", -5}, {"EDT", -4}, {"CST", -6}, {"CDT", -5}, {"MST", -7}, {"MDT", -6}, {"PST", -8}, {"PDT", -7}}

// HTTPMillis is what DateTime.fromHttpStr reads: milliseconds since 1970.
func HTTPMillis(text string) (int64, error) {
	for _, pattern := range httpPatterns {
		s := &scanner{locale: fanvalue.English(), text: chars(strings.Join(strings.Fields(text), " ")), month: -1}
		if s.read(chars(pattern)) != nil || s.month < 0 {
			continue
		}
		hours, ok := 0, s.zone == ""
		for _, z := range httpZones {
			if strings.EqualFold(z.name, s.zone) {
				hours, ok = z.hours, true
			}
		}
		if !ok {
			continue
		}
		d := dateOfDays(Date{s.clock.Year, s.month, 1}.Days() + s.clock.Day - 1)
		sec := int64(d.Days())*86400 + int64(s.clock.Hour*3600+s.clock.Min*60+s.clock.Sec-hours*3600)
		return sec*1000 + JavaEpoch, nil
	}
	return 0, &fanvalue.Error{Type: fanvalue.ParseErr, Message: "Invalid HTTP DateTime: '" + text + "'"}
}

// JavaEpoch is how many milliseconds there are from 1970 to 2000.
const JavaEpoch = 946684800000
