package opt

import (
	"math/bits"

	"github.com/tandem-lang/tandem/internal/lazy"
	"github.com/tandem-lang/tandem/internal/ssa"
)

// Rules that make operations simpler.
//
// A rule looks at one operation, whose operands are simple already, and returns the value to use instead, or 0 if it has nothing to say. It
// may make new values, which rules look at in turn; what it makes must be nearer to this form:
//
//   - a constant stands right of another operand; operands that may change places stand in the order of their numbers;
//   - sums have their constant outermost: (x + y) + c; differences with a constant are sums; addresses have constants in the access;
//   - negations are pulled into comparisons; a truth is not compared with 0;
//   - shifts of sums are sums of shifts;
//   - multiplications and divisions by powers of two are shifts and masks, where that is exact.
//
// A rule never makes an operation slower, or longer by more than it takes away from one that reads it.

// rule is one rule for one operation.
type rule func(s *values, o *operation) ssa.ValueID

// operation is an operation as rules see it.
type operation struct {
	id       ssa.ValueID
	op       ssa.Op
	t        ssa.Type
	aux      int64
	x, y     ssa.ValueID
	c        int64 // the right operand, where constant says that it is one
	constant bool
}

var rulesOnce lazy.Value[*[ssa.NumOps][]rule]

// rules returns the rules by operation. They are tried from the left.
func rules() *[ssa.NumOps][]rule {
	return rulesOnce.Get(func() *[ssa.NumOps][]rule {
		compare := []rule{compareSame, compareTruth}
		equal := append(compare, equalSum, equalDifference)
		load := []rule{accessSum}
		r := &[ssa.NumOps][]rule{
			ssa.OpCast:     {castCast},
			ssa.OpAdd:      {zeroRight, sumSum, sumAddress, sumNegative, sumDifference},
			ssa.OpSub:      {zeroRight, differenceSame, differenceConstant, differenceSum, differenceNegative},
			ssa.OpMul:      {productConstant, productProduct},
			ssa.OpNeg:      {negativeNegative, negativeDifference},
			ssa.OpAnd:      {same, andConstant, nested},
			ssa.OpOr:       {same, orConstant, nested},
			ssa.OpXor:      {zeroRight, xorSame, xorOnes, xorTruth, nested},
			ssa.OpNot:      {notNot},
			ssa.OpShl:      {zeroRight, shiftShift, shiftSum},
			ssa.OpShr:      {zeroRight, shiftShift},
			ssa.OpSar:      {zeroRight, shiftShift},
			ssa.OpExtu:     {wholeField, fieldField},
			ssa.OpExts:     {wholeField},
			ssa.OpQuot:     {divideOne},
			ssa.OpUquot:    {divideOne, divideUnsigned},
			ssa.OpUrem:     {divideUnsigned},
			ssa.OpFloorDiv: {divideOne, divideFloor},
			ssa.OpFloorMod: {divideFloor},
			ssa.OpEq:       equal,
			ssa.OpNe:       equal,
			ssa.OpUlt:      append(compare, unsignedZero),
			ssa.OpUge:      append(compare, unsignedZero),
			ssa.OpSlt:      compare, ssa.OpSle: compare, ssa.OpSgt: compare, ssa.OpSge: compare, ssa.OpUle: compare, ssa.OpUgt: compare,
		}
		for op := range r {
			if ssa.Op(op).Has(ssa.Loads) || ssa.Op(op).Has(ssa.Stores) {
				r[op] = load
			}
		}
		return r
	})
}

// maxDepth bounds how many rules stand in each other, each making a value for another one to look at.
const maxDepth = 6

// simplify applies rules to a value, and returns what to use instead, which may be the value itself.
func (s *values) simplify(v ssa.ValueID) ssa.ValueID {
	f := s.f
	if f.FoldConstants(v) {
		return v
	}
	val := &f.Values[v]
	args := f.Args(v)
	if len(args) == 0 || len(args) > 2 {
		return v
	}
	if len(args) == 2 {
		s.inOrder(val)
	}
	list := s.rules[val.Op]
	if len(list) == 0 || s.depth >= maxDepth {
		return v
	}
	o := operation{id: v, op: val.Op, t: val.Type, aux: val.Aux, x: val.Arg(0)}
	if len(args) == 2 {
		o.y = val.Arg(1)
		o.c, o.constant = f.Values[o.y].Const()
	}
	s.depth++
	to := ssa.ValueID(0)
	for i := 0; i < len(list) && to == 0; i++ {
		to = list[i](s, &o)
	}
	s.depth--
	if to == 0 {
		return v
	}
	return to
}

// inOrder puts the operands that may change places into the order of the form.
func (s *values) inOrder(val *ssa.Value) {
	x, y := val.Arg(0), val.Arg(1)
	_, left := s.f.Values[x].Const()
	_, right := s.f.Values[y].Const()
	swap := left && !right || left == right && x > y
	switch {
	case val.Op == ssa.OpAdd && val.Type == ssa.Pointer: // the address stands left
	case swap && val.Op.Has(ssa.Commutes):
		val.SetArgs(y, x)
	case swap && left && val.Op.Has(ssa.Compares):
		val.Op = val.Op.Swapped()
		val.SetArgs(y, x)
	}
}

// make returns a new value, or one that is the same.
func (s *values) make(op ssa.Op, t ssa.Type, aux int64, args ...ssa.ValueID) ssa.ValueID {
	v := s.f.New(op, t, aux, args...)
	return s.number(v)
}

// word makes a word of two.
func (s *values) word(op ssa.Op, x, y ssa.ValueID) ssa.ValueID { return s.make(op, ssa.Word, 0, x, y) }

func (s *values) constant(t ssa.Type, c int64) ssa.ValueID {
	return s.make(ssa.OpConst, t, s.f.Wrap(c))
}

// is returns a value's operands, if it is of an operation.
func (s *values) is(v ssa.ValueID, op ssa.Op) (x, y ssa.ValueID, ok bool) {
	val := &s.f.Values[v]
	return val.Arg(0), val.Arg(1), val.Op == op
}

// with returns the left operand and the constant on the right of a value, if it is of an operation and has such.
func (s *values) with(v ssa.ValueID, op ssa.Op) (x ssa.ValueID, c int64, ok bool) {
	x, y, ok := s.is(v, op)
	if ok {
		c, ok = s.f.Values[y].Const()
	}
	return x, c, ok
}

// shared reports whether a value was used more than once when the pass began.
func (s *values) shared(v ssa.ValueID) bool { return int(v) < len(s.uses) && s.uses[v] > 1 }

// truth reports whether a value is 0 or 1.
func (s *values) truth(v ssa.ValueID) bool {
	row := &ssa.Table[s.f.Values[v].Op]
	if _, c, ok := s.with(v, ssa.OpAnd); ok && c == 1 {
		return true
	}
	return row.Traits&ssa.Compares != 0 || row.EvalTest != nil
}

// negated returns the truth that is the other one, 0 where that takes an operation more.
func (s *values) negated(v ssa.ValueID) ssa.ValueID {
	val := s.f.Values[v]
	switch {
	case val.Op.Has(ssa.Compares):
		return s.word(val.Op.Negated(), val.Arg(0), val.Arg(1))
	case val.Op == ssa.OpFeq:
		return s.word(ssa.OpFne, val.Arg(0), val.Arg(1))
	case val.Op == ssa.OpFne:
		return s.word(ssa.OpFeq, val.Arg(0), val.Arg(1))
	}
	return 0
}

// Sums and differences.

// zeroRight: x + 0 → x, and the like
func zeroRight(_ *values, o *operation) ssa.ValueID {
	if o.constant && o.c == 0 {
		return o.x
	}
	return 0
}

// sumSum: (x + c) + d → x + (c + d); (x + c) + y → (x + y) + c where x + y is an address
func sumSum(s *values, o *operation) ssa.ValueID {
	x, c, ok := s.with(o.x, ssa.OpAdd)
	switch {
	case !ok:
	case o.constant:
		return s.make(ssa.OpAdd, o.t, 0, x, s.constant(ssa.Word, c+o.c))
	case o.t == ssa.Pointer:
		return s.make(ssa.OpAdd, o.t, 0, s.make(ssa.OpAdd, o.t, 0, x, o.y), s.constant(ssa.Word, c))
	}
	return 0
}

// sumAddress: p + (x + c) → (p + x) + c
func sumAddress(s *values, o *operation) ssa.ValueID {
	if x, c, ok := s.with(o.y, ssa.OpAdd); ok && o.t == ssa.Pointer {
		return s.make(ssa.OpAdd, o.t, 0, s.make(ssa.OpAdd, o.t, 0, o.x, x), s.constant(ssa.Word, c))
	}
	return 0
}

// sumNegative: x + -y → x - y
func sumNegative(s *values, o *operation) ssa.ValueID {
	if y, _, ok := s.is(o.y, ssa.OpNeg); ok {
		return s.make(ssa.OpSub, o.t, 0, o.x, y)
	}
	if x, _, ok := s.is(o.x, ssa.OpNeg); ok {
		return s.word(ssa.OpSub, o.y, x)
	}
	return 0
}

// sumDifference: (x - y) + y → x, and the other way round
func sumDifference(s *values, o *operation) ssa.ValueID {
	if x, y, ok := s.is(o.x, ssa.OpSub); ok && y == o.y {
		return x
	}
	if x, y, ok := s.is(o.y, ssa.OpSub); ok && y == o.x {
		return x
	}
	return 0
}

// differenceSame: x - x → 0
func differenceSame(s *values, o *operation) ssa.ValueID {
	if o.x == o.y {
		return s.constant(ssa.Word, 0)
	}
	return 0
}

// differenceConstant: x - c → x + -c; 0 - x → -x
func differenceConstant(s *values, o *operation) ssa.ValueID {
	if o.constant {
		return s.make(ssa.OpAdd, o.t, 0, o.x, s.constant(ssa.Word, -o.c))
	}
	if c, ok := s.f.Values[o.x].Const(); ok && c == 0 && o.t == ssa.Word {
		return s.make(ssa.OpNeg, ssa.Word, 0, o.y)
	}
	return 0
}

// differenceSum: (x + y) - y → x, (x + y) - x → y, x - (x + y) → -y
func differenceSum(s *values, o *operation) ssa.ValueID {
	if x, y, ok := s.is(o.x, ssa.OpAdd); ok {
		switch o.y {
		case y:
			return x
		case x:
			return y
		}
	}
	if x, y, ok := s.is(o.y, ssa.OpAdd); ok && o.t == ssa.Word {
		switch o.x {
		case x:
			return s.make(ssa.OpNeg, ssa.Word, 0, y)
		case y:
			return s.make(ssa.OpNeg, ssa.Word, 0, x)
		}
	}
	return 0
}

// differenceNegative: x - -y → x + y
func differenceNegative(s *values, o *operation) ssa.ValueID {
	if y, _, ok := s.is(o.y, ssa.OpNeg); ok {
		return s.make(ssa.OpAdd, o.t, 0, o.x, y)
	}
	return 0
}

// negativeNegative: -(-x) → x
func negativeNegative(s *values, o *operation) ssa.ValueID {
	if x, _, ok := s.is(o.x, ssa.OpNeg); ok {
		return x
	}
	return 0
}

// negativeDifference: -(x - y) → y - x
func negativeDifference(s *values, o *operation) ssa.ValueID {
	if x, y, ok := s.is(o.x, ssa.OpSub); ok {
		return s.word(ssa.OpSub, y, x)
	}
	return 0
}

// Products.

// productConstant: x * 0 → 0, x * 1 → x, x * -1 → -x, x * 2^k → x << k
func productConstant(s *values, o *operation) ssa.ValueID {
	switch k, power := log2(s.f, o.c); {
	case !o.constant:
	case o.c == 0:
		return o.y
	case o.c == 1:
		return o.x
	case o.c == -1:
		return s.make(ssa.OpNeg, ssa.Word, 0, o.x)
	case power:
		return s.word(ssa.OpShl, o.x, s.constant(ssa.Word, k))
	}
	return 0
}

// productProduct: (x * c) * d → x * (c * d); (x << k) * d → x * (d << k); -x * d → x * -d
func productProduct(s *values, o *operation) ssa.ValueID {
	if !o.constant {
		return 0
	}
	if x, c, ok := s.with(o.x, ssa.OpMul); ok {
		return s.word(ssa.OpMul, x, s.constant(ssa.Word, c*o.c))
	}
	if x, k, ok := s.with(o.x, ssa.OpShl); ok && s.count(k) {
		return s.word(ssa.OpMul, x, s.constant(ssa.Word, o.c<<k))
	}
	if x, _, ok := s.is(o.x, ssa.OpNeg); ok {
		return s.word(ssa.OpMul, x, s.constant(ssa.Word, -o.c))
	}
	return 0
}

// log2 returns the number of which a positive word is the power of two, if it is one.
func log2(f *ssa.Func, c int64) (k int64, ok bool) {
	low := uint64(c) << (64 - f.Bits) >> (64 - f.Bits)
	return int64(bits.TrailingZeros64(low)), low&(low-1) == 0 && low != 0
}

// count reports whether a count of bits is within the word.
func (s *values) count(k int64) bool { return 0 <= k && k < int64(s.f.Bits) }

// Divisions. They have divisors other than 0 and -1, so that nothing is left to the machine.

// divideOne: x / 1 → x
func divideOne(_ *values, o *operation) ssa.ValueID {
	if o.constant && o.c == 1 {
		return o.x
	}
	return 0
}

// divideUnsigned: x / 2^k → x >> k, x mod 2^k → x & (2^k - 1)
func divideUnsigned(s *values, o *operation) ssa.ValueID {
	k, power := log2(s.f, o.c)
	switch {
	case !o.constant || !power:
		return 0
	case o.op == ssa.OpUquot:
		return s.word(ssa.OpShr, o.x, s.constant(ssa.Word, k))
	}
	return s.word(ssa.OpAnd, o.x, s.constant(ssa.Word, o.c-1))
}

// divideFloor: the same of signed words, which is exact as the quotient is rounded down
func divideFloor(s *values, o *operation) ssa.ValueID {
	k, power := log2(s.f, o.c)
	switch {
	case !o.constant || !power || o.c < 0:
		return 0
	case o.op == ssa.OpFloorDiv:
		return s.word(ssa.OpSar, o.x, s.constant(ssa.Word, k))
	}
	return s.word(ssa.OpAnd, o.x, s.constant(ssa.Word, o.c-1))
}

// Bits.

// same: x & x → x, x | x → x
func same(_ *values, o *operation) ssa.ValueID {
	if o.x == o.y {
		return o.x
	}
	return 0
}

// andConstant: x & 0 → 0, x & -1 → x, t & 1 → t of a truth t
func andConstant(s *values, o *operation) ssa.ValueID {
	switch {
	case !o.constant:
	case o.c == 0:
		return o.y
	case o.c == -1, o.c == 1 && s.truth(o.x):
		return o.x
	}
	return 0
}

// orConstant: x | 0 → x, x | -1 → -1
func orConstant(_ *values, o *operation) ssa.ValueID {
	switch {
	case !o.constant:
	case o.c == 0:
		return o.x
	case o.c == -1:
		return o.y
	}
	return 0
}

// nested: (x & c) & d → x & (c & d), and the like
func nested(s *values, o *operation) ssa.ValueID {
	x, c, ok := s.with(o.x, o.op)
	if !ok || !o.constant {
		return 0
	}
	return s.word(o.op, x, s.constant(ssa.Word, ssa.Table[o.op].Eval(s.f.Bits, c, o.c)))
}

// xorSame: x ^ x → 0
func xorSame(s *values, o *operation) ssa.ValueID {
	if o.x == o.y {
		return s.constant(ssa.Word, 0)
	}
	return 0
}

// xorOnes: x ^ -1 → ^x
func xorOnes(s *values, o *operation) ssa.ValueID {
	if o.constant && o.c == -1 {
		return s.make(ssa.OpNot, ssa.Word, 0, o.x)
	}
	return 0
}

// xorTruth: t ^ 1 → the other truth
func xorTruth(s *values, o *operation) ssa.ValueID {
	if o.constant && o.c == 1 {
		return s.negated(o.x)
	}
	return 0
}

// notNot: ^^x → x
func notNot(s *values, o *operation) ssa.ValueID {
	if x, _, ok := s.is(o.x, ssa.OpNot); ok {
		return x
	}
	return 0
}

// shiftShift: (x << c) << d → x << (c + d), or 0; likewise to the right, where a sign stays a sign
func shiftShift(s *values, o *operation) ssa.ValueID {
	x, c, ok := s.with(o.x, o.op)
	if !ok || !o.constant || !s.count(c) || !s.count(o.c) {
		return 0
	}
	sum := c + o.c
	if !s.count(sum) {
		if o.op != ssa.OpSar {
			return s.constant(ssa.Word, 0)
		}
		sum = int64(s.f.Bits) - 1
	}
	return s.word(o.op, x, s.constant(ssa.Word, sum))
}

// shiftSum: (x + c) << d → (x << d) + (c << d), where nothing else reads the sum: that of an address goes into an access
func shiftSum(s *values, o *operation) ssa.ValueID {
	x, c, ok := s.with(o.x, ssa.OpAdd)
	if !ok || !o.constant || !s.count(o.c) || s.shared(o.x) {
		return 0
	}
	return s.word(ssa.OpAdd, s.word(ssa.OpShl, x, o.y), s.constant(ssa.Word, c<<o.c))
}

// wholeField: all bits of x → x
func wholeField(s *values, o *operation) ssa.ValueID {
	if low, width := s.f.Values[o.id].Field(); low == 0 && width == s.f.Bits {
		return o.x
	}
	return 0
}

// fieldField: a field of a field, both extended with zeros, and of a shifted word
func fieldField(s *values, o *operation) ssa.ValueID {
	low, width := s.f.Values[o.id].Field()
	inner := &s.f.Values[o.x]
	switch k, right, shifted := s.with(o.x, ssa.OpShr); {
	case inner.Op == ssa.OpExtu:
		l, w := inner.Field()
		if low >= w {
			return s.constant(ssa.Word, 0)
		}
		return s.make(ssa.OpExtu, ssa.Word, ssa.FieldAux(l+low, min(width, w-low)), inner.Arg(0))
	case shifted && s.count(right) && int(right)+low+width <= s.f.Bits:
		return s.make(ssa.OpExtu, ssa.Word, ssa.FieldAux(low+int(right), width), k)
	}
	return 0
}

// Comparisons.

// compareSame: x < x → 0, x ≤ x → 1
func compareSame(s *values, o *operation) ssa.ValueID {
	if o.x == o.y {
		return s.constant(ssa.Word, ssa.Table[o.op].Eval(s.f.Bits, 0, 0))
	}
	return 0
}

// compareTruth: t ≠ 0 → t, t = 0 → the other truth, and the same of 1
func compareTruth(s *values, o *operation) ssa.ValueID {
	if !o.constant || o.c != 0 && o.c != 1 || !s.truth(o.x) || o.op != ssa.OpEq && o.op != ssa.OpNe {
		return 0
	}
	if (o.op == ssa.OpNe) == (o.c == 0) {
		return o.x
	}
	return s.negated(o.x)
}

// equalSum: x + c = d → x = d - c, where nothing else reads the sum; x + c = x + d → whether c = d
func equalSum(s *values, o *operation) ssa.ValueID {
	x, c, ok := s.with(o.x, ssa.OpAdd)
	if !ok || s.f.Values[o.x].Type != ssa.Word {
		return 0
	}
	if o.constant && s.shared(o.x) {
		return 0
	}
	if o.constant {
		return s.word(o.op, x, s.constant(ssa.Word, o.c-c))
	}
	if y, d, ok := s.with(o.y, ssa.OpAdd); ok && x == y {
		return s.constant(ssa.Word, ssa.Table[o.op].Eval(s.f.Bits, c, d))
	}
	return 0
}

// equalDifference: x - y = 0 → x = y, x ^ y = 0 → x = y
func equalDifference(s *values, o *operation) ssa.ValueID {
	for _, op := range [...]ssa.Op{ssa.OpSub, ssa.OpXor} {
		if x, y, ok := s.is(o.x, op); ok && o.constant && o.c == 0 && s.f.Values[x].Type == ssa.Word {
			return s.word(o.op, x, y)
		}
	}
	return 0
}

// unsignedZero: x < 0 → 0, x ≥ 0 → 1 of unsigned words; x < 1 → x = 0, x ≥ 1 → x ≠ 0
func unsignedZero(s *values, o *operation) ssa.ValueID {
	less := o.op == ssa.OpUlt
	switch {
	case !o.constant || s.f.Values[o.x].Type != ssa.Word:
	case o.c == 0 && less:
		return s.constant(ssa.Word, 0)
	case o.c == 0:
		return s.constant(ssa.Word, 1)
	case o.c == 1 && less:
		return s.word(ssa.OpEq, o.x, s.constant(ssa.Word, 0))
	case o.c == 1:
		return s.word(ssa.OpNe, o.x, s.constant(ssa.Word, 0))
	}
	return 0
}

// Casts and accesses.

// castCast: a cast of a cast → one of the original, which may be the original
func castCast(s *values, o *operation) ssa.ValueID {
	x, _, ok := s.is(o.x, ssa.OpCast)
	switch {
	case s.f.Values[o.x].Type == o.t:
		return o.x
	case !ok:
		return 0
	case s.f.Values[x].Type == o.t:
		return x
	}
	return s.make(ssa.OpCast, o.t, 0, x)
}

// maxOffset bounds the offsets that accesses get, in both directions.
const maxOffset = 1 << 30

// accessSum: a load or store at p + c → at p, with c in its offset
func accessSum(s *values, o *operation) ssa.ValueID {
	val := &s.f.Values[o.id]
	p, c, ok := s.with(o.x, ssa.OpAdd)
	if !ok {
		return 0
	}
	offset, class := val.Access()
	if offset += c; offset < -maxOffset || offset > maxOffset {
		return 0
	}
	val.Aux = ssa.AccessAux(offset, class)
	val.SetArgs(p, o.y)
	return 0
}
