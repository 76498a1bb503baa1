package pyvalue

import (
	"math"
	"math/big"
	"math/rand"
	"testing"
)

// TestTenTo makes the table of powers anew.
func TestTenTo(t *testing.T) {
	p := extendedFromUint(10)
	for i, q := range tenTo {
		if p != q {
			t.Errorf("10^(2^%d) is %x, in the table %x", i, p, q)
		}
		p = p.mul(p)
	}
}

func TestScanFloatStops(t *testing.T) {
	for _, c := range []struct {
		in string
		n  int
		ok bool
	}{{"1.5j", 3, true}, {"1e5x", 3, true}, {"1e", 0, false}, {"1e+", 0, false}, {"1.2.3", 3, true}, {"", 0, true}, {"1ex", 2, true}} {
		if _, n, ok := ScanFloat(c.in); n != c.n || ok != c.ok {
			t.Errorf("ScanFloat(%q) read %d, %v; want %d, %v", c.in, n, ok, c.n, c.ok)
		}
	}
}

// TestExtended holds the arithmetic of 64-bit significands against math/big.
func TestExtended(t *testing.T) {
	toBig := func(x extended) *big.Float {
		f := new(big.Float).SetPrec(64).SetUint64(x.mant)
		return f.SetMantExp(f, x.exp)
	}
	r := rand.New(rand.NewSource(1))
	next := func() extended {
		x := extendedFromUint(r.Uint64() | 1<<63)
		switch r.Intn(4) {
		case 0:
			x.mant = math.MaxUint64 - uint64(r.Intn(3))
		case 1:
			x.mant = 1<<63 + uint64(r.Intn(3))
		}
		x.exp = r.Intn(200) - 100
		return x
	}
	for range 20000 {
		x, y := next(), next()
		if got, want := toBig(x.mul(y)), new(big.Float).SetPrec(64).Mul(toBig(x), toBig(y)); got.Cmp(want) != 0 {
			t.Fatalf("%v * %v = %v, want %v", x, y, got, want)
		}
		if got, want := toBig(x.quo(y)), new(big.Float).SetPrec(64).Quo(toBig(x), toBig(y)); got.Cmp(want) != 0 {
			t.Fatalf("%v / %v = %v, want %v", x, y, got, want)
		}
		x.exp = -1 - r.Intn(70)
		half := new(big.Float).SetPrec(64).Add(toBig(x), big.NewFloat(0.5))
		if want, _ := half.Uint64(); x.addHalfTruncate() != want {
			t.Fatalf("%v + 1/2 is cut to %d, want %d", x, x.addHalfTruncate(), want)
		}
		x.exp = r.Intn(2300) - 1200
		if want, _ := toBig(x).Float64(); x.float64() != want {
			t.Fatalf("%v is %v, want %v", x, x.float64(), want)
		}
	}
	for _, x := range []extended{{1<<63 + 1, 0}, {1<<63 + 2, 0}, {math.MaxUint64 - 1, 0}, {math.MaxUint64, -65}, {math.MaxUint64 - 1, -65}, {1 << 63, -64}, {1 << 63, -200}, {math.MaxUint64, -64}} {
		half := new(big.Float).SetPrec(64).Add(toBig(x), big.NewFloat(0.5))
		if want, _ := half.Uint64(); x.addHalfTruncate() != want {
			t.Errorf("%v + 1/2 is cut to %d, want %d", x, x.addHalfTruncate(), want)
		}
	}
	if (extended{}).mul(tenTo[0]) != (extended{}) || (extended{}).quo(tenTo[0]) != (extended{}) || (extended{}).float64() != 0 {
		t.Error("0")
	}
}

// FuzzFloatText checks that a text written is read back as the same double.
func FuzzFloatText(f *testing.F) {
	f.Add(1.5)
	f.Add(1e23)
	f.Add(5e-324)
	f.Fuzz(func(t *testing.T, x float64) {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return
		}
		text := string(AppendFloat(nil, x))
		if back, err := ParseFloat(text); err != nil || back != x {
			t.Errorf("%x is written as %s and read back as %x", x, text, back)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"1.5", "1e5", "1e", "00.00_1e-7", "1.2.3", "0x1f", "1+2j", "-inf", "99999999999999999999_"} {
		f.Add(s)
	}
	c := &Context{Size: 1 << 16}
	f.Fuzz(func(t *testing.T, s string) {
		ScanFloat(s)
		if x, err := ParseFloat(s); err == nil && !math.IsInf(x, 0) {
			AppendFloat(nil, x)
		}
		ParseComplex(s)
		for _, base := range []int{0, 2, 10, 36} {
			if x, err := ParseInt(s, base, c); err == nil {
				x.Append(nil, 10, c)
			}
		}
		AppendStr(AppendBytes(nil, s), s)
	})
}

func FuzzFormat(f *testing.F) {
	f.Add("*^+#020,.3f", 2.5, int64(7))
	f.Add("=_x", 1e300, int64(-7))
	f.Fuzz(func(t *testing.T, s string, x float64, n int64) {
		c := &Context{Size: 1 << 16}
		next := func() (int, error) { return int(n), nil }
		specs := []Spec{}
		if f, err := ParseSpec(s, true); err == nil {
			specs = append(specs, f)
		}
		if f, _, err := ParsePercent(s, next); err == nil && f.CheckPercent(0) == nil {
			specs = append(specs, f)
		}
		for _, f := range specs {
			for _, x := range []Number{Float(x), Integer(Small(n)), Integer(power2(uint(n & 0xfff))), Complex(complex(x, 1))} {
				if text, err := f.AppendNumber(nil, x, x.Type.String(), c); err == nil && len(text) > 2<<16 {
					t.Errorf("%q: %d bytes", s, len(text))
				}
			}
			f.AppendText(nil, s, c)
		}
	})
}

// TestAllocations: what the machine does all the time takes no memory.
func TestAllocations(t *testing.T) {
	var buf [64]byte
	x, y := Integer(Small(12345678)), Float(2.5)
	spec, _ := ParseSpec("10.3f", true)
	intSpec, _ := ParseSpec("08,d", true)
	for name, op := range map[string]func(){
		"binary":       func() { Binary(OpMul, x, x, nil) },
		"mixed":        func() { Binary(OpAdd, x, y, nil) },
		"divmod":       func() { DivMod(x, Integer(Small(-7)), nil) },
		"error":        func() { DivMod(x, Integer(Small(0)), nil) },
		"compare":      func() { Compare(OpLess, x, y, nil) },
		"unary":        func() { Unary(OpNeg, x) },
		"hash":         func() { y.Hash() },
		"shift":        func() { Small(1).Shl(Small(40), nil) },
		"power":        func() { Small(7).Pow(Small(20), nil) },
		"float power":  func() { Pow(1.1, 3.3) },
		"repr":         func() { AppendFloat(buf[:0], 0.1) },
		"int repr":     func() { x.Append(buf[:0], nil) },
		"parse float":  func() { ParseFloat(" -1.5e10 ") },
		"parse int":    func() { ParseInt("-123456", 10, nil) },
		"float format": func() { spec.AppendNumber(buf[:0], y, "float", nil) },
		"int format":   func() { intSpec.AppendNumber(buf[:0], x, "int", nil) },
		"str":          func() { AppendStr(buf[:0], "it's") },
	} {
		if n := testing.AllocsPerRun(100, op); n != 0 && !(name == "int format" && n == 1) {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
}
