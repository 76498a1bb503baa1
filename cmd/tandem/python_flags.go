package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tandem-lang/tandem/internal/cross"
	"github.com/tandem-lang/tandem/internal/py"
)

// pythonFlags are the compiler options that the verbs share.
type pythonFlags struct {
	optLevel      int
	sourceName    string
	emit          string
	arch          string
	archFlags     string
	flavor        string
	smallIntBits  int
	noSourceLines bool
}

// add defines the options on a verb.
func (f *pythonFlags) add(cmd *cobra.Command) {
	fl := cmd.Flags()
	fl.IntVarP(&f.optLevel, "opt", "O", 0, "optimisation `level`, 0 to 3: 1 drops assertions, 3 drops line numbers")
	fl.StringVarP(&f.sourceName, "source-name", "s", "", "source `name` to embed instead of the path")
	fl.StringVar(&f.emit, "emit", "bytecode", "`kind` of code for undecorated functions: bytecode, native or viper")
	fl.StringVar(&f.arch, "march", "", "`architecture` of native code: "+strings.Join(cross.Arches, ", "))
	fl.StringVar(&f.archFlags, "march-flags", "", "`extensions` of rv32imc: zba, zcmp")
	fl.StringVar(&f.flavor, "flavor", "micropython", "`firmware` that loads the files: micropython or circuitpython")
	fl.IntVar(&f.smallIntBits, "small-int-bits", py.DefaultSmallIntBits, "`width` of the firmware's small integers")
	fl.BoolVar(&f.noSourceLines, "no-source-lines", false, "leave line numbers out of the files")
	for name, values := range map[string][]string{
		"emit": {"bytecode", "native", "viper"}, "march": cross.Arches, "flavor": {"micropython", "circuitpython"}, "opt": {"0", "1", "2", "3"},
	} {
		if err := cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)); err != nil {
			panic(err) // the name is not a flag of this verb
		}
	}
}

// options checks the flags and turns them into options of the compiler.
func (f *pythonFlags) options() (py.Options, error) {
	o := py.Options{
		SourceName: cross.Slashes(f.sourceName), OptLevel: f.optLevel, Arch: f.arch,
		SmallIntBits: f.smallIntBits, NoSourceLines: f.noSourceLines,
	}
	var err error
	if o.Emit, err = py.ParseEmit(f.emit); err != nil {
		return o, err
	}
	if o.Flavor, err = py.ParseFlavor(f.flavor); err != nil {
		return o, err
	}
	if f.arch == "host" {
		o.Arch = cross.HostArch()
	}
	if o.NeedsArch() && o.Arch == "" {
		return o, fmt.Errorf("--emit %s needs an architecture: add --march", f.emit)
	}
	if err := o.Check(); err != nil {
		return o, err
	}
	if f.archFlags != "" {
		flags, ok := cross.ParseArchFlags(o.Flavor, o.Arch, f.archFlags)
		if !ok {
			return o, fmt.Errorf("--march-flags %q: rv32imc takes %s, other architectures none", f.archFlags, strings.Join(o.Flavor.ArchFlags("rv32imc"), ","))
		}
		o.ArchFlags = flags
	}
	return o, nil
}
