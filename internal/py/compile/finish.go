package compile

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py/scope"
	"github.com/tandem-lang/tandem/internal/py/syntax"
)

// finish gives every function its operations and locals, once names are settled.
func (c *compiler) finish() {
	c.out.Names = c.syms.Strings()
	f := finisher{c: c, code: c.code[:0]} // in place, unless there is something to add
	if n := c.countCaptures(); n > 0 {
		f.code = make([]pyop.Instr, 0, len(c.code)+n)
	}
	for i := range c.units {
		f.unit(&c.units[i])
	}
}

// countCaptures returns the number of loads that closures need.
func (c *compiler) countCaptures() int {
	n := 0
	for i := range c.units {
		n += c.units[i].table.NumFree
	}
	return n
}

type finisher struct {
	c     *compiler
	code  []pyop.Instr
	slab  []pyop.Local
	names []*scope.Name
}

func (f *finisher) unit(u *unit) {
	fn, t := u.fn, u.table
	start := len(f.code)
	if u.fn.Emit != pyop.EmitAsm {
		f.instrs(f.c.code[u.start:u.end], t)
	}
	if fn.Items != nil {
		f.moveItems(fn.Items, f.c.code[u.start:u.end])
	}
	fn.Instrs = f.code[start:len(f.code):len(f.code)]
	if fn.Kind == pyop.KindClass {
		returnClassCell(fn, t)
	}
	fn.NumPos += t.NumFree
	fn.NumLocals = t.NumLocals
	fn.Locals = f.locals(t)
	for i := range t.Names {
		if n := &t.Names[i]; n.Owner == scope.ExplicitGlobal && !isViperCast(fn, n.Sym) {
			fn.Flags |= pyop.FlagRefGlobals
			break
		}
	}
}

// isViperCast reports whether a global name of a function is not one, but the
// viper conversion of that name.
func isViperCast(fn *pyop.Func, sym syntax.Sym) bool {
	if fn.Emit != pyop.EmitViper {
		return false
	}
	t, ok := viperTypes(sym)
	return ok && t >= pyop.ViperInt
}

// instrs copies the operations of a scope, with slots in the place of names and
// the cells that closures capture loaded before they are made.
func (f *finisher) instrs(code []pyop.Instr, t *scope.Table) {
	for i := range code {
		in := code[i]
		switch in.Op {
		case pyop.LoadName, pyop.StoreName, pyop.DeleteName:
			settleName(&in, &t.Names[in.A])
		case pyop.MakeFunction:
			f.makeFunction(in)
			continue
		}
		f.code = append(f.code, in)
	}
}

// settleName turns an operation on the index of a name into the real one.
func settleName(in *pyop.Instr, n *scope.Name) {
	// The operations on variables come in groups of four: fast, deref, name, global.
	switch n.Owner {
	case scope.Local:
		in.Op -= pyop.LoadName - pyop.LoadFast
		in.A, in.B = n.Slot, int32(n.Sym)
	case scope.Cell, scope.Free:
		in.Op -= pyop.LoadName - pyop.LoadDeref
		in.A, in.B = n.Slot, int32(n.Sym)
	case scope.ExplicitGlobal:
		in.Op += pyop.LoadGlobal - pyop.LoadName
		in.A, in.B = int32(n.Sym), 0
	default:
		in.A, in.B = int32(n.Sym), 0
	}
}

// makeFunction copies the making of a function, and loads what it captures.
func (f *finisher) makeFunction(in pyop.Instr) {
	child := f.c.units[in.C].table
	in.C = 0
	if child.NumFree == 0 {
		f.code = append(f.code, in)
		return
	}
	f.names = f.c.scopes.AppendCaptures(f.names[:0], child)
	for _, n := range f.names {
		f.code = append(f.code, pyop.Instr{Op: pyop.LoadFast, A: n.Slot, B: int32(n.Sym), Pos: in.Pos})
	}
	in.Op, in.B = pyop.MakeClosure, int32(len(f.names))
	f.code = append(f.code, in)
}

// moveItems brings items to where instrs has moved their operations, behind the loads of what closures capture.
func (f *finisher) moveItems(items []pyop.Item, code []pyop.Instr) {
	moved := make([]int32, len(code)+1)
	for i, n := range code {
		moved[i+1] = moved[i] + 1
		if n.Op == pyop.MakeFunction {
			moved[i+1] += int32(f.c.units[n.C].table.NumFree)
		}
	}
	for i := range items {
		it := &items[i]
		it.Start, it.End, it.Next = moved[it.Start], moved[it.End], moved[it.Next]
	}
}

// returnClassCell makes a class body return the cell of __class__ if it has one.
func returnClassCell(fn *pyop.Func, t *scope.Table) {
	for i := range t.Names {
		n := &t.Names[i]
		if n.Sym == syntax.SymDunderClass && n.Owner == scope.Cell {
			in := &fn.Instrs[len(fn.Instrs)-2]
			in.Op, in.A, in.B = pyop.LoadFast, n.Slot, int32(n.Sym)
			return
		}
	}
}

var localKinds = [...]pyop.LocalKind{
	scope.Undecided:      pyop.LocalGlobalName,
	scope.Implicit:       pyop.LocalGlobalName,
	scope.Assigned:       pyop.LocalGlobalName,
	scope.ExplicitGlobal: pyop.LocalGlobal,
	scope.Local:          pyop.LocalFast,
	scope.Cell:           pyop.LocalCell,
	scope.Free:           pyop.LocalFree,
}

func (f *finisher) locals(t *scope.Table) []pyop.Local {
	n := len(t.Names)
	if n > len(f.slab) {
		f.slab = make([]pyop.Local, max(n, 256))
	}
	locals := f.slab[:n:n]
	f.slab = f.slab[n:]
	for i := range locals {
		name := t.At(i)
		locals[i] = pyop.Local{
			Name:    pyop.Sym(name.Sym),
			Kind:    localKinds[name.Owner],
			Slot:    name.Slot,
			Param:   name.Param != scope.NotParam,
			Star:    name.Param == scope.ParamStar,
			DblStar: name.Param == scope.ParamDoubleStar,
			Viper:   name.Viper,
			Pos:     name.Pos,
		}
	}
	return locals
}
