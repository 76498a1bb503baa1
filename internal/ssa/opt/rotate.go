package opt

import "github.com/tandem-lang/tandem/internal/ssa"

// Loop rotation.
//
// A loop that tests at its head gets the test at its end; a copy of the test stands before the loop, and is executed once.
//
//	before  jump b1 ; b1: v3 = slt v1 v2 ; br v3 b2 b3 ; b2: ... jump b1
//	after   v4 = slt v1 v2 ; br v4 b2 b3 ; b2: ... jump b1 ; b1: v3 = slt v1 v2 ; br v3 b2 b3
//
// So each turn has one jump less, and what stands in the loop is known to be executed when the loop is entered: other passes can move it
// ahead. A head that calls, or is long, is not copied: Layout places it at the end, which saves the jump too.
//
// What the head computes and others use has two definitions afterwards. Such values become variables, of which Construct makes values
// again.
//
// Cost: values; a copy of each head that is copied, of at most maxHead values.

// maxHead is how long a head may be, constants aside.
const maxHead = 12

func runRotate(f *ssa.Func, _ *Options) {
	c := f.CFG()
	f.Prune(c)
	d := f.Dominators(c)
	r := rotation{f: f, cfg: c, loops: f.Loops(c, d), more: make([][]ssa.Pred, len(f.Blocks))}
	for i := range r.loops.All {
		if r.fits(int32(i)) {
			r.rotate(int32(i))
		}
	}
	if len(r.heads) > 0 {
		r.share()
		f.Construct()
	}
}

type rotation struct {
	f     *ssa.Func
	cfg   *ssa.CFG
	loops *ssa.Loops
	more  [][]ssa.Pred // by block: edges of copies to it
	heads []head
}

// head is the head of a loop, and its copy.
type head struct {
	block, copied ssa.BlockID
	values        map[ssa.ValueID]ssa.ValueID // by value: the same in the copy
}

// preds returns the edges that lead to a block: those that were there from the beginning, where they still lead there, and those of copies.
func (r *rotation) preds(to ssa.BlockID) []ssa.Pred {
	var list []ssa.Pred
	for _, p := range append(r.cfg.Preds(to), r.more[to]...) {
		if r.f.Blocks[p.From].Succs[p.Edge].To == to {
			list = append(list, p)
		}
	}
	return list
}

// inside reports whether a block is in a loop. Copies are in none that matters.
func (r *rotation) inside(loop int32, b ssa.BlockID) bool {
	return int(b) < len(r.loops.Of) && r.loops.Contains(loop, b)
}

// fits reports whether a loop tests at its head alone, and whether that can be copied.
func (r *rotation) fits(loop int32) bool {
	f := r.f
	id := r.loops.All[loop].Header
	block := &f.Blocks[id]
	if block.Kind != ssa.Branch || r.inside(loop, block.Succs[0].To) == r.inside(loop, block.Succs[1].To) {
		return false
	}
	for _, p := range r.cfg.Preds(id) {
		if latch := &f.Blocks[p.From]; latch.Kind == ssa.Branch && r.inside(loop, p.From) && !r.inside(loop, latch.Succs[1-p.Edge].To) {
			return false // tests at its end
		}
	}
	size := 0
	for _, v := range block.Code {
		switch f.Values[v].Op {
		case ssa.OpCall:
			return false
		case ssa.OpConst, ssa.OpSymbol, ssa.OpSlot, ssa.OpCast:
		default:
			size++
		}
	}
	return size <= maxHead
}

// rotate copies the head of a loop, and lets the edges from outside lead to the copy.
func (r *rotation) rotate(loop int32) {
	f := r.f
	id := r.loops.All[loop].Header
	copied := f.NewBlock()
	h := head{id, copied, map[ssa.ValueID]ssa.ValueID{}}
	for _, p := range r.preds(id) {
		if !r.inside(loop, p.From) {
			f.Blocks[p.From].Succs[p.Edge].To = copied
		}
	}
	r.more = append(r.more, nil)
	use := func(v ssa.ValueID) ssa.ValueID {
		if to, ok := h.values[v]; ok {
			return to
		}
		return v
	}
	for _, p := range f.Blocks[id].Params {
		h.values[p] = f.AddParam(copied, f.Values[p].Type)
	}
	for _, v := range f.Blocks[id].Code {
		val := f.Values[v]
		var args [2]ssa.ValueID
		n := copy(args[:], f.Args(v))
		for i := range n {
			args[i] = use(args[i])
		}
		f.At = val.Pos
		h.values[v] = f.Add(copied, val.Op, val.Type, val.Aux, args[:n]...)
	}
	block := &f.Blocks[id]
	f.Branch(copied, use(block.Ctrl), block.Succs[0].To, block.Succs[1].To)
	for i := range block.Succs {
		e := &f.Blocks[copied].Succs[i]
		for _, a := range block.Succs[i].Args {
			f.AddArg(e, use(a))
		}
		if int(e.To) < len(r.more) {
			r.more[e.To] = append(r.more[e.To], ssa.Pred{From: copied, Edge: int32(i)})
		}
	}
	r.heads = append(r.heads, h)
}

// share makes variables of what the heads compute and other blocks use.
func (r *rotation) share() {
	f := r.f
	owner := make([]int32, len(f.Values)) // by value: its head's number, plus 1
	for i := range r.heads {
		block := &f.Blocks[r.heads[i].block]
		for _, v := range block.Params {
			owner[v] = int32(i) + 1
		}
		for _, v := range block.Code {
			owner[v] = int32(i) + 1
		}
	}
	s := sharing{f: f, variable: make([]int32, len(owner))}
	for _, id := range f.Order {
		s.gets(id, func(v ssa.ValueID) bool {
			return int(v) < len(owner) && owner[v] != 0 && r.heads[owner[v]-1].block != id
		})
	}
	for i := range r.heads {
		h := &r.heads[i]
		s.sets(h.block, func(v ssa.ValueID) int32 { return s.variable[v] })
		from := map[ssa.ValueID]int32{}
		for v, to := range h.values {
			from[to] = s.variable[v]
		}
		s.sets(h.copied, func(v ssa.ValueID) int32 { return from[v] })
	}
}

// sharing makes variables of values.
type sharing struct {
	f        *ssa.Func
	variable []int32 // by value: its variable, plus 1
	got      []got   // by variable
}

// got is what a block has got a variable as.
type got struct {
	block ssa.BlockID
	value ssa.ValueID
}

// gets reads variables in a block, at its beginning, in place of the values that shared says.
func (s *sharing) gets(id ssa.BlockID, shared func(v ssa.ValueID) bool) {
	f := s.f
	var reads []ssa.ValueID
	use := func(v ssa.ValueID) ssa.ValueID {
		if v == 0 || !shared(v) {
			return v
		}
		if s.variable[v] == 0 {
			f.Vars = append(f.Vars, f.Values[v].Type)
			s.variable[v] = int32(len(f.Vars))
			s.got = append(s.got, got{-1, 0})
		}
		x := s.variable[v] - 1
		if s.got[x].block != id {
			get := f.New(ssa.OpGet, f.Values[v].Type, int64(x))
			reads = append(reads, get)
			s.got[x] = got{id, get}
		}
		return s.got[x].value
	}
	block := &f.Blocks[id]
	for _, v := range block.Code {
		for i, a := range f.Args(v) {
			to := use(a)
			f.Args(v)[i] = to
		}
	}
	block.Ctrl = use(block.Ctrl)
	for i := range block.Succs {
		for j, a := range block.Succs[i].Args {
			block.Succs[i].Args[j] = use(a)
		}
	}
	if len(reads) > 0 {
		block.Code = append(reads, block.Code...)
	}
}

// sets writes the variables of what a block computes, behind each.
func (s *sharing) sets(id ssa.BlockID, variable func(v ssa.ValueID) int32) {
	f := s.f
	block := &f.Blocks[id]
	var code []ssa.ValueID
	set := func(v ssa.ValueID) {
		if x := variable(v); x != 0 {
			code = append(code, f.New(ssa.OpSet, ssa.None, int64(x-1), v))
		}
	}
	for _, v := range block.Params {
		set(v)
	}
	for _, v := range block.Code {
		code = append(code, v)
		if f.Values[v].Op != ssa.OpGet {
			set(v)
		}
	}
	block.Code = code
}
