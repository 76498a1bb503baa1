package fold

import (
	"math"
	"math/big"

	"github.com/tandem-lang/tandem/internal/py/syntax"
)

// MaxBits is the size in bits of the largest integer that folding computes. The
// reference folds what fits its heap, which is 2 MB by default.
const MaxBits = 1 << 24

// budgetBits bounds the sum of the sizes of all large integers of a module.
const budgetBits = 1 << 28

// integer is an integer operand: Big where it is set, else Small.
type integer struct {
	small int64
	big   *big.Int
}

func (x integer) toBig() *big.Int {
	if x.big != nil {
		return x.big
	}
	return big.NewInt(x.small)
}

func (x integer) isZero() bool {
	return x.big == nil && x.small == 0 || x.big != nil && x.big.Sign() == 0
}

func (x integer) negative() bool {
	return x.big == nil && x.small < 0 || x.big != nil && x.big.Sign() < 0
}

// float64 converts as the reference does, 32 bits at a time from the top, which
// rounds more than once for more than 64 bits.
func (x integer) float64() float64 {
	if x.big == nil {
		return float64(x.small)
	}
	f := 0.0
	words := x.big.Bits()
	for i := len(words) - 1; i >= 0; i-- {
		w := uint64(words[i])
		if wordBits == 64 {
			f = float64(f*(1<<32)) + float64(w>>32)
		}
		f = float64(f*(1<<32)) + float64(w&(1<<32-1))
	}
	if x.big.Sign() < 0 {
		f = -f
	}
	return f
}

const wordBits = 32 << (^big.Word(0) >> 63)

// hostSmall reports whether the reference, as a 64-bit process, holds x without
// allocating: integers that it allocates once and then negates stay allocated.
func (x integer) hostSmall() bool {
	return x.big == nil && x.small >= -1<<62 && x.small < 1<<62
}

// normal returns x as small as it can be.
func normal(x *big.Int) integer {
	if x.IsInt64() {
		return integer{small: x.Int64()}
	}
	return integer{big: x}
}

// intUnary returns op x.
func intUnary(op syntax.Op, x integer) integer {
	if op == syntax.OpPos {
		return x
	}
	if x.hostSmall() {
		if op == syntax.OpNeg {
			return integer{small: -x.small}
		}
		return integer{small: ^x.small}
	}
	r := new(big.Int)
	if op == syntax.OpNeg {
		r.Neg(x.toBig())
	} else {
		r.Not(x.toBig())
	}
	if n := normal(r); !n.hostSmall() {
		return n
	}
	return integer{big: r} // small, but not held as such
}

// intBinary returns x op y where the result is an integer; ok is false where the
// operation raises an exception or is not one of integers alone.
func (f *folder) intBinary(op syntax.Op, x, y integer) (r integer, ok bool) {
	if x.big == nil && y.big == nil {
		if r, ok := smallBinary(op, x.small, y.small); ok {
			return r, true
		}
	}
	switch op {
	case syntax.OpShl, syntax.OpShr:
		return f.shift(op, x, y)
	case syntax.OpPow:
		return f.intPower(x, y)
	}
	a, b := x.toBig(), y.toBig()
	z := new(big.Int)
	switch op {
	case syntax.OpOr:
		z.Or(a, b)
	case syntax.OpXor:
		z.Xor(a, b)
	case syntax.OpAnd:
		z.And(a, b)
	case syntax.OpAdd:
		z.Add(a, b)
	case syntax.OpSub:
		z.Sub(a, b)
	case syntax.OpMul:
		if !f.fits(a.BitLen() + b.BitLen()) {
			return r, false
		}
		z.Mul(a, b)
	case syntax.OpFloorDiv, syntax.OpMod:
		if b.Sign() == 0 {
			return r, false
		}
		floorDivMod(op, z, a, b)
	default:
		return r, false
	}
	if !f.fits(z.BitLen()) {
		return r, false
	}
	return normal(z), true
}

// smallBinary is intBinary for operands and results of 64 bits; ok is false where
// the general way has to decide.
func smallBinary(op syntax.Op, x, y int64) (r integer, ok bool) {
	switch op {
	case syntax.OpOr:
		return integer{small: x | y}, true
	case syntax.OpXor:
		return integer{small: x ^ y}, true
	case syntax.OpAnd:
		return integer{small: x & y}, true
	case syntax.OpAdd:
		s := x + y
		return integer{small: s}, (s > x) == (y > 0)
	case syntax.OpSub:
		s := x - y
		return integer{small: s}, (s < x) == (y > 0)
	case syntax.OpMul:
		const half = 1 << 31
		return integer{small: x * y}, x > -half && x < half && y > -half && y < half
	case syntax.OpShl:
		return integer{small: x << (y & 63)}, y >= 0 && y < 31 && x > -1<<31 && x < 1<<31
	case syntax.OpShr:
		return integer{small: x >> min(uint64(y), 63)}, y >= 0
	}
	return r, false
}

// floorDivMod sets z to a // b or a % b, rounding towards minus infinity.
func floorDivMod(op syntax.Op, z, a, b *big.Int) {
	q, m := new(big.Int).QuoRem(a, b, new(big.Int))
	if m.Sign() != 0 && m.Sign() != b.Sign() {
		q.Sub(q, big.NewInt(1))
		m.Add(m, b)
	}
	if op == syntax.OpFloorDiv {
		z.Set(q)
	} else {
		z.Set(m)
	}
}

func (f *folder) shift(op syntax.Op, x, y integer) (r integer, ok bool) {
	if y.big != nil || y.small < 0 || y.small > math.MaxInt32 && op == syntax.OpShl && !x.isZero() {
		return r, false
	}
	a := x.toBig()
	if op == syntax.OpShr {
		return normal(new(big.Int).Rsh(a, uint(min(y.small, int64(a.BitLen())+1)))), true
	}
	if x.isZero() {
		return x, true
	}
	if !f.fits(a.BitLen() + int(y.small)) {
		return r, false
	}
	return normal(new(big.Int).Lsh(a, uint(y.small))), true
}

// intPower returns x ** y for y >= 0.
func (f *folder) intPower(x, y integer) (r integer, ok bool) {
	a, b := x.toBig(), y.toBig()
	if a.BitLen() <= 1 { // 0, 1 or -1
		switch {
		case b.Sign() == 0:
			return integer{small: 1}, true
		case a.Sign() < 0 && b.Bit(0) == 0:
			return integer{small: 1}, true
		}
		return normal(a), true
	}
	if !b.IsInt64() || b.Int64() > MaxBits || !f.fits((a.BitLen()-1)*int(b.Int64())) {
		return r, false
	}
	return normal(new(big.Int).Exp(a, b, nil)), true
}

// fits reports whether a result of that many bits may be computed, and books it.
func (f *folder) fits(bits int) bool {
	if bits < 4096 {
		return true
	}
	if bits > MaxBits || f.bits+bits > budgetBits {
		return false
	}
	f.bits += bits
	return true
}
