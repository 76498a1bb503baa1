package pyconst

import (
	"math"
	"strconv"
)

// maxDecimalExponent bounds the exponents that are worked with: beyond it every
// significand of at most 64 bits is 0 or infinite as a double.
const maxDecimalExponent = 8191

// maxAccumulated is the largest significand that still takes another digit.
const maxAccumulated = 0x1999999999999998

// ParseFloat returns the value of a decimal literal, e.g. "1_000.5e-3", and the
// number of bytes that it takes up in s; text after it (a "j") is left alone. The
// result is the reference compiler's, which differs from the nearest double for
// some literals. ok is false where the exponent has no digits at the end of s.
func ParseFloat(s string) (value float64, n int, ok bool) {
	var d decimal
	i := 0
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			d.digit(c - '0')
		case c == '.' && !d.inFraction:
			d.inFraction = true
		case c|0x20 == 'e':
			exp, m, ok := parseExponent(s[i+1:])
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

// parseExponent reads what follows the e of a literal.
func parseExponent(s string) (exp, n int, ok bool) {
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

// decimal accumulates the digits of a literal. Zeros are held back until another
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
		d.accept(0, false)
		if d.mant == 0 {
			d.zerosInt = 0 // leading zeros leave no trace
			break
		}
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
	exp += d.exp + d.zerosInt
	exp = max(-maxDecimalExponent, min(exp, maxDecimalExponent))
	return scaleDecimal(extendedFromUint(d.mant), exp).float64()
}

// Digits of the decimal significands that AppendFloat tries, in order.
const (
	minDigits = 16
	maxDigits = 19
)

// AppendFloat appends the decimal text of f to dst, as Python's repr gives it and
// as compiled files store it: the shortest of 16 to 19 digits that the reference
// compiler reads back as f, without trailing zeros, and with a point or an exponent.
func AppendFloat(dst []byte, f float64) []byte {
	n := len(dst)
	dst = appendFloat(dst, f)
	for _, c := range dst[n:] {
		if c == '.' || c == 'e' || c == 'n' {
			return dst
		}
	}
	return append(dst, ".0"...)
}

// appendFloat is AppendFloat without the closing ".0" of whole numbers.
func appendFloat(dst []byte, f float64) []byte {
	if math.IsNaN(f) {
		return append(dst, "nan"...)
	}
	if math.Signbit(f) {
		dst = append(dst, '-')
		f = -f
	}
	if math.IsInf(f, 0) {
		return append(dst, "inf"...)
	}
	if f == 0 {
		return append(dst, '0')
	}
	start := len(dst)
	exp := decimalExponent(f)
	for digits := minDigits; ; digits++ {
		mant := scaleDecimal(extendedFromFloat(f), digits-exp-1).addHalfTruncate()
		dst = appendDecimal(dst[:start], mant, digits, exp)
		if digits == maxDigits {
			return dst
		}
		if back, _, _ := ParseFloat(string(dst[start:])); back == f {
			return dst
		}
	}
}

// decimalExponent returns the exponent of the first decimal digit of f > 0.
func decimalExponent(f float64) int {
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

// appendDecimal appends mant * 10^(exp-digits+1), mant having that many digits.
func appendDecimal(dst []byte, mant uint64, digits, exp int) []byte {
	var buf [20]byte
	text := strconv.AppendUint(buf[:0], mant, 10)
	switch n := len(text); {
	case n > digits:
		text = text[:digits] // rounding gave one digit more: it is a zero
		exp++
	case n < digits:
		// The double nearest to a power of ten may lie below it.
		copy(buf[digits-n:], text)
		text = buf[:digits]
		for i := range text[:digits-n] {
			text[i] = '0'
		}
	}
	switch {
	case exp >= 16 || exp < -4:
		dst = appendPoint(dst, text, 1)
		dst = append(dst, 'e')
		sign := byte('+')
		if exp < 0 {
			sign, exp = '-', -exp
		}
		dst = append(dst, sign)
		if exp < 10 {
			dst = append(dst, '0')
		}
		return strconv.AppendInt(dst, int64(exp), 10)
	case exp < 0:
		dst = append(dst, "0.0000"[:1-exp]...)
		return append(dst, trimZeros(text)...)
	}
	return appendPoint(dst, text, exp+1)
}

// appendPoint appends digits with a point after the first n of them, and no
// trailing zeros behind the point, nor the point itself where nothing follows.
func appendPoint(dst, text []byte, n int) []byte {
	dst = append(dst, text[:n]...)
	if frac := trimZeros(text[n:]); len(frac) > 0 {
		dst = append(dst, '.')
		dst = append(dst, frac...)
	}
	return dst
}

func trimZeros(text []byte) []byte {
	n := len(text)
	for n > 0 && text[n-1] == '0' {
		n--
	}
	return text[:n]
}

// AppendNumber appends the decimal text of a KindInt, KindFloat or KindComplex, as
// compiled files store it; nothing for the other kinds.
func (v Value) AppendNumber(dst []byte) []byte {
	switch v.Kind {
	case KindInt:
		if v.Big != nil {
			return v.Big.Append(dst, 10)
		}
		return strconv.AppendInt(dst, v.Small, 10)
	case KindFloat:
		return AppendFloat(dst, v.Real)
	case KindComplex:
		if v.Real == 0 {
			return append(appendFloat(dst, v.Imag), 'j')
		}
		dst = appendFloat(append(dst, '('), v.Real)
		if !math.Signbit(v.Imag) || math.IsNaN(v.Imag) {
			dst = append(dst, '+')
		}
		return append(appendFloat(dst, v.Imag), "j)"...)
	}
	return dst
}
