package pyconst

import (
	"math"
	"math/big"
	"testing"
)

// TestKey has groups of values: those of one group may merge, those of two may not.
func TestKey(t *testing.T) {
	minusZero := math.Copysign(0, -1)
	huge := new(big.Int).Lsh(big.NewInt(1), 100)
	groups := [][]Value{
		{None}, {False}, {True}, {Ellipsis}, {Float(1)}, {Float(0)}, {Float(minusZero)},
		{SmallInt(1), Int(big.NewInt(1))}, {SmallInt(0)}, {SmallInt(-1)},
		{Int(huge)}, {Int(new(big.Int).Neg(huge))},
		{Complex(0, 0), Complex(minusZero, 0), Complex(0, minusZero)}, {Complex(1, 0)},
		{Str("")}, {Bytes("")}, {Str("a")}, {Bytes("a")},
		{Tuple()}, {Tuple(Str("a"), Str("b")), Tuple(Str("a"), Str("b"))}, {Tuple(Str("ab"))},
		{Tuple(Tuple(), None)}, {Tuple(Tuple(None))}, {Tuple(Float(minusZero))}, {Tuple(Float(0))},
	}
	seen := map[string]int{}
	for i, group := range groups {
		for _, v := range group {
			if j, ok := seen[v.Key()]; ok && j != i {
				t.Errorf("%+v has the key of group %d", v, j)
			}
			seen[v.Key()] = i
		}
		if first := group[0].Key(); len(group) > 1 && group[len(group)-1].Key() != first {
			t.Errorf("group %d has more than one key", i)
		}
	}
}

func TestAppendNumber(t *testing.T) {
	for _, c := range []struct {
		v    Value
		want string
	}{
		{SmallInt(-5), "-5"}, {Int(new(big.Int).Lsh(big.NewInt(1), 70)), "1180591620717411303424"},
		{Float(math.Inf(-1)), "-inf"}, {Float(math.NaN()), "nan"}, {Float(math.Copysign(0, -1)), "-0.0"},
		{Complex(0, 1), "1j"}, {Complex(0, -2.5), "-2.5j"}, {Complex(1, 2), "(1+2j)"}, {Complex(1, -2), "(1-2j)"},
		{Str("5"), ""}, {None, ""},
	} {
		if got := string(c.v.AppendNumber(nil)); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}
