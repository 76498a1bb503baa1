package rv32

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/field"
	"github.com/tandem-lang/tandem/internal/lazy"
)

// form is one row of the instruction table.
type form struct {
	name     string
	format   string // as in the manual
	bits     uint32 // fixed bits in place; forms of 16 bits have the upper half clear
	operands []operand
	section  string
	feature  string
}

// kind tells how the number in an operand's field is to be understood.
type kind uint8

const (
	reg      kind = iota // register number
	creg                 // register s0..a5 in three bits
	sreg                 // register s0..s7 in three bits
	sother               // the same, and not the register before it
	stack                // the stack pointer, which the form implies
	imm                  // integer
	upper                // integer of 20 bits that means a multiple of 4096; shown unsigned and in hexadecimal
	csr                  // number of a control and status register
	rel                  // distance from the instruction
	memory               // distance from a base register; the base is the next operand of the row, and not shown apart
	order                // set of the accesses i, o, r, w
	reglist              // list ra, s0-s11 of cm.push and cm.pop
	adjust               // stack adjustment of cm.pop, of which the list is one part
	unadjust             // stack adjustment of cm.push
)

// run is n bits at bit at of the instruction: those of the value from bit val on.
func run(at, val, n uint8) field.Run { return field.Run{At: at, Val: val, N: n} }

// operand is one operand of a form. Values in deny do not encode: registers by number, integers 0..31.
type operand struct {
	name string
	kind kind
	field.Field
	deny uint32
}

func register(name string, at uint8) operand   { return operand{name, reg, field.Bits(at, 5), 0} }
func compressed(name string, at uint8) operand { return operand{name, creg, field.Bits(at, 3), 0} }
func saved(name string, at uint8) operand      { return operand{name, sreg, field.Bits(at, 3), 0} }
func (o operand) not(deny uint32) operand      { o.deny = deny; return o }

// signed and unsigned build integers from runs {bit of the instruction, bit of the value, count}.
func signed(name string, k kind, runs ...field.Run) operand {
	return operand{name, k, field.Field{Runs: runs, Signed: true}, 0}
}

func unsigned(name string, k kind, runs ...field.Run) operand {
	return operand{name, k, field.Field{Runs: runs}, 0}
}

const nonzero = 1 << 0 // for operand.deny

// listField has the number of the list of cm.push and cm.pop.
var listField = field.Field{Runs: []field.Run{{At: 4, N: 4}}}

// Major opcodes, bits 6..0 (table "RISC-V base opcode map").
const (
	opLoad   = 0b00_000_11
	opFence  = 0b00_011_11
	opImm    = 0b00_100_11
	opAuipc  = 0b00_101_11
	opStore  = 0b01_000_11
	opReg    = 0b01_100_11
	opLui    = 0b01_101_11
	opBranch = 0b11_000_11
	opJalr   = 0b11_001_11
	opJal    = 0b11_011_11
	opSystem = 0b11_100_11
)

// i, r and c place the function fields of the 32-bit formats and of the compressed ones.
func i(funct3, opcode uint32) uint32         { return funct3<<12 | opcode }
func r(funct7, funct3, opcode uint32) uint32 { return funct7<<25 | funct3<<12 | opcode }
func c(funct3, op uint32) uint32             { return funct3<<13 | op }

func ops(o ...operand) []operand { return o }

// table holds the instruction forms in the order of the manual. The first row whose fixed bits and operands match
// decodes a word. It is made at its first use.
func table() []form { return tableOnce.Get(makeTable) }

var tableOnce lazy.Value[[]form]

func makeTable() []form {
	// Operands, named and drawn as in the manual.
	var (
		rd  = register("rd", 7)
		rs1 = register("rs1", 15)
		rs2 = register("rs2", 20)

		simm12  = signed("imm[11:0]", imm, run(20, 0, 12))
		shamt   = unsigned("shamt[4:0]", imm, run(20, 0, 5))
		uimm20  = unsigned("imm[31:12]", upper, run(12, 0, 20))
		offset  = signed("offset[11:0]", memory, run(20, 0, 12))
		soffset = signed("offset[11:0]", memory, run(25, 5, 7), run(7, 0, 5))
		branch  = signed("offset[12:1]", rel, run(31, 12, 1), run(25, 5, 6), run(8, 1, 4), run(7, 11, 1))
		jump    = signed("offset[20:1]", rel, run(31, 20, 1), run(21, 1, 10), run(20, 11, 1), run(12, 12, 8))
		pred    = unsigned("pred", order, run(24, 0, 4))
		succ    = unsigned("succ", order, run(20, 0, 4))
		csrnum  = unsigned("csr", csr, run(20, 0, 12))
		uimm5   = unsigned("uimm[4:0]", imm, run(15, 0, 5))

		crd  = register("rd", 7)         // CI and CR destination, also source
		crs2 = register("rs2", 2)        // CR and CSS source
		rdq  = compressed("rd'", 2)      // CIW and CL destination
		rs2q = compressed("rs2'", 2)     // CS and CA source
		rs1q = compressed("rs1'", 7)     // CL, CS and CB base or source
		rdrs = compressed("rd'/rs1'", 7) // CA and CB destination
		sp   = operand{"sp", stack, field.Field{}, 0}

		cimm6   = signed("imm[5:0]", imm, run(12, 5, 1), run(2, 0, 5))
		cupper  = signed("imm[17:12]", upper, run(12, 5, 1), run(2, 0, 5)).not(nonzero)
		cshamt  = unsigned("shamt[4:0]", imm, run(2, 0, 5))
		clwsp   = unsigned("offset[7:2]", memory, run(12, 5, 1), run(4, 2, 3), run(2, 6, 2))
		cswsp   = unsigned("offset[7:2]", memory, run(9, 2, 4), run(7, 6, 2))
		clw     = unsigned("offset[6:2]", memory, run(10, 3, 3), run(6, 2, 1), run(5, 6, 1))
		cjump   = signed("offset[11:1]", rel, run(12, 11, 1), run(11, 4, 1), run(9, 8, 2), run(8, 10, 1), run(7, 6, 1), run(6, 7, 1), run(3, 1, 3), run(2, 5, 1))
		cbranch = signed("offset[8:1]", rel, run(12, 8, 1), run(10, 3, 2), run(5, 6, 2), run(3, 1, 2), run(2, 5, 1))
		addi16  = signed("nzimm[9:4]", imm, run(12, 9, 1), run(6, 4, 1), run(5, 6, 1), run(3, 7, 2), run(2, 5, 1)).not(nonzero)
		addi4   = unsigned("nzuimm[9:2]", imm, run(11, 4, 2), run(7, 6, 4), run(6, 2, 1), run(5, 3, 1)).not(nonzero)

		rlist   = operand{"{reg_list}", reglist, listField, 0xf}
		popadj  = unsigned("stack_adj", adjust, run(2, 4, 2))
		pushadj = unsigned("-stack_adj", unadjust, run(2, 4, 2))
		r1s     = saved("r1s'", 7)
		r2s     = saved("r2s'", 2)
		r2o     = operand{"r2s'", sother, field.Bits(2, 3), 0}
	)
	return []form{
		// 2.4.1 Integer register-immediate instructions
		{"addi", "I", i(0b000, opImm), ops(rd, rs1, simm12), "2.4.1", ""},
		{"slti", "I", i(0b010, opImm), ops(rd, rs1, simm12), "2.4.1", ""},
		{"sltiu", "I", i(0b011, opImm), ops(rd, rs1, simm12), "2.4.1", ""},
		{"andi", "I", i(0b111, opImm), ops(rd, rs1, simm12), "2.4.1", ""},
		{"ori", "I", i(0b110, opImm), ops(rd, rs1, simm12), "2.4.1", ""},
		{"xori", "I", i(0b100, opImm), ops(rd, rs1, simm12), "2.4.1", ""},
		{"slli", "I", r(0b0000000, 0b001, opImm), ops(rd, rs1, shamt), "2.4.1", ""},
		{"srli", "I", r(0b0000000, 0b101, opImm), ops(rd, rs1, shamt), "2.4.1", ""},
		{"srai", "I", r(0b0100000, 0b101, opImm), ops(rd, rs1, shamt), "2.4.1", ""},
		{"lui", "U", opLui, ops(rd, uimm20), "2.4.1", ""},
		{"auipc", "U", opAuipc, ops(rd, uimm20), "2.4.1", ""},

		// 2.4.2 Integer register-register operations
		{"add", "R", r(0b0000000, 0b000, opReg), ops(rd, rs1, rs2), "2.4.2", ""},
		{"slt", "R", r(0b0000000, 0b010, opReg), ops(rd, rs1, rs2), "2.4.2", ""},
		{"sltu", "R", r(0b0000000, 0b011, opReg), ops(rd, rs1, rs2), "2.4.2", ""},
		{"and", "R", r(0b0000000, 0b111, opReg), ops(rd, rs1, rs2), "2.4.2", ""},
		{"or", "R", r(0b0000000, 0b110, opReg), ops(rd, rs1, rs2), "2.4.2", ""},
		{"xor", "R", r(0b0000000, 0b100, opReg), ops(rd, rs1, rs2), "2.4.2", ""},
		{"sll", "R", r(0b0000000, 0b001, opReg), ops(rd, rs1, rs2), "2.4.2", ""},
		{"srl", "R", r(0b0000000, 0b101, opReg), ops(rd, rs1, rs2), "2.4.2", ""},
		{"sub", "R", r(0b0100000, 0b000, opReg), ops(rd, rs1, rs2), "2.4.2", ""},
		{"sra", "R", r(0b0100000, 0b101, opReg), ops(rd, rs1, rs2), "2.4.2", ""},

		// 2.5.1 Unconditional jumps
		{"jal", "J", opJal, ops(rd, jump), "2.5.1", ""},
		{"jalr", "I", i(0b000, opJalr), ops(rd, offset, rs1), "2.5.1", ""},

		// 2.5.2 Conditional branches
		{"beq", "B", i(0b000, opBranch), ops(rs1, rs2, branch), "2.5.2", ""},
		{"bne", "B", i(0b001, opBranch), ops(rs1, rs2, branch), "2.5.2", ""},
		{"blt", "B", i(0b100, opBranch), ops(rs1, rs2, branch), "2.5.2", ""},
		{"bge", "B", i(0b101, opBranch), ops(rs1, rs2, branch), "2.5.2", ""},
		{"bltu", "B", i(0b110, opBranch), ops(rs1, rs2, branch), "2.5.2", ""},
		{"bgeu", "B", i(0b111, opBranch), ops(rs1, rs2, branch), "2.5.2", ""},

		// 2.6 Load and store instructions
		{"lb", "I", i(0b000, opLoad), ops(rd, offset, rs1), "2.6", ""},
		{"lh", "I", i(0b001, opLoad), ops(rd, offset, rs1), "2.6", ""},
		{"lw", "I", i(0b010, opLoad), ops(rd, offset, rs1), "2.6", ""},
		{"lbu", "I", i(0b100, opLoad), ops(rd, offset, rs1), "2.6", ""},
		{"lhu", "I", i(0b101, opLoad), ops(rd, offset, rs1), "2.6", ""},
		{"sb", "S", i(0b000, opStore), ops(rs2, soffset, rs1), "2.6", ""},
		{"sh", "S", i(0b001, opStore), ops(rs2, soffset, rs1), "2.6", ""},
		{"sw", "S", i(0b010, opStore), ops(rs2, soffset, rs1), "2.6", ""},

		// 2.7 Memory ordering instructions
		{"fence.tso", "I", 0x8330000f, nil, "2.7", ""},
		{"fence", "I", i(0b000, opFence), ops(pred, succ), "2.7", ""},

		// 2.8 Environment call and breakpoints
		{"ecall", "I", 0x00000073, nil, "2.8", ""},
		{"ebreak", "I", 0x00100073, nil, "2.8", ""},

		// 6 Zifencei
		{"fence.i", "I", i(0b001, opFence), nil, "6", "Zifencei"},

		// 7.1 CSR instructions
		{"csrrw", "I", i(0b001, opSystem), ops(rd, csrnum, rs1), "7.1", "Zicsr"},
		{"csrrs", "I", i(0b010, opSystem), ops(rd, csrnum, rs1), "7.1", "Zicsr"},
		{"csrrc", "I", i(0b011, opSystem), ops(rd, csrnum, rs1), "7.1", "Zicsr"},
		{"csrrwi", "I", i(0b101, opSystem), ops(rd, csrnum, uimm5), "7.1", "Zicsr"},
		{"csrrsi", "I", i(0b110, opSystem), ops(rd, csrnum, uimm5), "7.1", "Zicsr"},
		{"csrrci", "I", i(0b111, opSystem), ops(rd, csrnum, uimm5), "7.1", "Zicsr"},

		// 13.1 Multiplication operations
		{"mul", "R", r(0b0000001, 0b000, opReg), ops(rd, rs1, rs2), "13.1", "M"},
		{"mulh", "R", r(0b0000001, 0b001, opReg), ops(rd, rs1, rs2), "13.1", "M"},
		{"mulhsu", "R", r(0b0000001, 0b010, opReg), ops(rd, rs1, rs2), "13.1", "M"},
		{"mulhu", "R", r(0b0000001, 0b011, opReg), ops(rd, rs1, rs2), "13.1", "M"},

		// 13.2 Division operations
		{"div", "R", r(0b0000001, 0b100, opReg), ops(rd, rs1, rs2), "13.2", "M"},
		{"divu", "R", r(0b0000001, 0b101, opReg), ops(rd, rs1, rs2), "13.2", "M"},
		{"rem", "R", r(0b0000001, 0b110, opReg), ops(rd, rs1, rs2), "13.2", "M"},
		{"remu", "R", r(0b0000001, 0b111, opReg), ops(rd, rs1, rs2), "13.2", "M"},

		// 27.3 Compressed load and store instructions
		{"c.lwsp", "CI", c(0b010, 0b10), ops(crd.not(1<<Zero), clwsp, sp), "27.3", "C"},
		{"c.swsp", "CSS", c(0b110, 0b10), ops(crs2, cswsp, sp), "27.3", "C"},
		{"c.lw", "CL", c(0b010, 0b00), ops(rdq, clw, rs1q), "27.3", "C"},
		{"c.sw", "CS", c(0b110, 0b00), ops(rs2q, clw, rs1q), "27.3", "C"},

		// 27.4 Compressed control transfer instructions
		{"c.j", "CJ", c(0b101, 0b01), ops(cjump), "27.4", "C"},
		{"c.jal", "CJ", c(0b001, 0b01), ops(cjump), "27.4", "C"},
		{"c.jr", "CR", 0b1000_00000_00000_10, ops(crd.not(1 << Zero)), "27.4", "C"},
		{"c.jalr", "CR", 0b1001_00000_00000_10, ops(crd.not(1 << Zero)), "27.4", "C"},
		{"c.beqz", "CB", c(0b110, 0b01), ops(rs1q, cbranch), "27.4", "C"},
		{"c.bnez", "CB", c(0b111, 0b01), ops(rs1q, cbranch), "27.4", "C"},

		// 27.5 Compressed integer computational instructions
		{"c.li", "CI", c(0b010, 0b01), ops(crd, cimm6), "27.5", "C"},
		{"c.addi16sp", "CI", 0b011_0_00010_00000_01, ops(sp, addi16), "27.5", "C"},
		{"c.lui", "CI", c(0b011, 0b01), ops(crd.not(1<<SP), cupper), "27.5", "C"},
		{"c.nop", "CI", c(0b000, 0b01), nil, "27.5", "C"},
		{"c.addi", "CI", c(0b000, 0b01), ops(crd.not(1<<Zero), cimm6), "27.5", "C"},
		{"c.addi4spn", "CIW", c(0b000, 0b00), ops(rdq, sp, addi4), "27.5", "C"},
		{"c.slli", "CI", c(0b000, 0b10), ops(crd, cshamt), "27.5", "C"},
		{"c.srli", "CB", 0b100_0_00_000_00000_01, ops(rdrs, cshamt), "27.5", "C"},
		{"c.srai", "CB", 0b100_0_01_000_00000_01, ops(rdrs, cshamt), "27.5", "C"},
		{"c.andi", "CB", 0b100_0_10_000_00000_01, ops(rdrs, cimm6), "27.5", "C"},
		{"c.mv", "CR", 0b1000_00000_00000_10, ops(crd, crs2.not(1<<Zero)), "27.5", "C"},
		{"c.ebreak", "CR", 0b1001_00000_00000_10, nil, "27.5", "C"},
		{"c.add", "CR", 0b1001_00000_00000_10, ops(crd, crs2.not(1<<Zero)), "27.5", "C"},
		{"c.and", "CA", 0b100011_000_11_000_01, ops(rdrs, rs2q), "27.5", "C"},
		{"c.or", "CA", 0b100011_000_10_000_01, ops(rdrs, rs2q), "27.5", "C"},
		{"c.xor", "CA", 0b100011_000_01_000_01, ops(rdrs, rs2q), "27.5", "C"},
		{"c.sub", "CA", 0b100011_000_00_000_01, ops(rdrs, rs2q), "27.5", "C"},

		// 28 Zcmp: push, pop and double move
		{"cm.push", "CMPP", 0b101_11000_0000_00_10, ops(rlist, pushadj), "28", "Zcmp"},
		{"cm.pop", "CMPP", 0b101_11010_0000_00_10, ops(rlist, popadj), "28", "Zcmp"},
		{"cm.popretz", "CMPP", 0b101_11100_0000_00_10, ops(rlist, popadj), "28", "Zcmp"},
		{"cm.popret", "CMPP", 0b101_11110_0000_00_10, ops(rlist, popadj), "28", "Zcmp"},
		{"cm.mva01s", "CMMV", 0b101011_000_11_000_10, ops(r1s, r2s), "28", "Zcmp"},
		{"cm.mvsa01", "CMMV", 0b101011_000_01_000_10, ops(r1s, r2o), "28", "Zcmp"},

		// 29 Zba: address generation
		{"sh1add", "R", r(0b0010000, 0b010, opReg), ops(rd, rs1, rs2), "29", "Zba"},
		{"sh2add", "R", r(0b0010000, 0b100, opReg), ops(rd, rs1, rs2), "29", "Zba"},
		{"sh3add", "R", r(0b0010000, 0b110, opReg), ops(rd, rs1, rs2), "29", "Zba"},
	}
}

// size returns the bytes of the form: the two lowest bits of a word say which.
func (f *form) size() int {
	if f.bits&3 == 3 {
		return 4
	}
	return 2
}

// mask returns the fixed bits: all that no operand covers.
func (f *form) mask() uint32 {
	m := uint32(0xffff)
	if f.size() == 4 {
		m = 0xffffffff
	}
	for k := range f.operands {
		m &^= f.operands[k].Mask()
	}
	return m
}

// masks has the mask of every row.
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

// roles writes the operands as the manual does: "rd, offset[11:0](rs1)".
func (f *form) roles() string {
	var sb strings.Builder
	for k := 0; k < len(f.operands); k++ {
		if k > 0 {
			sb.WriteString(", ")
		}
		sb.WriteString(f.operands[k].name)
		if f.operands[k].kind == memory {
			k++
			sb.WriteString("(" + f.operands[k].name + ")")
		}
	}
	return sb.String()
}
