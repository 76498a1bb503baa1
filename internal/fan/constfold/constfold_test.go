package constfold

import (
	"fmt"
	"testing"

	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

func dec(s string) fanvalue.Decimal { d, _ := fanvalue.DecimalFromStr(s); return d }

func args(list ...any) []any { return list }

const minute = 60 * fanvalue.Second

func TestCall(t *testing.T) {
	for _, c := range []struct {
		target any
		name   string
		args   []any
		want   string // "-" where the call stays
	}{
		{int64(7), "plus", args(int64(5)), "12"},
		{int64(7), "plusFloat", args(0.5), "7.5"},
		{int64(7), "plus", args(0.5), "-"},
		{int64(7), "div", args(int64(0)), "-"},
		{int64(-7), "div", args(int64(2)), "-3"},
		{int64(-7), "mod", args(int64(2)), "-1"},
		{int64(1) << 62, "mult", args(int64(4)), "0"},
		{int64(1), "shiftl", args(int64(65)), "2"},
		{int64(-1), "shiftr", args(int64(60)), "15"},
		{int64(2), "pow", args(int64(10)), "1024"},
		{int64(255), "toHex", nil, "ff"},
		{int64(255), "toHex", args(int64(4)), "00ff"},
		{int64('a'), "toChar", nil, "a"},
		{int64('7'), "fromDigit", nil, "7"},
		{int64('z'), "fromDigit", nil, "<nil>"},
		{int64(11), "toDigit", args(int64(16)), "98"},
		{int64(3), "isEven", nil, "-"},
		{1.5, "mult", args(2.0), "3"},
		{1.5, "toInt", nil, "1"},
		{1e300, "toInt", nil, "9223372036854775807"},
		{2.0, "toStr", nil, "2.0"},
		{dec("1.50"), "plus", args(dec("0.5")), "2.00"},
		{dec("1.5"), "multInt", args(int64(2)), "3.0"},
		{dec("1.5"), "negate", nil, "-1.5"},
		{"abc", "plus", args(2.5), "abc2.5"},
		{"abc", "plus", args(fanvalue.Duration(2_000_000_000)), "abc2sec"},
		{"abc", "get", args(int64(-1)), "99"},
		{"abc", "get", args(int64(3)), "-"},
		{"abc", "getSafe", args(int64(3)), "0"},
		{"ab", "mult", args(int64(3)), "ababab"},
		{"ab", "mult", args(int64(1) << 20), "-"},
		{"a😀", "size", nil, "3"},
		{"fooBar2_baz", "toDisplayName", nil, "Foo Bar 2 Baz"},
		{"Foo Bar", "fromDisplayName", nil, "fooBar"},
		{" x ", "trim", nil, "x"},
		{"  ", "trimToNull", nil, "<nil>"},
		{"x", "padl", args(int64(3), int64('0')), "00x"},
		{"abcdef", "truncate", args(int64(4), ".."), "ab.."},
		{"abc", "index", args("c"), "2"},
		{"abc", "index", args("z"), "<nil>"},
		{"ff", "toInt", args(int64(16)), "255"},
		{"zz", "toInt", nil, "-"},
		{"a\"b\n", "toCode", nil, `"a\"b\n"`},
		{"<a>", "toXml", nil, "&lt;a>"},
		{"abc", "split", nil, "-"},
		{"abc", "hash", nil, "-"},
		{fanvalue.Duration(1_500_000_000), "toMillis", nil, "1500"},
		{fanvalue.Duration(1_500_000_000), "mult", args(int64(2)), "3sec"},
		{fanvalue.Duration(5_500_000_000), "floor", args(fanvalue.Duration(1_000_000_000)), "5sec"},
		{int64(7), "negate", nil, "-7"}, {int64(7), "increment", nil, "8"}, {int64(7), "decrement", nil, "6"}, {int64(7), "minus", args(int64(5)), "2"}, {int64(7), "mult", args(int64(5)), "35"},
		{int64(7), "div", args(int64(2)), "3"}, {int64(7), "mod", args(int64(4)), "3"}, {int64(7), "minusFloat", args(0.5), "6.5"}, {int64(7), "multFloat", args(0.5), "3.5"}, {int64(7), "divFloat", args(2.0), "3.5"}, {int64(7), "modFloat", args(4.0), "3"},
		{int64(7), "plusDecimal", args(dec("0.5")), "7.5"}, {int64(7), "minusDecimal", args(dec("0.5")), "6.5"}, {int64(7), "multDecimal", args(dec("0.5")), "3.5"}, {int64(7), "divDecimal", args(dec("2")), "3.5"}, {int64(7), "modDecimal", args(dec("4")), "3"},
		{int64(6), "not", nil, "-7"}, {int64(6), "and", args(int64(3)), "2"}, {int64(6), "or", args(int64(3)), "7"}, {int64(6), "xor", args(int64(3)), "5"}, {int64(-8), "shifta", args(int64(1)), "-4"},
		{int64(-6), "abs", nil, "6"}, {int64(6), "min", args(int64(3)), "3"}, {int64(6), "max", args(int64(3)), "6"}, {int64(6), "clamp", args(int64(1), int64(5)), "5"}, {int64(0), "clip", args(int64(1), int64(5)), "1"},
		{int64('a'), "upper", nil, "65"}, {int64('A'), "lower", nil, "97"}, {int64(0xe9), "localeUpper", nil, "201"}, {int64(0xc9), "localeLower", nil, "233"}, {int64(0xe9), "upper", nil, "233"},
		{int64(9), "toDigit", nil, "57"}, {int64(10), "toDigit", nil, "<nil>"}, {int64('9'), "fromDigit", nil, "9"}, {int64('a'), "fromDigit", nil, "<nil>"}, {int64('a'), "fromDigit", args(int64(11)), "10"},
		{int64(7), "toStr", nil, "7"}, {int64(10), "toRadix", args(int64(2)), "1010"}, {int64(10), "toRadix", args(int64(2), int64(6)), "001010"}, {int64(10), "toRadix", nil, "-"}, {int64(10), "toCode", nil, "10"}, {int64(10), "toCode", args(int64(16)), "0xa"},
		{int64(5_000_000), "toDuration", nil, "5ms"}, {int64(7), "toInt", nil, "7"}, {int64(7), "toFloat", nil, "7"}, {int64(7), "toDecimal", nil, "7"}, {int64(7), "toImmutable", nil, "7"},

		{1.5, "negate", nil, "-1.5"}, {1.5, "increment", nil, "2.5"}, {1.5, "decrement", nil, "0.5"}, {1.5, "plus", args(2.0), "3.5"}, {1.5, "minus", args(2.0), "-0.5"}, {1.5, "div", args(2.0), "0.75"}, {5.5, "mod", args(2.0), "1.5"},
		{1.5, "plusInt", args(int64(2)), "3.5"}, {1.5, "minusInt", args(int64(2)), "-0.5"}, {1.5, "multInt", args(int64(2)), "3"}, {1.5, "divInt", args(int64(2)), "0.75"}, {5.5, "modInt", args(int64(2)), "1.5"},
		{1.5, "plusDecimal", args(dec("2")), "3.5"}, {1.5, "minusDecimal", args(dec("2")), "-0.5"}, {1.5, "multDecimal", args(dec("2")), "3.0"}, {1.5, "divDecimal", args(dec("2")), "0.75"}, {5.5, "modDecimal", args(dec("2")), "1.5"},
		{-1.5, "abs", nil, "1.5"}, {1.5, "min", args(2.0), "1.5"}, {1.5, "max", args(int64(2)), "2"}, {1.5, "clamp", args(2.0, 3.0), "2"}, {4.5, "clip", args(2.0, int64(3)), "3"}, {1.5, "ceil", nil, "2"}, {1.5, "floor", nil, "1"}, {1.4, "round", nil, "1"},
		{4.0, "sqrt", nil, "2"}, {0.0, "exp", nil, "1"}, {1.0, "log", nil, "0"}, {100.0, "log10", nil, "2"}, {2.0, "pow", args(3.0), "8"}, {0.0, "sin", nil, "0"}, {0.0, "cos", nil, "1"}, {180.0, "toRadians", nil, "3.141592653589793"},
		{1.0, "bits", nil, "4607182418800017408"}, {1.0, "bits32", nil, "1065353216"}, {1.5, "toCode", nil, "1.5f"}, {1.5, "toDecimal", nil, "1.5"}, {1.5, "plus", args("x"), "-"}, {1.5, "plus", nil, "-"}, {1.5, "plus", args(1.0, 2.0), "-"}, {1.5, "negate", args(1.0), "-"},

		{dec("1.5"), "increment", nil, "2.5"}, {dec("1.5"), "decrement", nil, "0.5"}, {dec("1.5"), "minus", args(dec("2")), "-0.5"}, {dec("1.5"), "mult", args(dec("2")), "3.0"}, {dec("1.5"), "div", args(dec("2")), "0.75"}, {dec("5.5"), "mod", args(dec("2")), "1.5"},
		{dec("1.5"), "plusInt", args(int64(2)), "3.5"}, {dec("1.5"), "plusFloat", args(0.5), "2.0"}, {dec("1.5"), "plus", args(int64(2)), "-"}, {dec("-1.5"), "abs", nil, "1.5"}, {dec("1.5"), "min", args(dec("2")), "1.5"}, {dec("1.5"), "toInt", nil, "1"}, {dec("1.5"), "toFloat", nil, "1.5"}, {dec("1.5"), "toCode", nil, "1.5d"},

		{fanvalue.Duration(7), "ticks", nil, "7"}, {minute, "toSec", nil, "60"}, {60 * minute, "toMin", nil, "60"}, {120 * minute, "toHour", nil, "2"}, {2880 * minute, "toDay", nil, "2"}, {minute, "negate", nil, "-1min"}, {minute, "plus", args(minute), "2min"}, {3 * minute, "minus", args(minute), "2min"},
		{minute, "multFloat", args(2.0), "2min"}, {2 * minute, "div", args(int64(2)), "1min"}, {2 * minute, "divFloat", args(2.0), "1min"}, {-minute, "abs", nil, "1min"}, {minute, "abs", nil, "1min"}, {minute, "min", args(2 * minute), "1min"}, {minute, "max", args(2 * minute), "2min"}, {minute, "clamp", args(2*minute, 3*minute), "2min"}, {minute, "toIso", nil, "PT60S"},

		{"abc", "getSafe", args(int64(3), int64('x')), "120"}, {"abc", "get", args(int64(1)), "98"}, {"a", "mult", args(int64(0xFFFF + 1)), "-"}, {"Ab", "lower", nil, "ab"}, {"Ab", "upper", nil, "AB"}, {"ab", "capitalize", nil, "Ab"}, {"Ab", "decapitalize", nil, "ab"}, {"\u00e9", "localeUpper", nil, "\u00c9"}, {"\u00c9", "localeLower", nil, "\u00e9"}, {"ab", "reverse", nil, "ba"},
		{"x", "justl", args(int64(3)), "x  "}, {"x", "justr", args(int64(3)), "  x"}, {"x", "padl", args(int64(3)), "  x"}, {"x", "padr", args(int64(3)), "x  "}, {"x", "padr", args(int64(3), int64('0')), "x00"}, {"x", "padl", args(int64(3), int64('0'), int64(1)), "-"}, {"x", "padl", args("y", int64('0')), "-"}, {"x", "padl", args(int64(3), "y"), "-"}, {"x", "padl", nil, "-"},
		{" x ", "trimStart", nil, "x "}, {" x ", "trimEnd", nil, " x"}, {"abc", "truncate", args(int64(2)), "ab"}, {"abc", "replace", args("b", "x"), "axc"}, {"abcabc", "index", args("b"), "1"}, {"abcabc", "index", args("b", int64(2)), "4"}, {"abcabc", "indexr", args("b"), "4"}, {"abcabc", "indexr", args("c"), "5"}, {"abcabc", "indexr", args("b", int64(3)), "1"}, {"b", "index", args("b"), "0"},
		{"aBCabc", "indexIgnoreCase", args("b"), "1"}, {"b", "indexIgnoreCase", args("B"), "0"}, {"abcaBC", "indexrIgnoreCase", args("bc"), "4"}, {"aBCabc", "indexrIgnoreCase", args("c"), "5"}, {"ab", "compareIgnoreCase", args("AC"), "-1"}, {"a\nb\r\n", "numNewlines", nil, "2"}, {"12", "toInt", nil, "12"}, {"1.5", "toFloat", nil, "1.5"}, {"1.50", "toDecimal", nil, "1.50"}, {"a", "toCode", args(int64('\'')), "'a'"},

		{int64(7), "trap", args("defVal"), "0"}, {int64(7), "trap", args("minVal"), "-9223372036854775808"}, {int64(7), "trap", args("maxVal"), "9223372036854775807"}, {int64(7), "trap", args("hash"), "7"}, {int64(7), "trap", args("negate"), "-7"}, {int64(7), "trap", args("trap"), "-"}, {int64(7), "trap", args("plus"), "-"}, {int64(7), "trap", args(int64(1)), "-"}, {int64(7), "trap", nil, "-"}, {int64(7), "trap", args("negate", "x"), "-"},
		{1.5, "trap", args("defVal"), "0"}, {1.5, "trap", args("pi"), "3.141592653589793"}, {1.5, "trap", args("e"), "2.718281828459045"}, {1.5, "trap", args("nan"), "NaN"}, {1.5, "trap", args("posInf"), "+Inf"}, {1.5, "trap", args("negInf"), "-Inf"}, {1.0, "trap", args("hash"), "4607182418800017408"},
		{dec("1.5"), "trap", args("defVal"), "0"}, {dec("1.5"), "trap", args("hash"), "466"}, {"abc", "trap", args("defVal"), ""}, {"abc", "trap", args("intern"), "abc"}, {"abc", "trap", args("toLocale"), "abc"}, {"abc", "trap", args("hash"), "96354"}, {"abc", "trap", args("size"), "3"},
		{minute, "trap", args("defVal"), "0ns"}, {minute, "trap", args("minVal"), "-9223372036854775808ns"}, {minute, "trap", args("maxVal"), "9223372036854775807ns"}, {minute, "trap", args("hash"), "60000000000"}, {true, "not", nil, "-"},
	} {
		v, ok := Call(c.target, c.name, c.args)
		got := fmt.Sprint(v)
		if !ok {
			got = "-"
		}
		if got != c.want {
			t.Errorf("%v.%s(%v) = %s, want %s", c.target, c.name, c.args, got, c.want)
		}
	}
}
