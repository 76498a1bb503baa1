// Package archtest holds the code against the plan: ARCHITECTURE.md is true because these tests are.
//
// Each law is a function from the packages of the module to the places where it is broken, and is itself tested on a
// sample in testdata, where it must find the lines that say so and no others. The laws:
//
//	imports  a package imports what ARCHITECTURE.md lists, all of it and nothing else, without a cycle
//	layers   some rooms never meet, however far around: runtime and compilers, Python and Fantom, machines and languages
//	unsafe   few rooms have memory outside of Go's
//	state    no package-level variable is written to
//	init     nothing is computed before it is used
//	doc      every exported name says what it is
//
// When a law fails, ask first whether the new code belongs where it stands. The lists are not to be changed to make a
// build pass.
package archtest
