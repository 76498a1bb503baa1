package pyconst

import (
	"math"
	"math/big"
	"strings"
	"testing"
)

// TestKey has groups of values: those of one group may merge, those of two may not.
func TestKey(t *testing.T) {
	minusZero := math.Copysign(0, -1)
	huge := new(big.Int).Lsh(big.NewInt(1), 100)
	negative := new(big.Int).SetUint64(0x8877665544332211) // its key must not begin like that of a small integer
	negative.Neg(negative)
	groups := [][]Value{
		{Int(negative)}, {SmallInt(0x2233445566778808)}, {SmallInt(0x3344556677880801)}, {Int(new(big.Int).Add(huge, big.NewInt(1)))},
		{Int(new(big.Int).Lsh(huge, 8))}, {Complex(1e-300, 0)}, {Complex(0, 1e-300)}, {Complex(0, 1)},
		{Str("b")}, {Str("ab")}, {Tuple(Str("a"), Str(""))}, {Tuple(Str(""), Str("a"))}, {Tuple(None)}, {Tuple(Str("a"), None)},
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
		for _, v := range group {
			if v.Key() != group[0].Key() {
				t.Errorf("group %d has more than one key", i)
			}
		}
	}
	for x := range seen {
		for y := range seen {
			if x != y && strings.HasPrefix(y, x) {
				t.Errorf("the key %q begins %q", x, y)
			}
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

func TestTruth(t *testing.T) {
	huge := new(big.Int).Lsh(big.NewInt(1), 100)
	for want, values := range map[bool][]Value{
		false: {None, False, Str(""), Bytes(""), SmallInt(0), Int(new(big.Int)), Float(0), Float(math.Copysign(0, -1)), Complex(0, 0), Tuple()},
		true: {True, Ellipsis, Str("0"), Bytes("\x00"), SmallInt(1), SmallInt(-1), Int(huge), Float(1e-300), Float(math.NaN()),
			Complex(1, 0), Complex(0, 1), Tuple(None), {Kind: KindFunTable}},
	} {
		for _, v := range values {
			if v.Truth() != want {
				t.Errorf("%+v is %v", v, !want)
			}
		}
	}
}

func TestBigInt(t *testing.T) {
	limit := new(big.Int).SetUint64(1 << 63)
	for _, x := range []*big.Int{big.NewInt(0), big.NewInt(-1), big.NewInt(math.MaxInt64), limit, new(big.Int).Neg(limit), new(big.Int).Lsh(limit, 9)} {
		v := Int(x)
		if v.BigInt().Cmp(x) != 0 || (v.Big == nil) != x.IsInt64() {
			t.Errorf("%v becomes %+v", x, v)
		}
	}
}
