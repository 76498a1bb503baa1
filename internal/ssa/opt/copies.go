package opt

import "github.com/tandem-lang/tandem/internal/ssa"

// Copies.
//
// Removes the parameters of blocks to which all edges bring the same value, also where parameters of several blocks bring each other
// round a loop.
//
//	before  jump b1(v1) ; b1(v2: word, v3: word): ... br v9 b1(v2, v8) b2
//	after   jump b1(v7) ; b1(v3: word): ... br v9 b1(v8) b2               ; v1 for v2
//
// It begins by assuming that all parameters are copies, as in constant propagation (Wegman, Zadeck, Constant Propagation with
// Conditional Branches, TOPLAS 13(2), 1991), so that it finds cycles that no value leaves.
//
// Cost: arguments of edges; each parameter changes its mind twice.

func runCopies(f *ssa.Func, _ *Options) {
	c := copies{f: f, cfg: f.CFG(), is: make([]ssa.ValueID, len(f.Values))}
	f.Prune(c.cfg)
	if c.link() {
		c.settle()
		c.remove()
	}
}

type copies struct {
	f   *ssa.Func
	cfg *ssa.CFG
	is  []ssa.ValueID // by parameter: what it is a copy of; 0: nothing is known against it yet; itself: none

	uses []int32 // by value that is brought: the first of its places in links, plus 1
	next []use
	work []param
}

// param is a parameter by its place.
type param struct {
	block ssa.BlockID
	index int32
}

// use is a parameter to which a parameter is brought, in a list.
type use struct {
	to   param
	next int32
}

// incoming calls do with what the edges bring to a parameter, until it returns false: 0 for an exception.
func (c *copies) incoming(p param, do func(v ssa.ValueID) bool) {
	for _, pred := range c.cfg.Preds(p.block) {
		v := ssa.ValueID(0)
		index := int(p.index)
		if brings(c.f, pred) {
			index--
		}
		if index >= 0 {
			v = c.f.Blocks[pred.From].Succs[pred.Edge].Args[index]
		}
		if !do(v) {
			return
		}
	}
}

// brings reports whether an edge brings an exception as the first parameter.
func brings(f *ssa.Func, p ssa.Pred) bool {
	return p.Edge == 1 && f.Blocks[p.From].Kind == ssa.Check && f.Throwing(p.From)
}

// link notes which parameters depend on which, and reports whether there are any.
func (c *copies) link() bool {
	f := c.f
	entry := &f.Blocks[f.Entry()]
	c.uses = make([]int32, len(f.Values))
	for _, p := range entry.Params {
		c.is[p] = p
	}
	for _, b := range c.cfg.Order[1:] {
		for i := range f.Blocks[b].Params {
			p := param{b, int32(i)}
			c.work = append(c.work, p)
			c.incoming(p, func(v ssa.ValueID) bool {
				if v != 0 && f.Values[v].Op == ssa.OpParam {
					c.next = append(c.next, use{p, c.uses[v]})
					c.uses[v] = int32(len(c.next))
				}
				return true
			})
		}
	}
	return len(c.work) > 0
}

// copied returns what a value is a copy of, 0 where that is not known yet.
func (c *copies) copied(v ssa.ValueID) ssa.ValueID {
	if v == 0 || c.f.Values[v].Op != ssa.OpParam {
		return v
	}
	return c.is[v]
}

// settle finds out what each parameter is.
func (c *copies) settle() {
	for i, j := 0, len(c.work)-1; i < j; i, j = i+1, j-1 { // the first is taken first
		c.work[i], c.work[j] = c.work[j], c.work[i]
	}
	for len(c.work) > 0 {
		p := c.work[len(c.work)-1]
		c.work = c.work[:len(c.work)-1]
		self := c.f.Blocks[p.block].Params[p.index]
		if c.is[self] == self {
			continue
		}
		same := ssa.ValueID(0)
		c.incoming(p, func(v ssa.ValueID) bool {
			switch is := c.copied(v); {
			case v == 0, same != 0 && is != 0 && is != same:
				same = self
				return false
			case is != 0:
				same = is
			}
			return true
		})
		if same == c.is[self] {
			continue
		}
		c.is[self] = same
		for u := c.uses[self]; u > 0; u = c.next[u-1].next {
			c.work = append(c.work, c.next[u-1].to)
		}
	}
}

// remove puts originals in the place of copies.
func (c *copies) remove() {
	f := c.f
	replace(f, func(v ssa.ValueID) ssa.ValueID {
		if is := c.copied(v); is != 0 {
			return is
		}
		return v
	})
	keepParams(f, c.cfg, func(p ssa.ValueID) bool { return c.is[p] == p || c.is[p] == 0 })
}
