package ssa

// Loops is the forest of a function's natural loops: the blocks from which a header is reached again that dominates them. A cycle
// that is entered in two places is none.
type Loops struct {
	All []Loop  // outer ones before those in them
	Of  []int32 // by block: the innermost loop around it, -1 if there is none
}

// Loop is a natural loop.
type Loop struct {
	Header BlockID
	Parent int32 // the loop around it, -1 if there is none
	Depth  int32 // 1 for those without a parent
}

// Contains reports whether block b is in loop l.
func (l *Loops) Contains(loop int32, b BlockID) bool {
	at := l.Of[b]
	for at > loop {
		at = l.All[at].Parent
	}
	return at == loop
}

// Loops finds the loops.
func (f *Func) Loops(c *CFG, d *Dominators) *Loops {
	l := &Loops{Of: make([]int32, len(f.Blocks))}
	for b := range l.Of {
		l.Of[b] = -1
	}
	var outer []int32 // by loop: itself, or a loop around it
	var work []BlockID
	for i := len(c.Order) - 1; i >= 0; i-- {
		header := c.Order[i]
		for _, p := range c.Preds(header) {
			if d.Dominates(header, p.From) {
				work = append(work, p.From)
			}
		}
		if len(work) == 0 {
			continue
		}
		self := int32(len(l.All))
		l.All = append(l.All, Loop{Header: header, Parent: -1})
		outer = append(outer, self)
		l.Of[header] = self
		for len(work) > 0 {
			b := work[len(work)-1]
			work = work[:len(work)-1]
			if l.Of[b] < 0 {
				l.Of[b] = self
			} else {
				in := outermost(outer, l.Of[b])
				if in == self {
					continue
				}
				l.All[in].Parent, outer[in] = self, self
				b = l.All[in].Header
			}
			for _, p := range c.Preds(b) {
				work = append(work, p.From)
			}
		}
	}
	l.reverse()
	return l
}

// outermost returns the outermost loop around one that is known so far, with path halving.
func outermost(outer []int32, at int32) int32 {
	for outer[at] != at {
		outer[at] = outer[outer[at]]
		at = outer[at]
	}
	return at
}

// reverse numbers the loops so that outer ones come first, and fills Depth.
func (l *Loops) reverse() {
	last := int32(len(l.All)) - 1
	for i, j := 0, len(l.All)-1; i < j; i, j = i+1, j-1 {
		l.All[i], l.All[j] = l.All[j], l.All[i]
	}
	for i := range l.All {
		loop := &l.All[i]
		loop.Depth = 1
		if loop.Parent >= 0 {
			loop.Parent = last - loop.Parent
			loop.Depth = l.All[loop.Parent].Depth + 1
		}
	}
	for b, loop := range l.Of {
		if loop >= 0 {
			l.Of[b] = last - loop
		}
	}
}
