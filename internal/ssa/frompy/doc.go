// Package frompy builds the middle's functions from Python's stack operations.
//
// In: a function of a pyop.Module, native or viper, and how many bits a word has. Out: an ssa.Func with variables, of which
// ssa.Construct makes values, and whose helpers and symbols are those of Runtime; or a Refused, with the reason, for what is left to
// the one-pass emitter.
//
//	func f emit=viper pos=1 returns=int     b0(v1: obj, v2: word, v3: word, v4: ptr):
//	  load_fast x 0                           ...                     ; count of arguments, x as a word
//	  load_small_int 1                        v20 = get 0
//	  binary add                              v21 = const 1
//	  return                                  v22 = add v20 v21
//	                                          ...                     ; v22 as an object
//
// # What functions mean
//
// They mean what the code of package native means, which is the reference's: integers of viper functions are words that wrap,
// pointers reach volatile memory, counts of shifts and divisors do what the machine does. A function takes what the C convention of
// .mpy files gives it: its function object, the numbers of positional and of keyword arguments, and the address of the
// arguments; it returns an object, or throws. Where the one-pass code calls a helper to convert a small integer there is
// a test of its tag, and the call where that fails; operations on objects are so, too, with Options.Inline. Nowhere is a helper called, or
// an object made, where that code does not. Raising
// what is no exception, None included, raises a TypeError. What the reference gets wrong about exception blocks that stand in each
// other is right here, see Options.
//
// # How it works
//
// One walk over the operations in their order. The operand stack is simulated: an entry is an immediate, a value, a variable that
// holds it across blocks, or a slot where a helper has left it. Slots are the operand stack of the one-pass code: what helpers
// take and leave in memory is in the slots where the operations have it on the stack, so the frame needs no more words. Locals are
// variables. Handlers are reached by edges from each call that may throw; finally parts keep why they run in two variables: an exception, and
// where control goes on behind them.
//
// # Invariants
//
// Any operations that pass pyop's Check end in a function that Verify passes, or in a Refused; time is linear in them. Globals are
// swapped and handlers are armed by whoever emits the function: nothing of that is in it.
//
// It deliberately knows no machine and no format of files.
package frompy
