package constfold

import (
	"math"

	v "github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// constantOf returns a static field of a literal's type, or what no call of the method itself
// folds but a trap does.
func constantOf(target any, name string) (value any, ok bool) {
	switch t := target.(type) {
	case int64:
		switch name {
		case "defVal":
			return int64(0), true
		case "minVal":
			return int64(math.MinInt64), true
		case "maxVal":
			return int64(math.MaxInt64), true
		case "hash":
			return t, true
		}
	case float64:
		switch name {
		case "defVal":
			return 0.0, true
		case "pi":
			return math.Pi, true
		case "e":
			return math.E, true
		case "nan":
			return math.NaN(), true
		case "posInf":
			return math.Inf(1), true
		case "negInf":
			return math.Inf(-1), true
		case "hash":
			return v.FloatBits(t), true
		}
	case v.Decimal:
		switch name {
		case "defVal":
			return v.Decimal{}, true
		case "hash":
			return t.Hash(), true
		}
	case string:
		switch name {
		case "defVal":
			return "", true
		case "intern", "toLocale":
			return t, true
		case "hash":
			return v.StrHash(t), true
		}
	case v.Duration:
		switch name {
		case "defVal":
			return v.Duration(0), true
		case "minVal":
			return v.Duration(math.MinInt64), true
		case "maxVal":
			return v.Duration(math.MaxInt64), true
		case "hash":
			return int64(t), true
		}
	}
	return nil, false
}
