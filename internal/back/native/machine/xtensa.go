package machine

import (
	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/field"
	"github.com/tandem-lang/tandem/internal/isa/xtensa"
)

// Frame, from the stack pointer up, a multiple of 16 bytes:
//
//	call0:    a0, a12, a13, a14, a15, then locals
//	windowed: a0, then locals, then at least 32 bytes for the registers that a window overflow spills
const (
	savedCall0     = 5 // words in front of local 0
	savedWindowed  = 1
	overflowSpace  = 32
	frameTemp      = xtensa.A9 // holds the size of frames beyond the reach of addi
	storeTemp      = xtensa.A6 // address of stores at far offsets, in both conventions
	callTempCall0  = xtensa.A0
	callTempWindow = xtensa.A8
)

// call0Machine is the machine of -march=xtensa.
func call0Machine() *Machine {
	return &Machine{
		Target:    xtensa.Call0,
		Arch:      9,
		Ret:       xtensa.A2,
		Arg:       [4]isa.Reg{xtensa.A2, xtensa.A3, xtensa.A4, xtensa.A5},
		Temp:      [3]isa.Reg{xtensa.A2, xtensa.A3, xtensa.A4},
		Local:     [3]isa.Reg{xtensa.A12, xtensa.A13, xtensa.A14},
		FunTable:  xtensa.A15,
		ParentRet: xtensa.A2,
		ParentArg: [4]isa.Reg{xtensa.A2, xtensa.A3, xtensa.A4, xtensa.A5},

		ShiftCount:   isa.NoReg,
		NLRRegs:      10,
		NLRLocal1:    8,
		LiteralTable: true,

		New: func(o Options) Asm { return NewXtensa(false, o) },
	}
}

// windowedMachine is the machine of -march=xtensawin.
func windowedMachine() *Machine {
	return &Machine{
		Target:    xtensa.Windowed,
		Arch:      10,
		Ret:       xtensa.A10,
		Arg:       [4]isa.Reg{xtensa.A10, xtensa.A11, xtensa.A12, xtensa.A13},
		Temp:      [3]isa.Reg{xtensa.A10, xtensa.A11, xtensa.A12},
		Local:     [3]isa.Reg{xtensa.A4, xtensa.A5, xtensa.A6},
		FunTable:  xtensa.A7,
		ParentRet: xtensa.A2,
		ParentArg: [4]isa.Reg{xtensa.A2, xtensa.A3, xtensa.A4, xtensa.A5},

		ShiftCount:   isa.NoReg,
		Setjmp:       true,
		NLRRegs:      17,
		NLRLocal1:    6,
		LiteralTable: true,

		New: func(o Options) Asm { return NewXtensa(true, o) },
	}
}

// XtensaAsm writes the macro operations of both conventions. It has further ones for the inline assembler.
type XtensaAsm struct {
	buf      asm.Buffer
	packers  []field.Packer
	pool     literalTable
	windowed bool
	mask     isa.Reg // scratch register of Not: the second argument of helpers, or the first if the style asks for it
	funTable isa.Reg
	saved    int // words in front of local 0
	frame    int // bytes of the stack frame
	style    Style
}

// NewXtensa returns a macro assembler for one module.
func NewXtensa(windowed bool, o Options) *XtensaAsm {
	a := &XtensaAsm{mask: xtensa.A3, funTable: xtensa.A15, saved: savedCall0, style: o.Style}
	if windowed {
		a = &XtensaAsm{windowed: true, mask: xtensa.A11, funTable: xtensa.A7, saved: savedWindowed, style: o.Style}
	}
	a.packers = xtensa.Packers()
	if a.style.InvertByFirstArg {
		a.mask--
	}
	return a
}

// literalTable is a table of 32-bit literals that stands ahead of the code that loads them.
//
// Its size must be known when the code begins, so the literals counted in one pass, those of dead code too, make the table of
// the next. The count outlives the function: the first pass over the next function opens a table of the old size, which is
// harmless because only the last two passes of a function must agree.
type literalTable struct {
	size int // literals the table has room for in this pass
	next int // literals added so far in this pass
	base int // offset of the table in the buffer, -1 without one
}

// open reserves the table at the current position of b, if it has any literal.
func (p *literalTable) open(b *asm.Buffer) {
	if p.size > 0 {
		p.base = b.Reserve(4 * p.size)
	}
}

// add appends a literal and returns its offset in bytes from the start of the function.
func (p *literalTable) add(b *asm.Buffer, v uint32) int {
	at := p.base + 4*p.next
	if p.next < p.size && p.base >= 0 {
		b.SetWord(at, 4, uint64(v))
	}
	p.next++
	return at
}

// endPass makes the literals of this pass the table of the next.
func (p *literalTable) endPass() {
	p.size = p.next
	p.next = 0
}

// The forms of loads and stores by width.
var (
	xtensaLoads  = [...]isa.Form{Byte: xtensa.L8UI, Half: xtensa.L16UI, Long: xtensa.L32I, Word: xtensa.L32I}
	xtensaStores = [...]isa.Form{Byte: xtensa.S8I, Half: xtensa.S16I, Long: xtensa.S32I, Word: xtensa.S32I}
)

// XtensaCond is a condition of two registers by its number in the encoding; bit 3 inverts it.
type XtensaCond uint32

// The conditions of two registers, and their inversions.
const (
	XtensaIfNone            XtensaCond = 0 // no common bit
	XtensaIfEqual           XtensaCond = 1
	XtensaIfLess            XtensaCond = 2
	XtensaIfLessUnsigned    XtensaCond = 3
	XtensaIfAll             XtensaCond = 4 // all bits of the second are in the first
	XtensaIfBitClear        XtensaCond = 5 // the bit of the first that the second tells
	XtensaIfAny                        = XtensaIfNone | invert
	XtensaIfNotEqual                   = XtensaIfEqual | invert
	XtensaIfNotLess                    = XtensaIfLess | invert
	XtensaIfNotLessUnsigned            = XtensaIfLessUnsigned | invert
	XtensaIfNotAll                     = XtensaIfAll | invert
	XtensaIfBitSet                     = XtensaIfBitClear | invert

	invert = 8
)

// XtensaZeroCond is a condition of one register by its number in the encoding; bit 0 inverts it.
type XtensaZeroCond uint32

// The conditions of one register, which is signed.
const (
	XtensaIfZero     XtensaZeroCond = 0
	XtensaIfNonzero  XtensaZeroCond = 1
	XtensaIfNegative XtensaZeroCond = 2
	XtensaIfPositive XtensaZeroCond = 3 // or zero
)

// The branches by their conditions.
var (
	xtensaBranches = [...]isa.Form{
		XtensaIfNone: xtensa.BNONE, XtensaIfEqual: xtensa.BEQ, XtensaIfLess: xtensa.BLT, XtensaIfLessUnsigned: xtensa.BLTU,
		XtensaIfAll: xtensa.BALL, XtensaIfBitClear: xtensa.BBC, XtensaIfAny: xtensa.BANY, XtensaIfNotEqual: xtensa.BNE,
		XtensaIfNotLess: xtensa.BGE, XtensaIfNotLessUnsigned: xtensa.BGEU, XtensaIfNotAll: xtensa.BNALL, XtensaIfBitSet: xtensa.BBS,
	}
	xtensaZeroBranches = [...]isa.Form{
		XtensaIfZero: xtensa.BEQZ, XtensaIfNonzero: xtensa.BNEZ, XtensaIfNegative: xtensa.BLTZ, XtensaIfPositive: xtensa.BGEZ,
	}
)

// Put writes an instruction with up to three values straight in its operands, in the order of the text, cut to their fields.
func (a *XtensaAsm) Put(form isa.Form, values ...int64) {
	var v [3]int64
	copy(v[:], values)
	a.put(form, v[0], v[1], v[2])
}

// put is Put for three values; what the form has no operand for is 0.
func (a *XtensaAsm) put(form isa.Form, x, y, z int64) {
	p := &a.packers[form]
	w := p.Bits()
	if !a.buf.Sizing() {
		w = p.Pack(x, y, z)
	}
	if w&8 != 0 {
		a.buf.U16(uint16(w))
	} else {
		a.buf.U24(w)
	}
}

// r, rr and rrr write instructions whose operands are registers.
func (a *XtensaAsm) r(form isa.Form, x isa.Reg)         { a.put(form, int64(x), 0, 0) }
func (a *XtensaAsm) rr(form isa.Form, x, y isa.Reg)     { a.put(form, int64(x), int64(y), 0) }
func (a *XtensaAsm) rrr(form isa.Form, x, y, z isa.Reg) { a.put(form, int64(x), int64(y), int64(z)) }

// imm writes an instruction of two registers and an integer: a load or store of [s+v], or an addition.
func (a *XtensaAsm) imm(form isa.Form, t, s isa.Reg, v int) {
	a.put(form, int64(t), int64(s), int64(v))
}

// move writes movi or movi.n.
func (a *XtensaAsm) move(form isa.Form, t isa.Reg, v int32) { a.put(form, int64(t), int64(v), 0) }

// load writes l32r of a literal at an offset from the start of the function.
func (a *XtensaAsm) load(t isa.Reg, literal int) {
	a.put(xtensa.L32R, int64(t), int64(literal-(a.buf.Pos()+3)&^3), 0)
}

// fail reports what cannot be reached, in the pass that knows all distances.
func (a *XtensaAsm) fail(msg string) {
	if a.buf.Emitting() {
		refuse(&a.buf, msg)
	}
}

// Buf returns the code buffer.
func (a *XtensaAsm) Buf() *asm.Buffer { return &a.buf }

// EndPass fixes the size of the literal table for the next pass.
func (a *XtensaAsm) EndPass() { a.pool.endPass() }

// Entry writes the literal table, if there is one, behind a jump over it, and makes the frame. The jump and one byte of
// padding align the table.
func (a *XtensaAsm) Entry(locals int) {
	if n := a.pool.size; n > 0 || a.windowed && a.style.LiteralJump {
		a.put(xtensa.J, int64(4*n), 0, 0)
		a.buf.Reserve(1)
		a.pool.open(&a.buf)
	}
	size := ((a.saved+locals)*4 + 15) &^ 15
	if a.windowed {
		a.frame = overflowSpace + size
		a.put(xtensa.ENTRY, int64(xtensa.A1), int64(a.frame), 0)
		a.imm(xtensa.S32I_N, xtensa.A0, xtensa.A1, 4*0)
		return
	}
	a.frame = size
	if fitsSigned(8, -size) {
		a.imm(xtensa.ADDI, xtensa.A1, xtensa.A1, -size)
	} else {
		a.move(xtensa.MOVI, frameTemp, int32(size))
		a.rrr(xtensa.SUB, xtensa.A1, xtensa.A1, frameTemp)
	}
	a.imm(xtensa.S32I_N, xtensa.A0, xtensa.A1, 4*0)
	for i := 1; i < savedCall0; i++ {
		a.imm(xtensa.S32I_N, xtensa.A11+isa.Reg(i), xtensa.A1, 4*i)
	}
}

// Exit restores registers and returns. The windowed retw.n brings back all but the return address, which helpers
// with an address computation overwrite.
func (a *XtensaAsm) Exit() {
	if a.windowed {
		a.imm(xtensa.L32I_N, xtensa.A0, xtensa.A1, 4*0)
		a.put(xtensa.RETW_N, 0, 0, 0)
		return
	}
	for i := savedCall0 - 1; i >= 1; i-- {
		a.imm(xtensa.L32I_N, xtensa.A11+isa.Reg(i), xtensa.A1, 4*i)
	}
	a.imm(xtensa.L32I_N, xtensa.A0, xtensa.A1, 4*0)
	if fitsSigned(8, a.frame) {
		a.imm(xtensa.ADDI, xtensa.A1, xtensa.A1, a.frame)
	} else {
		a.move(xtensa.MOVI, frameTemp, int32(a.frame))
		a.rrr(xtensa.ADD_N, xtensa.A1, xtensa.A1, frameTemp)
	}
	a.put(xtensa.RET_N, 0, 0, 0)
}

// distance returns the target of l relative to the current position plus four, and whether a short form may be used: l
// is known and lies ahead of that point.
func (a *XtensaAsm) distance(l asm.Label) (rel int, short bool) {
	dest := a.buf.Dest(l)
	rel = dest - a.buf.Pos() - 4
	return rel, dest != asm.Unknown && rel < 0
}

// Jump reaches 18 bits; nothing checks that, as no function is that long.
func (a *XtensaAsm) Jump(l asm.Label) {
	rel, _ := a.distance(l)
	a.put(xtensa.J, int64(rel), 0, 0)
}

// BranchZero writes a conditional branch backward within its reach of 12 bits, else the opposite branch over a jump.
func (a *XtensaAsm) BranchZero(c XtensaZeroCond, s isa.Reg, l asm.Label) {
	rel, short := a.distance(l)
	if short && fitsSigned(12, rel) {
		a.opBranchZero(c, s, rel)
		return
	}
	if !fitsSigned(18, rel-6) {
		a.fail("ERROR: xtensa bccz out of range")
	}
	a.opBranchZero(c^1, s, 2)
	a.put(xtensa.J, int64(rel-3), 0, 0)
}

func (a *XtensaAsm) opBranchZero(c XtensaZeroCond, s isa.Reg, rel int) {
	a.put(xtensaZeroBranches[c], int64(s), int64(rel), 0)
}

// Branch is BranchZero for a condition of two registers, with a reach of 8 bits.
func (a *XtensaAsm) Branch(c XtensaCond, s, t isa.Reg, l asm.Label) {
	rel, short := a.distance(l)
	if short && fitsSigned(8, rel) {
		a.opBranch(c, s, t, rel)
		return
	}
	if !fitsSigned(18, rel-6) {
		a.fail("ERROR: xtensa bcc out of range")
	}
	a.opBranch(c^invert, s, t, 2)
	a.put(xtensa.J, int64(rel-3), 0, 0)
}

func (a *XtensaAsm) opBranch(c XtensaCond, s, t isa.Reg, rel int) {
	a.put(xtensaBranches[c], int64(s), int64(t), int64(rel))
}

// BranchBit writes a branch that tests one bit of a register, set or clear, with a reach of 8 bits both ways. Only the
// inline assembler needs it, and it has no far form.
func (a *XtensaAsm) BranchBit(set bool, s isa.Reg, bit int, l asm.Label) {
	rel, _ := a.distance(l)
	if !fitsSigned(8, rel) {
		a.fail("ERROR: xtensa bit_branch out of range")
	}
	form := xtensa.BBCI
	if set {
		form = xtensa.BBSI
	}
	a.put(form, int64(s), int64(bit), int64(rel))
}

// CallLabel writes call0 to a label, for the inline assembler. The reference puts the distance in bytes where the
// machine has one in words.
func (a *XtensaAsm) CallLabel(l asm.Label) {
	dest := a.buf.Dest(l)
	rel := dest - a.buf.Pos() - 3
	a.checkAligned(dest, rel, "call0")
	if !fitsSigned(18, rel) {
		a.fail("ERROR: xtensa call0 out of range")
	}
	a.put(xtensa.CALL0, 4*int64(rel), 0, 0)
}

// LoadLabel writes l32r from a label that the function itself defines, for the inline assembler.
func (a *XtensaAsm) LoadLabel(t isa.Reg, l asm.Label) {
	dest := a.buf.Dest(l)
	rel := dest - a.buf.Pos()
	a.checkAligned(dest, rel, "l32r")
	if !fitsSigned(18, rel) || rel >= 0 {
		a.fail("ERROR: xtensa l32r out of range")
	}
	a.load(t, dest)
}

// checkAligned reports a target or a distance that is not a multiple of four.
func (a *XtensaAsm) checkAligned(dest, rel int, op string) {
	if dest&3 != 0 {
		a.fail("ERROR: " + op + " target not word-aligned")
	}
	if rel&3 != 0 {
		a.fail("ERROR: " + op + " location not word-aligned")
	}
}

// JumpZero tests the whole register.
func (a *XtensaAsm) JumpZero(r isa.Reg, l asm.Label, boolTest bool) { a.BranchZero(XtensaIfZero, r, l) }

// JumpNonzero tests the whole register.
func (a *XtensaAsm) JumpNonzero(r isa.Reg, l asm.Label, boolTest bool) {
	a.BranchZero(XtensaIfNonzero, r, l)
}

// JumpEqual compares two registers.
func (a *XtensaAsm) JumpEqual(x, y isa.Reg, l asm.Label) { a.Branch(XtensaIfEqual, x, y, l) }

// JumpReg writes jx.
func (a *XtensaAsm) JumpReg(r isa.Reg) { a.r(xtensa.JX, r) }

// Call loads the address of a helper from its table and calls it.
func (a *XtensaAsm) Call(helper, nargs int) {
	temp, call := callTempCall0, xtensa.CALLX0
	if a.windowed {
		temp, call = callTempWindow, xtensa.CALLX8
	}
	switch {
	case helper < 16:
		a.imm(xtensa.L32I_N, temp, a.funTable, 4*helper)
	case helper < 256:
		a.imm(xtensa.L32I, temp, a.funTable, 4*helper)
	default:
		a.MovRegImm(temp, int64(helper)*4)
		a.rrr(xtensa.ADD_N, temp, a.funTable, temp)
		a.imm(xtensa.L32I_N, temp, temp, 4*0)
	}
	a.r(call, temp)
}

// MovLocalReg stores a register in a local; offsets are cut to the 8 bits of words that s32i has.
func (a *XtensaAsm) MovLocalReg(local int, src isa.Reg) {
	a.imm(xtensa.S32I, src, xtensa.A1, 4*(a.saved+local))
}

// MovRegLocal loads a local, with the limit of MovLocalReg.
func (a *XtensaAsm) MovRegLocal(dst isa.Reg, local int) {
	a.imm(xtensa.L32I, dst, xtensa.A1, 4*(a.saved+local))
}

// MovRegLocalAddr computes the address of a local.
func (a *XtensaAsm) MovRegLocalAddr(dst isa.Reg, local int) {
	off := int32(a.saved+local) * 4
	if fitsSigned(8, int(off)) {
		a.imm(xtensa.ADDI, dst, xtensa.A1, int(off))
		return
	}
	a.move(xtensa.MOVI, dst, off)
	a.rrr(xtensa.ADD_N, dst, dst, xtensa.A1)
}

// MovRegImm loads the low word of v by movi.n, movi or from the literal table.
func (a *XtensaAsm) MovRegImm(dst isa.Reg, v int64) {
	switch v := int32(v); {
	case -32 <= v && v <= 95:
		a.move(xtensa.MOVI_N, dst, v)
	case fitsSigned(12, int(v)):
		a.move(xtensa.MOVI, dst, v)
	default:
		a.LoadLiteral(dst, uint32(v))
	}
}

// LoadLiteral adds a literal to the table, also when an equal one is there, and loads it.
func (a *XtensaAsm) LoadLiteral(dst isa.Reg, v uint32) { a.load(dst, a.pool.add(&a.buf, v)) }

// MovRegReg writes mov.n.
func (a *XtensaAsm) MovRegReg(dst, src isa.Reg) { a.rr(xtensa.MOV_N, dst, src) }

// MovRegPC computes the address of a label: call0 to the next aligned address leaves its own return address in a0, and
// padding fills what is jumped over.
func (a *XtensaAsm) MovRegPC(dst isa.Reg, l asm.Label) {
	a.move(xtensa.MOVI, dst, int32(a.buf.Dest(l)-a.buf.Pos()-6))
	pos := a.buf.Pos()
	a.put(xtensa.CALL0, int64(pos>>1&1)*4, 0, 0)
	a.buf.Reserve((5 - pos) & 3)
	a.rrr(xtensa.ADD_N, dst, dst, xtensa.A0)
}

// MovRegArg does not exist: arguments are in registers.
func (a *XtensaAsm) MovRegArg(dst isa.Reg, n int) {
	refuse(&a.buf, "xtensa: arguments are not on the stack")
}

// Clear writes movi.n 0.
func (a *XtensaAsm) Clear(r isa.Reg) {
	if a.style.ClearByXor {
		a.Xor(r, r)
		return
	}
	a.move(xtensa.MOVI_N, r, 0)
}

// Not overwrites an argument register: the machine has no instruction for it.
func (a *XtensaAsm) Not(r isa.Reg) {
	a.MovRegImm(a.mask, -1)
	a.Xor(r, a.mask)
}

// Arithmetic: two-operand macros over three-operand instructions. Shifts take their count from a register of its own.

func (a *XtensaAsm) Neg(r isa.Reg)        { a.rr(xtensa.NEG, r, r) }
func (a *XtensaAsm) Or(dst, src isa.Reg)  { a.rrr(xtensa.OR, dst, dst, src) }
func (a *XtensaAsm) Xor(dst, src isa.Reg) { a.rrr(xtensa.XOR, dst, dst, src) }
func (a *XtensaAsm) And(dst, src isa.Reg) { a.rrr(xtensa.AND, dst, dst, src) }
func (a *XtensaAsm) Add(dst, src isa.Reg) { a.rrr(xtensa.ADD_N, dst, dst, src) }
func (a *XtensaAsm) Sub(dst, src isa.Reg) { a.rrr(xtensa.SUB, dst, dst, src) }
func (a *XtensaAsm) Mul(dst, src isa.Reg) { a.rrr(xtensa.MULL, dst, dst, src) }

func (a *XtensaAsm) ShiftLeft(dst, count isa.Reg) {
	a.r(xtensa.SSL, count)
	a.rr(xtensa.SLL, dst, dst)
}

func (a *XtensaAsm) ShiftRight(dst, count isa.Reg) {
	a.r(xtensa.SSR, count)
	a.rr(xtensa.SRL, dst, dst)
}

func (a *XtensaAsm) ShiftRightSigned(dst, count isa.Reg) {
	a.r(xtensa.SSR, count)
	a.rr(xtensa.SRA, dst, dst)
}

// xtensaCompares has for each condition the branch, and whether its operands are to be exchanged.
var xtensaCompares = [...]struct {
	cond     XtensaCond
	exchange bool
}{
	UnsignedLess:      {XtensaIfLessUnsigned, false},
	UnsignedMore:      {XtensaIfLessUnsigned, true},
	UnsignedEqual:     {XtensaIfEqual, false},
	UnsignedLessEqual: {XtensaIfNotLessUnsigned, true},
	UnsignedMoreEqual: {XtensaIfNotLessUnsigned, false},
	UnsignedNotEqual:  {XtensaIfNotEqual, false},
	SignedLess:        {XtensaIfLess, false},
	SignedMore:        {XtensaIfLess, true},
	SignedEqual:       {XtensaIfEqual, false},
	SignedLessEqual:   {XtensaIfNotLess, true},
	SignedMoreEqual:   {XtensaIfNotLess, false},
	SignedNotEqual:    {XtensaIfNotEqual, false},
}

// SetCompare writes 1, and over it 0 unless a branch is taken.
func (a *XtensaAsm) SetCompare(c Cond, dst, x, y isa.Reg) {
	if xtensaCompares[c].exchange {
		x, y = y, x
	}
	a.move(xtensa.MOVI_N, dst, 1)
	a.opBranch(xtensaCompares[c].cond, x, y, 1)
	a.move(xtensa.MOVI_N, dst, 0)
}

// Load loads from base plus an offset in units of the width; far offsets are built in the destination.
func (a *XtensaAsm) Load(w Width, dst, base isa.Reg, offset int) {
	if !a.near(w, xtensaLoads[w], xtensa.L32I_N, dst, base, offset) {
		a.MovRegImm(dst, int64(offset)<<log2[w])
		a.rrr(xtensa.ADD_N, dst, base, dst)
		a.near(w, xtensaLoads[w], xtensa.L32I_N, dst, dst, 0)
	}
}

// Store is the counterpart of Load; far offsets are built in a register of its own.
func (a *XtensaAsm) Store(w Width, src, base isa.Reg, offset int) {
	if !a.near(w, xtensaStores[w], xtensa.S32I_N, src, base, offset) {
		a.MovRegImm(storeTemp, int64(offset)<<log2[w])
		a.rrr(xtensa.ADD_N, storeTemp, base, storeTemp)
		a.near(w, xtensaStores[w], xtensa.S32I_N, src, storeTemp, 0)
	}
}

// near writes an access at an offset within reach of its narrow or its wide form; it is false when there is none.
func (a *XtensaAsm) near(w Width, wide, narrow isa.Form, r, base isa.Reg, offset int) bool {
	switch off := uint32(offset); {
	case log2[w] == 2 && off < 16:
		a.imm(narrow, r, base, 4*offset)
	case off < 256:
		a.imm(wide, r, base, offset<<log2[w])
	default:
		return false
	}
	return true
}

// indexed adds index in units of the width to base.
func (a *XtensaAsm) indexed(w Width, base, index isa.Reg) {
	switch log2[w] {
	case 0:
		a.rrr(xtensa.ADD_N, base, index, base)
	case 1:
		a.rrr(xtensa.ADDX2, base, index, base)
	default:
		a.rrr(xtensa.ADDX4, base, index, base)
	}
}

// LoadIndex loads from base plus index in units of the width, and leaves the sum in base.
func (a *XtensaAsm) LoadIndex(w Width, dst, base, index isa.Reg) {
	a.indexed(w, base, index)
	a.near(w, xtensaLoads[w], xtensa.L32I_N, dst, base, 0)
}

// StoreIndex is the counterpart of LoadIndex.
func (a *XtensaAsm) StoreIndex(w Width, src, base, index isa.Reg) {
	a.indexed(w, base, index)
	a.near(w, xtensaStores[w], xtensa.S32I_N, src, base, 0)
}
