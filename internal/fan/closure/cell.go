package closure

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Cells moves variables that are captured and assigned more than once to cells on the
// heap. A parameter stays what it is and is copied into a cell first:
//
//	Void f(Int n)                 Void f(Int n)
//	{                             {
//	                                Wrap$Int n$Wrapper := Wrap$Int(n)
//	  |->| g := { n++ }             |->| g := { n$Wrapper.val++ }
//	}                             }
func Cells(p *tree.Pod) {
	b := &cellBuilder{p: p, classes: map[string]*types.Field{}}
	for i := 0; i < len(p.TypeDefs); i++ {
		for _, m := range p.TypeDefs[i].Methods() {
			if m.HasCaptured && b.place(m) {
				m.Code.Walk(rewriter{}, tree.ToExprs)
				copyParams(m)
			}
		}
	}
}

// place decides which variables of a method live in cells, and reports whether any does.
func (b *cellBuilder) place(m *tree.MethodDef) bool {
	found := false
	for _, v := range m.Vars {
		if !v.Captured || !v.Reassigned {
			continue
		}
		found = true
		cell := b.cell(v.Type)
		if v.IsParam {
			v.CellVar = m.AddLocal(cell.Parent(), v.Name+"$Wrapper", m.Code)
			v.CellVar.Cell = cell
		} else {
			v.Cell, v.Type = cell, cell.Parent()
		}
	}
	return found
}

// copyParams puts parameters into their cells at the beginning of the method.
func copyParams(m *tree.MethodDef) {
	loc := m.D.Loc
	for _, v := range m.Vars {
		if v.CellVar != nil {
			m.Code.Insert(0, tree.NewLocalDef(newCell(loc, v.CellVar, tree.NewRawLocal(loc, v))))
		}
	}
}

// newCell returns: v = Cell(init).
func newCell(loc tree.Loc, v *tree.Var, init tree.Expr) *tree.Binary {
	ctor := types.MethodOf(v.Cell.Parent(), "make")
	return tree.NewAssign(tree.NewRawLocal(loc, v), tree.CallMethod(loc, nil, ctor, init), false)
}

// rewriter makes declarations of variables in cells make the cell, and every other access
// one of what is in it.
type rewriter struct{ reader }

// VisitStmt rewrites declarations.
func (rewriter) VisitStmt(s tree.Stmt) ([]tree.Stmt, bool) {
	d, ok := s.(*tree.LocalDef)
	if !ok || d.Var == nil || d.Var.Cell == nil {
		return nil, false
	}
	set := newCell(d.Init.Node().Loc, d.Var, d.Init.(*tree.Binary).RHS)
	d.Init, d.Type = set, set.Type
	return nil, false
}

// reader makes every access of a variable in a cell one of what is in it.
type reader struct{ tree.NopVisitor }

// VisitExpr rewrites locals.
func (reader) VisitExpr(e tree.Expr) tree.Expr {
	l, ok := e.(*tree.Local)
	if !ok || l.ID != tree.LocalID || l.Raw {
		return e
	}
	v := l.Var
	if v.CellVar != nil {
		v = v.CellVar
	}
	if v.Cell == nil {
		return e
	}
	return tree.NewField(l.Loc, tree.NewRawLocal(l.Loc, v), v.Cell, false)
}

// cellBuilder makes the classes of cells.
type cellBuilder struct {
	p       *tree.Pod
	classes map[string]*types.Field // by name, as the field val
}

// cell returns the field "val" of the class of cells for variables of type t:
//
//	class Wrap$T { new make(T v) { this.val = v }  T val }
func (b *cellBuilder) cell(t types.Type) *types.Field {
	name := cellName(t)
	if f := b.classes[name]; f != nil {
		return f
	}
	var loc tree.Loc
	cls := b.p.NS.NewClass(b.p.Types, name, types.Internal|types.Synthetic)
	cls.SetBase(b.p.NS.Sys.Obj)
	def := tree.NewTypeDef(loc, b.p.Units[0], cls)
	b.p.AddType(def)

	val := tree.NewFieldDef(loc, def, "val", fieldFlags, t)
	def.AddSlot(val)
	ctor := tree.NewMethodDef(loc, def, "make", types.Ctor|types.Internal|types.Synthetic, b.p.NS.Sys.Void)
	v := ctor.AddParamVar(t, "v")
	set := tree.NewAssign(ownField(loc, val), tree.NewLocal(loc, v), false)
	ctor.Code = tree.NewBlock(loc, tree.NewExprStmt(set), tree.SyntheticReturn(loc, nil))
	def.AddSlot(ctor)
	b.classes[name] = &val.Field
	return &val.Field
}

// cellName returns the name of the class of cells for type t. All lists share one, as do
// all maps, unless null tells them apart.
func cellName(t types.Type) string {
	name := "Wrap"
	if pod := t.Pod().Name; pod != "sys" {
		name += "$" + alphaNum(pod)
	}
	name += "$" + alphaNum(t.Name())
	if t.IsNullable() {
		name += "$n"
	}
	return name
}

// alphaNum replaces everything but ASCII letters and digits by underscores.
func alphaNum(s string) string {
	b := []byte(s)
	for i, c := range b {
		if !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
			b[i] = '_'
		}
	}
	return string(b)
}
