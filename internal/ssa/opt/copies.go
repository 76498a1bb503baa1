package opt

import "github.com/tandem-lang/tandem/internal/ssa"

// Copies.
//
// Removes the parameters of blocks to which all edges bring one and the same value, or the parameter itself, as round a loop.
//
//	before  jump b1(v1, v7) ; b1(v2: word, v3: word): ... br v9 b1(v2, v8) b2
//	after   jump b1(v7) ; b1(v3: word): ... br v9 b1(v8) b2               ; v1 for v2
//
// One that is gone may leave another one with a single value, which is then looked at again. Parameters that are copies only if all of
// several are taken for such at once are not found; the loops of programs leave none.
//
// Reference: Braun, Buchwald, Hack, Leißa, Mallon, Zwinkau, Simple and Efficient Construction of Static Single Assignment Form, CC 2013,
// section 3.1.
//
// Cost: arguments of edges, for each time that one of a parameter's arguments goes.

func runCopies(f *ssa.Func, _ *Options) {
	c := copies{f: f, cfg: f.CFG(), is: make([]ssa.ValueID, len(f.Values))}
	f.Prune(c.cfg)
	c.link()
	if c.settle() {
		replace(f, c.find)
		keepParams(f, c.cfg, func(p ssa.ValueID) bool { return c.is[p] == 0 })
	}
}

type copies struct {
	f   *ssa.Func
	cfg *ssa.CFG
	is  []ssa.ValueID // by parameter: what it is a copy of, 0 for none

	users []list // by value: the parameters that it is brought to, and those that copies of it are brought to
	links []use
	work  []param
}

// param is a parameter by its place.
type param struct {
	block ssa.BlockID
	index int32
}

// list is a list in links: its first and its last element, plus 1.
type list struct {
	first, last int32
}

// use is an element of a list.
type use struct {
	to   param
	next int32
}

// brings reports whether an edge brings an exception as the first parameter.
func brings(f *ssa.Func, p ssa.Pred) bool {
	return p.Edge == 1 && f.Blocks[p.From].Kind == ssa.Check && f.Throwing(p.From)
}

// argument returns what an edge brings to a parameter, 0 for an exception.
func argument(f *ssa.Func, p ssa.Pred, index int32) ssa.ValueID {
	if brings(f, p) {
		index--
	}
	if index < 0 {
		return 0
	}
	return f.Blocks[p.From].Succs[p.Edge].Args[index]
}

// link notes which parameters are brought to which.
func (c *copies) link() {
	f := c.f
	c.users = make([]list, len(f.Values))
	for i := len(c.cfg.Order) - 1; i > 0; i-- { // so that the first blocks are looked at first
		b := c.cfg.Order[i]
		for j := range f.Blocks[b].Params {
			p := param{b, int32(j)}
			c.work = append(c.work, p)
			for _, pred := range c.cfg.Preds(b) {
				if v := argument(f, pred, p.index); v != 0 && f.Values[v].Op == ssa.OpParam {
					c.links = append(c.links, use{to: p})
					c.join(&c.users[v], list{int32(len(c.links)), int32(len(c.links))})
				}
			}
		}
	}
}

// join appends a list to another one.
func (c *copies) join(to *list, more list) {
	switch {
	case more.first == 0:
	case to.first == 0:
		*to = more
	default:
		c.links[to.last-1].next = more.first
		to.last = more.last
	}
}

// find returns what a value is a copy of, or the value.
func (c *copies) find(v ssa.ValueID) ssa.ValueID {
	for c.is[v] != 0 {
		if next := c.is[c.is[v]]; next != 0 {
			c.is[v] = next
		}
		v = c.is[v]
	}
	return v
}

// settle finds the copies, and reports whether there are any.
func (c *copies) settle() bool {
	found := false
	for len(c.work) > 0 {
		p := c.work[len(c.work)-1]
		c.work = c.work[:len(c.work)-1]
		self := c.f.Blocks[p.block].Params[p.index]
		if c.is[self] != 0 {
			continue
		}
		same := c.same(p, self)
		if same == 0 {
			continue
		}
		found = true
		c.is[self] = same
		for u := c.users[self].first; u > 0; u = c.links[u-1].next {
			c.work = append(c.work, c.links[u-1].to)
		}
		c.join(&c.users[same], c.users[self])
	}
	return found
}

// same returns the one value besides itself that edges bring to a parameter, 0 if there are others.
func (c *copies) same(p param, self ssa.ValueID) ssa.ValueID {
	same := ssa.ValueID(0)
	for _, pred := range c.cfg.Preds(p.block) {
		v := argument(c.f, pred, p.index)
		if v == 0 {
			return 0
		}
		switch v = c.find(v); {
		case v == self:
		case same == 0:
			same = v
		case same != v:
			return 0
		}
	}
	return same
}
