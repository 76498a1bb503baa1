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

// Program is the code of a main module.
type Program struct {
	Name string // what tracebacks show and __file__ is: a path, or a name in angle brackets
	Text []byte // source text, or a compiled module where Name ends in .mpy
}

// Main runs a program as the module __main__, and what it left to be called at the end. It returns the exit code; an exception that
// nothing handled is shown.
func (e *Engine) Main(p Program) int {
	return e.exitCode(e.run(func(t *py.Thread, module py.Word) py.Word {
		return t.RunBytes(module, p.Text, p.Name)
	}, p.Name))
}

// run makes __main__ and runs body with it, then what sys.atexit was given, and ends the program's threads. It returns the exception that was
// not handled, which is kept as long as the engine lives.
func (e *Engine) run(body func(t *py.Thread, module py.Word) py.Word, file string) (exc py.Word) {
	t := e.rt.Main()
	module, exc := t.MainModule(file)
	if exc == 0 {
		t.Keep(module)
		exc = body(t, module)
	}
	if exc != 0 {
		t.Keep(exc)
	}
	if f := e.rt.Root(sys.RootAtExit); f != layout.Null && f != layout.None {
		e.rt.SetRoot(sys.RootAtExit, layout.Null)
		if _, failed := t.Call(f); failed != 0 && exc == 0 {
			exc = t.Keep(failed)
		}
	}
	e.rt.EndThreads()
	return exc
}

// exitCode shows an exception that ended a program and returns the code that the process ends with.
func (e *Engine) exitCode(exc py.Word) int {
	t := e.rt.Main()
	defer e.rt.Flush()
	switch {
	case exc == layout.Null:
		return ExitOK
	case t.IsA(exc, py.SystemExit):
		return e.systemExit(exc)
	}
	t.PrintTraceback(exc)
	if t.IsA(exc, py.KeyboardInterrupt) {
		return ExitInterrupted
	}
	return ExitException
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
	text, failed := t.StrOf(args[0])
	if w := e.opts.Host.Stderr; failed == 0 && w != nil {
		e.rt.Flush()
		w.Write([]byte(text + "\n"))
	}
	return ExitException
}
