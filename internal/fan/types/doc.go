// Package types is Fantom's type system: a namespace of pods, their types and
// slots, and the types built from them (T?, T[], [K:V], |A->R|).
//
// In: a source of pod files and, for the pod being compiled, the classes and slots
// that its front end declares. Out: answers:
//
//	ns, err := types.New(pod.Dir("lib/fan"))
//	t, err := ns.ResolveType("[sys::Str:sys::Int[]]?")
//	t.Fits(ns.Sys.Map)                    // true
//	types.MethodOf(t, "get").Returns      // sys::Int[]?
//
// Invariants:
//   - A Class, and a Nullable, List or Map over interned types, exists once in its
//     namespace; a Func carries parameter names and exists once per use. Equal
//     compares signatures and is right for all of them. While the pod sys is itself
//     compiled, its classes exist beside the installed ones that Namespace.Sys names.
//   - Pods are read as they are asked for: opening one reads its tables, a class its
//     head, the first question for a slot its body. Slots inherited from a pod's
//     classes are the same objects in all heirs.
//   - Whatever is broken in a pod file (a missing base, a cycle, a bad signature)
//     becomes Error or Obj at that place and an entry of Problems; nothing panics.
//   - A Namespace must not be used concurrently; different ones may.
//
// The package does not know syntax trees: definitions hang on Class.Def,
// SlotInfo.Def and ParamInfo.Def as opaque values. It does not report errors to
// users, and it knows of foreign types only what Foreign says.
package types
