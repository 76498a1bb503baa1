// Package pylib holds the modules of Python's library that are written in Python: asyncio, requests, ssl …
//
//	py.Options{Frozen: pylib.Files()}
//
// A program finds them under the entry ".frozen" of sys.path, by the name of a file or folder here:
//
//	import asyncio          # asyncio/__init__.py
//
// What tests of programs stand on lies in the folder testing, which is no entry of sys.path but for the runner of tests.
//
// They are sources, compiled when they are imported. They stand on modules written in Go (internal/rt/pylib), and keep to what those
// and the language promise to any program.
//
// It does not know how Python is compiled or run.
package pylib
