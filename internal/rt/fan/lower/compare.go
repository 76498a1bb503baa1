package lower

import (
	"cmp"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/instr"
)

// relation says how a comparison of raw values is done: by a test, its operands perhaps swapped, and by a jump.
type relation struct {
	test, jump, jumpNot, imm, immNot instr.Op
	swap                             bool // of test
}

var intRelations = [fcode.NumOps]relation{
	fcode.CompareEQ: {instr.EqualI, instr.JumpEqualI, instr.JumpNotEqualI, instr.JumpEqualImmI, instr.JumpNotEqualImmI, false},
	fcode.CompareNE: {instr.NotEqualI, instr.JumpNotEqualI, instr.JumpEqualI, instr.JumpNotEqualImmI, instr.JumpEqualImmI, false},
	fcode.CompareLT: {instr.LessI, instr.JumpLessI, instr.JumpMoreEqualI, instr.JumpLessImmI, instr.JumpMoreEqualImmI, false},
	fcode.CompareLE: {instr.LessEqualI, instr.JumpLessEqualI, instr.JumpMoreI, instr.JumpLessEqualImmI, instr.JumpMoreImmI, false},
	fcode.CompareGT: {instr.LessI, instr.JumpMoreI, instr.JumpLessEqualI, instr.JumpMoreImmI, instr.JumpLessEqualImmI, true},
	fcode.CompareGE: {instr.LessEqualI, instr.JumpMoreEqualI, instr.JumpLessI, instr.JumpMoreEqualImmI, instr.JumpLessImmI, true},
}

// floatRelations: NaN makes each but CompareNE false.
var floatRelations = [fcode.NumOps]relation{
	fcode.CompareEQ: {instr.EqualF, instr.JumpEqualF, instr.JumpNotEqualF, 0, 0, false},
	fcode.CompareNE: {instr.NotEqualF, instr.JumpNotEqualF, instr.JumpEqualF, 0, 0, false},
	fcode.CompareLT: {instr.LessF, instr.JumpLessF, instr.JumpNotLessF, 0, 0, false},
	fcode.CompareLE: {instr.LessEqualF, instr.JumpLessEqualF, instr.JumpNotLessEqualF, 0, 0, false},
	fcode.CompareGT: {instr.LessF, instr.JumpLessF, instr.JumpNotLessF, 0, 0, true},
	fcode.CompareGE: {instr.LessEqualF, instr.JumpLessEqualF, instr.JumpNotLessEqualF, 0, 0, true},
}

// branchBehind returns the conditional jump that takes the result of instruction i, nil where there is none.
func (l *lowerer) branchBehind(i int) *fcode.Instr {
	if i+1 >= len(l.Code.Instrs) || l.labels[i+1] != noLabel {
		return nil
	}
	if in := &l.Code.Instrs[i+1]; in.Op == fcode.JumpTrue || in.Op == fcode.JumpFalse {
		return in
	}
	return nil
}

func opCompare(l *lowerer, i int, in *fcode.Instr) {
	y, x := l.pop(), l.pop()
	if in.Op == fcode.CompareSame || in.Op == fcode.CompareNotSame {
		l.same(i, in, x, y)
		return
	}
	if x.rep != y.rep || x.rep == Ref {
		float := x.rep == Float || y.rep == Float
		x, y = l.box(x, y)
		if float {
			l.compareFloat(i, in, x, y)
			return
		}
		l.compareRefs(i, in, x, y)
		return
	}
	relations, compare := &intRelations, instr.CompareI
	if x.rep == Float {
		relations, compare = &floatRelations, instr.CompareF
	}
	if in.Op == fcode.Compare {
		a, b := l.regs(x, y)
		l.emit(compare, 0, l.result(Int), a, b)
		return
	}
	l.compareRaw(i, relations[in.Op], x, y)
}

// box returns two values, which lie on the stack no more, as tagged words.
func (l *lowerer) box(x, y value) (value, value) {
	l.push(x)
	l.push(y) // so that neither is overwritten by the other
	n := len(l.stack)
	l.stack[n-2] = l.boxAt(n - 2)
	y = l.boxAt(n - 1)
	l.pop()
	return l.pop(), y
}

// boxAt returns the value at a depth as a tagged word.
func (l *lowerer) boxAt(d int) value {
	if l.stack[d].rep == Ref {
		return l.stack[d]
	}
	return l.convertAt(d, Ref)
}

func (l *lowerer) same(i int, in *fcode.Instr, x, y value) {
	if x.rep != y.rep {
		x, y = l.box(x, y)
	}
	op := fcode.CompareEQ
	if in.Op == fcode.CompareNotSame {
		op = fcode.CompareNE
	}
	l.compareRaw(i, intRelations[op], x, y)
}

// compareRaw compares two raw words, and jumps where the result is for a jump.
func (l *lowerer) compareRaw(i int, r relation, x, y value) {
	branch := l.branchBehind(i)
	if branch == nil {
		a, b := l.regs(x, y)
		if r.swap {
			a, b = b, a
		}
		l.emit(r.test, 0, l.result(Bool), a, b)
		return
	}
	jump, imm := r.jump, r.imm
	if branch.Op == fcode.JumpFalse {
		jump, imm = r.jumpNot, r.immNot
	}
	to := l.target(branch, &x, &y)
	l.skipBranch(i)
	if k := int16(y.word); y.in == inConst && imm != 0 && int64(k) == int64(y.word) {
		l.emitJump(imm, l.reg(x), uint16(k), to)
		return
	}
	a, b := l.regs(x, y)
	if r.swap && imm == 0 {
		a, b = b, a
	}
	l.emitJump(jump, a, b, to)
}

// skipBranch makes the jump behind instruction i nothing: it was done.
func (l *lowerer) skipBranch(i int) { l.skip = i + 1 }

func (l *lowerer) compareRefs(i int, in *fcode.Instr, x, y value) {
	a, b := l.regs(x, y)
	switch in.Op {
	case fcode.CompareEQ:
		l.emit(instr.EqualO, 0, l.result(Bool), a, b, 0)
		return
	case fcode.CompareNE:
		l.emit(instr.EqualO, 1, l.result(Bool), a, b, 0)
		return
	}
	l.emit(instr.CompareO, 0, l.result(Int), a, b)
	if in.Op != fcode.Compare {
		l.compareRaw(i, intRelations[in.Op], l.pop(), constant(Int, 0))
	}
}

// compareFloat compares a Float that stood raw with an object: if that is a Float, as two raw ones compare, and not as objects do.
func (l *lowerer) compareFloat(i int, in *fcode.Instr, x, y value) {
	a, b := l.regs(x, y)
	how := uint8(instr.CompareAsFloats)
	if in.Op == fcode.CompareEQ || in.Op == fcode.CompareNE {
		how = instr.CompareSameFloats
	}
	l.emit(instr.CompareO, how, l.result(Int), a, b)
	if in.Op != fcode.Compare {
		l.compareRaw(i, intRelations[in.Op], l.pop(), constant(Int, 0))
	}
}

func opCompareNull(l *lowerer, i int, in *fcode.Instr) {
	x := l.pop()
	if x.rep != Ref { // a raw value is not null
		known := uint64(0)
		if in.Op == fcode.CompareNotNull {
			known = 1
		}
		l.push(constant(Bool, known))
		return
	}
	op := fcode.CompareEQ
	if in.Op == fcode.CompareNotNull {
		op = fcode.CompareNE
	}
	l.compareRaw(i, intRelations[op], x, null())
}

func opIs(l *lowerer, _ int, in *fcode.Instr) { l.typeTest(in, instr.IsType, Bool) }
func opAs(l *lowerer, _ int, in *fcode.Instr) { l.typeTest(in, instr.AsType, Ref) }

func (l *lowerer) typeTest(in *fcode.Instr, op instr.Op, rep Rep) {
	t, err := l.r.Type(uint16(in.A))
	if err != nil {
		l.fail(err)
		return
	}
	x := l.reg(l.convert(l.pop(), Ref))
	l.emit(op, 0, l.resultOf(rep, t.Class), x, 0, t.Word)
}

// opCoerce makes a value of one type a value of another: a raw one is boxed, a tagged one checked.
func opCoerce(l *lowerer, _ int, in *fcode.Instr) {
	from, err := l.r.Type(uint16(in.A))
	if err == nil && from.Rep == Void {
		return
	}
	to, err2 := l.r.Type(uint16(in.B))
	if err = cmp.Or(err, err2); err != nil {
		l.fail(err)
		return
	}
	v := l.pop()
	switch {
	case to.Rep == Void:
		return
	case to.Rep != Ref:
		l.push(l.convert(v, to.Rep))
		return
	case v.rep != Ref:
		v = l.convert(v, Ref)
	case to.Any && to.Nullable, from.Word == to.Word && (to.Nullable || !from.Nullable):
		l.push(v)
		return
	}
	if v.in == inConst && v.word != 0 && to.Any {
		l.push(v)
		return
	}
	l.check(v, from, to)
}

func (l *lowerer) check(v value, from, to Type) {
	v = value{in: v.in, rep: Ref, reg: l.reg(v), word: v.word, class: v.class}
	if v.in == inConst {
		v.in = inTemp
	}
	l.fuse = false
	switch {
	case to.Any && to.Nullable:
	case to.Any || from.Word == to.Word:
		l.emit(instr.CheckNull, 0, v.reg, 0, 0)
	default:
		allowNull := uint16(0)
		if to.Nullable {
			allowNull = 1
		}
		l.emit(instr.CheckType, 0, v.reg, 0, allowNull, to.Word)
		v.class = to.Class
	}
	l.push(v)
	l.fuse = false
}
