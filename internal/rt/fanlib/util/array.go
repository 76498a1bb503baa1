package util

import (
	"encoding/binary"
	"math"
	"math/bits"
	"slices"
	"strconv"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
)

// The words of an IntArray and a FloatArray.
const (
	arrayKind  = first         // raw: an index of kinds
	arraySize  = arrayKind + 8 // raw
	arrayItems = arraySize + 8 // a KindRaw, or null
	arrayWords = (arrayItems + 8 - first) / 8
)

// kind is a type of items. Their raw words are those of an Int or Float.
type kind struct {
	name  string
	java  string // the type on the reference's host, which its errors name
	bytes int    // of an item
	get   func(b []byte) Word
	put   func(b []byte, w Word)
	key   func(b []byte) uint64 // by which items are sorted: unsigned ones as the reference sorts them, by the signed number in their bits
	word  func(key uint64) Word // an item of a key
}

// A signed number has the order of an unsigned one when its sign is turned over.
const signBit = 1 << 63

func signed(n int64) uint64 { return uint64(n) ^ signBit }

func ofSigned(key uint64) Word { return Word(key ^ signBit) }

// ordered is the key of a float: those below zero come in the opposite order of their bits, -0.0 ahead of 0.0, and NaN last.
func ordered(f float64) uint64 {
	b := math.Float64bits(f)
	switch {
	case f != f:
		return math.MaxUint64
	case b&signBit != 0:
		return ^b
	}
	return b | signBit
}

func ofOrdered(key uint64) Word {
	switch {
	case key == math.MaxUint64:
		return fan.Float(math.NaN())
	case key&signBit == 0:
		return Word(^key)
	}
	return Word(key &^ signBit)
}

var le = binary.LittleEndian

func put1(b []byte, w Word) { b[0] = byte(w) }
func put2(b []byte, w Word) { le.PutUint16(b, uint16(w)) }
func put4(b []byte, w Word) { le.PutUint32(b, uint32(w)) }
func put8(b []byte, w Word) { le.PutUint64(b, uint64(w)) }

func key1(b []byte) uint64 { return signed(int64(int8(b[0]))) }
func key2(b []byte) uint64 { return signed(int64(int16(le.Uint16(b)))) }
func key4(b []byte) uint64 { return signed(int64(int32(le.Uint32(b)))) }

func getF4(b []byte) float64 { return float64(math.Float32frombits(le.Uint32(b))) }
func getF8(b []byte) float64 { return math.Float64frombits(le.Uint64(b)) }

var kinds = [...]kind{
	{"S1", "byte", 1, func(b []byte) Word { return fan.Int(int64(int8(b[0]))) }, put1, key1, ofSigned},
	{"U1", "byte", 1, func(b []byte) Word { return fan.Int(int64(b[0])) }, put1, key1, ofSigned},
	{"S2", "short", 2, func(b []byte) Word { return fan.Int(int64(int16(le.Uint16(b)))) }, put2, key2, ofSigned},
	{"U2", "short", 2, func(b []byte) Word { return fan.Int(int64(le.Uint16(b))) }, put2, key2, ofSigned},
	{"S4", "int", 4, func(b []byte) Word { return fan.Int(int64(int32(le.Uint32(b)))) }, put4, key4, ofSigned},
	{"U4", "int", 4, func(b []byte) Word { return fan.Int(int64(le.Uint32(b))) }, put4, key4, ofSigned},
	{"S8", "long", 8, func(b []byte) Word { return Word(le.Uint64(b)) }, put8, func(b []byte) uint64 { return signed(int64(le.Uint64(b))) }, ofSigned},
	{"F4", "float", 4, func(b []byte) Word { return fan.Float(getF4(b)) },
		func(b []byte, w Word) { le.PutUint32(b, math.Float32bits(float32(math.Float64frombits(uint64(w))))) },
		func(b []byte) uint64 { return ordered(getF4(b)) }, ofOrdered},
	{"F8", "double", 8, func(b []byte) Word { return Word(le.Uint64(b)) }, put8, func(b []byte) uint64 { return ordered(getF8(b)) }, ofOrdered},
}

func intArrayMethods() table {
	return arrayMethods("IntArray", "S1", "U1", "S2", "U2", "S4", "U4", "S8")
}

func floatArrayMethods() table { return arrayMethods("FloatArray", "F4", "F8") }

// arrayMethods are those of an array's type, with a constructor for each kind.
func arrayMethods(typ string, of ...string) table {
	list := table{
		"size": func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.Load(a[0], arraySize), 0 },
		"get": func(t *fan.Thread, a fan.Args) (Word, Word) {
			x := arrayOf(t, a[0])
			i, exc := checkIndex(t, a.Int(1), x.size)
			if exc != 0 {
				return 0, exc
			}
			return x.get(x.at(i)), 0
		},
		"set": func(t *fan.Thread, a fan.Args) (Word, Word) {
			x := arrayOf(t, a[0])
			i, exc := checkIndex(t, a.Int(1), x.size)
			if exc == 0 {
				x.put(x.at(i), a[2])
			}
			return 0, exc
		},
		"copyFrom": arrayCopyFrom,
		"fill":     arrayFill,
		"sort":     arraySort,
	}
	for n := range kinds {
		for _, name := range of {
			if kinds[n].name == name {
				list["make"+name] = func(t *fan.Thread, a fan.Args) (Word, Word) { return newArray(t, typ, n, int32(a.Int(0))) }
			}
		}
	}
	return list
}

func newArray(t *fan.Thread, typ string, n int, size int32) (Word, Word) {
	if size < 0 {
		return negativeSize(t, size)
	}
	of, exc := typeNamed(t, typ)
	if exc != 0 {
		return 0, exc
	}
	items, exc := newItems(t, int64(size)*int64(kinds[n].bytes))
	if exc != 0 {
		return 0, exc
	}
	o := t.NewObject(of)
	if o != 0 {
		t.Heap.Store(o, arrayKind, Word(n))
		t.Heap.Store(o, arraySize, Word(size))
		t.Heap.Store(o, arrayItems, items)
	}
	return t.Made(o)
}

// array is the content of an array.
type array struct {
	*kind
	items []byte
	size  int
}

func arrayOf(t *fan.Thread, w Word) array {
	k, size := &kinds[t.Heap.Load(w, arrayKind)], int(t.Heap.Load(w, arraySize))
	return array{k, itemBytes(t, t.Heap.Load(w, arrayItems), size*k.bytes), size}
}

// at returns the bytes from an item on.
func (x array) at(i int) []byte { return x.items[i*x.bytes:] }

// span returns the places that an optional Range names: of a negative start the places that an array has not.
func span(t *fan.Thread, r Word, size int) (start, end int, exc Word) {
	if r == 0 {
		return 0, size, 0
	}
	bounds := sys.RangeOf(t, r)
	s, err := bounds.StartIndex(int64(size))
	if err != nil {
		return 0, 0, t.Exception(err)
	}
	e, err := bounds.EndIndex(int64(size))
	if err != nil {
		return 0, 0, t.Exception(err)
	}
	return int(s), int(e) + 1, 0
}

func arrayCopyFrom(t *fan.Thread, a fan.Args) (Word, Word) {
	to, from := arrayOf(t, a[0]), arrayOf(t, a[1])
	if to.kind != from.kind {
		return t.Fail("ArgErr", "Mismatched arrays: "+to.name+" != "+from.name)
	}
	start, end, exc := span(t, a[2], from.size)
	if exc != 0 {
		return 0, exc
	}
	at := int(int32(a.Int(3)))
	if exc := checkCopy(t, to.java, start, end-start, from.size, at, to.size); exc != 0 {
		return 0, exc
	}
	if end > start {
		copy(to.at(at), from.items[start*to.bytes:end*to.bytes])
	}
	return a[0], t.Check(int64(end-start) / 16)
}

func arrayFill(t *fan.Thread, a fan.Args) (Word, Word) {
	x := arrayOf(t, a[0])
	start, end, exc := span(t, a[2], x.size)
	if exc != 0 || start >= end {
		return a[0], exc
	}
	if _, exc := checkIndex(t, int64(start), x.size); exc != 0 {
		return 0, exc
	}
	for i := start; i < end; i++ {
		x.put(x.at(i), a[1])
	}
	return a[0], t.Check(int64(end-start) / 4)
}

func arraySort(t *fan.Thread, a fan.Args) (Word, Word) {
	x := arrayOf(t, a[0])
	start, end, exc := span(t, a[1], x.size)
	switch {
	case exc != 0:
		return 0, exc
	case start > end:
		return t.Fail("ArgErr", "java.lang.IllegalArgumentException: fromIndex("+strconv.Itoa(start)+") > toIndex("+strconv.Itoa(end)+")")
	case start < 0:
		return 0, outOfBounds(t, "Array index out of range: "+strconv.Itoa(start))
	}
	return a[0], x.sort(t, start, end)
}

// sort sorts the items from start up to end.
func (x array) sort(t *fan.Thread, start, end int) (exc Word) {
	var differing uint64
	for i := start + 1; i < end; i++ {
		differing |= x.key(x.at(i)) ^ x.key(x.at(start))
	}
	return x.sortBy(t, start, end, bits.Len64(differing)-1, make([]uint64, min(end-start, sortedAtOnce)))
}

// sortedAtOnce is how many items are sorted without a look at whether the program has been asked to stop.
const sortedAtOnce = 1 << 16

// sortBy sorts items whose keys differ in a bit and those below it: many are divided by that bit, in place (radix exchange: Knuth, The Art of
// Computer Programming, 5.2.2), few are sorted as the keys that they have.
func (x array) sortBy(t *fan.Thread, start, end, bit int, keys []uint64) (exc Word) {
	for ; bit >= 0 && end-start > sortedAtOnce; bit-- {
		if exc := t.Check(int64(end - start)); exc != 0 {
			return exc
		}
		low, high := start, end
		for low < high {
			if x.key(x.at(low))>>bit&1 == 0 {
				low++
			} else {
				high--
				x.swap(low, high)
			}
		}
		if exc := x.sortBy(t, start, low, bit-1, keys); exc != 0 {
			return exc
		}
		start = low
	}
	if bit < 0 {
		return 0
	}
	keys = keys[:end-start]
	for i := range keys {
		keys[i] = x.key(x.at(start + i))
	}
	slices.Sort(keys)
	for i, k := range keys {
		x.put(x.at(start+i), x.word(k))
	}
	return t.Check(int64(len(keys)) * 4)
}

func (x array) swap(i, j int) {
	m, n := x.get(x.at(i)), x.get(x.at(j))
	x.put(x.at(i), n)
	x.put(x.at(j), m)
}
