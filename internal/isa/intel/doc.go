// Package intel holds what 32-bit and 64-bit x86 share: the instruction forms, the encoder and the decoder, each
// parameterised by the mode. The machines themselves are isa/x86 and isa/x64.
//
// Manual: Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2. Operands are written in the notation
// of its opcode maps (appendix A.2): E is a register or memory operand in ModRM.rm, G a register in ModRM.reg, Z a
// register in the low bits of the opcode, M memory only, I an immediate, J a distance; b, w, d, q and v are the sizes 8,
// 16, 32, 64 and "by prefix", z is v with at most 32 bits. V is an xmm register in ModRM.reg, U one in ModRM.rm, W one or
// memory there, of which ss has 32 bits, sd 64 and pd 128. The names of the forms are made of that: CVTSI2SD_VxEv.
//
//	Encode(ADDSD_VxWsd, xmm1, qword [rax+8])    f2 0f 58 48 08
//
// Covered: the integer instructions that compilers use, scalar SSE2 with the bitwise operations that negation and absolute
// value need, and POPCNT, LZCNT and TZCNT. Not covered: x87, packed arithmetic, VEX encodings, segments, privileged
// instructions.
//
// Encodings are canonical: the shortest displacement, no prefix without need. The decoder also reads longer ones, which
// then encode shorter.
//
// The package deliberately knows no calling convention.
package intel
