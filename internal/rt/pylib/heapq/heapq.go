// Package heapq is Python's module heapq: lists kept as heaps, of which the least item comes first (Knuth, The Art of Computer Programming 3,
// 5.2.3).
//
//	heapq.heappush(h, 3); heapq.heappop(h)
//
// Invariants: items move by swaps, so that a comparison that fails or changes the list loses none.
//
// It knows nothing of the items but that < compares them.
package heapq

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Word is a value: see package layout.
type Word = layout.Word

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{Extensible: true, Functions: []py.Def{
		{Name: "heappush", Min: 2, Max: 2, Fn: push},
		{Name: "heappop", Min: 1, Max: 1, Fn: pop},
		{Name: "heapify", Min: 1, Max: 1, Fn: heapify},
	}}
}

// heap is a list while it is worked on.
type heap struct {
	t    *py.Thread
	list Word
	n    int // items
}

func heapOf(t *py.Thread, w Word) (heap, Word) {
	if t.Heap.KindOf(w) != layout.KindList {
		return heap{}, t.Error(py.TypeError, "heap must be a list")
	}
	return heap{t, w, len(t.ListItems(w))}, 0
}

// less returns what < gives for two items: a result that is neither True nor False counts as neither.
func (h heap) less(i, j int) (result, exc Word) {
	items := h.t.ListItems(h.list)
	result, exc = h.t.Binary(pyop.Less, items[i], items[j])
	if exc == 0 && len(h.t.ListItems(h.list)) != len(items) {
		exc = h.t.Error(py.RuntimeError, "list changed size during iteration")
	}
	return result, exc
}

func (h heap) swap(i, j int) {
	items := h.t.ListItems(h.list)
	items[i], items[j] = items[j], items[i]
}

// up moves an item towards the first, not above start.
func (h heap) up(start, i int) (exc Word) {
	for i > start {
		parent := (i - 1) / 2
		less, exc := h.less(i, parent)
		if exc != 0 || less != layout.True {
			return exc
		}
		h.swap(i, parent)
		i = parent
	}
	return 0
}

// down moves an item to the end of the path of least children, and from there up again, which takes fewer comparisons than to stop at
// its place.
func (h heap) down(i int) (exc Word) {
	start := i
	for child := 2*i + 1; child < h.n; child = 2*i + 1 {
		if child+1 < h.n {
			less, exc := h.less(child, child+1)
			if exc != 0 {
				return exc
			}
			if less == layout.False {
				child++
			}
		}
		h.swap(i, child)
		i = child
	}
	return h.up(start, i)
}

func push(t *py.Thread, a py.Args) (Word, Word) {
	h, exc := heapOf(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	if !t.ListAppend(h.list, a.Words[1]) {
		return t.NoMemory()
	}
	return layout.None, h.up(0, h.n)
}

func pop(t *py.Thread, a py.Args) (Word, Word) {
	h, exc := heapOf(t, a.Words[0])
	switch {
	case exc != 0:
		return 0, exc
	case h.n == 0:
		return t.Fail(py.IndexError, "empty heap")
	}
	h.n--
	h.swap(0, h.n)
	least := t.Keep(t.ListItems(h.list)[h.n])
	defer t.Release(t.Kept() - 1)
	t.ListShrink(h.list, h.n)
	return least, h.down(0)
}

func heapify(t *py.Thread, a py.Args) (Word, Word) {
	h, exc := heapOf(t, a.Words[0])
	for i := h.n/2 - 1; i >= 0 && exc == 0; i-- {
		if exc = h.down(i); exc == 0 {
			exc = t.Check(1)
		}
	}
	return layout.None, exc
}
