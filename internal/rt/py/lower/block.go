package lower

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// A finally part, or the exit of a with block, gets its cause in the register of the stack's top: None, an exception, or the number of
// a continuation, which is where control goes on once it has run. A value to be returned waits in the block's register.

// continuation is a return, or a jump out of blocks, that waits for a finally part.
type continuation struct {
	returns bool
	target  int32 // of a jump: the operation
}

// setup opens a block: what is on the stack must survive an exception.
func (l *lowerer) setup(i int) {
	l.flush()
	l.ranges[l.blockOf(i)].start = l.b.Len()
}

// blockOf returns the block that an operation opens.
func (l *lowerer) blockOf(setup int) int32 {
	for n := range l.flow.Blocks {
		if n > 0 && int(l.flow.Blocks[n].Setup) == setup {
			return int32(n)
		}
	}
	return 0
}

// handler begins the handler of a block.
func (l *lowerer) handler(n int32, b *pyop.Block) {
	r := &l.ranges[n]
	r.end, r.handler = l.b.Len(), l.b.Len()
	l.settle(int(b.Depth) + 1)
	if b.Kind != pyop.SetupExcept {
		r.caught = l.b.Len()
		return
	}
	// Exceptions arrive here, jumps do not: the exception is kept for a raise without a value.
	l.b.Emit(instr.Move, 0, reg(l.blockRegister(n)), reg(l.place(int(b.Depth))), 0)
	r.caught = l.b.Len()
}

// handled notes that the handlers run in which operation i, lowered by now, stands.
func (l *lowerer) handled(i int) {
	for n := l.flow.Open[i]; n != 0; n = l.flow.Blocks[n].Parent {
		if b := &l.flow.Blocks[n]; i >= int(b.Handler) {
			l.ranges[n].over = l.b.Len()
		}
	}
}

// unwind goes from operation i out of blocks, of which those with a finally part run it: to the target, or back to the caller with a
// value in a register.
func (l *lowerer) unwind(i int, open int32, blocks int, c continuation, result int) {
	for ; blocks != 0 && open != 0; blocks-- {
		b := &l.flow.Blocks[open]
		if b.Kind != pyop.SetupExcept && i < int(b.Handler) {
			l.enterFinally(open, b, c, result)
			return
		}
		open = b.Parent
	}
	if !c.returns {
		l.b.EmitJump(l.jumpOp(c.target, i), 0, 0, 0, l.labels[l.f.Instrs[c.target].A])
		return
	}
	l.emitReturn(reg(result))
}

// enterFinally runs a finally part, and notes how it goes on.
func (l *lowerer) enterFinally(n int32, b *pyop.Block, c continuation, result int) {
	number := -1
	for k, p := range l.pending[n] {
		if p == c {
			number = k
		}
	}
	if number < 0 {
		number = len(l.pending[n])
		l.pending[n] = append(l.pending[n], c)
	}
	if own := l.blockRegister(n); c.returns && own != result {
		l.b.Emit(instr.Move, 0, reg(own), reg(result), 0)
	}
	l.loadWord(reg(l.place(int(b.Depth))), layout.SmallInt(int64(number)))
	l.b.EmitJump(instr.Jump, 0, 0, 0, l.labels[l.f.Instrs[b.Handler].A])
}

func opEndFinally(l *lowerer, i int, in *pyop.Instr) int {
	n := l.flow.Open[i]
	cause := l.read(1)
	l.drop(1)
	l.flush()
	list := l.pending[n]
	l.b.Emit(instr.EndFinally, 0, cause, 0, uint16(len(list)))
	starts := make([]instr.Label, len(list))
	for k := range list {
		starts[k] = l.b.NewLabel()
		l.b.EmitJump(instr.Jump, 0, 0, 0, starts[k])
	}
	if len(list) == 0 {
		return i + 1
	}
	end := l.b.NewLabel()
	l.b.EmitJump(instr.Jump, 0, 0, 0, end)
	for k, c := range list {
		l.b.Place(starts[k])
		l.unwindOn(i, l.flow.Blocks[n].Parent, c, l.blockRegister(n))
	}
	l.b.Place(end)
	return i + 1
}

// unwindOn goes on behind the finally part of a block: out of all blocks around that are not around the target.
func (l *lowerer) unwindOn(i int, open int32, c continuation, result int) {
	blocks := -1
	if !c.returns {
		blocks = int(l.flow.Blocks[open].Level) - int(l.flow.Blocks[l.flow.Open[c.target]].Level)
	}
	l.unwind(i, open, blocks, c, result)
}

func opUnwindJump(l *lowerer, i int, in *pyop.Instr) int {
	l.flush()
	l.unwind(i, l.flow.Open[i], int(in.B), continuation{target: l.flow.Labels[in.A]}, 0)
	return i + 1
}

func opReturn(l *lowerer, i int, in *pyop.Instr) int {
	result := l.read(1)
	l.unwind(i, l.flow.Open[i], -1, continuation{returns: true}, int(result)/8)
	l.drop(1)
	return i + 1
}

func (l *lowerer) emitReturn(r uint16) {
	op := instr.Return
	if l.f.Flags&pyop.FlagGenerator != 0 {
		op = instr.GeneratorReturn
	}
	l.b.Emit(op, 0, r, 0, reg(l.params))
}

func opSetupWith(l *lowerer, i int, in *pyop.Instr) int {
	ctx := l.read(1)
	l.drop(1)
	l.b.Emit(instr.EnterWith, 0, reg(l.top()), ctx, 0)
	for range 3 {
		l.pushed()
	}
	l.setup(i)
	return i + 1
}

func opSetup(l *lowerer, i int, in *pyop.Instr) int {
	l.setup(i)
	return i + 1
}

func opWithCleanup(l *lowerer, i int, in *pyop.Instr) int {
	l.b.Emit(instr.ExitWith, 0, l.inPlaces(3), 0, 0)
	l.drop(3)
	l.pushed()
	return i + 1
}

func opPopExceptJump(l *lowerer, i int, in *pyop.Instr) int { return opJump(l, i, in) }

// opRaise raises a value, or what the innermost handler that runs is about.
func opRaise(l *lowerer, i int, in *pyop.Instr) int {
	if in.A > 0 {
		first := l.inPlaces(int(in.A))
		l.b.Emit(instr.Raise, 0, first, 0, uint16(in.A))
		l.drop(int(in.A))
		return i + 1
	}
	for n := l.flow.Open[i]; n != 0; n = l.flow.Blocks[n].Parent {
		b := &l.flow.Blocks[n]
		if i < int(b.Handler) {
			continue
		}
		if b.Kind == pyop.SetupExcept {
			l.b.Emit(instr.Reraise, 0, reg(l.blockRegister(n)), 0, 0)
			return i + 1
		}
	}
	l.b.Emit(instr.Raise, 0, 0, 0, 0)
	return i + 1
}
