package py

import (
	"fmt"
	"io"

	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
)

// Word is a value: see package layout.
type Word = layout.Word

// Options are the choices of one runtime.
type Options struct {
	Heap       heap.Options
	StackBytes int
	NestedMost int
	Stdout     io.Writer // nil for nowhere
	Stderr     io.Writer // nil for nowhere
	Stdin      io.Reader // nil for an empty one

	// Modules are the modules written in Go, by name.
	Modules map[string]*ModuleDef

	// Import finds a module that is not written in Go: it returns its code, or nil where there is none of that name.
	Import func(t *Thread, name string) (*Source, Word)

	// Compile makes code of source text, for eval, exec and compile.
	Compile func(t *Thread, text []byte, file string, mode CompileMode) (code Word, exc Word)
}

// CompileMode says what source text is.
type CompileMode uint8

// The modes of compile.
const (
	ModeExec CompileMode = iota
	ModeEval
	ModeSingle
)

// Source is a module that was found.
type Source struct {
	Code    Word   // a code object
	File    string // its __file__
	Package string // its __path__, "" for a module that is no package
}

// Runtime is Python in one engine: its types, its modules and what all threads share.
type Runtime struct {
	opts   Options
	mach   *machine.Machine
	heap   *heap.Heap
	types  []*Type  // by number
	shapes []*Shape // by number
	defs   []*Def   // by number
	stdout io.Writer
	stderr io.Writer

	builtins    Word // a dict
	modules     Word // the dict sys.modules
	constructor Word // a function whose code ends with return_instance
	noMemory    Word // an exception
	main        *Thread
}

// New returns a runtime, with one thread that is running.
func New(opts Options) (*Runtime, error) {
	rt := &Runtime{opts: opts, stdout: opts.Stdout, stderr: opts.Stderr}
	if rt.stdout == nil {
		rt.stdout = io.Discard
	}
	if rt.stderr == nil {
		rt.stderr = io.Discard
	}
	raw := heap.RawKinds()
	raw[KindRawBox] = true
	opts.Heap.Raw = &raw
	mach, err := machine.New(machine.Options{
		Heap: opts.Heap, Language: (*language)(rt), Slow: slowPaths(), StackBytes: opts.StackBytes, NestedMost: opts.NestedMost,
	})
	if err != nil {
		return nil, err
	}
	rt.mach, rt.heap = mach, mach.Heap()
	for i, name := range fixedNames {
		if w := rt.heap.Intern(name); w != layout.InternedString(uint32(i)) {
			mach.Close()
			return nil, fmt.Errorf("a heap of %d bytes is too small", opts.Heap.Limit)
		}
	}
	rt.makeTypes()
	t, ok := rt.newThread()
	if ok {
		t.Start()
		rt.main = t
		ok = rt.prepare(t)
	}
	if !ok {
		mach.Close()
		return nil, fmt.Errorf("a heap of %d bytes is too small", opts.Heap.Limit)
	}
	return rt, nil
}

// Main returns the thread that New made.
func (rt *Runtime) Main() *Thread { return rt.main }

// Machine returns the machine below.
func (rt *Runtime) Machine() *machine.Machine { return rt.mach }

// Builtins returns the dict of builtin names.
func (rt *Runtime) Builtins() Word { return rt.builtins }

// Modules returns the dict of loaded modules.
func (rt *Runtime) Modules() Word { return rt.modules }

// Close ends all threads, which must not run, and gives the memory back.
func (rt *Runtime) Close() error {
	rt.main.Stop()
	rt.main.Close()
	return rt.mach.Close()
}

// prepare makes the objects that every program needs.
func (rt *Runtime) prepare(t *Thread) bool {
	rt.noMemory = t.newException(rt.types[MemoryError], layout.EmptyTuple)
	rt.builtins = t.NewDict(256)
	rt.modules = t.NewDict(8)
	if rt.noMemory == 0 || rt.builtins == 0 || rt.modules == 0 {
		return false
	}
	rt.mach.SetBuiltins(rt.builtins)
	rt.constructor = t.newConstructor()
	return rt.constructor != 0 && rt.fillBuiltins(t)
}

// language is the runtime as the machine sees it.
type language Runtime

// Visit visits what the runtime holds.
func (l *language) Visit(m *heap.Marker) {
	for _, w := range []Word{l.builtins, l.modules, l.constructor, l.noMemory} {
		m.Word(w)
	}
	for _, ty := range l.types {
		if ty != nil {
			m.Word(ty.class)
		}
	}
}

// Error makes an exception for what the machine reports.
func (l *language) Error(m *machine.Mutator, kind machine.ErrorKind, text string) Word {
	t := threadOf(m)
	switch kind {
	case machine.OutOfMemory:
		return l.noMemory
	case machine.Interrupted:
		return t.Error(KeyboardInterrupt, "")
	}
	return t.Error(RuntimeError, text)
}

// Trace records that an exception passed a frame.
func (l *language) Trace(m *machine.Mutator, exc Word, code *machine.Code, unit int) {
	threadOf(m).addTrace(exc, code, unit)
}
