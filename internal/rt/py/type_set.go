package py

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

func setType() *TypeDef {
	def := frozenSetType()
	def.Name = "set"
	def.New = newSet(Set)
	def.Methods = append(def.Methods,
		Def{Name: "add", Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) { return layout.None, t.SetAdd(a.Words[0], a.Words[1]) }},
		Def{Name: "clear", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) {
			t.Clear(a.Words[0])
			return layout.None, 0
		}},
		Def{Name: "discard", Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) {
			_, exc := t.setRemove(a.Words[0], a.Words[1])
			return layout.None, exc
		}},
		Def{Name: "remove", Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) {
			found, exc := t.setRemove(a.Words[0], a.Words[1])
			if exc == 0 && !found {
				exc = t.keyError(a.Words[1])
			}
			return layout.None, exc
		}},
		Def{Name: "pop", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) {
			i := t.Heap.Next(a.Words[0], 0)
			if i < 0 {
				return t.Fail(KeyError, "pop from an empty set")
			}
			key, _ := t.Heap.Entry(a.Words[0], i)
			t.Delete(a.Words[0], i)
			return key, 0
		}},
		Def{Name: "update", Min: 1, Max: -1, Fn: func(t *Thread, a Args) (Word, Word) {
			for _, w := range a.Words[1:] {
				if exc := t.addAll(a.Words[0], w); exc != 0 {
					return 0, exc
				}
			}
			return layout.None, 0
		}},
		setMethod("difference_update", pyop.Subtract, true), setMethod("intersection_update", pyop.And, true),
		setMethod("symmetric_difference_update", pyop.Xor, true),
	)
	return def
}

func frozenSetType() *TypeDef {
	return &TypeDef{
		Name:   "frozenset",
		New:    newSet(FrozenSet),
		Print:  printSet,
		Unary:  setUnary,
		Binary: setBinary,
		Iter:   func(t *Thread, w Word) (Word, Word) { return t.Made(t.tableIterator(w, dictKeys)) },
		Methods: []Def{
			{Name: "copy", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) { return t.Made(t.copyTable(a.Words[0])) }},
			{Name: "__contains__", Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) {
				i, _, exc := t.TableFind(a.Words[0], a.Words[1])
				return layout.Bool(i >= 0), exc
			}},
			setMethod("difference", pyop.Subtract, false), setMethod("intersection", pyop.And, false),
			setMethod("symmetric_difference", pyop.Xor, false), setMethod("union", pyop.Or, false),
			setRelation("isdisjoint", func(t *Thread, a, b Word) (bool, Word) {
				n, exc := t.common(a, b)
				return n == 0, exc
			}),
			setRelation("issubset", func(t *Thread, a, b Word) (bool, Word) { return t.subset(a, b, false) }),
			setRelation("issuperset", func(t *Thread, a, b Word) (bool, Word) { return t.subset(b, a, false) }),
		},
	}
}

func newSet(id TypeID) func(t *Thread, ty *Type, a Args) (Word, Word) {
	return func(t *Thread, ty *Type, a Args) (Word, Word) {
		if exc := t.checkArgs(&Def{Max: 1}, a); exc != 0 {
			return 0, exc
		}
		s := t.NewTable(layout.KindSet, uint32(id), 0)
		if s == 0 {
			return t.NoMemory()
		}
		if len(a.Words) == 0 {
			return s, 0
		}
		return s, t.addAll(s, a.Words[0])
	}
}

// addAll adds the items of a value to a set.
func (t *Thread) addAll(s, w Word) (exc Word) {
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(s)
	return t.Iterate(w, func(item Word) (bool, Word) {
		exc := t.SetAdd(s, item)
		return exc == 0, exc
	})
}

func (t *Thread) setRemove(s, key Word) (found bool, exc Word) {
	i, _, exc := t.TableFind(s, key)
	if exc == 0 && i >= 0 {
		t.Delete(s, i)
	}
	return i >= 0, exc
}

func printSet(t *Thread, w Word, p *Printer, repr bool) (exc Word) {
	frozen := t.Heap.Type(w) == uint32(FrozenSet)
	open, end := "{", "}"
	switch {
	case t.Heap.TableLen(w) == 0:
		open, end = t.TypeOf(w).name+"(", ")"
	case frozen:
		open, end = "frozenset({", "})"
	}
	at := 0
	return t.printItems(p, open, func(int) (Word, bool) {
		if at = t.Heap.Next(w, at); at < 0 {
			return 0, false
		}
		key, _ := t.Heap.Entry(w, at)
		at++
		return key, true
	}, end)
}

func setUnary(t *Thread, op UnaryOp, w Word) (Word, Word) {
	if op == OpHash && t.Heap.Type(w) == uint32(FrozenSet) {
		hash := uint64(t.Heap.TableLen(w)) // of any order
		for i := t.Heap.Next(w, 0); i >= 0; i = t.Heap.Next(w, i+1) {
			hash += uint64(t.Heap.HashAt(w, i)) * 0x9E3779B97F4A7C15
		}
		return layout.SmallInt(int64(hash) << 1 >> 1), 0
	}
	return sizeUnary(op, t.Heap.TableLen(w))
}

func setBinary(t *Thread, op BinaryOp, w, right Word) (Word, Word) {
	if op == pyop.In {
		i, _, exc := t.TableFind(w, right)
		return layout.Bool(i >= 0), exc
	}
	if t.Heap.KindOf(right) != layout.KindSet {
		return layout.NotImpl, 0
	}
	relation := func(a, b Word, proper bool) (Word, Word) {
		ok, exc := t.subset(a, b, proper)
		return layout.Bool(ok), exc
	}
	switch op {
	case pyop.Equal:
		if t.Heap.TableLen(w) != t.Heap.TableLen(right) {
			return layout.False, 0
		}
		return relation(w, right, false)
	case pyop.Less:
		return relation(w, right, true)
	case pyop.LessEqual:
		return relation(w, right, false)
	case pyop.More:
		return relation(right, w, true)
	case pyop.MoreEqual:
		return relation(right, w, false)
	}
	switch plain(op) {
	case pyop.Or, pyop.And, pyop.Subtract, pyop.Xor:
		if isInplace(op) && t.Heap.Type(w) == uint32(Set) {
			return w, t.combineInto(plain(op), w, right)
		}
		return t.combine(plain(op), w, right)
	}
	return layout.NotImpl, 0
}

// subset reports whether b has all keys of a, and with proper others too.
func (t *Thread) subset(a, b Word, proper bool) (bool, Word) {
	h := t.Heap
	if h.TableLen(a) > h.TableLen(b) || proper && h.TableLen(a) == h.TableLen(b) {
		return false, 0
	}
	n, exc := t.common(a, b)
	return n == h.TableLen(a), exc
}

// common returns how many keys of a are in b.
func (t *Thread) common(a, b Word) (n int, exc Word) {
	h := t.Heap
	for i := h.Next(a, 0); i >= 0; i = h.Next(a, i+1) {
		key, _ := h.Entry(a, i)
		j, _, exc := t.TableFind(b, key)
		if exc != 0 {
			return 0, exc
		}
		if j >= 0 {
			n++
		}
	}
	return n, 0
}

// combine returns a new set of a's type: the union, intersection, difference or symmetric difference of two sets.
func (t *Thread) combine(op BinaryOp, a, b Word) (Word, Word) {
	c := t.copyTable(a)
	if c == 0 {
		return t.NoMemory()
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(c)
	return c, t.combineInto(op, c, b)
}

// combineInto is combine into the first set.
func (t *Thread) combineInto(op BinaryOp, a, b Word) (exc Word) {
	h := t.Heap
	if op == pyop.And {
		for i := h.Next(a, 0); i >= 0 && exc == 0; i = h.Next(a, i+1) {
			var j int
			key, _ := h.Entry(a, i)
			if j, _, exc = t.TableFind(b, key); exc == 0 && j < 0 {
				t.Delete(a, i)
			}
		}
		return exc
	}
	if a == b && op != pyop.Or {
		t.Clear(a)
		return 0
	}
	for i := h.Next(b, 0); i >= 0 && exc == 0; i = h.Next(b, i+1) {
		key, _ := h.Entry(b, i)
		found := false
		if op != pyop.Or {
			found, exc = t.setRemove(a, key)
		}
		if exc == 0 && (op == pyop.Or || op == pyop.Xor && !found) {
			exc = t.SetAdd(a, key)
		}
	}
	return exc
}

// asSet returns a value as a set: itself, or a set of its items, which is kept.
func (t *Thread) asSet(w Word) (Word, Word) {
	if inner := t.Inner(w); t.Heap.KindOf(inner) == layout.KindSet {
		return inner, 0
	}
	s := t.NewSet(0)
	if s == 0 {
		return t.NoMemory()
	}
	t.Keep(s)
	return s, t.addAll(s, w)
}

// setMethod returns a method that combines a set with the items of other values, in place or into a new one.
func setMethod(name string, op BinaryOp, inPlace bool) Def {
	least, most := 2, 2
	if op == pyop.Subtract {
		least, most = 1, -1
	}
	return Def{Name: name, Min: least, Max: most, Fn: func(t *Thread, a Args) (Word, Word) {
		mark := t.Kept()
		defer t.Release(mark)
		s := a.Words[0]
		if !inPlace {
			if s = t.copyTable(s); s == 0 {
				return t.NoMemory()
			}
			t.Keep(s)
		}
		for _, w := range a.Words[1:] {
			other, exc := t.asSet(w)
			if exc == 0 {
				exc = t.combineInto(op, s, other)
			}
			if exc != 0 {
				return 0, exc
			}
		}
		if inPlace {
			return layout.None, 0
		}
		return s, 0
	}}
}

// setRelation returns a method that relates a set to the items of another value.
func setRelation(name string, f func(t *Thread, a, b Word) (bool, Word)) Def {
	return Def{Name: name, Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) {
		mark := t.Kept()
		defer t.Release(mark)
		other, exc := t.asSet(a.Words[1])
		if exc != 0 {
			return 0, exc
		}
		ok, exc := f(t, a.Words[0], other)
		return layout.Bool(ok), exc
	}}
}
