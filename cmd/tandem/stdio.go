package main

import (
	"fmt"
	"io"
	"os"

	"github.com/tandem-lang/tandem/internal/cross"
	"golang.org/x/term"
)

// stdio is what a verb reads from and writes to.
type stdio struct {
	in  io.Reader
	out io.Writer
	err io.Writer
}

// streams are those that the drop-in takes.
func (s stdio) streams() cross.Streams { return cross.Streams{In: s.in, Out: s.out, Err: s.err} }

// isTerminal reports whether a stream is a terminal that understands colours.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && os.Getenv("TERM") != "dumb" && term.IsTerminal(int(f.Fd()))
}

// coloured reports whether to write colours to w: on terminals, unless NO_COLOR
// is set (https://no-color.org).
func coloured(w io.Writer) bool {
	return os.Getenv("NO_COLOR") == "" && isTerminal(w)
}

func (s stdio) warnf(format string, args ...any) {
	fmt.Fprintf(s.err, "tandem: warning: "+format+"\n", args...)
}

func (s stdio) errorf(format string, args ...any) {
	fmt.Fprintf(s.err, "tandem: "+format+"\n", args...)
}
