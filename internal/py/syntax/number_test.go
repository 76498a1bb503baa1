package syntax

import (
	"math"
	"testing"
)

// TestParseFloat holds doubles that the reference computes, some of them not the
// nearest to what is written.
func TestParseFloat(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		text string
		want float64
		imag bool
	}{
		{"0.0", 0, false}, {"1.", 1, false}, {".5", .5, false}, {"1e3", 1000, false}, {"0.1", .1, false},
		{"2j", 2, true}, {"1ej", 1, true}, {"1e400", inf, false}, {"1e-400", 0, false}, {"1e9999", inf, false},
		{"5e-324", 5e-324, false}, {"2e-324", 0, false}, {"1.7976931348623157e308", math.MaxFloat64, false},
		{"1e99999999999999999999", inf, false}, {"1e-99999999999999999999", 0, false}, {"0e9999", 0, false},
		{"0.000000000000000000000000000000000000000000000000001", 1e-51, false},
		{"100000000000000000000000000000000000000000.0", 1e41, false},
		{"18446744073709551617.0", 18446744073709551616, false},
		{"6215029746366237529e260", 6.215029746366237e+278, false},
		{"8734404946408767519e179", 8.734404946408767e+197, false},
		{"7101085009517031401e-70", 7.101085009517032e-52, false},
		{"5986084954531688255e263", 5.986084954531688e+281, false},
		{"7213871324854509037e222", 7.213871324854508e+240, false},
		{"2462537965021169435e81", 2.462537965021169e+99, false},
		{"4987638671230650699e283", 4.98763867123065e+301, false},
	} {
		got, imag, ok := parseFloat(c.text)
		if !ok || got != c.want || imag != c.imag {
			t.Errorf("%s: %v, %v, %v; want %v", c.text, got, imag, ok, c.want)
		}
		if again, _, ok := parseFloat(formatFloat(got)); !ok || again != got {
			t.Errorf("%s is printed as %s", c.text, formatFloat(got))
		}
	}
	for _, text := range []string{"1e", "1e+", "1.2.3", "1.5x", "1jj", "0x1.5", "1e5.0"} {
		if v, _, ok := parseFloat(text); ok {
			t.Errorf("%s is %v", text, v)
		}
	}
}

func TestParseInteger(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"0", "0"}, {"00", "0"}, {"10", "10"}, {"0xfF", "255"}, {"0O17", "15"}, {"0b11", "3"},
		{"9223372036854775807", "9223372036854775807"}, {"9223372036854775808", "9223372036854775808"},
		{"0xffffffffffffffffffff", "1208925819614629174706175"},
		{"01", "invalid syntax for integer with base 0: '01'"},
		{"1if", "invalid syntax for integer with base 10: '1if'"},
		{"0x", "invalid syntax for integer with base 16: ''"},
		{"0b12", "invalid syntax for integer with base 2: '12'"},
	} {
		n, message := parseInteger(c.text)
		got := message
		if message == "" {
			got = n.String()
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
}
