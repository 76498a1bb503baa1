// Package cross is the drop-in for mpy-cross: one file is compiled with the command line, the messages and the exit codes of
// MicroPython's program of that name, or of CircuitPython's.
//
//	cross.Run("mpy-cross", py.MicroPython, []string{"-O2", "-o", "main.mpy", "src/main.py"}, streams) // 0, and main.mpy is written
//
// Invariants: a call keeps nothing for the next one; a result file is written whole or not at all. Build systems start it once for
// each file, so it imports what compiles Python and nothing else: each package in a program takes its share of the start.
package cross
