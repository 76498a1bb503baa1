package sys

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// hashOf returns the hash of an object that is not null, as the reference's runtime asks for it: that of a number, Bool or Str is its host's,
// of 32 bits; host reports whether it is.
func hashOf(t *fan.Thread, w Word) (n int64, host bool, exc Word) {
	if k, ok := t.IntOf(w); ok {
		return int64(int32(k ^ int64(uint64(k)>>32))), true, 0
	}
	if f, ok := t.FloatOf(w); ok {
		bits := fanvalue.FloatBits(f)
		return int64(int32(bits ^ int64(uint64(bits)>>32))), true, 0
	}
	switch {
	case t.Heap.IsString(w):
		return fanvalue.StrHash(t.Text(w)), true, 0
	case w == layout.True:
		return 1231, true, 0
	case w == layout.False:
		return 1237, true, 0
	}
	n, exc = t.Hash(w)
	return n, t.TypeOf(w).Sig == "sys::Decimal", exc
}

// hostHash returns the hash of an object in tables of the reference's host, 0 for null.
func hostHash(t *fan.Thread, w Word) (int32, Word) {
	if w == 0 {
		return 0, 0
	}
	n, host, exc := hashOf(t, w)
	if !host {
		n ^= int64(uint64(n) >> 32)
	}
	return int32(n), exc
}

// tableHash returns the hash by which a table of the heap finds a key.
func tableHash(t *fan.Thread, key Word) (uint32, Word) {
	switch {
	case key.IsSmallInt():
		return layout.SmallIntHash(key.Int()), 0
	case t.Heap.IsString(key):
		return t.Heap.TextHash(key), 0
	}
	n, exc := hostHash(t, key)
	return uint32(n), exc
}

// find returns the number of a key's entry in a table, heap.Absent where it is not there.
func find(t *fan.Thread, table, key Word, hash uint32) (i int, exc Word) {
	if key.IsSimpleKey() && !t.Heap.Mixed(table) {
		return t.Heap.FindSimple(table, key), 0
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(table)
	t.Keep(key)
	i = t.Heap.Find(table, key, hash, func(have, key Word) (equal, ok bool) {
		equal, exc = t.Equal(key, have)
		return equal, exc == 0
	})
	return i, exc
}

// set is a set of objects, null among them.
type set struct {
	table Word
	null  bool
}

// newSet returns an empty set, kept until the mark is released.
func newSet(t *fan.Thread) (*set, Word) {
	table := t.NewTable(layout.KindSet, 0, 0)
	if table == 0 {
		_, exc := t.Made(0)
		return nil, exc
	}
	return &set{table: t.Keep(table)}, 0
}

// add adds an object and reports whether it was not there.
func (s *set) add(t *fan.Thread, w Word) (added bool, exc Word) {
	if w == 0 {
		added, s.null = !s.null, true
		return added, 0
	}
	if exc := t.Check(4); exc != 0 {
		return false, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	hash, exc := tableHash(t, t.Keep(w))
	if exc != 0 {
		return false, exc
	}
	i, exc := find(t, s.table, w, hash)
	if exc != 0 || i != heap.Absent {
		return false, exc
	}
	if !t.Insert(s.table, w, hash, 0) {
		_, exc = t.Made(0)
	}
	return true, exc
}

// remove removes an object and reports whether it was there.
func (s *set) remove(t *fan.Thread, w Word) (removed bool, exc Word) {
	if w == 0 {
		removed, s.null = s.null, false
		return removed, 0
	}
	hash, exc := tableHash(t, w)
	if exc != 0 {
		return false, exc
	}
	i, exc := find(t, s.table, w, hash)
	if exc != 0 || i == heap.Absent {
		return false, exc
	}
	t.Delete(s.table, i)
	return true, 0
}
