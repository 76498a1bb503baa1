package fanvalue

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// DecimalFromStr is Decimal.fromStr: digits, with or without a sign, a point and an exponent.
// Digits are those of all scripts in the basic plane.
func DecimalFromStr(s string) (Decimal, error) {
	mantissa, exp := s, int64(0)
	ok := true
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		mantissa = s[:i]
		exp, ok = exponent(s[i+1:])
	}
	negative, digits := cutSign(mantissa)
	whole, fraction, _ := strings.Cut(digits, ".")
	whole, okWhole := asciiDigits(whole)
	fraction, okFraction := asciiDigits(fraction)
	scale := int64(len(fraction)) - exp
	if !ok || !okWhole || !okFraction || whole+fraction == "" || scale > math.MaxInt32 {
		return Decimal{}, errParse("Decimal", s)
	}
	n, _ := new(big.Int).SetString(whole+fraction, 10)
	if negative {
		n.Neg(n)
	}
	return Decimal{n, int32(scale)}, nil
}

// exponent reads an integer of 32 bits. It has ten digits at most; zeros in front do not count
// beyond that.
func exponent(s string) (exp int64, ok bool) {
	const maxDigits = 10
	negative, s := cutSign(s)
	digits, ok := asciiDigits(s)
	for len(digits) > maxDigits && digits[0] == '0' {
		digits = digits[1:]
	}
	if !ok || digits == "" || len(digits) > maxDigits {
		return 0, false
	}
	exp, _ = strconv.ParseInt(digits, 10, 64)
	if negative {
		exp = -exp
	}
	return exp, exp == int64(int32(exp))
}

func cutSign(s string) (negative bool, rest string) {
	if s != "" && (s[0] == '-' || s[0] == '+') {
		return s[0] == '-', s[1:]
	}
	return false, s
}

// asciiDigits turns digits of any script into those of ASCII.
func asciiDigits(s string) (digits string, ok bool) {
	if only(s, "0123456789") {
		return s, true
	}
	var b []byte
	for _, c := range s {
		d := digitOf(c)
		if d < 0 || d > 9 {
			return "", false
		}
		b = append(b, '0'+byte(d))
	}
	return string(b), true
}

// String returns the canonical text, Decimal.toStr and java.math.BigDecimal.toString: plain
// where there are decimal places and no more than five zeros follow the point, scientific
// otherwise.
func (d Decimal) String() string {
	sign, digits := d.text()
	exp := int64(len(digits)) - 1 - int64(d.scale)
	switch {
	case d.scale == 0:
		return sign + digits
	case d.scale > 0 && exp >= -6:
		return sign + withPoint(digits, int(d.scale))
	case len(digits) > 1:
		digits = digits[:1] + "." + digits[1:]
	}
	switch {
	case exp > 0:
		digits += "E+" + strconv.FormatInt(exp, 10)
	case exp < 0:
		digits += "E" + strconv.FormatInt(exp, 10)
	}
	return sign + digits
}

// Plain returns the text without an exponent, java.math.BigDecimal.toPlainString.
func (d Decimal) Plain(limit Limit) (string, error) {
	sign, digits := d.text()
	switch {
	case d.scale == 0 || d.scale < 0 && d.Sign() == 0:
		return sign + digits, nil
	}
	if err := limit.check(int64(len(digits)) + max(int64(d.scale), -int64(d.scale))); err != nil {
		return "", err
	}
	if d.scale > 0 {
		return sign + withPoint(digits, int(d.scale)), nil
	}
	zeros := -int64(d.scale)
	return sign + digits + strings.Repeat("0", int(zeros)), nil
}

// Code returns the literal, Decimal.toCode.
func (d Decimal) Code() string { return d.String() + "d" }

// text returns the sign and the digits of the integer.
func (d Decimal) text() (sign, digits string) {
	digits = d.Unscaled().String()
	if digits[0] == '-' {
		return "-", digits[1:]
	}
	return "", digits
}

// withPoint puts a point before the last places of a number, and zeros where digits are missing.
func withPoint(digits string, places int) string {
	if missing := places - len(digits) + 1; missing > 0 {
		digits = strings.Repeat("0", missing) + digits
	}
	cut := len(digits) - places
	return digits[:cut] + "." + digits[cut:]
}
