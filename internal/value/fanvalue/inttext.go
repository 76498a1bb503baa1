package fanvalue

import (
	"strconv"
	"strings"
	"unicode"
)

// IntToStr is Int.toStr.
func IntToStr(n int64) string { return strconv.FormatInt(n, 10) }

// IntToHex is Int.toHex, of the 64 bits of n. Of the width the low 32 bits count; 0 adds no zeros.
func IntToHex(n, width int64, limit Limit) (string, error) {
	return zeros(strconv.FormatUint(uint64(n), 16), width, limit)
}

// IntToRadix is Int.toRadix. Of the radix the low 32 bits count; one that is none means ten.
func IntToRadix(n, radix, width int64, limit Limit) (string, error) {
	r := int(int32(radix))
	if r < 2 || r > 36 {
		r = 10
	}
	return zeros(strconv.FormatInt(n, r), width, limit)
}

// zeros puts zeros in front of a number, its sign included.
func zeros(s string, width int64, limit Limit) (string, error) {
	n := int(int32(width)) - len(s)
	if n <= 0 {
		return s, nil
	}
	if err := limit.check(int64(n + len(s))); err != nil {
		return "", err
	}
	return strings.Repeat("0", n) + s, nil
}

// IntToCode is Int.toCode.
func IntToCode(n, base int64) (string, error) {
	switch base {
	case 10:
		return IntToStr(n), nil
	case 16:
		return "0x" + strconv.FormatUint(uint64(n), 16), nil
	}
	return "", &Error{ArgErr, "Invalid base " + IntToStr(base)}
}

// IntFromStr is Int.fromStr. Hexadecimal digits beyond 64 bits push the first ones out. A sign
// may stand before decimal digits, and a plus before those of all radixes but 16. Outside of
// hexadecimal, digits are those of all scripts in the basic plane.
func IntFromStr(s string, radix int64) (int64, error) {
	r := int64(int32(radix))
	switch {
	case radix == 16:
		return fromHex(s)
	case radix != 10 && s == "":
		return 0, errNoUnit(s, 0)
	case radix != 10 && s[0] == '-' || r < 2 || r > 36:
		return 0, errParse("Int", s)
	}
	digits := strings.TrimPrefix(s, "-")
	if len(digits) == len(s) {
		digits = strings.TrimPrefix(s, "+")
	}
	limit := uint64(1<<63 - 1)
	if s != "" && s[0] == '-' {
		limit++
	}
	var n uint64
	for _, c := range digits {
		d := digitOf(c)
		if d < 0 || int64(d) >= r || n > (limit-uint64(d))/uint64(r) {
			return 0, errParse("Int", s)
		}
		n = n*uint64(r) + uint64(d)
	}
	if digits == "" {
		return 0, errParse("Int", s)
	}
	if limit == 1<<63 {
		return int64(-n), nil
	}
	return int64(n), nil
}

func fromHex(s string) (int64, error) {
	var n int64
	for i := range len(s) {
		d := digitOf(rune(s[i]))
		if s[i] >= 0x80 || d < 0 || d > 15 {
			return 0, errParse("Int", s)
		}
		n = n<<4 | int64(d)
	}
	return n, nil
}

// digitOf returns the value of a digit, as java.lang.Character.digit has it: of a decimal digit
// of any script, or of a letter of the English alphabet, which may have full width. It is -1 for
// others and above U+FFFF.
func digitOf(c rune) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
		return int(c|0x20-'a') + 10
	case c >= 'ａ' && c <= 'ｚ':
		return int(c-'ａ') + 10
	case c >= 'Ａ' && c <= 'Ｚ':
		return int(c-'Ａ') + 10
	case c < 0x80 || c >= plane1:
		return -1
	}
	for _, block := range unicode.Nd.R16 { // each begins with the digit zero
		if c >= rune(block.Lo) && c <= rune(block.Hi) {
			return int(c-rune(block.Lo)) % 10
		}
	}
	return -1
}
