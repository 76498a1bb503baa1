package frompy

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/ssa"
)

func opBuildTuple(b *builder, in *pyop.Instr) { b.collect(layout.HelperBuildTuple, in.A) }
func opBuildList(b *builder, in *pyop.Instr)  { b.collect(layout.HelperBuildList, in.A) }
func opBuildSet(b *builder, in *pyop.Instr)   { b.collect(layout.HelperBuildSet, in.A) }

// collect makes a container of the n entries on top.
func (b *builder) collect(h layout.Helper, n int32) {
	items := b.inSlots(int(n))
	b.pushCall(h, b.constant(word, int64(n)), items)
}

func opBuildMap(b *builder, in *pyop.Instr) {
	b.pushCall(layout.HelperBuildMap, b.constant(word, int64(in.A)))
}

func opBuildSlice(b *builder, in *pyop.Instr) {
	step := ssa.ValueID(0)
	if in.A == 3 {
		step = b.popObject()
	} else {
		step = b.symbol(SymNone, 0)
	}
	stop := b.popObject()
	start := b.popObject()
	b.pushCall(layout.HelperNewSlice, start, stop, step)
}

func opStoreMap(b *builder, _ *pyop.Instr) {
	key := b.popObject()
	value := b.popObject()
	dict := b.popObject()
	b.pushCall(layout.HelperStoreMap, dict, key, value)
}

// opStoreComp adds to the list, set or dict of a comprehension.
func opStoreComp(b *builder, in *pyop.Instr) {
	x := b.popObject()
	y := ssa.ValueID(0)
	if pyop.FuncKind(in.Kind) == pyop.KindDictComp {
		y = b.popObject()
	}
	at := b.depth() - int(in.A)
	if at < 0 || b.peekType(int(in.A)-1) != tObj {
		b.refuse("adds to what is no object")
		return
	}
	to := b.valueAt(at)
	switch pyop.FuncKind(in.Kind) {
	case pyop.KindListComp:
		b.call(layout.HelperListAppend, to, x)
	case pyop.KindSetComp:
		b.call(layout.HelperStoreSet, to, x)
	default:
		b.call(layout.HelperStoreMap, to, x, y)
	}
}

func opUnpackSequence(b *builder, in *pyop.Instr) {
	x := b.popObject()
	b.intoSlots(b.depth(), int(in.A), layout.HelperUnpackSequence, x, b.constant(word, int64(in.A)))
}

func opUnpackEx(b *builder, in *pyop.Instr) {
	x := b.popObject()
	b.intoSlots(b.depth(), int(in.A+in.B)+1, layout.HelperUnpackEx, x, b.constant(word, int64(in.A)|int64(in.B)<<8))
}

// makeFunction makes a function of a child, with defaults at an address, 0 for none.
func (b *builder) makeFunction(child int32, defaults ssa.ValueID) ssa.ValueID {
	return b.call(layout.HelperMakeFunction, b.symbol(SymChild, int(child)), b.symbol(SymContext, 0), defaults)
}

func opMakeFunction(b *builder, in *pyop.Instr) {
	defaults := ssa.ValueID(0)
	if in.Kind == pyop.WithDefaults {
		defaults = b.inSlots(2)
	} else {
		defaults = b.constant(pointer, 0)
	}
	b.push(tObj, b.makeFunction(in.A, defaults))
}

func opMakeClosure(b *builder, in *pyop.Instr) {
	n := int(in.B)
	cells := b.inSlots(n)
	defaults := ssa.ValueID(0)
	if in.Kind == pyop.WithDefaults {
		defaults = b.inSlots(2)
	} else {
		defaults = b.constant(pointer, 0)
	}
	fn := b.makeFunction(in.A, defaults)
	b.pushCall(layout.HelperNewClosure, fn, b.constant(word, int64(n)), cells)
}

func opCallFunction(b *builder, in *pyop.Instr) {
	pos, kw := int(in.A), int(in.B)
	n := pos + 2*kw
	counts := int64(pos) | int64(kw)<<8
	fun := b.peek(n)
	switch {
	case fun.typ == tCast && in.Kind == 0:
		b.castCall(pos, kw)
	case b.peekType(n) != tObj:
		b.refuse("calls what is no object")
	case in.Kind != 0:
		args := b.inSlots(n + 2)
		b.pushCall(layout.HelperCallMethodVar, b.constant(word, 0), b.constant(word, counts), args)
	default:
		args := ssa.ValueID(0)
		if n > 0 {
			args = b.inSlots(n)
		} else {
			args = b.constant(pointer, 0)
		}
		f := b.popObject()
		b.pushCall(layout.HelperCallFunction, f, b.constant(word, counts), args)
	}
}

// castCall makes a call of a type: objects are converted, other values just change their type.
func (b *builder) castCall(pos, kw int) {
	if pos != 1 || kw != 0 {
		b.refuse("a cast takes one argument")
		return
	}
	to := vtype(b.peek(1).imm)
	e := *b.peek(0)
	switch from := b.peekType(0); {
	case e.at == isNothing:
		b.refuse("a cast of a type")
	case from == tObj:
		v := b.popObject()
		b.drop(1)
		b.push(to, b.unbox(v, to))
	case e.at == isImm:
		b.drop(2)
		b.pushImm(to, e.imm)
	default:
		v, _ := b.pop()
		b.drop(1)
		b.push(to, b.cast(to.ssa(), v))
	}
}

func opCallMethod(b *builder, in *pyop.Instr) {
	pos, kw := int(in.A), int(in.B)
	n := pos + 2*kw
	if in.Kind != 0 {
		args := b.inSlots(n + 3)
		b.pushCall(layout.HelperCallMethodVar, b.constant(word, 1), b.constant(word, int64(pos)|int64(kw)<<8), args)
		return
	}
	args := b.inSlots(n + 2)
	b.pushCall(layout.HelperCallMethod, b.constant(word, int64(pos)), b.constant(word, int64(kw)), args)
}
