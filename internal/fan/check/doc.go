// Package check finds what names in code mean, and the errors in it.
//
// In: the typed tree as package bind and package desugar leave it.
// Out: the tree.Pod with every name resolved and every expression typed, and the errors
// that the reference compiler reports, in its order and its words.
//
//	x := "a".size + nope      Unknown variable 'nope'
//
// Resolve fills the tree in; the steps after it only report. Package fan says in which
// order they run and what they require and provide.
//
// Invariants: a step reports as many errors as it can; a name that cannot be resolved
// gets the type Namespace.Error, about which nothing more is said. No input makes a
// step panic or loop.
//
// It deliberately does not know fcode, and files only as positions.
package check
