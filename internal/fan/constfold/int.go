package constfold

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/lazy"
)

func intMethods() map[string]method[int64] { return intMethodsOnce.Get(makeIntMethods) }

var intMethodsOnce lazy.Value[map[string]method[int64]]

func makeIntMethods() map[string]method[int64] {
	return map[string]method[int64]{
		"negate":    nullary(func(a int64) int64 { return -a }),
		"increment": nullary(func(a int64) int64 { return a + 1 }),
		"decrement": nullary(func(a int64) int64 { return a - 1 }),
		"plus":      unary(func(a, b int64) int64 { return a + b }),
		"minus":     unary(func(a, b int64) int64 { return a - b }),
		"mult":      unary(func(a, b int64) int64 { return a * b }),
		"div":       checked(divInt),
		"mod":       checked(modInt),

		"plusFloat":  unary(func(a int64, b float64) float64 { return float64(a) + b }),
		"minusFloat": unary(func(a int64, b float64) float64 { return float64(a) - b }),
		"multFloat":  unary(func(a int64, b float64) float64 { return float64(a) * b }),
		"divFloat":   unary(func(a int64, b float64) float64 { return float64(a) / b }),
		"modFloat":   unary(func(a int64, b float64) float64 { return modFloat(float64(a), b) }),

		"plusDecimal":  unary(func(a int64, b syntax.Decimal) syntax.Decimal { return addDecimal(intDecimal(a), b) }),
		"minusDecimal": unary(func(a int64, b syntax.Decimal) syntax.Decimal { return addDecimal(intDecimal(a), negDecimal(b)) }),
		"multDecimal":  unary(func(a int64, b syntax.Decimal) syntax.Decimal { return mulDecimal(intDecimal(a), b) }),

		"not":    nullary(func(a int64) int64 { return ^a }),
		"and":    unary(func(a, b int64) int64 { return a & b }),
		"or":     unary(func(a, b int64) int64 { return a | b }),
		"xor":    unary(func(a, b int64) int64 { return a ^ b }),
		"shiftl": unary(func(a, b int64) int64 { return a << (b & 63) }),
		"shiftr": unary(func(a, b int64) int64 { return int64(uint64(a) >> (b & 63)) }),
		"shifta": unary(func(a, b int64) int64 { return a >> (b & 63) }),

		"abs":   nullary(func(a int64) int64 { return max(a, -a) }),
		"min":   unary(func(a, b int64) int64 { return min(a, b) }),
		"max":   unary(func(a, b int64) int64 { return max(a, b) }),
		"clamp": binary(clamp[int64]),
		"clip":  binary(clamp[int64]),
		"pow":   checked(powInt),

		"upper":       nullary(upperInt),
		"lower":       nullary(lowerInt),
		"localeUpper": nullary(func(a int64) int64 { return mapChar(a, unicode.ToUpper) }),
		"localeLower": nullary(func(a int64) int64 { return mapChar(a, unicode.ToLower) }),
		"toDigit":     withDefault(toDigit, 10),
		"fromDigit":   withDefault(fromDigit, 10),

		"toStr":       nullary(func(a int64) string { return strconv.FormatInt(a, 10) }),
		"toHex":       withDefault(func(a, w int64) (any, bool) { return pad(strconv.FormatUint(uint64(a), 16), w) }, 0),
		"toRadix":     toRadix,
		"toChar":      toChar,
		"toCode":      withDefault(intCode, 10),
		"toDuration":  nullary(func(a int64) syntax.Duration { return syntax.Duration(a) }),
		"toInt":       nullary(identity[int64]),
		"toFloat":     nullary(func(a int64) float64 { return float64(a) }),
		"toDecimal":   nullary(intDecimal),
		"toImmutable": nullary(identity[int64]),
	}
}

func divInt(a, b int64) (int64, bool) {
	if b == 0 {
		return 0, false
	}
	return a / b, true
}

func modInt(a, b int64) (int64, bool) {
	if b == 0 {
		return 0, false
	}
	return a % b, true
}

func clamp[T int64 | float64 | syntax.Duration](a, lo, hi T) T {
	switch {
	case a < lo:
		return lo
	case a > hi:
		return hi
	}
	return a
}

func powInt(a, n int64) (int64, bool) {
	if n < 0 {
		return 0, false
	}
	r := int64(1)
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			r *= a
		}
		a *= a
	}
	return r, true
}

func upperInt(a int64) int64 {
	if a >= 'a' && a <= 'z' {
		return a - 32
	}
	return a
}

func lowerInt(a int64) int64 {
	if a >= 'A' && a <= 'Z' {
		return a + 32
	}
	return a
}

func mapChar(a int64, f func(rune) rune) int64 {
	if a < 0 || a > unicode.MaxRune {
		return a
	}
	return int64(f(rune(a)))
}

func toDigit(a, radix int64) (any, bool) {
	switch {
	case a < 0 || a >= radix || a > 35:
		return nil, a <= 35
	case a < 10:
		return a + '0', true
	}
	return a - 10 + 'a', true
}

func fromDigit(a, radix int64) (any, bool) {
	d := int64(-1)
	switch {
	case a >= '0' && a <= '9':
		d = a - '0'
	case a >= 'a' && a <= 'z':
		d = a - 'a' + 10
	case a >= 'A' && a <= 'Z':
		d = a - 'A' + 10
	}
	if d < 0 || d >= radix {
		return nil, true
	}
	return d, true
}

// pad puts zeros in front of a number.
func pad(s string, width int64) (any, bool) {
	if width > maxLen {
		return nil, false
	}
	if n := int(width) - len(s); n > 0 {
		s = strings.Repeat("0", n) + s
	}
	return s, true
}

func toRadix(a int64, args []any) (any, bool) {
	if len(args) == 0 || len(args) > 2 {
		return nil, false
	}
	radix, ok := args[0].(int64)
	if !ok {
		return nil, false
	}
	if radix < 2 || radix > 36 {
		radix = 10
	}
	width := int64(0)
	if len(args) == 2 {
		if width, ok = args[1].(int64); !ok {
			return nil, false
		}
	}
	return pad(strconv.FormatInt(a, int(radix)), width)
}

func toChar(a int64, args []any) (any, bool) {
	if len(args) != 0 || a < 0 || a > unicode.MaxRune || a >= 0xD800 && a < 0xE000 {
		return nil, false
	}
	return string(rune(a)), true
}

func intCode(a, base int64) (any, bool) {
	switch base {
	case 10:
		return strconv.FormatInt(a, 10), true
	case 16:
		return "0x" + strconv.FormatUint(uint64(a), 16), true
	}
	return nil, false
}
