package native

import (
	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// pointerWidth returns the width of what a pointer type points to.
func pointerWidth(t vtype) (machine.Width, bool) {
	switch t {
	case tPtr8:
		return machine.Byte, true
	case tPtr16:
		return machine.Half, true
	case tPtr32:
		return machine.Long, true
	}
	return 0, false
}

// constIndex removes the index from the stack if it is a constant.
func (e *Emitter) constIndex() (index int, ok bool) {
	top := e.peek(0)
	if top.typ != tInt || top.at != isImm {
		return 0, false
	}
	index = int(top.imm)
	e.move(-1)
	return index, true
}

func opLoadSubscr(e *Emitter, _ *pyop.Instr) {
	if e.peekType(1) == tObj {
		e.popObject(e.t.Arg[1])
		e.pop(e.t.Arg[0])
		e.callImm(layout.HelperObjSubscr, layout.SubscriptLoad, e.t.Arg[2])
		e.push(tObj, e.t.Ret)
		return
	}
	if index, ok := e.constIndex(); ok {
		e.loadAt(index)
	} else {
		e.loadIndexed()
	}
	e.push(tInt, e.t.Ret)
}

// loadAt loads from a pointer at a constant index.
func (e *Emitter) loadAt(index int) {
	base, t := e.popAny(e.t.Arg[0], e.t.Arg[1], e.t.Arg[1])
	e.freeReg(e.t.Ret, 0)
	w, ok := pointerWidth(t)
	if !ok {
		e.typeError("can't load from '%s'", t)
		return
	}
	if e.t.WidePointerIndex>>w&1 != 0 {
		if index != 0 {
			e.freeReg(e.t.Arg[1], 0)
		}
		base, index = e.addOffset(w, base, index), 0
	}
	e.a.Load(w, e.t.Ret, base, index)
}

// addOffset adds a constant index to a base, in Arg[1].
func (e *Emitter) addOffset(w machine.Width, base isa.Reg, index int) isa.Reg {
	if index == 0 {
		return base
	}
	e.a.MovRegImm(e.t.Arg[1], int64(index)<<w)
	e.a.Add(e.t.Arg[1], base)
	return e.t.Arg[1]
}

// loadIndexed loads from a pointer at an index in a register.
func (e *Emitter) loadIndexed() {
	a := &e.t.Arg
	index, ti := e.popAny(a[1], a[0], a[0])
	t := e.pop(a[0])
	e.freeReg(e.t.Ret, 0)
	if !ti.isInteger() {
		e.typeError("can't load with '%s' index", ti)
	}
	if w, ok := pointerWidth(t); ok {
		e.a.LoadIndex(w, e.t.Ret, a[0], index)
	} else {
		e.typeError("can't load from '%s'", t)
	}
}

func opStoreSubscr(e *Emitter, _ *pyop.Instr) {
	a := &e.t.Arg
	if e.peekType(1) == tObj {
		if e.peekType(0) != tObj || e.peekType(2) != tObj {
			e.popPointer(a[0], 3) // which makes them objects
			e.move(3)
		}
		e.pop(a[1])
		e.pop(a[0])
		e.pop(a[2])
		e.call(layout.HelperObjSubscr)
		return
	}
	if index, ok := e.constIndex(); ok {
		e.storeAt(index)
	} else {
		e.storeIndexed()
	}
}

// popStored pops the value to be stored.
func (e *Emitter) popStored(not1, not2 isa.Reg) isa.Reg {
	r := e.t.Arg[2]
	var t vtype
	if e.t.FixedStore {
		t = e.pop(r)
	} else {
		r, t = e.popAny(r, not1, not2)
	}
	if !t.storable() {
		e.typeError("can't store '%s'", t)
	}
	return r
}

// storeAt stores through a pointer at a constant index.
func (e *Emitter) storeAt(index int) {
	a := &e.t.Arg
	base, t := e.popAny(a[0], a[1], a[2])
	src := e.popStored(base, a[1])
	w, ok := pointerWidth(t)
	if !ok {
		e.typeError("can't store to '%s'", t)
		return
	}
	if e.t.WidePointerStores>>w&1 != 0 {
		base, index = e.addOffset(w, base, index), 0
	}
	e.a.Store(w, src, base, index)
}

// storeIndexed stores through a pointer at an index in a register.
func (e *Emitter) storeIndexed() {
	a := &e.t.Arg
	index, ti := e.popAny(a[1], a[0], a[2])
	t := e.pop(a[0])
	if !ti.isInteger() {
		e.typeError("can't store with '%s' index", ti)
	}
	src := e.popStored(a[0], index)
	if w, ok := pointerWidth(t); ok {
		e.a.StoreIndex(w, src, a[0], index)
	} else {
		e.typeError("can't store to '%s'", t)
	}
}

func opDeleteSubscr(e *Emitter, _ *pyop.Instr) {
	ti := e.pop(e.t.Arg[1])
	e.wantObj(ti, e.pop(e.t.Arg[0]))
	e.callImm(layout.HelperObjSubscr, 0, e.t.Arg[2])
}
