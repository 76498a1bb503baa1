package sys

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
	"github.com/tandem-lang/tandem/internal/value/javamap"
)

// mapOrder returns the numbers of a map's entries in the order in which the reference iterates.
func mapOrder(t *fan.Thread, m Word) []int {
	h, table := t.Heap, t.Heap.Load(m, fan.MapTable)
	if mapSize(t, m) == 0 {
		return nil
	}
	entries := make([]int, 0, h.TableLen(table))
	for i := h.Next(table, 0); i != heap.Absent; i = h.Next(table, i+1) {
		entries = append(entries, i)
	}
	if mapFlags(t, m)&fan.MapOrdered != 0 || len(entries) == 1 {
		return entries
	}
	keys := &mapHashes{t: t, table: table, entries: entries, ordered: mapFlags(t, m)&fan.MapNoCase == 0}
	order := javamap.OrderOf(keys, int(h.Load(m, fan.MapPlaces)))
	for i, k := range order {
		order[i] = entries[k]
	}
	return order
}

// mapHashes are the keys of a table: see javamap.Keys.
type mapHashes struct {
	t       *fan.Thread
	table   Word
	entries []int
	ordered bool // keys compare, if they are Strs or numbers
}

func (k *mapHashes) Len() int { return len(k.entries) }

func (k *mapHashes) key(i int) Word {
	key, _ := k.t.Heap.Entry(k.table, k.entries[i])
	return key
}

// Hash asks no object: the hashes of those that are neither Strs nor small integers are in the table.
func (k *mapHashes) Hash(i int) int32 {
	switch key := k.key(i); {
	case key.IsSmallInt():
		return int32(key.Int() ^ int64(uint64(key.Int())>>32))
	case k.t.Heap.IsString(key):
		return int32(fanvalue.StrHash(k.t.Text(key)))
	}
	return int32(k.t.Heap.HashAt(k.table, k.entries[i]))
}

// Compare orders what is comparable for the reference's host.
func (k *mapHashes) Compare(i, j int) int {
	x, y := k.key(i), k.key(j)
	if !k.ordered {
		return 0
	}
	if n, ok := k.t.IntOf(x); ok {
		if m, ok := k.t.IntOf(y); ok {
			return int(int64(order(n, m)))
		}
	}
	if f, ok := k.t.FloatOf(x); ok {
		if g, ok := k.t.FloatOf(y); ok {
			return int(fanvalue.FloatCompareTo(f, g))
		}
	}
	if k.t.Heap.IsString(x) && k.t.Heap.IsString(y) {
		return int(fanvalue.StrCompare(k.t.Text(x), k.t.Text(y)))
	}
	return 0
}

// eachPair calls a function with each pair until it returns an exception. A map that changes meanwhile is an exception.
func eachPair(t *fan.Thread, m Word, f func(key, value Word) (exc Word)) (exc Word) {
	order := mapOrder(t, m)
	if exc := t.Check(int64(8 * len(order))); exc != 0 || len(order) == 0 {
		return exc
	}
	table := t.Heap.Load(m, fan.MapTable)
	version := t.Heap.Load(table, layout.TableVersion)
	for _, i := range order {
		if t.Heap.Load(m, fan.MapTable) != table || t.Heap.Load(table, layout.TableVersion) != version {
			_, exc = t.Fail("Err", "java.util.ConcurrentModificationException")
			return exc
		}
		mark := t.Kept()
		key, value := mapEntry(t, m, i)
		exc = f(t.Keep(key), t.Keep(value))
		if t.Release(mark); exc != 0 {
			return exc
		}
	}
	return 0
}

func mapKeys(t *fan.Thread, a fan.Args) (Word, Word) {
	return mapItems(t, a[0], 0, func(key, _ Word) Word { return key })
}

func mapVals(t *fan.Thread, a fan.Args) (Word, Word) {
	return mapItems(t, a[0], 1, func(_, value Word) Word { return value })
}

// mapItems returns a list of something of each pair, of the type of the map's keys or values.
func mapItems(t *fan.Thread, m Word, of int, item func(key, value Word) Word) (Word, Word) {
	words := make([]Word, 0, mapSize(t, m))
	exc := eachPair(t, m, func(key, value Word) Word {
		words = append(words, item(key, value))
		return 0
	})
	if exc != 0 {
		return 0, exc
	}
	return t.NewList(t.TypeOf(m).Args[of], words...)
}

func mapEquals(t *fan.Thread, a fan.Args) (Word, Word) {
	x, y := a[0], a[1]
	if t.TypeOf(x) != t.TypeOf(y) || mapSize(t, x) != mapSize(t, y) {
		return fan.Bool(false), 0
	}
	same := true
	exc := eachPair(t, x, func(key, value Word) Word {
		if !same {
			return 0
		}
		i, exc := mapFind(t, y, key)
		if exc != 0 || i == heap.Absent {
			same = false
			return exc
		}
		_, other := mapEntry(t, y, i)
		same, exc = t.Equal(value, other)
		return exc
	})
	return fan.Bool(same), exc
}

func mapHash(t *fan.Thread, a fan.Args) (Word, Word) {
	var sum int32
	exc := eachPair(t, a[0], func(key, value Word) Word {
		k, exc := hostHash(t, key)
		if exc != 0 {
			return exc
		}
		v, exc := hostHash(t, value)
		sum += k ^ v
		return exc
	})
	return fan.Int(int64(sum)), exc
}

// joinPairs appends the texts of a map's pairs.
func joinPairs(t *fan.Thread, b *builder, m Word, sep, between string, of func(*fan.Thread, Word) (string, Word)) (exc Word) {
	return eachPair(t, m, func(key, value Word) Word {
		if len(*b) > 0 {
			if exc := b.add(t, sep); exc != 0 {
				return exc
			}
		}
		for i, w := range []Word{key, value} {
			s, exc := of(t, w)
			if exc == 0 && i > 0 {
				exc = b.add(t, between)
			}
			if exc == 0 {
				exc = b.add(t, s)
			}
			if exc != 0 {
				return exc
			}
		}
		return 0
	})
}

func mapToStr(t *fan.Thread, a fan.Args) (Word, Word) {
	if mapSize(t, a[0]) == 0 {
		return newStr(t, "[:]")
	}
	var b builder
	if exc := joinPairs(t, &b, a[0], ", ", ":", textOf); exc != 0 {
		return 0, exc
	}
	return newStr(t, "["+string(b)+"]")
}

func mapJoin(t *fan.Thread, a fan.Args) (Word, Word) {
	var b builder
	if exc := joinPairs(t, &b, a[0], text(t, a[1]), ": ", textOf); exc != 0 {
		return 0, exc
	}
	return b.made(t)
}

func mapToCode(t *fan.Thread, a fan.Args) (Word, Word) {
	var b builder
	if mapSize(t, a[0]) == 0 {
		b = builder(":")
	}
	if exc := joinPairs(t, &b, a[0], ", ", ":", codeOf); exc != 0 {
		return 0, exc
	}
	return newStr(t, t.TypeOf(a[0]).Sig+"["+string(b)+"]")
}

// mapCopyTo gives a map the pairs of another one, in the order in which that iterates, and a table of its own.
func mapCopyTo(t *fan.Thread, to, from Word) (exc Word) {
	h := t.Heap
	order, table := mapOrder(t, from), h.Load(from, fan.MapTable)
	h.Store(to, fan.MapTable, 0)
	h.Store(to, fan.MapPlaces, placesFor(javamap.CopyCapacity(len(order))))
	if len(order) == 0 {
		return 0
	}
	fresh := t.NewTable(layout.KindDict, 0, len(order))
	if fresh == 0 {
		_, exc = t.Made(0)
		return exc
	}
	h.Store(to, fan.MapTable, fresh)
	for _, i := range order {
		w, _ := h.Entry(table, i)
		key, value := mapEntry(t, from, i)
		if exc := mapInsert(t, to, w, h.HashAt(table, i), key, value); exc != 0 {
			return exc
		}
	}
	return 0
}

// placesFor returns the size of the table that the reference's host makes for a capacity, 0 for that of one that is made without.
func placesFor(capacity int) Word {
	if capacity == 0 {
		return 0
	}
	places := Word(1)
	for int(places) < capacity {
		places *= 2
	}
	return places
}

// mapKind are the flags that say how a map finds and iterates.
const mapKind = fan.MapOrdered | fan.MapNoCase

// mapCopy returns a copy that can be changed, without a default.
func mapCopy(t *fan.Thread, m Word) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	dup, exc := newMap(t, t.TypeOf(m), mapFlags(t, m)&mapKind)
	if exc != 0 {
		return 0, exc
	}
	if exc := t.Check(int64(16 * mapSize(t, m))); exc != 0 {
		return 0, exc
	}
	return dup, mapCopyTo(t, dup, m)
}

func mapRO(t *fan.Thread, a fan.Args) (Word, Word) {
	m, h, flags := a[0], t.Heap, mapFlags(t, a[0])
	switch {
	case flags&fan.MapReadonly != 0:
		return m, 0
	case flags&fan.MapShared != 0:
		return h.Load(m, fan.MapOther), 0
	}
	mark := t.Kept()
	defer t.Release(mark)
	view, exc := newMap(t, t.TypeOf(m), flags&mapKind|fan.MapReadonly)
	if exc != 0 {
		return 0, exc
	}
	for _, at := range []uint64{fan.MapTable, fan.MapDef, fan.MapPlaces} {
		h.Store(view, at, h.Load(m, at))
	}
	h.Store(m, fan.MapOther, view)
	h.Store(m, fan.MapFlags, flags|fan.MapShared)
	return view, 0
}

func mapRW(t *fan.Thread, a fan.Args) (Word, Word) {
	m, h := a[0], t.Heap
	if mapFlags(t, m)&fan.MapReadonly == 0 {
		return m, 0
	}
	open, exc := mapCopy(t, m)
	if exc != 0 {
		return 0, exc
	}
	h.Store(open, fan.MapDef, h.Load(m, fan.MapDef))
	h.Store(open, fan.MapOther, m)
	h.Store(open, fan.MapFlags, mapFlags(t, open)|fan.MapShared)
	return open, 0
}

func mapToImmutable(t *fan.Thread, a fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	return frozenMap(t, a[0], 0)
}

// frozenMap returns an immutable copy of a map, in which values are immutable copies too, kept until the mark is released.
func frozenMap(t *fan.Thread, m Word, depth int) (Word, Word) {
	if mapFlags(t, m)&fan.MapImmutable != 0 {
		return m, 0
	}
	h := t.Heap
	frozen, exc := newMap(t, t.TypeOf(m), mapFlags(t, m)&mapKind)
	if exc != 0 {
		return 0, exc
	}
	h.Store(frozen, fan.MapPlaces, placesFor(2*mapSize(t, m)+3))
	exc = eachPair(t, m, func(key, value Word) Word {
		value, exc := frozenValue(t, value, depth+1)
		if exc != 0 {
			return exc
		}
		return mapPut(t, frozen, key, value)
	})
	h.Store(frozen, fan.MapDef, h.Load(m, fan.MapDef))
	h.Store(frozen, fan.MapFlags, mapFlags(t, m)&mapKind|fan.MapReadonly|fan.MapImmutable)
	return frozen, exc
}

// frozenValue returns what toImmutable of a value returns.
func frozenValue(t *fan.Thread, value Word, depth int) (Word, Word) {
	switch {
	case depth > maxNesting:
		return 0, tooDeep(t)
	case t.Heap.KindOf(value) == layout.KindList:
		return frozenList(t, value, depth)
	case isMap(t, value):
		return frozenMap(t, value, depth)
	}
	frozen, exc := objToImmutable(t, fan.Args{value})
	return t.Keep(frozen), exc
}

// isMap reports whether a value is a map.
func isMap(t *fan.Thread, w Word) bool {
	if t.Heap.KindOf(w) != layout.KindTyped {
		return false
	}
	typ := t.TypeOf(w)
	return typ.Raw != nil && typ.Name == "Map"
}

func mapFindNotNull(t *fan.Thread, a fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	typ := t.TypeOf(a[0])
	found, exc := newMapOf(t, a[0], typ.Args[0], typ.Args[1].NonNull())
	if exc != 0 {
		return 0, exc
	}
	return found, eachPair(t, a[0], func(key, value Word) Word {
		if value == 0 {
			return 0
		}
		return mapSet(t, found, key, value)
	})
}

// newMapOf returns an empty map that finds and iterates as another one, kept until the mark is released.
func newMapOf(t *fan.Thread, like Word, key, value *fan.Type) (Word, Word) {
	typ, err := t.MapOf(key, value)
	if err != nil {
		return t.FailWith(err)
	}
	return newMap(t, typ, mapFlags(t, like)&mapKind)
}

// sameMap returns the type of values of a map that has some of the pairs of another one.
func sameMap(t *fan.Thread, m, _ Word) (*fan.Type, error) { return t.TypeOf(m).Args[1], nil }

// mappedMap returns the type of values of a map of what a function returns.
func mappedMap(nonNull bool) func(t *fan.Thread, m, f Word) (*fan.Type, error) {
	return func(t *fan.Thread, _, f Word) (*fan.Type, error) {
		typ, err := resultType(t, f)
		if err == nil && typ.Sig == "sys::Void" {
			typ = t.Sys("Obj?")
		}
		if err == nil && nonNull {
			typ = typ.NonNull()
		}
		return typ, err
	}
}

// mapInto is a method that makes a new map of what a function says of each pair: the loop is in pod sysrun.
func mapInto(name string, valueType func(t *fan.Thread, m, f Word) (*fan.Type, error)) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		if a[1] == 0 {
			return nullPointer(t)
		}
		mark := t.Kept()
		defer t.Release(mark)
		typ, err := valueType(t, a[0], a[1])
		if err != nil {
			return t.FailWith(err)
		}
		to, exc := newMapOf(t, a[0], t.TypeOf(a[0]).Args[0], typ)
		if exc != 0 {
			return 0, exc
		}
		_, exc = t.RunFantom("Map", name+"Into", a[0], to, a[1])
		return to, exc
	}
}
