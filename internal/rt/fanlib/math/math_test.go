package math

import (
	"math"
	"testing"
)

// The format %.6g of java.util.Formatter: rows are what the reference's host prints.
func TestSixDigits(t *testing.T) {
	for f, want := range map[float64]string{
		0: "0.00000", math.Copysign(0, -1): "-0.00000", 1: "1.00000", -1: "-1.00000", 0.1: "0.100000", 12.5: "12.5000", 123456: "123456",
		123456.7: "123457", 999999: "999999", 999999.4: "999999", 999999.5: "1.00000e+06", 1234567: "1.23457e+06", 1e10: "1.00000e+10", 1e100: "1.00000e+100",
		0.0001: "0.000100000", 0.00009999995: "0.000100000", 0.00009999994: "9.99999e-05", 1e-323: "1.00000e-323", 0.000099999996: "0.000100000", 0.00001: "1.00000e-05", 1e-300: "1.00000e-300", 0.00012345678: "0.000123457",
		1.0000005: "1.00000", 1.0000015: "1.00000", 1.000005: "1.00001", 9.999995: "10.0000", 9.999994: "9.99999", 0.5: "0.500000", 2.0 / 3: "0.666667", 100: "100.000", 1.5e5: "150000",
		math.Inf(1): "Infinity", math.Inf(-1): "-Infinity", 5e-324: "4.90000e-324", math.MaxFloat64: "1.79769e+308",
	} {
		if got := sixDigits(f); got != want {
			t.Errorf("%v: %s instead of %s", f, got, want)
		}
	}
	if got := sixDigits(math.NaN()); got != "NaN" {
		t.Error(got)
	}
}

// A number begins with a sign or not, and has digits of any script.
func TestDigitsOf(t *testing.T) {
	for _, c := range []struct {
		text     string
		radix    int
		digits   string
		negative bool
		ok       bool
	}{
		{"0", 10, "0", false, true}, {"-12", 10, "12", true, true}, {"+12", 10, "12", false, true}, {"fFzZ", 36, "ffzz", false, true}, {"101", 2, "101", false, true},
		{"", 10, "", false, false}, {"-", 10, "", false, false}, {"+-1", 10, "", false, false}, {"--1", 10, "", false, false}, {"1-", 10, "", false, false},
		{"12", 2, "", false, false}, {"1", 1, "", false, false}, {"1", 37, "", false, false}, {"1", -3, "", false, false}, {" 1", 10, "", false, false}, {"1_0", 10, "", false, false},
		{"g", 16, "", false, false}, {"f", 16, "f", false, true}, {"9", 9, "", false, false}, {"8", 9, "8", false, true}, {"/", 36, "", false, false}, {":", 36, "", false, false},
		{"@", 36, "", false, false}, {"[", 36, "", false, false}, {"`", 36, "", false, false}, {"{", 36, "", false, false}, {"A", 11, "a", false, true},
		{"\u0660\u0669", 10, "09", false, true}, {"\u0966\u096f", 10, "09", false, true}, {"\uff10\uff19", 10, "09", false, true}, {"\uff21\uff3a\uff41\uff5a", 36, "azaz", false, true},
		{"\U0001d7ce", 10, "", false, false}, {"\u00b2", 10, "", false, false}, {"\u2460", 10, "", false, false}, {"\u00e9", 36, "", false, false},
	} {
		digits, negative, ok := digitsOf(c.text, c.radix)
		if digits != c.digits || negative != c.negative || ok != c.ok {
			t.Errorf("%q of %d: %q %v %v", c.text, c.radix, digits, negative, ok)
		}
	}
}
