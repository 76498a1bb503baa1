package heap

import (
	"sync/atomic"
	"unsafe"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// at returns the address of a byte of the arena. The offset must lie in a page in use, which holds for every offset within an
// object; an object's own length words bound the offsets that callers compute.
func (h *Heap) at(offset uint64) unsafe.Pointer { return unsafe.Add(h.base, uintptr(offset)) }

// Base returns the arena's base, to which offsets are added. It never changes.
func (h *Heap) Base() unsafe.Pointer { return h.base }

// Address returns the address of a byte of the arena, for machine code. It never changes.
func (h *Heap) Address(offset layout.Word) uint64 { return uint64(uintptr(h.base)) + uint64(offset) }

// Load returns the word of object o at a byte offset, a multiple of 8.
func (h *Heap) Load(o layout.Word, offset uint64) layout.Word {
	return *(*layout.Word)(h.at(uint64(o) + offset))
}

// Store sets the word of object o at a byte offset, a multiple of 8.
func (h *Heap) Store(o layout.Word, offset uint64, w layout.Word) {
	*(*layout.Word)(h.at(uint64(o) + offset)) = w
}

// LoadAtomic is Load of a word that several mutators use at a time.
func (h *Heap) LoadAtomic(o layout.Word, offset uint64) layout.Word {
	return layout.Word(atomic.LoadUint64((*uint64)(h.at(uint64(o) + offset))))
}

// StoreAtomic is Store of a word that several mutators use at a time.
func (h *Heap) StoreAtomic(o layout.Word, offset uint64, w layout.Word) {
	atomic.StoreUint64((*uint64)(h.at(uint64(o)+offset)), uint64(w))
}

// Swap sets such a word and returns what it was.
func (h *Heap) Swap(o layout.Word, offset uint64, w layout.Word) (was layout.Word) {
	return layout.Word(atomic.SwapUint64((*uint64)(h.at(uint64(o)+offset)), uint64(w)))
}

// CompareAndSwap sets such a word if it is what it is expected to be, and reports whether it was.
func (h *Heap) CompareAndSwap(o layout.Word, offset uint64, expected, w layout.Word) bool {
	return atomic.CompareAndSwapUint64((*uint64)(h.at(uint64(o)+offset)), uint64(expected), uint64(w))
}

// Add adds to such a word, an integer of 64 bits, and returns the sum.
func (h *Heap) Add(o layout.Word, offset uint64, n int64) int64 {
	return int64(atomic.AddUint64((*uint64)(h.at(uint64(o)+offset)), uint64(n)))
}

// Load32 returns the 32 bits of object o at a byte offset, a multiple of 4.
func (h *Heap) Load32(o layout.Word, offset uint64) uint32 {
	return *(*uint32)(h.at(uint64(o) + offset))
}

// Store32 sets the 32 bits of object o at a byte offset, a multiple of 4.
func (h *Heap) Store32(o layout.Word, offset uint64, v uint32) {
	*(*uint32)(h.at(uint64(o) + offset)) = v
}

// Header returns the first word of object o.
func (h *Heap) Header(o layout.Word) uint64 { return *(*uint64)(h.at(uint64(o))) }

// Kind returns the kind of object o.
func (h *Heap) Kind(o layout.Word) layout.Kind { return *(*layout.Kind)(h.at(uint64(o))) }

// KindOf returns the kind of the object that w is, KindNone for words that are none.
func (h *Heap) KindOf(w layout.Word) layout.Kind {
	if !w.IsObject() {
		return layout.KindNone
	}
	return h.Kind(w)
}

// Type returns the type bits of object o.
func (h *Heap) Type(o layout.Word) uint32 { return h.Load32(o, layout.TypeOffset) }

// SetType sets the type bits of object o.
func (h *Heap) SetType(o layout.Word, t uint32) { h.Store32(o, layout.TypeOffset, t) }

// Flags returns the flags of object o.
func (h *Heap) Flags(o layout.Word) uint8 {
	return *(*uint8)(h.at(uint64(o) + layout.FlagShift/8))
}

// SetFlags sets the flags of object o.
func (h *Heap) SetFlags(o layout.Word, f uint8) {
	*(*uint8)(h.at(uint64(o) + layout.FlagShift/8)) = f
}

// Small returns the small number in the header of object o.
func (h *Heap) Small(o layout.Word) uint16 {
	return *(*uint16)(h.at(uint64(o) + layout.SmallShift/8))
}

// SetSmall sets the small number in the header of object o.
func (h *Heap) SetSmall(o layout.Word, v uint16) {
	*(*uint16)(h.at(uint64(o) + layout.SmallShift/8)) = v
}

// Words returns n words of object o from a byte offset on. The slice is valid while the object lives.
func (h *Heap) Words(o layout.Word, offset uint64, n int) []layout.Word {
	return unsafe.Slice((*layout.Word)(h.at(uint64(o)+offset)), n)
}

// Bytes returns n bytes of object o from an offset on. The slice is valid while the object lives.
func (h *Heap) Bytes(o layout.Word, offset uint64, n int) []byte {
	return unsafe.Slice((*byte)(h.at(uint64(o)+offset)), n)
}
