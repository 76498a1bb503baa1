package fanvalue

import "unicode/utf8"

// Int's "+", "-" and "*" are Go's on int64, which wraps; its min, max, abs and clamp wrap and
// compare in the same way.

// IntDiv is the operator "/", which truncates.
func IntDiv(a, b int64) (int64, error) {
	if b == 0 {
		return 0, errDivideByZero
	}
	return a / b, nil
}

// IntMod is the operator "%": the remainder has the sign of a.
func IntMod(a, b int64) (int64, error) {
	if b == 0 {
		return 0, errDivideByZero
	}
	return a % b, nil
}

// IntShiftl is Int.shiftl. Of the count of a shift the low 6 bits count.
func IntShiftl(a, n int64) int64 { return a << (n & 63) }

// IntShiftr is Int.shiftr, which shifts zeros in.
func IntShiftr(a, n int64) int64 { return int64(uint64(a) >> (n & 63)) }

// IntShifta is Int.shifta, which shifts the sign in.
func IntShifta(a, n int64) int64 { return a >> (n & 63) }

// IntAbs is Int.abs; that of the smallest Int is itself.
func IntAbs(a int64) int64 { return max(a, -a) }

// IntClamp is Int.clamp and Int.clip.
func IntClamp(a, lo, hi int64) int64 { return clamp(a, lo, hi) }

// clamp compares with the lower bound first.
func clamp[T int64 | float64 | Duration](a, lo, hi T) T {
	switch {
	case a < lo:
		return lo
	case a > hi:
		return hi
	}
	return a
}

// IntPow is Int.pow, which wraps.
func IntPow(a, n int64) (int64, error) {
	if n < 0 {
		return 0, &Error{ArgErr, "pow < 0"}
	}
	r := int64(1)
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			r *= a
		}
		a *= a
	}
	return r, nil
}

// IntUpper is Int.upper, of ASCII letters.
func IntUpper(c int64) int64 {
	if c >= 'a' && c <= 'z' {
		return c &^ 0x20
	}
	return c
}

// IntLower is Int.lower, of ASCII letters.
func IntLower(c int64) int64 {
	if c >= 'A' && c <= 'Z' {
		return c | 0x20
	}
	return c
}

// IntEqualsIgnoreCase is Int.equalsIgnoreCase, of ASCII letters.
func IntEqualsIgnoreCase(a, b int64) bool { return IntLower(a) == IntLower(b) }

// IntIsSpace is Int.isSpace.
func IntIsSpace(c int64) bool { return c >= 0 && c < 0x80 && isSpace(uint16(c)) }

// IntIsAlpha is Int.isAlpha.
func IntIsAlpha(c int64) bool { return c >= 0 && c < 0x80 && isAlpha(uint16(c)) }

// IntIsAlphaNum is Int.isAlphaNum.
func IntIsAlphaNum(c int64) bool { return IntIsAlpha(c) || c >= '0' && c <= '9' }

// IntIsDigit is Int.isDigit. Below a radix of ten the digit after the last one counts too, as
// it does in the reference. Of the radix the low 32 bits count.
func IntIsDigit(c, radix int64) bool {
	if r := int32(radix); r < 10 {
		return c >= '0' && c <= '0'+int64(r) && c < 0x80
	}
	_, ok := IntFromDigit(c, radix)
	return ok
}

// IntToDigit is Int.toDigit: the letter of a digit; ok is false for null. Above 9 the low 32
// bits of the digit count.
func IntToDigit(d, radix int64) (c int64, ok bool, err error) {
	switch {
	case d < 0 || d >= radix:
		return 0, false, nil
	case d < 10:
		return d + '0', true, nil
	}
	const letters = 256 // that the reference has at hand
	if c := int32(d) - 10 + 'a'; c >= 0 && c < letters {
		return int64(c), true, nil
	}
	return 0, false, errIndex("java.lang.ArrayIndexOutOfBoundsException: Index " +
		IntToStr(int64(int32(d)-10+'a')) + " out of bounds for length " + IntToStr(letters))
}

// IntFromDigit is Int.fromDigit: the digit that a letter stands for; ok is false for null. Of
// the radix the low 32 bits count, and sums of 32 bits with it wrap.
func IntFromDigit(c, radix int64) (d int64, ok bool) {
	if c < 0 || c >= 0x80 {
		return 0, false
	}
	v, r := int32(c), int32(radix)
	switch {
	case v >= '0' && v < '0'+min(r, 10):
		return c - '0', true
	case r <= 10:
		return 0, false
	case v >= 'a' && v < 'a'+(r-10):
		return c - 'a' + 10, true
	case v >= 'A' && v < 'A'+(r-10):
		return c - 'A' + 10, true
	}
	return 0, false
}

// IntToChar is Int.toChar: the Str of a code point, which is in the low 32 bits.
func IntToChar(c int64) (string, error) {
	r := int32(c)
	if r < 0 || r > utf8.MaxRune {
		return "", &Error{PlainErr, "Invalid unicode char: " + IntToStr(c)}
	}
	return string(AppendCodePoint(nil, r)), nil
}
