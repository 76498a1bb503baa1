// Package isa is the contract that every machine fulfils: a [Target], which is a page of data and a few functions, and
// [Asm], the macro operations from which the one-pass emitter builds its code.
//
// One folder is one machine, and every folder holds the same files with the same content:
//
//	doc.go     manual used, what is covered, quirks of the encoding
//	target.go  the Target values (one for each -march name of the machine)
//	table.go   the instruction forms, one row each, in the order and with the sections of the manual
//	encode.go  Encode: operands validated, row to bytes
//	decode.go  Decode and Format: bytes to row and operands, operands to text
//	abi.go     registers, their names and roles, calling convention, frame
//	macro.go   Asm: the macro operations
//
// plus encode_test.go, macro_test.go and testdata/*.s. A test in this package holds the list.
//
// What goes in: forms by row number and operands as [Arg]. What comes out: bytes, and from bytes again [Inst] and text
// in the manual's syntax. Decoding never fails: what is no instruction is shown as data ([Disassemble]).
//
// The package deliberately knows no source language, no intermediate representation and no run-time helper.
package isa
