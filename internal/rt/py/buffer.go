package py

import (
	"encoding/binary"
	"math"
	"math/big"

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
	inner := t.Inner(w)
	if t.Heap.IsString(inner) || t.TypeOf(inner).id == Bytes {
		return string(t.Heap.Text(inner)), 0
	}
	return "", t.Error(TypeError, "can't convert '%s' object to str implicitly", t.TypeOf(w).name)
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

// ArenaAddress is what addresses that programs see have more than offsets from the arena's base, so that they look like such.
const ArenaAddress = 0x7f0000000000

// Address returns the address of a buffer as programs see it.
func (b Buffer) Address() uint64 {
	if b.Base == layout.Null {
		return b.Start
	}
	return ArenaAddress + uint64(b.Base) + b.Start
}

// BufferAt returns n bytes at an address, if they lie within one object whose bytes programs may reach anyway: bytes and str, to read,
// and what bytearray and array store their items in. There is no other way from a number to memory. Elsewhere the buffer has no base.
func (t *Thread) BufferAt(address uint64, n int) Buffer {
	b := Buffer{Start: address, Len: n, Code: 'B'}
	if address < ArenaAddress {
		return b
	}
	o := t.Heap.ObjectAt(address - ArenaAddress)
	if o == 0 {
		return b
	}
	var first, end uint64
	switch t.Heap.Kind(o) {
	case layout.KindString, layout.KindBytes:
		first = layout.StringText
		end = first + uint64(len(t.Heap.Text(o)))
	case layout.KindRaw:
		if TypeID(t.Heap.Type(o)) != ByteArray { // some table's
			return b
		}
		first, end, b.Writable = layout.HeaderBytes, t.Heap.Capacity(o), true
	}
	start := address - ArenaAddress - uint64(o)
	if start < first || start > end || uint64(n) > end-start {
		return Buffer{Start: address, Len: n, Code: 'B'}
	}
	b.Base, b.Start = o, start
	return b
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
	v := loadBits(data, order)
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

func loadBits(data []byte, order binary.ByteOrder) uint64 {
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
