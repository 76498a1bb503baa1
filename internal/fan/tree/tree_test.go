package tree_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/fantest"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
)

const around = `
class A
{
  Int f := 3
  static Int st() { 3 }
  static const Int sf := 3
  private Int priv
  internal Int intern
  private Int privM() { 3 }
  new make(Int x := 3) {}
  Void foo(Obj? x, Int n, Int[] list, Str? throwing, Obj? e := %s) {}
}
enum class Suit { clubs }
`

// TestTexts shows each expression as the default of a parameter, by name and resolved.
func TestTexts(t *testing.T) {
	testkit.Goldens(t, "testdata/texts.txtar", func(t *testing.T, ar *txtar.Archive) *txtar.Archive {
		out := &txtar.Archive{Comment: ar.Comment, Files: ar.Files[:1:1]}
		var b strings.Builder
		for _, line := range strings.Split(strings.TrimSpace(string(ar.Files[0].Data)), "\n") {
			fmt.Fprintf(&b, "%s\n", line)
			text := strings.Replace(around, "%s", line, 1)
			in := fan.Input{Name: "test", NS: fantest.Namespace(t), Files: []*source.File{source.New("a.fan", []byte(text))}}
			in.After = func(step string, p *tree.Pod) {
				if step == "bind" || step == "resolve" {
					describe(&b, step, p)
				}
			}
			fan.Frontend(in)
		}
		out.Files = append(out.Files, txtar.File{Name: "texts", Data: []byte(b.String())})
		return out
	})
}

func describe(b *strings.Builder, step string, p *tree.Pod) {
	for _, td := range p.TypeDefs {
		m, ok := td.Own("foo").(*tree.MethodDef)
		if !ok {
			continue
		}
		e := m.ParamDefs[len(m.ParamDefs)-1].Default
		fmt.Fprintf(b, "  %s: %s\n", step, tree.String(e))
		if step == "bind" || p.HasErrors() {
			continue
		}
		if s, ok := tree.DocString(e); ok {
			fmt.Fprintf(b, "  doc: %s\n", s)
		}
		if s, err := tree.Serialize(e); err != nil {
			fmt.Fprintf(b, "  - %v\n", err)
		} else {
			fmt.Fprintf(b, "  serialized: %s\n", s)
		}
	}
}

func TestTrees(t *testing.T) { fantest.Goldens(t, "testdata/trees", "variables") }

// doubler doubles the numbers that it meets.
type doubler struct{ tree.NopVisitor }

func (doubler) VisitExpr(e tree.Expr) tree.Expr {
	if l, ok := e.(*tree.Literal); ok && l.ID == tree.IntLiteral {
		return &tree.Literal{Base: l.Base, Val: l.Val.(int64) * 2}
	}
	return e
}

// TestWalkOfInitialisers replaces initial values of fields, but not those that have become statements of a method.
func TestWalkOfInitialisers(t *testing.T) {
	ns := fantest.Namespace(t)
	p := ns.NewPod("test")
	typ := tree.NewTypeDef(tree.Loc{}, nil, ns.NewClass(p, "A", 0))
	for _, c := range []struct {
		moved bool
		depth tree.Depth
		want  int64
	}{{false, tree.ToExprs, 6}, {true, tree.ToExprs, 3}, {false, tree.ToStmts, 3}} {
		f := tree.NewFieldDef(tree.Loc{}, typ, "x", 0, ns.Sys.Int)
		f.Init, f.InitMoved = tree.NewLiteral(tree.Loc{}, ns, int64(3)), c.moved
		typ.Slots = []tree.SlotDef{f}
		typ.Walk(doubler{}, c.depth)
		if got := f.Init.(*tree.Literal).Val; got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
}
