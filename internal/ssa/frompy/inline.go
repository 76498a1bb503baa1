package frompy

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/ssa"
)

// Operations on small integers in line.
//
// A small integer n is the word 2n+1, and no other object has bit 0. What the operation is on two of them is computed on their words; the
// helper is called where one of them is another object, or where the result is no small integer. Identity is equality of words.
//
//	x + y    x + (y - 1), checked        x < y    x < y
//	x - y    x - (y - 1), checked        -x       2 - x, checked
//	x * y    (x - 1) * (y >> 1), checked, + 1

// isSmall says whether an object is a small integer, as far as that is known: 1 for yes, -1 for no.
func (b *builder) isSmall(v ssa.ValueID) int {
	val := &b.f.Values[v]
	if c, ok := val.Const(); ok {
		return int(c&1)*2 - 1
	}
	if val.Op == ssa.OpSymbol {
		return -1
	}
	return 0
}

// small ends the block with a test whether all objects are small integers, of which some are not known to be, and goes on where they are. It returns
// where control goes on otherwise; -1 if all are known to be.
func (b *builder) small(objects ...ssa.ValueID) (other ssa.BlockID) {
	bits := ssa.ValueID(0)
	for _, v := range objects {
		switch x := b.cast(word, v); {
		case b.isSmall(v) > 0:
		case bits == 0:
			bits = x
		default:
			bits = b.add(ssa.OpAnd, word, 0, bits, x)
		}
	}
	if bits == 0 {
		return -1
	}
	here, other := b.either(b.add(ssa.OpAnd, word, 0, bits, b.constant(word, 1)))
	b.now = here
	return other
}

// orElse ends the block, whose last value may fail, and goes on where it does not. The other way leads to where control goes if an operand is
// no small integer, which it makes if it is -1.
func (b *builder) orElse(other ssa.BlockID) ssa.BlockID {
	if other < 0 {
		other = b.f.NewBlock()
		b.f.Blocks[other].Cold = true
	}
	next := b.f.NewBlock()
	b.f.Check(b.now, next, other)
	b.now = next
	return other
}

// inlined are the operations on the words of small integers; of those that compare, the comparison.
var inlined = [...]struct {
	do      func(b *builder, x, y ssa.ValueID, other ssa.BlockID) (ssa.ValueID, ssa.BlockID)
	compare ssa.Op
}{
	pyop.Less: {compare: ssa.OpSlt}, pyop.More: {compare: ssa.OpSgt}, pyop.Equal: {compare: ssa.OpEq},
	pyop.LessEqual: {compare: ssa.OpSle}, pyop.MoreEqual: {compare: ssa.OpSge}, pyop.NotEqual: {compare: ssa.OpNe},

	pyop.Add: {do: addSmall}, pyop.Subtract: {do: subtractSmall}, pyop.Multiply: {do: multiplySmall},
	pyop.And: {do: andSmall}, pyop.Or: {do: orSmall}, pyop.Xor: {do: xorSmall}, pyop.Lshift: {do: shiftSmallLeft}, pyop.Rshift: {do: shiftSmallRight},
	pyop.Power: {},
}

func addSmall(b *builder, x, y ssa.ValueID, other ssa.BlockID) (ssa.ValueID, ssa.BlockID) {
	if _, ok := b.f.Values[x].Const(); ok {
		x, y = y, x
	}
	v := b.add(ssa.OpAddo, word, 0, x, b.less1(y))
	return v, b.orElse(other)
}

func subtractSmall(b *builder, x, y ssa.ValueID, other ssa.BlockID) (ssa.ValueID, ssa.BlockID) {
	v := b.add(ssa.OpSubo, word, 0, x, b.less1(y))
	return v, b.orElse(other)
}

func multiplySmall(b *builder, x, y ssa.ValueID, other ssa.BlockID) (ssa.ValueID, ssa.BlockID) {
	v := b.add(ssa.OpMulo, word, 0, b.less1(x), b.add(ssa.OpSar, word, 0, y, b.constant(word, 1)))
	other = b.orElse(other)
	return b.tagged(v), other
}

func andSmall(b *builder, x, y ssa.ValueID, other ssa.BlockID) (ssa.ValueID, ssa.BlockID) {
	return b.add(ssa.OpAnd, word, 0, x, y), other
}

func orSmall(b *builder, x, y ssa.ValueID, other ssa.BlockID) (ssa.ValueID, ssa.BlockID) {
	return b.add(ssa.OpOr, word, 0, x, y), other
}

func xorSmall(b *builder, x, y ssa.ValueID, other ssa.BlockID) (ssa.ValueID, ssa.BlockID) {
	return b.tagged(b.add(ssa.OpXor, word, 0, x, y)), other
}

// shiftSmallLeft shifts by a constant, and back again to see whether anything is lost.
func shiftSmallLeft(b *builder, x, y ssa.ValueID, other ssa.BlockID) (ssa.ValueID, ssa.BlockID) {
	count := b.constant(word, b.f.Values[y].Aux>>1)
	from := b.less1(x)
	v := b.add(ssa.OpShl, word, 0, from, count)
	back := b.add(ssa.OpSar, word, 0, v, count)
	next := b.f.NewBlock()
	if other < 0 {
		other = b.f.NewBlock()
		b.f.Blocks[other].Cold = true
	}
	b.f.Branch(b.now, b.add(ssa.OpEq, word, 0, back, from), next, other)
	b.now = next
	return b.tagged(v), other
}

// shiftSmallRight shifts by a constant, by all bits at most.
func shiftSmallRight(b *builder, x, y ssa.ValueID, other ssa.BlockID) (ssa.ValueID, ssa.BlockID) {
	count := b.constant(word, min(b.f.Values[y].Aux>>1, int64(b.o.Bits)-1))
	return b.tagged(b.add(ssa.OpSar, word, 0, x, count)), other
}

func (b *builder) less1(x ssa.ValueID) ssa.ValueID {
	return b.add(ssa.OpSub, word, 0, x, b.constant(word, 1))
}

func (b *builder) tagged(x ssa.ValueID) ssa.ValueID {
	return b.add(ssa.OpOr, word, 0, x, b.constant(word, 1))
}

// inline makes an operation on two objects in line, if that can be done and is asked for.
func (b *builder) inline(op pyop.BinaryOp, x, y ssa.ValueID) bool {
	if !b.o.Inline {
		return false
	}
	if op == pyop.Is || op == pyop.IsNot {
		compare := ssa.OpEq
		if op == pyop.IsNot {
			compare = ssa.OpNe
		}
		b.pushTruth(func(yes, no ssa.BlockID) {
			b.f.Branch(b.now, b.add(compare, word, 0, x, y), yes, no)
		})
		return true
	}
	plain := op
	if pyop.InplaceOr <= op && op <= pyop.InplacePower {
		plain += pyop.Or - pyop.InplaceOr
	}
	if int(plain) >= len(inlined) || b.isSmall(x) < 0 || b.isSmall(y) < 0 {
		return false
	}
	row := &inlined[plain]
	switch {
	case row.compare != ssa.OpInvalid:
		b.compareSmall(op, row.compare, x, y)
	case row.do == nil, (plain == pyop.Lshift || plain == pyop.Rshift) && !b.countsBits(y):
		return false
	default:
		other := b.small(x, y)
		v, other := row.do(b, b.cast(word, x), b.cast(word, y), other)
		v = b.cast(object, v)
		if other < 0 {
			b.push(tObj, v)
			break
		}
		join := b.f.NewBlock()
		result := b.f.AddParam(join, object)
		b.f.Jump(b.now, join, v)
		b.now = other
		v = b.call(layout.HelperBinaryOp, b.constant(word, int64(op)), x, y)
		b.f.Jump(b.now, join, v)
		b.now = join
		b.push(tObj, result)
	}
	return true
}

// countsBits reports whether an object is a small integer that is a count of bits within a word, or beyond.
func (b *builder) countsBits(y ssa.ValueID) bool {
	c, ok := b.f.Values[y].Const()
	return ok && c > 0 && c>>1 < int64(b.o.Bits)
}

// compareSmall compares two objects.
func (b *builder) compareSmall(op pyop.BinaryOp, compare ssa.Op, x, y ssa.ValueID) {
	slow := func() ssa.ValueID { return b.call(layout.HelperBinaryOp, b.constant(word, int64(op)), x, y) }
	b.pushTruthOr(slow, func(yes, no ssa.BlockID) (other ssa.BlockID) {
		other = b.small(x, y)
		v := b.add(compare, word, 0, b.cast(word, x), b.cast(word, y))
		b.f.Branch(b.now, v, yes, no)
		return other
	})
}

// pushTruth makes a branch by test, and what follows of it: the next operation's jump, or an object.
func (b *builder) pushTruth(test func(yes, no ssa.BlockID)) {
	b.pushTruthOr(nil, func(yes, no ssa.BlockID) ssa.BlockID {
		test(yes, no)
		return -1
	})
}

// pushTruthOr is pushTruth of a test that may go on elsewhere, at a block that it returns: there slow makes an object instead.
func (b *builder) pushTruthOr(slow func() ssa.ValueID, test func(yes, no ssa.BlockID) (other ssa.BlockID)) {
	if b.at+1 < len(b.p.Instrs) {
		switch next := &b.p.Instrs[b.at+1]; next.Op {
		case pyop.PopJumpIfTrue, pyop.PopJumpIfFalse:
			b.jumpTruth(next, slow, test)
			return
		}
	}
	yes, no, join := b.f.NewBlock(), b.f.NewBlock(), b.f.NewBlock()
	result := b.f.AddParam(join, object)
	other := test(yes, no)
	b.now = yes
	b.f.Jump(b.now, join, b.symbol(SymTrue, 0))
	b.now = no
	b.f.Jump(b.now, join, b.symbol(SymFalse, 0))
	if other >= 0 {
		b.now = other
		v := slow()
		b.f.Jump(b.now, join, v)
	}
	b.now = join
	b.push(tObj, result)
}

// jumpTruth makes a branch by test of the operation under way and of the jump that is next, which is passed over.
func (b *builder) jumpTruth(jump *pyop.Instr, slow func() ssa.ValueID, test func(yes, no ssa.BlockID) (other ssa.BlockID)) {
	b.skip = b.at + 1
	taken := b.reach(jump.A)
	next := b.f.NewBlock()
	yes, no := taken, next
	if jump.Op == pyop.PopJumpIfFalse {
		yes, no = next, taken
	}
	if other := test(yes, no); other >= 0 {
		b.now = other
		v := slow()
		b.f.Branch(b.now, b.call(layout.HelperObjIsTrue, v), yes, no)
	}
	b.now = next
}

// isTrue makes a word that is 0 where an object is false.
func (b *builder) isTrue(v ssa.ValueID) ssa.ValueID {
	switch {
	case !b.o.Inline || b.isSmall(v) < 0:
		return b.call(layout.HelperObjIsTrue, v)
	case b.isSmall(v) > 0:
		return b.add(ssa.OpNe, word, 0, b.cast(word, v), b.constant(word, 1))
	}
	other := b.small(v)
	join := b.f.NewBlock()
	result := b.f.AddParam(join, word)
	b.f.Jump(b.now, join, b.add(ssa.OpNe, word, 0, b.cast(word, v), b.constant(word, 1)))
	b.now = other
	is := b.call(layout.HelperObjIsTrue, v)
	b.f.Jump(b.now, join, is)
	b.now = join
	return result
}

// inlineUnary makes an operation on an object in line, if that can be done and is asked for.
func (b *builder) inlineUnary(op pyop.UnaryOp, x ssa.ValueID) bool {
	if !b.o.Inline || b.isSmall(x) < 0 || op == pyop.Not {
		return false
	}
	other := b.small(x)
	v := b.cast(word, x)
	switch op {
	case pyop.Negative:
		v = b.add(ssa.OpSubo, word, 0, b.constant(word, 2), v)
		other = b.orElse(other)
	case pyop.Invert:
		v = b.add(ssa.OpXor, word, 0, v, b.constant(word, -2))
	}
	v = b.cast(object, v)
	if other < 0 {
		b.push(tObj, v)
		return true
	}
	join := b.f.NewBlock()
	result := b.f.AddParam(join, object)
	b.f.Jump(b.now, join, v)
	b.now = other
	made := b.call(layout.HelperUnaryOp, b.constant(word, int64(op)), x)
	b.f.Jump(b.now, join, made)
	b.now = join
	b.push(tObj, result)
	return true
}
