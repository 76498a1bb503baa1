// Package machine is what the one-pass emitter sees of a machine: a [Machine], which gives registers their roles and says in
// a few fields how machines differ beyond that, and [Asm], the macro operations from which the emitter builds its code.
//
//	machine.ByName("armv7m").New(opts).MovRegImm(r4, 300)    40 f2 2c 14    movw r4, #300
//
// One file is one machine, with its roles and its macro operations; intel.go has what x86.go and x64.go share. debug.go is
// -march=debug, which is no machine: it prints the operations. What the machines are, apart from this emitter, is in
// package isa: opcodes come from the instruction tables there.
//
// Invariants: each macro operation is the very instructions that the reference compiler writes for it, so they are never
// better than they are there. Values that a field cannot hold are cut as the reference cuts them; where it refuses, there is
// a [Refusal]. Nothing is written on the way: a Machine does not change, an Asm serves one module.
//
// The package deliberately knows no operation of the language, no helper by name and no file format, but for the numbers by
// which files tell architectures apart.
package machine
