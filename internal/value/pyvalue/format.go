package pyvalue

import (
	"bytes"
	"math"
	"strconv"
	"strings"
)

// Spec is how one value is to be formatted. ParseSpec makes one of the format
// specification of str.format and of format strings, ParsePercent of what follows
// the % of the operator %.
type Spec struct {
	Fill      byte // around the value
	Align     byte // '<', '>' or '^'
	SignFirst bool // the fill stands behind sign and prefix
	Plus      byte // sign of what is not negative: '+', ' ' or 0
	Alternate bool // prefix of the base
	Group     byte // ',' or '_' between groups of digits, or 0
	Width     int  // least length in bytes; below 0 where there is none
	Precision int  // below 0 where there is none
	Verb      byte // 0 where there is none
	percent   bool // of the operator %
}

// ParseSpec reads [[fill]align][sign][#][0][width][,][.precision][verb]. numeric says
// whether the value is an integer, a bool or a float.
func ParseSpec(s string, numeric bool) (Spec, error) {
	f := Spec{Width: -1, Precision: -1}
	align := byte(0)
	switch {
	case isAlign(s, 0):
		align, s = s[0], s[1:]
	case s != "" && s[0] != 0 && isAlign(s, 1):
		f.Fill, align, s = s[0], s[1], s[2:]
	}
	if s != "" && (s[0] == '+' || s[0] == '-' || s[0] == ' ') {
		if s[0] != '-' {
			f.Plus = s[0]
		}
		s = s[1:]
	}
	s, f.Alternate = strings.CutPrefix(s, "#")
	if strings.HasPrefix(s, "0") {
		if align == 0 && numeric {
			align = '='
		}
		if f.Fill == 0 {
			f.Fill = '0'
		}
	}
	s = scanNatural(s, &f.Width)
	if s != "" && (s[0] == ',' || s[0] == '_') {
		f.Group, s = s[0], s[1:]
	}
	if strings.HasPrefix(s, ".") {
		s = scanNatural(s[1:], &f.Precision)
	}
	if s != "" && strings.IndexByte("bcdeEfFgGnosxX%", s[0]) >= 0 {
		f.Verb, s = s[0], s[1:]
	}
	if s != "" && s[0] != 0 { // a NUL ends the reference's text
		return f, &Error{ValueError, "invalid format specifier"}
	}
	f.setAlign(align, numeric)
	if f.Fill == 0 {
		f.Fill = ' '
	}
	return f, f.checkSign()
}

func isAlign(s string, i int) bool { return i < len(s) && strings.IndexByte("<>=^", s[i]) >= 0 }

// scanNatural sets n where s begins with digits, and returns what follows. The
// number is capped far above any memory.
func scanNatural(s string, n *int) string {
	if s == "" || DigitValue(s[0]) > 9 {
		return s
	}
	for *n = 0; s != "" && DigitValue(s[0]) <= 9; s = s[1:] {
		*n = min(10**n+DigitValue(s[0]), math.MaxInt32/16)
	}
	return s
}

func (f *Spec) setAlign(align byte, numeric bool) {
	switch {
	case align == '=':
		f.Align, f.SignFirst = '>', true
	case align != 0:
		f.Align = align
	case numeric:
		f.Align = '>'
	default:
		f.Align = '<'
	}
}

func (f *Spec) checkSign() error {
	switch {
	case f.Plus == 0:
	case f.Verb == 's':
		return &Error{ValueError, "sign not allowed in string format specifier"}
	case f.Verb == 'c':
		return &Error{ValueError, "sign not allowed with integer format specifier 'c'"}
	}
	return nil
}

// ParsePercent reads [flags][width][.precision]verb, what follows a %, and returns
// the text behind it. Where width or precision is *, it asks for the next argument.
func ParsePercent(s string, next func() (int, error)) (f Spec, rest string, err error) {
	f = Spec{Fill: ' ', Align: '>', Precision: -1, percent: true}
	for s != "" && f.flag(s[0]) {
		s = s[1:]
	}
	if s, err = scanStar(s, &f.Width, next); err != nil {
		return f, s, err
	}
	if strings.HasPrefix(s, ".") {
		if s = s[1:]; s != "" {
			f.Precision = 0
		}
		if s, err = scanStar(s, &f.Precision, next); err != nil {
			return f, s, err
		}
	}
	if s == "" {
		return f, s, &Error{ValueError, "incomplete format"}
	}
	f.Verb = s[0]
	return f, s[1:], nil
}

func (f *Spec) flag(c byte) bool {
	switch c {
	case '-':
		f.Align = '<'
	case '+':
		f.Plus = '+'
	case ' ':
		f.Plus |= ' ' // "+" stays "+"
	case '#':
		f.Alternate = true
	case '0':
		f.SignFirst, f.Fill = true, '0'
	default:
		return false
	}
	return true
}

func scanStar(s string, n *int, next func() (int, error)) (rest string, err error) {
	if !strings.HasPrefix(s, "*") {
		return scanNatural(s, n), nil
	}
	*n, err = next()
	return s[1:], err
}

// AppendNumber appends a number. typeName is the type's name, which is not
// x.Type's for a bool.
func (f *Spec) AppendNumber(dst []byte, x Number, typeName string, c *Context) ([]byte, error) {
	switch {
	case f.Verb == 'c' && x.Type == TypeInt:
		return f.appendChar(dst, x.Int, c)
	case f.Verb == 'c' && f.percent:
		return dst, &Error{TypeError, "integer needed"}
	case x.Type == TypeComplex:
		return dst, f.ErrConvert(typeName)
	}
	switch f.Verb {
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		return f.appendFloat(dst, x.Float64(c), f.Verb, c)
	case 0, 'n':
		if x.Type == TypeFloat {
			return f.appendFloat(dst, x.Real, 'g', c)
		}
		fallthrough
	case 'b', 'd', 'i', 'o', 'u', 'x', 'X':
		return f.integer(dst, x, typeName, c)
	}
	return dst, f.errVerb(typeName)
}

// integer appends what a verb for integers makes of a number.
func (f *Spec) integer(dst []byte, x Number, typeName string, c *Context) ([]byte, error) {
	decimal := strings.IndexByte("diu", f.Verb) >= 0
	if x.Type == TypeFloat {
		switch {
		case !f.percent:
			return dst, f.errVerb(typeName)
		case !decimal:
			return dst, f.ErrConvert(typeName)
		}
		n, err := FloatInt(x.Real)
		if err != nil {
			return dst, err
		}
		x.Int = n
	}
	return f.appendInt(dst, x.Int, c)
}

func (f *Spec) errVerb(typeName string) error {
	return &Error{ValueError, "unknown format code '" + string(rune(f.Verb)) + "' for object of type '" + typeName + "'"}
}

// ErrConvert is the error of a value that is no number, or none of the right kind.
func (f *Spec) ErrConvert(typeName string) error {
	switch {
	case !f.percent:
		if err := f.CheckText(typeName); err != nil {
			return err
		}
		return &Error{TypeError, "can't convert '" + typeName + "' object to str implicitly"}
	case strings.IndexByte("eEfFgG", f.Verb) >= 0:
		return &Error{TypeError, "can't convert " + typeName + " to float"}
	}
	return &Error{TypeError, "can't convert " + typeName + " to int"}
}

// CheckText reports what a text cannot have in a format of str.format.
func (f *Spec) CheckText(typeName string) error {
	switch {
	case f.SignFirst:
		return &Error{ValueError, "'=' alignment not allowed in string format specifier"}
	case f.Verb != 0 && f.Verb != 's':
		return f.errVerb(typeName)
	}
	return nil
}

// CheckPercent reports a verb that the operator % does not have. index is its place
// in the format. The reference looks for an argument first.
func (f *Spec) CheckPercent(index int) error {
	if strings.IndexByte("cdeEfFgGiorsuxX", f.Verb) >= 0 {
		return nil
	}
	msg := append([]byte("unsupported format character '"), f.Verb)
	msg = strconv.AppendInt(append(msg, "' (0x"...), int64(f.Verb), 16)
	msg = strconv.AppendInt(append(msg, ") at index "...), int64(index), 10)
	return &Error{ValueError, string(msg)}
}

// AppendText appends a text, of which the precision takes so many bytes. In a Spec
// of the operator % it is what str or repr have made of the argument, and for the
// verb c a str of one byte.
func (f *Spec) AppendText(dst []byte, s string, c *Context) ([]byte, error) {
	if f.percent && f.Verb == 'c' {
		if len(s) != 1 {
			return dst, &Error{TypeError, "%c needs int or char"}
		}
		return appendPadded(dst, s, f.textFill(), f.Width, c)
	}
	if f.Precision >= 0 && f.Precision < len(s) {
		s = s[:f.Precision]
	}
	return appendPadded(dst, s, f.textFill(), f.Width, c)
}

// textFill returns the Spec with the fill that text has: the operator % pads it with
// spaces.
func (f *Spec) textFill() Spec {
	fill := *f
	if f.percent {
		fill.Fill = ' '
	}
	return fill
}

func (f *Spec) appendChar(dst []byte, x Int, c *Context) ([]byte, error) {
	code, err := x.Int64()
	if err != nil {
		return dst, err
	}
	if code < 0 || code >= 0x110000 {
		return dst, &Error{OverflowError, "char not in range(0x110000)"}
	}
	var buf [4]byte
	return appendPadded(dst, AppendCodePoint(buf[:0], uint32(code)), f.textFill(), f.Width, c)
}

// appendInt appends an integer. A precision above 1 is the least number of digits;
// zeros as fill and no alignment to the left make the width of it.
func (f *Spec) appendInt(dst []byte, x Int, c *Context) ([]byte, error) {
	var buf [64]byte
	text, first, err := f.intText(buf[:0], x, c)
	if err != nil {
		return dst, err
	}
	width, precision := f.Width, f.Precision
	if !f.percent {
		precision = 0
	}
	if f.Align == '>' && f.Fill == '0' {
		width, precision = max(width, precision), 0
	}
	if precision > 1 {
		if err := c.size(precision); err != nil {
			return dst, err
		}
		zeros := max(precision-len(text[first:]), 0)
		all := make([]byte, 0, len(text)+zeros)
		all = append(appendZeros(append(all, text[:first]...), zeros), text[first:]...)
		fill := *f
		fill.Fill = ' '
		return appendPadded(dst, all, fill, width, c)
	}
	if f.SignFirst {
		dst = append(dst, text[:first]...)
		text, width = text[first:], width-first
	}
	return appendPadded(dst, text, *f, width, c)
}

// intText appends sign, prefix and digits with their groups. first is the offset of
// the digits.
func (f *Spec) intText(dst []byte, x Int, c *Context) (text []byte, first int, err error) {
	if x.Sign() < 0 {
		dst = append(dst, '-')
		x = x.Abs()
	} else if f.Plus != 0 {
		dst = append(dst, f.Plus)
	}
	base, group := 10, 3
	switch f.Verb {
	case 'b':
		base, group = 2, 4
	case 'o':
		base, group = 8, 4
	case 'x', 'X':
		base, group = 16, 4
	}
	if f.Alternate && base != 10 {
		dst = append(dst, '0', f.Verb)
	}
	first = len(dst)
	if dst, err = x.Append(dst, base, c); err != nil {
		return dst, first, err
	}
	if f.Verb == 'X' {
		copy(dst[first:], bytes.ToUpper(dst[first:]))
	}
	if f.Group != 0 {
		dst = appendGrouped(dst[:first], string(dst[first:]), group, f.Group)
	}
	return dst, first, nil
}

// appendGrouped appends digits with a byte between groups of them.
func appendGrouped(dst []byte, digits string, group int, sep byte) []byte {
	for i := range len(digits) {
		if i > 0 && (len(digits)-i)%group == 0 {
			dst = append(dst, sep)
		}
		dst = append(dst, digits[i])
	}
	return dst
}

func (f *Spec) appendFloat(dst []byte, x float64, verb byte, c *Context) ([]byte, error) {
	if verb == '%' {
		x, verb = float64(x*100), 'f'
	}
	var buf [textRoom + 2]byte
	text := AppendFloatFormat(buf[:0], x, verb, f.Precision, f.Plus)
	if f.Verb == '%' {
		text = append(text, '%')
	}
	width := f.Width
	if f.SignFirst && text[0] < '0' {
		dst = append(dst, text[0])
		text = text[1:]
		width--
	}
	return appendPadded(dst, text, *f, width, c)
}

// appendPadded appends a text with the fill around it that makes it so wide.
func appendPadded[T string | []byte](dst []byte, s T, f Spec, width int, c *Context) ([]byte, error) {
	if err := c.size(max(width, len(s))); err != nil {
		return dst, err
	}
	zeros := zeroPad{fill: f.Fill}
	if f.Fill == '0' && f.Group != 0 {
		width = zeros.group(f.Group, width)
	}
	n := max(width-len(s), 0)
	left := n
	switch f.Align {
	case '<':
		left = 0
	case '^':
		left = n / 2
	}
	dst = zeros.append(dst, left)
	dst = append(dst, s...)
	return zeros.append(dst, n-left), nil
}

// zeroPad is a fill: one byte again and again, or groups of zeros.
type zeroPad struct {
	fill  byte
	sep   byte
	cycle int // length of a group with its separator, 0 if there are none
	first int // offset in the group at which a fill begins
}

// group makes a fill of groups of zeros, which never begins with the separator: the
// width that it returns is one more where it would.
func (p *zeroPad) group(sep byte, width int) int {
	p.sep, p.cycle = sep, 4
	if sep == '_' {
		p.cycle = 5
	}
	if width%p.cycle == 0 {
		width++
	}
	p.first = p.cycle - 1 - width%p.cycle
	return width
}

func (p *zeroPad) append(dst []byte, n int) []byte {
	for i := range n {
		if p.cycle > 0 && (p.first+i)%p.cycle == p.cycle-1 {
			dst = append(dst, p.sep)
		} else {
			dst = append(dst, p.fill)
		}
	}
	return dst
}
