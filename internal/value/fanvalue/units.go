package fanvalue

import (
	"fmt"
	"unicode/utf8"
)

// surrogates in UTF-16: a pair of a high and a low one is a code point above U+FFFF.
const (
	highFirst = 0xD800
	lowFirst  = 0xDC00
	lowLast   = 0xDFFF
	plane1    = 0x10000 // the first code point that takes two units
)

func isLow[T uint16 | rune](c T) bool { return c >= lowFirst && c <= lowLast }

// decode returns the code point that a Str begins with, and its length in bytes. A
// surrogate is one if its other half is not there.
func decode(s string) (rune, int) {
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	r, n := utf8.DecodeRuneInString(s)
	if n == 1 && len(s) >= 3 && s[0] == 0xED && s[1]&0xE0 == 0xA0 && s[2]&0xC0 == 0x80 {
		return 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return r, n
}

// AppendCodePoint appends a code point, which may be a surrogate, to a Str; the other half
// joins a half at the end of it.
func AppendCodePoint(b []byte, r rune) []byte {
	if r < highFirst || r > lowLast {
		return utf8.AppendRune(b, r)
	}
	if n := len(b); isLow(r) && n >= 3 && b[n-3] == 0xED && b[n-2]&0xF0 == 0xA0 {
		high := 0xD000 | rune(b[n-2]&0x3F)<<6 | rune(b[n-1]&0x3F)
		return utf8.AppendRune(b[:n-3], joined(high, r))
	}
	return append(b, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
}

// joined returns the code point of two surrogates.
func joined(high, low rune) rune { return (high-highFirst)<<10 + (low - lowFirst) + plane1 }

// StrUnits returns a Str as UTF-16.
func StrUnits(s string) []uint16 {
	u := make([]uint16, 0, len(s))
	for i := 0; i < len(s); {
		r, n := decode(s[i:])
		i += n
		if r >= plane1 {
			r -= plane1
			u = append(u, uint16(highFirst+r>>10))
			r = lowFirst + r&0x3FF
		}
		u = append(u, uint16(r))
	}
	return u
}

// StrOfUnits returns the Str of some UTF-16.
func StrOfUnits(u []uint16) string {
	b := make([]byte, 0, len(u))
	for _, c := range u {
		b = AppendCodePoint(b, rune(c))
	}
	return string(b)
}

// StrSize is Str.size, the number of UTF-16 units.
func StrSize(s string) int64 {
	n := 0
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			n++
			continue
		}
		r, size := decode(s[i:])
		i += size
		if n++; r >= plane1 {
			n++
		}
	}
	return int64(n)
}

// StrIsAscii is Str.isAscii.
func StrIsAscii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// StrJoin is the operator "+" of two Strs: the halves of a pair that meet become one.
func StrJoin(a, b string) string {
	if n := len(a); len(b) >= 3 && n >= 3 && b[0] == 0xED && b[1]&0xF0 == 0xB0 && a[n-3] == 0xED && a[n-2]&0xF0 == 0xA0 {
		low, _ := decode(b)
		return string(AppendCodePoint([]byte(a), low)) + b[3:]
	}
	return a + b
}

// StrFromChars is Str.fromChars: the Str of some code points.
func StrFromChars(chars []int64) (string, error) {
	var b []byte
	for _, c := range chars {
		if r := int32(c); r < 0 || r > utf8.MaxRune {
			return "", &Error{ArgErr, fmt.Sprintf("java.lang.IllegalArgumentException: Not a valid Unicode code point: 0x%X", uint32(r))}
		}
		b = AppendCodePoint(b, int32(c))
	}
	return string(b), nil
}

// StrChars is Str.chars, the code points.
func StrChars(s string) []int64 {
	chars := make([]int64, 0, len(s))
	for i := 0; i < len(s); {
		r, n := decode(s[i:])
		chars = append(chars, int64(r))
		i += n
	}
	return chars
}

// mapped applies to a Str what changes units in place: bytes if they are ASCII.
func mapped(s string, bytes func([]byte), units func([]uint16)) string {
	if StrIsAscii(s) {
		b := []byte(s)
		bytes(b)
		return string(b)
	}
	u := StrUnits(s)
	units(u)
	return StrOfUnits(u)
}

// unit is a UTF-16 unit, or a byte of ASCII.
type unit interface{ ~uint8 | ~uint16 }

func isUpper[T unit](c T) bool { return c >= 'A' && c <= 'Z' }
func isLower[T unit](c T) bool { return c >= 'a' && c <= 'z' }
func isDigit[T unit](c T) bool { return c >= '0' && c <= '9' }
func isSpace[T unit](c T) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' }

// lower and upper are of ASCII letters alone.
func lower[T unit](c T) T {
	if isUpper(c) {
		return c | 0x20
	}
	return c
}

func upper[T unit](c T) T {
	if isLower(c) {
		return c &^ 0x20
	}
	return c
}

func isAlpha[T unit](c T) bool { return isLower(c|0x20) && c < 0x80 }

func lowerAll[T unit](u []T) {
	for i, c := range u {
		u[i] = lower(c)
	}
}

func upperAll[T unit](u []T) {
	for i, c := range u {
		u[i] = upper(c)
	}
}
