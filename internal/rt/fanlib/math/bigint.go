package math

import (
	"errors"
	"math"
	"math/big"
	"math/bits"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/bigint"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// The words of a BigInt.
const (
	bigSize  = first       // raw: how many limbs there are, negative for negative numbers
	bigLimbs = bigSize + 8 // the limb, if there is one; a KindRaw of them, the lowest first, if there are more
	bigWords = (bigLimbs + 8 - first) / 8
)

const (
	limbBits = 64
	mostBits = math.MaxInt32 // of a java.math.BigInteger
)

// hostBits is the size of math/big's words on this host.
const hostBits = bits.UintSize

// bigOf returns the value of a BigInt.
func bigOf(t *fan.Thread, w Word) *big.Int {
	size := int64(t.Heap.Load(w, bigSize))
	n := int(max(size, -size))
	var limbs []Word
	switch {
	case n == 1:
		limbs = []Word{t.Heap.Load(w, bigLimbs)}
	case n > 1:
		limbs = t.Heap.Words(t.Heap.Load(w, bigLimbs), layout.HeaderBytes, n)
	}
	words := make([]big.Word, n*limbBits/hostBits)
	for i := range words {
		words[i] = big.Word(limbs[i*hostBits/limbBits] >> (i * hostBits % limbBits))
	}
	v := new(big.Int).SetBits(words)
	if size < 0 {
		v.Neg(v)
	}
	return v
}

// setBig makes a number the value of a new BigInt.
func setBig(t *fan.Thread, o Word, v *big.Int) (exc Word) {
	n := (v.BitLen() + limbBits - 1) / limbBits
	limbs := make([]Word, 1)
	if n > 1 {
		raw, exc := newRaw(t, int64(n))
		if exc != 0 {
			return exc
		}
		t.Heap.Store(o, bigLimbs, raw)
		limbs = t.Heap.Words(raw, layout.HeaderBytes, n)
	}
	for i, w := range v.Bits() {
		limbs[i*hostBits/limbBits] |= Word(w) << (i * hostBits % limbBits)
	}
	if n == 1 {
		t.Heap.Store(o, bigLimbs, limbs[0])
	}
	t.Heap.Store(o, bigSize, Word(int64(n*v.Sign())))
	return 0
}

// newBig returns a new BigInt.
func newBig(t *fan.Thread, v *big.Int) (Word, Word) {
	if exc := checkBits(t, int64(v.BitLen())); exc != 0 {
		return 0, exc
	}
	o, exc := newOf(t, "BigInt")
	if exc != 0 {
		return 0, exc
	}
	return o, setBig(t, o, v)
}

// arithmetic is what the reference's host throws for what cannot be computed.
func arithmetic(t *fan.Thread, why string) (Word, Word) {
	return t.Fail("Err", "java.lang.ArithmeticException: "+why)
}

// checkBits checks that a result with at least so many bits can be.
func checkBits(t *fan.Thread, n int64) (exc Word) {
	if n > mostBits {
		_, exc = arithmetic(t, "BigInteger would overflow supported range")
		return exc
	}
	return t.Room(n / 8)
}

// limbs returns how many words a number takes.
func limbs(v *big.Int) int64 { return int64(v.BitLen()/limbBits + 1) }

// budget is a thread's: what runs long can be stopped.
type budget struct {
	t   *fan.Thread
	exc Word
}

var errStopped = errors.New("stopped")

// Announce is that of bigint.Budget.
func (b *budget) Announce(steps int) error {
	if b.exc = b.t.Check(int64(steps)); b.exc != 0 {
		return errStopped
	}
	return nil
}

// within computes a number within a thread's budget.
func within(t *fan.Thread, f func(b *budget) (*big.Int, error)) (Word, Word) {
	b := &budget{t: t}
	v, err := f(b)
	if err != nil {
		return 0, b.exc
	}
	return newBig(t, v)
}

// operation is an operator of two numbers.
type operation struct {
	apply   func(b *budget, x, y *big.Int) (*big.Int, error)
	bits    func(n, k int64) int64 // how many bits its result has, but for one
	divides bool
}

func larger(n, k int64) int64 { return max(n, k) }

// linear is an operator of math/big that takes time as long as its operands are.
func linear(f func(to, x, y *big.Int) *big.Int) operation {
	return operation{bits: larger, apply: func(b *budget, x, y *big.Int) (*big.Int, error) {
		if err := b.Announce(int(limbs(x) + limbs(y))); err != nil {
			return nil, err
		}
		return f(new(big.Int), x, y), nil
	}}
}

// dividing is a division of math/big.
func dividing(f func(to, x, y *big.Int) *big.Int, bits func(n, k int64) int64) operation {
	return operation{divides: true, bits: bits, apply: func(b *budget, x, y *big.Int) (*big.Int, error) {
		if err := b.Announce(bigint.Steps(max(0, x.BitLen()-y.BitLen()), y.BitLen())); err != nil {
			return nil, err
		}
		return f(new(big.Int), x, y), nil
	}}
}

func bigMult() operation {
	return operation{
		apply: func(b *budget, x, y *big.Int) (*big.Int, error) { return bigint.Product(x, y, b) },
		bits:  func(n, k int64) int64 { return n + k - 1 },
	}
}

func bigDiv() operation { return dividing((*big.Int).Quo, func(n, _ int64) int64 { return n }) }
func bigMod() operation { return dividing((*big.Int).Rem, func(_, k int64) int64 { return k }) }

// compute returns the result of an operator.
func (op operation) compute(t *fan.Thread, x, y *big.Int) (v *big.Int, exc Word) {
	if op.divides && y.Sign() == 0 {
		_, exc = arithmetic(t, "BigInteger divide by zero")
		return nil, exc
	}
	if exc := checkBits(t, op.bits(int64(x.BitLen()), int64(y.BitLen()))); exc != 0 {
		return nil, exc
	}
	b := &budget{t: t}
	v, _ = op.apply(b, x, y)
	return v, b.exc
}

// of is the operator's method for operands that one function reads.
func (op operation) of(operand func(t *fan.Thread, w Word) (*big.Int, Word)) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		y, exc := operand(t, a[1])
		if exc != 0 {
			return 0, exc
		}
		v, exc := op.compute(t, bigOf(t, a[0]), y)
		if exc != 0 {
			return 0, exc
		}
		return newBig(t, v)
	}
}

// The operands of methods: a BigInt, an Int, and either of them.

func isBig(t *fan.Thread, w Word) bool {
	typ := t.TypeOf(w)
	return typ != nil && typ.Sig == "math::BigInt"
}

func ofBig(t *fan.Thread, w Word) (*big.Int, Word) {
	if !isBig(t, w) {
		_, exc := t.Fail("CastErr", t.TypeOf(w).Sig+" cannot be cast to math::BigInt")
		return nil, exc
	}
	return bigOf(t, w), 0
}

func ofInt(_ *fan.Thread, w Word) (*big.Int, Word) { return big.NewInt(int64(w)), 0 }

func ofEither(t *fan.Thread, w Word) (*big.Int, Word) {
	if isBig(t, w) {
		return bigOf(t, w), 0
	}
	if n, ok := t.IntOf(w); ok {
		return big.NewInt(n), 0
	}
	_, exc := t.Fail("ArgErr", "Not a BigInt or Int: class "+javaClass(t.TypeOf(w)))
	return nil, exc
}

// javaClass returns the name of the class that a type is on the reference's host.
func javaClass(typ *fan.Type) string {
	if typ.Raw != nil {
		typ = typ.Raw
	}
	switch typ.Sig {
	case "sys::Str":
		return "java.lang.String"
	case "sys::Float":
		return "java.lang.Double"
	case "sys::Bool":
		return "java.lang.Boolean"
	case "sys::Decimal":
		return "java.math.BigDecimal"
	}
	return "fan." + typ.Pod.Name + "." + typ.Name
}

func bigStatics(t *fan.Thread) (map[string]Word, Word) {
	zero, exc := newBig(t, new(big.Int))
	if exc != 0 {
		return nil, exc
	}
	t.Runtime().Root(zero)
	one, exc := newBig(t, big.NewInt(1))
	if exc != 0 {
		return nil, exc
	}
	t.Runtime().Root(one)
	return map[string]Word{"defVal": zero, "zero": zero, "one": one}, 0
}

func bigMethods() table {
	with := func(f func(t *fan.Thread, x *big.Int, a fan.Args) (Word, Word)) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) { return f(t, bigOf(t, a[0]), a) }
	}
	unary := func(f func(to, x *big.Int) *big.Int) fan.Native {
		return with(func(t *fan.Thread, x *big.Int, _ fan.Args) (Word, Word) {
			if exc := t.Check(limbs(x)); exc != 0 {
				return 0, exc
			}
			return newBig(t, f(new(big.Int), x))
		})
	}
	add := func(n int64) fan.Native {
		return unary(func(to, x *big.Int) *big.Int { return to.Add(x, big.NewInt(n)) })
	}
	chosen := func(sign int) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			if bigOf(t, a[1]).Cmp(bigOf(t, a[0])) == sign {
				return a[1], 0
			}
			return a[0], 0
		}
	}
	return table{
		"makeInt": func(t *fan.Thread, a fan.Args) (Word, Word) { return 0, setBig(t, a[0], big.NewInt(a.Int(1))) },
		"makeBuf": bigMakeBuf,
		"fromStr": bigFromStr,

		"equals": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return fan.Bool(isBig(t, a[1]) && bigOf(t, a[0]).Cmp(bigOf(t, a[1])) == 0), 0
		},
		"compare": func(t *fan.Thread, a fan.Args) (Word, Word) {
			y, exc := ofBig(t, a[1])
			if exc != 0 {
				return 0, exc
			}
			return fan.Int(int64(bigOf(t, a[0]).Cmp(y))), 0
		},
		"hash":  with(func(_ *fan.Thread, x *big.Int, _ fan.Args) (Word, Word) { return fan.Int(bigHash(x)), 0 }),
		"toStr": with(func(t *fan.Thread, x *big.Int, _ fan.Args) (Word, Word) { return bigText(t, x, 10, 0) }),
		"toRadix": with(func(t *fan.Thread, x *big.Int, a fan.Args) (Word, Word) {
			width, _ := t.IntOf(a[2])
			return bigText(t, x, a.Int(1), width)
		}),

		"negate":    unary((*big.Int).Neg),
		"abs":       unary((*big.Int).Abs),
		"not":       unary((*big.Int).Not),
		"increment": add(1),
		"decrement": add(-1),
		"plus":      linear((*big.Int).Add).of(ofBig),
		"plusInt":   linear((*big.Int).Add).of(ofInt),
		"minus":     linear((*big.Int).Sub).of(ofBig),
		"minusInt":  linear((*big.Int).Sub).of(ofInt),
		"mult":      bigMult().of(ofBig),
		"multInt":   bigMult().of(ofInt),
		"div":       bigDiv().of(ofBig),
		"divInt":    bigDiv().of(ofInt),
		"mod":       bigMod().of(ofBig),
		"modInt": with(func(t *fan.Thread, x *big.Int, a fan.Args) (Word, Word) {
			v, exc := bigMod().compute(t, x, big.NewInt(a.Int(1)))
			if exc != 0 {
				return 0, exc
			}
			return fan.Int(v.Int64()), 0
		}),
		"and": linear((*big.Int).And).of(ofEither),
		"or":  linear((*big.Int).Or).of(ofEither),
		"xor": linear((*big.Int).Xor).of(ofEither),

		"setBit":   bigWithBit(func(uint) uint { return 1 }),
		"clearBit": bigWithBit(func(uint) uint { return 0 }),
		"flipBit":  bigWithBit(func(was uint) uint { return 1 - was }),
		"testBit": with(func(t *fan.Thread, x *big.Int, a fan.Args) (Word, Word) {
			n, exc := bitAddress(t, a.Int(1))
			if exc != 0 {
				return 0, exc
			}
			return fan.Bool(x.Bit(n) != 0), 0
		}),
		"bitLen": with(func(_ *fan.Thread, x *big.Int, _ fan.Args) (Word, Word) { return fan.Int(bitLen(x)), 0 }),
		"shiftl": with(func(t *fan.Thread, x *big.Int, a fan.Args) (Word, Word) {
			return bigShift(t, x, int64(int32(a.Int(1))))
		}),
		"shiftr": with(func(t *fan.Thread, x *big.Int, a fan.Args) (Word, Word) {
			return bigShift(t, x, -int64(int32(a.Int(1))))
		}),

		"signum": with(func(_ *fan.Thread, x *big.Int, _ fan.Args) (Word, Word) { return fan.Int(int64(x.Sign())), 0 }),
		"min":    chosen(-1),
		"max":    chosen(1),
		"pow":    with(func(t *fan.Thread, x *big.Int, a fan.Args) (Word, Word) { return bigPow(t, x, a.Int(1)) }),

		"toInt": with(func(t *fan.Thread, x *big.Int, a fan.Args) (Word, Word) {
			if a.Bool(1) && !x.IsInt64() {
				return arithmetic(t, "BigInteger out of long range")
			}
			low := new(big.Int).And(x, new(big.Int).SetUint64(math.MaxUint64))
			return Word(low.Uint64()), 0
		}),
		"toFloat": with(func(_ *fan.Thread, x *big.Int, _ fan.Args) (Word, Word) {
			f, _ := new(big.Float).SetInt(x).Float32() // the reference's has no more digits
			return fan.Float(float64(f)), 0
		}),
		"toDecimal": with(func(t *fan.Thread, x *big.Int, _ fan.Args) (Word, Word) {
			if exc := checkBits(t, int64(x.BitLen())); exc != 0 {
				return 0, exc
			}
			return sys.NewDecimal(t, fanvalue.NewDecimal(x, 0))
		}),
		"toBuf": with(func(t *fan.Thread, x *big.Int, _ fan.Args) (Word, Word) {
			n := bitLen(x)/8 + 1
			if exc := t.Room(n); exc != 0 {
				return 0, exc
			}
			b := make([]byte, n)
			if x.Sign() >= 0 {
				return sys.NewBuf(t, x.FillBytes(b))
			}
			new(big.Int).Not(x).FillBytes(b)
			for i := range b {
				b[i] = ^b[i]
			}
			return sys.NewBuf(t, b)
		}),
	}
}

// bitLen returns how many bits a number has in two's complement, without the sign.
func bitLen(x *big.Int) int64 {
	if x.Sign() < 0 {
		x = new(big.Int).Not(x)
	}
	return int64(x.BitLen())
}

// bitAddress returns the number of a bit: the low 32 bits of an Int.
func bitAddress(t *fan.Thread, n int64) (int, Word) {
	if int32(n) < 0 {
		_, exc := arithmetic(t, "Negative bit address")
		return 0, exc
	}
	return int(int32(n)), 0
}

// bigWithBit is a method that changes one bit.
func bigWithBit(to func(was uint) uint) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		x := bigOf(t, a[0])
		n, exc := bitAddress(t, a.Int(1))
		if exc != 0 {
			return 0, exc
		}
		bit := to(x.Bit(n))
		if bit == x.Bit(n) {
			return newBig(t, x)
		}
		if exc := checkBits(t, int64(n)+1); exc != 0 {
			return 0, exc
		}
		return newBig(t, x.SetBit(x, n, bit))
	}
}

// bigShift shifts to the left, or by a negative number to the right.
func bigShift(t *fan.Thread, x *big.Int, n int64) (Word, Word) {
	switch {
	case x.Sign() == 0:
		return newBig(t, x)
	case n < 0:
		return newBig(t, new(big.Int).Rsh(x, uint(min(-n, int64(x.BitLen())))))
	}
	if exc := checkBits(t, int64(x.BitLen())+n); exc != 0 {
		return 0, exc
	}
	return newBig(t, new(big.Int).Lsh(x, uint(n)))
}

func bigPow(t *fan.Thread, x *big.Int, n int64) (Word, Word) {
	if n < 0 {
		return arithmetic(t, "Negative exponent")
	}
	n = min(n, mostBits)
	size := int64(x.BitLen())
	if size > 1 || n == 0 {
		if exc := checkBits(t, max(size-1, 0)*n+1); exc != 0 {
			return 0, exc
		}
		if exc := t.Room(2 * (size*n/8 + 1)); exc != 0 {
			return 0, exc
		}
		return within(t, func(b *budget) (*big.Int, error) {
			return bigint.Power(x, big.NewInt(n), int(min(size*n, mostBits)), b)
		})
	}
	if x.Sign() < 0 && n%2 == 0 {
		x.Neg(x)
	}
	return newBig(t, x)
}

// bigHash is java.math.BigInteger.hashCode: a polynomial over words of 32 bits, the highest first.
func bigHash(x *big.Int) int64 {
	var h uint32
	for i := (x.BitLen()+31)/32*4 - 4; i >= 0; i -= 4 {
		word := uint32(x.Bits()[i*8/hostBits] >> (i * 8 % hostBits))
		h = 31*h + word
	}
	return int64(int32(h) * int32(x.Sign()))
}

// bigText returns the digits of a number, with zeros in front, ahead of a sign too, as far as a width asks for them.
func bigText(t *fan.Thread, x *big.Int, radix, width int64) (Word, Word) {
	base := int(int32(radix))
	if base < 2 || base > 36 {
		base = 10
	}
	n := int64(x.BitLen())/int64(bits.Len(uint(base))-1) + 2
	pad := max(0, int64(int32(width))-n) + n
	if exc := t.Room(3 * pad); exc != 0 {
		return 0, exc
	}
	within := &budget{t: t}
	b, err := bigint.Append(make([]byte, 0, n), x, base, within)
	if err != nil {
		return 0, within.exc
	}
	if zeros := int(int32(width)) - len(b); zeros > 0 {
		padded := make([]byte, zeros+len(b))
		for i := range zeros {
			padded[i] = '0'
		}
		copy(padded[zeros:], b)
		b = padded
	}
	return t.NewStr(string(b)), 0
}

func bigMakeBuf(t *fan.Thread, a fan.Args) (Word, Word) {
	b, exc := sys.BufBytes(t, a[1])
	if exc != 0 {
		return 0, exc
	}
	if len(b) == 0 {
		return t.Fail("ArgErr", "java.lang.NumberFormatException: Zero length BigInteger")
	}
	if exc := t.Room(2 * int64(len(b))); exc != 0 {
		return 0, exc
	}
	v := new(big.Int).SetBytes(b)
	if b[0]&0x80 != 0 {
		v.Sub(v, new(big.Int).Lsh(big.NewInt(1), uint(8*len(b))))
	}
	return 0, setBig(t, a[0], v)
}

func bigFromStr(t *fan.Thread, a fan.Args) (Word, Word) {
	s := t.Text(a[0])
	if digits, negative, ok := digitsOf(s, int(int32(a.Int(1)))); ok {
		if exc := t.Room(2 * int64(len(digits))); exc != 0 {
			return 0, exc
		}
		return within(t, func(b *budget) (*big.Int, error) {
			v, err := bigint.Parse(digits, int(int32(a.Int(1))), b)
			if err == nil && negative {
				v.Neg(v)
			}
			return v, err
		})
	}
	if !a.Bool(2) {
		return 0, 0
	}
	return t.Fail("ParseErr", "Invalid BigInt: '"+s+"'")
}
