package opt

import (
	"math/bits"

	"github.com/tandem-lang/tandem/internal/ssa"
)

// fact is what is known of a word: that it is a signed number from low to high, that it has no bit of zeros and all of ones. Words are as
// ssa.OpConst has them, with the sign extended, and so are the masks.
type fact struct {
	low, high   int64
	zeros, ones uint64
}

// facts computes with facts on words of a size.
type facts struct {
	bits     int
	min, max int64
}

func newFacts(bits int) facts { return facts{bits, -1 << (bits - 1), 1<<(bits-1) - 1} }

// any is what is known of any word.
func (k *facts) any() fact { return fact{low: k.min, high: k.max} }

// none is what is known of no word: it is less than any other fact.
func (k *facts) none() fact {
	return fact{low: k.max, high: k.min, zeros: ^uint64(0), ones: ^uint64(0)}
}

func (x *fact) isNone() bool { return x.low > x.high }

func (k *facts) constant(c int64) fact { return fact{c, c, ^uint64(c), uint64(c)} }

// between is what is known of words from low to high.
func (k *facts) between(low, high int64) fact {
	x := fact{low: low, high: high}
	k.settle(&x)
	return x
}

// settle lets range and bits learn from each other.
func (k *facts) settle(x *fact) {
	if x.isNone() || x.zeros&x.ones != 0 {
		*x = k.none()
		return
	}
	// Bits above those in which low and high differ are theirs.
	if same := bits.LeadingZeros64(uint64(x.low ^ x.high)); same > 0 {
		mask := ^(^uint64(0) >> same)
		x.ones |= uint64(x.low) & mask
		x.zeros |= ^uint64(x.low) & mask
	}
	// The least number has all bits that are not known clear but the sign, and the greatest the other way round.
	sign := uint64(k.min)
	free := ^x.zeros &^ x.ones
	least, most := int64(x.ones|free&sign), int64(x.ones|free&^sign)
	x.low, x.high = max(x.low, least), min(x.high, most)
	// The lowest bits, where all are known, are those of low and high.
	if n := bits.TrailingZeros64(^(x.zeros | x.ones)); n > 0 && n < k.bits && !x.isNone() {
		mask := lowZeros(n)
		up, down := (x.ones-uint64(x.low))&mask, (uint64(x.high)-x.ones)&mask
		if room := uint64(x.high) - uint64(x.low); up > room || down > room {
			*x = k.none()
			return
		}
		x.low, x.high = x.low+int64(up), x.high-int64(down)
	}
	if x.isNone() || x.zeros&x.ones != 0 {
		*x = k.none()
	}
}

// join is what is known of a word of which one fact or the other holds.
func (k *facts) join(x, y fact) fact {
	switch {
	case x.isNone():
		return y
	case y.isNone():
		return x
	}
	return fact{min(x.low, y.low), max(x.high, y.high), x.zeros & y.zeros, x.ones & y.ones}
}

// meet is what is known of a word of which both facts hold.
func (k *facts) meet(x, y fact) fact {
	z := fact{max(x.low, y.low), min(x.high, y.high), x.zeros | y.zeros, x.ones | y.ones}
	k.settle(&z)
	return z
}

// widen is a fact that holds where x or y does, of which there are few from x on upwards.
func (k *facts) widen(x, y fact) fact {
	z := k.join(x, y)
	if z.low < x.low {
		z.low = below(z.low, k.min)
	}
	if z.high > x.high {
		z.high = ^below(^z.high, k.min)
	}
	if z.zeros != x.zeros {
		z.zeros = leading(z.zeros) | z.zeros&tagBits
	}
	if z.ones != x.ones {
		z.ones &= tagBits
	}
	return z
}

// tagBits are low bits that are kept as long as they are known: languages have tags there.
const tagBits = 7

// steps are where bounds of ranges come to rest.
var steps = [...]int64{1, 0, -1, -1 << 8, -1 << 16, -1 << 31}

// below returns the greatest step that is no greater than x.
func below(x, least int64) int64 {
	for _, s := range steps {
		if s <= x && s >= least {
			return s
		}
	}
	return least
}

// leading returns the ones of a mask above which there is no zero, in whole bytes.
func leading(mask uint64) uint64 { return ^(^uint64(0) >> (bits.LeadingZeros64(^mask) &^ 7)) }

// fits returns the fact of words from low to high, or any if one of the numbers is beyond words: where the result wraps. low and high
// must not have wrapped around 64 bits.
func (k *facts) fits(low, high int64) fact {
	if low < k.min || high > k.max {
		return k.any()
	}
	return k.between(low, high)
}

// addRange returns the bounds of sums of numbers within bounds, and whether they are numbers of 64 bits.
func addRange(xl, xh, yl, yh int64) (low, high int64, ok bool) {
	low, high = xl+yl, xh+yh
	return low, high, (low < xl) == (yl < 0) && (high < xh) == (yh < 0)
}

// mulRange returns the bounds of products of numbers within bounds, and whether they are known to be numbers of 64 bits.
func mulRange(xl, xh, yl, yh int64) (low, high int64, ok bool) {
	const narrow = 1 << 31
	if xl < -narrow || xh > narrow || yl < -narrow || yh > narrow {
		return 0, 0, false
	}
	a, b, c, d := xl*yl, xl*yh, xh*yl, xh*yh
	return min(a, b, c, d), max(a, b, c, d), true
}

// exact returns the bounds of the results of an operation that checks for overflow, as if words were longer, and whether they are known.
func (k *facts) exact(op ssa.Op, x, y fact) (low, high int64, ok bool) {
	switch op {
	case ssa.OpAddo:
		return addRange(x.low, x.high, y.low, y.high)
	case ssa.OpSubo:
		if y.low == -1<<63 {
			return 0, 0, false
		}
		return addRange(x.low, x.high, -y.high, -y.low)
	}
	return mulRange(x.low, x.high, y.low, y.high)
}

// checked is what is known of the result of such an operation where it has not failed: it is the one that wraps, too.
func (k *facts) checked(op ssa.Op, x, y fact) fact {
	z := [...]func(x, y fact) fact{k.sum, k.difference, k.product}[op-ssa.OpAddo](x, y)
	if low, high, ok := k.exact(op, x, y); ok && low <= k.max && high >= k.min {
		z = k.meet(z, k.between(max(low, k.min), min(high, k.max)))
	}
	return z
}

// of computes what is known of a value from what is known of its operands: x and y, or x and Aux.
func (k *facts) of(v *ssa.Value, x, y fact) fact {
	if x.isNone() || y.isNone() {
		return k.none()
	}
	switch v.Op {
	case ssa.OpConst:
		return k.constant(v.Aux)
	case ssa.OpCast:
		return x
	case ssa.OpAdd:
		return k.sum(x, y)
	case ssa.OpSub:
		return k.difference(x, y)
	case ssa.OpNeg:
		return k.difference(k.constant(0), x)
	case ssa.OpMul:
		return k.product(x, y)
	case ssa.OpAddo, ssa.OpSubo, ssa.OpMulo:
		return k.checked(v.Op, x, y)
	case ssa.OpQuot, ssa.OpRem, ssa.OpUquot, ssa.OpUrem, ssa.OpFloorDiv, ssa.OpFloorMod:
		return k.division(v.Op, x, y)
	case ssa.OpAnd:
		return k.byBits(x.zeros|y.zeros, x.ones&y.ones)
	case ssa.OpOr:
		return k.byBits(x.zeros&y.zeros, x.ones|y.ones)
	case ssa.OpXor:
		return k.byBits(x.zeros&y.zeros|x.ones&y.ones, x.zeros&y.ones|x.ones&y.zeros)
	case ssa.OpNot:
		return k.meet(k.byBits(x.ones, x.zeros), k.between(^x.high, ^x.low))
	case ssa.OpShl, ssa.OpShr, ssa.OpSar:
		return k.shift(v.Op, x, y)
	case ssa.OpExtu, ssa.OpExts:
		low, width := v.Field()
		return k.field(v.Op, x, low, width)
	case ssa.OpLoad8u:
		return k.between(0, 1<<8-1)
	case ssa.OpLoad16u:
		return k.between(0, 1<<16-1)
	case ssa.OpLoad32u:
		return k.between(0, 1<<32-1)
	case ssa.OpLoad8s:
		return k.between(-1<<7, 1<<7-1)
	case ssa.OpLoad16s:
		return k.between(-1<<15, 1<<15-1)
	case ssa.OpLoad32s:
		return k.between(-1<<31, 1<<31-1)
	}
	if v.Op.Has(ssa.Compares) {
		if is, known := k.compare(v.Op, x, y); known {
			if is {
				return k.constant(1)
			}
			return k.constant(0)
		}
	}
	if v.Op.Has(ssa.Compares) || ssa.Table[v.Op].EvalTest != nil {
		return k.between(0, 1)
	}
	return k.any()
}

// byBits is the fact of words of which bits are known.
func (k *facts) byBits(zeros, ones uint64) fact {
	x := fact{k.min, k.max, zeros, ones}
	k.settle(&x)
	return x
}

// trailing is how many low bits of a word are known to be 0.
func (x *fact) trailing() int { return bits.TrailingZeros64(^x.zeros) }

// lowZeros is a mask of n low bits.
func lowZeros(n int) uint64 { return ^(^uint64(0) << min(n, 63)) }

func (k *facts) sum(x, y fact) fact {
	z := k.any()
	if low, high, ok := addRange(x.low, x.high, y.low, y.high); ok {
		z = k.fits(low, high)
	}
	return k.meet(z, k.lowBits(x, y, x.ones+y.ones))
}

// lowBits is the fact of a sum or a difference of words of which the lowest bits are all known, and so are these of the result.
func (k *facts) lowBits(x, y fact, result uint64) fact {
	n := bits.TrailingZeros64(^((x.zeros | x.ones) & (y.zeros | y.ones)))
	mask := lowZeros(min(n, k.bits-1))
	return k.byBits(^result&mask, result&mask)
}

func (k *facts) difference(x, y fact) fact {
	z := k.any()
	if y.low != -1<<63 {
		if low, high, ok := addRange(x.low, x.high, -y.high, -y.low); ok {
			z = k.fits(low, high)
		}
	}
	return k.meet(z, k.lowBits(x, y, x.ones-y.ones))
}

func (k *facts) product(x, y fact) fact {
	z := k.any()
	if low, high, ok := mulRange(x.low, x.high, y.low, y.high); ok {
		z = k.fits(low, high)
	}
	return k.meet(z, k.byBits(lowZeros(min(x.trailing()+y.trailing(), k.bits)), 0))
}

// division says of remainders that they are nearer to 0 than the divisor, and of quotients that they are than the dividend.
func (k *facts) division(op ssa.Op, x, y fact) fact {
	positive := x.low >= 0 && y.low > 0
	switch {
	case positive && (op == ssa.OpQuot || op == ssa.OpUquot || op == ssa.OpFloorDiv):
		return k.between(x.low/y.high, x.high/y.low)
	case positive:
		return k.between(0, min(x.high, y.high-1))
	case op == ssa.OpFloorMod && y.low > 0, op == ssa.OpUrem && y.low > 0:
		return k.between(0, y.high-1)
	case op == ssa.OpFloorMod && y.high < 0:
		return k.between(y.low+1, 0)
	case op == ssa.OpRem && y.low > 0:
		return k.between(max(-y.high+1, min(x.low, 0)), min(y.high-1, max(x.high, 0)))
	case op == ssa.OpFloorDiv && y.low > 0:
		return k.between(min(x.low, 0), max(x.high, 0))
	}
	return k.any()
}

func (k *facts) shift(op ssa.Op, x, y fact) fact {
	n := y.low
	if n < 0 || y.high >= int64(k.bits) {
		return k.any() // what the machine does
	}
	if n != y.high {
		if op != ssa.OpShl && x.low >= 0 {
			return k.between(x.low>>y.high, x.high>>n)
		}
		return k.any()
	}
	switch op {
	case ssa.OpShl:
		z := k.any()
		if low, high := x.low<<n, x.high<<n; low>>n == x.low && high>>n == x.high {
			z = k.fits(low, high)
		}
		return k.meet(z, k.byBits(k.extend(x.zeros<<n|lowZeros(int(n))), k.extend(x.ones<<n)))
	case ssa.OpSar:
		return k.meet(k.between(x.low>>n, x.high>>n), k.byBits(uint64(int64(x.zeros)>>n), uint64(int64(x.ones)>>n)))
	}
	return k.field(ssa.OpExtu, x, int(n), k.bits-int(n))
}

// extend extends the sign of a mask.
func (k *facts) extend(mask uint64) uint64 {
	return uint64(int64(mask) << (64 - k.bits) >> (64 - k.bits))
}

// field is what is known of a bit field.
func (k *facts) field(op ssa.Op, x fact, low, width int) fact {
	at := 64 - low - width
	zeros, ones := x.zeros<<at, x.ones<<at
	if op == ssa.OpExts {
		z := k.byBits(uint64(int64(zeros)>>(64-width)), uint64(int64(ones)>>(64-width)))
		return k.meet(z, k.between(-1<<(width-1), 1<<(width-1)-1))
	}
	if width == k.bits {
		return x
	}
	mask := ^uint64(0) << width // extended with zeros
	return k.byBits(zeros>>(64-width)|mask, ones>>(64-width))
}

// compare returns whether a comparison is known to be true or false.
func (k *facts) compare(op ssa.Op, x, y fact) (is, known bool) {
	switch op {
	case ssa.OpSlt:
		return x.high < y.low, x.high < y.low || x.low >= y.high
	case ssa.OpSle:
		return x.high <= y.low, x.high <= y.low || x.low > y.high
	case ssa.OpSgt, ssa.OpSge, ssa.OpUgt, ssa.OpUge:
		return k.compare(op.Swapped(), y, x)
	case ssa.OpEq:
		if x.low == x.high && y.low == y.high && x.low == y.low {
			return true, true
		}
		return false, x.high < y.low || y.high < x.low || x.ones&y.zeros != 0 || x.zeros&y.ones != 0
	case ssa.OpNe:
		is, known = k.compare(ssa.OpEq, x, y)
		return !is, known
	case ssa.OpUlt, ssa.OpUle:
		// Numbers of one sign stand in the same order, and negative ones are the great ones.
		switch {
		case (x.low < 0) == (x.high < 0) && (y.low < 0) == (y.high < 0) && (x.low < 0) == (y.low < 0):
			return k.compare(ssa.OpSlt+op-ssa.OpUlt, x, y)
		case x.low >= 0 && y.high < 0:
			return true, true
		case x.high < 0 && y.low >= 0:
			return false, true
		}
	}
	return false, false
}

// given is what is known of x where a comparison of it with y is true.
func (k *facts) given(op ssa.Op, x, y fact) fact {
	z := k.any()
	switch op {
	case ssa.OpSlt:
		z.high = max(y.high-1, k.min)
		if y.high == k.min {
			return k.none()
		}
	case ssa.OpSle:
		z.high = y.high
	case ssa.OpSgt:
		z.low = min(y.low+1, k.max)
		if y.low == k.max {
			return k.none()
		}
	case ssa.OpSge:
		z.low = y.low
	case ssa.OpEq:
		z = y
	case ssa.OpNe:
		if y.low == y.high && x.low == y.low && x.low < k.max {
			z.low = x.low + 1
		}
		if y.low == y.high && x.high == y.low && x.high > k.min {
			z.high = x.high - 1
		}
	case ssa.OpUlt, ssa.OpUle:
		if y.low >= 0 { // so x is not negative
			z.low, z.high = 0, y.high
			if op == ssa.OpUlt {
				z.high--
			}
		}
	case ssa.OpUgt, ssa.OpUge:
		if x.low >= 0 && y.low >= 0 {
			return k.given(op+ssa.OpSgt-ssa.OpUgt, x, y)
		}
	}
	if z.isNone() {
		return k.none()
	}
	return k.meet(x, z)
}
