// Package convert knows which values serve as values of another type without being asked
// to, and what that takes (Fantom's documentation, Casting: implicit casts, boxing).
//
// In: a typed expression and the type that its place wants. Out: whether it can become
// one, and how:
//
//	Int  as Obj      boxed: (Int?)x          Int? as Int    unboxed, null refused: (Int)x
//	Str  as Obj      nothing                 Obj  as Str    cast, which may fail: (Str)x
//	Str  as Int      never
//
// Types of another language have rules of their own, which a bridge knows.
//
// Invariants: finding a conversion changes nothing; only making it may, where the bridge
// generates a class for it.
//
// It deliberately does not know where values are used.
package convert
