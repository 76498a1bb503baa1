package xtensa

import (
	"math"
	"strings"

	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/field"
	"github.com/tandem-lang/tandem/internal/lazy"
)

// form is one row of the instruction table.
type form struct {
	name     string
	format   string // as in the manual
	bits     uint32 // fixed bits in place; forms of 16 bits have the upper byte clear
	operands []operand
	section  string
	feature  string
}

// kind tells how the number in an operand's field is to be understood.
type kind uint8

const (
	reg       kind = iota // register number
	imm                   // integer, or an index into the operand's list of values
	memory                // distance from a base register; the base is the next operand of the row, and not shown apart
	rel                   // distance of the target from the instruction plus four
	relCall               // distance in words from the aligned address plus four
	relLiter              // distance in words, always backward, from the next aligned address
	specialNr             // number of a special or user register
)

// operand is one operand of a form.
type operand struct {
	name string
	kind kind
	field.Field
	values []int64 // value of each number in the field, where that is not the number itself
}

// run is n bits at bit at of the instruction: those of the value from bit val on.
func run(at, val, n uint8) field.Run { return field.Run{At: at, Val: val, N: n} }

func register(name string, at uint8) operand { return operand{name, reg, field.Bits(at, 4), nil} }

func unsigned(name string, k kind, runs ...field.Run) operand {
	return operand{name, k, field.Field{Runs: runs}, nil}
}

func signed(name string, k kind, runs ...field.Run) operand {
	return operand{name, k, field.Field{Runs: runs, Signed: true}, nil}
}

// oneOf is an integer whose field holds an index into values.
func oneOf(name string, values []int64, runs ...field.Run) operand {
	return operand{name, imm, field.Field{Runs: runs}, values}
}

// none stands in a list of values for a number that is reserved.
const none = math.MinInt64

// span returns n values from first on, step apart.
func span(first, step int64, n int) []int64 {
	v := make([]int64, n)
	for i := range v {
		v[i] = first + step*int64(i)
	}
	return v
}

// join concatenates lists of values.
func join(lists ...[]int64) []int64 {
	var v []int64
	for _, l := range lists {
		v = append(v, l...)
	}
	return v
}

// rrr, ri8, bri, call and narrow place the fixed fields of the formats, named in the order of the manual's drawings.
func rrr(op2, op1, r, s, t uint32) uint32 { return op2<<20 | op1<<16 | r<<12 | s<<8 | t<<4 }
func ri8(r, op0 uint32) uint32            { return r<<12 | op0 }
func bri(m, n uint32) uint32              { return m<<6 | n<<4 | 6 }
func callx(m, n uint32) uint32            { return m<<6 | n<<4 }
func narrow(r, s, t, op0 uint32) uint32   { return r<<12 | s<<8 | t<<4 | op0 }

func ops(o ...operand) []operand { return o }

// table holds the instruction forms in the order of the manual. The first row whose fixed bits and operands match
// decodes a word. It is made at its first use.
func table() []form { return tableOnce.Get(makeTable) }

var tableOnce lazy.Value[[]form]

func makeTable() []form {
	// Operands, named as in the manual: a register is ar, as or at by its field.
	var (
		ar = register("ar", 12)
		as = register("as", 8)
		at = register("at", 4)

		off8   = unsigned("0..255", memory, run(16, 0, 8))
		off16  = unsigned("0..510", memory, run(16, 1, 8))
		off32  = unsigned("0..1020", memory, run(16, 2, 8))
		off32n = unsigned("0..60", memory, run(12, 2, 4))
		off32e = oneOf("-64..-4", span(-64, 4, 16), run(12, 0, 4))

		simm8    = signed("-128..127", imm, run(16, 0, 8))
		simm8h   = signed("-32768..32512", imm, run(16, 8, 8))
		simm12   = signed("-2048..2047", imm, run(8, 8, 4), run(16, 0, 8))
		simm7n   = oneOf("-32..95", join(span(0, 1, 96), span(-32, 1, 32)), run(12, 0, 4), run(4, 4, 3))
		imm4n    = oneOf("-1,1..15", join(span(-1, 1, 1), span(1, 1, 15)), run(4, 0, 4))
		b4const  = oneOf("imm", join(span(-1, 1, 1), span(1, 1, 8), []int64{10, 12, 16, 32, 64, 128, 256}), run(12, 0, 4))
		b4constu = oneOf("imm", join([]int64{32768, 65536}, span(2, 1, 7), []int64{10, 12, 16, 32, 64, 128, 256}), run(12, 0, 4))

		bit      = unsigned("0..31", imm, run(4, 0, 4), run(12, 4, 1))
		leftBy   = oneOf("1..31", join(span(none, 0, 1), span(31, -1, 31)), run(4, 0, 4), run(20, 4, 1))
		rightBy  = unsigned("0..31", imm, run(8, 0, 4), run(20, 4, 1))
		rightBy4 = unsigned("0..15", imm, run(8, 0, 4))
		field5   = unsigned("shiftimm", imm, run(8, 0, 4), run(16, 4, 1))
		width4   = oneOf("maskimm", span(1, 1, 16), run(20, 0, 4))
		sar5     = unsigned("0..31", imm, run(8, 0, 4), run(4, 4, 1))
		signBit  = oneOf("7..22", span(7, 1, 16), run(4, 0, 4))

		rel8   = signed("label", rel, run(16, 0, 8))
		rel12  = signed("label", rel, run(12, 0, 12))
		rel18  = signed("label", rel, run(6, 0, 18))
		rel6n  = unsigned("label", rel, run(12, 0, 4), run(4, 4, 2))
		relEnd = unsigned("label", rel, run(16, 0, 8))
		call18 = signed("label", relCall, run(6, 2, 18))
		liter  = unsigned("label", relLiter, run(8, 2, 16))

		special  = unsigned("sr", specialNr, run(8, 0, 8))
		userRead = unsigned("ur", specialNr, run(4, 0, 8))
		frame    = unsigned("0..32760", imm, run(12, 3, 12))
		level    = unsigned("0..15", imm, run(8, 0, 4))
		windows  = signed("-8..7", imm, run(4, 0, 4))
		break1   = unsigned("imms", imm, run(8, 0, 4))
		break2   = unsigned("immt", imm, run(4, 0, 4))
	)
	return []form{
		// 3.8.1 Load
		{"l8ui", "RRI8", ri8(0, 2), ops(at, off8, as), "3.8.1", ""},
		{"l16si", "RRI8", ri8(9, 2), ops(at, off16, as), "3.8.1", ""},
		{"l16ui", "RRI8", ri8(1, 2), ops(at, off16, as), "3.8.1", ""},
		{"l32i", "RRI8", ri8(2, 2), ops(at, off32, as), "3.8.1", ""},
		{"l32r", "RI16", 1, ops(at, liter), "3.8.1", ""},

		// 3.8.2 Store
		{"s8i", "RRI8", ri8(4, 2), ops(at, off8, as), "3.8.2", ""},
		{"s16i", "RRI8", ri8(5, 2), ops(at, off16, as), "3.8.2", ""},
		{"s32i", "RRI8", ri8(6, 2), ops(at, off32, as), "3.8.2", ""},

		// 3.8.3 Memory ordering
		{"memw", "RRR", rrr(0, 0, 2, 0, 12), nil, "3.8.3", ""},
		{"extw", "RRR", rrr(0, 0, 2, 0, 13), nil, "3.8.3", ""},

		// 3.8.4 Jump and call
		{"j", "CALL", 6, ops(rel18), "3.8.4", ""},
		{"jx", "CALLX", callx(2, 2), ops(as), "3.8.4", ""},
		{"call0", "CALL", 5, ops(call18), "3.8.4", ""},
		{"callx0", "CALLX", callx(3, 0), ops(as), "3.8.4", ""},
		{"ret", "CALLX", callx(2, 0), nil, "3.8.4", ""},

		// 3.8.5 Conditional branch
		{"beqz", "BRI12", bri(0, 1), ops(as, rel12), "3.8.5", ""},
		{"bnez", "BRI12", bri(1, 1), ops(as, rel12), "3.8.5", ""},
		{"bltz", "BRI12", bri(2, 1), ops(as, rel12), "3.8.5", ""},
		{"bgez", "BRI12", bri(3, 1), ops(as, rel12), "3.8.5", ""},
		{"beqi", "BRI8", bri(0, 2), ops(as, b4const, rel8), "3.8.5", ""},
		{"bnei", "BRI8", bri(1, 2), ops(as, b4const, rel8), "3.8.5", ""},
		{"blti", "BRI8", bri(2, 2), ops(as, b4const, rel8), "3.8.5", ""},
		{"bgei", "BRI8", bri(3, 2), ops(as, b4const, rel8), "3.8.5", ""},
		{"bltui", "BRI8", bri(2, 3), ops(as, b4constu, rel8), "3.8.5", ""},
		{"bgeui", "BRI8", bri(3, 3), ops(as, b4constu, rel8), "3.8.5", ""},
		{"bbci", "RRI8", ri8(6, 7), ops(as, bit, rel8), "3.8.5", ""},
		{"bbsi", "RRI8", ri8(14, 7), ops(as, bit, rel8), "3.8.5", ""},
		{"beq", "RRI8", ri8(1, 7), ops(as, at, rel8), "3.8.5", ""},
		{"bne", "RRI8", ri8(9, 7), ops(as, at, rel8), "3.8.5", ""},
		{"blt", "RRI8", ri8(2, 7), ops(as, at, rel8), "3.8.5", ""},
		{"bge", "RRI8", ri8(10, 7), ops(as, at, rel8), "3.8.5", ""},
		{"bltu", "RRI8", ri8(3, 7), ops(as, at, rel8), "3.8.5", ""},
		{"bgeu", "RRI8", ri8(11, 7), ops(as, at, rel8), "3.8.5", ""},
		{"bany", "RRI8", ri8(8, 7), ops(as, at, rel8), "3.8.5", ""},
		{"bnone", "RRI8", ri8(0, 7), ops(as, at, rel8), "3.8.5", ""},
		{"ball", "RRI8", ri8(4, 7), ops(as, at, rel8), "3.8.5", ""},
		{"bnall", "RRI8", ri8(12, 7), ops(as, at, rel8), "3.8.5", ""},
		{"bbc", "RRI8", ri8(5, 7), ops(as, at, rel8), "3.8.5", ""},
		{"bbs", "RRI8", ri8(13, 7), ops(as, at, rel8), "3.8.5", ""},

		// 3.8.6 Move
		{"movi", "RRI8", ri8(10, 2), ops(at, simm12), "3.8.6", ""},
		{"moveqz", "RRR", rrr(8, 3, 0, 0, 0), ops(ar, as, at), "3.8.6", ""},
		{"movnez", "RRR", rrr(9, 3, 0, 0, 0), ops(ar, as, at), "3.8.6", ""},
		{"movltz", "RRR", rrr(10, 3, 0, 0, 0), ops(ar, as, at), "3.8.6", ""},
		{"movgez", "RRR", rrr(11, 3, 0, 0, 0), ops(ar, as, at), "3.8.6", ""},

		// 3.8.7 Arithmetic
		{"add", "RRR", rrr(8, 0, 0, 0, 0), ops(ar, as, at), "3.8.7", ""},
		{"addx2", "RRR", rrr(9, 0, 0, 0, 0), ops(ar, as, at), "3.8.7", ""},
		{"addx4", "RRR", rrr(10, 0, 0, 0, 0), ops(ar, as, at), "3.8.7", ""},
		{"addx8", "RRR", rrr(11, 0, 0, 0, 0), ops(ar, as, at), "3.8.7", ""},
		{"sub", "RRR", rrr(12, 0, 0, 0, 0), ops(ar, as, at), "3.8.7", ""},
		{"subx2", "RRR", rrr(13, 0, 0, 0, 0), ops(ar, as, at), "3.8.7", ""},
		{"subx4", "RRR", rrr(14, 0, 0, 0, 0), ops(ar, as, at), "3.8.7", ""},
		{"subx8", "RRR", rrr(15, 0, 0, 0, 0), ops(ar, as, at), "3.8.7", ""},
		{"neg", "RRR", rrr(6, 0, 0, 0, 0), ops(ar, at), "3.8.7", ""},
		{"abs", "RRR", rrr(6, 0, 0, 1, 0), ops(ar, at), "3.8.7", ""},
		{"addi", "RRI8", ri8(12, 2), ops(at, as, simm8), "3.8.7", ""},
		{"addmi", "RRI8", ri8(13, 2), ops(at, as, simm8h), "3.8.7", ""},

		// 3.8.8 Bitwise logical
		{"and", "RRR", rrr(1, 0, 0, 0, 0), ops(ar, as, at), "3.8.8", ""},
		{"or", "RRR", rrr(2, 0, 0, 0, 0), ops(ar, as, at), "3.8.8", ""},
		{"xor", "RRR", rrr(3, 0, 0, 0, 0), ops(ar, as, at), "3.8.8", ""},

		// 3.8.9 Shift
		{"extui", "RRR", rrr(0, 4, 0, 0, 0), ops(ar, at, field5, width4), "3.8.9", ""},
		{"srli", "RRR", rrr(4, 1, 0, 0, 0), ops(ar, at, rightBy4), "3.8.9", ""},
		{"srai", "RRR", rrr(2, 1, 0, 0, 0), ops(ar, at, rightBy), "3.8.9", ""},
		{"slli", "RRR", rrr(0, 1, 0, 0, 0), ops(ar, as, leftBy), "3.8.9", ""},
		{"src", "RRR", rrr(8, 1, 0, 0, 0), ops(ar, as, at), "3.8.9", ""},
		{"srl", "RRR", rrr(9, 1, 0, 0, 0), ops(ar, at), "3.8.9", ""},
		{"sll", "RRR", rrr(10, 1, 0, 0, 0), ops(ar, as), "3.8.9", ""},
		{"sra", "RRR", rrr(11, 1, 0, 0, 0), ops(ar, at), "3.8.9", ""},
		{"ssr", "RRR", rrr(4, 0, 0, 0, 0), ops(as), "3.8.9", ""},
		{"ssl", "RRR", rrr(4, 0, 1, 0, 0), ops(as), "3.8.9", ""},
		{"ssa8l", "RRR", rrr(4, 0, 2, 0, 0), ops(as), "3.8.9", ""},
		{"ssa8b", "RRR", rrr(4, 0, 3, 0, 0), ops(as), "3.8.9", ""},
		{"ssai", "RRR", rrr(4, 0, 4, 0, 0), ops(sar5), "3.8.9", ""},

		// 3.8.10 Processor control
		{"rsr", "RSR", rrr(0, 3, 0, 0, 0), ops(at, special), "3.8.10", ""},
		{"wsr", "RSR", rrr(1, 3, 0, 0, 0), ops(at, special), "3.8.10", ""},
		{"xsr", "RSR", rrr(6, 1, 0, 0, 0), ops(at, special), "3.8.10", ""},
		{"rur", "RRR", rrr(14, 3, 0, 0, 0), ops(ar, userRead), "3.8.10", ""},
		{"wur", "RSR", rrr(15, 3, 0, 0, 0), ops(at, special), "3.8.10", ""},
		{"isync", "RRR", rrr(0, 0, 2, 0, 0), nil, "3.8.10", ""},
		{"rsync", "RRR", rrr(0, 0, 2, 0, 1), nil, "3.8.10", ""},
		{"esync", "RRR", rrr(0, 0, 2, 0, 2), nil, "3.8.10", ""},
		{"dsync", "RRR", rrr(0, 0, 2, 0, 3), nil, "3.8.10", ""},
		{"nop", "RRR", rrr(0, 0, 2, 0, 15), nil, "3.8.10", ""},

		// 4.3.1 Code Density Option
		{"l32i.n", "RRRN", 8, ops(at, off32n, as), "4.3.1", "Code Density"},
		{"s32i.n", "RRRN", 9, ops(at, off32n, as), "4.3.1", "Code Density"},
		{"add.n", "RRRN", 10, ops(ar, as, at), "4.3.1", "Code Density"},
		{"addi.n", "RRRN", 11, ops(ar, as, imm4n), "4.3.1", "Code Density"},
		{"movi.n", "RI7", 12, ops(as, simm7n), "4.3.1", "Code Density"},
		{"beqz.n", "RI6", narrow(0, 0, 8, 12), ops(as, rel6n), "4.3.1", "Code Density"},
		{"bnez.n", "RI6", narrow(0, 0, 12, 12), ops(as, rel6n), "4.3.1", "Code Density"},
		{"mov.n", "RRRN", narrow(0, 0, 0, 13), ops(at, as), "4.3.1", "Code Density"},
		{"ret.n", "RRRN", narrow(15, 0, 0, 13), nil, "4.3.1", "Code Density"},
		{"nop.n", "RRRN", narrow(15, 0, 3, 13), nil, "4.3.1", "Code Density"},
		{"ill.n", "RRRN", narrow(15, 0, 6, 13), nil, "4.3.1", "Code Density"},

		// 4.3.2 Loop Option
		{"loop", "BRI8", ri8(8, bri(1, 3)), ops(as, relEnd), "4.3.2", "Loop"},
		{"loopnez", "BRI8", ri8(9, bri(1, 3)), ops(as, relEnd), "4.3.2", "Loop"},
		{"loopgtz", "BRI8", ri8(10, bri(1, 3)), ops(as, relEnd), "4.3.2", "Loop"},

		// 4.3.4 16-bit Integer Multiply Option
		{"mul16u", "RRR", rrr(12, 1, 0, 0, 0), ops(ar, as, at), "4.3.4", "Multiply 16"},
		{"mul16s", "RRR", rrr(13, 1, 0, 0, 0), ops(ar, as, at), "4.3.4", "Multiply 16"},

		// 4.3.5 32-bit Integer Multiply Option
		{"mull", "RRR", rrr(8, 2, 0, 0, 0), ops(ar, as, at), "4.3.5", "Multiply 32"},
		{"muluh", "RRR", rrr(10, 2, 0, 0, 0), ops(ar, as, at), "4.3.5", "Multiply 32"},
		{"mulsh", "RRR", rrr(11, 2, 0, 0, 0), ops(ar, as, at), "4.3.5", "Multiply 32"},

		// 4.3.6 32-bit Integer Divide Option
		{"quou", "RRR", rrr(12, 2, 0, 0, 0), ops(ar, as, at), "4.3.6", "Divide 32"},
		{"quos", "RRR", rrr(13, 2, 0, 0, 0), ops(ar, as, at), "4.3.6", "Divide 32"},
		{"remu", "RRR", rrr(14, 2, 0, 0, 0), ops(ar, as, at), "4.3.6", "Divide 32"},
		{"rems", "RRR", rrr(15, 2, 0, 0, 0), ops(ar, as, at), "4.3.6", "Divide 32"},

		// 4.3.8 Miscellaneous Operations Option
		{"nsa", "RRR", rrr(4, 0, 14, 0, 0), ops(at, as), "4.3.8", "Miscellaneous"},
		{"nsau", "RRR", rrr(4, 0, 15, 0, 0), ops(at, as), "4.3.8", "Miscellaneous"},
		{"min", "RRR", rrr(4, 3, 0, 0, 0), ops(ar, as, at), "4.3.8", "Miscellaneous"},
		{"max", "RRR", rrr(5, 3, 0, 0, 0), ops(ar, as, at), "4.3.8", "Miscellaneous"},
		{"minu", "RRR", rrr(6, 3, 0, 0, 0), ops(ar, as, at), "4.3.8", "Miscellaneous"},
		{"maxu", "RRR", rrr(7, 3, 0, 0, 0), ops(ar, as, at), "4.3.8", "Miscellaneous"},
		{"sext", "RRR", rrr(2, 3, 0, 0, 0), ops(ar, as, signBit), "4.3.8", "Miscellaneous"},
		{"clamps", "RRR", rrr(3, 3, 0, 0, 0), ops(ar, as, signBit), "4.3.8", "Miscellaneous"},

		// 4.3.12 Multiprocessor Synchronization and 4.3.13 Conditional Store
		{"l32ai", "RRI8", ri8(11, 2), ops(at, off32, as), "4.3.12", "Synchronization"},
		{"s32ri", "RRI8", ri8(15, 2), ops(at, off32, as), "4.3.12", "Synchronization"},
		{"s32c1i", "RRI8", ri8(14, 2), ops(at, off32, as), "4.3.13", "Conditional Store"},

		// 4.4.1 Exception Option
		{"ill", "CALLX", callx(0, 0), nil, "4.4.1", "Exception"},
		{"excw", "RRR", rrr(0, 0, 2, 0, 8), nil, "4.4.1", "Exception"},
		{"rfe", "RRR", rrr(0, 0, 3, 0, 0), nil, "4.4.1", "Exception"},
		{"rfde", "RRR", rrr(0, 0, 3, 2, 0), nil, "4.4.1", "Exception"},
		{"syscall", "RRR", rrr(0, 0, 5, 0, 0), nil, "4.4.1", "Exception"},

		// 4.4.4 Interrupt Option
		{"rfi", "RRR", rrr(0, 0, 3, 0, 1), ops(level), "4.4.4", "Interrupt"},
		{"rsil", "RRR", rrr(0, 0, 6, 0, 0), ops(at, level), "4.4.4", "Interrupt"},
		{"waiti", "RRR", rrr(0, 0, 7, 0, 0), ops(level), "4.4.4", "Interrupt"},

		// 4.7.1 Windowed Register Option
		{"movsp", "RRR", rrr(0, 0, 1, 0, 0), ops(at, as), "4.7.1", "Windowed"},
		{"call4", "CALL", 1<<4 | 5, ops(call18), "4.7.1", "Windowed"},
		{"call8", "CALL", 2<<4 | 5, ops(call18), "4.7.1", "Windowed"},
		{"call12", "CALL", 3<<4 | 5, ops(call18), "4.7.1", "Windowed"},
		{"callx4", "CALLX", callx(3, 1), ops(as), "4.7.1", "Windowed"},
		{"callx8", "CALLX", callx(3, 2), ops(as), "4.7.1", "Windowed"},
		{"callx12", "CALLX", callx(3, 3), ops(as), "4.7.1", "Windowed"},
		{"entry", "BRI12", bri(0, 3), ops(as, frame), "4.7.1", "Windowed"},
		{"retw", "CALLX", callx(2, 1), nil, "4.7.1", "Windowed"},
		{"retw.n", "RRRN", narrow(15, 0, 1, 13), nil, "4.7.1", "Windowed"},
		{"rotw", "RRR", rrr(4, 0, 8, 0, 0), ops(windows), "4.7.1", "Windowed"},
		{"l32e", "RRI4", rrr(0, 9, 0, 0, 0), ops(at, as, off32e), "4.7.1", "Windowed"},
		{"s32e", "RRI4", rrr(4, 9, 0, 0, 0), ops(at, as, off32e), "4.7.1", "Windowed"},
		{"rfwo", "RRR", rrr(0, 0, 3, 4, 0), nil, "4.7.1", "Windowed"},
		{"rfwu", "RRR", rrr(0, 0, 3, 5, 0), nil, "4.7.1", "Windowed"},

		// 4.7.6 Debug Option
		{"break", "RRR", rrr(0, 0, 4, 0, 0), ops(break1, break2), "4.7.6", "Debug"},
		{"break.n", "RRRN", narrow(15, 0, 2, 13), ops(break1), "4.7.6", "Debug"},

		// 6 External registers
		{"rer", "RRR", rrr(4, 0, 6, 0, 0), ops(at, as), "6", "External Registers"},
		{"wer", "RRR", rrr(4, 0, 7, 0, 0), ops(at, as), "6", "External Registers"},
	}
}

// size returns the bytes of the form.
func (f *form) size() int { return wordSize(f.bits) }

// wordSize tells the bytes of an instruction by op0, its four lowest bits.
func wordSize(w uint32) int {
	if w&8 != 0 {
		return 2
	}
	return 3
}

// mask returns the fixed bits: all that no operand covers.
func (f *form) mask() uint32 {
	m := uint32(1)<<(8*f.size()) - 1
	for k := range f.operands {
		m &^= f.operands[k].Mask()
	}
	return m
}

// masks has the mask of every row. It is made at its first use.
func masks() []uint32 {
	return masksOnce.Get(func() []uint32 {
		m := make([]uint32, len(table()))
		for k := range table() {
			m[k] = table()[k].mask()
		}
		return m
	})
}

var masksOnce lazy.Value[[]uint32]

// Forms returns the instruction table.
func Forms() []isa.FormInfo {
	out := make([]isa.FormInfo, len(table()))
	for k := range table() {
		f := &table()[k]
		out[k] = isa.FormInfo{Name: f.name, Operands: f.roles(), Format: f.format, Section: f.section, Feature: f.feature}
	}
	return out
}

// roles writes the operands as the manual does: "at, as, 0..1020".
func (f *form) roles() string {
	var names []string
	for k := 0; k < len(f.operands); k++ {
		if f.operands[k].kind == memory {
			k++
			names = append(names, f.operands[k].name, f.operands[k-1].name)
		} else {
			names = append(names, f.operands[k].name)
		}
	}
	return strings.Join(names, ", ")
}
