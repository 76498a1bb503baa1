package opt

import (
	"math/rand/v2"
	"testing"

	"github.com/tandem-lang/tandem/internal/ssa"
)

// smallBits is the size of words of which all are tried.
const smallBits = 5

func wrapSmall(x int64) int64 { return x << (64 - smallBits) >> (64 - smallBits) }

// has reports whether a fact says nothing against a word.
func (x *fact) has(c int64) bool {
	return x.low <= c && c <= x.high && uint64(c)&x.zeros == 0 && ^uint64(c)&x.ones == 0
}

// members returns the words that a fact allows.
func members(k *facts, x fact) (list []int64) {
	for c := k.min; c <= k.max; c++ {
		if x.has(c) {
			list = append(list, c)
		}
	}
	return list
}

// randomFact makes a fact that some words have.
func randomFact(r *rand.Rand, k *facts) fact {
	x := k.any()
	word := func() int64 { return k.min + r.Int64N(k.max-k.min+1) }
	if r.IntN(3) > 0 {
		a, b := word(), word()
		x.low, x.high = min(a, b), max(a, b)
	}
	if r.IntN(2) == 0 {
		c, mask := uint64(word()), uint64(word())
		x.ones, x.zeros = c&mask, ^c&mask
	}
	if r.IntN(4) == 0 {
		x = k.constant(word())
	}
	k.settle(&x)
	return x
}

// TestFacts tries all words of few bits: what facts say of results is true, and what they learn from each other too.
func TestFacts(t *testing.T) {
	k := newFacts(smallBits)
	r := rand.New(rand.NewPCG(5, 5))
	for range 4000 {
		x, y := randomFact(r, &k), randomFact(r, &k)
		xs, ys := members(&k, x), members(&k, y)
		joined, widened, met := k.join(x, y), k.widen(x, y), k.meet(x, y)
		for c := k.min; c <= k.max; c++ {
			in, inY := x.has(c), y.has(c)
			if (in || inY) && (!joined.has(c) || !widened.has(c)) || in && inY != met.has(c) && inY {
				t.Fatalf("%d: %+v and %+v: join %+v, widen %+v, meet %+v", c, x, y, joined, widened, met)
			}
		}
		for op := ssa.OpAdd; op <= ssa.OpMulo; op++ {
			checkFact(t, &k, r, op, x, y, xs, ys)
		}
	}
}

func checkFact(t *testing.T, k *facts, r *rand.Rand, op ssa.Op, x, y fact, xs, ys []int64) {
	row := &ssa.Table[op]
	v := ssa.Value{Op: op, Type: ssa.Word}
	if row.Aux == ssa.AuxField {
		low := r.IntN(smallBits)
		v.Aux = ssa.FieldAux(low, 1+r.IntN(smallBits-low))
	}
	z := k.of(&v, x, y)
	for _, a := range xs {
		for _, b := range ys {
			if row.Aux == ssa.AuxField {
				b = v.Aux
			}
			if row.Traits&ssa.Counts != 0 && (b < 0 || b >= smallBits) {
				continue
			}
			if row.Traits&ssa.Divides != 0 && (b == 0 || b == -1 && a == k.min) {
				continue
			}
			exact := row.Eval(smallBits, a, b)
			c := wrapSmall(exact)
			if op.Has(ssa.Fails) && c != exact {
				continue
			}
			if !z.has(c) {
				t.Fatalf("%v %d %d = %d, not %+v, of %+v and %+v", op, a, b, c, z, x, y)
			}
			if !op.Has(ssa.Compares) {
				continue
			}
			if is, known := k.compare(op, x, y); known && is != (c != 0) {
				t.Fatalf("%v of %+v and %+v is not %v for %d, %d", op, x, y, is, a, b)
			}
			if given := k.given(op, x, y); c != 0 && !given.has(a) {
				t.Fatalf("%v %d %d, but not %+v, of %+v and %+v", op, a, b, given, x, y)
			}
		}
	}
}

// Bounds come to rest, whatever comes back.
func TestWiden(t *testing.T) {
	for _, bits := range []int{32, 64} {
		k := newFacts(bits)
		x := k.constant(5)
		for i := range int64(1000) {
			x = k.widen(x, k.between(5-i*i*i*i, 5+i*i*i*i))
		}
		changes := 0
		for x := k.constant(0); ; changes++ {
			y := k.widen(x, k.between(max(k.min, 2*x.low-1), min(k.max/2, x.high)*2+1))
			if y == x {
				break
			}
			x = y
		}
		if changes > 20 {
			t.Errorf("%d changes", changes)
		}
	}
}

// around makes a fact that a word has.
func around(r *rand.Rand, k *facts, c int64) fact {
	x := k.any()
	if r.IntN(3) > 0 {
		below, above := int64(r.Uint64()>>(1+r.IntN(63))), int64(r.Uint64()>>(1+r.IntN(63)))
		if low := c - below; low <= c {
			x.low = max(low, k.min)
		}
		if high := c + above; high >= c {
			x.high = min(high, k.max)
		}
	}
	if r.IntN(2) == 0 {
		mask := r.Uint64() & r.Uint64()
		if r.IntN(2) == 0 {
			mask = 1<<r.IntN(8) - 1
		}
		mask = k.extend(mask)
		x.ones, x.zeros = uint64(c)&mask, ^uint64(c)&mask
	}
	k.settle(&x)
	return x
}

// TestWideFacts tries words of 32 and 64 bits at random.
func TestWideFacts(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for range 20000 {
		size := 32 << r.IntN(2)
		k := newFacts(size)
		f := ssa.Func{Bits: size}
		word := func() int64 { return f.Wrap(int64(r.Uint64()) >> r.IntN(64)) }
		a, b := word(), word()
		x, y := around(r, &k, a), around(r, &k, b)
		if !x.has(a) || !y.has(b) {
			t.Fatalf("%d is not %+v, or %d is not %+v", a, x, b, y)
		}
		for op := ssa.OpAdd; op <= ssa.OpMulo; op++ {
			v := ssa.Value{Op: op, Type: ssa.Word}
			second := b
			if ssa.Table[op].Aux == ssa.AuxField {
				low := r.IntN(size)
				v.Aux = ssa.FieldAux(low, 1+r.IntN(size-low))
				second = v.Aux
			}
			c, ok := f.Fold(op, ssa.Word, ssa.Word, a, second)
			if z := k.of(&v, x, y); ok && !z.has(c) {
				t.Fatalf("%v %d %d = %d of %d bits, not %+v, of %+v and %+v", op, a, b, c, size, z, x, y)
			}
		}
	}
}
