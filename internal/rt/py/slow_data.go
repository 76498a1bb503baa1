package py

import (
	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
)

func slowVariables() map[instr.Op]func(*Thread) {
	unbound := func(t *Thread) {
		t.Throw(t.Error(NameError, "local variable referenced before assignment"))
	}
	return map[instr.Op]func(*Thread){
		instr.CheckBound: unbound, instr.LoadCell: unbound, instr.LoadFree: unbound,
		instr.MakeCell: func(t *Thread) {
			cell := t.Alloc(layout.KindCell, uint32(CellType), layout.CellValue+8)
			if cell != 0 {
				t.Heap.Store(cell, layout.CellValue, *t.A())
			}
			t.done(t.Made(cell))
		},
		instr.DeleteCell:        func(t *Thread) { t.deleteCell(*t.A()) },
		instr.DeleteFree:        func(t *Thread) { t.deleteCell(t.Heap.Load(t.Function(t.Frame()), uint64(t.NumB()))) },
		instr.LoadGlobal:        func(t *Thread) { t.loadGlobal() },
		instr.LoadGlobalCached:  func(t *Thread) { t.loadGlobal() },
		instr.LoadBuiltin:       func(t *Thread) { t.loadGlobal() },
		instr.StoreGlobal:       func(t *Thread) { t.storeGlobal() },
		instr.StoreGlobalCached: func(t *Thread) { t.storeGlobal() },
		instr.DeleteGlobal:      func(t *Thread) { t.ok(t.deleteName(t.globals(), t.Word(1))) },
		instr.LoadName: func(t *Thread) {
			if v := t.DictGetName(t.locals(), t.Word(1)); v != layout.Null {
				t.Result(v)
				return
			}
			t.done(t.globalOf(t.Word(1)))
		},
		instr.StoreName: func(t *Thread) {
			if !t.DictSetName(t.locals(), t.Word(1), *t.A()) {
				t.Throw(t.memoryError())
				return
			}
			t.Mutator.Next()
		},
		instr.DeleteName: func(t *Thread) { t.ok(t.deleteName(t.locals(), t.Word(1))) },
	}
}

func (t *Thread) deleteCell(cell Word) {
	if t.Heap.Load(cell, layout.CellValue) == layout.Null {
		t.Throw(t.Error(NameError, "local variable referenced before assignment"))
		return
	}
	t.Heap.Store(cell, layout.CellValue, layout.Null)
	t.Mutator.Next()
}

// running returns the function that runs, in instructions or in machine code; Null where none does.
func (t *Thread) running() Word {
	if a := t.innermost(); a != nil {
		return a.fn
	}
	return t.Function(t.Frame())
}

// globals returns the dict of names of the module whose function runs; where none runs, an empty one.
func (t *Thread) globals() Word {
	fn := t.running()
	if t.Heap.KindOf(fn) != layout.KindFunc {
		return t.NewDict(0)
	}
	return t.Heap.Load(fn, layout.FuncGlobals)
}

// locals returns the dict of names of the class body, or of the module with locals of its own, that runs.
func (t *Thread) locals() Word {
	code := t.CodeOf(t.Heap.Load(t.Function(t.Frame()), layout.FuncCode))
	return t.Get(t.Frame() + machine.Slot(8*(code.Params+registerLocals)))
}

// globalOf returns the global or builtin of a name.
func (t *Thread) globalOf(name Word) (Word, Word) {
	if v := t.DictGetName(t.globals(), name); v != layout.Null {
		return v, 0
	}
	if v := t.DictGetName(t.rt.builtins, name); v != layout.Null {
		return v, 0
	}
	return t.Fail(NameError, "name '%s' isn't defined", t.Heap.Text(name))
}

// loadGlobal loads a global or builtin, and fills the instruction's cache.
func (t *Thread) loadGlobal() {
	name, globals := t.Word(1), t.globals()
	if i := t.Heap.FindName(globals, name); i >= 0 {
		t.cacheEntry(globals, i, instr.LoadGlobalCached)
		_, v := t.Heap.Entry(globals, i)
		t.Result(v)
		return
	}
	if i := t.Heap.FindName(t.rt.builtins, name); i >= 0 {
		t.SetWord(4, t.Heap.Load(t.rt.builtins, layout.TableVersion))
		t.cacheEntry2(globals, t.rt.builtins, i, instr.LoadBuiltin)
		_, v := t.Heap.Entry(t.rt.builtins, i)
		t.Result(v)
		return
	}
	t.done(t.globalOf(name))
}

func (t *Thread) storeGlobal() {
	name, globals := t.Word(1), t.globals()
	if !t.DictSetName(globals, name, *t.A()) {
		t.Throw(t.memoryError())
		return
	}
	t.cacheEntry(globals, t.Heap.FindName(globals, name), instr.StoreGlobalCached)
	t.Mutator.Next()
}

// cacheEntry fills the cache of an instruction about an entry of the globals.
func (t *Thread) cacheEntry(globals Word, i int, to instr.Op) { t.cacheEntry2(globals, globals, i, to) }

// cacheEntry2 fills the cache of an instruction that holds while the globals do not change, with an entry of a table.
func (t *Thread) cacheEntry2(globals, table Word, i int, to instr.Op) {
	entries := t.Heap.Load(table, layout.TableEntries)
	t.SetWord(2, t.Heap.Load(globals, layout.TableVersion))
	t.SetWord(3, globals+layout.TableVersion)
	t.SetWord(5, entries+Word(layout.WordsStart+16*i+8))
	t.Become(to)
}

func (t *Thread) deleteName(dict, name Word) (exc Word) {
	i := t.Heap.FindName(dict, name)
	if i < 0 {
		return t.Error(NameError, "name '%s' isn't defined", t.Heap.Text(name))
	}
	t.Delete(dict, i)
	return 0
}

func slowAttributes() map[instr.Op]func(*Thread) {
	load := func(t *Thread) {
		w, name := *t.B(), t.Word(1)
		if t.Heap.KindOf(w) == layout.KindInstance {
			if s, i := t.ownSlot(w, name); i >= 0 {
				if i < s.room {
					t.cacheSlot(s, i, name, instr.LoadAttrSlot, 0)
				}
				t.Result(t.Heap.Load(t.slotAt(w, s, i)))
				return
			} else if !s.dict && s.typ.native == nil && t.loadClassValue(w, name) {
				return
			}
		}
		t.done(t.GetAttr(w, name))
	}
	store := func(t *Thread) {
		w, name := *t.A(), t.Word(1)
		if t.Heap.KindOf(w) == layout.KindInstance && t.shapeOf(w).typ.special&takesStores == 0 {
			if s, i := t.ownSlot(w, name); i >= 0 {
				if i < s.room {
					t.cacheSlot(s, i, name, instr.StoreAttrSlot, t.rt.mach.SlotStored())
				}
				at, offset := t.slotAt(w, s, i)
				t.Heap.Store(at, offset, *t.B())
				t.Mutator.Next()
				return
			} else if !s.dict && len(s.names) < s.room {
				t.storeNew(w, s, name)
				return
			}
		}
		t.ok(t.SetAttr(w, name, *t.B()))
	}
	method := func(t *Thread) { t.loadMethodSlow() }
	return map[instr.Op]func(*Thread){
		instr.LoadAttr: load, instr.LoadAttrSlot: load, instr.LoadAttrClass: load,
		instr.StoreAttr: store, instr.StoreAttrSlot: store, instr.StoreAttrNew: store,
		instr.DeleteAttr: func(t *Thread) { t.ok(t.SetAttr(*t.A(), t.Word(1), layout.Null)) },
		instr.LoadMethod: method, instr.LoadMethodShape: method, instr.LoadMethodText: method,
		instr.LoadSuper: func(t *Thread) { t.loadSuper() },
	}
}

// loadClassValue loads an attribute of an instance that has none of its own by that name, where its class has a value that is neither a
// function nor anything that makes the attribute, and caches it.
func (t *Thread) loadClassValue(w, name Word) bool {
	shape := t.shapeWord(w, true)
	value := t.CachedValue(shape, name)
	if value == layout.Null {
		var owner *Type
		value, owner = t.lookup(t.shapeOf(w).typ, name)
		if value == layout.Null || owner.def != nil || !t.plainMember(value) || name == nameClass || name == nameDict {
			return false
		}
		t.CacheValue(shape, name, value)
	}
	t.SetWord(2, shape)
	t.SetWord(3, value)
	t.Become(instr.LoadAttrClass)
	t.Result(value)
	return true
}

// plainMember reports whether instances get a member of their class as it is.
func (t *Thread) plainMember(member Word) bool {
	switch t.Heap.KindOf(member) {
	case layout.KindFunc, layout.KindNative, layout.KindInstance, KindBox:
		return false
	}
	return true
}

// ownSlot returns the shape of an instance, and the slot that an attribute of its own has, -1 for none.
func (t *Thread) ownSlot(w, name Word) (s *Shape, i int) {
	s = t.shapeOf(w)
	if s.dict {
		return s, -1
	}
	return s, s.slot(name)
}

// cacheSlot notes where instances of a shape have an attribute: in the cache of the instruction, and in the place of an earlier shape there
// in the table of lookups.
func (t *Thread) cacheSlot(s *Shape, slot int, name Word, to instr.Op, use Word) {
	if t.Op() == to && (use == 0 || t.Word(3) == use) {
		t.CacheSlot(Word(s.number)|use, name, layout.InstanceSlots+8*uint64(slot))
		return
	}
	t.SetWord(2, s.cacheWord(slot))
	if use != 0 {
		t.SetWord(3, use)
	}
	t.Become(to)
}

// storeNew stores an attribute that an instance gets by it, which has room for it, and caches how.
func (t *Thread) storeNew(w Word, s *Shape, name Word) {
	if !t.instanceSet(w, name, *t.B()) {
		t.Throw(t.memoryError())
		return
	}
	if to := t.shapeOf(w); !to.dict {
		t.SetWord(2, s.cacheWord(len(s.names)))
		t.SetWord(3, Word(uint64(to.number)|t.rt.mach.Epoch()))
		t.Become(instr.StoreAttrNew)
	}
	t.Mutator.Next()
}

// cacheWord returns the word of a cache for an attribute that lies inside of an instance: the shape, and the offset in the high half.
func (s *Shape) cacheWord(slot int) Word {
	return Word(s.number) | Word(layout.InstanceSlots+8*slot)<<32
}

// loadMethodSlow loads a method, and caches what the class of an instance has.
func (t *Thread) loadMethodSlow() {
	w, name := *t.B(), t.Word(1)
	slot := t.SlotA()
	typed := w.IsObject() && t.typedHeader(w)
	shape := t.shapeWord(w, typed)
	fn, self := t.CachedMethod(shape, name), w
	if shape == 0 || fn == layout.Null {
		var exc Word
		fn, self, exc = t.loadMethod(w, name)
		switch {
		case exc == 0 && fn == layout.Null:
			exc = t.noAttribute(w, name)
			fallthrough
		case exc != 0:
			t.Throw(exc)
			return
		}
		if self == w && shape != 0 && shape == t.shapeWord(w, typed) {
			t.CacheMethod(shape, name, fn)
		}
	}
	if self == w && shape != 0 {
		t.SetWord(2, shape)
		t.SetWord(3, fn)
		if typed {
			t.Become(instr.LoadMethodShape)
		} else {
			t.Become(instr.LoadMethodText)
		}
	}
	t.Set(slot, fn)
	t.Set(slot+8, self)
	t.Mutator.Next()
}

// shapeWord returns the number that all values have in common whose classes have the same methods, with the epoch; Null for values that
// have none.
func (t *Thread) shapeWord(w Word, typed bool) Word {
	switch {
	case typed:
		return Word(uint64(t.Heap.Type(w)) | t.rt.mach.Epoch())
	case t.Heap.IsString(w):
		return Word(uint64(Str) | t.rt.mach.Epoch())
	}
	return layout.Null
}

// typedHeader reports whether an object's header has the number of its shape, which says what methods it has: those of a class are its own.
func (t *Thread) typedHeader(w Word) bool {
	switch t.Heap.Kind(w) {
	case layout.KindString, layout.KindBytes, layout.KindClass:
		return false
	}
	return w >= layout.FixedEnd
}

func slowItems() map[instr.Op]func(*Thread) {
	load := func(t *Thread) {
		w, index := *t.B(), *t.C()
		if index.IsSmallInt() {
			if to := t.loadItemFor(w); to != 0 {
				t.Become(to)
			} else if t.Heap.KindOf(w) == layout.KindString {
				t.Become(instr.LoadItemText)
			}
			if c := t.charAt(w, index.Int()); c != layout.Null {
				t.Result(c)
				return
			}
		} else if v := t.simpleItem(w, index); v != layout.Null {
			t.Result(v)
			return
		}
		t.done(t.Item(w, index, layout.Undefined))
	}
	store := func(t *Thread) {
		w, index := *t.A(), *t.B()
		if index.IsSmallInt() {
			switch t.Heap.KindOf(w) {
			case layout.KindList:
				t.Become(instr.StoreItemList)
			case layout.KindDict:
				t.Become(instr.StoreItemDict)
			case KindBox:
				if TypeID(t.Heap.Type(w)) == ByteArray {
					t.Become(instr.StoreItemSpan)
				}
			}
		}
		if t.Heap.KindOf(w) == layout.KindDict && TypeID(t.Heap.Type(w)) == Dict && !t.Heap.Fixed(w) {
			t.ok(t.DictSet(w, index, *t.C()))
			return
		}
		_, exc := t.Item(w, index, *t.C())
		t.ok(exc)
	}
	iter := func(t *Thread) {
		if t.Poll() {
			t.forIter()
		}
	}
	return map[instr.Op]func(*Thread){
		instr.LoadItem: load, instr.LoadItemList: load, instr.LoadItemTuple: load, instr.LoadItemDict: load, instr.LoadItemBytes: load, instr.LoadItemText: load, instr.LoadItemSpan: load,
		instr.StoreItem: store, instr.StoreItemList: store, instr.StoreItemDict: store, instr.StoreItemSpan: store,
		instr.DeleteItem: func(t *Thread) {
			_, exc := t.Item(*t.A(), *t.B(), layout.Null)
			t.ok(exc)
		},
		instr.GetIter: func(t *Thread) { t.done(t.Iter(*t.B())) },
		instr.ForIter: iter, instr.ForRange: iter, instr.ForList: iter, instr.ForText: iter, instr.ForBytes: iter, instr.ForGenerator: iter,
	}
}

// charAt returns a character of a str of ASCII, Null for all else.
func (t *Thread) charAt(w Word, i int64) Word {
	if !t.Heap.IsString(w) || !t.Heap.IsASCII(w) {
		return layout.Null
	}
	text := t.Heap.Text(w)
	if i < 0 {
		i += int64(len(text))
	}
	if uint64(i) >= uint64(len(text)) {
		return layout.Null
	}
	return t.asciiChar(text[i])
}

// simpleItem returns the value of a str in a dict, and a slice with small bounds of a str of ASCII, list or tuple; Null for all else, and
// where something is wrong.
func (t *Thread) simpleItem(w, index Word) Word {
	h := t.Heap
	if h.IsString(index) {
		if h.KindOf(w) == layout.KindDict && TypeID(h.Type(w)) == Dict {
			if v, exc := t.DictGet(w, index); exc == 0 {
				return v
			}
		}
		return layout.Null
	}
	if h.KindOf(index) != layout.KindSlice {
		return layout.Null
	}
	if h.IsString(w) && h.IsASCII(w) {
		text := h.Text(w)
		if start, stop, ok := t.simpleSlice(index, len(text)); ok {
			return t.NewASCII(text[start:stop])
		}
		return layout.Null
	}
	switch h.KindOf(w) {
	case layout.KindList:
		if start, stop, ok := t.simpleSlice(index, len(t.ListItems(w))); ok {
			return t.NewList(t.ListItems(w)[start:stop]...)
		}
	case layout.KindTuple:
		if start, stop, ok := t.simpleSlice(index, len(t.TupleItems(w))); ok {
			return t.NewTuple(t.TupleItems(w)[start:stop]...)
		}
	}
	return layout.Null
}

// simpleSlice returns the part of n items that a slice without a step names whose bounds are small integers or not given.
func (t *Thread) simpleSlice(s Word, n int) (start, stop int, ok bool) {
	first, last := t.Heap.Load(s, layout.SliceStart), t.Heap.Load(s, layout.SliceStop)
	if t.Heap.Load(s, layout.SliceStep) != layout.None {
		return 0, 0, false
	}
	stop = n
	if last.IsSmallInt() {
		stop = int(bound(last.Int(), int64(n), false, false))
	} else if last != layout.None {
		return 0, 0, false
	}
	if first.IsSmallInt() {
		start = int(bound(first.Int(), int64(n), false, true))
	} else if first != layout.None {
		return 0, 0, false
	}
	return min(start, stop), stop, true
}

func (t *Thread) loadItemFor(w Word) instr.Op {
	switch t.Heap.KindOf(w) {
	case layout.KindList:
		return instr.LoadItemList
	case layout.KindTuple:
		return instr.LoadItemTuple
	case layout.KindDict:
		return instr.LoadItemDict
	case layout.KindBytes:
		return instr.LoadItemBytes
	case KindBox:
		if TypeID(t.Heap.Type(w)) == ByteArray {
			return instr.LoadItemSpan
		}
	}
	return 0
}

// forIter steps an iterator; a generator is resumed in this loop, and comes back to the instruction.
func (t *Thread) forIter() {
	it := *t.B()
	switch t.Heap.KindOf(it) {
	case layout.KindIterator:
		switch t.Heap.Small(it) {
		case layout.IteratorRange:
			t.Become(instr.ForRange)
		case layout.IteratorList, layout.IteratorTuple:
			t.Become(instr.ForList)
		case layout.IteratorBytes:
			t.Become(instr.ForBytes)
		case layout.IteratorText:
			t.Become(instr.ForText)
		}
	case layout.KindFrame:
		t.Become(instr.ForGenerator)
		if t.Heap.Load(it, generatorState) == generatorDone {
			t.Branch(false)
			return
		}
		if slot, ok := t.Reserve(1); ok {
			t.enterGenerator(it, layout.None, layout.Null, resumedByIteration, slot, t.Here())
			return
		}
	}
	item, exc := t.next(it)
	switch {
	case exc != 0:
		t.Throw(exc)
	case item == layout.Null:
		t.Branch(false)
	default:
		*t.A() = item
		t.Branch(true)
	}
}

func slowBuilding() map[instr.Op]func(*Thread) {
	return map[instr.Op]func(*Thread){
		instr.BuildTuple: func(t *Thread) { t.done(t.Made(t.NewTuple(t.Window(t.SlotB(), t.NumC())...))) },
		instr.BuildList:  func(t *Thread) { t.done(t.Made(t.NewList(t.Window(t.SlotB(), t.NumC())...))) },
		instr.BuildMap:   func(t *Thread) { t.done(t.Made(t.NewDict(t.NumC()))) },
		instr.BuildSet:   func(t *Thread) { t.done(t.buildSet(t.Window(t.SlotB(), t.NumC()))) },
		instr.BuildSlice: func(t *Thread) {
			parts := [3]Word{layout.None, layout.None, layout.None}
			copy(parts[:], t.Window(t.SlotB(), t.NumC()))
			t.done(t.Made(t.newSlice(parts[0], parts[1], parts[2])))
		},
		instr.StoreMap:   func(t *Thread) { t.ok(t.DictSet(*t.A(), *t.B(), *t.C())) },
		instr.ListAppend: func(t *Thread) { t.ok(t.memory(t.ListAppend(*t.A(), *t.B()))) },
		instr.SetAdd:     func(t *Thread) { t.ok(t.SetAdd(*t.A(), *t.B())) },
		instr.Unpack:     func(t *Thread) { t.ok(t.unpack(*t.B(), t.Window(t.SlotA(), t.NumC()))) },
		instr.UnpackEx: func(t *Thread) {
			t.ok(t.unpackEx(*t.B(), int(t.X()), t.Window(t.SlotA(), int(t.X())+1+t.NumC())))
		},
		instr.MakeFunction:   func(t *Thread) { t.makeFunction() },
		instr.LoadBuildClass: func(t *Thread) { t.done(t.DictGetName(t.rt.builtins, nameBuildClass), 0) },
	}
}

// newSlice returns a slice; 0 where the limit is reached.
func (t *Thread) newSlice(start, stop, step Word) Word {
	o := t.Unlocked(func() Word { return t.Alloc(layout.KindSlice, uint32(SliceType), layout.HeaderBytes+24) })
	if o != 0 {
		copy(t.Heap.Words(o, 8, 3), []Word{start, stop, step})
	}
	return o
}

// memory returns an exception where something could not be allocated.
func (t *Thread) memory(ok bool) Word {
	if !ok {
		return t.memoryError()
	}
	return 0
}

func (t *Thread) buildSet(words []Word) (Word, Word) {
	s := t.NewSet(len(words))
	if s == 0 {
		return t.NoMemory()
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(s)
	for _, w := range words {
		if exc := t.SetAdd(s, w); exc != 0 {
			return 0, exc
		}
	}
	return s, 0
}

// Collected returns the items of a value, at most most+1 of them where most is not negative. The caller has a mark of what is kept.
func (t *Thread) Collected(w Word, most int) (items []Word, exc Word) {
	if k := t.Heap.KindOf(w); k == layout.KindTuple || k == layout.KindList {
		return t.sequence(w), 0
	}
	exc = t.Iterate(w, func(item Word) (bool, Word) {
		if exc := t.roomInGo(len(items)); exc != 0 {
			return false, exc
		}
		items = append(items, t.Keep(item))
		return most < 0 || len(items) <= most, t.Check(1)
	})
	return items, exc
}

// roomInGo returns an exception where n words that Go holds for a program, which may be many more, would not find room in its heap.
func (t *Thread) roomInGo(n int) (exc Word) {
	const stride = 1 << 10
	if n%stride == 0 && layout.WordBytes*uint64(n) > t.Heap.Left() {
		return t.memoryError()
	}
	return 0
}

// unpack sets words to the items of a value, as many as there are, the last first.
func (t *Thread) unpack(w Word, to []Word) (exc Word) {
	n := len(to)
	mark := t.Kept()
	items, exc := t.Collected(w, n)
	t.Release(mark)
	switch {
	case exc != 0:
	case len(items) < n:
		exc = t.Error(ValueError, "need more than %d values to unpack", len(items))
	case len(items) > n:
		exc = t.Error(ValueError, "too many values to unpack (expected %d)", n)
	default:
		for i, w := range items {
			to[n-1-i] = w
		}
	}
	return exc
}

// unpackEx sets words to the last items of a value, a list of those in the middle, and so many as stand before these, each the last first.
func (t *Thread) unpackEx(w Word, before int, to []Word) (exc Word) {
	after := len(to) - 1 - before
	mark := t.Kept()
	defer t.Release(mark)
	items, exc := t.Collected(w, -1)
	if exc == 0 && len(items) < before+after {
		exc = t.Error(ValueError, "need more than %d values to unpack", len(items))
	}
	if exc != 0 {
		return exc
	}
	rest := t.NewList(items[before : len(items)-after]...)
	if rest == 0 {
		return t.memoryError()
	}
	for i, w := range items[len(items)-after:] {
		to[after-1-i] = w
	}
	to[after] = rest
	for i, w := range items[:before] {
		to[len(to)-1-i] = w
	}
	return 0
}

// makeFunction makes a function of the code in the word, with cells and defaults from B on.
func (t *Thread) makeFunction() {
	at := t.SlotB()
	defaults, kwDefaults := Word(layout.Null), Word(layout.Null)
	if t.X() != 0 {
		defaults, kwDefaults = t.Get(at), t.Get(at+8)
		at += 16
		if defaults == layout.None {
			defaults = layout.Null
		}
	}
	fn := t.NewFunction(t.Word(1), t.globals(), defaults, kwDefaults, t.Window(at, t.NumC())...)
	if fn != 0 && t.X() == 0 {
		t.SetWord(2, Word(t.Heap.Header(fn)))
		t.SetWord(3, t.Heap.Load(fn, layout.FuncEntry))
	}
	t.done(t.Made(fn))
}
