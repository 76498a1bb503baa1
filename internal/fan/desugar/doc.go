// Package desugar rewrites the typed tree into the smaller language that has a direct
// form in fcode.
//
// In: a tree.Pod as package check leaves it between its steps. Out: the same tree with
// code that the source only implies: default constructors, the fields and methods of
// enums and facets, classes for closures, initialisers, "once" methods, heap variables,
// checks of const fields.
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
// Each step is one file and one exported function; its comment says what it requires
// and provides. Names, flags and the order of what is added are part of the contract:
// they appear in the compiled pod.
//
// It deliberately does not resolve names: code that it adds before ResolveExpr goes
// through that step like the source.
package desugar
