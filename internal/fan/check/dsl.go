package check

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
	"github.com/tandem-lang/tandem/internal/source"
)

// dsl turns a DSL literal into the expression it stands for. Str and Regex are the
// only ones that the language itself has; for others it asks the pod's hook.
func (r *resolver) dsl(e *tree.Dsl) tree.Expr {
	e.Type = r.ns.Error
	switch e.Anchor.QName() {
	case "sys::Str":
		s, ok := r.dslText(e)
		if !ok {
			return e
		}
		return tree.WalkExpr(r, tree.NewLiteral(e.Loc, r.ns, s))
	case "sys::Regex":
		m := types.MethodOf(e.Anchor, "fromStr")
		if m == nil {
			return e
		}
		return tree.WalkExpr(r, tree.CallMethod(e.Loc, nil, m, tree.NewLiteral(e.Loc, r.ns, e.Src)))
	}
	return r.pluginDSL(e)
}

func (r *resolver) pluginDSL(e *tree.Dsl) tree.Expr {
	var x tree.Expr
	var err error
	if r.p.DSL != nil {
		x, err = r.p.DSL(r.p, e)
	}
	switch {
	case err != nil:
		r.p.Err(e.Loc, err.Error())
	case x == nil:
		r.p.Err(e.Loc, "No DSL plugin is registered for '"+e.Anchor.QName()+"'")
	default:
		return tree.WalkExpr(r, x)
	}
	return e
}

// dslText takes the indentation, up to the column of the opening, from the further
// lines of a DSL's text.
func (r *resolver) dslText(e *tree.Dsl) (string, bool) {
	lines := strings.Split(e.Src, "\n")
	end := int(e.SrcPos) + len(lines[0]) // of the line before, in the file
	for i := 1; i < len(lines); i++ {
		line := lines[i]
		start := lineBehind(e.File.Text, end)
		end = start + len(line)
		cut, bad := indentation(line, e.Tabs, e.Spaces)
		if bad >= 0 {
			at := source.Pos(start + bad)
			msg := fmt.Sprintf("Leading space in %s DSL must be %d spaces", e.Anchor.Name(), e.Spaces)
			if e.Tabs > 0 {
				msg = fmt.Sprintf("Leading space in %s DSL must be %d tabs and %d spaces", e.Anchor.Name(), e.Tabs, e.Spaces)
			}
			r.p.Err(tree.Loc{File: e.File, Span: source.Span{Start: at, End: at}}, msg)
			return "", false
		}
		lines[i] = line[cut:]
	}
	return strings.Join(lines, "\n"), true
}

// lineBehind returns where the line begins behind the one that ends at a place.
func lineBehind(text []byte, end int) int {
	if bytes.HasPrefix(text[end:], []byte("\r\n")) {
		return end + 2
	}
	return end + 1
}

// indentation returns how much of a line is indentation, or in bad the index of a
// character that stands in it, -1 if none does.
func indentation(line string, tabs, spaces int) (cut, bad int) {
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '\t':
			tabs--
		case ' ':
			spaces--
		default:
			return 0, i
		}
		if tabs == 0 && spaces == 0 {
			return i + 1, -1
		}
	}
	return len(line), -1
}
