package py

import (
	"math"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// IndexOf returns the index that a value is into a sequence of n items: negative ones count from the end. what names the sequence in
// messages.
func (t *Thread) IndexOf(w Word, n int, what string) (i int, exc Word) {
	at, exc := t.indexWithin(w, int64(n), what)
	return int(at), exc
}

func (t *Thread) indexWithin(w Word, n int64, what string) (i int64, exc Word) {
	at, exc := t.indexNumber(w, what)
	if exc != 0 {
		return 0, exc
	}
	if at < 0 {
		at += n
	}
	if at < 0 || at >= n {
		return 0, t.Error(IndexError, "%s index out of range", what)
	}
	return at, 0
}

// indexNumber returns the number that an index is, as given.
func (t *Thread) indexNumber(w Word, what string) (int64, Word) {
	if w.IsSmallInt() {
		return w.Int(), 0
	}
	i, ok, exc := t.intMaybe(w)
	if ok || exc != 0 {
		return i, exc
	}
	return 0, t.Error(TypeError, "%s indices must be integers, not %s", what, t.TypeOf(w).name)
}

// IntArg returns an argument that is to be an integer of 64 bits: an int, a bool, or an instance with __int__.
func (t *Thread) IntArg(w Word) (int64, Word) {
	n, ok, exc := t.intMaybe(w)
	if exc == 0 && !ok {
		exc = t.Error(TypeError, "can't convert %s to int", t.TypeOf(w).name)
	}
	return n, exc
}

// intMaybe is IntArg that reports in ok whether the value is an integer.
func (t *Thread) intMaybe(w Word) (n int64, ok bool, exc Word) {
	if w.IsSmallInt() {
		return w.Int(), true, 0
	}
	v, ok := t.Int(w)
	if !ok {
		result, exc := t.unary(OpInt, w)
		if exc != 0 || result == layout.Null {
			return 0, false, exc
		}
		v, _ = t.Int(result)
	}
	n = int64(v.Low64())
	if v.Big != nil && !v.Big.IsInt64() || n == math.MinInt64 { // MicroPython refuses the least, too
		return 0, false, t.Error(OverflowError, "overflow converting long int to machine word")
	}
	return n, true, 0
}

// TruncatedIntArg is IntArg that takes the low 64 bits of larger ints.
func (t *Thread) TruncatedIntArg(w Word) (int64, Word) {
	if i, ok := t.TruncatedInt(w); ok {
		return i, 0
	}
	return t.IntArg(w)
}

// SliceOf returns where a slice of a sequence of n items begins and ends, and its step. Where the step is positive, start <= stop.
func (t *Thread) SliceOf(s Word, n int) (start, stop, step int, exc Word) {
	first, last, by, exc := t.sliceBounds(s, int64(n))
	if by > 0 && last < first {
		last = first
	}
	return int(first), int(last), int(max(min(by, math.MaxInt32), -math.MaxInt32)), exc
}

// sliceBounds returns where a slice of n items begins and ends, and its step; the end may lie on the wrong side of the beginning.
func (t *Thread) sliceBounds(s Word, n int64) (start, stop, step int64, exc Word) {
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
	return bound(parts[0], n, down, true), bound(parts[1], n, down, false), parts[2], 0
}

// bound returns an end of a slice within a sequence of n items; math.MinInt64 stands for one that is not given.
func bound(v, n int64, down, first bool) int64 {
	low, high := int64(0), n
	if down {
		low, high = -1, n-1
	}
	switch {
	case v == math.MinInt64 && first == down:
		return high
	case v == math.MinInt64:
		return low
	case v < 0:
		v += n
	}
	return min(high, max(low, v))
}

// RangeArgs returns the part of a sequence of n items that arguments from the i-th on name, as count, find and index take them; with none, None is
// no bound. The end
// may lie ahead of the beginning.
func (t *Thread) RangeArgs(a Args, i, n int, none bool) (start, stop int, exc Word) {
	start, stop = 0, n
	what := t.TypeOf(a.Words[0]).name
	if what == "str" {
		what = "string"
	}
	for k, to := range []*int{&start, &stop} {
		if i+k >= len(a.Words) || none && a.Words[i+k] == layout.None {
			continue
		}
		v, exc := t.indexNumber(a.Words[i+k], what)
		if exc != 0 {
			return 0, 0, exc
		}
		*to = int(bound(v, int64(n), false, k == 0))
	}
	return start, stop, 0
}

// repeated returns how often a sequence is to be repeated, and whether the operand is a number.
func (t *Thread) repeated(w Word) (n int, ok bool, exc Word) {
	i, ok, exc := t.intMaybe(w)
	return int(max(0, min(i, math.MaxInt32))), ok, exc
}

// stepOne returns an exception for a slice whose step is not 1.
func (t *Thread) stepOne(step int) Word {
	if step != 1 {
		return t.Error(NotImplementedError, "only slices with step=1 (aka None) are supported")
	}
	return 0
}
