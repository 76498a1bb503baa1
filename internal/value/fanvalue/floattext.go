package fanvalue

import (
	"errors"
	"math"
	"strconv"
	"strings"
)

// FloatToStr is Float.toStr: decimal between a thousandth and ten million, scientific
// outside, always with a fraction, with the digits of JDK 17.
func FloatToStr(f float64) string {
	switch {
	case f != f:
		return "NaN"
	case math.IsInf(f, 1):
		return "INF"
	case math.IsInf(f, -1):
		return "-INF"
	}
	return javaText(f)
}

// FloatToCode is Float.toCode.
func FloatToCode(f float64) string {
	switch {
	case f != f:
		return "Float.nan"
	case math.IsInf(f, 1):
		return "Float.posInf"
	case math.IsInf(f, -1):
		return "Float.negInf"
	}
	return javaText(f) + "f"
}

// javaText is java.lang.Double.toString of a finite number.
func javaText(f float64) string {
	var b []byte
	if math.Signbit(f) {
		b = append(b, '-')
		f = -f
	}
	if f == 0 {
		return string(append(b, "0.0"...))
	}
	digits, point := shortest(f) // 0.digits times ten to the power point
	switch {
	case point > 0 && point < 8:
		for len(digits) < point {
			digits = append(digits, '0')
		}
		b = append(b, digits[:point]...)
		return string(append(b, fraction(digits[point:])...))
	case point <= 0 && point > -3:
		b = append(b, "0."...)
		b = append(b, "00"[:-point]...)
		return string(append(b, digits...))
	}
	b = append(b, digits[0])
	b = append(b, fraction(digits[1:])...)
	b = append(b, 'E')
	return string(strconv.AppendInt(b, int64(point-1), 10))
}

// fraction returns the point and the digits behind it, at least one.
func fraction(digits []byte) string {
	if len(digits) == 0 {
		return ".0"
	}
	return "." + string(digits)
}

// FloatFromStr is Float.fromStr, and so is java.lang.Double.valueOf but for the names of what is
// not finite: blanks around, decimal or hexadecimal digits, and a suffix "f" or "d".
func FloatFromStr(s string) (float64, error) {
	switch s {
	case "NaN":
		return math.NaN(), nil
	case "INF":
		return math.Inf(1), nil
	case "-INF":
		return math.Inf(-1), nil
	}
	t := StrTrim(s)
	sign := 1
	if t != "" && (t[0] == '-' || t[0] == '+') {
		if t[0] == '-' {
			sign = -1
		}
		t = t[1:]
	}
	switch t {
	case "NaN":
		return math.NaN(), nil
	case "Infinity":
		return math.Inf(sign), nil
	}
	f, err := strconv.ParseFloat(javaNumber(t), 64)
	if err != nil && !errors.Is(err, strconv.ErrRange) {
		return 0, errParse("Float", s)
	}
	return float64(sign) * f, nil
}

// javaNumber takes the suffix off a number without a sign. It returns "" if there is anything
// in it that is in no number, of what strconv knows.
func javaNumber(t string) string {
	digits, suffixed := "0123456789.eE+-", true
	if len(t) > 2 && t[0] == '0' && t[1]|0x20 == 'x' {
		digits, suffixed = "0123456789abcdefABCDEF.xXpP+-", strings.ContainsAny(t, "pP")
	}
	if n := len(t); suffixed && n > 0 && strings.IndexByte("fFdD", t[n-1]) >= 0 {
		t = t[:n-1]
	}
	if t == "" || t[0] == '-' || t[0] == '+' || !only(t, digits) {
		return ""
	}
	return t
}

// only reports whether all of s is in a set of ASCII characters.
func only(s, set string) bool {
	for i := range len(s) {
		if strings.IndexByte(set, s[i]) < 0 {
			return false
		}
	}
	return true
}
