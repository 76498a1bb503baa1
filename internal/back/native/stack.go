package native

import (
	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// where says where a value of the simulated stack is.
type where uint8

const (
	inFrame where = iota // in its slot of the frame
	inReg
	isImm
)

// value is an entry of the simulated stack.
type value struct {
	typ vtype
	at  where
	reg isa.Reg
	imm int64
}

// tracking knows where the entries are that are not in the frame, so that settling costs nothing when there are none:
// stacks grow with the displays of a program.
type tracking struct {
	count [32]int32 // entries in each register
	low   [32]int32 // a bound below which no entry is in the register, where count is not 0
	regs  int32     // entries in registers
	loose int       // a bound below which all entries are in the frame
}

func (t *tracking) reset() { *t = tracking{} }

// shown notes an entry that comes onto the stack, or changes to what v is.
func (t *tracking) shown(i int, v *value) {
	if v.at == inFrame {
		return
	}
	t.loose = min(t.loose, i)
	if v.at != inReg {
		return
	}
	r := v.reg & 31
	if t.count[r] == 0 || int(t.low[r]) > i {
		t.low[r] = int32(i)
	}
	t.count[r]++
	t.regs++
}

// hidden notes an entry that leaves the stack, or changes from what v is.
func (t *tracking) hidden(v *value) {
	if v.at == inReg {
		t.count[v.reg&31]--
		t.regs--
	}
}

// room makes sure that n entries above the top exist.
func (e *Emitter) room(n int) {
	for e.size+n > len(e.stack) {
		e.stack = append(e.stack, value{typ: tUnbound})
	}
}

// move changes the number of entries without touching them: what was popped comes back as it was.
func (e *Emitter) move(delta int) {
	if delta > 0 {
		e.room(delta)
		for i := range delta {
			e.track.shown(e.size+i, &e.stack[e.size+i])
		}
		e.size += delta
		e.maxStack = max(e.maxStack, e.size)
		return
	}
	if e.size+delta < 0 {
		e.under = true
		delta = -e.size
	}
	for i := e.size + delta; i < e.size; i++ {
		e.track.hidden(&e.stack[i])
	}
	e.size += delta
	e.track.loose = min(e.track.loose, e.size)
}

// replace changes entry i of the stack.
func (e *Emitter) replace(i int, v value) {
	e.track.hidden(&e.stack[i])
	e.stack[i] = v
	e.track.shown(i, &v)
}

// peek returns the entry depth below the top, 0 for the top itself. Only its type may be changed.
func (e *Emitter) peek(depth int) *value {
	i := e.size - 1 - depth
	if i < 0 {
		e.under = true
		e.room(1)
		i = 0
	}
	return &e.stack[i]
}

// peekType returns the type of an entry; native functions have objects only, whatever form they have so far.
func (e *Emitter) peekType(depth int) vtype {
	if !e.viper {
		return tObj
	}
	return e.peek(depth).typ
}

// spill settles entry i, which is in a register, into its slot.
func (e *Emitter) spill(i int) {
	v := &e.stack[i]
	e.track.hidden(v)
	v.at = inFrame
	e.setState(e.slotStack(i), v.reg)
}

// freeReg settles every entry that is in register r, except the one skip entries from the top (1 is the top, 0 none).
func (e *Emitter) freeReg(r isa.Reg, skip int) {
	if e.track.count[r&31] == 0 {
		return
	}
	for i := int(e.track.low[r&31]); i < e.size; i++ {
		if v := &e.stack[i]; i != e.size-skip && v.at == inReg && v.reg == r {
			e.spill(i)
		}
	}
}

// freeRegs settles every entry that is in a register.
func (e *Emitter) freeRegs() {
	if e.track.regs == 0 {
		return
	}
	low := e.size
	for r, n := range e.track.count {
		if n > 0 {
			low = min(low, int(e.track.low[r]))
		}
	}
	for i := low; i < e.size; i++ {
		if e.stack[i].at == inReg {
			e.spill(i)
		}
	}
}

// settle brings the whole stack into the frame. It may overwrite Temp[1].
func (e *Emitter) settle() {
	e.freeRegs()
	for i := e.track.loose; i < e.size; i++ {
		if v := &e.stack[i]; v.at == isImm {
			v.at = inFrame
			v.typ = e.loadImm(e.t.Temp[1], v, false)
			e.setState(e.slotStack(i), e.t.Temp[1])
		}
	}
	e.track.loose = e.size
}

// loadImm loads an immediate, as the object it stands for if toObj is set or the function is native, and returns its
// type.
func (e *Emitter) loadImm(dst isa.Reg, v *value, toObj bool) vtype {
	if !toObj && e.viper {
		e.a.MovRegImm(dst, v.imm)
		return v.typ
	}
	switch v.typ {
	case tObj:
		e.a.MovRegImm(dst, v.imm)
	case tBool:
		e.loadHelperConst(dst, layout.HelperConstFalse+layout.Helper(v.imm))
	case tInt, tUint:
		e.a.MovRegImm(dst, v.imm<<1|1)
	case tNone:
		e.loadHelperConst(dst, layout.HelperConstNone)
	default:
		e.notImplemented("conversion to object")
	}
	return tObj
}

// access loads the entry pos from the top (1 is the top) into dst and returns its type.
func (e *Emitter) access(pos int, dst isa.Reg) vtype {
	e.freeReg(dst, pos)
	v := e.peek(pos - 1)
	switch v.at {
	case inReg:
		if v.reg != dst {
			e.a.MovRegReg(dst, v.reg)
		}
	case isImm:
		return e.loadImm(dst, v, false)
	default:
		e.getState(dst, e.slotStack(e.size-pos))
	}
	return v.typ
}

// pop takes the top into dst.
func (e *Emitter) pop(dst isa.Reg) vtype {
	t := e.access(1, dst)
	e.move(-1)
	return t
}

// popAny takes the top into the register it is in, unless that is not1 or not2, else into dst.
func (e *Emitter) popAny(dst, not1, not2 isa.Reg) (isa.Reg, vtype) {
	v := e.peek(0)
	if v.at == inReg && v.reg != not1 && v.reg != not2 {
		dst = v.reg
		t := v.typ
		e.freeReg(dst, 1)
		e.move(-1)
		return dst, t
	}
	return dst, e.pop(dst)
}

// push puts a register on the stack.
func (e *Emitter) push(t vtype, r isa.Reg) {
	e.room(1)
	e.stack[e.size] = value{typ: t, at: inReg, reg: r}
	e.move(1)
}

// pushImm puts an immediate on the stack.
func (e *Emitter) pushImm(t vtype, imm int64) {
	e.room(1)
	e.stack[e.size] = value{typ: t, at: isImm, imm: imm}
	e.move(1)
}

// dropSecond removes the entry below the top; dst is loaded if the top is in the frame.
func (e *Emitter) dropSecond(dst isa.Reg) {
	top := *e.peek(0)
	if top.at == inFrame {
		e.getState(dst, e.slotStack(e.size-1))
		top.at, top.reg = inReg, dst
	}
	e.replace(max(e.size-2, 0), top)
	e.move(-1)
}

// popPointer removes n entries, which are objects in the frame afterwards, and loads their address into dst. It may
// use Arg[0], Arg[1] and Ret to convert them.
func (e *Emitter) popPointer(dst isa.Reg, n int) {
	e.freeRegs()
	for i := range min(n, e.size) {
		if v := e.peek(i); v.at == isImm {
			v.at = inFrame
			v.typ = e.loadImm(dst, v, true)
			e.setState(e.slotStack(e.size-1-i), dst)
		}
	}
	for i := range min(n, e.size) {
		if v := e.peek(i); v.typ != tObj {
			slot := e.slotStack(e.size - 1 - i)
			e.getState(e.t.Arg[0], slot)
			e.callImm(layout.HelperConvertNativeToObj, int64(v.typ), e.t.Arg[1])
			e.setState(slot, e.t.Ret)
			v.typ = tObj
		}
	}
	e.move(-n)
	e.stateAddr(dst, e.slotStack(e.size))
}

// pushPointer adds n entries, objects in the frame that a helper will write, and loads their address into dst.
func (e *Emitter) pushPointer(dst isa.Reg, n int) {
	e.freeRegs()
	e.room(n)
	for i := range n {
		e.stack[e.size+i] = value{typ: tObj}
	}
	e.stateAddr(dst, e.slotStack(e.size))
	e.move(n)
}

// adjust adds delta entries that are in the frame, because control arrives here from elsewhere with them.
func (e *Emitter) adjust(delta int) {
	if delta > 0 {
		e.room(delta)
	}
	for i := range max(delta, 0) {
		e.stack[e.size+i] = value{typ: tObj}
		if delta == 1 {
			e.stack[e.size].typ = e.savedType
		}
	}
	e.move(delta)
}

// setState stores a register in a slot of the code state, operand stack or locals.
func (e *Emitter) setState(slot int, src isa.Reg) {
	if e.generator() {
		e.a.Store(machine.Word, src, e.genState(), slot)
	} else {
		e.a.MovLocalReg(slot, src)
	}
}

// getState loads a slot.
func (e *Emitter) getState(dst isa.Reg, slot int) {
	if e.generator() {
		e.a.Load(machine.Word, dst, e.genState(), slot)
	} else {
		e.a.MovRegLocal(dst, slot)
	}
}

// stateAddr loads the address of a slot.
func (e *Emitter) stateAddr(dst isa.Reg, slot int) {
	if e.generator() {
		e.a.MovRegImm(dst, int64(slot*e.t.WordSize))
		e.a.Add(dst, e.genState())
	} else {
		e.a.MovRegLocalAddr(dst, slot)
	}
}

// genState is the register that holds the address of a generator's state.
func (e *Emitter) genState() isa.Reg { return e.t.Local[1] }

// nameTable is the register that holds the address of the module's name table.
func (e *Emitter) nameTable() isa.Reg { return e.t.Local[2] }

// nullSlot stores NULL in a slot of the machine stack, in place of an object.
func (e *Emitter) nullSlot(slot int, temp isa.Reg) {
	if e.t.Zero == isa.NoReg && e.style.NullByImmediate {
		e.a.MovRegImm(temp, 0)
		e.a.MovLocalReg(slot, temp)
		return
	}
	e.clearSlot(slot, temp)
}

// clearSlot stores 0 in a slot of the machine stack.
func (e *Emitter) clearSlot(slot int, temp isa.Reg) {
	if e.t.Zero != isa.NoReg {
		e.a.MovLocalReg(slot, e.t.Zero)
		return
	}
	e.a.Clear(temp)
	e.a.MovLocalReg(slot, temp)
}

// call calls a helper after settling registers; the arguments are in their registers.
func (e *Emitter) call(h layout.Helper) {
	e.freeRegs()
	e.callNow(h)
}

// callNow calls a helper without settling.
func (e *Emitter) callNow(h layout.Helper) { e.a.Call(int(h), h.Args()) }

// callImm calls a helper with an immediate in one register.
func (e *Emitter) callImm(h layout.Helper, imm int64, r isa.Reg) {
	e.freeRegs()
	e.a.MovRegImm(r, imm)
	e.callNow(h)
}

// callImms calls a helper with immediates in its first two argument registers.
func (e *Emitter) callImms(h layout.Helper, imm1, imm2 int64) {
	e.freeRegs()
	e.a.MovRegImm(e.t.Arg[0], imm1)
	e.a.MovRegImm(e.t.Arg[1], imm2)
	e.callNow(h)
}

// callName calls a helper with the name at index i of the name table in one register.
func (e *Emitter) callName(h layout.Helper, i int, r isa.Reg) {
	e.freeRegs()
	e.mark(sideNames, i)
	e.a.Load(machine.Half, r, e.nameTable(), i)
	e.callNow(h)
}

// loadHelperConst loads an object from the helper table.
func (e *Emitter) loadHelperConst(dst isa.Reg, h layout.Helper) {
	e.a.Load(machine.Word, dst, e.t.FunTable, int(h))
}

// loadObject loads an object of the module's table by index. It overwrites Temp[0], which dst may be.
func (e *Emitter) loadObject(dst isa.Reg, i int) {
	t0 := e.t.Temp[0]
	e.getState(t0, e.slotFun())
	e.a.Load(machine.Word, t0, t0, layout.FunContext)
	e.a.Load(machine.Word, t0, t0, layout.ContextObjects)
	e.a.Load(machine.Word, dst, t0, i)
}
