package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"
)

// exitCode is the error by which a verb that has already said everything ends the command.
type exitCode int

func (exitCode) Error() string { return "" }

// runVerb runs the verb that args name and returns the exit code.
func runVerb(args []string, io stdio) int {
	root := newRoot(io, args)
	if len(args) > 0 && args[0] == "run" {
		args = append([]string{"run"}, endOptions(root.Commands()[0].Flags(), args[1:])...)
	}
	root.SetArgs(args)
	root.SetIn(io.in)
	root.SetOut(io.out)
	root.SetErr(io.err)
	err := root.Execute()
	var code exitCode
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &code):
		return int(code)
	}
	io.errorf("%v", err)
	return exitUsage
}

// verbs are the functions that make the verbs, by their names.
var verbs = []struct {
	name string
	make func(stdio) *cobra.Command
}{
	{"run", newRun},
	{"repl", newRepl},
	{"test", newTest},
	{"build", newBuild},
	{"check", newCheck},
	{"dis", newDis},
	{"ops", newOps},
	{"doc", newDoc},
	{"bundle", newBundle},
	{"mpy-cross", newCross},
	{"micropython", newMicro},
	{"fan", newFan},
	{"fant", newFant},
	{"fanp", newFanp},
	{"fansh", newFansh},
}

// newRoot makes the tree of verbs, or of the one verb that the arguments begin with: each is some dozens of options, and
// build systems start the command once a file. It sets no template of cobra's: one that is set makes the linker keep all of
// text/template and every method of every type, two megabytes and half a millisecond at each start.
func newRoot(io stdio, args []string) *cobra.Command {
	var showVersion bool
	root := &cobra.Command{
		Use:   "tandem",
		Short: "Run Python and Fantom, and compile them: Python for microcontrollers to .mpy files, Fantom to pods",
		Example: `  tandem run app.py             run it; tandem repl is a prompt, tandem test runs tests
  tandem build app.py           write app.mpy beside it
  tandem check src/             only look for errors
  tandem dis app.mpy            show the bytecode
  tandem build src/build.fan    the pods that a Fantom build script describes
  tandem bundle app.py -o app   one file to ship that runs the program
  tandem doc Str.split          what a slot of Fantom's library does
  mpy-cross -O2 app.py          with a link of that name to the binary`,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !showVersion {
				return cmd.Help()
			}
			_, err := fmt.Fprintf(io.out, "tandem %s\n", versionText())
			return err
		},
	}
	root.Flags().BoolVarP(&showVersion, "version", "v", false, "version of this command and of what it writes")
	for _, v := range verbs {
		if len(args) > 0 && args[0] == v.name {
			root.CompletionOptions.DisableDefaultCmd = true
			root.AddCommand(v.make(io))
			return root
		}
	}
	for _, v := range verbs {
		root.AddCommand(v.make(io))
	}
	return root
}
