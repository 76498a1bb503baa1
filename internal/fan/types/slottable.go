package types

import (
	"iter"
	"slices"
	"unicode/utf8"
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
	for to, from := range HashOrder(names, 0) {
		out[to] = t.list[from]
	}
	t.hashed = out
	return out
}

// HashOrder returns the order in which a java.util.HashMap with these distinct keys,
// inserted one after the other, iterates: indexes into names. The initial capacity is
// rounded up to a power of two as the class does it; 0 means its default, 16. (Buckets
// of more than eight keys, which Java turns into trees, are not modelled.)
func HashOrder(names []string, capacity int) []int {
	size := 16
	if capacity > 0 {
		for size = 1; size < capacity; size *= 2 {
		}
	}
	for len(names) > size*3/4 {
		size *= 2
	}
	buckets := make([]uint32, len(names))
	starts := make([]int, size+1) // of each bucket in the order
	for i, n := range names {
		h := javaHash(n)
		buckets[i] = (h ^ h>>16) & uint32(size-1)
		starts[buckets[i]+1]++
	}
	for i := range size {
		starts[i+1] += starts[i]
	}
	order := make([]int, len(names))
	for i, b := range buckets {
		order[starts[b]] = i
		starts[b]++
	}
	return order
}

// javaHash is String.hashCode: a polynomial over UTF-16 units.
func javaHash(s string) uint32 {
	var h uint32
	for _, r := range s {
		if r > 0xFFFF && utf8.ValidRune(r) {
			r -= 0x10000
			h = h*31 + uint32(0xD800+r>>10)
			r = 0xDC00 + r&0x3FF
		}
		h = h*31 + uint32(r)
	}
	return h
}
