package constfold

import (
	"github.com/tandem-lang/tandem/internal/lazy"
	v "github.com/tandem-lang/tandem/internal/value/fanvalue"
)

var strMethodsOnce lazy.Value[map[string]method[string]]

func strMethods() map[string]method[string] { return strMethodsOnce.Get(makeStrMethods) }

func makeStrMethods() map[string]method[string] {
	return map[string]method[string]{
		"toStr":       fn0(identity[string]),
		"toImmutable": fn0(identity[string]),
		"size":        fn0(v.StrSize),
		"get":         fn1E(v.StrGet),
		"getSafe":     withDefault(fn2(v.StrGetSafe), 2, int64(0)),
		"plus":        fn1(func(s string, x any) string { return v.StrJoin(s, textOf(x)) }),
		"mult":        fn1E(func(s string, n int64) (string, error) { return v.StrMult(s, n, limit) }),

		"lower":              fn0(v.StrLower),
		"upper":              fn0(v.StrUpper),
		"capitalize":         fn0(v.StrCapitalize),
		"decapitalize":       fn0(v.StrDecapitalize),
		"localeLower":        fn0(v.StrLocaleLower),
		"localeUpper":        fn0(v.StrLocaleUpper),
		"localeCapitalize":   fn0(v.StrLocaleCapitalize),
		"localeDecapitalize": fn0(v.StrLocaleDecapitalize),
		"reverse":            fn0(v.StrReverse),
		"toDisplayName":      fn0(v.StrToDisplayName),
		"fromDisplayName":    fn0(v.StrFromDisplayName),

		"justl": fn1E(func(s string, w int64) (string, error) { return v.StrPadr(s, w, ' ', limit) }),
		"justr": fn1E(func(s string, w int64) (string, error) { return v.StrPadl(s, w, ' ', limit) }),
		"padl":  withDefault(fn2E(func(s string, w, c int64) (string, error) { return v.StrPadl(s, w, c, limit) }), 2, int64(' ')),
		"padr":  withDefault(fn2E(func(s string, w, c int64) (string, error) { return v.StrPadr(s, w, c, limit) }), 2, int64(' ')),

		"trim":      fn0(v.StrTrim),
		"trimStart": fn0(v.StrTrimStart),
		"trimEnd":   fn0(v.StrTrimEnd),
		"trimToNull": fn0E(func(s string) (any, error) {
			s = v.StrTrim(s)
			return orNull(s, s != "", nil)
		}),
		"truncate": withDefault(fn2E(v.StrTruncate), 2, ""),
		"replace":  fn2(v.StrReplace),

		"index":  withDefault(strIndex(v.StrIndex), 2, int64(0)),
		"indexr": withDefault(strIndex(v.StrIndexr), 2, int64(-1)),
		"indexIgnoreCase": withDefault(fn2E(func(s, x string, from int64) (any, error) {
			return orNull(v.StrIndexIgnoreCase(s, x, from))
		}), 2, int64(0)),
		"indexrIgnoreCase": withDefault(fn2E(func(s, x string, from int64) (any, error) {
			return orNull(v.StrIndexrIgnoreCase(s, x, from))
		}), 2, int64(-1)),

		"compareIgnoreCase": fn1(v.StrCompareIgnoreCase),
		"numNewlines":       fn0(v.StrNumNewlines),
		"toInt":             withDefault(fn1E(v.IntFromStr), 1, int64(10)),
		"toFloat":           fn0E(v.FloatFromStr),
		"toDecimal":         fn0E(v.DecimalFromStr),
		"toCode":            withDefault(fn1(func(s string, q int64) string { return v.StrToCode(s, q, false) }), 1, int64('"')),
		"toXml":             fn0(v.StrToXml),
	}
}

func strIndex(f func(s, x string, from int64) (int64, bool)) method[string] {
	return fn2E(func(s, x string, from int64) (any, error) {
		i, ok := f(s, x, from)
		return orNull(i, ok, nil)
	})
}

// textOf is toStr of a literal.
func textOf(x any) string {
	switch x := x.(type) {
	case int64:
		return v.IntToStr(x)
	case float64:
		return v.FloatToStr(x)
	case v.Decimal:
		return x.String()
	case v.Duration:
		return x.String()
	}
	return x.(string)
}
