package py

import (
	"bytes"
	"encoding/binary"
	"math"
	"slices"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/pyvalue"
)

// A bytearray, an array and a memoryview are boxes of the same words: the object in which the items lie, Null for memory that is not
// there; the byte of it at which they begin; how many items there are; their code and whether they may be written; and how many bytes
// the items may take there. What grows beyond that moves to another object, while views keep the old one.
//
// The items of an array of values ('O') lie in a KindWords and are no buffer: bytes never become words.
const (
	arrayBase = iota
	arrayStart
	arrayLen
	arrayCode
	arrayRoom
)

const arrayWritable = layout.SpanWritable // beside the code

// span is what the words of such a box say.
type span struct {
	Buffer
	n, size int // items, bytes of one
	room    int // bytes
}

func (t *Thread) spanOf(w Word) span {
	code := t.Box(w, arrayCode).Int()
	s := span{n: int(t.Box(w, arrayLen).Int()), size: ItemSize(byte(code)), room: int(t.Box(w, arrayRoom).Int())}
	s.Buffer = Buffer{t.Box(w, arrayBase), uint64(t.Box(w, arrayStart).Int()), s.n * s.size, byte(code), code&arrayWritable != 0}
	return s
}

func (t *Thread) newSpan(id TypeID, s span) Word {
	code := int64(s.Code)
	if s.Writable {
		code |= arrayWritable
	}
	small := func(n int) Word { return layout.SmallInt(int64(n)) }
	return t.NewBox(id, s.Base, layout.SmallInt(int64(s.Start)), small(s.n), layout.SmallInt(code), small(s.room))
}

// newArray returns a bytearray or array of n items, all zero; 0 where the limit is reached.
func (t *Thread) newArray(id TypeID, code byte, n int) Word {
	size := ItemSize(code)
	if n > maxText/size {
		return 0
	}
	base := t.newStore(code, n*size)
	if base == 0 {
		return 0
	}
	return t.newSpan(id, span{Buffer{base, layout.HeaderBytes, n * size, code, true}, n, size, n * size})
}

// NewByteArray returns a bytearray; 0 where the limit is reached.
func (t *Thread) NewByteArray(data []byte) Word {
	w := t.newArray(ByteArray, 'B', len(data))
	if w != 0 {
		copy(t.Bytes(t.spanOf(w).Buffer), data)
	}
	return w
}

// NewByteArrayAt returns a bytearray whose bytes are those of a buffer, until it grows; 0 where the limit is reached.
func (t *Thread) NewByteArrayAt(b Buffer) Word {
	b.Code = 'B'
	return t.newSpan(ByteArray, span{b, b.Len, 1, b.Len})
}

// present returns an exception for memory that is not there.
func (t *Thread) present(s span) (exc Word) {
	if s.Base == layout.Null && s.n > 0 {
		return t.NoSuchAddress(s.Start)
	}
	return 0
}

// grow gives an array room for so many bytes, in a store that may be written.
func (t *Thread) grow(w Word, need int) (exc Word) {
	s := t.spanOf(w)
	if exc := t.present(s); exc != 0 || need <= s.room && s.Writable {
		return exc
	}
	room := need + need/4 + 8*s.size
	if need > maxText {
		return t.memoryError()
	}
	base := t.newStore(s.Code, room)
	if base == 0 {
		if room, base = need, t.newStore(s.Code, need); base == 0 {
			return t.memoryError()
		}
	}
	copy(t.Heap.Bytes(base, layout.HeaderBytes, s.Len), t.Bytes(s.Buffer))
	t.SetBox(w, arrayBase, base)
	t.SetBox(w, arrayStart, layout.SmallInt(layout.HeaderBytes))
	t.SetBox(w, arrayCode, layout.SmallInt(int64(s.Code)|arrayWritable))
	t.SetBox(w, arrayRoom, layout.SmallInt(int64(room)))
	return 0
}

// resize makes an array n items long; the bytes of further ones are what was there.
func (t *Thread) resize(w Word, n int) (exc Word) {
	if exc := t.grow(w, n*t.spanOf(w).size); exc != 0 {
		return exc
	}
	t.SetBox(w, arrayLen, layout.SmallInt(int64(n)))
	return 0
}

// itemAt returns an item of an array.
func (t *Thread) itemAt(s span, i int) (Word, Word) {
	if exc := t.present(s); exc != 0 {
		return 0, exc
	}
	at := s.Start + uint64(i*s.size)
	code := s.Code
	switch code {
	case itemObject:
		return t.Heap.Load(s.Base, at), 0
	case itemString, itemHalf: // for structures
		return layout.SmallInt(0), 0
	case 'P':
		code = 'q'
	}
	return t.LoadItem(t.Heap.Bytes(s.Base, at, s.size), code, binary.LittleEndian)
}

// itemBits returns what an array of a code stores for a value, whose class may be asked for a number and change the array.
func (t *Thread) itemBits(value Word, code byte) (uint64, Word) {
	switch code {
	case itemObject:
		return uint64(value), 0
	case itemString, itemHalf: // for structures
		_, exc := t.IntArg(value)
		return 0, exc
	}
	return t.ItemBits(value, code)
}

// put stores an item of an array that has so many.
func (t *Thread) put(s span, i int, bits uint64) {
	at := s.Start + uint64(i*s.size)
	if s.Code == itemObject {
		t.Heap.Store(s.Base, at, Word(bits))
		return
	}
	StoreBits(t.Heap.Bytes(s.Base, at, s.size), bits, binary.LittleEndian)
}

func (t *Thread) setItemAt(w Word, i int, value Word) (exc Word) {
	bits, exc := t.itemBits(value, t.spanOf(w).Code)
	if exc != 0 {
		return exc
	}
	s := t.spanOf(w)
	if i >= s.n {
		return t.Error(IndexError, "%s index out of range", t.TypeOf(w).name)
	}
	if exc = t.present(s); exc == 0 {
		t.put(s, i, bits)
	}
	return exc
}

func (t *Thread) appendItem(w, value Word) (exc Word) {
	bits, exc := t.itemBits(value, t.spanOf(w).Code)
	if exc != 0 {
		return exc
	}
	n := t.spanOf(w).n
	if exc = t.resize(w, n+1); exc == 0 {
		t.put(t.spanOf(w), n, bits)
	}
	return exc
}

// items returns the bytes of an array, those of one of values included.
func (t *Thread) items(w Word) (data []byte, code byte, ok bool) {
	if id := t.typeID(w); id == Array || id == ByteArray || id == MemoryView {
		s := t.spanOf(w)
		return t.Bytes(s.Buffer), s.Code, s.Base != layout.Null || s.n == 0
	}
	b, ok := t.BufferOf(w)
	return t.Bytes(b), b.Code, ok && (b.Base != layout.Null || b.Len == 0)
}

// extendArray appends the bytes of a value that has a buffer, as far as they make whole items, or the items of one that iterates.
func (t *Thread) extendArray(w, with Word) (exc Word) {
	data, code, ok := t.items(t.Inner(with))
	s := t.spanOf(w)
	if !ok || (code == itemObject) != (s.Code == itemObject) {
		return t.Iterate(with, func(item Word) (bool, Word) { return true, t.appendItem(w, item) })
	}
	n := len(data) / s.size
	if exc := t.resize(w, s.n+n); exc != 0 {
		return exc
	}
	copy(t.Bytes(t.spanOf(w).Buffer)[s.Len:], data)
	return 0
}

// newArrayFrom returns a bytearray or array of the items of a value: the bytes of one that has a buffer where raw says so.
func (t *Thread) newArrayFrom(id TypeID, code byte, from Word, raw bool) (Word, Word) {
	w := t.newArray(id, code, 0)
	if w == 0 {
		return t.NoMemory()
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(w)
	if raw {
		return w, t.extendArray(w, from)
	}
	return w, t.Iterate(from, func(item Word) (bool, Word) { return true, t.appendItem(w, item) })
}

func newByteArray(t *Thread, ty *Type, a Args) (Word, Word) {
	if exc := t.checkArgs(&Def{Max: 3}, a); exc != 0 {
		return 0, exc
	}
	if len(a.Words) == 0 {
		return t.Made(t.newArray(ByteArray, 'B', 0))
	}
	from := a.Words[0]
	if t.typeID(t.Inner(from)) == Int {
		n, exc := t.IntArg(from)
		switch {
		case exc != 0:
			return 0, exc
		case n < 0 || n > maxText:
			return t.NoMemory()
		}
		return t.Made(t.newArray(ByteArray, 'B', int(n)))
	}
	if t.Heap.IsString(from) && len(a.Words) == 1 {
		return t.Fail(TypeError, "string argument without an encoding")
	}
	return t.newArrayFrom(ByteArray, 'B', from, true)
}

func newArrayValue(t *Thread, ty *Type, a Args) (Word, Word) {
	if exc := t.checkArgs(&Def{Min: 1, Max: 2}, a); exc != 0 {
		return 0, exc
	}
	text, exc := t.TextArg(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	if len(text) == 0 || ItemSize(text[0]) == 0 {
		return t.Fail(ValueError, "bad typecode")
	}
	code := text[0]
	if len(a.Words) == 1 {
		return t.Made(t.newArray(Array, code, 0))
	}
	id := t.typeID(a.Words[1])
	return t.newArrayFrom(Array, code, a.Words[1], id == Bytes || id == ByteArray)
}

func newMemoryView(t *Thread, ty *Type, a Args) (Word, Word) {
	if exc := t.checkArgs(&Def{Min: 1, Max: 1}, a); exc != 0 {
		return 0, exc
	}
	b, ok := t.BufferOf(a.Words[0])
	if !ok {
		return t.Fail(TypeError, "object with buffer protocol required")
	}
	size := ItemSize(b.Code)
	return t.Made(t.newSpan(MemoryView, span{b, b.Len / size, size, 0}))
}

// spanType returns what the three types have in common.
func spanType(name string) *TypeDef {
	return &TypeDef{
		Name:   name,
		Unary:  func(t *Thread, op UnaryOp, w Word) (Word, Word) { return sizeUnary(op, t.spanOf(w).n) },
		Binary: arrayBinary,
		Item:   arrayItem,
		Iter: func(t *Thread, w Word) (Word, Word) {
			if TypeID(t.Heap.Type(w)) == ByteArray {
				return t.Made(t.newIterator(layout.IteratorBytes, w))
			}
			return t.Made(t.newIterator(iteratorItems, w))
		},
		Buffer: func(t *Thread, w Word) (Buffer, bool) {
			s := t.spanOf(w)
			return s.Buffer, s.Code != itemObject
		},
	}
}

// growing are the methods of a bytearray and of an array that make it grow.
func growing() []Def {
	return []Def{
		{Name: "append", Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) { return layout.None, t.appendItem(a.Words[0], a.Words[1]) }},
		{Name: "extend", Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) { return layout.None, t.extendArray(a.Words[0], a.Words[1]) }},
	}
}

func byteArrayType() *TypeDef {
	def := spanType("bytearray")
	def.New = newByteArray
	def.Print = func(t *Thread, w Word, p *Printer, repr bool) Word {
		s := t.spanOf(w)
		if exc := t.present(s); exc != 0 {
			return exc
		}
		p.Text("bytearray(" + string(pyvalue.AppendBytes(nil, string(t.Bytes(s.Buffer)))) + ")")
		return 0
	}
	def.Methods = slices.Concat(textMethods(), growing(), []Def{
		{Name: "decode", Min: 1, Max: 3, Fn: bytesDecode}, {Name: "hex", Min: 1, Max: 2, Fn: bytesHex}, fromHexDef(),
	})
	return def
}

func arrayType() *TypeDef {
	def := spanType("array")
	def.New = newArrayValue
	def.Print = func(t *Thread, w Word, p *Printer, repr bool) (exc Word) {
		s := t.spanOf(w)
		p.Text("array('" + string(rune(s.Code)) + "'")
		if s.n > 0 {
			exc = t.printItems(p, ", [", func(i int) (Word, bool) {
				now := t.spanOf(w)
				if i >= now.n {
					return 0, false
				}
				item, failed := t.itemAt(now, i)
				return item, failed == 0
			}, "]")
		}
		p.Text(")")
		return exc
	}
	def.Methods = growing()
	return def
}

func memoryViewType() *TypeDef {
	def := spanType("memoryview")
	def.New = newMemoryView
	def.Attr = func(t *Thread, w, name, value Word) (Word, Word) {
		if value == layout.Undefined && string(t.Heap.Text(name)) == "itemsize" {
			return layout.SmallInt(int64(t.spanOf(w).size)), 0
		}
		return layout.Undefined, 0
	}
	def.Attrs = []string{"itemsize"}
	def.Methods = []Def{{Name: "hex", Min: 1, Max: 2, Fn: bytesHex}}
	return def
}

func arrayBinary(t *Thread, op BinaryOp, w, right Word) (Word, Word) {
	inner := t.Inner(right)
	switch op {
	case pyop.Add:
		if t.typeID(w) == MemoryView {
			return layout.NotImpl, 0
		}
		return t.concatArrays(w, inner)
	case pyop.InplaceAdd:
		if t.typeID(w) == MemoryView {
			return layout.NotImpl, 0
		}
		return w, t.extendArray(w, right)
	case pyop.In:
		return t.arrayContains(w, inner)
	case pyop.Equal:
		if t.typeID(w) == Array && t.typeID(inner) != Array {
			return layout.NotImpl, 0
		}
		return t.compareArrays(op, w, inner)
	case pyop.Less, pyop.LessEqual, pyop.More, pyop.MoreEqual:
		return t.compareArrays(op, w, inner)
	}
	return layout.NotImpl, 0
}

func (t *Thread) concatArrays(w, right Word) (Word, Word) {
	data, code, ok := t.items(right)
	s := t.spanOf(w)
	if !ok || (code == itemObject) != (s.Code == itemObject) {
		return t.Fail(TypeError, "object with buffer protocol required")
	}
	if exc := t.present(s); exc != 0 {
		return 0, exc
	}
	sum := t.newArray(t.typeID(w), s.Code, s.n+len(data)/s.size)
	if sum != 0 {
		to := t.Bytes(t.spanOf(sum).Buffer)
		copy(to[copy(to, t.Bytes(s.Buffer)):], data)
	}
	return t.Made(sum)
}

// arrayContains finds bytes in a bytearray; numbers are not searched for.
func (t *Thread) arrayContains(w, right Word) (Word, Word) {
	if exc := t.present(t.spanOf(w)); exc != 0 {
		return 0, exc
	}
	if part, _, ok := t.items(right); ok {
		data, _, _ := t.items(w)
		return layout.Bool(t.typeID(w) == ByteArray && bytes.Contains(data, part)), 0
	}
	if id := t.typeID(right); id == Int || id == Float {
		return t.Fail(NotImplementedError, "")
	}
	return layout.False, 0
}

// compareArrays compares the bytes of two values, whose items must be of one size: for an order unsigned, for equality no floats.
func (t *Thread) compareArrays(op BinaryOp, w, right Word) (Word, Word) {
	if exc := t.present(t.spanOf(w)); exc != 0 {
		return 0, exc
	}
	a, x, _ := t.items(w)
	b, y, ok := t.items(right)
	if !ok {
		return layout.False, 0
	}
	unsigned := x <= 'Z' || y <= 'Z'
	lower := x | 0x20
	if lower != y|0x20 || lower == 'f' || lower == 'd' || op != pyop.Equal && !unsigned {
		return t.Fail(NotImplementedError, "")
	}
	return layout.Bool(compareLengths(op, bytes.Compare(a, b), 0)), 0
}

func arrayItem(t *Thread, w, index, value Word) (Word, Word) {
	if value == layout.Null {
		return layout.NotImpl, 0
	}
	if t.Heap.KindOf(index) == layout.KindSlice {
		return t.arraySlice(w, index, value)
	}
	s := t.spanOf(w)
	i, exc := t.IndexOf(index, s.n, t.TypeOf(w).name)
	switch {
	case exc != 0:
		return 0, exc
	case value != layout.Undefined && !s.Writable:
		return layout.NotImpl, 0
	case value != layout.Undefined:
		return layout.None, t.setItemAt(w, i, value)
	}
	if s = t.spanOf(w); i >= s.n { // the index has changed the array
		return t.Fail(IndexError, "%s index out of range", t.TypeOf(w).name)
	}
	return t.itemAt(s, i)
}

func (t *Thread) arraySlice(w, slice, value Word) (Word, Word) {
	start, stop, step, exc := t.SliceOf(slice, t.spanOf(w).n)
	if exc == 0 {
		exc = t.stepOne(step)
	}
	if exc != 0 {
		return 0, exc
	}
	s := t.spanOf(w)
	start, stop = min(start, s.n), min(stop, s.n)
	if value != layout.Undefined {
		return t.setArraySlice(w, start, stop, value)
	}
	part := Buffer{s.Base, s.Start + uint64(start*s.size), (stop - start) * s.size, s.Code, s.Writable}
	id := t.typeID(w)
	if id == MemoryView {
		if int64(start) > maxViewStart {
			return t.Fail(OverflowError, "memoryview offset too large")
		}
		return t.Made(t.newSpan(id, span{part, stop - start, s.size, 0}))
	}
	if exc := t.present(s); exc != 0 {
		return 0, exc
	}
	copied := t.newArray(id, s.Code, stop-start)
	if copied != 0 {
		copy(t.Bytes(t.spanOf(copied).Buffer), t.Bytes(part))
	}
	return t.Made(copied)
}

// maxViewStart is the last item at which a view of a view may begin.
const maxViewStart = math.MaxInt64 >> 7

// setArraySlice puts the items of another array, or bytes, in the place of some; a view keeps its length.
func (t *Thread) setArraySlice(w Word, start, stop int, value Word) (Word, Word) {
	switch t.typeID(value) {
	case Array, ByteArray, MemoryView, Bytes:
	default:
		return t.Fail(NotImplementedError, "array/bytes required on right side")
	}
	data, code, ok := t.items(value)
	s := t.spanOf(w)
	if !ok {
		b, _ := t.BufferOf(value)
		return 0, t.NoSuchAddress(b.Start)
	}
	if ItemSize(code) != s.size || (code == itemObject) != (s.Code == itemObject) {
		return t.Fail(ValueError, "lhs and rhs should be compatible")
	}
	if !s.Writable {
		return layout.NotImpl, 0
	}
	from, to := start*s.size, stop*s.size
	if len(data) != to-from {
		if t.typeID(w) == MemoryView {
			return t.Fail(ValueError, "lhs and rhs should be compatible")
		}
		return layout.None, t.replaceBytes(w, from, to, bytes.Clone(data))
	}
	if exc := t.present(s); exc != 0 {
		return 0, exc
	}
	copy(t.Bytes(s.Buffer)[from:to], data)
	return layout.None, 0
}

// replaceBytes puts other bytes in the place of some.
func (t *Thread) replaceBytes(w Word, from, to int, with []byte) (exc Word) {
	s := t.spanOf(w)
	size := s.Len - (to - from) + len(with)
	if exc := t.grow(w, size); exc != 0 {
		return exc
	}
	now := t.spanOf(w)
	data := t.Heap.Bytes(now.Base, now.Start, max(size, s.Len))
	copy(data[from+len(with):size], data[to:s.Len])
	copy(data[from:], with)
	if size < s.Len {
		clear(data[size:])
	}
	t.SetBox(w, arrayLen, layout.SmallInt(int64(size/s.size)))
	return 0
}

// stepItems steps an iterator over an array.
func (t *Thread) stepItems(it Word) (Word, Word) {
	s, at := t.spanOf(t.Heap.Load(it, layout.IteratorOver)), int(t.Heap.Load(it, layout.IteratorAt))
	if at >= s.n {
		return layout.Null, 0
	}
	t.Heap.Store(it, layout.IteratorAt, Word(at+1))
	return t.itemAt(s, at)
}
