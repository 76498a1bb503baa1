package lower

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/instr"
)

// binaryInt has the instruction with which an operator begins: small integers are what programs compute with most. It turns into another
// one where it meets floats.
var binaryInt = [pyop.Power + 1]instr.Op{
	pyop.Or: instr.OrInt, pyop.Xor: instr.XorInt, pyop.And: instr.AndInt, pyop.Lshift: instr.ShlInt, pyop.Rshift: instr.ShrInt,
	pyop.Add: instr.AddInt, pyop.Subtract: instr.SubInt, pyop.Multiply: instr.MulInt, pyop.FloorDivide: instr.FloorDivInt,
	pyop.TrueDivide: instr.DivInt, pyop.Modulo: instr.ModInt,
}

// binaryImm has the instruction for an operator whose right operand is a small number, and the least and most that this may be.
var binaryImm = [pyop.Power + 1]struct {
	op          instr.Op
	least, most int16
}{
	pyop.Add: {instr.AddImm, -1 << 15, 1<<15 - 1}, pyop.Subtract: {instr.SubImm, -1 << 15, 1<<15 - 1},
	pyop.Multiply: {instr.MulImm, -1 << 15, 1<<15 - 1}, pyop.And: {instr.AndImm, -1 << 15, 1<<15 - 1},
	pyop.FloorDivide: {instr.FloorDivImm, 1, 1<<15 - 1}, pyop.Modulo: {instr.ModImm, 1, 1<<15 - 1},
	pyop.Lshift: {instr.ShlImm, 0, 61}, pyop.Rshift: {instr.ShrImm, 0, 62},
}

// compareInt, compareJump and compareJumpImm have the instructions for comparisons; a row of the latter two for each outcome on which
// to jump.
var (
	compareInt = [6]instr.Op{
		pyop.Less: instr.LessInt, pyop.More: instr.MoreInt, pyop.Equal: instr.EqualInt,
		pyop.LessEqual: instr.LessEqualInt, pyop.MoreEqual: instr.MoreEqualInt, pyop.NotEqual: instr.NotEqualInt,
	}
	compareJump = [2][6]instr.Op{
		{
			pyop.Less: instr.JumpMoreEqual, pyop.More: instr.JumpLessEqual, pyop.Equal: instr.JumpNotEqual,
			pyop.LessEqual: instr.JumpMore, pyop.MoreEqual: instr.JumpLess, pyop.NotEqual: instr.JumpEqual,
		}, {
			pyop.Less: instr.JumpLess, pyop.More: instr.JumpMore, pyop.Equal: instr.JumpEqual,
			pyop.LessEqual: instr.JumpLessEqual, pyop.MoreEqual: instr.JumpMoreEqual, pyop.NotEqual: instr.JumpNotEqual,
		},
	}
	compareJumpImm = [2][6]instr.Op{
		{
			pyop.Less: instr.JumpMoreEqualImm, pyop.More: instr.JumpLessEqualImm, pyop.Equal: instr.JumpNotEqualImm,
			pyop.LessEqual: instr.JumpMoreImm, pyop.MoreEqual: instr.JumpLessImm, pyop.NotEqual: instr.JumpEqualImm,
		}, {
			pyop.Less: instr.JumpLessImm, pyop.More: instr.JumpMoreImm, pyop.Equal: instr.JumpEqualImm,
			pyop.LessEqual: instr.JumpLessEqualImm, pyop.MoreEqual: instr.JumpMoreEqualImm, pyop.NotEqual: instr.JumpNotEqualImm,
		},
	}
)

// IntArithmetic returns the instruction with a fast path for an operator of two small integers, 0 for none.
func IntArithmetic(op pyop.BinaryOp) instr.Op { return binaryInt[PlainOperator(op)] }

// IntJump returns the jump with a fast path for two small integers, where a comparison (pyop.Less to pyop.NotEqual) has an outcome.
func IntJump(relation pyop.BinaryOp, outcome bool) instr.Op {
	if outcome {
		return compareJump[1][relation]
	}
	return compareJump[0][relation]
}

// PlainOperator returns the operator that an in-place one falls back to, and other operators as they are.
func PlainOperator(op pyop.BinaryOp) pyop.BinaryOp {
	if pyop.InplaceOr <= op && op <= pyop.InplacePower {
		return op - pyop.InplaceOr + pyop.Or
	}
	return op
}

func opBinary(l *lowerer, i int, in *pyop.Instr) int {
	op := pyop.BinaryOp(in.Kind)
	switch op {
	case pyop.Is, pyop.IsNot:
		return l.identity(i, op)
	case pyop.NotIn:
		left, right := l.read(2), l.read(1)
		l.drop(2)
		l.b.Emit(instr.Binary, uint8(pyop.In), reg(l.top()), left, right)
		from := reg(l.top())
		to, next := l.result(i)
		l.b.Emit(instr.Not, 0, to, from, 0)
		return next
	}
	if op <= pyop.NotEqual {
		return l.comparison(i, op)
	}
	return l.arithmetic(i, op)
}

func (l *lowerer) arithmetic(i int, op pyop.BinaryOp) int {
	number := PlainOperator(op)
	left := l.read(2)
	if row := &binaryImm[min(number, pyop.Power)]; row.op != 0 {
		if n, ok := l.small(1); ok && row.least <= n && n <= row.most {
			l.drop(2)
			to, next := l.result(i)
			l.b.Emit(row.op, uint8(op), to, left, uint16(n))
			return next
		}
	}
	right := l.read(1)
	l.drop(2)
	to, next := l.result(i)
	code := IntArithmetic(op)
	if code == 0 {
		code = instr.Binary
	}
	l.b.Emit(code, uint8(op), to, left, right)
	return next
}

// jumpAfter returns the conditional jump that takes the result of operation i, if that is the next operation.
func (l *lowerer) jumpAfter(i int) (in *pyop.Instr, onTrue int, ok bool) {
	if i+1 >= len(l.f.Instrs) {
		return nil, 0, false
	}
	switch in = &l.f.Instrs[i+1]; in.Op {
	case pyop.PopJumpIfTrue:
		return in, 1, true
	case pyop.PopJumpIfFalse:
		return in, 0, true
	}
	return nil, 0, false
}

// comparison lowers a comparison, with the jump that follows it if there is one.
func (l *lowerer) comparison(i int, op pyop.BinaryOp) int {
	jump, onTrue, ok := l.jumpAfter(i)
	if !ok {
		left, right := l.read(2), l.read(1)
		l.drop(2)
		to, next := l.result(i)
		l.b.Emit(compareInt[op], uint8(op), to, left, right)
		return next
	}
	test := instr.Test(op)
	if onTrue == 0 {
		test |= instr.TestNegated
	}
	left := l.read(2)
	if n, ok := l.small(1); ok {
		l.drop(2)
		l.flush()
		l.b.EmitJump(compareJumpImm[onTrue][op], uint8(test), left, uint16(n), l.labels[jump.A])
		return i + 2
	}
	right := l.read(1)
	l.drop(2)
	l.flush()
	l.b.EmitJump(compareJump[onTrue][op], uint8(test), left, right, l.labels[jump.A])
	return i + 2
}

func (l *lowerer) identity(i int, op pyop.BinaryOp) int {
	left, right := l.read(2), l.read(1)
	l.drop(2)
	if jump, onTrue, ok := l.jumpAfter(i); ok {
		l.flush()
		code := instr.JumpIs
		if (op == pyop.Is) != (onTrue == 1) {
			code = instr.JumpIsNot
		}
		l.b.EmitJump(code, 0, left, right, l.labels[jump.A])
		return i + 2
	}
	code := instr.Is
	if op == pyop.IsNot {
		code = instr.IsNot
	}
	to, next := l.result(i)
	l.b.Emit(code, 0, to, left, right)
	return next
}

func opUnary(l *lowerer, i int, in *pyop.Instr) int {
	v := l.read(1)
	l.drop(1)
	op := pyop.UnaryOp(in.Kind)
	if jump, onTrue, ok := l.jumpAfter(i); ok && op == pyop.Not {
		l.flush()
		code := instr.JumpFalse
		if onTrue == 0 {
			code = instr.JumpTrue
		}
		l.b.EmitJump(code, 0, v, 0, l.labels[jump.A])
		return i + 2
	}
	to, next := l.result(i)
	switch op {
	case pyop.Not:
		l.b.Emit(instr.Not, 0, to, v, 0)
	case pyop.Negative:
		l.b.Emit(instr.NegInt, uint8(op), to, v, 0)
	default:
		l.b.Emit(instr.Unary, uint8(op), to, v, 0)
	}
	return next
}

// jumpOp returns the instruction for a jump from operation i to another one.
func (l *lowerer) jumpOp(target int32, i int) instr.Op {
	if int(target) <= i {
		return instr.Loop
	}
	return instr.Jump
}

func opJump(l *lowerer, i int, in *pyop.Instr) int {
	l.flush()
	target := l.flow.Labels[in.A]
	if lp, ok := l.loops[target]; ok && int(target) < i {
		l.b.EmitJump(instr.ForIter, 0, lp.to, lp.iterator, lp.body)
		l.b.EmitJump(instr.Jump, 0, 0, 0, lp.end)
		return i + 1
	}
	l.b.EmitJump(l.jumpOp(target, i), 0, 0, 0, l.labels[in.A])
	return i + 1
}

func opPopJump(l *lowerer, i int, in *pyop.Instr) int {
	v := l.read(1)
	l.drop(1)
	l.flush()
	code := instr.JumpTrue
	if in.Op == pyop.PopJumpIfFalse {
		code = instr.JumpFalse
	}
	l.b.EmitJump(code, 0, v, 0, l.labels[in.A])
	return i + 1
}

func opJumpOrPop(l *lowerer, i int, in *pyop.Instr) int {
	l.flush()
	code := instr.JumpTrue
	if in.Op == pyop.JumpIfFalseOrPop {
		code = instr.JumpFalse
	}
	l.b.EmitJump(code, 0, l.read(1), 0, l.labels[in.A])
	l.drop(1)
	return i + 1
}

// opGetIter makes an iterator; one for a loop has four places of the stack, of which the first is used.
func opGetIter(l *lowerer, i int, in *pyop.Instr) int {
	v := l.read(1)
	l.drop(1)
	l.b.Emit(instr.GetIter, 0, reg(l.top()), v, 0)
	for range in.Pushes() {
		l.pushed()
	}
	return i + 1
}

// opForIter begins a loop: for_iter jumps to the body while there are items. Where the body jumps back, it stands again, so that each round
// is one jump.
func opForIter(l *lowerer, i int, in *pyop.Instr) int {
	l.flush()
	lowest := len(l.stack) - pyop.IteratorSlots
	if l.stack[lowest].null { // the iterator is an object that the function was given
		lowest++
	}
	iterator := reg(l.place(lowest))
	to, next := l.result(i)
	lp := loop{to: to, iterator: iterator, body: l.b.NewLabel(), end: l.labels[in.A]}
	l.b.EmitJump(instr.ForIter, 0, to, iterator, lp.body)
	l.b.EmitJump(instr.Jump, 0, 0, 0, lp.end)
	l.b.Place(lp.body)
	for n := i - 1; n >= 0 && (l.f.Instrs[n].Op == pyop.Label || l.f.Instrs[n].Op == pyop.Line); n-- {
		if l.f.Instrs[n].Op == pyop.Label {
			l.loops[int32(n)] = lp
		}
	}
	return next
}
