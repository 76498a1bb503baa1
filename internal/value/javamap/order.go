package javamap

import "github.com/tandem-lang/tandem/internal/value/fanvalue"

// The sizes that decide.
const (
	defaultTable = 16
	treeSize     = 8  // keys of a bucket that another one turns into a tree
	listSize     = 6  // keys of a tree that a larger table turns back into a list
	treeTable    = 64 // buckets that a table has at least in which there are trees
)

// Keys are what the order depends on.
type Keys interface {
	// Len returns the number of keys.
	Len() int
	// Hash returns a key's hashCode.
	Hash(i int) int32
	// Compare orders keys of the same hash, as their compareTo does.
	Compare(i, j int) int
}

// CopyCapacity returns the capacity of a map that is made as a copy of one with n keys.
func CopyCapacity(n int) int {
	if n == 0 {
		return 0
	}
	return n*4/3 + 1
}

// Order returns the order in which a map with Str keys iterates into which they were put one
// after the other: indexes of keys. The capacity is the one that the map was made with, 0 where
// it was made without.
func Order(keys []string, capacity int) []int { return OrderOf(names(keys), capacity) }

// names are keys that are Strs.
type names []string

func (k names) Len() int             { return len(k) }
func (k names) Hash(i int) int32     { return int32(fanvalue.StrHash(k[i])) }
func (k names) Compare(i, j int) int { return int(fanvalue.StrCompare(k[i], k[j])) }

// OrderOf is Order for keys of any kind.
func OrderOf(keys Keys, capacity int) []int {
	hashes := make([]int32, keys.Len())
	for i := range hashes {
		h := keys.Hash(i)
		hashes[i] = h ^ int32(uint32(h)>>16)
	}
	size := tableSize(capacity)
	for ; len(hashes) > full(size); size *= 2 {
		if crowded(hashes[:full(size)+1], size) {
			return replayed(keys, hashes, capacity)
		}
	}
	if crowded(hashes, size) {
		return replayed(keys, hashes, capacity)
	}
	return listed(hashes, size)
}

// full returns how many keys a table takes before it doubles.
func full(size int) int { return size * 3 / 4 }

// crowded reports whether a bucket of a table has more keys than stay in a list.
func crowded(hashes []int32, size int) bool {
	if len(hashes) <= treeSize {
		return false
	}
	counts := make([]uint8, size)
	for _, h := range hashes {
		b := int(h) & (size - 1)
		if counts[b]++; counts[b] > treeSize {
			return true
		}
	}
	return false
}

// listed returns the order by buckets, each of which is in the order of the keys.
func listed(hashes []int32, size int) []int {
	starts := make([]int32, size+1)
	for _, h := range hashes {
		starts[int(h)&(size-1)+1]++
	}
	for b := range size {
		starts[b+1] += starts[b]
	}
	order := make([]int, len(hashes))
	for i, h := range hashes {
		b := int(h) & (size - 1)
		order[starts[b]] = i
		starts[b]++
	}
	return order
}

// replayed returns the order of a table into which the keys are put one by one.
func replayed(keys Keys, hashes []int32, capacity int) []int {
	t := newTable(keys, hashes, tableSize(capacity))
	for i := range hashes {
		t.put(i)
	}
	return t.order()
}

// tableSize returns the number of buckets of a map made with a capacity.
func tableSize(capacity int) int {
	if capacity <= 0 {
		return defaultTable
	}
	size := 1
	for size < capacity {
		size *= 2
	}
	return size
}
