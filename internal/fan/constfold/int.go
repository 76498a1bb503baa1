package constfold

import (
	"github.com/tandem-lang/tandem/internal/lazy"
	v "github.com/tandem-lang/tandem/internal/value/fanvalue"
)

var intMethodsOnce lazy.Value[map[string]method[int64]]

func intMethods() map[string]method[int64] { return intMethodsOnce.Get(makeIntMethods) }

func makeIntMethods() map[string]method[int64] {
	return map[string]method[int64]{
		"negate":    fn0(func(a int64) int64 { return -a }),
		"increment": fn0(func(a int64) int64 { return a + 1 }),
		"decrement": fn0(func(a int64) int64 { return a - 1 }),
		"plus":      fn1(func(a, b int64) int64 { return a + b }),
		"minus":     fn1(func(a, b int64) int64 { return a - b }),
		"mult":      fn1(func(a, b int64) int64 { return a * b }),
		"div":       fn1E(v.IntDiv),
		"mod":       fn1E(v.IntMod),

		"plusFloat":  fn1(func(a int64, b float64) float64 { return float64(a) + b }),
		"minusFloat": fn1(func(a int64, b float64) float64 { return float64(a) - b }),
		"multFloat":  fn1(func(a int64, b float64) float64 { return float64(a) * b }),
		"divFloat":   fn1(func(a int64, b float64) float64 { return float64(a) / b }),
		"modFloat":   fn1(func(a int64, b float64) float64 { return v.FloatMod(float64(a), b) }),

		"plusDecimal":  fn1E(func(a int64, b v.Decimal) (v.Decimal, error) { return v.IntDecimal(a).Plus(b, limit) }),
		"minusDecimal": fn1E(func(a int64, b v.Decimal) (v.Decimal, error) { return v.IntDecimal(a).Minus(b, limit) }),
		"multDecimal":  fn1E(func(a int64, b v.Decimal) (v.Decimal, error) { return v.IntDecimal(a).Mult(b) }),
		"divDecimal":   fn1E(func(a int64, b v.Decimal) (v.Decimal, error) { return v.IntDecimal(a).Quo(b, limit) }),
		"modDecimal":   fn1E(func(a int64, b v.Decimal) (v.Decimal, error) { return v.IntDecimal(a).Mod(b, limit) }),

		"not":    fn0(func(a int64) int64 { return ^a }),
		"and":    fn1(func(a, b int64) int64 { return a & b }),
		"or":     fn1(func(a, b int64) int64 { return a | b }),
		"xor":    fn1(func(a, b int64) int64 { return a ^ b }),
		"shiftl": fn1(v.IntShiftl),
		"shiftr": fn1(v.IntShiftr),
		"shifta": fn1(v.IntShifta),

		"abs":   fn0(v.IntAbs),
		"min":   fn1(func(a, b int64) int64 { return min(a, b) }),
		"max":   fn1(func(a, b int64) int64 { return max(a, b) }),
		"clamp": fn2(v.IntClamp),
		"clip":  fn2(v.IntClamp),
		"pow":   fn1E(v.IntPow),

		"upper":       fn0(v.IntUpper),
		"lower":       fn0(v.IntLower),
		"localeUpper": fn0(v.IntLocaleUpper),
		"localeLower": fn0(v.IntLocaleLower),
		"toDigit":     withDefault(fn1E(func(a, radix int64) (any, error) { return orNull(v.IntToDigit(a, radix)) }), 1, int64(10)),
		"fromDigit": withDefault(fn1E(func(a, radix int64) (any, error) {
			d, ok := v.IntFromDigit(a, radix)
			return orNull(d, ok, nil)
		}), 1, int64(10)),

		"toStr":       fn0(v.IntToStr),
		"toHex":       withDefault(fn1E(func(a, width int64) (string, error) { return v.IntToHex(a, width, limit) }), 1, int64(0)),
		"toRadix":     withDefault(fn2E(func(a, radix, width int64) (string, error) { return v.IntToRadix(a, radix, width, limit) }), 2, int64(0)),
		"toChar":      fn0E(v.IntToChar),
		"toCode":      withDefault(fn1E(v.IntToCode), 1, int64(10)),
		"toDuration":  fn0(func(a int64) v.Duration { return v.Duration(a) }),
		"toInt":       fn0(identity[int64]),
		"toFloat":     fn0(func(a int64) float64 { return float64(a) }),
		"toDecimal":   fn0(v.IntDecimal),
		"toImmutable": fn0(identity[int64]),
	}
}
