package main

import (
	"github.com/spf13/cobra"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/driver"
	"github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/source"
)

func newOps(io stdio) *cobra.Command {
	var flags pythonFlags
	var fantom fantomFlags
	cmd := &cobra.Command{
		Use:   "ops FILE",
		Short: "Show the stack operations that a file compiles to",
		Long: `Compile a Python or Fantom file to stack operations, the form from which bytecode and
machine code are made, and show them with names, constants, labels and source positions.
Of a .mpy file, the operations to which its bytecode turns back are shown.

A Fantom file is a script, or a build script of one pod; "::" and a type, and "." and a
slot may follow.`,
		Example: `  tandem ops app.py
  tandem ops app.mpy
  tandem ops -O2 - < app.py
  tandem ops hello.fan
  tandem ops hello.fan::Main.main`,
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
				return fantomOps(io, args[0], stdin, o)
			}
			options, err := flags.options()
			if err != nil {
				return err
			}
			return pythonOps(io, args[0], options)
		},
	}
	flags.add(cmd)
	fantom.add(cmd)
	fantom.addLanguage(cmd)
	return cmd
}

func pythonOps(io stdio, path string, options py.Options) error {
	file, err := source.Read(path, "<stdin>", io.in)
	if err != nil {
		return err
	}
	var ops *pyop.Module
	if isCompiled(path, file.Text) {
		if _, ops, err = readCompiled(path, file.Text); err != nil {
			io.errorf("%v", err)
			return exitCode(exitErrors)
		}
	} else {
		var list diag.List
		if ops, list = py.Operations(file, options); list.Err() != nil {
			diag.Text(io.err, list, diag.TextOptions{Color: coloured(io.err)})
			return exitCode(exitErrors)
		}
	}
	_, err = io.out.Write(ops.Append(nil))
	return err
}

func fantomOps(io stdio, arg string, stdin driver.Language, o driver.FanOptions) error {
	p, err := openPod(io, arg, stdin, o)
	if err != nil {
		return err
	}
	list, err := p.list(io)
	if err != nil {
		return err
	}
	view := p.textOptions()
	view.Bare = true
	return list.Text(io.out, view)
}
