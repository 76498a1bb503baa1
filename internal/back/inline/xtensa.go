package inline

import (
	"math"
	"slices"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/xtensa"
	"github.com/tandem-lang/tandem/internal/lazy"
)

// The first sizing pass counts the literals, whose table stands ahead of the code.
var xtensaDescription = description{
	new:         newXtensa,
	passes:      []asm.Pass{asm.PassMeasure, asm.PassSize, asm.PassEmit},
	tooMany:     "can only have up to 4 parameters to Xtensa assembly",
	wrongParams: "parameters must be registers in sequence a2 to a5",
}

// xtensaMachine assembles for both conventions, whose entry and exit it writes.
//
// While a label has no position the reference takes the first label of the function for it, so that the size of a branch
// forward can be that of a branch to there. Where this does not come out in the end, as it stops there, the function is
// assembled again with such labels taken as far away.
type xtensaMachine struct {
	asm     *machine.XtensaAsm
	placed  bool // the second attempt
	inOrder bool // operands are read from left to right in any case
}

func newXtensa(t *machine.Machine, o Options) assembler {
	return &xtensaMachine{
		asm:     machine.NewXtensa(t.Features&xtensa.FeatureWindowed != 0, o.Machine),
		inOrder: o.Style.OffsetInOrder,
	}
}

func (m *xtensaMachine) retry(again bool) {
	m.placed = again
	m.asm.EndPass() // of the pass that was not finished
}

func (m *xtensaMachine) buf() *asm.Buffer { return m.asm.Buf() }
func (m *xtensaMachine) begin()           { m.asm.Entry(0) }

func (m *xtensaMachine) end() {
	m.asm.Exit()
	m.asm.EndPass()
}

func (m *xtensaMachine) isParam(n int, name string) bool {
	return len(name) == 2 && name[0] == 'a' && int(name[1]) == '2'+n
}

// xtensaForm is an instruction as it is written in source.
type xtensaForm struct {
	name  string
	row   isa.Form // NoForm for write
	args  []xtensaArg
	write func(m *machine.XtensaAsm, v []int64) // in place of the row
}

// xtensaArg tells what an argument must be.
type xtensaArg struct {
	kind     xtensaArgKind
	lo, hi   int64 // limits of an integer; no limits when equal
	multiple int64 // what an integer must be a multiple of
}

type xtensaArgKind uint8

const (
	aRegister xtensaArgKind = iota
	aInteger
	aOffset // an integer that is read ahead of the registers, whose mistakes therefore take the place of its own
	aLabel
)

// Arguments.
var (
	ar    = xtensaArg{}
	toAny = xtensaArg{kind: aLabel}
	word  = xtensaArg{kind: aInteger, multiple: 1}
)

func within(lo, hi int64) xtensaArg         { return xtensaArg{aInteger, lo, hi, 1} }
func multiples(lo, hi, of int64) xtensaArg  { return xtensaArg{aInteger, lo, hi, of} }
func offset(lo, hi int64) xtensaArg         { return xtensaArg{aOffset, lo, hi, 1} }
func xtensaArgs(a ...xtensaArg) []xtensaArg { return a }

// xtensaList holds the instructions in the order of the table.
func xtensaList() []xtensaForm {
	return []xtensaForm{
		{"l8ui", xtensa.L8UI, xtensaArgs(ar, ar, offset(0, 255)), nil},
		{"l16si", xtensa.L16SI, xtensaArgs(ar, ar, offset(0, 510)), nil},
		{"l16ui", xtensa.L16UI, xtensaArgs(ar, ar, offset(0, 510)), nil},
		{"l32i", xtensa.L32I, xtensaArgs(ar, ar, offset(0, 1020)), nil},
		{"l32r", isa.NoForm, xtensaArgs(ar, toAny), loadLabel},
		{"s8i", xtensa.S8I, xtensaArgs(ar, ar, offset(0, 255)), nil},
		{"s16i", xtensa.S16I, xtensaArgs(ar, ar, offset(0, 510)), nil},
		{"s32i", xtensa.S32I, xtensaArgs(ar, ar, offset(0, 1020)), nil},
		{"j", isa.NoForm, xtensaArgs(toAny), jump},
		{"jx", xtensa.JX, xtensaArgs(ar), nil},
		{"call0", isa.NoForm, xtensaArgs(toAny), call},
		{"callx0", xtensa.CALLX0, xtensaArgs(ar), nil},
		{"beqz", isa.NoForm, xtensaArgs(ar, toAny), branchZero(machine.XtensaIfZero)},
		{"bnez", isa.NoForm, xtensaArgs(ar, toAny), branchZero(machine.XtensaIfNonzero)},
		{"bltz", isa.NoForm, xtensaArgs(ar, toAny), branchZero(machine.XtensaIfNegative)},
		{"bgez", isa.NoForm, xtensaArgs(ar, toAny), branchZero(machine.XtensaIfPositive)},
		{"bbci", isa.NoForm, xtensaArgs(ar, within(0, 31), toAny), branchBit(false)},
		{"bbsi", isa.NoForm, xtensaArgs(ar, within(0, 31), toAny), branchBit(true)},
		{"beq", isa.NoForm, xtensaArgs(ar, ar, toAny), branch(machine.XtensaIfEqual)},
		{"bne", isa.NoForm, xtensaArgs(ar, ar, toAny), branch(machine.XtensaIfNotEqual)},
		{"blt", isa.NoForm, xtensaArgs(ar, ar, toAny), branch(machine.XtensaIfLess)},
		{"bge", isa.NoForm, xtensaArgs(ar, ar, toAny), branch(machine.XtensaIfNotLess)},
		{"bltu", isa.NoForm, xtensaArgs(ar, ar, toAny), branch(machine.XtensaIfLessUnsigned)},
		{"bgeu", isa.NoForm, xtensaArgs(ar, ar, toAny), branch(machine.XtensaIfNotLessUnsigned)},
		{"bany", isa.NoForm, xtensaArgs(ar, ar, toAny), branch(machine.XtensaIfAny)},
		{"bnone", isa.NoForm, xtensaArgs(ar, ar, toAny), branch(machine.XtensaIfNone)},
		{"ball", isa.NoForm, xtensaArgs(ar, ar, toAny), branch(machine.XtensaIfAll)},
		{"bnall", isa.NoForm, xtensaArgs(ar, ar, toAny), branch(machine.XtensaIfNotAll)},
		{"bbc", isa.NoForm, xtensaArgs(ar, ar, toAny), branch(machine.XtensaIfBitClear)},
		{"bbs", isa.NoForm, xtensaArgs(ar, ar, toAny), branch(machine.XtensaIfBitSet)},
		{"movi", isa.NoForm, xtensaArgs(ar, word), loadLiteral},
		{"add", xtensa.ADD, xtensaArgs(ar, ar, ar), nil},
		{"addx2", xtensa.ADDX2, xtensaArgs(ar, ar, ar), nil},
		{"addx4", xtensa.ADDX4, xtensaArgs(ar, ar, ar), nil},
		{"addx8", xtensa.ADDX8, xtensaArgs(ar, ar, ar), nil},
		{"sub", xtensa.SUB, xtensaArgs(ar, ar, ar), nil},
		{"subx2", xtensa.SUBX2, xtensaArgs(ar, ar, ar), nil},
		{"subx4", xtensa.SUBX4, xtensaArgs(ar, ar, ar), nil},
		{"subx8", xtensa.SUBX8, xtensaArgs(ar, ar, ar), nil},
		{"neg", xtensa.NEG, xtensaArgs(ar, ar), nil},
		{"abs_", xtensa.ABS, xtensaArgs(ar, ar), nil},
		{"addi", xtensa.ADDI, xtensaArgs(ar, ar, offset(-128, 127)), nil},
		{"addmi", xtensa.ADDMI, xtensaArgs(ar, ar, multiples(-128*256, 127*256, 256)), nil},
		{"and_", xtensa.AND, xtensaArgs(ar, ar, ar), nil},
		{"or_", xtensa.OR, xtensaArgs(ar, ar, ar), nil},
		{"xor", xtensa.XOR, xtensaArgs(ar, ar, ar), nil},
		{"srli", xtensa.SRLI, xtensaArgs(ar, ar, within(0, 15)), nil},
		{"srai", xtensa.SRAI, xtensaArgs(ar, ar, within(0, 31)), nil},
		{"slli", xtensa.SLLI, xtensaArgs(ar, ar, within(1, 31)), nil},
		{"src", xtensa.SRC, xtensaArgs(ar, ar, ar), nil},
		{"srl", xtensa.SRL, xtensaArgs(ar, ar), nil},
		{"sll", xtensa.SLL, xtensaArgs(ar, ar), nil},
		{"sra", xtensa.SRA, xtensaArgs(ar, ar), nil},
		{"ssr", xtensa.SSR, xtensaArgs(ar), nil},
		{"ssl", xtensa.SSL, xtensaArgs(ar), nil},
		{"ssa8l", xtensa.SSA8L, xtensaArgs(ar), nil},
		{"ssa8b", xtensa.SSA8B, xtensaArgs(ar), nil},
		{"ssai", xtensa.SSAI, xtensaArgs(within(0, 31)), nil},
		{"nop", xtensa.NOP, nil, nil},
		{"l32i_n", xtensa.L32I_N, xtensaArgs(ar, ar, multiples(0, 60, 4)), nil},
		{"s32i_n", xtensa.S32I_N, xtensaArgs(ar, ar, multiples(0, 60, 4)), nil},
		{"add_n", xtensa.ADD_N, xtensaArgs(ar, ar, ar), nil},
		{"addi_n", isa.NoForm, xtensaArgs(ar, ar, within(-1, 15)), addNarrow},
		{"movi_n", xtensa.MOVI_N, xtensaArgs(ar, within(-32, 95)), nil},
		{"beqz_n", isa.NoForm, xtensaArgs(ar, toAny), branchZero(machine.XtensaIfZero)},
		{"bnez_n", isa.NoForm, xtensaArgs(ar, toAny), branchZero(machine.XtensaIfNonzero)},
		{"mov", xtensa.MOV_N, xtensaArgs(ar, ar), nil},
		{"mov_n", xtensa.MOV_N, xtensaArgs(ar, ar), nil},
		{"ret", xtensa.RET_N, nil, nil},
		{"ret_n", xtensa.RET_N, nil, nil},
		{"nop_n", xtensa.NOP_N, nil, nil},
		{"mull", xtensa.MULL, xtensaArgs(ar, ar, ar), nil},
		{"nsa", xtensa.NSA, xtensaArgs(ar, ar), nil},
		{"nsau", xtensa.NSAU, xtensaArgs(ar, ar), nil},
	}
}

// xtensaForms has every instruction by its name in source.
func xtensaForms() map[string]*xtensaForm {
	return xtensaFormsOnce.Get(func() map[string]*xtensaForm {
		forms := map[string]*xtensaForm{}
		for _, f := range xtensaList() {
			if f.write == nil {
				f.write = row(f.row)
			}
			forms[f.name] = &f
		}
		return forms
	})
}

var xtensaFormsOnce lazy.Value[map[string]*xtensaForm]

// Writers.

func row(form isa.Form) func(*machine.XtensaAsm, []int64) {
	return func(m *machine.XtensaAsm, v []int64) { m.Put(form, v...) }
}

func jump(m *machine.XtensaAsm, v []int64)        { m.Jump(asm.Label(v[0])) }
func call(m *machine.XtensaAsm, v []int64)        { m.CallLabel(asm.Label(v[0])) }
func loadLabel(m *machine.XtensaAsm, v []int64)   { m.LoadLabel(isa.Reg(v[0]), asm.Label(v[1])) }
func loadLiteral(m *machine.XtensaAsm, v []int64) { m.LoadLiteral(isa.Reg(v[0]), uint32(v[1])) }

func branchZero(c machine.XtensaZeroCond) func(*machine.XtensaAsm, []int64) {
	return func(m *machine.XtensaAsm, v []int64) { m.BranchZero(c, isa.Reg(v[0]), asm.Label(v[1])) }
}

func branch(c machine.XtensaCond) func(*machine.XtensaAsm, []int64) {
	return func(m *machine.XtensaAsm, v []int64) { m.Branch(c, isa.Reg(v[0]), isa.Reg(v[1]), asm.Label(v[2])) }
}

func branchBit(set bool) func(*machine.XtensaAsm, []int64) {
	return func(m *machine.XtensaAsm, v []int64) { m.BranchBit(set, isa.Reg(v[0]), int(v[1]), asm.Label(v[2])) }
}

// addNarrow writes addi.n. The reference fills the whole instruction with ones for -1, and takes 0 for -1.
func addNarrow(m *machine.XtensaAsm, v []int64) {
	if v[2] <= 0 {
		m.Buf().U16(0xfffb)
		return
	}
	m.Put(xtensa.ADDI_N, v...)
}

// instruction reports the last mistake of a statement: like the reference it reads all operands in any case and writes
// the instruction with zero in place of what is wrong, which may find a target out of reach.
func (m *xtensaMachine) instruction(s *statement) {
	f := xtensaForms()[s.op]
	if f == nil || len(s.args) != len(f.args) {
		s.fail("unsupported Xtensa instruction '%s' with %d arguments", s.op, len(s.args))
		return
	}
	var values [3]int64
	for n := range f.args {
		i := n
		if last := len(f.args) - 1; f.args[last].kind == aOffset && !m.inOrder {
			i = last - n
		}
		values[i] = m.read(s, &f.args[i], s.args[i])
	}
	f.write(m.asm, values[:len(f.args)])
}

// unplaced stands for a label without a position.
const unplaced = math.MaxInt32

func (m *xtensaMachine) read(s *statement, a *xtensaArg, arg pyop.AsmArg) int64 {
	switch a.kind {
	case aRegister:
		if r := slices.Index(xtensa.Call0.RegNames, s.name(arg)); r >= 0 {
			return int64(r)
		}
		s.fail("'%s' expects a register", s.op)
		return 0
	case aLabel:
		if arg.Kind != pyop.AsmName {
			s.fail("'%s' expects a label", s.op)
			return 0
		}
		l, ok := s.label(arg)
		switch {
		case ok:
			return int64(l)
		case s.emitting():
			s.fail("label '%s' not defined", s.name(arg))
		case m.placed:
			return unplaced
		}
		return 0
	}
	return a.integer(s, arg)
}

// integer reads the low 32 bits of an integer.
func (a *xtensaArg) integer(s *statement, arg pyop.AsmArg) int64 {
	u, ok := s.integer(arg)
	v := int64(int32(u))
	switch {
	case !ok:
		s.fail("'%s' expects an integer", s.op)
	case a.lo != a.hi && (v < a.lo || v > a.hi):
		s.fail("'%s' integer %d isn't within range %d..%d", s.op, v, a.lo, a.hi)
	case v%a.multiple != 0:
		s.fail("%d is not a multiple of %d", v, a.multiple)
	default:
		return v
	}
	return 0
}
