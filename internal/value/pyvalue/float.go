package pyvalue

import (
	"math"
	"math/big"
	"strings"
)

// ParseFloat returns float(s): a decimal number, inf, infinity or nan in any case,
// with a sign and with space around it.
func ParseFloat(s string) (float64, error) {
	z, rest, _, err := scanNumber(s, false)
	if err != nil || rest != "" {
		return 0, errNumberSyntax
	}
	return z, nil
}

var errNumberSyntax = &Error{ValueError, "invalid syntax for number"}

// scanNumber reads one number with the space around it, and with a j behind it if
// that may be; "j" alone is 1j then. It returns what follows.
func scanNumber(s string, imag bool) (x float64, rest string, isImag bool, err error) {
	s = strings.TrimLeft(s, space)
	neg := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		neg = s[0] == '-'
		s = s[1:]
	}
	x, n, ok := scanUnsigned(s)
	if !ok {
		return 0, s, false, errNumberSyntax
	}
	if imag && n < len(s) && s[n]|0x20 == 'j' {
		if n == 0 {
			x = 1
		}
		isImag = true
		n++
	}
	if n == 0 {
		return 0, s, false, errNumberSyntax
	}
	if neg {
		x = -x
	}
	return x, strings.TrimLeft(s[n:], space), isImag, nil
}

// scanUnsigned is ScanFloat that knows infinity and NaN.
func scanUnsigned(s string) (x float64, n int, ok bool) {
	switch {
	case hasWord(s, "infinity"):
		return math.Inf(1), 8, true
	case hasWord(s, "inf"):
		return math.Inf(1), 3, true
	case hasWord(s, "nan"):
		return math.NaN(), 3, true
	}
	return ScanFloat(s)
}

// hasWord reports whether s begins with a word in either case.
func hasWord(s, word string) bool {
	if len(s) < len(word) {
		return false
	}
	for i := range len(word) {
		if s[i]|0x20 != word[i] {
			return false
		}
	}
	return true
}

// FloatInt returns int(f), the integer part.
func FloatInt(f float64) (Int, error) {
	switch {
	case math.IsInf(f, 0):
		return Int{}, &Error{OverflowError, "can't convert inf to int"}
	case math.IsNaN(f):
		return Int{}, &Error{ValueError, "can't convert NaN to int"}
	case math.Abs(f) < 1<<63:
		return Int{Small: int64(f)}, nil
	}
	x, _ := new(big.Float).SetFloat64(f).Int(nil)
	return FromBig(x), nil
}

// FloatHash returns hash(f): that of its integer part, and 0 for what a word of 64
// bits does not hold.
func FloatHash(f float64) int64 {
	if math.Abs(f) < 1<<63 {
		return smallInt(uint64(int64(f)))
	}
	return 0
}

// FloatDiv returns x / y.
func FloatDiv(x, y float64) (float64, error) {
	if y == 0 {
		return 0, errDivideByZero
	}
	return x / y, nil
}

// FloatFloorDiv returns x // y.
func FloatFloorDiv(x, y float64) (float64, error) {
	q, _, err := FloatDivMod(x, y)
	return q, err
}

// FloatMod returns x % y, which has the sign of y.
func FloatMod(x, y float64) (float64, error) {
	_, m, err := FloatDivMod(x, y)
	return m, err
}

// FloatDivMod returns x // y and x % y: a whole number q and m with the sign of y
// such that q*y + m is near x.
func FloatDivMod(x, y float64) (q, m float64, err error) {
	if y == 0 {
		return 0, 0, errDivideByZero
	}
	m = math.Mod(x, y)
	div := (x - m) / y
	switch {
	case m == 0:
		m = math.Copysign(0, y)
	case (m < 0) != (y < 0):
		m += y
		div--
	}
	if div == 0 {
		return math.Copysign(0, x/y), m, nil
	}
	q = math.Floor(div)
	if div-q > 0.5 {
		q++
	}
	return q, m, nil
}

// FloatPow returns x ** y for floats. complex is set where the result is a complex
// number, which ComplexPow has.
func FloatPow(x, y float64) (r float64, complex bool, err error) {
	switch {
	case x == 0 && y < 0 && !math.IsInf(y, 0):
		return 0, false, errDivideByZero
	case x < 0 && y != math.Floor(y) && !math.IsNaN(y):
		return 0, true, nil
	}
	return Pow(x, y), false, nil
}

// Round returns round(f): the nearest integer, the even one of two.
func Round(f float64) (Int, error) { return FloatInt(math.RoundToEven(f)) }

// RoundTo returns round(f, digits), as the reference computes it: f * 10**digits
// rounded, which is infinite or NaN where that is too large.
func RoundTo(f float64, digits int64) float64 {
	scale := Pow(10, float64(digits))
	return math.RoundToEven(float64(f*scale)) / scale
}

// RoundTo returns round(x, digits): the nearest multiple of 10**-digits, the even
// one of two; x itself where digits is not negative.
func (x Int) RoundTo(digits int64, c *Context) (Int, error) {
	if digits >= 0 {
		return x, nil
	}
	if -(digits + 1) > int64(x.BitLen()) { // 10**-digits is more than twice x
		return Int{}, nil
	}
	unit, err := Small(10).Pow(Small(-digits), c)
	if err != nil {
		return Int{}, err
	}
	q, m, err := x.DivMod(unit, c)
	if err != nil {
		return Int{}, err
	}
	half, err := unit.Shr(Small(1))
	if err != nil {
		return Int{}, err
	}
	if side := m.Cmp(half); side > 0 || side == 0 && q.Low64()&1 != 0 {
		if q, err = q.Add(Small(1), c); err != nil {
			return Int{}, err
		}
	}
	return q.Mul(unit, c)
}
