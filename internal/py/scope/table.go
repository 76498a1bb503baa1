package scope

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py/syntax"
	"github.com/tandem-lang/tandem/internal/source"
)

// Owner says to whom a name belongs.
type Owner uint8

// The owners. While a scope is walked a name may still become something else.
const (
	Undecided      Owner = iota
	Implicit             // read, and bound nowhere yet: global, or an outer scope's
	Assigned             // bound in a module or class scope: looked up by name
	ExplicitGlobal       // declared global, or an implicit global of a function
	Local                // a slot of the frame
	Cell                 // a slot that holds a cell, since inner scopes use it
	Free                 // a cell of an outer scope
)

// ParamKind says what kind of parameter a Name is.
type ParamKind uint8

// The kinds of parameters.
const (
	NotParam ParamKind = iota
	ParamPlain
	ParamStar
	ParamDoubleStar
)

// Name is one name that a scope mentions.
type Name struct {
	Sym   syntax.Sym
	Owner Owner
	Param ParamKind
	Viper pyop.ViperType
	Slot  int32      // of a Local, Cell or Free; set by Resolve
	Pos   source.Pos // of a parameter
}

// Table holds the names of one scope.
type Table struct {
	Kind      pyop.FuncKind
	Parent    *Table
	Names     []Name  // in order of first mention
	Order     []int32 // the order that the runtime lays names out in, as indexes into Names; nil: as they stand
	NumLocals int     // slots that Names take up, free variables included; set by Resolve
	NumFree   int     // free variables; set by Resolve
	id        uint32
	set       *Set
	index     []int32 // of a finished scope: open addressing from Sym to index+1
}

// Set holds the tables of one module.
type Set struct {
	tables  []*Table
	slab    []Table
	current *Table
	seen    []mention // by Sym, for the current table
	names   []Name    // slab of finished names
	walking []Name    // names of the current table
	frees   []freeName
	bound   []bool // by Sym: some scope has the name as a local
	passed  int    // names added to scopes between users and owners
}

// maxPassed bounds the names that scopes hold only because inner scopes use them:
// without it nested functions could ask for a number of names that is the square
// of the source's size.
const maxPassed = 1 << 20

// Exhausted reports whether names had to be left out for want of memory.
func (s *Set) Exhausted() bool { return s.passed > maxPassed }

// mention says that the current table has a name, and where.
type mention struct{ table, index uint32 }

// NewSet returns an empty set for a module with numSyms symbols; more symbols may
// be mentioned later.
func NewSet(numSyms int) *Set {
	return &Set{seen: make([]mention, numSyms+16), bound: make([]bool, numSyms+16)}
}

// Begin starts a scope and makes it the current one. parent is nil for the module.
func (s *Set) Begin(kind pyop.FuncKind, parent *Table) *Table {
	if len(s.slab) == 0 {
		s.slab = make([]Table, min(8+len(s.tables), 512))
	}
	t := &s.slab[0]
	s.slab = s.slab[1:]
	*t = Table{Kind: kind, Parent: parent, set: s, id: uint32(len(s.tables) + 1)}
	s.tables = append(s.tables, t)
	s.current = t
	t.Names = s.walking[:0]
	return t
}

// End finishes the walk over the current scope: names that it only reads and that
// an outer function binds become free variables.
func (s *Set) End(t *Table) {
	s.walking = t.Names[:0]
	t.Names = s.keep(t.Names)
	if t.Parent == nil || t.Parent.Parent == nil {
		return // nothing but the module around it
	}
	for i := range t.Names {
		if n := &t.Names[i]; n.Owner == Implicit && s.bound[n.Sym] {
			t.closeOver(i)
		}
	}
}

// keep copies names into a slab. A table that grows later moves out of it.
func (s *Set) keep(names []Name) []Name {
	n := len(names)
	if n > len(s.names) {
		s.names = make([]Name, max(n, 256))
	}
	kept := s.names[:n:n]
	s.names = s.names[n:]
	copy(kept, names)
	return kept
}

// find returns the index of a name, or -1.
func (t *Table) find(sym syntax.Sym) int {
	if t.set.current == t {
		if m := t.set.mentionOf(sym); m.table == t.id {
			return int(m.index)
		}
		return -1
	}
	if len(t.Names) <= 8 {
		for i := range t.Names {
			if t.Names[i].Sym == sym {
				return i
			}
		}
		return -1
	}
	return t.lookup(sym)
}

func (s *Set) mentionOf(sym syntax.Sym) *mention {
	if int(sym) >= len(s.seen) {
		s.grow(int(sym) + 1)
	}
	return &s.seen[sym]
}

func (s *Set) grow(n int) {
	n = max(n, 2*len(s.seen))
	s.seen = append(s.seen, make([]mention, n-len(s.seen))...)
	s.bound = append(s.bound, make([]bool, n-len(s.bound))...)
}

// findOrAdd returns the index of a name, which it adds with the given owner if
// the scope has not mentioned it.
func (t *Table) findOrAdd(sym syntax.Sym, owner Owner) int {
	if t.set.current == t {
		m := t.set.mentionOf(sym)
		if m.table != t.id {
			*m = mention{t.id, uint32(len(t.Names))}
			t.Names = append(t.Names, Name{Sym: sym, Owner: owner})
		}
		return int(m.index)
	}
	if i := t.find(sym); i >= 0 {
		return i
	}
	t.Names = append(t.Names, Name{Sym: sym, Owner: owner})
	if t.index != nil {
		t.enter(len(t.Names) - 1)
	}
	return len(t.Names) - 1
}

// lookup finds a name of a finished scope through its hash table.
func (t *Table) lookup(sym syntax.Sym) int {
	if t.index == nil {
		t.rebuild()
	}
	mask := uint32(len(t.index) - 1)
	for h := hash(sym) & mask; ; h = (h + 1) & mask {
		i := t.index[h]
		if i == 0 {
			return -1
		}
		if t.Names[i-1].Sym == sym {
			return int(i - 1)
		}
	}
}

func (t *Table) rebuild() {
	size := 32
	for size < 3*len(t.Names) {
		size *= 2
	}
	t.index = make([]int32, size)
	for i := range t.Names {
		t.enter(i)
	}
}

func (t *Table) enter(i int) {
	if 2*len(t.Names) > len(t.index) {
		t.rebuild()
		return
	}
	mask := uint32(len(t.index) - 1)
	h := hash(t.Names[i].Sym) & mask
	for t.index[h] != 0 {
		h = (h + 1) & mask
	}
	t.index[h] = int32(i + 1)
}

func hash(sym syntax.Sym) uint32 {
	h := uint32(sym) * 0x9e3779b1
	return h ^ h>>15
}
