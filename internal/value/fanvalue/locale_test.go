package fanvalue

import (
	"math"
	"strconv"
	"testing"
)

func TestNumbersByTheLocale(t *testing.T) {
	for _, c := range []struct{ number, pattern, want string }{
		{"0", "", "0.0"}, {"0", "#.##", "0"}, {"0", "#,###.0", ".0"}, {"1.5", "#", "2"}, {"12.3456", "", "12.35"}, {"12.3456", ".000#", "12.3456"},
		{"99.999", "", "100.0"}, {"123.5", "", "124"}, {"1234567.89", "#,###.0", "1,234,567.9"}, {"1234567.89", "00000.0", "1234567.9"},
		{"1e15", "#,###.0", "1,000,000,000,000,000.0"}, {"0.012345", "", "0.012"}, {"0.00123", "", "0.001"}, {"0.00012345", "", "0.00012"},
		{"1.2345e-8", "", "0.000000012"}, {"1e-9", "", "0.0"}, {"-5.5", "00000.0", "-00005.5"}, {"-123456.7", "", "-123,457"}, {"5e-10", "0.000000000", "0.000000000"},
		{"6e-10", "0.000000000", "0.000000001"}, {"1e23", "#", "99999999999999990000000"}, {"9.96", "0.0", "10.0"}, {"1.5", "bad", "1.5"}, {"1.5", "#,", "1.5"},
	} {
		f, err := strconv.ParseFloat(c.number, 64)
		if err != nil {
			t.Fatal(err)
		}
		pattern := &c.pattern
		if c.pattern == "" {
			pattern = nil
		}
		if got := FloatToLocale(f, pattern); got != c.want {
			t.Errorf("%s by %q: %s, not %s", c.number, c.pattern, got, c.want)
		}
	}
	for _, c := range []struct {
		n             int64
		pattern, want string
	}{
		{-1234567, "#,###", "-1,234,567"}, {5, "000", "005"}, {12345, "#,####", "1,2345"}, {0, "#", "0"}, {42, "#.00", "42.00"}, {7, "0.0##", "7.0"},
		{math.MinInt64, "#,###", "-9,223,372,036,854,775,808"}, {1536, "B", "1.5KB"}, {10239, "B", "10KB"}, {123456, "B", "121KB"}, {5000000, "B", "4.8MB"}, {-5, "B", "-5B"}, {50000000000, "B", "47GB"},
	} {
		if got, err := IntToLocale(c.n, &c.pattern); got != c.want || err != nil {
			t.Errorf("%d by %s: %s, %v", c.n, c.pattern, got, err)
		}
	}
	for pattern, want := range map[string]string{"x": "Invalid pattern char 'x': x", "#,": "java.lang.ArithmeticException: / by zero"} {
		if _, err := IntToLocale(55, &pattern); err == nil || err.(*Error).Message != want {
			t.Errorf("%s: %v", pattern, err)
		}
	}
}

func TestDecimalsByTheLocale(t *testing.T) {
	const outside = "java.lang.ArrayIndexOutOfBoundsException: "
	for _, c := range []struct{ number, pattern, want, fail string }{
		{"1234.5", "#,###.00", "1,234.50", ""}, {"1.000", "#.##", "1", ""}, {"1.000", "#.####", "1.00", ""}, {"1e10", "#,###", "10,000,000,000", ""},
		{"5e-7", "0.0000000", "0.0000005", ""}, {"5e-8", "#", "", outside + "Index -1 out of bounds for length 20"},
		{"1e30", "#", "", outside + "Index 21 out of bounds for length 21"}, {"9e-8", "#.#", "", outside + "Index -1 out of bounds for length 20"},
		{"1e-40", "#", "", outside + "arraycopy: last destination index 40 out of bounds for char[21]"}, {"1.5", "bad", "", "Invalid pattern char 'b': bad"},
	} {
		d, err := DecimalFromStr(c.number)
		if err != nil {
			t.Fatal(err)
		}
		got, err := d.ToLocale(&c.pattern)
		if c.fail == "" && err != nil || c.fail != "" && (err == nil || err.(*Error).Message != c.fail) || got != c.want {
			t.Errorf("%s by %s: %s, %v", c.number, c.pattern, got, err)
		}
	}
}

func TestDurationsByTheLocale(t *testing.T) {
	for d, want := range map[Duration]string{
		0: "0ns", 999: "999ns", 1000: "0.001ms", 1001: "0.001ms", 1234567: "1.234ms", 1500000: "1.5ms", 1999999: "1.999ms", 1000000: "1.0ms", 2 * Millisecond: "2ms",
		1999 * Millisecond: "1999ms", 2 * Second: "2sec", 59 * Second: "59sec", Minute: "1min", 61 * Second: "1min 1sec", Hour: "1hr", 3661 * Second: "1hr 1min 1sec",
		Day: "1day", 2 * Day: "2days", -5 * Minute: "-5min", 50 * Hour: "2days 2hr",
	} {
		if got := d.ToLocale(); got != want {
			t.Errorf("%s: %s, not %s", d, got, want)
		}
	}
}

func TestCollation(t *testing.T) {
	for _, same := range [][2]string{{"a b", "ab"}, {"co-op", "coop"}, {"Résumé", "resume"}, {"æ", "AE"}, {"ß", "ss"}, {"þ", "th"}, {"", "-"}, {"a\u0301", "a"}} {
		if n := StrLocaleCompare(same[0], same[1]); n != 0 {
			t.Errorf("%q, %q: %d", same[0], same[1], n)
		}
	}
	order := []string{"_", ",", "$", "0", "9", "a", "æ", "b", "ð", "e", "ß", "t", "z", "α", "中"}
	for i := range order[1:] {
		if StrLocaleCompare(order[i], order[i+1]) != -1 || StrLocaleCompare(order[i+1], order[i]) != 1 {
			t.Errorf("%q is not before %q", order[i], order[i+1])
		}
	}
}
