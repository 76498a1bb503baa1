package thumb

import (
	"math/bits"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
	d "github.com/tandem-lang/tandem/internal/isa/diagram"
)

// Asm is the macro assembler of one module. It fulfils isa.Asm and has the further macros of the inline assembler.
type Asm struct {
	buf    asm.Buffer
	wide   bool   // the 32-bit encodings of ARMv7-M may be used
	pushed uint16 // low registers that Entry pushed
	adjust int    // words by which Entry moved the stack pointer further

	style isa.Style
}

// NewAsm returns a macro assembler for ARMv7-M (wide) or ARMv6-M.
func NewAsm(wide bool) *Asm { return &Asm{wide: wide} }

// Opcodes of the halfwords and words below, with all fields zero; named as in the manual, the encoding behind.
const (
	opLslT1    = 0x0000 // LSL (immediate) T1
	opAddRegT1 = 0x1800 // ADD (register) T1
	opSubRegT1 = 0x1a00 // SUB (register) T1
	opMovImmT1 = 0x2000 // MOV (immediate) T1
	opCmpImmT1 = 0x2800 // CMP (immediate) T1
	opAddImmT2 = 0x3000 // ADD (immediate) T2
	opAnd      = 0x4000 // AND (register) T1
	opEor      = 0x4040 // EOR (register) T1
	opLsl      = 0x4080 // LSL (register) T1
	opLsr      = 0x40c0 // LSR (register) T1
	opAsr      = 0x4100 // ASR (register) T1
	opRsb      = 0x4240 // RSB (immediate) T1
	opCmpReg   = 0x4280 // CMP (register) T1
	opOrr      = 0x4300 // ORR (register) T1
	opMul      = 0x4340 // MUL T1
	opMvn      = 0x43c0 // MVN (register) T1
	opAddHi    = 0x4400 // ADD (register) T2
	opMovHi    = 0x4600 // MOV (register) T1
	opBx       = 0x4700 // BX T1
	opBlx      = 0x4780 // BLX (register) T1
	opLdrLit   = 0x4800 // LDR (literal) T1
	opStrReg   = 0x5000 // STR (register) T1
	opStrhReg  = 0x5200 // STRH (register) T1
	opStrbReg  = 0x5400 // STRB (register) T1
	opLdrReg   = 0x5800 // LDR (register) T1
	opLdrhReg  = 0x5a00 // LDRH (register) T1
	opLdrbReg  = 0x5c00 // LDRB (register) T1
	opStrSP    = 0x9000 // STR (immediate) T2
	opLdrSP    = 0x9800 // LDR (immediate) T2
	opAddSP    = 0xa800 // ADD (SP plus immediate) T1
	opSPUp     = 0xb000 // ADD (SP plus immediate) T2
	opSPDown   = 0xb080 // SUB (SP minus immediate) T1
	opSxth     = 0xb200 // SXTH T1
	opPush     = 0xb400 // PUSH T1
	opPop      = 0xbc00 // POP T1
	opIt       = 0xbf00 // IT T1
	opNop      = 0xbf00 // NOP T1
	opBcc      = 0xd000 // B T1
	opB        = 0xe000 // B T2
	opBW       = 0xf000 // B T4 and BL T1, first halfword
	opAddW     = 0xf200 // ADD (immediate) T4, first halfword
	opMovW     = 0xf240 // MOV (immediate) T3, first halfword
	opSubW     = 0xf2a0 // SUB (immediate) T4, first halfword
	opMovT     = 0xf2c0 // MOVT T1, first halfword
)

// Opcodes of loads and stores at a constant offset by isa.Width: the 16-bit encoding with a 5-bit offset (T1) and the
// first halfword of the 32-bit encoding with a 12-bit offset (LDR T3, LDRH T2, LDRB T2 and the stores alike). Offsets
// of the short form count in units of the width. A load has loadT1 or loadT3 added.
var (
	storeT1 = [...]uint16{isa.Byte: 0x7000, isa.Half: 0x8000, isa.Long: 0x6000, isa.Word: 0x6000}
	storeT3 = [...]uint16{isa.Byte: 0xf880, isa.Half: 0xf8a0, isa.Long: 0xf8c0, isa.Word: 0xf8c0}
	shift   = [...]uint{isa.Byte: 0, isa.Half: 1, isa.Long: 2, isa.Word: 2}
)

const (
	loadT1 = 0x0800
	loadT3 = 0x0010
)

// The condition numbers of the manual (section A7.3).
const (
	condEQ = iota
	condNE
	condCS
	condCC
	condMI
	condPL
	condVS
	condVC
	condHI
	condLS
	condGE
	condLT
	condGT
	condLE
)

// conds gives the condition number of each isa.Cond.
var conds = [...]uint16{
	isa.UnsignedLess: condCC, isa.UnsignedMore: condHI, isa.UnsignedEqual: condEQ,
	isa.UnsignedLessEqual: condLS, isa.UnsignedMoreEqual: condCS, isa.UnsignedNotEqual: condNE,
	isa.SignedLess: condLT, isa.SignedMore: condGT, isa.SignedEqual: condEQ,
	isa.SignedLessEqual: condLE, isa.SignedMoreEqual: condGE, isa.SignedNotEqual: condNE,
}

// Instructions by the shape of their operands. Registers d, n and m are low ones unless said otherwise.

func (a *Asm) dm(op uint16, d, m isa.Reg) { a.buf.U16(op | uint16(m)<<3 | uint16(d)) }
func (a *Asm) dnm(op uint16, d, n, m isa.Reg) {
	a.buf.U16(op | uint16(m)<<6 | uint16(n)<<3 | uint16(d))
}
func (a *Asm) di8(op uint16, d isa.Reg, i uint32) { a.buf.U16(op | uint16(d)<<8 | uint16(i&0xff)) }
func (a *Asm) lsl(d, m isa.Reg, by uint) {
	a.buf.U16(opLslT1 | uint16(by)<<6 | uint16(m)<<3 | uint16(d))
}
func (a *Asm) push1(r isa.Reg) { a.buf.U16(opPush | 1<<r) }
func (a *Asm) pop1(r isa.Reg)  { a.buf.U16(opPop | 1<<r) }

// any2 writes the forms whose registers may be high: ADD T2 and MOV T1.
func (a *Asm) any2(op uint16, d, m isa.Reg) {
	a.buf.U16(op | uint16(d)<<4&0x80 | uint16(m)<<3 | uint16(d)&7)
}

// two writes a 32-bit encoding.
func (a *Asm) two(first, second uint16) { a.buf.U32(uint32(second)<<16 | uint32(first)) }

// mov16 writes MOVW or MOVT: the immediate lies in imm4:i:imm3:imm8.
func (a *Asm) mov16(op uint16, d isa.Reg, i uint32) {
	a.two(op|uint16(i>>1&0x400)|uint16(i>>12&0xf), uint16(i<<4&0x7000)|uint16(d)<<8|uint16(i&0xff))
}

func fits(bits uint, x uint32) bool { return x>>bits == 0 }

func fitsSigned(bits uint, x int) bool {
	lim := 1 << (bits - 1)
	return -lim <= x && x < lim
}

// Buf returns the code buffer.
func (a *Asm) Buf() *asm.Buffer { return &a.buf }

// EndPass has nothing to do on this machine.
func (a *Asm) EndPass() {}

// Entry pushes the callee-saved registers, lr, and as many of r1..r3 as make room for the first locals, and moves the
// stack pointer for the others, keeping it at a multiple of 8.
func (a *Asm) Entry(locals int) {
	a.pushed, a.adjust = pushFew, 0
	if locals > 1 {
		a.pushed = pushMore
	}
	if locals > 3 {
		a.adjust = (locals - 3 + 1) &^ 1
	}
	a.buf.U16(opPush | 0x100 | a.pushed)
	a.moveSP(opSPDown, opSubW)
}

// Exit undoes Entry and returns.
func (a *Asm) Exit() {
	a.moveSP(opSPUp, opAddW)
	a.buf.U16(opPop | 0x100 | a.pushed)
}

// moveSP adds the adjustment to sp or subtracts it. The wide form leaves bit 11 of the immediate out, as the reference
// does, which is why frames of 2048 bytes and more do not work on either side.
func (a *Asm) moveSP(narrow, wide uint16) {
	words := a.adjust
	if words == 0 {
		return
	}
	if a.wide && !fits(7, uint32(words)) {
		n := uint32(words) * 4
		a.two(wide|uint16(sp), uint16(n<<4&0x7000)|uint16(sp)<<8|uint16(n&0xff))
		return
	}
	for ; words > 127; words -= 127 {
		a.buf.U16(narrow | 127)
	}
	a.buf.U16(narrow | uint16(words))
}

// FromARMSize is the number of bytes that EntryFromARM writes.
const FromARMSize = 20

// EntryFromARM writes, ahead of Entry, the words with which code that is called in ARM state runs the rest in Thumb
// state and comes back: push {r4, lr}; add lr, pc, #9; blx lr; pop {r4, lr}; bx lr (A1 encodings).
func (a *Asm) EntryFromARM() {
	for _, w := range [...]uint32{0xe92d4010, 0xe28fe009, 0xe12fff3e, 0xe8bd4010, 0xe12fff1e} {
		a.buf.U32(w)
	}
}

// rel returns the distance from the pc of an instruction at the current position, which reads four bytes ahead, to l,
// and whether l is known and not ahead, so that a short branch has the same answer in both of the last passes.
func (a *Asm) rel(l asm.Label) (rel int, behind bool) {
	dest, pos := a.buf.Dest(l), a.buf.Pos()
	return dest - pos - 4, dest != asm.Unknown && dest <= pos
}

func branchT1(cond uint16, rel int) uint16 { return opBcc | cond<<8 | uint16(rel>>1)&0xff }
func branchT2(rel int) uint16              { return opB | uint16(rel>>1)&0x7ff }

// Jump branches to l: short backwards when in reach, otherwise in the longest form. On ARMv6-M the long form loads the
// distance from a literal and overwrites r1; when the short form would reach, it is padded to the same size.
func (a *Asm) Jump(l asm.Label) {
	rel, behind := a.rel(l)
	if behind && fitsSigned(12, rel) {
		a.buf.U16(branchT2(rel))
		return
	}
	if a.wide {
		a.two(opBW|uint16(rel>>12)&0x7ff, 0xb800|uint16(rel>>1)&0x7ff)
		return
	}
	odd := a.buf.Pos()&2 != 0
	if fitsSigned(12, rel) {
		a.buf.U16(branchT2(rel))
		a.nops(3)
		if odd {
			a.nops(1)
		}
		return
	}
	rel -= 2 // of the load
	if odd {
		a.nops(1)
		rel -= 2
	}
	a.di8(opLdrLit, r1, 0)
	a.any2(opAddHi, pc, r1)
	a.buf.U32(uint32(rel))
}

func (a *Asm) nops(n int) {
	for ; n > 0; n-- {
		a.buf.U16(opNop)
	}
}

// jumpIf branches to l under a condition. On ARMv6-M a far target is reached by branching over a Jump.
func (a *Asm) jumpIf(cond uint16, l asm.Label) {
	rel, behind := a.rel(l)
	if behind && fitsSigned(9, rel) {
		a.buf.U16(branchT1(cond, rel))
		return
	}
	if a.wide {
		a.two(branchT3(cond, rel))
		return
	}
	start := a.buf.Pos()
	at := a.buf.Reserve(2)
	a.Jump(l)
	a.buf.Patch16(at, branchT1(cond^1, a.buf.Pos()-start-4))
}

func branchT3(cond uint16, rel int) (first, second uint16) {
	return opBW | cond<<6 | uint16(rel>>10)&0x400 | uint16(rel>>12)&0x3f,
		0x8000 | uint16(rel>>5)&0x2000 | uint16(rel>>8)&0x800 | uint16(rel>>1)&0x7ff
}

// Branch writes a short branch to l, whatever the distance; false when l is out of its reach.
func (a *Asm) Branch(l asm.Label) bool {
	rel, _ := a.rel(l)
	a.buf.U16(branchT2(rel))
	return !a.buf.Emitting() || fitsSigned(12, rel)
}

// BranchIf writes a short or wide branch under a condition (the manual's number, below 14); false when l is out of
// reach of the short form.
func (a *Asm) BranchIf(cond uint16, l asm.Label, wide bool) bool {
	rel, _ := a.rel(l)
	if wide {
		a.two(branchT3(cond, rel))
		return true
	}
	a.buf.U16(branchT1(cond, rel))
	return !a.buf.Emitting() || fitsSigned(9, rel)
}

// BranchLink writes a call of l; false when it is out of reach.
func (a *Asm) BranchLink(l asm.Label) bool {
	rel, _ := a.rel(l)
	a.two(opBW|uint16(rel>>12)&0x7ff, 0xf800|uint16(rel>>1)&0x7ff)
	return !a.buf.Emitting() || fitsSigned(23, rel)
}

// Write writes an instruction that was put together from a row of the table.
func (a *Asm) Write(w d.Word) {
	if w.Size() == 16 {
		a.buf.U16(uint16(w.Bits))
		return
	}
	a.two(uint16(w.Bits>>16), uint16(w.Bits))
}

// JumpZero branches to l if r is 0.
func (a *Asm) JumpZero(r isa.Reg, l asm.Label, _ bool) {
	a.di8(opCmpImmT1, r, 0)
	a.jumpIf(condEQ, l)
}

// JumpNonzero branches to l if r is not 0.
func (a *Asm) JumpNonzero(r isa.Reg, l asm.Label, _ bool) {
	a.di8(opCmpImmT1, r, 0)
	a.jumpIf(condNE, l)
}

// JumpEqual branches to l if x and y are equal.
func (a *Asm) JumpEqual(x, y isa.Reg, l asm.Label) {
	a.dm(opCmpReg, x, y)
	a.jumpIf(condEQ, l)
}

// JumpReg branches to the address in r.
func (a *Asm) JumpReg(r isa.Reg) { a.buf.U16(opBx | uint16(r)<<3) }

// Call calls a helper through the table. The address goes through r3, or r4 where r3 holds the fourth argument.
func (a *Asm) Call(helper, nargs int) {
	temp := r3
	if nargs >= 4 {
		temp = r4
	}
	a.Load(isa.Word, temp, r7, helper)
	a.buf.U16(opBlx | uint16(temp)<<3)
}

// local checks that a local is in reach of the 8-bit offset of the sp-relative forms.
func (a *Asm) local(n int) uint32 {
	if n&^0xff != 0 && a.buf.Emitting() {
		a.buf.Fail(&asm.Error{Kind: "NotImplementedError", Msg: "too many locals for native method"})
	}
	return uint32(n)
}

// MovLocalReg stores src in a local.
func (a *Asm) MovLocalReg(local int, src isa.Reg) { a.di8(opStrSP, src, a.local(local)) }

// MovRegLocal loads a local.
func (a *Asm) MovRegLocal(dst isa.Reg, local int) { a.di8(opLdrSP, dst, a.local(local)) }

// MovRegLocalAddr loads the address of a local. The reference does not check the range of this one.
func (a *Asm) MovRegLocalAddr(dst isa.Reg, local int) { a.di8(opAddSP, dst, uint32(local)) }

// MovRegImm loads the low 32 bits of imm in the shortest way known.
func (a *Asm) MovRegImm(dst isa.Reg, imm int64) {
	i := uint32(imm)
	switch {
	case dst < 8 && fits(8, i):
		a.di8(opMovImmT1, dst, i)
	case !a.wide:
		a.movImmV6(dst, int32(i))
	case fits(16, i):
		a.mov16(opMovW, dst, i)
	default:
		a.mov16(opMovW, dst, i)
		a.mov16(opMovT, dst, i>>16)
	}
}

// movImmV6 builds constants without MOVW: eight bits shifted, sixteen bits in two steps, either of them negated, or a
// literal in the code that is branched over.
func (a *Asm) movImmV6(d isa.Reg, i int32) {
	negate := i < 0 && uint32(i) != 1<<31
	abs := uint32(i)
	if negate {
		abs = -abs
	}
	low := uint(bits.TrailingZeros32(abs)) // abs is not 0: that fits eight bits
	switch {
	case uint(bits.LeadingZeros32(abs))+low >= 24:
		a.di8(opMovImmT1, d, uint32(int32(abs)>>low)) // 0x80000000 becomes 0xff<<31, as in the reference
		a.lsl(d, d, low)
	case fits(16, abs):
		a.mov16V6(d, abs)
	default:
		a.literal(d, uint32(i))
		return
	}
	if negate {
		a.dm(opRsb, d, d)
	}
}

// mov16V6 loads the low 16 bits of i.
func (a *Asm) mov16V6(d isa.Reg, i uint32) {
	a.di8(opMovImmT1, d, i>>8)
	a.lsl(d, d, 8)
	a.di8(opAddImmT2, d, i)
}

// literal loads a word that stands in the code, aligned, and is branched over.
func (a *Asm) literal(d isa.Reg, i uint32) {
	if a.buf.Pos()&2 != 0 {
		a.nops(1)
	}
	a.di8(opLdrLit, d, 0)
	a.buf.U16(branchT2(2))
	a.buf.U32(i)
}

// MovRegReg copies a register; either may be a high one.
func (a *Asm) MovRegReg(dst, src isa.Reg) { a.any2(opMovHi, dst, src) }

// MovRegPC loads the address of l, with bit 0 set so that a jump to it stays in Thumb state. The distance is built in
// 16 bits and sign-extended.
func (a *Asm) MovRegPC(dst isa.Reg, l asm.Label) {
	rel := (a.buf.Dest(l) - a.buf.Pos()) | 1
	if a.wide {
		rel -= 6 + 4 // two instructions, and pc reads four bytes ahead
		a.mov16(opMovW, dst, uint32(rel))
	} else {
		rel -= 8 + 4
		a.mov16V6(dst, uint32(rel))
	}
	a.dm(opSxth, dst, dst)
	a.any2(opAddHi, dst, pc)
}

// MovRegArg fails: arguments come in registers.
func (a *Asm) MovRegArg(isa.Reg, int) {
	a.buf.Fail(&asm.Error{Kind: "RuntimeError", Msg: "arguments are not on the stack"})
}

// Clear sets r to 0.
func (a *Asm) Clear(r isa.Reg) {
	if a.style.ClearByXor {
		a.dm(opEor, r, r)
		return
	}
	a.di8(opMovImmT1, r, 0)
}

// The arithmetic macros: dst = dst op src, setting the flags.

func (a *Asm) Not(r isa.Reg)                       { a.dm(opMvn, r, r) }
func (a *Asm) Neg(r isa.Reg)                       { a.dm(opRsb, r, r) }
func (a *Asm) ShiftLeft(dst, count isa.Reg)        { a.dm(opLsl, dst, count) }
func (a *Asm) ShiftRight(dst, count isa.Reg)       { a.dm(opLsr, dst, count) }
func (a *Asm) ShiftRightSigned(dst, count isa.Reg) { a.dm(opAsr, dst, count) }
func (a *Asm) Or(dst, src isa.Reg)                 { a.dm(opOrr, dst, src) }
func (a *Asm) Xor(dst, src isa.Reg)                { a.dm(opEor, dst, src) }
func (a *Asm) And(dst, src isa.Reg)                { a.dm(opAnd, dst, src) }
func (a *Asm) Add(dst, src isa.Reg)                { a.dnm(opAddRegT1, dst, dst, src) }
func (a *Asm) Sub(dst, src isa.Reg)                { a.dnm(opSubRegT1, dst, dst, src) }
func (a *Asm) Mul(dst, src isa.Reg)                { a.dm(opMul, dst, src) }

// SetCompare compares and sets dst to 1 or 0: in an IT block, or on ARMv6-M with branches.
func (a *Asm) SetCompare(c isa.Cond, dst, x, y isa.Reg) {
	a.dm(opCmpReg, x, y)
	cond := conds[c]
	if a.wide {
		a.buf.U16(ite(cond))
		a.di8(opMovImmT1, dst, 1)
		a.di8(opMovImmT1, dst, 0)
		return
	}
	a.buf.U16(branchT1(cond, 2))
	a.di8(opMovImmT1, dst, 0)
	a.buf.U16(branchT2(0))
	a.di8(opMovImmT1, dst, 1)
}

// ite returns the IT instruction of one "then" and one "else" (section A7.3.1: mask NOT(cond0) 1 0 0).
func ite(cond uint16) uint16 { return opIt | cond<<4 | (^cond&1)<<3 | 4 }

// Load loads from base at a constant offset: 16 bits where the offset has five, then 32 bits where it has twelve, and
// otherwise base+offset is computed in dst.
func (a *Asm) Load(w isa.Width, dst, base isa.Reg, offset int) {
	if a.direct(loadT1|storeT1[w], loadT3|storeT3[w], shift[w], dst, base, uint32(offset)) {
		return
	}
	a.addOffset(dst, base, uint32(offset)-31, shift[w])
	a.dnm(loadT1|storeT1[w]|31<<6, dst, dst, 0)
}

// Store stores to base at a constant offset as Load does; a far offset is added to base itself, which is saved.
func (a *Asm) Store(w isa.Width, src, base isa.Reg, offset int) {
	if a.direct(storeT1[w], storeT3[w], shift[w], src, base, uint32(offset)) {
		return
	}
	a.push1(base)
	a.addOffset(base, base, uint32(offset)-31, shift[w])
	a.dnm(storeT1[w]|31<<6, src, base, 0)
	a.pop1(base)
}

func (a *Asm) direct(short, long uint16, shift uint, t, base isa.Reg, offset uint32) bool {
	switch {
	case fits(5, offset) && t < 8 && base < 8:
		a.buf.U16(short | uint16(offset)<<6 | uint16(base)<<3 | uint16(t))
	case a.wide && fits(12, offset<<shift):
		a.two(long|uint16(base), uint16(t)<<12|uint16(offset<<shift))
	default:
		return false
	}
	return true
}

// addOffset computes dst = base + offset<<shift, all registers low. When they are the same register, another one that
// is saved around it takes the offset.
func (a *Asm) addOffset(dst, base isa.Reg, offset uint32, shift uint) {
	scaled := offset << shift
	switch {
	case dst > 7 || base > 7:
		a.buf.Fail(&asm.Error{Kind: "RuntimeError", Msg: "offset not in reach of a high register"})
	case scaled < 256:
		if dst != base {
			a.MovRegReg(dst, base)
		}
		a.di8(opAddImmT2, dst, scaled)
	case dst == base:
		other := dst ^ 7
		a.push1(other)
		a.MovRegImm(other, int64(scaled))
		a.dnm(opAddRegT1, dst, dst, other)
		a.pop1(other)
	case fits(8, offset):
		a.di8(opMovImmT1, dst, offset)
		a.lsl(dst, dst, shift)
		a.dnm(opAddRegT1, dst, dst, base)
	default:
		a.MovRegImm(dst, int64(scaled))
		a.dnm(opAddRegT1, dst, dst, base)
	}
}

// Opcodes of loads and stores at a register offset by isa.Width.
var (
	loadReg  = [...]uint16{isa.Byte: opLdrbReg, isa.Half: opLdrhReg, isa.Long: opLdrReg, isa.Word: opLdrReg}
	storeReg = [...]uint16{isa.Byte: opStrbReg, isa.Half: opStrhReg, isa.Long: opStrReg, isa.Word: opStrReg}
)

// LoadIndex loads from base at an index, which is scaled into r2, or in place if the style asks for that.
func (a *Asm) LoadIndex(w isa.Width, dst, base, index isa.Reg) {
	if w != isa.Byte {
		scaled := r2
		if a.style.IndexInPlace {
			scaled = index
		}
		a.lsl(scaled, index, shift[w])
		index = scaled
	}
	a.dnm(loadReg[w], dst, base, index)
}

// StoreIndex stores to base at an index, which is scaled in place, and saved around it unless the style has it
// scaled for good.
func (a *Asm) StoreIndex(w isa.Width, src, base, index isa.Reg) {
	save := w != isa.Byte && !a.style.IndexInPlace
	if save {
		a.push1(index)
	}
	if w != isa.Byte {
		a.lsl(index, index, shift[w])
	}
	a.dnm(storeReg[w], src, base, index)
	if save {
		a.pop1(index)
	}
}
