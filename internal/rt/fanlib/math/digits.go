package math

import (
	"strings"
	"unicode"
)

// digitsOf returns the digits of a number as ASCII has them, and whether it is negative: false where it is no number of a radix for
// java.math.BigInteger. That takes a sign and then digits of all scripts, of the first 65,536 characters.
func digitsOf(s string, radix int) (digits string, negative, ok bool) {
	if radix < 2 || radix > 36 {
		return "", false, false
	}
	var b strings.Builder
	rest := strings.TrimLeft(s, "+-")
	if rest == "" || len(s)-len(rest) > 1 {
		return "", false, false
	}
	for _, r := range rest {
		d := digit(r)
		if d < 0 || d >= radix {
			return "", false, false
		}
		b.WriteByte("0123456789abcdefghijklmnopqrstuvwxyz"[d])
	}
	return b.String(), s[0] == '-', true
}

// digit returns the value of a digit or Latin letter, java.lang.Character.digit; -1 for other characters.
func digit(r rune) int {
	const fullwidth = 'Ａ' - 'A'
	switch {
	case 'Ａ' <= r && r <= 'Ｚ', 'ａ' <= r && r <= 'ｚ':
		return digit(r - fullwidth)
	case '0' <= r && r <= '9':
		return int(r - '0')
	case 'a' <= r && r <= 'z':
		return int(r-'a') + 10
	case 'A' <= r && r <= 'Z':
		return int(r-'A') + 10
	case r <= 0xFFFF && unicode.IsDigit(r):
		for _, block := range unicode.Digit.R16 { // each is of whole scripts, ten digits each
			if rune(block.Lo) <= r && r <= rune(block.Hi) {
				return int(r-rune(block.Lo)) % 10
			}
		}
	}
	return -1
}
