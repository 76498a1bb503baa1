package py

import (
	"math"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// IndexOf returns the index that a value is into a sequence of n items: negative ones count from the end. what names the sequence in
// messages.
func (t *Thread) IndexOf(w Word, n int, what string) (i int, exc Word) {
	at, exc := t.indexNumber(w, what)
	if exc != 0 {
		return 0, exc
	}
	if at < 0 {
		at += int64(n)
	}
	if at < 0 || at >= int64(n) {
		return 0, t.Error(IndexError, "%s index out of range", what)
	}
	return int(at), 0
}

// indexNumber returns the number that an index is, as given.
func (t *Thread) indexNumber(w Word, what string) (int64, Word) {
	if w.IsSmallInt() {
		return w.Int(), 0
	}
	if t.Heap.KindOf(w) == layout.KindInstance {
		if n, found, exc := t.CallSpecial(w, nameIntSpecial); found {
			if exc != 0 {
				return 0, exc
			}
			w = n
		} else {
			w = t.Inner(w)
		}
	}
	if i, ok := t.TruncatedInt(w); ok {
		return i, 0
	}
	return 0, t.Error(TypeError, "%s indices must be integers, not %s", what, t.TypeOf(w).name)
}

// IntArg returns an argument that is to be an integer of 64 bits.
func (t *Thread) IntArg(w Word) (int64, Word) {
	if w.IsSmallInt() {
		return w.Int(), 0
	}
	if i, ok := t.TruncatedInt(w); ok {
		return i, 0
	}
	result, exc := t.Unary(OpInt, w)
	if exc != 0 {
		return 0, exc
	}
	i, ok := t.TruncatedInt(result)
	if _, float := t.Float(w); !ok || float {
		return 0, t.Error(TypeError, "can't convert %s to int", t.TypeOf(w).name)
	}
	return i, 0
}

// SliceOf returns where a slice of a sequence of n items begins and ends, and its step. Where the step is positive, start <= stop.
func (t *Thread) SliceOf(s Word, n int) (start, stop, step int, exc Word) {
	parts := [3]int64{math.MinInt64, math.MinInt64, 1}
	for i := range parts {
		w := t.Box(s, i)
		if w == layout.None {
			continue
		}
		v, exc := t.IntArg(w)
		if exc != 0 {
			return 0, 0, 0, exc
		}
		parts[i] = v
	}
	if parts[2] == 0 {
		return 0, 0, 0, t.Error(ValueError, "slice step can't be zero")
	}
	down := parts[2] < 0
	first, last := bound(parts[0], n, down, true), bound(parts[1], n, down, false)
	if !down && last < first {
		last = first
	}
	return first, last, int(max(min(parts[2], math.MaxInt32), -math.MaxInt32)), 0
}

// bound returns an end of a slice within a sequence of n items; math.MinInt64 stands for one that is not given.
func bound(v int64, n int, down, first bool) int {
	low, high := int64(0), int64(n)
	if down {
		low, high = -1, int64(n)-1
	}
	switch {
	case v == math.MinInt64 && first == down:
		return int(high)
	case v == math.MinInt64:
		return int(low)
	case v < 0:
		v += int64(n)
	}
	return int(max(low, min(high, v)))
}

// Range returns the part of a sequence of n items that arguments from the i-th on name, as count, find and index take them.
func (t *Thread) RangeArgs(a Args, i, n int) (start, stop int, exc Word) {
	start, stop = 0, n
	for k, to := range []*int{&start, &stop} {
		if i+k >= len(a.Words) || a.Words[i+k] == layout.None {
			continue
		}
		v, exc := t.IntArg(a.Words[i+k])
		if exc != 0 {
			return 0, 0, exc
		}
		*to = bound(v, n, false, k == 0)
	}
	return start, max(start, stop), 0
}

// repeated returns how often a sequence is to be repeated, and whether the operand is a number.
func (t *Thread) repeated(w Word) (n int, ok bool) {
	i, ok := t.TruncatedInt(w)
	return int(max(0, min(i, math.MaxInt32*4))), ok
}

// stepOne returns an exception for a slice whose step is not 1.
func (t *Thread) stepOne(step int) Word {
	if step != 1 {
		return t.Error(NotImplementedError, "only slices with step=1 (aka None) are supported")
	}
	return 0
}
