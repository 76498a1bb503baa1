package field

import "testing"

// branch is RISC-V's B-type offset.
var branch = Field{Signed: true, Runs: []Run{{31, 12, 1}, {25, 5, 6}, {8, 1, 4}, {7, 11, 1}}}

func TestLimits(t *testing.T) {
	u5 := Bits(7, 5)
	s12 := SignedBits(20, 12)
	for _, c := range []struct {
		f            *Field
		lo, hi, step int64
		mask         uint32
	}{
		{&branch, -4096, 4094, 2, 0xfe000f80},
		{&u5, 0, 31, 1, 0xf80},
		{&s12, -2048, 2047, 1, 0xfff00000},
	} {
		if lo, hi, step := c.f.Limits(); lo != c.lo || hi != c.hi || step != c.step || c.f.Mask() != c.mask {
			t.Errorf("got %d..%d step %d mask %#x, want %d..%d step %d mask %#x",
				lo, hi, step, c.f.Mask(), c.lo, c.hi, c.step, c.mask)
		}
	}
}

func TestRoundTrip(t *testing.T) {
	for v := int64(-4096); v <= 4094; v += 2 {
		if got := branch.Get(branch.Put(v)); got != v || branch.Check(v) != nil {
			t.Fatalf("%d comes back as %d, %v", v, got, branch.Check(v))
		}
	}
	for _, v := range []int64{-4098, 4096, 1, -1} {
		if branch.Check(v) == nil {
			t.Errorf("%d accepted", v)
		}
	}
}
