package flash

import (
	"slices"
	"strings"
)

// Parts returns the parts of a path. ".." takes back the part ahead of it; where there is none, the path is invalid.
func Parts(path string) ([]string, error) {
	var parts []string
	for part := range strings.SplitSeq(path, "/") {
		switch part {
		case "", ".":
		case "..":
			if len(parts) == 0 {
				return nil, ErrInvalid
			}
			parts = parts[:len(parts)-1]
		default:
			parts = append(parts, part)
		}
	}
	return parts, nil
}

// Within reports whether a path lies in another one.
func Within(outer, inner string) bool {
	a, _ := Parts(outer)
	b, _ := Parts(inner)
	return len(a) < len(b) && slices.Equal(a, b[:len(a)])
}
