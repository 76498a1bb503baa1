package sys

import (
	"slices"
	"strconv"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

func readonly(t *fan.Thread, list Word) bool { return t.Heap.Flags(list)&layout.ListReadonly != 0 }

// insertPlace returns the place before which an item goes.
func insertPlace(t *fan.Thread, list Word, index int64) (int, Word) {
	i, size := int(int32(index)), t.Size(list)
	if i < 0 {
		i += size
	}
	if i > size {
		_, exc := t.Fail("IndexErr", strconv.FormatInt(index, 10))
		return 0, exc
	}
	return i, 0
}

func listInsert(t *fan.Thread, a fan.Args) (Word, Word) {
	i, exc := insertPlace(t, a[0], a.Int(1))
	if exc != 0 {
		return 0, exc
	}
	return a[0], insert(t, a[0], i, a[2])
}

func insert(t *fan.Thread, list Word, i int, item Word) (exc Word) {
	if exc := t.Modify(list); exc != 0 {
		return exc
	}
	if i < 0 {
		return outOfBounds(t, list, i, "arraycopy: source index %d out of bounds for object array[%d]")
	}
	if exc := t.Holds(list, item, "Adding"); exc != 0 {
		return exc
	}
	if _, exc := t.Grow(list, 1); exc != 0 {
		return exc
	}
	items := t.Items(list)
	copy(items[i+1:], items[i:])
	items[i] = item
	return 0
}

func listInsertAll(t *fan.Thread, a fan.Args) (Word, Word) {
	i, exc := insertPlace(t, a[0], a.Int(1))
	if exc != 0 {
		return 0, exc
	}
	if i < 0 {
		return t.Fail("IndexErr", strconv.FormatInt(a.Int(1), 10))
	}
	return a[0], insertAll(t, a[0], i, a[2])
}

func insertAll(t *fan.Thread, list Word, i int, added Word) (exc Word) {
	if exc := t.Modify(list); exc != 0 {
		return exc
	}
	if added == 0 {
		_, exc = nullPointer(t)
		return exc
	}
	n := t.Size(added)
	if exc := t.Check(int64(n)); exc != 0 {
		return exc
	}
	if t.TypeOf(added) != t.TypeOf(list) {
		for _, item := range t.Items(added) {
			if t.Holds(list, item, "") != 0 {
				_, exc = t.Fail("Err", "java.lang.ArrayStoreException: arraycopy: type mismatch: can not copy "+t.ItemType(added).Sig+"[] into "+t.ItemType(list).Sig+"[]")
				return exc
			}
		}
	}
	size := t.Size(list)
	if _, exc := t.Grow(list, n); exc != 0 {
		return exc
	}
	items := t.Items(list)
	copy(items[i+n:], items[i:size])
	if added == list { // whose own items have moved
		copy(items[i:i+n], slices.Concat(items[:i], items[i+n:]))
		return 0
	}
	copy(items[i:], t.Items(added))
	return 0
}

func listFill(t *fan.Thread, a fan.Args) (Word, Word) {
	if exc := t.Modify(a[0]); exc != 0 {
		return 0, exc
	}
	n, size := int(int32(a.Int(2))), t.Size(a[0])
	switch {
	case n < -size:
		return t.Fail("Err", "java.lang.NegativeArraySizeException: "+strconv.Itoa(n+size))
	case n < 0:
		t.Shrink(a[0], size+n)
		return a[0], 0
	case n > 0 && t.Holds(a[0], a[1], "") != 0:
		return t.Fail("Err", "java.lang.ArrayStoreException: "+t.TypeOf(a[1]).Sig)
	}
	if exc := t.Check(int64(n)); exc != 0 {
		return 0, exc
	}
	added, exc := t.Grow(a[0], n)
	for i := range added {
		added[i] = a[1]
	}
	return a[0], exc
}

// removeAt removes the item at an index and returns it.
func removeAt(t *fan.Thread, list Word, index int64) (Word, Word) {
	if exc := t.Modify(list); exc != 0 {
		return 0, exc
	}
	i, size := int(int32(index)), t.Size(list)
	if i < 0 {
		i += size
	}
	switch {
	case i >= size:
		return t.Fail("IndexErr", strconv.FormatInt(index, 10))
	case i < 0:
		return 0, outOfBounds(t, list, i, "Index %d out of bounds for length %d")
	}
	items := t.Items(list)
	old := items[i]
	copy(items[i:], items[i+1:])
	t.Shrink(list, size-1)
	return old, 0
}

func listRemove(t *fan.Thread, a fan.Args) (Word, Word) {
	i, exc := equalAt(t, a[0], a[1], 0)
	if exc != 0 || i < 0 {
		return 0, exc
	}
	return removeAt(t, a[0], int64(i))
}

func listRemoveSame(t *fan.Thread, a fan.Args) (Word, Word) {
	i := sameAt(t, a[0], a[1], 0)
	if i < 0 {
		return 0, 0
	}
	return removeAt(t, a[0], int64(i))
}

func listPop(t *fan.Thread, a fan.Args) (Word, Word) {
	if t.Size(a[0]) == 0 {
		return 0, 0
	}
	return removeAt(t, a[0], -1)
}

func listRemoveRange(t *fan.Thread, a fan.Args) (Word, Word) {
	if exc := t.Modify(a[0]); exc != 0 {
		return 0, exc
	}
	start, n, exc := span(t, a[0], a[1])
	if exc != 0 {
		return 0, exc
	}
	items := t.Items(a[0])
	copy(items[start:], items[start+n:])
	t.Shrink(a[0], len(items)-n)
	return a[0], 0
}

func listRemoveAll(t *fan.Thread, a fan.Args) (Word, Word) {
	list, gone := a[0], a[1]
	if exc := t.Modify(list); exc != 0 {
		return 0, exc
	}
	switch {
	case gone == 0:
		return nullPointer(t)
	case t.Size(gone) == 0:
		return list, 0
	case t.Size(gone) == 1:
		_, exc := listRemove(t, fan.Args{list, t.Items(gone)[0]})
		return list, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	left, exc := newList(t, t.ItemType(list), t.Capacity(list))
	if exc == 0 {
		exc = addFiltered(t, left, list, func(item Word) (bool, Word) {
			at, exc := equalAt(t, gone, item, 0)
			return at < 0, exc
		})
	}
	if exc != 0 {
		return 0, exc
	}
	return list, t.Exchange(list, left)
}

func listClear(t *fan.Thread, a fan.Args) (Word, Word) {
	if exc := t.Modify(a[0]); exc != 0 {
		return 0, exc
	}
	t.Shrink(a[0], 0)
	return a[0], 0
}

func listTrim(t *fan.Thread, a fan.Args) (Word, Word) {
	if exc := t.Modify(a[0]); exc != 0 || t.Capacity(a[0]) == t.Size(a[0]) {
		return a[0], exc
	}
	return a[0], t.SetCapacity(a[0], t.Size(a[0]))
}

func listReverse(t *fan.Thread, a fan.Args) (Word, Word) {
	exc := t.Modify(a[0])
	if exc == 0 {
		exc = t.Check(int64(t.Size(a[0])))
	}
	if exc == 0 {
		slices.Reverse(t.Items(a[0]))
	}
	return a[0], exc
}

func listSwap(t *fan.Thread, a fan.Args) (Word, Word) {
	list := a[0]
	i, exc := t.Index(list, a.Int(1))
	if exc != 0 {
		return 0, exc
	}
	j, exc := t.Index(list, a.Int(2))
	if exc == 0 {
		exc = t.Modify(list)
	}
	if exc != 0 {
		return 0, exc
	}
	items := t.Items(list)
	items[i], items[j] = items[j], items[i]
	return list, 0
}

func listMoveTo(t *fan.Thread, a fan.Args) (Word, Word) {
	list, item, to := a[0], a[1], a.Int(2)
	if exc := t.Modify(list); exc != 0 {
		return 0, exc
	}
	at, exc := equalAt(t, list, item, 0)
	if exc != 0 || at < 0 || int64(at) == to {
		return list, exc
	}
	if _, exc := removeAt(t, list, int64(at)); exc != 0 {
		return 0, exc
	}
	place := t.Size(list)
	if to != -1 {
		if to < 0 {
			to++
		}
		if place, exc = insertPlace(t, list, to); exc != 0 {
			return 0, exc
		}
	}
	return list, insert(t, list, place, item)
}

func listRO(t *fan.Thread, a fan.Args) (Word, Word) {
	list, h := a[0], t.Heap
	flags := h.Flags(list)
	switch {
	case flags&layout.ListReadonly != 0:
		return list, 0
	case flags&layout.ListShared != 0:
		return h.Load(list, layout.ListOther), 0
	}
	view, exc := t.NewListOf(t.TypeOf(list), nil)
	if exc != 0 {
		return 0, exc
	}
	h.Store(view, layout.ListWords, h.Load(list, layout.ListWords))
	h.Store(view, layout.SequenceLen, h.Load(list, layout.SequenceLen))
	h.SetFlags(view, layout.ListReadonly)
	h.Store(list, layout.ListOther, view)
	h.SetFlags(list, flags|layout.ListShared)
	return view, 0
}

func listRW(t *fan.Thread, a fan.Args) (Word, Word) {
	list, h := a[0], t.Heap
	if h.Flags(list)&layout.ListReadonly == 0 {
		return list, 0
	}
	open, exc := t.NewListOf(t.TypeOf(list), t.Items(list))
	if exc != 0 {
		return 0, exc
	}
	h.Store(open, layout.ListOther, list)
	h.SetFlags(open, layout.ListShared)
	return open, 0
}

func listIsImmutable(t *fan.Thread, a fan.Args) (Word, Word) {
	return fan.Bool(t.Heap.Flags(a[0])&layout.ListImmutable != 0), 0
}

func listToImmutable(t *fan.Thread, a fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	return frozenList(t, a[0], 0)
}

// frozenList returns an immutable copy of a list, in which lists and maps are immutable copies too, kept until the mark is released.
func frozenList(t *fan.Thread, list Word, depth int) (Word, Word) {
	if t.Heap.Flags(list)&layout.ListImmutable != 0 {
		return list, 0
	}
	if exc := t.Check(int64(t.Size(list))); exc != 0 {
		return 0, exc
	}
	frozen, exc := t.NewListOf(t.TypeOf(list), t.Items(list))
	if exc != 0 {
		return 0, exc
	}
	t.Keep(frozen)
	items := t.Items(frozen)
	for i, item := range items {
		copied, ok, exc := frozenPart(t, item, depth+1)
		if exc == 0 && !ok {
			_, exc = t.Fail("NotImmutableErr", "Item ["+strconv.Itoa(i)+"] not immutable "+t.TypeOf(item).Sig)
		}
		if exc != 0 {
			return 0, exc
		}
		items[i] = copied
	}
	t.Heap.SetFlags(frozen, layout.ListReadonly|layout.ListImmutable)
	return frozen, 0
}

// frozenPart returns an item of a collection that becomes immutable: a list or map as an immutable copy; ok is false where it cannot be.
func frozenPart(t *fan.Thread, item Word, depth int) (frozen Word, ok bool, exc Word) {
	if depth > maxNesting {
		return 0, false, tooDeep(t)
	}
	if t.Heap.KindOf(item) == layout.KindList {
		frozen, exc = frozenList(t, item, depth)
		return frozen, true, exc
	}
	if isMap(t, item) {
		frozen, exc = frozenMap(t, item, depth)
		return frozen, true, exc
	}
	r, exc := objIsImmutable(t, fan.Args{item})
	return item, r != 0, exc
}
