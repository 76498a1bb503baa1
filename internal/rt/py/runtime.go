package py

import (
	"errors"
	"fmt"
	"io/fs"
	"sync/atomic"

	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/instr"
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

	// Host is what programs may reach of the outside: nothing where it is nil.
	Host *host.Host

	// Interactive has all that is printed written at once.
	Interactive bool

	// Modules are the modules written in Go, by name: each is made when it is imported first; nil is none.
	Modules map[string]func() *ModuleDef

	// Builtins are builtin functions beside those of this package: open, input, help.
	Builtins []Def

	// Write writes to a stream, for print(file=...); nil for a runtime that has none.
	Write func(t *Thread, stream Word, text []byte) (exc Word)

	// Files is where the import statement looks for modules; nil for nowhere.
	Files ImportFiles

	// Frozen are modules that come with the program, found under the entry ".frozen" of sys.path; may be nil.
	Frozen fs.FS

	// OptLevel is Runtime.OptLevel at first.
	OptLevel int

	// Compile compiles source text, for imports, eval, exec and compile; nil for a runtime that runs only what is compiled.
	Compile func(text []byte, file string, mode CompileMode) (*Unit, *SyntaxProblem)

	// MachineCode grants running functions in machine code, where the host can: see MachineArch. Such code may do whatever the process may.
	MachineCode bool
}

// Unit is what is compiled of a text, or what a file holds.
type Unit struct {
	Ops     *pyop.Module
	Machine map[*pyop.Func]*mpy.RawCode // the code of the functions that are machine code; names and constants are numbered for it, too
}

// CompileMode says what source text is.
type CompileMode uint8

// The modes of compile.
const (
	ModeExec CompileMode = iota
	ModeEval
	ModeSingle
	ModeFrozen // a module of Options.Frozen: tracebacks show no lines of it, as the reference has none of its own
)

// SyntaxProblem is why a source text was not compiled.
type SyntaxProblem struct {
	Type    TypeID // SyntaxError, IndentationError, ViperTypeError …
	Message string
	Line    int    // from 1; 0 for none
	In      string // the function in which the compiler found it, "" where the parser did
}

// Runtime is Python in one engine: its types, its modules and what all threads share.
type Runtime struct {
	opts    Options
	mach    *machine.Machine
	heap    *heap.Heap
	types   []*Type  // by number
	shapes  []*Shape // by number
	defs    []native // by number
	host    *host.Host
	errno   host.Errno // see LastErrno
	stdout  *stdout
	threads threads

	schedule schedule
	machine  machineRuntime
	optLevel int
	deaf     atomic.Bool // see SetInterruptible

	natives map[string]*Type // types of modules in Go, by key: see NativeType
	state   map[string]any   // see State
	roots   map[string]Word  // see Root
	inGo    map[string]Word  // modules written in Go, by name

	visitors []func(visit func(Word)) // see AddRoots

	modDefs []*ModuleDef // of modules written in Go, by number

	chars       Word   // a KindWords: see machine.Known
	builtins    Word   // a dict
	modules     Word   // the dict sys.modules
	path        Word   // the list sys.path
	mainName    string // the module that is to be imported as the main one, see ImportMain
	constructor Word   // a function whose code ends with return_instance
	noMemory    Word   // an exception
	locked      Word   // the one where the heap is locked

	wrappers [numWrappers]Word // see Thread.wrapper
	main     *Thread
}

// New returns a runtime, with one thread that is running.
func New(opts Options) (*Runtime, error) {
	rt := &Runtime{
		opts: opts, host: opts.Host, natives: map[string]*Type{}, state: map[string]any{}, roots: map[string]Word{}, inGo: map[string]Word{},
	}
	rt.optLevel = opts.OptLevel
	if rt.host == nil {
		rt.host = &host.Host{}
	}
	rt.stdout = newStdout(rt.host.Stdout, opts.Interactive)
	raw := heap.RawKinds()
	raw[KindRawBox] = true
	opts.Heap.Raw = &raw
	mach, err := machine.New(machine.Options{
		Heap: opts.Heap, Language: (*language)(rt), Slow: slowPaths(), Native: callGoHere, StackBytes: opts.StackBytes, NestedMost: opts.NestedMost,
		InTurns: true, Pending: pending,
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
	t, ok := rt.newThread(0)
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

// Close ends all threads and gives the memory back. It is called on the goroutine of the main thread, which must not run code.
func (rt *Runtime) Close() error {
	rt.EndThreads()
	flushed := rt.stdout.Flush()
	rt.main.Stop()
	rt.main.Close()
	rt.main.closeMachine()
	return errors.Join(flushed, rt.mach.Close(), rt.closeMachine())
}

// prepare makes the objects that every program needs.
func (rt *Runtime) prepare(t *Thread) bool {
	text := t.NewStr("memory allocation failed")
	rt.noMemory = t.newException(rt.types[MemoryError], t.NewTuple(text))
	rt.locked = t.newException(rt.types[MemoryError], t.NewTuple(t.NewStr("memory allocation failed, heap is locked")))
	rt.builtins = t.NewDict(256)
	rt.modules = t.NewDict(8)
	rt.path = t.NewList()
	if rt.noMemory == 0 || rt.locked == 0 || rt.path == 0 || rt.builtins == 0 || rt.modules == 0 {
		return false
	}
	if rt.chars = t.Alloc(layout.KindWords, 0, layout.WordsStart+8*256); rt.chars == 0 {
		return false
	}
	rt.constructor = t.newConstructor()
	if rt.constructor == 0 || !rt.fillBuiltins(t) {
		return false
	}
	length, add := t.DictGetName(rt.builtins, t.Intern("len")), t.DictGetName(t.dictOf(rt.types[List]), t.Intern("append"))
	t.defOf(length).loop, t.defOf(add).loop = instr.CallLen, instr.CallAppend
	rt.mach.SetKnown(machine.Known{
		Builtins: rt.builtins, Len: length, Append: add,
		Chars: rt.chars, Tuple: uint32(Tuple), Cell: uint32(CellType), Slice: uint32(SliceType), Constructor: rt.constructor, Bytes: layout.MakeHeader(KindBox, uint32(ByteArray)),
		List:     layout.MakeHeader(layout.KindList, uint32(List)),
		Iterator: layout.MakeHeader(layout.KindIterator, uint32(Iterator)),
	})
	return true
}

// language is the runtime as the machine sees it.
type language Runtime

// Visit visits what the runtime holds.
func (l *language) Visit(m *heap.Marker) {
	for _, w := range []Word{l.builtins, l.modules, l.path, l.constructor, l.noMemory, l.locked} {
		m.Word(w)
	}
	for _, w := range l.wrappers {
		m.Word(w)
	}
	l.schedule.visit(m.Word)
	for _, visit := range l.visitors {
		visit(m.Word)
	}
	for _, w := range l.roots {
		m.Word(w)
	}
	for _, w := range l.inGo {
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
		return t.memoryError()
	case machine.Interrupted:
		return t.Error(KeyboardInterrupt, "")
	}
	return t.Error(RuntimeError, text)
}

// Trace records that an exception passed a frame.
func (l *language) Trace(m *machine.Mutator, exc, code Word, unit int) {
	threadOf(m).addTrace(exc, code, unit)
}
