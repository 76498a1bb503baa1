package ssa_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/tandem-lang/tandem/internal/ssa"
	"github.com/tandem-lang/tandem/internal/ssa/ssatest"
)

// graph makes a function of blocks without values, from the successors of each.
func graph(succs ...[]ssa.BlockID) *ssa.Func {
	f := ssa.NewFunc("graph", 32, ssatest.Runtime())
	for range succs {
		f.NewBlock()
	}
	cond := f.AddParam(0, ssa.Word)
	for b, to := range succs {
		switch b := ssa.BlockID(b); len(to) {
		case 0:
			f.Return(b, 0)
		case 1:
			f.Jump(b, to[0])
		default:
			f.Branch(b, cond, to[0], to[1])
		}
	}
	return f
}

// randomGraph makes a graph of n blocks, most of whose edges lead forward.
func randomGraph(r *rand.Rand, n int) *ssa.Func {
	succs := make([][]ssa.BlockID, n)
	for b := range succs {
		for range r.IntN(3) {
			to := 1 + r.IntN(n-1)
			if r.IntN(3) > 0 {
				to = min(b+1+r.IntN(3), n-1)
			}
			succs[b] = append(succs[b], ssa.BlockID(max(to, 1)))
		}
	}
	return graph(succs...)
}

// reach returns the blocks that can be reached from one without coming through another.
func reach(f *ssa.Func, from, without ssa.BlockID) []bool {
	seen := make([]bool, len(f.Blocks))
	work := []ssa.BlockID{from}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if b == without || seen[b] {
			continue
		}
		seen[b] = true
		for _, e := range f.Blocks[b].Succs {
			work = append(work, e.To)
		}
	}
	return seen
}

// TestFlow holds order, edges, dominators and loops of random graphs against what they are by definition.
func TestFlow(t *testing.T) {
	for seed := range uint64(1000) {
		r := rand.New(rand.NewPCG(seed, 2))
		f := randomGraph(r, 2+r.IntN(14))
		c := f.CFG()
		d := f.Dominators(c)
		l := f.Loops(c, d)
		n := ssa.BlockID(len(f.Blocks))
		reached := reach(f, 0, -1)
		dominates := make([][]bool, n)
		for a := range n {
			dominates[a] = make([]bool, n)
			around := reach(f, 0, a)
			for b := range n {
				dominates[a][b] = reached[a] && reached[b] && !around[b]
				if reached[a] && reached[b] && d.Dominates(a, b) != dominates[a][b] {
					t.Fatalf("seed %d: b%d dominates b%d: %v\n%s", seed, a, b, !dominates[a][b], f)
				}
			}
		}
		checkOrder(t, f, c, d, reached)
		checkLoops(t, f, c, d, l)
		if t.Failed() {
			t.Fatalf("seed %d\n%s", seed, f)
		}
	}
}

func checkOrder(t *testing.T, f *ssa.Func, c *ssa.CFG, d *ssa.Dominators, reached []bool) {
	if c.Order[0] != f.Entry() || d.Order[0] != f.Entry() || len(d.Order) != len(c.Order) {
		t.Errorf("orders %v and %v", c.Order, d.Order)
	}
	for b := range f.Blocks {
		b := ssa.BlockID(b)
		if c.Reached(b) != reached[b] || reached[b] && c.Order[c.Number[b]] != b {
			t.Errorf("b%d is reached: %v", b, c.Reached(b))
		}
		preds := 0
		for _, p := range c.Preds(b) {
			if f.Blocks[p.From].Succs[p.Edge].To != b || !reached[p.From] {
				t.Errorf("b%d does not lead to b%d", p.From, b)
			}
		}
		for from := range f.Blocks {
			for _, e := range f.Blocks[from].Succs {
				if reached[from] && e.To == b {
					preds++
				}
			}
		}
		if len(c.Preds(b)) != preds {
			t.Errorf("b%d has %d edges, not %d", b, len(c.Preds(b)), preds)
		}
		idom := d.Idom[b]
		if (idom < 0) != (b == 0 || !reached[b]) {
			t.Errorf("b%d has the dominator %d", b, idom)
		}
		if idom >= 0 && slices.Index(d.Order, idom) > slices.Index(d.Order, b) {
			t.Errorf("b%d stands before its dominator", b)
		}
	}
}

// checkLoops checks that loops are those of the edges that lead to a dominator.
func checkLoops(t *testing.T, f *ssa.Func, c *ssa.CFG, d *ssa.Dominators, l *ssa.Loops) {
	bodies := map[ssa.BlockID][]bool{}
	for _, h := range c.Order {
		for _, p := range c.Preds(h) {
			if !d.Dominates(h, p.From) {
				continue
			}
			if bodies[h] == nil {
				bodies[h] = make([]bool, len(f.Blocks))
				bodies[h][h] = true
			}
			for _, b := range c.Order { // those from which p can be reached without coming through h
				if b != h && reach(f, b, h)[p.From] {
					bodies[h][b] = true
				}
			}
		}
	}
	if len(l.All) != len(bodies) {
		t.Errorf("%d loops, not %d", len(l.All), len(bodies))
		return
	}
	for i, loop := range l.All {
		body := bodies[loop.Header]
		if loop.Parent >= int32(i) || loop.Depth == 1 != (loop.Parent < 0) || loop.Depth > 1 && loop.Depth != l.All[loop.Parent].Depth+1 {
			t.Errorf("loop %d: %+v", i, loop)
		}
		for _, b := range c.Order {
			if body == nil || l.Contains(int32(i), b) != body[b] {
				t.Errorf("loop of b%d contains b%d: %v", loop.Header, b, l.Contains(int32(i), b))
			}
		}
	}
}

// TestLongFlow has graphs on which an algorithm that is quadratic or recurses does not come to an end: a chain of blocks that all
// lead to one handler, loops in loops, a chain of diamonds.
func TestLongFlow(t *testing.T) {
	const n = 100_000
	chain := make([][]ssa.BlockID, n)
	for b := range chain[:n-2] {
		chain[b] = []ssa.BlockID{ssa.BlockID(b + 1), n - 1}
	}
	nest := make([][]ssa.BlockID, n)
	for b := 1; b < n-1; b++ {
		nest[b] = []ssa.BlockID{ssa.BlockID(b + 1)}
		if b > n/2 {
			nest[b] = append(nest[b], ssa.BlockID(n-b))
		}
	}
	nest[0] = []ssa.BlockID{1}
	diamonds := make([][]ssa.BlockID, n)
	for b := 0; b+3 < n; b += 3 {
		next := ssa.BlockID(b + 3)
		diamonds[b] = []ssa.BlockID{ssa.BlockID(b + 1), ssa.BlockID(b + 2)}
		diamonds[b+1], diamonds[b+2] = []ssa.BlockID{next}, []ssa.BlockID{next}
	}
	for name, c := range map[string]struct {
		succs       [][]ssa.BlockID
		loops, deep int
	}{"chain": {chain, 0, 0}, "nest": {nest, n/2 - 2, n/2 - 2}, "diamonds": {diamonds, 0, 0}} {
		f := graph(c.succs...)
		cfg := f.CFG()
		loops := f.Loops(cfg, f.Dominators(cfg))
		deep := 0
		for _, l := range loops.All {
			deep = max(deep, int(l.Depth))
		}
		if len(loops.All) != c.loops || deep != c.deep {
			t.Errorf("%s: %d loops, %d deep", name, len(loops.All), deep)
		}
	}
}
