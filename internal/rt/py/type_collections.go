package py

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// orderedDictType is OrderedDict: a dict, whose order counts where two are compared.
func orderedDictType() *TypeDef {
	return &TypeDef{
		Name: "OrderedDict",
		Base: Dict,
		New: func(t *Thread, ty *Type, a Args) (Word, Word) {
			d := t.NewTable(layout.KindDict, uint32(OrderedDict), 0)
			if d == 0 {
				return t.NoMemory()
			}
			return d, t.updateDict(d, a)
		},
		Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
			p.Text("OrderedDict(")
			exc := printDict(t, w, p, repr)
			p.Text(")")
			return exc
		},
		Binary: func(t *Thread, op BinaryOp, w, right Word) (Word, Word) {
			right = t.Inner(right)
			if op != pyop.Equal || t.typeID(right) != OrderedDict {
				return layout.NotImpl, 0
			}
			return t.equalInOrder(w, right)
		},
	}
}

// equalInOrder compares two dicts entry by entry. Comparing may change them.
func (t *Thread) equalInOrder(a, b Word) (Word, Word) {
	h := t.Heap
	if h.TableLen(a) != h.TableLen(b) {
		return layout.False, 0
	}
	for i, j := h.Next(a, 0), h.Next(b, 0); i >= 0 && j >= 0; i, j = h.Next(a, i+1), h.Next(b, j+1) {
		key, value := h.Entry(a, i)
		otherKey, otherValue := h.Entry(b, j)
		for _, pair := range [][2]Word{{key, otherKey}, {value, otherValue}} {
			if equal, exc := t.Equal(pair[0], pair[1]); exc != 0 || !equal {
				return layout.False, exc
			}
		}
	}
	return layout.True, 0
}

// A deque is a box: a KindWords in which the items go round, of one place more than the most there may be; how many places that is; the
// place of the first; the place behind the last; and flags.
const (
	dequeStore = iota
	dequePlaces
	dequeFirst
	dequeEnd
	dequeFlags
)

const dequeChecked = 1 // flag: to append to a full deque is an error

// ring is what the words of a deque say.
type ring struct {
	items      []Word
	first, end int
	checked    bool
}

func (t *Thread) ringOf(w Word) ring {
	return ring{
		items: t.Heap.Words(t.Box(w, dequeStore), layout.WordsStart, int(t.Box(w, dequePlaces).Int())),
		first: int(t.Box(w, dequeFirst).Int()), end: int(t.Box(w, dequeEnd).Int()), checked: t.Box(w, dequeFlags) != layout.SmallInt(0),
	}
}

func (r *ring) after(i int) int {
	if i++; i == len(r.items) {
		return 0
	}
	return i
}

func (r *ring) before(i int) int {
	if i == 0 {
		i = len(r.items)
	}
	return i - 1
}

func (r *ring) len() int {
	if r.end < r.first {
		return r.end - r.first + len(r.items)
	}
	return r.end - r.first
}

// setRing moves the ends of a deque.
func (t *Thread) setRing(w Word, r ring) {
	t.SetBox(w, dequeFirst, layout.SmallInt(int64(r.first)))
	t.SetBox(w, dequeEnd, layout.SmallInt(int64(r.end)))
}

func newDeque(t *Thread, ty *Type, a Args) (Word, Word) {
	if exc := t.checkArgs(&Def{Min: 2, Max: 3}, a); exc != 0 {
		return 0, exc
	}
	most, exc := t.IntArg(a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	if most < 0 {
		return t.Fail(ValueError, "")
	}
	flags := int64(0)
	if len(a.Words) > 2 {
		if flags, exc = t.IntArg(a.Words[2]); exc != 0 {
			return 0, exc
		}
	}
	switch {
	case most >= maxText/8:
		return t.NoMemory()
	}
	store := t.Alloc(layout.KindWords, 0, layout.WordsStart+8*uint64(most+1))
	if store == 0 {
		return t.NoMemory()
	}
	d := t.NewBox(Deque, store, layout.SmallInt(most+1), layout.SmallInt(0), layout.SmallInt(0), layout.SmallInt(flags&dequeChecked))
	if d == 0 {
		return t.NoMemory()
	}
	mark := t.Kept()
	defer t.Release(mark)
	return t.Keep(d), t.extendDeque(d, a.Words[0])
}

func (t *Thread) extendDeque(d, with Word) (exc Word) {
	return t.Iterate(with, func(item Word) (bool, Word) {
		exc := t.appendDeque(d, item)
		return exc == 0, exc
	})
}

// appendDeque puts an item behind the last, and drops the first of a full deque.
func (t *Thread) appendDeque(d, item Word) (exc Word) {
	r := t.ringOf(d)
	end := r.after(r.end)
	if end == r.first && r.checked {
		return t.Error(IndexError, "full")
	}
	r.items[r.end] = item
	if r.end = end; end == r.first {
		r.items[r.first] = layout.Null
		r.first = r.after(r.first)
	}
	t.setRing(d, r)
	return 0
}

// appendLeftDeque puts an item ahead of the first, and drops the last of a full deque.
func (t *Thread) appendLeftDeque(d, item Word) (exc Word) {
	r := t.ringOf(d)
	first := r.before(r.first)
	if first == r.end && r.checked {
		return t.Error(IndexError, "full")
	}
	r.items[first] = item
	if r.first = first; first == r.end {
		r.end = r.before(r.end)
		r.items[r.end] = layout.Null
	}
	t.setRing(d, r)
	return 0
}

// popDeque takes the first or last item out.
func (t *Thread) popDeque(d Word, left bool) (Word, Word) {
	r := t.ringOf(d)
	if r.first == r.end {
		return t.Fail(IndexError, "empty")
	}
	at := r.first
	if left {
		r.first = r.after(r.first)
	} else {
		r.end = r.before(r.end)
		at = r.end
	}
	item := r.items[at]
	r.items[at] = layout.Null
	t.setRing(d, r)
	return item, 0
}

func dequeType() *TypeDef {
	return &TypeDef{
		Name: "deque",
		New:  newDeque,
		Unary: func(t *Thread, op UnaryOp, w Word) (Word, Word) {
			r := t.ringOf(w)
			return sizeUnary(op, r.len())
		},
		Item: dequeItem,
		Iter: func(t *Thread, w Word) (Word, Word) {
			it := t.newIterator(iteratorDeque, w)
			if it != 0 {
				t.Heap.Store(it, layout.IteratorAt, Word(t.ringOf(w).first))
			}
			return t.Made(it)
		},
		Methods: []Def{
			{Name: "append", Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) { return layout.None, t.appendDeque(a.Words[0], a.Words[1]) }},
			{Name: "appendleft", Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) { return layout.None, t.appendLeftDeque(a.Words[0], a.Words[1]) }},
			{Name: "extend", Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) { return layout.None, t.extendDeque(a.Words[0], a.Words[1]) }},
			{Name: "pop", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) { return t.popDeque(a.Words[0], false) }},
			{Name: "popleft", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) { return t.popDeque(a.Words[0], true) }},
		},
	}
}

func dequeItem(t *Thread, w, index, value Word) (Word, Word) {
	if value == layout.Null {
		return layout.NotImpl, 0
	}
	r := t.ringOf(w)
	i, exc := t.IndexOf(index, r.len(), "deque")
	if exc != 0 {
		return 0, exc
	}
	r = t.ringOf(w) // the index may have changed it
	at := (r.first + i) % len(r.items)
	switch {
	case i >= r.len():
		return t.Fail(IndexError, "deque index out of range")
	case value == layout.Undefined:
		return r.items[at], 0
	}
	r.items[at] = value
	return layout.None, 0
}

// stepDeque steps an iterator over a deque, up to where its items end by then.
func (t *Thread) stepDeque(it Word) (Word, Word) {
	r, at := t.ringOf(t.Heap.Load(it, layout.IteratorOver)), int(t.Heap.Load(it, layout.IteratorAt))
	if at == r.end || r.items[at] == layout.Null {
		return layout.Null, 0
	}
	t.Heap.Store(it, layout.IteratorAt, Word(r.after(at)))
	return r.items[at], 0
}

// NewNamedTuple returns a class of tuples whose items have names, which are interned strings.
func (t *Thread) NewNamedTuple(name string, fields []Word) (Word, Word) {
	if len(t.rt.types) >= maxTypes {
		return t.NoMemory()
	}
	names := make([]string, len(fields))
	for i, field := range fields {
		names[i] = string(t.Heap.Text(field))
	}
	return t.Made(t.ClassOf(t.rt.NewType(&TypeDef{
		Name: name,
		Base: Tuple,
		New:  func(t *Thread, ty *Type, a Args) (Word, Word) { return t.newNamedTuple(ty, fields, a) },
		Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
			p.Text(name)
			return t.printFields(p, fields, t.TupleItems(w))
		},
		Attr: func(t *Thread, w, field, value Word) (Word, Word) {
			switch i := slices.Index(fields, field); {
			case value != layout.Undefined:
				return t.Fail(AttributeError, "can't set attribute")
			case i >= 0:
				return t.TupleItems(w)[i], 0
			}
			return layout.Undefined, 0
		},
		Attrs:  names,
		Closed: true,
	})))
}

// newNamedTuple makes a value of a class of named tuples, of positional and keyword arguments.
func (t *Thread) newNamedTuple(ty *Type, fields []Word, a Args) (Word, Word) {
	if n := len(a.Words) + len(a.Pairs)/2; n != len(fields) {
		return t.Fail(TypeError, "%s() takes %d positional arguments but %d were given", ty.name, len(fields), n)
	}
	o := t.NewTupleOf(len(fields))
	if o == 0 {
		return t.NoMemory()
	}
	t.Heap.SetType(o, uint32(ty.id))
	items := t.TupleItems(o)
	copy(items, a.Words)
	for i := 0; i < len(a.Pairs); i += 2 {
		switch at := slices.Index(fields, a.Pairs[i]); {
		case at < 0:
			return t.Fail(TypeError, "unexpected keyword argument '%s'", t.Heap.Text(a.Pairs[i]))
		case items[at] != layout.Null:
			return t.Fail(TypeError, "function got multiple values for argument '%s'", t.Heap.Text(a.Pairs[i]))
		default:
			items[at] = a.Pairs[i+1]
		}
	}
	return o, 0
}

// printFields shows named items: (a=1, b=2).
func (t *Thread) printFields(p *Printer, fields, items []Word) (exc Word) {
	p.Text("(")
	for i, item := range items {
		if i > 0 {
			p.Text(", ")
		}
		p.Text(string(t.Heap.Text(fields[i])) + "=")
		if exc := t.Print(p, item, true); exc != 0 {
			return exc
		}
	}
	p.Text(")")
	return 0
}

// NewAttrTuple returns a tuple whose items have names, as sys.implementation; 0 where the limit is reached, or an item is 0.
func (t *Thread) NewAttrTuple(names []string, words ...Word) Word {
	n := len(names)
	if slices.Contains(words, 0) {
		return 0
	}
	fields := t.NewTupleOf(n)
	o := t.NewTupleOf(n + 1) // the names stand behind the items
	if fields == 0 || o == 0 {
		return 0
	}
	t.Heap.SetType(o, uint32(AttrTuple))
	t.Heap.Store(o, layout.SequenceLen, Word(n))
	for i, name := range names {
		if t.TupleItems(fields)[i] = t.Intern(name); t.TupleItems(fields)[i] == 0 {
			return 0
		}
	}
	copy(t.Heap.Words(o, layout.TupleWords, n), words)
	t.Heap.Words(o, layout.TupleWords, n+1)[n] = fields
	return o
}

// fieldsOf returns the names of the items of such a tuple, none of others.
func (t *Thread) fieldsOf(w Word) []Word {
	if t.typeID(w) != AttrTuple {
		return nil
	}
	n := len(t.TupleItems(w))
	return t.TupleItems(t.Heap.Words(w, layout.TupleWords, n+1)[n])
}

// attrTupleType is the type of such tuples: a type of its own, that programs cannot call.
func attrTupleType() *TypeDef {
	return &TypeDef{
		Name:   "tuple",
		Unary:  tupleUnary,
		Binary: tupleBinary,
		Item:   tupleItem,
		Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
			return t.printFields(p, t.fieldsOf(w), t.TupleItems(w))
		},
		Attr: func(t *Thread, w, name, value Word) (Word, Word) {
			if i := slices.Index(t.fieldsOf(w), name); i >= 0 && value == layout.Undefined {
				return t.TupleItems(w)[i], 0
			}
			return layout.Undefined, 0
		},
	}
}
