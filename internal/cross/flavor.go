package cross

import (
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/version"
)

// tool says where the mpy-cross of a flavor differs in its command line.
type tool struct {
	lineOptions bool                              // -X source-lines and no-source-lines
	flagsUsage  string                            // of the usage text
	flags       func(value string) (uint64, bool) // reads -march-flags of rv32imc
}

var tools = [...]tool{
	py.MicroPython: {
		lineOptions: true,
		flagsUsage: `(can be either a dec/hex/bin value or a comma-separated flags string)
                       supported flags for rv32imc: zba, zcmp`,
		flags: parseFlagsOrNames,
	},
	py.CircuitPython: {
		flagsUsage: `(can be either a dec/hex/bin value or a string)
                       supported flags for rv32imc: zba`,
		flags: parseFlagsOrZba,
	},
}

// CircuitPython is the name of the binary that is a drop-in for CircuitPython's mpy-cross.
const CircuitPython = "mpy-cross-circuitpython"

// FlavorOf returns what a program of that name compiles for; ok is false where it is the name of no mpy-cross.
func FlavorOf(program string) (f py.Flavor, ok bool) {
	switch program {
	case "mpy-cross":
		return py.MicroPython, true
	case CircuitPython:
		return py.CircuitPython, true
	}
	return 0, false
}

// flavorAsked returns the flavor that the arguments ask for, ahead of all else: which options there are depends on it.
// An unknown name is reported when the command line has been read.
func flavorAsked(args []string, flavor py.Flavor) py.Flavor {
	for i, arg := range args {
		name, found := strings.CutPrefix(arg, "--flavor=")
		switch {
		case arg == "--":
			return flavor
		case arg == "--flavor" && i+1 < len(args):
			name, found = args[i+1], true
		}
		if !found {
			continue
		}
		if f, err := py.ParseFlavor(name); err == nil {
			flavor = f
		}
	}
	return flavor
}

// parseFlagsOrNames reads MicroPython's -march-flags: a number, or names with commas between them.
func parseFlagsOrNames(value string) (uint64, bool) {
	if flags, ok := parseFlagNumber(value); ok {
		return flags, true
	}
	return parseFlagNames(value)
}

// parseFlagsOrZba reads CircuitPython's -march-flags: a Python integer, or whatever begins with zba. A number of three
// characters and more that begins with 0 must be binary or hexadecimal.
func parseFlagsOrZba(value string) (uint64, bool) {
	digits, base := strings.TrimPrefix(strings.Trim(value, " \t\n\r\v\f"), "+"), 10
	if len(value) > 2 && value[0] == '0' {
		switch value[1] | 0x20 {
		case 'b':
			base = 2
		case 'x':
			base = 16
		default:
			return 0, false
		}
		digits = digits[2:]
	}
	n, err := strconv.ParseUint(strings.ReplaceAll(digits, "_", ""), base, 64)
	if err != nil {
		return 1, strings.HasPrefix(value, "zba")
	}
	return n, true
}

// VersionLine is what the drop-in answers to --version: the version of the firmware
// whose files it writes, in the words in which build systems look for it.
func VersionLine(f py.Flavor) string {
	return f.Version() + " (Tandem " + version.Tandem + "); mpy-cross emitting mpy v6.3"
}
