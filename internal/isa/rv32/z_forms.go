// Code generated from the instruction table by go test -run Constants -update. DO NOT EDIT.

package rv32

import "github.com/tandem-lang/tandem/internal/isa"

// The forms, in the order of the table.
const (
	ADDI       isa.Form = iota // addi rd, rs1, imm[11:0]
	SLTI                       // slti rd, rs1, imm[11:0]
	SLTIU                      // sltiu rd, rs1, imm[11:0]
	ANDI                       // andi rd, rs1, imm[11:0]
	ORI                        // ori rd, rs1, imm[11:0]
	XORI                       // xori rd, rs1, imm[11:0]
	SLLI                       // slli rd, rs1, shamt[4:0]
	SRLI                       // srli rd, rs1, shamt[4:0]
	SRAI                       // srai rd, rs1, shamt[4:0]
	LUI                        // lui rd, imm[31:12]
	AUIPC                      // auipc rd, imm[31:12]
	ADD                        // add rd, rs1, rs2
	SLT                        // slt rd, rs1, rs2
	SLTU                       // sltu rd, rs1, rs2
	AND                        // and rd, rs1, rs2
	OR                         // or rd, rs1, rs2
	XOR                        // xor rd, rs1, rs2
	SLL                        // sll rd, rs1, rs2
	SRL                        // srl rd, rs1, rs2
	SUB                        // sub rd, rs1, rs2
	SRA                        // sra rd, rs1, rs2
	JAL                        // jal rd, offset[20:1]
	JALR                       // jalr rd, offset[11:0](rs1)
	BEQ                        // beq rs1, rs2, offset[12:1]
	BNE                        // bne rs1, rs2, offset[12:1]
	BLT                        // blt rs1, rs2, offset[12:1]
	BGE                        // bge rs1, rs2, offset[12:1]
	BLTU                       // bltu rs1, rs2, offset[12:1]
	BGEU                       // bgeu rs1, rs2, offset[12:1]
	LB                         // lb rd, offset[11:0](rs1)
	LH                         // lh rd, offset[11:0](rs1)
	LW                         // lw rd, offset[11:0](rs1)
	LBU                        // lbu rd, offset[11:0](rs1)
	LHU                        // lhu rd, offset[11:0](rs1)
	SB                         // sb rs2, offset[11:0](rs1)
	SH                         // sh rs2, offset[11:0](rs1)
	SW                         // sw rs2, offset[11:0](rs1)
	FENCE_TSO                  // fence.tso
	FENCE                      // fence pred, succ
	ECALL                      // ecall
	EBREAK                     // ebreak
	FENCE_I                    // fence.i
	CSRRW                      // csrrw rd, csr, rs1
	CSRRS                      // csrrs rd, csr, rs1
	CSRRC                      // csrrc rd, csr, rs1
	CSRRWI                     // csrrwi rd, csr, uimm[4:0]
	CSRRSI                     // csrrsi rd, csr, uimm[4:0]
	CSRRCI                     // csrrci rd, csr, uimm[4:0]
	MUL                        // mul rd, rs1, rs2
	MULH                       // mulh rd, rs1, rs2
	MULHSU                     // mulhsu rd, rs1, rs2
	MULHU                      // mulhu rd, rs1, rs2
	DIV                        // div rd, rs1, rs2
	DIVU                       // divu rd, rs1, rs2
	REM                        // rem rd, rs1, rs2
	REMU                       // remu rd, rs1, rs2
	C_LWSP                     // c.lwsp rd, offset[7:2](sp)
	C_SWSP                     // c.swsp rs2, offset[7:2](sp)
	C_LW                       // c.lw rd', offset[6:2](rs1')
	C_SW                       // c.sw rs2', offset[6:2](rs1')
	C_J                        // c.j offset[11:1]
	C_JAL                      // c.jal offset[11:1]
	C_JR                       // c.jr rd
	C_JALR                     // c.jalr rd
	C_BEQZ                     // c.beqz rs1', offset[8:1]
	C_BNEZ                     // c.bnez rs1', offset[8:1]
	C_LI                       // c.li rd, imm[5:0]
	C_ADDI16SP                 // c.addi16sp sp, nzimm[9:4]
	C_LUI                      // c.lui rd, imm[17:12]
	C_NOP                      // c.nop
	C_ADDI                     // c.addi rd, imm[5:0]
	C_ADDI4SPN                 // c.addi4spn rd', sp, nzuimm[9:2]
	C_SLLI                     // c.slli rd, shamt[4:0]
	C_SRLI                     // c.srli rd'/rs1', shamt[4:0]
	C_SRAI                     // c.srai rd'/rs1', shamt[4:0]
	C_ANDI                     // c.andi rd'/rs1', imm[5:0]
	C_MV                       // c.mv rd, rs2
	C_EBREAK                   // c.ebreak
	C_ADD                      // c.add rd, rs2
	C_AND                      // c.and rd'/rs1', rs2'
	C_OR                       // c.or rd'/rs1', rs2'
	C_XOR                      // c.xor rd'/rs1', rs2'
	C_SUB                      // c.sub rd'/rs1', rs2'
	CM_PUSH                    // cm.push {reg_list}, -stack_adj
	CM_POP                     // cm.pop {reg_list}, stack_adj
	CM_POPRETZ                 // cm.popretz {reg_list}, stack_adj
	CM_POPRET                  // cm.popret {reg_list}, stack_adj
	CM_MVA01S                  // cm.mva01s r1s', r2s'
	CM_MVSA01                  // cm.mvsa01 r1s', r2s'
	SH1ADD                     // sh1add rd, rs1, rs2
	SH2ADD                     // sh2add rd, rs1, rs2
	SH3ADD                     // sh3add rd, rs1, rs2
)
