// Package fanvalue computes what Fantom's Int, Float, Decimal, Duration, Str, Range and
// Version do by themselves: arithmetic, comparison, hashing, conversion from text and to
// text, searching and slicing.
//
//	n, err := fanvalue.IntFromStr("ff", 16)                    // 255
//	fanvalue.FloatToStr(1e7)                                   // 1.0E7
//	d, err := fanvalue.IntDecimal(1).Div(fanvalue.IntDecimal(3), 0) // 0.3333333333
//	fanvalue.StrToDisplayName("fooBar2")                       // Foo Bar 2
//	fanvalue.StrHash("polygenelubricants")                     // -2147483648
//
// Constant folding and the runtime stand on it, so that a value is the same whichever of
// the two computes it.
//
// An Int is an int64, a Float a float64, a Str a string. A Str is a sequence of UTF-16
// units to its methods, and any sequence of them is one; it is held in WTF-8, which is
// UTF-8 in which a surrogate without its other half has three bytes of its own
// (https://wtf-8.codeberg.page). A function is called by its type and its method, and has
// the method's meaning in Fantom 1.0.83 on a JVM, which computes some of it: Double.toString,
// BigDecimal, String.hashCode are those of JDK 17.
//
// # Invariants
//
// Every error is an *Error: an Err's type and the reference's words. Text is valid WTF-8 if
// what went in was; of other bytes each one counts as U+FFFD. Where a number in the arguments
// says how large a result is, a Limit comes first. A *big.Int that went into a Decimal is
// never changed. There is no state.
//
// # What it does not know
//
// Objects, names, syntax and fcode; locales, but that of the English language; which of the
// JVM's classes a value lives in there.
package fanvalue
