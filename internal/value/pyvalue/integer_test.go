package pyvalue

import (
	"math"
	"math/big"
	"math/rand"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/value/bigint"
)

// TestPowMod takes the way of single bits, which only long exponents and moduli go.
func TestPowMod(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	size := new(big.Int).Lsh(big.NewInt(1), 3000)
	x, m := new(big.Int).Rand(r, size), new(big.Int).Rand(r, size)
	y := new(big.Int).Rand(r, size.Lsh(size, 15000))
	if bigint.Saturated(2*bigint.Steps(m.BitLen(), m.BitLen()), y.BitLen()) < 1<<26 {
		t.Fatal("too short")
	}
	asked := 0
	got, err := FromBig(x).PowMod(FromBig(y), FromBig(m), &Context{Spend: func(int) bool { asked++; return true }})
	if want := new(big.Int).Exp(x, y, m); err != nil || got.BigInt().Cmp(want) != 0 {
		t.Errorf("wrong, %v", err)
	}
	if asked < 1000 {
		t.Errorf("asked %d times for %d bits", asked, y.BitLen())
	}
}

// TestFloat64 has integers that become different floats with digits of 16 and of 32 bits.
func TestFloat64(t *testing.T) {
	for _, c := range []struct {
		x            string
		narrow, wide float64
	}{
		{"37677195637446856899831454", 3.7677195637446855e+25, 3.767719563744686e+25},
		{"1612320893284447851825", 1.6123208932844477e+21, 1.612320893284448e+21},
		{"156781911901231460128256", 1.5678191190123144e+23, 1.5678191190123148e+23},
		{"9007199254740993", 9007199254740992, 9007199254740992},
		{"36893488147419107329", 36893488147419111424, 36893488147419111424},
	} {
		x := parsed(t, c.x)
		if got := x.Float64(nil); got != c.narrow {
			t.Errorf("%s: %v, want %v", c.x, got, c.narrow)
		}
		if got := x.Float64(&Context{WideDigits: true}); got != c.wide {
			t.Errorf("%s with wide digits: %v, want %v", c.x, got, c.wide)
		}
	}
	huge := power2(1 << 20)
	if f := huge.Float64(nil); !math.IsInf(f, 1) {
		t.Error(f)
	}
	if f := huge.Neg().Float64(nil); !math.IsInf(f, -1) {
		t.Error(f)
	}
}

func TestConversions(t *testing.T) {
	for _, c := range []struct {
		x     Int
		bits  int
		low   uint64
		int64 bool
	}{
		{Small(0), 0, 0, true}, {Small(-1), 1, math.MaxUint64, true}, {Small(math.MinInt64), 64, 1 << 63, true},
		{FromUint64(math.MaxUint64), 64, math.MaxUint64, false}, {FromUint64(math.MaxInt64), 63, math.MaxInt64, true},
		{power2(64), 65, 0, false}, {power2(100).Neg(), 101, 0, false}, {power2(64).Invert(), 65, math.MaxUint64, false},
		{Int{Big: big.NewInt(-5)}, 3, 1<<64 - 5, true},
	} {
		if c.x.BitLen() != c.bits || c.x.Low64() != c.low {
			t.Errorf("%v: %d bits, %#x", c.x, c.x.BitLen(), c.x.Low64())
		}
		v, err := c.x.Int64()
		if (err == nil) != c.int64 || err == nil && uint64(v) != c.low {
			t.Errorf("%v: %v", c.x, err)
		}
		if c.x.String() != c.x.BigInt().String() {
			t.Errorf("%v is written as %v", c.x.BigInt(), c.x)
		}
	}
	// An integer in Big may be small.
	if x := (Int{Big: big.NewInt(7)}); x.Cmp(Small(7)) != 0 || x.Sign() != 1 || x.Neg().Small != -7 || x.Abs().Cmp(x) != 0 {
		t.Error("7 in Big")
	}
}

// TestBoundedText: what is read may need fewer bits than its digits could.
func TestBoundedText(t *testing.T) {
	c := &Context{Size: 42} // bytes, of which 10**99 takes all
	if x, err := ParseInt("1"+strings.Repeat("0", 99), 10, c); err != nil || x.BitLen() != 329 {
		t.Errorf("%d bits, %v", x.BitLen(), err)
	}
	if _, err := ParseInt(strings.Repeat("9", 200), 10, c); err == nil {
		t.Error("200 digits are read into 42 bytes")
	}
}

// TestHugePower is one that no machine of the reference has memory for.
func TestHugePower(t *testing.T) {
	for _, y := range []int64{math.MaxInt32, math.MaxInt32 + 1, math.MaxInt64} {
		if x, err := Small(2).Pow(Small(y), nil); err == nil {
			t.Errorf("2 ** %d has %d bits", y, x.BitLen())
		}
	}
}

func TestDigitValue(t *testing.T) {
	for c, want := range map[byte]int{
		'0': 0, '9': 9, 'a': 10, 'z': 35, 'A': 10, 'Z': 35, '/': 255, ':': 255, '@': 255, '[': 255, '`': 255, '{': 255, 0: 255, 0x80: 255, 0xff: 255,
	} {
		if got := DigitValue(c); got != want {
			t.Errorf("%q is %d, want %d", c, got, want)
		}
	}
}

// TestMul holds products around 64 bits against those of big.Int.
func TestMul(t *testing.T) {
	list := []int64{0, 1, -1, 2, -2, 3, 1 << 31, -1 << 31, 1<<32 - 1, 1 << 32, 1 << 62, -1 << 62, math.MaxInt64, math.MinInt64, math.MinInt64 + 1}
	for _, x := range list {
		for _, y := range list {
			want := new(big.Int).Mul(big.NewInt(x), big.NewInt(y))
			got, err := Small(x).Mul(Small(y), nil)
			if err != nil || got.BigInt().Cmp(want) != 0 || (got.Big == nil) != want.IsInt64() {
				t.Errorf("%d * %d = %v, %v", x, y, got, err)
			}
		}
	}
}

// TestHugeShift is one that no machine has memory for; the message says how much the unix port would ask for.
func TestHugeShift(t *testing.T) {
	_, err := Small(1).Shl(Small(1<<40), nil)
	if want := "MemoryError: memory allocation failed, allocating 137438953474 bytes"; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}
