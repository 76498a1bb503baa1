package inline

import (
	"math"
	"slices"
	"sync"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/xtensa"
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
	asm     *xtensa.Asm
	placed  bool // the second attempt
	inOrder bool // operands are read from left to right in any case
}

func newXtensa(t *isa.Target, opts isa.Options) machine {
	return &xtensaMachine{
		asm:     xtensa.New(t.Features&xtensa.FeatureWindowed != 0, opts),
		inOrder: opts.Style.OffsetInOrder,
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
	row   string // of the instruction table, "" for write
	args  []xtensaArg
	write func(m *xtensa.Asm, v []int64) // in place of the row
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
var xtensaList = []xtensaForm{
	{"l8ui", "l8ui", xtensaArgs(ar, ar, offset(0, 255)), nil},
	{"l16si", "l16si", xtensaArgs(ar, ar, offset(0, 510)), nil},
	{"l16ui", "l16ui", xtensaArgs(ar, ar, offset(0, 510)), nil},
	{"l32i", "l32i", xtensaArgs(ar, ar, offset(0, 1020)), nil},
	{"l32r", "", xtensaArgs(ar, toAny), loadLabel},
	{"s8i", "s8i", xtensaArgs(ar, ar, offset(0, 255)), nil},
	{"s16i", "s16i", xtensaArgs(ar, ar, offset(0, 510)), nil},
	{"s32i", "s32i", xtensaArgs(ar, ar, offset(0, 1020)), nil},
	{"j", "", xtensaArgs(toAny), jump},
	{"jx", "jx", xtensaArgs(ar), nil},
	{"call0", "", xtensaArgs(toAny), call},
	{"callx0", "callx0", xtensaArgs(ar), nil},
	{"beqz", "", xtensaArgs(ar, toAny), branchZero(xtensa.IfZero)},
	{"bnez", "", xtensaArgs(ar, toAny), branchZero(xtensa.IfNonzero)},
	{"bltz", "", xtensaArgs(ar, toAny), branchZero(xtensa.IfNegative)},
	{"bgez", "", xtensaArgs(ar, toAny), branchZero(xtensa.IfPositive)},
	{"bbci", "", xtensaArgs(ar, within(0, 31), toAny), branchBit(false)},
	{"bbsi", "", xtensaArgs(ar, within(0, 31), toAny), branchBit(true)},
	{"beq", "", xtensaArgs(ar, ar, toAny), branch(xtensa.IfEqual)},
	{"bne", "", xtensaArgs(ar, ar, toAny), branch(xtensa.IfNotEqual)},
	{"blt", "", xtensaArgs(ar, ar, toAny), branch(xtensa.IfLess)},
	{"bge", "", xtensaArgs(ar, ar, toAny), branch(xtensa.IfNotLess)},
	{"bltu", "", xtensaArgs(ar, ar, toAny), branch(xtensa.IfLessUnsigned)},
	{"bgeu", "", xtensaArgs(ar, ar, toAny), branch(xtensa.IfNotLessUnsigned)},
	{"bany", "", xtensaArgs(ar, ar, toAny), branch(xtensa.IfAny)},
	{"bnone", "", xtensaArgs(ar, ar, toAny), branch(xtensa.IfNone)},
	{"ball", "", xtensaArgs(ar, ar, toAny), branch(xtensa.IfAll)},
	{"bnall", "", xtensaArgs(ar, ar, toAny), branch(xtensa.IfNotAll)},
	{"bbc", "", xtensaArgs(ar, ar, toAny), branch(xtensa.IfBitClear)},
	{"bbs", "", xtensaArgs(ar, ar, toAny), branch(xtensa.IfBitSet)},
	{"movi", "", xtensaArgs(ar, word), loadLiteral},
	{"add", "add", xtensaArgs(ar, ar, ar), nil},
	{"addx2", "addx2", xtensaArgs(ar, ar, ar), nil},
	{"addx4", "addx4", xtensaArgs(ar, ar, ar), nil},
	{"addx8", "addx8", xtensaArgs(ar, ar, ar), nil},
	{"sub", "sub", xtensaArgs(ar, ar, ar), nil},
	{"subx2", "subx2", xtensaArgs(ar, ar, ar), nil},
	{"subx4", "subx4", xtensaArgs(ar, ar, ar), nil},
	{"subx8", "subx8", xtensaArgs(ar, ar, ar), nil},
	{"neg", "neg", xtensaArgs(ar, ar), nil},
	{"abs_", "abs", xtensaArgs(ar, ar), nil},
	{"addi", "addi", xtensaArgs(ar, ar, offset(-128, 127)), nil},
	{"addmi", "addmi", xtensaArgs(ar, ar, multiples(-128*256, 127*256, 256)), nil},
	{"and_", "and", xtensaArgs(ar, ar, ar), nil},
	{"or_", "or", xtensaArgs(ar, ar, ar), nil},
	{"xor", "xor", xtensaArgs(ar, ar, ar), nil},
	{"srli", "srli", xtensaArgs(ar, ar, within(0, 15)), nil},
	{"srai", "srai", xtensaArgs(ar, ar, within(0, 31)), nil},
	{"slli", "slli", xtensaArgs(ar, ar, within(1, 31)), nil},
	{"src", "src", xtensaArgs(ar, ar, ar), nil},
	{"srl", "srl", xtensaArgs(ar, ar), nil},
	{"sll", "sll", xtensaArgs(ar, ar), nil},
	{"sra", "sra", xtensaArgs(ar, ar), nil},
	{"ssr", "ssr", xtensaArgs(ar), nil},
	{"ssl", "ssl", xtensaArgs(ar), nil},
	{"ssa8l", "ssa8l", xtensaArgs(ar), nil},
	{"ssa8b", "ssa8b", xtensaArgs(ar), nil},
	{"ssai", "ssai", xtensaArgs(within(0, 31)), nil},
	{"nop", "nop", nil, nil},
	{"l32i_n", "l32i.n", xtensaArgs(ar, ar, multiples(0, 60, 4)), nil},
	{"s32i_n", "s32i.n", xtensaArgs(ar, ar, multiples(0, 60, 4)), nil},
	{"add_n", "add.n", xtensaArgs(ar, ar, ar), nil},
	{"addi_n", "", xtensaArgs(ar, ar, within(-1, 15)), addNarrow},
	{"movi_n", "movi.n", xtensaArgs(ar, within(-32, 95)), nil},
	{"beqz_n", "", xtensaArgs(ar, toAny), branchZero(xtensa.IfZero)},
	{"bnez_n", "", xtensaArgs(ar, toAny), branchZero(xtensa.IfNonzero)},
	{"mov", "mov.n", xtensaArgs(ar, ar), nil},
	{"mov_n", "mov.n", xtensaArgs(ar, ar), nil},
	{"ret", "ret.n", nil, nil},
	{"ret_n", "ret.n", nil, nil},
	{"nop_n", "nop.n", nil, nil},
	{"mull", "mull", xtensaArgs(ar, ar, ar), nil},
	{"nsa", "nsa", xtensaArgs(ar, ar), nil},
	{"nsau", "nsau", xtensaArgs(ar, ar), nil},
}

// xtensaForms has every instruction by its name in source.
var xtensaForms = sync.OnceValue(func() map[string]*xtensaForm {
	forms := map[string]*xtensaForm{}
	for _, f := range xtensaList {
		if f.write == nil {
			f.write = row(xtensa.Lookup(f.row))
		}
		forms[f.name] = &f
	}
	return forms
})

// Writers.

func row(n int) func(*xtensa.Asm, []int64) {
	return func(m *xtensa.Asm, v []int64) { put(m, xtensa.Pack(n, v...)) }
}

// put writes an instruction of its own size.
func put(m *xtensa.Asm, w uint32) {
	if w&8 != 0 {
		m.Buf().U16(uint16(w))
	} else {
		m.Buf().U24(w)
	}
}

func jump(m *xtensa.Asm, v []int64)        { m.Jump(asm.Label(v[0])) }
func call(m *xtensa.Asm, v []int64)        { m.CallLabel(asm.Label(v[0])) }
func loadLabel(m *xtensa.Asm, v []int64)   { m.LoadLabel(isa.Reg(v[0]), asm.Label(v[1])) }
func loadLiteral(m *xtensa.Asm, v []int64) { m.LoadLiteral(isa.Reg(v[0]), uint32(v[1])) }

func branchZero(c xtensa.ZeroCond) func(*xtensa.Asm, []int64) {
	return func(m *xtensa.Asm, v []int64) { m.BranchZero(c, isa.Reg(v[0]), asm.Label(v[1])) }
}

func branch(c xtensa.Cond) func(*xtensa.Asm, []int64) {
	return func(m *xtensa.Asm, v []int64) { m.Branch(c, isa.Reg(v[0]), isa.Reg(v[1]), asm.Label(v[2])) }
}

func branchBit(set bool) func(*xtensa.Asm, []int64) {
	return func(m *xtensa.Asm, v []int64) { m.BranchBit(set, isa.Reg(v[0]), int(v[1]), asm.Label(v[2])) }
}

// addNarrow writes addi.n. The reference fills the whole instruction with ones for -1, and takes 0 for -1.
func addNarrow(m *xtensa.Asm, v []int64) {
	if v[2] <= 0 {
		m.Buf().U16(0xfffb)
		return
	}
	put(m, xtensa.Pack(xtensa.Lookup("addi.n"), v...))
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
	case a.multiple > 1 && v%a.multiple != 0:
		s.fail("%d is not a multiple of %d", v, a.multiple)
	default:
		return v
	}
	return 0
}
