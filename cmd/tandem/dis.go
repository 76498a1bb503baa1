package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/code/pybc"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/driver"
	"github.com/tandem-lang/tandem/internal/listing"
	"github.com/tandem-lang/tandem/internal/podlist"
	"github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/source"
)

func newDis(io stdio) *cobra.Command {
	var flags pythonFlags
	var fantom fantomFlags
	var asJSON, tables bool
	var compare string
	cmd := &cobra.Command{
		Use:   "dis FILE|POD[::TYPE[.SLOT]]",
		Short: "Show the code in a file",
		Long: `Show the functions of a compiled file, or of a source file as it would be compiled:
instructions with names and constants resolved and jump targets as labels; for source
files also the source lines, and for machine code the operations that it comes from.

Of pods it shows types, slots, flags, facets and the code with its error and line tables.
A pod is a .pod file, a script, a build script, a folder with one, or the name of a pod
that is found in --pods or --home or that Tandem has (sys, concurrent, math, util); "::" and
a type, and "." and a slot may follow. --tables leaves out the code; --compare shows in which lines of these
tables another pod differs, and fails if it does.

A compiled file is verified first; what is wrong with it is said and where.`,
		Example: `  tandem dis app.mpy
  tandem dis -O2 app.py
  tandem dis --march armv7m fast.py
  tandem dis --json app.mpy | jq '.functions[].name'
  tandem dis hello.fan
  tandem dis lib/mypod.pod::Clock.now
  tandem dis --tables sys::Str
  tandem dis --compare /opt/fantom/lib/fan/sys.pod sys`,
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			stdin, err := fantom.stdin()
			if err != nil {
				return err
			}
			if isPodArg(args[0]) || args[0] == source.Stdin && stdin == driver.Fantom {
				o, err := fantom.options(io)
				if err != nil {
					return err
				}
				p, err := openPod(io, args[0], stdin, o)
				if err != nil {
					return err
				}
				return disPod(io, p, podView{json: asJSON, tables: tables, compare: compare})
			}
			options, err := flags.options()
			if err != nil {
				return err
			}
			options.Side = true
			return dis(io, args[0], options, asJSON)
		},
	}
	flags.add(cmd)
	fantom.add(cmd)
	fantom.addLanguage(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "as JSON")
	cmd.Flags().BoolVar(&tables, "tables", false, "of pods, a line for each type and slot and no code")
	cmd.Flags().StringVar(&compare, "compare", "", "`pod` file to hold the tables of types and slots against")
	return cmd
}

// podView says what tandem dis shows of a pod.
type podView struct {
	json, tables bool
	compare      string // path of another pod; "" for none
}

// disPod lists a pod.
func disPod(io stdio, p *podArg, v podView) error {
	list, err := p.list(io)
	if err != nil {
		return err
	}
	switch {
	case v.compare != "":
		return comparePods(io, p, list, v.compare)
	case v.tables:
		return list.WriteTables(io.out)
	case v.json:
		return writeJSON(io, list)
	}
	return list.Text(io.out, p.textOptions())
}

// comparePods shows the lines in which the tables of two pods differ.
func comparePods(io stdio, p *podArg, list *podlist.Pod, path string) error {
	a, err := pod.OpenFile(path)
	if err != nil {
		return err
	}
	other, err := podlist.New(a, p.sel)
	if err != nil {
		return err
	}
	diff := podlist.Compare(list, other)
	for _, line := range diff {
		fmt.Fprintln(io.out, line)
	}
	if len(diff) > 0 {
		return exitCode(exitErrors)
	}
	slots := 0
	for _, t := range list.Types {
		slots += len(t.Fields) + len(t.Methods)
	}
	fmt.Fprintf(io.out, "%s: the tables of %d types and %d slots are identical\n", list.Name, len(list.Types), slots)
	return nil
}

func writeJSON(io stdio, data any) error {
	enc := json.NewEncoder(io.out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(data)
}

// dis lists a file, which is a source file unless it is called .mpy or begins as one does.
func dis(io stdio, path string, options py.Options, asJSON bool) error {
	file, err := source.Read(path, "<stdin>", io.in)
	if err != nil {
		return err
	}
	var module *mpy.Module
	var known listing.Options
	if isCompiled(path, file.Text) {
		if module, _, err = readCompiled(path, file.Text); err != nil {
			io.errorf("%v", err)
			return exitCode(exitErrors)
		}
	} else {
		result, list := py.Compile(file, options)
		if list.Err() != nil {
			diag.Text(io.err, list, diag.TextOptions{Color: coloured(io.err)})
			return exitCode(exitErrors)
		}
		module = result.Module
		known = listing.Options{Source: file, Ops: result.Ops, Side: result.Side}
	}
	if !asJSON {
		return listing.Text(io.out, module, known)
	}
	data, err := listing.New(module, known)
	if err != nil {
		return err
	}
	return writeJSON(io, data)
}

func isCompiled(path string, data []byte) bool {
	return strings.HasSuffix(path, ".mpy") ||
		len(data) >= 4 && (data[0] == mpy.MagicMicroPython || data[0] == mpy.MagicCircuitPython) && data[1] == mpy.Version
}

// readCompiled reads and verifies a .mpy file, and returns its operations as well.
func readCompiled(path string, data []byte) (*mpy.Module, *pyop.Module, error) {
	module, err := mpy.Read(data)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	lifted, err := pybc.Lift(module)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	return module, lifted.Ops, nil
}
