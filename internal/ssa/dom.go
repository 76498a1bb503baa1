package ssa

// Dominators is the tree in which a block's parent is the last block that all ways to it come through.
type Dominators struct {
	Idom  []BlockID // by block: the parent; -1 for the entry and for what cannot be reached
	Order []BlockID // parents before their children, and each subtree in one piece

	first, last []int32 // by block: the range of its subtree in Order
}

// Dominates reports whether all ways to b come through a. Both must be reachable.
func (d *Dominators) Dominates(a, b BlockID) bool {
	return d.first[a] <= d.first[b] && d.last[b] <= d.last[a]
}

// Dominators computes the tree in time n log n: Lengauer and Tarjan, A Fast Algorithm for Finding Dominators in a Flowgraph, TOPLAS
// 1(1), 1979, with path compression alone. Iterating to a fixed point is shorter and as a rule faster, but quadratic where a
// handler is reached from each call of a long block.
func (f *Func) Dominators(c *CFG) *Dominators {
	n := len(c.Order)
	l := newLengauer(f, c)
	for w := int32(n - 1); w > 0; w-- {
		for _, p := range c.Preds(l.vertex[w]) {
			u := l.eval(l.number[p.From])
			l.semi[w] = min(l.semi[w], l.semi[u])
		}
		l.next[w], l.bucket[l.semi[w]] = l.bucket[l.semi[w]], w
		parent := l.parent[w]
		l.ancestor[w] = parent
		for v := l.bucket[parent]; v >= 0; v = l.next[v] {
			l.idom[v] = parent
			if u := l.eval(v); l.semi[u] < l.semi[v] {
				l.idom[v] = u // the same as that of u, which is not known yet
			}
		}
		l.bucket[parent] = -1
	}
	d := &Dominators{Idom: make([]BlockID, len(f.Blocks))}
	for b := range d.Idom {
		d.Idom[b] = -1
	}
	for w := int32(1); w < int32(n); w++ {
		if l.idom[w] != l.semi[w] {
			l.idom[w] = l.idom[l.idom[w]]
		}
		d.Idom[l.vertex[w]] = l.vertex[l.idom[w]]
	}
	d.number(c)
	return d
}

// lengauer is the state of the algorithm. Blocks are numbered in the order in which a depth-first walk comes to them.
type lengauer struct {
	number                                            []int32   // by block
	vertex                                            []BlockID // by number
	parent, semi, idom, ancestor, label, bucket, next []int32
	path                                              []int32
}

func newLengauer(f *Func, c *CFG) *lengauer {
	n := len(c.Order)
	l := &lengauer{number: make([]int32, len(f.Blocks)), vertex: make([]BlockID, 0, n)}
	lists := [...]*[]int32{&l.parent, &l.semi, &l.idom, &l.ancestor, &l.label, &l.bucket, &l.next}
	memory := make([]int32, len(lists)*n)
	for i, list := range lists {
		*list = memory[i*n:][:n:n]
	}
	for b := range l.number {
		l.number[b] = -1
	}
	for i := range int32(n) {
		l.semi[i], l.label[i], l.ancestor[i], l.bucket[i] = i, i, -1, -1
	}
	l.walk(f)
	return l
}

// walk numbers the blocks.
func (l *lengauer) walk(f *Func) {
	type way struct {
		to   BlockID
		from int32
	}
	stack := []way{{f.Entry(), 0}}
	for len(stack) > 0 {
		w := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if l.number[w.to] >= 0 {
			continue
		}
		at := int32(len(l.vertex))
		l.number[w.to], l.parent[at] = at, w.from
		l.vertex = append(l.vertex, w.to)
		for i := range f.Blocks[w.to].Succs {
			if to := f.Blocks[w.to].Succs[i].To; l.number[to] < 0 {
				stack = append(stack, way{to, at})
			}
		}
	}
}

// eval returns the vertex with the least semidominator on the way up the forest from v, its root aside.
func (l *lengauer) eval(v int32) int32 {
	if l.ancestor[v] < 0 {
		return v
	}
	l.path = l.path[:0]
	for u := v; l.ancestor[l.ancestor[u]] >= 0; u = l.ancestor[u] {
		l.path = append(l.path, u)
	}
	for i := len(l.path) - 1; i >= 0; i-- {
		u := l.path[i]
		a := l.ancestor[u]
		if l.semi[l.label[a]] < l.semi[l.label[u]] {
			l.label[u] = l.label[a]
		}
		l.ancestor[u] = l.ancestor[a]
	}
	return l.label[v]
}

// number fills Order, first and last.
func (d *Dominators) number(c *CFG) {
	child := make([]BlockID, len(d.Idom))   // the first child, in the order of c
	sibling := make([]BlockID, len(d.Idom)) // the next child of the same parent
	for b := range child {
		child[b], sibling[b] = -1, -1
	}
	for i := len(c.Order) - 1; i > 0; i-- {
		b := c.Order[i]
		parent := d.Idom[b]
		sibling[b], child[parent] = child[parent], b
	}
	d.first, d.last = make([]int32, len(d.Idom)), make([]int32, len(d.Idom))
	d.Order = make([]BlockID, 0, len(c.Order))
	for b := c.Order[0]; b >= 0; {
		d.first[b] = int32(len(d.Order))
		d.Order = append(d.Order, b)
		if child[b] >= 0 {
			b = child[b]
			continue
		}
		for b >= 0 && sibling[b] < 0 {
			d.last[b] = int32(len(d.Order))
			b = d.Idom[b]
		}
		if b >= 0 {
			d.last[b] = int32(len(d.Order))
			b = sibling[b]
		}
	}
}
