// Package ffi is Python's module ffi, which calls functions of C libraries in the reference's unix port. Tandem is built without C, so
// that each of its functions says that it is not there.
//
//	import ffi
//	ffi.open('libc.so.6')        # NotImplementedError: ffi is not in this build, which has no C
package ffi

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Module describes the module.
func Module() *py.ModuleDef {
	absent := func(t *py.Thread, a py.Args) (layout.Word, layout.Word) {
		return t.Fail(py.NotImplementedError, "ffi is not in this build, which has no C")
	}
	def := &py.ModuleDef{}
	for _, name := range [...]string{"open", "func", "callback", "as_bytearray"} {
		def.Functions = append(def.Functions, py.Def{Name: name, Max: -1, Keywords: true, Fn: absent})
	}
	return def
}
