package py

import (
	"bytes"
	"cmp"
	"math"
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
	switch n := len(t.ListItems(l)); {
	case n == len(s.items) && s.order != nil:
		copy(t.ListItems(l), s.items)
	case s.exc == 0:
		return t.Error(RuntimeError, "list changed while it was sorted")
	}
	return s.exc
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
	s.keys = s.items
	if key == layout.Null {
		return 0
	}
	s.keepItems()
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

func (s *sorter) keepItems() {
	for _, w := range s.items {
		s.t.Keep(w)
	}
}

func (s *sorter) less(a, b Word) bool {
	if s.exc != 0 {
		return false
	}
	if s.down {
		a, b = b, a
	}
	return s.lessKeys(a, b)
}

func (s *sorter) lessKeys(a, b Word) bool {
	if c, known := s.t.compareNow(a, b, plainDepth); known {
		return c < 0
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

// maxAsked is how many items are sorted with the very comparisons of the reference's quicksort where those may be code of the program's: what
// it prints or raises then is the same. Longer lists are merged.
const maxAsked = 64

// sort sorts, and puts items with equal keys into the order in which the reference's quicksort leaves them. Where a comparison raises an
// exception, the items are those of before, in the order reached.
func (s *sorter) sort() {
	s.order = make([]int32, len(s.items))
	for i := range s.order {
		s.order[i] = int32(i)
	}
	switch numbers, texts := s.numbers(); {
	case numbers != nil:
		s.order = sortByNumbers(s.order, numbers)
	case texts:
		s.sortTexts()
	default:
		if len(s.items) > 0 && &s.keys[0] == &s.items[0] {
			s.keepItems()
		}
		if len(s.items) <= maxAsked {
			s.quicksort(s.asked)
			s.items = s.placed()
			return
		}
		s.merge()
	}
	if s.exc == 0 {
		s.settleTies()
		s.items = s.placed()
	}
}

// asked reports whether the reference's quicksort passes over an item on its way to the pivot's other side, by the comparison that it does.
func (s *sorter) asked(a, b int32) bool {
	if s.exc != 0 {
		return false
	}
	return s.lessKeys(s.keys[a], s.keys[b]) != s.down
}

// numbers returns numbers in the order of the keys, where all keys are small integers or all are floats; texts reports whether all are str.
func (s *sorter) numbers() (numbers []uint64, texts bool) {
	var ints, floats, strings int
	for _, k := range s.keys {
		switch {
		case k.IsSmallInt():
			ints++
		case k.IsFloat() && !math.IsNaN(k.Float()):
			floats++
		case s.t.Heap.IsString(k):
			strings++
		}
	}
	n := len(s.keys)
	if n == 0 || ints != n && floats != n {
		return nil, strings == n
	}
	const sign = 1 << 63
	numbers = make([]uint64, n)
	for i, k := range s.keys {
		v := uint64(k)
		if floats == n {
			v = math.Float64bits(k.Float())
		}
		if floats == n && v&sign != 0 {
			v = ^v
		} else {
			v ^= sign
		}
		if s.down {
			v = ^v
		}
		numbers[i] = v
	}
	return numbers, false
}

// sortByNumbers sorts indexes by their numbers, stably: by one byte after the other from the lowest on, without those in which all numbers
// agree (Knuth, The Art of Computer Programming 3, 5.2.5).
func sortByNumbers(order []int32, numbers []uint64) []int32 {
	if len(order) < 64 {
		slices.SortFunc(order, func(a, b int32) int {
			return cmp.Or(cmp.Compare(numbers[a], numbers[b]), int(a-b))
		})
		return order
	}
	differ := uint64(0)
	for _, v := range numbers {
		differ |= v ^ numbers[0]
	}
	to := make([]int32, len(order))
	for shift := 0; shift < 64; shift += 8 {
		if differ>>shift&0xff == 0 {
			continue
		}
		var at [256]int32 // first how many have each byte, then where the next of them goes
		for _, v := range numbers {
			at[uint8(v>>shift)]++
		}
		sum := int32(0)
		for i, n := range at {
			at[i], sum = sum, sum+n
		}
		for _, i := range order {
			b := uint8(numbers[i] >> shift)
			to[at[b]] = i
			at[b]++
		}
		order, to = to, order
	}
	return order
}

// sortTexts sorts the indexes of str by their texts, stably.
func (s *sorter) sortTexts() {
	h, keys, sign := s.t.Heap, s.keys, 1
	if s.down {
		sign = -1
	}
	slices.SortFunc(s.order, func(a, b int32) int {
		return cmp.Or(sign*bytes.Compare(h.Text(keys[a]), h.Text(keys[b])), int(a-b))
	})
}

// merge sorts the indexes by their keys, stably: runs of a few by insertion, then from one half of two buffers to the other.
func (s *sorter) merge() {
	const run = 8
	n := len(s.order)
	from, to := s.order, make([]int32, n)
	for start := 0; start < n; start += run {
		part := from[start:min(start+run, n)]
		for i := 1; i < len(part); i++ {
			for j := i; j > 0 && s.less(s.keys[part[j]], s.keys[part[j-1]]); j-- {
				part[j], part[j-1] = part[j-1], part[j]
			}
		}
	}
	for width := run; width < n && s.exc == 0; width *= 2 {
		for start := 0; start < n; start += 2 * width {
			middle, end := min(start+width, n), min(start+2*width, n)
			s.mergeTwo(to[start:end], from[start:middle], from[middle:end])
		}
		from, to = to, from
	}
	s.order = from
}

func (s *sorter) mergeTwo(to, a, b []int32) {
	if len(a) == 0 || len(b) == 0 || !s.less(s.keys[b[0]], s.keys[a[len(a)-1]]) {
		copy(to[copy(to, a):], b)
		return
	}
	for i := range to {
		if len(a) == 0 || len(b) > 0 && s.less(s.keys[b[0]], s.keys[a[0]]) {
			to[i], b = b[0], b[1:]
		} else {
			to[i], a = a[0], a[1:]
		}
	}
}

// placed returns the items in their order.
func (s *sorter) placed() []Word {
	out := make([]Word, len(s.items))
	for i, n := range s.order {
		out[i] = s.items[n]
	}
	return out
}

// settleTies orders items with equal keys as the reference does, by the ranks of keys that are in order.
func (s *sorter) settleTies() {
	ranks, ties := s.ranks()
	switch {
	case !ties:
	case s.down: // where it asks whether the key is not less
		s.quicksort(func(a, b int32) bool { return ranks[a] <= ranks[b] })
	default:
		s.quicksort(func(a, b int32) bool { return ranks[a] < ranks[b] })
	}
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

// quicksort orders indexes as the reference does (py/objlist.c): the last item is the pivot, items on the wrong sides of it change places
// (Hoare's scheme), and the smaller part is sorted first. passes reports whether an item stays ahead of another.
func (s *sorter) quicksort(passes func(a, b int32) bool) {
	list := make([]int32, len(s.items))
	for i := range list {
		list[i] = int32(i)
	}
	steps := 0
	type part struct{ head, tail int } // the items behind head, up to tail
	for stack := []part{{-1, len(list) - 1}}; len(stack) > 0; {
		p := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if p.tail-p.head < 2 {
			continue
		}
		if steps += p.tail - p.head; steps > maxPartition {
			return
		}
		low, high := p.head, p.tail
		pivot := list[p.tail]
		for {
			for low++; low < high && passes(list[low], pivot); low++ {
			}
			for high--; low < high && passes(pivot, list[high]); high-- {
			}
			if s.exc != 0 {
				s.order = list
				return
			}
			if low >= high {
				break
			}
			list[low], list[high] = list[high], list[low]
		}
		list[low], list[p.tail] = list[p.tail], list[low]
		before, behind := part{p.head, high}, part{low, p.tail}
		if high-p.head < p.tail-low {
			stack = append(stack, behind, before)
		} else {
			stack = append(stack, before, behind)
		}
	}
	s.order = list
}
