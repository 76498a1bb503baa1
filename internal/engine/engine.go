// Package engine puts the parts that run Python together: front end, runtime, libraries, grants.
//
//	e, err := engine.New(engine.Options{Host: host.OS(), Args: []string{"app.py"}})
//	defer e.Close()
//	code := e.Main(engine.Program{Name: "app.py", Text: text})   // the exit code
//
// Invariants: engines share nothing; an engine is used by one goroutine at a time, but for Interrupt and Cancel.
//
// It knows no command line.
package engine

import (
	"errors"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	pipeline "github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
	"github.com/tandem-lang/tandem/internal/rt/pylib/sys"
	"github.com/tandem-lang/tandem/internal/rt/pylib/vfs"
	"github.com/tandem-lang/tandem/internal/source"
	frozen "github.com/tandem-lang/tandem/lib/py"
)

// Options are the choices of one engine.
type Options struct {
	Host     host.Host
	Args     []string // sys.argv
	Path     []string // sys.path
	OptLevel int      // of compilations, 0 to 3
	Memory   int      // most bytes of the heap; 0 for DefaultMemory
	Steps    int64    // most instructions; 0 for no limit

	Executable string // sys.executable: the file of the program that runs the engine
}

// DefaultMemory is the limit of a heap where none is given.
const DefaultMemory = 1 << 30

// Engine runs programs.
type Engine struct {
	rt   *py.Runtime
	opts Options
}

// New returns an engine that has run nothing.
func New(opts Options) (*Engine, error) {
	e := &Engine{opts: opts}
	memory := opts.Memory
	if memory == 0 {
		memory = DefaultMemory
	}
	rt, err := py.New(py.Options{
		Heap: heap.Options{Limit: int(memory)}, Host: &e.opts.Host, Modules: pylib.Modules(), Files: vfs.Imports{}, Frozen: frozen.Files(),
		OptLevel: opts.OptLevel, Builtins: pylib.Builtins(), Write: stream.Write,
		Compile: e.compile,
	})
	if err != nil {
		return nil, err
	}
	e.rt = rt
	t := rt.Main()
	argv := e.list(opts.Args)
	ok := argv != layout.Null
	for _, dir := range opts.Path {
		w := t.NewStr(dir)
		ok = ok && w != 0 && t.ListAppend(rt.Path(), w)
	}
	executable := t.NewStr(opts.Executable)
	if !ok || executable == layout.Null {
		rt.Close()
		return nil, errors.New("the heap is too small")
	}
	rt.SetRoot(sys.RootArgv, argv)
	rt.SetRoot(sys.RootExecutable, executable)
	if opts.Steps > 0 {
		t.Meter(opts.Steps)
	}
	return e, nil
}

func (e *Engine) list(texts []string) py.Word {
	t := e.rt.Main()
	l := t.NewList()
	for _, s := range texts {
		w := t.NewStr(s)
		if l == 0 || w == 0 || !t.ListAppend(l, w) {
			return layout.Null
		}
	}
	return l
}

// Runtime returns the runtime below.
func (e *Engine) Runtime() *py.Runtime { return e.rt }

// Interrupt raises KeyboardInterrupt in what runs. It may be called from any goroutine.
func (e *Engine) Interrupt() { e.rt.Stop(machine.FlagInterrupt) }

// Cancel ends what runs, past its handlers. It may be called from any goroutine.
func (e *Engine) Cancel() { e.rt.Stop(machine.FlagCancel) }

// Close ends the engine and gives its memory back.
func (e *Engine) Close() error { return e.rt.Close() }

// withoutLines is the level of optimization that drops lines.
const withoutLines = 3

// compile is the front end as the runtime calls it.
func (e *Engine) compile(text []byte, file string, mode py.CompileMode) (*pyop.Module, *py.SyntaxProblem) {
	inputs := [...]pipeline.Input{
		py.ModeExec: pipeline.File, py.ModeEval: pipeline.Eval, py.ModeSingle: pipeline.Single, py.ModeFrozen: pipeline.File,
	}
	level := e.rt.OptLevel()
	if mode == py.ModeFrozen {
		level = withoutLines
	}
	ops, list := pipeline.Operations(source.New(file, text), pipeline.Options{Input: inputs[mode], OptLevel: level, SmallIntBits: 63})
	d := list.Err()
	if d == nil {
		return ops, nil
	}
	return nil, problem(list)
}
