package frompy

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/ssa"
)

// operations has a function for each operation.
var operations = [pyop.NumOps]func(*builder, *pyop.Instr){
	pyop.Label: opLabel, pyop.Line: opNothing,

	pyop.LoadFast: opLoadFast, pyop.LoadDeref: opLoadDeref, pyop.LoadName: opLoadName, pyop.LoadGlobal: opLoadGlobal,
	pyop.StoreFast: opStoreFast, pyop.StoreDeref: opStoreDeref, pyop.StoreName: opStoreName, pyop.StoreGlobal: opStoreGlobal,
	pyop.DeleteFast: opDeleteFast, pyop.DeleteDeref: opNothing, pyop.DeleteName: opDeleteName, pyop.DeleteGlobal: opDeleteGlobal,

	pyop.ImportName: opImportName, pyop.ImportFrom: opImportFrom, pyop.ImportStar: opImportStar,

	pyop.LoadNone: opLoadNone, pyop.LoadFalse: opLoadFalse, pyop.LoadTrue: opLoadTrue,
	pyop.LoadSmallInt: opLoadSmallInt, pyop.LoadStr: opLoadStr, pyop.LoadConst: opLoadConst, pyop.LoadNull: opLoadNull,
	pyop.LoadMethod: opLoadMethod, pyop.LoadSuper: opLoadSuper, pyop.LoadBuildClass: opLoadBuildClass,

	pyop.LoadSubscr: opLoadSubscr, pyop.StoreSubscr: opStoreSubscr, pyop.DeleteSubscr: opDeleteSubscr,
	pyop.LoadAttr: opLoadAttr, pyop.StoreAttr: opStoreAttr, pyop.DeleteAttr: opDeleteAttr,

	pyop.Dup: opDup, pyop.DupTwo: opDupTwo, pyop.Pop: opPop, pyop.RotTwo: opRotTwo, pyop.RotThree: opRotThree,

	pyop.Jump: opJump, pyop.PopJumpIfTrue: opPopJumpIfTrue, pyop.PopJumpIfFalse: opPopJumpIfFalse,
	pyop.JumpIfTrueOrPop: opJumpIfTrue, pyop.JumpIfFalseOrPop: opJumpIfFalse, pyop.UnwindJump: opUnwindJump,

	pyop.SetupWith: opSetupWith, pyop.SetupExcept: opSetup, pyop.SetupFinally: opSetup,
	pyop.WithCleanup: opWithCleanup, pyop.EndFinally: opEndFinally, pyop.PopExceptJump: opPopExceptJump,
	pyop.GetIter: opGetIter, pyop.GetIterStack: opGetIterStack, pyop.ForIter: opForIter,

	pyop.Unary: opUnary, pyop.Binary: opBinary,

	pyop.BuildTuple: opBuildTuple, pyop.BuildList: opBuildList, pyop.BuildMap: opBuildMap, pyop.BuildSet: opBuildSet,
	pyop.BuildSlice: opBuildSlice, pyop.StoreMap: opStoreMap, pyop.StoreComp: opStoreComp,
	pyop.UnpackSequence: opUnpackSequence, pyop.UnpackEx: opUnpackEx,

	pyop.MakeFunction: opMakeFunction, pyop.MakeClosure: opMakeClosure,
	pyop.CallFunction: opCallFunction, pyop.CallMethod: opCallMethod,
	pyop.Return: opReturn, pyop.Raise: opRaise, pyop.YieldValue: opYield, pyop.YieldFrom: opYield,
}

// opNothing is for operations without code: line numbers, deletion of a closed-over variable.
func opNothing(*builder, *pyop.Instr) {}

func opYield(b *builder, _ *pyop.Instr) { b.refuse("a generator") }

func opPop(b *builder, _ *pyop.Instr) { b.drop(1) }

func opDup(b *builder, _ *pyop.Instr) { b.copyTop(1) }

func opDupTwo(b *builder, _ *pyop.Instr) { b.copyTop(2) }

// copyTop pushes the n entries on top once more. Immediates become values.
func (b *builder) copyTop(n int) {
	b.permute(n, []int{0, 1}[:n]...)
	for range n {
		b.pushEntry(*b.peek(n - 1))
		top := b.peek(0)
		top.node = 0
	}
}

func opRotTwo(b *builder, _ *pyop.Instr) { b.permute(2, 1, 0) }

func opRotThree(b *builder, _ *pyop.Instr) { b.permute(3, 2, 0, 1) }

// permute puts the n entries on top into another order, by their places from the lowest on. All become values.
func (b *builder) permute(n int, order ...int) {
	first := b.depth() - n
	if first < 0 {
		b.refuse("takes more values than the stack has")
		return
	}
	var was [3]entry
	for i := range n {
		t := b.peekType(n - 1 - i)
		was[i] = entry{typ: t, v: b.valueAt(first + i)}
	}
	b.drop(n)
	for _, i := range order {
		b.pushEntry(was[i])
	}
}

func opLoadNone(b *builder, _ *pyop.Instr)  { b.pushImm(tNone, 0) }
func opLoadFalse(b *builder, _ *pyop.Instr) { b.pushImm(tBool, 0) }
func opLoadTrue(b *builder, _ *pyop.Instr)  { b.pushImm(tBool, 1) }
func opLoadNull(b *builder, _ *pyop.Instr)  { b.pushImm(tObj, 0) }

func opLoadSmallInt(b *builder, in *pyop.Instr) { b.pushImm(tInt, in.SmallInt()) }

func opLoadConst(b *builder, in *pyop.Instr) { b.push(tObj, b.symbol(SymConst, int(in.A))) }
func opLoadStr(b *builder, in *pyop.Instr)   { b.push(tObj, b.symbol(SymStr, int(in.A))) }

func opLoadFast(b *builder, in *pyop.Instr) {
	if l := b.local(in.A); l.typ == tUnbound {
		b.refuse("a local is used before its type is known")
	} else {
		b.push(l.typ, b.get(l.variable))
	}
}

func (b *builder) local(slot int32) *local { return &b.locals[slot] }

// cell returns the cell in a local.
func (b *builder) cell(slot int32) ssa.ValueID {
	l := b.local(slot)
	if l.typ != tObj {
		b.refuse("a shared variable that is no object")
		return b.constant(object, 0)
	}
	return b.get(l.variable)
}

// cellValue is the word of a cell that holds its value.
const cellValue = 1

func opLoadDeref(b *builder, in *pyop.Instr) {
	b.push(tObj, b.load(object, ssa.Heap, b.cell(in.A), cellValue))
}

func opStoreDeref(b *builder, in *pyop.Instr) {
	cell := b.cell(in.A)
	b.add(ssa.OpStore, ssa.None, ssa.AccessAux(cellValue*b.word(), ssa.Heap), cell, b.popObject())
}

func opStoreFast(b *builder, in *pyop.Instr) {
	v, t := b.pop()
	l := b.local(in.A)
	switch l.typ {
	case t:
	case tUnbound:
		*l = local{t, b.newVar(t.ssa())}
	default:
		b.refuse("a local gets values of different types")
		return
	}
	b.set(l.variable, v)
}

// opDeleteFast stores None, so that the object can be collected; later uses are not checked.
func opDeleteFast(b *builder, in *pyop.Instr) {
	b.pushImm(tNone, 0)
	opStoreFast(b, in)
}

func (b *builder) name(s int32) ssa.ValueID { return b.symbol(SymName, int(s)) }

// result pushes what a helper that returns an object returns.
func (b *builder) pushCall(h layout.Helper, args ...ssa.ValueID) { b.push(tObj, b.call(h, args...)) }

func opLoadName(b *builder, in *pyop.Instr) { b.pushCall(layout.HelperLoadName, b.name(in.A)) }

// opLoadGlobal loads a global; in viper functions the names of types are casts.
func opLoadGlobal(b *builder, in *pyop.Instr) {
	if b.viper {
		if t, ok := castType(b.m.Name(pyop.Sym(in.A))); ok {
			b.pushEntry(entry{typ: tCast, at: isNothing, imm: int64(t)})
			return
		}
	}
	b.pushCall(layout.HelperLoadGlobal, b.name(in.A))
}

func opStoreName(b *builder, in *pyop.Instr) {
	b.call(layout.HelperStoreName, b.name(in.A), b.popObject())
}

func opStoreGlobal(b *builder, in *pyop.Instr) {
	if b.viper && b.peekType(0) == tNone {
		b.refuse("None for a global") // the one-pass code stores 0
		return
	}
	b.call(layout.HelperStoreGlobal, b.name(in.A), b.popBoxed())
}

func opDeleteName(b *builder, in *pyop.Instr)   { b.call(layout.HelperDeleteName, b.name(in.A)) }
func opDeleteGlobal(b *builder, in *pyop.Instr) { b.call(layout.HelperDeleteGlobal, b.name(in.A)) }

// opImportName imports a module; its arguments become objects in viper functions too.
func opImportName(b *builder, in *pyop.Instr) {
	list := b.popBoxed()
	level := b.popBoxed()
	b.pushCall(layout.HelperImportName, b.name(in.A), list, level)
}

func opImportFrom(b *builder, in *pyop.Instr) {
	if t := b.peekType(0); t != tObj {
		b.wantObject(0, t)
		return
	}
	module := b.valueAt(b.depth() - 1)
	b.pushCall(layout.HelperImportFrom, module, b.name(in.A))
}

func opImportStar(b *builder, _ *pyop.Instr) { b.call(layout.HelperImportAll, b.popObject()) }

func opLoadAttr(b *builder, in *pyop.Instr) {
	x := b.popObject()
	b.pushCall(layout.HelperLoadAttr, x, b.name(in.A))
}

func opStoreAttr(b *builder, in *pyop.Instr) {
	if b.viper && b.peekType(1) == tNone {
		b.refuse("None for an attribute") // the one-pass code stores 0
		return
	}
	x := b.popObject()
	b.call(layout.HelperStoreAttr, x, b.name(in.A), b.popBoxed())
}

func opDeleteAttr(b *builder, in *pyop.Instr) {
	x := b.popObject()
	b.call(layout.HelperStoreAttr, x, b.name(in.A), b.constant(object, 0))
}

// intoSlots calls a helper that leaves n objects in the slots from a place on, and pushes them.
func (b *builder) intoSlots(at, n int, h layout.Helper, args ...ssa.ValueID) {
	b.slots = max(b.slots, at+n)
	b.call(h, append(args, b.slot(at))...)
	b.pushSlots(n)
}

func opLoadMethod(b *builder, in *pyop.Instr) {
	x := b.popObject()
	b.intoSlots(b.depth(), 2, layout.HelperLoadMethod, x, b.name(in.A))
}

func opLoadSuper(b *builder, in *pyop.Instr) {
	b.inSlots(3)
	b.intoSlots(b.depth(), 2, layout.HelperLoadSuperMethod, b.name(in.A))
}

func opLoadBuildClass(b *builder, _ *pyop.Instr) { b.pushCall(layout.HelperLoadBuildClass) }
