package constfold

import (
	"math"

	"github.com/tandem-lang/tandem/internal/lazy"
	v "github.com/tandem-lang/tandem/internal/value/fanvalue"
)

var floatMethodsOnce lazy.Value[map[string]method[float64]]

func floatMethods() map[string]method[float64] { return floatMethodsOnce.Get(makeFloatMethods) }

func makeFloatMethods() map[string]method[float64] {
	return map[string]method[float64]{
		"negate":    fn0(func(a float64) float64 { return -a }),
		"increment": fn0(func(a float64) float64 { return a + 1 }),
		"decrement": fn0(func(a float64) float64 { return a - 1 }),
		"plus":      fn1(func(a, b float64) float64 { return a + b }),
		"minus":     fn1(func(a, b float64) float64 { return a - b }),
		"mult":      fn1(func(a, b float64) float64 { return a * b }),
		"div":       fn1(func(a, b float64) float64 { return a / b }),
		"mod":       fn1(v.FloatMod),
		"plusInt":   fn1(func(a float64, b int64) float64 { return a + float64(b) }),
		"minusInt":  fn1(func(a float64, b int64) float64 { return a - float64(b) }),
		"multInt":   fn1(func(a float64, b int64) float64 { return a * float64(b) }),
		"divInt":    fn1(func(a float64, b int64) float64 { return a / float64(b) }),
		"modInt":    fn1(func(a float64, b int64) float64 { return v.FloatMod(a, float64(b)) }),

		"plusDecimal":  withDecimal(func(a, b v.Decimal) (v.Decimal, error) { return a.Plus(b, limit) }),
		"minusDecimal": withDecimal(func(a, b v.Decimal) (v.Decimal, error) { return a.Minus(b, limit) }),
		"multDecimal":  withDecimal(v.Decimal.Mult),
		"divDecimal":   withDecimal(func(a, b v.Decimal) (v.Decimal, error) { return a.Quo(b, limit) }),
		"modDecimal":   withDecimal(func(a, b v.Decimal) (v.Decimal, error) { return a.Mod(b, limit) }),

		"normNegZero": fn0(v.FloatNormNegZero),
		"abs":         fn0(v.FloatAbs),
		"min":         fn1(v.FloatMin),
		"max":         fn1(v.FloatMax),
		"clamp":       fn2(v.FloatClamp),
		"clip":        fn2(v.FloatClamp),
		"ceil":        fn0(math.Ceil),
		"floor":       fn0(math.Floor),
		"round":       fn0(v.FloatRound),
		"sqrt":        fn0(math.Sqrt),
		"exp":         fn0(v.FloatExp),
		"log":         fn0(v.FloatLog),
		"log10":       fn0(v.FloatLog10),
		"pow":         fn1(v.FloatPow),

		"sin":       fn0(v.FloatSin),
		"cos":       fn0(v.FloatCos),
		"tan":       fn0(v.FloatTan),
		"asin":      fn0(v.FloatAsin),
		"acos":      fn0(v.FloatAcos),
		"atan":      fn0(v.FloatAtan),
		"sinh":      fn0(v.FloatSinh),
		"cosh":      fn0(v.FloatCosh),
		"tanh":      fn0(v.FloatTanh),
		"toDegrees": fn0(v.FloatToDegrees),
		"toRadians": fn0(v.FloatToRadians),

		"bits":        fn0(v.FloatBits),
		"bits32":      fn0(v.FloatBits32),
		"toStr":       fn0(v.FloatToStr),
		"toCode":      fn0(v.FloatToCode),
		"toInt":       fn0(v.FloatToInt),
		"toFloat":     fn0(identity[float64]),
		"toDecimal":   fn0E(v.FloatToDecimal),
		"toImmutable": fn0(identity[float64]),
	}
}

// withDecimal makes a method of a Float and a Decimal of a function of two Decimals.
func withDecimal(f func(a, b v.Decimal) (v.Decimal, error)) method[float64] {
	return fn1E(func(a float64, b v.Decimal) (d v.Decimal, err error) {
		if d, err = v.FloatDecimal(a); err != nil {
			return d, err
		}
		return f(d, b)
	})
}
