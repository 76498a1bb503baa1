package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/cross"
	"github.com/tandem-lang/tandem/internal/engine"
	"github.com/tandem-lang/tandem/internal/listing"
	"github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/rt/host"
	rt "github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/source"
)

// newMicro shows the drop-in in the help; dispatch runs it.
func newMicro(stdio) *cobra.Command {
	return &cobra.Command{
		Use:   "micropython [OPTIONS] [-c CODE|-m MODULE|FILE] [ARGUMENTS]",
		Short: "Run a program with the options of MicroPython's unix port",
		Long: `Run a program with the command line, messages and exit codes of MicroPython's unix port. A link called
micropython to this binary does the same.

  -i                      go on at a prompt when the program has ended
  -O[N]                   optimisation level 0 to 3
  -X compile-only         look for errors, and run nothing
  -X heapsize=N[w][K|M]   most memory of the program's objects
  -X emit=bytecode|native|viper   what functions without a decorator become
  -v                      show what memory the program has taken; given twice, its code first
  --version               show version information`,
		Example: `  tandem micropython -O2 app.py one two
  tandem micropython -i -c 'x = 1'`,
		DisableFlagParsing: true,
		RunE:               func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
}

// microOptions are the options of MicroPython's unix port.
type microOptions struct {
	inspect     bool
	opt         int
	heap        int // bytes; 0 for the default
	emit        pyop.Emit
	verbose     int
	compileOnly bool
	program     microProgram
	args        []string // the program's: the code or the name first
}

// microProgram says what is run.
type microProgram uint8

const (
	microPrompt microProgram = iota // or standard input
	microCode
	microModule
	microFile
)

// microVerdict is what the command line asks for.
type microVerdict uint8

const (
	microRun microVerdict = iota
	microUsage
	microVersion
	microInvalid
)

// parseMicro reads a command line as the unix port does: options up to what is run.
func parseMicro(args []string) (o microOptions, verdict microVerdict) {
	for len(args) > 0 {
		arg := args[0]
		args = args[1:]
		if !strings.HasPrefix(arg, "-") {
			o.program, o.args = microFile, append([]string{arg}, args...)
			return o, microRun
		}
		switch {
		case arg == "-h":
			return o, microUsage
		case arg == "--version":
			return o, microVersion
		case arg == "-i":
			o.inspect = true
		case arg == "-c" || arg == "-m":
			if len(args) == 0 {
				return o, microInvalid
			}
			o.program, o.args = microCode, args
			if arg == "-m" {
				o.program = microModule
			}
			return o, microRun
		case arg == "-X":
			if len(args) == 0 || !o.implementation(args[0]) {
				return o, microInvalid
			}
			args = args[1:]
		case strings.HasPrefix(arg, "-O"):
			o.opt = microLevel(arg[2:])
		case arg == "-v":
			o.verbose++
		default:
			return o, microInvalid
		}
	}
	return o, microRun
}

// microLevel reads what follows -O: a digit, or letters that each stand for one more.
func microLevel(text string) int {
	if n, err := strconv.Atoi(text); err == nil {
		return max(0, min(n, 3))
	}
	return min(len(text)+1, 3)
}

// implementation reads an option behind -X; false where there is none like that.
func (o *microOptions) implementation(text string) bool {
	switch name, value, _ := strings.Cut(text, "="); {
	case text == "compile-only":
		o.compileOnly = true
	case name == "emit":
		var err error
		o.emit, err = py.ParseEmit(value)
		return err == nil && value != ""
	case name == "heapsize":
		return o.heapSize(value)
	default:
		return false
	}
	return true
}

// Sizes of heaps: the least that the reference takes, and the least that this one runs in.
const (
	microLeastHeap = 700
	leastHeap      = 2 << 20
)

// heapSize reads a number with a w for words of the machine (of 8 bytes, where the reference counts for 4) and a K or M.
func (o *microOptions) heapSize(text string) bool {
	digits := strings.TrimRight(text, "wkKmM")
	n, err := strconv.ParseInt(digits, 0, 40)
	if err != nil {
		return false
	}
	for _, unit := range strings.ToLower(text[len(digits):]) {
		n <<= map[rune]int{'w': 1, 'k': 10, 'm': 20}[unit]
		if n > 1<<40 {
			return false
		}
	}
	if n < microLeastHeap {
		return false
	}
	o.heap = max(int(min(n, engine.DefaultMemory)), leastHeap)
	return true
}

// runMicro does what MicroPython's unix port does with these arguments. name is what the usage text calls the program.
func runMicro(name string, args []string, io stdio) int {
	o, verdict := parseMicro(args)
	switch verdict {
	case microUsage:
		fmt.Fprintf(io.out, microUsageText, name)
		return exitOK
	case microVersion:
		line, _, _ := strings.Cut(banner(), "\n")
		fmt.Fprintln(io.out, line)
		return exitOK
	case microInvalid:
		fmt.Fprintln(io.err, "Invalid command line arguments. Use -h option for help.")
		return exitErrors
	}
	p := &invocation{memory: o.verbose > 0, inspect: func() bool { return o.inspect || os.Getenv("MICROPYINSPECT") != "" }}
	p.options = engine.Options{OptLevel: o.opt, Emit: o.emit, MachineCode: true, Memory: o.heap, Host: host.OS()}
	var err error
	switch o.program {
	case microCode:
		p.setCode(o.args[0], o.args[1:])
	case microModule:
		p.setModule(o.args[0], o.args[1:])
	case microFile:
		err = p.setFile(o.args)
	default:
		if newTTY(io) != nil {
			p.options.Path = searchPath("")
			h := openHistory(homeFile(".micropython.history"))
			defer h.close()
			return p.repl(io, h)
		}
		err = p.setStdin(io.in, nil)
	}
	switch {
	case errors.Is(err, syscall.EISDIR):
		fmt.Fprintln(io.out, "OSError: [Errno 21] EISDIR")
		return exitErrors
	case err != nil:
		fmt.Fprintf(io.err, "%s: can't open file '%s': [Errno %d] %s\n", name, o.args[0], host.ErrnoOf(err), systemText(err))
		return exitUsage
	case o.compileOnly && o.program != microModule:
		return p.compileOnly(io)
	case o.verbose > 1 && o.program != microModule:
		p.showCode(io)
	}
	return p.run(io)
}

// showCode shows what the program is compiled to.
func (p *invocation) showCode(io stdio) {
	file := source.New(p.program.Name, p.program.Text)
	options := py.Options{OptLevel: p.options.OptLevel, Emit: p.options.Emit, Portable: true, Side: true}
	if arch := rt.HostArch(); arch != mpy.ArchNone {
		options.Arch = arch.String()
	}
	if result, list := py.Compile(file, options); list.Err() == nil {
		listing.Text(io.out, result.Module, listing.Options{Source: file, Ops: result.Ops, Side: result.Side})
	}
}

// systemText is what the system calls an error, as the reference has it: with a capital.
func systemText(err error) string {
	for errors.Unwrap(err) != nil {
		err = errors.Unwrap(err)
	}
	text := err.Error()
	if text == "" {
		return text
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

// compileOnly looks for errors in the program and does not run it.
func (p *invocation) compileOnly(io stdio) int {
	_, list := py.Compile(source.New(p.program.Name, p.program.Text), py.Options{OptLevel: p.options.OptLevel})
	if list.Err() == nil {
		return exitOK
	}
	cross.PrintTraceback(io.out, list[0], "")
	return exitErrors
}

const microUsageText = `usage: %s [<opts>] [-X <implopt>] [-c <command> | -m <module> | <filename>]
Options:
--version : show version information
-h : print this help message
-i : enable inspection via REPL after running command/module/file
-v : verbose (trace various operations); can be multiple
-O[N] : apply bytecode optimizations of level N

Implementation specific options (-X):
  compile-only                 -- parse and compile only
  emit={bytecode,native,viper} -- set the default code emitter
  heapsize=<n>[w][K|M] -- set the heap size for the GC (default 1073741824)
`
