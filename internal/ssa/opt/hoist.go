package opt

import "github.com/tandem-lang/tandem/internal/ssa"

// Invariant code.
//
// What is computed in a loop from what does not change there is computed ahead of it, as far out as its operands are known.
//
//	before  b1: v5 = mul v1 v2 ; v6 = add v4 v5 ; ... br v7 b1 b2
//	after   v5 = mul v1 v2 ; jump b1 ; b1: v6 = add v4 v5 ; ... br v7 b1 b2
//
// Computations without effects may be executed where they were not before. Loads may not, as an address may be valid only where the
// program has tested it: they move only if each turn executes them, and if nothing in the loop writes what they read. Divisions stay, and
// what is volatile. Constants, symbols and addresses of slots are in the entry already; comparisons stay with the branches that they are
// for.
//
// After: values, and rotate, without which no turn is certain to be made.
// Cost: values, and how deep loops are in each other.

func runHoist(f *ssa.Func, _ *Options) {
	c := f.CFG()
	f.Prune(c)
	d := f.Dominators(c)
	h := hoist{f: f, cfg: c, dom: d, loops: f.Loops(c, d)}
	if len(h.loops.All) == 0 {
		return
	}
	h.survey()
	for _, b := range c.Order {
		h.visit(b)
	}
	for i, list := range h.ahead {
		if len(list) > 0 {
			b := preheader(f, c, h.loops, int32(i))
			f.Blocks[b].Code = append(f.Blocks[b].Code[:len(f.Blocks[b].Code):len(f.Blocks[b].Code)], list...)
		}
	}
}

type hoist struct {
	f     *ssa.Func
	cfg   *ssa.CFG
	dom   *ssa.Dominators
	loops *ssa.Loops

	loop   []int32         // by value: the innermost loop around it
	writes []ssa.Effects   // by loop: what is written in it
	last   [][]ssa.BlockID // by loop: where the edges to its header come from
	ahead  [][]ssa.ValueID // by loop: what is computed ahead of it
}

// survey finds out what loops do.
func (h *hoist) survey() {
	f := h.f
	n := len(h.loops.All)
	h.loop = make([]int32, len(f.Values))
	h.writes, h.last, h.ahead = make([]ssa.Effects, n), make([][]ssa.BlockID, n), make([][]ssa.ValueID, n)
	for _, b := range h.cfg.Order {
		loop := h.loops.Of[b]
		for _, v := range f.Blocks[b].Params {
			h.loop[v] = loop
		}
		for _, v := range f.Blocks[b].Code {
			h.loop[v] = loop
			if loop >= 0 {
				h.writes[loop] |= f.Effects(v) & (ssa.WritesHeap | ssa.WritesFrame)
			}
		}
	}
	for i := n - 1; i >= 0; i-- {
		l := &h.loops.All[i]
		if l.Parent >= 0 {
			h.writes[l.Parent] |= h.writes[i]
		}
		for _, p := range h.cfg.Preds(l.Header) {
			if h.loops.Contains(int32(i), p.From) {
				h.last[i] = append(h.last[i], p.From)
			}
		}
	}
}

// visit moves what a block computes out of loops.
func (h *hoist) visit(b ssa.BlockID) {
	block := &h.f.Blocks[b]
	if h.loops.Of[b] < 0 {
		return
	}
	code := block.Code[:0]
	for i, v := range block.Code {
		to := int32(-1)
		if block.Kind != ssa.Check || i < len(block.Code)-1 {
			to = h.target(b, v)
		}
		if to < 0 {
			code = append(code, v)
			continue
		}
		h.ahead[to] = append(h.ahead[to], v)
		h.loop[v] = h.loops.All[to].Parent
	}
	block.Code = code
}

// target returns the outermost loop that a value can be computed ahead of, -1 if there is none.
func (h *hoist) target(b ssa.BlockID, v ssa.ValueID) int32 {
	val := &h.f.Values[v]
	effects := h.f.Effects(v)
	loads := val.Op.Has(ssa.Loads)
	if val.Op.Has(ssa.Compares) || ssa.Table[val.Op].EvalTest != nil || !loads && effects != 0 || effects&ssa.Ordered != 0 {
		return -1
	}
	writes := ssa.Effects(0)
	switch effects {
	case ssa.ReadsHeap:
		writes = ssa.WritesHeap
	case ssa.ReadsFrame:
		writes = ssa.WritesFrame
	}
	to := int32(-1)
	at := b // where the value is executed, or what is executed as often
	for loop := h.loops.Of[b]; loop >= 0; loop = h.loops.All[loop].Parent {
		for _, a := range h.f.Args(v) {
			if h.within(loop, h.loop[a]) {
				return to
			}
		}
		if loads && (h.writes[loop]&writes != 0 || !h.always(loop, at)) {
			return to
		}
		to, at = loop, h.loops.All[loop].Header
	}
	return to
}

// within reports whether a loop is another one or in it.
func (h *hoist) within(outer, loop int32) bool {
	for loop > outer {
		loop = h.loops.All[loop].Parent
	}
	return loop == outer
}

// always reports whether each turn of a loop comes through a block of it.
func (h *hoist) always(loop int32, b ssa.BlockID) bool {
	for _, last := range h.last[loop] {
		if !h.dom.Dominates(b, last) {
			return false
		}
	}
	return true
}
