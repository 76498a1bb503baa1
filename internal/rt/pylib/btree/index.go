package btree

import (
	"slices"
	"sort"
	"strings"
)

// entry is a key and where its value lies.
type entry struct {
	key  string
	at   int64 // offset of the value in the stream
	n    int   // its length
	size int64 // of the whole record
}

// index has the entries in the order of their keys: in chunks, of which none is empty.
type index struct{ chunks [][]entry }

// maxChunk bounds how many entries move when one is added.
const maxChunk = 512

// place is where an entry stands, or would.
type place struct{ chunk, i int }

// find returns the place of the first entry whose key is not less than a key, and whether it has that key.
func (x *index) find(key string) (at place, found bool) {
	c := sort.Search(len(x.chunks), func(c int) bool { return x.chunks[c][0].key > key })
	if c == 0 {
		return place{}, false
	}
	c--
	i, found := slices.BinarySearchFunc(x.chunks[c], key, func(e entry, key string) int { return strings.Compare(e.key, key) })
	if i == len(x.chunks[c]) && c+1 < len(x.chunks) {
		return place{c + 1, 0}, false
	}
	return place{c, i}, found
}

// at returns the entry at a place; false behind the last and ahead of the first.
func (x *index) at(p place) (*entry, bool) {
	if p.chunk < 0 || p.chunk >= len(x.chunks) || p.i >= len(x.chunks[p.chunk]) {
		return nil, false
	}
	return &x.chunks[p.chunk][p.i], true
}

// before returns the place ahead of one.
func (x *index) before(p place) place {
	if p.i > 0 {
		return place{p.chunk, p.i - 1}
	}
	if p.chunk == 0 {
		return place{chunk: -1}
	}
	return place{p.chunk - 1, len(x.chunks[p.chunk-1]) - 1}
}

// after returns the place behind one.
func (x *index) after(p place) place {
	if p.i+1 < len(x.chunks[p.chunk]) {
		return place{p.chunk, p.i + 1}
	}
	return place{p.chunk + 1, 0}
}

// last returns the place of the last entry.
func (x *index) last() place {
	c := len(x.chunks) - 1
	if c < 0 {
		return place{chunk: -1}
	}
	return place{c, len(x.chunks[c]) - 1}
}

// set adds an entry, or takes the place of the one with its key, which it returns.
func (x *index) set(e entry) (old entry, replaced bool) {
	if len(x.chunks) == 0 {
		x.chunks = [][]entry{{e}}
		return entry{}, false
	}
	p, found := x.find(e.key)
	if found {
		old, x.chunks[p.chunk][p.i] = x.chunks[p.chunk][p.i], e
		return old, true
	}
	chunk := slices.Insert(x.chunks[p.chunk], p.i, e)
	x.chunks[p.chunk] = chunk
	if len(chunk) > maxChunk {
		half := len(chunk) / 2
		x.chunks[p.chunk] = slices.Clip(chunk[:half])
		x.chunks = slices.Insert(x.chunks, p.chunk+1, slices.Clone(chunk[half:]))
	}
	return entry{}, false
}

// remove takes out the entry of a key.
func (x *index) remove(key string) (old entry, found bool) {
	p, found := x.find(key)
	if !found {
		return entry{}, false
	}
	old = x.chunks[p.chunk][p.i]
	x.chunks[p.chunk] = slices.Delete(x.chunks[p.chunk], p.i, p.i+1)
	if len(x.chunks[p.chunk]) == 0 {
		x.chunks = slices.Delete(x.chunks, p.chunk, p.chunk+1)
	}
	return old, true
}
