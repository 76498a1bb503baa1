package check

import "github.com/tandem-lang/tandem/internal/fan/tree"

// CheckParamDefs makes a parameter default that another default reads store its value
// in the parameter, and reports a default that reads its own parameter.
//
// Requires: CheckErrors. Provides: defaults that can be evaluated one after the other.
func CheckParamDefs(p *tree.Pod) {
	for _, t := range p.TypeDefs {
		for _, m := range t.Methods() {
			paramDefs(p, m)
		}
	}
}

func paramDefs(p *tree.Pod, m *tree.MethodDef) {
	n := len(m.ParamDefs)
	if n == 0 || m.ParamDefs[n-1].Default == nil {
		return
	}
	for i, x := range m.ParamDefs {
		if x.Default == nil {
			continue
		}
		switch used := firstReader(m.ParamDefs, i); {
		case used == nil:
		case used == x:
			p.Err(used.Loc, "Param default '"+used.Name+"' cannot access itself")
		case i < len(m.Vars):
			x.Default = tree.NewAssign(tree.NewLocal(x.Loc, m.Vars[i]), x.Default, true)
		}
	}
}

// firstReader returns the first parameter, from index i on, whose default reads
// parameter i.
func firstReader(params []*tree.ParamDef, i int) *tree.ParamDef {
	f := &readFinder{name: params[i].Name}
	for _, x := range params[i:] {
		if x.Default == nil {
			continue
		}
		if tree.WalkExpr(f, x.Default); f.found {
			return x
		}
	}
	return nil
}

type readFinder struct {
	tree.NopVisitor
	name  string
	found bool
}

func (f *readFinder) VisitExpr(e tree.Expr) tree.Expr {
	if l, ok := e.(*tree.Local); ok && l.ID == tree.LocalID && l.Var.Name == f.name {
		f.found = true
	}
	return e
}
