package pyconst

import (
	"math"
	"math/big"
	"testing"
)

// TestDecimal holds literals against the text that the reference compiler stores.
func TestDecimal(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"0.0", "0.0"}, {"1.0", "1.0"}, {"1_0.5", "10.5"}, {"1e2", "100.0"}, {"1E15", "1000000000000000.0"},
		{"1e16", "1e+16"}, {"123456789012345678e0", "1.2345678901234568e+17"}, {"0.0001", "0.0001"},
		{"0.00012345", "0.00012345"}, {"0.00001", "1e-05"}, {"5e-324", "4.940656458412465e-324"}, {"4.9e-324", "4.940656458412465e-324"},
		{"1e309", "inf"}, {"1e-400", "0.0"}, {"1e99999999999", "inf"},
		{"3.14159265358979323846", "3.141592653589793"}, {"0.1", "0.1"}, {"2.5e-3", "0.0025"}, {".5", "0.5"}, {"5.", "5.0"},
	} {
		f, n, ok := ParseFloat(c.in)
		if !ok || n != len(c.in) {
			t.Errorf("ParseFloat(%q): read %d, %v", c.in, n, ok)
		}
		if got := string(AppendFloat(nil, f)); got != c.want {
			t.Errorf("AppendFloat(%s) = %s, want %s", c.in, got, c.want)
		}
	}
}

func TestParseFloatStops(t *testing.T) {
	for _, c := range []struct {
		in string
		n  int
		ok bool
	}{{"1.5j", 3, true}, {"1e5x", 3, true}, {"1e", 0, false}, {"1e+", 0, false}, {"1.2.3", 3, true}, {"", 0, true}} {
		if _, n, ok := ParseFloat(c.in); n != c.n || ok != c.ok {
			t.Errorf("ParseFloat(%q) read %d, %v; want %d, %v", c.in, n, ok, c.n, c.ok)
		}
	}
}

func TestAppendNumber(t *testing.T) {
	for _, c := range []struct {
		v    Value
		want string
	}{
		{SmallInt(-5), "-5"}, {Int(new(big.Int).Lsh(big.NewInt(1), 70)), "1180591620717411303424"},
		{Float(math.Inf(-1)), "-inf"}, {Float(math.NaN()), "nan"}, {Float(math.Copysign(0, -1)), "-0.0"},
		{Complex(0, 1), "1j"}, {Complex(0, -2.5), "-2.5j"}, {Complex(1, 2), "(1+2j)"}, {Complex(1, -2), "(1-2j)"},
	} {
		if got := string(c.v.AppendNumber(nil)); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

// FuzzDecimal checks that text written is read back as the same double.
func FuzzDecimal(f *testing.F) {
	f.Add(1.5)
	f.Add(1e23)
	f.Add(5e-324)
	f.Fuzz(func(t *testing.T, x float64) {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return
		}
		x = math.Abs(x)
		text := string(AppendFloat(nil, x))
		if back, n, ok := ParseFloat(text); !ok || n != len(text) || back != x {
			t.Errorf("%x is written as %s and read back as %x", x, text, back)
		}
	})
}

func FuzzParseFloat(f *testing.F) {
	for _, s := range []string{"1.5", "1e5", "1e", "00.00_1e-7", "1.2.3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { ParseFloat(s) })
}
