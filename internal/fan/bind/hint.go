package bind

import (
	"maps"
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan/hint"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

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
		d.Hint = hint.Near(name, maps.Keys(u.Imported))
	}
}

// podWith returns the first of the pods that p may use with a public type of that name.
func podWith(p *tree.Pod, name string) string {
	for _, dep := range slices.Sorted(maps.Keys(p.Depends)) {
		pod, err := p.NS.ResolvePod(dep)
		if err != nil {
			continue
		}
		if t := pod.Type(name); t != nil && types.IsPublic(t) {
			return dep
		}
	}
	return ""
}
