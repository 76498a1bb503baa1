package util

import (
	"math/bits"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// The words of a BoolArray.
const (
	boolSize  = first         // raw: as it was asked for
	boolCount = boolSize + 8  // raw: how many words of 32 bits there are
	boolItems = boolCount + 8 // a KindRaw, or null
	boolWords = (boolItems + 8 - first) / 8
)

const wordBits = 32

// boolArray is the content of a BoolArray: little endian words of 32 bits.
type boolArray struct {
	size  int64
	words int
	items []byte
}

func boolArrayOf(t *fan.Thread, w Word) boolArray {
	n := int(t.Heap.Load(w, boolCount))
	return boolArray{int64(t.Heap.Load(w, boolSize)), n, itemBytes(t, t.Heap.Load(w, boolItems), n*wordBits/8)}
}

// bit returns where the bit of an index is.
func (x boolArray) bit(t *fan.Thread, index int64) (item *byte, mask byte, exc Word) {
	i := int32(index)
	if _, exc := checkIndex(t, int64(i>>5), x.words); exc != 0 {
		return nil, 0, exc
	}
	return &x.items[i>>3], 1 << (i & 7), 0
}

// set sets a bit and returns what it was.
func (x boolArray) set(t *fan.Thread, index int64, to bool) (was bool, exc Word) {
	item, mask, exc := x.bit(t, index)
	if exc != 0 {
		return false, exc
	}
	was = *item&mask != 0
	if *item &^= mask; to {
		*item |= mask
	}
	return was, 0
}

func boolArrayMethods() table {
	return table{
		"make": boolMake,
		"size": func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.Load(a[0], boolSize), 0 },
		"get": func(t *fan.Thread, a fan.Args) (Word, Word) {
			item, mask, exc := boolArrayOf(t, a[0]).bit(t, a.Int(1))
			if exc != 0 {
				return 0, exc
			}
			return fan.Bool(*item&mask != 0), 0
		},
		"set": func(t *fan.Thread, a fan.Args) (Word, Word) {
			_, exc := boolArrayOf(t, a[0]).set(t, a.Int(1), a.Bool(2))
			return 0, exc
		},
		"getAndSet": func(t *fan.Thread, a fan.Args) (Word, Word) {
			was, exc := boolArrayOf(t, a[0]).set(t, a.Int(1), a.Bool(2))
			return fan.Bool(was), exc
		},
		"fill": boolFill,
		"clear": func(t *fan.Thread, a fan.Args) (Word, Word) {
			x := boolArrayOf(t, a[0])
			clear(x.items)
			return a[0], t.Check(int64(x.words) / 4)
		},
		"eachTrue": boolEachTrue,
		"copyFrom": func(t *fan.Thread, a fan.Args) (Word, Word) {
			to, from := boolArrayOf(t, a[0]), boolArrayOf(t, a[1])
			if exc := checkCopy(t, "int", 0, from.words, from.words, 0, to.words); exc != 0 {
				return 0, exc
			}
			copy(to.items, from.items)
			return a[0], t.Check(int64(from.words) / 4)
		},
	}
}

func boolMake(t *fan.Thread, a fan.Args) (Word, Word) {
	words := int32(a.Int(0))>>5 + 1
	if words < 0 {
		return negativeSize(t, words)
	}
	typ, exc := typeNamed(t, "BoolArray")
	if exc != 0 {
		return 0, exc
	}
	items, exc := newItems(t, int64(words)*wordBits/8)
	if exc != 0 {
		return 0, exc
	}
	o := t.NewObject(typ)
	if o != 0 {
		t.Heap.Store(o, boolSize, a[0])
		t.Heap.Store(o, boolCount, Word(words))
		t.Heap.Store(o, boolItems, items)
	}
	return t.Made(o)
}

func boolFill(t *fan.Thread, a fan.Args) (Word, Word) {
	x := boolArrayOf(t, a[0])
	if a[2] == 0 && !a.Bool(1) {
		clear(x.items)
		return a[0], t.Check(int64(x.words) / 4)
	}
	start, end, exc := span(t, a[2], int(int32(x.size)))
	if exc != 0 {
		return 0, exc
	}
	for i := start; i < end; i++ {
		if _, exc := x.set(t, int64(i), a.Bool(1)); exc != 0 {
			return 0, exc
		}
	}
	return a[0], t.Check(int64(max(0, end-start)))
}

// boolEachTrue calls a function with the indexes of the bits that are set when their turn comes.
func boolEachTrue(t *fan.Thread, a fan.Args) (Word, Word) {
	for i := range boolArrayOf(t, a[0]).words {
		for mask := uint32(1<<wordBits - 1); ; {
			at := bits.TrailingZeros32(le.Uint32(boolArrayOf(t, a[0]).items[4*i:]) & mask)
			if at == wordBits {
				break
			}
			mask = ^uint32(0) << at << 1
			if _, exc := t.CallFunc(a[1], layout.SmallInt(int64(wordBits*i+at))); exc != 0 {
				return 0, exc
			}
		}
	}
	return 0, 0
}
