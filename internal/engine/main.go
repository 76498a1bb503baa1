package engine

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/sys"
)

// Exit codes of programs, see Main.
const (
	ExitOK          = 0
	ExitException   = 1
	ExitInterrupted = 130 // by a signal, as shells count: 128 and the signal's number
)

// Program is the code of a main module: a text, or the name of a module.
type Program struct {
	Name   string // what tracebacks show and __file__ is: a path, or a name in angle brackets
	Text   []byte // source text, or a compiled module where Name ends in .mpy
	Module string // where not empty: the module that is imported as the main one, or the package whose module __main__ is

	// ErrorsToStderr has an exception that nothing handled shown on standard error, not where print writes.
	ErrorsToStderr bool

	// After is called when the code has run, with its exit code, ahead of what sys.atexit was given; it returns the exit code. It may be
	// nil. It is not called where a limit ended the program.
	After func(code int) int
}

// Main runs a program as the module __main__, and what it left to be called at the end. It returns the exit code; an exception that
// nothing handled is shown.
func (e *Engine) Main(p Program) int {
	t := e.rt.Main()
	defer e.rt.Flush()
	module, exc := t.MainModule(p.Name)
	switch {
	case exc != 0:
	case p.Module != "":
		exc = e.runModule(p.Module)
	default:
		exc = t.RunBytes(t.Keep(module), p.Text, p.Name)
	}
	t.Keep(exc)
	if t.Stopping() {
		return e.stopped(exc)
	}
	code := e.exitCode(exc, p.ErrorsToStderr)
	if t.Stopping() { // while it was shown
		return e.stopped(exc)
	}
	if p.After != nil {
		e.rt.Flush()
		code = p.After(code)
	}
	if exc = e.atExit(); exc != 0 {
		if t.Stopping() {
			return e.stopped(exc)
		}
		code = e.exitCode(exc, p.ErrorsToStderr)
	}
	e.rt.EndThreads()
	return code
}

// ShowMemory prints what micropython.mem_info prints, after a program.
func (e *Engine) ShowMemory() {
	t := e.rt.Main()
	mark := t.Kept()
	defer t.Release(mark)
	module, exc := t.Import("micropython")
	if exc == 0 {
		var show py.Word
		if show, exc = t.GetAttr(t.Keep(module), t.Intern("mem_info")); exc == 0 {
			t.Call(show)
		}
	}
	e.rt.Flush()
}

// stopped shows the exception by which a limit ended a program, which showing it is not subject to.
func (e *Engine) stopped(exc py.Word) int {
	t := e.rt.Main()
	t.Keep(exc)
	e.rt.EndThreads()
	t.Restart()
	if e.fuel > 0 {
		e.spent = e.fuel - max(0, t.Fuel())
		t.Meter(-1)
	}
	return e.exitCode(exc, true)
}

// runModule imports a module as the main one, and of a package its module __main__.
func (e *Engine) runModule(name string) (exc py.Word) {
	t := e.rt.Main()
	_, pkg, exc := t.ImportMain(name)
	if exc == 0 && pkg {
		_, _, exc = t.ImportMain(name + ".__main__")
	}
	return exc
}

// atExit calls what sys.atexit was given last.
func (e *Engine) atExit() (exc py.Word) {
	f := e.rt.Root(sys.RootAtExit)
	if f == layout.Null || f == layout.None {
		return 0
	}
	e.rt.SetRoot(sys.RootAtExit, layout.Null)
	_, exc = e.rt.Main().Call(f)
	return exc
}

// roomToShow is how many bytes of the heap there should be to show an exception.
const roomToShow = 1 << 20

// exitCode shows an exception that ended a program, Null for none, and returns the code that the process ends with.
func (e *Engine) exitCode(exc py.Word, toStderr bool) int {
	t := e.rt.Main()
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(exc)
	if exc != layout.Null && t.Heap.Left() < roomToShow {
		t.Collect()
	}
	switch {
	case exc == layout.Null:
		return ExitOK
	case t.IsA(exc, py.SystemExit):
		return e.systemExit(exc)
	case toStderr:
		p := t.NewPrinter()
		t.AppendTraceback(p, exc)
		e.toStderr(p.Bytes())
	default:
		t.PrintTraceback(exc)
	}
	if t.IsA(exc, py.KeyboardInterrupt) {
		return ExitInterrupted
	}
	return ExitException
}

// toStderr writes to standard error, behind what was printed.
func (e *Engine) toStderr(text []byte) {
	e.rt.Flush()
	if w := e.opts.Host.Stderr; w != nil {
		w.Write(text)
	}
}

// systemExit is the code of sys.exit(x): a number's low byte, 0 for None, 1 for anything else, which is shown.
func (e *Engine) systemExit(exc py.Word) int {
	t := e.rt.Main()
	args := t.ExceptionArgs(exc)
	if len(args) == 0 || args[0] == layout.None {
		return ExitOK
	}
	if args[0].IsSmallInt() {
		return int(args[0].Int() & 0xff)
	}
	if text, failed := t.StrOf(args[0]); failed == 0 {
		e.toStderr([]byte(text + "\n"))
	}
	return ExitException
}
