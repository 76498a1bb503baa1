// Package isa is the contract that every machine fulfils: a [Target], which is a page of data and five functions.
//
// One folder is one machine, and every folder holds the same files with the same content:
//
//	doc.go      manual used, what is covered, quirks of the encoding
//	target.go   the Target values (one for each -march name of the machine)
//	table.go    the instruction forms, one row each, in the order and with the sections of the manual
//	z_forms.go  a constant for each row, made from the table
//	encode.go   Encode: operands validated, row to bytes; Patch: labels filled in afterwards
//	decode.go   Decode and Format: bytes to row and operands, operands to text
//	abi.go      registers, their names, the calling convention
//
// plus encode_test.go and testdata/*.s. A test in this package holds the list. The two machines of package intel share its
// table and therefore its constants.
//
// What goes in: a form by its constant and operands as [Arg]. What comes out: bytes appended to a slice, and from bytes
// again [Inst] and text in the manual's syntax:
//
//	code, err = x64.X64.Encode(code, intel.ADD_EvGv, []isa.Arg{rax, rbx})    48 01 d8
//
// Encode allocates nothing unless it fails. Decoding never fails: what is no instruction is shown as data ([Disassemble]).
// A compiler that must write the very bytes of another one, valid or not, takes the fixed bits of a form from the same
// tables and fills in the fields itself (Fixed, Packers or OpcodeOf of the machines).
//
// The package deliberately knows no source language, no intermediate representation, no run-time helper, and no compiler's
// use of registers.
package isa
