// Package layout is where words, objects and tables of the runtime have their shape: the one copy of what compilers, the
// machine, the heap and machine code must agree on.
//
// It holds constants and the arithmetic of words, in three parts:
//
//	word.go     tagged words: small integers, floats, immediates, offsets of objects
//	native.go   what machine code of .mpy files touches: function objects, contexts, code states, handlers
//	helper.go   the numbers of the helper table
//
//	w := layout.SmallInt(20)        // 0x29: 20<<1 | 1
//	w.IsSmallInt(), w.Int()         // true, 20
//	layout.HelperBinaryOp.String()  // "binary_op"
//
// Invariants: what stands in native.go and helper.go is an interface of .mpy files and never changes; the words hold on every
// host, 32-bit ones included.
//
// It knows no language's types, allocates nothing and imports nothing of this module.
package layout
