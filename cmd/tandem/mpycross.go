package main

import (
	"github.com/spf13/cobra"
)

// newCross shows the drop-in in the help; dispatch runs it.
func newCross(stdio) *cobra.Command {
	return &cobra.Command{
		Use:   "mpy-cross [OPTIONS] FILE",
		Short: "Compile one file with the options of MicroPython's mpy-cross",
		Long: `Compile one file with the command line, messages and exit codes of MicroPython's
mpy-cross. A link called mpy-cross to this binary does the same, and one called
mpy-cross-circuitpython what CircuitPython's does.

  --version               show version information
  -o FILE                 output (default: the input with .mpy; standard output for standard input)
  -s NAME                 source name to embed (default: the input as given)
  -O[N]                   optimisation level 0 to 3
  -march=ARCH             architecture for native code
  -march-flags=FLAGS      extensions of rv32imc: zba, zcmp
  -msmall-int-bits=N      width of small integers
  -X emit=bytecode|native|viper, -X source-lines, -X no-source-lines, -X heapsize=N
  --flavor circuitpython  write CircuitPython's files`,
		Example: `  tandem mpy-cross -O2 -s main.py -o main.mpy src/main.py
  tandem mpy-cross - < main.py > main.mpy`,
		DisableFlagParsing: true,
		RunE:               func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
}
