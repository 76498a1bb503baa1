// Package diagnostic holds what the compilers of Tandem say about sources, as data.
//
// The packages python and fantom return an *Error for sources that they refuse:
//
//	var refused *diagnostic.Error
//	if errors.As(err, &refused) {
//		for _, d := range refused.Diagnostics {
//			fmt.Println(d.Start.Line, d.Message)
//		}
//	}
package diagnostic

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
	Code       string // stable name of the kind of mistake, e.g. "py/syntax"
	Kind       string // the exception that the reference compiler raises, e.g. "SyntaxError"; "" in Fantom
	Warning    bool   // it does not keep the source from being compiled
	Message    string // the reference compiler's own wording
	Notes      []Note
	Hint       string // what to do; "" if there is nothing to say
}

// Note points at a further place that explains a Diagnostic.
type Note struct {
	At      Position
	Message string
}

// Error is the error of sources that were refused: at least one Diagnostic, the
// first being the one that the reference compiler reports.
type Error struct {
	Diagnostics []Diagnostic
	list        diag.List
}

// NewError is for the packages of this module.
func NewError(list diag.List) *Error { return &Error{Diagnostics: All(list), list: list} }

// All is for the packages of this module.
func All(list diag.List) []Diagnostic {
	var all []Diagnostic
	for _, d := range list {
		all = append(all, public(d))
	}
	return all
}

// Error returns the first diagnostic on one line and counts the rest.
func (e *Error) Error() string { return e.list.Error() }

// Render writes all diagnostics with source lines, carets, notes and hints.
func (e *Error) Render(w io.Writer, colour bool) error {
	return diag.Text(w, e.list, diag.TextOptions{Color: colour})
}

func public(d *diag.Diagnostic) Diagnostic {
	out := Diagnostic{
		Filename: d.File.Name, Start: position(d.File, d.Span.Start), End: position(d.File, d.Span.End),
		Code: string(d.Code), Kind: d.Kind, Warning: d.Severity == diag.Warning, Message: d.Message, Hint: d.Hint,
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
