package native

import "github.com/tandem-lang/tandem/internal/code/pyop"

// Side tells where the code of a function comes from.
type Side struct {
	Func   *pyop.Func
	Ranges []Range // in the order of the code, which they cover without gap
	Labels []Mark  // Index is the label of the operations
	Names  []Mark  // loads from the name table; Index is the index in it
	Consts []Mark  // loads of objects; Index is the index in the object table
	Childs []Mark  // loads of children; Index is the index in Func.Children
}

// Range is the code of one operation.
type Range struct {
	Start, End int // offsets in the code
	Op         int // index in Func.Instrs; -1 prologue, len(Instrs) epilogue
}

// Mark is a remark on one place of the code.
type Mark struct {
	Offset int
	Index  int
}

func newSide(f *pyop.Func) *Side {
	return &Side{Func: f, Ranges: []Range{{Op: -1}}}
}

// begin ends the range under way and begins that of operation op.
func (s *Side) begin(pos, op int) {
	last := &s.Ranges[len(s.Ranges)-1]
	if last.End = pos; last.Start == pos {
		last.Op = op
		return
	}
	s.Ranges = append(s.Ranges, Range{Start: pos, Op: op})
}

func (s *Side) end(pos int) { s.Ranges[len(s.Ranges)-1].End = pos }

// mark adds a remark at the current position to one of the lists of e.side, if there is one.
func (e *Emitter) mark(list func(*Side) *[]Mark, index int) {
	if e.side != nil && !e.b.Suppressed() {
		l := list(e.side)
		*l = append(*l, Mark{e.b.Pos(), index})
	}
}

func sideLabels(s *Side) *[]Mark { return &s.Labels }
func sideNames(s *Side) *[]Mark  { return &s.Names }
func sideConsts(s *Side) *[]Mark { return &s.Consts }
func sideChilds(s *Side) *[]Mark { return &s.Childs }
