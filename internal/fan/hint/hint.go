// Package hint finds the name that a misspelt one was probably meant to be.
//
// In: a name that means nothing, and the names that would. Out: the text of a hint, ""
// where no name is near:
//
//	hint.Slot(str, "captialize")     did you mean 'capitalize'?
//
// It deliberately does not know where names are looked up, nor what a diagnostic is.
package hint

import (
	"iter"
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Near suggests one of the names for a misspelt one.
func Near(name string, names iter.Seq[string]) string {
	if n := nearest(name, names); n != "" {
		return "did you mean '" + n + "'?"
	}
	return ""
}

// Type suggests a type of a pod for a misspelt name.
func Type(p *types.Pod, name string) string {
	return Near(name, func(yield func(string) bool) {
		for _, t := range p.Types() {
			if !yield(t.Name()) {
				return
			}
		}
	})
}

// Slot suggests a slot of a type for a misspelt name.
func Slot(t types.Type, name string) string {
	return Near(name, func(yield func(string) bool) {
		for s := range t.Slots().All() {
			if !yield(s.Name()) {
				return
			}
		}
	})
}

// nearest returns the closest of the names, the first in the alphabet of several, "" if
// none is close: one edit for names of three letters or more, two for six or more; for
// any name that only case differs. The name itself is there but cannot be meant; names
// with a dollar sign are the compiler's own.
func nearest(name string, names iter.Seq[string]) string {
	best, bestDist := "", min(2, len(name)/3)+1
	for n := range names {
		if n == name || strings.Contains(n, "$") {
			continue
		}
		d := 0
		if !strings.EqualFold(n, name) {
			d = editDistance(name, n)
		}
		if d < bestDist || d == bestDist && n < best {
			best, bestDist = n, d
		}
	}
	return best
}

// maxName bounds the names that are compared, in bytes; longer ones are far from all others.
const maxName = 64

// editDistance returns the Levenshtein distance of short names (R. A. Wagner,
// M. J. Fischer: The String-to-String Correction Problem, 1974).
func editDistance(a, b string) int {
	if len(a) > maxName || len(b) > maxName {
		return maxName
	}
	var rows [2][maxName + 1]int
	prev, cur := &rows[0], &rows[1]
	for j := range len(b) + 1 {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		cur[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
		}
		prev, cur = cur, prev
	}
	return prev[len(b)]
}
