package opt

import "github.com/tandem-lang/tandem/internal/ssa"

// Induction variables.
//
// A variable that each turn of a loop changes by the same constant is known in all turns, and so is what is a sum of it, times constants,
// and of values that do not change. Addresses that are such sums are put together anew: what does not change is added up ahead of the
// loop, and a turn adds the variable, perhaps shifted, which an access may do itself. A variable times a number that is no power of two
// becomes one of its own, and where accesses add no index, the address does.
//
//	before  b1(v4: word): v5 = sub v4 v2 ; v6: ptr = add v1 v5 ; v7 = load8u v6 0 ; v8 = add v4 v9 ; ...
//	after   v10: ptr = sub v1 v2 ; jump b1 ; b1(v4: word): v6: ptr = add v10 v4 ; v7 = load8u v6 0 ; v8 = add v4 v9 ; ...
//	or      v11: ptr = add v10 v3 ; jump b1(v11) ; b1(v4: word, v12: ptr): v7 = load8u v12 0 ; v13: ptr = add v12 v9 ; ...
//
// A variable that is needed for addresses and the test at the end alone counts from -n to 0, which is tested with less than n is; the
// addresses have n added ahead. Or it gives way to an address that reaches its end in the same turn; since words wrap, that is so
// only if a turn adds one byte to it.
//
// Reference: Cocke, Kennedy, An Algorithm for Reduction of Operator Strength, CACM 20(11), 1977. The sums are chains of recurrences
// (Bachmann, Wang, Zima, ISSAC 1994) of degree 1.
//
// After: rotate, without which no loop is known to make a turn, and hoist. Cost: values.

// maxGroups bounds how many kinds of addresses of a loop are looked at.
const maxGroups = 16

// maxTerms is how many values a sum may have beside the variable and the constant.
const maxTerms = 4

func runInduct(f *ssa.Func, o *Options) {
	c := f.CFG()
	f.Prune(c)
	d := f.Dominators(c)
	n := induction{f: f, o: o, cfg: c, dom: d, loops: f.Loops(c, d)}
	if len(n.loops.All) == 0 {
		return
	}
	n.prepare()
	for i := len(n.loops.All) - 1; i >= 0; i-- { // inner loops first
		n.loop(int32(i))
	}
}

type induction struct {
	f     *ssa.Func
	o     *Options
	cfg   *ssa.CFG
	dom   *ssa.Dominators
	loops *ssa.Loops

	blocks [][]ssa.BlockID // by loop: the blocks that are in it and in no inner one
	in     []int32         // by value that was there from the beginning: the innermost loop around it, -1 for none
	uses   []int32         // by value: how often it is used
	known  []int32         // by value: how many of these uses the loop under way accounts for
	needed []bool          // by value of the loop under way: for something else than addresses and tests
	sum    []int32         // by value: its sum in the loop under way, an index into sums
	sums   []sum           // 0 is none

	// of the loop under way
	self    int32
	header  ssa.BlockID
	outside []ssa.Pred  // edges to the header
	latches []ssa.Pred  // edges back to it
	ahead   ssa.BlockID // the preheader; -1: not asked for yet
	vars    []variable
	groups  []group
	before  map[ssa.ValueID][]ssa.ValueID // what is put before a value
	scaled  []scaled
}

// variable is an induction variable: a parameter of the header.
type variable struct {
	value ssa.ValueID
	index int // of the parameter
	step  int64
	next  ssa.ValueID // the value in the next turn, if all edges back bring the same, computed in no inner loop; 0 if not

	exit  ssa.BlockID // the block that tests it at the end of each turn, where it is known to come to limit one by one; -1: none
	limit ssa.ValueID
	stay  int         // the edge of exit that leads on in the loop
	from  ssa.ValueID // the variable that counts to 0 in its place, 0 for none
}

// sum is variable * times + the terms + constant, modulo the word; an address if one of the terms is.
type sum struct {
	variable int // index into vars, -1 for none
	times    int64
	base     ssa.ValueID // the term that is an address, or 0
	terms    [maxTerms]term
	n        int
	constant int64
}

// term is a value that does not change in the loop, times a number.
type term struct {
	value ssa.ValueID
	times int64
}

// group are the accesses of a loop whose addresses differ by constants alone.
type group struct {
	sum      sum // of the first of them
	accesses []ssa.ValueID
	noIndex  bool        // one of them adds no index to its address
	address  ssa.ValueID // as a variable, 0 if it is none yet
}

// scaled is a variable times a number, as a variable of its own.
type scaled struct {
	variable int
	times    int64
	value    ssa.ValueID
}

// prepare sorts blocks and values by loops.
func (n *induction) prepare() {
	f := n.f
	n.blocks = make([][]ssa.BlockID, len(n.loops.All))
	n.uses = countUses(f)
	n.in, n.sum = make([]int32, len(f.Values)), make([]int32, len(f.Values))
	n.known, n.needed = make([]int32, len(f.Values)), make([]bool, len(f.Values))
	for _, b := range n.cfg.Order {
		loop := n.loops.Of[b]
		if loop >= 0 {
			n.blocks[loop] = append(n.blocks[loop], b)
		}
		for _, v := range f.Blocks[b].Params {
			n.in[v] = loop
		}
		for _, v := range f.Blocks[b].Code {
			n.in[v] = loop
		}
	}
}

// old reports whether a value was there from the beginning.
func (n *induction) old(v ssa.ValueID) bool { return int(v) < len(n.in) }

// inside reports whether a value is computed in the loop under way.
func (n *induction) inside(v ssa.ValueID) bool {
	if !n.old(v) {
		return false // made ahead of an inner loop; such values are in no sum
	}
	loop := n.in[v]
	for loop > n.self {
		loop = n.loops.All[loop].Parent
	}
	return loop == n.self
}

func (n *induction) loop(self int32) {
	n.self, n.header, n.ahead = self, n.loops.All[self].Header, -1
	n.outside, n.latches, n.vars, n.groups, n.scaled = n.outside[:0], n.latches[:0], n.vars[:0], n.groups[:0], n.scaled[:0]
	n.sums = append(n.sums[:0], sum{})
	if n.edges(); len(n.latches) == 0 || len(n.outside) == 0 {
		return
	}
	n.findVariables()
	if len(n.vars) == 0 {
		return
	}
	for _, b := range n.blocks[self] {
		for _, v := range n.f.Blocks[b].Code {
			if n.old(v) {
				n.sum[v] = n.add(v)
				n.access(v)
			}
		}
		n.findExit(b)
	}
	n.need()
	n.before = map[ssa.ValueID][]ssa.ValueID{}
	n.replaceTests()
	for i := range n.groups {
		n.rewrite(&n.groups[i])
	}
	n.finish()
}

// edges sorts the edges to the header; there are none if one of them brings an exception.
func (n *induction) edges() {
	for _, p := range n.cfg.Preds(n.header) {
		switch {
		case brings(n.f, p):
			n.latches, n.outside = nil, nil
			return
		case n.loops.Contains(n.self, p.From):
			n.latches = append(n.latches, p)
		default:
			n.outside = append(n.outside, p)
		}
	}
}

// argument returns what an edge brings to a parameter of the header.
func (n *induction) argument(p ssa.Pred, index int) ssa.ValueID {
	return n.f.Blocks[p.From].Succs[p.Edge].Args[index]
}

// findVariables finds the parameters of the header that all turns change by the same constant.
func (n *induction) findVariables() {
	for i, p := range n.f.Blocks[n.header].Params {
		if !n.old(p) || n.f.Values[p].Type != ssa.Word {
			continue
		}
		x := variable{value: p, index: i, exit: -1}
		ok := true
		for j, latch := range n.latches {
			next := n.argument(latch, i)
			step, adds := n.increment(next, p)
			ok = ok && adds && (j == 0 || step == x.step)
			if j == 0 {
				x.step, x.next = step, next
			} else if next != x.next {
				x.next = 0
			}
			if n.old(next) && n.in[next] != n.self {
				x.next = 0
			}
		}
		if ok && x.step != 0 {
			n.sums = append(n.sums, sum{variable: len(n.vars), times: 1})
			n.sum[p] = int32(len(n.sums) - 1)
			n.vars = append(n.vars, x)
		}
	}
}

// increment returns what a value adds to another, if it is a sum of it and a constant.
func (n *induction) increment(v, of ssa.ValueID) (int64, bool) {
	val := &n.f.Values[v]
	if val.Op != ssa.OpAdd || val.Arg(0) != of || !n.old(v) {
		return 0, false
	}
	return n.f.Values[val.Arg(1)].Const()
}

// add returns the sum that a value is, 0 if it is none.
func (n *induction) add(v ssa.ValueID) int32 {
	val := &n.f.Values[v]
	var s sum
	ok := false
	switch val.Op {
	case ssa.OpAdd, ssa.OpSub:
		sign := int64(1)
		if val.Op == ssa.OpSub {
			sign = -1
		}
		var y sum
		if s, ok = n.sumOf(val.Arg(0)); ok {
			if y, ok = n.sumOf(val.Arg(1)); ok {
				ok = n.plus(&s, &y, sign)
			}
		}
	case ssa.OpNeg:
		if s, ok = n.sumOf(val.Arg(0)); ok {
			n.scale(&s, -1)
		}
	case ssa.OpShl, ssa.OpMul:
		c, constant := n.f.Values[val.Arg(1)].Const()
		if constant && val.Op == ssa.OpShl {
			constant = 0 <= c && c < int64(n.f.Bits)
			c = 1 << (c & 63)
		}
		if s, ok = n.sumOf(val.Arg(0)); ok && constant {
			n.scale(&s, c)
		}
		ok = ok && constant
	}
	if !ok || s.variable < 0 {
		return 0
	}
	n.sums = append(n.sums, s)
	return int32(len(n.sums) - 1)
}

// sumOf returns an operand as a sum.
func (n *induction) sumOf(v ssa.ValueID) (sum, bool) {
	val := &n.f.Values[v]
	if c, ok := val.Const(); ok {
		return sum{variable: -1, constant: c}, true
	}
	if n.old(v) && n.sum[v] != 0 {
		return n.sums[n.sum[v]], true
	}
	s := sum{variable: -1}
	switch {
	case n.inside(v):
		return s, false
	case val.Type == ssa.Pointer:
		s.base = v
	default:
		s.n, s.terms[0] = 1, term{v, 1}
	}
	return s, val.Type == ssa.Word || val.Type == ssa.Pointer
}

func (n *induction) scale(s *sum, by int64) {
	s.times, s.constant = n.f.Wrap(s.times*by), n.f.Wrap(s.constant*by)
	for i := range s.n {
		s.terms[i].times = n.f.Wrap(s.terms[i].times * by)
	}
}

// plus adds another sum, or subtracts it, and reports whether the result is still one.
func (n *induction) plus(s, y *sum, sign int64) bool {
	if y.variable >= 0 {
		if s.variable >= 0 && s.variable != y.variable {
			return false
		}
		s.variable = y.variable
		s.times = n.f.Wrap(s.times + sign*y.times)
	}
	if y.base != 0 {
		if s.base != 0 || sign < 0 {
			return false
		}
		s.base = y.base
	}
	s.constant = n.f.Wrap(s.constant + sign*y.constant)
next:
	for _, t := range y.terms[:y.n] {
		for i := range s.n {
			if s.terms[i].value == t.value {
				s.terms[i].times = n.f.Wrap(s.terms[i].times + sign*t.times)
				continue next
			}
		}
		if s.n == maxTerms {
			return false
		}
		s.terms[s.n] = term{t.value, n.f.Wrap(sign * t.times)}
		s.n++
	}
	return true
}
