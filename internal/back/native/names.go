package native

import (
	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// name returns the index of a fixed name.
func (e *Emitter) name(s string) int {
	i, ok := e.fixedNames[s]
	if !ok {
		i = e.tab.QstrText(s)
		if e.fixedNames == nil {
			e.fixedNames = map[string]int{}
		}
		e.fixedNames[s] = i
	}
	return i
}

// sym returns the index of a name of the source.
func (e *Emitter) sym(s int32) int { return e.tab.Qstr(pyop.Sym(s)) }

func opLoadNone(e *Emitter, _ *pyop.Instr)  { e.pushImm(tNone, 0) }
func opLoadFalse(e *Emitter, _ *pyop.Instr) { e.pushImm(tBool, 0) }
func opLoadTrue(e *Emitter, _ *pyop.Instr)  { e.pushImm(tBool, 1) }
func opLoadNull(e *Emitter, _ *pyop.Instr)  { e.pushImm(tObj, 0) }

func opLoadSmallInt(e *Emitter, in *pyop.Instr) { e.pushImm(tInt, in.SmallInt()) }

func opLoadConst(e *Emitter, in *pyop.Instr) { e.pushObject(func() int { return e.tab.Const(in.A) }) }
func opLoadStr(e *Emitter, in *pyop.Instr) {
	e.pushObject(func() int { return e.strConst(pyop.Sym(in.A)) })
}

// pushObject pushes an object of the module's table.
func (e *Emitter) pushObject(index func() int) {
	e.freeReg(e.t.Temp[0], 0)
	e.flags |= pyop.FlagHasConsts
	i := index()
	e.mark(sideConsts, i)
	e.loadObject(e.t.Temp[0], i)
	e.push(tObj, e.t.Temp[0])
}

func opLoadFast(e *Emitter, in *pyop.Instr) { e.loadLocal(int(in.A), pyop.Sym(in.B)) }

func (e *Emitter) loadLocal(slot int, name pyop.Sym) {
	t := *e.localType(slot)
	if t == tUnbound {
		e.typeError("local '%s' used before type known", e.mod.Name(name))
	}
	if e.localInReg(slot) {
		e.push(t, e.t.Local[slot])
		return
	}
	e.freeReg(e.t.Temp[0], 0)
	e.getState(e.t.Temp[0], e.slotLocal(slot))
	e.push(t, e.t.Temp[0])
}

// opLoadDeref loads a local that is a cell, and what the cell holds, which is an object.
func opLoadDeref(e *Emitter, in *pyop.Instr) {
	e.freeReg(e.t.Ret, 0)
	e.loadLocal(int(in.A), pyop.Sym(in.B))
	cell, _ := e.popAny(e.t.Ret, isa.NoReg, isa.NoReg)
	e.a.Load(machine.Word, e.t.Ret, cell, 1)
	e.push(tObj, e.t.Ret)
}

func opStoreFast(e *Emitter, in *pyop.Instr) { e.storeLocal(int(in.A), pyop.Sym(in.B)) }

// storeLocal pops into a local. The first assignment gives it its type.
func (e *Emitter) storeLocal(slot int, name pyop.Sym) {
	var t vtype
	if e.localInReg(slot) {
		t = e.pop(e.t.Local[slot])
	} else {
		t = e.pop(e.t.Temp[0])
		e.setState(e.slotLocal(slot), e.t.Temp[0])
	}
	switch lt := e.localType(slot); *lt {
	case tUnbound:
		*lt = t
	case t:
	default:
		e.typeError("local '%s' has type '%s' but source is '%s'", e.mod.Name(name), *lt, t)
	}
}

func opStoreDeref(e *Emitter, in *pyop.Instr) {
	e.freeReg(e.t.Temp[0], 0)
	e.freeReg(e.t.Temp[1], 0)
	e.loadLocal(int(in.A), pyop.Sym(in.B))
	cell, _ := e.popAny(e.t.Temp[0], isa.NoReg, isa.NoReg)
	src, _ := e.popAny(e.t.Temp[1], cell, cell)
	e.a.Store(machine.Word, src, cell, 1)
}

// opDeleteFast stores None, so that the object can be collected; later uses are not checked.
func opDeleteFast(e *Emitter, in *pyop.Instr) {
	e.pushImm(tNone, 0)
	e.storeLocal(int(in.A), pyop.Sym(in.B))
}

func opLoadName(e *Emitter, in *pyop.Instr) {
	e.callName(layout.HelperLoadName, e.sym(in.A), e.t.Arg[0])
	e.push(tObj, e.t.Ret)
}

// opLoadGlobal loads a global; in viper functions the names of types are casts.
func opLoadGlobal(e *Emitter, in *pyop.Instr) {
	if e.viper {
		if t, ok := castType(e.mod.Name(pyop.Sym(in.A))); ok {
			e.pushImm(tCast, int64(t))
			return
		}
	}
	e.callName(layout.HelperLoadGlobal, e.sym(in.A), e.t.Arg[0])
	e.push(tObj, e.t.Ret)
}

func opStoreName(e *Emitter, in *pyop.Instr) {
	e.wantObj(e.pop(e.t.Arg[1]))
	e.callName(layout.HelperStoreName, e.sym(in.A), e.t.Arg[0])
}

func opStoreGlobal(e *Emitter, in *pyop.Instr) {
	e.popObject(e.t.Arg[1])
	e.callName(layout.HelperStoreGlobal, e.sym(in.A), e.t.Arg[0])
}

// popObject pops into dst (not Arg[0]), converted to an object if it is none.
func (e *Emitter) popObject(dst isa.Reg) {
	if e.peekType(0) == tObj {
		e.pop(dst)
		return
	}
	t := e.pop(e.t.Arg[0])
	e.callImm(layout.HelperConvertNativeToObj, int64(t), e.t.Arg[1])
	e.a.MovRegReg(dst, e.t.Ret)
}

// wantObj refuses values that are no objects where the runtime takes objects only.
func (e *Emitter) wantObj(types ...vtype) {
	for _, t := range types {
		if t != tObj && e.viper {
			e.typeError("can't convert '%s' to 'object' here", t)
		}
	}
}

func opDeleteName(e *Emitter, in *pyop.Instr) {
	e.callName(layout.HelperDeleteName, e.sym(in.A), e.t.Arg[0])
}
func opDeleteGlobal(e *Emitter, in *pyop.Instr) {
	e.callName(layout.HelperDeleteGlobal, e.sym(in.A), e.t.Arg[0])
}

// opImportName imports a module; its arguments become objects in viper functions too.
func opImportName(e *Emitter, in *pyop.Instr) {
	viper := e.viper
	e.viper = false
	e.pop(e.t.Arg[1])
	e.pop(e.t.Arg[2])
	e.viper = viper
	e.callName(layout.HelperImportName, e.sym(in.A), e.t.Arg[0])
	e.push(tObj, e.t.Ret)
}

func opImportFrom(e *Emitter, in *pyop.Instr) {
	e.wantObj(e.access(1, e.t.Arg[0]))
	e.callName(layout.HelperImportFrom, e.sym(in.A), e.t.Arg[1])
	e.push(tObj, e.t.Ret)
}

func opImportStar(e *Emitter, _ *pyop.Instr) {
	e.wantObj(e.pop(e.t.Arg[0]))
	e.call(layout.HelperImportAll)
}

func opLoadAttr(e *Emitter, in *pyop.Instr) {
	e.wantObj(e.pop(e.t.Arg[0]))
	e.callName(layout.HelperLoadAttr, e.sym(in.A), e.t.Arg[1])
	e.push(tObj, e.t.Ret)
}

func opStoreAttr(e *Emitter, in *pyop.Instr) {
	a := &e.t.Arg
	if e.peekType(1) == tObj {
		e.wantObj(e.pop(a[0]))
		e.pop(a[2])
	} else {
		t := e.access(2, a[0])
		e.callImm(layout.HelperConvertNativeToObj, int64(t), a[1])
		e.a.MovRegReg(a[2], e.t.Ret)
		e.wantObj(e.pop(a[0]))
		e.move(-1)
	}
	e.callName(layout.HelperStoreAttr, e.sym(in.A), a[1])
}

func opDeleteAttr(e *Emitter, in *pyop.Instr) {
	e.wantObj(e.pop(e.t.Arg[0]))
	e.a.Clear(e.t.Arg[2]) // no value
	e.callName(layout.HelperStoreAttr, e.sym(in.A), e.t.Arg[1])
}

func opLoadMethod(e *Emitter, in *pyop.Instr) {
	a := &e.t.Arg
	e.wantObj(e.pop(a[0]))
	e.pushPointer(a[2], 2)
	e.callName(layout.HelperLoadMethod, e.sym(in.A), a[1])
}

func opLoadSuper(e *Emitter, in *pyop.Instr) {
	a := &e.t.Arg
	e.popPointer(a[1], 3)
	e.pushPointer(a[1], 2)
	e.callName(layout.HelperLoadSuperMethod, e.sym(in.A), a[0])
}

func opLoadBuildClass(e *Emitter, _ *pyop.Instr) {
	e.call(layout.HelperLoadBuildClass)
	e.push(tObj, e.t.Ret)
}
