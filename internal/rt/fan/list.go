package fan

import (
	"strconv"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// ListOf returns the type of lists of a type.
func (t *Thread) ListOf(of *Type) (*Type, error) {
	if l := of.lists.Load(); l != nil {
		return l, nil
	}
	l, err := t.rt.Type(of.Sig + "[]")
	if err == nil {
		of.lists.Store(l)
	}
	return l, err
}

// MapOf returns the type of maps from a type to a type.
func (t *Thread) MapOf(key, value *Type) (*Type, error) {
	return t.rt.Type("[" + key.Sig + ":" + value.Sig + "]")
}

// NewList returns a list of items of a type; an exception where there was no memory for the type: see Sys.
func (t *Thread) NewList(of *Type, items ...Word) (Word, Word) {
	if of == nil {
		return 0, t.rt.noMemory()
	}
	typ, err := t.ListOf(of)
	if err != nil {
		return t.FailWith(err)
	}
	return t.NewListOf(typ, items)
}

// NewListOf returns a list of a list type.
func (t *Thread) NewListOf(typ *Type, items []Word) (Word, Word) {
	l := t.Alloc(layout.KindList, typ.typeBits(), layout.ListBytes)
	if l == 0 {
		return 0, t.rt.noMemory()
	}
	if exc := t.SetCapacity(l, len(items)); exc != 0 {
		return 0, exc
	}
	t.Heap.Store(l, layout.SequenceLen, Word(len(items)))
	copy(t.Items(l), items)
	return l, 0
}

// SetCapacity gives a list memory for exactly so many items, which are not fewer than it has.
func (t *Thread) SetCapacity(list Word, room int) (exc Word) {
	var words Word
	if room > 0 {
		size := layout.WordsStart + 8*int64(room)
		if exc := t.Room(size); exc != 0 {
			return exc
		}
		if words = t.Alloc(layout.KindWords, uint32(room), uint64(size)); words == 0 {
			return t.rt.noMemory()
		}
		items := t.Items(list)
		copy(t.Heap.Words(words, layout.WordsStart, len(items)), items)
	}
	t.Heap.Store(list, layout.ListWords, words)
	return 0
}

// Size returns the number of a list's items.
func (t *Thread) Size(list Word) int { return int(t.Heap.Load(list, layout.SequenceLen)) }

// Items returns a list's items. The slice is valid until the list changes.
func (t *Thread) Items(list Word) []Word { return t.upTo(list, t.Size(list)) }

func (t *Thread) upTo(list Word, n int) []Word {
	if n == 0 {
		return nil
	}
	return t.Heap.Words(t.Heap.Load(list, layout.ListWords), layout.WordsStart, n)
}

// Capacity returns how many items a list has memory for.
func (t *Thread) Capacity(list Word) int {
	words := t.Heap.Load(list, layout.ListWords)
	if words == 0 {
		return 0
	}
	return int(t.Heap.Type(words))
}

// ItemType returns the declared type of a list's items.
func (t *Thread) ItemType(list Word) *Type { return t.TypeOf(list).Args[0] }

// Modify readies a list for a change: one that is read-only refuses it; one with a read-only view leaves the view a copy.
func (t *Thread) Modify(list Word) (exc Word) {
	h := t.Heap
	flags := h.Flags(list)
	switch {
	case flags&layout.ListReadonly != 0:
		_, exc = t.Fail("ReadonlyErr", "List is readonly")
		return exc
	case flags&layout.ListShared != 0:
		if view := h.Load(list, layout.ListOther); h.Load(view, layout.ListWords) == h.Load(list, layout.ListWords) {
			if exc := t.SetCapacity(view, t.Size(list)); exc != 0 {
				return exc
			}
		}
		h.SetFlags(list, flags&^layout.ListShared)
		h.Store(list, layout.ListOther, 0)
	}
	return 0
}

// Grow makes a list, which Modify has readied, longer by n items, and returns the room for them, null. Memory doubles at least,
// and is for ten items at least.
func (t *Thread) Grow(list Word, n int) (added []Word, exc Word) {
	size := t.Size(list)
	if t.Capacity(list) < size+n {
		if exc := t.SetCapacity(list, max(size+n, 2*size, 10)); exc != 0 {
			return nil, exc
		}
	}
	t.Heap.Store(list, layout.SequenceLen, Word(size+n))
	added = t.upTo(list, size+n)[size:]
	clear(added)
	return added, 0
}

// Shrink drops all items of a list, which Modify has readied, but the first n.
func (t *Thread) Shrink(list Word, n int) {
	clear(t.Items(list)[n:])
	t.Heap.Store(list, layout.SequenceLen, Word(n))
}

// Append appends an item.
func (t *Thread) Append(list, item Word) (exc Word) {
	if t.Heap.Flags(list) != 0 {
		if exc := t.Modify(list); exc != 0 {
			return exc
		}
	}
	added, exc := t.Grow(list, 1)
	if exc == 0 {
		added[0] = item
	}
	return exc
}

// Holds checks that an item is of a class that a list was made for, as the arrays of the reference's host do: parameters of types do not
// count. The exception names what is done with the item.
func (t *Thread) Holds(list, item Word, doing string) (exc Word) {
	of := t.ItemType(list)
	if item == 0 || of.root() == t.rt.core.obj {
		return 0
	}
	typ := t.TypeOf(item)
	if typ == of || typ.IsSubtype(of) {
		return 0
	}
	_, exc = t.Fail("CastErr", doing+" '"+typ.Sig+"' into '"+of.Sig+"[]'")
	return exc
}

// Index returns the place of an item. Of an index the low 32 bits count; a negative one counts from the end.
func (t *Thread) Index(list Word, index int64) (i int, exc Word) {
	size := t.Size(list)
	if i = int(int32(index)); i < 0 {
		i += size
	}
	if i < 0 || i >= size {
		_, exc = t.Fail("IndexErr", strconv.FormatInt(index, 10))
	}
	return i, exc
}

// SetItem replaces an item.
func (t *Thread) SetItem(list Word, index int64, item Word) (exc Word) {
	if exc := t.Modify(list); exc != 0 {
		return exc
	}
	i, exc := t.Index(list, index)
	if exc == 0 {
		exc = t.Holds(list, item, "Setting")
	}
	if exc == 0 {
		t.Items(list)[i] = item
	}
	return exc
}

// slowLoadElement is List.get where the loop does not do it: with an index that is negative or too large.
func (t *Thread) slowLoadElement() {
	list := *t.B()
	if list == 0 {
		t.throwNull()
		return
	}
	i, exc := t.Index(list, int64(*t.C()))
	if exc != 0 {
		t.Throw(exc)
		return
	}
	t.Result(t.Items(list)[i])
}

// slowStoreElement is List.set likewise, and of lists that are not just open to changes.
func (t *Thread) slowStoreElement() {
	list := *t.A()
	if list == 0 {
		t.throwNull()
		return
	}
	if exc := t.SetItem(list, int64(*t.B()), *t.C()); exc != 0 {
		t.Throw(exc)
		return
	}
	t.Next()
}

// Exchange gives a list the items of another one of its type, which is not used any more.
func (t *Thread) Exchange(list, other Word) (exc Word) {
	if exc := t.Modify(list); exc != 0 {
		return exc
	}
	h := t.Heap
	h.Store(list, layout.ListWords, h.Load(other, layout.ListWords))
	h.Store(list, layout.SequenceLen, h.Load(other, layout.SequenceLen))
	return 0
}

// SetTypeOf makes a new object one of another type with the same layout.
func (t *Thread) SetTypeOf(o Word, typ *Type) { t.Heap.SetType(o, typ.typeBits()) }
