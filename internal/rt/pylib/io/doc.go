// Package io is Python's module io: streams in memory, the class that streams of programs derive from, and open.
//
//	import io
//	s = io.StringIO("one\ntwo\n")
//	for line in s: ...
//	class Loud(io.IOBase):
//	    def write(self, buf): ...
//
// Invariants: what a stream in memory holds lies in the arena, so that the limit of memory counts it.
//
// It knows nothing of files: open is the builtin.
package io

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// Word is a value: see package layout.
type Word = layout.Word

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{Names: names, Extensible: true}
}

func names(t *py.Thread, add func(name string, w Word) bool) bool {
	open := t.DictGetName(t.Runtime().Builtins(), t.Intern("open"))
	if open != layout.Null && !add("open", open) {
		return false
	}
	return add("IOBase", t.ClassOf(stream.Base(t))) &&
		add("StringIO", t.ClassOf(memoryType(t, true))) && add("BytesIO", t.ClassOf(memoryType(t, false)))
}
