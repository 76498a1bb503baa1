// Package micropython is Python's module micropython: what programs for microcontrollers ask of their runtime.
//
//	import micropython
//	micropython.schedule(print, 'soon')          # called between two instructions of the main thread
//	micropython.heap_lock()                      # from here on, what allocates raises MemoryError
//	micropython.RingIO(16).write(b'bytes')
//
// The numbers of mem_info and its kin are those of this runtime; the texts around them are the reference's.
package micropython

import (
	"fmt"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Word is a value: see package layout.
type Word = layout.Word

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{
		Functions: []py.Def{
			{Name: "const", Min: 1, Max: 1, Fn: func(t *py.Thread, a py.Args) (Word, Word) { return a.Words[0], 0 }},
			{Name: "opt_level", Max: 1, Fn: optLevel},
			{Name: "mem_total", Fn: memory(func(m *usage) uint64 { return m.total })},
			{Name: "mem_current", Fn: memory(func(m *usage) uint64 { return m.current })},
			{Name: "mem_peak", Fn: memory(func(m *usage) uint64 { return m.peak })},
			{Name: "mem_info", Max: 1, Fn: memInfo},
			{Name: "qstr_info", Max: 1, Fn: qstrInfo},
			{Name: "stack_use", Fn: func(t *py.Thread, a py.Args) (Word, Word) { return layout.SmallInt(int64(t.StackUse())), 0 }},
			{Name: "heap_lock", Fn: func(t *py.Thread, a py.Args) (Word, Word) { t.Lock(); return layout.None, 0 }},
			{Name: "heap_unlock", Fn: func(t *py.Thread, a py.Args) (Word, Word) { return layout.SmallInt(int64(t.Unlock())), 0 }},
			{Name: "kbd_intr", Min: 1, Max: 1, Fn: kbdIntr},
			{Name: "schedule", Min: 2, Max: 2, Fn: schedule},
		},
		Names: func(t *py.Thread, add func(name string, w Word) bool) bool {
			return add("RingIO", t.ClassOf(t.NativeType("micropython.RingIO", ringType)))
		},
	}
}

// optLevel is opt_level([level]): of what is compiled from here on.
func optLevel(t *py.Thread, a py.Args) (Word, Word) {
	if len(a.Words) == 0 {
		return layout.SmallInt(int64(t.Runtime().OptLevel())), 0
	}
	n, exc := t.IntArg(a.Words[0])
	if exc == 0 {
		t.Runtime().SetOptLevel(int(max(0, min(n, 3))))
	}
	return layout.None, exc
}

// usage is what is known of the heap, in bytes.
type usage struct{ total, current, peak uint64 }

// usageOf collects first: what is garbage does not count.
func usageOf(t *py.Thread) usage {
	t.Collect()
	s := t.Heap.Stats()
	return usage{s.Total, s.Live + s.Taken, s.Peak}
}

func memory(number func(*usage) uint64) py.Fn {
	return func(t *py.Thread, a py.Args) (Word, Word) {
		m := usageOf(t)
		return layout.SmallInt(int64(number(&m))), 0
	}
}

func memInfo(t *py.Thread, a py.Args) (Word, Word) {
	s, m, out := t.Heap.Stats(), usageOf(t), t.Runtime().Stdout()
	fmt.Fprintf(out, "mem: total=%d, current=%d, peak=%d\n", m.total, m.current, m.peak)
	fmt.Fprintf(out, "stack: %d out of %d\n", t.StackUse(), t.StackSize())
	fmt.Fprintf(out, "GC: total: %d, used: %d, free: %d\n", s.Limit, m.current, s.Limit-min(s.Limit, m.current))
	return layout.None, 0
}

func qstrInfo(t *py.Thread, a py.Args) (Word, Word) {
	n, bytes := t.Heap.Names()
	fmt.Fprintf(t.Runtime().Stdout(), "qstr pool: n_pool=1, n_qstr=%d, n_str_data_bytes=%d, n_total_bytes=%d\n", n, bytes, bytes+8*n)
	return layout.None, 0
}

// interruptKey is the key that a terminal interrupts with: Ctrl-C.
const interruptKey = 3

// kbdIntr is kbd_intr(key): any but Ctrl-C makes an interrupt end the program.
func kbdIntr(t *py.Thread, a py.Args) (Word, Word) {
	key, exc := t.IntArg(a.Words[0])
	if exc == 0 {
		t.Runtime().SetInterruptible(key == interruptKey)
	}
	return layout.None, exc
}

func schedule(t *py.Thread, a py.Args) (Word, Word) {
	if !t.Schedule(a.Words[0], a.Words[1]) {
		return t.Fail(py.RuntimeError, "schedule queue full")
	}
	return layout.None, 0
}
