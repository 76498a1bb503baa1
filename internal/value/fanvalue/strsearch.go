package fanvalue

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
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

// StrStartsWith is Str.startsWith, of units.
func StrStartsWith(s, x string) bool {
	if strings.HasPrefix(s, x) {
		return true
	}
	n := len(x) - surrogateBytes
	if n < 0 || !strings.HasPrefix(s, x[:n]) {
		return false
	}
	u, v := StrUnits(s[n:]), StrUnits(x[n:]) // x may end in the first half of a pair
	return len(v) == 1 && len(u) > 1 && u[0] == v[0]
}

// StrEndsWith is Str.endsWith, of units.
func StrEndsWith(s, x string) bool {
	if strings.HasSuffix(s, x) {
		return true
	}
	if len(x) < surrogateBytes || !strings.HasSuffix(s, x[surrogateBytes:]) {
		return false
	}
	rest := s[:len(s)-len(x)+surrogateBytes]
	u, v := StrUnits(rest), StrUnits(x[:surrogateBytes]) // x may begin with the second half of a pair
	return len(v) == 1 && len(u) > 1 && u[len(u)-1] == v[0]
}

// surrogateBytes is how long a surrogate without its other half is.
const surrogateBytes = 3

// StrContainsChar is Str.containsChar: of the Int the low 32 bits count, as a unit or a code point.
func StrContainsChar(s string, char int64) bool {
	c := rune(int32(char))
	switch {
	case c < 0 || c > utf8.MaxRune:
		return false
	case c >= plane1:
		return strings.ContainsRune(s, c)
	}
	_, ok := StrIndex(s, StrOfUnits([]uint16{uint16(c)}), 0)
	return ok
}
