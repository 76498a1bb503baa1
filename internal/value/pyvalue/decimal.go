package pyvalue

import "math"

// maxAccumulated is the largest significand that still takes another digit.
const maxAccumulated = 0x1999999999999998

// ScanFloat returns the value of the unsigned decimal number that s begins with,
// e.g. "1_000.5e-3", and the number of bytes that it takes up; text after it (a
// "j") is left alone, and a number without digits is 0. The value differs from the
// nearest double for some texts of 18 digits and more. ok is false where s ends in
// the e of an exponent or in its sign.
func ScanFloat(s string) (value float64, n int, ok bool) {
	var d decimal
	i := 0
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			d.digit(c - '0')
		case c == '.' && !d.inFraction:
			d.inFraction = true
		case c|0x20 == 'e':
			exp, m, ok := scanExponent(s[i+1:])
			if !ok {
				return 0, 0, false
			}
			return d.float64(exp), i + 1 + m, true
		case c == '_':
		default:
			return d.float64(0), i, true
		}
	}
	return d.float64(0), i, true
}

// scanExponent reads what follows the e of a number.
func scanExponent(s string) (exp, n int, ok bool) {
	neg := false
	if n < len(s) && (s[n] == '+' || s[n] == '-') {
		neg = s[n] == '-'
		n++
	}
	if n == len(s) {
		return 0, 0, false
	}
	for ; n < len(s) && (s[n] >= '0' && s[n] <= '9' || s[n] == '_'); n++ {
		if s[n] != '_' && exp < (math.MaxInt32/2-9)/10 {
			exp = 10*exp + int(s[n]-'0')
		}
	}
	if neg {
		exp = -exp
	}
	return exp, n, true
}

// decimal accumulates the digits of a number. Zeros are held back until another
// digit follows, so that trailing ones do not use up the significand.
type decimal struct {
	mant       uint64
	exp        int
	inFraction bool
	zerosInt   int // held back before the point
	zerosFrac  int // and after it
}

func (d *decimal) digit(dig byte) {
	if dig == 0 || d.mant >= maxAccumulated {
		if d.inFraction {
			d.zerosFrac++
		} else {
			d.zerosInt++
		}
		return
	}
	for ; d.zerosInt > 0; d.zerosInt-- {
		if d.mant == 0 { // leading zeros leave no trace
			d.zerosInt = 0
			break
		}
		d.accept(0, false)
	}
	for ; d.zerosFrac > 0; d.zerosFrac-- {
		if d.mant == 0 {
			d.exp -= d.zerosFrac
			d.zerosFrac = 0
			break
		}
		d.accept(0, true)
	}
	d.accept(dig, d.inFraction)
}

func (d *decimal) accept(dig byte, inFraction bool) {
	switch {
	case d.mant < maxAccumulated:
		d.mant = 10*d.mant + uint64(dig)
		if inFraction {
			d.exp--
		}
	case !inFraction:
		d.exp++
	}
}

func (d *decimal) float64(exp int) float64 {
	return scaleDecimal(extendedFromUint(d.mant), exp+d.exp+d.zerosInt).float64()
}

// decimalExponent returns the exponent of the first decimal digit of a finite f;
// 0 for 0. The powers of ten that it looks for are rounded to doubles.
func decimalExponent(f float64) int {
	if f == 0 {
		return 0
	}
	const log10of2 = 0.3010299956639812
	one := extendedFromUint(1)
	exp := int(float64(int(math.Float64bits(f)>>52&0x7ff)-1023) * log10of2)
	if f < 1 {
		for f < scaleDecimal(one, exp).float64() {
			exp--
		}
		return exp
	}
	for f >= scaleDecimal(one, exp+1).float64() {
		exp++
	}
	return exp
}

// reads reports whether mant * 10^exp is read as f.
func reads(mant uint64, exp int, f float64) bool {
	for mant != 0 && mant%10 == 0 {
		mant /= 10
		exp++
	}
	return scaleDecimal(extendedFromUint(mant), exp).float64() == f
}
