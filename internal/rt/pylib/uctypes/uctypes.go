// Package uctypes is Python's module uctypes: structures of C in memory, by descriptors.
//
//	point = {"x": uctypes.INT16 | 0, "y": uctypes.INT16 | 2}
//	p = uctypes.struct(uctypes.addressof(buffer), point)
//	p.x = 3
//
// An address is the number of a byte of the arena, see py.ArenaAddress. It is followed when something is read or written, and only into the
// bytes of one str, bytes, bytearray or array, the first two of which are not written: elsewhere there is no memory, and to read or write
// it is a ValueError. A structure keeps the object at its address.
//
// Invariants: descriptors are checked when they are used; sizes are bounded.
//
// It knows no memory but the arena's.
package uctypes

import (
	"encoding/binary"
	"math"
	"strconv"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Word is a value: see package layout.
type Word = layout.Word

// Layouts: the order of bytes, and whether there are gaps as a C compiler makes them.
const (
	littleEndian = iota
	bigEndian
	native
)

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{
		Functions: []py.Def{
			{Name: "addressof", Min: 1, Max: 1, Fn: addressOf},
			{Name: "bytearray_at", Min: 2, Max: 2, Fn: byteArrayAt},
			{Name: "bytes_at", Min: 2, Max: 2, Fn: bytesAt},
			{Name: "sizeof", Min: 1, Max: 2, Fn: sizeof},
		},
		Names: func(t *py.Thread, add func(name string, w Word) bool) bool {
			for _, c := range constants() {
				if !add(c.name, layout.SmallInt(c.value)) {
					return false
				}
			}
			return add("struct", t.ClassOf(structType(t)))
		},
	}
}

type constant struct {
	name  string
	value int64
}

func constants() []constant {
	list := []constant{
		{"LITTLE_ENDIAN", littleEndian}, {"BIG_ENDIAN", bigEndian}, {"NATIVE", native}, {"BF_POS", offsetBits}, {"BF_LEN", lenShift},
		{"PTR", encoded(pointer, familyBits)}, {"ARRAY", encoded(array, familyBits)},
	}
	for _, n := range []struct {
		kind  int
		names []string
	}{
		{uint8Kind, []string{"UINT8", "VOID"}}, {int8Kind, []string{"INT8"}}, {uint16Kind, []string{"UINT16", "USHORT"}}, {int16Kind, []string{"INT16", "SHORT"}},
		{uint32Kind, []string{"UINT32", "UINT"}}, {int32Kind, []string{"INT32", "INT"}},
		{uint64Kind, []string{"UINT64", "ULONG", "ULONGLONG"}}, {int64Kind, []string{"INT64", "LONG", "LONGLONG"}},
		{bitField8, []string{"BFUINT8"}}, {bitField8 + 1, []string{"BFINT8"}}, {bitField8 + 2, []string{"BFUINT16"}}, {bitField8 + 3, []string{"BFINT16"}},
		{bitField8 + 4, []string{"BFUINT32"}}, {bitField32S, []string{"BFINT32"}}, {float32Kind, []string{"FLOAT32"}}, {float64Kind, []string{"FLOAT64"}},
	} {
		for _, name := range n.names {
			list = append(list, constant{name, encoded(n.kind, kindBits)})
		}
	}
	return list
}

// addressArg returns an argument that is to be an address.
func addressArg(t *py.Thread, w Word) (uint64, Word) {
	n, exc := t.IntArg(w)
	if exc == 0 && (n < 0 || !layout.FitsSmallInt(n)) {
		exc = t.Error(py.OverflowError, "overflow converting long int to machine word")
	}
	return uint64(n), exc
}

// memoryArgs returns the arguments of bytes_at and bytearray_at.
func memoryArgs(t *py.Thread, a py.Args) (b py.Buffer, exc Word) {
	address, exc := addressArg(t, a.Words[0])
	if exc != 0 {
		return b, exc
	}
	n, exc := t.IntArg(a.Words[1])
	if exc == 0 && (n < 0 || n > math.MaxInt || !layout.FitsSmallInt(n)) {
		exc = t.Error(py.OverflowError, "overflow converting long int to machine word")
	}
	if exc != 0 {
		return b, exc
	}
	return t.BufferAt(address, int(n)), 0
}

func bytesAt(t *py.Thread, a py.Args) (Word, Word) {
	b, exc := memoryArgs(t, a)
	switch {
	case exc != 0:
		return 0, exc
	case b.Base == layout.Null && b.Len > 0:
		return 0, t.NoSuchAddress(b.Start)
	}
	return t.Made(t.NewBytes(t.Bytes(b)))
}

func byteArrayAt(t *py.Thread, a py.Args) (Word, Word) {
	b, exc := memoryArgs(t, a)
	if exc != 0 {
		return 0, exc
	}
	return t.Made(t.NewByteArrayAt(b))
}

func addressOf(t *py.Thread, a py.Args) (Word, Word) {
	b, ok := t.BufferOf(a.Words[0])
	if !ok {
		return t.Fail(py.TypeError, "object with buffer protocol required")
	}
	return t.Made(t.NewUint(t.BufferAddress(b)))
}

func sizeof(t *py.Thread, a py.Args) (Word, Word) {
	w, order := t.Inner(a.Words[0]), int64(native)
	switch ty := t.TypeOf(w); {
	case ty.ID() == py.ByteArray:
		n, exc := t.Len(w)
		return layout.SmallInt(int64(n)), exc
	case ty == structType(t):
		if len(a.Words) != 1 {
			return t.Fail(py.TypeError, "")
		}
		s := structOf(t, w)
		w, order = s.desc, s.order
	case len(a.Words) == 2:
		var exc Word
		if order, exc = t.IntArg(a.Words[1]); exc != 0 {
			return 0, exc
		}
	}
	size, exc := sizeOf(t, w, order)
	return layout.SmallInt(size), exc
}

// object is a structure, array or pointer in memory: a box of these words.
type object struct {
	desc    Word
	base    Word // the object at its address, which it keeps; Null where there is none
	address uint64
	order   int64
}

func structType(t *py.Thread) *py.Type { return t.NativeType("uctypes.struct", newStructType) }

func newStructType() *py.TypeDef {
	return &py.TypeDef{
		Name: "struct",
		New:  newStruct,
		Print: func(t *py.Thread, w Word, p *py.Printer, repr bool) Word {
			s := structOf(t, w)
			p.Text("<struct " + s.what(t) + " " + strconv.FormatUint(s.address, 16) + ">")
			return 0
		},
		Unary: func(t *py.Thread, op py.UnaryOp, w Word) (Word, Word) {
			s := structOf(t, w)
			if op != py.OpInt || s.what(t) != "PTR" {
				return layout.NotImpl, 0
			}
			target, exc := s.target(t)
			if exc != 0 {
				return 0, exc
			}
			return t.Made(t.NewUint(target))
		},
		Item: func(t *py.Thread, w, index, value Word) (Word, Word) { return structOf(t, w).item(t, index, value) },
		Attr: func(t *py.Thread, w, name, value Word) (Word, Word) { return structOf(t, w).attr(t, name, value) },
		Buffer: func(t *py.Thread, w Word) (py.Buffer, bool) {
			s := structOf(t, w)
			size, exc := sizeOf(t, s.desc, s.order)
			if exc != 0 || size > math.MaxInt {
				return py.Buffer{}, false
			}
			return t.BufferAt(s.address, int(size)), true
		},
	}
}

func structOf(t *py.Thread, w Word) object {
	return object{t.Box(w, 0), t.Box(w, 1), uint64(t.Box(w, 2).Int()), t.Box(w, 3).Int()}
}

// make returns the object as a value.
func (s object) make(t *py.Thread) (Word, Word) {
	if b := t.BufferAt(s.address, 0); b.Base != layout.Null {
		s.base = b.Base
	}
	return t.Made(t.NewBox(structType(t).ID(), s.desc, s.base, layout.SmallInt(int64(s.address)), layout.SmallInt(s.order)))
}

func newStruct(t *py.Thread, ty *py.Type, a py.Args) (Word, Word) {
	switch n := len(a.Words); {
	case len(a.Pairs) > 0:
		return t.Fail(py.TypeError, "function doesn't take keyword arguments")
	case n < 2:
		return t.Fail(py.TypeError, "function missing %d required positional arguments", 2-n)
	case n > 3:
		return t.Fail(py.TypeError, "function expected at most 3 arguments, got %d", n)
	}
	s := object{desc: a.Words[1], order: native}
	var exc Word
	if s.address, exc = addressArg(t, a.Words[0]); exc != 0 {
		return 0, exc
	}
	if len(a.Words) > 2 {
		if s.order, exc = t.IntArg(a.Words[2]); exc != 0 {
			return 0, exc
		}
		if s.order < littleEndian || s.order > native {
			return t.Fail(py.ValueError, "unknown layout")
		}
	}
	return s.make(t)
}

// what returns what a descriptor describes.
func (s object) what(t *py.Thread) string {
	switch t.Heap.KindOf(s.desc) {
	case layout.KindDict:
		return "STRUCT"
	case layout.KindTuple:
		a, exc := aggregateOf(t, s.desc)
		switch {
		case exc == 0 && a.family == pointer:
			return "PTR"
		case exc == 0 && a.family == array:
			return "ARRAY"
		}
		return "unk"
	}
	return "ERROR"
}

func (s object) byteOrder() binary.ByteOrder {
	if s.order == bigEndian {
		return binary.BigEndian
	}
	return binary.LittleEndian
}

// memory returns n bytes from an offset on.
func (s object) memory(t *py.Thread, address uint64, n int, write bool) ([]byte, Word) {
	b := t.BufferAt(address, n)
	if b.Base == layout.Null || write && !b.Writable {
		return nil, t.NoSuchAddress(address)
	}
	return t.Bytes(b), 0
}

// number loads or stores a number.
func (s object) number(t *py.Thread, address uint64, kind int, value Word) (Word, Word) {
	code := codes[kind]
	if value == layout.Undefined {
		data, exc := s.memory(t, address, sizeOfNumber(kind), false)
		if exc != 0 {
			return 0, exc
		}
		return t.LoadItem(data, code, s.byteOrder())
	}
	bits, exc := t.ItemBits(value, code)
	if exc != 0 {
		return 0, exc
	}
	data, exc := s.memory(t, address, sizeOfNumber(kind), true)
	if exc == 0 {
		py.StoreBits(data, bits, s.byteOrder())
	}
	return layout.None, exc
}

// bits loads or stores a field of bits, which is unsigned.
func (s object) bits(t *py.Thread, kind int, rest int64, value Word) (Word, Word) {
	shift, count, offset := bitsOf(rest)
	var bits int64
	if value != layout.Undefined {
		var exc Word
		if bits, exc = t.IntArg(value); exc != 0 {
			return 0, exc
		}
	}
	data, exc := s.memory(t, s.address+uint64(offset), sizeOfNumber(kind), value != layout.Undefined)
	if exc != 0 {
		return 0, exc
	}
	mask := uint64(1)<<count - 1
	old := py.LoadBits(data, s.byteOrder())
	if value == layout.Undefined {
		if kind&1 != 0 && s.order != native { // what lies above a signed number is copies of its sign, but not in the native layout, as MicroPython has it
			size := 64 - 8*len(data)
			old = uint64(int64(old<<size) >> size)
		}
		return t.Made(t.NewUint(old >> shift & mask))
	}
	py.StoreBits(data, old&^(mask<<shift)|uint64(bits)&mask<<shift, s.byteOrder())
	return layout.None, 0
}

// attr loads or stores a field.
func (s object) attr(t *py.Thread, name, value Word) (Word, Word) {
	if value == layout.Null || string(t.Heap.Text(name)) == "__class__" {
		return layout.Undefined, 0
	}
	if t.Heap.KindOf(s.desc) != layout.KindDict {
		return t.Fail(py.TypeError, "struct: no fields")
	}
	field, exc := t.Item(s.desc, name, layout.Undefined)
	if exc != 0 {
		return 0, exc
	}
	if field.IsSmallInt() {
		kind, rest := split(field.Int(), kindBits)
		if isBits(kind) {
			return s.bits(t, kind, rest, value)
		}
		return s.number(t, s.address+uint64(rest), kind, value)
	}
	a, exc := aggregateOf(t, field)
	switch {
	case exc != 0:
		return 0, exc
	case value != layout.Undefined:
		return 0, syntaxError(t)
	}
	part := object{field, s.base, s.address + uint64(a.offset), s.order}
	switch {
	case a.family == structure:
		part.desc = a.of
	case a.family == array && a.of == layout.Null && a.kind == uint8Kind:
		return t.Made(t.NewByteArrayAt(t.BufferAt(part.address, int(a.count))))
	}
	return part.make(t)
}

// target returns where a pointer points.
func (s object) target(t *py.Thread) (uint64, Word) {
	data, exc := s.memory(t, s.address, 8, false)
	if exc != 0 {
		return 0, exc
	}
	return binary.LittleEndian.Uint64(data), 0
}

// item loads or stores an item of an array, or of what a pointer points to.
func (s object) item(t *py.Thread, index, value Word) (Word, Word) {
	if value == layout.Null {
		return layout.NotImpl, 0
	}
	if t.Heap.KindOf(s.desc) != layout.KindTuple {
		return t.Fail(py.TypeError, "struct: can't index")
	}
	a, exc := aggregateOf(t, s.desc)
	if exc != 0 {
		return 0, exc
	}
	if !index.IsSmallInt() {
		return t.Fail(py.TypeError, "struct indices must be integers, not %s", t.TypeOf(index).Name())
	}
	at := s.address
	switch i := index.Int(); {
	case a.family == structure:
		return t.Fail(py.TypeError, "struct: can't index")
	case a.family == array && (i < 0 || i >= a.count), i != int64(int32(i)):
		return t.Fail(py.IndexError, "struct: index out of range")
	case a.family == pointer:
		if at, exc = s.target(t); exc != 0 {
			return 0, exc
		}
	}
	if a.of == layout.Null {
		return s.number(t, at+uint64(index.Int())*uint64(sizeOfNumber(a.kind)), a.kind, value)
	}
	if value != layout.Undefined {
		return layout.NotImpl, 0
	}
	size, exc := sizeOf(t, a.of, s.order)
	if exc != 0 {
		return 0, exc
	}
	part := object{a.of, s.base, at + uint64(index.Int()*size), s.order}
	if a.family == pointer {
		part.base = layout.Null
	}
	if part.address > layout.MaxSmallInt {
		return 0, t.NoSuchAddress(part.address)
	}
	return part.make(t)
}
