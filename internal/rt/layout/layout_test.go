package layout

import (
	"math"
	"testing"
)

func TestSmallInts(t *testing.T) {
	for _, i := range []int64{0, 1, -1, 1 << 40, MaxSmallInt, MinSmallInt} {
		w := SmallInt(i)
		if !FitsSmallInt(i) || !w.IsSmallInt() || w.Int() != i || w.IsFloat() || w.IsObject() || w.IsInterned() {
			t.Errorf("%d is %#x, back %d", i, uint64(w), w.Int())
		}
	}
	for _, i := range []int64{MaxSmallInt + 1, MinSmallInt - 1, math.MaxInt64, math.MinInt64} {
		if FitsSmallInt(i) {
			t.Errorf("%d fits", i)
		}
	}
}

func TestFloats(t *testing.T) {
	low, high := math.Ldexp(1, -127), math.Ldexp(1, 129)
	for _, c := range []struct {
		f    float64
		fits bool
	}{
		{1, true}, {-1, true}, {0.1, true}, {math.Pi, true}, {-1e38, true},
		{low, true}, {math.Nextafter(low, 0), false},
		{high, false}, {math.Nextafter(high, 0), true},
		{0, false}, {math.Copysign(0, -1), false}, {math.Inf(1), false}, {math.NaN(), false}, {5e-324, false}, {math.MaxFloat64, false},
	} {
		for _, f := range []float64{c.f, -c.f} {
			w, ok := Float(f)
			if ok != c.fits {
				t.Errorf("%g fits: %v", f, ok)
			}
			if ok && (w.Float() != f || !w.IsFloat() || w.IsSmallInt() || w.IsObject()) {
				t.Errorf("%g is %#x, back %g", f, uint64(w), w.Float())
			}
		}
	}
}

// The tags exclude each other, and no immediate is another one.
func TestTags(t *testing.T) {
	seen := map[Word]bool{}
	for _, w := range []Word{None, False, True, Undefined, Ellipsis, NotImpl} {
		if w&TagMask != TagImmediate || w.IsSmallInt() || w.IsFloat() || w.IsObject() || seen[w] {
			t.Errorf("immediate %#x", uint64(w))
		}
		seen[w] = true
	}
	if w := InternedString(1<<32 - 1); !w.IsInterned() || w.InternedNumber() != 1<<32-1 || w.IsObject() {
		t.Errorf("interned string %#x", uint64(w))
	}
	if Null.IsObject() || !Word(16).IsObject() || Bool(true) != True || Bool(false) != False {
		t.Error("objects or booleans")
	}
}

// The numbers are an interface of .mpy files: entries that are far apart pin the order between them.
func TestHelpers(t *testing.T) {
	for i, want := range map[int]string{-1: "", 0: "const_none", 7: "load_global", 18: "binary_op", 32: "nlr_push", 49: "setjmp", 50: "memset",
		86: "stream_write_obj", 87: "", 300: ""} {
		if got := HelperName(i); got != want {
			t.Errorf("helper %d is %q, want %q", i, got, want)
		}
	}
	for h := range Helper(NumHelpers) {
		if h.String() == "" {
			t.Errorf("helper %d has no name", h)
		}
		if h.Args() > 4 || h > HelperSetjmp && h.Args() != 0 {
			t.Errorf("%v takes %d arguments", h, h.Args())
		}
	}
	if got := Helper(NumHelpers).String(); got != "" {
		t.Errorf("an entry behind the last is %q", got)
	}
}
