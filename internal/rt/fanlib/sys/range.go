package sys

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// setRange gives a new Range its value.
func setRange(t *fan.Thread, w Word, r fanvalue.Range) {
	h := t.Heap
	h.Store(w, fan.RangeStart, Word(uint64(r.Start)))
	h.Store(w, fan.RangeEnd, Word(uint64(r.End)))
	h.Store(w, fan.RangeExclusive, fan.Bool(r.Exclusive))
}

// newRange returns a Range.
func newRange(t *fan.Thread, r fanvalue.Range) (Word, Word) {
	w := t.NewObject(t.Sys("Range"))
	if w != 0 {
		setRange(t, w, r)
	}
	return t.Made(w)
}

func rangeMethods() table {
	nullable := func(f func(fanvalue.Range) (int64, bool)) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			n, ok := f(rangeOf(t, a[0]))
			return boxed(t, n, ok)
		}
	}
	return table{
		"makeInclusive": func(t *fan.Thread, a fan.Args) (Word, Word) {
			setRange(t, a[0], fanvalue.Range{Start: a.Int(1), End: a.Int(2)})
			return 0, 0
		},
		"makeExclusive": func(t *fan.Thread, a fan.Args) (Word, Word) {
			setRange(t, a[0], fanvalue.Range{Start: a.Int(1), End: a.Int(2), Exclusive: true})
			return 0, 0
		},
		"make": func(t *fan.Thread, a fan.Args) (Word, Word) {
			setRange(t, a[0], fanvalue.Range{Start: a.Int(1), End: a.Int(2), Exclusive: a.Bool(3)})
			return 0, 0
		},
		"fromStr": rangeFromStr,
		"equals": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return fan.Bool(t.TypeOf(a[0]) == t.TypeOf(a[1]) && rangeOf(t, a[0]) == rangeOf(t, a[1])), 0
		},
		"hash":      func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(rangeOf(t, a[0]).Hash()), 0 },
		"toStr":     func(t *fan.Thread, a fan.Args) (Word, Word) { return newStr(t, rangeOf(t, a[0]).String()) },
		"start":     func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(rangeOf(t, a[0]).Start), 0 },
		"end":       func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(rangeOf(t, a[0]).End), 0 },
		"inclusive": func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(!rangeOf(t, a[0]).Exclusive), 0 },
		"exclusive": func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(rangeOf(t, a[0]).Exclusive), 0 },
		"isEmpty":   func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(rangeOf(t, a[0]).IsEmpty()), 0 },
		"first":     nullable(fanvalue.Range.First),
		"last":      nullable(fanvalue.Range.Last),
		"min":       nullable(fanvalue.Range.Min),
		"max":       nullable(fanvalue.Range.Max),
		"contains":  func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(rangeOf(t, a[0]).Contains(a.Int(1))), 0 },
		"offset": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if a.Int(1) == 0 {
				return a[0], 0
			}
			return newRange(t, rangeOf(t, a[0]).Offset(a.Int(1)))
		},
		"toList": rangeToList,
		"random": rangeRandom,
	}
}

func rangeFromStr(t *fan.Thread, a fan.Args) (Word, Word) {
	if a[0] == 0 {
		return nullPointer(t)
	}
	r, err := fanvalue.RangeFromStr(t.Text(a[0]))
	switch {
	case err == nil:
		return newRange(t, r)
	case a.Bool(1):
		return t.FailWith(err)
	}
	return 0, 0
}

// bounds returns the first and last integer, both counted, and the step from one to the next; none is true of an empty range.
func bounds(r fanvalue.Range) (first, last, step int64, none bool) {
	first, last, step = r.Start, r.End, 1
	if r.Start >= r.End {
		step = -1
	}
	if r.Exclusive {
		last -= step
	}
	return first, last, step, r.IsEmpty()
}

func rangeToList(t *fan.Thread, a fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	first, last, step, none := bounds(rangeOf(t, a[0]))
	if none {
		return t.NewList(t.Sys("Int"))
	}
	size := (last-first)*step + 1
	if exc := t.Room(max(size, 0) * 8); exc != 0 || size <= 0 || size > 1<<31 {
		_, exc = t.Made(0)
		return 0, exc
	}
	if exc := t.Check(size); exc != 0 {
		return 0, exc
	}
	list, exc := newList(t, t.Sys("Int"), int(size))
	if exc != 0 {
		return 0, exc
	}
	items, exc := t.Grow(list, int(size))
	if exc != 0 {
		return 0, exc
	}
	for i := range items {
		if items[i] = t.BoxInt(first + int64(i)*step); items[i] == 0 {
			return t.Made(0)
		}
	}
	return list, 0
}

func rangeRandom(t *fan.Thread, a fan.Args) (Word, Word) {
	r := rangeOf(t, a[0])
	end := r.End
	if !r.Exclusive {
		end++
	}
	if end <= r.Start {
		return t.Fail("ArgErr", "Range end < start: "+r.String())
	}
	n, exc := randomBelow(t, uint64(end-r.Start))
	return fan.Int(r.Start + int64(n)), exc
}
