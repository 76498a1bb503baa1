// Command mpy-cross is the drop-in for MicroPython's mpy-cross by itself: the same as `tandem mpy-cross`, without the runtime and without
// Fantom. Called mpy-cross-circuitpython it is CircuitPython's.
//
//	mpy-cross -O2 -march=xtensawin -s main.py -o main.mpy src/main.py
//
// Build systems start it once for each file, and what a program starts with grows with what is linked into it.
package main

import (
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/tandem-lang/tandem/internal/cross"
)

func main() {
	debug.SetGCPercent(400) // as in cmd/tandem
	flavor, _ := cross.FlavorOf(strings.TrimSuffix(filepath.Base(os.Args[0]), ".exe"))
	os.Exit(cross.Run(os.Args[0], flavor, os.Args[1:], cross.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
}
