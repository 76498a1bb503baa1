// Package fantom runs Fantom programs: it compiles scripts in memory, gives the runtime its library and its pods, and calls main.
//
//	e, err := fantom.New(fantom.Options{Host: h})
//	code := e.RunScript(source.New("hello.fan", text), nil)      // 0
//
// What a program writes goes to the host's streams; errors of a compilation to its standard output, as the reference writes them.
//
// Invariants: an engine runs one program at a time, and Close gives all memory back. It knows no command line.
package fantom

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/pod"
	compiler "github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/concurrent"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/source"
	fanlib "github.com/tandem-lang/tandem/lib/fan"
)

// Options are the choices of an engine.
type Options struct {
	Pods       pod.Source // besides the embedded ones; may be nil
	Host       *host.Host
	Around     fan.Surroundings
	Heap       heap.Options
	Steps      int64 // after which the program ends, 0 for no bound
	StackBytes int   // of each thread, 0 for the machine's own choice
}

// Engine is Fantom, ready to run programs.
type Engine struct {
	opts Options
	rt   *fan.Runtime
	pods pod.Source

	scripts int // that were compiled: they are numbered
}

// New returns an engine that has run nothing.
func New(opts Options) (*Engine, error) {
	e := &Engine{opts: opts}
	own, others := pod.Memory{"sys": fanlib.Sys(), "sysrun": fanlib.SysRun()}, pod.Memory{"concurrent": fanlib.Concurrent()}
	e.pods = pod.Path{own, others}
	if opts.Pods != nil {
		e.pods = pod.Path{own, opts.Pods, others} // what is installed has tests
	}
	natives := sys.Natives()
	maps.Copy(natives, concurrent.Natives())
	rt, err := fan.New(fan.Options{
		Heap: opts.Heap, Pods: e.pods, Host: opts.Host, Around: opts.Around, Natives: natives, Statics: sys.Statics(), Hidden: concurrent.Hidden(), StackBytes: opts.StackBytes,
	})
	if err != nil {
		return nil, err
	}
	e.rt = rt
	if opts.Steps > 0 {
		rt.MeterAll(opts.Steps)
	}
	return e, nil
}

// Runtime returns the runtime.
func (e *Engine) Runtime() *fan.Runtime { return e.rt }

// TimeOut ends the program that runs, past its handlers. It may be called from any goroutine.
func (e *Engine) TimeOut() { e.rt.TimeOut() }

// Close gives all memory back.
func (e *Engine) Close() error { return e.rt.Close() }

// ErrCompile is the error of a script that was not compiled; what is wrong with it was written.
var ErrCompile = errors.New("cannot compile script")

// Load compiles a script and returns its pod.
func (e *Engine) Load(file *source.File) (*fan.Pod, error) {
	src := compiler.Script(file)
	src.Name += "_" + strconv.Itoa(e.scripts)
	e.scripts++
	content, diags, err := compiler.Compile(src, compiler.Options{Pods: e.pods})
	for _, d := range diags {
		at := d.File.Position(d.Span.Start)
		fmt.Fprintf(e.opts.Host.Stdout, "%s(%d,%d): %s\n", d.File.Name, at.Line, at.Column, d.Message)
	}
	if err != nil {
		return nil, err
	}
	if diags.Err() != nil {
		return nil, ErrCompile
	}
	var buf bytes.Buffer
	if err := pod.Write(&buf, content, pod.Options{}); err != nil {
		return nil, err
	}
	archive, err := pod.OpenBytes(src.Name, buf.Bytes())
	if err != nil {
		return nil, err
	}
	return e.rt.AddPod(src.Name, archive)
}

// ErrNoMain is the error of a program without a main method.
var ErrNoMain = errors.New("no main method")

// findMain returns the method main of a type of a pod, or of the first that has one; nil where there is none.
func (e *Engine) findMain(p *fan.Pod, typeName string) (*fan.Method, error) {
	for _, name := range p.TypeNames() {
		if typeName != "" && name != typeName {
			continue
		}
		typ, err := e.rt.Type(p.Name + "::" + name)
		if err != nil {
			return nil, err
		}
		if s, ok := typ.FindSlot("main"); ok && s.Method != nil {
			return s.Method, nil
		}
	}
	return nil, nil
}

// RunTarget runs the main method of a pod's type Main, of pod::Type, or the method pod::Type.method, and returns the exit code.
func (e *Engine) RunTarget(target string, args []string) (int, error) {
	podName, rest, _ := strings.Cut(target, "::")
	typeName, method, named := strings.Cut(rest, ".")
	if typeName == "" {
		typeName = "Main"
	}
	p, err := e.rt.FindPod(podName)
	if err != nil {
		fmt.Fprintf(e.opts.Host.Stdout, "ERROR: %v\n", err)
		return 255, nil
	}
	main, err := e.findMain(p, typeName)
	if named {
		var typ *fan.Type
		if typ, err = e.rt.Type(podName + "::" + typeName); err == nil {
			s, _ := typ.FindSlot(method)
			main = s.Method
		}
	}
	if err != nil {
		fmt.Fprintf(e.opts.Host.Stdout, "ERROR: %v\n", err)
		return 255, nil
	}
	if main == nil {
		return 255, ErrNoMain
	}
	return e.RunMain(main, args), nil
}

// RunScript compiles and runs a script, and returns the exit code of the process that runs it.
func (e *Engine) RunScript(file *source.File, args []string) int {
	p, err := e.Load(file)
	var main *fan.Method
	if err == nil {
		if main, err = e.findMain(p, ""); err == nil && main == nil {
			err = ErrNoMain
		}
	}
	if err != nil {
		fmt.Fprintf(e.opts.Host.Stdout, "ERROR: %v\n", err)
		return 255
	}
	return e.RunMain(main, args)
}

// RunMain calls a main method with the arguments of the command line. When it returns, all other threads end.
func (e *Engine) RunMain(main *fan.Method, args []string) int {
	e.rt.SetArgs(args)
	t := e.rt.Main()
	result, exc := t.RunMain(main, args)
	defer e.rt.EndThreads()
	if exc != 0 {
		fmt.Fprint(e.opts.Host.Stderr, t.TraceText(exc))
		result = 255
	}
	if !t.Stopping() || e.rt.Exited() {
		t.Restart()
		sys.ShutDown(t)
	}
	return int(result)
}
