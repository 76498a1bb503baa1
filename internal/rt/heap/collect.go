package heap

import (
	"maps"
	"math/bits"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Marker visits words in a collection.
type Marker struct {
	h     *Heap
	stack []layout.Word // reached, their words not yet visited
	live  uint64
	end   layout.Word // of the pages in use
}

// Word visits one word: the object that begins there, if any. The address of an object, which machine code holds of some, counts too.
func (m *Marker) Word(w layout.Word) {
	if w&(layout.ObjectAlign-1) != 0 {
		return
	}
	h := m.h
	if w >= m.end {
		if w -= layout.Word(h.Address(0)); w >= m.end {
			return
		}
	}
	i, bit := w/(16*64), uint64(1)<<(w/16%64)
	if h.reach[i]&bit != 0 || h.begin[i]&bit == 0 {
		return
	}
	h.reach[i] |= bit
	p := h.pages[w/layout.PageBytes]
	if p.class.small() {
		m.live += p.class.bytes()
	} else {
		m.live += uint64(p.n) * layout.PageBytes
	}
	if !p.class.raw() {
		m.stack = append(m.stack, w)
	}
}

// Inside visits the object that has the byte at an address, if any.
func (m *Marker) Inside(address uint64) {
	if offset := address - m.h.Address(0); offset < uint64(m.end) {
		m.Word(m.h.objectAt(offset))
	}
}

// Words visits each word of a list.
func (m *Marker) Words(list []layout.Word) {
	for _, w := range list {
		m.Word(w)
	}
}

// Reached reports whether the collection has come to object o.
func (m *Marker) Reached(o layout.Word) bool { return hasBit(m.h.reach, o) }

// drain visits the words of all objects reached.
func (m *Marker) drain() {
	for len(m.stack) > 0 {
		o := m.stack[len(m.stack)-1]
		m.stack = m.stack[:len(m.stack)-1]
		m.Words(m.h.Words(o, layout.HeaderBytes, int(m.h.Capacity(o)/layout.WordBytes)-1))
	}
}

// Due reports whether a collection should happen at the next safepoint.
func (h *Heap) Due() bool { return h.asked.Load() }

// Collect frees what cannot be reached. Every cache must have been flushed, and no mutator may run. It returns the number of bytes
// that live.
func (h *Heap) Collect() uint64 {
	h.mu.Lock()
	clear(h.reach[:h.top*bitWordsPerPage])
	m := &Marker{h: h, end: layout.Word(h.top) * layout.PageBytes}
	h.names.visit(m)
	for _, visit := range h.roots {
		visit(m)
		m.drain()
	}
	m.drain()
	ended := h.hosts.sweep(h)
	maps.DeleteFunc(h.shown, func(o layout.Word, _ struct{}) bool { return !hasBit(h.reach, o) })
	h.sweep()
	h.total, h.peak = h.total+h.taken, max(h.peak, m.live)
	h.live, h.taken = m.live, 0
	h.trigger = max(m.live, minTrigger)
	h.cycles++
	h.asked.Store(false)
	h.mu.Unlock()
	for _, end := range ended {
		end()
	}
	return m.live
}

// sweep makes what was reached what is allocated, and finds the pages with free cells.
func (h *Heap) sweep() {
	for c := range h.partial {
		h.partial[c].pages, h.partial[c].next = h.partial[c].pages[:0], 0
	}
	for n := 1; n < h.top; n++ {
		p := h.pages[n]
		switch {
		case p.class.small():
			if live := h.sweepPage(n); live == 0 {
				h.freePages(n, 1)
			} else if live < int(p.cells) {
				h.partial[p.class].pages = append(h.partial[p.class].pages, int32(n))
			}
		case p.class.large():
			if o := layout.Word(n) * layout.PageBytes; !hasBit(h.reach, o) {
				clearBit(h.begin, o)
				h.poison(o, uint64(p.n)*layout.PageBytes)
				h.freePages(n, int(p.n))
			}
			n += int(p.n) - 1
		}
	}
}

// sweepPage returns how many objects of a page live.
func (h *Heap) sweepPage(n int) int {
	begin := h.begin[n*bitWordsPerPage:][:bitWordsPerPage]
	reach := h.reach[n*bitWordsPerPage:][:bitWordsPerPage]
	if h.torture.Poison {
		h.poisonPage(n)
	}
	live := 0
	for i, b := range reach {
		begin[i] = b
		live += bits.OnesCount64(b)
	}
	return live
}

// poisonPage overwrites the objects of a page that were not reached.
func (h *Heap) poisonPage(n int) {
	size := h.pages[n].class.bytes()
	start := layout.Word(n) * layout.PageBytes
	for i := range uint64(h.pages[n].cells) {
		if o := start + layout.Word(i*size); hasBit(h.begin, o) && !hasBit(h.reach, o) {
			h.poison(o, size)
		}
	}
}

// poison overwrites what was an object with words that look like objects far behind the arena, where Torture says so.
func (h *Heap) poison(o layout.Word, size uint64) {
	if !h.torture.Poison {
		return
	}
	for i := range h.Words(o, 0, int(size/layout.WordBytes)) {
		h.Store(o, uint64(i)*layout.WordBytes, poisoned)
	}
}

const poisoned layout.Word = 0xdbdb_dbdb_dbdb_dbd0
