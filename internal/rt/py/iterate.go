package py

import "github.com/tandem-lang/tandem/internal/rt/layout"

// Iter returns an iterator over a value. Where the heap is locked it is made nevertheless: loops do not allocate in MicroPython.
func (t *Thread) Iter(w Word) (it, exc Word) {
	it, exc = t.iter(w)
	if exc == t.rt.locked && t.Locked() && t.Heap.KindOf(w) != layout.KindInstance {
		t.Unlocked(func() Word { it, exc = t.iter(w); return it })
	}
	return it, exc
}

func (t *Thread) iter(w Word) (Word, Word) {
	switch t.Heap.KindOf(w) {
	case layout.KindList:
		return t.Made(t.newIterator(layout.IteratorList, w))
	case layout.KindTuple:
		return t.Made(t.newIterator(layout.IteratorTuple, w))
	case layout.KindRange:
		return t.Made(t.rangeIterator(w))
	case layout.KindFrame, layout.KindIterator:
		return w, 0
	case layout.KindInstance:
		if it, found, exc := t.CallSpecial(w, nameIter); found {
			return it, exc
		}
	}
	inner := t.Inner(w)
	for b := t.TypeOf(inner); b != nil && b.def != nil; b = b.base() {
		if b.def.Iter != nil {
			return b.def.Iter(t, inner)
		}
		if b.def.Next != nil {
			return inner, 0
		}
	}
	if inner != w {
		if k := t.Heap.KindOf(inner); k == layout.KindList || k == layout.KindTuple {
			return t.Iter(inner)
		}
	}
	if t.Heap.KindOf(w) == layout.KindInstance {
		if fn, _ := t.lookup(t.shapeOf(w).typ, nameGetItem); fn != layout.Null {
			return t.Made(t.NewBox(IteratorOver, w, layout.SmallInt(0)))
		}
	}
	return 0, t.notIterable(w)
}

func (t *Thread) notIterable(w Word) Word {
	return t.Error(TypeError, "'%s' object isn't iterable", t.TypeOf(w).name)
}

// newIterator returns an iterator over something with an index; 0 where the limit is reached.
func (t *Thread) newIterator(kind uint16, over Word) Word {
	o := t.Alloc(layout.KindIterator, uint32(Iterator), layout.RangeLeft+8)
	if o != 0 {
		t.Heap.SetSmall(o, kind)
		t.Heap.Store(o, layout.IteratorOver, over)
	}
	return o
}

// next returns the next item of an iterator; Null and no exception at the end.
func (t *Thread) next(it Word) (Word, Word) {
	item, exc := t.nextOrRaised(it)
	if exc != 0 && t.IsA(exc, StopIteration) {
		return layout.Null, 0
	}
	return item, exc
}

// nextOrRaised is next that returns the StopIteration that the iterator raised, if it did.
func (t *Thread) nextOrRaised(it Word) (Word, Word) {
	h := t.Heap
	switch h.KindOf(it) {
	case layout.KindIterator:
		switch h.Small(it) {
		case iteratorTable:
			return t.stepTable(it)
		case iteratorItems:
			return t.stepItems(it)
		case layout.IteratorText:
			return t.nextChar(it)
		case layout.IteratorBytes:
			return t.nextByte(it)
		case iteratorDeque:
			return t.stepDeque(it)
		}
		if item, ok := t.stepIterator(it); ok {
			return item, 0
		}
	case layout.KindFrame:
		item, done, exc := t.ResumeGenerator(it, layout.None, layout.Null)
		if done {
			return layout.Null, exc
		}
		return item, exc
	case layout.KindInstance:
		if item, found, exc := t.CallSpecial(it, nameNext); found {
			return item, exc
		}
	}
	inner := t.Inner(it)
	for b := t.TypeOf(inner); b != nil && b.def != nil; b = b.base() {
		if b.def.Next != nil {
			if exc := t.deeper(); exc != 0 {
				return 0, exc
			}
			item, exc := b.def.Next(t, inner)
			t.depth--
			return item, exc
		}
	}
	return t.Fail(TypeError, "'%s' object isn't an iterator", t.TypeOf(it).name)
}

// stepIterator steps an iterator of the machine's; ok is false for those of a type of their own.
func (t *Thread) stepIterator(it Word) (item Word, ok bool) {
	h := t.Heap
	switch h.Small(it) {
	case layout.IteratorRange:
		n := h.Load(it, layout.RangeLeft)
		if n == 0 {
			return layout.Null, true
		}
		item = h.Load(it, layout.RangeNext)
		h.Store(it, layout.RangeLeft, n-1)
		h.Store(it, layout.RangeNext, item+h.Load(it, layout.RangeStep))
		return item, true
	case layout.IteratorList, layout.IteratorTuple:
		over, at := h.Load(it, layout.IteratorOver), int(h.Load(it, layout.IteratorAt))
		items := t.sequence(over)
		if at >= len(items) {
			return layout.Null, true
		}
		h.Store(it, layout.IteratorAt, Word(at+1))
		return items[at], true
	}
	return 0, false
}

// sequence returns the words of a list or tuple: a view.
func (t *Thread) sequence(o Word) []Word {
	if t.Heap.Kind(o) == layout.KindList {
		return t.ListItems(o)
	}
	return t.TupleItems(o)
}

// Iterate calls f with each item of a value, until it returns false or an exception. It returns an exception, Null where there is none.
func (t *Thread) Iterate(w Word, f func(item Word) (more bool, exc Word)) Word {
	mark := t.Kept()
	defer t.Release(mark)
	it, exc := t.Iter(w)
	if exc != 0 {
		return exc
	}
	t.Keep(it)
	for n := 0; ; n++ {
		item, exc := t.NextItem(it)
		if exc != 0 || item == layout.Null {
			return exc
		}
		more, exc := f(item)
		if exc != 0 || !more {
			return exc
		}
		if n%64 == 63 {
			if exc := t.Check(64); exc != 0 {
				return exc
			}
		}
	}
}

// NextItem is Next, by the name that the machine's Mutator leaves free.
func (t *Thread) NextItem(it Word) (Word, Word) { return t.next(it) }

// Check is called by functions in Go that may run long, with the work done since: it returns an exception where a limit is reached or the
// program is to stop.
func (t *Thread) Check(work int64) Word {
	if !t.Burn(work) || t.Interrupted() {
		return t.LimitError()
	}
	return 0
}
