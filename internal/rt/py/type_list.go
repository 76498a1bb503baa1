package py

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

func listType() *TypeDef {
	return &TypeDef{
		Name: "list",
		New: func(t *Thread, ty *Type, a Args) (Word, Word) {
			if exc := t.checkArgs(&Def{Max: 1}, a); exc != 0 {
				return 0, exc
			}
			l := t.NewList()
			if l == 0 || len(a.Words) == 0 {
				return t.Made(l)
			}
			t.Keep(l)
			exc := t.extend(l, a.Words[0])
			t.Release(t.Kept() - 1)
			return l, exc
		},
		Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
			return t.printItems(p, "[", func(i int) (Word, bool) {
				if items := t.ListItems(w); i < len(items) {
					return items[i], true
				}
				return 0, false
			}, "]")
		},
		Unary:  func(t *Thread, op UnaryOp, w Word) (Word, Word) { return sizeUnary(op, len(t.ListItems(w))) },
		Binary: listBinary,
		Item:   listItem,
		Methods: []Def{
			{Name: "append", Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) {
				return layout.None, t.memory(t.ListAppend(a.Words[0], a.Words[1]))
			}},
			{Name: "clear", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) {
				t.ListShrink(a.Words[0], 0)
				return layout.None, 0
			}},
			{Name: "copy", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) { return t.Made(t.NewList(t.ListItems(a.Words[0])...)) }},
			{Name: "count", Min: 2, Max: 2, Fn: sequenceCount},
			{Name: "extend", Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) { return layout.None, t.extend(a.Words[0], a.Words[1]) }},
			{Name: "index", Min: 2, Max: 4, Fn: sequenceIndex},
			{Name: "insert", Min: 3, Max: 3, Fn: listInsert},
			{Name: "pop", Min: 1, Max: 2, Fn: listPop},
			{Name: "remove", Min: 2, Max: 2, Fn: listRemove},
			{Name: "reverse", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) {
				slices.Reverse(t.ListItems(a.Words[0]))
				return layout.None, 0
			}},
			{Name: "sort", Min: 1, Max: -1, Keywords: true, Fn: func(t *Thread, a Args) (Word, Word) {
				if len(a.Words) > 1 {
					return t.Fail(TypeError, "extra positional arguments given")
				}
				return layout.None, t.sortList(a.Words[0], a)
			}},
		},
	}
}

// sizeUnary answers what is asked of a container of n items.
func sizeUnary(op UnaryOp, n int) (Word, Word) {
	switch op {
	case OpBool:
		return layout.Bool(n > 0), 0
	case OpLen:
		return layout.SmallInt(int64(n)), 0
	}
	return layout.NotImpl, 0
}

// extend appends the items of a value to a list.
func (t *Thread) extend(l, w Word) (exc Word) {
	if k := t.Heap.KindOf(w); k == layout.KindList || k == layout.KindTuple {
		n := len(t.ListItems(l))
		if !t.ListGrow(l, n+len(t.sequence(w))) {
			return t.memoryError()
		}
		copy(t.ListItems(l)[n:], t.sequence(w))
		return 0
	}
	return t.Iterate(w, func(item Word) (bool, Word) {
		return true, t.memory(t.ListAppend(l, item))
	})
}

func listBinary(t *Thread, op BinaryOp, w, right Word) (Word, Word) {
	switch op {
	case pyop.Add:
		if t.Heap.KindOf(right) != layout.KindList {
			return layout.NotImpl, 0
		}
		return t.Made(t.NewList(append(slices.Clone(t.ListItems(w)), t.ListItems(right)...)...))
	case pyop.InplaceAdd:
		return w, t.extend(w, right)
	case pyop.Multiply:
		n, ok, exc := t.repeated(right)
		if !ok {
			return layout.NotImpl, exc
		}
		return t.repeatList(w, n)
	case pyop.Less, pyop.More, pyop.LessEqual, pyop.MoreEqual, pyop.Equal:
		if t.Heap.KindOf(right) != layout.KindList {
			return layout.NotImpl, 0
		}
		return t.compareSequences(op, w, right)
	}
	return layout.NotImpl, 0
}

func (t *Thread) repeatList(w Word, n int) (Word, Word) {
	items := t.ListItems(w)
	if n*len(items) > maxText {
		return t.NoMemory()
	}
	l := t.NewListOf(n * len(items))
	if l == 0 {
		return t.NoMemory()
	}
	to := t.ListItems(l)
	for i := range n {
		copy(to[i*len(items):], items)
	}
	return l, 0
}

// compareSequences compares two lists or tuples item by item. Comparing may change them.
func (t *Thread) compareSequences(op BinaryOp, a, b Word) (Word, Word) {
	switch op { // of items only > and >= are asked
	case pyop.Equal:
		if len(t.sequence(a)) != len(t.sequence(b)) {
			return layout.False, 0
		}
	case pyop.Less:
		op, a, b = pyop.More, b, a
	case pyop.LessEqual:
		op, a, b = pyop.MoreEqual, b, a
	}
	mark := t.Kept()
	defer t.Release(mark)
	for i := 0; ; i++ {
		t.Release(mark)
		x, y := t.sequence(a), t.sequence(b)
		if i >= len(x) || i >= len(y) {
			return layout.Bool(compareLengths(op, len(x), len(y))), 0
		}
		if equal, known := t.equalNow(x[i], y[i], plainDepth); known && (equal || op == pyop.Equal) {
			if !equal {
				return layout.False, 0
			}
			continue
		}
		left, right := t.Keep(x[i]), t.Keep(y[i])
		equal, exc := t.Equal(left, right)
		switch {
		case exc != 0:
			return 0, exc
		case equal:
			continue
		case op == pyop.Equal:
			return layout.False, 0
		}
		result, exc := t.Binary(op, left, right)
		return layout.Bool(result == layout.True), exc
	}
}

func compareLengths(op BinaryOp, a, b int) bool {
	switch op {
	case pyop.Less:
		return a < b
	case pyop.More:
		return a > b
	case pyop.LessEqual:
		return a <= b
	case pyop.MoreEqual:
		return a >= b
	}
	return a == b
}

func listItem(t *Thread, w, index, value Word) (Word, Word) {
	if t.Heap.KindOf(index) == layout.KindSlice {
		return t.listSlice(w, index, value)
	}
	if value == layout.Null {
		_, exc := listPop(t, Args{Words: []Word{w, index}})
		return layout.None, exc
	}
	i, exc := t.IndexOf(index, len(t.ListItems(w)), "list")
	if exc != 0 {
		return 0, exc
	}
	if value == layout.Undefined {
		return t.ListItems(w)[i], 0
	}
	t.ListItems(w)[i] = value
	return layout.None, 0
}

func (t *Thread) listSlice(w, slice, value Word) (Word, Word) {
	items := t.ListItems(w)
	start, stop, step, exc := t.SliceOf(slice, len(items))
	if exc != 0 {
		return 0, exc
	}
	if value == layout.Undefined {
		if step == 1 {
			return t.Made(t.NewList(items[start:stop]...))
		}
		return t.Made(t.NewList(stepped(items, start, stop, step)...))
	}
	if step != 1 {
		return 0, t.Error(NotImplementedError, "")
	}
	var with []Word
	if value != layout.Null {
		k := t.Heap.KindOf(value)
		if k != layout.KindList && k != layout.KindTuple {
			return t.Fail(TypeError, "object '%s' isn't a tuple or list", t.TypeOf(value).name)
		}
		with = slices.Clone(t.sequence(value))
	}
	return layout.None, t.replace(w, start, stop, with)
}

// stepped returns every step-th item.
func stepped(items []Word, start, stop, step int) (out []Word) {
	for i := start; step > 0 && i < stop || step < 0 && i > stop; i += step {
		out = append(out, items[i])
	}
	return out
}

// replace puts other items in the place of a part of a list.
func (t *Thread) replace(l Word, start, stop int, with []Word) (exc Word) {
	n := len(t.ListItems(l))
	after := n - stop
	size := start + len(with) + after
	if size > n && !t.ListGrow(l, size) {
		return t.memoryError()
	}
	items := t.ListItems(l)
	copy(items[start+len(with):start+len(with)+after], items[stop:stop+after])
	copy(items[start:], with)
	if size < n {
		t.ListShrink(l, size)
	}
	return 0
}

func listInsert(t *Thread, a Args) (Word, Word) {
	v, exc := t.IntArg(a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	at := bound(v, int64(len(t.ListItems(a.Words[0]))), false, true)
	return layout.None, t.replace(a.Words[0], int(at), int(at), []Word{a.Words[2]})
}

func listPop(t *Thread, a Args) (Word, Word) {
	l := a.Words[0]
	n := len(t.ListItems(l))
	if n == 0 {
		return t.Fail(IndexError, "pop from empty list")
	}
	i := n - 1
	if len(a.Words) > 1 {
		var exc Word
		if i, exc = t.IndexOf(a.Words[1], n, "list"); exc != 0 {
			return 0, exc
		}
	}
	w := t.ListItems(l)[i]
	return w, t.replace(l, i, i+1, nil)
}

func listRemove(t *Thread, a Args) (Word, Word) {
	i, exc := t.find(a.Words[0], a.Words[1], 0, -1)
	switch {
	case exc != 0:
		return 0, exc
	case i < 0 || i >= len(t.ListItems(a.Words[0])):
		return t.Fail(ValueError, "object not in sequence")
	}
	return layout.None, t.replace(a.Words[0], i, i+1, nil)
}

// find returns the index of the first item of a list or tuple that equals a value, from start on and below stop unless that is negative; -1
// where there is none.
func (t *Thread) find(seq, w Word, start, stop int) (int, Word) {
	for i := start; stop < 0 || i < stop; i++ {
		items := t.sequence(seq)
		if i >= len(items) {
			break
		}
		if equal, exc := t.Equal(items[i], w); exc != 0 || equal {
			return i, exc
		}
	}
	return -1, 0
}

func sequenceCount(t *Thread, a Args) (Word, Word) {
	n := int64(0)
	for i := 0; ; i++ {
		items := t.sequence(a.Words[0])
		if i >= len(items) {
			return layout.SmallInt(n), 0
		}
		equal, exc := t.Equal(items[i], a.Words[1])
		if exc != 0 {
			return 0, exc
		}
		if equal {
			n++
		}
	}
}

func sequenceIndex(t *Thread, a Args) (Word, Word) {
	start, stop, exc := t.RangeArgs(a, 2, len(t.sequence(a.Words[0])), false)
	if exc != 0 {
		return 0, exc
	}
	i, exc := t.find(a.Words[0], a.Words[1], start, stop)
	if exc == 0 && i < 0 {
		return t.Fail(ValueError, "object not in sequence")
	}
	return layout.SmallInt(int64(i)), exc
}

func tupleType() *TypeDef {
	return &TypeDef{
		Name: "tuple",
		New: func(t *Thread, ty *Type, a Args) (Word, Word) {
			if exc := t.checkArgs(&Def{Max: 1}, a); exc != 0 {
				return 0, exc
			}
			if len(a.Words) == 0 {
				return layout.EmptyTuple, 0
			}
			if t.typeID(a.Words[0]) == Tuple {
				return a.Words[0], 0
			}
			mark := t.Kept()
			defer t.Release(mark)
			items, exc := t.Collected(a.Words[0], -1)
			if exc != 0 {
				return 0, exc
			}
			return t.Made(t.NewTuple(items...))
		},
		Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
			items := t.TupleItems(w)
			end := ")"
			if len(items) == 1 {
				end = ",)"
			}
			return t.printItems(p, "(", func(i int) (Word, bool) {
				if i < len(items) {
					return items[i], true
				}
				return 0, false
			}, end)
		},
		Unary:  tupleUnary,
		Binary: tupleBinary,
		Item:   tupleItem,
		Methods: []Def{
			{Name: "count", Min: 2, Max: 2, Fn: sequenceCount},
			{Name: "index", Min: 2, Max: 4, Fn: sequenceIndex},
		},
	}
}

func tupleUnary(t *Thread, op UnaryOp, w Word) (Word, Word) {
	items := t.TupleItems(w)
	if op != OpHash {
		return sizeUnary(op, len(items))
	}
	hash := uint64(len(items)) + 1
	for _, item := range items {
		h, exc := t.Hash(item)
		if exc != 0 {
			return 0, exc
		}
		hash = (hash ^ uint64(h)) * 0x9E3779B97F4A7C15
		hash ^= hash >> 29
	}
	return layout.SmallInt(int64(hash) << 1 >> 1), 0
}

func tupleBinary(t *Thread, op BinaryOp, w, right Word) (Word, Word) {
	tuple := t.Inner(right)
	other := t.Heap.KindOf(tuple) == layout.KindTuple
	switch plain(op) {
	case pyop.Add:
		if !other {
			return layout.NotImpl, 0
		}
		return t.Made(t.NewTuple(append(slices.Clone(t.TupleItems(w)), t.TupleItems(tuple)...)...))
	case pyop.Multiply:
		n, ok, exc := t.repeated(right)
		if !ok {
			return layout.NotImpl, exc
		}
		items := t.TupleItems(w)
		if n*len(items) > maxText {
			return t.NoMemory()
		}
		o := t.NewTupleOf(n * len(items))
		if n*len(items) == 0 {
			return layout.EmptyTuple, 0
		}
		for i := 0; o != 0 && i < n; i++ {
			copy(t.TupleItems(o)[i*len(items):], items)
		}
		return t.Made(o)
	case pyop.Less, pyop.More, pyop.LessEqual, pyop.MoreEqual, pyop.Equal:
		id, with := t.typeID(w), t.typeID(right)
		if !other || op == pyop.Equal && id != with && (id == AttrTuple || with == AttrTuple) {
			return layout.NotImpl, 0
		}
		return t.compareSequences(op, w, tuple)
	}
	return layout.NotImpl, 0
}

func tupleItem(t *Thread, w, index, value Word) (Word, Word) {
	if value != layout.Undefined {
		return layout.NotImpl, 0
	}
	items := t.TupleItems(w)
	if t.Heap.KindOf(index) == layout.KindSlice {
		start, stop, step, exc := t.SliceOf(index, len(items))
		if exc == 0 {
			exc = t.stepOne(step)
		}
		if exc != 0 {
			return 0, exc
		}
		return t.Made(t.NewTuple(items[start:stop]...))
	}
	i, exc := t.IndexOf(index, len(items), t.TypeOf(w).name)
	if exc != 0 {
		return 0, exc
	}
	return items[i], 0
}
