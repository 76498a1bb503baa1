// Package desugar adds what declarations only imply.
//
// In: a tree.Pod as package bind leaves it. Out: the same tree with the slots and code
// that the source does not write: default constructors, the fields and methods of enums
// and facets, initialisers, "once" methods.
//
//	enum class A { x, y }
//
//	class A : Enum {
//	  static const A x := make(0, "x")
//	  static const A y := make(1, "y")
//	  static const A[] vals := [x, y]
//	  ...
//	}
//
// Each step is one exported function; package fan says in which order they run and what
// they require and provide. Names, flags and the order of what is added are part of the contract:
// they appear in the compiled pod.
//
// It deliberately does not resolve names: package check resolves those in the code that
// it adds like those in the source.
package desugar
