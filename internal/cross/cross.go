package cross

import (
	"fmt"
	"io"
	"runtime"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/outfile"
	"github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/source"
)

// Streams is what the drop-in reads and writes besides files.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// Run does what mpy-cross does with these arguments, which begin behind the program's name, and returns its exit code.
// name is what the usage text calls the program; flavor is what --flavor changes.
func Run(name string, flavor py.Flavor, args []string, std Streams) int {
	flavor = flavorAsked(args, flavor)
	o, v, message := parse(args, flavor, HostArch())
	switch v {
	case showsUsage:
		std.Out.Write([]byte(usageText(name, flavor)))
		return 1
	case showsVersion:
		fmt.Fprintln(std.Out, VersionLine(flavor))
		return 0
	case showsMessage:
		fmt.Fprintln(std.Err, message)
		return 1
	}
	options, message := o.compileOptions()
	if message == "" && o.input == "" {
		message = "no input file"
	}
	if message != "" {
		fmt.Fprintln(std.Err, message)
		return 1
	}
	options.Log = std.Out
	return o.compile(options, std)
}

// HostArch is the -march name of this machine, "" where the reference has none for it.
func HostArch() string {
	return map[string]string{"386": "x86", "amd64": "x64", "arm": "armv6", "riscv64": "rv64imc"}[runtime.GOARCH]
}

// compileOptions turns the command line into options of the compiler, or says
// with the reference's words why it cannot.
func (o *commandLine) compileOptions() (py.Options, string) {
	options := py.Options{
		SourceName:    o.sourceName,
		OptLevel:      o.optLevel,
		Arch:          o.arch,
		SmallIntBits:  o.smallIntBits,
		NoSourceLines: o.noSourceLines,
		Flavor:        o.flavor,
	}
	if o.archFlagsSet && o.arch != "" {
		flags, ok := ParseArchFlags(o.flavor, o.arch, o.archFlags)
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

func (o *commandLine) compile(options py.Options, std Streams) int {
	file, err := source.Read(o.input, "<stdin>", std.In)
	if err != nil {
		fmt.Fprintf(std.Err, "OSError: (2, \"can't open %s\")\n", o.input)
		return 1
	}
	result, list := py.Compile(file, options)
	if list.Err() != nil {
		PrintTraceback(std.Err, list[0], options.SourceName)
		return 1
	}
	to := o.output
	switch {
	case to == "" && o.input == source.Stdin:
		to = source.Stdin
	case to == "":
		to = o.input[:max(0, len(o.input)-2)] + "mpy"
	}
	if to == source.Stdin {
		_, err = std.Out.Write(result.Bytes())
	} else {
		err = outfile.Write(to, result.Bytes())
	}
	if err != nil {
		fmt.Fprintf(std.Err, "OSError: (2, \"can't open %s\")\n", to)
		return 1
	}
	return 0
}

// PrintTraceback writes a diagnostic as MicroPython prints an uncaught exception.
// Errors of the parser name the file, later ones the source name.
func PrintTraceback(w io.Writer, d *diag.Diagnostic, sourceName string) {
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

// usageText returns the reference's usage text; name is that of the program.
func usageText(name string, flavor py.Flavor) string {
	t := &tools[flavor]
	text := "usage: " + name + usageHead + t.flagsUsage + usageTail
	if t.lineOptions {
		text += usageLines
	}
	return text
}

const usageHead = ` [<opts>] [-X <implopt>] [--] <input filename>
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

const usageTail = `

Implementation specific options:
  emit={bytecode,native,viper} -- set the default code emitter
  heapsize=<n> -- set the heap size for the GC (default 2097152)
`

const usageLines = `  source-lines    -- include source line numbers (default)
  no-source-lines -- exclude source line numbers
`
