package inline

import (
	"math/bits"
	"slices"
	"strconv"
	"sync"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/rv32"
)

var rv32Description = description{
	new:         newRV32,
	passes:      []asm.Pass{asm.PassSize, asm.PassEmit},
	tooMany:     "can only have up to 4 parameters for RV32 assembly",
	wrongParams: "parameters must be registers in sequence a0 to a3",
}

// rv32Machine assembles for rv32imc. There is no entry sequence, and the exit is a return.
type rv32Machine struct {
	asm   *rv32.Asm
	flags uint32
}

func newRV32(_ *isa.Target, opts isa.Options) machine {
	return &rv32Machine{asm: rv32.New(opts), flags: opts.Flags}
}

func (m *rv32Machine) buf() *asm.Buffer { return m.asm.Buf() }
func (m *rv32Machine) begin()           {}
func (m *rv32Machine) end()             { m.asm.JumpReg(rv32.RA) }

func (m *rv32Machine) isParam(n int, name string) bool {
	r, ok := rv32Registers()[name]
	return ok && r == rv32.A0+isa.Reg(n)
}

// rv32Registers has both names of every register; s0 has no third one here.
var rv32Registers = sync.OnceValue(func() map[string]isa.Reg {
	regs := map[string]isa.Reg{}
	for i, name := range rv32.Imc.RegNames {
		regs[name] = isa.Reg(i)
		regs["x"+strconv.Itoa(i)] = isa.Reg(i)
	}
	return regs
})

// rv32Form is an instruction as it is written in source.
type rv32Form struct {
	row   int // of the instruction table
	args  []rv32Arg
	order []int                         // position of each argument in the row, when that is not the order of writing
	need  uint32                        // architecture flags
	write func(a *rv32.Asm, v []uint64) // in place of the row
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

// rv32Rows are the instructions that are rows of the table: name in source, row, arguments.
var rv32Rows = []struct {
	name, row string
	args      []rv32Arg
}{
	{"addi", "addi", rv32Args(xr, xr, simm12)},
	{"slti", "slti", rv32Args(xr, xr, simm12)},
	{"sltiu", "sltiu", rv32Args(xr, xr, simm12)},
	{"andi", "andi", rv32Args(xr, xr, simm12)},
	{"ori", "ori", rv32Args(xr, xr, simm12)},
	{"xori", "xori", rv32Args(xr, xr, simm12)},
	{"slli", "slli", rv32Args(xr, xr, uimm5)},
	{"srli", "srli", rv32Args(xr, xr, uimm5)},
	{"srai", "srai", rv32Args(xr, xr, uimm5)},
	{"lui", "lui", rv32Args(xr, hi20)},
	{"auipc", "auipc", rv32Args(xr, hi20)},
	{"add", "add", rv32Args(xr, xr, xr)},
	{"slt", "slt", rv32Args(xr, xr, xr)},
	{"sltu", "sltu", rv32Args(xr, xr, xr)},
	{"and_", "and", rv32Args(xr, xr, xr)},
	{"or_", "or", rv32Args(xr, xr, xr)},
	{"xor", "xor", rv32Args(xr, xr, xr)},
	{"sll", "sll", rv32Args(xr, xr, xr)},
	{"srl", "srl", rv32Args(xr, xr, xr)},
	{"sub", "sub", rv32Args(xr, xr, xr)},
	{"sra", "sra", rv32Args(xr, xr, xr)},
	{"jal", "jal", rv32Args(xr, to21)},
	{"jalr", "jalr", rv32Args(xr, xr, simm12)},
	{"beq", "beq", rv32Args(xr, xr, to13)},
	{"bne", "bne", rv32Args(xr, xr, to13)},
	{"blt", "blt", rv32Args(xr, xr, to13)},
	{"bge", "bge", rv32Args(xr, xr, to13)},
	{"bltu", "bltu", rv32Args(xr, xr, to13)},
	{"bgeu", "bgeu", rv32Args(xr, xr, to13)},
	{"lb", "lb", rv32Args(xr, simm12, xbase)},
	{"lh", "lh", rv32Args(xr, simm12, xbase)},
	{"lw", "lw", rv32Args(xr, simm12, xbase)},
	{"lbu", "lbu", rv32Args(xr, simm12, xbase)},
	{"lhu", "lhu", rv32Args(xr, simm12, xbase)},
	{"sb", "sb", rv32Args(xr, simm12, xbase)},
	{"sh", "sh", rv32Args(xr, simm12, xbase)},
	{"sw", "sw", rv32Args(xr, simm12, xbase)},
	{"ecall", "ecall", nil},
	{"ebreak", "ebreak", nil},

	{"csrrw", "csrrw", rv32Args(xr, xr, uimm12)},
	{"csrrs", "csrrs", rv32Args(xr, xr, uimm12)},
	{"csrrc", "csrrc", rv32Args(xr, xr, uimm12)},
	{"csrrwi", "csrrwi", rv32Args(xr, uimm12, uimm5)},
	{"csrrsi", "csrrsi", rv32Args(xr, uimm12, uimm5)},
	{"csrrci", "csrrci", rv32Args(xr, uimm12, uimm5)},

	{"mul", "mul", rv32Args(xr, xr, xr)},
	{"mulh", "mulh", rv32Args(xr, xr, xr)},
	{"mulhsu", "mulhsu", rv32Args(xr, xr, xr)},
	{"mulhu", "mulhu", rv32Args(xr, xr, xr)},
	{"div", "div", rv32Args(xr, xr, xr)},
	{"divu", "divu", rv32Args(xr, xr, xr)},
	{"rem", "rem", rv32Args(xr, xr, xr)},
	{"remu", "remu", rv32Args(xr, xr, xr)},

	{"c_lwsp", "c.lwsp", rv32Args(xnz, disp7)},
	{"c_swsp", "c.swsp", rv32Args(xr, disp7)},
	{"c_lw", "c.lw", rv32Args(xwin, disp6, xbaseWin)},
	{"c_sw", "c.sw", rv32Args(xwin, disp6, xbaseWin)},
	{"c_j", "c.j", rv32Args(to12)},
	{"c_jal", "c.jal", rv32Args(to12)},
	{"c_jr", "c.jr", rv32Args(xnz)},
	{"c_jalr", "c.jalr", rv32Args(xnz)},
	{"c_beqz", "c.beqz", rv32Args(xwin, to9)},
	{"c_bnez", "c.bnez", rv32Args(xwin, to9)},
	{"c_li", "c.li", rv32Args(xnz, simm6)},
	{"c_lui", "c.lui", rv32Args(xlui, hi5)},
	{"c_nop", "c.nop", nil},
	{"c_addi", "c.addi", rv32Args(xnz, snz6)},
	{"c_addi4spn", "c.addi4spn", rv32Args(xwin, unz10)},
	{"c_slli", "c.slli", rv32Args(xnz, uimm5)},
	{"c_srli", "c.srli", rv32Args(xwin, uimm5)},
	{"c_srai", "c.srai", rv32Args(xwin, uimm5)},
	{"c_andi", "c.andi", rv32Args(xwin, simm6)},
	{"c_mv", "c.mv", rv32Args(xnz, xnz)},
	{"mv", "c.mv", rv32Args(xr, xr)},
	{"c_ebreak", "c.ebreak", nil},
	{"c_add", "c.add", rv32Args(xnz, xnz)},
	{"c_and", "c.and", rv32Args(xpair, xpair)},
	{"c_or", "c.or", rv32Args(xpair, xpair)},
	{"c_xor", "c.xor", rv32Args(xpair, xpair)},
	{"c_sub", "c.sub", rv32Args(xpair, xpair)},
}

// rv32Forms has every instruction by its name in source.
var rv32Forms = sync.OnceValue(func() map[string]*rv32Form {
	forms := map[string]*rv32Form{
		"li": {args: rv32Args(xr, word32), write: func(a *rv32.Asm, v []uint64) { a.LoadImmediate(isa.Reg(v[0]), int32(v[1])) }},
		"la": {args: rv32Args(xr, to32), write: func(a *rv32.Asm, v []uint64) { a.Address(isa.Reg(v[0]), int32(v[1])) }},
	}
	for _, r := range rv32Rows {
		forms[r.name] = &rv32Form{row: rv32.Lookup(r.row), args: r.args}
	}
	for _, name := range []string{"jalr", "csrrw", "csrrs", "csrrc"} {
		forms[name].order = []int{0, 2, 1}
	}
	for _, name := range []string{"sh1add", "sh2add", "sh3add"} {
		forms[name] = &rv32Form{row: rv32.Lookup(name), args: rv32Args(xr, xr, xr), need: rv32.FlagZba}
	}
	return forms
})

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
	m.put(rv32.Pack(f.row, packed[:len(values)]...))
}

// put writes an instruction of its own size.
func (m *rv32Machine) put(w uint32) {
	if w&3 == 3 {
		m.buf().U32(w)
	} else {
		m.buf().U16(uint16(w))
	}
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
		m.put(rv32.Pack(rv32.Lookup("cm."+s.op[3:]), list, 0))
		return true
	case "cm_mva01s", "cm_mvsa01":
		r1, ok1 := rv32Registers()[s.name(s.args[0])]
		r2, ok2 := rv32Registers()[s.name(s.args[1])]
		const possible = 3<<rv32.S0 | 0x3f<<rv32.S2
		if !ok1 || !ok2 || possible>>r1&1 == 0 || possible>>r2&1 == 0 || r1 == r2 {
			return false
		}
		m.put(rv32.Pack(rv32.Lookup("cm."+s.op[3:]), int64(r1), int64(r2)))
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
