// Package pyvalue computes what Python's numbers, strings and bytes do by
// themselves, as MicroPython's unix port does: arithmetic, comparison, hashing,
// conversion from text and to text, formatting.
//
//	x, _ := pyvalue.ParseInt("0x10", 0, nil)             // 16
//	y, err := pyvalue.Small(1).Shl(x, ctx)            // 65536
//	pyvalue.AppendFloat(nil, 0.1)                        // 0.1
//	spec, _ := pyvalue.ParseSpec("+08.2f", true)
//	spec.AppendFloat(nil, 2.5)                           // +0002.50
//
// Constant folding and the runtime stand on it, so that a value is the same
// whichever of the two computes it.
//
// # Invariants
//
// Results are the reference's, digit for digit, where its build for x86-64 with
// doubles is the measure: decimal text goes through a significand of 64 bits as its
// x87 does it, integers become floats 16 bits at a time, comparing an integer with
// a float compares two floats. The exceptions are named where they are.
//
// Every error is an *Error: an exception's class and the reference's message.
// What grows with a number in its operands rather than with their size asks a
// Context first, so that 1 << 10**9 and 10 ** 10 ** 9 cost nothing but an error. A
// *big.Int that went into a value is never changed. There is no state.
//
// # What it does not know
//
// Objects, names, syntax and bytecode. That bool is no subclass of int here, that
// list * 2 is no arithmetic and which argument a field of str.format means is the
// business of those who call.
package pyvalue
