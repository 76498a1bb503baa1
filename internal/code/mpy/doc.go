// Package mpy reads and writes .mpy files, version 6.
//
// In: a Module with its name table, object table and tree of functions. Out: the
// bytes of the file; and back, from any bytes, to a Module or an Error that says
// at which offset what was being read.
//
//	m, err := mpy.Read(data)
//	m.Root.Children[0].Code     // the first function's bytecode, see package pybc
//	data = m.Append(nil)        // the same bytes again
//
// The grammar, in bytes; vuint is base 128, high group first, bit 7 set on all bytes
// but the last:
//
//	file     = magic version feature smallint [flags] nqstr nobject qstr* object* rawcode
//	magic    = 'M', CircuitPython 'C'
//	version  = 6
//	feature  = bits 0-1 sub-version, bits 2-5 architecture, both 0 in files without
//	           native code; bit 6: flags follow
//	smallint = bits of the target's small ints
//	flags    = vuint, features of the architecture
//	nqstr    = vuint, number of names; name 0 is the source file
//	nobject  = vuint, number of constant objects
//
//	qstr     = vuint n<<1 | 1                    static name number n, from 1
//	         | vuint n<<1, n bytes UTF-8, 0
//
//	object   = 0                                 the table of native functions
//	         | 1 | 2 | 3 | 4                     None, False, True, Ellipsis
//	         | 5 string | 6 string               str, bytes
//	         | 7 text | 8 text | 9 text          int, float, complex as repr writes them
//	         | 10 vuint n, n object              tuple
//	string   = vuint n, n bytes, 0
//	text     = vuint n, n bytes
//
//	rawcode  = vuint n<<3 | children<<2 | kind, n bytes of code, detail, [relocs]
//	kind     = 0 bytecode, 1 native, 2 viper, 3 inline assembler
//	detail   = children                          of bytecode
//	         | vuint offset, children            of native: offset of the prelude in the code
//	         | vuint scope, data, children       of viper
//	         | vuint scope, vuint args, vuint types, children   of inline assembler
//	data     = [vuint rodata] [vuint bss] [rodata bytes]   each if its bit of scope is set
//	children = [vuint n, n rawcode]              if the bit children is set
//	relocs   = (op [vuint address] [vuint count])* 0xff    if its bit of scope is set
//
// Sub-versions 0 to 2 differ in what native code expects of its surroundings, not in
// the grammar.
//
// Invariants: Read accepts no length that the file cannot hold, recurses to a bounded
// depth and takes memory and time in proportion to the file; m.Append(nil) of what
// Read returned is the file, if the file uses the shortest forms.
//
// It knows nothing of bytecode, of machine code, or of how files are named.
package mpy
