package desugar

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/tree"
)

// LocaleProps collects the defaults of locale literals into the text of
// locale/en.props, behind what the pod's own file of that name says.
//
// Requires: ResolveExprs, Pod.LocaleBase. Provides: Pod.LocaleProps.
func LocaleProps(p *tree.Pod) {
	if len(p.LocaleDefs) == 0 {
		return
	}
	first := map[string]*tree.LocaleLiteral{}
	for _, l := range p.LocaleDefs {
		if d := first[l.Key]; d != nil {
			p.Err(l.Loc, "Duplicate locale literal defaults for key '"+l.Key+"' ["+place(d.Loc)+"]")
		}
		first[l.Key] = l
	}
	for _, k := range propKeys(p.LocaleBase) {
		if d := first[k]; d != nil {
			p.Err(d.Loc, "Duplicate locale literal defaults for key '"+k+"' [locale/en.props]")
		}
	}
	var b strings.Builder
	if p.LocaleBase != "" {
		b.WriteString(p.LocaleBase + "\n\n")
	}
	b.WriteString("// locale literal defaults\n")
	for _, l := range p.LocaleDefs {
		b.WriteString(l.Key + "=" + l.Def + "\n")
	}
	p.LocaleProps = b.String()
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
