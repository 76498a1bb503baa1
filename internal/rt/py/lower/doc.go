// Package lower makes instructions of the register machine from Python's stack operations.
//
// In: a function of a module that passes pyop's Check. Out: units of code, with places to be filled in by whoever loads it (names,
// constants, the code of inner functions), handlers and lines.
//
//	def f(x):                 load_fast x            add_imm r3, r0, 1
//	    return x + 1          load_small_int 1       return r3
//	                          binary add
//	                          return
//
// The frame: parameters, two registers of link, what generators and class bodies keep, other locals, registers in which exceptions and
// values to be returned wait while finally parts run, and a register for each place of the operand stack. What an operation pushes is
// only noted (a local, a constant) until something needs it in the register of its place: a call, a label, a store to that local. So most
// operations read their operands where they are.
//
// Invariants: at each label and wherever an exception may leave for a handler, every value of the stack below is in its own register. A
// value that is a callee lies just below its arguments, in the order of the stack, so calls move nothing twice.
//
// It knows no objects and no heap.
package lower
