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
		instr.DeleteGlobal:      func(t *Thread) { t.deleteName(t.globals(), t.Word(1)) },
		instr.LoadName: func(t *Thread) {
			if v := t.DictGetName(t.locals(), t.Word(1)); v != layout.Null {
				t.Result(v)
				return
			}
			t.done(t.globalOf(t.Word(1)))
		},
		instr.StoreName: func(t *Thread) {
			if !t.DictSetName(t.locals(), t.Word(1), *t.A()) {
				t.Throw(t.rt.noMemory)
				return
			}
			t.Mutator.Next()
		},
		instr.DeleteName: func(t *Thread) { t.deleteName(t.locals(), t.Word(1)) },
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

// globals returns the dict of names of the module whose function runs; where none runs, an empty one.
func (t *Thread) globals() Word {
	fn := t.Function(t.Frame())
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
	if i := t.Heap.FindSimple(globals, name); i >= 0 {
		t.cacheEntry(globals, i, instr.LoadGlobalCached)
		_, v := t.Heap.Entry(globals, i)
		t.Result(v)
		return
	}
	if i := t.Heap.FindSimple(t.rt.builtins, name); i >= 0 {
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
		t.Throw(t.rt.noMemory)
		return
	}
	t.cacheEntry(globals, t.Heap.FindSimple(globals, name), instr.StoreGlobalCached)
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

func (t *Thread) deleteName(dict, name Word) {
	i := t.Heap.FindSimple(dict, name)
	if i < 0 {
		t.Throw(t.Error(NameError, "name '%s' isn't defined", t.Heap.Text(name)))
		return
	}
	t.Delete(dict, i)
	t.Mutator.Next()
}

func slowAttributes() map[instr.Op]func(*Thread) {
	load := func(t *Thread) {
		w, name := *t.B(), t.Word(1)
		if t.Heap.KindOf(w) == layout.KindInstance {
			if at, ok := t.ownSlot(w, name); ok {
				t.SetWord(2, at)
				t.Become(instr.LoadAttrSlot)
			}
		}
		t.done(t.GetAttr(w, name))
	}
	store := func(t *Thread) {
		w, name := *t.A(), t.Word(1)
		exc := t.SetAttr(w, name, *t.B())
		if exc == 0 && t.Heap.KindOf(w) == layout.KindInstance && t.shapeOf(w).typ.special&(hasSetAttr|hasDescriptor) == 0 {
			if at, ok := t.ownSlot(w, name); ok {
				t.SetWord(2, at)
				t.Become(instr.StoreAttrSlot)
			}
		}
		t.ok(exc)
	}
	method := func(t *Thread) { t.loadMethodSlow() }
	return map[instr.Op]func(*Thread){
		instr.LoadAttr: load, instr.LoadAttrSlot: load,
		instr.StoreAttr: store, instr.StoreAttrSlot: store,
		instr.DeleteAttr: func(t *Thread) { t.ok(t.SetAttr(*t.A(), t.Word(1), layout.Null)) },
		instr.LoadMethod: method, instr.LoadMethodShape: method,
		instr.LoadSuper: func(t *Thread) { t.loadSuper() },
	}
}

// ownSlot returns the word of a cache for an attribute that lies inside of an instance: its shape, and its offset in the high half.
func (t *Thread) ownSlot(w, name Word) (Word, bool) {
	s := t.shapeOf(w)
	i := s.slot(name)
	if s.dict || i < 0 || i >= s.room {
		return 0, false
	}
	return Word(s.number) | Word(layout.InstanceSlots+8*i)<<32, true
}

// loadMethodSlow loads a method, and caches what the class of an instance has.
func (t *Thread) loadMethodSlow() {
	w, name := *t.B(), t.Word(1)
	slot := t.SlotA()
	fn, self, exc := t.loadMethod(w, name)
	switch {
	case exc == 0 && fn == layout.Null:
		exc = t.noAttribute(w, name)
		fallthrough
	case exc != 0:
		t.Throw(exc)
		return
	}
	if self == w && w.IsObject() && t.typedHeader(w) {
		t.SetWord(2, Word(uint64(t.Heap.Type(w))|t.rt.mach.Epoch()))
		t.SetWord(3, fn)
		t.Become(instr.LoadMethodShape)
	}
	t.Set(slot, fn)
	t.Set(slot+8, self)
	t.Mutator.Next()
}

// typedHeader reports whether an object's header has the number of its shape.
func (t *Thread) typedHeader(w Word) bool {
	k := t.Heap.Kind(w)
	return k != layout.KindString && k != layout.KindBytes && w >= layout.FixedEnd
}

func slowItems() map[instr.Op]func(*Thread) {
	load := func(t *Thread) {
		w, index := *t.B(), *t.C()
		if to := loadItemFor(t.Heap.KindOf(w)); index.IsSmallInt() && to != 0 {
			t.Become(to)
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
			}
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
		instr.LoadItem: load, instr.LoadItemList: load, instr.LoadItemTuple: load, instr.LoadItemDict: load, instr.LoadItemBytes: load,
		instr.StoreItem: store, instr.StoreItemList: store, instr.StoreItemDict: store,
		instr.DeleteItem: func(t *Thread) {
			_, exc := t.Item(*t.A(), *t.B(), layout.Null)
			t.ok(exc)
		},
		instr.GetIter: func(t *Thread) { t.done(t.Iter(*t.B())) },
		instr.ForIter: iter, instr.ForRange: iter, instr.ForList: iter,
	}
}

func loadItemFor(k layout.Kind) instr.Op {
	switch k {
	case layout.KindList:
		return instr.LoadItemList
	case layout.KindTuple:
		return instr.LoadItemTuple
	case layout.KindDict:
		return instr.LoadItemDict
	case layout.KindBytes:
		return instr.LoadItemBytes
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
		case layout.IteratorList:
			t.Become(instr.ForList)
		}
	case layout.KindFrame:
		if t.Heap.Load(it, generatorState) == generatorDone {
			t.Branch(false)
			return
		}
		if slot, ok := t.Reserve(1); ok {
			t.enterGenerator(it, layout.None, resumedByIteration, slot, t.Here())
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
			o := t.Alloc(layout.KindSlice, uint32(SliceType), layout.HeaderBytes+24)
			if o != 0 {
				copy(t.Heap.Words(o, 8, 3), parts[:])
			}
			t.done(t.Made(o))
		},
		instr.StoreMap:       func(t *Thread) { t.ok(t.DictSet(*t.A(), *t.B(), *t.C())) },
		instr.ListAppend:     func(t *Thread) { t.ok(t.memory(t.ListAppend(*t.A(), *t.B()))) },
		instr.SetAdd:         func(t *Thread) { t.ok(t.SetAdd(*t.A(), *t.B())) },
		instr.Unpack:         func(t *Thread) { t.unpack() },
		instr.UnpackEx:       func(t *Thread) { t.unpackEx() },
		instr.MakeFunction:   func(t *Thread) { t.makeFunction() },
		instr.LoadBuildClass: func(t *Thread) { t.done(t.DictGetName(t.rt.builtins, nameBuildClass), 0) },
	}
}

// memory returns an exception where something could not be allocated.
func (t *Thread) memory(ok bool) Word {
	if !ok {
		return t.rt.noMemory
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
		items = append(items, t.Keep(item))
		return most < 0 || len(items) <= most, t.Check(1)
	})
	return items, exc
}

// unpack sets C registers from A on to the items of B, the last first.
func (t *Thread) unpack() {
	slot, n := t.SlotA(), t.NumC()
	mark := t.Kept()
	items, exc := t.Collected(*t.B(), n)
	t.Release(mark)
	switch {
	case exc != 0:
	case len(items) < n:
		exc = t.Error(ValueError, "need more than %d values to unpack", len(items))
	case len(items) > n:
		exc = t.Error(ValueError, "too many values to unpack (expected %d)", n)
	default:
		to := t.Window(slot, n)
		for i, w := range items {
			to[n-1-i] = w
		}
	}
	t.ok(exc)
}

// unpackEx sets the registers from A on to the last C items of B, a list of those between, and the first X items, each the last first.
func (t *Thread) unpackEx() {
	slot, before, after := t.SlotA(), int(t.X()), t.NumC()
	mark := t.Kept()
	defer t.Release(mark)
	items, exc := t.Collected(*t.B(), -1)
	if exc == 0 && len(items) < before+after {
		exc = t.Error(ValueError, "need more than %d values to unpack", len(items))
	}
	if exc != 0 {
		t.Throw(exc)
		return
	}
	rest := t.NewList(items[before : len(items)-after]...)
	if rest == 0 {
		t.Throw(t.rt.noMemory)
		return
	}
	to := t.Window(slot, before+1+after)
	for i, w := range items[len(items)-after:] {
		to[after-1-i] = w
	}
	to[after] = rest
	for i, w := range items[:before] {
		to[len(to)-1-i] = w
	}
	t.Mutator.Next()
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
	t.done(t.Made(t.NewFunction(t.Word(1), t.globals(), defaults, kwDefaults, t.Window(at, t.NumC())...)))
}
