package pyvalue

import (
	"math"
	"math/big"
	"math/rand"
	"testing"
)

// TestPow has powers that are exact.
func TestPow(t *testing.T) {
	for _, c := range []struct{ x, y, want float64 }{
		{2, -1074, 5e-324}, {2, 1023, math.Ldexp(1, 1023)}, {2, 1024, math.Inf(1)}, {2, -1075, 0}, {10, 22, 1e22}, {10, -5, 1e-5}, {10, 308, 1e308}, {10, -320, 1e-320},
		{0.5, 2, 0.25}, {-2, 3, -8}, {-2, -3, -0.125}, {-2, 33, -8589934592}, {9, 0.5, 3}, {1e300, 2, math.Inf(1)}, {1e-300, 2, 0}, {-1e300, 3, math.Inf(-1)},
		{2, math.Inf(-1), 0}, {1, math.NaN(), 1}, {0, 3, 0}, {4, 1.5, 8}, {1e100, -4, 0}, {1e-100, 4, 0}, {1e-100, 5.5, 0}, {-1e100, 1001, math.Inf(-1)},
		{3, 1, 3}, {5e-324, 1, 5e-324}, {5e-324, 0.5, math.Ldexp(1, -537)}, {3, 33, 5559060566555523}, {3, -1, 1. / 3},
		{1 + 0x1p-52, 0x1p62, math.Exp(1024)}, {1 - 0x1p-53, 0x1p53, 0x1.78b56362cef37p-2},
		{10, 23, 1e23}, // half way between two doubles: the even one
		{-10, 1e300, math.Inf(1)}, {-1, 3.0e300, 1},
	} {
		if got := Pow(c.x, c.y); got != c.want {
			t.Errorf("Pow(%v, %v) = %v, want %v", c.x, c.y, got, c.want)
		}
	}
}

// TestNearest holds functions against computations with more bits.
func TestNearest(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 400 {
		x := math.Exp(r.NormFloat64() * 20)
		if r.Intn(4) == 0 {
			x = 1 + r.NormFloat64()*math.Pow(2, -float64(r.Intn(50)))
			x = math.Abs(x)
		}
		nearest(t, "Log", Log(x), logBig(x), x)
		y := r.NormFloat64() * 20
		nearest(t, "Exp", Exp(y), expBig(newFloat().SetFloat64(y)), y)
		power := expBig(newFloat().Mul(newFloat().SetFloat64(y), logBig(x)))
		nearest(t, "Pow", Pow(x, y), power, x, y)
		n := float64(r.Intn(81) - 40)
		power = expBig(newFloat().Mul(newFloat().SetFloat64(n), logBig(x)))
		if n != 0 {
			nearest(t, "Pow", Pow(x, n), power, x, n)
		}
		angle := r.NormFloat64() * math.Exp(float64(r.Intn(100)-40))
		if r.Intn(4) == 0 {
			angle = math.Ldexp(r.Float64(), r.Intn(1000))
		}
		sin, cos := sinCosBig(angle)
		nearest(t, "Sin", Sin(angle), sin, angle)
		nearest(t, "Cos", Cos(angle), cos, angle)
	}
	for _, x := range []float64{710, -745.2, -744, -708.5, -709, 0x1p-60, -0x1p-60, 1, -1, 709.78} {
		nearest(t, "Exp", Exp(x), expBig(newFloat().SetFloat64(x)), x)
	}
	for _, x := range []float64{5e-324, math.MaxFloat64, 2, 0.5, 1 + 0x1p-52, 1 - 0x1p-53, math.Sqrt2 / 2} {
		nearest(t, "Log", Log(x), logBig(x), x)
	}
	for _, x := range []float64{math.Pi, math.Pi / 2, math.Pi / 4, 0x1p-27, 0x1.fp-28, 0x1p30, 0x1p30 + 0.5, 0x1p31 + 0.25, math.MaxFloat64, 6381956970095103 * 0x1p797, 3 * math.Pi / 4, 355, 22} {
		sin, cos := sinCosBig(x)
		nearest(t, "Sin", Sin(x), sin, x)
		nearest(t, "Cos", Cos(x), cos, x)
		nearest(t, "Sin", Sin(-x), sin.Neg(sin), -x)
		nearest(t, "Cos", Cos(-x), cos, -x)
	}
}

// TestSubnormalPowers has squares next to the middle between two subnormals: rounding them to a double and then to the few
// bits of a subnormal goes wrong.
func TestSubnormalPowers(t *testing.T) {
	for n := range 100 {
		for _, y := range []float64{2, 4} {
			x := math.Ldexp(math.Pow(float64(n)+0.5, 1/y), -1074/int(y))
			if y == 4 {
				x = math.Ldexp(math.Sqrt(math.Sqrt((float64(n)+0.5)/4)), -268)
			}
			want := newFloat().SetPrec(2000).SetFloat64(x)
			for k := 1.0; k < y; k *= 2 {
				want.Mul(want, want)
			}
			nearest(t, "Pow", Pow(x, y), want, x, y)
		}
	}
}

// nearest checks that f is want, rounded to a double.
func nearest(t *testing.T, name string, f float64, want *big.Float, args ...float64) {
	t.Helper()
	if w, _ := want.Float64(); f != w {
		t.Errorf("%s%v = %v, want %v", name, args, f, w)
	}
}

// sinCosBig returns sine and cosine by their series after taking away multiples of pi/2.
func sinCosBig(x float64) (sin, cos *big.Float) {
	const precision = 1600
	newFloat := func() *big.Float { return new(big.Float).SetPrec(precision) }
	half := newFloat().SetInt(halfPiBig())
	half.SetMantExp(half, -1280)
	k, _ := newFloat().Quo(newFloat().SetFloat64(x), half).Int(nil)
	z := newFloat().Sub(newFloat().SetFloat64(x), newFloat().Mul(newFloat().SetInt(k), half))
	z.SetPrec(300)
	sin, cos = new(big.Float).SetPrec(300), new(big.Float).SetPrec(300)
	term := new(big.Float).SetPrec(300).SetInt64(1)
	for n := int64(0); n < 80; n++ {
		sum := []*big.Float{cos, sin}[n&1]
		if n&2 == 0 {
			sum.Add(sum, term)
		} else {
			sum.Sub(sum, term)
		}
		term.Quo(term.Mul(term, z), new(big.Float).SetInt64(n+1))
	}
	for q := new(big.Int).And(k, big.NewInt(3)).Int64(); q > 0; q-- {
		sin, cos = cos, sin.Neg(sin)
	}
	return sin, cos
}

// TestAtan2 checks that the point lies between the angles half way to the two
// neighbours of the result.
func TestAtan2(t *testing.T) {
	// side is the sign of the cross product of the point and the direction of an angle.
	side := func(y, x, angle, more float64) int {
		s1, c1 := sinCosBig(angle)
		s2, c2 := sinCosBig(more)
		sin := new(big.Float).Add(new(big.Float).Mul(s1, c2), new(big.Float).Mul(c1, s2))
		cos := new(big.Float).Sub(new(big.Float).Mul(c1, c2), new(big.Float).Mul(s1, s2))
		return new(big.Float).Sub(sin.Mul(sin, big.NewFloat(x)), cos.Mul(cos, big.NewFloat(y))).Sign()
	}
	r := rand.New(rand.NewSource(1))
	for range 100 {
		y, x := r.NormFloat64()*math.Exp(r.NormFloat64()*30), r.NormFloat64()*math.Exp(r.NormFloat64()*30)
		a := Atan2(y, x)
		up := (math.Nextafter(a, 4) - a) / 2
		down := (math.Nextafter(a, -4) - a) / 2
		if side(y, x, a, up) < 0 || side(y, x, a, down) > 0 {
			t.Errorf("Atan2(%v, %v) = %v", y, x, a)
		}
	}
	for _, c := range []struct{ y, x, want float64 }{
		{0, 1, 0}, {math.Copysign(0, -1), -1, -math.Pi}, {1, 0, math.Pi / 2}, {-1, 0, -math.Pi / 2}, {1, 1, math.Pi / 4}, {5e-324, 1e300, 0}, {1e300, 5e-324, math.Pi / 2},
		{5e-324, 5e-324, math.Pi / 4}, {math.MaxFloat64, math.MaxFloat64, math.Pi / 4}, {1e-300, -1e300, math.Pi}, {math.Inf(1), math.Inf(-1), 3 * math.Pi / 4}, {1e-300, 1, 1e-300},
	} {
		if got := Atan2(c.y, c.x); got != c.want || math.Signbit(got) != math.Signbit(c.want) {
			t.Errorf("Atan2(%v, %v) = %v, want %v", c.y, c.x, got, c.want)
		}
	}
}

// TestSpecialArguments: what is no finite number, and zeros with their signs.
func TestSpecialArguments(t *testing.T) {
	inf, nan, minus := math.Inf(1), math.NaN(), math.Copysign(0, -1)
	for _, c := range []struct {
		name      string
		f         func(float64) float64
		arg, want float64
	}{
		{"Exp", Exp, inf, inf}, {"Exp", Exp, -inf, 0}, {"Exp", Exp, 711, inf}, {"Exp", Exp, -750, 0}, {"Exp", Exp, minus, 1}, {"Exp", Exp, nan, nan},
		{"Log", Log, inf, inf}, {"Log", Log, -1, nan}, {"Log", Log, 0, -inf}, {"Log", Log, 1, 0}, {"Log", Log, nan, nan},
		{"Sin", Sin, minus, minus}, {"Sin", Sin, inf, nan}, {"Sin", Sin, 5e-324, 5e-324}, {"Cos", Cos, minus, 1}, {"Cos", Cos, -inf, nan}, {"Cos", Cos, 5e-324, 1},
	} {
		got := c.f(c.arg)
		if math.Float64bits(got) != math.Float64bits(c.want) && !(got != got && c.want != c.want) {
			t.Errorf("%s(%v) = %v, want %v", c.name, c.arg, got, c.want)
		}
	}
}
