package pyop

import (
	"fmt"
	"math"
)

// How control flows through a function, and what it does to the stack on its way.
//
// Flow follows all paths through a function once, with the depth of the stack and
// the exception blocks that are open, and demands that paths which meet agree. It
// accepts all that the compilers write, and it accepts nothing that would make an
// interpreter read or write outside of its frame, with one exception that the
// reference's compiler leaves too: the two values that an UnwindJump keeps while it
// runs finally parts.
//
// A finally part (and the end of a with block) can be entered with one value more
// than in the usual case: the cause of a return is the value and a mark, that of a
// jump out of the block the place to go on at and a mark, an exception is alone.
// Depths are counted for the exception; the finally parts in which an operation
// stands then tell how many values more there may be (Slack). Where an operation
// stands relative to a handler decides whether that handler is running.
//
// Requires: what Check checks. Provides: a stack within its bounds, blocks opened and
// closed in order and within their number, no way past the end. Cost: linear.

// Unreached is the depth at operations to which no path leads.
const Unreached = math.MinInt32

// Flow is what Func.Flow finds out.
type Flow struct {
	Labels    []int32 // by label: the operation that places it
	Depth     []int32 // by operation: values on the stack before it, or Unreached
	Open      []int32 // by operation: the innermost exception block that is open, an index into Blocks
	Blocks    []Block // Blocks[0] stands for none
	MaxStack  int     // values on the stack at most, those included that operations need while they run
	MaxBlocks int     // blocks open at most
}

// Block is an exception block: there is one for each operation that opens one and
// can be reached. It protects the operations between Setup and Handler in which it
// is open; those from Handler on in which it is open handle the exception.
type Block struct {
	Setup   int32 // the operation that opens it
	Handler int32 // the Label where exceptions arrive
	Parent  int32 // the block around it
	Depth   int32 // of the stack to which an exception cuts it back; the exception goes on top
	Level   int32 // blocks open with this one
	Kind    Op    // SetupWith, SetupExcept or SetupFinally

	slack int32 // finally parts that run around this block
	limit int32 // operations of this block stand before this one...
	floor int32 // ...and not before this one

	left    bool  // the handler's end has been seen:
	net     int32 // the depth there, relative to Depth
	waiting []int32
}

// FlowError says what is wrong with the flow of a function, and at which operation.
type FlowError struct {
	Op  int // index in Func.Instrs
	Msg string
}

// Error returns the message with its operation.
func (e *FlowError) Error() string { return fmt.Sprintf("operation %d: %s", e.Op, e.Msg) }

// Handles reports whether operation i is reached while a handler runs: that of the
// innermost open block.
func (f *Flow) Handles(i int) bool { return f.Open[i] != 0 && i >= int(f.Blocks[f.Open[i]].Handler) }

// Slack returns how many values more than Depth says the stack may hold at operation
// i: one for each finally part and each end of a with block in which it stands.
func (f *Flow) Slack(i int) int { return f.slack(f.Open[i], i) }

func (f *Flow) slack(block int32, i int) int {
	b := &f.Blocks[block]
	slack := int(b.slack)
	if block != 0 && i >= int(b.Handler) && b.Kind != SetupExcept {
		slack++
	}
	return slack
}

// Target returns the operation to whose label control may pass at in, by a jump or an
// exception; -1 if there is none.
func (f *Flow) Target(in *Instr) int {
	if !in.Op.HasLabel() {
		return -1
	}
	return int(f.Labels[in.A])
}

// Flow follows all paths. f must pass Check. The error is a *FlowError.
func (f *Func) Flow() (*Flow, error) {
	w := &walker{f: f, Flow: &Flow{Blocks: make([]Block, 1, 8)}}
	w.Labels = make([]int32, f.NumLabels)
	for i := range f.Instrs {
		if f.Instrs[i].Op == Label {
			w.Labels[f.Instrs[i].A] = int32(i)
		}
	}
	state := make([]int32, 2*len(f.Instrs))
	w.Depth, w.Open = state[:len(f.Instrs)], state[len(f.Instrs):]
	for i := range w.Depth {
		w.Depth[i] = Unreached
	}
	if f.Emit != EmitAsm && f.Emit != EmitMachine {
		w.walk()
	}
	if w.err != nil {
		return nil, w.err
	}
	return w.Flow, nil
}

// walker follows the paths of one function until the first error.
type walker struct {
	*Flow
	f    *Func
	work []int32
	err  *FlowError
}

func (w *walker) fail(i int, format string, args ...any) {
	if w.err == nil {
		w.err = &FlowError{i, fmt.Sprintf(format, args...)}
	}
}

func (w *walker) walk() {
	w.reach(0, 0, 0, 0)
	for len(w.work) > 0 && w.err == nil {
		i := w.work[len(w.work)-1]
		w.work = w.work[:len(w.work)-1]
		w.step(int(i))
	}
}

// reach says that a path comes from an operation to operation i, with that depth of
// the stack and that innermost block.
func (w *walker) reach(from, i, depth int, open int32) {
	if i >= len(w.f.Instrs) {
		w.fail(from, "the function ends after an operation that does not return")
		return
	}
	switch {
	case w.Depth[i] == Unreached:
		w.Depth[i], w.Open[i] = int32(depth), open
		w.work = append(w.work, int32(i))
	case int(w.Depth[i]) != depth:
		w.fail(i, "reached with %d values on the stack, and on another way with %d", w.Depth[i], depth)
	case w.Open[i] != open:
		w.fail(i, "reached with %d exception blocks open, and on another way with %d or others",
			w.Blocks[w.Open[i]].Level, w.Blocks[open].Level)
	}
}

// step checks operation i in the state in which it is reached and passes the state
// on to what can follow.
func (w *walker) step(i int) {
	in := &w.f.Instrs[i]
	depth, open := int(w.Depth[i]), w.Open[i]
	if b := &w.Blocks[open]; open != 0 && (i >= int(b.limit) || i < int(b.floor)) {
		w.fail(i, "an exception block is still open here")
		return
	}
	slack := w.slack(open, i)
	pops := in.Pops()
	if pops > depth+slack || in.Op == StoreComp && pops+int(in.A) > depth+slack {
		w.fail(i, "%v takes %d values of %d on the stack", in.Op, pops, depth+slack)
		return
	}
	after := depth - pops + in.Pushes()
	most := max(depth, after, depth+int(Table[in.Op].Peak)) + slack
	w.MaxStack = max(w.MaxStack, most)
	if most > w.f.MaxStack {
		w.fail(i, "%v needs %d values on the stack, the frame has room for %d", in.Op, most, w.f.MaxStack)
		return
	}
	switch in.Op {
	case SetupWith:
		w.enter(i, depth+1, after)
		return
	case SetupExcept, SetupFinally:
		w.enter(i, depth, after)
		return
	case PopExceptJump:
		if w.inBlock(i) {
			w.reach(i, w.Target(in), after, w.Blocks[open].Parent)
		}
		return
	case WithCleanup:
		if b := &w.Blocks[open]; b.Kind != SetupWith || !w.Handles(i) || depth != int(b.Depth)+1 {
			w.fail(i, "with_cleanup is not where the handler of a with block ends")
			return
		}
	case EndFinally:
		w.endFinally(i, after)
		return
	case UnwindJump:
		w.unwind(i)
		return
	}
	if in.Op.Has(Jumps) {
		w.reach(i, w.Target(in), depth+int(Table[in.Op].Jump), open)
	}
	if !in.Op.Has(Ends) {
		w.reach(i, i+1, after, open)
	}
}

// inBlock checks that an exception block is open.
func (w *walker) inBlock(i int) bool {
	if w.Open[i] == 0 {
		w.fail(i, "%v without an open exception block", w.f.Instrs[i].Op)
	}
	return w.Open[i] != 0
}

// enter opens the block of operation i. Exceptions cut the stack back to depth and
// add themselves.
func (w *walker) enter(i, depth, after int) {
	in := &w.f.Instrs[i]
	handler := w.Target(in)
	if handler < i {
		w.fail(i, "the handler stands before its block")
		return
	}
	parent := w.Open[i]
	outer := &w.Blocks[parent]
	b := Block{
		Setup: int32(i), Handler: int32(handler), Parent: parent, Depth: int32(depth), Level: outer.Level + 1, Kind: in.Op,
		slack: int32(w.slack(parent, i)), limit: math.MaxInt32, floor: outer.floor,
	}
	if parent != 0 {
		b.limit = outer.limit
		if w.Handles(i) {
			b.floor = outer.Handler
		} else {
			b.limit = outer.Handler
		}
	}
	w.MaxBlocks = max(w.MaxBlocks, int(b.Level))
	if int(b.Level) > w.f.MaxBlocks {
		w.fail(i, "%v opens exception block %d, the frame has room for %d", in.Op, b.Level, w.f.MaxBlocks)
		return
	}
	w.Blocks = append(w.Blocks, b)
	self := int32(len(w.Blocks) - 1)
	w.reach(i, handler, depth+1, self)
	w.reach(i, i+1, after, self)
}

// endFinally closes the innermost block. All ways out of it must leave the same depth.
func (w *walker) endFinally(i, after int) {
	if !w.inBlock(i) {
		return
	}
	if !w.Handles(i) {
		w.fail(i, "end_finally before the handler")
		return
	}
	b := &w.Blocks[w.Open[i]]
	if net := int32(after) - b.Depth; !b.left {
		b.left, b.net = true, net
	} else if b.net != net {
		w.fail(i, "leaves a block with %d values on the stack, elsewhere with %d", after, b.Depth+b.net)
		return
	}
	w.reach(i, i+1, after, b.Parent)
	waiting := b.waiting
	b.waiting = nil
	for _, jump := range waiting {
		w.unwind(int(jump))
	}
}

// unwind follows UnwindJump number i out of its blocks: the finally parts that do
// not run yet are run to their ends, those that run are given up. Where the end of
// one of them has not been seen, the jump waits for it.
func (w *walker) unwind(i int) {
	in := &w.f.Instrs[i]
	depth, open := w.Depth[i], w.Open[i]
	for n := in.B; n > 0; n-- {
		if open == 0 {
			w.fail(i, "unwind_jump out of %d exception blocks, %d are open", in.B, w.Blocks[w.Open[i]].Level)
			return
		}
		b := &w.Blocks[open]
		switch {
		case b.Kind == SetupExcept:
		case i >= int(b.Handler):
			depth--
		case depth != b.Depth:
			w.fail(i, "unwind_jump with %d values on the stack out of a block that began with %d", depth, b.Depth)
			return
		case !b.left:
			b.waiting = append(b.waiting, int32(i))
			return
		default:
			depth += b.net
		}
		open = b.Parent
	}
	if in.Kind == DropIter {
		depth -= IteratorSlots
	}
	if int(depth)+w.slack(open, i) < 0 {
		w.fail(i, "unwind_jump takes more values than the stack has")
		return
	}
	w.reach(i, w.Target(in), int(depth), open)
}
