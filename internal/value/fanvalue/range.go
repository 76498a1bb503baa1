package fanvalue

import (
	"strings"
)

// Range is a Range of Ints.
type Range struct {
	Start, End int64
	Exclusive  bool // End is not part of it
}

// RangeFromStr is Range.fromStr.
func RangeFromStr(s string) (Range, error) {
	start, end, ok := strings.Cut(s, ".")
	end, two := strings.CutPrefix(end, ".")
	end, exclusive := strings.CutPrefix(end, "<")
	a, err1 := IntFromStr(start, 10)
	b, err2 := IntFromStr(end, 10)
	if !ok || !two || err1 != nil || err2 != nil {
		return Range{}, errParse("Range", s)
	}
	return Range{a, b, exclusive}, nil
}

// String returns the literal, Range.toStr.
func (r Range) String() string {
	if r.Exclusive {
		return IntToStr(r.Start) + "..<" + IntToStr(r.End)
	}
	return IntToStr(r.Start) + ".." + IntToStr(r.End)
}

// Hash is Range.hash.
func (r Range) Hash() int64 { return r.Start<<24 ^ r.End }

// IsEmpty is Range.isEmpty. A range whose end is before its start runs downwards.
func (r Range) IsEmpty() bool { return r.Exclusive && r.Start == r.End }

// First is Range.first; ok is false for null.
func (r Range) First() (n int64, ok bool) { return r.Start, !r.IsEmpty() }

// Last is Range.last; ok is false for null.
func (r Range) Last() (n int64, ok bool) {
	switch {
	case !r.Exclusive:
		return r.End, true
	case r.Start < r.End:
		return r.End - 1, true
	}
	return r.End + 1, r.Start != r.End
}

// Min is Range.min; ok is false for null.
func (r Range) Min() (n int64, ok bool) {
	if r.End < r.Start {
		return r.Last()
	}
	return r.First()
}

// Max is Range.max; ok is false for null.
func (r Range) Max() (n int64, ok bool) {
	if r.End < r.Start {
		return r.First()
	}
	n, _ = r.Last()
	return n, !r.IsEmpty()
}

// Contains is Range.contains.
func (r Range) Contains(n int64) bool {
	switch {
	case r.Start < r.End && r.Exclusive:
		return r.Start <= n && n < r.End
	case r.Start < r.End:
		return r.Start <= n && n <= r.End
	case r.Exclusive:
		return r.End < n && n <= r.Start
	}
	return r.End <= n && n <= r.Start
}

// Offset is Range.offset.
func (r Range) Offset(n int64) Range { return Range{r.Start + n, r.End + n, r.Exclusive} }

// StartIndex returns where a slice of a sequence of a given size starts: a negative number
// counts from the end. Of the number the low 32 bits count.
func (r Range) StartIndex(size int64) (int64, error) {
	i := int64(int32(r.Start))
	if i < 0 {
		i += size
	}
	if i > size {
		return 0, errIndex(r.String())
	}
	return i, nil
}

// EndIndex returns the last place of a slice of a sequence of a given size.
func (r Range) EndIndex(size int64) (int64, error) {
	i := int64(int32(r.End))
	if i < 0 {
		i += size
	}
	if r.Exclusive {
		i = int64(int32(i - 1))
	}
	if i >= size {
		return 0, errIndex(r.String())
	}
	return i, nil
}
