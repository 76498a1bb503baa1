package tandem

import (
	"context"
	"errors"
	"io"
	"io/fs"

	"github.com/tandem-lang/tandem/internal/engine"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Options are the choices of one engine. The zero value is an engine that reaches nothing of the outside.
type Options struct {
	Memory int   // most bytes of the program's heap; 0 for DefaultMemory
	Steps  int64 // most instructions of one call; 0 for no limit
	Depth  int   // most calls of small functions under way at a time; 0 for what the machine has by default

	Stdin  io.Reader // nil for an empty one
	Stdout io.Writer // nil for nowhere
	Stderr io.Writer // nil for nowhere

	Files   fs.FS             // to read, and to import from; nil for none
	Grants  Grants            // what else the program may reach
	Modules map[string]Module // modules that the program may import, beside those of the language

	Args []string // sys.argv
	Path []string // sys.path: where modules are looked for; nil for the root of Files
}

// DefaultMemory is the limit of a heap where none is given.
const DefaultMemory = 64 << 20

// Grants are what a program may reach of the system beyond Options.Files.
type Grants struct {
	Read  []string // files and folders of the system to read, in place of Options.Files
	Write []string // those to write
	Net   bool     // the network
	Env   bool     // the environment
	Run   bool     // other programs
	Clock bool     // the time, and to sleep
	All   bool     // all that a command has

	// MachineCode lets functions in machine code run, on amd64: those of .mpy files for x64, and of sources those with @micropython.viper.
	// No limit and no other grant holds such code: it may do whatever the process may, and a wrong pointer ends the process. Without it
	// .mpy files with machine code are refused, and viper functions of sources run as others do, without viper's types.
	MachineCode bool
}

func (o *Options) host() host.Host {
	all, g := host.OS(), o.Grants
	h := host.Host{Random: all.Random}
	if g.All {
		h = all
	}
	if o.Files != nil {
		h.Files = host.FromFS(o.Files)
	}
	if len(g.Read)+len(g.Write) > 0 {
		h.Files = host.OSFiles(append([]string{}, g.Read...), append([]string{}, g.Write...))
	}
	if g.Net {
		h.Net = all.Net
	}
	if g.Env {
		h.Env = all.Env
	}
	if g.Run {
		h.Run = all.Run
	}
	if g.Clock {
		h.Clock = all.Clock
	}
	h.Stdin, h.Stdout, h.Stderr = o.Stdin, o.Stdout, o.Stderr
	return h
}

// Engine runs Python programs.
type Engine struct {
	e    *engine.Engine
	t    *py.Thread
	main py.Word // the module __main__
	opts Options

	objects objects
	ctx     context.Context // of the call that goes on
	fantom  *otherLanguage  // nil until it is started
}

// otherLanguage is what Python needs of Fantom. It is reached through functions, so that a program that does not start it is not linked with it.
type otherLanguage struct {
	module    *py.ModuleDef                          // fan
	word      func(v any) (w, exc py.Word, ok bool)  // of a value that stands for an object of Fantom
	value     func(host any) (v any, ok bool)        // the other way round
	exception func(err error) (exc py.Word, ok bool) // of an exception of Fantom
	close     func() error
}

// New returns an engine that has run nothing. It must be closed, which gives its memory back.
func New(opts Options) (*Engine, error) {
	if opts.Memory == 0 {
		opts.Memory = DefaultMemory
	}
	if opts.Path == nil && opts.Files != nil {
		opts.Path = []string{"/"}
	}
	in := &Engine{opts: opts}
	modules := map[string]func() *py.ModuleDef{}
	for name, m := range opts.Modules {
		def, err := in.moduleDef(name, m)
		if err != nil {
			return nil, err
		}
		modules[name] = def
	}
	modules["fan"] = func() *py.ModuleDef {
		if in.fantom == nil {
			return nil
		}
		return in.fantom.module
	}
	e, err := engine.New(engine.Options{
		MachineCode: opts.Grants.MachineCode || opts.Grants.All,
		Host:        opts.host(), Args: opts.Args, Path: append(append([]string{}, opts.Path...), ".frozen"), Memory: opts.Memory,
		Depth: opts.Depth, Modules: modules,
	})
	if err != nil {
		return nil, err
	}
	in.e, in.t = e, e.Runtime().Main()
	main, exc := in.t.MainModule("")
	if exc != 0 {
		e.Close()
		return nil, errors.New("tandem: the heap is too small")
	}
	in.main = in.t.Keep(main)
	e.Runtime().AddRoots(in.objects.visit)
	return in, nil
}

// Close ends the engine and gives its memory back. Its values must not be used any more.
func (e *Engine) Close() error {
	err := e.e.Close()
	if e.fantom != nil {
		err = errors.Join(err, e.fantom.close())
	}
	return err
}

// Exec runs a program as the module __main__: source text, or a compiled module where the name ends in .mpy. The names that it makes stay for
// Call, Get and further programs.
func (e *Engine) Exec(ctx context.Context, name string, text []byte) error {
	_, err := e.do(ctx, func() (py.Word, py.Word) { return layout.None, e.t.RunBytes(e.main, text, name) })
	return err
}

// Eval returns the value of an expression, with the names of __main__.
func (e *Engine) Eval(ctx context.Context, expression string) (any, error) {
	return e.value(ctx, func() (py.Word, py.Word) { return e.t.Eval([]byte(expression), e.t.ModuleDict(e.main)) })
}

// Call calls a function of __main__.
func (e *Engine) Call(ctx context.Context, function string, args ...any) (any, error) {
	return e.value(ctx, func() (py.Word, py.Word) {
		fn, exc := e.get(e.main, function)
		if exc != 0 {
			return 0, exc
		}
		return e.call(fn, args)
	})
}

// Get returns the value of a name of __main__.
func (e *Engine) Get(name string) (any, error) {
	return e.value(context.Background(), func() (py.Word, py.Word) { return e.get(e.main, name) })
}

// Set sets a name of __main__.
func (e *Engine) Set(name string, v any) error {
	_, err := e.do(context.Background(), func() (py.Word, py.Word) {
		w, exc := e.word(v)
		if exc == 0 {
			exc = e.t.SetAttr(e.main, e.t.Intern(name), w)
		}
		return layout.None, exc
	})
	return err
}

// Import imports a module by its name, and returns it.
func (e *Engine) Import(ctx context.Context, name string) (*Value, error) {
	w, err := e.do(ctx, func() (py.Word, py.Word) { return e.t.Import(name) })
	if err != nil {
		return nil, err
	}
	return e.hold(w), nil
}

func (e *Engine) get(w py.Word, name string) (py.Word, py.Word) {
	key := e.t.Intern(name)
	if key == 0 {
		return e.t.NoMemory()
	}
	return e.t.GetAttr(w, key)
}

// call calls a function with Go values.
func (e *Engine) call(fn py.Word, args []any) (py.Word, py.Word) {
	mark := e.t.Kept()
	defer e.t.Release(mark)
	e.t.Keep(fn)
	var buffer [8]py.Word
	words := buffer[:0]
	for _, a := range args {
		w, exc := e.word(a)
		if exc != 0 {
			return 0, exc
		}
		words = append(words, e.t.Keep(w))
	}
	return e.t.Call(fn, words...)
}

// value does something within the limits, and returns its result as a Go value.
func (e *Engine) value(ctx context.Context, f func() (py.Word, py.Word)) (any, error) {
	w, err := e.do(ctx, f)
	if err != nil {
		return nil, err
	}
	return e.goValue(w), nil
}

// do does something within the limits: those of the context and of the options. A call from within a call goes on with the limits of that.
func (e *Engine) do(ctx context.Context, f func() (py.Word, py.Word)) (py.Word, error) {
	e.objects.drop()
	if ctx.Err() != nil {
		return 0, ctx.Err()
	}
	if !e.t.InCall() {
		e.t.Restart()
		if e.opts.Steps > 0 {
			e.t.Meter(e.opts.Steps)
		}
	}
	defer whenDone(ctx, e.e.Cancel)()
	defer func(outer context.Context) { e.ctx = outer }(e.ctx)
	e.ctx = ctx
	w, exc := f()
	e.e.Runtime().Flush()
	if exc != 0 {
		return 0, e.error(ctx, exc)
	}
	return w, nil
}

// whenDone calls cancel when a context is done, until the function that it returns was called.
func whenDone(ctx context.Context, cancel func()) (end func()) {
	if ctx.Done() == nil {
		return func() {}
	}
	canceled := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		cancel()
		close(canceled)
	})
	return func() {
		if !stop() {
			<-canceled // so that it does not end a later call
		}
	}
}
