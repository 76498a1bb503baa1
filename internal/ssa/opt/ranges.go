package opt

import "github.com/tandem-lang/tandem/internal/ssa"

// Known bits and ranges.
//
// Finds out for each word between which numbers it is and which of its bits are known, from how it is computed and from the branches that lead
// to it. So comparisons are decided, masks and extensions that change nothing go, divisions that round down become those that machines
// have, where nothing is negative, and what cannot overflow is not checked.
//
//	before  v3 = load8u v1 0 ; v4 = const 255 ; v5 = and v3 v4 ; v6 = slt v5 v2 ; v7 = floormod v5 v3
//	after   v3 = load8u v1 0 ;                                   v6 = slt v3 v2 ; v7 = rem v3 v3
//
// Facts about parameters of loop headers begin with what comes from outside, and grow by what comes back, in rounds over the tree of
// dominators, until nothing changes. Bounds that move go to one of few numbers, so that this is soon in one loop; but what is known
// behind it is known a round later, and so from loop to loop. After some rounds, the more the shorter the function, all that
// may still change is given up.
//
// Reference: Cousot, Cousot, Abstract Interpretation, POPL 1977, section 9 for widening; the facts are those of LLVM's ConstantRange and KnownBits,
// kept together.
//
// Cost: values, for each round.

// Bounds of the number of rounds: how many there may be at least and at most, and of how many values all of them together.
const (
	minRounds   = 6
	maxRounds   = 64
	roundValues = 1 << 21
)

func runRanges(f *ssa.Func, _ *Options) {
	c := f.CFG()
	f.Prune(c)
	r := ranges{
		f: f, cfg: c, dom: f.Dominators(c), facts: newFacts(f.Bits),
		fact: make([]fact, len(f.Values)), back: make([]fact, len(f.Values)), same: make([]ssa.ValueID, len(f.Values)),
		comes: make([]bool, len(f.Blocks)),
	}
	for i := range r.back {
		r.back[i] = r.none()
	}
	limit := min(max(roundValues/len(f.Values), minRounds), maxRounds)
	for round := 0; r.round(); round++ {
		r.givenUp = round >= limit
	}
	r.last = true
	r.round()
	r.finish()
}

type ranges struct {
	facts
	f   *ssa.Func
	cfg *ssa.CFG
	dom *ssa.Dominators

	fact  []fact // by value: what is known where the walk is
	back  []fact // by parameter of a header: what edges back have brought in earlier rounds
	fresh []fact // by parameter: what edges forward have brought in this round
	again []fact // by parameter of a header: what edges back have brought in this round
	trail []known

	comes []bool // by block: an edge that may be taken leads there forward, in this round

	givenUp bool // what may still change is not known
	last    bool // nothing changes any more: functions do
	same    []ssa.ValueID
	fixed   []ssa.ValueID // constants that go to the entry
}

// known says what was known of a value before a branch was taken.
type known struct {
	value ssa.ValueID
	fact  fact
}

// round goes down the tree once, and reports whether more has come back to a header than was known.
func (r *ranges) round() bool {
	f := r.f
	if r.fresh == nil {
		r.fresh, r.again = make([]fact, len(f.Values)), make([]fact, len(f.Values))
	}
	for i := range r.fresh {
		r.fresh[i], r.again[i] = r.none(), r.none()
	}
	clear(r.comes)
	type open struct {
		block ssa.BlockID
		mark  int
	}
	var stack []open
	for _, b := range r.dom.Order {
		for len(stack) > 0 && !r.dom.Dominates(stack[len(stack)-1].block, b) {
			r.undo(stack[len(stack)-1].mark)
			stack = stack[:len(stack)-1]
		}
		stack = append(stack, open{b, len(r.trail)})
		r.visit(b)
	}
	r.undo(0)
	return r.grow()
}

func (r *ranges) undo(mark int) {
	for len(r.trail) > mark {
		last := r.trail[len(r.trail)-1]
		r.fact[last.value] = last.fact
		r.trail = r.trail[:len(r.trail)-1]
	}
}

// learn adds to what is known of a value, until it is undone.
func (r *ranges) learn(v ssa.ValueID, x fact) {
	r.trail = append(r.trail, known{v, r.fact[v]})
	r.fact[v] = x
}

// known returns what is known of a value.
func (r *ranges) known(v ssa.ValueID) fact {
	if !r.f.Values[v].Type.OneWord() {
		return r.any()
	}
	return r.fact[v]
}

func (r *ranges) visit(b ssa.BlockID) {
	f := r.f
	if !r.comes[b] && b != f.Entry() {
		return // nothing is known to lead here
	}
	preds := r.cfg.Preds(b)
	if len(preds) == 1 {
		r.assume(preds[0])
	}
	block := &f.Blocks[b]
	for _, p := range block.Params {
		switch {
		case len(preds) == 0:
			r.fact[p] = r.any()
		default:
			r.fact[p] = r.join(r.fresh[p], r.back[p])
		}
	}
	for i, v := range block.Code {
		r.compute(v)
		if r.last {
			r.improve(block, i, v)
		}
	}
	for i := range block.Succs {
		r.pass(b, i)
	}
	if r.last && block.Kind == ssa.Branch {
		for i := range block.Succs {
			if !r.taken(b, i) {
				block.Kind, block.Ctrl, block.Succs = ssa.Jump, 0, block.Succs[1-i:2-i]
				break
			}
		}
	}
}

// compute finds out about a value.
func (r *ranges) compute(v ssa.ValueID) {
	val := &r.f.Values[v]
	if !val.Type.OneWord() {
		return
	}
	x, y := r.any(), r.any()
	if args := r.f.Args(v); len(args) > 0 && len(args) <= 2 {
		x = r.known(args[0])
		y = r.known(args[len(args)-1])
	}
	r.fact[v] = r.of(val, x, y)
}

// taken reports whether an edge may be taken, as far as is known.
func (r *ranges) taken(b ssa.BlockID, edge int) bool {
	block := &r.f.Blocks[b]
	switch block.Kind {
	case ssa.Branch:
		x := r.known(block.Ctrl)
		if edge == 0 {
			return x != r.constant(0)
		}
		return x.low <= 0 && 0 <= x.high && x.ones == 0
	case ssa.Check:
		val := &r.f.Values[block.Code[len(block.Code)-1]]
		return edge == 0 || !val.Op.Has(ssa.Fails) || !r.never(val)
	}
	return true
}

// pass notes what an edge brings.
func (r *ranges) pass(b ssa.BlockID, edge int) {
	e := &r.f.Blocks[b].Succs[edge]
	if !r.taken(b, edge) {
		return
	}
	params := r.f.Blocks[e.To].Params
	p := ssa.Pred{From: b, Edge: int32(edge)}
	to := r.fresh
	if r.cfg.Number[e.To] <= r.cfg.Number[b] {
		to = r.again
	} else {
		r.comes[e.To] = true
	}
	if brings(r.f, p) {
		to[params[0]] = r.any()
		params = params[1:]
	}
	mark := len(r.trail)
	r.assume(p)
	for i, a := range e.Args {
		q := params[i]
		to[q] = r.join(to[q], r.known(a))
	}
	r.undo(mark)
}

// grow lets headers know more of what comes back, and reports whether there was more. If that is given up, headers from the first on to
// which more has come back know nothing.
func (r *ranges) grow() bool {
	changed := false
	for _, b := range r.cfg.Order[1:] {
		header := false
		for _, p := range r.cfg.Preds(b) {
			header = header || r.cfg.Number[p.From] >= r.cfg.Number[b]
		}
		if !header {
			continue
		}
		for _, p := range r.f.Blocks[b].Params {
			if changed && r.givenUp {
				r.back[p] = r.any()
				continue
			}
			more := r.join(r.back[p], r.again[p])
			if more == r.back[p] {
				continue
			}
			changed = true
			r.back[p] = r.widen(r.back[p], more)
		}
	}
	return changed
}

// assume learns what is true where an edge has been taken.
func (r *ranges) assume(p ssa.Pred) {
	block := &r.f.Blocks[p.From]
	if block.Kind != ssa.Branch {
		return
	}
	cond, is := block.Ctrl, p.Edge == 0
	zero := r.constant(0)
	if is {
		r.learn(cond, r.given(ssa.OpNe, r.fact[cond], zero))
	} else {
		r.learn(cond, r.meet(r.fact[cond], zero))
	}
	v := &r.f.Values[cond]
	switch {
	case v.Op.Has(ssa.Compares):
		op := v.Op
		if !is {
			op = op.Negated()
		}
		x, y := r.fact[v.Arg(0)], r.fact[v.Arg(1)]
		r.learn(v.Arg(0), r.given(op, x, y))
		r.learn(v.Arg(1), r.given(op.Swapped(), y, x))
	case v.Op == ssa.OpAnd:
		if mask, ok := r.f.Values[v.Arg(1)].Const(); ok && is && mask&(mask-1) == 0 {
			r.hasBits(v.Arg(0), uint64(mask), 4)
		} else if ok && !is {
			r.learn(v.Arg(0), r.meet(r.fact[v.Arg(0)], r.byBits(uint64(mask), 0)))
		}
	}
}

// hasBits learns that a value has bits, and so have those of which it is made.
func (r *ranges) hasBits(v ssa.ValueID, mask uint64, depth int) {
	r.learn(v, r.meet(r.fact[v], r.byBits(0, mask)))
	if depth == 0 {
		return
	}
	switch val := &r.f.Values[v]; val.Op {
	case ssa.OpAnd:
		r.hasBits(val.Arg(0), mask, depth-1)
		r.hasBits(val.Arg(1), mask, depth-1)
	case ssa.OpCast:
		r.hasBits(val.Arg(0), mask, depth-1)
	}
}

// improve makes a value simpler by what is known.
func (r *ranges) improve(block *ssa.Block, i int, v ssa.ValueID) {
	f := r.f
	val := &f.Values[v]
	if val.Type != ssa.Word || r.fact[v].isNone() {
		return
	}
	if val.Op.Has(ssa.Fails) {
		r.unchecked(block, val)
		return
	}
	if z := r.fact[v]; z.low == z.high && val.Op != ssa.OpConst && f.Effects(v).Removable() {
		r.same[v] = r.newConstant(z.low)
		return
	}
	args := f.Args(v)
	if len(args) == 0 || len(args) > 2 {
		return
	}
	x, y := r.known(args[0]), r.known(args[len(args)-1])
	switch val.Op {
	case ssa.OpAnd:
		if c, ok := f.Values[args[1]].Const(); ok && ^uint64(c)&^x.zeros == 0 {
			r.same[v] = args[0]
		}
	case ssa.OpOr:
		if c, ok := f.Values[args[1]].Const(); ok && uint64(c)&^x.ones == 0 {
			r.same[v] = args[0]
		}
	case ssa.OpExtu:
		if low, width := val.Field(); low == 0 && x.low >= 0 && x.high>>width == 0 {
			r.same[v] = args[0]
		}
	case ssa.OpExts:
		if low, width := val.Field(); low == 0 && x.low>>(width-1) == x.low>>63 && x.high>>(width-1) == x.high>>63 {
			r.same[v] = args[0]
		}
	case ssa.OpSar:
		if x.low >= 0 && y.low >= 0 && y.high < int64(f.Bits) {
			val.Op = ssa.OpShr
		}
	case ssa.OpFloorDiv, ssa.OpFloorMod:
		if x.low >= 0 && y.low > 0 {
			val.Op = [...]ssa.Op{ssa.OpQuot, ssa.OpRem}[val.Op-ssa.OpFloorDiv]
		}
	}
}

// never reports whether an operation that checks for overflow is known not to fail.
func (r *ranges) never(val *ssa.Value) bool {
	x, y := r.fact[val.Arg(0)], r.fact[val.Arg(1)]
	if x.isNone() || y.isNone() {
		return false
	}
	low, high, ok := r.exact(val.Op, x, y)
	return ok && low >= r.min && high <= r.max
}

// unchecked makes an operation that cannot overflow one that does not check.
func (r *ranges) unchecked(block *ssa.Block, val *ssa.Value) {
	if r.never(val) {
		val.Op = [...]ssa.Op{ssa.OpAdd, ssa.OpSub, ssa.OpMul}[val.Op-ssa.OpAddo]
		block.Kind, block.Succs = ssa.Jump, block.Succs[:1]
	}
}

// newConstant makes a constant, which goes to the entry.
func (r *ranges) newConstant(c int64) ssa.ValueID {
	v := r.f.New(ssa.OpConst, ssa.Word, c)
	r.fixed = append(r.fixed, v)
	return v
}

// finish puts what is simpler in its place.
func (r *ranges) finish() {
	f := r.f
	for _, b := range r.cfg.Order[1:] {
		for _, p := range f.Blocks[b].Params {
			if z := r.join(r.fresh[p], r.back[p]); f.Values[p].Type == ssa.Word && z.low == z.high && r.comes[b] {
				r.same[p] = r.newConstant(z.low)
			}
		}
	}
	entry := &f.Blocks[f.Entry()]
	entry.Code = append(r.fixed, entry.Code...)
	replace(f, func(v ssa.ValueID) ssa.ValueID {
		for int(v) < len(r.same) && r.same[v] != 0 {
			v = r.same[v]
		}
		return v
	})
}
