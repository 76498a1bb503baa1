package fanvalue

import (
	"slices"
	"strings"
)

// Version is a Version: one or more segments.
type Version []int64

// VersionFromStr is Version.fromStr. Segments wrap at 32 bits; one that has become negative
// begins anew, and does not count if it is the last.
func VersionFromStr(s string) (Version, error) {
	var v Version
	for part := range strings.SplitSeq(s, ".") {
		if len(v) > 0 && v[len(v)-1] < 0 || part == "" || !only(part, "0123456789") {
			return nil, errParse("Version", s)
		}
		n := int32(-1)
		for i := range len(part) {
			n = max(n, 0)*10 + int32(part[i]-'0')
		}
		v = append(v, int64(n))
	}
	if v[len(v)-1] < 0 {
		v = v[:len(v)-1]
	}
	if len(v) == 0 {
		return nil, errParse("Version", s)
	}
	return v, nil
}

// String returns the segments with dots between them, Version.toStr.
func (v Version) String() string {
	var b []byte
	for i, n := range v {
		if i > 0 {
			b = append(b, '.')
		}
		b = append(b, IntToStr(n)...)
	}
	return string(b)
}

// Compare is Version.compare: -1, 0 or 1.
func (v Version) Compare(w Version) int64 { return int64(slices.Compare(v, w)) }

// Equals is Version.equals.
func (v Version) Equals(w Version) bool { return slices.Equal(v, w) }

// Hash is Version.hash, that of its text.
func (v Version) Hash() int64 { return StrHash(v.String()) }
