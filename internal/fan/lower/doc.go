// Package lower rewrites a checked tree into what has a direct form in fcode.
//
// In: a tree.Pod without errors, every name resolved, every expression typed. Out: the
// same tree with what its expressions imply spelled out:
//
//	Obj x := 3                  x := (Int?)3
//	return ++count              temp := ++count; return temp
//	const Str[] list := names   list := (Str[])names.toImmutable
//
// Each step is one exported function; package fan says in which order they run and what
// they require and provide. Those that lower closures are in package closure.
//
// Invariants: lowering reports no errors. Names, flags and the order of what is added are
// part of the contract: they appear in the compiled pod.
//
// It deliberately does not resolve names: what it adds is typed and bound as it is made.
package lower
