package py

import (
	"math"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// rangeType is range: an object of three ints of 64 bits.
func rangeType() *TypeDef {
	return &TypeDef{
		Name: "range",
		New: func(t *Thread, ty *Type, a Args) (Word, Word) {
			if exc := t.checkArgs(&Def{Min: 1, Max: 3}, a); exc != 0 {
				return 0, exc
			}
			parts := [3]int64{0, 0, 1}
			for i, w := range a.Words {
				var exc Word
				if parts[i], exc = t.IntArg(w); exc != 0 {
					return 0, exc
				}
			}
			switch {
			case len(a.Words) == 1:
				parts[0], parts[1] = 0, parts[0]
			case parts[2] == 0:
				return t.Fail(ValueError, "zero step")
			}
			return t.Made(t.newRange(parts))
		},
		Print: printRange,
		Unary: func(t *Thread, op UnaryOp, w Word) (Word, Word) {
			_, _, n := t.rangeOf(w)
			switch op {
			case OpBool:
				return layout.Bool(n > 0), 0
			case OpLen:
				return t.Made(t.NewInt(n))
			}
			return layout.NotImpl, 0
		},
		Item: rangeItem,
		Attr: rangeAttr, Attrs: []string{"start", "stop", "step"},
	}
}

// newRange returns a range from start to stop by step; 0 where the limit is reached.
func (t *Thread) newRange(parts [3]int64) Word {
	o := t.Alloc(layout.KindRange, uint32(Range), layout.HeaderBytes+24)
	if o == 0 {
		return 0
	}
	for i, v := range parts {
		w := t.NewInt(v)
		if w == 0 {
			return 0
		}
		t.SetBox(o, i, w)
	}
	return o
}

// rangePart returns start, stop or step of a range.
func (t *Thread) rangePart(r Word, i int) int64 {
	v, _ := t.TruncatedInt(t.Box(r, i))
	return v
}

// rangeOf returns the first number of a range, the step, and how many there are.
func (t *Thread) rangeOf(r Word) (start, step, n int64) {
	start, stop, step := t.rangePart(r, 0), t.rangePart(r, 1), t.rangePart(r, 2)
	var count uint64
	switch {
	case step > 0 && stop > start:
		count = (uint64(stop-start)-1)/uint64(step) + 1
	case step < 0 && stop < start:
		count = (uint64(start-stop)-1)/uint64(-step) + 1
	}
	return start, step, int64(min(count, math.MaxInt64))
}

// rangeIterator returns an iterator over a range; 0 where the limit is reached. That of the machine counts in small integers.
func (t *Thread) rangeIterator(r Word) Word {
	start, step, n := t.rangeOf(r)
	if !layout.FitsSmallInt(start) || !layout.FitsSmallInt(start+(n-1)*step) {
		return t.NewBox(IteratorOver, r, layout.SmallInt(0))
	}
	o := t.Alloc(layout.KindIterator, uint32(Iterator), layout.RangeLeft+8)
	if o != 0 {
		t.Heap.SetSmall(o, layout.IteratorRange)
		t.Heap.Store(o, layout.RangeNext, layout.SmallInt(start))
		t.Heap.Store(o, layout.RangeStep, Word(step<<1))
		t.Heap.Store(o, layout.RangeLeft, Word(n))
	}
	return o
}

func printRange(t *Thread, w Word, p *Printer, repr bool) Word {
	p.Text("range(" + t.smallText(t.rangePart(w, 0)) + ", " + t.smallText(t.rangePart(w, 1)))
	if step := t.rangePart(w, 2); step != 1 {
		p.Text(", " + t.smallText(step))
	}
	p.Text(")")
	return 0
}

func rangeItem(t *Thread, w, index, value Word) (Word, Word) {
	if value != layout.Undefined {
		return layout.NotImpl, 0
	}
	start, step, n := t.rangeOf(w)
	if t.Heap.KindOf(index) == layout.KindSlice {
		from, to, by, exc := t.sliceBounds(index, n)
		if exc != 0 {
			return 0, exc
		}
		return t.Made(t.newRange([3]int64{start + from*step, start + to*step, step * by}))
	}
	i, exc := t.indexWithin(index, n, "range")
	if exc != 0 {
		return 0, exc
	}
	return t.Made(t.NewInt(start + i*step))
}

func rangeAttr(t *Thread, w, name, value Word) (Word, Word) {
	if value != layout.Undefined {
		return layout.Undefined, 0
	}
	switch string(t.Heap.Text(name)) {
	case "start":
		return t.Box(w, 0), 0
	case "stop":
		return t.Box(w, 1), 0
	case "step":
		return t.Box(w, 2), 0
	}
	return layout.Undefined, 0
}
