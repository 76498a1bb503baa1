package constfold

import (
	"math"
	"math/big"

	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/lazy"
)

func floatMethods() map[string]method[float64] { return floatMethodsOnce.Get(makeFloatMethods) }

var floatMethodsOnce lazy.Value[map[string]method[float64]]

func makeFloatMethods() map[string]method[float64] {
	return map[string]method[float64]{
		"negate":    nullary(func(a float64) float64 { return -a }),
		"increment": nullary(func(a float64) float64 { return a + 1 }),
		"decrement": nullary(func(a float64) float64 { return a - 1 }),
		"plus":      unary(func(a, b float64) float64 { return a + b }),
		"minus":     unary(func(a, b float64) float64 { return a - b }),
		"mult":      unary(func(a, b float64) float64 { return a * b }),
		"div":       unary(func(a, b float64) float64 { return a / b }),
		"mod":       unary(modFloat),
		"plusInt":   unary(func(a float64, b int64) float64 { return a + float64(b) }),
		"minusInt":  unary(func(a float64, b int64) float64 { return a - float64(b) }),
		"multInt":   unary(func(a float64, b int64) float64 { return a * float64(b) }),
		"divInt":    unary(func(a float64, b int64) float64 { return a / float64(b) }),
		"modInt":    unary(func(a float64, b int64) float64 { return modFloat(a, float64(b)) }),

		"normNegZero": nullary(func(a float64) float64 { return a + 0 }),
		"abs":         nullary(math.Abs),
		"min":         unary(minFloat),
		"max":         unary(maxFloat),
		"clamp":       binary(clamp[float64]),
		"clip":        binary(clamp[float64]),
		"ceil":        nullary(math.Ceil),
		"floor":       nullary(math.Floor),
		"round":       nullary(math.RoundToEven),
		"sqrt":        nullary(math.Sqrt),

		"bits":        nullary(func(a float64) int64 { return int64(math.Float64bits(a)) }),
		"bits32":      nullary(func(a float64) int64 { return int64(math.Float32bits(float32(a))) }),
		"toStr":       nullary(syntax.FormatFloat),
		"toCode":      nullary(floatCode),
		"toInt":       nullary(floatInt),
		"toFloat":     nullary(identity[float64]),
		"toImmutable": nullary(identity[float64]),
	}
}

// modFloat is the remainder with the sign of the dividend.
func modFloat(a, b float64) float64 { return math.Mod(a, b) }

func minFloat(a, b float64) float64 {
	if a <= b {
		return a
	}
	return b
}

func maxFloat(a, b float64) float64 {
	if a >= b {
		return a
	}
	return b
}

func floatCode(a float64) string {
	switch {
	case math.IsNaN(a):
		return "Float.nan"
	case math.IsInf(a, 1):
		return "Float.posInf"
	case math.IsInf(a, -1):
		return "Float.negInf"
	}
	return syntax.FormatFloat(a) + "f"
}

// floatInt is Java's conversion: it saturates, and NaN becomes zero.
func floatInt(a float64) int64 {
	switch {
	case math.IsNaN(a):
		return 0
	case a >= math.MaxInt64:
		return math.MaxInt64
	case a <= math.MinInt64:
		return math.MinInt64
	}
	return int64(a)
}

func decimalMethods() map[string]method[syntax.Decimal] {
	return decimalMethodsOnce.Get(makeDecimalMethods)
}

var decimalMethodsOnce lazy.Value[map[string]method[syntax.Decimal]]

func makeDecimalMethods() map[string]method[syntax.Decimal] {
	return map[string]method[syntax.Decimal]{
		"negate":    nullary(negDecimal),
		"increment": nullary(func(a syntax.Decimal) syntax.Decimal { return addDecimal(a, intDecimal(1)) }),
		"decrement": nullary(func(a syntax.Decimal) syntax.Decimal { return addDecimal(a, intDecimal(-1)) }),
		"plus":      unary(addDecimal),
		"minus":     unary(func(a, b syntax.Decimal) syntax.Decimal { return addDecimal(a, negDecimal(b)) }),
		"mult":      unary(mulDecimal),
		"plusInt":   unary(func(a syntax.Decimal, b int64) syntax.Decimal { return addDecimal(a, intDecimal(b)) }),
		"minusInt":  unary(func(a syntax.Decimal, b int64) syntax.Decimal { return addDecimal(a, negDecimal(intDecimal(b))) }),
		"multInt":   unary(func(a syntax.Decimal, b int64) syntax.Decimal { return mulDecimal(a, intDecimal(b)) }),
		"abs": nullary(func(a syntax.Decimal) syntax.Decimal {
			return syntax.Decimal{Unscaled: new(big.Int).Abs(a.Unscaled), Scale: a.Scale}
		}),
		"toStr":       nullary(syntax.Decimal.String),
		"toCode":      nullary(func(a syntax.Decimal) string { return a.String() + "d" }),
		"toDecimal":   nullary(identity[syntax.Decimal]),
		"toImmutable": nullary(identity[syntax.Decimal]),
	}
}

func intDecimal(n int64) syntax.Decimal { return syntax.Decimal{Unscaled: big.NewInt(n)} }

func negDecimal(a syntax.Decimal) syntax.Decimal {
	return syntax.Decimal{Unscaled: new(big.Int).Neg(a.Unscaled), Scale: a.Scale}
}

func mulDecimal(a, b syntax.Decimal) syntax.Decimal {
	return syntax.Decimal{Unscaled: new(big.Int).Mul(a.Unscaled, b.Unscaled), Scale: a.Scale + b.Scale}
}

// maxScale bounds the difference of scales of decimals that are added.
const maxScale = 10000

func addDecimal(a, b syntax.Decimal) syntax.Decimal {
	if a.Scale < b.Scale {
		a, b = b, a
	}
	shift := min(a.Scale-b.Scale, maxScale)
	pow := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(shift)), nil)
	pow.Mul(pow, b.Unscaled)
	return syntax.Decimal{Unscaled: pow.Add(pow, a.Unscaled), Scale: a.Scale}
}

func durationMethods() map[string]method[syntax.Duration] {
	return durationMethodsOnce.Get(makeDurationMethods)
}

var durationMethodsOnce lazy.Value[map[string]method[syntax.Duration]]

func makeDurationMethods() map[string]method[syntax.Duration] {
	return map[string]method[syntax.Duration]{
		"ticks":     nullary(func(a syntax.Duration) int64 { return int64(a) }),
		"negate":    nullary(func(a syntax.Duration) syntax.Duration { return -a }),
		"plus":      unary(func(a, b syntax.Duration) syntax.Duration { return a + b }),
		"minus":     unary(func(a, b syntax.Duration) syntax.Duration { return a - b }),
		"mult":      unary(func(a syntax.Duration, b int64) syntax.Duration { return a * syntax.Duration(b) }),
		"multFloat": unary(func(a syntax.Duration, b float64) syntax.Duration { return syntax.Duration(floatInt(float64(a) * b)) }),
		"div": checked(func(a syntax.Duration, b int64) (syntax.Duration, bool) {
			n, ok := divInt(int64(a), b)
			return syntax.Duration(n), ok
		}),
		"divFloat": unary(func(a syntax.Duration, b float64) syntax.Duration { return syntax.Duration(floatInt(float64(a) / b)) }),
		"abs":      nullary(func(a syntax.Duration) syntax.Duration { return max(a, -a) }),
		"min":      unary(func(a, b syntax.Duration) syntax.Duration { return min(a, b) }),
		"max":      unary(func(a, b syntax.Duration) syntax.Duration { return max(a, b) }),
		"clamp":    binary(clamp[syntax.Duration]),
		"floor": checked(func(a, b syntax.Duration) (syntax.Duration, bool) {
			n, ok := modInt(int64(a), int64(b))
			return a - syntax.Duration(n), ok
		}),
		"toMillis":    nullary(func(a syntax.Duration) int64 { return int64(a) / 1_000_000 }),
		"toSec":       nullary(func(a syntax.Duration) int64 { return int64(a) / 1_000_000_000 }),
		"toMin":       nullary(func(a syntax.Duration) int64 { return int64(a) / 60_000_000_000 }),
		"toHour":      nullary(func(a syntax.Duration) int64 { return int64(a) / 3_600_000_000_000 }),
		"toDay":       nullary(func(a syntax.Duration) int64 { return int64(a) / 86_400_000_000_000 }),
		"toStr":       nullary(syntax.Duration.String),
		"toCode":      nullary(syntax.Duration.String),
		"toImmutable": nullary(identity[syntax.Duration]),
	}
}
