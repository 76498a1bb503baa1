// Package arm is the machine of -march=armv6: ARM state.
//
// Manual: Arm Architecture Reference Manual, ARMv7-A and ARMv7-R edition (DDI 0406), chapter A8.8 with the instructions
// in alphabetical order, as far as they exist in ARMv6; the Section of a row is the heading there and the number of the
// encoding.
//
//	Encode(row of "ADD (register) A1", al, r0, r1, r2)   02 00 81 e0
//	Decode(02 00 81 e0)                                  add r0, r1, r2
//
// Covered: the integer instructions of ARMv6 and ARMv6K. Not covered: coprocessors, floating point, and what only
// privileged code may do.
//
// Quirks. The first operand of a conditional instruction is its condition. A shifted register is one operand: Arg.Reg,
// the kind of shift in Arg.Val and either the amount in Arg.Scale or the register with it in Arg.Index. In an address
// with an index, Arg.Val has the kind of shift above bit 1 and in bit 0 whether the index is subtracted. Arg.Scale 1
// marks a subtracted offset of zero, and Arg.Width 1 an immediate whose rotation (Arg.Scale) is not the shortest one.
package arm
