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

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/diag"
	compiler "github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/concurrent"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/math"
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
	own, others := pod.Memory{"sys": fanlib.Sys(), "sysrun": fanlib.SysRun()}, pod.Memory(fanlib.Library())
	e.pods = pod.Path{own, others}
	if opts.Pods != nil {
		e.pods = pod.Path{own, opts.Pods, others} // what is installed has tests
	}
	natives, statics, hidden := sys.Natives(), sys.Statics(), concurrent.Hidden()
	maps.Copy(natives, concurrent.Natives())
	maps.Copy(natives, util.Natives())
	maps.Copy(hidden, util.Hidden())
	maps.Copy(natives, math.Natives())
	maps.Copy(statics, math.Statics())
	maps.Copy(hidden, math.Hidden())
	rt, err := fan.New(fan.Options{
		Heap: opts.Heap, Pods: e.pods, Host: opts.Host, Around: opts.Around, Natives: natives, Statics: statics, Hidden: hidden, StackBytes: opts.StackBytes,
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

// Load compiles a script and returns its pod, whose name ends in the number of the script.
func (e *Engine) Load(file *source.File) (*fan.Pod, error) {
	src := compiler.Script(file)
	src.Name += "_" + strconv.Itoa(e.scripts)
	e.scripts++
	content, diags, err := compiler.Compile(src, compiler.Options{Pods: e.pods})
	for _, d := range diags {
		at, warn := d.File.Position(d.Span.Start), ""
		if d.Severity == diag.Warning {
			warn = "WARN "
		}
		fmt.Fprintf(e.opts.Host.Stdout, "%s(%d,%d): %s%s\n", d.File.Name, at.Line, at.Column, warn, d.Message)
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
