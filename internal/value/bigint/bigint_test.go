package bigint

import (
	"errors"
	"math"
	"math/big"
	"math/rand"
	"strings"
	"testing"
)

// asking is a budget.
type asking func(steps int) error

func (a asking) Announce(steps int) error { return a(steps) }

// free is a budget without a bound.
var free = asking(func(int) error { return nil })

// TestText converts integers around the lengths at which the conversion by
// halves takes another level.
func TestText(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for _, base := range []int{3, 10, 16, 36} {
		for _, n := range []int{1, 18, 19, 20, chunk - 1, chunk, chunk + 1, 2*chunk - 1, 2 * chunk, 2*chunk + 1, 3*chunk + 7, 4 * chunk, 9*chunk + 1} {
			for _, digits := range []string{
				strings.Repeat("2", n), "1" + strings.Repeat("0", n-1), "1" + strings.Repeat("0", n-1)[:n-1], randomDigits(r, n, base),
			} {
				want, _ := new(big.Int).SetString(digits, base)
				x, err := Parse(digits, base, free)
				if err != nil || x.Cmp(want) != 0 {
					t.Fatalf("%d digits of base %d are read wrongly: %v", n, base, err)
				}
				for _, y := range []*big.Int{want, new(big.Int).Neg(want), new(big.Int).Sub(want, big.NewInt(1))} {
					text, err := Append([]byte("x"), y, base, free)
					if err != nil || string(text) != "x"+y.Text(base) {
						t.Fatalf("%d digits of base %d are written wrongly: %v", n, base, err)
					}
				}
			}
		}
	}
}

func randomDigits(r *rand.Rand, n, base int) string {
	var b strings.Builder
	for i := range n {
		d := r.Intn(base)
		if i == 0 && d == 0 {
			d = 1
		}
		b.WriteByte("0123456789abcdefghijklmnopqrstuvwxyz"[d])
	}
	return b.String()
}

// TestSteps holds the estimate against the numbers of products of words that
// Karatsuba's method takes.
func TestSteps(t *testing.T) {
	const word = 64
	for _, test := range []struct{ n, m, min, max int64 }{ // n and m in words
		{1, 1, 1, 4}, {100, 1, 100, 300}, {40, 40, 1600, 4000}, {80, 80, 4000, 12000},
		{1 << 18, 1 << 18, 1 << 28, 1 << 32}, {1 << 18, 1, 1 << 17, 1 << 20}, {1 << 56, 1 << 56, 1 << 62, math.MaxInt64},
	} {
		if test.n > int64(maxInt)/word {
			continue // no number is so long where an int has 32 bits
		}
		n, m := int(test.n)*word-1, int(test.m)*word-1
		if got := int64(Steps(n, m)); got < test.min || got > test.max {
			t.Errorf("%d and %d bits: %d steps", n, m, got)
		}
		if Steps(n, m) != Steps(m, n) {
			t.Errorf("%d and %d bits: not the same the other way round", test.n, test.m)
		}
	}
}

// Products and powers that are computed in parts are those of math/big.
func TestLargeProducts(t *testing.T) {
	rnd := rand.New(rand.NewSource(1))
	number := func(bits int) *big.Int {
		n := new(big.Int).Rand(rnd, new(big.Int).Lsh(big.NewInt(1), uint(bits)))
		if rnd.Intn(2) == 0 {
			n.Neg(n)
		}
		return n
	}
	for _, size := range [][2]int{{5e6, 5e6}, {6e6, 2e6}, {3e7, 1e5}, {5e6, 3e6}} {
		x, y := number(size[0]), number(size[1])
		asked := 0
		got, err := Product(x, y, asking(func(n int) error {
			if n > Burst {
				t.Errorf("%d steps at once", n)
			}
			asked++
			return nil
		}))
		if err != nil || got.Cmp(new(big.Int).Mul(x, y)) != 0 {
			t.Errorf("%d bits times %d bits: %v", size[0], size[1], err)
		}
		if asked < 2 {
			t.Errorf("%d bits times %d bits: asked %d times", size[0], size[1], asked)
		}
	}
	got, err := Power(big.NewInt(-3), big.NewInt(5000001), 7924814, free)
	if err != nil || got.Cmp(new(big.Int).Exp(big.NewInt(-3), big.NewInt(5000001), nil)) != 0 {
		t.Error("a large power", err)
	}
}

// What is refused ends there, in the budget's error, and changes no argument.
func TestRefused(t *testing.T) {
	refused := errors.New("refused")
	x := new(big.Int).Lsh(big.NewInt(7), 4e6)
	before := new(big.Int).Set(x)
	text := new(big.Int).Rsh(x, 37e5)
	digits := strings.Repeat("7", 1e5)
	for name, op := range map[string]func(b Budget) error{
		"product":         func(b Budget) error { _, err := Product(x, x, b); return err },
		"product by less": func(b Budget) error { _, err := Product(x, new(big.Int).Lsh(big.NewInt(1), 4e5), b); return err },
		"small product":   func(b Budget) error { _, err := Product(big.NewInt(3), x, b); return err },
		"power":           func(b Budget) error { _, err := Power(big.NewInt(3), big.NewInt(3e6), 4754887, b); return err },
		"small power":     func(b Budget) error { _, err := Power(big.NewInt(3), big.NewInt(40), 64, b); return err },
		"text":            func(b Budget) error { _, err := Append(nil, text, 10, b); return err },
		"digits":          func(b Budget) error { _, err := Parse(digits, 10, b); return err },
	} {
		asked := 0
		for last := 0; ; last++ {
			left := last
			err := op(asking(func(int) error {
				asked++
				if left--; left < 0 {
					return refused
				}
				return nil
			}))
			if err == nil {
				break
			}
			if err != refused {
				t.Fatalf("%s: %v", name, err)
			}
			last = last*3 + 1
		}
		if asked == 0 {
			t.Errorf("%s: nobody was asked", name)
		}
	}
	if x.Cmp(before) != 0 {
		t.Error("an argument was changed")
	}
}
