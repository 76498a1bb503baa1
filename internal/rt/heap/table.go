package heap

import (
	"bytes"
	"math/bits"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Equal compares two keys whose hashes are equal. ok is false where comparing failed; the search then ends.
type Equal func(a, b layout.Word) (equal, ok bool)

// Results of Find that are no entries.
const (
	Absent = -1 // no such key
	Failed = -2 // comparing failed
)

// NewTable returns an empty KindDict or KindSet with room for so many entries; 0 where the limit is reached.
func (c *Cache) NewTable(kind layout.Kind, typ uint32, room int) layout.Word {
	t := c.Alloc(kind, typ, layout.TableBytes)
	if t == 0 {
		return 0
	}
	c.h.Store(t, layout.TableVersion, c.nextVersion())
	if room > 0 && !c.rebuild(t, room) {
		return 0
	}
	return t
}

func (c *Cache) nextVersion() layout.Word {
	if c.version == c.lastVersion {
		const portion = 1 << 16
		c.h.mu.Lock()
		c.version = c.h.versions
		c.h.versions += portion
		c.h.mu.Unlock()
		c.lastVersion = c.version + portion
	}
	c.version++
	return layout.Word(c.version)
}

// TableLen returns how many entries a table has.
func (h *Heap) TableLen(t layout.Word) int { return int(h.Load32(t, layout.TableLive)) }

// TableUsed returns how many entries, deleted ones included, a table has; entries are numbered below it.
func (h *Heap) TableUsed(t layout.Word) int { return int(h.Load32(t, layout.TableUsed)) }

// stride returns the words of an entry.
func (h *Heap) stride(t layout.Word) uint64 {
	if h.Kind(t) == layout.KindSet {
		return 1
	}
	return 2
}

func (h *Heap) entry(t layout.Word, i int) (o layout.Word, offset uint64) {
	return h.Load(t, layout.TableEntries), layout.WordsStart + uint64(i)*h.stride(t)*layout.WordBytes
}

// Entry returns key and value of entry i, which is below TableUsed; the key is Undefined where it was deleted. The value of a set's entry
// is Null.
func (h *Heap) Entry(t layout.Word, i int) (key, value layout.Word) {
	o, at := h.entry(t, i)
	key = h.Load(o, at)
	if h.Kind(t) != layout.KindSet {
		value = h.Load(o, at+layout.WordBytes)
	}
	return key, value
}

// SetValue replaces the value of entry i of a dict.
func (h *Heap) SetValue(t layout.Word, i int, value layout.Word) {
	o, at := h.entry(t, i)
	h.Store(o, at+layout.WordBytes, value)
}

// SimpleHash returns the hash of a simple key.
func (h *Heap) SimpleHash(key layout.Word) uint32 {
	if key.IsSmallInt() {
		return layout.SmallIntHash(key.Int())
	}
	return h.TextHash(key)
}

func (h *Heap) mixed(t layout.Word) bool { return h.Flags(t)&layout.TableMixed != 0 }

// FindSimple returns the number of the entry of a simple key, or Absent. It finds only entries whose key is the same word, which is
// all unless the table is Mixed.
func (h *Heap) FindSimple(t, key layout.Word) int {
	if places := h.Load32(t, layout.TablePlaces); places != 0 {
		return h.probe(t, key, h.SimpleHash(key), places)
	}
	entries, step := h.Load(t, layout.TableEntries), h.stride(t)
	for i := range h.TableUsed(t) {
		if h.Load(entries, layout.WordsStart+uint64(i)*step*layout.WordBytes) == key {
			return i
		}
	}
	return Absent
}

// probe searches an index for the entry whose key is that very word.
func (h *Heap) probe(t, key layout.Word, hash, places uint32) int {
	index, entries, step := h.Load(t, layout.TableIndex), h.Load(t, layout.TableEntries), h.stride(t)
	for at := hash & (places - 1); ; at = (at + 1) & (places - 1) {
		switch n := h.Load32(index, layout.WordsStart+4*uint64(at)); n {
		case 0:
			return Absent
		case layout.TableGone:
		default:
			if h.Load(entries, layout.WordsStart+uint64(n-1)*step*layout.WordBytes) == key {
				return int(n - 1)
			}
		}
	}
}

// Mixed reports whether a table has ever had a key that was not simple.
func (h *Heap) Mixed(t layout.Word) bool { return h.mixed(t) }

// Fix makes a table one that programs may not change.
func (h *Heap) Fix(t layout.Word) { h.SetFlags(t, h.Flags(t)|layout.TableFixed) }

// Fixed reports whether programs may not change a table.
func (h *Heap) Fixed(t layout.Word) bool { return h.Flags(t)&layout.TableFixed != 0 }

// Find returns the number of the entry of a key with that hash, Absent or Failed. eq may call back into the machine, and may change
// the table: then the search begins again.
func (h *Heap) Find(t, key layout.Word, hash uint32, eq Equal) int {
	simple := key.IsSimpleKey()
	if simple && !h.mixed(t) {
		return h.FindSimple(t, key)
	}
	for {
		if i, again := h.findOnce(t, key, hash, simple, eq); !again {
			return i
		}
	}
}

// FindName returns the number of the entry of an interned string, or Absent. Its key may be a string that is not interned, where a program
// has put one among names.
func (h *Heap) FindName(t, name layout.Word) int {
	i := h.FindSimple(t, name)
	if i >= 0 || !h.mixed(t) {
		return i
	}
	hash := h.TextHash(name)
	i, known := h.FindText(t, name, hash)
	if !known { // some other key has this hash, which is no name
		i = h.Find(t, name, hash, func(a, b layout.Word) (bool, bool) { return false, true })
	}
	return i
}

// FindText returns the number of the entry of a str with that hash, or Absent. known is false where a key that is no str has its hash: then
// Find tells.
func (h *Heap) FindText(t, key layout.Word, hash uint32) (i int, known bool) {
	text, entries, step := h.Text(key), h.Load(t, layout.TableEntries), h.stride(t)*layout.WordBytes
	places := h.Load32(t, layout.TablePlaces)
	if places == 0 {
		for i := range h.TableUsed(t) {
			k := h.Load(entries, layout.WordsStart+uint64(i)*step)
			if found, known := h.sameText(k, key, text, hash); found || !known {
				return i, known
			}
		}
		return Absent, true
	}
	index := h.Load(t, layout.TableIndex)
	mixed, hashes := h.mixed(t), h.hashesAt(t)
	for at := hash & (places - 1); ; at = (at + 1) & (places - 1) {
		n := h.Load32(index, layout.WordsStart+4*uint64(at))
		if n == 0 {
			return Absent, true
		}
		if n == layout.TableGone || mixed && h.Load32(index, hashes+4*uint64(n-1)) != hash {
			continue
		}
		k := h.Load(entries, layout.WordsStart+uint64(n-1)*step)
		if found, known := h.sameText(k, key, text, hash); found || !known {
			return int(n - 1), known
		}
	}
}

// sameText reports whether the key k of a table is the str key with that text and hash; known is false for keys that have to be asked.
func (h *Heap) sameText(k, key layout.Word, text []byte, hash uint32) (same, known bool) {
	switch {
	case k == key:
		return true, true
	case k.IsSmallInt() || k == layout.Undefined:
		return false, true
	case h.IsString(k):
		return h.TextHash(k) == hash && string(h.Text(k)) == string(text), true
	}
	return false, false
}

func (h *Heap) findOnce(t, key layout.Word, hash uint32, simple bool, eq Equal) (i int, again bool) {
	version := h.Load(t, layout.TableVersion)
	same := func(i int) (found, stop bool) {
		k, _ := h.Entry(t, i)
		if k == key {
			return true, true
		}
		if k == layout.Undefined || simple && k.IsSimpleKey() || h.entryHash(t, i, k) != hash {
			return false, false
		}
		if h.IsString(k) && h.IsString(key) { // which runs no code of a program's
			equal := bytes.Equal(h.Text(k), h.Text(key))
			return equal, equal
		}
		equal, ok := eq(k, key)
		switch {
		case !ok:
			return false, true
		case h.Load(t, layout.TableVersion) != version:
			again = true
			return false, true
		}
		return equal, equal
	}
	places := h.Load32(t, layout.TablePlaces)
	if places == 0 {
		for i := range h.TableUsed(t) {
			if found, stop := same(i); found {
				return i, false
			} else if stop {
				return Failed, again
			}
		}
		return Absent, false
	}
	index := h.Load(t, layout.TableIndex)
	for at := hash & (places - 1); ; at = (at + 1) & (places - 1) {
		n := h.Load32(index, layout.WordsStart+4*uint64(at))
		if n == 0 {
			return Absent, false
		}
		if n == layout.TableGone {
			continue
		}
		if found, stop := same(int(n - 1)); found {
			return int(n - 1), false
		} else if stop {
			return Failed, again
		}
	}
}

// entryHash returns the hash of entry i, whose key is k.
func (h *Heap) entryHash(t layout.Word, i int, k layout.Word) uint32 {
	if !h.mixed(t) {
		return h.SimpleHash(k)
	}
	return h.Load32(h.Load(t, layout.TableIndex), h.hashesAt(t)+4*uint64(i))
}

func (h *Heap) hashesAt(t layout.Word) uint64 {
	return layout.WordsStart + 4*uint64(h.Load32(t, layout.TablePlaces))
}

// Insert adds a key, which the table must not have, with its hash and value; false where the limit is reached. A set has no values.
func (c *Cache) Insert(t, key layout.Word, hash uint32, value layout.Word) bool {
	h := c.h
	if !key.IsSimpleKey() && !h.mixed(t) && !c.mix(t) {
		return false
	}
	n := h.TableUsed(t)
	if n == int(h.Load32(t, layout.TableRoom)) {
		if !c.rebuild(t, growth(h.TableLen(t))) {
			return false
		}
		n = h.TableUsed(t)
	}
	h.put(t, n, key, hash, value)
	h.Store32(t, layout.TableUsed, uint32(n+1))
	h.Store32(t, layout.TableLive, h.Load32(t, layout.TableLive)+1)
	h.Store(t, layout.TableVersion, c.nextVersion())
	return true
}

// growth returns the room for a table of so many entries that needs more.
func growth(live int) int {
	if live < 4 {
		return 4
	}
	return live + live/2 + 2
}

// put writes entry n and its place in the index.
func (h *Heap) put(t layout.Word, n int, key layout.Word, hash uint32, value layout.Word) {
	o, at := h.entry(t, n)
	h.Store(o, at, key)
	if h.Kind(t) != layout.KindSet {
		h.Store(o, at+layout.WordBytes, value)
	}
	index := h.Load(t, layout.TableIndex)
	if h.mixed(t) {
		h.Store32(index, h.hashesAt(t)+4*uint64(n), hash)
	}
	places := h.Load32(t, layout.TablePlaces)
	if places == 0 {
		return
	}
	p := hash & (places - 1)
	for {
		at := layout.WordsStart + 4*uint64(p)
		if v := h.Load32(index, at); v == 0 || v == layout.TableGone {
			h.Store32(index, at, uint32(n+1))
			return
		}
		p = (p + 1) & (places - 1)
	}
}

// mix makes a table of simple keys ready for others.
func (c *Cache) mix(t layout.Word) bool {
	h := c.h
	h.SetFlags(t, h.Flags(t)|layout.TableMixed)
	if room := int(h.Load32(t, layout.TableRoom)); room > 0 && !c.rebuildFrom(t, room, false) {
		h.SetFlags(t, h.Flags(t)&^layout.TableMixed)
		return false
	}
	return true
}

// rebuild gives a table new memory with room for so many entries, without the deleted ones.
func (c *Cache) rebuild(t layout.Word, room int) bool { return c.rebuildFrom(t, room, c.h.mixed(t)) }

// rebuildFrom is rebuild for a table whose present entries have hashes, or have none.
func (c *Cache) rebuildFrom(t layout.Word, room int, hashed bool) bool {
	h := c.h
	if room >= 1<<30 {
		return false
	}
	places := 0
	if room > layout.TableLinear {
		places = 1 << bits.Len(uint(room+room/2))
	}
	raw := 4 * uint64(places)
	if h.mixed(t) {
		raw += 4 * uint64(room)
	}
	entries := c.Alloc(layout.KindWords, 0, layout.WordsStart+uint64(room)*h.stride(t)*layout.WordBytes)
	var index layout.Word
	if raw > 0 {
		index = c.Alloc(layout.KindRaw, 0, layout.WordsStart+raw)
	}
	if entries == 0 || raw > 0 && index == 0 {
		return false
	}
	from, used := h.Load(t, layout.TableEntries), h.TableUsed(t)
	oldIndex, oldHashes, step := h.Load(t, layout.TableIndex), h.hashesAt(t), h.stride(t)
	h.Store(t, layout.TableEntries, entries)
	h.Store(t, layout.TableIndex, index)
	h.Store32(t, layout.TableRoom, uint32(room))
	h.Store32(t, layout.TablePlaces, uint32(places))
	n := 0
	for i := range used {
		at := layout.WordsStart + uint64(i)*step*layout.WordBytes
		key := h.Load(from, at)
		if key == layout.Undefined {
			continue
		}
		var value layout.Word
		if step == 2 {
			value = h.Load(from, at+layout.WordBytes)
		}
		var hash uint32
		if hashed {
			hash = h.Load32(oldIndex, oldHashes+4*uint64(i))
		} else if places != 0 || h.mixed(t) {
			hash = h.SimpleHash(key)
		}
		h.put(t, n, key, hash, value)
		n++
	}
	h.Store32(t, layout.TableUsed, uint32(n))
	h.Store(t, layout.TableVersion, c.nextVersion())
	return true
}

// Delete removes entry i, which must be alive. The last one's room is free again where its place in the index is, too: so that a name
// that comes and goes, as in "except E as e", does not make a table grow.
func (c *Cache) Delete(t layout.Word, i int) {
	h := c.h
	key, _ := h.Entry(t, i)
	last := i == h.TableUsed(t)-1
	if places := h.Load32(t, layout.TablePlaces); places != 0 {
		index := h.Load(t, layout.TableIndex)
		at := h.entryHash(t, i, key) & (places - 1)
		for h.Load32(index, layout.WordsStart+4*uint64(at)) != uint32(i+1) {
			at = (at + 1) & (places - 1)
		}
		gone := uint32(layout.TableGone)
		if h.Load32(index, layout.WordsStart+4*uint64((at+1)&(places-1))) == 0 {
			gone = 0 // no search goes on here
		}
		h.Store32(index, layout.WordsStart+4*uint64(at), gone)
		last = last && gone == 0
	}
	o, at := h.entry(t, i)
	h.Store(o, at, layout.Undefined)
	if h.Kind(t) != layout.KindSet {
		h.Store(o, at+layout.WordBytes, layout.Null)
	}
	h.Store32(t, layout.TableLive, h.Load32(t, layout.TableLive)-1)
	if last {
		h.Store32(t, layout.TableUsed, uint32(i))
	}
	if h.TableLen(t) == 0 {
		c.Clear(t)
		return
	}
	h.Store(t, layout.TableVersion, c.nextVersion())
}

// Clear removes all entries and gives their memory up.
func (c *Cache) Clear(t layout.Word) {
	h := c.h
	h.Store(t, layout.TableEntries, layout.Null)
	h.Store(t, layout.TableIndex, layout.Null)
	h.Store(t, layout.TableLive, 0) // and TableUsed, the other half of the word
	h.Store(t, layout.TableRoom, 0) // and TablePlaces
	h.SetFlags(t, h.Flags(t)&^layout.TableMixed)
	h.Store(t, layout.TableVersion, c.nextVersion())
}

// Next returns the number of the first live entry from i on, or Absent at the end.
func (h *Heap) Next(t layout.Word, i int) int {
	for used := h.TableUsed(t); i < used; i++ {
		if k, _ := h.Entry(t, i); k != layout.Undefined {
			return i
		}
	}
	return Absent
}

// Last returns the number of the last live entry, or Absent.
func (h *Heap) Last(t layout.Word) int {
	for i := h.TableUsed(t) - 1; i >= 0; i-- {
		if k, _ := h.Entry(t, i); k != layout.Undefined {
			return i
		}
	}
	return Absent
}

// HashAt returns the hash of entry i, which must be alive.
func (h *Heap) HashAt(t layout.Word, i int) uint32 {
	k, _ := h.Entry(t, i)
	return h.entryHash(t, i, k)
}
