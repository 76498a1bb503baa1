package fanvalue

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// indexOf returns where x is first in s, or -1.
func indexOf[T unit](s, x []T) int {
	for i := 0; i+len(x) <= len(s); i++ {
		if slices.Equal(s[i:i+len(x)], x) {
			return i
		}
	}
	return -1
}

// StrIndex is Str.index: the first place of x at or behind an offset, which counts from the
// end if it is negative. Of the offset the low 32 bits count. ok is false for null.
func StrIndex(s, x string, offset int64) (index int64, ok bool) {
	if StrIsAscii(s) && StrIsAscii(x) {
		from := max(0, fromEnd(offset, len(s)))
		if from > len(s) {
			return int64(len(s)), x == ""
		}
		i := strings.Index(s[from:], x)
		return int64(from + i), i >= 0
	}
	u, v := StrUnits(s), StrUnits(x)
	from := max(0, fromEnd(offset, len(u)))
	if from > len(u) {
		return int64(len(u)), len(v) == 0
	}
	i := indexOf(u[from:], v)
	return int64(from + i), i >= 0
}

// StrIndexr is Str.indexr: the last place of x that is not behind an offset.
func StrIndexr(s, x string, offset int64) (index int64, ok bool) {
	u, v := StrUnits(s), StrUnits(x)
	return lastIndex(u, v, fromEnd(offset, len(u)))
}

// lastIndex returns the last place of v in u that is not behind i.
func lastIndex(u, v []uint16, i int) (int64, bool) {
	for i = min(i, len(u)-len(v)); i >= 0; i-- {
		if slices.Equal(u[i:i+len(v)], v) {
			return int64(i), true
		}
	}
	return 0, false
}

// fromEnd adds the length to a negative offset.
func fromEnd(offset int64, length int) int {
	i := int(int32(offset))
	if i < 0 {
		i += length
	}
	return i
}

// errNoUnit is what the JVM says about a unit that a Str does not have, which depends on
// whether one of its units is above U+00FF.
func errNoUnit(s string, index int) error {
	if strings.ContainsFunc(s, func(r rune) bool { return r > 0xFF }) {
		return errIndex("java.lang.StringIndexOutOfBoundsException: index " + strconv.Itoa(index) +
			", length " + IntToStr(StrSize(s)))
	}
	return errIndex("java.lang.StringIndexOutOfBoundsException: String index out of range: " + strconv.Itoa(index))
}

// StrIndexIgnoreCase is Str.indexIgnoreCase, which folds the case of ASCII letters.
func StrIndexIgnoreCase(s, x string, offset int64) (index int64, ok bool, err error) {
	u, v := StrUnits(StrLower(s)), StrUnits(StrLower(x))
	if len(v) == 0 {
		return 0, false, errNoUnit(x, 0)
	}
	from := fromEnd(offset, len(u))
	switch {
	case from > len(u)-len(v):
		return 0, false, nil
	case from < 0:
		return 0, false, errNoUnit(s, from)
	}
	i := indexOf(u[from:], v)
	return int64(from + i), i >= 0, nil
}

// StrIndexrIgnoreCase is Str.indexrIgnoreCase.
func StrIndexrIgnoreCase(s, x string, offset int64) (index int64, ok bool, err error) {
	u, v := StrUnits(StrLower(s)), StrUnits(StrLower(x))
	if len(v) == 0 {
		return 0, false, errNoUnit(x, 0)
	}
	from := fromEnd(offset, len(u))
	if from > math.MaxInt32-len(v) { // where 32 bits do not hold the end
		return 0, false, errNoUnit(s, from)
	}
	index, ok = lastIndex(u, v, from)
	return index, ok, nil
}
