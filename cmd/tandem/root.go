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
	root := newRoot(io)
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

// newRoot makes the tree of verbs. It sets no template of cobra's: one that is set makes the linker keep all of
// text/template and every method of every type, two megabytes and half a millisecond at each start.
func newRoot(io stdio) *cobra.Command {
	var showVersion bool
	root := &cobra.Command{
		Use:   "tandem",
		Short: "Compile Python for microcontrollers to .mpy files, and Fantom to pods",
		Example: `  tandem build app.py           write app.mpy beside it
  tandem check src/             only look for errors
  tandem dis app.mpy            show the bytecode
  tandem build src/build.fan    the pods that a Fantom build script describes
  tandem doc Str.split          what a slot of Fantom's library does
  mpy-cross -O2 app.py          with a link of that name to the binary`,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !showVersion {
				return cmd.Help()
			}
			_, err := fmt.Fprintf(io.out, "tandem %s\n", version())
			return err
		},
	}
	root.Flags().BoolVarP(&showVersion, "version", "v", false, "version of this command and of what it writes")
	root.AddCommand(newBuild(io), newCheck(io), newDis(io), newOps(io), newDoc(io), newCross())
	return root
}
