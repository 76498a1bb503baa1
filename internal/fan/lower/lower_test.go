package lower_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/convert"
	"github.com/tandem-lang/tandem/internal/fan/fantest"
	"github.com/tandem-lang/tandem/internal/fan/tree"
)

func TestGoldens(t *testing.T) { fantest.Goldens(t, "testdata", "variables") }

// archives calls f with the input of each archive of the rooms.
func archives(t *testing.T, f func(file string, in fan.Input)) {
	t.Helper()
	files, err := filepath.Glob("../*/testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		f(file, fantest.Input(t, ar))
	}
}

// TestNothingLeftToConvert checks that after the conversions no place wants another one.
func TestNothingLeftToConvert(t *testing.T) {
	places := 0
	archives(t, func(file string, in fan.Input) {
		in.After = func(step string, p *tree.Pod) {
			if step != "expand" || p.HasErrors() {
				return
			}
			v := &settled{p: p, check: func(at convert.Place) {
				places++
				e := *at.X
				if at.Boxed && e.Node().Type.IsVal() && !e.Node().Type.IsNullable() {
					t.Errorf("%s: %s is not boxed", file, tree.String(e))
				}
				if at.Want == nil {
					return
				}
				// a boxed value is not what its place wants to begin with
				if c, ok := convert.To(p, e, at.Want); ok && c != nil && !at.Boxed {
					t.Errorf("%s: %s is no %s", file, tree.String(e), at.Want)
				}
			}}
			p.Walk(v, tree.ToExprs)
		}
		fan.Frontend(in)
	})
	if places < 200 {
		t.Errorf("%d places", places)
	}
}

type settled struct {
	tree.Context
	p     *tree.Pod
	check func(convert.Place)
}

func (s *settled) VisitExpr(e tree.Expr) tree.Expr {
	convert.InExpr(s.p.NS, e, s.check)
	return e
}

func (s *settled) VisitStmt(st tree.Stmt) ([]tree.Stmt, bool) {
	convert.InStmt(&s.Context, s.p.NS, st, s.check)
	return nil, false
}

func (s *settled) VisitMethod(m *tree.MethodDef) {
	for _, p := range m.ParamDefs {
		convert.InParam(p, s.check)
	}
}

// TestBound checks what compilation relies on: every expression has a type, names are
// resolved, and every variable belongs to the method that uses it and has its register.
func TestBound(t *testing.T) {
	exprs := 0
	archives(t, func(file string, in fan.Input) {
		p, _ := fan.Frontend(in)
		if p == nil {
			return
		}
		v := &bound{t: t, file: file}
		p.Walk(v, tree.ToExprs)
		exprs += v.exprs
		for _, td := range p.TypeDefs {
			for _, m := range td.Methods() {
				for i, x := range m.Vars {
					if m.OnceBody == nil && (x.Method != m || x.Index() != i) {
						t.Errorf("%s: %s.%s has %s at %d", file, td.Class.Name(), m.Name(), x.Name, i)
					}
				}
			}
		}
	})
	if exprs < 1000 {
		t.Errorf("%d expressions", exprs)
	}
}

type bound struct {
	tree.Context
	t     *testing.T
	file  string
	exprs int
}

func (b *bound) VisitExpr(e tree.Expr) tree.Expr {
	b.exprs++
	at := b.file + ": " + tree.String(e)
	switch x := e.(type) {
	case *tree.Unknown, *tree.Dsl, *tree.LocaleLiteral:
		b.t.Errorf("%s is not resolved", at)
	case *tree.Call:
		if x.Method == nil {
			b.t.Errorf("%s has no method", at)
		}
	case *tree.Local:
		if x.ID == tree.LocalID && x.Var.Method != b.Method {
			b.t.Errorf("%s is a variable of another method", at)
		}
	case *tree.Closure:
		if x.New == nil || x.Code != nil {
			b.t.Errorf("%s has no class", at)
		}
	}
	return e
}
