package scope

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py/syntax"
	"github.com/tandem-lang/tandem/internal/source"
)

// The messages of broken rules, in the reference's words.
const (
	ErrRedefinedGlobal   = "identifier redefined as global"
	ErrRedefinedNonlocal = "identifier redefined as nonlocal"
	ErrNoNonlocal        = "no binding for nonlocal found"
)

// funcLike reports whether a scope has a frame of its own, so that what it binds
// is local.
func funcLike(k pyop.FuncKind) bool { return k >= pyop.KindLambda }

// compLike reports whether a scope is a comprehension's.
func compLike(k pyop.FuncKind) bool { return pyop.KindListComp <= k && k <= pyop.KindGenExpr }

// Load reports that a name is read.
func (t *Table) Load(sym syntax.Sym) int { return t.findOrAdd(sym, Implicit) }

// Store reports that a name is bound or deleted.
func (t *Table) Store(sym syntax.Sym) int {
	i := t.findOrAdd(sym, Implicit)
	if n := &t.Names[i]; n.Owner == Implicit {
		if funcLike(t.Kind) {
			t.bind(n)
		} else {
			n.Owner = Assigned
		}
	}
	return i
}

// Local makes a name local where nothing is known of it: an annotation without a
// value in a function, the hidden names of class and comprehension scopes.
func (t *Table) Local(sym syntax.Sym) int {
	i := t.findOrAdd(sym, Local)
	if n := &t.Names[i]; n.Owner == Local {
		t.bind(n)
	}
	return i
}

func (t *Table) bind(n *Name) {
	n.Owner = Local
	t.set.bound[n.Sym] = true
}

// Param reports a parameter. It returns nil where the scope has one of that name.
func (t *Table) Param(sym syntax.Sym, kind ParamKind, pos source.Pos) *Name {
	n := &t.Names[t.findOrAdd(sym, Undecided)]
	if n.Owner != Undecided {
		return nil
	}
	t.bind(n)
	n.Param, n.Pos = kind, pos
	return n
}

// Global reports a global declaration. It returns "" or a message.
func (t *Table) Global(sym syntax.Sym) string {
	return t.global(t.findOrAdd(sym, Undecided))
}

func (t *Table) global(i int) string {
	n := &t.Names[i]
	if n.Owner != Undecided && n.Owner != ExplicitGlobal {
		return ErrRedefinedGlobal
	}
	n.Owner = ExplicitGlobal
	module := t
	for module.Parent != nil {
		module = module.Parent
	}
	if i := module.find(n.Sym); i >= 0 {
		module.Names[i].Owner = ExplicitGlobal
	}
	return ""
}

// Nonlocal reports a nonlocal declaration. It returns "" or a message.
func (t *Table) Nonlocal(sym syntax.Sym) string {
	return t.nonlocal(t.findOrAdd(sym, Undecided))
}

func (t *Table) nonlocal(i int) string {
	switch n := &t.Names[i]; n.Owner {
	case Undecided:
		n.Owner = Implicit
		t.closeOver(i)
		if n.Owner == Implicit {
			return ErrNoNonlocal
		}
	case Free:
	default:
		return ErrRedefinedNonlocal
	}
	return ""
}

// Walrus reports that a comprehension binds a name with :=, which belongs to the
// scope around it. It returns "" or a message. In other scopes it does nothing:
// the Store that follows says it all.
func (t *Table) Walrus(sym syntax.Sym) string {
	if !compLike(t.Kind) {
		return ""
	}
	outer := t.Parent.Store(sym)
	if t.Parent.Names[outer].Owner == ExplicitGlobal {
		t.findOrAdd(sym, ExplicitGlobal)
		return ""
	}
	i := t.findOrAdd(sym, Undecided)
	if t.Parent.Parent == nil {
		return t.global(i)
	}
	if n := &t.Names[i]; n.Owner == Implicit {
		n.Owner = Undecided // read before: it must be closed over all the same
	}
	return t.nonlocal(i)
}

// closeOver makes a name a free variable if a function around the scope binds it.
// The module is not asked: its names are globals.
func (t *Table) closeOver(i int) {
	if t.Parent == nil {
		return
	}
	sym := t.Names[i].Sym
	for p := t.Parent; p.Parent != nil; p = p.Parent {
		j := p.find(sym)
		if j < 0 {
			continue
		}
		if o := p.Names[j].Owner; o == Local || o == Cell || o == Free {
			t.Names[i].Owner = Free
			t.passThrough(sym)
		}
		return // the nearest scope that knows the name decides
	}
}

// passThrough makes a name free in the scopes between its user and its owner, and
// a cell in the owner.
func (t *Table) passThrough(sym syntax.Sym) {
	for p := t.Parent; p != nil && !t.set.Exhausted(); p = p.Parent {
		n := &p.Names[p.findOrAdd(sym, Undecided)]
		if n.Owner != Undecided {
			if n.Owner == Local {
				n.Owner = Cell
			}
			return
		}
		n.Owner = Free
		t.set.passed++
	}
}
