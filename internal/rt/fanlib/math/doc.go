// Package math has the methods of Fantom's pod math that are written in Go: integers of any size, and matrices.
//
//	rt, err := fan.New(fan.Options{Natives: math.Natives(), Statics: math.Statics(), Hidden: math.Hidden(), ...})
//
// The limbs of a BigInt and the elements of a Matrix lie in the arena, so that the engine's limit of memory holds for them.
//
// Invariants: no argument makes a method panic; a result that is larger than what memory is left is an exception before it is computed,
// and so is one of more bits than java.math.BigInteger has; what runs long asks Thread.Check. Floating point is done in the reference's
// order, and products are rounded before they are added, so that digits are the same on each machine.
//
// It knows no other pod but sys.
package math
