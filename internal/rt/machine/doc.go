// Package machine runs the instructions of package instr: the loops, frames, calls, unwinding, safepoints and limits that both languages
// share.
//
//	mach, err := machine.New(machine.Options{Heap: h, Language: lang})
//	m, ok := mach.NewMutator(0)
//	code, err := m.NewCode(asm.Code(), machine.CodeInfo{Name: "f", Params: 1})
//	result, exc := m.Call(fn, layout.SmallInt(20))
//
// A frame is a window of registers on the mutator's stack. The word below the window is the function, in whose place the result will
// be; the parameters come first, then two words of link, then the other registers:
//
//	fp-8   function                  the result, when it returns
//	fp     parameters
//	+link  return address            offset of an instruction
//	       displacement              bytes from the caller's window to this one
//	       locals, temporaries, arguments of calls: the callee's window begins among them
//
// The loops (z_loop_*.go, a pair for each family of instructions, written by loopgen) have the fast paths. Whatever a guard refuses is done by a slow path: a Go function
// of the language for each instruction, which reads operands through the mutator, and leaves by setting pc and fp, or by throwing.
//
// Invariants: pc and fp live in the mutator whenever Go code runs; no state of a frame is in Go variables across instructions; stacks do
// not move. A word is tagged or raw as its instruction says. Safepoints are calls, backward jumps and iterations.
//
// unsafe: the loops and frame.go address registers by operands that the assembler has bounded by the frame's size, and the arena by what
// guards have checked.
//
// The package knows no language but through [Language], and no source.
package machine
