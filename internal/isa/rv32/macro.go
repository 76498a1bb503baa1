package rv32

import (
	"math/bits"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
)

// Asm writes macro operations for rv32imc; see [isa.Asm].
type Asm struct {
	buf     asm.Buffer
	flags   uint32
	saved   uint32 // registers that entry saves; grows over all functions of a module
	frame   int    // bytes taken from the stack after the registers were pushed, or all of them without Zcmp
	chunks  int    // units of 16 bytes that cm.push takes beyond its registers
	localAt int    // offset of local 0 from the stack pointer

	scratch      isa.Reg // far jumps, far helpers, indexed addresses
	stackTemp    isa.Reg // large frames
	alwaysSaved  uint32
	indexInPlace bool
}

func newAsm(opts isa.Options) isa.Asm { return New(opts) }

// New returns a macro assembler for one module.
func New(opts isa.Options) *Asm {
	roles := usual
	if opts.Style.TempsAboveArgs {
		roles = tempsAboveArgs
	}
	a := &Asm{flags: opts.Flags, scratch: roles.temp[2], stackTemp: roles.temp[0], indexInPlace: opts.Style.IndexInPlace}
	a.alwaysSaved = 1 << funTable
	for _, r := range roles.local {
		a.alwaysSaved |= 1 << r
	}
	return a
}

// Fixed bits of the instructions used here, from the table.
var (
	opADD, opADDI, opAND, opAUIPC, opBEQ, opBNE  = bitsOf("add"), bitsOf("addi"), bitsOf("and"), bitsOf("auipc"), bitsOf("beq"), bitsOf("bne")
	opJALR, opLUI, opLW, opMUL, opOR, opSLL      = bitsOf("jalr"), bitsOf("lui"), bitsOf("lw"), bitsOf("mul"), bitsOf("or"), bitsOf("sll")
	opSLLI, opSLT, opSLTIU, opSLTU, opSRA, opSRL = bitsOf("slli"), bitsOf("slt"), bitsOf("sltiu"), bitsOf("sltu"), bitsOf("sra"), bitsOf("srl")
	opSUB, opSW, opXOR, opXORI, opCADD, opCADDI  = bitsOf("sub"), bitsOf("sw"), bitsOf("xor"), bitsOf("xori"), bitsOf("c.add"), bitsOf("c.addi")
	opCADDI4, opCBEQZ, opCBNEZ, opCJ, opCJALR    = bitsOf("c.addi4spn"), bitsOf("c.beqz"), bitsOf("c.bnez"), bitsOf("c.j"), bitsOf("c.jalr")
	opCJR, opCLI, opCLUI, opCLW, opCLWSP, opCMV  = bitsOf("c.jr"), bitsOf("c.li"), bitsOf("c.lui"), bitsOf("c.lw"), bitsOf("c.lwsp"), bitsOf("c.mv")
	opCSLLI                                      = bitsOf("c.slli")
	opCSW, opCSWSP, opCMPUSH, opCMPOPRET         = bitsOf("c.sw"), bitsOf("c.swsp"), bitsOf("cm.push"), bitsOf("cm.popret")

	// loads and stores by width
	opLoads  = [...]uint32{isa.Byte: bitsOf("lbu"), isa.Half: bitsOf("lhu"), isa.Long: bitsOf("lw"), isa.Word: bitsOf("lw")}
	opStores = [...]uint32{isa.Byte: bitsOf("sb"), isa.Half: bitsOf("sh"), isa.Long: bitsOf("sw"), isa.Word: bitsOf("sw")}
	opShAdds = [...]uint32{isa.Half: bitsOf("sh1add"), isa.Long: bitsOf("sh2add"), isa.Word: bitsOf("sh2add")}
)

func bitsOf(name string) uint32 { return table[Lookup(name)].bits }

// log2 is the number of bits by which an offset in units of the width is shifted.
var log2 = [...]int{isa.Byte: 0, isa.Half: 1, isa.Long: 2, isa.Word: 2}

// Single instructions by format; immediates are cut to their fields.

func (a *Asm) opR(op uint32, rd, rs1, rs2 isa.Reg) {
	a.buf.U32(op | uint32(rd)<<7 | uint32(rs1)<<15 | uint32(rs2)<<20)
}

func (a *Asm) opI(op uint32, rd, rs1 isa.Reg, v int32) {
	a.buf.U32(op | uint32(rd)<<7 | uint32(rs1)<<15 | uint32(v)<<20)
}

func (a *Asm) opS(op uint32, rs2, rs1 isa.Reg, v int32) {
	a.buf.U32(op | uint32(rs2)<<20 | uint32(rs1)<<15 | soffset.Put(int64(v)))
}

func (a *Asm) opB(op uint32, rs1, rs2 isa.Reg, rel int) {
	a.buf.U32(op | uint32(rs1)<<15 | uint32(rs2)<<20 | branch.Put(int64(rel)))
}

func (a *Asm) opU(op uint32, rd isa.Reg, v uint32) { a.buf.U32(op | uint32(rd)<<7 | v&0xfffff000) }

// opC writes a compressed form with registers of five bits.
func (a *Asm) opC(op uint32, rd, rs2 isa.Reg) {
	a.buf.U16(uint16(op | uint32(rd)<<7 | uint32(rs2)<<2))
}

func (a *Asm) opCI(op uint32, rd isa.Reg, v int32) {
	a.buf.U16(uint16(op | uint32(rd)<<7 | cimm6.Put(int64(v))))
}

// opCL writes c.lw or c.sw.
func (a *Asm) opCL(op uint32, r, base isa.Reg, v int32) {
	a.buf.U16(uint16(op | uint32(r-S0)<<2 | uint32(base-S0)<<7 | clw.Put(int64(v))))
}

func (a *Asm) opCB(op uint32, r isa.Reg, rel int) {
	a.buf.U16(uint16(op | uint32(r-S0)<<7 | cbranch.Put(int64(rel))))
}

// fits tells whether v is a signed number of n bits, and fitsUnsigned whether it is an unsigned one.
func fits(v int32, n int) bool         { return v>>(n-1) == 0 || v>>(n-1) == -1 }
func fitsUnsigned(v int32, n int) bool { return uint32(v)>>n == 0 }

// split parts v for an instruction that adds the upper 20 bits and one that adds a signed number of 12 bits.
func split(v int32) (hi uint32, lo int32) {
	hi, lo = uint32(v)&0xfffff000, v&0xfff
	if lo&0x800 != 0 {
		hi += 0x1000
	}
	return hi, lo
}

// loadUpper writes c.lui or lui.
func (a *Asm) loadUpper(rd isa.Reg, hi uint32) {
	if fits(int32(hi), 17) && hi != 0 {
		a.opCI(opCLUI, rd, int32(hi)>>12)
		return
	}
	a.opU(opLUI, rd, hi)
}

// loadFull writes the two-part form of a constant. The lower part counts as unsigned for the choice of c.addi, which
// therefore serves 1..31 only.
func (a *Asm) loadFull(rd isa.Reg, v int32) {
	hi, lo := split(v)
	a.loadUpper(rd, hi)
	switch {
	case lo == 0:
	case fits(lo, 6):
		a.opCI(opCADDI, rd, lo)
	default:
		a.opI(opADDI, rd, rd, lo)
	}
}

// adjustStack adds v to the stack pointer.
func (a *Asm) adjustStack(v int32) {
	switch {
	case v == 0:
	case fits(v, 6):
		a.opCI(opCADDI, SP, v)
	case fits(v, 12):
		a.opI(opADDI, SP, SP, v)
	default:
		a.loadFull(a.stackTemp, v)
		a.opC(opCADD, SP, a.stackTemp)
	}
}

// Buf returns the code buffer.
func (a *Asm) Buf() *asm.Buffer { return &a.buf }

// EndPass has nothing to do.
func (a *Asm) EndPass() {}

// Entry saves registers and makes room for locals.
func (a *Asm) Entry(locals int) {
	a.saved |= a.alwaysSaved
	if a.flags&FlagZcmp != 0 {
		a.pushFrame(locals)
		return
	}
	n := bits.OnesCount32(a.saved)
	a.frame = (n + locals) * 4
	a.localAt = n * 4
	a.adjustStack(int32(-a.frame))
	a.eachSaved(func(r isa.Reg, at int64) { a.opCSwsp(r, at) })
}

// Exit restores registers and returns.
func (a *Asm) Exit() {
	if a.flags&FlagZcmp != 0 {
		a.adjustStack(int32(a.frame))
		a.opCMPP(opCMPOPRET)
		return
	}
	a.eachSaved(func(r isa.Reg, at int64) { a.opCLwsp(r, at) })
	a.adjustStack(int32(a.frame))
	a.opC(opCJR, RA, 0)
}

// eachSaved calls f for every saved register in ascending order with its offset from the stack pointer.
func (a *Asm) eachSaved(f func(r isa.Reg, at int64)) {
	at := int64(0)
	for set := a.saved; set != 0; set &= set - 1 {
		f(isa.Reg(bits.TrailingZeros32(set)), at)
		at += 4
	}
}

func (a *Asm) opCSwsp(r isa.Reg, at int64) {
	a.buf.U16(uint16(opCSWSP | uint32(r)<<2 | cswsp.Put(at)))
}

func (a *Asm) opCLwsp(r isa.Reg, at int64) {
	a.buf.U16(uint16(opCLWSP | uint32(r)<<7 | clwsp.Put(at)))
}

// pushFrame is the entry with Zcmp. The registers that cm.push saves are ra, s0, ... up to the highest one in use, and
// it rounds up to 16 bytes; locals first take what that leaves, then whole units of cm.push, then a separate
// adjustment.
func (a *Asm) pushFrame(locals int) {
	n := pushCount(a.saved)
	left := max(0, locals-(n+3)&^3+n)
	a.chunks = min(3, left/4)
	a.frame = (left - 4*a.chunks) * 4
	a.opCMPP(opCMPUSH)
	a.adjustStack(int32(-a.frame))
}

func (a *Asm) opCMPP(op uint32) {
	list := min(3+pushCount(a.saved), 15)
	a.buf.U16(uint16(op | uint32(list)<<4 | uint32(a.chunks)<<2))
}

// pushCount returns the number of registers in the shortest list that holds the set.
func pushCount(set uint32) int {
	n := bits.Len32(set&(1<<RA)>>1 | set&(3<<S0)>>7 | set&(0x3ff<<S2)>>15)
	if n == 12 {
		return 13 // s10 comes with s11
	}
	return n
}

// Call loads the address of a helper from its table and calls it.
func (a *Asm) Call(helper, nargs int) {
	offset := int32(helper * 4)
	a.saved |= 1 << RA
	switch {
	case fitsUnsigned(offset, 6):
		a.saved |= 1 << callTemp
		a.opCL(opCLW, callTemp, S1, offset)
		a.opC(opCJALR, callTemp, 0)
		return
	case fitsUnsigned(offset, 11):
		a.opI(opLW, a.scratch, S1, offset)
	default:
		hi, lo := split(offset)
		a.loadUpper(a.scratch, hi)
		a.opC(opCADD, a.scratch, S1)
		a.opI(opLW, a.scratch, a.scratch, lo)
	}
	a.opC(opCJALR, a.scratch, 0)
}

// far writes a jump to a target at any distance from this instruction.
func (a *Asm) far(rel int) {
	hi, lo := split(int32(rel))
	a.opU(opAUIPC, a.scratch, hi)
	a.opI(opJALR, Zero, a.scratch, lo)
}

// Jump writes c.j backward within its reach, else the far form.
func (a *Asm) Jump(l asm.Label) {
	if rel, short := a.buf.Behind(l); short && fits(int32(rel), 12) {
		a.buf.U16(uint16(opCJ | cjump.Put(int64(rel))))
	} else {
		a.far(rel)
	}
}

// JumpZero compares with register zero; compressed forms are not used.
func (a *Asm) JumpZero(r isa.Reg, l asm.Label, boolTest bool) { a.JumpEqual(r, Zero, l) }

// JumpEqual writes beq backward within its reach, else bne over the far form.
func (a *Asm) JumpEqual(x, y isa.Reg, l asm.Label) {
	rel, short := a.buf.Behind(l)
	if short && fits(int32(rel), 13) {
		a.opB(opBEQ, x, y, rel)
		return
	}
	a.opB(opBNE, x, y, 12)
	a.far(rel - 4)
}

// JumpNonzero writes c.bnez (distances of eight bits only) or bne backward within their reach, else the opposite branch
// over the far form; that branch is compressed for backward targets only, whose distance is known when sizes are fixed.
func (a *Asm) JumpNonzero(r isa.Reg, l asm.Label, boolTest bool) {
	rel, short := a.buf.Behind(l)
	switch {
	case short && fits(int32(rel), 8) && compressible(r):
		a.opCB(opCBNEZ, r, rel)
	case short && fits(int32(rel), 13):
		a.opB(opBNE, r, Zero, rel)
	case short && compressible(r):
		a.opCB(opCBEQZ, r, 10)
		a.far(rel - 2)
	default:
		a.opB(opBEQ, r, Zero, 12)
		a.far(rel - 4)
	}
}

// JumpReg writes c.jr.
func (a *Asm) JumpReg(r isa.Reg) { a.opC(opCJR, r, 0) }

// MovLocalReg stores a register in a local.
func (a *Asm) MovLocalReg(local int, src isa.Reg) {
	at := int32(a.localAt + local*4)
	switch {
	case fitsUnsigned(at, 8):
		a.opCSwsp(src, int64(at))
	case fitsUnsigned(at, 11):
		a.opS(opSW, src, SP, at)
	default:
		hi, lo := split(at)
		a.loadUpper(a.scratch, hi)
		a.opC(opCADD, a.scratch, SP)
		a.opS(opSW, src, a.scratch, lo)
	}
}

// MovRegLocal loads a local.
func (a *Asm) MovRegLocal(dst isa.Reg, local int) {
	at := int32(a.localAt + local*4)
	switch {
	case fitsUnsigned(at, 8):
		a.opCLwsp(dst, int64(at))
	case fitsUnsigned(at, 11):
		a.opI(opLW, dst, SP, at)
	default:
		hi, lo := split(at)
		a.loadUpper(dst, hi)
		a.opC(opCADD, dst, SP)
		a.opI(opLW, dst, dst, lo)
	}
}

// MovRegLocalAddr computes the address of a local.
func (a *Asm) MovRegLocalAddr(dst isa.Reg, local int) {
	at := int32(a.localAt + local*4)
	switch {
	case fitsUnsigned(at, 10) && at != 0 && compressible(dst):
		a.buf.U16(uint16(opCADDI4 | uint32(dst-S0)<<2 | addi4.Put(int64(at))))
	case fitsUnsigned(at, 11):
		a.opI(opADDI, dst, SP, at)
	default:
		a.loadFull(dst, at)
		a.opC(opCADD, dst, SP)
	}
}

// MovRegImm loads the low word of v.
func (a *Asm) MovRegImm(dst isa.Reg, v int64) { a.LoadImmediate(dst, int32(v)) }

// LoadImmediate writes the shortest of c.li, addi and the two-part form.
func (a *Asm) LoadImmediate(dst isa.Reg, v int32) {
	switch {
	case fits(v, 6):
		a.opCI(opCLI, dst, v)
	case fits(v, 12):
		a.opI(opADDI, dst, Zero, v)
	default:
		a.loadFull(dst, v)
	}
}

// MovRegReg writes c.mv.
func (a *Asm) MovRegReg(dst, src isa.Reg) { a.opC(opCMV, dst, src) }

// MovRegPC computes the address of a label.
func (a *Asm) MovRegPC(dst isa.Reg, l asm.Label) {
	a.Address(dst, int32(a.buf.Dest(l)-a.buf.Pos()))
}

// Address computes the address at a distance from the current position.
func (a *Asm) Address(dst isa.Reg, rel int32) {
	hi, lo := split(rel)
	a.opU(opAUIPC, dst, hi)
	a.opI(opADDI, dst, dst, lo)
}

// MovRegArg does not exist: arguments are in registers.
func (a *Asm) MovRegArg(dst isa.Reg, n int) {
	a.buf.Fail(&asm.Error{Kind: "RuntimeError", Msg: "rv32: arguments are not on the stack"})
}

// Clear writes c.li 0.
func (a *Asm) Clear(r isa.Reg) { a.opCI(opCLI, r, 0) }

// Arithmetic: two-operand macros over three-operand instructions.

func (a *Asm) Not(r isa.Reg)                       { a.opI(opXORI, r, r, -1) }
func (a *Asm) Neg(r isa.Reg)                       { a.opR(opSUB, r, Zero, r) }
func (a *Asm) ShiftLeft(dst, count isa.Reg)        { a.opR(opSLL, dst, dst, count) }
func (a *Asm) ShiftRight(dst, count isa.Reg)       { a.opR(opSRL, dst, dst, count) }
func (a *Asm) ShiftRightSigned(dst, count isa.Reg) { a.opR(opSRA, dst, dst, count) }
func (a *Asm) Or(dst, src isa.Reg)                 { a.opR(opOR, dst, dst, src) }
func (a *Asm) And(dst, src isa.Reg)                { a.opR(opAND, dst, src, dst) }
func (a *Asm) Add(dst, src isa.Reg)                { a.opC(opCADD, dst, src) }
func (a *Asm) Sub(dst, src isa.Reg)                { a.opR(opSUB, dst, dst, src) }
func (a *Asm) Mul(dst, src isa.Reg)                { a.opR(opMUL, dst, dst, src) }

// Xor of a register with itself is a clear.
func (a *Asm) Xor(dst, src isa.Reg) {
	if dst == src {
		a.Clear(dst)
		return
	}
	a.opR(opXOR, dst, dst, src)
}

// SetCompare writes set-less-than, with operands exchanged and the result inverted as the condition asks.
func (a *Asm) SetCompare(cond isa.Cond, dst, x, y isa.Reg) {
	less := opSLTU
	if cond >= isa.SignedLess {
		less = opSLT
		cond -= isa.SignedLess
	}
	switch cond {
	case isa.UnsignedLess:
		a.opR(less, dst, x, y)
	case isa.UnsignedMore:
		a.opR(less, dst, y, x)
	case isa.UnsignedEqual:
		a.opR(opSUB, dst, x, y)
		a.opI(opSLTIU, dst, dst, 1)
	case isa.UnsignedLessEqual:
		a.opR(less, dst, y, x)
		a.opI(opXORI, dst, dst, 1)
	case isa.UnsignedMoreEqual:
		a.opR(less, dst, x, y)
		a.opI(opXORI, dst, dst, 1)
	default:
		a.opR(opSUB, dst, y, x)
		a.opR(opSLTU, dst, Zero, dst)
	}
}

// Load loads from base plus an offset in units of the width; far offsets are built in the destination.
func (a *Asm) Load(w isa.Width, dst, base isa.Reg, offset int) {
	at := int32(offset) << log2[w]
	switch {
	case log2[w] == 2 && compressible(dst) && compressible(base) && fitsUnsigned(at, 6):
		a.opCL(opCLW, dst, base, at)
	case fits(at, 12):
		a.opI(opLoads[w], dst, base, at)
	default:
		hi, lo := split(at)
		a.loadUpper(dst, hi)
		a.opC(opCADD, dst, base)
		a.opI(opLoads[w], dst, dst, lo)
	}
}

// Store is the counterpart of Load; far offsets are built in the scratch register.
func (a *Asm) Store(w isa.Width, src, base isa.Reg, offset int) {
	at := int32(offset) << log2[w]
	switch {
	case log2[w] == 2 && compressible(src) && compressible(base) && fitsUnsigned(at, 6):
		a.opCL(opCSW, src, base, at)
	case fits(at, 12):
		a.opS(opStores[w], src, base, at)
	default:
		hi, lo := split(at)
		a.loadUpper(a.scratch, hi)
		a.opC(opCADD, a.scratch, base)
		a.opS(opStores[w], src, a.scratch, lo)
	}
}

// indexed computes base plus index in units of the width in the scratch register, which it returns, or in place.
func (a *Asm) indexed(w isa.Width, base, index isa.Reg) isa.Reg {
	if a.indexInPlace {
		a.addIndex(w, base, index)
		return base
	}
	switch {
	case log2[w] == 0:
		a.opR(opADD, a.scratch, base, index)
	case a.flags&FlagZba != 0:
		a.opR(opShAdds[w], a.scratch, index, base)
	default:
		a.opI(opSLLI, a.scratch, index, int32(log2[w]))
		a.opC(opCADD, a.scratch, base)
	}
	return a.scratch
}

// addIndex adds index in units of the width to base, and overwrites index where it must be scaled first.
func (a *Asm) addIndex(w isa.Width, base, index isa.Reg) {
	if log2[w] > 0 && a.flags&FlagZba != 0 {
		a.opR(opShAdds[w], base, index, base)
		return
	}
	if log2[w] > 0 {
		a.opCI(opCSLLI, index, int32(log2[w]))
	}
	a.opC(opCADD, base, index)
}

// LoadIndex loads from base plus index in units of the width.
func (a *Asm) LoadIndex(w isa.Width, dst, base, index isa.Reg) {
	a.Load(w, dst, a.indexed(w, base, index), 0)
}

// StoreIndex is the counterpart of LoadIndex.
func (a *Asm) StoreIndex(w isa.Width, src, base, index isa.Reg) {
	a.Store(w, src, a.indexed(w, base, index), 0)
}
