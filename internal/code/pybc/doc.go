// Package pybc is MicroPython's bytecode: one table of opcodes, and the encoder,
// decoder, disassembler and verifier that read it.
//
// In: a pyop.Func. Out: the bytes that a .mpy file keeps for it, prelude included;
// and back from such bytes to instructions with names, constants, labels and lines.
//
//	load_fast x 0        B0
//	load_small_int 1     81
//	binary add           F1
//	return               63
//
// A function in bytecode is
//
//	function  = signature sizes info cells code
//	signature = one byte xSSSSEAA, then while x is set bytes xFSSKAED
//	            S stack slots - 1, E exception blocks, A positional arguments,
//	            F flags, K keyword-only arguments, D default arguments;
//	            each value low bits first
//	sizes     = bytes xIIIIIIC while x is set: I bytes of info, C of cells, low bits first
//	info      = name argname* line*         names are vuint indexes of the name table
//	line      = 0LLBBBBB | 1LLLBBBB LLLLLLLL   B bytes of code further, L lines further
//	cells     = the slot of each local that becomes a cell, one byte each
//	code      = (opcode operand*)*          see Table and docs/opcodes.md
//	vuint     = base 128, high group first, bit 7 set on all bytes but the last
//
// Invariants: tables of names and objects fill in the order of first use, as the
// reference fills them (see Tables); an encoded function decodes to the same
// instructions; Decode and Verify accept any bytes and take linear time.
//
// It knows nothing of syntax or machine code, and of .mpy files only the tables and
// the tree of functions.
package pybc
