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

	// Of the function under way.
	depth, open int // values on the stack and exception blocks, as counted
}

func (f *finisher) unit(u *unit) {
	fn, t := u.fn, u.table
	start := len(f.code)
	if fn.Emit == pyop.EmitNative || fn.Emit == pyop.EmitViper {
		f.native(u)
	}
	if fn.Emit != pyop.EmitAsm {
		f.instrs(fn, f.c.code[u.start:u.end], t)
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
// the cells that closures capture loaded before they are made, and counts the stack.
func (f *finisher) instrs(fn *pyop.Func, code []pyop.Instr, t *scope.Table) {
	f.depth, f.open = 0, 0
	for i := range code {
		in := code[i]
		switch in.Op {
		case pyop.LoadName, pyop.StoreName, pyop.DeleteName:
			settleName(&in, &t.Names[in.A])
		case pyop.MakeFunction:
			f.captures(fn, &in)
		case opAdjust, opReserve:
			f.depth += int(in.A)
			fn.MaxStack = max(fn.MaxStack, f.depth)
			continue
		}
		f.append(fn, in)
	}
}

// append adds an operation and counts what it does.
func (f *finisher) append(fn *pyop.Func, in pyop.Instr) {
	f.code = append(f.code, in)
	row := &pyop.Table[in.Op]
	peak := f.depth + int(row.Peak)
	f.depth += in.Pushes() - in.Pops()
	switch {
	case in.Op == pyop.WithCleanup:
		peak++ // a value to be returned
	case in.Op == pyop.EndFinally:
		f.open--
	case row.Traits&pyop.Opens != 0:
		f.open++
		fn.MaxBlocks = max(fn.MaxBlocks, f.open)
	}
	fn.MaxStack = max(fn.MaxStack, f.depth, peak)
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

// captures loads what a function that is made captures, and then makes a closure.
func (f *finisher) captures(fn *pyop.Func, in *pyop.Instr) {
	child := f.c.units[in.B].table
	in.B = 0
	if child.NumFree == 0 {
		return
	}
	f.names = f.c.scopes.AppendCaptures(f.names[:0], child)
	for _, n := range f.names {
		f.append(fn, pyop.Instr{Op: pyop.LoadFast, A: n.Slot, B: int32(n.Sym), Pos: in.Pos})
	}
	in.Op, in.B = pyop.MakeClosure, int32(len(f.names))
}

// native notes for the emitter of machine code what instrs takes out, and the items
// of a viper function, at the numbers that operations are about to get.
func (f *finisher) native(u *unit) {
	code := f.c.code[u.start:u.end]
	notes := &pyop.Native{Items: u.items}
	moved := make([]int32, len(code)+1)
	for i := range code {
		at := moved[i] + 1
		switch in := &code[i]; in.Op {
		case pyop.MakeFunction:
			at += int32(f.c.units[in.B].table.NumFree)
		case opAdjust:
			notes.Adjusts = append(notes.Adjusts, pyop.Adjust{At: moved[i], By: in.A})
			at--
		case opReserve:
			at--
		}
		moved[i+1] = at
	}
	for i := range notes.Items {
		it := &notes.Items[i]
		it.Start, it.End, it.Next = moved[it.Start], moved[it.End], moved[it.Next]
	}
	u.fn.Native = notes
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
