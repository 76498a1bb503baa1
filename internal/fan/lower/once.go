package lower

import "github.com/tandem-lang/tandem/internal/fan/tree"

// OnceVars gives once methods the variables of the bodies that they call: the reference
// has one list for both, and so the locals appear twice in its pods.
func OnceVars(p *tree.Pod) {
	for _, t := range p.TypeDefs {
		for _, m := range t.Methods() {
			if m.OnceBody != nil {
				m.Vars = m.OnceBody.Vars
			}
		}
	}
}
