// Package asm holds machine code while it is being written: the code buffer with its position and dead-code switch,
// labels, and the literal pool that some machines keep ahead of their code.
//
// What goes in: bytes, halfwords and words, label definitions and references by number.
// What comes out: one function's code, and the position of every label.
//
// # Passes
//
// A function is written three times with the same calls, and the sizes of instructions follow one rule:
//
//	PassMeasure  finds the stack depth, the number of literals and whatever else decides the size of the entry sequence
//	PassSize     fixes every size and with it the position of every label
//	PassEmit     writes the same sizes again with every label known
//
// At the start of the first two passes all labels are unknown, so a backward branch sees the distance to its target and
// a forward branch does not and must take its longest form. In PassEmit all labels are known, but a branch that is
// forward must keep the long form: an encoder decides with "known and behind me", which has the same answer in both
// passes. Sizes therefore settle in exactly these passes, and [Buffer.Label] reports an internal error should a label
// have moved between PassSize and PassEmit.
//
// # Invariants
//
// Everything is little-endian. Bytes that are reserved and not written are zero. While the dead-code switch is on
// ([Buffer.Suppress]) nothing is written and the position stands still; defining a label ends it. Literal pools count
// the literals of dead code too.
//
// The package deliberately knows no instruction, no register and no machine.
package asm
