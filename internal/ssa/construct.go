package ssa

// Construct makes values of the variables: gets and sets go, blocks get parameters where ways meet on which a variable has been
// set. On the way constants and copies are carried on, branches on constants become jumps, and blocks that cannot be reached are
// left out.
//
//	before  set 0 v1 ; jump b1 ; b1: v2 = get 0 ; v3 = add v2 v2 ; set 0 v3 ; br v3 b1 b2
//	after   jump b1(v1) ; b1(v4): v3 = add v4 v4 ; br v3 b1(v3) b2
//
// Reference: Cytron, Ferrante, Rosen, Wegman, Zadeck, Efficiently Computing Static Single Assignment Form and the Control Dependence
// Graph, TOPLAS 13(4), 1991; parameters only for variables that some block reads before it sets them (Briggs, Cooper, Harvey,
// Simpson, Practical Improvements to the Construction and Destruction of SSA Form, 1998). Parameters may be left that nothing reads.
//
// Cost: values, blocks, parameters made, and dominance frontiers, which are as large as loops are deep.
func (f *Func) Construct() {
	cfg := f.CFG()
	f.Prune(cfg)
	c := &constructor{f: f, cfg: cfg, dom: f.Dominators(cfg)}
	c.collect()
	c.placeParams()
	c.rename()
	f.Vars = nil
	f.Prune(f.CFG())
}

// Prune takes the blocks out of the order that c says cannot be reached.
func (f *Func) Prune(c *CFG) {
	order := f.Order[:0]
	for _, b := range f.Order {
		if c.Reached(b) {
			order = append(order, b)
		}
	}
	f.Order = order
}

type constructor struct {
	f   *Func
	cfg *CFG
	dom *Dominators

	// by variable
	exposed []bool  // some block reads it before it sets it
	defs    []int32 // the first of the blocks that set it, in links; -1 ends a list
	links   []link

	merged [][]int32 // by block: the variables of the parameters that were added, which are its last ones
	env    []ValueID // by variable: its value at the place under way, 0 before the first set
	same   []ValueID // by value: what to use in its place, 0 for itself
	trail  []change
	zeros  [numTypes]ValueID
}

// link is a block in a list.
type link struct {
	block BlockID
	next  int32
}

// change says what a variable was before a block set it.
type change struct {
	variable int32
	value    ValueID
}

// collect finds the blocks that set each variable, and the variables that need parameters at all.
func (c *constructor) collect() {
	n := len(c.f.Vars)
	c.exposed, c.defs = make([]bool, n), make([]int32, n)
	set := make([]BlockID, n) // by variable: the block that was the last to set it
	for i := range n {
		c.defs[i], set[i] = -1, -1
	}
	for _, b := range c.f.Order {
		for _, id := range c.f.Blocks[b].Code {
			v := &c.f.Values[id]
			switch x := v.Aux; {
			case v.Op == OpGet && set[x] != b:
				c.exposed[x] = true
			case v.Op == OpSet && set[x] != b:
				set[x] = b
				c.links = append(c.links, link{b, c.defs[x]})
				c.defs[x] = int32(len(c.links) - 1)
			}
		}
	}
}

// frontiers computes by block the blocks where its dominance ends: Cooper, Harvey, Kennedy, A Simple, Fast Dominance Algorithm, 2001,
// figure 5. Where a block is in the frontier already, all above it are, too.
func (c *constructor) frontiers() (first []int32, links []link) {
	first = make([]int32, len(c.f.Blocks))
	for b := range first {
		first[b] = -1
	}
	for _, b := range c.cfg.Order {
		preds := c.cfg.Preds(b)
		if len(preds) < 2 {
			continue
		}
		for _, p := range preds {
			for at := p.From; at != c.dom.Idom[b]; at = c.dom.Idom[at] {
				if first[at] >= 0 && links[first[at]].block == b {
					break
				}
				links = append(links, link{b, first[at]})
				first[at] = int32(len(links) - 1)
			}
		}
	}
	return first, links
}

// placeParams adds a parameter for a variable to the blocks where different values of it can meet.
func (c *constructor) placeParams() {
	first, links := c.frontiers()
	c.merged = make([][]int32, len(c.f.Blocks))
	has := make([]int32, len(c.f.Blocks)) // by block: the last variable that it was looked at for, plus 1
	work := []BlockID{}
	for x := range c.f.Vars {
		if !c.exposed[x] {
			continue
		}
		for l := c.defs[x]; l >= 0; l = c.links[l].next {
			work = append(work, c.links[l].block)
		}
		for len(work) > 0 {
			b := work[len(work)-1]
			work = work[:len(work)-1]
			for l := first[b]; l >= 0; l = links[l].next {
				to := links[l].block
				if has[to] == int32(x)+1 {
					continue
				}
				has[to] = int32(x) + 1
				c.merged[to] = append(c.merged[to], int32(x))
				work = append(work, to)
			}
		}
	}
	for _, b := range c.f.Order {
		for _, x := range c.merged[b] {
			c.f.AddParam(b, c.f.Vars[x])
		}
	}
}

// rename goes down the tree of dominators with what each variable is.
func (c *constructor) rename() {
	f := c.f
	c.env, c.same = make([]ValueID, len(f.Vars)), make([]ValueID, len(f.Values))
	type open struct {
		block BlockID
		mark  int
	}
	var stack []open
	for _, b := range c.dom.Order {
		for len(stack) > 0 && !c.dom.Dominates(stack[len(stack)-1].block, b) {
			c.undo(stack[len(stack)-1].mark)
			stack = stack[:len(stack)-1]
		}
		stack = append(stack, open{b, len(c.trail)})
		c.block(b)
	}
	entry := &f.Blocks[f.Entry()]
	for _, zero := range c.zeros {
		if zero != 0 {
			entry.Code = append([]ValueID{zero}, entry.Code...)
		}
	}
}

func (c *constructor) undo(mark int) {
	for len(c.trail) > mark {
		last := c.trail[len(c.trail)-1]
		c.env[last.variable] = last.value
		c.trail = c.trail[:len(c.trail)-1]
	}
}

func (c *constructor) set(x int32, v ValueID) {
	c.trail = append(c.trail, change{x, c.env[x]})
	c.env[x] = v
}

// get returns the value of a variable here. One that was not set is 0.
func (c *constructor) get(x int32) ValueID {
	if v := c.env[x]; v != 0 {
		return v
	}
	t := c.f.Vars[x]
	if c.zeros[t] == 0 {
		c.zeros[t] = c.f.New(OpConst, t, 0)
	}
	return c.zeros[t]
}

// use returns what stands for a value.
func (c *constructor) use(v ValueID) ValueID {
	if int(v) < len(c.same) && c.same[v] != 0 {
		return c.same[v]
	}
	return v
}

func (c *constructor) block(id BlockID) {
	f := c.f
	b := &f.Blocks[id]
	params := b.Params[len(b.Params)-len(c.merged[id]):]
	for i, x := range c.merged[id] {
		c.set(x, params[i])
	}
	code := b.Code[:0]
	for _, v := range b.Code {
		val := &f.Values[v]
		switch val.Op {
		case OpGet:
			c.same[v] = c.get(int32(val.Aux))
		case OpSet:
			c.set(int32(val.Aux), c.use(val.args[0]))
		default:
			args := f.Args(v)
			for i, a := range args {
				args[i] = c.use(a)
			}
			f.FoldConstants(v)
			code = append(code, v)
		}
	}
	b.Code = code
	c.end(b)
}

// FoldConstants makes a constant of a value whose operands are constants, where that is the same on every machine.
func (f *Func) FoldConstants(id ValueID) bool {
	v := &f.Values[id]
	row := &Table[v.Op]
	if v.nargs == 0 || v.nargs > 2 || row.Traits&Fails != 0 {
		return false
	}
	x, ok := f.Values[v.args[0]].Const()
	y := v.Aux
	if v.nargs == 2 && ok {
		y, ok = f.Values[v.args[1]].Const()
	}
	if !ok {
		return false
	}
	z, ok := f.Fold(v.Op, v.Type, f.Values[v.args[0]].Type, x, y)
	if ok {
		f.Reset(id, OpConst, v.Type, z)
	}
	return ok
}

// end renames how a block ends, and passes variables on to its successors.
func (c *constructor) end(b *Block) {
	f := c.f
	if b.Ctrl = c.use(b.Ctrl); b.Kind == Branch {
		if x, ok := f.Values[b.Ctrl].Const(); ok {
			taken := 0
			if x == 0 {
				taken = 1
			}
			b.Kind, b.Ctrl, b.Succs = Jump, 0, b.Succs[taken:taken+1]
		}
	}
	for i := range b.Succs {
		e := &b.Succs[i]
		for j, a := range e.Args {
			e.Args[j] = c.use(a)
		}
		for _, x := range c.merged[e.To] {
			f.AddArg(e, c.get(x))
		}
	}
}
