// Package asm holds machine code while it is being written: the code buffer with its position and dead-code switch,
// labels, places to be patched, and pools of literals.
//
// What goes in: bytes and words, label definitions, references to labels, symbols and constants.
// What comes out: one function's code, the position of every label, and the references to symbols ([Reloc]), which are for
// whoever knows the addresses.
//
//	b.StartPass(PassOnly)
//	b.Bytes([]byte{0xe9, 0, 0, 0, 0})   jmp end
//	b.Refer(rel32, end)                 its last four bytes are a distance to end
//	literals.Refer(&b, rel32, pi)       after an instruction that loads pi
//	literals.Place(&b)                  pi stands here, the load is patched
//	b.Label(end)
//	b.Resolve()                         the jump is patched
//
// # One pass or three
//
// A function may be written once ([PassOnly]): what refers to a label has its full size and is patched in the end. Or it is
// written three times with the same calls, so that near branches backward and the entry sequence can be short:
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
// ([Buffer.Suppress]) nothing is written or noted and the position stands still; defining a label ends it.
//
// The package deliberately knows no instruction, no register, no machine and no language. Which bits of an instruction hold
// an address a machine says by a [Patch].
package asm
