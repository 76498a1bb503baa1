package pybc

import (
	"github.com/tandem-lang/tandem/internal/code/pylink"
	"github.com/tandem-lang/tandem/internal/code/pyop"
)

// liftPrelude returns what the prelude at the end of machine code says of its
// function. The error is an *Error.
func liftPrelude(code []byte, ctx *Context) (*pyop.Func, error) {
	p, err := pylink.DecodePrelude(code)
	if err != nil {
		return nil, err
	}
	l := lifter{f: &Function{Prelude: *p}, ctx: ctx, fn: &pyop.Func{Emit: pyop.EmitMachine}}
	l.prelude(l.f)
	if l.err != nil {
		return nil, l.err
	}
	l.fn.MaxStack = p.NumState - l.fn.NumLocals
	l.fn.Locals = l.locals()
	return l.fn, nil
}

// prelude checks what a prelude says of itself and the name table, and notes it.
func (l *lifter) prelude(f *Function) {
	fn := l.fn
	fn.Name, fn.Kind, fn.Flags = pyop.Sym(f.Name), pyop.KindFunction, f.Flags
	fn.NumPos, fn.NumKwOnly, fn.NumDefPos = f.NumPos, f.NumKwOnly, f.NumDefPos
	fn.MaxBlocks = f.NumExc
	fn.NumLocals = fn.NumArgs()
	switch {
	case fn.NumLocals > f.NumState:
		l.fail(0, "%d arguments in %d slots", fn.NumLocals, f.NumState)
	case f.NumDefPos > f.NumPos:
		l.fail(0, "%d defaults for %d positional arguments", f.NumDefPos, f.NumPos)
	}
	l.name(0, f.Name)
	for _, name := range f.ArgNames {
		l.name(0, name)
	}
	var cell [maxCell + 1]bool
	for _, slot := range f.Cells {
		l.slot(0, slot)
		if cell[slot] {
			l.fail(0, "slot %d becomes a cell twice", slot)
		}
		cell[slot] = true
	}
}

func (l *lifter) name(offset, index int) {
	if index >= len(l.ctx.Names) {
		l.fail(offset, "name %d of %d", index, len(l.ctx.Names))
	}
}

// slot checks the slot of a local; all slots up to it are the stack's no more.
func (l *lifter) slot(offset, slot int) {
	if slot >= l.f.NumState {
		l.fail(offset, "slot %d of %d", slot, l.f.NumState)
	}
	l.fn.NumLocals = max(l.fn.NumLocals, slot+1)
}

// starArg is the name of arguments that cannot be given by name: cells.
const starArg = "*"

// locals returns what is known of locals: arguments in the order of their slots, and
// then cells, arguments or not, in the order of the prelude.
func (l *lifter) locals() []pyop.Local {
	var isCell [maxCell + 1]bool
	for _, slot := range l.f.Cells {
		isCell[slot] = true
	}
	args := l.fn.NumArgs()
	list := make([]pyop.Local, 0, args+len(l.f.Cells))
	for slot := range args {
		switch {
		case slot > maxCell:
			list = append(list, l.local(slot, pyop.LocalFast))
		case isCell[slot]:
		case l.derefs[slot]:
			list = append(list, l.local(slot, pyop.LocalFree))
		default:
			list = append(list, l.local(slot, pyop.LocalFast))
		}
	}
	for _, slot := range l.f.Cells {
		list = append(list, l.local(slot, pyop.LocalCell))
	}
	return list
}

func (l *lifter) local(slot int, kind pyop.LocalKind) pyop.Local {
	named, flags := len(l.f.ArgNames), l.fn.Flags
	local := pyop.Local{Name: l.argName(slot), Kind: kind, Slot: int32(slot)}
	switch {
	case slot < named:
		local.Param = l.ctx.Names[local.Name] != starArg
	case slot == named && flags&pyop.FlagVarArgs != 0:
		local.Param, local.Star = true, true
	case slot < l.fn.NumArgs():
		local.Param, local.DblStar = true, true
	}
	return local
}
