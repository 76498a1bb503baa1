package py

import (
	"fmt"
	"strings"

	"github.com/tandem-lang/tandem/internal/back/inline"
	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/qstr"
	"github.com/tandem-lang/tandem/internal/py/compile"
	"github.com/tandem-lang/tandem/internal/py/fold"
	"github.com/tandem-lang/tandem/internal/py/syntax"
)

// Flavor is the firmware whose files are written.
type Flavor uint8

// The flavors.
const (
	MicroPython Flavor = iota
	CircuitPython
)

// flavor says all that is special to a flavor, as behaviours of the packages that have them.
type flavor struct {
	name    string
	version string // release and date, as mpy-cross gives them
	magic   byte   // of files
	syntax  syntax.Options
	fold    fold.Options
	compile compile.Options
	style   machine.Style
	inline  inline.Style
	flags   []string // names of the extensions of rv32imc that there are, bit 0 of Options.ArchFlags first
}

// flavors has every flavor; docs/circuitpython.md describes the second in words.
var flavors = [...]flavor{
	MicroPython: {
		name:    "micropython",
		version: "MicroPython v1.29.0-preview on 2026-08-19",
		magic:   mpy.MagicMicroPython,
		flags:   []string{"zba", "zcmp"},
	},
	CircuitPython: {
		name:    "circuitpython",
		version: "CircuitPython 10.3.0-alpha.4 on 2026-08-21",
		magic:   mpy.MagicCircuitPython,
		syntax:  syntax.Options{Pool: qstr.BuiltInCircuitPython, FlatFormats: true},
		fold:    fold.Options{PlainConstOnly: true},
		compile: compile.Options{AwaitMethod: true, StarAfterKeyword: true},
		style: machine.Style{
			ClearByXor:       true,
			NullByImmediate:  true,
			UnaryInPlace:     true,
			IndexInPlace:     true,
			TempsAboveArgs:   true,
			InvertByFirstArg: true,
			LiteralJump:      true,
		},
		inline: inline.Style{NoWindowed: true, OffsetInOrder: true},
		flags:  []string{"zba"},
	},
}

// traits returns what is special to f; that of MicroPython for what is no flavor.
func (f Flavor) traits() *flavor {
	if int(f) >= len(flavors) {
		f = MicroPython
	}
	return &flavors[f]
}

// String returns the name of the flavor as ParseFlavor takes it.
func (f Flavor) String() string { return f.traits().name }

// Version returns the release of the firmware and its date, as its mpy-cross gives them.
func (f Flavor) Version() string { return f.traits().version }

// ArchFlags returns the names of the extensions of an architecture that the flavor knows, bit 0 of
// Options.ArchFlags first; only rv32imc has some.
func (f Flavor) ArchFlags(arch string) []string {
	if arch != mpy.ArchRV32IMC.String() {
		return nil
	}
	return f.traits().flags
}

// ParseFlavor reads the name of a flavor; "" is MicroPython.
func ParseFlavor(name string) (Flavor, error) {
	for f := range flavors {
		if strings.EqualFold(name, flavors[f].name) {
			return Flavor(f), nil
		}
	}
	if name == "" {
		return MicroPython, nil
	}
	return 0, fmt.Errorf("unknown flavor %q: micropython and circuitpython are accepted", name)
}
