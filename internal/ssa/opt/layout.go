package opt

import "github.com/tandem-lang/tandem/internal/ssa"

// Layout.
//
// Puts the blocks into the order in which machine code has them: each loop in one piece, the blocks of one after each other as control
// mostly goes, and what is hardly ever executed at the end. A loop whose head tests gets the head at its end, where the test takes the
// place of the jump back.
//
//	before  b0 b1(head: br b2 b4) b2 b3(cold) b5(jump b1) b4
//	after   b0 b2 b5 b1 b4 b3
//
// A block is hardly ever executed where the function says so, where control never leaves it, and where no other block leads to it or
// it leads to no other.
//
// Cost: blocks.

func runLayout(f *ssa.Func, _ *Options) {
	c := f.CFG()
	d := f.Dominators(c)
	l := layout{f: f, cfg: c, loops: f.Loops(c, d), cold: make([]bool, len(f.Blocks))}
	l.chill()
	l.sort()
	order := make([]ssa.BlockID, 0, len(c.Order))
	order = l.emit(order)
	for _, b := range c.Order {
		if l.cold[b] {
			order = append(order, b)
		}
	}
	f.Order = order
}

type layout struct {
	f     *ssa.Func
	cfg   *ssa.CFG
	loops *ssa.Loops
	cold  []bool // by block

	items [][]item // by loop, then for what is in none: blocks and inner loops, in order
}

// item is a block of a loop, or a loop in it.
type item struct {
	block ssa.BlockID
	loop  int32 // -1: a block
}

// chill finds the blocks that are hardly ever executed.
func (l *layout) chill() {
	f := l.f
	order := l.cfg.Order
	for i := len(order) - 1; i > 0; i-- { // those that lead to no other
		b := order[i]
		block := &f.Blocks[b]
		l.cold[b] = block.Cold || block.Kind == ssa.Halt
		all := len(block.Succs) > 0
		for j := range block.Succs {
			to := block.Succs[j].To
			all = all && l.cold[to] && l.cfg.Number[to] > l.cfg.Number[b]
		}
		l.cold[b] = l.cold[b] || all
	}
	for _, b := range order[1:] { // those to which no other leads
		all := true
		for _, p := range l.cfg.Preds(b) {
			all = all && (l.cold[p.From] || l.cfg.Number[p.From] >= l.cfg.Number[b])
		}
		l.cold[b] = l.cold[b] || all
	}
}

// sort sorts blocks by loops, and loops into those around them where their first block stands.
func (l *layout) sort() {
	n := len(l.loops.All)
	l.items = make([][]item, n+1)
	placed := make([]bool, n)
	var nest []int32
	for _, b := range l.cfg.Order {
		if l.cold[b] {
			continue
		}
		nest = nest[:0]
		for loop := l.loops.Of[b]; loop >= 0 && !placed[loop]; loop = l.loops.All[loop].Parent {
			nest = append(nest, loop)
		}
		for i := len(nest) - 1; i >= 0; i-- { // outer ones first
			placed[nest[i]] = true
			l.add(l.loops.All[nest[i]].Parent, item{-1, nest[i]})
		}
		l.add(l.loops.Of[b], item{b, -1})
	}
	for i := range n {
		l.turn(int32(i))
	}
}

func (l *layout) add(loop int32, x item) {
	if loop < 0 {
		loop = int32(len(l.loops.All))
	}
	l.items[loop] = append(l.items[loop], x)
}

// turn puts the head of a loop at its end, if it is the head that tests, and the block that is there now jumps to it.
func (l *layout) turn(loop int32) {
	items := l.items[loop]
	n := len(items)
	if n < 2 || items[0].block != l.loops.All[loop].Header || items[n-1].block < 0 {
		return
	}
	head, last := &l.f.Blocks[items[0].block], &l.f.Blocks[items[n-1].block]
	if head.Kind != ssa.Branch || last.Kind != ssa.Jump || last.Succs[0].To != items[0].block {
		return
	}
	stays := 0
	for i := range head.Succs {
		if l.loops.Contains(loop, head.Succs[i].To) {
			stays++
		}
	}
	if stays == 1 {
		first := items[0]
		copy(items, items[1:])
		items[n-1] = first
	}
}

// emit appends the blocks of all loops.
func (l *layout) emit(order []ssa.BlockID) []ssa.BlockID {
	type place struct {
		loop int32
		next int
	}
	stack := []place{{int32(len(l.loops.All)), 0}}
	for len(stack) > 0 {
		at := &stack[len(stack)-1]
		if at.next == len(l.items[at.loop]) {
			stack = stack[:len(stack)-1]
			continue
		}
		x := l.items[at.loop][at.next]
		at.next++
		if x.loop >= 0 {
			stack = append(stack, place{x.loop, 0})
		} else {
			order = append(order, x.block)
		}
	}
	return order
}
