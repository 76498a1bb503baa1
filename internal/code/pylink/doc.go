// Package pylink is what the functions of one .mpy file share whatever their code is,
// bytecode or machine code: the tables of names and constants to which code refers by
// number, and the prelude with which a function says what it is.
//
//	t := pylink.NewTables(module, "app.py")
//	t.Qstr(sym), t.Const(3)                       // numbers in the tables, in the order of first use
//	code = pylink.AppendPrelude(code, fn, t, state, blocks, lines)
//	t.Qstrs(), t.Objects()                        // the tables of the file
//
// A prelude is
//
//	prelude   = signature sizes info cells
//	signature = one byte xSSSSEAA, then while x is set bytes xFSSKAED
//	            S stack slots - 1, E exception blocks, A positional arguments,
//	            F flags, K keyword-only arguments, D default arguments;
//	            each value low bits first
//	sizes     = bytes xIIIIIIC while x is set: I bytes of info, C of cells, low bits first
//	info      = name argname* lines         names are vuint indexes of the name table; lines
//	                                        are bytecode's own, see package pybc
//	cells     = the slot of each local that becomes a cell, one byte each
//	vuint     = base 128, high group first, bit 7 set on all bytes but the last
//
// Invariants: a prelude decodes to what was encoded; DecodePrelude accepts any bytes.
//
// It knows no opcodes, no machine and no file format.
package pylink
