package desugar

import (
	"fmt"
	"strconv"

	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/tree"
)

// place returns a location as messages show it: file(line,column).
func place(l tree.Loc) string {
	if l.File == nil {
		return "synthetic"
	}
	p := l.File.Position(l.Span.Start)
	return fmt.Sprintf("%s(%d,%d)", l.File.Name, p.Line, p.Column)
}

func itoa(n int) string { return strconv.Itoa(n) }

func quote(s string) string { return syntax.Quote(s, '"') }
