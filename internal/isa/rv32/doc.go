// Package rv32 describes the RISC-V machine rv32imc, with the extensions Zba and Zcmp that -march-flags turns on.
//
// Manual: The RISC-V Instruction Set Manual, Volume I: Unprivileged Architecture. The table holds RV32I, Zifencei,
// Zicsr, M, C (its RV32 part without floating point), Zcmp and Zba, in the order of the chapters. Text is the manual's
// own: no pseudo-instructions, so ret reads "c.jr ra"; branch targets are absolute addresses.
//
//	0x84 0x40              c.lw s1, 0(s0)
//	0x13 0x05 0xf0 0xff    addi a0, zero, -1
//
// # Quirks
//
//   - Branch and jump distances, compressed or not, count from the address of the instruction itself.
//   - The operand of lui, auipc and c.lui is the number in the upper 20 bits, as assemblers write it: lui a0, 0xfffff.
//   - Compressed forms with register zero as destination are hints and decode like the others; encodings that the
//     manual reserves do not decode. c.nop is the only compressed addition of zero to zero.
//   - cm.push and its relatives state the whole stack adjustment, in bytes; only four values are possible for each
//     register list.
//
// The package deliberately knows no stack operation, no helper and no source language.
package rv32
