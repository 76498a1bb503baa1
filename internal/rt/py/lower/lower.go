package lower

import (
	"errors"
	"fmt"
	"slices"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
)

// Options are choices of how a module's code runs.
type Options struct {
	// Locals says that the module's own code has a dict of locals that is not that of its globals.
	Locals bool
}

// Func is a function as instructions.
type Func struct {
	Units     []uint64
	Fixups    []Fixup
	Params    int  // registers of parameters
	Registers int  // of the frame
	Free      int  // cells that the function closes over
	Locals    bool // the frame has a dict of names
	Handlers  []machine.Handler
	Catches   []Catch // inner ones ahead of those around them
	Lines     []machine.Line
}

// Fixup is a word of the code that is to be replaced by what it stands for.
type Fixup struct {
	Unit  int
	Kind  FixupKind
	Index int
}

// FixupKind says what a Fixup stands for.
type FixupKind uint8

// The kinds of fix-ups.
const (
	FixName  FixupKind = iota // the interned string of Module.Names[Index]
	FixConst                  // the object of Module.Consts[Index]
	FixChild                  // the code of Func.Children[Index]
	FixBig                    // the integer Big[Index], which is no small one
)

// Registers behind the link, in units of registers: see package py.
const (
	linkWords       = 2
	generatorWords  = 2 // the generator, and who waits for it
	localsRegisters = 1 // the dict of a class body
)

// TooLarge is the error for a function that needs more registers than operands can name.
type TooLarge struct{ Registers int }

// Error says how many registers were needed.
func (e *TooLarge) Error() string {
	return fmt.Sprintf("function needs %d registers, %d are there", e.Registers, machine.MaxRegisters)
}

// Lower makes the instructions of a function. The error is a *pyop.FlowError, a *TooLarge, or says what no compiler writes.
func Lower(m *pyop.Module, f *pyop.Func, opts Options) (*Func, error) {
	flow, err := f.Flow()
	if err != nil {
		return nil, err
	}
	l := &lowerer{m: m, f: f, flow: flow, names: looksUpNames(f, opts)}
	if l.names && f.Flags&pyop.FlagGenerator != 0 {
		return nil, errors.New("a generator with names of its own")
	}
	l.layOut()
	if l.registers > machine.MaxRegisters {
		return nil, &TooLarge{l.registers}
	}
	l.assigned = definitelyAssigned(f, flow, l.free)
	l.function()
	if l.err != nil {
		return nil, l.err
	}
	return l.finish(), nil
}

// lowerer walks the operations of one function in their order.
type lowerer struct {
	m    *pyop.Module
	f    *pyop.Func
	flow *pyop.Flow
	b    instr.Builder

	names        bool // see looksUpNames
	free, params int
	locals       int // first register of locals that are no parameters
	waiting      int // first register of the blocks' own: see blockRegister
	base         int // register of the lowest place of the operand stack
	registers    int

	labels   []instr.Label // by label of the function
	stack    []value
	assigned []bool // by operation that loads a local: whether it is bound whenever control comes there
	fixes    []fix
	lines    []mark // by instruction
	ranges   []span // by block of the flow
	pending  [][]continuation
	loops    map[int32]loop // by operation of a for_iter
	err      error
}

// Catch says in which units, Start <= unit < End, the handler of a block runs, and in which register, by its byte offset, the exception
// is that it is about. In a finally part, and where a with block ends, it is the cause, which may be none.
type Catch struct{ Start, End, Register int }

// fix is a Fixup whose word belongs to an instruction that is not placed yet.
type fix struct {
	instruction, word int
	kind              FixupKind
	index             int
}

// mark says from which instruction on code is of a line.
type mark struct{ instruction, line int }

// span is what a block protects, in instructions, where its handler is, and from where to where that runs with an exception kept.
type span struct{ start, end, handler, caught, over int }

// loop is a for_iter as it was lowered, so that it can stand again at the end of the loop.
type loop struct {
	to, iterator uint16
	body, end    instr.Label
}

// reg returns the operand of a register.
func reg(n int) uint16 { return uint16(8 * n) }

// layOut decides where in the frame things are.
func (l *lowerer) layOut() {
	for _, loc := range l.f.Locals {
		if loc.Kind == pyop.LocalFree {
			l.free++
		}
	}
	l.params = l.f.NumArgs() - l.free
	l.locals = l.params + linkWords
	switch {
	case l.f.Flags&pyop.FlagGenerator != 0:
		l.locals += generatorWords
	case l.hasLocals():
		l.locals += localsRegisters
	}
	l.waiting = l.locals + max(0, l.f.NumLocals-l.f.NumArgs())
	l.base = l.waiting + len(l.flow.Blocks) - 1
	l.registers = l.base + l.f.MaxStack + 2
}

// hasLocals reports whether names are looked up in a dict of the frame's own.
func (l *lowerer) hasLocals() bool { return l.names }

// looksUpNames reports whether a function looks names up in a dict of its frame: the body of a class, which code that was lifted from a
// file shows by its operations alone, or a module that is run so.
func looksUpNames(f *pyop.Func, o Options) bool {
	if f.Kind == pyop.KindModule {
		return o.Locals
	}
	return f.Kind == pyop.KindClass || slices.ContainsFunc(f.Instrs, func(in pyop.Instr) bool {
		return in.Op == pyop.LoadName || in.Op == pyop.StoreName || in.Op == pyop.DeleteName
	})
}

// slot returns the register of a local that is no free variable.
func (l *lowerer) slot(n int32) int {
	if i := int(n) - l.free; i >= l.params {
		return l.locals + i - l.params
	} else {
		return i
	}
}

// blockRegister returns the register that a block keeps: of an except block the exception that is handled, of others the value that a
// return takes along.
func (l *lowerer) blockRegister(block int32) int { return l.waiting + int(block) - 1 }

func (l *lowerer) function() {
	l.labels = make([]instr.Label, l.f.NumLabels)
	for i := range l.labels {
		l.labels[i] = l.b.NewLabel()
	}
	l.ranges = make([]span, len(l.flow.Blocks))
	l.pending = make([][]continuation, len(l.flow.Blocks))
	l.loops = map[int32]loop{}
	l.prologue()
	for i := 0; i < len(l.f.Instrs); {
		i = l.step(i)
	}
}

// prologue unbinds locals that code may test, and makes cells.
func (l *lowerer) prologue() {
	tested := map[int32]bool{}
	for i := range l.f.Instrs {
		in := &l.f.Instrs[i]
		if in.Op == pyop.LoadFast && !l.assigned[i] || in.Op == pyop.DeleteFast {
			tested[in.A] = true
		}
	}
	cells := map[int32]bool{}
	for _, loc := range l.f.Locals {
		cells[loc.Slot] = cells[loc.Slot] || loc.Kind == pyop.LocalCell
	}
	for slot := int32(l.free); int(slot) < l.f.NumLocals; slot++ { // a file does not list locals that are no parameters
		r := reg(l.slot(slot))
		if isParam := int(slot) < l.f.NumArgs(); !isParam && (cells[slot] || tested[slot]) {
			l.b.Emit(instr.LoadConst, 0, r, 0, 0, uint64(layout.Null))
		}
		if cells[slot] {
			l.b.Emit(instr.MakeCell, 0, r, 0, 0)
		}
	}
}

// step lowers operation i and returns the next one to lower.
func (l *lowerer) step(i int) int {
	in := &l.f.Instrs[i]
	if in.Op == pyop.Line {
		l.lines = append(l.lines, mark{l.b.Len(), int(in.A)})
		return i + 1
	}
	if in.Op == pyop.Label {
		l.label(i)
		return i + 1
	}
	if l.flow.Depth[i] == pyop.Unreached {
		return i + 1
	}
	if len(l.stack) != int(l.flow.Depth[i]) { // behind an operation that control does not pass
		l.settle(int(l.flow.Depth[i]))
	}
	if n := in.Pops(); n > len(l.stack) && !(in.Op == pyop.RotThree && l.causeOnTop(i)) || in.Op == pyop.StoreComp && n+int(in.A) > len(l.stack) {
		l.err = &pyop.FlowError{Op: i, Msg: "takes a cause of a finally part apart"}
		return len(l.f.Instrs)
	}
	next := lowerings[in.Op](l, i, in)
	l.handled(i)
	if in.Op.Has(pyop.Ends) {
		l.stack = l.stack[:0]
	}
	return next
}

// label places a label: whatever comes there has its values in their registers.
func (l *lowerer) label(i int) {
	if l.flow.Depth[i] == pyop.Unreached {
		return
	}
	l.flush()
	if len(l.stack) != int(l.flow.Depth[i]) {
		l.settle(int(l.flow.Depth[i]))
	}
	for n := range l.flow.Blocks {
		if b := &l.flow.Blocks[n]; n > 0 && int(b.Handler) == i {
			l.handler(int32(n), b)
		}
	}
	l.b.Place(l.labels[l.f.Instrs[i].A])
}

// settle makes the abstract stack one of that depth with all values in their registers.
func (l *lowerer) settle(depth int) {
	l.stack = l.stack[:0]
	for range depth {
		l.stack = append(l.stack, value{kind: inPlace})
	}
}

func (l *lowerer) finish() *Func {
	l.b.Emit(instr.Halt, 0, 0, 0, 0) // labels at the very end stand in front of something
	out := &Func{Units: l.b.Finish(), Params: l.params, Registers: l.registers, Free: l.free, Locals: l.names}
	for _, f := range l.fixes {
		out.Fixups = append(out.Fixups, Fixup{l.b.UnitOf(f.instruction) + f.word, f.kind, f.index})
	}
	for _, m := range l.lines {
		out.Lines = append(out.Lines, machine.Line{Unit: l.b.UnitOf(m.instruction), Line: m.line})
	}
	for n := len(l.ranges) - 1; n > 0; n-- { // a block is numbered behind those around it
		if r := l.ranges[n]; r.end > r.start {
			out.Handlers = append(out.Handlers, machine.Handler{
				Start: l.b.UnitOf(r.start), End: l.b.UnitOf(r.end), Target: l.b.UnitOf(r.handler),
				Register: 8 * (l.base + int(l.flow.Blocks[n].Depth)),
			})
			if r.over > r.caught {
				register := l.blockRegister(int32(n))
				if l.flow.Blocks[n].Kind != pyop.SetupExcept { // the cause
					register = l.base + int(l.flow.Blocks[n].Depth)
				}
				out.Catches = append(out.Catches, Catch{l.b.UnitOf(r.caught), l.b.UnitOf(r.over), 8 * register})
			}
		}
	}
	return out
}
