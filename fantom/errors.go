package fantom

import (
	"io"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/source"
)

// Position is a place in a source, both numbers from 1; columns count characters.
type Position struct {
	Line, Column int
}

// Diagnostic is one thing that is wrong with a source.
type Diagnostic struct {
	Filename   string
	Start, End Position
	Code       string // stable name of the kind of mistake, e.g. "fan/check"
	Warning    bool
	Message    string // the reference compiler's wording
	Notes      []Note
	Hint       string // what to do; "" if there is nothing to say
}

// Note points at a further place that explains a Diagnostic.
type Note struct {
	At      Position
	Message string
}

// Error is the error of sources that were refused: at least one Diagnostic, in the
// order in which the reference compiler reports them.
type Error struct {
	Diagnostics []Diagnostic
	list        diag.List
}

// Error returns the first diagnostic on one line and counts the rest.
func (e *Error) Error() string { return e.list.Error() }

// Render writes all diagnostics with source lines, carets, notes and hints.
func (e *Error) Render(w io.Writer, colour bool) error {
	return diag.Text(w, e.list, diag.TextOptions{Color: colour})
}

func newError(list diag.List) *Error {
	e := &Error{list: list}
	for _, d := range list {
		e.Diagnostics = append(e.Diagnostics, publicDiagnostic(d))
	}
	return e
}

func publicDiagnostic(d *diag.Diagnostic) Diagnostic {
	out := Diagnostic{
		Filename: d.File.Name, Start: position(d.File, d.Span.Start), End: position(d.File, d.Span.End),
		Code: string(d.Code), Warning: d.Severity == diag.Warning, Message: d.Message, Hint: d.Hint,
	}
	for _, n := range d.Notes {
		out.Notes = append(out.Notes, Note{At: position(d.File, n.Span.Start), Message: n.Message})
	}
	return out
}

func position(f *source.File, at source.Pos) Position {
	p := f.Position(at)
	return Position{Line: p.Line, Column: p.Column}
}
