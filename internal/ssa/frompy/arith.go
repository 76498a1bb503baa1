package frompy

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/ssa"
)

func opUnary(b *builder, in *pyop.Instr) {
	op := pyop.UnaryOp(in.Kind)
	t := b.peekType(0)
	switch {
	case t == tObj:
		x, _ := b.pop()
		if !b.inlineUnary(op, x) {
			b.pushCall(layout.HelperUnaryOp, b.constant(word, int64(op)), x)
		}
	case !t.isInteger() || op == pyop.Not:
		b.refuse("no such operation on this type")
	case op == pyop.Negative:
		x, _ := b.pop()
		b.push(t, b.add(ssa.OpNeg, word, 0, x))
	case op == pyop.Invert:
		x, _ := b.pop()
		b.push(t, b.add(ssa.OpNot, word, 0, x))
	}
}

// signed are the operations on ints, by operator; unsigned ones differ from them as unsigned says.
var (
	signed = [...]ssa.Op{
		pyop.Less: ssa.OpSlt, pyop.More: ssa.OpSgt, pyop.Equal: ssa.OpEq, pyop.LessEqual: ssa.OpSle, pyop.MoreEqual: ssa.OpSge, pyop.NotEqual: ssa.OpNe,
		pyop.Or: ssa.OpOr, pyop.Xor: ssa.OpXor, pyop.And: ssa.OpAnd, pyop.Lshift: ssa.OpShl, pyop.Rshift: ssa.OpSar,
		pyop.Add: ssa.OpAdd, pyop.Subtract: ssa.OpSub, pyop.Multiply: ssa.OpMul, pyop.FloorDivide: ssa.OpFloorDiv, pyop.Modulo: ssa.OpFloorMod,
		pyop.Power: ssa.OpInvalid,
	}
	unsigned = [...]ssa.Op{
		pyop.Less: ssa.OpUlt, pyop.More: ssa.OpUgt, pyop.LessEqual: ssa.OpUle, pyop.MoreEqual: ssa.OpUge, pyop.Rshift: ssa.OpShr, pyop.Power: ssa.OpInvalid,
	}
)

func opBinary(b *builder, in *pyop.Instr) {
	op := pyop.BinaryOp(in.Kind)
	left, right := b.peekType(1), b.peekType(0)
	switch {
	case left.isInteger() && right.isInteger():
		if pyop.InplaceOr <= op && op <= pyop.InplacePower {
			op += pyop.Or - pyop.InplaceOr
		}
		b.binaryInt(op, left, right)
	case left == tObj && right == tObj:
		b.binaryObject(op)
	default:
		b.refuse("an operation between different types")
	}
}

func (b *builder) binaryObject(op pyop.BinaryOp) {
	y, _ := b.pop()
	x, _ := b.pop()
	if b.inline(op, x, y) {
		return
	}
	invert := op == pyop.NotIn || op == pyop.IsNot
	switch op {
	case pyop.NotIn:
		op = pyop.In
	case pyop.IsNot:
		op = pyop.Is
	}
	v := b.call(layout.HelperBinaryOp, b.constant(word, int64(op)), x, y)
	if invert {
		v = b.call(layout.HelperUnaryOp, b.constant(word, int64(pyop.Not)), v)
	}
	b.push(tObj, v)
}

// binaryInt makes an operation on two words. The result has the type of the left one, or is a truth.
func (b *builder) binaryInt(op pyop.BinaryOp, left, right vtype) {
	made := ssa.OpInvalid
	if int(op) < len(signed) {
		if made = signed[op]; left == tUint && unsigned[op] != ssa.OpInvalid {
			made = unsigned[op]
		}
	}
	switch compares := made != ssa.OpInvalid && made.Has(ssa.Compares); {
	case made == ssa.OpInvalid,
		compares && left != right,
		left == tUint && made.Has(ssa.Divides):
		b.refuse("no such operation on these types")
		return
	case compares:
		left = tBool
	}
	y, _ := b.pop()
	x, _ := b.pop()
	b.push(left, b.add(made, word, 0, x, y))
}

// pointee returns the operations on what a pointer type points to, and its size as a shift.
func (b *builder) pointee(t vtype) (load, store ssa.Op, shift int64) {
	switch {
	case t == tPtr8:
		return ssa.OpLoad8u, ssa.OpStore8, 0
	case t == tPtr16:
		return ssa.OpLoad16u, ssa.OpStore16, 1
	case t == tPtr32 && b.o.Bits == 32:
		return ssa.OpLoad, ssa.OpStore, 2
	case t == tPtr32:
		return ssa.OpLoad32u, ssa.OpStore32, 2
	}
	b.refuse("no pointer to memory")
	return ssa.OpLoad8u, ssa.OpStore8, 0
}

// access takes an index and a pointer off the stack, and returns the address, what Aux of an access there is, and the pointer's type.
func (b *builder) access() (address ssa.ValueID, aux int64, t vtype) {
	class := ssa.Volatile
	if b.o.PlainMemory {
		class = ssa.Heap
	}
	index, ti := b.pop()
	base, t := b.pop()
	if t.ssa() != pointer || !ti.isInteger() {
		b.refuse("no pointer, or no index")
		return b.constant(pointer, 0), 0, tPtr8
	}
	_, _, shift := b.pointee(t)
	if x, ok := b.f.Values[index].Const(); ok && x<<shift == int64(int32(x<<shift)) {
		return base, ssa.AccessAux(x<<shift, class), t
	}
	if shift > 0 {
		index = b.add(ssa.OpShl, word, 0, index, b.constant(word, shift))
	}
	return b.add(ssa.OpAdd, pointer, 0, base, index), ssa.AccessAux(0, class), t
}

func opLoadSubscr(b *builder, _ *pyop.Instr) {
	if b.peekType(1) == tObj {
		index := b.popIndex()
		x := b.popObject()
		b.pushCall(layout.HelperObjSubscr, x, index, b.constant(object, layout.SubscriptLoad))
		return
	}
	address, aux, t := b.access()
	load, _, _ := b.pointee(t)
	b.push(tInt, b.add(load, word, aux, address))
}

// popIndex takes an index into an object.
func (b *builder) popIndex() ssa.ValueID {
	if b.viper && b.peekType(0) == tNone {
		b.refuse("None as an index") // the one-pass code makes 0 of it
	}
	return b.popBoxed()
}

func opStoreSubscr(b *builder, _ *pyop.Instr) {
	if b.peekType(1) == tObj {
		index := b.popBoxed()
		x := b.popObject()
		b.call(layout.HelperObjSubscr, x, index, b.popBoxed())
		return
	}
	address, aux, t := b.access()
	v, tv := b.pop()
	if !tv.storable() {
		b.refuse("stores what is no integer")
		return
	}
	_, store, _ := b.pointee(t)
	b.add(store, ssa.None, aux, address, v)
}

func opDeleteSubscr(b *builder, _ *pyop.Instr) {
	index := b.popObject()
	x := b.popObject()
	b.call(layout.HelperObjSubscr, x, index, b.constant(object, 0))
}
