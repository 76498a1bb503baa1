package check

import (
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
	lines := strings.Split(strings.ReplaceAll(e.Src, "\r\n", "\n"), "\n")
	if len(lines) == 1 {
		return e.Src, true
	}
	offset := len(lines[0]) + 1
	for i := 1; i < len(lines); i++ {
		line := lines[i]
		cut, bad := indentation(line, e.Tabs, e.Spaces)
		if bad >= 0 {
			at := e.SrcPos + source.Pos(offset+bad)
			msg := fmt.Sprintf("Leading space in %s DSL must be %d spaces", e.Anchor.Name(), e.Spaces)
			if e.Tabs > 0 {
				msg = fmt.Sprintf("Leading space in %s DSL must be %d tabs and %d spaces", e.Anchor.Name(), e.Tabs, e.Spaces)
			}
			r.p.Err(tree.Loc{File: e.File, Span: source.Span{Start: at, End: at}}, msg)
			return "", false
		}
		offset += len(line) + 1
		lines[i] = line[cut:]
	}
	return strings.Join(lines, "\n"), true
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
