// Package lower turns fcode, Fantom's stack code, into instructions of the register machine.
//
//	LoadVar 0; LoadInt 1; CallVirtual sys::Int.plus; StoreVar 0; Jump →top      add_imm_i r0, r0, 1; loop →top
//
// In: the code of a method, in which fcode.Pod.VerifyMethod has found no fault, and a [Resolver] that says what the names in it are. Out:
// units, handlers and lines.
//
// Parameters, link and locals have a register each, and behind them come temporaries. The operand stack is followed at lowering
// time: a value on it is a constant, a variable that was not yet read, or a temporary, and becomes an instruction when an operation
// needs it. Where control flows together the values lie in the temporaries of their depth.
//
// Values are raw where their static type is Int, Float or Bool, and tagged words otherwise (see [Rep]). Of a tagged one its class is followed
// too (see [Class]): what reads a field, calls a method or stores a value gets an object of the class that it takes, as can be seen in the
// code, or else by an instruction that checks it. A method is lowered anew where that shows that a local holds other classes than it says, or
// that it may be read before it is set.
//
// Handlers: each range of code has the list of traps that cover it; a list becomes a pad that tests the types one after the other.
// A finally block is a subroutine: a register holds the number of the jump with which it ends, or the exception that it throws on.
//
// It knows neither objects nor the heap: what an instruction names arrives as a word.
package lower
