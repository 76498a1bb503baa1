package main

import (
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tandem-lang/tandem/internal/engine"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

// runOptions are the options of run.
type runOptions struct {
	code    string
	hasCode bool
	opt     int
}

func newRun(io stdio) *cobra.Command {
	var o runOptions
	cmd := &cobra.Command{
		Use:   "run [options] FILE|- [arguments]",
		Short: "Run a Python program: a source, a compiled module, or a command line",
		Example: `  tandem run app.py one two       sys.argv is ['app.py', 'one', 'two']
  tandem run app.mpy              what tandem build wrote
  tandem run -c 'print(2 ** 70)'
  echo 'print(1)' | tandem run -`,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.hasCode = cmd.Flags().Changed("command")
			if code := runPython(io, o, args); code != 0 {
				return exitCode(code)
			}
			return nil
		},
	}
	f := cmd.Flags()
	f.SetInterspersed(false)
	f.StringVarP(&o.code, "command", "c", "", "run this `text`; what follows are its arguments")
	f.IntVarP(&o.opt, "optimize", "O", 0, "`level` 0 to 3: 1 drops assertions, 3 line numbers")
	return cmd
}

// runPython runs a program and returns the exit code.
func runPython(io stdio, o runOptions, args []string) int {
	program, opts, err := o.program(io.in, args)
	if err != nil {
		io.errorf("%v", err)
		return exitUsage
	}
	opts.OptLevel = o.opt
	opts.Host = host.OS()
	opts.Host.Stdin, opts.Host.Stdout, opts.Host.Stderr = io.in, io.out, io.err
	// Programs live in the arena; what is left to Go's collector are copies of texts. A collection of its stops the interpreter's loop with
	// signals, so it is to be rare.
	debug.SetGCPercent(1600)
	debug.SetMemoryLimit(1 << 29)
	opts.Executable, _ = os.Executable() // empty where the system does not tell
	e, err := engine.New(opts)
	if err != nil {
		io.errorf("%v", err)
		return exitErrors
	}
	defer e.Close()
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt)
	defer signal.Stop(signals)
	go func() {
		for range signals {
			e.Interrupt()
		}
	}()
	return e.Main(program)
}

// program returns what is to be run, with its arguments and the path of its modules.
func (o *runOptions) program(in io.Reader, args []string) (engine.Program, engine.Options, error) {
	switch {
	case o.hasCode:
		return engine.Program{Name: "<stdin>", Text: []byte(o.code)},
			engine.Options{Args: append([]string{"-c"}, args...), Path: searchPath("")}, nil
	case len(args) == 0 || args[0] == "-":
		text, err := io.ReadAll(in)
		return engine.Program{Name: "<stdin>", Text: text}, engine.Options{Args: args, Path: searchPath("")}, err
	}
	text, err := os.ReadFile(args[0])
	dir := filepath.Dir(args[0])
	if full, err := filepath.EvalSymlinks(args[0]); err == nil {
		dir = filepath.Dir(full)
	}
	if full, err := filepath.Abs(dir); err == nil {
		dir = full
	}
	return engine.Program{Name: args[0], Text: text}, engine.Options{Args: args, Path: searchPath(dir)}, err
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
