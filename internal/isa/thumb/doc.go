// Package thumb is the machine of -march=armv6m, armv7m, armv7em, armv7emsp and armv7emdp: Thumb state of the Arm
// M-profile.
//
// Manual: Arm v7-M Architecture Reference Manual (DDI 0403), chapter A7.7 with the instructions in alphabetical order;
// the Section of a row is the heading there and the number of the encoding. Arm v6-M (DDI 0419) is the subset whose
// rows have no Feature.
//
//	Encode(row of "ADD (register) T1", r0, r1, r2)   88 18
//	Decode(88 18)                                    adds r0, r1, r2
//
// Covered: all 16-bit encodings, the 32-bit encodings of the base ISA but those of the coprocessors, and VFP in single
// (FPv4-SP) and double precision (FPv5). Not covered: the DSP extension, which neither emitter nor inline assembler
// writes.
//
// Quirks. Mnemonics are those of the unified syntax outside of an IT block: what is shown as MOVS does not set the flags
// inside of one, since a decoder that sees one instruction cannot know. Bits 31..16 of a 32-bit encoding are the first
// halfword in memory. An offset of minus zero ("[r0, #-0]!") is an encoding of its own; Arg.Scale is 1 for a subtracted
// offset where the value cannot show it.
package thumb
