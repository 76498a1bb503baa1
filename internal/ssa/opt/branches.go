package opt

import "github.com/tandem-lang/tandem/internal/ssa"

// Branches.
//
// Makes branches on what they compare, so that no truth is computed only to be tested; decides those whose outcome is known, for all
// ways that lead there or for one of them, which then goes on at once where the branch goes; passes over blocks that do nothing, or nothing but
// branch; and
// makes one block of two where there is no other way from the one to the other.
//
//	before  b1: v3 = ne v2 v0 ; br v3 b2 b3       before  b1: br v2 b3(v2) b2 ; b2: jump b3(v4) ; b3(v5: word): br v5 b4 b5
//	after   b1: br v2 b2 b3                       after   b1: br v2 b4 b2 ; b2: br v4 b4 b5
//
// The form that a truth has in a program's text (and, or, not, a chain of comparisons) leaves nothing behind.
//
// Cost: blocks, their edges and arguments, for each round; rounds end when nothing has changed, at the latest after maxBranches.

const maxBranches = 8

func runBranches(f *ssa.Func, _ *Options) {
	for range maxBranches {
		b := branches{f: f, cfg: f.CFG()}
		f.Prune(b.cfg)
		b.decide()
		b.forward()
		b.merge()
		if !b.changed {
			return
		}
	}
}

type branches struct {
	f       *ssa.Func
	cfg     *ssa.CFG
	changed bool

	uses  []int32       // of values
	loops []bool        // by block: an edge leads back to it
	place []ssa.BlockID // of values, -1 for those in no block
}

// decide makes blocks end more simply.
func (b *branches) decide() {
	for _, id := range b.cfg.Order {
		block := &b.f.Blocks[id]
		switch block.Kind {
		case ssa.Branch:
			b.strip(block)
			b.branch(block)
		case ssa.Check:
			b.check(block)
		}
	}
}

// strip makes a branch on x of one on x ≠ 0 or x = 0.
func (b *branches) strip(block *ssa.Block) {
	for {
		v := &b.f.Values[block.Ctrl]
		if v.Op != ssa.OpEq && v.Op != ssa.OpNe {
			return
		}
		if c, ok := b.f.Values[v.Arg(1)].Const(); !ok || c != 0 {
			return
		}
		if v.Op == ssa.OpEq {
			block.Succs[0], block.Succs[1] = block.Succs[1], block.Succs[0]
		}
		block.Ctrl = v.Arg(0)
		b.changed = true
	}
}

// branch makes a jump of a branch that has one way to go.
func (b *branches) branch(block *ssa.Block) {
	taken := -1
	if c, ok := b.f.Values[block.Ctrl].Const(); ok {
		taken = 1
		if c != 0 {
			taken = 0
		}
	} else if sameEdge(&block.Succs[0], &block.Succs[1]) {
		taken = 0
	}
	if taken >= 0 {
		b.jump(block, taken)
	}
}

// jump leaves a block one of its edges.
func (b *branches) jump(block *ssa.Block, taken int) {
	block.Kind, block.Ctrl, block.Succs = ssa.Jump, 0, block.Succs[taken:taken+1]
	b.changed = true
}

func sameEdge(x, y *ssa.Edge) bool {
	if x.To != y.To || len(x.Args) != len(y.Args) {
		return false
	}
	for i := range x.Args {
		if x.Args[i] != y.Args[i] {
			return false
		}
	}
	return true
}

// check makes of an operation that checks for overflow one that does not, where it is known whether it fails.
func (b *branches) check(block *ssa.Block) {
	id := block.Code[len(block.Code)-1]
	v := &b.f.Values[id]
	if !v.Op.Has(ssa.Fails) {
		return
	}
	x, left := b.f.Values[v.Arg(0)].Const()
	y, right := b.f.Values[v.Arg(1)].Const()
	plain := [...]ssa.Op{ssa.OpAdd, ssa.OpSub, ssa.OpMul}[v.Op-ssa.OpAddo]
	switch neutral := [...]int64{0, 0, 1}[v.Op-ssa.OpAddo]; {
	case left && right && b.f.Fails(v.Op, x, y):
		block.Code = block.Code[:len(block.Code)-1]
		b.jump(block, 1)
	case left && right, right && y == neutral, left && x == neutral && v.Op.Has(ssa.Commutes):
		b.f.Reset(id, plain, ssa.Word, 0, v.Arg(0), v.Arg(1))
		b.jump(block, 0)
	}
}

// forward goes through blocks that lead on without having done anything, from the last to the first.
func (b *branches) forward() {
	f := b.f
	b.uses = countUses(f)
	b.loops = make([]bool, len(f.Blocks))
	b.place = make([]ssa.BlockID, len(f.Values))
	for v := range b.place {
		b.place[v] = -1
	}
	for _, id := range b.cfg.Order {
		block := &f.Blocks[id]
		for i := range block.Succs {
			if to := block.Succs[i].To; b.cfg.Number[to] <= b.cfg.Number[id] {
				b.loops[to] = true
			}
		}
		for _, v := range block.Params {
			b.place[v] = id
		}
		for _, v := range block.Code {
			b.place[v] = id
		}
	}
	for i := len(b.cfg.Order) - 1; i >= 0; i-- {
		id := b.cfg.Order[i]
		block := &f.Blocks[id]
		for j := range block.Succs {
			if block.Kind != ssa.Check || j == 0 || !f.Throwing(id) {
				b.follow(id, block, j)
			}
		}
		if block.Kind == ssa.Jump {
			b.branchEarly(id, block)
		}
	}
}

// branchEarly makes a branch of a jump to a block that does nothing but branch.
func (b *branches) branchEarly(from ssa.BlockID, block *ssa.Block) {
	e := block.Succs[0]
	to := &b.f.Blocks[e.To]
	if to.Kind != ssa.Branch || len(to.Code) > 0 || e.To == from || b.loops[e.To] || !b.inside(e.To) {
		return
	}
	block.Kind, block.Ctrl = ssa.Branch, b.brought(&e, to.Ctrl)
	b.uses[block.Ctrl]++
	block.Succs = []ssa.Edge{b.past(&e, &to.Succs[0]), b.past(&e, &to.Succs[1])}
	b.changed = true
}

// past returns the edge that leads where the block's edge next leads to which e leads.
func (b *branches) past(e, next *ssa.Edge) ssa.Edge {
	args := make([]ssa.ValueID, len(next.Args))
	for i, a := range next.Args {
		args[i] = b.brought(e, a)
		b.uses[args[i]]++
	}
	return ssa.Edge{To: next.To, Args: args}
}

// follow lets an edge lead to where the block leads to that it leads to.
func (b *branches) follow(from ssa.BlockID, block *ssa.Block, edge int) {
	e := &block.Succs[edge]
	to := &b.f.Blocks[e.To]
	if e.To == from || b.loops[e.To] || !b.inside(e.To) {
		return
	}
	taken := -1
	switch to.Kind {
	case ssa.Jump:
		if len(to.Code) == 0 {
			taken = 0
		}
	case ssa.Branch:
		taken = b.outcome(block, edge, e)
	}
	if taken < 0 {
		return
	}
	next := &to.Succs[taken]
	for _, a := range next.Args {
		if b.place[a] == e.To && b.f.Values[a].Op != ssa.OpParam {
			return
		}
	}
	*e = b.past(e, next)
	b.changed = true
}

// inside reports whether what is computed in a block is used nowhere else, and may be left out.
func (b *branches) inside(id ssa.BlockID) bool {
	block := &b.f.Blocks[id]
	left := int32(0)
	count := func(v ssa.ValueID) {
		if b.place[v] == id {
			left--
		}
	}
	for _, v := range block.Params {
		left += b.uses[v]
	}
	for _, v := range block.Code {
		if !b.f.Effects(v).Removable() {
			return false
		}
		left += b.uses[v]
		for _, a := range b.f.Args(v) {
			count(a)
		}
	}
	if block.Ctrl != 0 {
		count(block.Ctrl)
	}
	for i := range block.Succs {
		for _, a := range block.Succs[i].Args {
			count(a)
		}
	}
	return left == 0
}

// brought returns what a value of the block that an edge leads to is on that edge: for a parameter, the argument.
func (b *branches) brought(e *ssa.Edge, v ssa.ValueID) ssa.ValueID {
	if b.place[v] == e.To {
		for i, p := range b.f.Blocks[e.To].Params {
			if p == v {
				return e.Args[i]
			}
		}
	}
	return v
}

// outcome returns which way the branch goes that an edge leads to, -1 if that is not known.
func (b *branches) outcome(from *ssa.Block, edge int, e *ssa.Edge) int {
	to := &b.f.Blocks[e.To]
	cond := b.brought(e, to.Ctrl)
	if from.Kind == ssa.Branch && from.Ctrl == cond {
		return edge
	}
	c, ok := b.eval(e, to.Ctrl, 4)
	switch {
	case !ok:
		return -1
	case c != 0:
		return 0
	}
	return 1
}

// eval computes a value of the block that an edge leads to, if it is a constant on that edge.
func (b *branches) eval(e *ssa.Edge, v ssa.ValueID, depth int) (int64, bool) {
	v = b.brought(e, v)
	val := &b.f.Values[v]
	if c, ok := val.Const(); ok {
		return c, !val.Type.IsFloat()
	}
	args := b.f.Args(v)
	if b.place[v] != e.To || depth == 0 || len(args) == 0 || len(args) > 2 || ssa.Table[val.Op].Eval == nil || val.Op.Has(ssa.Fails) {
		return 0, false
	}
	x, ok := b.eval(e, args[0], depth-1)
	y := val.Aux
	if ok && len(args) == 2 {
		y, ok = b.eval(e, args[1], depth-1)
	}
	if !ok {
		return 0, false
	}
	return b.f.Fold(val.Op, val.Type, ssa.Word, x, y)
}

// merge makes one block of a block and the only one that it leads to, if no other leads there.
func (b *branches) merge() {
	f := b.f
	b.cfg = f.CFG()
	f.Prune(b.cfg)
	same := make([]ssa.ValueID, len(f.Values))
	gone := make([]bool, len(f.Blocks))
	for _, id := range b.cfg.Order {
		block := &f.Blocks[id]
		block.Code = block.Code[:len(block.Code):len(block.Code)]
		for !gone[id] && block.Kind == ssa.Jump {
			e := block.Succs[0]
			if e.To == id || len(b.cfg.Preds(e.To)) > 1 {
				break
			}
			next := &f.Blocks[e.To]
			for i, p := range next.Params {
				same[p] = e.Args[i]
			}
			block.Code = append(block.Code, next.Code...)
			block.Kind, block.Ctrl, block.Succs, block.Cold = next.Kind, next.Ctrl, next.Succs, block.Cold || next.Cold
			gone[e.To] = true
			b.changed = true
		}
	}
	order := f.Order[:0]
	for _, id := range f.Order {
		if !gone[id] {
			order = append(order, id)
		}
	}
	f.Order = order
	replace(f, func(v ssa.ValueID) ssa.ValueID {
		for same[v] != 0 {
			v = same[v]
		}
		return v
	})
}
