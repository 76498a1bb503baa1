package heap

import "github.com/tandem-lang/tandem/internal/rt/layout"

// Cache is what one goroutine allocates from: for each class a run of free cells. A Cache is used by one goroutine at a time.
type Cache struct {
	Runs [numRuns]Run // at twice the class for objects of words, behind it for others; the loops take cells from them as Alloc does
	h    *Heap
	keep []layout.Word

	version, lastVersion uint64 // of tables: a portion of its own

	locks int          // see Lock
	aside [numRuns]Run // the runs, while it is locked
}

// Run is a row of free cells that are zero and of which the begin bits are set; what lies below At has been handed out.
type Run struct{ At, End layout.Word }

// numRuns is a power of two, so that a masked index needs no bounds check.
const numRuns = 64

// StepBytes is up to where each multiple of ObjectAlign is a size of cells: class n has cells of n+1 times ObjectAlign.
const StepBytes = 160

// partialPages are the pages of one class in which runs may be found, and how far the search has come.
type partialPages struct {
	pages []int32
	next  layout.Word // in the last of pages: where to search on; 0 for its beginning
}

// NewCache returns an empty cache.
func (h *Heap) NewCache() *Cache { return &Cache{h: h} }

// Heap returns the heap that the cache allocates in.
func (c *Cache) Heap() *Heap { return c.h }

// Alloc returns a new object: its header has the kind and type bits given, and the other words are zero. size is in bytes, header
// included, and at least one word. The result is 0 where the limit is reached; nothing was taken then. Alloc never collects.
func (c *Cache) Alloc(kind layout.Kind, typ uint32, size uint64) layout.Word {
	h := c.h
	class := 0
	if h.raw[kind] {
		class = 1
	}
	var o layout.Word
	if size > layout.MaxSmallBytes {
		if c.locks > 0 {
			return 0
		}
		o = h.takeLarge(size, class == 1)
	} else {
		class += 2 * int(classOf(size))
		r := &c.Runs[class%numRuns]
		if r.At == r.End && !c.refill(class) {
			return 0
		}
		o = r.At
		r.At += layout.Word(cellSizes[class>>1])
	}
	if o != 0 {
		*(*uint64)(h.at(uint64(o))) = layout.MakeHeader(kind, typ)
	}
	return o
}

// Capacity returns how many bytes object o has room for, header included: at least what it was allocated with.
func (h *Heap) Capacity(o layout.Word) uint64 {
	p := h.pages[o/layout.PageBytes]
	switch {
	case p.class.small():
		return p.class.bytes()
	case p.class.large():
		return uint64(p.n) * layout.PageBytes
	}
	return layout.ObjectAlign
}

// ObjectAt returns the object that has the byte at an offset from the arena's base, 0 where none has.
func (h *Heap) ObjectAt(offset uint64) layout.Word {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.objectAt(offset)
}

// objectAt is ObjectAt for callers that hold the lock.
func (h *Heap) objectAt(offset uint64) layout.Word {
	if offset >= uint64(h.top)*layout.PageBytes {
		return 0
	}
	n := offset / layout.PageBytes
	for h.pages[n].class == pageTail {
		n--
	}
	o := layout.Word(n * layout.PageBytes)
	switch p := h.pages[n].class; {
	case p.small():
		o += layout.Word((offset - uint64(o)) / p.bytes() * p.bytes())
	case !p.large():
		return 0
	}
	if o/layout.PageBytes != layout.Word(n) || !hasBit(h.begin, o) || h.Kind(o) == layout.KindNone {
		return 0
	}
	return o
}

// refill finds the next run of cells of a class.
func (c *Cache) refill(class int) bool {
	h := c.h
	if c.locks > 0 {
		return false
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.failing() {
		return false
	}
	size := layout.Word(cellSizes[class>>1])
	r, ok := h.findRun(class, size)
	if !ok {
		if r, ok = h.newPage(class, size); !ok {
			return false
		}
	}
	if h.torture.OneByOne || h.torture.FailAt != 0 {
		h.partial[class].next = r.At + size // the rest of the run is found again
		r.End = r.At + size
	}
	h.setBegin(r, size)
	c.Runs[class] = r
	h.took(uint64(r.End - r.At))
	return true
}

// setBegin sets the begin bits of the cells of a run, a word of bits at a time.
func (h *Heap) setBegin(r Run, size layout.Word) {
	const span = layout.ObjectAlign * 64 // bytes to a word of bits
	for o := r.At; o < r.End; {
		i, word := o/span, uint64(0)
		for end := min(r.End, (i+1)*span); o < end; o += size {
			word |= 1 << (o / layout.ObjectAlign % 64)
		}
		h.begin[i] |= word
	}
}

// findRun searches the pages that the last collection left with free cells, and zeroes the run it finds.
func (h *Heap) findRun(class int, size layout.Word) (Run, bool) {
	part := &h.partial[class]
	for len(part.pages) > 0 {
		n := layout.Word(part.pages[len(part.pages)-1])
		start := n * layout.PageBytes
		end := start + layout.Word(h.pages[n].cells)*size
		o := max(start, part.next)
		for o < end && hasBit(h.begin, o) {
			o += size
		}
		if o >= end {
			part.pages, part.next = part.pages[:len(part.pages)-1], 0
			continue
		}
		r := Run{At: o}
		for o < end && !hasBit(h.begin, o) {
			o += size
		}
		r.End, part.next = o, o
		clear(h.Bytes(r.At, 0, int(r.End-r.At)))
		return r, true
	}
	return Run{}, false
}

// newPage makes a page of free cells.
func (h *Heap) newPage(class int, size layout.Word) (Run, bool) {
	first, clean, ok := h.takePages(1)
	if !ok {
		return Run{}, false
	}
	cells := layout.PageBytes / size
	h.pages[first] = page{class: pageClass(class), cells: uint16(cells)}
	at := layout.Word(first) * layout.PageBytes
	if !clean {
		clear(h.Bytes(at, 0, layout.PageBytes))
	}
	if h.torture.OneByOne || h.torture.FailAt != 0 {
		h.partial[class].pages = append(h.partial[class].pages, int32(first))
	}
	return Run{at, at + cells*size}, true
}

// Flush gives the rest of all runs back, so that the heap knows each allocated object. It must be called for all caches before a
// collection.
func (c *Cache) Flush() {
	c.h.mu.Lock()
	defer c.h.mu.Unlock()
	c.h.flushRuns(&c.Runs)
	c.h.flushRuns(&c.aside)
}

// Keep makes w a root until Release, and returns w. Functions in Go that call back into the machine, or that otherwise pass a
// safepoint, keep the objects that they go on to use.
func (c *Cache) Keep(w layout.Word) layout.Word {
	c.keep = append(c.keep, w)
	return w
}

// Kept returns a mark for Release.
func (c *Cache) Kept() int { return len(c.keep) }

// SetKept makes w a root in the place of what was kept as the i-th: what Kept returned before.
func (c *Cache) SetKept(i int, w layout.Word) { c.keep[i] = w }

// Release drops what was kept since the mark.
func (c *Cache) Release(mark int) { c.keep = c.keep[:mark] }

// Visit visits what is kept.
func (c *Cache) Visit(m *Marker) { m.Words(c.keep) }
