package pyvalue

import (
	"math"
	"strconv"
)

// Digits of a decimal significand: how many the reference tries first, and how
// many fit its 64 bits.
const (
	fewDigits = 16
	maxDigits = 19
)

// textRoom is the space in bytes that the reference has for the text of a float.
// What does not fit loses digits, or is written with an exponent instead.
const textRoom = 33

// AppendFloat appends f as repr gives it and as compiled files store it: the
// shortest of 16 to 19 digits that is read back as f, without trailing zeros, and
// with a point or an exponent.
func AppendFloat(dst []byte, f float64) []byte {
	n := len(dst)
	dst = appendShort(dst, f, 0)
	for _, c := range dst[n:] {
		if c == '.' || c == 'e' || c == 'n' {
			return dst
		}
	}
	return append(dst, ".0"...)
}

// AppendComplex appends re+im*1j as repr gives it.
func AppendComplex(dst []byte, re, im float64) []byte {
	if re == 0 {
		return append(appendShort(dst, im, 0), 'j')
	}
	dst = appendShort(append(dst, '('), re, 0)
	return append(appendShort(dst, im, '+'), "j)"...)
}

// appendShort is AppendFloat without the closing ".0" of whole numbers; plus is
// the sign of what is not negative, or 0.
func appendShort(dst []byte, f float64, plus byte) []byte {
	l := floatLayout{style: 'g', digits: maxDigits, expandBelow: 16}
	dst, _, f, special := appendSign(dst, f, plus, 'g')
	if special {
		return dst
	}
	return l.append(dst, f, decimalExponent(f))
}

// AppendFloatFormat appends f in the style of C's printf: verb is one of eEfFgG,
// prec the precision, less than 0 for the default of 6, and plus the sign of what
// is not negative, or 0. Digits are those of f * 10**n rounded half up in 64 bits,
// and a text is not longer than 33 bytes.
func AppendFloatFormat(dst []byte, f float64, verb byte, prec int, plus byte) []byte {
	dst, room, f, special := appendSign(dst, f, plus, verb)
	if special {
		return dst
	}
	if prec < 0 {
		prec = 6
	}
	exp := decimalExponent(f)
	l := layoutOf(verb, min(prec, math.MaxInt16), exp, room)
	return l.append(dst, f, exp)
}

// appendSign appends a sign, and the rest of what is no finite number. It returns
// the room that is left, and the absolute value.
func appendSign(dst []byte, f float64, plus, verb byte) (text []byte, room int, abs float64, special bool) {
	room = textRoom
	if math.Signbit(f) && !math.IsNaN(f) {
		f, plus = -f, '-'
	}
	if plus != 0 {
		dst = append(dst, plus)
		room--
	}
	word := ""
	switch {
	case math.IsInf(f, 0):
		word = "infINF"
	case math.IsNaN(f):
		word = "nanNAN"
	default:
		return dst, room, f, false
	}
	if verb&0x20 == 0 {
		word = word[3:]
	}
	return append(dst, word[:3]...), room, f, true
}

// floatLayout says how a number is to be laid out.
type floatLayout struct {
	style       byte // 'e', 'f' or 'g'
	upper       bool
	digits      int // of the significand, at most maxDigits: all that are asked for
	zeros       int // behind them
	leading     int // style f: zeros behind "0." that do not count as digits
	expandBelow int // style g: the exponent from which on it is written as such
}

// layoutOf returns the layout of a number whose first digit has the given decimal
// exponent. prec is not negative.
func layoutOf(verb byte, prec, exp, room int) floatLayout {
	l := floatLayout{style: verb | 0x20, upper: verb&0x20 == 0, expandBelow: min(prec, room-3)}
	if l.style == 'f' && exp > 0 && exp+prec+2 > room {
		l.style = 'g'
		prec++
	}
	overhead := len("+9e+199") + 1
	switch l.style {
	case 'f':
		overhead = 3
		l.digits = min(prec, room-3)
		switch {
		case exp >= 0:
			l.digits += exp + 1
		case exp < -2 && l.digits > 2:
			l.leading = min(-exp, l.digits) - 2
			l.digits -= l.leading
		default:
			l.digits++ // the 0 before the point
		}
	case 'g':
		l.digits = max(prec, 1)
	default:
		l.digits = prec + 1
	}
	if l.digits > maxDigits {
		l.zeros = min(l.digits-maxDigits, room-maxDigits-overhead)
		l.digits = maxDigits
	}
	return l
}

// append appends f >= 0, whose first digit has the given decimal exponent. It
// takes fewer digits than asked for where those are read back as f already.
func (l *floatLayout) append(dst []byte, f float64, exp int) []byte {
	x := extendedFromFloat(f)
	for digits := min(fewDigits, l.digits); ; digits++ {
		scale, zeros := l.scale(digits, exp), l.zeros+l.digits-digits
		mant := scaleDecimal(x, scale).addHalfTruncate()
		back := -scale
		if l.style == 'f' { // there may be no room for the zeros up to the point
			back = min(back, zeros)
		}
		if digits == l.digits || reads(mant, back, f) {
			if l.style == 'f' {
				return appendFixed(dst, mant, scale, digits, zeros)
			}
			return l.appendScientific(dst, mant, exp, digits, zeros)
		}
	}
}

// scale returns the power of ten that makes an integer of so many digits of a number.
func (l *floatLayout) scale(digits, exp int) int {
	switch {
	case l.style != 'f' || exp > 0:
		return digits - 1 - exp
	case l.leading > 0:
		return digits + l.leading
	}
	return digits - 1
}

// appendFixed appends mant / 10^scale, in at least so many digits, and zeros behind it.
func appendFixed(dst []byte, mant uint64, scale, digits, zeros int) []byte {
	var buf [maxDigits + 1]byte
	text := padded(&buf, mant, digits)
	if point := len(text) - scale; scale > 0 {
		if point <= 0 {
			dst = appendZeros(append(dst, "0."...), -point)
			return appendZeros(append(dst, text...), zeros)
		}
		dst = append(append(dst, text[:point]...), '.')
		return appendZeros(append(dst, text[point:]...), zeros)
	}
	whole := min(-scale, zeros)
	dst = appendZeros(append(dst, text...), whole)
	if zeros > whole {
		dst = appendZeros(append(dst, '.'), zeros-whole)
	}
	return dst
}

// appendScientific appends mant, which has so many digits, as a number whose first
// digit has the given decimal exponent, in style e or g.
func (l *floatLayout) appendScientific(dst []byte, mant uint64, exp, digits, zeros int) []byte {
	if mant == tenToDigits(digits) { // rounding gave one digit more: it is a zero
		mant /= 10
		exp++
	}
	var buf [maxDigits + 1]byte
	text := padded(&buf, mant, digits)
	if l.style == 'e' {
		dst = append(dst, text[0])
		if len(text) > 1 {
			dst = appendZeros(append(append(dst, '.'), text[1:]...), zeros)
		}
		return l.appendExponent(dst, exp)
	}
	switch {
	case exp >= 0 && (exp < l.expandBelow || exp == 0):
		if exp >= digits {
			return appendZeros(append(dst, text...), exp+1-digits)
		}
		return appendPoint(dst, text, exp+1)
	case exp < 0 && exp >= -4:
		dst = append(dst, "0.000"[:1-exp]...)
		return append(dst, trimZeros(text)...)
	}
	return l.appendExponent(appendPoint(dst, text, 1), exp)
}

func (l *floatLayout) appendExponent(dst []byte, exp int) []byte {
	e, sign := byte('e'), byte('+')
	if l.upper {
		e = 'E'
	}
	if exp < 0 {
		sign, exp = '-', -exp
	}
	dst = append(dst, e, sign)
	if exp < 10 {
		dst = append(dst, '0')
	}
	return strconv.AppendInt(dst, int64(exp), 10)
}

// appendPoint appends digits with a point after the first n of them, and no
// trailing zeros behind the point, nor the point itself where nothing follows.
func appendPoint(dst, text []byte, n int) []byte {
	dst = append(dst, text[:n]...)
	if frac := trimZeros(text[n:]); len(frac) > 0 {
		dst = append(append(dst, '.'), frac...)
	}
	return dst
}

// padded writes mant in at least so many digits.
func padded(buf *[maxDigits + 1]byte, mant uint64, digits int) []byte {
	i := len(buf)
	for ; mant != 0; mant /= 10 {
		i--
		buf[i] = '0' + byte(mant%10)
	}
	for ; len(buf)-i < digits; i-- {
		buf[i-1] = '0'
	}
	return buf[i:]
}

func trimZeros(text []byte) []byte {
	n := len(text)
	for n > 0 && text[n-1] == '0' {
		n--
	}
	return text[:n]
}

// appendZeros appends n zeros, none for n < 0.
func appendZeros(dst []byte, n int) []byte {
	for range n {
		dst = append(dst, '0')
	}
	return dst
}

// tenToDigits returns 10^n for n up to maxDigits.
func tenToDigits(n int) uint64 {
	p := uint64(1)
	for range n {
		p *= 10
	}
	return p
}
