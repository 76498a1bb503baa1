// Package compile turns a folded syntax tree into stack operations.
//
// In: a syntax.Module that fold has been over. Out: a pyop.Module, or a diag.List
// of everything that the tree says and the language does not allow:
//
//	m, errs := syntax.Parse(file, syntax.Options{})
//	errs = append(errs, fold.Module(m, fold.Options{})...)
//	ops, errs := compile.Module(m, compile.Options{})
//
//	def f(x):          func f pos=1 locals=1
//	    return x + 1     line 2
//	                     load_fast x 0
//	                     ...
//
// # How it works
//
// The tree is walked once, one scope after the other in breadth-first order: a
// function's body is walked when everything around the function has been. Names
// are reported to package scope as they are met; the operations that use them hold
// the index of the name in its scope until all scopes have been walked. Then the
// names are settled, and one pass over the operations (finish.go) writes slots in
// the place of indexes and loads the cells that closures capture.
//
// The walk meets errors in the reference compiler's order: the first one in the
// list is the one that it reports. Diagnostic.Line is the line that it reports,
// which is not always that of the span: an error in a part of the tree that has no
// line there takes the line of the nearest statement of a block around it, or of
// the scope (errors.go).
//
// # Invariants
//
// The operations are those that the reference makes, in its order, dead code
// included: tables of compiled files are filled from it. Line operations are left
// out where they could not raise the line. Labels are numbered densely and each is
// placed once.
//
// Time is linear in the tree. Recursion is bounded by syntax.MaxNesting; chains of
// operators, trailers, branches, clauses and with items do not recurse.
//
// It knows no bytecode, no machine and no file format.
package compile
