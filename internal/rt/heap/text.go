package heap

import (
	"encoding/binary"
	"math/bits"
	"sync/atomic"
	"unsafe"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// internTable numbers the strings that are interned. They live as long as the heap.
type internTable struct {
	objects atomic.Pointer[[]layout.Word] // by number, with room for more; read without the lock
	first   unsafe.Pointer                // the first of them, for the loops: see NamesAt
	count   atomic.Uint32                 // how many there are; an object is in its place before its number is known
	index   []uint32                      // by hash: number plus 1
	cache   *Cache
}

// firstNames is how many names there is room for at first: an engine that has run nothing has some more than a hundred.
const firstNames = 256

func (t *internTable) init(h *Heap) {
	t.cache = h.NewCache()
	t.index = make([]uint32, 4*firstNames)
	objects := make([]layout.Word, firstNames)
	t.publish(objects)
	h.seed = 0x243F6A8885A308D3 // pi: hashes need no secret where the order of tables does not depend on them
}

// publish makes objects what readers see.
func (t *internTable) publish(objects []layout.Word) {
	t.objects.Store(&objects)
	atomic.StorePointer(&t.first, unsafe.Pointer(&objects[0]))
}

// NamesAt returns where the address is of the objects of interned strings, a word each by their numbers. The address changes as they become
// more; what it was before stays right for the numbers that were known then.
func (h *Heap) NamesAt() *unsafe.Pointer { return &h.names.first }

func (t *internTable) visit(m *Marker) { m.Words(t.all()) }

func (t *internTable) all() []layout.Word { return (*t.objects.Load())[:t.count.Load()] }

// Names returns how many strings are interned, and the bytes of their texts.
func (h *Heap) Names() (count, bytes int) {
	h.nameLock.Lock()
	defer h.nameLock.Unlock()
	objects := h.names.all()
	for _, o := range objects {
		bytes += int(h.Load32(o, layout.StringBytes))
	}
	return len(objects), bytes
}

// NewString returns a string object with the text; 0 where the limit is reached.
func (c *Cache) NewString(text []byte) layout.Word {
	return c.newString(text, CountChars(text))
}

// CountChars returns how many characters a text of UTF-8 or nearly so has: a character begins with each byte that continues none, so that
// surrogates and what is beyond Unicode count as one.
func CountChars(text []byte) int {
	n := len(text)
	for len(text) >= 8 && binary.LittleEndian.Uint64(text)&0x8080808080808080 == 0 {
		text = text[8:]
	}
	for _, b := range text {
		if b&0xc0 == 0x80 {
			n--
		}
	}
	return n
}

// NewASCII is NewString for text of as many characters as bytes.
func (c *Cache) NewASCII(text []byte) layout.Word { return c.newString(text, len(text)) }

func (c *Cache) newString(text []byte, chars int) layout.Word {
	if len(text) == 0 {
		return layout.EmptyText
	}
	o := c.NewText(layout.KindString, len(text), chars)
	if o != 0 {
		copy(c.h.Bytes(o, layout.StringText, len(text)), text)
	}
	return o
}

// NewText returns a string or bytes object of so many bytes and characters, to be filled in; 0 where the limit is reached.
func (c *Cache) NewText(kind layout.Kind, size, chars int) layout.Word {
	if uint64(size) >= 1<<32 {
		return 0
	}
	o := c.Alloc(kind, 0, layout.StringText+uint64(size))
	if o != 0 {
		c.h.Store32(o, layout.StringBytes, uint32(size))
		c.h.Store32(o, layout.StringChars, uint32(chars))
	}
	return o
}

// NewBytes returns a bytes object; 0 where the limit is reached.
func (c *Cache) NewBytes(data []byte) layout.Word {
	if len(data) == 0 {
		return layout.EmptyBytes
	}
	o := c.NewText(layout.KindBytes, len(data), len(data))
	if o != 0 {
		copy(c.h.Bytes(o, layout.StringText, len(data)), data)
	}
	return o
}

// IsString reports whether w is a string, interned or not.
func (h *Heap) IsString(w layout.Word) bool {
	return w.IsInterned() || h.KindOf(w) == layout.KindString
}

// StringObject returns the object of a string: that of its number where it is interned.
func (h *Heap) StringObject(w layout.Word) layout.Word {
	if w.IsInterned() {
		return (*h.names.objects.Load())[w.InternedNumber()]
	}
	return w
}

// Text returns the bytes of a string or bytes object. They must not be changed.
func (h *Heap) Text(w layout.Word) []byte {
	o := h.StringObject(w)
	return h.Bytes(o, layout.StringText, int(h.Load32(o, layout.StringBytes)))
}

// Chars returns the length of a string in characters.
func (h *Heap) Chars(w layout.Word) int {
	return int(h.Load32(h.StringObject(w), layout.StringChars))
}

// IsASCII reports whether each character of a string is one byte.
func (h *Heap) IsASCII(w layout.Word) bool {
	o := h.StringObject(w)
	return h.Load32(o, layout.StringBytes) == h.Load32(o, layout.StringChars)
}

// TextHashBit is set in each hash of text. It stands where other objects have the number of their type or shape, which is below it, so that a
// guard on that number never takes a string for another object.
const TextHashBit = 1 << 31

// TextHash returns the hash of a string or bytes object in tables. It is kept in the object.
func (h *Heap) TextHash(w layout.Word) uint32 {
	o := h.StringObject(w)
	p := (*uint32)(h.at(uint64(o) + layout.TypeOffset))
	if v := atomic.LoadUint32(p); v != 0 {
		return v
	}
	v := h.HashBytes(h.Text(o))
	if o >= layout.FixedEnd {
		atomic.StoreUint32(p, v)
	}
	return v
}

// HashBytes returns the hash of text: words of eight bytes multiplied into 128 bits and folded (after wyhash, Wang Yi).
func (h *Heap) HashBytes(text []byte) uint32 {
	const k0, k1 = 0xA0761D6478BD642F, 0xE7037ED1A0B428DB
	v := h.seed ^ uint64(len(text))
	for len(text) >= 8 {
		hi, lo := bits.Mul64(binary.LittleEndian.Uint64(text)^k0, v^k1)
		v = hi ^ lo
		text = text[8:]
	}
	if len(text) > 0 {
		hi, lo := bits.Mul64(tailWord(text)^k0, v^k1)
		v = hi ^ lo
	}
	hi, lo := bits.Mul64(v^k0, k1)
	return uint32(hi^lo) | TextHashBit
}

// tailWord returns the bytes of a text of 1 to 7 bytes in a word, some of them twice: with the length it tells texts apart.
func tailWord(text []byte) uint64 {
	n := len(text)
	if n >= 4 {
		return uint64(binary.LittleEndian.Uint32(text)) | uint64(binary.LittleEndian.Uint32(text[n-4:]))<<32
	}
	return uint64(text[0]) | uint64(text[n/2])<<8 | uint64(text[n-1])<<16
}

// Intern returns the interned string of a text; 0 where the limit is reached.
func (h *Heap) Intern(text string) layout.Word {
	h.nameLock.Lock()
	defer h.nameLock.Unlock()
	hash := h.HashBytes([]byte(text))
	if n, ok := h.findName(text, hash); ok {
		return layout.InternedString(n)
	}
	o := h.names.cache.NewString([]byte(text))
	if o == 0 {
		return 0
	}
	if o >= layout.FixedEnd {
		h.Store32(o, layout.TypeOffset, hash)
	}
	return h.names.add(h, o)
}

// FindInterned returns the interned string of a text, if it is interned.
func (h *Heap) FindInterned(text []byte) (layout.Word, bool) {
	h.nameLock.Lock()
	defer h.nameLock.Unlock()
	n, ok := h.findName(string(text), h.HashBytes(text))
	return layout.InternedString(n), ok
}

// IsName reports whether a word that may be any number is an interned string.
func (h *Heap) IsName(w layout.Word) bool {
	n := w.InternedNumber()
	return w == layout.InternedString(n) && n < h.names.count.Load()
}

// InternWord returns the interned string equal to a string; 0 where the limit is reached.
func (h *Heap) InternWord(w layout.Word) layout.Word {
	if w.IsInterned() {
		return w
	}
	return h.Intern(string(h.Text(w)))
}

// FlushNames readies the names' own cache for a collection.
func (h *Heap) FlushNames() { h.names.cache.Flush() }

func (h *Heap) findName(text string, hash uint32) (uint32, bool) {
	t := &h.names
	objects := *t.objects.Load()
	mask := uint32(len(t.index) - 1)
	for i := hash & mask; t.index[i] != 0; i = (i + 1) & mask {
		n := t.index[i] - 1
		if o := objects[n]; h.TextHash(o) == hash && string(h.Text(o)) == text {
			return n, true
		}
	}
	return 0, false
}

func (t *internTable) add(h *Heap, o layout.Word) layout.Word {
	objects, n := *t.objects.Load(), int(t.count.Load())
	if n == len(objects) {
		more := make([]layout.Word, 2*n)
		copy(more, objects)
		objects = more
		t.publish(more)
	}
	objects[n] = o
	t.count.Store(uint32(n + 1))
	if objects = objects[:n+1]; 2*len(objects) > len(t.index) {
		t.index = make([]uint32, 2*len(t.index))
		for n, o := range objects {
			t.place(h.TextHash(o), uint32(n))
		}
	} else {
		t.place(h.TextHash(o), uint32(len(objects)-1))
	}
	return layout.InternedString(uint32(len(objects) - 1))
}

func (t *internTable) place(hash, n uint32) {
	mask := uint32(len(t.index) - 1)
	i := hash & mask
	for t.index[i] != 0 {
		i = (i + 1) & mask
	}
	t.index[i] = n + 1
}
