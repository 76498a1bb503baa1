// Package py is Python on the register machine: types, classes, attributes, calls, exceptions, and the slow paths of the machine's
// instructions.
//
//	rt, err := py.New(py.Options{Heap: heap.Options{Limit: 64 << 20}})
//	t, err := rt.NewThread()
//	code, err := rt.Load(module)                    // of operations, see package lower
//	result, exc := t.RunModule("__main__", code)
//
// How values lie in memory is package layout's business: small integers, floats and interned strings are words, everything else an object
// of a [layout.Kind]. What a value can do is said by its [Type], which for types written in Go is a [TypeDef]: a table of
// functions for operators, items, attributes and iteration, and of methods. An instance of a class has a [Shape], which says where its
// attributes are; the machine's inline caches compare shapes.
//
// Functions in Go take and return words, with a second result for the exception, Null where there is none:
//
//	func listAppend(t *Thread, a Args) (Word, Word) {
//		if !t.ListAppend(a.Words[0], a.Words[1]) {
//			return t.NoMemory()
//		}
//		return layout.None, 0
//	}
//
// Invariants: a function in Go holds words in variables only until it calls back into the machine (Call, Iterate, Equal of
// objects …), or keeps them (Thread.Keep); it never panics on any argument. Messages of exceptions are MicroPython's.
//
// It knows no syntax, no files and no modules but builtins: those are in packages of their own, over what this package exports.
package py
