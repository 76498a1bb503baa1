package main

import (
	"fmt"
	"io"
	"os"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/driver"
	"github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/source"
)

// newCross shows the drop-in in the help; dispatch runs it.
func newCross(stdio) *cobra.Command {
	return &cobra.Command{
		Use:   "mpy-cross [OPTIONS] FILE",
		Short: "Compile one file with the options of MicroPython's mpy-cross",
		Long: `Compile one file with the command line, messages and exit codes of MicroPython's
mpy-cross. A link called mpy-cross to this binary does the same, and one called
mpy-cross-circuitpython what CircuitPython's does.

  --version               show version information
  -o FILE                 output (default: the input with .mpy; standard output for standard input)
  -s NAME                 source name to embed (default: the input as given)
  -O[N]                   optimisation level 0 to 3
  -march=ARCH             architecture for native code
  -march-flags=FLAGS      extensions of rv32imc: zba, zcmp
  -msmall-int-bits=N      width of small integers
  -X emit=bytecode|native|viper, -X source-lines, -X no-source-lines, -X heapsize=N
  --flavor circuitpython  write CircuitPython's files`,
		Example: `  tandem mpy-cross -O2 -s main.py -o main.mpy src/main.py
  tandem mpy-cross - < main.py > main.mpy`,
		DisableFlagParsing: true,
		RunE:               func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
}

// runCross does what mpy-cross does with these arguments. name is what the usage
// text calls the program; flavor is what --flavor changes.
func runCross(name string, flavor py.Flavor, args []string, io stdio) int {
	flavor = crossFlavor(args, flavor)
	o, verdict, message := parseCross(args, flavor, hostArch())
	switch verdict {
	case crossUsage:
		io.out.Write([]byte(crossUsageText(name, flavor)))
		return 1
	case crossVersion:
		fmt.Fprintln(io.out, versionLine(flavor))
		return 0
	case crossMessage:
		fmt.Fprintln(io.err, message)
		return 1
	}
	options, message := o.compileOptions()
	if message == "" && o.input == "" {
		message = "no input file"
	}
	if message != "" {
		fmt.Fprintln(io.err, message)
		return 1
	}
	options.Log = io.out
	return o.compile(options, io)
}

// hostArch is the -march name of this machine, "" where the reference has none for it.
func hostArch() string {
	return map[string]string{"386": "x86", "amd64": "x64", "arm": "armv6", "riscv64": "rv64imc"}[runtime.GOARCH]
}

// compileOptions turns the command line into options of the compiler, or says
// with the reference's words why it cannot.
func (o *crossOptions) compileOptions() (py.Options, string) {
	options := py.Options{
		SourceName:    o.sourceName,
		OptLevel:      o.optLevel,
		Arch:          o.arch,
		SmallIntBits:  o.smallIntBits,
		NoSourceLines: o.noSourceLines,
		Flavor:        o.flavor,
	}
	if o.archFlagsSet && o.arch != "" {
		flags, ok := parseArchFlags(o.flavor, o.arch, o.archFlags)
		if !ok {
			return options, "unrecognised arch flags"
		}
		options.ArchFlags = flags
	}
	var err error
	if options.Emit, err = py.ParseEmit(o.emit); err != nil {
		return options, err.Error()
	}
	if o.flavorName != "" {
		if _, err := py.ParseFlavor(o.flavorName); err != nil {
			return options, err.Error()
		}
	}
	if options.NeedsArch() && o.arch == "" {
		return options, "arch not specified"
	}
	return options, ""
}

func (o *crossOptions) compile(options py.Options, io stdio) int {
	file, err := readSource(o.input, "<stdin>", io.in)
	if err != nil {
		fmt.Fprintf(io.err, "OSError: (2, \"can't open %s\")\n", o.input)
		return 1
	}
	result, list := py.Compile(file, options)
	if list.Err() != nil {
		printTraceback(io.err, list[0], options.SourceName)
		return 1
	}
	output := o.output
	switch {
	case output == "" && o.input == driver.Stdin:
		output = driver.Stdin
	case output == "":
		output = o.input[:max(0, len(o.input)-2)] + "mpy"
	}
	if output == driver.Stdin {
		_, err = io.out.Write(result.Bytes())
	} else {
		err = driver.WriteFile(output, result.Bytes())
	}
	if err != nil {
		fmt.Fprintf(io.err, "OSError: (2, \"can't open %s\")\n", output)
		return 1
	}
	return 0
}

// readSource reads a file, or standard input under the given name.
func readSource(path, stdinName string, stdin io.Reader) (*source.File, error) {
	if path == driver.Stdin {
		text, err := io.ReadAll(stdin)
		return source.New(stdinName, text), err
	}
	text, err := os.ReadFile(path)
	return source.New(path, text), err
}

// printTraceback writes a diagnostic as MicroPython prints an uncaught exception.
// Errors of the parser name the file, later ones the source name.
func printTraceback(w io.Writer, d *diag.Diagnostic, sourceName string) {
	if d.Line == diag.NoLine {
		fmt.Fprintf(w, "%s: %s\n", d.Kind, d.Message)
		return
	}
	name := d.File.Name
	if d.In != "" && sourceName != "" {
		name = sourceName
	}
	fmt.Fprintf(w, "Traceback (most recent call last):\n  File \"%s\", line %d", name, d.ReferenceLine())
	if d.In != "" {
		fmt.Fprintf(w, ", in %s", d.In)
	}
	fmt.Fprintf(w, "\n%s: %s\n", d.Kind, d.Message)
}

// crossUsageText returns the reference's usage text; name is that of the program.
func crossUsageText(name string, flavor py.Flavor) string {
	tool := &crossTools[flavor]
	text := "usage: " + name + crossUsageHead + tool.flagsUsage + crossUsageTail
	if tool.lineOptions {
		text += crossUsageLines
	}
	return text
}

const crossUsageHead = ` [<opts>] [-X <implopt>] [--] <input filename>
Options:
--version : show version information
-o : output file for compiled bytecode (defaults to input filename with .mpy extension, or stdout if input is stdin)
-s : source filename to embed in the compiled bytecode (defaults to input file)
-v : verbose (trace various operations); can be multiple
-O[N] : apply bytecode optimizations of level N

Target specific options:
-msmall-int-bits=number : set the maximum bits used to encode a small-int
-march=<arch> : set architecture for native emitter;
                x86, x64, armv6, armv6m, armv7m, armv7em, armv7emsp,
                armv7emdp, xtensa, xtensawin, rv32imc, rv64imc, host, debug
-march-flags=<flags> : set architecture-specific flags `

const crossUsageTail = `

Implementation specific options:
  emit={bytecode,native,viper} -- set the default code emitter
  heapsize=<n> -- set the heap size for the GC (default 2097152)
`

const crossUsageLines = `  source-lines    -- include source line numbers (default)
  no-source-lines -- exclude source line numbers
`
