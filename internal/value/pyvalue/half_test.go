package pyvalue

import (
	"math"
	"testing"
)

// Every half is the nearest to itself, and the halves grow.
func TestHalvesRoundTrip(t *testing.T) {
	last := math.Inf(-1)
	for h := range uint16(0x7c01) {
		f := FromHalf(h)
		if got := ToHalf(f); got != h {
			t.Fatalf("%#04x is %v, which gives %#04x", h, f, got)
		}
		if got := ToHalf(-f); got != h|0x8000 {
			t.Fatalf("%#04x is %v, whose negative gives %#04x", h, f, got)
		}
		if f <= last {
			t.Fatalf("%#04x is %v, not above %v", h, f, last)
		}
		last = f
	}
}

func TestHalfRounding(t *testing.T) {
	for _, c := range []struct {
		x    float64
		half uint16
	}{
		{1.9999, 0x4000}, {2049, 0x6801}, {2051, 0x6802}, {65519, 0x7bff}, {65520, 0x7c00}, {1e9, 0x7c00}, {-1e300, 0xfc00},
		{2.9e-8, 0}, {3e-8, 1}, {6.09e-5, 0x03fe}, {4e-5, 0x029f}, {math.NaN(), 0x7e00}, {math.Copysign(0, -1), 0x8000}, {1e-300, 0},
	} {
		if got := ToHalf(c.x); got != c.half {
			t.Errorf("ToHalf(%v) = %#04x, not %#04x", c.x, got, c.half)
		}
	}
	if !math.IsNaN(FromHalf(0x7c01)) {
		t.Error("0x7c01 is a number")
	}
}
