// Package check finds what names in code mean, and the errors in it.
//
// In: the typed tree as package bind and package desugar leave it.
// Out: the tree.Pod with every name resolved, every expression typed, coercions put in,
// and the errors that the reference compiler reports, in its order and its words.
//
//	x := "a".size + nope      Unknown variable 'nope'
//
// Each step is one file and one exported function; its comment says what it requires
// and what it provides. Package fan lists the steps in their order, with those of
// package desugar, which generate code, in between.
//
// Invariants: a step reports as many errors as it can; a name that cannot be resolved
// gets the type Namespace.Error, about which nothing more is said. No input makes a
// step panic or loop.
//
// It deliberately does not know fcode, and files only as positions.
package check
