package opt

import "github.com/tandem-lang/tandem/internal/ssa"

// Value numbering.
//
// Computes once what is computed again where the first result is known, and loads once what has not been written to meanwhile; on the
// way operations become simpler ones, by the rules of simplify.go. Constants, symbols and addresses of slots move to the entry.
//
//	before  v3 = add v1 v2 ; br v9 b1 b2 ; b1: v4 = add v2 v1 ; v5 = mul v4 v4
//	after   v3 = add v1 v2 ; br v9 b1 b2 ; b1: v5 = mul v3 v3
//
// It goes down the tree of dominators with a table of what has been computed. An entry counts where its block dominates: once one does not, the
// walk has left its subtree for good, and another value may take its place. What loads may find is numbered, too: a state of memory
// begins at each block that several edges lead to, and where something is written.
//
// Reference: Briggs, Cooper, Simpson, Value Numbering, Software: Practice and Experience 27(6), 1997, section 3.
// Cost: values.

func runValues(f *ssa.Func, _ *Options) {
	c := f.CFG()
	f.Prune(c)
	s := &values{
		f: f, cfg: c, dom: f.Dominators(c), rules: rules(), uses: countUses(f),
		same: make([]ssa.ValueID, len(f.Values)), block: make([]ssa.BlockID, len(f.Values)),
		memory: make([][numMemories]int32, len(f.Blocks)),
	}
	s.grow()
	for _, b := range s.dom.Order {
		s.visit(b)
	}
	entry := &f.Blocks[f.Entry()]
	entry.Code = append(s.fixed, entry.Code...)
	replace(f, s.use)
}

// The memories whose states are numbered.
const (
	heapMemory = iota
	frameMemory

	numMemories
)

type values struct {
	f     *ssa.Func
	cfg   *ssa.CFG
	dom   *ssa.Dominators
	rules *[ssa.NumOps][]rule
	uses  []int32 // by value that was there from the beginning: how many operands it was then

	same  []ssa.ValueID // by value: what takes its place, 0 for itself
	block []ssa.BlockID // by value: where it is
	table []numbered    // by hash, open addressing; its length is a power of two
	used  int

	memory [][numMemories]int32 // by block: the states of memory at its end
	states int32                // numbered so far
	now    [numMemories]int32

	at    ssa.BlockID
	code  []ssa.ValueID // of the block under way
	fixed []ssa.ValueID // what moves to the entry
	depth int           // of rules that make values
}

// numbered is an entry of the table: a value, and the state of the memory that it depends on.
type numbered struct {
	value ssa.ValueID
	state int32
}

// use returns what takes the place of a value.
func (s *values) use(v ssa.ValueID) ssa.ValueID {
	for int(v) < len(s.same) && s.same[v] != 0 {
		v = s.same[v]
	}
	return v
}

func (s *values) visit(b ssa.BlockID) {
	s.at = b
	s.enterMemory(b)
	block := &s.f.Blocks[b]
	for _, p := range block.Params {
		s.block[p] = b
	}
	old := block.Code
	s.code = make([]ssa.ValueID, 0, len(old))
	for i, v := range old {
		s.f.At = s.f.Values[v].Pos
		args := s.f.Args(v)
		for j, a := range args {
			args[j] = s.use(a)
		}
		if block.Kind == ssa.Check && i == len(old)-1 {
			s.write(v)
			s.append(v)
		} else if to := s.number(v); to != v {
			s.same[v] = to
		}
	}
	block = &s.f.Blocks[b]
	block.Code = s.code
	s.memory[b] = s.now
}

// enterMemory says what state memory is in where a block begins.
func (s *values) enterMemory(b ssa.BlockID) {
	if preds := s.cfg.Preds(b); len(preds) == 1 {
		s.now = s.memory[preds[0].From]
		return
	}
	for m := range s.now {
		s.states++
		s.now[m] = s.states
	}
}

// write notes what a value writes to.
func (s *values) write(v ssa.ValueID) {
	for m, effect := range [...]ssa.Effects{heapMemory: ssa.WritesHeap, frameMemory: ssa.WritesFrame} {
		if s.f.Effects(v)&effect != 0 {
			s.states++
			s.now[m] = s.states
		}
	}
}

// append puts a value at the end of the block under way, or where constants are.
func (s *values) append(v ssa.ValueID) {
	for int(v) >= len(s.block) {
		s.block = append(s.block, 0)
		s.same = append(s.same, 0)
	}
	switch s.f.Values[v].Op {
	case ssa.OpConst, ssa.OpSymbol, ssa.OpSlot:
		s.block[v] = s.f.Entry()
		s.fixed = append(s.fixed, v)
	default:
		s.block[v] = s.at
		s.code = append(s.code, v)
	}
}

// number returns the value that is to be used for one that is computed here, which may be the one itself: it is then in its place.
func (s *values) number(v ssa.ValueID) ssa.ValueID {
	if to := s.simplify(v); to != v {
		return to
	}
	effects := s.f.Effects(v)
	state := int32(0)
	switch effects {
	case ssa.ReadsHeap:
		state = s.now[heapMemory]
	case ssa.ReadsFrame:
		state = s.now[frameMemory]
	default:
		if !effects.Pure() {
			s.write(v)
			s.append(v)
			return v
		}
	}
	if to := s.lookup(v, state); to != v {
		return to
	}
	s.append(v)
	return v
}

// lookup returns the value of the table that is the same as v, or v, which it then enters.
func (s *values) lookup(v ssa.ValueID, state int32) ssa.ValueID {
	if s.used++; 2*s.used > len(s.table) {
		s.grow()
	}
	mask := uint32(len(s.table) - 1)
	for i := s.hash(v, state) & mask; ; i = (i + 1) & mask {
		e := &s.table[i]
		switch {
		case e.value == 0:
			*e = numbered{v, state}
			return v
		case e.state == state && s.equal(e.value, v):
			if s.dom.Dominates(s.block[e.value], s.at) {
				return e.value
			}
			e.value = v
			return v
		}
	}
}

func (s *values) hash(v ssa.ValueID, state int32) uint32 {
	val := &s.f.Values[v]
	h := uint64(val.Op)<<8 | uint64(val.Type) ^ uint64(val.Aux)*0x9e3779b97f4a7c15 ^ uint64(state)<<32
	for _, a := range s.f.Args(v) {
		h = (h ^ uint64(a)) * 0xff51afd7ed558ccd
		h ^= h >> 32
	}
	h *= 0xc4ceb9fe1a85ec53
	return uint32(h >> 32)
}

func (s *values) equal(v, w ssa.ValueID) bool {
	a, b := &s.f.Values[v], &s.f.Values[w]
	if a.Op != b.Op || a.Type != b.Type || a.Aux != b.Aux {
		return false
	}
	x, y := s.f.Args(v), s.f.Args(w)
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if x[i] != y[i] {
			return false
		}
	}
	return true
}

// grow makes the table larger.
func (s *values) grow() {
	old := s.table
	size := 2 * len(old)
	if size == 0 {
		for size = 64; size < len(s.f.Values); size *= 2 {
		}
	}
	s.table, s.used = make([]numbered, size), 0
	mask := uint32(size - 1)
	for _, e := range old {
		if e.value == 0 {
			continue
		}
		i := s.hash(e.value, e.state) & mask
		for s.table[i].value != 0 {
			i = (i + 1) & mask
		}
		s.table[i] = e
		s.used++
	}
}
