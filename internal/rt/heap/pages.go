package heap

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// span is a run of free pages.
type span struct {
	first, n int
	clean    bool // known to be zero
}

// takePages finds n pages in a row, first fit, and marks them as used. It returns the first, and whether they are zero; ok is
// false where the limit is reached or no run is long enough. The caller holds the lock.
func (h *Heap) takePages(n int) (first int, clean, ok bool) {
	if n > h.limit-h.used {
		return 0, false, false
	}
	for i, s := range h.free {
		if s.n < n {
			continue
		}
		if s.n == n {
			h.free = slices.Delete(h.free, i, i+1)
		} else {
			h.free[i] = span{s.first + n, s.n - n, s.clean}
		}
		h.used += n
		return s.first, s.clean, true
	}
	if n > len(h.pages)-h.top {
		return 0, false, false
	}
	h.skipPages(n)
	first = h.top
	h.top += n
	h.used += n
	return first, true, true
}

// skipPages leaves some pages free ahead of the next n, which others are then taken from, where Torture.Place says so.
func (h *Heap) skipPages(n int) {
	if h.places == 0 {
		return
	}
	h.places = h.places*1664525 + 1013904223 // Numerical Recipes, 7.1
	skip := int(h.places >> 29)
	if skip == 0 || skip+n > len(h.pages)-h.top {
		return
	}
	h.top += skip
	h.used += skip
	h.freePages(h.top-skip, skip)
}

// freePages gives pages back, joining runs that touch.
func (h *Heap) freePages(first, n int) {
	h.used -= n
	for i := first; i < first+n; i++ {
		h.pages[i] = page{class: pageFree}
	}
	clean := false
	if n >= forgetPages {
		clean = forget(h.mem[first*layout.PageBytes : (first+n)*layout.PageBytes])
	}
	i, _ := slices.BinarySearchFunc(h.free, first, func(s span, first int) int { return s.first - first })
	s := span{first, n, clean}
	if i < len(h.free) && h.free[i].first == first+n {
		s.n += h.free[i].n
		s.clean = s.clean && h.free[i].clean
		h.free = slices.Delete(h.free, i, i+1)
	}
	if i > 0 && h.free[i-1].first+h.free[i-1].n == first {
		h.free[i-1].n += s.n
		h.free[i-1].clean = h.free[i-1].clean && s.clean
		return
	}
	h.free = slices.Insert(h.free, i, s)
}

// forgetPages is how many pages in a row are worth a system call to give them back.
const forgetPages = 64

// takeLarge allocates an object of pages of its own, zeroed; 0 where there is no room.
func (h *Heap) takeLarge(size uint64, raw bool) layout.Word {
	if size > uint64(h.limit)*layout.PageBytes {
		return 0
	}
	n := int((size + layout.PageBytes - 1) / layout.PageBytes)
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.failing() {
		return 0
	}
	first, clean, ok := h.takePages(n)
	if !ok {
		return 0
	}
	class := pageLarge
	if raw {
		class = pageLargeRaw
	}
	h.pages[first] = page{class: class, n: uint32(n)}
	for i := first + 1; i < first+n; i++ {
		h.pages[i] = page{class: pageTail}
	}
	o := layout.Word(first) * layout.PageBytes
	if !clean {
		clear(h.Bytes(o, 0, n*layout.PageBytes))
	}
	setBit(h.begin, o)
	h.took(uint64(n) * layout.PageBytes)
	return o
}

// took counts bytes taken, and asks for a collection when it is time.
func (h *Heap) took(bytes uint64) {
	h.taken += bytes
	if h.taken >= h.trigger && h.request != nil && !h.asked.Swap(true) {
		h.request()
	}
}

// failing counts an allocation and reports whether the switches make it fail.
func (h *Heap) failing() bool {
	if h.torture.FailAt == 0 {
		return false
	}
	h.count++
	return h.count == h.torture.FailAt || h.torture.FailOn && h.count > h.torture.FailAt
}

func setBit(bits []uint64, o layout.Word)      { bits[o/(16*64)] |= 1 << (o / 16 % 64) }
func clearBit(bits []uint64, o layout.Word)    { bits[o/(16*64)] &^= 1 << (o / 16 % 64) }
func hasBit(bits []uint64, o layout.Word) bool { return bits[o/(16*64)]&(1<<(o/16%64)) != 0 }
