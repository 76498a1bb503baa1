package pyvalue

import (
	"math/bits"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/value/bigint"
)

// ParseInt returns int(s, base): digits of a base from 2 to 36 in either case, with
// a sign, with space around them, with underscores among them, with the prefix of
// the base if that is 16, 8 or 2. Base 0 is that of the prefix, and 10 where there
// is none; behind a leading zero there may then be only zeros. As in the reference,
// integers beyond 63 bits take no underscores, and "_" alone is 0.
func ParseInt(s string, base int, c *Context) (Int, error) {
	if base != 0 && base < 2 || base > 36 {
		return Int{}, errIntBase
	}
	s = strings.TrimLeft(s, space)
	neg := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		neg = s[0] == '-'
		s = s[1:]
	}
	base, skip := findBase(s, base)
	s = s[skip:]
	small, n, fits := scanSmall(s, base)
	x := Int{Small: small}
	if !fits {
		n = scanDigits(s, base)
		var err error
		if x, err = parseLarge(s[:n], base, c); err != nil {
			return Int{}, err
		}
	}
	if n == 0 || strings.TrimLeft(s[n:], space) != "" {
		return Int{}, errIntSyntax(s, base)
	}
	if neg {
		x = x.Neg()
	}
	return x, nil
}

// space holds what the reference takes for white space around a number.
const space = "\t\n\v\f\r "

var errIntBase = &Error{ValueError, "int() arg 2 must be >= 2 and <= 36"}

func errIntSyntax(s string, base int) error {
	if base == 1 {
		base = 0
	}
	msg := "invalid syntax for integer with base " + strconv.Itoa(base) + ": "
	return &Error{ValueError, string(appendQuotedBytes([]byte(msg), s))}
}

// findBase returns the base of a number, and the length of its prefix. It is 1
// where base 0 meets a leading zero without a letter.
func findBase(s string, base int) (found, skip int) {
	if len(s) < 2 || s[0] != '0' {
		if base == 0 {
			base = 10
		}
		return base, 0
	}
	found = 0
	switch s[1] | 0x20 {
	case 'x':
		found = 16
	case 'o':
		found = 8
	case 'b':
		found = 2
	}
	switch {
	case found != 0 && (base == 0 || base == found):
		return found, 2
	case base == 0:
		return 1, 0
	}
	return base, 0
}

// DigitValue returns the value of a byte as a digit of a base up to 36, or 255.
func DigitValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'z':
		return int(c|0x20-'a') + 10
	}
	return 0xff
}

// scanSmall reads digits and underscores. fits is false once they go beyond the
// small integers of the reference.
func scanSmall(s string, base int) (x int64, n int, fits bool) {
	const limit = 1<<62 - 1
	for ; n < len(s); n++ {
		if s[n] == '_' {
			continue
		}
		d := DigitValue(s[n])
		if d >= base {
			break
		}
		if x > (limit-int64(d))/int64(base) {
			return 0, 0, false
		}
		x = x*int64(base) + int64(d)
	}
	return x, n, true
}

func scanDigits(s string, base int) int {
	n := 0
	for n < len(s) && DigitValue(s[n]) < base {
		n++
	}
	return n
}

// parseLarge returns the value of digits.
func parseLarge(digits string, base int, c *Context) (Int, error) {
	size := bigint.Saturated(len(digits), bits.Len(uint(base-1)))
	if err := c.bits(size * 3 / 4); err != nil {
		return Int{}, err
	}
	x, err := bigint.Parse(digits, base, (*budget)(c))
	if err != nil {
		return Int{}, err
	}
	return FromBig(x), nil
}

// Append appends x in a base from 2 to 36, without prefix, letters in lower case.
func (x Int) Append(dst []byte, base int, c *Context) ([]byte, error) {
	if x.Big == nil {
		return strconv.AppendInt(dst, x.Small, base), nil
	}
	if err := c.size(x.Big.BitLen()/bits.Len(uint(base)) + 1); err != nil {
		return dst, err
	}
	return bigint.Append(dst, x.Big, base, (*budget)(c))
}

// String returns x in decimal, for messages and tests.
func (x Int) String() string {
	text, _ := x.Append(nil, 10, nil)
	return string(text)
}
