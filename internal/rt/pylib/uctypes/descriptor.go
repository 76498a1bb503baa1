package uctypes

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Descriptors are what programs describe structures with: a dict of fields by name, where a field is a small integer for a number, or a tuple
// for a structure, an array or a pointer. Offsets have the type in their highest bits, of 31.
const (
	kindBits   = 4 // of the type of a number
	familyBits = 2 // of what a tuple describes
	offsetBits = 17
	lenShift   = offsetBits + 5
)

// Types of numbers. From bitField8 on they are fields of bits, which lie in a number of the same size.
const (
	uint8Kind = iota
	int8Kind
	uint16Kind
	int16Kind
	uint32Kind
	int32Kind
	uint64Kind
	int64Kind
	bitField8
	float32Kind = 14
	float64Kind = 15
	bitField32S = 13 // the last field of bits
)

// What a tuple describes.
const (
	structure = iota
	pointer
	array
)

// codes has the code of each type of number, as module struct has it.
const codes = "BbHhIiQq------fd"

// sizes bounds what is added up, and depth how far descriptors contain others.
const (
	maxSize  = 1 << 48
	maxDepth = 100
)

// encoded returns a type as programs have it: in the highest of 31 bits, the first of them the sign.
func encoded(kind, bits int) int64 { return int64(int32(uint32(kind)<<(32-bits)) >> 1) }

// split returns the type that an offset begins with, and the rest.
func split(v int64, bits int) (kind int, rest int64) {
	return int(v>>(31-bits)) & (1<<bits - 1), v & (1<<(31-bits) - 1)
}

func isBits(kind int) bool { return bitField8 <= kind && kind <= bitField32S }

// sizeOfNumber returns the bytes that a number takes.
func sizeOfNumber(kind int) int {
	if kind == float32Kind {
		return 4
	}
	return 1 << (kind & 7 >> 1)
}

// bitsOf returns where a field of bits lies in its number and how many it has, and where the number lies.
func bitsOf(rest int64) (shift, count uint, offset int64) {
	return uint(rest>>offsetBits) & 31, uint(rest>>lenShift) & 31, rest & (1<<offsetBits - 1)
}

func syntaxError(t *py.Thread) Word {
	return t.Error(py.TypeError, "syntax error in uctypes descriptor")
}

// aggregate is what a tuple describes.
type aggregate struct {
	family int
	offset int64
	count  int64 // of an array: its items
	kind   int   // of an array or a pointer: the type of the numbers, where of is Null
	of     Word  // the descriptor of what it consists of or points to
}

// aggregateOf reads a tuple.
func aggregateOf(t *py.Thread, w Word) (a aggregate, exc Word) {
	if t.Heap.KindOf(w) != layout.KindTuple {
		return a, syntaxError(t)
	}
	items := t.TupleItems(w)
	if len(items) < 2 || len(items) > 3 || !items[0].IsSmallInt() {
		return a, syntaxError(t)
	}
	a.family, a.offset = split(items[0].Int(), familyBits)
	switch {
	case a.family == array && items[1].IsSmallInt():
		a.kind, a.count = split(items[1].Int(), kindBits)
		if len(items) == 3 {
			a.of = items[2]
		} else if isBits(a.kind) {
			return a, syntaxError(t)
		}
		return a, 0
	case a.family == pointer && len(items) == 2:
		if a.of = items[1]; a.of.IsSmallInt() {
			a.kind, _ = split(a.of.Int(), kindBits)
			if a.of = layout.Null; isBits(a.kind) {
				return a, syntaxError(t)
			}
		}
		return a, 0
	case a.family == structure && len(items) == 2:
		a.of = items[1]
		return a, 0
	}
	return a, syntaxError(t)
}

// measure adds up the size of descriptors, and finds their largest number.
type measure struct {
	t       *py.Thread
	native  bool
	largest int64
	depth   int
}

// sizeOf returns the bytes that what a descriptor describes takes: with a C compiler's layout up to where the next in an array begins.
func sizeOf(t *py.Thread, desc Word, order int64) (int64, Word) {
	m := &measure{t: t, native: order == native}
	return m.of(desc)
}

func (m *measure) of(desc Word) (size int64, exc Word) {
	t := m.t
	if m.depth++; m.depth > maxDepth {
		return 0, t.Error(py.RuntimeError, "maximum recursion depth exceeded")
	}
	defer func() { m.depth-- }()
	switch {
	case t.Heap.KindOf(desc) == layout.KindTuple:
		a, exc := aggregateOf(t, desc)
		if exc != 0 {
			return 0, exc
		}
		return m.aggregate(a)
	case desc.IsSmallInt():
		return 0, t.Error(py.TypeError, "can't unambiguously get sizeof scalar")
	case t.Heap.KindOf(desc) != layout.KindDict:
		return 0, syntaxError(t)
	}
	if exc := t.Check(1); exc != 0 {
		return 0, exc
	}
	for i := t.Heap.Next(desc, 0); i >= 0; i = t.Heap.Next(desc, i+1) {
		_, field := t.Heap.Entry(desc, i)
		end, exc := m.field(field)
		if exc != 0 {
			return 0, exc
		}
		size = max(size, end)
	}
	if m.native && m.largest > 0 {
		size = (size + m.largest - 1) &^ (m.largest - 1)
	}
	return size, 0
}

// field returns where a field ends.
func (m *measure) field(field Word) (end int64, exc Word) {
	if !field.IsSmallInt() {
		a, exc := aggregateOf(m.t, field)
		if exc != 0 {
			return 0, exc
		}
		size, exc := m.aggregate(a)
		return a.offset + size, exc
	}
	kind, offset := split(field.Int(), kindBits)
	if isBits(kind) {
		_, _, offset = bitsOf(offset)
	}
	return offset + m.number(kind), 0
}

func (m *measure) number(kind int) int64 {
	size := int64(sizeOfNumber(kind))
	m.largest = max(m.largest, size)
	return size
}

func (m *measure) aggregate(a aggregate) (size int64, exc Word) {
	switch {
	case a.family == pointer:
		return m.number(uint64Kind), 0
	case a.family == structure:
		return m.of(a.of)
	case a.of == layout.Null:
		size = m.number(a.kind)
	default:
		if size, exc = m.of(a.of); exc != 0 {
			return 0, exc
		}
	}
	if size > 0 && a.count > maxSize/size {
		return 0, m.t.Error(py.OverflowError, "structure too large")
	}
	return size * a.count, 0
}
