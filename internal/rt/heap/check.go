package heap

import (
	"fmt"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Check walks the whole heap and reports the first thing that is not as it should be. All caches must have been flushed. raw says
// which words of a kind's objects are no tagged words, a bit each with the header's the lowest; nil is layout.RawWords.
func (h *Heap) Check(raw func(layout.Kind) uint64) error {
	if raw == nil {
		raw = layout.RawWords
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	used := 0
	for n := 1; n < h.top; n++ {
		p := h.pages[n]
		var err error
		switch {
		case p.class == pageFree:
			err = h.checkEmpty(n, 0)
			used--
		case p.class.small():
			err = h.checkCells(n, p, raw)
		case p.class.large():
			if p.n == 0 || n+int(p.n) > h.top {
				return fmt.Errorf("page %d: a large object of %d pages", n, p.n)
			}
			used += int(p.n) - 1
			err = h.checkObject(layout.Word(n)*layout.PageBytes, raw)
			for i := n + 1; i < n+int(p.n) && err == nil; i++ {
				if h.pages[i].class != pageTail {
					err = fmt.Errorf("page %d: not the tail of %d", i, n)
				} else {
					err = h.checkEmpty(i, 0)
				}
			}
			n += int(p.n) - 1
		default:
			err = fmt.Errorf("page %d has the class %d", n, p.class)
		}
		if err != nil {
			return err
		}
		used++
	}
	if used != h.used {
		return fmt.Errorf("%d pages are in use, %d are counted", used, h.used)
	}
	return h.checkFree()
}

// checkFree holds the list of free pages against the classes of pages.
func (h *Heap) checkFree() error {
	last, free := 0, 0
	for _, s := range h.free {
		if s.n <= 0 || s.first <= last || s.first+s.n > h.top {
			return fmt.Errorf("free pages %d to %d behind %d", s.first, s.first+s.n, last)
		}
		for n := s.first; n < s.first+s.n; n++ {
			if h.pages[n].class != pageFree {
				return fmt.Errorf("page %d is listed as free and has the class %d", n, h.pages[n].class)
			}
		}
		last, free = s.first+s.n, free+s.n
	}
	if free+h.used != h.top-1 {
		return fmt.Errorf("%d pages free and %d used, of %d", free, h.used, h.top-1)
	}
	return nil
}

// checkEmpty reports an object that begins in page n, from a bit on.
func (h *Heap) checkEmpty(n, from int) error {
	for i := from; i < granulesPerPage; i++ {
		if o := layout.Word(n*granulesPerPage+i) * layout.ObjectAlign; hasBit(h.begin, o) {
			return fmt.Errorf("an object begins at %#x, where none may", o)
		}
	}
	return nil
}

func (h *Heap) checkCells(n int, p page, raw func(layout.Kind) uint64) error {
	size := layout.Word(p.class.bytes())
	start := layout.Word(n) * layout.PageBytes
	for o := start; o < start+layout.PageBytes; o += layout.ObjectAlign {
		if !hasBit(h.begin, o) {
			continue
		}
		if (o-start)%size != 0 || (o-start)/size >= layout.Word(p.cells) {
			return fmt.Errorf("an object begins at %#x, inside a cell of %d bytes", o, size)
		}
		if err := h.checkObject(o, raw); err != nil {
			return err
		}
	}
	return nil
}

func (h *Heap) checkObject(o layout.Word, raw func(layout.Kind) uint64) error {
	k := h.Kind(o)
	p := h.pages[o/layout.PageBytes]
	if k == layout.KindNone {
		return fmt.Errorf("object %#x has no kind", o)
	}
	if h.raw[k] != p.class.raw() {
		return fmt.Errorf("object %#x of kind %d lies in a page of class %d", o, k, p.class)
	}
	if !p.class.raw() {
		skip := raw(k)
		words := h.Words(o, 0, int(h.Capacity(o)/layout.WordBytes))
		if skip == layout.AllRaw {
			words = nil
		}
		for i, w := range words {
			if i < 64 && skip>>i&1 != 0 {
				continue
			}
			if err := h.checkWord(w); err != nil {
				return fmt.Errorf("word %d of object %#x, kind %d: %w", i, o, k, err)
			}
		}
	}
	switch k {
	case layout.KindDict, layout.KindSet:
		return h.checkTable(o)
	case layout.KindList, layout.KindTuple:
		return h.checkSequence(o)
	case layout.KindString, layout.KindBytes:
		if n := uint64(h.Load32(o, layout.StringBytes)); layout.StringText+n > h.Capacity(o) {
			return fmt.Errorf("string %#x has %d bytes in a cell of %d", o, n, h.Capacity(o))
		}
	}
	return nil
}

// checkWord reports a word that looks like an object and is none. Small raw numbers below the fixed objects are no objects.
func (h *Heap) checkWord(w layout.Word) error {
	if w&(layout.TagMask) != layout.TagObject || w < layout.FixedEnd {
		return nil
	}
	if w%layout.ObjectAlign != 0 || w >= layout.Word(h.top)*layout.PageBytes || !hasBit(h.begin, w) {
		return fmt.Errorf("%#x is no object", w)
	}
	return nil
}

func (h *Heap) checkSequence(o layout.Word) error {
	n := uint64(h.Load(o, layout.SequenceLen))
	room := h.Capacity(o) - layout.TupleWords
	if h.Kind(o) == layout.KindList {
		words := h.Load(o, layout.ListWords)
		if words == layout.Null {
			room = 0
		} else if room = h.Capacity(words) - layout.WordsStart; h.Kind(words) != layout.KindWords {
			return fmt.Errorf("list %#x has its words in an object of kind %d", o, h.Kind(words))
		}
	}
	if n > room/layout.WordBytes {
		return fmt.Errorf("sequence %#x has %d words in %d bytes", o, n, room)
	}
	return nil
}

func (h *Heap) checkTable(t layout.Word) error {
	live, used, room := h.TableLen(t), h.TableUsed(t), int(h.Load32(t, layout.TableRoom))
	places := h.Load32(t, layout.TablePlaces)
	if live > used || used > room || places != 0 && int(places) <= room || places == 0 && room > layout.TableLinear {
		return fmt.Errorf("table %#x: %d live, %d used, room for %d, %d places", t, live, used, room, places)
	}
	if room > 0 && uint64(room)*h.stride(t)*layout.WordBytes+layout.WordsStart > h.Capacity(h.Load(t, layout.TableEntries)) {
		return fmt.Errorf("table %#x: its entries are not as large as its room for %d", t, room)
	}
	found := 0
	for i := range used {
		k, v := h.Entry(t, i)
		if k == layout.Undefined {
			if v != layout.Null {
				return fmt.Errorf("table %#x: deleted entry %d has a value", t, i)
			}
			continue
		}
		found++
		if !k.IsSimpleKey() && !h.mixed(t) {
			return fmt.Errorf("table %#x: key %#x in a table of simple keys", t, k)
		}
		if places != 0 && !h.placed(t, uint32(i+1), h.entryHash(t, i, k)) {
			return fmt.Errorf("table %#x: entry %d is not in the index", t, i)
		}
	}
	if found != live {
		return fmt.Errorf("table %#x: %d entries live, %d counted", t, found, live)
	}
	return nil
}

func (h *Heap) placed(t layout.Word, n, hash uint32) bool {
	places, index := h.Load32(t, layout.TablePlaces), h.Load(t, layout.TableIndex)
	for at := hash & (places - 1); ; at = (at + 1) & (places - 1) {
		switch h.Load32(index, layout.WordsStart+4*uint64(at)) {
		case n:
			return true
		case 0:
			return false
		}
	}
}
