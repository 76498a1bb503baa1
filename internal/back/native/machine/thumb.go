package machine

import (
	"math/bits"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/arm"
	"github.com/tandem-lang/tandem/internal/isa/diagram"
	"github.com/tandem-lang/tandem/internal/isa/thumb"
)

// Frame:
//
//	r0-r3   arguments and result, scratch
//	r4-r6   locals of the emitter, saved by the callee
//	r7      address of the helper table, saved by the callee
//	lr      saved at entry, popped into pc at exit
//
//	sp ->   local 0, local 1, ...     r1..r3 are pushed only to make room for the first locals
//	        saved r4..r7, lr
const (
	pushFew  = 0xf2  // r1, r4-r7: room for one local
	pushMore = 0xfe  // r1-r7: room for three
	linkOrPC = 0x100 // lr in a list of PUSH, pc in one of POP
)

// thumbMachine returns the machine of a Thumb target.
func thumbMachine(t *isa.Target, arch uint8) *Machine {
	return &Machine{
		Target:    t,
		Arch:      arch,
		Ret:       thumb.R0,
		Arg:       [4]isa.Reg{thumb.R0, thumb.R1, thumb.R2, thumb.R3},
		Temp:      [3]isa.Reg{thumb.R0, thumb.R1, thumb.R2},
		Local:     [3]isa.Reg{thumb.R4, thumb.R5, thumb.R6},
		FunTable:  thumb.R7,
		ParentRet: thumb.R0,
		ParentArg: [4]isa.Reg{thumb.R0, thumb.R1, thumb.R2, thumb.R3},

		ShiftCount: isa.NoReg,
		NLRRegs:    16,
		NLRLocal1:  3,

		New: func(o Options) Asm {
			a := NewThumb(t.Features&thumb.Thumb2 != 0)
			a.style = o.Style
			return a
		},
	}
}

// ThumbAsm writes the macro operations of Thumb code. It has further ones for the inline assembler.
type ThumbAsm struct {
	buf    asm.Buffer
	fixed  []uint32 // bits of each form
	wide   bool     // the 32-bit encodings of ARMv7-M may be used
	pushed uint16   // low registers that Entry pushed
	adjust int      // words by which Entry moved the stack pointer further

	style Style
}

// NewThumb returns a macro assembler for ARMv7-M (wide) or ARMv6-M.
func NewThumb(wide bool) *ThumbAsm { return &ThumbAsm{fixed: thumb.AllFixed(), wide: wide} }

// accesses are the forms of a load or store of one width: with an offset of five bits in units of the width, with one of
// twelve bits in bytes, and with a register.
type accesses struct {
	short, long, reg isa.Form
	shift            uint
}

var (
	thumbLoads = [...]accesses{
		Byte: {thumb.LDRB_imm_T1, thumb.LDRB_imm_T2, thumb.LDRB_reg_T1, 0},
		Half: {thumb.LDRH_imm_T1, thumb.LDRH_imm_T2, thumb.LDRH_reg_T1, 1},
		Long: {thumb.LDR_imm_T1, thumb.LDR_imm_T3, thumb.LDR_reg_T1, 2},
		Word: {thumb.LDR_imm_T1, thumb.LDR_imm_T3, thumb.LDR_reg_T1, 2},
	}
	thumbStores = [...]accesses{
		Byte: {thumb.STRB_imm_T1, thumb.STRB_imm_T2, thumb.STRB_reg_T1, 0},
		Half: {thumb.STRH_imm_T1, thumb.STRH_imm_T2, thumb.STRH_reg_T1, 1},
		Long: {thumb.STR_imm_T1, thumb.STR_imm_T3, thumb.STR_reg_T1, 2},
		Word: {thumb.STR_imm_T1, thumb.STR_imm_T3, thumb.STR_reg_T1, 2},
	}
)

// The condition numbers of both Arm manuals (sections A7.3 and A3.2).
const (
	condEQ = uint32(iota)
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
	condAL
)

// armConds gives the condition number of each Cond.
var armConds = [...]uint32{
	UnsignedLess: condCC, UnsignedMore: condHI, UnsignedEqual: condEQ,
	UnsignedLessEqual: condLS, UnsignedMoreEqual: condCS, UnsignedNotEqual: condNE,
	SignedLess: condLT, SignedMore: condGT, SignedEqual: condEQ,
	SignedLessEqual: condLE, SignedMoreEqual: condGE, SignedNotEqual: condNE,
}

// Instructions by the shape of their operands. Registers d, n and m are low ones unless said otherwise.

// narrow writes a 16-bit encoding with fields in place.
func (a *ThumbAsm) narrow(form isa.Form, fields uint32) {
	a.buf.U16(uint16(a.fixed[form] | fields))
}

// two writes a 32-bit encoding with fields in place.
func (a *ThumbAsm) two(form isa.Form, fields uint32) {
	a.buf.U32(bits.RotateLeft32(a.fixed[form]|fields, 16))
}

func (a *ThumbAsm) dm(form isa.Form, d, m isa.Reg) { a.narrow(form, uint32(m)<<3|uint32(d)) }
func (a *ThumbAsm) dnm(form isa.Form, d, n, m isa.Reg) {
	a.narrow(form, uint32(m)<<6|uint32(n)<<3|uint32(d))
}
func (a *ThumbAsm) di8(form isa.Form, d isa.Reg, i uint32) { a.narrow(form, uint32(d)<<8|i&0xff) }
func (a *ThumbAsm) lsl(d, m isa.Reg, by uint) {
	a.narrow(thumb.LSLS_imm_T1, uint32(by)<<6|uint32(m)<<3|uint32(d))
}
func (a *ThumbAsm) push1(r isa.Reg) { a.narrow(thumb.PUSH_T1, 1<<r) }
func (a *ThumbAsm) pop1(r isa.Reg)  { a.narrow(thumb.POP_T1, 1<<r) }

// any2 writes the forms whose registers may be high: ADD T2 and MOV T1.
func (a *ThumbAsm) any2(form isa.Form, d, m isa.Reg) {
	a.narrow(form, uint32(d)<<4&0x80|uint32(m)<<3|uint32(d)&7)
}

// mov16 writes MOVW or MOVT.
func (a *ThumbAsm) mov16(form isa.Form, d isa.Reg, i uint32) {
	a.Write(thumb.Fixed(form).With('d', uint32(d)).With('j', i>>12).With('i', i))
}

// Buf returns the code buffer.
func (a *ThumbAsm) Buf() *asm.Buffer { return &a.buf }

// EndPass has nothing to do on this machine.
func (a *ThumbAsm) EndPass() {}

// Entry pushes the callee-saved registers, lr, and as many of r1..r3 as make room for the first locals, and moves the
// stack pointer for the others, keeping it at a multiple of 8.
func (a *ThumbAsm) Entry(locals int) {
	a.pushed, a.adjust = pushFew, 0
	if locals > 1 {
		a.pushed = pushMore
	}
	if locals > 3 {
		a.adjust = (locals - 3 + 1) &^ 1
	}
	a.narrow(thumb.PUSH_T1, linkOrPC|uint32(a.pushed))
	a.moveSP(thumb.SUB_spimm_T1, thumb.SUBW_spimm_T3)
}

// Exit undoes Entry and returns.
func (a *ThumbAsm) Exit() {
	a.moveSP(thumb.ADD_spimm_T2, thumb.ADDW_spimm_T4)
	a.narrow(thumb.POP_T1, linkOrPC|uint32(a.pushed))
}

// moveSP adds the adjustment to sp or subtracts it. The wide form leaves bit 11 of the immediate out, as the reference
// does, which is why frames of 2048 bytes and more do not work on either side.
func (a *ThumbAsm) moveSP(narrow, wide isa.Form) {
	words := a.adjust
	if words == 0 {
		return
	}
	if a.wide && !fits(7, uint32(words)) {
		a.Write(thumb.Fixed(wide).With('d', uint32(thumb.SP)).With('i', uint32(words)*4&0x7ff))
		return
	}
	for ; words > 127; words -= 127 {
		a.narrow(narrow, 127)
	}
	a.narrow(narrow, uint32(words))
}

// FromARMSize is the number of bytes that EntryFromARM writes.
const FromARMSize = 20

// EntryFromARM writes, ahead of Entry, the words with which code that is called in ARM state runs the rest in Thumb
// state and comes back: push {r4, lr}; add lr, pc, #9; blx lr; pop {r4, lr}; bx lr (A1 encodings).
func (a *ThumbAsm) EntryFromARM() {
	const r4lr = 1<<arm.R4 | 1<<arm.LR
	for _, w := range [...]struct {
		form   isa.Form
		fields uint32
	}{
		{arm.PUSH_A1, r4lr},
		{arm.ADD_imm_A1, fd(arm.LR) | fn(arm.PC) | 9},
		{arm.BLX_reg_A1, fm(arm.LR)},
		{arm.POP_A1, r4lr},
		{arm.BX_A1, fm(arm.LR)},
	} {
		a.buf.U32(condAL<<28 | arm.Fixed(w.form).Bits | w.fields)
	}
}

// rel returns the distance from the pc of an instruction at the current position, which reads four bytes ahead, to l,
// and whether l is known and not ahead, so that a short branch has the same answer in both of the last passes.
func (a *ThumbAsm) rel(l asm.Label) (rel int, behind bool) {
	dest, pos := a.buf.Dest(l), a.buf.Pos()
	return dest - pos - 4, dest != asm.Unknown && dest <= pos
}

// branchT1 and branchT2 write the short branches, under a condition and without.
func (a *ThumbAsm) branchT1(cond uint32, rel int) {
	a.narrow(thumb.B_T1, cond<<8|uint32(rel>>1)&0xff)
}
func (a *ThumbAsm) branchT2(rel int) { a.narrow(thumb.B_T2, uint32(rel>>1)&0x7ff) }

// branchT3 writes the wide branch under a condition.
func (a *ThumbAsm) branchT3(cond uint32, rel int) {
	x := uint32(rel)
	a.Write(thumb.Fixed(thumb.B_T3).With('c', cond).With('S', x>>20).With('B', x>>19).With('A', x>>18).With('j', x>>12).With('i', x>>1))
}

// far writes B T4 or BL T1 as before ARMv6T2, where J1 and J2 were 1, which leaves 22 bits of distance with the sign.
func (a *ThumbAsm) far(form isa.Form, rel int) {
	const j1, j2 = 1 << 13, 1 << 11
	a.two(form, uint32(rel>>12)&0x7ff<<16|j1|j2|uint32(rel>>1)&0x7ff)
}

// Jump branches to l: short backwards when in reach, otherwise in the longest form. On ARMv6-M the long form loads the
// distance from a literal and overwrites r1; when the short form would reach, it is padded to the same size.
func (a *ThumbAsm) Jump(l asm.Label) {
	rel, behind := a.rel(l)
	if behind && fitsSigned(12, rel) {
		a.branchT2(rel)
		return
	}
	if a.wide {
		a.far(thumb.B_T4, rel)
		return
	}
	odd := a.buf.Pos()&2 != 0
	if fitsSigned(12, rel) {
		a.branchT2(rel)
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
	a.di8(thumb.LDR_lit_T1, thumb.R1, 0)
	a.any2(thumb.ADD_reg_T2, thumb.PC, thumb.R1)
	a.buf.U32(uint32(rel))
}

func (a *ThumbAsm) nops(n int) {
	for ; n > 0; n-- {
		a.narrow(thumb.NOP_T1, 0)
	}
}

// jumpIf branches to l under a condition. On ARMv6-M a far target is reached by branching over a Jump.
func (a *ThumbAsm) jumpIf(cond uint32, l asm.Label) {
	rel, behind := a.rel(l)
	if behind && fitsSigned(9, rel) {
		a.branchT1(cond, rel)
		return
	}
	if a.wide {
		a.branchT3(cond, rel)
		return
	}
	start := a.buf.Pos()
	a.branchT1(cond^1, 0)
	a.Jump(l)
	over := a.buf.Pos() - start - 4
	if !a.buf.Suppressed() {
		a.buf.SetWord(start, 1, uint64(over>>1)) // the distance is the low byte
	}
}

// Branch writes a short branch to l, whatever the distance; false when l is out of its reach.
func (a *ThumbAsm) Branch(l asm.Label) bool {
	rel, _ := a.rel(l)
	a.branchT2(rel)
	return !a.buf.Emitting() || fitsSigned(12, rel)
}

// BranchIf writes a short or wide branch under a condition (the manual's number, below 14); false when l is out of
// reach of the short form.
func (a *ThumbAsm) BranchIf(cond uint32, l asm.Label, wide bool) bool {
	rel, _ := a.rel(l)
	if wide {
		a.branchT3(cond, rel)
		return true
	}
	a.branchT1(cond, rel)
	return !a.buf.Emitting() || fitsSigned(9, rel)
}

// BranchLink writes a call of l; false when it is out of reach.
func (a *ThumbAsm) BranchLink(l asm.Label) bool {
	rel, _ := a.rel(l)
	a.far(thumb.BL_T1, rel)
	return !a.buf.Emitting() || fitsSigned(23, rel)
}

// Write writes an instruction that was put together from a row of the table.
func (a *ThumbAsm) Write(w diagram.Word) {
	if w.Size() == 16 {
		a.buf.U16(uint16(w.Bits))
		return
	}
	a.buf.U32(bits.RotateLeft32(w.Bits, 16))
}

// JumpZero branches to l if r is 0.
func (a *ThumbAsm) JumpZero(r isa.Reg, l asm.Label, _ bool) {
	a.di8(thumb.CMP_imm_T1, r, 0)
	a.jumpIf(condEQ, l)
}

// JumpNonzero branches to l if r is not 0.
func (a *ThumbAsm) JumpNonzero(r isa.Reg, l asm.Label, _ bool) {
	a.di8(thumb.CMP_imm_T1, r, 0)
	a.jumpIf(condNE, l)
}

// JumpEqual branches to l if x and y are equal.
func (a *ThumbAsm) JumpEqual(x, y isa.Reg, l asm.Label) {
	a.dm(thumb.CMP_reg_T1, x, y)
	a.jumpIf(condEQ, l)
}

// JumpReg branches to the address in r.
func (a *ThumbAsm) JumpReg(r isa.Reg) { a.narrow(thumb.BX_T1, uint32(r)<<3) }

// Call calls a helper through the table. The address goes through r3, or r4 where r3 holds the fourth argument.
func (a *ThumbAsm) Call(helper, nargs int) {
	temp := thumb.R3
	if nargs >= 4 {
		temp = thumb.R4
	}
	a.Load(Word, temp, thumb.R7, helper)
	a.narrow(thumb.BLX_reg_T1, uint32(temp)<<3)
}

// local checks that a local is in reach of the 8-bit offset of the sp-relative forms.
func (a *ThumbAsm) local(n int) uint32 {
	if n&^0xff != 0 && a.buf.Emitting() {
		a.buf.Fail(&Refusal{Kind: "NotImplementedError", Msg: "too many locals for native method"})
	}
	return uint32(n)
}

// MovLocalReg stores src in a local.
func (a *ThumbAsm) MovLocalReg(local int, src isa.Reg) { a.di8(thumb.STR_imm_T2, src, a.local(local)) }

// MovRegLocal loads a local.
func (a *ThumbAsm) MovRegLocal(dst isa.Reg, local int) { a.di8(thumb.LDR_imm_T2, dst, a.local(local)) }

// MovRegLocalAddr loads the address of a local. The reference does not check the range of this one.
func (a *ThumbAsm) MovRegLocalAddr(dst isa.Reg, local int) {
	a.di8(thumb.ADD_spimm_T1, dst, uint32(local))
}

// MovRegImm loads the low 32 bits of imm in the shortest way known.
func (a *ThumbAsm) MovRegImm(dst isa.Reg, imm int64) {
	i := uint32(imm)
	switch {
	case dst < 8 && fits(8, i):
		a.di8(thumb.MOVS_imm_T1, dst, i)
	case !a.wide:
		a.movImmV6(dst, int32(i))
	case fits(16, i):
		a.mov16(thumb.MOVW_imm_T3, dst, i)
	default:
		a.mov16(thumb.MOVW_imm_T3, dst, i)
		a.mov16(thumb.MOVT_T1, dst, i>>16)
	}
}

// movImmV6 builds constants without MOVW: eight bits shifted, sixteen bits in two steps, either of them negated, or a
// literal in the code that is branched over.
func (a *ThumbAsm) movImmV6(d isa.Reg, i int32) {
	negate := i < 0 && uint32(i) != 1<<31
	abs := uint32(i)
	if negate {
		abs = -abs
	}
	low := uint(bits.TrailingZeros32(abs)) // abs is not 0: that fits eight bits
	switch {
	case uint(bits.LeadingZeros32(abs))+low >= 24:
		a.di8(thumb.MOVS_imm_T1, d, uint32(int32(abs)>>low)) // 0x80000000 becomes 0xff<<31, as in the reference
		a.lsl(d, d, low)
	case fits(16, abs):
		a.mov16V6(d, abs)
	default:
		a.literal(d, uint32(i))
		return
	}
	if negate {
		a.dm(thumb.RSBS_imm_T1, d, d)
	}
}

// mov16V6 loads the low 16 bits of i.
func (a *ThumbAsm) mov16V6(d isa.Reg, i uint32) {
	a.di8(thumb.MOVS_imm_T1, d, i>>8)
	a.lsl(d, d, 8)
	a.di8(thumb.ADDS_imm_T2, d, i)
}

// literal loads a word that stands in the code, aligned, and is branched over.
func (a *ThumbAsm) literal(d isa.Reg, i uint32) {
	if a.buf.Pos()&2 != 0 {
		a.nops(1)
	}
	a.di8(thumb.LDR_lit_T1, d, 0)
	a.branchT2(2)
	a.buf.U32(i)
}

// MovRegReg copies a register; either may be a high one.
func (a *ThumbAsm) MovRegReg(dst, src isa.Reg) { a.any2(thumb.MOV_reg_T1, dst, src) }

// MovRegPC loads the address of l, with bit 0 set so that a jump to it stays in Thumb state. The distance is built in
// 16 bits and sign-extended.
func (a *ThumbAsm) MovRegPC(dst isa.Reg, l asm.Label) {
	rel := (a.buf.Dest(l) - a.buf.Pos()) | 1
	if a.wide {
		rel -= 6 + 4 // two instructions, and pc reads four bytes ahead
		a.mov16(thumb.MOVW_imm_T3, dst, uint32(rel))
	} else {
		rel -= 8 + 4
		a.mov16V6(dst, uint32(rel))
	}
	a.dm(thumb.SXTH_T1, dst, dst)
	a.any2(thumb.ADD_reg_T2, dst, thumb.PC)
}

// MovRegArg fails: arguments come in registers.
func (a *ThumbAsm) MovRegArg(isa.Reg, int) {
	refuse(&a.buf, "arguments are not on the stack")
}

// Clear sets r to 0.
func (a *ThumbAsm) Clear(r isa.Reg) {
	if a.style.ClearByXor {
		a.dm(thumb.EORS_reg_T1, r, r)
		return
	}
	a.di8(thumb.MOVS_imm_T1, r, 0)
}

// The arithmetic macros: dst = dst op src, setting the flags.

func (a *ThumbAsm) Not(r isa.Reg)                       { a.dm(thumb.MVNS_reg_T1, r, r) }
func (a *ThumbAsm) Neg(r isa.Reg)                       { a.dm(thumb.RSBS_imm_T1, r, r) }
func (a *ThumbAsm) ShiftLeft(dst, count isa.Reg)        { a.dm(thumb.LSLS_reg_T1, dst, count) }
func (a *ThumbAsm) ShiftRight(dst, count isa.Reg)       { a.dm(thumb.LSRS_reg_T1, dst, count) }
func (a *ThumbAsm) ShiftRightSigned(dst, count isa.Reg) { a.dm(thumb.ASRS_reg_T1, dst, count) }
func (a *ThumbAsm) Or(dst, src isa.Reg)                 { a.dm(thumb.ORRS_reg_T1, dst, src) }
func (a *ThumbAsm) Xor(dst, src isa.Reg)                { a.dm(thumb.EORS_reg_T1, dst, src) }
func (a *ThumbAsm) And(dst, src isa.Reg)                { a.dm(thumb.ANDS_reg_T1, dst, src) }
func (a *ThumbAsm) Add(dst, src isa.Reg)                { a.dnm(thumb.ADDS_reg_T1, dst, dst, src) }
func (a *ThumbAsm) Sub(dst, src isa.Reg)                { a.dnm(thumb.SUBS_reg_T1, dst, dst, src) }
func (a *ThumbAsm) Mul(dst, src isa.Reg)                { a.dm(thumb.MULS_T1, dst, src) }

// SetCompare compares and sets dst to 1 or 0: in an IT block, or on ARMv6-M with branches.
func (a *ThumbAsm) SetCompare(c Cond, dst, x, y isa.Reg) {
	a.dm(thumb.CMP_reg_T1, x, y)
	cond := armConds[c]
	if a.wide {
		a.ite(cond)
		a.di8(thumb.MOVS_imm_T1, dst, 1)
		a.di8(thumb.MOVS_imm_T1, dst, 0)
		return
	}
	a.branchT1(cond, 2)
	a.di8(thumb.MOVS_imm_T1, dst, 0)
	a.branchT2(0)
	a.di8(thumb.MOVS_imm_T1, dst, 1)
}

// ite writes the IT instruction of one "then" and one "else" (section A7.3.1: mask NOT(cond0) 1 0 0).
func (a *ThumbAsm) ite(cond uint32) { a.narrow(thumb.IT_T1, cond<<4|(^cond&1)<<3|4) }

// Load loads from base at a constant offset: 16 bits where the offset has five, then 32 bits where it has twelve, and
// otherwise base+offset is computed in dst.
func (a *ThumbAsm) Load(w Width, dst, base isa.Reg, offset int) {
	x := &thumbLoads[w]
	if !a.direct(x, dst, base, uint32(offset)) {
		a.addOffset(dst, base, uint32(offset)-31, x.shift)
		a.dnm(x.short, dst, dst, 31)
	}
}

// Store stores to base at a constant offset as Load does; a far offset is added to base itself, which is saved.
func (a *ThumbAsm) Store(w Width, src, base isa.Reg, offset int) {
	x := &thumbStores[w]
	if !a.direct(x, src, base, uint32(offset)) {
		a.push1(base)
		a.addOffset(base, base, uint32(offset)-31, x.shift)
		a.dnm(x.short, src, base, 31)
		a.pop1(base)
	}
}

// direct writes an access whose offset has room in an instruction.
func (a *ThumbAsm) direct(x *accesses, t, base isa.Reg, offset uint32) bool {
	switch {
	case fits(5, offset) && t < 8 && base < 8:
		a.dnm(x.short, t, base, isa.Reg(offset))
	case a.wide && fits(12, offset<<x.shift):
		a.two(x.long, uint32(base)<<16|uint32(t)<<12|offset<<x.shift)
	default:
		return false
	}
	return true
}

// addOffset computes dst = base + offset<<shift, all registers low. When they are the same register, another one that
// is saved around it takes the offset.
func (a *ThumbAsm) addOffset(dst, base isa.Reg, offset uint32, shift uint) {
	scaled := offset << shift
	switch {
	case dst > 7 || base > 7:
		refuse(&a.buf, "offset not in reach of a high register")
	case scaled < 256:
		if dst != base {
			a.MovRegReg(dst, base)
		}
		a.di8(thumb.ADDS_imm_T2, dst, scaled)
	case dst == base:
		other := dst ^ 7
		a.push1(other)
		a.MovRegImm(other, int64(scaled))
		a.dnm(thumb.ADDS_reg_T1, dst, dst, other)
		a.pop1(other)
	case fits(8, offset):
		a.di8(thumb.MOVS_imm_T1, dst, offset)
		a.lsl(dst, dst, shift)
		a.dnm(thumb.ADDS_reg_T1, dst, dst, base)
	default:
		a.MovRegImm(dst, int64(scaled))
		a.dnm(thumb.ADDS_reg_T1, dst, dst, base)
	}
}

// LoadIndex loads from base at an index, which is scaled into r2, or in place if the style asks for that.
func (a *ThumbAsm) LoadIndex(w Width, dst, base, index isa.Reg) {
	if w != Byte {
		scaled := thumb.R2
		if a.style.IndexInPlace {
			scaled = index
		}
		a.lsl(scaled, index, thumbLoads[w].shift)
		index = scaled
	}
	a.dnm(thumbLoads[w].reg, dst, base, index)
}

// StoreIndex stores to base at an index, which is scaled in place, and saved around it unless the style has it
// scaled for good.
func (a *ThumbAsm) StoreIndex(w Width, src, base, index isa.Reg) {
	save := w != Byte && !a.style.IndexInPlace
	if save {
		a.push1(index)
	}
	if w != Byte {
		a.lsl(index, index, thumbLoads[w].shift)
	}
	a.dnm(thumbStores[w].reg, src, base, index)
	if save {
		a.pop1(index)
	}
}
