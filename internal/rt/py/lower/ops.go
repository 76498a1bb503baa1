package lower

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// lowering lowers operation i and returns the next one to lower.
type lowering func(l *lowerer, i int, in *pyop.Instr) int

// lowerings has the lowering of each operation but labels and lines.
var lowerings = [pyop.NumOps]lowering{
	pyop.LoadFast: opLoadFast, pyop.LoadDeref: opLoadDeref, pyop.LoadName: opLoadName, pyop.LoadGlobal: opLoadGlobal,
	pyop.StoreFast: opStoreFast, pyop.StoreDeref: opStoreDeref, pyop.StoreName: opStoreName, pyop.StoreGlobal: opStoreGlobal,
	pyop.DeleteFast: opDeleteFast, pyop.DeleteDeref: opDeleteDeref, pyop.DeleteName: opDeleteName, pyop.DeleteGlobal: opDeleteName,

	pyop.ImportName: opImportName, pyop.ImportFrom: opImportFrom, pyop.ImportStar: opImportStar,

	pyop.LoadNone: opLoadNone, pyop.LoadFalse: opLoadFalse, pyop.LoadTrue: opLoadTrue, pyop.LoadSmallInt: opLoadSmallInt,
	pyop.LoadStr: opLoadStr, pyop.LoadConst: opLoadConst, pyop.LoadNull: opLoadNull,
	pyop.LoadMethod: opLoadMethod, pyop.LoadSuper: opLoadSuper, pyop.LoadBuildClass: opLoadBuildClass,

	pyop.LoadSubscr: opLoadSubscr, pyop.StoreSubscr: opStoreSubscr, pyop.DeleteSubscr: opDeleteSubscr,
	pyop.LoadAttr: opLoadAttr, pyop.StoreAttr: opStoreAttr, pyop.DeleteAttr: opDeleteAttr,

	pyop.Dup: opDup, pyop.DupTwo: opDupTwo, pyop.Pop: opPop, pyop.RotTwo: opRotTwo, pyop.RotThree: opRotThree,

	pyop.Jump: opJump, pyop.PopJumpIfTrue: opPopJump, pyop.PopJumpIfFalse: opPopJump,
	pyop.JumpIfTrueOrPop: opJumpOrPop, pyop.JumpIfFalseOrPop: opJumpOrPop, pyop.UnwindJump: opUnwindJump,

	pyop.SetupWith: opSetupWith, pyop.SetupExcept: opSetup, pyop.SetupFinally: opSetup, pyop.WithCleanup: opWithCleanup,
	pyop.EndFinally: opEndFinally, pyop.PopExceptJump: opPopExceptJump,

	pyop.GetIter: opGetIter, pyop.GetIterStack: opGetIter, pyop.ForIter: opForIter,

	pyop.Unary: opUnary, pyop.Binary: opBinary,

	pyop.BuildTuple: opBuild, pyop.BuildList: opBuild, pyop.BuildSet: opBuild, pyop.BuildSlice: opBuild, pyop.BuildMap: opBuildMap,
	pyop.StoreMap: opStoreMap, pyop.StoreComp: opStoreComp, pyop.UnpackSequence: opUnpack, pyop.UnpackEx: opUnpack,

	pyop.MakeFunction: opMakeFunction, pyop.MakeClosure: opMakeFunction,
	pyop.CallFunction: opCall, pyop.CallMethod: opCall,
	pyop.Return: opReturn, pyop.Raise: opRaise, pyop.YieldValue: opYield, pyop.YieldFrom: opYieldFrom,
}

// result returns where the result of operation i goes, and the next operation to lower: the local that the next operation stores it to, or
// the next place of the stack, which is then pushed. The operands must have been dropped. It is called just before the instruction is
// emitted.
func (l *lowerer) result(i int) (to uint16, next int) {
	if r, next, ok := l.stored(i + 1); ok {
		l.spill(r)
		return reg(r), next
	}
	to = reg(l.top())
	l.pushed()
	return to, i + 1
}

// stored returns the register of the local that operation i stores to, if it does.
func (l *lowerer) stored(i int) (r, next int, ok bool) {
	if i < len(l.f.Instrs) && l.f.Instrs[i].Op == pyop.Line && l.flow.Depth[i] != pyop.Unreached {
		return 0, 0, false
	}
	if i >= len(l.f.Instrs) || l.f.Instrs[i].Op != pyop.StoreFast {
		return 0, 0, false
	}
	return l.slot(l.f.Instrs[i].A), i + 1, true
}

func opLoadFast(l *lowerer, i int, in *pyop.Instr) int {
	if int(in.A) < l.free { // the cell itself, for an inner function
		to, next := l.result(i)
		l.b.Emit(instr.FreeCell, 0, to, l.cell(in.A), 0)
		return next
	}
	r := l.slot(in.A)
	if !l.assigned[i] && !l.isCell(in.A) {
		l.emitFixed(FixName, int(in.B), 1, instr.CheckBound, 0, reg(r), 0, 0)
	}
	l.push(value{kind: isLocal, reg: r})
	return i + 1
}

func (l *lowerer) isCell(slot int32) bool {
	for i := range l.f.Locals {
		if loc := &l.f.Locals[i]; loc.Slot == slot && loc.Kind == pyop.LocalCell {
			return true
		}
	}
	return false
}

// cell returns the offset of a free variable's cell in the function object.
func (l *lowerer) cell(slot int32) uint16 { return uint16(layout.FuncCells + 8*slot) }

func opStoreFast(l *lowerer, i int, in *pyop.Instr) int {
	r := l.slot(in.A)
	v := *l.at(1)
	from := reg(l.place(len(l.stack) - 1))
	l.drop(1)
	if v.kind == isLocal && v.reg == r {
		return i + 1
	}
	l.spill(r)
	switch v.kind {
	case inPlace:
		l.b.Emit(instr.Move, 0, reg(r), from, 0)
	case isLocal:
		l.b.Emit(instr.Move, 0, reg(r), reg(v.reg), 0)
	case isWord:
		l.loadWord(reg(r), v.word)
	case isFixup:
		l.emitFixed(v.fix, v.at, 1, instr.LoadConst, 0, reg(r), 0, 0)
	}
	return i + 1
}

func opDeleteFast(l *lowerer, i int, in *pyop.Instr) int {
	r := l.slot(in.A)
	l.spill(r)
	l.emitFixed(FixName, int(in.B), 1, instr.CheckBound, 0, reg(r), 0, 0)
	l.b.Emit(instr.LoadConst, 0, reg(r), 0, 0, uint64(layout.Null))
	return i + 1
}

func opLoadDeref(l *lowerer, i int, in *pyop.Instr) int {
	to, next := l.result(i)
	if int(in.A) < l.free {
		l.emitFixed(FixName, int(in.B), 1, instr.LoadFree, 0, to, l.cell(in.A), 0)
	} else {
		l.emitFixed(FixName, int(in.B), 1, instr.LoadCell, 0, to, reg(l.slot(in.A)), 0)
	}
	return next
}

func opStoreDeref(l *lowerer, i int, in *pyop.Instr) int {
	from := l.read(1)
	l.drop(1)
	if int(in.A) < l.free {
		l.b.Emit(instr.StoreFree, 0, from, l.cell(in.A), 0)
	} else {
		l.b.Emit(instr.StoreCell, 0, reg(l.slot(in.A)), from, 0)
	}
	return i + 1
}

func opDeleteDeref(l *lowerer, i int, in *pyop.Instr) int {
	if int(in.A) < l.free {
		l.emitFixed(FixName, int(in.B), 1, instr.DeleteFree, 0, 0, l.cell(in.A), 0)
	} else {
		l.emitFixed(FixName, int(in.B), 1, instr.DeleteCell, 0, reg(l.slot(in.A)), 0, 0)
	}
	return i + 1
}

func opLoadGlobal(l *lowerer, i int, in *pyop.Instr) int {
	to, next := l.result(i)
	l.emitFixed(FixName, int(in.A), 1, instr.LoadGlobal, 0, to, 0, 0)
	return next
}

func opStoreGlobal(l *lowerer, i int, in *pyop.Instr) int {
	from := l.read(1)
	l.drop(1)
	l.emitFixed(FixName, int(in.A), 1, instr.StoreGlobal, 0, from, 0, 0)
	return i + 1
}

// opLoadName loads a name of a class body, or of a module whose locals are its globals.
func opLoadName(l *lowerer, i int, in *pyop.Instr) int {
	if !l.hasLocals() {
		return opLoadGlobal(l, i, in)
	}
	to, next := l.result(i)
	l.emitFixed(FixName, int(in.A), 1, instr.LoadName, 0, to, 0, 0)
	return next
}

func opStoreName(l *lowerer, i int, in *pyop.Instr) int {
	if !l.hasLocals() {
		return opStoreGlobal(l, i, in)
	}
	from := l.read(1)
	l.drop(1)
	l.emitFixed(FixName, int(in.A), 1, instr.StoreName, 0, from, 0, 0)
	return i + 1
}

func opDeleteName(l *lowerer, i int, in *pyop.Instr) int {
	op := instr.DeleteGlobal
	if in.Op == pyop.DeleteName && l.hasLocals() {
		op = instr.DeleteName
	}
	l.emitFixed(FixName, int(in.A), 1, op, 0, 0, 0, 0)
	return i + 1
}

func opImportName(l *lowerer, i int, in *pyop.Instr) int {
	names, level := l.read(1), l.read(2)
	l.drop(2)
	to, next := l.result(i)
	l.emitFixed(FixName, int(in.A), 1, instr.ImportName, 0, to, level, names)
	return next
}

func opImportFrom(l *lowerer, i int, in *pyop.Instr) int {
	module := l.read(1)
	to, next := l.result(i)
	l.emitFixed(FixName, int(in.A), 1, instr.ImportFrom, 0, to, module, 0)
	return next
}

func opImportStar(l *lowerer, i int, in *pyop.Instr) int {
	l.b.Emit(instr.ImportStar, 0, l.read(1), 0, 0)
	l.drop(1)
	return i + 1
}

func (l *lowerer) pushWord(i int, w layout.Word) int {
	l.push(value{kind: isWord, word: w})
	return i + 1
}

func opLoadNone(l *lowerer, i int, in *pyop.Instr) int  { return l.pushWord(i, layout.None) }
func opLoadFalse(l *lowerer, i int, in *pyop.Instr) int { return l.pushWord(i, layout.False) }
func opLoadTrue(l *lowerer, i int, in *pyop.Instr) int  { return l.pushWord(i, layout.True) }

func opLoadNull(l *lowerer, i int, in *pyop.Instr) int {
	l.push(value{kind: isWord, word: layout.Null, null: true})
	return i + 1
}

func opLoadSmallInt(l *lowerer, i int, in *pyop.Instr) int {
	if n := in.SmallInt(); layout.FitsSmallInt(n) {
		return l.pushWord(i, layout.SmallInt(n))
	}
	l.push(value{kind: isFixup, fix: FixBig, at: i})
	return i + 1
}

func opLoadStr(l *lowerer, i int, in *pyop.Instr) int {
	l.push(value{kind: isFixup, fix: FixName, at: int(in.A)})
	return i + 1
}

func opLoadConst(l *lowerer, i int, in *pyop.Instr) int {
	l.push(value{kind: isFixup, fix: FixConst, at: int(in.A)})
	return i + 1
}

func opLoadMethod(l *lowerer, i int, in *pyop.Instr) int {
	obj := l.read(1)
	l.drop(1)
	l.emitFixed(FixName, int(in.A), 1, instr.LoadMethod, 0, reg(l.top()), obj, 0)
	l.pushed()
	l.pushed()
	return i + 1
}

func opLoadSuper(l *lowerer, i int, in *pyop.Instr) int {
	l.emitFixed(FixName, int(in.A), 1, instr.LoadSuper, 0, l.inPlaces(3), 0, 0)
	l.drop(1)
	return i + 1
}

func opLoadBuildClass(l *lowerer, i int, in *pyop.Instr) int {
	to, next := l.result(i)
	l.b.Emit(instr.LoadBuildClass, 0, to, 0, 0)
	return next
}

func opLoadSubscr(l *lowerer, i int, in *pyop.Instr) int {
	obj, index := l.read(2), l.read(1)
	l.drop(2)
	to, next := l.result(i)
	l.b.Emit(instr.LoadItem, 0, to, obj, index)
	return next
}

func opStoreSubscr(l *lowerer, i int, in *pyop.Instr) int {
	l.b.Emit(instr.StoreItem, 0, l.read(2), l.read(1), l.read(3))
	l.drop(3)
	return i + 1
}

func opDeleteSubscr(l *lowerer, i int, in *pyop.Instr) int {
	l.b.Emit(instr.DeleteItem, 0, l.read(2), l.read(1), 0)
	l.drop(2)
	return i + 1
}

func opLoadAttr(l *lowerer, i int, in *pyop.Instr) int {
	obj := l.read(1)
	l.drop(1)
	to, next := l.result(i)
	l.emitFixed(FixName, int(in.A), 1, instr.LoadAttr, 0, to, obj, 0)
	return next
}

func opStoreAttr(l *lowerer, i int, in *pyop.Instr) int {
	obj, x := l.read(1), l.read(2)
	l.emitFixed(FixName, int(in.A), 1, instr.StoreAttr, 0, obj, x, 0)
	l.drop(2)
	return i + 1
}

func opDeleteAttr(l *lowerer, i int, in *pyop.Instr) int {
	l.emitFixed(FixName, int(in.A), 1, instr.DeleteAttr, 0, l.read(1), 0, 0)
	l.drop(1)
	return i + 1
}

// copyOf pushes what the value n places below the top is.
func (l *lowerer) copyOf(n int) {
	i := len(l.stack) - n
	v := l.stack[i]
	if v.kind == inPlace {
		l.b.Emit(instr.Move, 0, reg(l.top()), reg(l.place(i)), 0)
	}
	l.push(v)
}

func opDup(l *lowerer, i int, in *pyop.Instr) int {
	l.copyOf(1)
	return i + 1
}

func opDupTwo(l *lowerer, i int, in *pyop.Instr) int {
	l.copyOf(2)
	l.copyOf(2)
	return i + 1
}

func opPop(l *lowerer, i int, in *pyop.Instr) int {
	l.drop(1)
	return i + 1
}

// rotate moves the top value n places down: those in registers by way of the register above the stack.
func (l *lowerer) rotate(n int) {
	first := len(l.stack) - n
	moved := append([]value{l.stack[len(l.stack)-1]}, l.stack[first:len(l.stack)-1]...)
	if top := l.stack[len(l.stack)-1]; top.kind == inPlace {
		l.b.Emit(instr.Move, 0, reg(l.top()), reg(l.place(len(l.stack)-1)), 0)
	}
	for i := len(l.stack) - 2; i >= first; i-- {
		if l.stack[i].kind == inPlace {
			l.b.Emit(instr.Move, 0, reg(l.place(i+1)), reg(l.place(i)), 0)
		}
	}
	if moved[0].kind == inPlace {
		l.b.Emit(instr.Move, 0, reg(l.place(first)), reg(l.top()), 0)
	}
	copy(l.stack[first:], moved)
}

func opRotTwo(l *lowerer, i int, in *pyop.Instr) int {
	l.rotate(2)
	return i + 1
}

// opRotThree rotates three values. Where the compiler of async with rotates twice, below a cause that it counts as two values (see
// pyop.Flow), that brings the context above the cause, which here is one.
func opRotThree(l *lowerer, i int, in *pyop.Instr) int {
	if l.causeOnTop(i) && l.f.Instrs[i+1].Op == pyop.RotThree {
		l.rotate(2)
		return i + 2
	}
	l.rotate(3)
	return i + 1
}

// causeOnTop reports whether the top of the stack is the cause of a finally part.
func (l *lowerer) causeOnTop(i int) bool {
	b := &l.flow.Blocks[l.flow.Open[i]]
	return l.flow.Handles(i) && b.Kind != pyop.SetupExcept && len(l.stack) == int(b.Depth)+1
}

func opBuild(l *lowerer, i int, in *pyop.Instr) int {
	var op instr.Op
	switch in.Op {
	case pyop.BuildTuple:
		op = instr.BuildTuple
	case pyop.BuildList:
		op = instr.BuildList
	case pyop.BuildSet:
		op = instr.BuildSet
	default:
		op = instr.BuildSlice
	}
	first := l.inPlaces(int(in.A))
	l.drop(int(in.A))
	to, next := l.result(i)
	l.b.Emit(op, 0, to, first, uint16(in.A))
	return next
}

func opBuildMap(l *lowerer, i int, in *pyop.Instr) int {
	to, next := l.result(i)
	l.b.Emit(instr.BuildMap, 0, to, 0, uint16(min(in.A, 0xffff)))
	return next
}

func opStoreMap(l *lowerer, i int, in *pyop.Instr) int {
	l.b.Emit(instr.StoreMap, 0, l.read(3), l.read(1), l.read(2))
	l.drop(2)
	return i + 1
}

// opStoreComp adds to the object of a comprehension.
func opStoreComp(l *lowerer, i int, in *pyop.Instr) int {
	n := in.Pops()
	object := reg(l.place(len(l.stack) - n - int(in.A)))
	switch pyop.FuncKind(in.Kind) {
	case pyop.KindListComp:
		l.b.Emit(instr.ListAppend, 0, object, l.read(1), 0)
	case pyop.KindSetComp:
		l.b.Emit(instr.SetAdd, 0, object, l.read(1), 0)
	default:
		l.b.Emit(instr.StoreMap, 0, object, l.read(1), l.read(2))
	}
	l.drop(n)
	return i + 1
}

func opUnpack(l *lowerer, i int, in *pyop.Instr) int {
	seq := l.read(1)
	l.drop(1)
	if in.Op == pyop.UnpackSequence {
		l.b.Emit(instr.Unpack, 0, reg(l.top()), seq, uint16(in.A))
	} else {
		l.b.Emit(instr.UnpackEx, uint8(in.A), reg(l.top()), seq, uint16(in.B))
	}
	for range in.Pushes() {
		l.pushed()
	}
	return i + 1
}

func opMakeFunction(l *lowerer, i int, in *pyop.Instr) int {
	cells, x := 0, uint8(0)
	if in.Op == pyop.MakeClosure {
		cells = int(in.B)
	}
	n := cells
	if in.Kind == pyop.WithDefaults {
		n, x = n+2, 1
	}
	first := l.inPlaces(n)
	l.drop(n)
	to, next := l.result(i)
	l.emitFixed(FixChild, int(in.A), 1, instr.MakeFunction, x, to, first, uint16(cells))
	return next
}

func opCall(l *lowerer, i int, in *pyop.Instr) int {
	n := in.Pops()
	first := l.inPlaces(n)
	l.drop(n)
	count, method := int(in.A), uint8(0)
	op := instr.Call
	if in.Op == pyop.CallMethod {
		op, count, method = instr.CallMethod, count+1, 1
	}
	switch {
	case in.Kind == pyop.Starred:
		l.b.Emit(instr.CallStar, method, first, uint16(in.B), uint16(count))
	case in.B > 0:
		l.b.Emit(instr.CallKeywords, method, first, uint16(in.B), uint16(count))
	default:
		l.b.Emit(op, 0, first, 0, uint16(count))
	}
	l.pushed()
	return i + 1
}

func opYield(l *lowerer, i int, in *pyop.Instr) int {
	v := l.read(1)
	l.drop(1)
	l.flush()
	to, next := l.result(i)
	l.b.Emit(instr.Yield, 0, to, v, reg(l.params))
	return next
}

func opYieldFrom(l *lowerer, i int, in *pyop.Instr) int {
	l.flush()
	it := l.place(len(l.stack) - 2)
	l.b.Emit(instr.YieldFrom, 0, reg(it+1), reg(it), reg(l.params))
	l.drop(2)
	to, next := l.result(i)
	l.b.Emit(instr.Move, 0, to, reg(it+1), 0)
	return next
}
