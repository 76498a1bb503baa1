package native

import (
	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

func opBuildTuple(e *Emitter, in *pyop.Instr) { e.build(layout.HelperBuildTuple, int(in.A)) }
func opBuildList(e *Emitter, in *pyop.Instr)  { e.build(layout.HelperBuildList, int(in.A)) }
func opBuildSet(e *Emitter, in *pyop.Instr)   { e.build(layout.HelperBuildSet, int(in.A)) }

func (e *Emitter) build(h layout.Helper, n int) {
	e.popPointer(e.t.Arg[1], n)
	e.callImm(h, int64(n), e.t.Arg[0])
	e.push(tObj, e.t.Ret)
}

func opBuildMap(e *Emitter, in *pyop.Instr) {
	e.callImm(layout.HelperBuildMap, int64(in.A), e.t.Arg[0])
	e.push(tObj, e.t.Ret)
}

func opBuildSlice(e *Emitter, in *pyop.Instr) {
	a := &e.t.Arg
	if in.A == 2 {
		e.wantObj(e.pop(a[1]))
		e.wantObj(e.pop(a[0]))
		e.loadHelperConst(a[2], layout.HelperConstNone)
	} else {
		e.wantObj(e.pop(a[2]))
		e.wantObj(e.pop(a[1]))
		e.wantObj(e.pop(a[0]))
	}
	e.call(layout.HelperNewSlice)
	e.push(tObj, e.t.Ret)
}

func opStoreMap(e *Emitter, _ *pyop.Instr) {
	a := &e.t.Arg
	e.wantObj(e.pop(a[1])) // key
	e.wantObj(e.pop(a[2])) // value
	e.wantObj(e.pop(a[0])) // dict
	e.call(layout.HelperStoreMap)
	e.push(tObj, e.t.Ret)
}

// opStoreComp adds to the list, set or dict of a comprehension.
func opStoreComp(e *Emitter, in *pyop.Instr) {
	a := &e.t.Arg
	h := layout.HelperStoreMap
	e.wantObj(e.pop(a[1]))
	switch pyop.FuncKind(in.Kind) {
	case pyop.KindListComp:
		h = layout.HelperListAppend
	case pyop.KindSetComp:
		h = layout.HelperStoreSet
	default:
		e.wantObj(e.pop(a[2]))
	}
	e.wantObj(e.access(int(in.A), a[0]))
	e.call(h)
}

func opUnpackSequence(e *Emitter, in *pyop.Instr) {
	a := &e.t.Arg
	e.wantObj(e.pop(a[0]))
	e.pushPointer(a[2], int(in.A))
	e.callImm(layout.HelperUnpackSequence, int64(in.A), a[1])
}

func opUnpackEx(e *Emitter, in *pyop.Instr) {
	a := &e.t.Arg
	e.wantObj(e.pop(a[0]))
	e.pushPointer(a[2], int(in.A+in.B)+1)
	e.callImm(layout.HelperUnpackEx, int64(in.A)|int64(in.B)<<8, a[1])
}

// makeFunction calls the helper with the context and the child; the defaults are already in Arg[2].
func (e *Emitter) makeFunction(child int32) {
	i := len(e.children)
	e.children = append(e.children, int(child))
	e.mark(sideChilds, int(child))
	t0 := e.t.Temp[0]
	e.getState(t0, e.slotFun())
	e.a.Load(machine.Word, t0, t0, layout.FunChildTable)
	e.a.Load(machine.Word, e.t.Arg[0], t0, i)
	e.callNow(layout.HelperMakeFunction)
}

// loadContext loads the module context into Arg[1].
func (e *Emitter) loadContext() {
	e.getState(e.t.Arg[1], e.slotFun())
	e.a.Load(machine.Word, e.t.Arg[1], e.t.Arg[1], layout.FunContext)
}

func opMakeFunction(e *Emitter, in *pyop.Instr) {
	e.loadContext()
	if in.Kind == pyop.WithDefaults {
		e.popPointer(e.t.Arg[2], 2)
		e.freeRegs()
	} else {
		e.freeRegs()
		e.a.MovRegImm(e.t.Arg[2], 0)
	}
	e.makeFunction(in.A)
	e.push(tObj, e.t.Ret)
}

func opMakeClosure(e *Emitter, in *pyop.Instr) {
	a := &e.t.Arg
	cells := int(in.B)
	defaults := in.Kind == pyop.WithDefaults
	e.loadContext()
	if defaults {
		e.popPointer(a[2], 2+cells)
		e.move(2 + cells)
		e.freeRegs()
	} else {
		e.freeRegs()
		e.a.MovRegImm(a[2], 0)
	}
	e.makeFunction(in.A)
	if a[0] != e.t.Ret && !e.t.Pseudo {
		e.a.MovRegReg(a[0], e.t.Ret)
	}
	e.a.MovRegImm(a[1], int64(cells))
	e.popPointer(a[2], cells)
	if defaults {
		e.move(-2)
	}
	e.callNow(layout.HelperNewClosure)
	e.push(tObj, e.t.Ret)
}

func opCallFunction(e *Emitter, in *pyop.Instr) {
	a := &e.t.Arg
	pos, kw := int(in.A), int(in.B)
	args := pos + 2*kw
	counts := int64(pos) | int64(kw)<<8
	fun := e.peekType(args)
	if fun == tCast && in.Kind == 0 {
		e.cast(pos, kw)
		return
	}
	e.wantCallable(fun)
	if in.Kind != 0 {
		e.popPointer(a[2], args+2)
		e.callImms(layout.HelperCallMethodVar, 0, counts)
		e.push(tObj, e.t.Ret)
		return
	}
	if args > 0 {
		e.popPointer(a[2], args)
	}
	e.pop(a[0])
	e.callImm(layout.HelperCallFunction, counts, a[1])
	e.push(tObj, e.t.Ret)
}

// wantCallable refuses calls of values that are no objects.
func (e *Emitter) wantCallable(t vtype) {
	if t != tObj && e.viper {
		e.typeError("'%s' object isn't callable", t)
	}
}

// cast emits a call of a type: objects are converted, other values just change their type.
func (e *Emitter) cast(pos, kw int) {
	if pos != 1 || kw != 0 {
		e.typeError("cast takes 1 positional argument")
		e.move(-pos - 2*kw)
		e.peek(0).typ = tInt
		return
	}
	to := vtype(e.peek(1).imm)
	switch from := e.peekType(0); from {
	case tObj:
		e.pop(e.t.Arg[0])
		e.move(-1)
		e.callImm(layout.HelperConvertObjToNative, int64(to), e.t.Arg[1])
		e.push(to, e.t.Ret)
	case tUnbound, tCast:
		e.notImplemented("casting")
	default:
		e.dropSecond(e.t.Arg[0])
		e.peek(0).typ = to
	}
}

func opCallMethod(e *Emitter, in *pyop.Instr) {
	pos, kw := int(in.A), int(in.B)
	args := pos + 2*kw
	if in.Kind != 0 {
		e.popPointer(e.t.Arg[2], args+3)
		e.callImms(layout.HelperCallMethodVar, 1, int64(pos)|int64(kw)<<8)
	} else {
		e.popPointer(e.t.Arg[2], args+2)
		e.callImms(layout.HelperCallMethod, int64(pos), int64(kw))
	}
	e.push(tObj, e.t.Ret)
}

func opReturn(e *Emitter, _ *pyop.Instr) {
	switch {
	case e.generator():
		e.saveStackPointer()
		e.setReturn(layout.GeneratorReturned)
	case e.viper:
		e.returnViper()
	default:
		e.pop(e.t.ParentRet)
	}
	if !e.generator() && e.globalHandler() {
		e.a.MovLocalReg(e.slotReturn(), e.t.ParentRet)
	}
	e.unwindJump(e.exitLabel, len(e.exc))
}

// returnViper converts the value from the type that the function returns to an object.
func (e *Emitter) returnViper() {
	t := e.t
	want := vtype(e.f.ViperReturn)
	r := t.Arg[0]
	if want == tObj {
		r = t.ParentRet
	}
	if e.peekType(0) == tNone {
		e.move(-1)
		if want == tObj {
			e.loadHelperConst(r, layout.HelperConstNone)
		} else {
			e.a.MovRegImm(r, 0)
		}
	} else if got := e.pop(r); got != want {
		e.typeError("return expected '%s' but got '%s'", want, got)
	}
	if want != tObj {
		e.callImm(layout.HelperConvertNativeToObj, int64(want), t.Arg[1])
		if t.Ret != t.ParentRet {
			e.a.MovRegReg(t.ParentRet, t.Ret)
		}
	}
}

func opRaise(e *Emitter, in *pyop.Instr) {
	if in.A != 1 {
		e.notImplemented("native raise")
		return
	}
	if e.pop(e.t.Arg[0]) != tObj && e.viper {
		e.typeError("must raise an object")
	}
	e.call(layout.HelperRaise)
	e.b.Suppress()
}

// saveStackPointer leaves the address of the popped top, the result, in the generator's state.
func (e *Emitter) saveStackPointer() {
	e.popPointer(e.t.Temp[0], 1)
	e.setState(layout.CodeStateSP, e.t.Temp[0])
}

// setReturn stores the return kind of a generator.
func (e *Emitter) setReturn(kind int64) {
	e.a.MovRegImm(e.t.Temp[0], kind)
	e.a.MovLocalReg(e.slotReturn(), e.t.Temp[0])
}

// suspend saves the result and the address to resume at, leaves the function, and continues at label resume.
func (e *Emitter) suspend(resume asm.Label) {
	e.saveStackPointer()
	e.setReturn(layout.GeneratorYielded)
	e.a.MovRegPC(e.t.Temp[0], resume)
	e.setState(e.slotResume(), e.t.Temp[0])
	e.a.Jump(e.exitLabel)
	e.b.Label(resume)
	for i := len(e.exc) - 1; i >= 0; i-- {
		if e.exc[i].active {
			e.setHandler(e.exc[i].handler)
			break
		}
	}
	e.adjust(1) // the value sent
}

func opYieldValue(e *Emitter, _ *pyop.Instr) {
	resume := e.newLabels(1)
	if e.viper {
		e.notImplemented("native yield")
		return
	}
	e.settle()
	e.suspend(resume)
	e.throwInjected()
}

// opYieldFrom yields what another generator yields, and passes values and exceptions on to it.
func opYieldFrom(e *Emitter, _ *pyop.Instr) {
	own := e.newLabels(3)
	resume, top, next := own, own+1, own+2
	if e.viper {
		e.notImplemented("native yield")
		return
	}
	a := &e.t.Arg
	e.settle()
	e.jump(next)
	e.placeLabel(top)
	e.suspend(resume)
	e.placeLabel(next)
	e.a.MovRegLocal(a[2], e.slotThrow())
	e.a.MovRegImm(a[1], 0)
	e.a.MovLocalReg(e.slotThrow(), a[1])
	e.pop(a[1])       // the value sent
	e.access(1, a[0]) // the generator
	e.push(tObj, a[2])
	e.popPointer(a[2], 1)
	e.call(layout.HelperYieldFrom)
	e.a.JumpNonzero(e.t.Ret, top, true)
	e.adjust(1) // the result
	e.dropSecond(a[0])
}

func opGetIter(e *Emitter, _ *pyop.Instr) {
	e.wantObj(e.pop(e.t.Arg[0]))
	e.a.MovRegImm(e.t.Arg[1], 0) // on the heap
	e.call(layout.HelperGetIter)
	e.push(tObj, e.t.Ret)
}

func opGetIterStack(e *Emitter, _ *pyop.Instr) {
	e.wantObj(e.pop(e.t.Arg[0]))
	e.pushPointer(e.t.Arg[1], layout.IteratorWords)
	e.call(layout.HelperGetIter)
}

func opForIter(e *Emitter, in *pyop.Instr) {
	e.popPointer(e.t.Arg[0], layout.IteratorWords)
	e.move(layout.IteratorWords)
	e.call(layout.HelperIterNext)
	e.a.JumpZero(e.t.Ret, e.target(in.A), false)
	e.push(tObj, e.t.Ret)
}
