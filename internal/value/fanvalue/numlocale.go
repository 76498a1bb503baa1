package fanvalue

import (
	"math"
	"strconv"
	"strings"
)

// IntToLocale is Int.toLocale by the English locale; nil is no pattern. The pattern "B" shows a number of bytes.
func IntToLocale(n int64, pattern *string) (string, error) { return English().Int(n, pattern) }

// FloatToLocale is Float.toLocale by the English locale; nil is no pattern. By a pattern that is none it shows the number as Float.toStr
// does.
func FloatToLocale(f float64, pattern *string) string { return English().Float(f, pattern) }

// ToLocale is Decimal.toLocale by the English locale; nil is no pattern.
func (d Decimal) ToLocale(pattern *string) (string, error) { return English().Decimal(d, pattern) }

// Int is IntToLocale by a locale.
func (l *Locale) Int(n int64, pattern *string) (string, error) {
	p := l.Text("int")
	if pattern != nil {
		p = *pattern
	}
	if p == "B" {
		return l.bytes(n), nil
	}
	digits := strconv.FormatUint(uint64(max(n, -n)), 10)
	return l.number(&numDigits{digits: []byte(digits), size: len(digits), point: len(digits), negative: n < 0}, p)
}

// bytes shows a size in the largest unit of which it has one, below ten with one decimal.
func (l *Locale) bytes(n int64) string {
	if n < 1<<10 {
		return IntToStr(n) + "B"
	}
	unit, shift := "GB", 30
	switch {
	case n < 1<<20:
		unit, shift = "KB", 10
	case n < 1<<30:
		unit, shift = "MB", 20
	}
	f := float64(n) / float64(int64(1)<<shift)
	if n < 10<<shift {
		tenths := "#.#"
		return l.Float(f, &tenths) + unit
	}
	return IntToStr(FloatToInt(math.Floor(f+0.5))) + unit
}

// Float is FloatToLocale by a locale.
func (l *Locale) Float(f float64, pattern *string) string {
	switch {
	case f != f:
		return l.Text("numNaN")
	case math.IsInf(f, 1):
		return l.Text("numPosInf")
	case math.IsInf(f, -1):
		return l.Text("numNegInf")
	case f == 0:
		f = 0 // no minus
	}
	if pattern == nil {
		if math.Abs(f) >= 100 {
			s, _ := l.Int(FloatToInt(math.Floor(f+0.5)), nil)
			return s
		}
		p := defaultFloatPattern(f)
		pattern = &p
	}
	text := javaText(f)
	if strings.Contains(text, "E") {
		text = nineDecimals(f)
	}
	d, err := parseNumDigits(text)
	if err == nil {
		var s string
		if s, err = l.number(d, *pattern); err == nil {
			return s
		}
	}
	return javaText(f)
}

// nineDecimals is the text without an exponent, with no more than nine decimals: java.text.DecimalFormat with "0.#########".
func nineDecimals(f float64) string {
	if math.Abs(f) == 5e-10 {
		f = math.Copysign(0, f) // the JVM takes it for half a unit of the last place, which it is not quite, and rounds to even
	}
	if math.Abs(f) < 1 {
		return strings.TrimRight(strings.TrimRight(strconv.FormatFloat(f, 'f', 9, 64), "0"), ".")
	}
	digits, point := shortest(math.Abs(f))
	s := string(digits)
	if n := point - len(s); n > 0 {
		s += strings.Repeat("0", n)
	}
	if len(s) > point {
		s = s[:point] + "." + s[point:]
	}
	if f < 0 {
		s = "-" + s
	}
	return s
}

// defaultFloatPattern gives smaller numbers more decimals.
func defaultFloatPattern(f float64) string {
	abs := math.Abs(f)
	whole := math.Floor(abs)
	switch frac := abs - whole; {
	case whole >= 10:
		return "#0.0#"
	case whole >= 1:
		return "#0.0##"
	case frac < 0.00000001:
		return "0.0"
	case frac < 0.0000001:
		return "0.0000000##"
	case frac < 0.000001:
		return "0.000000##"
	case frac < 0.00001:
		return "0.00000##"
	case frac < 0.0001:
		return "0.0000##"
	case frac < 0.001:
		return "0.000##"
	}
	return "0.0##"
}

// Decimal is Decimal.toLocale by a locale.
func (l *Locale) Decimal(d Decimal, pattern *string) (string, error) {
	if pattern == nil {
		return l.Float(d.ToFloat(), nil), nil
	}
	if _, err := parseNumPattern(*pattern); err != nil {
		return "", err
	}
	n, err := parseNumDigits(d.String())
	if err != nil {
		return "", err
	}
	return l.number(n, *pattern)
}

// numDigits are the decimal digits of a number.
type numDigits struct {
	digits   []byte // behind size may be some that were cut off
	size     int
	point    int // how many are before the decimal point
	negative bool
	room     int // the size of the reference's array, 0 where it ends with the digits
}

// errRoom is what the reference throws that leaves its array of digits.
func errRoom(index, room int) error {
	return &Error{IndexErr, "java.lang.ArrayIndexOutOfBoundsException: Index " + strconv.Itoa(index) + " out of bounds for length " + strconv.Itoa(room)}
}

// spareDigits is how many digits the reference has room for beyond the length of the text.
const spareDigits = 16

// parseNumDigits takes a number's text apart: digits, a point, an exponent. The exponent moves the point as far as there is room.
func parseNumDigits(s string) (*numDigits, error) {
	d := &numDigits{room: len(s) + spareDigits}
	mantissa, exponent, _ := strings.Cut(s, "E")
	mantissa, d.negative = strings.CutPrefix(mantissa, "-")
	whole, frac, pointed := strings.Cut(mantissa, ".")
	d.digits = []byte(whole + frac)
	d.size, d.point = len(d.digits), len(whole)
	if pointed && frac != "" && strings.HasSuffix(frac, "0") {
		d.size--
	}
	if exponent == "" {
		return d, nil
	}
	e, _ := strconv.ParseInt(exponent, 10, 32)
	point := int64(d.point) + e
	d.digits = d.digits[:d.size]
	switch {
	case point >= int64(d.size):
		if point >= int64(d.room) {
			return nil, errRoom(d.room, d.room)
		}
		d.point = int(point)
		d.digits = append(d.digits, strings.Repeat("0", d.point+1-d.size)...)
	case point < 0:
		if end := int64(d.size) - point; end > int64(d.room) {
			return nil, &Error{IndexErr, "java.lang.ArrayIndexOutOfBoundsException: arraycopy: last destination index " + strconv.FormatInt(end, 10) + " out of bounds for char[" + strconv.Itoa(d.room) + "]"}
		}
		d.digits = append([]byte(strings.Repeat("0", int(-point))), d.digits...)
		d.point = 0
	default:
		d.point = int(point)
	}
	d.size = len(d.digits)
	return d, nil
}

// round cuts the digits behind some decimals off, half of the last place up.
func (d *numDigits) round(decimals int) error {
	cut := d.point + decimals
	if d.size <= cut {
		return nil
	}
	if d.digits[cut] >= '5' {
		i := cut - 1
		for i >= 0 && d.digits[i] == '9' {
			d.digits[i] = '0'
			i--
		}
		switch {
		case i >= 0:
			d.digits[i]++
		case cut == 0:
			return errRoom(-1, d.room)
		default:
			d.digits = append([]byte{'1'}, d.digits...)
			d.point++
			cut++
		}
	}
	if cut == 0 {
		return errRoom(-1, d.room)
	}
	d.size = cut
	for d.digits[d.size-1] == '0' && d.size > d.point {
		if d.size--; d.size == 0 {
			return errRoom(-1, d.room)
		}
	}
	return nil
}

// whole reports whether there are zeros behind the point only, as the reference sees it: what is behind all digits is no zero, but where
// its array ends.
func (d *numDigits) whole(decimals int) bool {
	end := d.point + decimals
	if d.room == 0 || end >= d.room {
		return true
	}
	return end <= len(d.digits) && strings.Trim(string(d.digits[d.point:end]), "0") == ""
}

// numPattern is a pattern of numbers.
type numPattern struct {
	group            int  // digits between commas, -1 without
	optional         bool // a zero before the point is not shown
	whole            int  // the fewest digits before the point
	fewest, decimals int  // and the fewest and the most behind it
}

func parseNumPattern(s string) (*numPattern, error) {
	p := &numPattern{group: -1, optional: true}
	pointed := false
	last := rune(0)
	for i, c := range s {
		switch {
		case c == ',':
			p.group = 0
		case c == '.':
			pointed = true
			p.optional = last == '#'
		case c == '0' && pointed:
			p.fewest++
			p.decimals++
		case c == '#' && pointed:
			p.decimals++
		case c == '0' || c == '#':
			if c == '0' {
				p.whole++
			}
			if p.group >= 0 {
				p.group++
			}
		default:
			unit := StrUnits(s[i:])[:1]
			return nil, &Error{ArgErr, "Invalid pattern char '" + StrOfUnits(unit) + "': " + s}
		}
		last = c
	}
	if !pointed {
		p.optional = last == '#'
	}
	return p, nil
}

// number shows a number by a pattern.
func (l *Locale) number(d *numDigits, pattern string) (string, error) {
	p, err := parseNumPattern(pattern)
	if err != nil {
		return "", err
	}
	if err := d.round(p.decimals); err != nil {
		return "", err
	}
	if p.fewest == 0 && d.whole(p.decimals) {
		d.size = d.point
	}
	var b []byte
	grouping, decimal := l.Text("numGrouping"), l.Text("numDecimal")
	if d.negative {
		b = append(b, l.Text("numMinus")...)
	}
	start := 0
	if p.optional && strings.Trim(string(d.digits[:d.point]), "0") == "" {
		start = d.point
	}
	for range p.whole - d.point {
		b = append(b, '0')
	}
	for i := start; i < min(d.size, d.point); i++ {
		if p.group == 0 {
			return "", errDivideByZero
		}
		if p.group > 0 && i > 0 && (d.point-i)%p.group == 0 {
			b = append(b, grouping...)
		}
		b = append(b, d.digits[i])
	}
	behind := max(0, d.size-max(start, d.point))
	if behind > 0 && p.decimals > 0 {
		b = append(b, decimal...)
		b = append(b, d.digits[d.point:d.point+min(behind, p.decimals)]...)
	}
	if zeros := p.fewest - (d.size - d.point); zeros > 0 {
		if behind == 0 {
			b = append(b, decimal...)
		}
		b = append(b, strings.Repeat("0", zeros)...)
	}
	if len(b) == 0 {
		return "0", nil
	}
	return string(b), nil
}
