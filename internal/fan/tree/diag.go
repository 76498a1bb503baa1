package tree

import "github.com/tandem-lang/tandem/internal/diag"

// Codes of the diagnostics that the steps on the tree report.
const (
	CodeCheck      diag.Code = "fan/check"
	CodeDeprecated diag.Code = "fan/deprecated"
)

// Err reports an error at a place and returns it, so that a hint can be added.
func (p *Pod) Err(loc Loc, msg string) *diag.Diagnostic {
	return p.report(CodeCheck, diag.Error, loc, msg)
}

// Warn reports a warning.
func (p *Pod) Warn(loc Loc, msg string) *diag.Diagnostic {
	return p.report(CodeDeprecated, diag.Warning, loc, msg)
}

func (p *Pod) report(code diag.Code, sev diag.Severity, loc Loc, msg string) *diag.Diagnostic {
	d := &diag.Diagnostic{Code: code, Severity: sev, File: loc.File, Span: loc.Span, Message: msg}
	if d.File == nil && len(p.Units) > 0 {
		d.File = p.Units[0].File
	}
	if sev == diag.Error {
		p.errors++
	}
	p.Diags = append(p.Diags, d)
	return d
}

// ErrorCount returns the number of errors so far.
func (p *Pod) ErrorCount() int { return p.errors }

// HasErrors reports whether there was an error. Steps that need a sound tree do not run then.
func (p *Pod) HasErrors() bool { return p.errors > 0 }

// Report adds diagnostics of the scanner or parser.
func (p *Pod) Report(list diag.List) {
	for _, d := range list {
		if d.Severity == diag.Error {
			p.errors++
		}
	}
	p.Diags = append(p.Diags, list...)
}
