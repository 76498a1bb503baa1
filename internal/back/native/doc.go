// Package native is the one-pass emitter for native and viper functions: it reads a function's stack operations once
// and writes machine code as it goes, through the macro operations of a machine.Machine.
//
// What goes in: a pyop.Func of kind EmitNative or EmitViper, a Machine, and the module's name and object tables.
// What comes out: Code, the machine code with the function's prelude, and Side, which tells for each range of the code
// the operation it came from.
//
//	load_fast x 0      mov  rax, rbx                  (nothing: x stays in rbx)
//	load_small_int 1                                  (nothing: 1 stays an immediate)
//	binary add         mov edi, 28 ; mov rsi, ... ; call binary_op
//
// # How it works
//
// The operand stack is simulated. An entry is a value in a register, an immediate, or a value in its slot of the frame,
// and has a type. Operations pop entries into the registers that a helper takes and push the result register; before a
// label, a jump or a call, what is in registers is settled into the frame.
//
// The function is written in the three passes of package asm. What one pass leaves for the next, and nothing else:
// the greatest stack depth, whether object constants are used (both decide the frame), the number of children, the
// offset of a generator's first entry, and the labels in the Buffer. What one function
// leaves for the next is the type that a conditional jump kept for its target (savedType), and what the machine's Asm
// keeps.
//
// # Invariants
//
// The bytes are those of the reference compiler, refusals have its wording. Nothing panics: an operation list that
// underflows the stack or leaves blocks open is reported as an error. Time is linear in the operations. Files: emitter.go
// (passes), frame.go (layout), labels.go, entry.go (prologue, handlers, epilogue), prelude.go, stack.go (the simulated
// stack), then the operations by kind.
//
// The package deliberately knows no source text, no syntax tree and no file format. Machine differences are data in
// machine.Machine or macro operations; no machine is named here.
package native
