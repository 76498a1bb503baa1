// Code generated from the instruction table by go test -run Constants -update. DO NOT EDIT.

package xtensa

import "github.com/tandem-lang/tandem/internal/isa"

// The forms, in the order of the table.
const (
	L8UI    isa.Form = iota // l8ui at, as, 0..255
	L16SI                   // l16si at, as, 0..510
	L16UI                   // l16ui at, as, 0..510
	L32I                    // l32i at, as, 0..1020
	L32R                    // l32r at, label
	S8I                     // s8i at, as, 0..255
	S16I                    // s16i at, as, 0..510
	S32I                    // s32i at, as, 0..1020
	MEMW                    // memw
	EXTW                    // extw
	J                       // j label
	JX                      // jx as
	CALL0                   // call0 label
	CALLX0                  // callx0 as
	RET                     // ret
	BEQZ                    // beqz as, label
	BNEZ                    // bnez as, label
	BLTZ                    // bltz as, label
	BGEZ                    // bgez as, label
	BEQI                    // beqi as, imm, label
	BNEI                    // bnei as, imm, label
	BLTI                    // blti as, imm, label
	BGEI                    // bgei as, imm, label
	BLTUI                   // bltui as, imm, label
	BGEUI                   // bgeui as, imm, label
	BBCI                    // bbci as, 0..31, label
	BBSI                    // bbsi as, 0..31, label
	BEQ                     // beq as, at, label
	BNE                     // bne as, at, label
	BLT                     // blt as, at, label
	BGE                     // bge as, at, label
	BLTU                    // bltu as, at, label
	BGEU                    // bgeu as, at, label
	BANY                    // bany as, at, label
	BNONE                   // bnone as, at, label
	BALL                    // ball as, at, label
	BNALL                   // bnall as, at, label
	BBC                     // bbc as, at, label
	BBS                     // bbs as, at, label
	MOVI                    // movi at, -2048..2047
	MOVEQZ                  // moveqz ar, as, at
	MOVNEZ                  // movnez ar, as, at
	MOVLTZ                  // movltz ar, as, at
	MOVGEZ                  // movgez ar, as, at
	ADD                     // add ar, as, at
	ADDX2                   // addx2 ar, as, at
	ADDX4                   // addx4 ar, as, at
	ADDX8                   // addx8 ar, as, at
	SUB                     // sub ar, as, at
	SUBX2                   // subx2 ar, as, at
	SUBX4                   // subx4 ar, as, at
	SUBX8                   // subx8 ar, as, at
	NEG                     // neg ar, at
	ABS                     // abs ar, at
	ADDI                    // addi at, as, -128..127
	ADDMI                   // addmi at, as, -32768..32512
	AND                     // and ar, as, at
	OR                      // or ar, as, at
	XOR                     // xor ar, as, at
	EXTUI                   // extui ar, at, shiftimm, maskimm
	SRLI                    // srli ar, at, 0..15
	SRAI                    // srai ar, at, 0..31
	SLLI                    // slli ar, as, 1..31
	SRC                     // src ar, as, at
	SRL                     // srl ar, at
	SLL                     // sll ar, as
	SRA                     // sra ar, at
	SSR                     // ssr as
	SSL                     // ssl as
	SSA8L                   // ssa8l as
	SSA8B                   // ssa8b as
	SSAI                    // ssai 0..31
	RSR                     // rsr at, sr
	WSR                     // wsr at, sr
	XSR                     // xsr at, sr
	RUR                     // rur ar, ur
	WUR                     // wur at, sr
	ISYNC                   // isync
	RSYNC                   // rsync
	ESYNC                   // esync
	DSYNC                   // dsync
	NOP                     // nop
	L32I_N                  // l32i.n at, as, 0..60
	S32I_N                  // s32i.n at, as, 0..60
	ADD_N                   // add.n ar, as, at
	ADDI_N                  // addi.n ar, as, -1,1..15
	MOVI_N                  // movi.n as, -32..95
	BEQZ_N                  // beqz.n as, label
	BNEZ_N                  // bnez.n as, label
	MOV_N                   // mov.n at, as
	RET_N                   // ret.n
	NOP_N                   // nop.n
	ILL_N                   // ill.n
	LOOP                    // loop as, label
	LOOPNEZ                 // loopnez as, label
	LOOPGTZ                 // loopgtz as, label
	MUL16U                  // mul16u ar, as, at
	MUL16S                  // mul16s ar, as, at
	MULL                    // mull ar, as, at
	MULUH                   // muluh ar, as, at
	MULSH                   // mulsh ar, as, at
	QUOU                    // quou ar, as, at
	QUOS                    // quos ar, as, at
	REMU                    // remu ar, as, at
	REMS                    // rems ar, as, at
	NSA                     // nsa at, as
	NSAU                    // nsau at, as
	MIN                     // min ar, as, at
	MAX                     // max ar, as, at
	MINU                    // minu ar, as, at
	MAXU                    // maxu ar, as, at
	SEXT                    // sext ar, as, 7..22
	CLAMPS                  // clamps ar, as, 7..22
	L32AI                   // l32ai at, as, 0..1020
	S32RI                   // s32ri at, as, 0..1020
	S32C1I                  // s32c1i at, as, 0..1020
	ILL                     // ill
	EXCW                    // excw
	RFE                     // rfe
	RFDE                    // rfde
	SYSCALL                 // syscall
	RFI                     // rfi 0..15
	RSIL                    // rsil at, 0..15
	WAITI                   // waiti 0..15
	MOVSP                   // movsp at, as
	CALL4                   // call4 label
	CALL8                   // call8 label
	CALL12                  // call12 label
	CALLX4                  // callx4 as
	CALLX8                  // callx8 as
	CALLX12                 // callx12 as
	ENTRY                   // entry as, 0..32760
	RETW                    // retw
	RETW_N                  // retw.n
	ROTW                    // rotw -8..7
	L32E                    // l32e at, as, -64..-4
	S32E                    // s32e at, as, -64..-4
	RFWO                    // rfwo
	RFWU                    // rfwu
	BREAK                   // break imms, immt
	BREAK_N                 // break.n imms
	RER                     // rer at, as
	WER                     // wer at, as
)
