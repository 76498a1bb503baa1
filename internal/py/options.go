package py

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py/syntax"
	"github.com/tandem-lang/tandem/internal/source"
)

// DefaultSmallIntBits is the width of small integers on 32-bit firmware.
const DefaultSmallIntBits = 31

// ParseEmit reads the name of an emitter; "" is bytecode.
func ParseEmit(name string) (pyop.Emit, error) {
	switch name {
	case "", "bytecode":
		return pyop.EmitBytecode, nil
	case "native":
		return pyop.EmitNative, nil
	case "viper":
		return pyop.EmitViper, nil
	}
	return 0, fmt.Errorf("unknown emitter %q: bytecode, native and viper are accepted", name)
}

// Options are the choices of one Python compilation. The zero value is
// mpy-cross's default.
type Options struct {
	Input         Input     // what the text is: a file, a statement typed at a prompt, an expression
	SourceName    string    // embedded in the file; the file's own name if ""
	OptLevel      int       // 0 to 3: 1 drops assertions, 3 drops line numbers
	Emit          pyop.Emit // what functions without a decorator become
	Arch          string    // -march name; "" for bytecode alone
	ArchFlags     uint32    // extensions of the architecture
	Log           io.Writer // where the architecture debug prints its pseudo-instructions; nil for nowhere
	SmallIntBits  int       // width of the firmware's small integers; 0 is DefaultSmallIntBits
	NoSourceLines bool
	Flavor        Flavor
	Side          bool // keep Result.Side
	Portable      bool // as a compiler within a runtime: there are no t-strings and no assembler, functions of viper are bytecode without Arch, and those of native unless Emit asks for machine code
}

// Input is what a text is read as.
type Input = syntax.Input

// The forms of input.
const (
	File   = syntax.InputFile   // statements: a file, or what exec takes
	Single = syntax.InputSingle // one statement typed at a prompt: the values of its expressions go to __repl_print__
	Eval   = syntax.InputEval   // an expression: the module returns its value
)

// NeedsArch reports whether the options ask for machine code.
func (o *Options) NeedsArch() bool {
	return o.Emit == pyop.EmitNative || o.Emit == pyop.EmitViper
}

// Check reports options that no compilation can follow.
func (o *Options) Check() error {
	switch {
	case o.OptLevel < 0 || o.OptLevel > 9:
		return fmt.Errorf("optimisation level %d: 0 to 9 are accepted", o.OptLevel)
	case o.SmallIntBits != 0 && (o.SmallIntBits < 2 || o.SmallIntBits > 64):
		return fmt.Errorf("small integers of %d bits: 2 to 64 are accepted", o.SmallIntBits)
	case o.Arch != "" && !slices.Contains(Arches(), o.Arch):
		return fmt.Errorf("unknown architecture %q: one of %s is accepted", o.Arch, strings.Join(Arches(), ", "))
	case o.NeedsArch() && o.Arch == "":
		return errors.New("native code needs an architecture")
	}
	return nil
}

// Arches returns the architectures that files can be for, in the order of their numbers.
func Arches() []string {
	var names []string
	for a := mpy.ArchNone + 1; a < mpy.NumArchs; a++ {
		names = append(names, a.String())
	}
	return names
}

// target returns the machine, nil if there is none with an emitter.
func (o *Options) target() *machine.Machine {
	return machine.Styled(o.Arch, o.Flavor.traits().style)
}

func (o *Options) machineOptions() machine.Options {
	return machine.Options{Flags: o.ArchFlags, Log: o.Log, Style: o.Flavor.traits().style}
}

// sourceName returns the name that a module's file embeds.
func (o *Options) sourceName(file *source.File) string {
	if o.SourceName != "" {
		return o.SourceName
	}
	return file.Name
}
