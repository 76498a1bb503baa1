package constfold

import (
	"fmt"
	"testing"

	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

func dec(s string) fanvalue.Decimal { d, _ := fanvalue.DecimalFromStr(s); return d }

func args(list ...any) []any { return list }

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
