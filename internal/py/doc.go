// Package py is the pipeline of Python, in memory from end to end: which package
// follows which, and nothing of how any of them works.
//
//	ops, list := py.Operations(source.New("app.py", text), py.Options{})   // what a runtime lowers
//	result, list := py.Encode(ops, py.Options{})                           // what a file holds
//	result.Bytes()                                                         // app.mpy
//
// A running program compiles with the same entry points: Options.Input says whether
// the text is a file, a statement typed at a prompt or an expression for eval, and
// Unfinished tells a prompt to ask for another line.
//
// Invariants: a call keeps nothing for the next one, so calls may run in parallel;
// the first error in a list is the one that the reference reports.
//
// It knows no files, no processes and no command line.
package py
