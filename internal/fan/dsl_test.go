package fan_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/fantest"
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/source"
)

// TestDSL gives the front end a hook for DSL literals of a type of the pod.
func TestDSL(t *testing.T) {
	const src = "class Sql {}\nclass Foo\n{\n  Obj? q(Int n)\n  {\n    return Sql<|size n|>\n  }\n}\n"
	for _, c := range []struct {
		name string
		dsl  tree.DSL
		want string // in the tree, or the errors
	}{
		{"none", nil, "a.fan:6:12: error: No DSL plugin is registered for 'test::Sql'\n"},
		{"unregistered", func(*tree.Pod, *tree.Dsl) (tree.Expr, error) { return nil, nil },
			"a.fan:6:12: error: No DSL plugin is registered for 'test::Sql'\n"},
		{"error", func(*tree.Pod, *tree.Dsl) (tree.Expr, error) { return nil, errors.New("no such table") },
			"a.fan:6:12: error: no such table\n"},
		{"names", func(p *tree.Pod, d *tree.Dsl) (tree.Expr, error) {
			if p.Name != "test" || d.Anchor.QName() != "test::Sql" {
				t.Errorf("%s in %s", d.Anchor, p.Name)
			}
			_, name, _ := strings.Cut(d.Src, " ")
			return tree.NewBinaryShortcut(tree.NewUnknown(d.Loc, nil, name), syntax.Plus, tree.NewLiteral(d.Loc, p.NS, 1)), nil
		}, "return <Obj?>(n + 1)\n"},
	} {
		in := fan.Input{Name: "test", NS: fantest.Namespace(t), DSL: c.dsl, Files: []*source.File{source.New("a.fan", []byte(src))}}
		p, diags := fan.Frontend(in)
		got := diagText(diags)
		if p != nil {
			got += tree.Dump(p)
		}
		if !strings.Contains(got, c.want) {
			t.Errorf("%s: %s", c.name, got)
		}
	}
}

// TestIndentationOfDSL finds what stands in the indentation of a DSL's line, whatever ends the lines.
func TestIndentationOfDSL(t *testing.T) {
	const text = "class A {\n  Str a := Str<|é ok\n                 more\n\n                 more\n               x|>\n}\n"
	for _, end := range []string{"\n", "\r\n", "\r"} {
		file := source.New("a.fan", []byte(strings.ReplaceAll(text, "\n", end)))
		_, diags := fan.Frontend(fan.Input{Name: "test", NS: fantest.Namespace(t), Files: []*source.File{file}})
		if len(diags) != 1 {
			t.Fatalf("%q: %v", end, diags)
		}
		if at := diags[0].Position(); at.Line != 6 || at.Column != 16 {
			t.Errorf("%q: found at %d:%d", end, at.Line, at.Column)
		}
	}
}
