package intel

import (
	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
)

// Opcode bytes of the forms that the macro operations write; the table has them all.
const (
	opAdd    = 0x01
	opOr     = 0x09
	opAnd    = 0x21
	opSub    = 0x29
	opXor    = 0x31
	opCmp    = 0x39
	opTestB  = 0x84
	opTest   = 0x85
	opStoreB = 0x88
	opStore  = 0x89
	opLoad   = 0x8b
	opLea    = 0x8d
	opImul   = 0xaf // after 0F
	opMovzxB = 0xb6 // after 0F
	opMovzxH = 0xb7 // after 0F
	opShift  = 0xd3 // /4 shl, /5 shr, /7 sar, by cl
	opUnary  = 0xf7 // /2 not, /3 neg
	opGroup5 = 0xff // /2 call, /4 jmp
)

// Condition numbers of jcc and setcc.
const (
	ccZero    = 4
	ccNonzero = 5
)

// setccConds are the condition numbers of isa.Cond: b, a, e, be, ae, ne and l, g, e, le, ge, ne.
var setccConds = [12]uint8{2, 7, 4, 6, 3, 5, 12, 15, 4, 14, 13, 5}

const sp, bp = isa.Reg(4), isa.Reg(5)

// Macros are the macro operations that both modes share. Isa.x86 and isa.x64 embed it and add entry, exit, calls,
// immediates and addresses. Wide selects 64-bit words.
type Macros struct {
	B    asm.Buffer
	Wide bool
}

// Buf returns the code buffer.
func (a *Macros) Buf() *asm.Buffer { return &a.B }

// EndPass does nothing.
func (a *Macros) EndPass() {}

// rexW writes a REX prefix for a word-sized operation on 64-bit machines.
func (a *Macros) rexW(reg, rm isa.Reg) {
	if a.Wide {
		a.B.U8(rex | rexW | uint8(reg)>>1&rexR | uint8(rm)>>3&rexB)
	}
}

// rexN writes a REX prefix only if a register needs it.
func (a *Macros) rexN(reg, rm isa.Reg) {
	if reg > 7 || rm > 7 {
		a.B.U8(rex | uint8(reg)>>1&rexR | uint8(rm)>>3&rexB)
	}
}

// direct writes the ModRM byte of two registers.
func (a *Macros) direct(reg, rm isa.Reg) { a.B.U8(0xc0 | uint8(reg&7)<<3 | uint8(rm&7)) }

// indirect writes ModRM, SIB and displacement of [base+disp], shortest form.
func (a *Macros) indirect(reg, base isa.Reg, disp int32) {
	modrm := uint8(reg&7)<<3 | uint8(base&7)
	short := disp == int32(int8(disp))
	switch {
	case disp == 0 && base&7 != bp:
	case short:
		modrm |= 0x40
	default:
		modrm |= 0x80
	}
	a.B.U8(modrm)
	if base&7 == sp {
		a.B.U8(0x24)
	}
	switch modrm >> 6 {
	case 1:
		a.B.U8(uint8(disp))
	case 2:
		a.B.U32(uint32(disp))
	}
}

// RegReg writes a word-sized "op rm, reg".
func (a *Macros) RegReg(op uint8, rm, reg isa.Reg) {
	a.rexW(reg, rm)
	a.B.U8(op)
	a.direct(reg, rm)
}

// RegMem writes a word-sized operation of a register and [base+disp].
func (a *Macros) RegMem(op uint8, reg, base isa.Reg, disp int) {
	a.rexW(reg, base)
	a.B.U8(op)
	a.indirect(reg, base, int32(disp))
}

// SubImm writes "sub rm, imm" with the shortest immediate.
func (a *Macros) SubImm(rm isa.Reg, imm int32) { a.group1(5, rm, imm) }

// AddImm writes "add rm, imm" with the shortest immediate.
func (a *Macros) AddImm(rm isa.Reg, imm int32) { a.group1(0, rm, imm) }

func (a *Macros) group1(ext, rm isa.Reg, imm int32) {
	a.rexW(0, rm)
	if imm == int32(int8(imm)) {
		a.B.U8(0x83)
		a.direct(ext, rm)
		a.B.U8(uint8(imm))
		return
	}
	a.B.U8(0x81)
	a.direct(ext, rm)
	a.B.U32(uint32(imm))
}

// Push writes "push r".
func (a *Macros) Push(r isa.Reg) {
	a.rexN(0, r)
	a.B.U8(0x50 | uint8(r&7))
}

// Pop writes "pop r".
func (a *Macros) Pop(r isa.Reg) {
	a.rexN(0, r)
	a.B.U8(0x58 | uint8(r&7))
}

// Ret writes "ret".
func (a *Macros) Ret() { a.B.U8(0xc3) }

// CallReg writes "call r", with r one of the low eight registers.
func (a *Macros) CallReg(r isa.Reg) {
	a.B.U8(opGroup5)
	a.direct(2, r)
}

// LoadWord writes "mov dst, [base+disp]".
func (a *Macros) LoadWord(dst, base isa.Reg, disp int) { a.RegMem(opLoad, dst, base, disp) }

// Jump implements isa.Asm: two bytes backward within reach, else five.
func (a *Macros) Jump(l asm.Label) {
	rel, short := a.B.Behind(l)
	if rel -= 2; short && rel == int(int8(rel)) {
		a.B.U8(0xeb)
		a.B.U8(uint8(rel))
		return
	}
	a.B.U8(0xe9)
	a.B.U32(uint32(rel - 3))
}

// jcc writes a conditional jump: two bytes backward within reach, else six.
func (a *Macros) jcc(cond uint8, l asm.Label) {
	rel, short := a.B.Behind(l)
	if rel -= 2; short && rel == int(int8(rel)) {
		a.B.U8(0x70 | cond)
		a.B.U8(uint8(rel))
		return
	}
	a.B.U8(0x0f)
	a.B.U8(0x80 | cond)
	a.B.U32(uint32(rel - 4))
}

func (a *Macros) test(r isa.Reg, boolTest bool) {
	if boolTest {
		a.B.U8(opTestB)
		a.direct(r, r)
		return
	}
	a.RegReg(opTest, r, r)
}

func (a *Macros) JumpZero(r isa.Reg, l asm.Label, boolTest bool) {
	a.test(r, boolTest)
	a.jcc(ccZero, l)
}

func (a *Macros) JumpNonzero(r isa.Reg, l asm.Label, boolTest bool) {
	a.test(r, boolTest)
	a.jcc(ccNonzero, l)
}

func (a *Macros) JumpEqual(r1, r2 isa.Reg, l asm.Label) {
	a.RegReg(opCmp, r2, r1)
	a.jcc(ccZero, l)
}

func (a *Macros) JumpReg(r isa.Reg) {
	a.B.U8(opGroup5)
	a.direct(4, r)
}

func (a *Macros) word() int {
	if a.Wide {
		return 8
	}
	return 4
}

func (a *Macros) MovLocalReg(local int, src isa.Reg) { a.RegMem(opStore, src, sp, local*a.word()) }
func (a *Macros) MovRegLocal(dst isa.Reg, local int) { a.RegMem(opLoad, dst, sp, local*a.word()) }

func (a *Macros) MovRegLocalAddr(dst isa.Reg, local int) {
	if local == 0 {
		a.MovRegReg(dst, sp)
		return
	}
	a.RegMem(opLea, dst, sp, local*a.word())
}

func (a *Macros) MovRegReg(dst, src isa.Reg) { a.RegReg(opStore, dst, src) }
func (a *Macros) Clear(r isa.Reg)            { a.RegReg(opXor, r, r) }

func (a *Macros) Not(r isa.Reg)                   { a.RegReg(opUnary, r, 2) }
func (a *Macros) Neg(r isa.Reg)                   { a.RegReg(opUnary, r, 3) }
func (a *Macros) ShiftLeft(dst, _ isa.Reg)        { a.RegReg(opShift, dst, 4) }
func (a *Macros) ShiftRight(dst, _ isa.Reg)       { a.RegReg(opShift, dst, 5) }
func (a *Macros) ShiftRightSigned(dst, _ isa.Reg) { a.RegReg(opShift, dst, 7) }
func (a *Macros) Or(dst, src isa.Reg)             { a.RegReg(opOr, dst, src) }
func (a *Macros) Xor(dst, src isa.Reg)            { a.RegReg(opXor, dst, src) }
func (a *Macros) And(dst, src isa.Reg)            { a.RegReg(opAnd, dst, src) }
func (a *Macros) Add(dst, src isa.Reg)            { a.RegReg(opAdd, dst, src) }
func (a *Macros) Sub(dst, src isa.Reg)            { a.RegReg(opSub, dst, src) }

// Mul writes "imul dst, src".
func (a *Macros) Mul(dst, src isa.Reg) {
	a.rexW(dst, src)
	a.B.U8(0x0f)
	a.B.U8(opImul)
	a.direct(dst, src)
}

// SetCompare writes xor, cmp and setcc; dst is one of the low byte registers.
func (a *Macros) SetCompare(c isa.Cond, dst, x, y isa.Reg) {
	a.Clear(dst)
	a.RegReg(opCmp, x, y)
	a.B.U8(0x0f)
	a.B.U8(0x90 | setccConds[c])
	a.direct(0, dst)
}

// Load writes mov or movzx from [base+offset].
func (a *Macros) Load(w isa.Width, dst, base isa.Reg, offset int) {
	switch {
	case w == isa.Word || w == isa.Long && !a.Wide:
		a.RegMem(opLoad, dst, base, offset*a.word())
	case w == isa.Long:
		a.rexN(dst, base)
		a.B.U8(opLoad)
		a.indirect(dst, base, int32(offset*4))
	default:
		a.rexN(dst, base)
		a.B.U8(0x0f)
		a.B.U8(opMovzxB + uint8(w))
		a.indirect(dst, base, int32(offset<<w))
	}
}

// Store writes mov to [base+offset]. A byte is stored from one of the low four registers.
func (a *Macros) Store(w isa.Width, src, base isa.Reg, offset int) {
	switch {
	case w == isa.Word || w == isa.Long && !a.Wide:
		a.RegMem(opStore, src, base, offset*a.word())
		return
	case w == isa.Half:
		a.B.U8(0x66)
	}
	a.rexN(src, base)
	op := uint8(opStore)
	if w == isa.Byte {
		op = opStoreB
	}
	a.B.U8(op)
	a.indirect(src, base, int32(offset<<w))
}

// LoadIndex adds the index to the base once for each byte of the width, then loads.
func (a *Macros) LoadIndex(w isa.Width, dst, base, index isa.Reg) {
	a.scale(w, base, index)
	a.Load(w, dst, base, 0)
}

// StoreIndex adds the index to the base once for each byte of the width, then stores.
func (a *Macros) StoreIndex(w isa.Width, src, base, index isa.Reg) {
	a.scale(w, base, index)
	a.Store(w, src, base, 0)
}

func (a *Macros) scale(w isa.Width, base, index isa.Reg) {
	for range 1 << w {
		a.Add(base, index)
	}
}
