package pybc

import (
	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/lazy"
)

// Lifting turns a function in bytecode back into stack operations, and verifies it on
// the way: operands within the tables, the frame and the code, and all that Flow
// demands. What a file does not keep is missing: names of locals that are no
// arguments are pyop.NoSym, and positions are lines.
//
// A sequence of opcodes that the encoder writes for one operation becomes that
// operation again, unless a label or a line begins within it; then its parts are
// operations with the same meaning.
//
// Requires: nothing. Provides: a function that passes pyop's Check, and its Flow;
// encoding it with the tables of the file gives the same bytes again where they have
// the shortest forms. Cost: linear.

// Context is what the code of a function refers to.
type Context struct {
	Names    []string
	Objects  []pyconst.Value
	Children []string // names of the child functions
}

// Verify checks a function in bytecode. The error is an *Error.
func Verify(code []byte, ctx *Context) error {
	_, _, err := lift(code, ctx)
	return err
}

// lift returns a function in bytecode as operations and their flow. The error is an *Error.
func lift(code []byte, ctx *Context) (*pyop.Func, *pyop.Flow, error) {
	f, err := Decode(code)
	if err != nil {
		return nil, nil, err
	}
	l := lifter{f: f, size: len(code), ctx: ctx, fn: &pyop.Func{Emit: pyop.EmitBytecode}}
	l.prelude(f)
	if l.err == nil {
		l.operands()
	}
	if l.err == nil {
		l.fn.MaxStack = f.NumState - l.fn.NumLocals
		l.instrs()
		l.fn.Locals = l.locals()
	}
	if l.err != nil {
		return nil, nil, l.err
	}
	flow, err := l.flow()
	return l.fn, flow, err
}

// lifter lifts one function, until the first error.
type lifter struct {
	f      *Function
	size   int // of the code
	ctx    *Context
	fn     *pyop.Func
	derefs [maxCell + 1]bool // slots that operations take for cells

	labelAt []int32 // by offset from f.Start: label of the instruction there, one of the two below
	at      []int32 // by operation: its offset
	err     error
}

// What labelAt has for offsets without a label.
const (
	noInst  = -1 - iota // no instruction begins here
	noLabel             // one does, and no jump leads to it
)

// maxCell is the last slot that a prelude can make a cell.
const maxCell = 255

func (l *lifter) fail(offset int, format string, args ...any) {
	if l.err == nil {
		l.err = errorAt(offset, format, args...)
	}
}

// operands checks every operand by itself and finds out where labels stand.
func (l *lifter) operands() {
	insts := l.f.Insts
	if len(insts) == 0 {
		l.fail(l.f.Start, "no instructions")
		return
	}
	l.labelAt = make([]int32, l.size-l.f.Start)
	for i := range l.labelAt {
		l.labelAt[i] = noInst
	}
	for i := range insts {
		l.labelAt[insts[i].Offset-l.f.Start] = noLabel
		l.operand(&insts[i])
	}
	for i := range insts {
		in := &insts[i]
		if in.Row.Format.Jumps() {
			l.target(in)
		}
		if in.Row.Ends && i+1 < len(insts) { // what follows is there, whether or not a jump leads to it
			l.labelAt[insts[i+1].Offset-l.f.Start] = 0
		}
	}
	for i := range l.labelAt {
		if l.labelAt[i] >= 0 {
			l.labelAt[i] = int32(l.fn.NumLabels)
			l.fn.NumLabels++
		}
	}
}

// Limits of operands beyond those of their forms.
const (
	maxCount = 1<<16 - 1
	maxRoom  = 1 << 30 // entries for which BUILD_MAP makes room
)

func (l *lifter) operand(in *Inst) {
	x := int(in.Arg)
	limit := maxCount
	switch in.Row.Format {
	case FormatQstr:
		l.name(in.Offset, x)
	case FormatObject:
		if x >= len(l.ctx.Objects) {
			l.fail(in.Offset, "object %d of %d", x, len(l.ctx.Objects))
		} else if l.ctx.Objects[x].Kind == pyconst.KindFunTable {
			l.fail(in.Offset, "object %d is the table of native functions", x)
		}
	case FormatSlot:
		l.slot(in.Offset, x)
		if x <= maxCell && (in.Op == LoadDeref || in.Op == StoreDeref || in.Op == DeleteDeref) {
			l.derefs[x] = true
		}
	case FormatMulti:
		if in.Row.Op == LoadFastMulti || in.Row.Op == StoreFastMulti {
			l.slot(in.Offset, x)
		}
	case FormatChild, FormatClosure:
		if x >= len(l.ctx.Children) {
			l.fail(in.Offset, "child function %d of %d", x, len(l.ctx.Children))
		}
	case FormatComp:
		kind := x & 3
		if kind > compSet {
			l.fail(in.Offset, "kind of collection %d, at most %d allowed", kind, compSet)
		} else if x>>2 < 1 || kind == compDict && x>>2 < 2 {
			l.fail(in.Offset, "%s to a value that it takes itself", in.Row.Name)
		}
		limit <<= 2
		fallthrough
	case FormatCall, FormatUnpackEx, FormatCount:
		if in.Op == BuildMap {
			limit = maxRoom
		}
		if x > limit {
			l.fail(in.Offset, "%s with operand %d, at most %d allowed", in.Row.Name, x, limit)
		}
		if in.Op == BuildSlice && x != 2 && x != 3 {
			l.fail(in.Offset, "slice of %d values, 2 or 3 allowed", x)
		}
	}
}

// target checks that a jump leads to an instruction, and marks it.
func (l *lifter) target(in *Inst) {
	at := int(in.Arg) - l.f.Start
	switch {
	case at < 0 || at >= len(l.labelAt):
		l.fail(in.Offset, "%s to offset %d, outside of the code from %d to %d", in.Row.Name, in.Arg, l.f.Start, l.size-1)
	case l.labelAt[at] == noInst:
		l.fail(in.Offset, "%s to offset %d, which is within an instruction", in.Row.Name, in.Arg)
	default:
		l.labelAt[at] = 0
	}
}

// instrs makes operations of the instructions.
func (l *lifter) instrs() {
	n := len(l.f.Insts) + l.fn.NumLabels + len(l.f.Lines)
	l.fn.Instrs = make([]pyop.Instr, 0, n)
	l.at = make([]int32, 0, n)
	lines := l.f.Lines
	for i := range l.f.Insts {
		in := &l.f.Insts[i]
		if label := l.labelAt[in.Offset-l.f.Start]; label >= 0 {
			l.add(in, pyop.Instr{Op: pyop.Label, A: label})
		}
		for len(lines) > 0 && lines[0].Offset <= in.Offset {
			l.add(in, pyop.Instr{Op: pyop.Line, A: int32(lines[0].Line)})
			lines = lines[1:]
		}
		l.add(in, l.instr(in))
		l.join()
	}
	for _, entry := range lines { // behind the code
		l.add(&Inst{Offset: l.size}, pyop.Instr{Op: pyop.Line, A: int32(entry.Line)})
	}
}

func (l *lifter) add(in *Inst, op pyop.Instr) {
	l.fn.Instrs = append(l.fn.Instrs, op)
	l.at = append(l.at, int32(in.Offset))
}

// join makes one operation of several that the encoder writes for one.
func (l *lifter) join() {
	code := l.fn.Instrs
	last := len(code) - 1
	before := func(n int, op pyop.Op) bool { return n <= last && code[last-n].Op == op }
	in := code[last]
	parts := 0
	switch {
	case in.Op == pyop.StoreSubscr && before(1, pyop.RotThree) && before(2, pyop.LoadNull):
		parts, in = 3, pyop.Instr{Op: pyop.DeleteSubscr}
	case in.Op == pyop.StoreAttr && before(1, pyop.RotTwo) && before(2, pyop.LoadNull):
		parts, in = 3, pyop.Instr{Op: pyop.DeleteAttr, A: in.A}
	case in.Op == pyop.Unary && in.Kind == uint8(pyop.Not) && before(1, pyop.Binary):
		switch pyop.BinaryOp(code[last-1].Kind) {
		case pyop.In:
			parts, in = 2, pyop.Instr{Op: pyop.Binary, Kind: uint8(pyop.NotIn)}
		case pyop.Is:
			parts, in = 2, pyop.Instr{Op: pyop.Binary, Kind: uint8(pyop.IsNot)}
		}
	}
	if parts > 0 {
		first := len(code) - parts
		code[first] = in
		l.fn.Instrs, l.at = code[:first+1], l.at[:first+1]
	}
}

// raised is what an opcode becomes.
type raised struct {
	op   pyop.Op
	how  how
	kind uint8
}

// raisedBy has the operation of each opcode: what lower does, the other way round.
func raisedBy() *[256]raised { return raisedByOnce.Get(makeRaisedBy) }

var raisedByOnce lazy.Value[*[256]raised]

func makeRaisedBy() *[256]raised {
	var table [256]raised
	for op := range pyop.NumOps {
		l := &lowered[op]
		if l.how == lowerSpecial {
			continue
		}
		table[l.op] = raised{op, l.how, 0}
		if l.alt != 0 {
			kind := uint8(1)
			if l.how == lowerLocal {
				kind = 0
			}
			table[l.alt] = raised{op, l.how, kind}
		}
	}
	return &table
}

// instr returns the operation of an instruction whose operand has been checked.
func (l *lifter) instr(in *Inst) pyop.Instr {
	x := int32(in.Arg)
	first := in.Row.Op
	switch first {
	case UnaryOpMulti:
		return pyop.Instr{Op: pyop.Unary, Kind: uint8(x)}
	case BinaryOpMulti:
		return pyop.Instr{Op: pyop.Binary, Kind: uint8(x)}
	case LoadConstSmallInt, LoadConstSmallIntMulti:
		return pyop.SmallIntInstr(in.Arg, 0)
	case LoadConstObj:
		return pyop.Instr{Op: pyop.LoadConst, A: x}
	case RaiseLast, RaiseObj, RaiseFrom:
		return pyop.Instr{Op: pyop.Raise, A: int32(first - RaiseLast)}
	case UnpackEx:
		return pyop.Instr{Op: pyop.UnpackEx, A: x & 0xff, B: x >> 8}
	case StoreComp:
		return raiseStoreComp(x)
	case UnwindJump:
		return l.unwindJump(in)
	}
	r := raisedBy()[first]
	op := pyop.Instr{Op: r.op, Kind: r.kind, A: x}
	switch r.how {
	case lowerLocal, lowerSlot:
		op.B = int32(l.argName(int(x)))
	case lowerCall:
		op.A, op.B = x&0xff, x>>8
	case lowerJump:
		op.A = l.label(in)
	case lowerClosure:
		op.B = int32(in.Extra)
	}
	return op
}

// unwindJump returns the operation of an UNWIND_JUMP. Out of no block it is a jump, as
// the encoder has it.
func (l *lifter) unwindJump(in *Inst) pyop.Instr {
	op := pyop.Instr{Op: pyop.UnwindJump, Kind: in.Extra / unwindDropIter, A: l.label(in), B: int32(in.Extra &^ unwindDropIter)}
	if op.B > 0 {
		return op
	}
	if op.Kind == pyop.DropIter {
		for range pyop.IteratorSlots {
			l.add(in, pyop.Instr{Op: pyop.Pop})
		}
	}
	return pyop.Instr{Op: pyop.Jump, A: op.A}
}

func (l *lifter) label(in *Inst) int32 { return l.labelAt[int(in.Arg)-l.f.Start] }

// argName returns the name of the local in a slot, if it is that of an argument.
func (l *lifter) argName(slot int) pyop.Sym {
	if slot < len(l.f.ArgNames) {
		return pyop.Sym(l.f.ArgNames[slot])
	}
	return pyop.NoSym
}

func raiseStoreComp(x int32) pyop.Instr {
	kind, depth := pyop.KindListComp, x>>2
	switch x & 3 {
	case compDict:
		kind, depth = pyop.KindDictComp, depth-1
	case compSet:
		kind = pyop.KindSetComp
	}
	return pyop.Instr{Op: pyop.StoreComp, Kind: uint8(kind), A: depth}
}

// flow checks the flow of the operations, and tells the ways out of handlers from
// those out of what they protect.
func (l *lifter) flow() (*pyop.Flow, error) {
	flow, err := l.fn.Flow()
	if err != nil {
		e := err.(*pyop.FlowError)
		return nil, errorAt(int(l.at[e.Op]), "%s", e.Msg)
	}
	for i := range l.fn.Instrs {
		if in := &l.fn.Instrs[i]; in.Op == pyop.PopExceptJump && flow.Handles(i) {
			in.Kind = pyop.InHandler
		}
	}
	return flow, nil
}
