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
	"sync/atomic"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/diag"
	compiler "github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/compilerjava"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/concurrent"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/crypto"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/dom"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/inet"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/math"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sql"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/util"
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
	Steps      int64          // after which the program ends, 0 for no bound
	Databases  []sql.Database // that programs may open; nil is none
	StackBytes int            // of each thread, 0 for the machine's own choice

	Bind func(m *fan.Method) fan.Native // see fan.Options
}

// Engine is Fantom, ready to run programs.
type Engine struct {
	opts Options
	rt   *fan.Runtime

	timedOut atomic.Bool
}

// IsEmbedded reports whether a pod is part of Tandem, so that it is there where nothing is installed.
func IsEmbedded(name string) bool {
	_, ok := fanlib.Library()[name]
	return ok
}

// New returns an engine that has run nothing.
func New(opts Options) (*Engine, error) {
	e := &Engine{opts: opts}
	own, others := pod.Memory{"sys": fanlib.Sys(), "sysrun": fanlib.SysRun()}, pod.Memory(fanlib.Library())
	pods := pod.Path{own, others}
	if opts.Pods != nil {
		pods = pod.Path{own, opts.Pods, others} // what is installed has tests
	}
	natives, statics, hidden := sys.Natives(), sys.Statics(), sys.Hidden()
	maps.Copy(natives, concurrent.Natives())
	maps.Copy(hidden, concurrent.Hidden())
	maps.Copy(natives, inet.Natives())
	maps.Copy(hidden, inet.Hidden())
	maps.Copy(natives, util.Natives())
	maps.Copy(hidden, util.Hidden())
	maps.Copy(natives, math.Natives())
	maps.Copy(statics, math.Statics())
	maps.Copy(hidden, math.Hidden())
	maps.Copy(natives, compilerjava.Natives(javaClasses))
	maps.Copy(natives, crypto.Natives())
	maps.Copy(hidden, crypto.Hidden())
	maps.Copy(natives, dom.Natives())
	maps.Copy(hidden, dom.Hidden())
	maps.Copy(natives, sql.Natives(opts.Databases))
	maps.Copy(hidden, sql.Hidden())
	rt, err := fan.New(fan.Options{
		Heap: opts.Heap, Pods: pods, Shown: opts.Pods, Host: opts.Host, Around: opts.Around, Natives: natives, Statics: statics, Hidden: hidden, StackBytes: opts.StackBytes,
		Compile: e.compile, Bind: opts.Bind,
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
func (e *Engine) TimeOut() {
	e.timedOut.Store(true)
	e.rt.TimeOut()
}

// restart makes what ended a program forgotten, but not that its time is over.
func (e *Engine) restart() {
	e.rt.Main().Restart()
	if e.timedOut.Load() { // perhaps just ahead of that
		e.rt.TimeOut()
	}
}

// Close gives all memory back.
func (e *Engine) Close() error { return e.rt.Close() }

// ErrCompile is the error of a script that was not compiled.
var ErrCompile = errors.New("cannot compile script")

// Load compiles a script and returns its pod, whose name ends in the number of the script. What is wrong with the script is written.
func (e *Engine) Load(file *source.File) (*fan.Pod, error) {
	p, problems, err := e.Compile(file)
	for _, p := range problems {
		warn := ""
		if p.Warning {
			warn = "WARN "
		}
		fmt.Fprintf(e.opts.Host.Stdout, "%s(%d,%d): %s%s\n", file.Name, p.Line, p.Column, warn, p.Message)
	}
	return p, err
}

// Compile is Load that returns what is wrong with the script; the error is ErrCompile where it is not compiled for that.
func (e *Engine) Compile(file *source.File) (*fan.Pod, []fan.ScriptProblem, error) {
	name := e.rt.ScriptName(compiler.ScriptName(file.Name))
	archive, problems, err := e.compile(name, file.Name, string(file.Text))
	if err == nil && archive == nil {
		err = ErrCompile
	}
	if err != nil {
		return nil, problems, err
	}
	p, err := e.rt.AddPod(name, archive)
	return p, problems, err
}

// compile makes the pod of a script, which may use pods that the program has made itself: see fan.Compile.
func (e *Engine) compile(name, path, text string) (*pod.Archive, []fan.ScriptProblem, error) {
	src := compiler.Script(source.New(path, []byte(text)))
	src.Name = name
	content, diags, err := compiler.Compile(src, compiler.Options{Pods: e.rt})
	problems := problemsOf(diags)
	if err != nil || diags.Err() != nil {
		return nil, problems, err
	}
	var buf bytes.Buffer
	if err := pod.Write(&buf, content, pod.Options{}); err != nil {
		return nil, problems, err
	}
	archive, err := pod.OpenBytes(name, buf.Bytes())
	return archive, problems, err
}

func problemsOf(list diag.List) (problems []fan.ScriptProblem) {
	for _, d := range list {
		at := d.File.Position(d.Span.Start)
		problems = append(problems, fan.ScriptProblem{Line: at.Line, Column: at.Column, Message: d.Message, Warning: d.Severity == diag.Warning})
	}
	return problems
}
