// Package heap is the memory of an engine: one arena outside of Go's heap, in which objects are words and offsets.
//
//	h, err := heap.New(heap.Options{Limit: 64 << 20})
//	c := h.NewCache()                                  // one for each goroutine that allocates
//	list := c.Alloc(layout.KindTuple, 0, 16+8)         // 0 where the limit is reached
//	h.Store(list, layout.TupleWords, layout.SmallInt(7))
//
// In: sizes, kinds, and the roots that a collection starts from. Out: zeroed objects at offsets that never change.
//
// The arena has pages of 8 KiB. A page holds cells of one size, of objects with words or without, or begins a large object. Two
// bit maps beside the objects have a bit for every 16 bytes: where an allocated object begins, and what the collection under
// way has reached. A [Cache] bumps through runs of free cells that it takes from pages; there are no links in free cells.
//
// Invariants:
//   - Objects never move, and the arena's base never changes, so a slice of an object's bytes is valid as long as the object.
//   - Nothing in the arena points to Go: what programs hold of the host is a number in the table of hosts.
//   - A collection happens only when every mutator is at a safepoint; allocating is none. What lives is what can be reached from
//     roots; every word is taken for an object only if the bit map says that one begins there, so a stale word keeps garbage alive,
//     but never corrupts.
//   - The limit is exact: pages in use never exceed it.
//
// unsafe: only mem.go, arena_*.go and the bit maps read and write the arena, always at an offset that a page's class or an object's
// own length bounds.
//
// It knows no language: what objects mean, how keys compare and hash, and what ends a host value are given to it as functions.
package heap
