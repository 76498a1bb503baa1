package py

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// sortArgs returns the key function, Null for none, and whether to sort downwards.
func (t *Thread) sortArgs(a Args) (key Word, down bool, exc Word) {
	for i := 0; i < len(a.Pairs); i += 2 {
		switch name := string(t.Heap.Text(a.Pairs[i])); name {
		case "key":
			if key = a.Pairs[i+1]; key == layout.None {
				key = layout.Null
			}
		case "reverse":
			if down, exc = t.IsTrue(a.Pairs[i+1]); exc != 0 {
				return 0, false, exc
			}
		default:
			return 0, false, t.Error(TypeError, "extra keyword arguments given")
		}
	}
	return key, down, 0
}

// sortList sorts a list by the key and direction of keyword arguments.
func (t *Thread) sortList(l Word, a Args) (exc Word) {
	key, down, exc := t.sortArgs(a)
	if exc != 0 {
		return exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	s := &sorter{t: t, down: down, items: slices.Clone(t.ListItems(l))}
	if s.exc = s.takeKeys(key); s.exc == 0 {
		s.sort()
	}
	if s.exc != 0 {
		return s.exc
	}
	if n := len(t.ListItems(l)); n != len(s.items) {
		return t.Error(RuntimeError, "list changed while it was sorted")
	}
	copy(t.ListItems(l), s.items)
	return 0
}

// sorter sorts items by their keys, which comparisons may be any code.
type sorter struct {
	t     *Thread
	items []Word
	keys  []Word
	order []int32 // indexes of items, sorted
	down  bool
	exc   Word
}

// takeKeys computes each key once, and keeps items and keys.
func (s *sorter) takeKeys(key Word) (exc Word) {
	t := s.t
	for _, w := range s.items {
		t.Keep(w)
	}
	s.keys = s.items
	if key == layout.Null {
		return 0
	}
	s.keys = make([]Word, len(s.items))
	for i, w := range s.items {
		k, exc := t.Call(key, w)
		if exc != 0 {
			return exc
		}
		s.keys[i] = t.Keep(k)
	}
	return 0
}

func (s *sorter) less(a, b Word) bool {
	if s.exc != 0 {
		return false
	}
	if s.down {
		a, b = b, a
	}
	if a.IsSmallInt() && b.IsSmallInt() {
		return int64(a) < int64(b)
	}
	result, exc := s.t.Binary(pyop.Less, a, b)
	if exc == 0 {
		var truth bool
		if truth, exc = s.t.IsTrue(result); exc == 0 {
			exc = s.t.Check(1)
			s.exc = exc
			return truth
		}
	}
	s.exc = exc
	return false
}

// sort sorts by merging, and puts items with equal keys into the order in which the reference's quicksort leaves them.
func (s *sorter) sort() {
	s.order = make([]int32, len(s.items))
	for i := range s.order {
		s.order[i] = int32(i)
	}
	slices.SortStableFunc(s.order, func(a, b int32) int {
		switch {
		case s.exc != 0:
			return 0
		case s.less(s.keys[a], s.keys[b]):
			return -1
		case s.less(s.keys[b], s.keys[a]):
			return 1
		}
		return 0
	})
	if s.exc == 0 {
		s.items = s.placed()
	}
}

// placed returns the items in their order.
func (s *sorter) placed() []Word {
	ranks, ties := s.ranks()
	if s.exc != 0 {
		return nil
	}
	if ties {
		s.partition(ranks)
	}
	out := make([]Word, len(s.items))
	for i, n := range s.order {
		out[i] = s.items[n]
	}
	return out
}

// ranks returns the place of each item's key among the different keys, and whether two items share one.
func (s *sorter) ranks() (ranks []int32, ties bool) {
	ranks = make([]int32, len(s.items))
	rank := int32(0)
	for i, n := range s.order {
		if i > 0 {
			if s.less(s.keys[s.order[i-1]], s.keys[n]) {
				rank++
			} else {
				ties = true
			}
		}
		ranks[n] = rank
	}
	return ranks, ties
}

// maxPartition bounds the steps of the reference's quicksort, which are quadratic for lists that are sorted: beyond, items with equal keys
// stay in their order.
const maxPartition = 1 << 26

// partition orders indexes as the reference's quicksort does: the last item is the pivot, and items on the wrong sides change places
// (Hoare's scheme). Only ranks are compared.
func (s *sorter) partition(ranks []int32) {
	list := make([]int32, len(ranks))
	for i := range list {
		list[i] = int32(i)
	}
	steps := 0
	type part struct{ head, tail int }
	for stack := []part{{0, len(list) - 1}}; len(stack) > 0; {
		p := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if p.head >= p.tail {
			continue
		}
		if steps += p.tail - p.head; steps > maxPartition {
			return
		}
		low, high := p.head-1, p.tail
		pivot := ranks[list[p.tail]]
		for {
			for low++; low < high && ranks[list[low]] < pivot; low++ {
			}
			for high--; low < high && pivot < ranks[list[high]]; high-- {
			}
			if low >= high {
				break
			}
			list[low], list[high] = list[high], list[low]
		}
		list[low], list[p.tail] = list[p.tail], list[low]
		stack = append(stack, part{p.head, low - 1}, part{low + 1, p.tail})
	}
	s.order = list
}
