package heap

import (
	"sync/atomic"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// hostTable holds the values of the host that objects stand for: files, sockets, compiled expressions. An object of KindHost has the
// number of its entry; when the object is gone, the entry is ended.
type hostTable struct {
	entries atomic.Pointer[[]hostEntry] // read without the lock: an entry does not change while its object lives
	free    []uint32
}

type hostEntry struct {
	value any
	owner layout.Word
	end   func(any)
}

// NewHost returns an object of KindHost that stands for value; 0 where the limit is reached. end, if not nil, is called with the value after
// a collection that did not reach the object, or when the heap is closed.
func (c *Cache) NewHost(typ uint32, value any, end func(any)) layout.Word {
	o := c.Alloc(layout.KindHost, typ, layout.HeaderBytes+layout.WordBytes)
	return c.Bind(o, value, end)
}

// Bind makes object o, which may be 0, stand for a host value, as NewHost does. The object's first word behind the header is taken.
func (c *Cache) Bind(o layout.Word, value any, end func(any)) layout.Word {
	if o == 0 {
		return 0
	}
	h := c.h
	h.mu.Lock()
	defer h.mu.Unlock()
	t := &h.hosts
	entries := t.list()
	var n uint32
	if k := len(t.free); k > 0 {
		n, t.free = t.free[k-1], t.free[:k-1]
		entries[n] = hostEntry{value, o, end}
	} else {
		if len(entries) == 0 { // the number that objects begin with stands for no value
			entries = append(entries, hostEntry{})
		}
		n = uint32(len(entries))
		entries = append(entries, hostEntry{value, o, end})
		t.entries.Store(&entries)
	}
	h.Store(o, layout.HeaderBytes, layout.Word(n))
	return o
}

// Host returns the value that an object made by NewHost or Bind stands for.
func (h *Heap) Host(o layout.Word) any {
	return (*h.hosts.entries.Load())[h.Load(o, layout.HeaderBytes)].value
}

func (t *hostTable) list() []hostEntry {
	if p := t.entries.Load(); p != nil {
		return *p
	}
	return nil
}

// sweep frees the entries whose objects were not reached and returns what is to be called for them.
func (t *hostTable) sweep(h *Heap) (ended []func()) {
	entries := t.list()
	for i := range entries {
		e := &entries[i]
		if e.owner == 0 || hasBit(h.reach, e.owner) {
			continue
		}
		if end, value := e.end, e.value; end != nil {
			ended = append(ended, func() { end(value) })
		}
		*e = hostEntry{}
		t.free = append(t.free, uint32(i))
	}
	return ended
}

func (t *hostTable) closeAll() {
	for _, e := range t.list() {
		if e.end != nil {
			e.end(e.value)
		}
	}
	t.entries.Store(nil)
	t.free = nil
}
