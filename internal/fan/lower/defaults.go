package lower

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/tree"
)

// Defaults makes a parameter default that another default reads store its value in the
// parameter, so that defaults can be evaluated one after the other.
func Defaults(p *tree.Pod) {
	for _, t := range p.TypeDefs {
		for _, m := range t.Methods() {
			for i, x := range m.ParamDefs {
				if x.Default != nil && m.DefaultReader(i) != nil {
					x.Default = tree.NewAssign(tree.NewLocal(x.Loc, m.Vars[i]), x.Default, true)
				}
			}
		}
	}
}

// LocaleProps makes the text of locale/en.props: what the pod's own file of that name
// says, then the defaults of locale literals.
func LocaleProps(p *tree.Pod) {
	if len(p.LocaleDefs) == 0 {
		return
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
