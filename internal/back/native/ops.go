package native

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/isa"
)

// handlers has a function for each operation.
var handlers = [pyop.NumOps]func(*Emitter, *pyop.Instr){
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

	pyop.SetupWith: opSetupWith, pyop.SetupExcept: opSetupExcept, pyop.SetupFinally: opSetupFinally,
	pyop.WithCleanup: opLoneWithCleanup, pyop.EndFinally: opEndFinally, pyop.PopExceptJump: opPopExceptJump,
	pyop.GetIter: opGetIter, pyop.GetIterStack: opGetIterStack, pyop.ForIter: opForIter,

	pyop.Unary: opUnary, pyop.Binary: opBinary,

	pyop.BuildTuple: opBuildTuple, pyop.BuildList: opBuildList, pyop.BuildMap: opBuildMap, pyop.BuildSet: opBuildSet,
	pyop.BuildSlice: opBuildSlice, pyop.StoreMap: opStoreMap, pyop.StoreComp: opStoreComp,
	pyop.UnpackSequence: opUnpackSequence, pyop.UnpackEx: opUnpackEx,

	pyop.MakeFunction: opMakeFunction, pyop.MakeClosure: opMakeClosure,
	pyop.CallFunction: opCallFunction, pyop.CallMethod: opCallMethod,
	pyop.Return: opReturn, pyop.Raise: opRaise, pyop.YieldValue: opYieldValue, pyop.YieldFrom: opYieldFrom,
}

// opNothing is for operations without code: line numbers, deletion of a closed-over variable.
func opNothing(*Emitter, *pyop.Instr) {}

func opPop(e *Emitter, _ *pyop.Instr) { e.move(-1) }

func opDup(e *Emitter, _ *pyop.Instr) {
	r, t := e.popAny(e.t.Temp[0], isa.NoReg, isa.NoReg)
	e.push(t, r)
	e.push(t, r)
}

func opDupTwo(e *Emitter, _ *pyop.Instr) {
	t0, t1 := e.t.Temp[0], e.t.Temp[1]
	top := e.pop(t0)
	second := e.pop(t1)
	for range 2 {
		e.push(second, t1)
		e.push(top, t0)
	}
}

func opRotTwo(e *Emitter, _ *pyop.Instr) {
	t0, t1 := e.t.Temp[0], e.t.Temp[1]
	top := e.pop(t0)
	second := e.pop(t1)
	e.push(top, t0)
	e.push(second, t1)
}

func opRotThree(e *Emitter, _ *pyop.Instr) {
	t0, t1, t2 := e.t.Temp[0], e.t.Temp[1], e.t.Temp[2]
	top := e.pop(t0)
	second := e.pop(t1)
	third := e.pop(t2)
	e.push(top, t0)
	e.push(third, t2)
	e.push(second, t1)
}
