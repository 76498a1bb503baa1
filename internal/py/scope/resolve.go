package scope

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py/syntax"
)

// freeName is a free variable of a scope: where its Name is, and the place of the
// same name in the scope around it.
type freeName struct{ name, place int32 }

// Resolve settles all names once every scope has been walked: the order that the
// runtime lays them out in, and their slots.
func (s *Set) Resolve() {
	for _, t := range s.tables {
		t.orderParams()
		t.assignSlots()
		s.assignFrees(t)
	}
}

// orderParams puts the * parameter after all others but **: the runtime has it
// there. The reference does it by exchanging the * parameter with the last
// parameter behind it that has no viper type.
func (t *Table) orderParams() {
	star, last := -1, -1
	for i := range t.Names {
		switch n := &t.Names[i]; {
		case n.Param == ParamStar:
			star = i
		case n.Param == ParamPlain && n.Viper == pyop.ViperObject && star >= 0:
			last = i
		}
	}
	if star < 0 || last < 0 {
		return
	}
	t.Order = make([]int32, len(t.Names))
	for i := range t.Order {
		t.Order[i] = int32(i)
	}
	t.Order[star], t.Order[last] = int32(last), int32(star)
}

// At returns the i-th name in layout order.
func (t *Table) At(i int) *Name {
	if t.Order != nil {
		i = int(t.Order[i])
	}
	return &t.Names[i]
}

// assignSlots numbers locals and parameters, then the cells that are not parameters.
func (t *Table) assignSlots() {
	slot := int32(0)
	cells := false
	for i := range t.Names {
		n := t.At(i)
		if t.Kind == pyop.KindClass && n.Sym == syntax.SymDunderClass {
			cells = cells || n.Owner == Cell
			continue // a class has a slot for itself only if it is used
		}
		if n.Owner == Implicit && funcLike(t.Kind) {
			n.Owner = ExplicitGlobal
		}
		if n.Owner == Local || n.Param != NotParam {
			n.Slot = slot
			slot++
		}
		cells = cells || n.Owner == Cell
	}
	if cells {
		for i := range t.Names {
			if n := t.At(i); n.Owner == Cell && n.Param == NotParam {
				n.Slot = slot
				slot++
			}
		}
	}
	t.NumLocals = int(slot)
}

// assignFrees gives free variables the first slots, in the order of the scope
// around this one, which passes them in, and moves everything else behind them.
func (s *Set) assignFrees(t *Table) {
	frees := s.freesOf(t)
	if len(frees) == 0 {
		return
	}
	t.NumFree = len(frees)
	t.NumLocals += len(frees)
	for i := range t.Names {
		if n := &t.Names[i]; n.Owner != Free {
			n.Slot += int32(len(frees))
		}
	}
	for slot, f := range frees {
		t.Names[f.name].Slot = int32(slot)
	}
}

// freesOf returns the free variables of t in the order of its parent. The slice
// is good until the next call.
func (s *Set) freesOf(t *Table) []freeName {
	s.frees = s.frees[:0]
	if t.Parent == nil {
		return nil
	}
	for i := range t.Names {
		if t.Names[i].Owner == Free {
			s.frees = append(s.frees, freeName{int32(i), t.Parent.place(t.Names[i].Sym)})
		}
	}
	slices.SortFunc(s.frees, func(a, b freeName) int { return int(a.place - b.place) })
	return s.frees
}

// place returns where a name stands in layout order.
func (t *Table) place(sym syntax.Sym) int32 {
	i := int32(t.find(sym))
	if t.Order != nil && i >= 0 {
		i = t.Order[i] // the order is an exchange of two: its own inverse
	}
	return i
}

// AppendCaptures appends the names of the parent that the free variables of t
// come from, in slot order.
func (s *Set) AppendCaptures(dst []*Name, t *Table) []*Name {
	for _, f := range s.freesOf(t) {
		dst = append(dst, t.Parent.At(int(f.place)))
	}
	return dst
}

// FirstParam returns the index of the parameter that comes first in layout order,
// or -1 where there is none. It may be asked as soon as all parameters are known.
func (t *Table) FirstParam() int {
	if len(t.Names) == 0 || t.Names[0].Param == NotParam {
		return -1
	}
	if t.Names[0].Param != ParamStar {
		return 0
	}
	first := 0
	for i := range t.Names {
		if n := &t.Names[i]; n.Param == ParamPlain && n.Viper == pyop.ViperObject {
			first = i
		}
	}
	return first
}
