// Package instr is the instruction set of the register machine: one table that the loop's generator, the lowerings, the assembler,
// the disassembler and the verifier read.
//
// An instruction is a unit of 64 bits, and words behind it:
//
//	bits  0 to  7   opcode
//	bits  8 to 15   X: an operator, a count, flags
//	bits 16 to 31   A   a register, as its byte offset in the frame's window; or a number
//	bits 32 to 47   B
//	bits 48 to 63   C   jumps: the distance in units from the next instruction; B and C together where it may be long
//	then Row.Words words: constants, and caches that instructions fill as they run
//
//	add_int r5, r2, r3        06 32 28 00 10 00 18 00
//
// Families: what both languages share; instructions on tagged words (Python, and Fantom's Obj and nullable types); instructions on raw
// words (Fantom's Int, Float, Bool), which a later part of the table adds. An instruction on tagged words has a meaning that holds for
// all operands, the operator in X; its name says only for which operands the loop has a fast path, and it may be replaced by another of
// the same shape and meaning as it runs (Row.Group).
//
// The package knows neither how instructions run nor which operations they come from.
package instr
