// Package qstr knows the names that the reference has built in, and how long a
// string may be to be interned there: its programs share one table of such strings,
// and files refer to the first of them by number.
//
//	n, ok := qstr.Number("range") // 126: in a file, a number stands for this name
//	qstr.BuiltIn("vcvt_f32_s32")  // true: interned before any source is read
//
// Reference: the static names are those of .mpy version 6 and a part of the format;
// the others follow from what is compiled into mpy-cross, MicroPython's 1.29 and
// CircuitPython's 10.3, whose outputs tell.
//
// It knows nothing of the strings of a program: those are interned by its parser.
package qstr
