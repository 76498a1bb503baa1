package pyvalue

import (
	"math"
	"math/big"
	"testing"
)

// The gamma function of n is (n-1)!, and that of numbers between follows from it.
func TestGammaIsFactorial(t *testing.T) {
	f := big.NewInt(1)
	for n := int64(1); n < 172; n++ {
		if want, _ := new(big.Float).SetInt(f).Float64(); Gamma(float64(n)) != want {
			t.Errorf("Gamma(%d) = %v, not %v", n, Gamma(float64(n)), want)
		}
		f.Mul(f, big.NewInt(n))
	}
}

// The values are computed with 40 digits.
func TestGammaBetween(t *testing.T) {
	for _, c := range []struct{ x, want float64 }{
		{0.5, 1.772453850905516}, {-0.5, -3.544907701811032}, {6.75, 453.0107661026085}, {11.5, 11899423.083962249},
		{20.25, 2.5604013332847648e+17}, {170.5, 5.56209241456e+305}, {-10.5, -2.640121820547716e-07}, {-190.5, 0},
	} {
		if got := Gamma(c.x); math.Abs(got-c.want) > 2e-16*math.Abs(c.want) {
			t.Errorf("Gamma(%v) = %v, not %v", c.x, got, c.want)
		}
	}
}
