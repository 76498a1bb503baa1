package fantom

import (
	"fmt"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/source"
)

// ExitFailed is the exit code of a program that cannot be run, or that an exception ends: the reference's -1, as a process has it.
const ExitFailed = 255

// failed writes why a program cannot be run, as the reference does, and returns the exit code.
func (e *Engine) failed(format string, args ...any) int {
	fmt.Fprintf(e.opts.Host.Stdout, "ERROR: "+format+"\n", args...)
	return ExitFailed
}

// RunTarget runs a main method, and returns the exit code of the process that does: pod is pod::Main.main, pod::Type is pod::Type.main.
func (e *Engine) RunTarget(target string, args []string) int {
	switch {
	case !strings.Contains(target, "::"):
		target += "::Main.main"
	case !strings.Contains(target, "."):
		target += ".main"
	}
	dot := strings.LastIndexByte(target, '.')
	typ, err := e.rt.Type(target[:dot])
	if err != nil {
		return e.failed("%v", err)
	}
	s, ok := typ.FindSlot(target[dot+1:])
	if !ok || s.Method == nil {
		return e.failed("sys::UnknownSlotErr: %s", target)
	}
	return e.RunMain(typ, s.Method, args)
}

// RunScript compiles a script and runs its main method, and returns the exit code of the process that does.
func (e *Engine) RunScript(file *source.File, args []string) int {
	p, err := e.Load(file)
	if err != nil {
		return e.failed("%v", err)
	}
	return e.RunFirst(p, args)
}

// RunFirst runs the main method of the first type of a pod that has one, as scripts begin.
func (e *Engine) RunFirst(p *fan.Pod, args []string) int {
	names := p.TypeNames()
	for _, name := range names {
		typ, err := e.rt.Type(p.Name + "::" + name)
		if err != nil {
			return e.failed("%v", err)
		}
		if s, ok := typ.FindSlot("main"); ok && s.Method != nil {
			return e.RunMain(typ, s.Method, args)
		}
	}
	if len(names) == 0 {
		return e.failed("%v", ErrCompile)
	}
	return e.failed("missing main method: %s.main()", names[0])
}

// RunMain calls the main method of a type with the arguments of the command line. When it returns, all other threads end.
func (e *Engine) RunMain(typ *fan.Type, main *fan.Method, args []string) int {
	switch problem, err := e.checkMain(main); {
	case err != nil:
		return e.failed("%v", err)
	case problem != "":
		return e.failed("%s", problem)
	}
	e.rt.SetArgs(args)
	t := e.rt.Main()
	code, exc := t.RunMain(typ, main, args)
	defer e.rt.EndThreads()
	if exc != 0 {
		fmt.Fprint(e.opts.Host.Stderr, t.TraceText(exc))
		code = ExitFailed
	}
	if !t.Stopping() || e.rt.Exited() {
		t.Restart()
		sys.ShutDown(t)
	}
	return code
}

// end does what a program asked for at its end, and ends its threads.
func (e *Engine) end() {
	t := e.rt.Main()
	t.Restart()
	sys.ShutDown(t)
	e.rt.EndThreads()
}

// checkMain says what is wrong with what a main method takes. It may be nothing, or Str[], and then only what has defaults.
func (e *Engine) checkMain(main *fan.Method) (problem string, err error) {
	params, err := main.ParamsOf()
	if err != nil || len(params) == 0 {
		return "", err
	}
	strs, err := e.rt.Type("sys::Str[]")
	if err != nil {
		return "", err
	}
	if e.rt.Main().Fits(params[0].Type, strs) && (len(params) == 1 || params[1].HasDefault) {
		return "", nil
	}
	sig, err := fan.Slot{Method: main}.Signature()
	return "Invalid parameters for main: " + sig, err
}
