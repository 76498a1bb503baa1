package machine

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/intel"
)

// Condition numbers of jcc and setcc.
const (
	ccZero    = 4
	ccNonzero = 5
)

// setccConds are the condition numbers by Cond: b, a, e, be, ae, ne and l, g, e, le, ge, ne.
var setccConds = [12]uint8{2, 7, 4, 6, 3, 5, 12, 15, 4, 14, 13, 5}

// Registers that both modes number alike.
const sp, bp = isa.Reg(4), isa.Reg(5)

// intelAsm has the macro operations that both modes share; x86.go and x64.go add calls, immediates and addresses.
type intelAsm struct {
	buf   asm.Buffer
	wide  bool      // words of 64 bits
	saved []isa.Reg // by Entry, in the order of the pushes
	odd   int       // bits that are set in the number of words of locals, so that the stack is aligned to 16 bytes
	frame int       // words of locals
}

// Buf returns the code buffer.
func (a *intelAsm) Buf() *asm.Buffer { return &a.buf }

// EndPass does nothing.
func (a *intelAsm) EndPass() {}

// Entry saves registers and makes room for locals.
func (a *intelAsm) Entry(locals int) {
	for _, r := range a.saved {
		a.push(r)
	}
	a.frame = locals | a.odd
	a.subImm(sp, int32(a.frame*a.word()))
}

// Exit undoes Entry and returns.
func (a *intelAsm) Exit() {
	a.subImm(sp, -int32(a.frame*a.word()))
	for _, r := range slices.Backward(a.saved) {
		a.pop(r)
	}
	a.opcode(intel.RET, 0)
}

// REX prefix and its bits (manual volume 2, section 2.2.1.2): 64-bit operands; bit 3 of the registers in ModRM.
const (
	rexPrefix = 0x40
	rexW      = 0x08
	rexR      = 0x04
	rexB      = 0x01
)

// rexWord writes a REX prefix for a word-sized operation on 64-bit machines.
func (a *intelAsm) rexWord(reg, rm isa.Reg) {
	if a.wide {
		a.buf.U8(rexPrefix | rexW | uint8(reg)>>1&rexR | uint8(rm)>>3&rexB)
	}
}

// rexHigh writes a REX prefix only if a register needs it.
func (a *intelAsm) rexHigh(reg, rm isa.Reg) {
	if reg > 7 || rm > 7 {
		a.buf.U8(rexPrefix | uint8(reg)>>1&rexR | uint8(rm)>>3&rexB)
	}
}

// opcode writes the opcode of a form; low goes into its low bits: a register or a condition.
func (a *intelAsm) opcode(form isa.Form, low uint8) {
	op := intel.OpcodeOf(form)
	if op.Escape {
		a.buf.U8(0x0f)
	}
	a.buf.U8(op.Byte | low)
}

// direct writes the ModRM byte of two registers.
func (a *intelAsm) direct(reg, rm isa.Reg) { a.buf.U8(0xc0 | uint8(reg&7)<<3 | uint8(rm&7)) }

// indirect writes ModRM, SIB and displacement of [base+disp], shortest form.
func (a *intelAsm) indirect(reg, base isa.Reg, disp int32) {
	modrm := uint8(reg&7)<<3 | uint8(base&7)
	short := disp == int32(int8(disp))
	switch {
	case disp == 0 && base&7 != bp:
	case short:
		modrm |= 0x40
	default:
		modrm |= 0x80
	}
	a.buf.U8(modrm)
	if base&7 == sp {
		a.buf.U8(0x24)
	}
	switch modrm >> 6 {
	case 1:
		a.buf.U8(uint8(disp))
	case 2:
		a.buf.U32(uint32(disp))
	}
}

// extension is the number of a form in ModRM.reg, as a register.
func extension(form isa.Form) isa.Reg { return isa.Reg(intel.OpcodeOf(form).Ext) }

// regReg writes a word-sized operation of two registers.
func (a *intelAsm) regReg(form isa.Form, rm, reg isa.Reg) {
	a.rexWord(reg, rm)
	a.opcode(form, 0)
	a.direct(reg, rm)
}

// one writes a word-sized operation of one register.
func (a *intelAsm) one(form isa.Form, rm isa.Reg) { a.regReg(form, rm, extension(form)) }

// regMem writes a word-sized operation of a register and [base+disp].
func (a *intelAsm) regMem(form isa.Form, reg, base isa.Reg, disp int) {
	a.rexWord(reg, base)
	a.opcode(form, 0)
	a.indirect(reg, base, int32(disp))
}

// subImm writes "sub rm, imm" with the shortest immediate.
func (a *intelAsm) subImm(rm isa.Reg, imm int32) {
	a.immediate(intel.SUB_EvIb, intel.SUB_EvIz, rm, imm)
}

// addImm writes "add rm, imm" with the shortest immediate.
func (a *intelAsm) addImm(rm isa.Reg, imm int32) {
	a.immediate(intel.ADD_EvIb, intel.ADD_EvIz, rm, imm)
}

func (a *intelAsm) immediate(short, long isa.Form, rm isa.Reg, imm int32) {
	if imm == int32(int8(imm)) {
		a.one(short, rm)
		a.buf.U8(uint8(imm))
		return
	}
	a.one(long, rm)
	a.buf.U32(uint32(imm))
}

func (a *intelAsm) push(r isa.Reg) { a.short(intel.PUSH_Zv, r) }
func (a *intelAsm) pop(r isa.Reg)  { a.short(intel.POP_Zv, r) }

// short writes an operation whose opcode has the register.
func (a *intelAsm) short(form isa.Form, r isa.Reg) {
	a.rexHigh(0, r)
	a.opcode(form, uint8(r&7))
}

// branch writes "call r" or "jmp r", with r one of the low eight registers.
func (a *intelAsm) branch(form isa.Form, r isa.Reg) {
	a.opcode(form, 0)
	a.direct(extension(form), r)
}

// loadWord writes "mov dst, [base+disp]".
func (a *intelAsm) loadWord(dst, base isa.Reg, disp int) { a.regMem(intel.MOV_GvEv, dst, base, disp) }

// Jump writes two bytes backward within reach, else five.
func (a *intelAsm) Jump(l asm.Label) { a.jump(intel.JMP_Jb, intel.JMP_Jz, 0, l) }

// jcc writes a conditional jump: two bytes backward within reach, else six.
func (a *intelAsm) jcc(cond uint8, l asm.Label) { a.jump(intel.JCC_Jb, intel.JCC_Jz, cond, l) }

func (a *intelAsm) jump(near, far isa.Form, cond uint8, l asm.Label) {
	rel, short := a.buf.Behind(l)
	if rel -= 2; short && rel == int(int8(rel)) {
		a.opcode(near, cond)
		a.buf.U8(uint8(rel))
		return
	}
	if rel -= 3; intel.OpcodeOf(far).Escape {
		rel--
	}
	a.opcode(far, cond)
	a.buf.U32(uint32(rel))
}

func (a *intelAsm) test(r isa.Reg, boolTest bool) {
	if boolTest {
		a.opcode(intel.TEST_EbGb, 0)
		a.direct(r, r)
		return
	}
	a.regReg(intel.TEST_EvGv, r, r)
}

func (a *intelAsm) JumpZero(r isa.Reg, l asm.Label, boolTest bool) {
	a.test(r, boolTest)
	a.jcc(ccZero, l)
}

func (a *intelAsm) JumpNonzero(r isa.Reg, l asm.Label, boolTest bool) {
	a.test(r, boolTest)
	a.jcc(ccNonzero, l)
}

func (a *intelAsm) JumpEqual(r1, r2 isa.Reg, l asm.Label) {
	a.regReg(intel.CMP_EvGv, r2, r1)
	a.jcc(ccZero, l)
}

func (a *intelAsm) JumpReg(r isa.Reg) { a.branch(intel.JMP_Ev, r) }

func (a *intelAsm) word() int {
	if a.wide {
		return 8
	}
	return 4
}

func (a *intelAsm) MovLocalReg(local int, src isa.Reg) {
	a.regMem(intel.MOV_EvGv, src, sp, local*a.word())
}
func (a *intelAsm) MovRegLocal(dst isa.Reg, local int) {
	a.regMem(intel.MOV_GvEv, dst, sp, local*a.word())
}

func (a *intelAsm) MovRegLocalAddr(dst isa.Reg, local int) {
	if local == 0 {
		a.MovRegReg(dst, sp)
		return
	}
	a.regMem(intel.LEA_GvM, dst, sp, local*a.word())
}

func (a *intelAsm) MovRegReg(dst, src isa.Reg) { a.regReg(intel.MOV_EvGv, dst, src) }
func (a *intelAsm) Clear(r isa.Reg)            { a.regReg(intel.XOR_EvGv, r, r) }

func (a *intelAsm) Not(r isa.Reg)                   { a.one(intel.NOT_Ev, r) }
func (a *intelAsm) Neg(r isa.Reg)                   { a.one(intel.NEG_Ev, r) }
func (a *intelAsm) ShiftLeft(dst, _ isa.Reg)        { a.one(intel.SHL_EvCL, dst) }
func (a *intelAsm) ShiftRight(dst, _ isa.Reg)       { a.one(intel.SHR_EvCL, dst) }
func (a *intelAsm) ShiftRightSigned(dst, _ isa.Reg) { a.one(intel.SAR_EvCL, dst) }
func (a *intelAsm) Or(dst, src isa.Reg)             { a.regReg(intel.OR_EvGv, dst, src) }
func (a *intelAsm) Xor(dst, src isa.Reg)            { a.regReg(intel.XOR_EvGv, dst, src) }
func (a *intelAsm) And(dst, src isa.Reg)            { a.regReg(intel.AND_EvGv, dst, src) }
func (a *intelAsm) Add(dst, src isa.Reg)            { a.regReg(intel.ADD_EvGv, dst, src) }
func (a *intelAsm) Sub(dst, src isa.Reg)            { a.regReg(intel.SUB_EvGv, dst, src) }

// Mul writes "imul dst, src".
func (a *intelAsm) Mul(dst, src isa.Reg) { a.regReg(intel.IMUL_GvEv, src, dst) }

// SetCompare writes xor, cmp and setcc; dst is one of the low byte registers.
func (a *intelAsm) SetCompare(c Cond, dst, x, y isa.Reg) {
	a.Clear(dst)
	a.regReg(intel.CMP_EvGv, x, y)
	a.opcode(intel.SETCC_Eb, setccConds[c])
	a.direct(0, dst)
}

// Load writes mov or movzx from [base+offset].
func (a *intelAsm) Load(w Width, dst, base isa.Reg, offset int) {
	switch {
	case w == Word || w == Long && !a.wide:
		a.regMem(intel.MOV_GvEv, dst, base, offset*a.word())
	case w == Long:
		a.narrow(intel.MOV_GvEv, dst, base, offset*4)
	case w == Half:
		a.narrow(intel.MOVZX_GvEw, dst, base, offset*2)
	default:
		a.narrow(intel.MOVZX_GvEb, dst, base, offset)
	}
}

// Store writes mov to [base+offset]. A byte is stored from one of the low four registers.
func (a *intelAsm) Store(w Width, src, base isa.Reg, offset int) {
	switch {
	case w == Word || w == Long && !a.wide:
		a.regMem(intel.MOV_EvGv, src, base, offset*a.word())
	case w == Long:
		a.narrow(intel.MOV_EvGv, src, base, offset*4)
	case w == Half:
		a.buf.U8(0x66) // 16-bit operands
		a.narrow(intel.MOV_EvGv, src, base, offset*2)
	default:
		a.narrow(intel.MOV_EbGb, src, base, offset)
	}
}

// narrow writes an operation of a register and [base+disp] that is smaller than a word.
func (a *intelAsm) narrow(form isa.Form, reg, base isa.Reg, disp int) {
	a.rexHigh(reg, base)
	a.opcode(form, 0)
	a.indirect(reg, base, int32(disp))
}

// LoadIndex adds the index to the base once for each byte of the width, then loads.
func (a *intelAsm) LoadIndex(w Width, dst, base, index isa.Reg) {
	a.scale(w, base, index)
	a.Load(w, dst, base, 0)
}

// StoreIndex adds the index to the base once for each byte of the width, then stores.
func (a *intelAsm) StoreIndex(w Width, src, base, index isa.Reg) {
	a.scale(w, base, index)
	a.Store(w, src, base, 0)
}

func (a *intelAsm) scale(w Width, base, index isa.Reg) {
	for range 1 << w {
		a.Add(base, index)
	}
}
