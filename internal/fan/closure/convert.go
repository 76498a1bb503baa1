package closure

import (
	"slices"
	"strconv"

	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// Convert makes what closures capture fields of their classes, and the locals that stand
// for it copies of those.
func Convert(p *tree.Pod) {
	for _, c := range p.Closures {
		inCells := false
		for n, v := range captures(c) {
			load(c, v, n)
			inCells = inCells || v.Cell != nil
		}
		if inCells {
			c.DoCall.Code.Walk(reader{}, tree.ToExprs)
		}
	}
}

// captures returns the locals of a closure that stand for variables around it.
func captures(c *tree.Closure) []*tree.Var {
	return slices.DeleteFunc(slices.Clone(c.DoCall.Vars), func(v *tree.Var) bool { return v.Outer == nil })
}

// load adds a field for the captured variable number n and sets its local at the
// beginning of the closure's code. A variable in a cell is captured as that.
func load(c *tree.Closure, v *tree.Var, n int) {
	if cell := v.Outer.CellVar; cell != nil {
		v.Outer = cell
	}
	if v.Outer.Cell != nil {
		v.Type, v.Cell = v.Outer.Type, v.Outer.Cell
	}
	holds := "wrapper for " + fanvalue.StrToCode(v.Name, '"', false)
	f := bind(c, v.Name+"$"+strconv.Itoa(n), tree.NewRawLocal(c.Loc, v.Outer), holds)
	set := tree.NewAssign(tree.NewRawLocal(c.Loc, v), ownField(c.Loc, f), false)
	c.DoCall.Code.Insert(0, tree.NewLocalDef(set))
}
