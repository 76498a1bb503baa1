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
	"fmt"
	"maps"
	"math"
	"slices"
	"time"

	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/diag"
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
	Count    bool     // instructions are counted without a limit, for Stats
	Depth    int      // most calls under way at a time, of small functions; 0 for the machine's default

	Modules map[string]func() *py.ModuleDef // beside those of the language

	Interactive bool // all that is printed is written at once, for somebody who waits

	// MachineCode grants running functions in machine code where the host can: those of .mpy files, and of sources those with
	// @micropython.viper. Such code may do whatever the process may, and end it. Where it is not granted, files with machine code are
	// refused, and viper functions of sources run as others do, without viper's types.
	MachineCode bool

	Emit pyop.Emit // of compilations: what functions become but those of viper; machine code only where that runs

	Executable string // sys.executable: the file of the program that runs the engine

	ROM []byte // an image in ROMFS that is mounted at ROMPath, whatever is granted; nil for none

	Torture heap.Torture // switches for tests; allocations are counted from where New ends
}

// ROMPath is where an image is mounted, as firmware mounts that of its flash.
const ROMPath = "/rom"

// DefaultMemory is the limit of a heap where none is given.
const DefaultMemory = 1 << 30

// Engine runs programs.
type Engine struct {
	rt    *py.Runtime
	opts  Options
	fuel  int64 // what Meter was given; 0 where instructions are not counted
	spent int64 // of it, by a program that a limit ended
	start time.Time

	profiler *profiler // nil where nothing is counted
}

// Calls take stack. What is given to one of a small function is so much that the default of the machine is some thousands of them; each
// call that passes through a function in Go takes Go's stack, too, so they may be fewer.
const (
	bytesPerCall = 128
	stackLeast   = 2 << 10 // of which the machine keeps a part to itself
	callsPerNest = 10
	leastNested  = 16
)

// New returns an engine that has run nothing.
func New(opts Options) (*Engine, error) {
	e := &Engine{opts: opts, start: time.Now()}
	memory := opts.Memory
	if memory == 0 {
		memory = DefaultMemory
	}
	modules := pylib.Modules()
	maps.Copy(modules, opts.Modules)
	rt, err := py.New(py.Options{
		Heap: heap.Options{Limit: int(memory), Torture: starting(opts.Torture)}, Host: &e.opts.Host, Modules: modules, Files: vfs.Imports{}, Frozen: frozen.Files(),
		Interactive: opts.Interactive,
		StackBytes:  stackFor(opts.Depth), NestedMost: nested(opts.Depth),
		OptLevel: opts.OptLevel, Builtins: pylib.Builtins(), Write: stream.Write,
		Compile: e.compile, MachineCode: opts.MachineCode,
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
	if opts.ROM != nil {
		if exc := vfs.MountROM(t, opts.ROM, ROMPath); exc != 0 {
			why, _ := t.StrOf(t.Keep(exc))
			rt.Close()
			return nil, fmt.Errorf("mounting the image: %s", why)
		}
	}
	rt.SetRoot(sys.RootArgv, argv)
	rt.SetRoot(sys.RootExecutable, executable)
	switch {
	case opts.Steps > 0:
		e.fuel = opts.Steps
	case opts.Count:
		e.fuel = math.MaxInt64
	}
	if e.fuel > 0 {
		t.Meter(e.fuel)
	}
	if opts.Torture.FailAt != 0 {
		rt.Machine().Heap().SetTorture(opts.Torture)
	}
	return e, nil
}

// starting are the switches while an engine is made: no allocation fails.
func starting(t heap.Torture) heap.Torture {
	t.FailAt = 0
	return t
}

func stackFor(depth int) int {
	if depth == 0 {
		return 0
	}
	return bytesPerCall*depth + stackLeast
}

func nested(depth int) int {
	if depth == 0 {
		return 0
	}
	return max(depth/callsPerNest, leastNested)
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

// TimeOut ends what runs as Cancel does, because it took too long. It may be called from any goroutine.
func (e *Engine) TimeOut() { e.rt.Stop(machine.FlagTimeout) }

// Stats are what a program took.
type Stats struct {
	Time        time.Duration // since the engine was made
	Steps       int64         // instructions, and work of functions in Go in units of about one; 0 where they were not counted
	Heap        uint64        // bytes that the heap takes from the system
	Allocated   uint64        // bytes of all objects ever made
	Collections int
}

// Stats returns the numbers of this moment. The engine must not run.
func (e *Engine) Stats() Stats {
	h := e.rt.Machine().Heap().Stats()
	s := Stats{Time: time.Since(e.start), Heap: h.Used, Allocated: h.Total, Collections: h.Cycles}
	if e.fuel > 0 {
		s.Steps = e.spent
		if s.Steps == 0 {
			s.Steps = e.fuel - max(0, e.rt.Main().Fuel())
		}
	}
	return s
}

// Check walks all objects of the heap and returns what is wrong first, nil if nothing is. The engine must not run. Switches of Options.Torture
// are off afterwards.
func (e *Engine) Check() error {
	h := e.rt.Machine().Heap()
	h.SetTorture(heap.Torture{})
	e.rt.Main().Flush()
	h.FlushNames()
	return h.Check(py.RawWords)
}

// Close ends the engine and gives its memory back.
func (e *Engine) Close() error { return e.rt.Close() }

// SmallIntBits is the width of small integers: what files that are compiled for this runtime alone may count on.
const SmallIntBits = 63

// withoutLines is the level of optimization that drops lines.
const withoutLines = 3

// compile is the front end as the runtime calls it.
func (e *Engine) compile(text []byte, file string, mode py.CompileMode) (*py.Unit, *py.SyntaxProblem) {
	inputs := [...]pipeline.Input{
		py.ModeExec: pipeline.File, py.ModeEval: pipeline.Eval, py.ModeSingle: pipeline.Single, py.ModeFrozen: pipeline.File,
	}
	o := pipeline.Options{Input: inputs[mode], OptLevel: e.rt.OptLevel(), SmallIntBits: SmallIntBits, Portable: true}
	if mode == py.ModeFrozen {
		o.OptLevel = withoutLines
	} else if arch := e.rt.MachineArch(); arch != mpy.ArchNone {
		o.Arch, o.Emit = arch.String(), e.opts.Emit
	}
	ops, list := pipeline.Operations(source.New(file, text), o)
	if list.Err() != nil {
		return nil, problem(list)
	}
	if !slices.ContainsFunc(ops.Funcs, inMachineCode) {
		return &py.Unit{Ops: ops}, nil
	}
	result, d := pipeline.Encode(ops, o)
	if d != nil {
		return nil, problem(diag.List{d})
	}
	unit, err := py.UnitOf(result.Module)
	if err != nil {
		return nil, &py.SyntaxProblem{Type: py.RuntimeError, Message: err.Error()}
	}
	return unit, nil
}

func inMachineCode(f *pyop.Func) bool { return f.Emit == pyop.EmitNative || f.Emit == pyop.EmitViper }
