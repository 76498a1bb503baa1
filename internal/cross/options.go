package cross

import (
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/py"
)

// commandLine is a parsed mpy-cross command line.
type commandLine struct {
	input, output string // "" where not given
	sourceName    string // -s; "" where not given
	optLevel      int
	smallIntBits  int
	arch          string // "" where not given
	archFlags     string
	archFlagsSet  bool
	emit          string // "bytecode", "native", "viper" or ""
	noSourceLines bool
	flavor        py.Flavor
	flavorName    string // --flavor, which the reference does not have, as given last
}

// verdict is what a command line without a compilation asks for.
type verdict int

const (
	compiles     verdict = iota
	showsUsage           // print the usage text, exit 1
	showsVersion         // print the version, exit 0
	showsMessage         // print a message on standard error, exit 1
)

// Arches are the names that -march takes.
var Arches = []string{"x86", "x64", "armv6", "armv6m", "armv7m", "armv7em", "armv7emsp", "armv7emdp",
	"xtensa", "xtensawin", "rv32imc", "rv64imc", "host", "debug"}

// parse reads a command line as the reference does: -X options in a first
// pass over all words, the rest from left to right, the first trouble ending it.
func parse(args []string, flavor py.Flavor, hostArch string) (o commandLine, v verdict, message string) {
	o = commandLine{flavor: flavor, smallIntBits: 31}
	if !o.implementationOptions(args) {
		return o, showsUsage, ""
	}
	options := true
	for i := 0; i < len(args); i++ {
		arg := args[i]
		switch {
		case !options || !strings.HasPrefix(arg, "-") || arg == "-":
			if o.input != "" {
				return o, showsMessage, "multiple input files"
			}
			o.input = Slashes(arg)
		case arg == "-X":
			i++
		case arg == "--version":
			return o, showsVersion, ""
		case arg == "--":
			options = false
		case arg == "-o" || arg == "-s" || arg == "--flavor":
			i++
			if i >= len(args) {
				return o, showsUsage, ""
			}
			o.setValue(arg, args[i])
		default:
			if v, msg := o.attachedOption(arg, hostArch); v != compiles {
				return o, v, msg
			}
		}
	}
	return o, compiles, ""
}

// implementationOptions reads every -X of the line; false asks for the usage text.
func (o *commandLine) implementationOptions(args []string) bool {
	for i := 0; i < len(args); i++ {
		if args[i] != "-X" {
			continue
		}
		i++
		if i >= len(args) {
			return false
		}
		switch opt := args[i]; {
		case opt == "emit=bytecode", opt == "emit=native", opt == "emit=viper":
			o.emit = strings.TrimPrefix(opt, "emit=")
		case opt == "source-lines" && tools[o.flavor].lineOptions:
			o.noSourceLines = false
		case opt == "no-source-lines" && tools[o.flavor].lineOptions:
			o.noSourceLines = true
		case strings.HasPrefix(opt, "heapsize="):
			// Sizes the reference's own heap; memory here grows as needed.
		default:
			return false
		}
	}
	return true
}

func (o *commandLine) setValue(option, value string) {
	switch option {
	case "-o":
		o.output = value
	case "-s":
		o.sourceName = Slashes(value)
	case "--flavor":
		o.flavorName = value
	}
}

// attachedOption reads an option that has its value in the same word.
func (o *commandLine) attachedOption(arg, hostArch string) (verdict, string) {
	switch {
	case arg == "-v":
	case strings.HasPrefix(arg, "-O"):
		o.optLevel = optLevel(arg[2:])
	case strings.HasPrefix(arg, "-msmall-int-bits="):
		n, ok := cNumber(strings.TrimPrefix(arg, "-msmall-int-bits="), 0)
		if !ok || n < 1 || n > 64 { // with other widths the reference shifts by what no machine can
			return showsUsage, ""
		}
		o.smallIntBits = int(n)
	case strings.HasPrefix(arg, "-march="):
		o.arch = strings.TrimPrefix(arg, "-march=")
		if o.arch == "host" {
			o.arch = hostArch
			if hostArch == "" {
				return showsMessage, "unable to determine host architecture for -march=host"
			}
		}
		if !known(Arches, o.arch) {
			return showsUsage, ""
		}
	case strings.HasPrefix(arg, "-march-flags="):
		o.archFlags, o.archFlagsSet = strings.TrimPrefix(arg, "-march-flags="), true
	case strings.HasPrefix(arg, "--flavor="):
		o.flavorName = strings.TrimPrefix(arg, "--flavor=")
	default:
		return showsUsage, ""
	}
	return compiles, ""
}

func known(names []string, name string) bool {
	for _, n := range names {
		if n == name {
			return true
		}
	}
	return false
}

// optLevel reads what follows -O: a digit, or further capital O's to count.
func optLevel(rest string) int {
	if rest != "" && rest[0] >= '0' && rest[0] <= '9' {
		return int(rest[0] - '0')
	}
	n := 1
	for n <= len(rest) && rest[n-1] == 'O' {
		n++
	}
	return n
}

// Slashes turns backslashes into slashes: names in compiled files are the same
// whichever system they were compiled on.
func Slashes(path string) string { return strings.ReplaceAll(path, `\`, "/") }

// ParseArchFlags reads a -march-flags value as the flavor's mpy-cross does. Only rv32imc has flags.
func ParseArchFlags(flavor py.Flavor, arch, value string) (uint32, bool) {
	names := flavor.ArchFlags(arch)
	if names == nil {
		return 0, false
	}
	flags, ok := tools[flavor].flags(value)
	return uint32(flags), ok && flags < 1<<len(names)
}

// parseFlagNumber reads a number as Python writes it, but that spaces may stand before the digits.
func parseFlagNumber(value string) (uint64, bool) {
	base := 10
	if len(value) > 1 && value[0] == '0' {
		switch value[1] | 0x20 {
		case 'x':
			base = 16
		case 'o':
			base = 8
		case 'b':
			base = 2
		default:
			return 0, false
		}
		value = value[2:]
	}
	if strings.HasPrefix(value, "+") {
		return 0, false
	}
	return cNumber(value, base)
}

// cNumber reads a number as C's strtoul does, all of the text: spaces, a sign, and in base 16 or without a base 0x.
// Without a base, 0 begins an octal number.
func cNumber(text string, base int) (uint64, bool) {
	text = strings.TrimLeft(text, " \t\n\v\f\r")
	negative := strings.HasPrefix(text, "-")
	if negative || strings.HasPrefix(text, "+") {
		text = text[1:]
	}
	hex := len(text) > 2 && text[0] == '0' && text[1]|0x20 == 'x'
	switch {
	case hex && (base == 0 || base == 16):
		text, base = text[2:], 16
	case base == 0 && strings.HasPrefix(text, "0"):
		base = 8
	case base == 0:
		base = 10
	}
	n, err := strconv.ParseUint(text, base, 64)
	if negative {
		n = -n
	}
	return n, err == nil
}

func parseFlagNames(value string) (flags uint64, ok bool) {
	for _, name := range strings.Split(strings.TrimSuffix(value, ","), ",") {
		bit := -1
		for i, f := range py.MicroPython.ArchFlags("rv32imc") {
			if name == f {
				bit = i
			}
		}
		if bit < 0 {
			return 0, false
		}
		flags |= 1 << bit
	}
	return flags, flags != 0
}
