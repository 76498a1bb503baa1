// Package loopgen writes the loops of the register machine as Go source, from a body for each instruction.
//
// A body is Go text in which
//
//	$A $B $C          are the registers of the operands, as uint64 variables
//	$X                is X
//	$immB $immC       are operands as signed numbers, $imm32 B and C together, $numA $numB $numC as unsigned ones, all as int
//	$W1 $W2 …         are the words behind the instruction
//	LD(x, n)          is the word of the arena at offset x, n bytes on; LD32 and LD8 likewise; they need hb := m.base
//	NEW(o, h, n)      makes o a new object with the header h, of n bytes (at most heap.StepBytes), or leaves for the slow path; it needs
//	                  hb := m.base and braces of its own. NEWRAW likewise of a kind without words
//	NEXT              goes on to the next instruction
//	JUMP              goes on at the target
//	GO                goes on at pc, which the body has set
//	NATIVE            does what Options.Native does, and goes on where that says
//	SLOW              leaves for the slow path, at this instruction
//
// An instruction without a body has the slow path alone. Each body with one ends in a dispatch of its own over the instructions that
// have bodies: a switch of bare gotos, which Go compiles to one indirect jump.
//
// It knows nothing of what slow paths do.
package loopgen
