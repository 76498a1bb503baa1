package opt

import "github.com/tandem-lang/tandem/internal/ssa"

// What is done with induction variables: see induct.go, which finds them.

// access notes a load or store whose address is a sum.
func (n *induction) access(v ssa.ValueID) {
	val := &n.f.Values[v]
	if !val.Op.Has(ssa.Loads) && !val.Op.Has(ssa.Stores) {
		return
	}
	address := val.Arg(0)
	if !n.old(address) || n.sum[address] == 0 {
		return
	}
	s := n.sums[n.sum[address]]
	offset, _ := val.Access()
	if offset += s.constant; s.base == 0 || s.times == 0 || offset < -maxOffset || offset > maxOffset {
		return
	}
	noIndex := n.noIndex(v)
	for i := range n.groups {
		if g := &n.groups[i]; n.alike(s, g.sum) {
			g.accesses = append(g.accesses, v)
			g.noIndex = g.noIndex || noIndex
			return
		}
	}
	if len(n.groups) < maxGroups {
		n.groups = append(n.groups, group{s, []ssa.ValueID{v}, noIndex, 0})
	}
}

// alike reports whether two addresses differ by a constant alone.
func (n *induction) alike(s, t sum) bool {
	if s.base != t.base || s.variable != t.variable || s.times != t.times {
		return false
	}
	s.base, t.base = 0, 0
	if !n.plus(&s, &t, -1) {
		return false
	}
	for _, t := range s.terms[:s.n] {
		if t.times != 0 {
			return false
		}
	}
	return true
}

// noIndex reports whether an access adds no index to its address.
func (n *induction) noIndex(v ssa.ValueID) bool {
	log := 0
	for n.f.Size(v)>>log > 1 {
		log++
	}
	return n.o.NoIndex[log]
}

// findExit notes that a block tests a variable, if each turn does so at its end, and comes to the limit one by one.
func (n *induction) findExit(b ssa.BlockID) {
	f := n.f
	block := &f.Blocks[b]
	if block.Kind != ssa.Branch || !n.old(block.Ctrl) || n.uses[block.Ctrl] != 1 {
		return
	}
	test := f.Values[block.Ctrl]
	if !test.Op.Has(ssa.Compares) || n.in[block.Ctrl] != n.self {
		return
	}
	stay := -1
	for i := range block.Succs {
		if n.contains(block.Succs[i].To) {
			stay += i + 1
		}
	}
	if stay != 0 && stay != 1 {
		return // both edges, or none
	}
	op, next, limit := test.Op, test.Arg(0), test.Arg(1)
	if n.inside(next) == n.inside(limit) {
		return
	}
	if n.inside(limit) {
		op, next, limit = op.Swapped(), limit, next
	}
	if stay == 1 {
		op = op.Negated()
	}
	for i := range n.vars {
		x := &n.vars[i]
		if x.next == next && x.exit < 0 && n.always(b) && n.meets(x, op, limit) {
			x.exit, x.limit, x.stay = b, limit, stay
			n.known[next]++
			return
		}
	}
}

// contains reports whether a block is in the loop. A block that was made ahead of an inner loop is where that is.
func (n *induction) contains(b ssa.BlockID) bool {
	for int(b) >= len(n.loops.Of) {
		b = n.f.Blocks[b].Succs[0].To
	}
	return n.loops.Contains(n.self, b)
}

// always reports whether each turn comes through a block.
func (n *induction) always(b ssa.BlockID) bool {
	for _, latch := range n.latches {
		if !n.dom.Dominates(b, latch.From) {
			return false
		}
	}
	return true
}

// meets reports whether a variable that goes on while op says so of its next value and the limit stops where the two are equal.
func (n *induction) meets(x *variable, op ssa.Op, limit ssa.ValueID) bool {
	if n.f.Values[limit].Type != ssa.Word {
		return false
	}
	switch {
	case op == ssa.OpNe:
		return x.step == 1 || x.step == -1
	case x.step == 1 && (op == ssa.OpSlt || op == ssa.OpUlt), x.step == -1 && (op == ssa.OpSgt || op == ssa.OpUgt):
		return len(n.outside) == 1 && n.holds(op, n.argument(n.outside[0], x.index), limit)
	}
	return false
}

// maxGuards bounds how far holds looks.
const maxGuards = 8

// holds reports whether a comparison is known to be true when the loop is entered, by its one edge.
func (n *induction) holds(op ssa.Op, x, y ssa.ValueID) bool {
	f := n.f
	c, left := f.Values[x].Const()
	d, right := f.Values[y].Const()
	if left && right {
		return ssa.Table[op].Eval(f.Bits, c, d) != 0
	}
	at := n.outside[0]
	for range maxGuards {
		block := &f.Blocks[at.From]
		if block.Kind == ssa.Branch && n.says(block.Ctrl, at.Edge == 0, op, x, y) {
			return true
		}
		preds := n.cfg.Preds(at.From)
		if len(preds) != 1 {
			return false
		}
		at = preds[0]
	}
	return false
}

// says reports whether a condition with that outcome is the comparison that is asked for.
func (n *induction) says(cond ssa.ValueID, outcome bool, op ssa.Op, x, y ssa.ValueID) bool {
	test := &n.f.Values[cond]
	if !test.Op.Has(ssa.Compares) {
		return false
	}
	is := test.Op
	if !outcome {
		is = is.Negated()
	}
	return is == op && test.Arg(0) == x && test.Arg(1) == y || is.Swapped() == op && test.Arg(0) == y && test.Arg(1) == x
}

// need finds out which sums are needed for something else than addresses and tests: those that others use, or in other sums that are needed.
func (n *induction) need() {
	f := n.f
	for i := range n.vars {
		x := &n.vars[i]
		for _, latch := range n.latches {
			n.known[n.argument(latch, x.index)]++
		}
	}
	for i := range n.groups {
		for _, v := range n.groups[i].accesses {
			n.known[f.Values[v].Arg(0)]++
		}
	}
	blocks := n.blocks[n.self]
	for i := len(blocks) - 1; i >= 0; i-- {
		code := f.Blocks[blocks[i]].Code
		for j := len(code) - 1; j >= 0; j-- {
			v := code[j]
			if !n.old(v) || n.sum[v] == 0 {
				continue
			}
			n.needed[v] = n.needed[v] || n.uses[v] > n.known[v]
			for _, a := range f.Args(v) {
				if n.old(a) && n.sum[a] != 0 {
					n.known[a]++
					n.needed[a] = n.needed[a] || n.needed[v]
				}
			}
		}
	}
	for _, x := range n.vars {
		n.needed[x.value] = n.needed[x.value] || n.uses[x.value] > n.known[x.value]
	}
}

// preheader returns the block ahead of the loop.
func (n *induction) preheader() ssa.BlockID {
	if n.ahead < 0 {
		n.ahead = preheader(n.f, n.cfg, n.loops, n.self)
	}
	return n.ahead
}

// first makes a value ahead of the loop.
func (n *induction) first(op ssa.Op, t ssa.Type, aux int64, args ...ssa.ValueID) ssa.ValueID {
	for _, a := range args {
		n.use(a)
	}
	return n.f.Add(n.preheader(), op, t, aux, args...)
}

func (n *induction) constant(c int64) ssa.ValueID {
	return n.first(ssa.OpConst, ssa.Word, n.f.Wrap(c))
}

// use counts a use.
func (n *induction) use(v ssa.ValueID) {
	if int(v) < len(n.uses) {
		n.uses[v]++
	}
}

// times makes a value times a number, ahead of the loop.
func (n *induction) times(v ssa.ValueID, times int64) ssa.ValueID {
	switch k, power := log2(n.f, times); {
	case times == 1:
		return v
	case power:
		return n.first(ssa.OpShl, ssa.Word, 0, v, n.constant(k))
	}
	return n.first(ssa.OpMul, ssa.Word, 0, v, n.constant(times))
}

// plusTerm makes a sum ahead of the loop.
func (n *induction) plusTerm(v ssa.ValueID, t term) ssa.ValueID {
	typ := n.f.Values[v].Type
	if t.times == -1 {
		return n.first(ssa.OpSub, typ, 0, v, t.value)
	}
	return n.first(ssa.OpAdd, typ, 0, v, n.times(t.value, t.times))
}

// newVariable makes a parameter of the header that begins with a value and has a constant added by each turn.
func (n *induction) newVariable(from ssa.ValueID, step int64) ssa.ValueID {
	f := n.f
	ahead := n.preheader()
	p := f.AddParam(n.header, f.Values[from].Type)
	f.AddArg(&f.Blocks[ahead].Succs[0], from)
	by := n.constant(step)
	for _, latch := range n.latches {
		next := f.New(ssa.OpAdd, f.Values[p].Type, 0, p, by)
		block := &f.Blocks[latch.From]
		last := len(block.Code)
		if block.Kind == ssa.Check {
			last--
		}
		code := append([]ssa.ValueID(nil), block.Code[:last]...)
		block.Code = append(append(code, next), block.Code[last:]...)
		f.AddArg(&block.Succs[latch.Edge], next)
	}
	return p
}

// replaceTests lets variables that nothing else needs count to 0, unless an address can take their place.
func (n *induction) replaceTests() {
	for i := range n.vars {
		x := &n.vars[i]
		if x.exit < 0 {
			continue
		}
		if c, ok := n.f.Values[x.limit].Const(); ok && c == 0 {
			n.test(x, ssa.OpNe, x.next, x.limit)
		} else if !n.needed[x.value] && !n.needed[x.next] && !n.endAddress(i) {
			n.countToZero(x)
		}
	}
}

// test makes a block go on in the loop as long as a comparison says so.
func (n *induction) test(x *variable, op ssa.Op, v, limit ssa.ValueID) {
	if x.stay == 1 {
		op = op.Negated()
	}
	n.use(v)
	n.use(limit)
	block := &n.f.Blocks[x.exit]
	block.Ctrl = n.f.New(op, ssa.Word, 0, v, limit)
	block.Code = append(block.Code[:len(block.Code):len(block.Code)], block.Ctrl)
}

// countToZero makes a variable that is less than x by the limit.
func (n *induction) countToZero(x *variable) {
	f := n.f
	from := n.start(x)
	x.from = f.AddParam(n.header, ssa.Word)
	start := ssa.ValueID(0)
	if c, ok := f.Values[from].Const(); ok && c == 0 {
		start = n.first(ssa.OpNeg, ssa.Word, 0, x.limit)
	} else {
		start = n.first(ssa.OpSub, ssa.Word, 0, from, x.limit)
	}
	f.AddArg(&f.Blocks[n.ahead].Succs[0], start)
	next := f.New(ssa.OpAdd, ssa.Word, 0, x.from, n.constant(x.step))
	n.before[x.next] = append(n.before[x.next], next)
	for _, latch := range n.latches {
		f.AddArg(&f.Blocks[latch.From].Succs[latch.Edge], next)
	}
	n.test(x, ssa.OpNe, next, n.constant(0))
}

// endAddress tests an address in the place of a variable, if there is one that each turn moves on by one byte.
func (n *induction) endAddress(i int) bool {
	x := &n.vars[i]
	for g := range n.groups {
		s := &n.groups[g].sum
		if !n.groups[g].noIndex || s.variable != i || s.times != 1 {
			continue
		}
		address := n.pointer(&n.groups[g])
		end := n.first(ssa.OpAdd, ssa.Pointer, 0, n.base(&n.groups[g]), x.limit)
		next := n.f.New(ssa.OpAdd, ssa.Pointer, 0, address, n.constant(x.step))
		block := &n.f.Blocks[x.exit]
		block.Code = append(block.Code[:len(block.Code):len(block.Code)], next)
		n.test(x, ssa.OpNe, next, end)
		return true
	}
	return false
}

// base makes what does not change of the addresses of a group.
func (n *induction) base(g *group) ssa.ValueID {
	v := g.sum.base
	for _, t := range g.sum.terms[:g.sum.n] {
		if t.times != 0 {
			v = n.plusTerm(v, t)
		}
	}
	if x := &n.vars[g.sum.variable]; x.from != 0 {
		v = n.plusTerm(v, term{x.limit, g.sum.times})
	}
	return v
}

// start returns what a variable, or the one that counts in its place, begins with.
func (n *induction) start(x *variable) ssa.ValueID {
	ahead := n.preheader()
	index := x.index
	if x.from != 0 {
		for i, p := range n.f.Blocks[n.header].Params {
			if p == x.from {
				index = i
			}
		}
	}
	return n.f.Blocks[ahead].Succs[0].Args[index]
}

// pointer returns the address of a group as a variable.
func (n *induction) pointer(g *group) ssa.ValueID {
	if g.address == 0 {
		x := &n.vars[g.sum.variable]
		start := n.plusTerm(n.base(g), term{n.start(x), g.sum.times})
		g.address = n.newVariable(start, x.step*g.sum.times)
	}
	return g.address
}

// scaledBy returns a variable times a number, as a variable.
func (n *induction) scaledBy(variable int, times int64) ssa.ValueID {
	for _, s := range n.scaled {
		if s.variable == variable && s.times == times {
			return s.value
		}
	}
	x := &n.vars[variable]
	v := n.newVariable(n.times(n.start(x), times), x.step*times)
	n.scaled = append(n.scaled, scaled{variable, times, v})
	return v
}

// rewrite puts the addresses of a group together anew.
func (n *induction) rewrite(g *group) {
	f := n.f
	x := &n.vars[g.sum.variable]
	if x.from == 0 && !g.noIndex && n.good(g) {
		return
	}
	var address func(v ssa.ValueID) ssa.ValueID // for an access
	switch {
	case g.noIndex:
		p := n.pointer(g)
		address = func(ssa.ValueID) ssa.ValueID { return p }
	default:
		base := n.base(g)
		index := x.value
		if x.from != 0 {
			index = x.from
		}
		by := ssa.ValueID(0)
		if k, power := log2(f, g.sum.times); !power {
			index = n.scaledBy(g.sum.variable, g.sum.times)
		} else if k > 0 {
			by = n.constant(k)
		}
		address = func(v ssa.ValueID) ssa.ValueID {
			at := index
			if by != 0 {
				at = f.New(ssa.OpShl, ssa.Word, 0, index, by)
				n.before[v] = append(n.before[v], at)
			}
			a := f.New(ssa.OpAdd, ssa.Pointer, 0, base, at)
			n.before[v] = append(n.before[v], a)
			return a
		}
	}
	for _, v := range g.accesses {
		a := address(v)
		val := &f.Values[v]
		offset, class := val.Access()
		s := &n.sums[n.sum[val.Arg(0)]]
		val.Aux = ssa.AccessAux(offset+s.constant, class)
		n.uses[val.Arg(0)]--
		val.SetArgs(a)
	}
}

// good reports whether the addresses of a group are already what they would become.
func (n *induction) good(g *group) bool {
	for i := range g.sum.n {
		if g.sum.terms[i].times != 0 {
			return false
		}
	}
	for _, v := range g.accesses {
		address := n.f.Values[n.f.Values[v].Arg(0)]
		if address.Op != ssa.OpAdd || address.Arg(0) != g.sum.base {
			return false
		}
		index := address.Arg(1)
		if shift := n.f.Values[index]; g.sum.times != 1 && shift.Op == ssa.OpShl {
			index = shift.Arg(0)
		}
		if index != n.vars[g.sum.variable].value {
			return false
		}
	}
	return true
}

// finish puts new values into the blocks, and forgets what was known in the loop.
func (n *induction) finish() {
	f := n.f
	for _, b := range n.blocks[n.self] {
		block := &f.Blocks[b]
		var code []ssa.ValueID
		for i, v := range block.Code {
			if list := n.before[v]; len(list) > 0 {
				if code == nil {
					code = append(make([]ssa.ValueID, 0, len(block.Code)+8), block.Code[:i]...)
				}
				code = append(code, list...)
			}
			if code != nil {
				code = append(code, v)
			}
			if n.old(v) {
				n.forget(v)
			}
		}
		if code != nil {
			block.Code = code
		}
	}
	for i := range n.vars {
		n.forget(n.vars[i].value)
	}
}

func (n *induction) forget(v ssa.ValueID) {
	n.sum[v], n.known[v], n.needed[v] = 0, 0, false
	for _, a := range n.f.Args(v) {
		if n.old(a) {
			n.known[a] = 0
		}
	}
}
