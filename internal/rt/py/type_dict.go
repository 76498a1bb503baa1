package py

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

func dictType() *TypeDef {
	return &TypeDef{
		Name: "dict",
		New: func(t *Thread, ty *Type, a Args) (Word, Word) {
			d := t.NewDict(0)
			if d == 0 {
				return t.NoMemory()
			}
			return d, t.updateDict(d, a)
		},
		Print:  printDict,
		Unary:  func(t *Thread, op UnaryOp, w Word) (Word, Word) { return sizeUnary(op, t.Heap.TableLen(w)) },
		Binary: dictBinary,
		Item:   dictItem,
		Iter:   func(t *Thread, w Word) (Word, Word) { return t.Made(t.tableIterator(w, dictKeys)) },
		Methods: []Def{
			{Name: "clear", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) {
				if exc := t.checkFixed(a.Words[0]); exc != 0 {
					return 0, exc
				}
				t.Clear(a.Words[0])
				return layout.None, 0
			}},
			{Name: "copy", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) { return t.Made(t.copyTable(a.Words[0])) }},
			{Name: "fromkeys", Min: 2, Max: 3, Binding: BindClass, Fn: dictFromKeys},
			{Name: "get", Min: 2, Max: 3, Fn: dictGet},
			{Name: "items", Min: 1, Max: 1, Fn: dictView(dictItems)},
			{Name: "keys", Min: 1, Max: 1, Fn: dictView(dictKeys)},
			{Name: "pop", Min: 2, Max: 3, Fn: dictPop},
			{Name: "popitem", Min: 1, Max: 1, Fn: dictPopItem},
			{Name: "setdefault", Min: 2, Max: 3, Fn: dictSetDefault},
			{Name: "update", Min: 1, Max: 2, Keywords: true, Fn: func(t *Thread, a Args) (Word, Word) {
				return layout.None, t.updateDict(a.Words[0], Args{a.Words[1:], a.Pairs})
			}},
			{Name: "values", Min: 1, Max: 1, Fn: dictView(dictValues)},
			itemMethod("__getitem__", 2), itemMethod("__setitem__", 3), itemMethod("__delitem__", 2),
		},
	}
}

// itemMethod returns a method that loads, stores or deletes an item.
func itemMethod(name string, args int) Def {
	return Def{Name: name, Min: args, Max: args, Fn: func(t *Thread, a Args) (Word, Word) {
		value := Word(layout.Undefined)
		switch {
		case name == "__delitem__":
			value = layout.Null
		case args == 3:
			value = a.Words[2]
		}
		return t.Item(a.Words[0], a.Words[1], value)
	}}
}

// updateDict adds what the arguments of dict or update name: a dict, something with keys, an iterable of pairs; and keyword arguments.
func (t *Thread) updateDict(d Word, a Args) (exc Word) {
	if exc := t.checkFixed(d); exc != 0 {
		return exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(d)
	if len(a.Words) > 1 {
		return t.Error(TypeError, "function expected at most 2 arguments, got %d", 1+len(a.Words))
	}
	if len(a.Words) == 1 {
		if exc := t.updateFrom(d, a.Words[0]); exc != 0 {
			return exc
		}
	}
	for i := 0; i < len(a.Pairs); i += 2 {
		if exc := t.DictSet(d, a.Pairs[i], a.Pairs[i+1]); exc != 0 {
			return exc
		}
	}
	return 0
}

func (t *Thread) updateFrom(d, w Word) (exc Word) {
	set := func(key, value Word) Word { return t.DictSet(d, key, value) }
	if t.Heap.KindOf(t.Inner(w)) == layout.KindDict {
		return t.eachPair(w, set)
	}
	if t.Heap.KindOf(w) == layout.KindInstance {
		if keys, exc := t.FindAttr(w, t.Intern("keys")); exc != 0 || keys != layout.Null {
			if exc == 0 {
				exc = t.eachPair(w, set)
			}
			return exc
		}
	}
	return t.Iterate(w, func(pair Word) (bool, Word) {
		mark := t.Kept()
		defer t.Release(mark)
		items, exc := t.Collected(pair, 2)
		if exc == 0 && len(items) != 2 {
			exc = t.Error(ValueError, "dict update sequence has wrong length")
		}
		if exc != 0 {
			return false, exc
		}
		exc = t.DictSet(d, items[0], items[1])
		return exc == 0, exc
	})
}

func printDict(t *Thread, w Word, p *Printer, repr bool) (exc Word) {
	p.Text("{")
	h := t.Heap
	first := true
	for i := h.Next(w, 0); i >= 0; i = h.Next(w, i+1) {
		if !first {
			p.Text(", ")
		}
		first = false
		key, _ := h.Entry(w, i)
		if exc := t.Print(p, key, true); exc != 0 {
			return exc
		}
		p.Text(": ")
		if i >= h.TableUsed(w) {
			break
		}
		_, value := h.Entry(w, i)
		if exc := t.Print(p, value, true); exc != 0 {
			return exc
		}
	}
	p.Text("}")
	return 0
}

func dictBinary(t *Thread, op BinaryOp, w, right Word) (Word, Word) {
	switch op {
	case pyop.In:
		v, exc := t.DictGet(w, right)
		return layout.Bool(v != layout.Null), exc
	case pyop.Equal:
		if t.Heap.KindOf(right) != layout.KindDict || t.typeID(w) != t.typeID(right) {
			return layout.NotImpl, 0
		}
		return t.equalDicts(w, right)
	case pyop.Or, pyop.InplaceOr:
		if op == pyop.Or {
			if w = t.copyTable(w); w == 0 {
				return t.NoMemory()
			}
		}
		return w, t.updateDict(w, Args{Words: []Word{right}})
	}
	return layout.NotImpl, 0
}

func (t *Thread) equalDicts(a, b Word) (Word, Word) {
	h := t.Heap
	if h.TableLen(a) != h.TableLen(b) {
		return layout.False, 0
	}
	for i := h.Next(a, 0); i >= 0; i = h.Next(a, i+1) {
		key, value := h.Entry(a, i)
		other, exc := t.DictGet(b, key)
		if exc != 0 || other == layout.Null {
			return layout.False, exc
		}
		if equal, exc := t.Equal(value, other); exc != 0 || !equal {
			return layout.False, exc
		}
	}
	return layout.True, 0
}

// checkFixed returns an exception for a dict that the program may not change.
func (t *Thread) checkFixed(d Word) (exc Word) {
	if t.Heap.Fixed(d) {
		return t.Error(TypeError, "")
	}
	return 0
}

func dictItem(t *Thread, w, index, value Word) (Word, Word) {
	if value != layout.Undefined {
		if exc := t.checkFixed(w); exc != 0 {
			return 0, exc
		}
	}
	switch value {
	case layout.Undefined:
		v, exc := t.DictGet(w, index)
		if exc == 0 && v == layout.Null {
			return 0, t.keyError(index)
		}
		return v, exc
	case layout.Null:
		i, exc := t.DictFind(w, index)
		if exc == 0 && i < 0 {
			exc = t.keyError(index)
		}
		if exc == 0 {
			t.Delete(w, i)
		}
		return layout.None, exc
	}
	return layout.None, t.DictSet(w, index, value)
}

// keyError returns a KeyError about a key.
func (t *Thread) keyError(key Word) Word {
	args := t.NewTuple(key)
	if args == 0 {
		return t.memoryError()
	}
	if exc := t.newException(t.rt.types[KeyError], args); exc != 0 {
		return exc
	}
	return t.memoryError()
}

// copyTable returns a copy of a dict or set; 0 where the limit is reached.
func (t *Thread) copyTable(w Word) Word {
	h := t.Heap
	c := t.NewTable(h.Kind(w), h.Type(w), h.TableLen(w))
	if c == 0 {
		return 0
	}
	for i := h.Next(w, 0); i >= 0; i = h.Next(w, i+1) {
		key, value := h.Entry(w, i)
		if !t.Insert(c, key, h.HashAt(w, i), value) {
			return 0
		}
	}
	return c
}

func dictFromKeys(t *Thread, a Args) (Word, Word) {
	value := Word(layout.None)
	if len(a.Words) > 2 {
		value = a.Words[2]
	}
	d := t.NewDict(0)
	if d == 0 {
		return t.NoMemory()
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(d)
	return d, t.Iterate(a.Words[1], func(key Word) (bool, Word) {
		exc := t.DictSet(d, key, value)
		return exc == 0, exc
	})
}

func dictGet(t *Thread, a Args) (Word, Word) {
	v, exc := t.DictGet(a.Words[0], a.Words[1])
	if exc == 0 && v == layout.Null {
		v = layout.None
		if len(a.Words) > 2 {
			v = a.Words[2]
		}
	}
	return v, exc
}

func dictPop(t *Thread, a Args) (Word, Word) {
	d, key := a.Words[0], a.Words[1]
	if exc := t.checkFixed(d); exc != 0 {
		return 0, exc
	}
	i, exc := t.DictFind(d, key)
	switch {
	case exc != 0:
		return 0, exc
	case i >= 0:
		_, v := t.Heap.Entry(d, i)
		t.Delete(d, i)
		return v, 0
	case len(a.Words) > 2:
		return a.Words[2], 0
	}
	return 0, t.keyError(key)
}

func dictPopItem(t *Thread, a Args) (Word, Word) {
	d := a.Words[0]
	if exc := t.checkFixed(d); exc != 0 {
		return 0, exc
	}
	i := t.Heap.Last(d)
	if i < 0 {
		return t.Fail(KeyError, "popitem(): dictionary is empty")
	}
	pair := t.NewTuple(t.Heap.Entry(d, i))
	if pair != 0 {
		t.Delete(d, i)
	}
	return t.Made(pair)
}

func dictSetDefault(t *Thread, a Args) (Word, Word) {
	d, key := a.Words[0], a.Words[1]
	if exc := t.checkFixed(d); exc != 0 {
		return 0, exc
	}
	i, hash, exc := t.TableFind(d, key)
	if exc != 0 {
		return 0, exc
	}
	if i >= 0 {
		_, v := t.Heap.Entry(d, i)
		return v, 0
	}
	value := Word(layout.None)
	if len(a.Words) > 2 {
		value = a.Words[2]
	}
	return value, t.memory(t.Insert(d, key, hash, value))
}

// What a view of a dict shows.
const (
	dictKeys = layout.Word(iota)<<1 | 1
	dictValues
	dictItems
)

// dictView returns the method that makes a view: a box of the dict and what is shown.
func dictView(what Word) Fn {
	return func(t *Thread, a Args) (Word, Word) { return t.Made(t.NewBox(DictView, a.Words[0], what)) }
}

func dictViewType() *TypeDef {
	return &TypeDef{
		Name: "dict_view",
		Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
			p.Text([...]string{"dict_keys", "dict_values", "dict_items"}[t.Box(w, 1).Int()])
			d, at := t.Box(w, 0), 0
			return t.printItems(p, "([", func(int) (item Word, ok bool) {
				if at = t.Heap.Next(d, at); at < 0 {
					return 0, false
				}
				item = t.viewed(d, at, t.Box(w, 1))
				at++
				return item, item != 0
			}, "])")
		},
		Unary: func(t *Thread, op UnaryOp, w Word) (Word, Word) {
			if op == OpHash && t.Box(w, 1) == dictValues {
				return identityHash(w), 0
			}
			return sizeUnary(op, t.Heap.TableLen(t.Box(w, 0)))
		},
		Binary: func(t *Thread, op BinaryOp, w, right Word) (Word, Word) {
			if op != pyop.In || t.Box(w, 1) != dictKeys {
				return layout.NotImpl, 0
			}
			i, exc := t.DictFind(t.Box(w, 0), right)
			return layout.Bool(i >= 0), exc
		},
		Iter: func(t *Thread, w Word) (Word, Word) { return t.Made(t.tableIterator(t.Box(w, 0), t.Box(w, 1))) },
	}
}

// viewed returns what a view shows of entry i; 0 where the limit is reached.
func (t *Thread) viewed(table Word, i int, what Word) Word {
	key, value := t.Heap.Entry(table, i)
	switch what {
	case dictKeys:
		return key
	case dictValues:
		return value
	}
	return t.NewTuple(key, value)
}

// Iterators of this language.
const (
	iteratorTable = layout.IteratorLanguage + iota // 8: the table, 16: the next entry, 24: what is shown
	iteratorItems                                  // 8: an array, 16: the next item
	iteratorDeque                                  // 8: a deque, 16: the place of the next item
)

func (t *Thread) tableIterator(table, what Word) Word {
	it := t.newIterator(iteratorTable, table)
	if it != 0 {
		t.Heap.Store(it, layout.RangeLeft, what)
	}
	return it
}

// stepTable steps an iterator over a table.
func (t *Thread) stepTable(it Word) (Word, Word) {
	table := t.Heap.Load(it, layout.IteratorOver)
	i := t.Heap.Next(table, int(t.Heap.Load(it, layout.IteratorAt)))
	if i == heap.Absent {
		return layout.Null, 0
	}
	t.Heap.Store(it, layout.IteratorAt, Word(i+1))
	return t.Made(t.viewed(table, i, t.Heap.Load(it, layout.RangeLeft)))
}
