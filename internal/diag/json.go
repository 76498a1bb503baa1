package diag

import (
	"encoding/json"
	"io"

	"github.com/tandem-lang/tandem/internal/source"
)

// jsonDiagnostic is the published shape of a diagnostic; lines and columns count from 1.
type jsonDiagnostic struct {
	File     string     `json:"file"`
	Line     int        `json:"line"`
	Column   int        `json:"column"`
	EndLine  int        `json:"endLine"`
	EndCol   int        `json:"endColumn"`
	Severity string     `json:"severity"`
	Code     Code       `json:"code,omitempty"`
	Kind     string     `json:"kind,omitempty"`
	Message  string     `json:"message"`
	RefLine  int        `json:"referenceLine,omitempty"`
	Notes    []jsonNote `json:"notes,omitempty"`
	Hint     string     `json:"hint,omitempty"`
}

type jsonNote struct {
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Message string `json:"message"`
}

// JSON writes the list as one JSON array, an object a diagnostic.
func JSON(w io.Writer, list List) error {
	out := make([]jsonDiagnostic, 0, len(list))
	for _, d := range list {
		out = append(out, toJSON(d))
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

func toJSON(d *Diagnostic) jsonDiagnostic {
	start, end := d.Position(), d.File.Position(max(d.Span.Start, d.Span.End))
	j := jsonDiagnostic{
		File: d.File.Name, Line: start.Line, Column: start.Column, EndLine: end.Line, EndCol: end.Column,
		Severity: d.Severity.String(), Code: d.Code, Kind: d.Kind, Message: d.Message, Hint: d.Hint,
	}
	if ref := d.ReferenceLine(); ref != start.Line {
		j.RefLine = ref
	}
	for _, n := range d.Notes {
		j.Notes = append(j.Notes, noteJSON(d.File, n))
	}
	return j
}

func noteJSON(f *source.File, n Note) jsonNote {
	at := f.Position(n.Span.Start)
	return jsonNote{Line: at.Line, Column: at.Column, Message: n.Message}
}
