// Command tandem runs Python as MicroPython speaks it, compiles it for microcontrollers to the .mpy
// files that MicroPython's and CircuitPython's firmware loads, and Fantom to the pods that its runtimes load.
//
//	tandem run app.py          # runs it
//	tandem build app.py        # writes app.mpy
//	tandem build hello.fan     # writes hello.pod
//	tandem dis app.mpy         # shows what is in it
//
// It carries programs, too: a file that the verb bundle wrote runs the one behind it.
//
// Called mpy-cross, micropython, fan, fant, fanp or fansh, it is a drop-in for the reference's program of that name.
//
// One file holds one verb. The verbs read their options, call internal/driver and
// show what comes back; how anything is compiled is not known here.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/tandem-lang/tandem/internal/bundle"
	"github.com/tandem-lang/tandem/internal/cross"
	"github.com/tandem-lang/tandem/internal/py"
)

// Exit codes of every verb but the drop-ins, which have the references'.
const (
	exitOK     = 0
	exitErrors = 1 // the input has errors
	exitUsage  = 2 // the command line is wrong, or a file cannot be read or written
)

func main() {
	// A compilation allocates much and frees it all at its end; collecting less
	// often is faster, and the limit keeps huge inputs in bounds.
	debug.SetGCPercent(400)
	io := stdio{in: os.Stdin, out: os.Stdout, err: os.Stderr}
	switch app, err := bundle.Own(); {
	case err != nil:
		fmt.Fprintf(io.err, "%s: %v\n", os.Args[0], err)
		os.Exit(exitUsage)
	case app != nil:
		os.Exit(runBundled(app, os.Args, io))
	}
	os.Exit(dispatch(os.Args, io))
}

// dispatch runs the drop-in when the binary or the first argument is called so,
// without making the tree of verbs first: build systems start it once a file.
func dispatch(args []string, io stdio) int {
	name := strings.TrimSuffix(filepath.Base(args[0]), ".exe")
	if flavor, ok := cross.FlavorOf(name); ok {
		return cross.Run(args[0], flavor, args[1:], io.streams())
	}
	if run := launcherOf(name); run != nil {
		return run(&launcher{stdio: io}, args[1:])
	}
	if len(args) > 1 && !wantsHelp(args[2:]) {
		if run := launcherOf(args[1]); run != nil {
			return run(&launcher{stdio: io}, args[2:])
		}
	}
	switch {
	case name == "micropython":
		return runMicro(args[0], args[1:], io)
	case len(args) > 1 && args[1] == "micropython" && !wantsHelp(args[2:]):
		return runMicro(args[0]+" micropython", args[2:], io)
	case len(args) > 1 && args[1] == "mpy-cross" && !wantsHelp(args[2:]):
		return cross.Run(args[0]+" mpy-cross", py.MicroPython, args[2:], io.streams())
	}
	return runVerb(args[1:], io)
}

// wantsHelp reports whether the arguments only ask for help.
func wantsHelp(args []string) bool {
	return len(args) == 1 && (args[0] == "-h" || args[0] == "--help")
}
