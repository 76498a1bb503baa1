package pyvalue

import (
	"math"
	"math/big"
	"math/bits"

	"github.com/tandem-lang/tandem/internal/value/bigint"
)

// Int is an integer of any size: Big where that is set, else Small. The results of
// this package have Big only where Small does not do.
type Int struct {
	Small int64
	Big   *big.Int // never changed
}

// Small returns x as an Int.
func Small(x int64) Int { return Int{Small: x} }

// FromBig returns x as an Int, which keeps it if it is large.
func FromBig(x *big.Int) Int {
	if x.IsInt64() {
		return Int{Small: x.Int64()}
	}
	return Int{Big: x}
}

// FromUint64 returns x as an Int.
func FromUint64(x uint64) Int {
	if x <= math.MaxInt64 {
		return Int{Small: int64(x)}
	}
	return Int{Big: new(big.Int).SetUint64(x)}
}

// BigInt returns x as a big.Int, which the caller must not change.
func (x Int) BigInt() *big.Int {
	if x.Big != nil {
		return x.Big
	}
	return big.NewInt(x.Small)
}

// Int64 returns x if it fits, as a machine word of the reference does.
func (x Int) Int64() (v int64, err error) {
	if x.Big != nil {
		if !x.Big.IsInt64() {
			return 0, errMachineWord
		}
		return x.Big.Int64(), nil
	}
	return x.Small, nil
}

// Low64 returns x modulo 2^64.
func (x Int) Low64() uint64 {
	if x.Big == nil {
		return uint64(x.Small)
	}
	v := uint64(0)
	for i, w := range x.Big.Bits() {
		if i*bits.UintSize >= 64 {
			break
		}
		v |= uint64(w) << (i * bits.UintSize)
	}
	if x.Big.Sign() < 0 {
		v = -v
	}
	return v
}

// Sign returns -1, 0 or 1.
func (x Int) Sign() int {
	if x.Big != nil {
		return x.Big.Sign()
	}
	switch {
	case x.Small < 0:
		return -1
	case x.Small > 0:
		return 1
	}
	return 0
}

// BitLen returns the length of the absolute value in bits.
func (x Int) BitLen() int {
	if x.Big != nil {
		return x.Big.BitLen()
	}
	if x.Small < 0 {
		return bits.Len64(-uint64(x.Small))
	}
	return bits.Len64(uint64(x.Small))
}

// Cmp returns the sign of x - y.
func (x Int) Cmp(y Int) int {
	if x.Big == nil && y.Big == nil {
		switch {
		case x.Small < y.Small:
			return -1
		case x.Small > y.Small:
			return 1
		}
		return 0
	}
	return x.BigInt().Cmp(y.BigInt())
}

// Float64 returns x as a float. The digits of the reference's integers enter one by
// one from the top, which rounds more than once for integers of more than 64 bits;
// what is too large is infinite.
func (x Int) Float64(c *Context) float64 {
	if x.Big == nil {
		return float64(x.Small)
	}
	f := 0.0
	words, digit := x.Big.Bits(), c.digitBits()
	for i := len(words) - 1; i >= 0 && !math.IsInf(f, 0); i-- {
		for shift := bits.UintSize - digit; shift >= 0; shift -= digit {
			f = float64(f*float64(uint64(1)<<digit)) + float64(uint64(words[i])>>shift&(1<<digit-1))
		}
	}
	if x.Big.Sign() < 0 {
		f = -f
	}
	return f
}

// Hash returns the value of hash(x): x modulo 2^63, as a number of 63 bits with a sign.
func (x Int) Hash() int64 { return smallInt(x.Low64()) }

// smallInt returns the low 63 bits of a word as the reference's small integer has them.
func smallInt(w uint64) int64 { return int64(w<<1) >> 1 }

// Neg returns -x.
func (x Int) Neg() Int {
	if x.Big == nil && x.Small != math.MinInt64 {
		return Int{Small: -x.Small}
	}
	return FromBig(new(big.Int).Neg(x.BigInt()))
}

// Invert returns ~x.
func (x Int) Invert() Int {
	if x.Big == nil {
		return Int{Small: ^x.Small}
	}
	return FromBig(new(big.Int).Not(x.Big))
}

// Abs returns the absolute value of x.
func (x Int) Abs() Int {
	if x.Sign() >= 0 {
		return x
	}
	return x.Neg()
}

// Add returns x + y.
func (x Int) Add(y Int, c *Context) (Int, error) {
	if x.Big == nil && y.Big == nil {
		if s := x.Small + y.Small; (s > x.Small) == (y.Small > 0) {
			return Int{Small: s}, nil
		}
	}
	if err := c.bits(max(x.BitLen(), y.BitLen()) + 1); err != nil {
		return Int{}, err
	}
	return FromBig(new(big.Int).Add(x.BigInt(), y.BigInt())), nil
}

// Sub returns x - y.
func (x Int) Sub(y Int, c *Context) (Int, error) {
	if x.Big == nil && y.Big == nil {
		if s := x.Small - y.Small; (s < x.Small) == (y.Small > 0) {
			return Int{Small: s}, nil
		}
	}
	if err := c.bits(max(x.BitLen(), y.BitLen()) + 1); err != nil {
		return Int{}, err
	}
	return FromBig(new(big.Int).Sub(x.BigInt(), y.BigInt())), nil
}

// Mul returns x * y.
func (x Int) Mul(y Int, c *Context) (Int, error) {
	if x.Big == nil && y.Big == nil {
		hi, lo := bits.Mul64(uint64(x.Small), uint64(y.Small))
		// The product of the numbers with signs has another high word.
		if x.Small < 0 {
			hi -= uint64(y.Small)
		}
		if y.Small < 0 {
			hi -= uint64(x.Small)
		}
		if hi == uint64(int64(lo)>>63) {
			return Int{Small: int64(lo)}, nil
		}
	}
	n, m := x.BitLen(), y.BitLen()
	if err := c.bits(n + m); err != nil {
		return Int{}, err
	}
	r, err := bigint.Product(x.BigInt(), y.BigInt(), (*budget)(c))
	if err != nil {
		return Int{}, err
	}
	return FromBig(r), nil
}

// TrueDiv returns x / y, computed with floats whatever the size of the integers.
func (x Int) TrueDiv(y Int, c *Context) (float64, error) {
	if y.Sign() == 0 {
		return 0, errDivideByZero
	}
	return x.Float64(c) / y.Float64(c), nil
}

// FloorDiv returns x // y, rounded towards minus infinity.
func (x Int) FloorDiv(y Int, c *Context) (Int, error) {
	q, _, err := x.DivMod(y, c)
	return q, err
}

// Mod returns x % y, which has the sign of y.
func (x Int) Mod(y Int, c *Context) (Int, error) {
	_, m, err := x.DivMod(y, c)
	return m, err
}

// DivMod returns x // y and x % y.
func (x Int) DivMod(y Int, c *Context) (q, m Int, err error) {
	if y.Sign() == 0 {
		return q, m, errDivideByZero
	}
	if x.Big == nil && y.Big == nil && (x.Small != math.MinInt64 || y.Small != -1) {
		quo, rem := x.Small/y.Small, x.Small%y.Small
		if rem != 0 && (rem < 0) != (y.Small < 0) {
			quo--
			rem += y.Small
		}
		return Int{Small: quo}, Int{Small: rem}, nil
	}
	b := y.BigInt()
	if err := c.spend(bigint.Steps(max(x.BitLen()-b.BitLen(), 0), b.BitLen())); err != nil {
		return q, m, err
	}
	quo, rem := new(big.Int).QuoRem(x.BigInt(), b, new(big.Int))
	if rem.Sign() != 0 && rem.Sign() != b.Sign() {
		quo.Sub(quo, big.NewInt(1))
		rem.Add(rem, b)
	}
	return FromBig(quo), FromBig(rem), nil
}

// And returns x & y.
func (x Int) And(y Int) Int {
	if x.Big == nil && y.Big == nil {
		return Int{Small: x.Small & y.Small}
	}
	return FromBig(new(big.Int).And(x.BigInt(), y.BigInt()))
}

// Or returns x | y.
func (x Int) Or(y Int) Int {
	if x.Big == nil && y.Big == nil {
		return Int{Small: x.Small | y.Small}
	}
	return FromBig(new(big.Int).Or(x.BigInt(), y.BigInt()))
}

// Xor returns x ^ y.
func (x Int) Xor(y Int) Int {
	if x.Big == nil && y.Big == nil {
		return Int{Small: x.Small ^ y.Small}
	}
	return FromBig(new(big.Int).Xor(x.BigInt(), y.BigInt()))
}

// shiftCount returns the operand of a shift.
func shiftCount(y Int) (n int64, err error) {
	if n, err = y.Int64(); err == nil && n < 0 {
		err = errNegativeShift
	}
	return n, err
}

// Shl returns x << y.
func (x Int) Shl(y Int, c *Context) (Int, error) {
	n, err := shiftCount(y)
	if err != nil || n == 0 || x.Sign() == 0 {
		return x, err
	}
	if x.Big == nil && n < 63 && x.Small<<n>>n == x.Small {
		return Int{Small: x.Small << n}, nil
	}
	size := int64(x.BitLen()) + n
	if size < 0 || size > math.MaxInt32 { // more than any machine of the reference has
		return Int{}, errTooLarge(n/16*2 + 2)
	}
	if err := c.bits(int(size)); err != nil {
		return Int{}, err
	}
	return FromBig(new(big.Int).Lsh(x.BigInt(), uint(n))), nil
}

// Shr returns x >> y, rounded towards minus infinity.
func (x Int) Shr(y Int) (Int, error) {
	n, err := shiftCount(y)
	if err != nil {
		return x, err
	}
	if x.Big == nil {
		return Int{Small: x.Small >> min(n, 63)}, nil
	}
	return FromBig(new(big.Int).Rsh(x.Big, uint(min(n, int64(x.Big.BitLen()))))), nil
}

// Pow returns x ** y for y >= 0.
func (x Int) Pow(y Int, c *Context) (Int, error) {
	if x.BitLen() <= 1 { // 0, 1 or -1
		if y.Sign() == 0 || x.Sign() < 0 && y.Low64()&1 == 0 {
			return Int{Small: 1}, nil
		}
		return x, nil
	}
	size := x.log2() * y.Float64(nil)
	if size >= math.MaxInt32 { // more than any machine of the reference has
		return Int{}, errTooLarge(math.MaxInt32 / 8)
	}
	if err := c.bits(int(size) + 1); err != nil {
		return Int{}, err
	}
	if size < 62 {
		return Int{Small: smallPow(x.Small, y.Small)}, nil
	}
	r, err := bigint.Power(x.BigInt(), y.BigInt(), int(size), (*budget)(c))
	if err != nil {
		return Int{}, err
	}
	return FromBig(r), nil
}

// log2 returns the logarithm of the absolute value, which is above 1, to base 2.
func (x Int) log2() float64 {
	n := x.BitLen()
	top := uint64(x.Small)
	switch {
	case x.Big != nil && n > 64:
		top = new(big.Int).Rsh(new(big.Int).Abs(x.Big), uint(n-64)).Uint64()
	case x.Big != nil:
		top = new(big.Int).Abs(x.Big).Uint64()
	case x.Small < 0:
		top = -top
	}
	return math.Log2(float64(top)) + float64(max(n-64, 0))
}

// smallPow returns x**n, which fits.
func smallPow(x, n int64) int64 {
	r := int64(1)
	for ; n > 0; n >>= 1 {
		if n&1 != 0 {
			r *= x
		}
		x *= x
	}
	return r
}

// PowMod returns pow(x, y, m). The reference's answer to a negative y is 0.
func (x Int) PowMod(y, m Int, c *Context) (Int, error) {
	if m.Sign() == 0 {
		return Int{}, &Error{ValueError, errDivideByZero.Message}
	}
	if y.Sign() < 0 || m.BitLen() == 1 {
		return Int{}, nil
	}
	mod := new(big.Int).Abs(m.BigInt())
	r, err := powMod(x.BigInt(), y.BigInt(), mod, c)
	if err != nil {
		return Int{}, err
	}
	if m.Sign() < 0 && r.Sign() != 0 {
		r.Sub(r, mod)
	}
	return FromBig(r), nil
}

// powMod returns x**y modulo m > 1. What math/big, which nothing interrupts, would
// work on for long is done bit by bit.
func powMod(x, y, m *big.Int, c *Context) (*big.Int, error) {
	step := bigint.Saturated(2, bigint.Steps(m.BitLen(), m.BitLen()))
	if total := bigint.Saturated(step, y.BitLen()); total <= bigint.Burst {
		if err := c.spend(total); err != nil {
			return nil, err
		}
		return new(big.Int).Exp(x, y, m), nil
	}
	x = new(big.Int).Mod(x, m)
	r := big.NewInt(1)
	owed := 0
	for i := y.BitLen() - 1; i >= 0; i-- {
		if owed += step; owed >= minSpend {
			if err := c.spend(owed); err != nil {
				return nil, err
			}
			owed = 0
		}
		r.Mod(r.Mul(r, r), m)
		if y.Bit(i) != 0 {
			r.Mod(r.Mul(r, x), m)
		}
	}
	return r, nil
}
