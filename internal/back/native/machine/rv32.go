package machine

import (
	"math/bits"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/field"
	"github.com/tandem-lang/tandem/internal/isa/rv32"
)

// Frame, from the stack pointer up:
//
//	without Zcmp: saved registers in ascending order, then locals
//	with Zcmp:    locals, padding to a multiple of 16 bytes, then saved registers as cm.push stores them
//
// Which registers are saved grows while code is written: the helper table and the three local registers always, ra as
// soon as a helper is called, s0 when the short form of a helper call has used it. The set is never reduced, so one
// function of a module may save registers because an earlier one needed them.
const (
	rv32CallTemp = rv32.S0 // receives the address of a helper within reach of c.lw
	rv32FunTable = rv32.S1
)

// rv32Roles are the registers that a style decides.
type rv32Roles struct{ temp, local [3]isa.Reg }

var (
	rv32Usual     = rv32Roles{[3]isa.Reg{rv32.A4, rv32.A5, rv32.A6}, [3]isa.Reg{rv32.S3, rv32.S2, rv32.S4}}
	rv32AboveArgs = rv32Roles{[3]isa.Reg{rv32.T1, rv32.T2, rv32.T3}, [3]isa.Reg{rv32.S3, rv32.S4, rv32.S5}}
)

// rv32Machine is the machine of -march=rv32imc, which has other roles in the style TempsAboveArgs.
func rv32Machine() *Machine {
	other := rv32With(rv32AboveArgs)
	m := rv32With(rv32Usual)
	m.Restyle = func(s Style) *Machine {
		if s.TempsAboveArgs {
			return other
		}
		return nil
	}
	return m
}

func rv32With(r rv32Roles) *Machine {
	return &Machine{
		Target:    rv32.Imc,
		Arch:      11,
		Ret:       rv32.A0,
		Arg:       [4]isa.Reg{rv32.A0, rv32.A1, rv32.A2, rv32.A3},
		Temp:      r.temp,
		Local:     r.local,
		FunTable:  rv32FunTable,
		ParentRet: rv32.A0,
		ParentArg: [4]isa.Reg{rv32.A0, rv32.A1, rv32.A2, rv32.A3},

		ShiftCount: isa.NoReg,
		NLRRegs:    14,
		NLRLocal1:  6,

		New: func(o Options) Asm { return NewRV32(o) },
	}
}

// RV32Asm writes the macro operations of rv32imc. It has further ones for the inline assembler.
type RV32Asm struct {
	buf     asm.Buffer
	packers []field.Packer
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

// NewRV32 returns a macro assembler for one module.
func NewRV32(o Options) *RV32Asm {
	roles := rv32Usual
	if o.Style.TempsAboveArgs {
		roles = rv32AboveArgs
	}
	a := &RV32Asm{packers: rv32.Packers(), flags: o.Flags, scratch: roles.temp[2], stackTemp: roles.temp[0], indexInPlace: o.Style.IndexInPlace}
	a.alwaysSaved = 1 << rv32FunTable
	for _, r := range roles.local {
		a.alwaysSaved |= 1 << r
	}
	return a
}

// The forms of loads, stores and scaled additions by width.
var (
	rv32Loads  = [...]isa.Form{Byte: rv32.LBU, Half: rv32.LHU, Long: rv32.LW, Word: rv32.LW}
	rv32Stores = [...]isa.Form{Byte: rv32.SB, Half: rv32.SH, Long: rv32.SW, Word: rv32.SW}
	rv32ShAdds = [...]isa.Form{Half: rv32.SH1ADD, Long: rv32.SH2ADD, Word: rv32.SH2ADD}
)

// log2 is the number of bits by which an offset in units of the width is shifted, on machines of 32 bits.
var log2 = [...]int{Byte: 0, Half: 1, Long: 2, Word: 2}

// Put writes an instruction with up to three values straight in its operands, in the order of the text, cut to their fields.
func (a *RV32Asm) Put(form isa.Form, values ...int64) {
	var v [3]int64
	copy(v[:], values)
	a.put(form, v[0], v[1], v[2])
}

// put is Put for three values; what the form has no operand for is 0.
func (a *RV32Asm) put(form isa.Form, x, y, z int64) {
	p := &a.packers[form]
	w := p.Bits()
	if !a.buf.Sizing() {
		w = p.Pack(x, y, z)
	}
	if w&3 == 3 {
		a.buf.U32(w)
	} else {
		a.buf.U16(uint16(w))
	}
}

// r, rr and rrr write instructions whose operands are registers.
func (a *RV32Asm) r(form isa.Form, x isa.Reg)         { a.put(form, int64(x), 0, 0) }
func (a *RV32Asm) rr(form isa.Form, x, y isa.Reg)     { a.put(form, int64(x), int64(y), 0) }
func (a *RV32Asm) rrr(form isa.Form, x, y, z isa.Reg) { a.put(form, int64(x), int64(y), int64(z)) }

// imm writes an instruction with two registers and an integer.
func (a *RV32Asm) imm(form isa.Form, rd, rs1 isa.Reg, v int32) {
	a.put(form, int64(rd), int64(rs1), int64(v))
}

// access writes a load or store of [base+offset].
func (a *RV32Asm) access(form isa.Form, r, base isa.Reg, offset int32) {
	a.put(form, int64(r), int64(offset), int64(base))
}

// short writes a compressed form of one register and an integer.
func (a *RV32Asm) short(form isa.Form, r isa.Reg, v int32) { a.put(form, int64(r), int64(v), 0) }

// split parts v for an instruction that adds the upper 20 bits and one that adds a signed number of 12 bits.
func split(v int32) (hi uint32, lo int32) {
	hi, lo = uint32(v)&0xfffff000, v&0xfff
	if lo&0x800 != 0 {
		hi += 0x1000
	}
	return hi, lo
}

// upper writes lui or auipc with the upper 20 bits of hi.
func (a *RV32Asm) upper(form isa.Form, rd isa.Reg, hi uint32) {
	a.put(form, int64(rd), int64(hi>>12), 0)
}

// loadUpper writes c.lui or lui.
func (a *RV32Asm) loadUpper(rd isa.Reg, hi uint32) {
	if fitsSigned(17, int(int32(hi))) && hi != 0 {
		a.short(rv32.C_LUI, rd, int32(hi)>>12)
		return
	}
	a.upper(rv32.LUI, rd, hi)
}

// loadFull writes the two-part form of a constant. The lower part counts as unsigned for the choice of c.addi, which
// therefore serves 1..31 only.
func (a *RV32Asm) loadFull(rd isa.Reg, v int32) {
	hi, lo := split(v)
	a.loadUpper(rd, hi)
	switch {
	case lo == 0:
	case fitsSigned(6, int(lo)):
		a.short(rv32.C_ADDI, rd, lo)
	default:
		a.imm(rv32.ADDI, rd, rd, lo)
	}
}

// adjustStack adds v to the stack pointer.
func (a *RV32Asm) adjustStack(v int32) {
	switch {
	case v == 0:
	case fitsSigned(6, int(v)):
		a.short(rv32.C_ADDI, rv32.SP, v)
	case fitsSigned(12, int(v)):
		a.imm(rv32.ADDI, rv32.SP, rv32.SP, v)
	default:
		a.loadFull(a.stackTemp, v)
		a.rr(rv32.C_ADD, rv32.SP, a.stackTemp)
	}
}

// Buf returns the code buffer.
func (a *RV32Asm) Buf() *asm.Buffer { return &a.buf }

// EndPass has nothing to do.
func (a *RV32Asm) EndPass() {}

// Entry saves registers and makes room for locals.
func (a *RV32Asm) Entry(locals int) {
	a.saved |= a.alwaysSaved
	if a.flags&rv32.FlagZcmp != 0 {
		a.pushFrame(locals)
		return
	}
	n := bits.OnesCount32(a.saved)
	a.frame = (n + locals) * 4
	a.localAt = n * 4
	a.adjustStack(int32(-a.frame))
	a.eachSaved(rv32.C_SWSP)
}

// Exit restores registers and returns.
func (a *RV32Asm) Exit() {
	if a.flags&rv32.FlagZcmp != 0 {
		a.adjustStack(int32(a.frame))
		a.pushOrPop(rv32.CM_POPRET)
		return
	}
	a.eachSaved(rv32.C_LWSP)
	a.adjustStack(int32(a.frame))
	a.r(rv32.C_JR, rv32.RA)
}

// eachSaved loads or stores every saved register, in ascending order from the stack pointer up.
func (a *RV32Asm) eachSaved(form isa.Form) {
	at := int32(0)
	for r := range isa.RegSet(a.saved).All() {
		a.short(form, r, at)
		at += 4
	}
}

// pushFrame is the entry with Zcmp. The registers that cm.push saves are ra, s0, ... up to the highest one in use, and
// it rounds up to 16 bytes; locals first take what that leaves, then whole units of cm.push, then a separate
// adjustment.
func (a *RV32Asm) pushFrame(locals int) {
	n := pushCount(a.saved)
	left := max(0, locals-(n+3)&^3+n)
	a.chunks = min(3, left/4)
	a.frame = (left - 4*a.chunks) * 4
	a.pushOrPop(rv32.CM_PUSH)
	a.adjustStack(int32(-a.frame))
}

// pushOrPop writes a form with the list of the saved registers.
func (a *RV32Asm) pushOrPop(form isa.Form) {
	list := min(3+pushCount(a.saved), 15)
	a.put(form, int64(list), int64(16*a.chunks), 0)
}

// pushCount returns the number of registers in the shortest list that holds the set.
func pushCount(set uint32) int {
	n := bits.Len32(set&(1<<rv32.RA)>>1 | set&(3<<rv32.S0)>>7 | set&(0x3ff<<rv32.S2)>>15)
	if n == 12 {
		return 13 // s10 comes with s11
	}
	return n
}

// Call loads the address of a helper from its table and calls it.
func (a *RV32Asm) Call(helper, nargs int) {
	offset := int32(helper * 4)
	a.saved |= 1 << rv32.RA
	switch {
	case fits(6, uint32(offset)):
		a.saved |= 1 << rv32CallTemp
		a.access(rv32.C_LW, rv32CallTemp, rv32.S1, offset)
		a.r(rv32.C_JALR, rv32CallTemp)
		return
	case fits(11, uint32(offset)):
		a.access(rv32.LW, a.scratch, rv32.S1, offset)
	default:
		hi, lo := split(offset)
		a.loadUpper(a.scratch, hi)
		a.rr(rv32.C_ADD, a.scratch, rv32.S1)
		a.access(rv32.LW, a.scratch, a.scratch, lo)
	}
	a.r(rv32.C_JALR, a.scratch)
}

// far writes a jump to a target at any distance from this instruction.
func (a *RV32Asm) far(rel int) {
	hi, lo := split(int32(rel))
	a.upper(rv32.AUIPC, a.scratch, hi)
	a.access(rv32.JALR, rv32.Zero, a.scratch, lo)
}

// Jump writes c.j backward within its reach, else the far form.
func (a *RV32Asm) Jump(l asm.Label) {
	if rel, short := a.buf.Behind(l); short && fitsSigned(12, int(int32(rel))) {
		a.put(rv32.C_J, int64(rel), 0, 0)
	} else {
		a.far(rel)
	}
}

// JumpZero compares with register zero; compressed forms are not used.
func (a *RV32Asm) JumpZero(r isa.Reg, l asm.Label, boolTest bool) { a.JumpEqual(r, rv32.Zero, l) }

// JumpEqual writes beq backward within its reach, else bne over the far form.
func (a *RV32Asm) JumpEqual(x, y isa.Reg, l asm.Label) {
	rel, short := a.buf.Behind(l)
	if short && fitsSigned(13, int(int32(rel))) {
		a.imm(rv32.BEQ, x, y, int32(rel))
		return
	}
	a.imm(rv32.BNE, x, y, 12)
	a.far(rel - 4)
}

// JumpNonzero writes c.bnez (distances of eight bits only) or bne backward within their reach, else the opposite branch
// over the far form; that branch is compressed for backward targets only, whose distance is known when sizes are fixed.
func (a *RV32Asm) JumpNonzero(r isa.Reg, l asm.Label, boolTest bool) {
	rel, short := a.buf.Behind(l)
	switch {
	case short && fitsSigned(8, int(int32(rel))) && rv32.Compressible(r):
		a.short(rv32.C_BNEZ, r, int32(rel))
	case short && fitsSigned(13, int(int32(rel))):
		a.imm(rv32.BNE, r, rv32.Zero, int32(rel))
	case short && rv32.Compressible(r):
		a.short(rv32.C_BEQZ, r, 10)
		a.far(rel - 2)
	default:
		a.imm(rv32.BEQ, r, rv32.Zero, 12)
		a.far(rel - 4)
	}
}

// JumpReg writes c.jr.
func (a *RV32Asm) JumpReg(r isa.Reg) { a.r(rv32.C_JR, r) }

// MovLocalReg stores a register in a local.
func (a *RV32Asm) MovLocalReg(local int, src isa.Reg) {
	at := int32(a.localAt + local*4)
	switch {
	case fits(8, uint32(at)):
		a.short(rv32.C_SWSP, src, at)
	case fits(11, uint32(at)):
		a.access(rv32.SW, src, rv32.SP, at)
	default:
		hi, lo := split(at)
		a.loadUpper(a.scratch, hi)
		a.rr(rv32.C_ADD, a.scratch, rv32.SP)
		a.access(rv32.SW, src, a.scratch, lo)
	}
}

// MovRegLocal loads a local.
func (a *RV32Asm) MovRegLocal(dst isa.Reg, local int) {
	at := int32(a.localAt + local*4)
	switch {
	case fits(8, uint32(at)):
		a.short(rv32.C_LWSP, dst, at)
	case fits(11, uint32(at)):
		a.access(rv32.LW, dst, rv32.SP, at)
	default:
		hi, lo := split(at)
		a.loadUpper(dst, hi)
		a.rr(rv32.C_ADD, dst, rv32.SP)
		a.access(rv32.LW, dst, dst, lo)
	}
}

// MovRegLocalAddr computes the address of a local.
func (a *RV32Asm) MovRegLocalAddr(dst isa.Reg, local int) {
	at := int32(a.localAt + local*4)
	switch {
	case fits(10, uint32(at)) && at != 0 && rv32.Compressible(dst):
		a.put(rv32.C_ADDI4SPN, int64(dst), int64(at), 0)
	case fits(11, uint32(at)):
		a.imm(rv32.ADDI, dst, rv32.SP, at)
	default:
		a.loadFull(dst, at)
		a.rr(rv32.C_ADD, dst, rv32.SP)
	}
}

// MovRegImm loads the low word of v.
func (a *RV32Asm) MovRegImm(dst isa.Reg, v int64) { a.LoadImmediate(dst, int32(v)) }

// LoadImmediate writes the shortest of c.li, addi and the two-part form.
func (a *RV32Asm) LoadImmediate(dst isa.Reg, v int32) {
	switch {
	case fitsSigned(6, int(v)):
		a.short(rv32.C_LI, dst, v)
	case fitsSigned(12, int(v)):
		a.imm(rv32.ADDI, dst, rv32.Zero, v)
	default:
		a.loadFull(dst, v)
	}
}

// MovRegReg writes c.mv.
func (a *RV32Asm) MovRegReg(dst, src isa.Reg) { a.rr(rv32.C_MV, dst, src) }

// MovRegPC computes the address of a label.
func (a *RV32Asm) MovRegPC(dst isa.Reg, l asm.Label) {
	a.Address(dst, int32(a.buf.Dest(l)-a.buf.Pos()))
}

// Address computes the address at a distance from the current position.
func (a *RV32Asm) Address(dst isa.Reg, rel int32) {
	hi, lo := split(rel)
	a.upper(rv32.AUIPC, dst, hi)
	a.imm(rv32.ADDI, dst, dst, lo)
}

// MovRegArg does not exist: arguments are in registers.
func (a *RV32Asm) MovRegArg(dst isa.Reg, n int) {
	refuse(&a.buf, "rv32: arguments are not on the stack")
}

// Clear writes c.li 0.
func (a *RV32Asm) Clear(r isa.Reg) { a.short(rv32.C_LI, r, 0) }

// Arithmetic: two-operand macros over three-operand instructions.

func (a *RV32Asm) Not(r isa.Reg)                       { a.imm(rv32.XORI, r, r, -1) }
func (a *RV32Asm) Neg(r isa.Reg)                       { a.rrr(rv32.SUB, r, rv32.Zero, r) }
func (a *RV32Asm) ShiftLeft(dst, count isa.Reg)        { a.rrr(rv32.SLL, dst, dst, count) }
func (a *RV32Asm) ShiftRight(dst, count isa.Reg)       { a.rrr(rv32.SRL, dst, dst, count) }
func (a *RV32Asm) ShiftRightSigned(dst, count isa.Reg) { a.rrr(rv32.SRA, dst, dst, count) }
func (a *RV32Asm) Or(dst, src isa.Reg)                 { a.rrr(rv32.OR, dst, dst, src) }
func (a *RV32Asm) And(dst, src isa.Reg)                { a.rrr(rv32.AND, dst, src, dst) }
func (a *RV32Asm) Add(dst, src isa.Reg)                { a.rr(rv32.C_ADD, dst, src) }
func (a *RV32Asm) Sub(dst, src isa.Reg)                { a.rrr(rv32.SUB, dst, dst, src) }
func (a *RV32Asm) Mul(dst, src isa.Reg)                { a.rrr(rv32.MUL, dst, dst, src) }

// Xor of a register with itself is a clear.
func (a *RV32Asm) Xor(dst, src isa.Reg) {
	if dst == src {
		a.Clear(dst)
		return
	}
	a.rrr(rv32.XOR, dst, dst, src)
}

// SetCompare writes set-less-than, with operands exchanged and the result inverted as the condition asks.
func (a *RV32Asm) SetCompare(cond Cond, dst, x, y isa.Reg) {
	less := rv32.SLTU
	if cond >= SignedLess {
		less = rv32.SLT
		cond -= SignedLess
	}
	switch cond {
	case UnsignedLess:
		a.rrr(less, dst, x, y)
	case UnsignedMore:
		a.rrr(less, dst, y, x)
	case UnsignedEqual:
		a.rrr(rv32.SUB, dst, x, y)
		a.imm(rv32.SLTIU, dst, dst, 1)
	case UnsignedLessEqual:
		a.rrr(less, dst, y, x)
		a.imm(rv32.XORI, dst, dst, 1)
	case UnsignedMoreEqual:
		a.rrr(less, dst, x, y)
		a.imm(rv32.XORI, dst, dst, 1)
	default:
		a.rrr(rv32.SUB, dst, y, x)
		a.rrr(rv32.SLTU, dst, rv32.Zero, dst)
	}
}

// Load loads from base plus an offset in units of the width; far offsets are built in the destination.
func (a *RV32Asm) Load(w Width, dst, base isa.Reg, offset int) {
	at := int32(offset) << log2[w]
	switch {
	case log2[w] == 2 && rv32.Compressible(dst) && rv32.Compressible(base) && fits(6, uint32(at)):
		a.access(rv32.C_LW, dst, base, at)
	case fitsSigned(12, int(at)):
		a.access(rv32Loads[w], dst, base, at)
	default:
		hi, lo := split(at)
		a.loadUpper(dst, hi)
		a.rr(rv32.C_ADD, dst, base)
		a.access(rv32Loads[w], dst, dst, lo)
	}
}

// Store is the counterpart of Load; far offsets are built in the scratch register.
func (a *RV32Asm) Store(w Width, src, base isa.Reg, offset int) {
	at := int32(offset) << log2[w]
	switch {
	case log2[w] == 2 && rv32.Compressible(src) && rv32.Compressible(base) && fits(6, uint32(at)):
		a.access(rv32.C_SW, src, base, at)
	case fitsSigned(12, int(at)):
		a.access(rv32Stores[w], src, base, at)
	default:
		hi, lo := split(at)
		a.loadUpper(a.scratch, hi)
		a.rr(rv32.C_ADD, a.scratch, base)
		a.access(rv32Stores[w], src, a.scratch, lo)
	}
}

// indexed computes base plus index in units of the width in the scratch register, which it returns, or in place.
func (a *RV32Asm) indexed(w Width, base, index isa.Reg) isa.Reg {
	if a.indexInPlace {
		a.addIndex(w, base, index)
		return base
	}
	switch {
	case log2[w] == 0:
		a.rrr(rv32.ADD, a.scratch, base, index)
	case a.flags&rv32.FlagZba != 0:
		a.rrr(rv32ShAdds[w], a.scratch, index, base)
	default:
		a.imm(rv32.SLLI, a.scratch, index, int32(log2[w]))
		a.rr(rv32.C_ADD, a.scratch, base)
	}
	return a.scratch
}

// addIndex adds index in units of the width to base, and overwrites index where it must be scaled first.
func (a *RV32Asm) addIndex(w Width, base, index isa.Reg) {
	if log2[w] > 0 && a.flags&rv32.FlagZba != 0 {
		a.rrr(rv32ShAdds[w], base, index, base)
		return
	}
	if log2[w] > 0 {
		a.short(rv32.C_SLLI, index, int32(log2[w]))
	}
	a.rr(rv32.C_ADD, base, index)
}

// LoadIndex loads from base plus index in units of the width.
func (a *RV32Asm) LoadIndex(w Width, dst, base, index isa.Reg) {
	a.Load(w, dst, a.indexed(w, base, index), 0)
}

// StoreIndex is the counterpart of LoadIndex.
func (a *RV32Asm) StoreIndex(w Width, src, base, index isa.Reg) {
	a.Store(w, src, a.indexed(w, base, index), 0)
}
