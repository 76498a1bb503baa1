package fanvalue

import (
	"slices"
	"strings"
)

// StrSplit is Str.split with a separator, which is a unit; of the number the low 32 bits
// count. With trim blanks at the ends of the parts are left out.
func StrSplit(s string, separator int64, trim bool) []string {
	var parts []string
	if c := int32(separator); c >= 0 && c < 0x80 {
		parts = strings.Split(s, string(rune(c)))
	} else {
		u := StrUnits(s)
		for c >= 0 && c <= 0xFFFF {
			i := slices.Index(u, uint16(c))
			if i < 0 {
				break
			}
			parts = append(parts, StrOfUnits(u[:i]))
			u = u[i+1:]
		}
		parts = append(parts, StrOfUnits(u))
	}
	if trim {
		for i, p := range parts {
			parts[i] = StrTrim(p)
		}
	}
	return parts
}

// StrSplitBlanks is Str.split without a separator: between units up to U+0020. There is
// always a part, if an empty one.
func StrSplitBlanks(s string) []string {
	parts := strings.FieldsFunc(s, blank)
	if len(parts) == 0 {
		return []string{""}
	}
	return parts
}

// StrSplitLines is Str.splitLines: at each newline, carriage return, or both in that order.
func StrSplitLines(s string) []string {
	var lines []string
	for {
		i := strings.IndexAny(s, "\r\n")
		if i < 0 {
			return append(lines, s)
		}
		lines = append(lines, s[:i])
		if strings.HasPrefix(s[i:], "\r\n") {
			i++
		}
		s = s[i+1:]
	}
}

// StrNumNewlines is Str.numNewlines.
func StrNumNewlines(s string) int64 {
	return int64(strings.Count(s, "\n") + strings.Count(s, "\r") - strings.Count(s, "\r\n"))
}
