// Package scope decides who owns which name: for each scope of a module, which of
// the names that it mentions are its own locals, cells that inner scopes share,
// free variables of outer scopes, or globals, and in which frame slot each lives.
//
// In: a walk over a module, scope by scope in breadth-first order, that reports
// each mention as it meets it. Out: one Table a scope, with a Name for every name
// mentioned, in order of first mention:
//
//	s := scope.NewSet(syms.Len())
//	mod := s.Begin(pyop.KindModule, nil)   // def f(a):
//	mod.Store(f)                           //     def g(): return a
//	s.End(mod)
//	tf := s.Begin(pyop.KindFunction, mod)  // a: Cell, slot 0; g: Local
//	tf.Param(a, scope.ParamPlain)
//	tf.Store(g)
//	s.End(tf)
//	tg := s.Begin(pyop.KindFunction, tf)   // a: Free, slot 0
//	tg.Load(a)
//	s.End(tg)
//	s.Resolve()
//
// A mention answers with the index of its Name, which never changes, so that the
// walk can leave indexes in its operations and look the slots up once everything
// is known.
//
// # Invariants
//
// Begin is called for a scope only after End of its parent. Every step is linear
// in the number of mentions: the scope that is being walked finds its names
// through one array over all symbols, finished scopes through hash tables that
// are made when an inner scope first asks.
//
// The rules are the reference compiler's, which differ from CPython's: a name
// that a class body mentions is never closed over and ends the search for an
// outer binding, and __class__ is a hidden name of every class scope.
//
// It knows nothing of syntax trees, operations or error positions: a rule that a
// mention breaks is answered with the reference's message.
package scope
