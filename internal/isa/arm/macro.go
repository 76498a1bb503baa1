package arm

import (
	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
)

// Asm is the macro assembler of one module. The zero Asm is ready for use.
type Asm struct {
	buf    asm.Buffer
	adjust uint32 // bytes by which Entry moved the stack pointer
}

// The opcodes with all fields and the condition zero, named as in the manual.
const (
	opAndReg  = 0x00000000
	opMul     = 0x00000090
	opEorReg  = 0x00200000
	opSubReg  = 0x00400000
	opAddReg  = 0x00800000
	opBx      = 0x012fff10
	opCmpReg  = 0x01500000
	opStrhReg = 0x018000b0
	opOrrReg  = 0x01800000
	opLdrhReg = 0x019000b0
	opMovReg  = 0x01a00000
	opLslReg  = 0x01a00010
	opLsrReg  = 0x01a00030
	opAsrReg  = 0x01a00050
	opLslOne  = 0x01a00080 // LSL (immediate) by 1
	opStrhImm = 0x01c000b0
	opLdrhImm = 0x01d000b0
	opMvnReg  = 0x01e00000
	opSubImm  = 0x02400000
	opRsbImm  = 0x02600000
	opAddImm  = 0x02800000
	opCmpImm  = 0x03500000
	opMovImm  = 0x03a00000
	opMvnImm  = 0x03e00000
	opStrImm  = 0x05800000
	opLdrImm  = 0x05900000
	opStrbImm = 0x05c00000
	opLdrbImm = 0x05d00000
	opStrReg  = 0x07800000
	opLdrReg  = 0x07900000
	opStrbReg = 0x07c00000
	opLdrbReg = 0x07d00000
	opPop     = 0x08bd0000
	opPush    = 0x092d0000
	opB       = 0x0a000000

	lsl2 = 2 << 7 // shift of a register index
)

// The condition numbers of the manual (section A3.2), in place.
const (
	condEQ = uint32(iota) << 28
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

// conds gives the condition of each isa.Cond.
var conds = [...]uint32{
	isa.UnsignedLess: condCC, isa.UnsignedMore: condHI, isa.UnsignedEqual: condEQ,
	isa.UnsignedLessEqual: condLS, isa.UnsignedMoreEqual: condCS, isa.UnsignedNotEqual: condNE,
	isa.SignedLess: condLT, isa.SignedMore: condGT, isa.SignedEqual: condEQ,
	isa.SignedLessEqual: condLE, isa.SignedMoreEqual: condGE, isa.SignedNotEqual: condNE,
}

// The loads and stores by isa.Width: with an immediate offset, its limit, and with a register offset.
type access struct {
	imm, reg uint32
	limit    uint32
	shift    uint
}

var (
	long   = access{opLdrImm, opLdrReg, 0x1000, 2}
	loads  = [...]access{isa.Byte: {opLdrbImm, opLdrbReg, 0x1000, 0}, isa.Half: {opLdrhImm, opLdrhReg, 0x100, 1}, isa.Long: long, isa.Word: long}
	stores = [...]access{
		isa.Byte: {opStrbImm, opStrbReg, 0x1000, 0}, isa.Half: {opStrhImm, opStrhReg, 0x100, 1},
		isa.Long: {opStrImm, opStrReg, 0x1000, 2}, isa.Word: {opStrImm, opStrReg, 0x1000, 2},
	}
)

// Fields of the instruction word.
func fd(r isa.Reg) uint32 { return uint32(r) << 12 }
func fn(r isa.Reg) uint32 { return uint32(r) << 16 }
func fs(r isa.Reg) uint32 { return uint32(r) << 8 }
func fm(r isa.Reg) uint32 { return uint32(r) }

// al writes an instruction that is always executed.
func (a *Asm) al(op uint32) { a.buf.U32(condAL | op) }

// dnm writes a data-processing instruction with a register operand.
func (a *Asm) dnm(op uint32, d, n, m isa.Reg) { a.al(op | fn(n) | fd(d) | fm(m)) }

// Buf returns the code buffer.
func (a *Asm) Buf() *asm.Buffer { return &a.buf }

// EndPass has nothing to do on this machine.
func (a *Asm) EndPass() {}

// Entry pushes r1..r8 and lr and, for more than three locals, moves the stack pointer, keeping it at a multiple of 8.
func (a *Asm) Entry(locals int) {
	a.adjust = 0
	if locals > 3 {
		a.adjust = uint32(locals+locals&1) * 4
	}
	a.al(opPush | pushList | 1<<lr)
	a.moveSP(opSubImm, opSubReg)
}

// Exit undoes Entry and returns.
func (a *Asm) Exit() {
	a.moveSP(opAddImm, opAddReg)
	a.al(opPop | pushList | 1<<pc)
}

func (a *Asm) moveSP(imm, reg uint32) {
	switch {
	case a.adjust == 0:
	case a.adjust < 0x100:
		a.al(imm | fn(sp) | fd(sp) | a.adjust)
	default:
		a.MovRegImm(temp, int64(a.adjust))
		a.dnm(reg, sp, sp, temp)
	}
}

// jumpIf branches to l under a condition; the pc reads eight bytes ahead.
func (a *Asm) jumpIf(cond uint32, l asm.Label) {
	rel := (a.buf.Dest(l) - a.buf.Pos() - 8) >> 2
	if rel < -1<<23 || rel >= 1<<23 {
		a.buf.Fail(&asm.Error{Kind: "RuntimeError", Msg: "branch does not fit in 24 bits"})
	}
	a.buf.U32(cond | opB | uint32(rel)&0xffffff)
}

// Jump branches to l.
func (a *Asm) Jump(l asm.Label) { a.jumpIf(condAL, l) }

// JumpZero branches to l if r is 0.
func (a *Asm) JumpZero(r isa.Reg, l asm.Label, _ bool) {
	a.al(opCmpImm | fn(r))
	a.jumpIf(condEQ, l)
}

// JumpNonzero branches to l if r is not 0.
func (a *Asm) JumpNonzero(r isa.Reg, l asm.Label, _ bool) {
	a.al(opCmpImm | fn(r))
	a.jumpIf(condNE, l)
}

// JumpEqual branches to l if x and y are equal.
func (a *Asm) JumpEqual(x, y isa.Reg, l asm.Label) {
	a.al(opCmpReg | fn(x) | fm(y))
	a.jumpIf(condEQ, l)
}

// JumpReg branches to the address in r.
func (a *Asm) JumpReg(r isa.Reg) { a.al(opBx | fm(r)) }

// Call calls a helper: the return address is copied from pc, which reads eight bytes ahead, and pc loaded from the
// table. Offsets beyond its 12 bits do not occur: the table has fewer than 1024 entries.
func (a *Asm) Call(helper, _ int) {
	if helper >= 0x1000/4 {
		a.buf.Fail(&asm.Error{Kind: "RuntimeError", Msg: "helper number not in reach"})
	}
	a.al(opMovReg | fd(lr) | fm(pc))
	a.al(opLdrImm | fn(r7) | fd(pc) | uint32(helper)<<2)
}

// MovLocalReg stores src in a local. Like the reference it does not check that the local's offset has 12 bits.
func (a *Asm) MovLocalReg(local int, src isa.Reg) {
	a.al(opStrImm | fn(sp) | fd(src) | uint32(local)<<2)
}

// MovRegLocal loads a local, with the same limit.
func (a *Asm) MovRegLocal(dst isa.Reg, local int) {
	a.al(opLdrImm | fn(sp) | fd(dst) | uint32(local)<<2)
}

// MovRegLocalAddr loads the address of a local.
func (a *Asm) MovRegLocalAddr(dst isa.Reg, local int) {
	if local >= 0x40 {
		a.MovRegImm(temp, int64(local)<<2)
		a.dnm(opAddReg, dst, sp, temp)
		return
	}
	a.al(opAddImm | fn(sp) | fd(dst) | uint32(local)<<2&0xff)
}

// MovRegImm loads the low 32 bits of imm: eight bits, eight bits inverted, or a literal in the code.
func (a *Asm) MovRegImm(dst isa.Reg, imm int64) {
	i := int32(imm)
	switch {
	case i >= 0 && i < 256:
		a.al(opMovImm | fd(dst) | uint32(i))
	case i < 0 && i >= -256:
		a.al(opMvnImm | fd(dst) | uint32(^i))
	default:
		a.literal(dst, uint32(i))
	}
}

// literal loads a word that stands in the code and is branched over.
func (a *Asm) literal(dst isa.Reg, i uint32) {
	a.al(opLdrImm | fn(pc) | fd(dst))
	a.al(opB)
	a.buf.U32(i)
}

// MovRegReg copies a register.
func (a *Asm) MovRegReg(dst, src isa.Reg) { a.al(opMovReg | fd(dst) | fm(src)) }

// MovRegPC loads the address of l.
func (a *Asm) MovRegPC(dst isa.Reg, l asm.Label) {
	rel := a.buf.Dest(l) - a.buf.Pos() - 12 - 8 // behind the literal, and pc reads eight bytes ahead
	a.literal(dst, uint32(rel))
	a.dnm(opAddReg, dst, dst, pc)
}

// MovRegArg fails: arguments come in registers.
func (a *Asm) MovRegArg(isa.Reg, int) {
	a.buf.Fail(&asm.Error{Kind: "RuntimeError", Msg: "arguments are not on the stack"})
}

// Clear sets r to 0.
func (a *Asm) Clear(r isa.Reg) { a.dnm(opEorReg, r, r, r) }

// The arithmetic macros: dst = dst op src.

func (a *Asm) Not(r isa.Reg)                       { a.al(opMvnReg | fd(r) | fm(r)) }
func (a *Asm) Neg(r isa.Reg)                       { a.al(opRsbImm | fn(r) | fd(r)) }
func (a *Asm) ShiftLeft(dst, count isa.Reg)        { a.al(opLslReg | fd(dst) | fs(count) | fm(dst)) }
func (a *Asm) ShiftRight(dst, count isa.Reg)       { a.al(opLsrReg | fd(dst) | fs(count) | fm(dst)) }
func (a *Asm) ShiftRightSigned(dst, count isa.Reg) { a.al(opAsrReg | fd(dst) | fs(count) | fm(dst)) }
func (a *Asm) Or(dst, src isa.Reg)                 { a.dnm(opOrrReg, dst, dst, src) }
func (a *Asm) Xor(dst, src isa.Reg)                { a.dnm(opEorReg, dst, dst, src) }
func (a *Asm) And(dst, src isa.Reg)                { a.dnm(opAndReg, dst, dst, src) }
func (a *Asm) Add(dst, src isa.Reg)                { a.dnm(opAddReg, dst, dst, src) }
func (a *Asm) Sub(dst, src isa.Reg)                { a.dnm(opSubReg, dst, dst, src) }

// Mul multiplies. Before ARMv6 the first factor had to differ from the result, hence the order of the factors.
func (a *Asm) Mul(dst, src isa.Reg) { a.al(opMul | fn(dst) | fs(dst) | fm(src)) }

// SetCompare compares and sets dst to 1 or 0 with two moves of opposite conditions.
func (a *Asm) SetCompare(c isa.Cond, dst, x, y isa.Reg) {
	a.al(opCmpReg | fn(x) | fm(y))
	a.buf.U32(conds[c] | opMovImm | fd(dst) | 1)
	a.buf.U32(conds[c] ^ 1<<28 | opMovImm | fd(dst))
}

// Load loads from base at a constant offset; one that has no room in the instruction goes through r8.
func (a *Asm) Load(w isa.Width, dst, base isa.Reg, offset int) {
	a.access(&loads[w], dst, base, offset)
}

// Store stores to base at a constant offset as Load does.
func (a *Asm) Store(w isa.Width, src, base isa.Reg, offset int) {
	a.access(&stores[w], src, base, offset)
}

func (a *Asm) access(x *access, t, base isa.Reg, offset int) {
	bytes := uint32(offset) << x.shift
	switch {
	case bytes >= x.limit:
		a.MovRegImm(temp, int64(int32(bytes)))
		a.dnm(x.reg, t, base, temp)
	case x.limit == 0x100: // the halfword forms have the offset in two parts
		a.al(x.imm | fn(base) | fd(t) | bytes&0xf0<<4 | bytes&0xf)
	default:
		a.al(x.imm | fn(base) | fd(t) | bytes)
	}
}

// LoadIndex loads from base at an index. Halfwords have no scaled index: it is shifted into r8.
func (a *Asm) LoadIndex(w isa.Width, dst, base, index isa.Reg) {
	a.indexed(&loads[w], dst, base, index)
}

// StoreIndex stores to base at an index as LoadIndex does.
func (a *Asm) StoreIndex(w isa.Width, src, base, index isa.Reg) {
	a.indexed(&stores[w], src, base, index)
}

func (a *Asm) indexed(x *access, t, base, index isa.Reg) {
	switch x.shift {
	case 0:
		a.dnm(x.reg, t, base, index)
	case 1:
		a.al(opLslOne | fd(temp) | fm(index))
		a.dnm(x.reg, t, base, temp)
	default:
		a.dnm(x.reg|lsl2, t, base, index)
	}
}
