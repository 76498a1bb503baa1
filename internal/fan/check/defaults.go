package check

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/tree"
)

// Defaults reports parameter defaults that read their own parameter.
func Defaults(p *tree.Pod) {
	for _, t := range p.TypeDefs {
		for _, m := range t.Methods() {
			for i, x := range m.ParamDefs {
				if x.Default != nil && m.DefaultReader(i) == x {
					p.Err(x.Loc, "Param default '"+x.Name+"' cannot access itself")
				}
			}
		}
	}
}

// LocaleDefaults reports locale literals that give a key two defaults, or one that the
// pod's own locale/en.props gives.
func LocaleDefaults(p *tree.Pod) {
	if len(p.LocaleDefs) == 0 {
		return
	}
	const msg = "Duplicate locale literal defaults for key '"
	first := map[string]*tree.LocaleLiteral{}
	for _, l := range p.LocaleDefs {
		if d := first[l.Key]; d != nil {
			p.Err(l.Loc, msg+l.Key+"' ["+tree.Place(d.Loc)+"]")
		}
		first[l.Key] = l
	}
	for _, k := range propKeys(p.LocaleBase) {
		if d := first[k]; d != nil {
			p.Err(d.Loc, msg+k+"' [locale/en.props]")
		}
	}
}

// propKeys returns the keys of a props file, comments left out.
func propKeys(text string) []string {
	var keys []string
	inComment := false
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case inComment:
			inComment = !strings.Contains(line, "*/")
		case strings.HasPrefix(line, "/*"):
			inComment = !strings.Contains(line, "*/")
		case line == "", strings.HasPrefix(line, "#"), strings.HasPrefix(line, "//"):
		default:
			if k, _, ok := strings.Cut(line, "="); ok {
				keys = append(keys, strings.TrimSpace(k))
			}
		}
	}
	return keys
}
