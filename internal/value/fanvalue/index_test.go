package fanvalue

import (
	"math/rand/v2"
	"testing"
)

// Each unit of a Str is found in any order, and lies where slices of the Str begin.
func TestIndex(t *testing.T) {
	parts := []string{"a", "plain text", "é", "€", "\U0001F600", "\xed\xa0\xbd", "\xed\xb8\x80", "\U0010FFFF"}
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		s := ""
		for range rnd.IntN(120) {
			s = StrJoin(s, parts[rnd.IntN(len(parts))])
		}
		units, x, b := StrUnits(s), NewIndex([]byte(s)), []byte(s)
		if x.Size() != int64(len(units)) {
			t.Fatalf("%q: %d units, not %d", s, x.Size(), len(units))
		}
		for n := range 2 * len(units) {
			i := n
			if n >= len(units) {
				i = rnd.IntN(len(units))
			}
			if c := x.Unit(b, int64(i)); c != int64(units[i]) {
				t.Fatalf("%q: unit %d is %x, not %x", s, i, c, units[i])
			}
		}
		for i := range len(units) + 1 {
			at, ok := x.Offset(b, int64(i))
			if whole := StrOfUnits(units[:i])+StrOfUnits(units[i:]) == s; ok != whole || ok && StrOfUnits(units[:i]) != s[:at] {
				t.Fatalf("%q: unit %d lies at %d, %v", s, i, at, ok)
			}
		}
	}
}
