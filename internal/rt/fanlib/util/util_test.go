package util

import (
	"math"
	"slices"
	"testing"

	"github.com/tandem-lang/tandem/internal/rt/fan"
)

// Keys have the order of the items, and say which item they are of.
func TestKeys(t *testing.T) {
	ints := []int64{math.MinInt64, math.MinInt32 - 1, math.MinInt32, -32769, -32768, -129, -128, -1, 0, 1, 127, 128, 255, 256, 32767, 32768, 65535, 65536, math.MaxInt32, math.MaxInt32 + 1, math.MaxInt64}
	floats := []float64{math.Inf(-1), -math.MaxFloat64, -1.5, -1, -math.SmallestNonzeroFloat64, math.Copysign(0, -1), 0, math.SmallestNonzeroFloat64, 1, 1.5, math.MaxFloat64, math.Inf(1), math.NaN()}
	for i := range kinds {
		k := &kinds[i]
		var words []Word
		for _, n := range ints {
			words = append(words, fan.Int(n))
		}
		if k.name[0] == 'F' {
			words = words[:0]
			for _, f := range floats {
				words = append(words, fan.Float(f))
			}
		}
		b := make([]byte, k.bytes)
		var keys []uint64
		for _, w := range words {
			k.put(b, w)
			item := k.get(b)
			key := k.key(b)
			keys = append(keys, key)
			k.put(b, k.word(key))
			if k.get(b) != item && !(k.name[0] == 'F' && math.IsNaN(fan.Args{item}.Float(0))) {
				t.Errorf("%s: %x of key %x became %x", k.name, item, key, k.get(b))
			}
		}
		if k.bytes == 8 && !slices.IsSorted(keys) {
			t.Errorf("%s: %x", k.name, keys)
		}
	}
}

// A number is brought into the bits that an item has, with or without a sign.
func TestKinds(t *testing.T) {
	for _, c := range []struct {
		kind string
		n    int64
		want int64
	}{
		{"S1", 200, -56}, {"S1", -129, 127}, {"U1", 200, 200}, {"U1", -1, 255}, {"U1", 256, 0},
		{"S2", 40000, -25536}, {"U2", 40000, 40000}, {"U2", -1, 65535}, {"S4", 1 << 31, -1 << 31}, {"U4", 1 << 31, 1 << 31}, {"U4", -1, 1<<32 - 1}, {"S8", -1 << 63, -1 << 63},
	} {
		i := slices.IndexFunc(kinds[:], func(k kind) bool { return k.name == c.kind })
		b := make([]byte, kinds[i].bytes)
		kinds[i].put(b, fan.Int(c.n))
		if got := int64(kinds[i].get(b)); got != c.want {
			t.Errorf("%s %d: %d instead of %d", c.kind, c.n, got, c.want)
		}
	}
}
