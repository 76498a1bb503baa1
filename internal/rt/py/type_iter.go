package py

import "github.com/tandem-lang/tandem/internal/rt/layout"

// enumerateType is enumerate: a box of an iterator and the next number.
func enumerateType() *TypeDef {
	return &TypeDef{
		Name: "enumerate",
		New: func(t *Thread, ty *Type, a Args) (Word, Word) {
			args := []Word{layout.Null, layout.SmallInt(0)}
			if exc := t.ArgsByName(a, args, "iterable", "start"); exc != 0 {
				return 0, exc
			}
			if args[0] == layout.Null {
				return t.Fail(TypeError, "'iterable' argument required")
			}
			start, exc := t.IntArg(args[1])
			if exc != 0 {
				return 0, exc
			}
			it, exc := t.Iter(args[0])
			if exc != 0 {
				return 0, exc
			}
			return t.Made(t.NewBox(Enumerate, it, layout.SmallInt(start)))
		},
		Next: func(t *Thread, w Word) (Word, Word) {
			item, exc := t.nextOrRaised(t.Box(w, 0))
			if exc != 0 || item == layout.Null {
				return layout.Null, exc
			}
			n := t.Box(w, 1)
			pair := t.NewTuple(n, item)
			t.SetBox(w, 1, layout.SmallInt(n.Int()+1))
			return t.Made(pair)
		},
	}
}

// zipType is zip: a box of a tuple of iterators.
func zipType() *TypeDef {
	return &TypeDef{
		Name: "zip",
		New: func(t *Thread, ty *Type, a Args) (Word, Word) {
			if exc := t.CheckArgs(a, 0, -1); exc != 0 {
				return 0, exc
			}
			its, exc := t.iterators(a.Words)
			if exc != 0 {
				return 0, exc
			}
			return t.Made(t.NewBox(Zip, its))
		},
		Next: func(t *Thread, w Word) (Word, Word) {
			items, exc := t.nextOfEach(t.Box(w, 0))
			if exc != 0 || len(items) == 0 {
				return layout.Null, exc
			}
			return t.Made(t.NewTuple(items...))
		},
	}
}

// iterators returns a tuple of iterators over values.
func (t *Thread) iterators(values []Word) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	var list []Word
	for _, w := range values {
		it, exc := t.Iter(w)
		if exc != 0 {
			return 0, exc
		}
		list = append(list, t.Keep(it))
	}
	return t.Made(t.NewTuple(list...))
}

// nextOfEach returns the next items of a tuple of iterators, none where one of them has no more.
func (t *Thread) nextOfEach(its Word) (items []Word, exc Word) {
	mark := t.Kept()
	defer t.Release(mark)
	for _, it := range t.TupleItems(its) {
		item, exc := t.nextOrRaised(it)
		if exc != 0 || item == layout.Null {
			return nil, exc
		}
		items = append(items, t.Keep(item))
	}
	return items, 0
}

// mapType is map: a box of the function and a tuple of iterators.
func mapType() *TypeDef {
	return &TypeDef{
		Name: "map",
		New: func(t *Thread, ty *Type, a Args) (Word, Word) {
			if exc := t.checkArgs(&Def{Min: 2, Max: -1}, a); exc != 0 {
				return 0, exc
			}
			its, exc := t.iterators(a.Words[1:])
			if exc != 0 {
				return 0, exc
			}
			return t.Made(t.NewBox(Map, a.Words[0], its))
		},
		Next: func(t *Thread, w Word) (Word, Word) {
			items, exc := t.nextOfEach(t.Box(w, 1))
			if exc != 0 || len(items) == 0 {
				return layout.Null, exc
			}
			return t.Call(t.Box(w, 0), items...)
		},
	}
}

// filterType is filter: a box of the function or None and an iterator.
func filterType() *TypeDef {
	return &TypeDef{
		Name: "filter",
		New: func(t *Thread, ty *Type, a Args) (Word, Word) {
			if exc := t.checkArgs(&Def{Min: 2, Max: 2}, a); exc != 0 {
				return 0, exc
			}
			it, exc := t.Iter(a.Words[1])
			if exc != 0 {
				return 0, exc
			}
			return t.Made(t.NewBox(Filter, a.Words[0], it))
		},
		Next: func(t *Thread, w Word) (Word, Word) {
			mark := t.Kept()
			defer t.Release(mark)
			for {
				item, exc := t.nextOrRaised(t.Box(w, 1))
				if exc != 0 || item == layout.Null {
					return layout.Null, exc
				}
				t.Keep(item)
				truth := item
				if fn := t.Box(w, 0); fn != layout.None {
					if truth, exc = t.Call(fn, item); exc != 0 {
						return 0, exc
					}
				}
				if ok, exc := t.IsTrue(truth); exc != 0 || ok {
					return item, exc
				}
				t.Release(mark)
				if exc := t.Check(1); exc != 0 {
					return 0, exc
				}
			}
		},
	}
}

// reversedType is reversed: a box of a sequence and how many of its items are left.
func reversedType() *TypeDef {
	return &TypeDef{
		Name: "reversed",
		New: func(t *Thread, ty *Type, a Args) (Word, Word) {
			if exc := t.checkArgs(&Def{Min: 1, Max: 1}, a); exc != 0 {
				return 0, exc
			}
			if t.Heap.KindOf(a.Words[0]) == layout.KindInstance {
				if it, found, exc := t.CallSpecial(a.Words[0], nameReversed); found {
					return it, exc
				}
			}
			n, exc := t.Len(a.Words[0])
			if exc != 0 {
				return 0, exc
			}
			return t.Made(t.NewBox(Reversed, a.Words[0], layout.SmallInt(int64(n))))
		},
		Next: func(t *Thread, w Word) (Word, Word) {
			n := t.Box(w, 1).Int()
			if n == 0 {
				return layout.Null, 0
			}
			t.SetBox(w, 1, layout.SmallInt(n-1))
			return t.Item(t.Box(w, 0), layout.SmallInt(n-1), layout.Undefined)
		},
	}
}

// Len returns how many items a value has.
func (t *Thread) Len(w Word) (int, Word) {
	result, exc := t.lenOf(w)
	if exc != 0 {
		return 0, exc
	}
	n, exc := t.IntArg(result)
	return int(n), exc
}

// lenOf returns what len returns: an int, but for a __len__ that returns something else.
func (t *Thread) lenOf(w Word) (Word, Word) {
	result, exc := t.unary(OpLen, w)
	if exc == 0 && result == layout.Null {
		return t.Fail(TypeError, "object of type '%s' has no len()", t.TypeOf(w).name)
	}
	return result, exc
}
