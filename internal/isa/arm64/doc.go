// Package arm64 describes the 64-bit Arm machine in the A64 instruction set (AArch64).
//
// Manual: Arm Architecture Reference Manual for A-profile architecture (DDI 0487). Its section numbers change with every
// issue, so the section of a row is the chapter and the heading: C6.2 has the base instructions and C7.2 those of SIMD and
// floating-point registers, in alphabetical order. The rows are in the order of the encoding index, chapter C4.1. Text is the
// disassembly that the manual prefers, aliases included, with numbers as GNU objdump shows them.
//
//	Encode(nil, ADD_imm_X, {x0, sp, #16})   e0 43 00 91
//	Decode(e0 43 00 91)                   add x0, sp, #0x10
//	Decode(f3 7b bf a9)                   stp x19, x30, [sp, #-16]!
//
// Covered: all base instructions of Armv8.0-A but for the unprivileged loads and stores; CRC32, the atomics of LSE, LDAPR
// (LRCPC), and the hints of later versions; scalar floating point in single and double precision, with conversions from and
// to half precision, and FJCVTZS. Not covered: Advanced SIMD, SVE, SME, arithmetic in half precision, pointer authentication
// beyond the hints, memory tagging.
//
// # Quirks
//
//   - A row is one variant of an encoding in the manual, so W and X registers have a row each, and a row's registers have one
//     width. Arg.Width may be left 0.
//   - Number 31 is the zero register or the stack pointer, by operand; they are two registers here, [XZR] and [SP].
//   - Operands with more than one number (shifted and extended registers, shifted immediates, indexed addresses) are one Arg,
//     made by [Shifted], [Extended], [Wide], [Arithmetic] and [Indexed].
//   - An operand of the logical operations is the mask itself, and that of fmov the float64 itself: see [Mask] and [Float].
//   - Aliases are no rows. Lsl x0, x1, #3 is UBFM_X with #61, #60, and mov x0, x1 is ORR_shift_X with xzr and x1.
//   - The registers of CASP are one operand each, the even ones. That of TBZ has either width, as the number of the bit allows.
//   - What is CONSTRAINED UNPREDICTABLE does not encode and does not decode, such as a load of a pair into one register, a
//     write-back to a base that is transferred, or other bits than ones in fields that should be ones.
//   - Distances count from the instruction itself; adrp counts from its page.
//
// The package deliberately knows no operation of a language, no helper and no intermediate representation.
package arm64
