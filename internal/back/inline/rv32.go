package inline

import (
	"math/bits"
	"slices"
	"strconv"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/rv32"
	"github.com/tandem-lang/tandem/internal/lazy"
)

var rv32Description = description{
	new:         newRV32,
	passes:      []asm.Pass{asm.PassSize, asm.PassEmit},
	tooMany:     "can only have up to 4 parameters for RV32 assembly",
	wrongParams: "parameters must be registers in sequence a0 to a3",
}

// rv32Machine assembles for rv32imc. There is no entry sequence, and the exit is a return.
type rv32Machine struct {
	asm   *machine.RV32Asm
	flags uint32
}

func newRV32(_ *machine.Machine, o Options) assembler {
	return &rv32Machine{asm: machine.NewRV32(o.Machine), flags: o.Machine.Flags}
}

func (m *rv32Machine) buf() *asm.Buffer { return m.asm.Buf() }
func (m *rv32Machine) begin()           {}
func (m *rv32Machine) end()             { m.asm.JumpReg(rv32.RA) }

func (m *rv32Machine) isParam(n int, name string) bool {
	r, ok := rv32Registers()[name]
	return ok && r == rv32.A0+isa.Reg(n)
}

// rv32Registers has both names of every register; s0 has no third one here.
func rv32Registers() map[string]isa.Reg {
	return rv32RegistersOnce.Get(func() map[string]isa.Reg {
		regs := map[string]isa.Reg{}
		for i, name := range rv32.Imc.RegNames {
			regs[name] = isa.Reg(i)
			regs["x"+strconv.Itoa(i)] = isa.Reg(i)
		}
		return regs
	})
}

var rv32RegistersOnce lazy.Value[map[string]isa.Reg]

// rv32Form is an instruction as it is written in source.
type rv32Form struct {
	row   isa.Form
	args  []rv32Arg
	order []int                                // position of each argument in the row, when that is not the order of writing
	need  uint32                               // architecture flags
	write func(a *machine.RV32Asm, v []uint64) // in place of the row
}

// rv32Arg tells what an argument may be. Masks are those of the reference, which in places are narrower or wider than
// what the machine can do.
type rv32Arg struct {
	kind     rv32ArgKind
	mask     uint32 // registers by number; or the bits in which an integer or a distance must be
	shift    uint8  // bits by which an integer is shifted before it is checked
	unsigned bool
	nonzero  bool
	cut      uint64 // bits of a register's number that are kept, if not 0
}

type rv32ArgKind uint8

const (
	rv32Register rv32ArgKind = iota
	rv32Integer
	rv32Label
	rv32Base // the base of the memory operand whose offset is the argument before
)

const (
	anyRegister = 0xffffffff
	notZero     = anyRegister &^ (1 << rv32.Zero)
	window      = 0xff << rv32.S0 // the registers of the short compressed forms
)

// Arguments.
var (
	xr    = rv32Arg{mask: anyRegister}
	xnz   = rv32Arg{mask: notZero}
	xlui  = rv32Arg{mask: notZero &^ (1 << rv32.SP)}
	xwin  = rv32Arg{mask: window}
	xpair = rv32Arg{mask: window, cut: 3} // the reference keeps two bits of three: a2..a5 become s0..a1

	xbase    = rv32Arg{kind: rv32Base, mask: anyRegister}
	xbaseWin = rv32Arg{kind: rv32Base, mask: window}

	simm12 = rv32Arg{kind: rv32Integer, mask: 0xfff}
	uimm12 = rv32Arg{kind: rv32Integer, mask: 0xfff, unsigned: true}
	uimm5  = rv32Arg{kind: rv32Integer, mask: 0x1f, unsigned: true}
	hi20   = rv32Arg{kind: rv32Integer, mask: 0xfffff000, shift: 12}
	word32 = rv32Arg{kind: rv32Integer, mask: 0xffffffff}
	simm6  = rv32Arg{kind: rv32Integer, mask: 0x3f}
	snz6   = rv32Arg{kind: rv32Integer, mask: 0x3f, nonzero: true}
	hi5    = rv32Arg{kind: rv32Integer, mask: 0x1f800, shift: 12, unsigned: true, nonzero: true}
	unz10  = rv32Arg{kind: rv32Integer, mask: 0x3fc, unsigned: true, nonzero: true}
	disp6  = rv32Arg{kind: rv32Integer, mask: 0x7c}
	disp7  = rv32Arg{kind: rv32Integer, mask: 0xfc}

	to9  = rv32Arg{kind: rv32Label, mask: 0x1fe}
	to12 = rv32Arg{kind: rv32Label, mask: 0xffe}
	to13 = rv32Arg{kind: rv32Label, mask: 0x1ffe}
	to21 = rv32Arg{kind: rv32Label, mask: 0x1ffffe}
	to32 = rv32Arg{kind: rv32Label, mask: 0xffffffff}
)

func rv32Args(a ...rv32Arg) []rv32Arg { return a }

// rv32Row is an instruction that is a row of the table: name in source, row, arguments.
type rv32Row struct {
	name string
	row  isa.Form
	args []rv32Arg
}

func rv32Rows() []rv32Row {
	return []rv32Row{
		{"addi", rv32.ADDI, rv32Args(xr, xr, simm12)},
		{"slti", rv32.SLTI, rv32Args(xr, xr, simm12)},
		{"sltiu", rv32.SLTIU, rv32Args(xr, xr, simm12)},
		{"andi", rv32.ANDI, rv32Args(xr, xr, simm12)},
		{"ori", rv32.ORI, rv32Args(xr, xr, simm12)},
		{"xori", rv32.XORI, rv32Args(xr, xr, simm12)},
		{"slli", rv32.SLLI, rv32Args(xr, xr, uimm5)},
		{"srli", rv32.SRLI, rv32Args(xr, xr, uimm5)},
		{"srai", rv32.SRAI, rv32Args(xr, xr, uimm5)},
		{"lui", rv32.LUI, rv32Args(xr, hi20)},
		{"auipc", rv32.AUIPC, rv32Args(xr, hi20)},
		{"add", rv32.ADD, rv32Args(xr, xr, xr)},
		{"slt", rv32.SLT, rv32Args(xr, xr, xr)},
		{"sltu", rv32.SLTU, rv32Args(xr, xr, xr)},
		{"and_", rv32.AND, rv32Args(xr, xr, xr)},
		{"or_", rv32.OR, rv32Args(xr, xr, xr)},
		{"xor", rv32.XOR, rv32Args(xr, xr, xr)},
		{"sll", rv32.SLL, rv32Args(xr, xr, xr)},
		{"srl", rv32.SRL, rv32Args(xr, xr, xr)},
		{"sub", rv32.SUB, rv32Args(xr, xr, xr)},
		{"sra", rv32.SRA, rv32Args(xr, xr, xr)},
		{"jal", rv32.JAL, rv32Args(xr, to21)},
		{"jalr", rv32.JALR, rv32Args(xr, xr, simm12)},
		{"beq", rv32.BEQ, rv32Args(xr, xr, to13)},
		{"bne", rv32.BNE, rv32Args(xr, xr, to13)},
		{"blt", rv32.BLT, rv32Args(xr, xr, to13)},
		{"bge", rv32.BGE, rv32Args(xr, xr, to13)},
		{"bltu", rv32.BLTU, rv32Args(xr, xr, to13)},
		{"bgeu", rv32.BGEU, rv32Args(xr, xr, to13)},
		{"lb", rv32.LB, rv32Args(xr, simm12, xbase)},
		{"lh", rv32.LH, rv32Args(xr, simm12, xbase)},
		{"lw", rv32.LW, rv32Args(xr, simm12, xbase)},
		{"lbu", rv32.LBU, rv32Args(xr, simm12, xbase)},
		{"lhu", rv32.LHU, rv32Args(xr, simm12, xbase)},
		{"sb", rv32.SB, rv32Args(xr, simm12, xbase)},
		{"sh", rv32.SH, rv32Args(xr, simm12, xbase)},
		{"sw", rv32.SW, rv32Args(xr, simm12, xbase)},
		{"ecall", rv32.ECALL, nil},
		{"ebreak", rv32.EBREAK, nil},

		{"csrrw", rv32.CSRRW, rv32Args(xr, xr, uimm12)},
		{"csrrs", rv32.CSRRS, rv32Args(xr, xr, uimm12)},
		{"csrrc", rv32.CSRRC, rv32Args(xr, xr, uimm12)},
		{"csrrwi", rv32.CSRRWI, rv32Args(xr, uimm12, uimm5)},
		{"csrrsi", rv32.CSRRSI, rv32Args(xr, uimm12, uimm5)},
		{"csrrci", rv32.CSRRCI, rv32Args(xr, uimm12, uimm5)},

		{"mul", rv32.MUL, rv32Args(xr, xr, xr)},
		{"mulh", rv32.MULH, rv32Args(xr, xr, xr)},
		{"mulhsu", rv32.MULHSU, rv32Args(xr, xr, xr)},
		{"mulhu", rv32.MULHU, rv32Args(xr, xr, xr)},
		{"div", rv32.DIV, rv32Args(xr, xr, xr)},
		{"divu", rv32.DIVU, rv32Args(xr, xr, xr)},
		{"rem", rv32.REM, rv32Args(xr, xr, xr)},
		{"remu", rv32.REMU, rv32Args(xr, xr, xr)},

		{"c_lwsp", rv32.C_LWSP, rv32Args(xnz, disp7)},
		{"c_swsp", rv32.C_SWSP, rv32Args(xr, disp7)},
		{"c_lw", rv32.C_LW, rv32Args(xwin, disp6, xbaseWin)},
		{"c_sw", rv32.C_SW, rv32Args(xwin, disp6, xbaseWin)},
		{"c_j", rv32.C_J, rv32Args(to12)},
		{"c_jal", rv32.C_JAL, rv32Args(to12)},
		{"c_jr", rv32.C_JR, rv32Args(xnz)},
		{"c_jalr", rv32.C_JALR, rv32Args(xnz)},
		{"c_beqz", rv32.C_BEQZ, rv32Args(xwin, to9)},
		{"c_bnez", rv32.C_BNEZ, rv32Args(xwin, to9)},
		{"c_li", rv32.C_LI, rv32Args(xnz, simm6)},
		{"c_lui", rv32.C_LUI, rv32Args(xlui, hi5)},
		{"c_nop", rv32.C_NOP, nil},
		{"c_addi", rv32.C_ADDI, rv32Args(xnz, snz6)},
		{"c_addi4spn", rv32.C_ADDI4SPN, rv32Args(xwin, unz10)},
		{"c_slli", rv32.C_SLLI, rv32Args(xnz, uimm5)},
		{"c_srli", rv32.C_SRLI, rv32Args(xwin, uimm5)},
		{"c_srai", rv32.C_SRAI, rv32Args(xwin, uimm5)},
		{"c_andi", rv32.C_ANDI, rv32Args(xwin, simm6)},
		{"c_mv", rv32.C_MV, rv32Args(xnz, xnz)},
		{"mv", rv32.C_MV, rv32Args(xr, xr)},
		{"c_ebreak", rv32.C_EBREAK, nil},
		{"c_add", rv32.C_ADD, rv32Args(xnz, xnz)},
		{"c_and", rv32.C_AND, rv32Args(xpair, xpair)},
		{"c_or", rv32.C_OR, rv32Args(xpair, xpair)},
		{"c_xor", rv32.C_XOR, rv32Args(xpair, xpair)},
		{"c_sub", rv32.C_SUB, rv32Args(xpair, xpair)},
	}
}

// rv32Forms has every instruction by its name in source.
func rv32Forms() map[string]*rv32Form { return rv32FormsOnce.Get(makeRv32Forms) }

var rv32FormsOnce lazy.Value[map[string]*rv32Form]

func makeRv32Forms() map[string]*rv32Form {
	forms := map[string]*rv32Form{
		"li": {args: rv32Args(xr, word32), write: func(a *machine.RV32Asm, v []uint64) { a.LoadImmediate(isa.Reg(v[0]), int32(v[1])) }},
		"la": {args: rv32Args(xr, to32), write: func(a *machine.RV32Asm, v []uint64) { a.Address(isa.Reg(v[0]), int32(v[1])) }},
	}
	for _, r := range rv32Rows() {
		forms[r.name] = &rv32Form{row: r.row, args: r.args}
	}
	for _, name := range [...]string{"jalr", "csrrw", "csrrs", "csrrc"} {
		forms[name].order = []int{0, 2, 1}
	}
	for name, row := range map[string]isa.Form{"sh1add": rv32.SH1ADD, "sh2add": rv32.SH2ADD, "sh3add": rv32.SH3ADD} {
		forms[name] = &rv32Form{row: row, args: rv32Args(xr, xr, xr), need: rv32.FlagZba}
	}
	return forms
}

// count returns the arguments as written: a memory operand is one.
func (f *rv32Form) count() int {
	n := len(f.args)
	if n > 0 && f.args[n-1].kind == rv32Base {
		n--
	}
	return n
}

// instruction stops at the first mistake.
func (m *rv32Machine) instruction(s *statement) {
	f := rv32Forms()[s.op]
	switch {
	case f == nil && m.flags&rv32.FlagZcmp != 0 && len(s.args) == 2 && m.zcmp(s):
		return
	case f == nil || m.flags&f.need != f.need:
		s.fail("invalid RV32 instruction '%s'", s.op)
		return
	case len(s.args) != f.count():
		s.fail("opcode '%s': expecting %d arguments", s.op, f.count())
		return
	}
	var values [3]uint64
	for i := range s.args {
		if i+1 < len(f.args) && f.args[i+1].kind == rv32Base {
			m.memory(s, f, i, values[i:])
		} else {
			values[i] = m.argument(s, f, i, s.args[i])
		}
		if s.failed() {
			return
		}
	}
	m.write(f, values[:len(f.args)])
}

func (m *rv32Machine) write(f *rv32Form, values []uint64) {
	if f.write != nil {
		f.write(m.asm, values)
		return
	}
	var packed [3]int64
	for i, v := range values {
		at := i
		if f.order != nil {
			at = f.order[i]
		}
		packed[at] = int64(v)
	}
	m.asm.Put(f.row, packed[:len(values)]...)
}

// argument reads argument i of a form.
func (m *rv32Machine) argument(s *statement, f *rv32Form, i int, arg pyop.AsmArg) uint64 {
	a := &f.args[i]
	switch a.kind {
	case rv32Integer:
		v, ok := s.integer(arg)
		if !ok {
			s.fail("opcode '%s' argument %d: expecting integer", s.op, i+1)
		}
		return a.check(s, i, v)
	case rv32Label:
		return m.label(s, a, i, arg)
	}
	r, ok := rv32Registers()[s.name(arg)]
	switch {
	case !ok:
		s.fail("opcode '%s' argument %d: expecting register", s.op, i+1)
	case a.mask>>r&1 == 0:
		s.fail("opcode '%s' argument %d: unknown register", s.op, i+1)
	case a.cut != 0:
		return uint64(r) & a.cut
	}
	return uint64(r)
}

// check tests that an integer can be encoded, and returns it.
func (a *rv32Arg) check(s *statement, i int, v uint64) uint64 {
	shifted := v << a.shift
	switch {
	case s.failed():
	case a.unsigned && shifted&^uint64(a.mask) != 0, !a.unsigned && !fitsSigned(a.mask, uint32(shifted)):
		s.fail("opcode '%s' argument %d: out of range", s.op, i+1)
	case a.nonzero && shifted == 0:
		s.fail("opcode '%s' argument %d: must not be zero", s.op, i+1)
	}
	return v
}

// fitsSigned tells whether v is a signed number that has its bits, sign included, in a contiguous mask. Bits above 32
// do not count. Of negative numbers the bits below the mask must be zero, of positive ones also those outside.
func fitsSigned(mask, v uint32) bool {
	top := uint32(1) << (31 - bits.LeadingZeros32(mask))
	if top == 1<<31 || v&^(mask&^top) == 0 {
		return true
	}
	low := uint32(1)<<bits.TrailingZeros32(mask) - 1
	sign := ^(mask >> 1) &^ low
	return v&low == 0 && v&sign == sign
}

// label reads a label as a distance. While it has no position yet, which is an error in the last pass only, it counts
// as position 0: a short branch forward that is itself too far from there is refused.
func (m *rv32Machine) label(s *statement, a *rv32Arg, i int, arg pyop.AsmArg) uint64 {
	if arg.Kind != pyop.AsmName {
		s.fail("opcode '%s' argument %d: expecting label", s.op, i+1)
		return 0
	}
	l, ok := s.label(arg)
	dest := 0
	switch {
	case ok:
		dest = m.buf().Dest(l)
	case s.emitting():
		s.fail("opcode '%s' argument %d: undefined label '%s'", s.op, i+1, s.name(arg))
	}
	return a.check(s, i, uint64(dest-m.buf().Pos()))
}

// memory reads offset(base), which is argument i of a form, into two values.
func (m *rv32Machine) memory(s *statement, f *rv32Form, i int, values []uint64) {
	arg := s.args[i]
	switch arg.Kind {
	case pyop.AsmOffset:
		arg.Kind = pyop.AsmInt
		if values[0] = m.argument(s, f, i, arg); !s.failed() {
			values[1] = m.argument(s, f, i+1, arg.Items[0])
		}
	case pyop.AsmCall:
		s.fail("opcode '%s' argument %d: expecting integer", s.op, i+1)
	default:
		s.fail("opcode '%s' argument %d: expecting offset", s.op, i+1)
	}
}

// rv32Zcmp are the instructions of the Zcmp extension.
func rv32Zcmp() map[string]isa.Form { return rv32ZcmpOnce.Get(makeRv32Zcmp) }

var rv32ZcmpOnce lazy.Value[map[string]isa.Form]

func makeRv32Zcmp() map[string]isa.Form {
	return map[string]isa.Form{
		"cm_push": rv32.CM_PUSH, "cm_pop": rv32.CM_POP, "cm_popret": rv32.CM_POPRET, "cm_popretz": rv32.CM_POPRETZ,
		"cm_mva01s": rv32.CM_MVA01S, "cm_mvsa01": rv32.CM_MVSA01,
	}
}

// zcmp writes an instruction of the Zcmp extension; it is false when there is none or an argument is wrong, of which the
// reference tells no more than that the instruction is invalid.
func (m *rv32Machine) zcmp(s *statement) bool {
	switch s.op {
	case "cm_push", "cm_pop", "cm_popret", "cm_popretz":
		list, ok := rv32List(s, s.args[0])
		v, isInt := s.integer(s.args[1])
		adjust := int64(v)
		if s.op == "cm_push" {
			adjust = -adjust
		}
		if !ok || !isInt || adjust < 0 || uint32(adjust)&^0x30 != 0 {
			return false
		}
		// The reference cuts the adjustment in bytes to the field that counts units of 16 bytes: that is always zero.
		m.asm.Put(rv32Zcmp()[s.op], list, 0)
		return true
	case "cm_mva01s", "cm_mvsa01":
		r1, ok1 := rv32Registers()[s.name(s.args[0])]
		r2, ok2 := rv32Registers()[s.name(s.args[1])]
		const possible = 3<<rv32.S0 | 0x3f<<rv32.S2
		if !ok1 || !ok2 || possible>>r1&1 == 0 || possible>>r2&1 == 0 || r1 == r2 {
			return false
		}
		m.asm.Put(rv32Zcmp()[s.op], int64(r1), int64(r2))
		return true
	}
	return false
}

// rv32List reads a register list, {ra}, {ra, s0} or {ra, s0-sN}, and returns its number in the encoding.
func rv32List(s *statement, arg pyop.AsmArg) (list int64, ok bool) {
	if arg.Kind != pyop.AsmSet || arg.Comma || len(arg.Items) == 0 || len(arg.Items) > 2 || rv32Registers()[s.name(arg.Items[0])] != rv32.RA {
		return 0, false
	}
	if len(arg.Items) == 1 {
		return 4, true
	}
	last := arg.Items[1]
	if last.Kind != pyop.AsmRange {
		return 5, rv32Registers()[s.name(last)] == rv32.S0
	}
	if rv32Registers()[s.name(last.Items[0])] != rv32.S0 {
		return 0, false
	}
	r, ok := rv32Registers()[s.name(last.Items[1])]
	n := slices.Index([]isa.Reg{rv32.S1, rv32.S2, rv32.S3, rv32.S4, rv32.S5, rv32.S6, rv32.S7, rv32.S8, rv32.S9, rv32.S11}, r)
	return 6 + int64(n), ok && n >= 0
}
