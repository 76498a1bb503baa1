package tandem

import (
	"context"
	"errors"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/py"
)

// ErrSteps is the error of a call that took more instructions than Options.Steps.
var ErrSteps = errors.New("tandem: step limit reached")

// Error is an exception of Python that ended a call.
type Error struct {
	Type   string  // the name of its class: "ValueError"
	Text   string  // what str shows of it
	Frames []Frame // where it was raised, the outermost first
	Value  *Value  // the exception itself

	traceback string
}

// Frame is one frame that an exception passed.
type Frame struct {
	File     string
	Line     int    // from 1
	Function string // "<module>" for a module's own code, "" for a place in source text that was not compiled
}

// Error returns the type and the text.
func (e *Error) Error() string {
	if e.Text == "" {
		return e.Type
	}
	return e.Type + ": " + e.Text
}

// Traceback returns what Python shows of an exception that nothing handled.
func (e *Error) Traceback() string { return e.traceback }

// error returns the error of an exception that left a call.
func (e *Engine) error(ctx context.Context, exc py.Word) error {
	if e.t.Stopping() {
		if err := ctx.Err(); err != nil {
			return err
		}
		return ErrSteps
	}
	e.t.Keep(exc)
	defer e.t.Release(e.t.Kept() - 1)
	out := &Error{Type: e.t.TypeOf(exc).Name(), Value: e.hold(exc)}
	for _, f := range e.t.Trace(exc) {
		out.Frames = append(out.Frames, Frame{f.File, f.Line, f.Name})
	}
	if text, failed := e.t.StrOf(exc); failed == 0 {
		out.Text = text
	}
	p := e.t.NewPrinter()
	if e.t.AppendTraceback(p, exc) == 0 {
		out.traceback = strings.TrimSuffix(string(p.Bytes()), "\n")
	}
	return out
}
