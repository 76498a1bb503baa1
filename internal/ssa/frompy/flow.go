package frompy

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/ssa"
)

// label is what is known of a label of the operations.
type label struct {
	block   ssa.BlockID // where it is; -1: no way to it is known yet
	node    int32       // the stack there
	loop    bool        // a jump from further down leads here
	handles int32       // the exception block whose handler begins here, -1 for none
}

// start goes on at a block, where nothing is known that is not across blocks.
func (b *builder) start(at ssa.BlockID) {
	b.now = at
	b.run++
}

// opLabel ends the block under way and begins the one of the label. Where all ways to it that are known so far come from further down, the stack
// is what it was where control was last.
func opLabel(b *builder, in *pyop.Instr) {
	l := &b.labels[in.A]
	depth := int(b.flow.Depth[b.at])
	switch {
	case b.now >= 0:
		b.jump(in.A)
	case l.block < 0 && !l.loop:
		return // control does not come here
	case l.block < 0:
		if depth > b.depth() {
			b.refuse("a loop with %d values on the stack that are not known", depth-b.depth())
			return
		}
		b.drop(b.depth() - depth)
		l.block, l.node = b.f.NewBlock(), b.flush0()
	}
	b.start(l.block)
	b.restore(l.node, depth)
}

// flush0 returns the node of a stack that nothing has been pushed on since it was flushed.
func (b *builder) flush0() int32 {
	if b.clean < len(b.entries) {
		b.refuse("values that are not known where a loop begins")
		return 0
	}
	return b.below(len(b.entries))
}

// reach says that control goes to a label from here, with the stack as it is but no deeper than it is there, and returns the block to
// go to.
func (b *builder) reach(to int32) ssa.BlockID {
	depth := int(b.flow.Depth[b.flow.Labels[to]])
	if depth > b.depth() {
		b.refuse("a jump with %d values on the stack to where there are %d", b.depth(), depth)
		return b.f.NewBlock()
	}
	b.flush()
	return b.reachWith(to, b.below(depth))
}

func (b *builder) reachWith(to, stack int32) ssa.BlockID {
	l := &b.labels[to]
	if l.block < 0 {
		l.block, l.node = b.f.NewBlock(), stack
	} else if !b.agree(l.node, stack) {
		b.refuse("label L%d is reached with different kinds of values on the stack", to)
	}
	return l.block
}

// jump ends the block with a jump to a label.
func (b *builder) jump(to int32) {
	if handles := b.labels[to].handles; handles >= 0 && b.isFinally(handles) && b.depth() > 0 {
		b.enterFinally(handles)
	}
	b.f.Jump(b.now, b.reach(to))
	b.now = -1
}

func opJump(b *builder, in *pyop.Instr) { b.jump(in.A) }

func opPopJumpIfTrue(b *builder, in *pyop.Instr)  { b.jumpIf(true, in.A, true) }
func opPopJumpIfFalse(b *builder, in *pyop.Instr) { b.jumpIf(false, in.A, true) }
func opJumpIfTrue(b *builder, in *pyop.Instr)     { b.jumpIf(true, in.A, false) }
func opJumpIfFalse(b *builder, in *pyop.Instr)    { b.jumpIf(false, in.A, false) }

// truth makes a word that is 0 where the top of the stack is false.
func (b *builder) truth() ssa.ValueID {
	t := b.peekType(0)
	v := b.valueAt(b.depth() - 1)
	if t == tObj {
		return b.isTrue(v)
	}
	if !t.storable() {
		b.refuse("the truth of a pointer or None")
	}
	return b.cast(word, v)
}

// jumpIf pops a value and jumps if its truth is sense. Without pop the value stays for the target.
func (b *builder) jumpIf(sense bool, to int32, pop bool) {
	cond := b.truth()
	if pop {
		b.drop(1)
	}
	taken := b.reach(to)
	if !pop {
		b.drop(1)
	}
	b.branch(cond, sense, taken)
}

// branch ends the block: to taken if cond is as sense says, else on to a new one.
func (b *builder) branch(cond ssa.ValueID, sense bool, taken ssa.BlockID) {
	next := b.f.NewBlock()
	if sense {
		b.f.Branch(b.now, cond, taken, next)
	} else {
		b.f.Branch(b.now, cond, next, taken)
	}
	b.now = next
}

func opForIter(b *builder, in *pyop.Instr) {
	at := b.depth() - pyop.IteratorSlots
	for i := at; i < b.depth(); i++ {
		if i < 0 || b.entries[i].at != inSlot {
			b.refuse("no iterator on the stack")
			return
		}
	}
	next := b.call(layout.HelperIterNext, b.slot(at))
	more := b.add(ssa.OpNe, word, 0, next, b.constant(object, 0))
	done := b.reach(in.A) // where the stack is without the iterator
	b.branch(more, false, done)
	b.push(tObj, next)
}

func opGetIterStack(b *builder, _ *pyop.Instr) {
	x := b.popObject()
	at := b.depth()
	b.slots = max(b.slots, at+layout.IteratorWords)
	b.call(layout.HelperGetIter, x, b.slot(at))
	b.pushSlots(layout.IteratorWords)
}

func opGetIter(b *builder, _ *pyop.Instr) {
	x := b.popObject()
	b.push(tObj, b.call(layout.HelperGetIter, x, b.constant(pointer, 0))) // 0: on the heap
}
