// Package inline is the inline assemblers: functions under @micropython.asm_thumb, asm_xtensa and asm_rv32 become
// machine code.
//
// What goes in: a pyop.Asm, which holds parameters and statements as they were parsed. What comes out: the bytes of the
// function with entry and exit sequence, the number of its parameters and the type of its result.
//
//	@micropython.asm_thumb
//	def f(r0, r1):         f2 b5         push {r1, r4, r5, r6, r7, lr}
//	    add(r0, r0, r1)    40 18         adds r0, r0, r1
//	                       f2 bd         pop {r1, r4, r5, r6, r7, pc}
//
// inline.go is the frame that all machines share: passes, statements, labels, data, alignment, and how an operand and
// an error are read and reported. A machine adds a description and its instructions (thumb.go, xtensa.go, rv32.go).
// The machine's own decorator does not matter: the target alone decides which assembler reads the function.
//
// Invariants: errors have the reference's exception, text and line; when one statement has several mistakes it is the
// last one found that counts, as there. No input panics: lengths and alignments are limited.
//
// The package deliberately knows nothing of syntax trees, of tables of names and constants, or of the file format.
package inline
