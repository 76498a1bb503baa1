// Package gc is Python's module gc: the collector as programs see it.
//
//	import gc
//	gc.collect()           # how many blocks of 32 bytes were freed
//	gc.mem_free()          # bytes that the heap may still grow by
//
// The numbers are those of this heap: the reference's differ from build to build. Collections that nobody asked for happen when the heap
// decides, whatever disable and threshold say: these two only answer as programs expect.
package gc

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Word is a value: see package layout.
type Word = layout.Word

// settings is what a program set.
type settings struct {
	disabled  bool
	threshold int64 // in blocks; -1 for none
}

func of(t *py.Thread) *settings {
	return t.Runtime().State("gc", func() any { return &settings{threshold: -1} }).(*settings)
}

// blockBytes is the size of the reference's blocks, in which it counts.
const blockBytes = 32

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{Functions: []py.Def{
		{Name: "collect", Fn: collect},
		{Name: "disable", Fn: enable(false)},
		{Name: "enable", Fn: enable(true)},
		{Name: "isenabled", Fn: func(t *py.Thread, a py.Args) (Word, Word) { return layout.Bool(!of(t).disabled), 0 }},
		{Name: "mem_free", Fn: func(t *py.Thread, a py.Args) (Word, Word) {
			s := t.Heap.Stats()
			return layout.SmallInt(int64(s.Limit - min(s.Limit, s.Live+s.Taken))), 0
		}},
		{Name: "mem_alloc", Fn: func(t *py.Thread, a py.Args) (Word, Word) { return layout.SmallInt(allocated(t)), 0 }},
		{Name: "threshold", Max: 1, Fn: threshold},
	}}
}

// allocated returns how many bytes are allocated, or were since the last collection.
func allocated(t *py.Thread) int64 {
	s := t.Heap.Stats()
	return int64(s.Live + s.Taken)
}

func collect(t *py.Thread, a py.Args) (Word, Word) {
	before := allocated(t)
	t.Collect()
	return layout.SmallInt(max(0, before-allocated(t)) / blockBytes), 0
}

func enable(on bool) py.Fn {
	return func(t *py.Thread, a py.Args) (Word, Word) {
		of(t).disabled = !on
		return layout.None, 0
	}
}

// threshold is threshold([n]): n bytes are kept as whole blocks.
func threshold(t *py.Thread, a py.Args) (Word, Word) {
	s := of(t)
	if len(a.Words) == 0 {
		if s.threshold < 0 {
			return layout.SmallInt(-1), 0
		}
		return layout.SmallInt(s.threshold * blockBytes), 0
	}
	n, exc := t.IntArg(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	if s.threshold = -1; n >= 0 {
		s.threshold = min(n, layout.MaxSmallInt) / blockBytes
	}
	return layout.None, 0
}
