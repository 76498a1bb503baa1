package fanvalue

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"hash"
	"math"
	"testing"
	"unicode/utf8"
)

// The digests of this file are of what a JVM of JDK 17 printed and computed for the same
// values, one after the other.

// random is Java's SplittableRandom as a stream of numbers (G. L. Steele, D. Lea,
// C. H. Flood: Fast Splittable Pseudorandom Number Generators, 2014).
type random uint64

func (r *random) next() int64 {
	*r += 0x9E3779B97F4A7C15
	z := uint64(*r)
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return int64(z ^ z>>31)
}

func holds(t *testing.T, what string, h hash.Hash, want string) {
	t.Helper()
	if got := fmt.Sprintf("%x", h.Sum(nil)); got != want {
		t.Errorf("%s: digest %s, want %s", what, got, want)
	}
}

// TestFloatDigits prints floats of all sizes, whole numbers, thousandths, and the powers of
// two with their neighbours.
func TestFloatDigits(t *testing.T) {
	h := sha256.New()
	r := random(1)
	for i := range 20000 {
		bits := r.next()
		f := math.Float64frombits(uint64(bits))
		if math.IsNaN(f) || math.IsInf(f, 0) {
			continue
		}
		fmt.Fprintln(h, FloatToStr(f))
		fmt.Fprintln(h, FloatToStr(float64(bits>>(i&63))))
		fmt.Fprintln(h, FloatToStr(float64(bits>>40)/1000))
	}
	for exp := -1074; exp < 1024; exp++ {
		f := math.Ldexp(1, exp)
		fmt.Fprintln(h, FloatToStr(math.Nextafter(f, math.Inf(-1))))
		fmt.Fprintln(h, FloatToStr(f))
		fmt.Fprintln(h, FloatToStr(math.Nextafter(f, math.Inf(1))))
	}
	holds(t, "text", h, "51dee82b2a4fc74fec071b92ecc18b5913c5c20835abd5552d67e560feefeaa2")
}

// TestFdlibmBits computes each function for arguments of all sizes that matter to it: u is
// from -1 to 1.
func TestFdlibmBits(t *testing.T) {
	for _, c := range []struct {
		name string
		f    func(float64) float64
		arg  func(u float64, i int) float64
		want string
	}{
		{"asin", FloatAsin, func(u float64, i int) float64 { return math.Ldexp(u, -(i % 30)) }, "8420540572bc9e1c4a96540821e72bd10faf5a3ee487d14f58e98f4c88cea9c3"},
		{"acos", FloatAcos, func(u float64, i int) float64 { return math.Ldexp(u, -(i % 60)) }, "bcd286e9927ddf388c17f6ebe54a0cbebb37314149f33ef1eaf9cd354c3db970"},
		{"atan", FloatAtan, func(u float64, i int) float64 { return math.Ldexp(u, i%120-50) }, "4d7850d1de25dd2a45894af1920f0cbf48feb6898f5e5efb10b2f54331c07209"},
		{"sinh", FloatSinh, func(u float64, i int) float64 { return math.Ldexp(u, i%70-59) }, "b964da97f249c5172718bc0490d05d8bb82a70e2ffd803553f81798c41832267"},
		{"cosh", FloatCosh, func(u float64, i int) float64 { return math.Ldexp(u, i%70-59) }, "586832ded08450cea7a21577c0e058458a31dca59002556c837a0acc8362c9a5"},
		{"tanh", FloatTanh, func(u float64, i int) float64 { return math.Ldexp(u, i%70-59) }, "4d03f22feba69436b6035904f0a9d74f7d5a2271af41a0993e5dfbcea8689017"},
	} {
		h := sha256.New()
		r := random(2)
		for i := range 20000 {
			y := c.f(c.arg(float64(r.next()>>10)*0x1p-53, i))
			binary.Write(h, binary.BigEndian, math.Float64bits(y))
		}
		holds(t, c.name, h, c.want)
	}
}

// upperHalves are the upper 32 bits of the numbers around which a function of fdlibm goes
// another way.
var upperHalves = []uint32{
	0x3c5fffff, 0x3c600000, 0x3c7fffff, 0x3c800000, 0x3e1fffff, 0x3e200000, 0x3e2fffff, 0x3e300000, 0x3e3fffff, 0x3e400000, 0x3fd62e42, 0x3fd62e43,
	0x3fdbffff, 0x3fdc0000, 0x3fdfffff, 0x3fe00000, 0x3fe5ffff, 0x3fe60000, 0x3fef3332, 0x3fef3333, 0x3fef3334, 0x3fefffff, 0x3ff0a2b1, 0x3ff0a2b2,
	0x3ff0a2b3, 0x3ff2ffff, 0x3ff30000, 0x40037fff, 0x40038000, 0x4035ffff, 0x40360000, 0x40862e41, 0x40862e42, 0x40862e43, 0x408633cd, 0x4410ffff,
}

// TestFdlibmTurns computes each function for 200 arguments with each upper half.
func TestFdlibmTurns(t *testing.T) {
	for _, c := range []struct {
		name  string
		f     func(float64) float64
		limit float64
		want  string
	}{
		{"asin", FloatAsin, 1, "1c69f429400bbcb54b2c6b93860d2fd52f0129f7c8bb5ca3cf6249998b016581"},
		{"acos", FloatAcos, 1, "3d8336a181935d8e9b22a74448c7d47e11f19296caeb6a93d3f97139d64746ac"},
		{"atan", FloatAtan, math.Inf(1), "dde0e698a6b11d3a8681e5f2a8aa2a2c820ea692cdbfe6d4d5f2f9d243659612"},
		{"sinh", FloatSinh, math.Inf(1), "deb3bd373376c023ed64651a445d7460734b9dfbcc008ba896069c759050c9a2"},
		{"cosh", FloatCosh, math.Inf(1), "6d727fc5d2d2dd5f5f6b881a927c1ff5341ee03da9e86ab9c655184bdd740307"},
		{"tanh", FloatTanh, math.Inf(1), "97cd84c5809d572f0577bf6088d8066d6198c780d0c4ba30ef12c8addb808952"},
	} {
		h := sha256.New()
		r := random(3)
		for _, upper := range upperHalves {
			for range 200 {
				x := math.Float64frombits(uint64(upper)<<32 | uint64(uint32(r.next())))
				if x <= c.limit {
					binary.Write(h, binary.BigEndian, math.Float64bits(c.f(x)))
				}
			}
		}
		holds(t, c.name, h, c.want)
	}
}

// TestHash has the Str whose hash a JVM gives as 1866116, with a unit before a pair.
func TestHash(t *testing.T) {
	if h := StrHash("a\U0001F600"); h != 1866116 {
		t.Error(h)
	}
}

// TestDecimalExponents has the limits of an exponent, which is an integer of 32 bits, and of
// the scale that comes of it.
func TestDecimalExponents(t *testing.T) {
	for s, scale := range map[string]int32{
		"1E2147483647": -2147483647, "1.5E2147483647": -2147483646, "1E-2147483647": 2147483647, "15E-2147483647": 2147483647,
		"1E2147483648": 0, "1E-2147483648": 0, "1E-2147483649": 0, "1.5E-2147483647": 0, "1E00000000002": -2, "1E12345678901": 0,
	} {
		d, err := DecimalFromStr(s)
		if (err == nil) != (scale != 0) || d.scale != scale {
			t.Errorf("%s: scale %d, %v", s, d.scale, err)
		}
	}
}

// TestLongUpper looks for all code points whose capital form is several.
func TestLongUpper(t *testing.T) {
	h := sha256.New()
	n := 0
	for c := range rune(utf8.MaxRune + 1) {
		if c >= 0xD800 && c < 0xE000 {
			continue
		}
		if u := StrLocaleUpper(string(c)); utf8.RuneCountInString(u) > 1 {
			n++
			fmt.Fprintf(h, "%d %s\n", c, u)
		}
	}
	holds(t, fmt.Sprint(n, " long capitals"), h, "6c37d3a5d47c256409d38b964026f1c00d634461db24e0d4c6d0ef70210f1ef1")
}
