// Package ssatest holds what tests of ssa, its passes and what stands on them share: a runtime without a language, a world for
// the interpreter that remembers what is seen from outside, and random functions.
//
//	f := ssatest.Random(7)                   // with variables, well formed, ends by itself
//	before := ssatest.Run(f, ssa.ShiftsMask) // result, exception, accesses and calls in their order, memory
//	f.Construct()
//	after := ssatest.Run(f, ssa.ShiftsMask)
//	before.Diff(after)                       // "": it means the same
//
// It is imported by tests only.
package ssatest
