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

// Keys that are equal only if they are the same word, headers, and the words of objects that are numbers of their own.
func TestObjects(t *testing.T) {
	f, _ := Float(1.5)
	for w, want := range map[Word]bool{SmallInt(0): true, SmallInt(-1): true, InternedString(0): true, InternedString(7): true, f: false, None: false, True: false, Undefined: false, 96: false} {
		if w.IsSimpleKey() != want {
			t.Errorf("%#x is a simple key: %t", uint64(w), !want)
		}
	}
	if h := MakeHeader(KindDict, 0x1234); Kind(h&0xff) != KindDict || h>>TypeShift != 0x1234 || MakeHeader(KindNone, 0) != 0 {
		t.Errorf("header %#x", h)
	}
	for k, want := range map[Kind][]int{
		KindTuple: {0, SequenceLen}, KindList: {0, SequenceLen}, KindDict: {0, TableLive, TableVersion, TableRoom}, KindSet: {0, TableUsed, TableVersion, TablePlaces},
		KindHost: {0, HeaderBytes}, KindClass: {0, ClassEpoch, ClassHeader, ClassSize}, KindInstance: {0}, KindSlice: {0}, KindWords: {0},
	} {
		bits := uint64(0)
		for _, offset := range want {
			bits |= 1 << (offset / WordBytes)
		}
		if got := RawWords(k); got != bits {
			t.Errorf("kind %d: %#x, want %#x", k, got, bits)
		}
	}
	for _, k := range []Kind{KindCode, KindNative, KindFunc, KindFrame, KindIterator, KindTyped, KindDescriptor} {
		if RawWords(k) != AllRaw {
			t.Errorf("kind %d: %#x", k, RawWords(k))
		}
	}
	seen := map[uint32]bool{}
	for i := int64(-500); i < 500; i++ {
		seen[SmallIntHash(i)>>20] = true // of 4096 values the upper bits take most that there can be
	}
	if len(seen) < 800 || SmallIntHash(1) != 0x9E3779B9 || SmallIntHash(0) != 0 {
		t.Errorf("hashes: %d, %#x", len(seen), SmallIntHash(1))
	}
}
