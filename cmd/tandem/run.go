package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/tandem-lang/tandem/internal/engine"
	"github.com/tandem-lang/tandem/internal/engine/repl"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/source"
)

// runFlags are the options of run: what is run, and how.
type runFlags struct {
	code, module string
	inspect      bool
	opt          int
	grants       grantFlags
	limits       limitFlags
	stats, json  bool
	profile      string
	fantom       fantomFlags
}

const runExample = `  tandem run app.py one two       sys.argv is ['app.py', 'one', 'two']
  tandem run app.mpy              what tandem build wrote
  tandem run -c 'print(2 ** 70)'
  tandem run -m package           the module __main__ of a package
  echo 'print(1)' | tandem run -
  tandem run --sandbox --allow-read=data --timeout 5s --memory 64M untrusted.py
  tandem run hello.fan            a Fantom script; with pods of --home also pod::Type and pod::Type.method
  tandem run --profile app.prof app.py && go tool pprof -top app.prof`

func newRun(io stdio) *cobra.Command {
	var o runFlags
	cmd := &cobra.Command{
		Use:   "run [options] FILE|-m MODULE|-c CODE|-|POD|POD::TYPE|POD::TYPE.METHOD [arguments]",
		Short: "Run a program: of Python a source, a compiled module, a module by name or a line, of Fantom a script or a pod",
		Long: `Run a Python program as MicroPython's unix port does. What stands behind the program are its
arguments. The exit code is that of sys.exit, 1 where an exception or a limit ends the program, 130 after
Ctrl-C, and 2 where the program cannot be read.

A program may reach all that the user may. With --sandbox, or any of the options --allow-..., only
what is allowed: modules that lie in files need --allow-read, too. What is denied is an OSError
(EPERM) that names the option, in Fantom an IOErr. Machine code, of .mpy files and of functions of viper, is more than a
program: it may do whatever the process may, past all limits, and a wrong pointer ends the process. A limit of memory raises MemoryError, one of depth RuntimeError;
those of time and steps end the program past its handlers.

A Fantom script is compiled and run; of a pod, installed or part of Tandem, the method Main.main or the one that is named. The exit code is
the Int that main returns, 255 where an exception ends it.`,
		Example: runExample,
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.isFantom(args) && !cmd.Flags().Changed("command") && !cmd.Flags().Changed("module") {
				h := o.grants.host(cmd.Flags())
				code, err := runFantom(args, o.fantom, &h, &o.limits, io)
				if err != nil {
					return err
				}
				return asError(code)
			}
			p, err := o.program(cmd.Flags(), io, args)
			if err != nil {
				return err
			}
			return asError(p.run(io))
		},
	}
	f := cmd.Flags()
	f.SetInterspersed(false)
	f.StringVarP(&o.code, "command", "c", "", "run this `text`; what follows are its arguments")
	f.StringVarP(&o.module, "module", "m", "", "run the module of this `name`, as import finds it; what follows are its arguments")
	f.BoolVarP(&o.inspect, "interactive", "i", false, "go on at a prompt when the program has ended")
	f.IntVarP(&o.opt, "optimize", "O", 0, "`level` 0 to 3, as -O, -O2 or -OO: 1 drops assertions, 3 line numbers")
	o.grants.add(f)
	o.limits.add(f)
	o.fantom.add(cmd)
	f.BoolVar(&o.stats, "stats", false, "say on standard error what the program took: time, steps, memory, collections")
	f.BoolVar(&o.json, "json", false, "what --stats says as JSON")
	f.StringVar(&o.profile, "profile", "", "write where the time goes to this `file`, for go tool pprof: functions and lines of the program")
	return cmd
}

// asError turns an exit code into what a verb returns.
func asError(code int) error {
	if code == exitOK {
		return nil
	}
	return exitCode(code)
}

// invocation is a program and how it is run.
type invocation struct {
	program engine.Program
	options engine.Options
	limits  limitFlags
	inspect func() bool // whether to go on at a prompt, asked when the program has ended; nil for never
	marked  bool        // at the prompt: see repl.Options
	stats   bool
	json    bool
	profile string // the file; empty for none
	memory  bool   // show what memory the program has taken
}

// checkLevel checks a level of optimization.
func checkLevel(n int) error {
	if n < 0 || n > 3 {
		return fmt.Errorf("-O takes 0 to 3, not %d", n)
	}
	return nil
}

// program returns what a command line says is to be run.
func (o *runFlags) program(flags *pflag.FlagSet, io stdio, args []string) (*invocation, error) {
	if err := checkLevel(o.opt); err != nil {
		return nil, err
	}
	p := &invocation{limits: o.limits, marked: true, stats: o.stats || o.json, json: o.json, profile: o.profile}
	if o.inspect {
		p.inspect = func() bool { return true }
	}
	p.options = engine.Options{OptLevel: o.opt, Host: o.grants.host(flags), MachineCode: o.grants.machineCode(flags), Count: p.stats}
	o.limits.apply(&p.options)
	var err error
	switch {
	case flags.Changed("command"):
		p.setCode(o.code, args)
	case flags.Changed("module"):
		p.setModule(o.module, args)
	case len(args) == 0 || args[0] == source.Stdin:
		err = p.setStdin(io.in, args)
	default:
		err = p.setFile(args)
	}
	return p, err
}

// setCode runs a text of the command line.
func (p *invocation) setCode(code string, args []string) {
	p.program = engine.Program{Name: "<stdin>", Text: []byte(code)}
	p.options.Args, p.options.Path = append([]string{"-c"}, args...), searchPath("")
}

// setModule runs a module by its name.
func (p *invocation) setModule(name string, args []string) {
	p.program = engine.Program{Module: name, ErrorsToStderr: true}
	p.options.Args, p.options.Path = append([]string{name}, args...), searchPath("")
}

// setStdin runs what standard input has.
func (p *invocation) setStdin(in io.Reader, args []string) error {
	text, err := io.ReadAll(in)
	p.program = engine.Program{Name: "<stdin>", Text: text, ErrorsToStderr: true}
	p.options.Args, p.options.Path = args, searchPath("")
	return err
}

// setFile runs the file that the first argument names.
func (p *invocation) setFile(args []string) error {
	name := args[0]
	text, err := os.ReadFile(name)
	if err != nil {
		return cannotOpen(name, err)
	}
	dir := filepath.Dir(name)
	if full, err := filepath.EvalSymlinks(name); err == nil {
		dir = filepath.Dir(full)
	}
	if full, err := filepath.Abs(dir); err == nil {
		dir = full
	}
	p.program = engine.Program{Name: name, Text: text}
	p.options.Args, p.options.Path = args, searchPath(dir)
	return nil
}

// cannotOpen is the error of a program that cannot be read, without what the system calls the operation.
func cannotOpen(name string, err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return fmt.Errorf("can't open file '%s': %w", name, err)
}

// searchPath returns sys.path for a program in a folder: the folder, then MICROPYPATH or what the reference has for it.
func searchPath(dir string) []string {
	list, ok := os.LookupEnv("MICROPYPATH")
	if !ok {
		list = ".frozen:~/.micropython/lib:/usr/lib/micropython"
	}
	path := []string{dir}
	for _, entry := range strings.Split(strings.TrimPrefix(list, ":"), ":") {
		if rest, ok := strings.CutPrefix(entry, "~/"); ok {
			entry = filepath.Join(os.Getenv("HOME"), rest)
		}
		path = append(path, entry)
	}
	return path
}

// settle sets what all programs run with. They live in the arena; what is left to Go's collector are copies of texts. A collection of its
// stops the interpreter's loop with signals, so it is to be rare.
func settle() {
	debug.SetGCPercent(400)
	debug.SetMemoryLimit(1 << 29)
}

// run runs the program and returns the exit code.
func (p *invocation) run(io stdio) int {
	settle()
	p.options.Host.Stdin, p.options.Host.Stdout, p.options.Host.Stderr = io.in, io.out, io.err
	p.options.Interactive = isTerminal(io.out)
	var in *repl.Input // where a session follows
	var out *repl.Output
	if p.inspect != nil {
		in, out = repl.NewInput(io.in), repl.NewOutput(io.out)
		p.options.Host.Stdin, p.options.Host.Stdout = in.Guest(), out
	}
	p.options.Executable, _ = os.Executable() // empty where the system does not tell
	e, err := engine.New(p.options)
	if err != nil {
		io.errorf("%v", err)
		return exitErrors
	}
	defer e.Close()
	defer interrupts(e)()
	defer p.limits.start(e)()
	if p.profile != "" {
		e.StartProfile()
	}
	if p.inspect != nil {
		p.program.After = func(code int) int {
			if !p.inspect() {
				return code
			}
			return p.inspected(e, in, out, io)
		}
	}
	code := e.Main(p.program)
	if p.memory {
		e.ShowMemory()
	}
	if p.options.Torture != (heap.Torture{}) {
		if err := e.Check(); err != nil {
			io.errorf("the heap is damaged: %v", err)
			code = exitUsage
		}
	}
	if p.profile != "" {
		if err := writeProfile(e, p.profile); err != nil {
			io.errorf("%v", err)
			code = exitUsage
		}
	}
	if p.stats {
		showStats(io.err, e.Stats(), p.json)
	}
	return code
}

// inspected is the session behind a program.
func (p *invocation) inspected(e *engine.Engine, in *repl.Input, out *repl.Output, io stdio) int {
	h := openHistory(historyFile(pythonHistory))
	defer h.close()
	end, err := interact(e, in, out, io, h, repl.Options{Marked: p.marked})
	if err != nil {
		io.errorf("%v", err)
		return exitErrors
	}
	return end.Code
}

// interrupts makes Ctrl-C an interrupt of a program, until what it returns is called.
func interrupts(e interface{ Interrupt() }) (end func()) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt)
	go func() {
		for range signals {
			e.Interrupt()
		}
	}()
	return func() {
		signal.Stop(signals)
		close(signals)
	}
}

func writeProfile(e *engine.Engine, name string) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	return errors.Join(e.StopProfile().Write(f), f.Close())
}

// showStats writes what a program took.
func showStats(w io.Writer, s engine.Stats, asJSON bool) {
	if asJSON {
		json.NewEncoder(w).Encode(struct {
			Seconds     float64 `json:"seconds"`
			Steps       int64   `json:"steps"`
			Heap        uint64  `json:"heap_bytes"`
			Allocated   uint64  `json:"allocated_bytes"`
			Collections int     `json:"collections"`
		}{s.Time.Seconds(), s.Steps, s.Heap, s.Allocated, s.Collections})
		return
	}
	fmt.Fprintf(w, "time         %v\nsteps        %d\nheap         %d KiB\nallocated    %d KiB\ncollections  %d\n",
		s.Time.Round(10*time.Microsecond), s.Steps, s.Heap>>10, s.Allocated>>10, s.Collections)
}
