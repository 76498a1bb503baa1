package py

import (
	"bytes"
	"encoding/binary"
	"math"
	"math/big"
	"slices"
	"unicode/utf8"

	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/pyvalue"
)

// Buffer says where the bytes of a value lie that programs may reach as such.
type Buffer struct {
	Base     Word   // the object of the arena that holds them, to be kept while they are in use; Null for memory that is not there
	Start    uint64 // where in it they begin; without a base an address
	Len      int    // bytes
	Code     byte   // type of the items: see ItemSize
	Writable bool
}

// Bytes returns the bytes of a buffer, nil for memory that is not there: a view.
func (t *Thread) Bytes(b Buffer) []byte {
	if b.Base == layout.Null {
		return nil
	}
	return t.Heap.Bytes(b.Base, b.Start, b.Len)
}

// BufferOf returns the buffer of a value: a str has one too, to read.
func (t *Thread) BufferOf(w Word) (Buffer, bool) {
	w = t.Inner(w)
	if t.Heap.IsString(w) {
		return Buffer{t.Heap.StringObject(w), layout.StringText, len(t.Heap.Text(w)), 'B', false}, true
	}
	for b := t.TypeOf(w); b != nil && b.def != nil; b = b.base() {
		if b.def.Buffer != nil {
			return b.def.Buffer(t, w)
		}
	}
	return Buffer{}, false
}

// Buffer returns the bytes of a value that has a buffer and is no str: a view.
func (t *Thread) Buffer(w Word) ([]byte, bool) {
	if t.Heap.IsString(t.Inner(w)) {
		return nil, false
	}
	b, ok := t.BufferOf(w)
	return t.Bytes(b), ok && (b.Base != layout.Null || b.Len == 0)
}

// BufferArg returns the bytes of an argument that is to have a buffer; a str has one to read.
func (t *Thread) BufferArg(w Word) ([]byte, Word) { return t.bufferArg(w, false) }

// WritableArg returns the bytes of an argument that is to have a buffer that may be written.
func (t *Thread) WritableArg(w Word) ([]byte, Word) { return t.bufferArg(w, true) }

// TextArg returns the text of an argument that is to be a str; bytes serve, too.
func (t *Thread) TextArg(w Word) (string, Word) {
	text, exc := t.characters(w)
	return string(text), exc
}

func (t *Thread) bufferArg(w Word, write bool) ([]byte, Word) {
	b, ok := t.BufferOf(w)
	switch {
	case !ok || write && !b.Writable:
		return nil, t.Error(TypeError, "object with buffer protocol required")
	case b.Base == layout.Null && b.Len > 0:
		return nil, t.NoSuchAddress(b.Start)
	}
	return t.Bytes(b), 0
}

// ArenaAddress is what addresses that programs see have more than offsets from the arena's base, so that they look like such. Where machine
// code runs, which follows them, they are real.
const ArenaAddress = 0x7f0000000000

// arenaAddress returns the address of the arena as programs see it.
func (t *Thread) arenaAddress() uint64 {
	if t.rt.MachineArch() != mpy.ArchNone {
		return t.Heap.Address(0)
	}
	return ArenaAddress
}

// BufferAddress returns the address of a buffer as programs see it.
func (t *Thread) BufferAddress(b Buffer) uint64 {
	if b.Base == layout.Null {
		return b.Start
	}
	return t.arenaAddress() + uint64(b.Base) + b.Start
}

// place is where an address is: in an object whose bytes programs may reach.
type place struct {
	base       Word
	start, end uint64 // of the address, and of the object's bytes
	writable   bool
}

// placeOf returns where an address is, if that is in one of the objects whose bytes programs may reach anyway: bytes and str, to read, and
// what bytearray and array store their items in. There is no other way from a number to memory.
func (t *Thread) placeOf(address uint64) (p place, ok bool) {
	offset := address - t.arenaAddress()
	if p.base = t.Heap.ObjectAt(offset); p.base == 0 {
		return p, false
	}
	first := uint64(layout.HeaderBytes)
	switch t.Heap.Kind(p.base) {
	case layout.KindString, layout.KindBytes:
		first = layout.StringText
		p.end = first + uint64(len(t.Heap.Text(p.base)))
	case layout.KindRaw:
		if TypeID(t.Heap.Type(p.base)) != ByteArray { // some table's
			return p, false
		}
		p.end, p.writable = t.Heap.Capacity(p.base), true
	}
	p.start = offset - uint64(p.base)
	return p, first <= p.start && p.start <= p.end
}

// BufferAt returns the n bytes at an address; where they are not all in one object that has such, the buffer has no base.
func (t *Thread) BufferAt(address uint64, n int) Buffer {
	p, ok := t.placeOf(address)
	if !ok || uint64(n) > p.end-p.start {
		return Buffer{Start: address, Len: n, Code: 'B'}
	}
	return Buffer{p.base, p.start, n, 'B', p.writable}
}

// NoSuchAddress is the error about an address at which no object has bytes that programs may reach.
func (t *Thread) NoSuchAddress(address uint64) Word {
	return t.Error(ValueError, "no buffer at address 0x%x", address)
}

// newStore returns an object for the items of a bytearray or array, so many bytes of which are asked for; 0 where the limit is reached.
func (t *Thread) newStore(code byte, bytes int) Word {
	if code == itemObject {
		return t.Alloc(layout.KindWords, 0, layout.WordsStart+uint64(bytes))
	}
	return t.Alloc(layout.KindRaw, uint32(ByteArray), layout.HeaderBytes+uint64(bytes))
}

// Codes of items, as modules array and struct have them, that are no numbers.
const (
	itemObject = 'O' // a value
	itemString = 'S' // the address of text that ends with a zero
	itemHalf   = 'e' // in structures alone
)

// ItemSize returns the size of an item as a C compiler for x64 has it, which is its alignment too; 0 for a code that is none.
func ItemSize(code byte) int {
	switch code {
	case 'l', 'L':
		return 8
	}
	return StandardSize(code)
}

// StandardSize returns the size of an item where the byte order is given; 0 for a code that is none.
func StandardSize(code byte) int {
	switch code {
	case 'b', 'B':
		return 1
	case 'h', 'H', itemHalf:
		return 2
	case 'i', 'I', 'l', 'L', 'f':
		return 4
	case 'q', 'Q', 'd', 'P', itemObject, itemString:
		return 8
	}
	return 0
}

// LoadItem returns the number that bytes hold, which are as many as the item has. A lower-case code is signed.
func (t *Thread) LoadItem(data []byte, code byte, order binary.ByteOrder) (Word, Word) {
	v := LoadBits(data, order)
	switch code {
	case itemHalf:
		return t.Made(t.NewFloat(pyvalue.FromHalf(uint16(v))))
	case 'f':
		return t.Made(t.NewFloat(float64(math.Float32frombits(uint32(v)))))
	case 'd':
		return t.Made(t.NewFloat(math.Float64frombits(v)))
	}
	if unused := 64 - 8*len(data); code > 'Z' {
		return t.Made(t.NewInt(int64(v<<unused) >> unused))
	}
	return t.Made(t.NewUint(v))
}

// NewUint returns an int; 0 where the limit is reached.
func (t *Thread) NewUint(v uint64) Word {
	if v <= math.MaxInt64 {
		return t.NewInt(int64(v))
	}
	return t.NewBig(new(big.Int).SetUint64(v))
}

// LoadBits returns the bits that bytes hold, of which there are 1, 2, 4 or 8.
func LoadBits(data []byte, order binary.ByteOrder) uint64 {
	switch len(data) {
	case 1:
		return uint64(data[0])
	case 2:
		return uint64(order.Uint16(data))
	case 4:
		return uint64(order.Uint32(data))
	}
	return order.Uint64(data)
}

// ItemBits returns the bits that a number has as an item: of an integer the low 64, which are cut to the item's size.
func (t *Thread) ItemBits(w Word, code byte) (uint64, Word) {
	switch code {
	case itemHalf, 'f', 'd':
		f, exc := t.FloatArg(w)
		switch code {
		case itemHalf:
			return uint64(pyvalue.ToHalf(f)), exc
		case 'f':
			return uint64(math.Float32bits(float32(f))), exc
		}
		return math.Float64bits(f), exc
	}
	n, exc := t.TruncatedIntArg(w)
	return uint64(n), exc
}

// StoreBits stores the low bits of a number in bytes, which are as many as the item has.
func StoreBits(data []byte, v uint64, order binary.ByteOrder) {
	switch len(data) {
	case 1:
		data[0] = byte(v)
	case 2:
		order.PutUint16(data, uint16(v))
	case 4:
		order.PutUint32(data, uint32(v))
	default:
		order.PutUint64(data, v)
	}
}

// NumberOf returns the word of a value as a number, of which ValueOf makes the value again.
func (t *Thread) NumberOf(w Word) uint64 {
	if w.IsObject() {
		t.Heap.Show(w)
	}
	return uint64(w)
}

// ValueOf returns the value of a number: a small integer, a float, a name or constant, or an object that NumberOf was given and that is still
// there. Anything else is refused: not all that lies in the heap is a value of programs.
func (t *Thread) ValueOf(bits uint64) (Word, Word) {
	w := Word(bits)
	switch {
	case w.IsSmallInt(), w.IsFloat():
		return w, 0
	case w.IsInterned():
		if t.Heap.IsName(w) {
			return w, 0
		}
	case slices.Contains([]Word{layout.None, layout.True, layout.False, layout.Ellipsis, layout.NotImpl}, w),
		slices.Contains([]Word{layout.FloatZero, layout.EmptyTuple, layout.EmptyBytes}, w):
		return w, 0
	case w.IsObject() && t.Heap.Shown(w):
		return w, 0
	}
	return t.Fail(ValueError, "no object at address 0x%x", bits)
}

// TextAt returns the str at an address up to a zero, or to the end of the bytes or str in which it lies.
func (t *Thread) TextAt(address uint64) (Word, Word) {
	p, ok := t.placeOf(address)
	if !ok {
		return 0, t.NoSuchAddress(address)
	}
	text, _, ended := bytes.Cut(t.Heap.Bytes(p.base, p.start, int(p.end-p.start)), []byte{0})
	switch {
	case !ended && p.writable:
		return 0, t.NoSuchAddress(address)
	case !utf8.Valid(text):
		return t.Fail(UnicodeError, "")
	}
	return t.Made(t.NewString(text))
}
