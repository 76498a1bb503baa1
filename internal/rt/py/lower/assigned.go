package lower

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/code/pyop"
)

// definitelyAssigned reports, for each operation that loads a local, whether the local is bound whenever control comes there: the
// forward data-flow analysis of definite assignment, by sets of locals that meet in an intersection. A local that is deleted anywhere is
// never counted. Cost: a few passes over the operations, one more for each level of loops.
func definitelyAssigned(f *pyop.Func, flow *pyop.Flow, free int) []bool {
	a := &assignment{f: f, flow: flow, words: (f.NumLocals + 63) / 64, known: make([]bool, len(f.Instrs))}
	a.in = make([][]uint64, len(f.Instrs))
	start := make([]uint64, a.words)
	for i := range f.NumArgs() {
		start[i/64] |= 1 << (i % 64)
	}
	a.deleted = make([]uint64, a.words)
	for i := range f.Instrs {
		if in := &f.Instrs[i]; in.Op == pyop.DeleteFast {
			a.deleted[in.A/64] |= 1 << (in.A % 64)
		}
	}
	for a.changed = true; a.changed; {
		a.changed = false
		a.pass(start)
	}
	return a.known
}

type assignment struct {
	f       *pyop.Func
	flow    *pyop.Flow
	words   int
	in      [][]uint64 // by operation that is a label: what is bound on all ways seen so far
	deleted []uint64
	known   []bool
	changed bool
}

// pass goes over the operations once.
func (a *assignment) pass(start []uint64) {
	now := slices.Clone(start)
	alive := true
	for i := range a.f.Instrs {
		in := &a.f.Instrs[i]
		if in.Op == pyop.Label {
			if alive {
				a.meet(i, now)
			}
			if alive = a.in[i] != nil; alive {
				copy(now, a.in[i])
			}
			continue
		}
		if !alive || a.flow.Depth[i] == pyop.Unreached {
			continue
		}
		bit, word := uint64(1)<<(uint32(in.A)%64), int(in.A)/64
		switch in.Op {
		case pyop.LoadFast:
			a.known[i] = now[word]&bit != 0 && a.deleted[word]&bit == 0
		case pyop.StoreFast:
			now[word] |= bit
		}
		if t := a.flow.Target(in); t >= 0 {
			a.meet(t, now)
		}
		if in.Op.Has(pyop.Ends) {
			alive = false
		}
	}
}

// meet notes one way to a label.
func (a *assignment) meet(i int, now []uint64) {
	if a.in[i] == nil {
		a.in[i] = slices.Clone(now)
		a.changed = true
		return
	}
	for w := range now {
		if both := a.in[i][w] & now[w]; both != a.in[i][w] {
			a.in[i][w] = both
			a.changed = true
		}
	}
}
