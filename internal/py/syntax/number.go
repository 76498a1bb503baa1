package syntax

import (
	"math"
	"math/big"
	"math/bits"
	"strconv"
)

// parseInteger returns the value of an integer's spelling without underscores:
// in n where it fits, else in big. A prefix other than 0x, 0o and 0b, in either
// case, makes the base 10, or 0 after a leading zero, where only zeros may follow.
// The message is the reference's; "" if there is nothing wrong.
func parseInteger(text string) (n int64, large *big.Int, message string) {
	base, digits := 10, text
	if len(text) > 1 && text[0] == '0' {
		switch text[1] | 0x20 {
		case 'x':
			base, digits = 16, text[2:]
		case 'o':
			base, digits = 8, text[2:]
		case 'b':
			base, digits = 2, text[2:]
		default:
			base = 1
		}
	}
	if !allDigits(digits, base) {
		if base == 1 {
			base = 0
		}
		return 0, nil, "invalid syntax for integer with base " + strconv.Itoa(base) + ": '" + digits + "'"
	}
	if base == 1 {
		return 0, nil, ""
	}
	n, err := strconv.ParseInt(digits, base, 64)
	if err == nil {
		return n, nil, ""
	}
	large, _ = new(big.Int).SetString(digits, base)
	return 0, large, ""
}

func allDigits(digits string, base int) bool {
	for i := 0; i < len(digits); i++ {
		if c := digits[i]; classes[c]&classNumber == 0 || c == '.' || digitValue(c) >= base {
			return false
		}
	}
	return digits != ""
}

const invalidNumber = "invalid syntax for number"

// parseFloat returns the value of a float or imaginary number's spelling without
// underscores. It is the double that the reference computes, which is not always
// the nearest one: a mantissa of 64 bits, further digits dropped, scaled by powers
// of ten in the 80-bit arithmetic of its x86 build.
func parseFloat(text string) (value float64, imaginary, ok bool) {
	d := decimal{}
	n := d.scan(text)
	if n < 0 {
		return 0, false, false
	}
	if n < len(text) && text[n]|0x20 == 'j' {
		imaginary = true
		n++
	}
	if n != len(text) {
		return 0, false, false
	}
	return scaled(d.mantissa, d.exponent), imaginary, true
}

// decimal is mantissa * 10**exponent.
type decimal struct {
	mantissa uint64
	exponent int
	fraction bool
	pending  [2]int // zeros before the point, and after it
}

const (
	// mantissaMax is where no further digit is taken: ten times it and nine more still fits.
	mantissaMax = 0x1999999999999998
	// exponentMax bounds a written exponent; any beyond is infinity or zero all the same.
	exponentMax = (math.MaxInt32/2 - 9) / 10
)

// scan reads a decimal number from the start of text and returns its length, or -1
// where an exponent is missing.
func (d *decimal) scan(text string) int {
	i := 0
	for ; i < len(text); i++ {
		c := text[i]
		switch {
		case classes[c]&classDigit != 0:
			d.digit(uint64(c - '0'))
		case c == '.' && !d.fraction:
			d.fraction = true
		case c|0x20 == 'e':
			n := d.scanExponent(text[i+1:])
			if n < 0 {
				return -1
			}
			d.exponent += d.pending[0]
			return i + 1 + n
		default:
			d.exponent += d.pending[0]
			return i
		}
	}
	d.exponent += d.pending[0]
	return i
}

func (d *decimal) digit(v uint64) {
	if v == 0 || d.mantissa >= mantissaMax {
		if d.fraction {
			d.pending[1]++
		} else {
			d.pending[0]++
		}
		return
	}
	for ; d.pending[0] > 0; d.pending[0]-- {
		d.accept(0, false)
	}
	for ; d.pending[1] > 0; d.pending[1]-- {
		d.accept(0, true)
	}
	d.accept(v, d.fraction)
}

func (d *decimal) accept(v uint64, fraction bool) {
	if d.mantissa < mantissaMax {
		if fraction {
			d.exponent--
		}
		d.mantissa = 10*d.mantissa + v
	} else if !fraction {
		d.exponent++
	}
}

func (d *decimal) scanExponent(text string) int {
	i, sign := 0, 1
	if i < len(text) && (text[i] == '+' || text[i] == '-') {
		if text[i] == '-' {
			sign = -1
		}
		i++
	}
	if i == len(text) {
		return -1
	}
	value := 0
	for ; i < len(text) && classes[text[i]]&classDigit != 0; i++ {
		if value < exponentMax {
			value = 10*value + int(text[i]-'0')
		}
	}
	d.exponent += sign * value
	return i
}

// extended is an 80-bit floating-point number: m * 2**e with the top bit of m set.
type extended struct {
	m uint64
	e int
}

// extendedMax is the exponent e of the largest extended numbers.
const extendedMax = 16383 - 63

// scaled returns m * 10**exp, through repeated squaring of ten in extended precision.
func scaled(m uint64, exp int) float64 {
	if m == 0 {
		return 0
	}
	x := normal(m, 0)
	power := normal(10, 0)
	divide := exp < 0
	for n := abs(exp); n > 0; n >>= 1 {
		if power.e > extendedMax { // infinite
			if divide {
				return 0
			}
			return math.Inf(1)
		}
		if n&1 != 0 {
			if divide {
				x = x.div(power)
			} else {
				x = x.mul(power)
			}
		}
		power = power.mul(power)
	}
	return x.float64()
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

func normal(m uint64, e int) extended {
	n := bits.LeadingZeros64(m)
	return extended{m << n, e - n}
}

func (x extended) mul(y extended) extended {
	hi, lo := bits.Mul64(x.m, y.m)
	e := x.e + y.e + 64
	if hi>>63 == 0 {
		hi, lo = hi<<1|lo>>63, lo<<1
		e--
	}
	return roundUp(hi, e, lo > 1<<63 || lo == 1<<63 && hi&1 != 0)
}

func (x extended) div(y extended) extended {
	// The quotient of mantissas is in (1/2, 2): one bit less than 64 of it where x.m < y.m.
	hi, lo, e := x.m, uint64(0), x.e-y.e-64
	if x.m >= y.m {
		hi, lo = x.m>>1, x.m<<63
		e++
	}
	q, r := bits.Div64(hi, lo, y.m)
	half := r > y.m-r
	tie := r == y.m-r
	return roundUp(q, e, half || tie && q&1 != 0)
}

func roundUp(m uint64, e int, up bool) extended {
	if up {
		m++
		if m == 0 {
			return extended{1 << 63, e + 1}
		}
	}
	return extended{m, e}
}

// float64 rounds to the nearest double, ties to even.
func (x extended) float64() float64 {
	drop := 11
	if least := x.e + drop; least < -1074 {
		drop += -1074 - least // subnormal
	}
	if drop > 64 {
		return 0
	}
	m, rest, half := uint64(0), x.m, uint64(1)<<63
	if drop < 64 {
		m, rest, half = x.m>>drop, x.m&(1<<drop-1), 1<<(drop-1)
	}
	if rest > half || rest == half && m&1 != 0 {
		m++
	}
	return math.Ldexp(float64(m), x.e+drop)
}
