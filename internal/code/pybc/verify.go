package pybc

import (
	"math"

	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pyop"
)

// Verification of loaded bytecode.
//
// The verifier follows all paths through a function once, with the depth of the
// stack and the exception blocks that are open, and demands that paths which meet
// agree. It accepts all that the reference compiler writes, and it accepts nothing
// that would make an interpreter read or write outside of the frame, the tables or
// the code, with one exception that the reference's compiler leaves too: the two
// values that an UNWIND_JUMP keeps while it runs finally parts.
//
// A finally part (and the end of a with block) can be entered with one value more
// than in the usual case: a return leaves the value and a mark, a jump out of the
// block leaves where to go and a mark, an exception leaves only itself. Depths are
// counted for the exception; the finally parts in which the code stands then tell
// how many values more there may be (slack). Where an instruction stands relative
// to a handler decides, as in the interpreter, whether that handler is running.
//
// Requires: nothing. Provides: operands in range, jumps to instructions, a stack
// within its bounds, blocks opened and closed in order and within their number, no
// way past the end. Cost: linear.

// Context is what the code of a function refers to.
type Context struct {
	Names    []string
	Objects  []pyconst.Value
	Children []string // names of the child functions
}

// blockKind is the kind of an exception block.
type blockKind uint8

const (
	blockExcept blockKind = iota
	blockFinally
	blockWith
)

// block is an exception block. There is one for each instruction that opens one;
// number 0 stands for none.
type block struct {
	kind    blockKind
	parent  int32
	handler int // offset where exceptions arrive
	depth   int // of the stack to which exceptions cut it back
	level   int // blocks open with this one
	slack   int // running finally parts around this block
	limit   int // code of this block stands before this offset...
	floor   int // ...and not before this one

	left    bool // the handler's end has been seen:
	net     int  // the depth there, relative to depth
	waiting []int32
}

// verifier walks one function.
type verifier struct {
	f      *Function
	code   []byte
	ctx    *Context
	room   int     // stack slots
	instAt []int32 // by offset from f.Start: number of the instruction there, or -1
	depth  []int32 // by instruction; unseen where no path has come
	open   []int32 // by instruction: innermost block
	blocks []block
	work   []int32
	err    error
}

const unseen = math.MinInt32

// Verify checks a function in bytecode. The error is an *Error.
func Verify(code []byte, ctx *Context) error {
	f, err := Decode(code)
	if err != nil {
		return err
	}
	v := verifier{f: f, code: code, ctx: ctx, blocks: make([]block, 1, 8)}
	v.prelude()
	if v.err == nil {
		v.operands()
	}
	if v.err == nil {
		v.walk()
	}
	return v.err
}

// VerifyPrelude checks the prelude of a native function.
func VerifyPrelude(code []byte, ctx *Context) error {
	f, err := DecodePrelude(code)
	if err != nil {
		return err
	}
	v := verifier{f: f, code: code, ctx: ctx}
	v.prelude()
	return v.err
}

func (v *verifier) fail(offset int, format string, args ...any) {
	if v.err == nil {
		v.err = errorAt(offset, format, args...)
	}
}

// prelude checks what the prelude says of itself and the name table.
func (v *verifier) prelude() {
	f := v.f
	args := f.NumPos + f.NumKwOnly
	if f.Flags&pyop.FlagVarArgs != 0 {
		args++
	}
	if f.Flags&pyop.FlagVarKeywords != 0 {
		args++
	}
	switch {
	case args > f.NumState:
		v.fail(0, "%d arguments in %d slots", args, f.NumState)
	case f.NumDefPos > f.NumPos:
		v.fail(0, "%d defaults for %d positional arguments", f.NumDefPos, f.NumPos)
	}
	v.name(0, f.Name)
	for _, name := range f.ArgNames {
		v.name(0, name)
	}
	v.room = f.NumState - args
	for _, slot := range f.Cells {
		v.slot(0, slot)
	}
}

func (v *verifier) name(offset, index int) {
	if index >= len(v.ctx.Names) {
		v.fail(offset, "name %d of %d", index, len(v.ctx.Names))
	}
}

// slot checks the slot of a local; all slots up to it are the stack's no more.
func (v *verifier) slot(offset, slot int) {
	if slot >= v.f.NumState {
		v.fail(offset, "slot %d of %d", slot, v.f.NumState)
	}
	v.room = min(v.room, v.f.NumState-1-slot)
}

// operands checks every operand by itself and finds out where instructions begin.
func (v *verifier) operands() {
	v.instAt = make([]int32, len(v.code)-v.f.Start)
	for i := range v.instAt {
		v.instAt[i] = -1
	}
	for i := range v.f.Insts {
		in := &v.f.Insts[i]
		v.instAt[in.Offset-v.f.Start] = int32(i)
		v.operand(in)
	}
	for i := range v.f.Insts {
		if in := &v.f.Insts[i]; in.Row.Format.Jumps() {
			v.target(in)
		}
	}
}

func (v *verifier) operand(in *Inst) {
	x := int(in.Arg)
	switch in.Row.Format {
	case FormatQstr:
		v.name(in.Offset, x)
	case FormatObject:
		if x >= len(v.ctx.Objects) {
			v.fail(in.Offset, "object %d of %d", x, len(v.ctx.Objects))
		} else if v.ctx.Objects[x].Kind == pyconst.KindFunTable {
			v.fail(in.Offset, "object %d is the table of native functions", x)
		}
	case FormatSlot:
		v.slot(in.Offset, x)
	case FormatMulti:
		if in.Row.Op == LoadFastMulti || in.Row.Op == StoreFastMulti {
			v.slot(in.Offset, x)
		}
	case FormatChild, FormatClosure:
		if x >= len(v.ctx.Children) {
			v.fail(in.Offset, "child function %d of %d", x, len(v.ctx.Children))
		}
	case FormatCall, FormatUnpackEx:
		if x > 0xffff {
			v.fail(in.Offset, "%s with operand %d, at most 65535 allowed", in.Row.Name, x)
		}
	case FormatComp:
		if x&3 > compSet {
			v.fail(in.Offset, "kind of collection %d, at most %d allowed", x&3, compSet)
		}
	case FormatCount:
		if in.Op == BuildSlice && x != 2 && x != 3 {
			v.fail(in.Offset, "slice of %d values, 2 or 3 allowed", x)
		}
	}
}

// target checks that a jump leads to an instruction.
func (v *verifier) target(in *Inst) {
	at := int(in.Arg) - v.f.Start
	switch {
	case at < 0 || at >= len(v.instAt):
		v.fail(in.Offset, "%s to offset %d, outside of the code from %d to %d", in.Row.Name, in.Arg, v.f.Start, len(v.code)-1)
	case v.instAt[at] < 0:
		v.fail(in.Offset, "%s to offset %d, which is within an instruction", in.Row.Name, in.Arg)
	}
}

// walk follows all paths from the first instruction.
func (v *verifier) walk() {
	if len(v.f.Insts) == 0 {
		v.fail(v.f.Start, "no instructions")
		return
	}
	v.depth = make([]int32, len(v.f.Insts))
	v.open = make([]int32, len(v.f.Insts))
	for i := range v.depth {
		v.depth[i] = unseen
	}
	v.reach(0, 0, 0, 0)
	for len(v.work) > 0 && v.err == nil {
		i := v.work[len(v.work)-1]
		v.work = v.work[:len(v.work)-1]
		v.step(i)
	}
}

// reach says that a path from the instruction at offset from comes to instruction
// i with that depth of the stack and that innermost block.
func (v *verifier) reach(from int, i int32, depth int, open int32) {
	if int(i) >= len(v.f.Insts) {
		v.fail(from, "the code ends after an instruction that does not return")
		return
	}
	switch {
	case v.depth[i] == unseen:
		v.depth[i], v.open[i] = int32(depth), open
		v.work = append(v.work, i)
	case int(v.depth[i]) != depth:
		v.fail(v.f.Insts[i].Offset, "reached with %d values on the stack, and from offset %d with %d", v.depth[i], from, depth)
	case v.open[i] != open:
		v.fail(v.f.Insts[i].Offset, "reached with %d exception blocks open, and from offset %d with %d or others",
			v.blocks[v.open[i]].level, from, v.blocks[open].level)
	}
}

// reachOffset is reach for a place in the code.
func (v *verifier) reachOffset(from, to, depth int, open int32) {
	v.reach(from, v.instAt[to-v.f.Start], depth, open)
}

// running reports whether the handler of block b runs at offset.
func (v *verifier) running(b int32, offset int) bool { return b != 0 && offset >= v.blocks[b].handler }

// slackAt returns how many values more than counted the stack may have at offset.
func (v *verifier) slackAt(b int32, offset int) int {
	slack := v.blocks[b].slack
	if v.running(b, offset) && v.blocks[b].kind != blockExcept {
		slack++
	}
	return slack
}

// step checks instruction i in the state in which it is reached and passes the
// state on to what can follow.
func (v *verifier) step(i int32) {
	in := &v.f.Insts[i]
	depth, open := int(v.depth[i]), v.open[i]
	if b := &v.blocks[open]; open != 0 && (in.Offset >= b.limit || in.Offset < b.floor) {
		v.fail(in.Offset, "the exception block with handler %d is still open here", b.handler)
		return
	}
	slack := v.slackAt(open, in.Offset)
	if pops := in.pops(); pops > depth+slack {
		v.fail(in.Offset, "%s takes %d values of %d on the stack", in.Row.Name, pops, depth+slack)
		return
	}
	if in.Op == StoreComp && int(in.Arg>>2) >= depth+slack {
		v.fail(in.Offset, "%s reaches %d values down of %d on the stack", in.Row.Name, in.Arg>>2, depth+slack)
		return
	}
	after := depth - in.pops() + in.pushes()
	peak := after
	switch in.Op {
	case SetupWith:
		peak = depth + 3
	case WithCleanup: // calls exit with two values above an exception, with one above a mark
		peak = depth + 1
	}
	if most := max(depth, peak) + slack; most > v.room {
		v.fail(in.Offset, "%s needs %d values on the stack, the frame has room for %d", in.Row.Name, most, v.room)
		return
	}
	if special := verifySpecial[in.Op]; special != nil {
		special(v, i, in, after)
		return
	}
	if in.Row.Format.Jumps() {
		v.reachOffset(in.Offset, int(in.Arg), after, open)
	}
	if !in.Row.Ends {
		v.reach(in.Offset, i+1, after, open)
	}
}

// verifySpecial has the instructions of which paths go on with different depths or blocks.
var verifySpecial = [256]func(v *verifier, i int32, in *Inst, after int){
	JumpIfTrueOrPop:  verifyOrPop,
	JumpIfFalseOrPop: verifyOrPop,
	ForIter: func(v *verifier, i int32, in *Inst, after int) {
		v.reachOffset(in.Offset, int(in.Arg), after-5, v.open[i])
		v.reach(in.Offset, i+1, after, v.open[i])
	},
	SetupWith: func(v *verifier, i int32, in *Inst, after int) {
		v.enter(i, in, blockWith, after-1, after)
	},
	SetupExcept: func(v *verifier, i int32, in *Inst, after int) {
		v.enter(i, in, blockExcept, after, after)
	},
	SetupFinally: func(v *verifier, i int32, in *Inst, after int) {
		v.enter(i, in, blockFinally, after, after)
	},
	PopExceptJump: func(v *verifier, i int32, in *Inst, after int) {
		if v.inBlock(i, in) {
			v.reachOffset(in.Offset, int(in.Arg), after, v.blocks[v.open[i]].parent)
		}
	},
	WithCleanup: func(v *verifier, i int32, in *Inst, after int) {
		b := &v.blocks[v.open[i]]
		if b.kind != blockWith || !v.running(v.open[i], in.Offset) || int(v.depth[i]) != b.depth+1 {
			v.fail(in.Offset, "WITH_CLEANUP is not where the handler of a with block ends")
			return
		}
		v.reach(in.Offset, i+1, after, v.open[i])
	},
	EndFinally: verifyEndFinally,
	UnwindJump: func(v *verifier, i int32, _ *Inst, _ int) { v.unwind(i) },
}

func verifyOrPop(v *verifier, i int32, in *Inst, after int) {
	v.reachOffset(in.Offset, int(in.Arg), after+1, v.open[i])
	v.reach(in.Offset, i+1, after, v.open[i])
}

// inBlock checks that an exception block is open.
func (v *verifier) inBlock(i int32, in *Inst) bool {
	if v.open[i] == 0 {
		v.fail(in.Offset, "%s without an open exception block", in.Row.Name)
	}
	return v.open[i] != 0
}

// enter opens the block of instruction i. Exceptions cut the stack back to depth
// and add themselves.
func (v *verifier) enter(i int32, in *Inst, kind blockKind, depth, after int) {
	parent := v.open[i]
	outer := v.blocks[parent]
	b := block{
		kind: kind, parent: parent, handler: int(in.Arg), depth: depth, level: outer.level + 1,
		slack: v.slackAt(parent, in.Offset), limit: math.MaxInt, floor: outer.floor,
	}
	if parent != 0 {
		b.limit = outer.limit
		if v.running(parent, in.Offset) {
			b.floor = outer.handler
		} else {
			b.limit = outer.handler
		}
	}
	if b.level > v.f.NumExc {
		v.fail(in.Offset, "%s opens exception block %d, the frame has room for %d", in.Row.Name, b.level, v.f.NumExc)
		return
	}
	v.blocks = append(v.blocks, b)
	self := int32(len(v.blocks) - 1)
	v.reachOffset(in.Offset, b.handler, depth+1, self)
	v.reach(in.Offset, i+1, after, self)
}

func verifyEndFinally(v *verifier, i int32, in *Inst, after int) {
	if !v.inBlock(i, in) {
		return
	}
	b := &v.blocks[v.open[i]]
	if !v.running(v.open[i], in.Offset) {
		v.fail(in.Offset, "END_FINALLY before the handler at offset %d", b.handler)
		return
	}
	if net := after - b.depth; !b.left {
		b.left, b.net = true, net
	} else if b.net != net {
		v.fail(in.Offset, "leaves the block with handler %d with %d values on the stack, elsewhere with %d",
			b.handler, after, b.depth+b.net)
		return
	}
	v.reach(in.Offset, i+1, after, b.parent)
	waiting := b.waiting
	b.waiting = nil
	for _, jump := range waiting {
		v.unwind(jump)
	}
}

// unwind follows UNWIND_JUMP number i out of its blocks: the finally parts that do
// not run yet are run to their ends, those that run are given up. Where the end of
// one of them has not been seen, the jump waits for it.
func (v *verifier) unwind(i int32) {
	in := &v.f.Insts[i]
	depth, open := int(v.depth[i]), v.open[i]
	for n := in.Extra &^ unwindDropIter; n > 0; n-- {
		if open == 0 {
			v.fail(in.Offset, "UNWIND_JUMP out of %d exception blocks, %d are open", in.Extra&^unwindDropIter, v.blocks[v.open[i]].level)
			return
		}
		b := &v.blocks[open]
		switch {
		case b.kind == blockExcept:
		case v.running(open, in.Offset):
			depth--
		case depth != b.depth:
			v.fail(in.Offset, "UNWIND_JUMP with %d values on the stack out of a block that began with %d", depth, b.depth)
			return
		case !b.left:
			b.waiting = append(b.waiting, i)
			return
		default:
			depth += b.net
		}
		open = b.parent
	}
	if in.Extra&unwindDropIter != 0 {
		depth -= 4
	}
	if depth+v.slackAt(open, in.Offset) < 0 {
		v.fail(in.Offset, "UNWIND_JUMP takes more values than the stack has")
		return
	}
	v.reachOffset(in.Offset, int(in.Arg), depth, open)
}
