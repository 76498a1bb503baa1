// Package compile is the assembler: it turns the lowered tree of a pod into fcode.
//
// In: a tree.Pod that check and desugar have finished. Out: the pod's tables and types.
//
//	code, errs := compile.Assemble(p)
//
// For "Int inc(Int a) { a + 1 }" the method's code is
//
//	LoadVar      1
//	LoadInt      1
//	CallVirtual  sys::Int.plus(sys::Int) -> sys::Int
//	Return
//
// Invariants: the tables fill in the order in which the walk meets names, types,
// slots and literals, which is part of the format's byte identity. That order is:
// per type its own typeRef, base, mixins, fields, methods, attributes; per method its
// name and types, each variable with its default's code, the code, the attributes.
// Nothing is reordered or optimised beyond what the files here say.
//
// The package reports what only shows here: a method that is too big, a facet whose
// value has no text form. It knows nothing of containers and does no checks of types.
//
// Files: assemble.go types and slots, attr.go attributes, refs.go references into the
// tables, code.go instructions and lines, stmt.go statements, loop.go loops and try,
// switch.go, expr.go expressions, call.go calls, assign.go fields and assignments.
package compile
