// Package ssa holds functions in static single assignment form: the middle that both languages' functions pass through on their
// way to machine code, for devices and in the process.
//
// In: a front end adds blocks and values, reading and writing variables as its language does; Construct makes values of the
// variables. Out: package ssa/opt makes functions better, instruction selection reads them. A function prints as text and parses
// back, so that any stage can be tested alone:
//
//	func sum bits=32 result=word
//	b0(v1: ptr, v2: word):
//		v3 = const 0
//		jump b1(v3, v3)
//	b1(v4: word, v5: word):
//		v6 = slt v4 v2
//		br v6 b2 b3
//	b2:
//		v7: ptr = add v1 v4
//		v8 = load8u v7 0 volatile
//		v9 = add v5 v8
//		v10 = const 1
//		v11 = add v4 v10
//		jump b1(v11, v9)
//	b3:
//		return v5
//
// # Form
//
// Values and blocks are numbers into two arrays. A block has parameters in place of phi functions, values in the order in which
// they are executed, and a terminator with an edge to each successor; an edge has an argument for each parameter of its target.
// What an operation takes, returns and means is one row of Table, from which text, verifier and interpreter are made. What a
// value reads, writes and may do besides is a set of Effects: of its row, of the class of memory that it accesses, or of the
// helper that it calls. Exceptions that the function handles itself are edges: a block whose Kind is Check ends with the call,
// and has a second successor for the case that it throws. So do operations that check for overflow.
//
// # Invariants
//
// Verify says what they are, and runs after each pass in tests: values are defined on all ways to their uses, operands have the
// types that their operation wants, edges fit. Nothing that is computed from a function (order, dominators, loops) is kept in it,
// so none of it can be out of date. Everything takes time linear in the size of the function, up to a logarithm, and none of
// it recurses. Text from anywhere parses or is refused, and what parses can be verified and interpreted.
//
// The package deliberately knows no instruction set and no language: what a language's runtime offers to compiled code, helpers
// and symbols, are rows of a Runtime.
package ssa
