package ssa

// CFG is the flow of control of a function: an order of the blocks that can be reached, and the edges backwards. It holds as long
// as no block or edge changes.
type CFG struct {
	Order  []BlockID // reverse postorder: before all successors but those that lead back
	Number []int32   // by block: its place in Order, -1 where it cannot be reached

	first []int32 // by block: where its edges begin in preds; one more for the end
	preds []Pred
}

// Pred is an edge by where it comes from.
type Pred struct {
	From BlockID
	Edge int32 // index into the Succs of From
}

// Preds returns the edges that lead to a block from blocks that can be reached.
func (c *CFG) Preds(b BlockID) []Pred {
	return c.preds[c.first[b]:c.first[b+1]:c.first[b+1]]
}

// Reached reports whether a block can be reached.
func (c *CFG) Reached(b BlockID) bool { return c.Number[b] >= 0 }

// CFG computes the flow of control.
func (f *Func) CFG() *CFG {
	c := &CFG{Number: make([]int32, len(f.Blocks)), first: make([]int32, len(f.Blocks)+2)}
	f.order(c)
	edges := int32(0)
	count := c.first[1:] // by block: edges, then where the next one goes
	for _, b := range c.Order {
		for i := range f.Blocks[b].Succs {
			count[f.Blocks[b].Succs[i].To]++
			edges++
		}
	}
	at := int32(0)
	for b := range count {
		count[b], at = at, at+count[b]
	}
	c.preds = make([]Pred, edges)
	for _, b := range c.Order {
		for i := range f.Blocks[b].Succs {
			to := f.Blocks[b].Succs[i].To
			c.preds[count[to]] = Pred{b, int32(i)}
			count[to]++
		}
	}
	c.first = c.first[:len(f.Blocks)+1]
	return c
}

// order fills Order and Number: a depth-first walk that takes the last successor first, so that the first one is next in Order.
func (f *Func) order(c *CFG) {
	type visit struct {
		block BlockID
		left  int32 // successors not yet taken
	}
	for b := range c.Number {
		c.Number[b] = -1
	}
	order := make([]BlockID, 0, len(f.Order))
	entry := f.Entry()
	c.Number[entry] = 0
	stack := []visit{{entry, int32(len(f.Blocks[entry].Succs))}}
	for len(stack) > 0 {
		v := &stack[len(stack)-1]
		if v.left == 0 {
			order = append(order, v.block)
			stack = stack[:len(stack)-1]
			continue
		}
		v.left--
		if to := f.Blocks[v.block].Succs[v.left].To; c.Number[to] < 0 {
			c.Number[to] = 0
			stack = append(stack, visit{to, int32(len(f.Blocks[to].Succs))})
		}
	}
	for i, j := 0, len(order)-1; i < j; i, j = i+1, j-1 {
		order[i], order[j] = order[j], order[i]
	}
	for i, b := range order {
		c.Number[b] = int32(i)
	}
	c.Order = order
}
