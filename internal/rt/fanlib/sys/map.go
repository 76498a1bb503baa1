package sys

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

func mapMethods() table {
	return table{
		"make": mapMake,

		"equals": mapEquals,
		"hash":   mapHash,
		"toStr":  mapToStr,
		"toCode": mapToCode,
		"join/1": mapJoin,

		"isEmpty": func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(mapSize(t, a[0]) == 0), 0 },
		"size":    func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(int64(mapSize(t, a[0]))), 0 },
		"get/1": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return mapGet(t, a[0], a[1], t.Heap.Load(a[0], fan.MapDef))
		},
		"get":          func(t *fan.Thread, a fan.Args) (Word, Word) { return mapGet(t, a[0], a[1], a[2]) },
		"getChecked":   func(t *fan.Thread, a fan.Args) (Word, Word) { return mapGetChecked(t, a[0], a[1], a.Bool(2)) },
		"getOrThrow":   func(t *fan.Thread, a fan.Args) (Word, Word) { return mapGetChecked(t, a[0], a[1], true) },
		"containsKey":  mapContainsKey,
		"keys":         mapKeys,
		"vals":         mapVals,
		"set":          func(t *fan.Thread, a fan.Args) (Word, Word) { return a[0], mapSet(t, a[0], a[1], a[2]) },
		"setNotNull":   mapNotNull(mapSet),
		"add":          func(t *fan.Thread, a fan.Args) (Word, Word) { return a[0], mapAdd(t, a[0], a[1], a[2]) },
		"addNotNull":   mapNotNull(mapAdd),
		"addIfNotNull": mapNotNull(mapAdd),
		"setAll":       mapAll(mapSet),
		"addAll":       mapAll(mapAdd),
		"setList/1":    mapList(mapSet),
		"addList/1":    mapList(mapAdd),
		"remove":       mapRemove,
		"clear":        mapClear,

		"def":              func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.Load(a[0], fan.MapDef), 0 },
		"def=":             mapSetDef,
		"ordered":          mapIs(fan.MapOrdered, true),
		"ordered=":         func(t *fan.Thread, a fan.Args) (Word, Word) { return 0, mapSetKind(t, a[0], fan.MapOrdered, a.Bool(1)) },
		"caseInsensitive":  mapIs(fan.MapNoCase, true),
		"caseInsensitive=": func(t *fan.Thread, a fan.Args) (Word, Word) { return 0, mapSetKind(t, a[0], fan.MapNoCase, a.Bool(1)) },

		"findNotNull": mapFindNotNull,
		"findAll":     mapInto("findAll", sameMap),
		"exclude":     mapInto("exclude", sameMap),
		"map":         mapInto("map", mappedMap(false)),
		"mapNotNull":  mapInto("mapNotNull", mappedMap(true)),

		"dup":         func(t *fan.Thread, a fan.Args) (Word, Word) { return mapCopy(t, a[0]) },
		"isRO":        mapIs(fan.MapReadonly, true),
		"isRW":        mapIs(fan.MapReadonly, false),
		"ro":          mapRO,
		"rw":          mapRW,
		"isImmutable": mapIs(fan.MapImmutable, true),
		"toImmutable": mapToImmutable,
	}
}

func mapFlags(t *fan.Thread, m Word) Word { return t.Heap.Load(m, fan.MapFlags) }

// mapIs answers whether a map has a flag, or has not.
func mapIs(flag Word, set bool) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool((mapFlags(t, a[0])&flag != 0) == set), 0 }
}

func mapMake(t *fan.Thread, a fan.Args) (Word, Word) {
	if a[1] == 0 {
		return nullPointer(t)
	}
	typ := typeOf(t, a[1])
	switch {
	case typ.Raw == nil || typ.Name != "Map":
		return t.Fail("ArgErr", "Non-nullable map type required: "+typ.Sig)
	case typ.Args[0].Root != nil:
		return t.Fail("ArgErr", "Map key type cannot be nullable: "+typ.Args[0].Sig)
	}
	t.SetTypeOf(a[0], typ)
	return 0, 0
}

// newMap returns an empty map of a map type, kept until the mark is released.
func newMap(t *fan.Thread, typ *fan.Type, flags Word) (Word, Word) {
	m := t.NewObject(typ)
	if m != 0 {
		t.Keep(m)
		t.Heap.Store(m, fan.MapFlags, flags)
	}
	return t.Made(m)
}

func mapSize(t *fan.Thread, m Word) int {
	table := t.Heap.Load(m, fan.MapTable)
	if table == 0 {
		return 0
	}
	return t.Heap.TableLen(table)
}

// tableKey returns the word by which a map's table finds a key, with its hash.
func tableKey(t *fan.Thread, m, key Word) (w Word, hash uint32, exc Word) {
	if mapFlags(t, m)&fan.MapNoCase != 0 {
		if !t.Heap.IsString(key) {
			return 0, 0, mismatch(t, key, "Str")
		}
		s := t.Text(key)
		if lower := fanvalue.StrLower(s); lower != s {
			if key = t.NewStr(lower); !t.Heap.IsString(key) {
				_, exc = t.Made(0)
				return 0, 0, exc
			}
		}
	}
	hash, exc = tableHash(t, key)
	return key, hash, exc
}

// mapFind returns the number of a key's entry, heap.Absent where the map has none.
func mapFind(t *fan.Thread, m, key Word) (i int, exc Word) {
	table := t.Heap.Load(m, fan.MapTable)
	if table == 0 || key == 0 {
		return heap.Absent, 0
	}
	w, hash, exc := tableKey(t, m, key)
	if exc != 0 {
		return heap.Absent, exc
	}
	return find(t, table, w, hash)
}

// mapEntry returns key and value of an entry.
func mapEntry(t *fan.Thread, m Word, i int) (key, value Word) {
	key, value = t.Heap.Entry(t.Heap.Load(m, fan.MapTable), i)
	if mapFlags(t, m)&fan.MapNoCase != 0 {
		pair := t.Heap.Words(value, layout.WordsStart, 2)
		return pair[0], pair[1]
	}
	return key, value
}

// mapPut sets a value without asking whether it may. Key and value are kept by the caller.
func mapPut(t *fan.Thread, m, key, value Word) (exc Word) {
	h := t.Heap
	table := h.Load(m, fan.MapTable)
	if table == 0 {
		if table = t.NewTable(layout.KindDict, 0, 0); table == 0 {
			_, exc = t.Made(0)
			return exc
		}
		h.Store(m, fan.MapTable, table)
	}
	w, hash, exc := tableKey(t, m, key)
	if exc != 0 {
		return exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	i, exc := find(t, table, t.Keep(w), hash)
	switch {
	case exc != 0:
		return exc
	case i == heap.Absent:
		return mapInsert(t, m, w, hash, key, value)
	case mapFlags(t, m)&fan.MapNoCase == 0:
		h.SetValue(table, i, value)
	default:
		_, pair := h.Entry(table, i)
		h.Words(pair, layout.WordsStart, 2)[1] = value
	}
	return 0
}

// mapInsert adds an entry for a key that the map has not; w is its key in the table.
func mapInsert(t *fan.Thread, m, w Word, hash uint32, key, value Word) (exc Word) {
	h := t.Heap
	if mapFlags(t, m)&fan.MapNoCase != 0 {
		pair := t.Alloc(layout.KindWords, 0, layout.WordsStart+16)
		if pair == 0 {
			_, exc = t.Made(0)
			return exc
		}
		words := h.Words(pair, layout.WordsStart, 2)
		words[0], words[1] = key, value
		value = pair
	}
	table := h.Load(m, fan.MapTable)
	if !t.Insert(table, w, hash, value) {
		_, exc = t.Made(0)
		return exc
	}
	places := max(uint64(h.Load(m, fan.MapPlaces)), 1)
	if h.Load(m, fan.MapPlaces) == 0 {
		places = 16
	}
	if uint64(h.TableLen(table)) > places*3/4 {
		places *= 2
	}
	h.Store(m, fan.MapPlaces, Word(places))
	return 0
}

// mapModify readies a map for a change: one that is read-only refuses it; one with a read-only view leaves the view a copy.
func mapModify(t *fan.Thread, m Word) (exc Word) {
	h, flags := t.Heap, mapFlags(t, m)
	switch {
	case flags&fan.MapReadonly != 0:
		_, exc = t.Fail("ReadonlyErr", "Map is readonly")
	case flags&fan.MapShared != 0:
		view := h.Load(m, fan.MapOther)
		if mapFlags(t, view)&fan.MapImmutable == 0 { // one that is has a table of its own, which others may be reading
			exc = mapCopyTo(t, view, m)
		}
		if exc == 0 {
			h.Store(m, fan.MapFlags, flags&^fan.MapShared)
			h.Store(m, fan.MapOther, 0)
		}
	}
	return exc
}

// checkKey says why an object cannot be a key.
func checkKey(t *fan.Thread, key Word) (exc Word) {
	if key.IsSmallInt() || t.Heap.IsString(key) {
		return 0
	}
	if key == 0 {
		_, exc = t.Fail("NullErr", "key is null")
		return exc
	}
	immutable, exc := objIsImmutable(t, fan.Args{key})
	if exc == 0 && immutable == 0 {
		_, exc = t.Fail("NotImmutableErr", "key is not immutable: "+t.TypeOf(key).Sig)
	}
	return exc
}

// mapSetter is set or add.
type mapSetter func(t *fan.Thread, m, key, value Word) (exc Word)

func mapSet(t *fan.Thread, m, key, value Word) (exc Word) {
	if exc := mapModify(t, m); exc != 0 {
		return exc
	}
	if exc := checkKey(t, key); exc != 0 {
		return exc
	}
	return mapPut(t, m, key, value)
}

func mapAdd(t *fan.Thread, m, key, value Word) (exc Word) {
	if exc := mapModify(t, m); exc != 0 {
		return exc
	}
	if exc := checkKey(t, key); exc != 0 {
		return exc
	}
	i, exc := mapFind(t, m, key)
	if exc == 0 && i != heap.Absent {
		var s string
		if s, exc = textOf(t, key); exc == 0 {
			_, exc = t.Fail("ArgErr", "Key already mapped: "+s)
		}
	}
	if exc != 0 {
		return exc
	}
	return mapPut(t, m, key, value)
}

func mapNotNull(set mapSetter) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		if a[2] == 0 {
			return a[0], 0
		}
		return a[0], set(t, a[0], a[1], a[2])
	}
}

// mapAll sets or adds all pairs of another map.
func mapAll(set mapSetter) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		if exc := mapModify(t, a[0]); exc != 0 {
			return 0, exc
		}
		if a[1] == 0 {
			return nullPointer(t)
		}
		return a[0], eachPair(t, a[1], func(key, value Word) (exc Word) { return set(t, a[0], key, value) })
	}
}

// mapList sets or adds the items of a list under themselves.
func mapList(set mapSetter) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		if exc := mapModify(t, a[0]); exc != 0 {
			return 0, exc
		}
		if a[1] == 0 {
			return nullPointer(t)
		}
		for i := 0; i < t.Size(a[1]); i++ {
			mark := t.Kept()
			item := t.Keep(t.Items(a[1])[i])
			exc := set(t, a[0], item, item)
			if t.Release(mark); exc != 0 {
				return 0, exc
			}
		}
		return a[0], 0
	}
}

func mapGet(t *fan.Thread, m, key, def Word) (Word, Word) {
	i, exc := mapFind(t, m, key)
	if exc != 0 {
		return 0, exc
	}
	if i == heap.Absent {
		return def, 0
	}
	_, value := mapEntry(t, m, i)
	return value, 0
}

func mapGetChecked(t *fan.Thread, m, key Word, checked bool) (Word, Word) {
	i, exc := mapFind(t, m, key)
	switch {
	case exc != 0:
		return 0, exc
	case i != heap.Absent:
		_, value := mapEntry(t, m, i)
		return value, 0
	case !checked:
		return 0, 0
	}
	s, exc := textOf(t, key)
	if exc != 0 {
		return 0, exc
	}
	return t.Fail("UnknownKeyErr", s)
}

func mapContainsKey(t *fan.Thread, a fan.Args) (Word, Word) {
	i, exc := mapFind(t, a[0], a[1])
	return fan.Bool(i != heap.Absent), exc
}

func mapRemove(t *fan.Thread, a fan.Args) (Word, Word) {
	if exc := mapModify(t, a[0]); exc != 0 {
		return 0, exc
	}
	i, exc := mapFind(t, a[0], a[1])
	if exc != 0 || i == heap.Absent {
		return 0, exc
	}
	_, value := mapEntry(t, a[0], i)
	t.Delete(t.Heap.Load(a[0], fan.MapTable), i)
	return value, 0
}

func mapClear(t *fan.Thread, a fan.Args) (Word, Word) {
	if exc := mapModify(t, a[0]); exc != 0 {
		return 0, exc
	}
	if table := t.Heap.Load(a[0], fan.MapTable); table != 0 {
		t.Clear(table)
	}
	return a[0], 0
}

func mapSetDef(t *fan.Thread, a fan.Args) (Word, Word) {
	if exc := mapModify(t, a[0]); exc != 0 {
		return 0, exc
	}
	immutable, exc := objIsImmutable(t, fan.Args{a[1]})
	if exc == 0 && immutable == 0 {
		return t.Fail("NotImmutableErr", "def must be immutable: "+t.TypeOf(a[1]).Sig)
	}
	t.Heap.Store(a[0], fan.MapDef, a[1])
	return 0, exc
}

// mapSetKind makes an empty map an ordered one, or one without regard to case, or makes it an ordinary one.
func mapSetKind(t *fan.Thread, m, kind Word, on bool) (exc Word) {
	if exc := mapModify(t, m); exc != 0 {
		return exc
	}
	flags, typ := mapFlags(t, m), t.TypeOf(m)
	fail := func(message string) Word {
		_, exc := t.Fail("UnsupportedErr", message)
		return exc
	}
	switch {
	case kind == fan.MapNoCase && typ.Args[0].Sig != "sys::Str":
		return fail("Map not keyed by Str: " + typ.Sig)
	case mapSize(t, m) != 0:
		return fail("Map not empty")
	case on && flags&(fan.MapOrdered|fan.MapNoCase)&^kind != 0:
		return fail("Map cannot be caseInsensitive and ordered")
	case (flags&kind != 0) == on:
		return 0
	}
	flags &^= fan.MapOrdered | fan.MapNoCase
	if on {
		flags |= kind
	}
	t.Heap.Store(m, fan.MapFlags, flags)
	t.Heap.Store(m, fan.MapTable, 0)
	t.Heap.Store(m, fan.MapPlaces, 0)
	return 0
}
