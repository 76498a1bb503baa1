package check

import (
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// near returns the one of the names that a misspelt name was probably meant to be, "" if
// none is close: one edit for names of three letters or more, two for longer ones; for
// any name that only case differs.
func near(name string, each func(yield func(string))) string {
	limit := min(2, len(name)/3)
	best, bestDist := "", limit+1
	each(func(n string) {
		if strings.Contains(n, "$") {
			return
		}
		d := 0
		if !strings.EqualFold(n, name) {
			d = editDistance(name, n, bestDist+1)
		}
		if d < bestDist || d == bestDist && best != "" && n < best {
			best, bestDist = n, d
		}
	})
	if bestDist > limit {
		return ""
	}
	return best
}

// editDistance returns the Levenshtein distance of short names, at most limit.
func editDistance(a, b string, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit || len(a) > 64 || len(b) > 64 {
		return limit
	}
	var rows [2][65]int
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
	return min(prev[len(b)], limit)
}

func didYouMean(name string) string {
	if name == "" {
		return ""
	}
	return "did you mean '" + name + "'?"
}

func nearType(p *types.Pod, name string) string {
	return didYouMean(near(name, func(yield func(string)) {
		for _, t := range p.Types() {
			yield(t.Name())
		}
	}))
}

func nearSlot(t types.Type, name string) string {
	return didYouMean(near(name, func(yield func(string)) {
		for s := range t.Slots().All() {
			yield(s.Name())
		}
	}))
}

// HintTypes adds hints to the parser's errors about unknown types: the using that is
// missing, or a near name.
func HintTypes(p *tree.Pod, u *tree.Unit, errs diag.List) {
	for _, d := range errs {
		rest, ok := strings.CutPrefix(d.Message, "Unknown type '")
		name, _, _ := strings.Cut(rest, "'")
		if !ok || name == "" {
			continue
		}
		if pod := podWith(p, name); pod != "" {
			d.Hint = "add 'using " + pod + "'"
			continue
		}
		d.Hint = didYouMean(near(name, func(yield func(string)) {
			for n := range u.Imported {
				yield(n)
			}
		}))
	}
}

// podWith returns the first of the pods that p may use with a public type of that name.
func podWith(p *tree.Pod, name string) string {
	var found []string
	for dep := range p.Depends {
		pod, err := p.NS.ResolvePod(dep)
		if err != nil {
			continue
		}
		if t := pod.Type(name); t != nil && types.IsPublic(t) {
			found = append(found, dep)
		}
	}
	if len(found) == 0 {
		return ""
	}
	return slices.Min(found)
}
