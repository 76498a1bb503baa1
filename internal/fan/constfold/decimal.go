package constfold

import (
	"github.com/tandem-lang/tandem/internal/lazy"
	v "github.com/tandem-lang/tandem/internal/value/fanvalue"
)

var decimalMethodsOnce lazy.Value[map[string]method[v.Decimal]]

func decimalMethods() map[string]method[v.Decimal] { return decimalMethodsOnce.Get(makeDecimalMethods) }

func makeDecimalMethods() map[string]method[v.Decimal] {
	methods := map[string]method[v.Decimal]{
		"negate":      fn0(v.Decimal.Neg),
		"increment":   fn0E(func(a v.Decimal) (v.Decimal, error) { return a.Plus(v.IntDecimal(1), limit) }),
		"decrement":   fn0E(func(a v.Decimal) (v.Decimal, error) { return a.Minus(v.IntDecimal(1), limit) }),
		"abs":         fn0(v.Decimal.Abs),
		"min":         fn1(v.Decimal.Min),
		"max":         fn1(v.Decimal.Max),
		"toStr":       fn0(v.Decimal.String),
		"toCode":      fn0(v.Decimal.Code),
		"toInt":       fn0(v.Decimal.ToInt),
		"toFloat":     fn0(v.Decimal.ToFloat),
		"toDecimal":   fn0(identity[v.Decimal]),
		"toImmutable": fn0(identity[v.Decimal]),
	}
	for name, f := range map[string]func(a, b v.Decimal) (v.Decimal, error){
		"plus":  func(a, b v.Decimal) (v.Decimal, error) { return a.Plus(b, limit) },
		"minus": func(a, b v.Decimal) (v.Decimal, error) { return a.Minus(b, limit) },
		"mult":  v.Decimal.Mult,
		"div":   func(a, b v.Decimal) (v.Decimal, error) { return a.Div(b, limit) },
		"mod":   func(a, b v.Decimal) (v.Decimal, error) { return a.Mod(b, limit) },
	} {
		methods[name] = fn1E(f)
		methods[name+"Int"] = fn1E(func(a v.Decimal, b int64) (v.Decimal, error) { return f(a, v.IntDecimal(b)) })
		methods[name+"Float"] = fn1E(func(a v.Decimal, b float64) (v.Decimal, error) {
			d, err := v.FloatDecimal(b)
			if err != nil {
				return d, err
			}
			return f(a, d)
		})
	}
	return methods
}
