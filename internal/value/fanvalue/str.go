package fanvalue

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// StrHash is Str.hash: a polynomial over the units in 32 bits, java.lang.String.hashCode.
func StrHash(s string) int64 {
	var h int32
	for i := 0; i < len(s); {
		r, n := decode(s[i:])
		i += n
		if r >= plane1 {
			r -= plane1
			h = 31*h + highFirst + r>>10
			r = lowFirst + r&0x3FF
		}
		h = 31*h + r
	}
	return int64(h)
}

// StrHashIgnoreCase is the hash of a key in a map that folds the case of ASCII letters.
func StrHashIgnoreCase(s string) int64 { return StrHash(StrLower(s)) }

// StrCompare is Str.compare, which goes by units: -1, 0 or 1. A code point above U+FFFF, whose
// first unit is a surrogate, so comes before U+E000.
func StrCompare(a, b string) int64 {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	switch {
	case n == len(a) || n == len(b):
		return int64(cmp.Compare(len(a), len(b)))
	case a[n] < 0xED && b[n] < 0xED: // or both are inside of a code point
		return int64(cmp.Compare(a[n], b[n]))
	}
	return int64(slices.Compare(StrUnits(a[n:]), StrUnits(b[n:])))
}

// StrCompareIgnoreCase is Str.compareIgnoreCase, which folds the case of ASCII letters.
func StrCompareIgnoreCase(a, b string) int64 { return StrCompare(StrLower(a), StrLower(b)) }

// StrEqualsIgnoreCase is Str.equalsIgnoreCase.
func StrEqualsIgnoreCase(a, b string) bool { return len(a) == len(b) && StrLower(a) == StrLower(b) }

// StrGet is Str.get: the unit at an index, which counts from the end if it is negative.
func StrGet(s string, index int64) (int64, error) {
	if c, ok := unitAt(s, index); ok {
		return c, nil
	}
	return 0, errIndex(IntToStr(index))
}

// StrGetSafe is Str.getSafe.
func StrGetSafe(s string, index, def int64) int64 {
	if c, ok := unitAt(s, index); ok {
		return c
	}
	return def
}

// unitAt returns a unit; of the index the low 32 bits count, as everywhere in Str.
func unitAt(s string, index int64) (int64, bool) {
	i := int64(int32(index))
	if StrIsAscii(s) {
		if i < 0 {
			i += int64(len(s))
		}
		if i < 0 || i >= int64(len(s)) {
			return 0, false
		}
		return int64(s[i]), true
	}
	u := StrUnits(s)
	if i < 0 {
		i += int64(len(u))
	}
	if i < 0 || i >= int64(len(u)) {
		return 0, false
	}
	return int64(u[i]), true
}

func errIndex(what string) error { return &Error{IndexErr, what} }

// errSlice is what the JVM says about a slice of units that are not there.
func errSlice(begin, end, size int64) error {
	return errIndex("java.lang.StringIndexOutOfBoundsException: begin " + IntToStr(begin) +
		", end " + IntToStr(end) + ", length " + IntToStr(size))
}

// StrGetRange is Str.getRange.
func StrGetRange(s string, r Range) (string, error) {
	start, end, err := r.Slice(StrSize(s))
	if err != nil {
		return "", err
	}
	return slice(s, start, end), nil
}

// Slice returns which units of a Str of so many a range takes: those from start up to end.
func (r Range) Slice(size int64) (start, end int64, err error) {
	if start, err = r.StartIndex(size); err != nil {
		return 0, 0, err
	}
	if end, err = r.EndIndex(size); err != nil {
		return 0, 0, err
	}
	switch {
	case end+1 < start:
		return 0, 0, errIndex(r.String())
	case start < 0:
		return 0, 0, errSlice(start, end+1, size)
	}
	return start, end + 1, nil
}

// slice returns the units from start to end, which exist.
func slice(s string, start, end int64) string {
	if StrIsAscii(s) {
		return s[start:end]
	}
	return StrOfUnits(StrUnits(s)[start:end])
}

// StrMult is Str.mult. Of the number the low 32 bits count.
func StrMult(s string, times int64, limit Limit) (string, error) {
	n := int(int32(times))
	if n <= 0 || s == "" {
		return "", nil
	}
	if err := limit.check(int64(n) * int64(len(s))); err != nil {
		return "", err
	}
	if wellFormed(s) {
		return strings.Repeat(s, n), nil
	}
	return StrOfUnits(slices.Repeat(StrUnits(s), n)), nil
}

// StrSpaces is Str.spaces. Of the number the low 32 bits count; the reference finds few spaces in an array, in which it looks for less than
// none, too.
func StrSpaces(n int64, limit Limit) (string, error) {
	if k := int32(n); k < 0 {
		return "", &Error{IndexErr, "java.lang.ArrayIndexOutOfBoundsException: Index " + strconv.Itoa(int(k)) + " out of bounds for length 20"}
	}
	return StrMult(" ", n, limit)
}

// StrPadl is Str.padl: units before a Str, up to a width.
func StrPadl(s string, width, unit int64, limit Limit) (string, error) {
	fill, err := padding(s, width, unit, limit)
	return StrJoin(fill, s), err
}

// StrPadr is Str.padr.
func StrPadr(s string, width, unit int64, limit Limit) (string, error) {
	fill, err := padding(s, width, unit, limit)
	return StrJoin(s, fill), err
}

func padding(s string, width, unit int64, limit Limit) (string, error) {
	n := int64(int32(width)) - StrSize(s)
	if n <= 0 {
		return "", nil
	}
	return StrMult(StrOfUnits([]uint16{uint16(unit)}), n, limit)
}

// StrTruncate is Str.truncate.
func StrTruncate(s string, maxSize int64, suffix string) (string, error) {
	end := StrSize(suffix)
	switch {
	case maxSize < 0:
		return "", &Error{ArgErr, "maxSize < 0: " + IntToStr(maxSize)}
	case maxSize < end:
		return "", &Error{ArgErr, "maxSize " + IntToStr(maxSize) + " < suffix.size " + IntToStr(end)}
	}
	keep := int64(int32(maxSize))
	size := StrSize(s)
	switch {
	case size <= keep:
		return s, nil
	case keep < end:
		return "", errSlice(0, int64(int32(keep-end)), size)
	}
	return StrJoin(slice(s, 0, keep-end), suffix), nil
}

// StrReverse is Str.reverse, of units.
func StrReverse(s string) string {
	return mapped(s, slices.Reverse[[]byte], slices.Reverse[[]uint16])
}

// StrTrim is Str.trim: without the units up to U+0020 at both ends.
func StrTrim(s string) string { return strings.TrimFunc(s, blank) }

// StrTrimStart is Str.trimStart.
func StrTrimStart(s string) string { return strings.TrimLeftFunc(s, blank) }

// StrTrimEnd is Str.trimEnd.
func StrTrimEnd(s string) string { return strings.TrimRightFunc(s, blank) }

func blank(r rune) bool { return r <= ' ' }

// StrReplace is Str.replace.
func StrReplace(s, from, to string) string {
	switch {
	case s == "" || from == "":
		return s
	case wellFormed(s, from, to):
		return strings.ReplaceAll(s, from, to)
	}
	rest, f, t := StrUnits(s), StrUnits(from), StrUnits(to)
	var out []uint16
	for {
		i := indexOf(rest, f)
		if i < 0 {
			return StrOfUnits(append(out, rest...))
		}
		out = append(append(out, rest[:i]...), t...)
		rest = rest[i+len(f):]
	}
}

// wellFormed reports whether there are no surrogates but in pairs: then what holds of the
// units holds of the bytes.
func wellFormed(list ...string) bool {
	return !slices.ContainsFunc(list, func(s string) bool { return !utf8.ValidString(s) })
}
