package fanvalue

import "strings"

// Iso is Duration.toIso, a text of ISO 8601. As in the reference a unit is used from more than one of
// it on, so that a day is PT24H.
func (d Duration) Iso() string {
	if d == 0 {
		return "PT0S"
	}
	b := []byte("P")
	if d < 0 {
		b = []byte("-P")
	}
	abs := max(d, -d) // the smallest one stays negative
	seconds, frac := abs/Second, abs%Second
	unit := func(seconds, size Duration, letter byte) Duration {
		if seconds <= size {
			return seconds
		}
		b = append(append(b, IntToStr(int64(seconds/size))...), letter)
		return seconds % size
	}
	if seconds = unit(seconds, Day/Second, 'D'); seconds == 0 && frac == 0 {
		return string(b)
	}
	b = append(b, 'T')
	seconds = unit(seconds, Hour/Second, 'H')
	if seconds = unit(seconds, Minute/Second, 'M'); seconds == 0 && frac == 0 {
		return string(b)
	}
	b = append(b, IntToStr(int64(seconds))...)
	if frac != 0 {
		b = append(b, '.')
		for i := Duration(10); i <= Second/10; i *= 10 {
			if frac < i {
				b = append(b, '0')
			}
		}
		b = append(b, strings.TrimRight(IntToStr(int64(frac)), "0")...)
	}
	return string(append(b, 'S'))
}

// DurationFromIso is Duration.fromIso. Numbers wrap at 32 bits, and the sign of a duration of
// nothing but days does not count, as in the reference.
func DurationFromIso(s string) (Duration, error) {
	p := isoParser{rest: s}
	if d, ok := p.duration(); ok {
		return d, nil
	}
	return 0, errParse("ISO 8601 Duration", s)
}

type isoParser struct{ rest string }

func (p *isoParser) duration() (d Duration, ok bool) {
	negative := p.take('-')
	if !negative {
		p.take('+')
	}
	if !p.take('P') || p.rest == "" {
		return 0, false
	}
	if p.rest[0] != 'T' {
		n, ok := p.number()
		if !ok || !p.take('D') {
			return 0, false
		}
		if d = Duration(n) * Day; p.rest == "" {
			return d, true
		}
	}
	if !p.take('T') || p.rest == "" {
		return 0, false
	}
	time, ok := p.time()
	if d += time; negative {
		d = -d
	}
	return d, ok && p.rest == ""
}

// time reads hours, minutes and seconds, each of which may be left out.
func (p *isoParser) time() (d Duration, ok bool) {
	n, ok := p.number()
	if ok && p.take('H') {
		d += Duration(n) * Hour
		n, ok = p.number()
	}
	if ok && p.take('M') {
		d += Duration(n) * Minute
		n, ok = p.number()
	}
	if !ok || p.rest == "" || p.rest[0] != 'S' && p.rest[0] != '.' {
		return d, ok
	}
	d += Duration(n) * Second
	if p.take('.') {
		d += p.fraction()
	}
	return d, p.take('S')
}

// take skips a letter if it is next.
func (p *isoParser) take(c byte) bool {
	if p.rest == "" || p.rest[0] != c {
		return false
	}
	p.rest = p.rest[1:]
	return true
}

// number reads digits. There may be none at the end and before a point.
func (p *isoParser) number() (n int32, ok bool) {
	if p.rest != "" && p.rest[0] != '.' && !isDigit(p.rest[0]) {
		return 0, false
	}
	for ; p.rest != "" && isDigit(p.rest[0]); p.rest = p.rest[1:] {
		n = n*10 + int32(p.rest[0]-'0')
	}
	return n, true
}

// fraction reads digits behind the point; those below a nanosecond do not count.
func (p *isoParser) fraction() (d Duration) {
	for unit := Second / 10; p.rest != "" && isDigit(p.rest[0]); unit /= 10 {
		d += Duration(p.rest[0]-'0') * unit
		p.rest = p.rest[1:]
	}
	return d
}
