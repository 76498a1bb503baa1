package main

import (
	"github.com/spf13/cobra"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/driver"
)

func newOps(io stdio) *cobra.Command {
	var flags pythonFlags
	cmd := &cobra.Command{
		Use:   "ops FILE.py",
		Short: "Show the stack operations that a file compiles to",
		Long: `Compile a Python file to stack operations, the form from which bytecode and machine
code are made, and show them with names, constants, labels and source positions.`,
		Example: `  tandem ops app.py
  tandem ops -O2 - < app.py`,
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			options, err := flags.options()
			if err != nil {
				return err
			}
			file, err := readSource(args[0], "<stdin>", io.in)
			if err != nil {
				return err
			}
			ops, list := driver.PythonOps(file, options)
			if list.Err() != nil {
				diag.Text(io.err, list, diag.TextOptions{Color: coloured(io.err)})
				return exitCode(exitErrors)
			}
			_, err = io.out.Write([]byte(ops.String()))
			return err
		},
	}
	flags.add(cmd)
	return cmd
}
