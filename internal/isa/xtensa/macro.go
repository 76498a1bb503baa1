package xtensa

import (
	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
)

// Asm writes macro operations for both conventions; see [isa.Asm].
type Asm struct {
	buf      asm.Buffer
	pool     asm.Pool
	windowed bool
	mask     isa.Reg // scratch register of Not: the second argument of helpers, or the first if the style asks for it
	funTable isa.Reg
	saved    int // words in front of local 0
	frame    int // bytes of the stack frame
	style    isa.Style
}

func newCall0(opts isa.Options) isa.Asm    { return New(false, opts) }
func newWindowed(opts isa.Options) isa.Asm { return New(true, opts) }

// New returns a macro assembler for one module.
func New(windowed bool, opts isa.Options) *Asm {
	a := &Asm{mask: A3, funTable: A15, saved: savedCall0, style: opts.Style}
	if windowed {
		a = &Asm{windowed: true, mask: A11, funTable: A7, saved: savedWindowed, style: opts.Style}
	}
	if a.style.InvertByFirstArg {
		a.mask--
	}
	return a
}

// Fixed bits of the instructions used here, from the table.
var (
	opADDI, opADDN, opADDX2, opADDX4, opAND     = bitsOf("addi"), bitsOf("add.n"), bitsOf("addx2"), bitsOf("addx4"), bitsOf("and")
	opBEQZ, opBNONE, opBBCI, opBBSI, opCALL0    = bitsOf("beqz"), bitsOf("bnone"), bitsOf("bbci"), bitsOf("bbsi"), bitsOf("call0")
	opCALLX8, opENTRY, opJ, opJX, opL32I        = bitsOf("callx8"), bitsOf("entry"), bitsOf("j"), bitsOf("jx"), bitsOf("l32i")
	opL32IN, opL32R, opMOVI, opMOVIN, opMOVN    = bitsOf("l32i.n"), bitsOf("l32r"), bitsOf("movi"), bitsOf("movi.n"), bitsOf("mov.n")
	opMULL, opNEG, opOR, opRETN, opRETWN        = bitsOf("mull"), bitsOf("neg"), bitsOf("or"), bitsOf("ret.n"), bitsOf("retw.n")
	opS32I, opS32IN, opSLL, opSRA, opSRL, opSSL = bitsOf("s32i"), bitsOf("s32i.n"), bitsOf("sll"), bitsOf("sra"), bitsOf("srl"), bitsOf("ssl")
	opSSR, opSUB, opXOR, opCALLX0               = bitsOf("ssr"), bitsOf("sub"), bitsOf("xor"), bitsOf("callx0")

	// loads and stores by width
	opLoads  = [...]uint32{isa.Byte: bitsOf("l8ui"), isa.Half: bitsOf("l16ui"), isa.Long: bitsOf("l32i"), isa.Word: bitsOf("l32i")}
	opStores = [...]uint32{isa.Byte: bitsOf("s8i"), isa.Half: bitsOf("s16i"), isa.Long: bitsOf("s32i"), isa.Word: bitsOf("s32i")}
)

func bitsOf(name string) uint32 { return table[Lookup(name)].bits }

// log2 is the number of bits by which an offset in units of the width is shifted.
var log2 = [...]int{isa.Byte: 0, isa.Half: 1, isa.Long: 2, isa.Word: 2}

// Cond is a condition of two registers by its number in the encoding; bit 3 inverts it.
type Cond uint32

const (
	IfNone            Cond = 0 // no common bit
	IfEqual           Cond = 1
	IfLess            Cond = 2
	IfLessUnsigned    Cond = 3
	IfAll             Cond = 4 // all bits of the second are in the first
	IfBitClear        Cond = 5 // the bit of the first that the second tells
	IfAny                  = IfNone | invert
	IfNotEqual             = IfEqual | invert
	IfNotLess              = IfLess | invert
	IfNotLessUnsigned      = IfLessUnsigned | invert
	IfNotAll               = IfAll | invert
	IfBitSet               = IfBitClear | invert

	invert = 8
)

// ZeroCond is a condition of one register by its number in the encoding; bit 0 inverts it.
type ZeroCond uint32

const (
	IfZero     ZeroCond = 0
	IfNonzero  ZeroCond = 1
	IfNegative ZeroCond = 2
	IfPositive ZeroCond = 3 // or zero
)

// Single instructions by format; immediates are cut to their fields.

func (a *Asm) opRRR(op uint32, r, s, t isa.Reg) {
	a.buf.U24(op | uint32(r)<<12 | uint32(s)<<8 | uint32(t)<<4)
}

// opRI8 takes the number for the field, in units of the access.
func (a *Asm) opRI8(op uint32, t, s isa.Reg, number uint32) {
	a.buf.U24(op | number&0xff<<16 | uint32(s)<<8 | uint32(t)<<4)
}

func (a *Asm) opRRRN(op uint32, r, s, t isa.Reg) {
	a.buf.U16(uint16(op | uint32(r)<<12 | uint32(s)<<8 | uint32(t)<<4))
}

// opWordN writes l32i.n or s32i.n with an offset in words.
func (a *Asm) opWordN(op uint32, t, s isa.Reg, words int) { a.opRRRN(op, isa.Reg(words&0xf), s, t) }

func (a *Asm) opMoviN(s isa.Reg, v int32) {
	a.buf.U16(uint16(opMOVIN | uint32(v)&0xf<<12 | uint32(s)<<8 | uint32(v)&0x70))
}

func (a *Asm) opMovi(t isa.Reg, v int32) { a.buf.U24(opMOVI | uint32(t)<<4 | simm12.Put(int64(v))) }

func (a *Asm) opAddi(t, s isa.Reg, v int32) { a.opRI8(opADDI, t, s, uint32(v)) }

func (a *Asm) opJ(rel int) { a.buf.U24(opJ | rel18.Put(int64(rel))) }

func (a *Asm) opL32r(t isa.Reg, literal int) {
	a.buf.U24(opL32R | uint32(t)<<4 | uint32(literal-(a.buf.Pos()+3)&^3)>>2&0xffff<<8)
}

// fits tells whether v is a signed number of n bits.
func fits(v int32, n int) bool { return v>>(n-1) == 0 || v>>(n-1) == -1 }

// fail reports what cannot be reached, in the pass that knows all distances.
func (a *Asm) fail(msg string) {
	if a.buf.Emitting() {
		a.buf.Fail(&asm.Error{Kind: "RuntimeError", Msg: msg})
	}
}

// Buf returns the code buffer.
func (a *Asm) Buf() *asm.Buffer { return &a.buf }

// EndPass fixes the size of the literal table for the next pass.
func (a *Asm) EndPass() { a.pool.EndPass() }

// Entry writes the literal table, if there is one, behind a jump over it, and makes the frame. The jump and one byte of
// padding align the table.
func (a *Asm) Entry(locals int) {
	if n := a.pool.Size(); n > 0 || a.windowed && a.style.LiteralJump {
		a.opJ(4 * n)
		a.buf.Reserve(1)
		a.pool.Open(&a.buf)
	}
	size := ((a.saved+locals)*4 + 15) &^ 15
	if a.windowed {
		a.frame = overflowSpace + size
		a.buf.U24(opENTRY | uint32(A1)<<8 | frame.Put(int64(a.frame)))
		a.opWordN(opS32IN, A0, A1, 0)
		return
	}
	a.frame = size
	if fits(int32(-size), 8) {
		a.opAddi(A1, A1, int32(-size))
	} else {
		a.opMovi(frameTemp, int32(size))
		a.opRRR(opSUB, A1, A1, frameTemp)
	}
	a.opWordN(opS32IN, A0, A1, 0)
	for i := 1; i < savedCall0; i++ {
		a.opWordN(opS32IN, A11+isa.Reg(i), A1, i)
	}
}

// Exit restores registers and returns. The windowed retw.n brings back all but the return address, which helpers
// with an address computation overwrite.
func (a *Asm) Exit() {
	if a.windowed {
		a.opWordN(opL32IN, A0, A1, 0)
		a.buf.U16(uint16(opRETWN))
		return
	}
	for i := savedCall0 - 1; i >= 1; i-- {
		a.opWordN(opL32IN, A11+isa.Reg(i), A1, i)
	}
	a.opWordN(opL32IN, A0, A1, 0)
	if fits(int32(a.frame), 8) {
		a.opAddi(A1, A1, int32(a.frame))
	} else {
		a.opMovi(frameTemp, int32(a.frame))
		a.opRRRN(opADDN, A1, A1, frameTemp)
	}
	a.buf.U16(uint16(opRETN))
}

// distance returns the target of l relative to the current position plus four, and whether a short form may be used: l
// is known and lies ahead of that point.
func (a *Asm) distance(l asm.Label) (rel int, short bool) {
	dest := a.buf.Dest(l)
	rel = dest - a.buf.Pos() - 4
	return rel, dest != asm.Unknown && rel < 0
}

// Jump reaches 18 bits; nothing checks that, as no function is that long.
func (a *Asm) Jump(l asm.Label) {
	rel, _ := a.distance(l)
	a.opJ(rel)
}

// BranchZero writes a conditional branch backward within its reach of 12 bits, else the opposite branch over a jump.
func (a *Asm) BranchZero(c ZeroCond, s isa.Reg, l asm.Label) {
	rel, short := a.distance(l)
	if short && fits(int32(rel), 12) {
		a.opBranchZero(c, s, rel)
		return
	}
	if !fits(int32(rel-6), 18) {
		a.fail("ERROR: xtensa bccz out of range")
	}
	a.opBranchZero(c^1, s, 2)
	a.opJ(rel - 3)
}

func (a *Asm) opBranchZero(c ZeroCond, s isa.Reg, rel int) {
	a.buf.U24(opBEQZ | uint32(c)<<6 | uint32(s)<<8 | rel12.Put(int64(rel)))
}

// Branch is BranchZero for a condition of two registers, with a reach of 8 bits.
func (a *Asm) Branch(c Cond, s, t isa.Reg, l asm.Label) {
	rel, short := a.distance(l)
	if short && fits(int32(rel), 8) {
		a.opBranch(c, s, t, rel)
		return
	}
	if !fits(int32(rel-6), 18) {
		a.fail("ERROR: xtensa bcc out of range")
	}
	a.opBranch(c^invert, s, t, 2)
	a.opJ(rel - 3)
}

func (a *Asm) opBranch(c Cond, s, t isa.Reg, rel int) {
	a.opRI8(opBNONE|uint32(c)<<12, t, s, uint32(rel))
}

// BranchBit writes a branch that tests one bit of a register, set or clear, with a reach of 8 bits both ways. Only the
// inline assembler needs it, and it has no far form.
func (a *Asm) BranchBit(set bool, s isa.Reg, bit int, l asm.Label) {
	rel, _ := a.distance(l)
	if !fits(int32(rel), 8) {
		a.fail("ERROR: xtensa bit_branch out of range")
	}
	op := opBBCI
	if set {
		op = opBBSI
	}
	a.opRI8(op|uint32(bit>>4&1)<<12, isa.Reg(bit&0xf), s, uint32(rel))
}

// CallLabel writes call0 to a label, for the inline assembler. The reference puts the distance in bytes where the
// machine has one in words.
func (a *Asm) CallLabel(l asm.Label) {
	dest := a.buf.Dest(l)
	rel := dest - a.buf.Pos() - 3
	a.checkAligned(dest, rel, "call0")
	if !fits(int32(rel), 18) {
		a.fail("ERROR: xtensa call0 out of range")
	}
	a.buf.U24(opCALL0 | rel18.Put(int64(rel)))
}

// LoadLabel writes l32r from a label that the function itself defines, for the inline assembler.
func (a *Asm) LoadLabel(t isa.Reg, l asm.Label) {
	dest := a.buf.Dest(l)
	rel := dest - a.buf.Pos()
	a.checkAligned(dest, rel, "l32r")
	if !fits(int32(rel), 18) || rel >= 0 {
		a.fail("ERROR: xtensa l32r out of range")
	}
	a.opL32r(t, dest)
}

// checkAligned reports a target or a distance that is not a multiple of four.
func (a *Asm) checkAligned(dest, rel int, op string) {
	if dest&3 != 0 {
		a.fail("ERROR: " + op + " target not word-aligned")
	}
	if rel&3 != 0 {
		a.fail("ERROR: " + op + " location not word-aligned")
	}
}

// JumpZero tests the whole register.
func (a *Asm) JumpZero(r isa.Reg, l asm.Label, boolTest bool) { a.BranchZero(IfZero, r, l) }

// JumpNonzero tests the whole register.
func (a *Asm) JumpNonzero(r isa.Reg, l asm.Label, boolTest bool) { a.BranchZero(IfNonzero, r, l) }

// JumpEqual compares two registers.
func (a *Asm) JumpEqual(x, y isa.Reg, l asm.Label) { a.Branch(IfEqual, x, y, l) }

// JumpReg writes jx.
func (a *Asm) JumpReg(r isa.Reg) { a.opRRR(opJX, 0, r, 0) }

// Call loads the address of a helper from its table and calls it.
func (a *Asm) Call(helper, nargs int) {
	temp, call := callTempCall0, opCALLX0
	if a.windowed {
		temp, call = callTempWindow, opCALLX8
	}
	switch {
	case helper < 16:
		a.opWordN(opL32IN, temp, a.funTable, helper)
	case helper < 256:
		a.opRI8(opL32I, temp, a.funTable, uint32(helper))
	default:
		a.MovRegImm(temp, int64(helper)*4)
		a.opRRRN(opADDN, temp, a.funTable, temp)
		a.opWordN(opL32IN, temp, temp, 0)
	}
	a.opRRR(call, 0, temp, 0)
}

// MovLocalReg stores a register in a local; offsets are cut to the 8 bits of words that s32i has.
func (a *Asm) MovLocalReg(local int, src isa.Reg) {
	a.opRI8(opS32I, src, A1, uint32(a.saved+local))
}

// MovRegLocal loads a local, with the limit of MovLocalReg.
func (a *Asm) MovRegLocal(dst isa.Reg, local int) {
	a.opRI8(opL32I, dst, A1, uint32(a.saved+local))
}

// MovRegLocalAddr computes the address of a local.
func (a *Asm) MovRegLocalAddr(dst isa.Reg, local int) {
	off := int32(a.saved+local) * 4
	if fits(off, 8) {
		a.opAddi(dst, A1, off)
		return
	}
	a.opMovi(dst, off)
	a.opRRRN(opADDN, dst, dst, A1)
}

// MovRegImm loads the low word of v by movi.n, movi or from the literal table.
func (a *Asm) MovRegImm(dst isa.Reg, v int64) {
	switch v := int32(v); {
	case -32 <= v && v <= 95:
		a.opMoviN(dst, v)
	case fits(v, 12):
		a.opMovi(dst, v)
	default:
		a.LoadLiteral(dst, uint32(v))
	}
}

// LoadLiteral adds a literal to the table, also when an equal one is there, and loads it.
func (a *Asm) LoadLiteral(dst isa.Reg, v uint32) { a.opL32r(dst, a.pool.Add(&a.buf, v)) }

// MovRegReg writes mov.n.
func (a *Asm) MovRegReg(dst, src isa.Reg) { a.opRRRN(opMOVN, 0, src, dst) }

// MovRegPC computes the address of a label: call0 to the next aligned address leaves its own return address in a0, and
// padding fills what is jumped over.
func (a *Asm) MovRegPC(dst isa.Reg, l asm.Label) {
	a.opMovi(dst, int32(a.buf.Dest(l)-a.buf.Pos()-6))
	pos := a.buf.Pos()
	a.buf.U24(opCALL0 | uint32(pos>>1&1)<<6)
	a.buf.Reserve((5 - pos) & 3)
	a.opRRRN(opADDN, dst, dst, A0)
}

// MovRegArg does not exist: arguments are in registers.
func (a *Asm) MovRegArg(dst isa.Reg, n int) {
	a.buf.Fail(&asm.Error{Kind: "RuntimeError", Msg: "xtensa: arguments are not on the stack"})
}

// Clear writes movi.n 0.
func (a *Asm) Clear(r isa.Reg) {
	if a.style.ClearByXor {
		a.Xor(r, r)
		return
	}
	a.opMoviN(r, 0)
}

// Not overwrites an argument register: the machine has no instruction for it.
func (a *Asm) Not(r isa.Reg) {
	a.MovRegImm(a.mask, -1)
	a.Xor(r, a.mask)
}

// Arithmetic: two-operand macros over three-operand instructions. Shifts take their count from a register of its own.

func (a *Asm) Neg(r isa.Reg)        { a.opRRR(opNEG, r, 0, r) }
func (a *Asm) Or(dst, src isa.Reg)  { a.opRRR(opOR, dst, dst, src) }
func (a *Asm) Xor(dst, src isa.Reg) { a.opRRR(opXOR, dst, dst, src) }
func (a *Asm) And(dst, src isa.Reg) { a.opRRR(opAND, dst, dst, src) }
func (a *Asm) Add(dst, src isa.Reg) { a.opRRRN(opADDN, dst, dst, src) }
func (a *Asm) Sub(dst, src isa.Reg) { a.opRRR(opSUB, dst, dst, src) }
func (a *Asm) Mul(dst, src isa.Reg) { a.opRRR(opMULL, dst, dst, src) }

func (a *Asm) ShiftLeft(dst, count isa.Reg) {
	a.opRRR(opSSL, 0, count, 0)
	a.opRRR(opSLL, dst, dst, 0)
}

func (a *Asm) ShiftRight(dst, count isa.Reg) {
	a.opRRR(opSSR, 0, count, 0)
	a.opRRR(opSRL, dst, 0, dst)
}

func (a *Asm) ShiftRightSigned(dst, count isa.Reg) {
	a.opRRR(opSSR, 0, count, 0)
	a.opRRR(opSRA, dst, 0, dst)
}

// compares has for each condition the branch, and whether its operands are to be exchanged.
var compares = [...]struct {
	cond     Cond
	exchange bool
}{
	isa.UnsignedLess:      {IfLessUnsigned, false},
	isa.UnsignedMore:      {IfLessUnsigned, true},
	isa.UnsignedEqual:     {IfEqual, false},
	isa.UnsignedLessEqual: {IfNotLessUnsigned, true},
	isa.UnsignedMoreEqual: {IfNotLessUnsigned, false},
	isa.UnsignedNotEqual:  {IfNotEqual, false},
	isa.SignedLess:        {IfLess, false},
	isa.SignedMore:        {IfLess, true},
	isa.SignedEqual:       {IfEqual, false},
	isa.SignedLessEqual:   {IfNotLess, true},
	isa.SignedMoreEqual:   {IfNotLess, false},
	isa.SignedNotEqual:    {IfNotEqual, false},
}

// SetCompare writes 1, and over it 0 unless a branch is taken.
func (a *Asm) SetCompare(c isa.Cond, dst, x, y isa.Reg) {
	if compares[c].exchange {
		x, y = y, x
	}
	a.opMoviN(dst, 1)
	a.opBranch(compares[c].cond, x, y, 1)
	a.opMoviN(dst, 0)
}

// Load loads from base plus an offset in units of the width; far offsets are built in the destination.
func (a *Asm) Load(w isa.Width, dst, base isa.Reg, offset int) {
	if !a.near(w, opLoads[w], opL32IN, dst, base, offset) {
		a.MovRegImm(dst, int64(offset)<<log2[w])
		a.opRRRN(opADDN, dst, base, dst)
		a.near(w, opLoads[w], opL32IN, dst, dst, 0)
	}
}

// Store is the counterpart of Load; far offsets are built in a register of its own.
func (a *Asm) Store(w isa.Width, src, base isa.Reg, offset int) {
	if !a.near(w, opStores[w], opS32IN, src, base, offset) {
		a.MovRegImm(storeTemp, int64(offset)<<log2[w])
		a.opRRRN(opADDN, storeTemp, base, storeTemp)
		a.near(w, opStores[w], opS32IN, src, storeTemp, 0)
	}
}

// near writes an access at an offset within reach of its narrow or its wide form; it is false when there is none.
func (a *Asm) near(w isa.Width, wide, narrow uint32, r, base isa.Reg, offset int) bool {
	switch off := uint32(offset); {
	case log2[w] == 2 && off < 16:
		a.opWordN(narrow, r, base, offset)
	case off < 256:
		a.opRI8(wide, r, base, off)
	default:
		return false
	}
	return true
}

// indexed adds index in units of the width to base.
func (a *Asm) indexed(w isa.Width, base, index isa.Reg) {
	switch log2[w] {
	case 0:
		a.opRRRN(opADDN, base, index, base)
	case 1:
		a.opRRR(opADDX2, base, index, base)
	default:
		a.opRRR(opADDX4, base, index, base)
	}
}

// LoadIndex loads from base plus index in units of the width, and leaves the sum in base.
func (a *Asm) LoadIndex(w isa.Width, dst, base, index isa.Reg) {
	a.indexed(w, base, index)
	a.near(w, opLoads[w], opL32IN, dst, base, 0)
}

// StoreIndex is the counterpart of LoadIndex.
func (a *Asm) StoreIndex(w isa.Width, src, base, index isa.Reg) {
	a.indexed(w, base, index)
	a.near(w, opStores[w], opS32IN, src, base, 0)
}
