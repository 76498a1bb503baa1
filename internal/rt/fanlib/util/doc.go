// Package util has the methods of Fantom's pod util that are written in Go: arrays of numbers and Bools, generators of random numbers, the
// console, and files that lock.
//
//	rt, err := fan.New(fan.Options{Natives: util.Natives(), Hidden: util.Hidden(), ...})
//
// The items of an array lie in the arena, packed; so do those of Bools, 32 in a word, of which an array has one more than it needs where
// its size is a multiple of 32: indexes beyond the size are those of bits of the last word, as in the reference.
//
// Invariants: no argument makes a method panic; indexes are the low 32 bits of an Int, as everywhere on the reference's host; what sorts or
// fills long asks Thread.Check.
//
// It knows no other pod but sys.
package util
