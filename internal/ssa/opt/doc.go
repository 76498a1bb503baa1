// Package opt makes functions of package ssa better.
//
//	f.Construct()
//	opt.Run(f, &opt.Options{})
//
// The passes are rows of a table, in the order in which they run; each is a file, which says at its head what it does, after whom, and
// what it costs, and has functions before and after it in testdata. Another table says which pass has to come before which, and why.
//
// # Invariants
//
// A pass keeps what ssa.Verify demands, and what the function means: its result, what it throws, what is seen from outside, in that order.
// It depends on no other pass for that. Nothing is divided, and no count of bits or address made use of, where it was not before. Time is
// linear in the size of the function, up to a logarithm.
//
// Once Values has run, constants, symbols and addresses of slots stand in the entry, each once. Where they are put into registers is for who
// allocates these to say.
//
// The package deliberately knows no language and no instruction set: what it has to know of a machine, Options say.
package opt
