package pyvalue

import (
	"math"
	"testing"
)

// Identities that hold exactly, or to the last bit, at points where a formula changes.
func TestLibm(t *testing.T) {
	for n := -1074; n < 1024; n++ {
		if got := Log2(math.Ldexp(1, n)); got != float64(n) {
			t.Errorf("log2(2**%d) = %v", n, got)
		}
	}
	for n := 0; n < 23; n++ {
		if got := Log10(math.Pow10(n)); got != float64(n) {
			t.Errorf("log10(1e%d) = %v", n, got)
		}
	}
	near := func(name string, x, got, want float64) {
		if math.Abs(got-want) > 4e-16*math.Abs(want) {
			t.Errorf("%s(%v) = %v, want %v", name, x, got, want)
		}
	}
	for _, x := range []float64{1e-9, 0.1, 0.3, 0.35, 0.9, 1, 1.5, 5, 21.9, 22, 30, 700} {
		near("cosh", x, Cosh(x), (math.Exp(x)+math.Exp(-x))/2)
		near("sinh", -x, Sinh(-x), -math.Sinh(x))
		near("tanh", x, Tanh(x), math.Tanh(x))
	}
	near("cosh", 710, Cosh(710), 1.1169973830808557e308)
	if !math.IsInf(Cosh(711), 1) || !math.IsInf(Sinh(-711), -1) {
		t.Error("hyperbolic functions where e**x overflows")
	}
	near("asin", -0.99999, Asin(-0.99999), -1.5663241871131188)
	near("asin", 0.99999999, Asin(0.99999999), 1.5706549054381862)
	near("acos", 0.99999999, Acos(0.99999999), 0.00014142135671046477)
	for _, x := range []float64{-1, -0.5, 1e-3, 0.5, 0.7, 1} {
		near("asin", x, Asin(x), math.Asin(x))
		near("acos", x, Acos(x), math.Acos(x))
		near("atan", x, Atan(x), math.Atan(x))
		near("tan", x, Tan(x), math.Tan(x))
	}
	if x := math.Nextafter(1, 0); Acos(x) != 1.4901161193847656e-08 {
		t.Errorf("acos of the number before 1 is %v", Acos(x))
	}
}
