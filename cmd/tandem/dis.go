package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pybc"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/driver"
	"github.com/tandem-lang/tandem/internal/listing"
)

func newDis(io stdio) *cobra.Command {
	var flags pythonFlags
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "dis FILE.py|FILE.mpy",
		Short: "Show the code in a file",
		Long: `Show the functions of a compiled file, or of a source file as it would be compiled:
instructions with names and constants resolved and jump targets as labels; for source
files also the source lines, and for machine code the operations that it comes from.

A compiled file is verified first; what is wrong with it is said and where.`,
		Example: `  tandem dis app.mpy
  tandem dis -O2 app.py
  tandem dis --march armv7m fast.py
  tandem dis --json app.mpy | jq '.functions[].name'`,
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			options, err := flags.options()
			if err != nil {
				return err
			}
			options.Side = true
			return dis(io, args[0], options, asJSON)
		},
	}
	flags.add(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "as JSON")
	return cmd
}

// dis lists a file, which is a source file unless it is called .mpy or begins as one does.
func dis(io stdio, path string, options driver.PythonOptions, asJSON bool) error {
	file, err := readSource(path, "<stdin>", io.in)
	if err != nil {
		return err
	}
	var module *mpy.Module
	var known listing.Options
	if isCompiled(path, file.Text) {
		if module, err = readCompiled(path, file.Text); err != nil {
			io.errorf("%v", err)
			return exitCode(exitErrors)
		}
	} else {
		result, list := driver.CompilePython(file, options)
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
	enc := json.NewEncoder(io.out)
	enc.SetIndent("", "  ")
	return enc.Encode(data)
}

func isCompiled(path string, data []byte) bool {
	return strings.HasSuffix(path, ".mpy") ||
		len(data) >= 4 && (data[0] == mpy.MagicMicroPython || data[0] == mpy.MagicCircuitPython) && data[1] == mpy.Version
}

// readCompiled reads and verifies a .mpy file.
func readCompiled(path string, data []byte) (*mpy.Module, error) {
	module, err := mpy.Read(data)
	if err == nil {
		err = pybc.VerifyModule(module)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return module, nil
}
