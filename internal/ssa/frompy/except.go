package frompy

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/ssa"
)

// block is an exception block of the flow.
type block struct {
	label int32       // of its handler
	pad   ssa.BlockID // where exceptions arrive; -1: the block is not open yet
	stack int32       // the node of the stack below them

	// of a with block or one with a finally part: why the handler runs
	exception int32           // the variable that holds the exception, 0 for none
	unwind    int32           // the variable that says where control goes on behind it: 1 for pending[0] and so on, 0 for what stands there
	pending   []unwound       // jumps that have come through so far
	numbers   map[unwound]int // of pending
}

// unwound is a jump out of exception blocks. Two jumps that go on to the same place are one.
type unwound struct {
	to   int32 // a label; toExit for a return
	next int32 // the exception block whose finally part is the next to run, 0 for none
	last int32 // the outermost block that is left
}

// toExit stands for the end of the function as the target of a jump.
const toExit = int32(-1)

// protects reports whether operation i, in which block x is open, stands before the block's handler.
func (b *builder) protects(x int32, i int) bool { return i < int(b.flow.Blocks[x].Handler) }

// isFinally reports whether an exception block has a part that runs on each way out.
func (b *builder) isFinally(x int32) bool { return b.flow.Blocks[x].Kind != pyop.SetupExcept }

// handler returns the exception block that handles what the operation under way throws, 0 for none.
func (b *builder) handler() int32 {
	if b.at == len(b.flow.Open) {
		return 0
	}
	x := b.flow.Open[b.at]
	for x != 0 && !b.protects(x, b.at) {
		x = b.flow.Blocks[x].Parent
	}
	return x
}

// pad returns where the exceptions of a block arrive. What is on the stack below them must be as it was when the block was opened.
func (b *builder) pad(x int32) ssa.BlockID {
	blk := &b.blocks[x]
	depth := int(b.flow.Blocks[x].Depth)
	if blk.pad < 0 || b.clean < depth || !b.agree(blk.stack, b.below(depth)) {
		b.refuse("the stack below a handler has changed")
		return b.f.NewBlock()
	}
	return blk.pad
}

// open opens the exception block of the operation under way. Its handler finds the stack up to depth.
func (b *builder) open(in *pyop.Instr, depth int) {
	self := b.opens[int32(b.at)]
	for x := b.flow.Blocks[self].Parent; x != 0 && b.o.Reference; x = b.flow.Blocks[x].Parent {
		if b.isFinally(x) && !b.protects(x, b.at) {
			b.refuse("an exception block in a finally part")
		}
	}
	b.flush()
	x := &b.blocks[self]
	x.pad, x.stack = b.f.NewBlock(), b.below(depth)
	b.f.Blocks[x.pad].Cold = true
	exception := b.f.AddParam(x.pad, object)
	outer := b.now
	b.now = x.pad
	top := node{below: x.stack, typ: tObj, at: inVar}
	if b.isFinally(self) {
		x.exception, x.unwind = b.newVar(object), b.newVar(word)
		b.set(x.exception, exception)
		b.set(x.unwind, b.constant(word, 0))
		top.typ, top.at, top.imm = tCause, isNothing, int64(self)
	} else {
		b.set(b.variable(depth, object), exception)
	}
	b.nodes = append(b.nodes, top)
	b.f.Jump(b.now, b.reachWith(in.A, int32(len(b.nodes)-1)))
	b.now = outer
}

func opSetup(b *builder, in *pyop.Instr) { b.open(in, b.depth()) }

// opSetupWith calls __enter__ of the context manager and leaves __exit__ and its self in slots, below the result.
func opSetupWith(b *builder, in *pyop.Instr) {
	ctx := b.popObject()
	at := b.depth()
	b.pushSlots(2)
	b.slots = max(b.slots, at+2)
	b.call(layout.HelperLoadMethod, ctx, b.symbol(SymMethod, MethodExit), b.slot(at))
	b.slots = max(b.slots, at+4)
	b.call(layout.HelperLoadMethod, ctx, b.symbol(SymMethod, MethodEnter), b.slot(at+2))
	x := b.call(layout.HelperCallMethod, b.constant(word, 0), b.constant(word, 0), b.slot(at+2))
	b.open(in, b.depth())
	b.push(tObj, x)
}

// enterFinally is the way to a finally part without an exception: the top of the stack, None, is the cause.
func (b *builder) enterFinally(x int32) {
	if e := b.peek(0); e.at == isNothing && e.typ == tCause && e.imm == int64(x) {
		return
	} else if e.at != isImm || e.typ != tNone || b.blocks[x].pad < 0 {
		b.refuse("a finally part is entered with a cause of its own")
		return
	}
	b.drop(1)
	b.runFinally(x, 0)
}

// runFinally notes that the finally part of a block runs without an exception, and where control goes on behind it.
func (b *builder) runFinally(x int32, unwind int64) {
	b.set(b.blocks[x].exception, b.constant(object, 0))
	b.set(b.blocks[x].unwind, b.constant(word, unwind))
	b.pushEntry(entry{typ: tCause, at: isNothing, imm: int64(x)})
}

func opUnwindJump(b *builder, in *pyop.Instr) {
	last := b.flow.Open[b.at]
	for n := in.B; n > 1; n-- {
		last = b.flow.Blocks[last].Parent
	}
	if in.B == 0 {
		b.jump(in.A)
		return
	}
	if below := b.flow.Blocks[last].Parent; b.o.Reference && below != 0 && !b.protects(below, b.at) {
		b.refuse("a jump out of an exception block in a handler")
	}
	b.unwind(in.A, b.flow.Open[b.at], last)
}

// unwind leaves the exception blocks from first to last, its ancestor, by way of the finally parts that do not run yet, and goes on
// at a label, or at the exit.
func (b *builder) unwind(to, first, last int32) {
	end := int32(0)
	if last != 0 {
		end = b.flow.Blocks[last].Parent
	}
	x := first
	for x != end && !(b.isFinally(x) && b.protects(x, b.at)) {
		x = b.flow.Blocks[x].Parent
	}
	switch {
	case x != end:
		b.goThrough(x, unwound{to, b.flow.Blocks[x].Parent, last})
	case to == toExit:
		b.f.Jump(b.now, b.exit)
		b.now = -1
	default:
		b.jump(to)
	}
}

// goThrough runs the finally part of block x on the way of a jump.
func (b *builder) goThrough(x int32, u unwound) {
	blk := &b.blocks[x]
	if x == u.last {
		u.next = 0
	}
	if b.o.Reference && (u.to != toExit || b.flow.Blocks[x].Kind == pyop.SetupWith) {
		b.refuse("a jump through a finally part, or a return out of a with block")
	}
	n, ok := blk.numbers[u]
	if !ok {
		if blk.numbers == nil {
			blk.numbers = map[unwound]int{}
		}
		blk.pending = append(blk.pending, u)
		n = len(blk.pending)
		blk.numbers[u] = n
	}
	depth := int(b.flow.Blocks[x].Depth)
	if depth > b.depth() {
		b.refuse("a jump with %d values on the stack through a finally part that keeps %d", b.depth(), depth)
		return
	}
	b.flush()
	b.drop(b.depth() - depth)
	b.runFinally(x, int64(n))
	b.jump(blk.label)
}

// opEndFinally raises the exception again, if there is one, or goes on with a jump out of the block.
func opEndFinally(b *builder, _ *pyop.Instr) {
	x := b.flow.Open[b.at]
	if !b.isFinally(x) {
		b.raise(b.popObject())
		return
	}
	if e := b.peek(0); e.typ != tCause || e.imm != int64(x) {
		b.refuse("the end of a finally part without its cause")
		return
	}
	b.drop(1)
	blk := &b.blocks[x]
	b.flush()
	exception := b.get(blk.exception)
	usual, thrown := b.either(b.add(ssa.OpEq, word, 0, exception, b.constant(object, 0)))
	b.now = thrown
	b.raise(exception)
	b.now = usual
	if len(blk.pending) == 0 {
		return
	}
	way := b.get(blk.unwind)
	for i, u := range blk.pending {
		here, next := b.f.NewBlock(), b.f.NewBlock()
		b.f.Branch(b.now, b.add(ssa.OpEq, word, 0, way, b.constant(word, int64(i)+1)), here, next)
		b.now = here
		saved := append([]entry(nil), b.entries...)
		clean := b.clean
		b.unwindOn(u)
		b.entries, b.clean = append(b.entries[:0], saved...), clean
		b.now = next
	}
}

// unwindOn goes on with a jump at the end of a finally part.
func (b *builder) unwindOn(u unwound) {
	if u.next == 0 {
		b.unwind(u.to, 0, 0)
	} else {
		b.unwind(u.to, u.next, u.last)
	}
}

// raise throws an object that is not None.
func (b *builder) raise(v ssa.ValueID) {
	b.call(layout.HelperRaise, v)
	b.f.Halt(b.now)
	b.now = -1
}

func opRaise(b *builder, in *pyop.Instr) {
	if in.A != 1 {
		b.refuse("raise with %d values", in.A)
		return
	}
	// The helper comes back without having done anything if it gets None. What is no exception makes it raise a TypeError, as
	// bytecode does for None, too.
	b.call(layout.HelperRaise, b.popObject())
	b.raise(b.constant(object, 0<<1|1))
}

// opPopExceptJump leaves the innermost block, of kind SetupExcept.
func opPopExceptJump(b *builder, in *pyop.Instr) { b.jump(in.A) }

// opWithCleanup calls __exit__ without an exception, or with the one that has arrived, which it may swallow.
func opWithCleanup(b *builder, _ *pyop.Instr) {
	x := b.flow.Open[b.at]
	if e := b.peek(0); e.typ != tCause || e.imm != int64(x) || b.depth() < 3 {
		b.refuse("the end of a with block without its cause")
		return
	}
	blk := &b.blocks[x]
	cause := *b.peek(0)
	b.drop(1)
	exit := b.depth() - 2
	b.inSlots(2)
	b.pushSlots(2)
	b.flush()
	exception := b.get(blk.exception)
	usual, thrown := b.either(b.add(ssa.OpEq, word, 0, exception, b.constant(object, 0)))
	join := b.f.NewBlock()
	b.now = usual
	none := b.symbol(SymNone, 0)
	b.callExit(exit, none, none, none)
	b.f.Jump(b.now, join)

	b.now = thrown
	class := b.load(object, ssa.Constant, exception, 0)
	swallows := b.callExit(exit, class, exception, b.symbol(SymNone, 0))
	swallowed := b.f.NewBlock()
	b.f.Branch(b.now, b.call(layout.HelperObjIsTrue, swallows), swallowed, join)
	b.now = swallowed
	b.set(blk.exception, b.constant(object, 0))
	b.f.Jump(b.now, join)
	b.now = join
	b.drop(2)
	cause.node = 0
	b.pushEntry(cause)
}

// callExit calls __exit__, which is in its slots, with three arguments.
func (b *builder) callExit(exit int, args ...ssa.ValueID) ssa.ValueID {
	for i, a := range args {
		b.add(ssa.OpStore, ssa.None, ssa.AccessAux(0, ssa.Frame), b.slot(exit+2+i), a)
	}
	return b.call(layout.HelperCallMethod, b.constant(word, 3), b.constant(word, 0), b.slot(exit))
}
