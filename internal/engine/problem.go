package engine

import (
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// problem returns the first error of a list as the exception that a program gets.
func problem(list diag.List) *py.SyntaxProblem {
	for _, d := range list {
		if d.Severity != diag.Error {
			continue
		}
		p := &py.SyntaxProblem{Type: py.ExceptionByName(d.Kind), Message: d.Message, Line: d.Line, In: d.In}
		switch d.Line {
		case 0:
			p.Line = d.Position().Line
		case diag.NoLine:
			p.Line = 0
		}
		return p
	}
	return &py.SyntaxProblem{Type: py.SyntaxError}
}
