package machine

import (
	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/arm"
)

// Frame:
//
//	r0-r3   arguments and result, scratch
//	r4-r6   locals of the emitter, saved by the callee
//	r7      address of the helper table, saved by the callee
//	r8      scratch of the macro operations, saved by the callee
//	lr      saved at entry, popped into pc at exit
//
//	sp ->   local 0, local 1, ...     up to three locals lie in the words of r1..r3, which are pushed for that
//	        saved r4..r8, lr
const (
	armTemp  = arm.R8
	pushList = 0x01fe // r1-r8
)

// armMachine is the machine of -march=armv6.
func armMachine() *Machine {
	return &Machine{
		Target:    arm.Armv6,
		Arch:      3,
		Ret:       arm.R0,
		Arg:       [4]isa.Reg{arm.R0, arm.R1, arm.R2, arm.R3},
		Temp:      [3]isa.Reg{arm.R0, arm.R1, arm.R2},
		Local:     [3]isa.Reg{arm.R4, arm.R5, arm.R6},
		FunTable:  arm.R7,
		ParentRet: arm.R0,
		ParentArg: [4]isa.Reg{arm.R0, arm.R1, arm.R2, arm.R3},

		ShiftCount: isa.NoReg,
		NLRRegs:    16,
		NLRLocal1:  3,

		New: func(Options) Asm { return &armAsm{fixed: arm.AllFixed()} },
	}
}

// armAsm writes the macro operations of ARM code.
type armAsm struct {
	buf    asm.Buffer
	fixed  []uint32 // bits of each form
	adjust uint32   // bytes by which Entry moved the stack pointer
}

// armAccess is a load or a store of one width: with an immediate offset, its limit, and with a register offset.
type armAccess struct {
	imm, reg isa.Form
	limit    uint32
	shift    uint
}

var (
	armLoads = [...]armAccess{
		Byte: {arm.LDRB_imm_A1, arm.LDRB_reg_A1, 0x1000, 0},
		Half: {arm.LDRH_imm_A1, arm.LDRH_reg_A1, 0x100, 1},
		Long: {arm.LDR_imm_A1, arm.LDR_reg_A1, 0x1000, 2},
		Word: {arm.LDR_imm_A1, arm.LDR_reg_A1, 0x1000, 2},
	}
	armStores = [...]armAccess{
		Byte: {arm.STRB_imm_A1, arm.STRB_reg_A1, 0x1000, 0},
		Half: {arm.STRH_imm_A1, arm.STRH_reg_A1, 0x100, 1},
		Long: {arm.STR_imm_A1, arm.STR_reg_A1, 0x1000, 2},
		Word: {arm.STR_imm_A1, arm.STR_reg_A1, 0x1000, 2},
	}
)

// Fields of the instruction word.
func fd(r isa.Reg) uint32 { return uint32(r) << 12 }
func fn(r isa.Reg) uint32 { return uint32(r) << 16 }
func fs(r isa.Reg) uint32 { return uint32(r) << 8 }
func fm(r isa.Reg) uint32 { return uint32(r) }

const (
	up   = 1 << 23 // the offset of an address is added
	lsl1 = 1 << 7  // shift of a register
	lsl2 = 2 << 7
)

// al writes an instruction that is always executed, with fields in place.
func (a *armAsm) al(form isa.Form, fields uint32) { a.when(condAL, form, fields) }

// when writes an instruction under a condition.
func (a *armAsm) when(cond uint32, form isa.Form, fields uint32) {
	a.buf.U32(cond<<28 | a.fixed[form] | fields)
}

// dnm writes a data-processing instruction with a register operand.
func (a *armAsm) dnm(form isa.Form, d, n, m isa.Reg) { a.al(form, fn(n)|fd(d)|fm(m)) }

// Buf returns the code buffer.
func (a *armAsm) Buf() *asm.Buffer { return &a.buf }

// EndPass has nothing to do on this machine.
func (a *armAsm) EndPass() {}

// Entry pushes r1..r8 and lr and, for more than three locals, moves the stack pointer, keeping it at a multiple of 8.
func (a *armAsm) Entry(locals int) {
	a.adjust = 0
	if locals > 3 {
		a.adjust = uint32(locals+locals&1) * 4
	}
	a.al(arm.PUSH_A1, pushList|1<<arm.LR)
	a.moveSP(arm.SUB_imm_A1, arm.SUB_reg_A1)
}

// Exit undoes Entry and returns.
func (a *armAsm) Exit() {
	a.moveSP(arm.ADD_imm_A1, arm.ADD_reg_A1)
	a.al(arm.POP_A1, pushList|1<<arm.PC)
}

func (a *armAsm) moveSP(imm, reg isa.Form) {
	switch {
	case a.adjust == 0:
	case a.adjust < 0x100:
		a.al(imm, fn(arm.SP)|fd(arm.SP)|a.adjust)
	default:
		a.MovRegImm(armTemp, int64(a.adjust))
		a.dnm(reg, arm.SP, arm.SP, armTemp)
	}
}

// jumpIf branches to l under a condition; the pc reads eight bytes ahead.
func (a *armAsm) jumpIf(cond uint32, l asm.Label) {
	rel := (a.buf.Dest(l) - a.buf.Pos() - 8) >> 2
	if rel < -1<<23 || rel >= 1<<23 {
		refuse(&a.buf, "branch does not fit in 24 bits")
	}
	a.when(cond, arm.B_A1, uint32(rel)&0xffffff)
}

// Jump branches to l.
func (a *armAsm) Jump(l asm.Label) { a.jumpIf(condAL, l) }

// JumpZero branches to l if r is 0.
func (a *armAsm) JumpZero(r isa.Reg, l asm.Label, _ bool) {
	a.al(arm.CMP_imm_A1, fn(r))
	a.jumpIf(condEQ, l)
}

// JumpNonzero branches to l if r is not 0.
func (a *armAsm) JumpNonzero(r isa.Reg, l asm.Label, _ bool) {
	a.al(arm.CMP_imm_A1, fn(r))
	a.jumpIf(condNE, l)
}

// JumpEqual branches to l if x and y are equal.
func (a *armAsm) JumpEqual(x, y isa.Reg, l asm.Label) {
	a.al(arm.CMP_reg_A1, fn(x)|fm(y))
	a.jumpIf(condEQ, l)
}

// JumpReg branches to the address in r.
func (a *armAsm) JumpReg(r isa.Reg) { a.al(arm.BX_A1, fm(r)) }

// Call calls a helper: the return address is copied from pc, which reads eight bytes ahead, and pc loaded from the
// table. Offsets beyond its 12 bits do not occur: the table has fewer than 1024 entries.
func (a *armAsm) Call(helper, _ int) {
	if helper >= 0x1000/4 {
		refuse(&a.buf, "helper number not in reach")
	}
	a.al(arm.MOV_reg_A1, fd(arm.LR)|fm(arm.PC))
	a.al(arm.LDR_imm_A1, up|fn(arm.R7)|fd(arm.PC)|uint32(helper)<<2)
}

// MovLocalReg stores src in a local. Like the reference it does not check that the local's offset has 12 bits.
func (a *armAsm) MovLocalReg(local int, src isa.Reg) {
	a.al(arm.STR_imm_A1, up|fn(arm.SP)|fd(src)|uint32(local)<<2)
}

// MovRegLocal loads a local, with the same limit.
func (a *armAsm) MovRegLocal(dst isa.Reg, local int) {
	a.al(arm.LDR_imm_A1, up|fn(arm.SP)|fd(dst)|uint32(local)<<2)
}

// MovRegLocalAddr loads the address of a local.
func (a *armAsm) MovRegLocalAddr(dst isa.Reg, local int) {
	if local >= 0x40 {
		a.MovRegImm(armTemp, int64(local)<<2)
		a.dnm(arm.ADD_reg_A1, dst, arm.SP, armTemp)
		return
	}
	a.al(arm.ADD_imm_A1, fn(arm.SP)|fd(dst)|uint32(local)<<2&0xff)
}

// MovRegImm loads the low 32 bits of imm: eight bits, eight bits inverted, or a literal in the code.
func (a *armAsm) MovRegImm(dst isa.Reg, imm int64) {
	i := int32(imm)
	switch {
	case i >= 0 && i < 256:
		a.al(arm.MOV_imm_A1, fd(dst)|uint32(i))
	case i < 0 && i >= -256:
		a.al(arm.MVN_imm_A1, fd(dst)|uint32(^i))
	default:
		a.literal(dst, uint32(i))
	}
}

// literal loads a word that stands in the code and is branched over.
func (a *armAsm) literal(dst isa.Reg, i uint32) {
	a.al(arm.LDR_imm_A1, up|fn(arm.PC)|fd(dst))
	a.al(arm.B_A1, 0)
	a.buf.U32(i)
}

// MovRegReg copies a register.
func (a *armAsm) MovRegReg(dst, src isa.Reg) { a.al(arm.MOV_reg_A1, fd(dst)|fm(src)) }

// MovRegPC loads the address of l.
func (a *armAsm) MovRegPC(dst isa.Reg, l asm.Label) {
	rel := a.buf.Dest(l) - a.buf.Pos() - 12 - 8 // behind the literal, and pc reads eight bytes ahead
	a.literal(dst, uint32(rel))
	a.dnm(arm.ADD_reg_A1, dst, dst, arm.PC)
}

// MovRegArg fails: arguments come in registers.
func (a *armAsm) MovRegArg(isa.Reg, int) {
	refuse(&a.buf, "arguments are not on the stack")
}

// Clear sets r to 0.
func (a *armAsm) Clear(r isa.Reg) { a.dnm(arm.EOR_reg_A1, r, r, r) }

// The arithmetic macros: dst = dst op src.

func (a *armAsm) Not(r isa.Reg)                 { a.al(arm.MVN_reg_A1, fd(r)|fm(r)) }
func (a *armAsm) Neg(r isa.Reg)                 { a.al(arm.RSB_imm_A1, fn(r)|fd(r)) }
func (a *armAsm) ShiftLeft(dst, count isa.Reg)  { a.al(arm.LSL_reg_A1, fd(dst)|fs(count)|fm(dst)) }
func (a *armAsm) ShiftRight(dst, count isa.Reg) { a.al(arm.LSR_reg_A1, fd(dst)|fs(count)|fm(dst)) }
func (a *armAsm) ShiftRightSigned(dst, count isa.Reg) {
	a.al(arm.ASR_reg_A1, fd(dst)|fs(count)|fm(dst))
}
func (a *armAsm) Or(dst, src isa.Reg)  { a.dnm(arm.ORR_reg_A1, dst, dst, src) }
func (a *armAsm) Xor(dst, src isa.Reg) { a.dnm(arm.EOR_reg_A1, dst, dst, src) }
func (a *armAsm) And(dst, src isa.Reg) { a.dnm(arm.AND_reg_A1, dst, dst, src) }
func (a *armAsm) Add(dst, src isa.Reg) { a.dnm(arm.ADD_reg_A1, dst, dst, src) }
func (a *armAsm) Sub(dst, src isa.Reg) { a.dnm(arm.SUB_reg_A1, dst, dst, src) }

// Mul multiplies. Before ARMv6 the first factor had to differ from the result, hence the order of the factors.
func (a *armAsm) Mul(dst, src isa.Reg) { a.al(arm.MUL_A1, fn(dst)|fs(dst)|fm(src)) }

// SetCompare compares and sets dst to 1 or 0 with two moves of opposite conditions.
func (a *armAsm) SetCompare(c Cond, dst, x, y isa.Reg) {
	a.al(arm.CMP_reg_A1, fn(x)|fm(y))
	a.when(armConds[c], arm.MOV_imm_A1, fd(dst)|1)
	a.when(armConds[c]^1, arm.MOV_imm_A1, fd(dst))
}

// Load loads from base at a constant offset; one that has no room in the instruction goes through r8.
func (a *armAsm) Load(w Width, dst, base isa.Reg, offset int) {
	a.access(&armLoads[w], dst, base, offset)
}

// Store stores to base at a constant offset as Load does.
func (a *armAsm) Store(w Width, src, base isa.Reg, offset int) {
	a.access(&armStores[w], src, base, offset)
}

func (a *armAsm) access(x *armAccess, t, base isa.Reg, offset int) {
	bytes := uint32(offset) << x.shift
	switch {
	case bytes >= x.limit:
		a.MovRegImm(armTemp, int64(int32(bytes)))
		a.al(x.reg, up|fn(base)|fd(t)|fm(armTemp))
	case x.limit == 0x100: // the halfword forms have the offset in two parts
		a.al(x.imm, up|fn(base)|fd(t)|bytes&0xf0<<4|bytes&0xf)
	default:
		a.al(x.imm, up|fn(base)|fd(t)|bytes)
	}
}

// LoadIndex loads from base at an index. Halfwords have no scaled index: it is shifted into r8.
func (a *armAsm) LoadIndex(w Width, dst, base, index isa.Reg) {
	a.indexed(&armLoads[w], dst, base, index)
}

// StoreIndex stores to base at an index as LoadIndex does.
func (a *armAsm) StoreIndex(w Width, src, base, index isa.Reg) {
	a.indexed(&armStores[w], src, base, index)
}

func (a *armAsm) indexed(x *armAccess, t, base, index isa.Reg) {
	switch x.shift {
	case 0:
		a.al(x.reg, up|fn(base)|fd(t)|fm(index))
	case 1:
		a.al(arm.LSL_imm_A1, lsl1|fd(armTemp)|fm(index))
		a.al(x.reg, up|fn(base)|fd(t)|fm(armTemp))
	default:
		a.al(x.reg, up|lsl2|fn(base)|fd(t)|fm(index))
	}
}
