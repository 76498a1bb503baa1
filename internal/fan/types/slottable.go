package types

import (
	"iter"
	"slices"

	"github.com/tandem-lang/tandem/internal/value/javamap"
)

// SlotTable maps names to slots and keeps the order in which they were added.
type SlotTable struct {
	index  map[string]int
	list   []Slot
	hashed []Slot // HashOrder of list, nil until asked for
}

var noSlots = &SlotTable{}

// Get returns a slot by name, nil if there is none.
func (t *SlotTable) Get(name string) Slot {
	if i, ok := t.index[name]; ok {
		return t.list[i]
	}
	return nil
}

// All yields the slots in the order in which their names were added.
func (t *SlotTable) All() iter.Seq[Slot] { return slices.Values(t.list) }

// put adds a slot, or replaces the one of its name in its place.
func (t *SlotTable) put(s Slot) {
	t.hashed = nil
	name := s.Name()
	if i, ok := t.index[name]; ok {
		t.list[i] = s
		return
	}
	if t.index == nil {
		t.index = map[string]int{}
	}
	t.index[name] = len(t.list)
	t.list = append(t.list, s)
}

// HashOrder returns the slots in the order in which the reference compiler's map of
// slots iterates. It shows wherever the first of several slots wins. Callers must not
// change the list.
func (t *SlotTable) HashOrder() []Slot {
	if t.hashed != nil {
		return t.hashed
	}
	names := make([]string, len(t.list))
	for i, s := range t.list {
		names[i] = s.Name()
	}
	out := make([]Slot, len(names))
	for to, from := range javamap.Order(names, 0) {
		out[to] = t.list[from]
	}
	t.hashed = out
	return out
}
