// Package repl is the prompt of a board, over two streams: what a person types and what tools that talk to boards send.
//
//	in := repl.NewInput(os.Stdin)
//	out := repl.NewOutput(os.Stdout)
//	host.Stdin, host.Stdout = in.Guest(), out             // of the engine
//	end := repl.Serve(in, out, session, repl.Options{})   // until Ctrl-D, sys.exit or the end of the input
//
// There are three ways in, by control characters on an empty line: the friendly prompt (lines are edited, completed and indented, and
// statements run as they are finished), paste mode (Ctrl-E), and the raw prompt (Ctrl-A), by which tools run programs: a text and
// Ctrl-D, answered by OK, what was printed, Ctrl-D, the traceback, Ctrl-D. Raw-paste, with flow control, is part of it.
//
// Invariants: no byte that arrives is lost when the mode changes or a program begins or ends, but what a program read ahead; while a
// program runs Ctrl-C interrupts it.
//
// It knows no terminal: whoever calls it switches one between raw and cooked, where the streams are one.
package repl
