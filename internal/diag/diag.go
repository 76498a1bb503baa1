// Package diag holds diagnostics as data: what is wrong, where, and what would help.
//
// In: front ends add Diagnostics to a List. Out: the List, sorted or in the order
// in which the reference compiler would have met the errors, rendered as text with
// a caret (Text) or as JSON (JSON).
//
//	app.py:3:8: SyntaxError: invalid syntax [py/syntax]
//	  3 | if x = 1:
//	    |      ^
//	  hint: use == to compare
//
// Invariants: a Diagnostic has a file and a span inside it; Message is the
// reference compiler's own wording wherever it has one, because that is what
// people search the web for; everything else we know goes into Notes and Hint.
//
// It knows no language: the codes and kinds are the front ends'.
package diag

import (
	"fmt"

	"github.com/tandem-lang/tandem/internal/source"
)

// Severity says how bad a Diagnostic is.
type Severity uint8

// The severities. Only an Error fails a build.
const (
	Error Severity = iota
	Warning
)

// String returns the word that text and JSON have for the severity.
func (s Severity) String() string {
	return [...]string{"error", "warning"}[s]
}

// Code names a kind of mistake for machines and for the documentation, e.g.
// "py/syntax". It never changes once published.
type Code string

// Diagnostic is one thing that is wrong with one file.
type Diagnostic struct {
	Code     Code
	Severity Severity
	Kind     string // the exception that the reference raises ("SyntaxError", "IndentationError"); "" if it has none
	File     *source.File
	Span     source.Span
	Line     int    // the line that the reference reports where it differs from the span's, or NoLine; 0 otherwise
	In       string // the function in whose body the reference places it ("<module>", "f"); "" where it names none
	Message  string // the reference's wording
	Notes    []Note
	Hint     string // one sentence that says what to do; "" if there is none
}

// NoLine as Diagnostic.Line says that the reference reports the error without a line.
const NoLine = -1

// Note points at a further place that explains a Diagnostic, e.g. where an
// unclosed bracket was opened. Its span lies in the Diagnostic's file.
type Note struct {
	Span    source.Span
	Message string
}

// Position returns where the diagnostic's span begins.
func (d *Diagnostic) Position() source.Position { return d.File.Position(d.Span.Start) }

// ReferenceLine returns the line that the reference compiler reports, from 1, or NoLine.
func (d *Diagnostic) ReferenceLine() int {
	if d.Line != 0 {
		return d.Line
	}
	return d.File.LineOf(d.Span.Start)
}

// Error returns the diagnostic on one line, as compilers print it.
func (d *Diagnostic) Error() string {
	p := d.Position()
	return fmt.Sprintf("%s:%d:%d: %s", d.File.Name, p.Line, p.Column, d.headline())
}

func (d *Diagnostic) headline() string {
	if d.Kind == "" {
		return d.Severity.String() + ": " + d.Message
	}
	return d.Kind + ": " + d.Message
}

// List is a set of diagnostics; it is an error when it holds at least one Error.
type List []*Diagnostic

// Err returns the list as an error, or nil where it holds no Error.
func (l List) Err() error {
	for _, d := range l {
		if d.Severity == Error {
			return l
		}
	}
	return nil
}

// Error returns the first diagnostic on one line and counts the rest.
func (l List) Error() string {
	switch len(l) {
	case 0:
		return "no errors"
	case 1:
		return l[0].Error()
	}
	return fmt.Sprintf("%s (and %d more)", l[0].Error(), len(l)-1)
}
