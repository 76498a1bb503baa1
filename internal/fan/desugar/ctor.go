package desugar

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// DefaultCtors adds a public constructor make to classes that declare none.
func DefaultCtors(p *tree.Pod) {
	for _, t := range p.TypeDefs {
		if t.Class.Flags().Has(types.Mixin|types.Enum|types.Facet) || hasInstanceCtor(t) {
			continue
		}
		dup := t.Class.Slot("make")
		switch {
		case dup == nil:
			addMake(p, t, types.Public)
		case dup.Parent() == types.Type(t.Class):
			p.Err(t.Loc, "Default constructor 'make' conflicts with slot at "+tree.Place(t.Own("make").Def().Loc))
		default:
			p.Err(t.Loc, "Default constructor 'make' conflicts with inherited slot '"+dup.QName()+"'")
		}
	}
}

func hasInstanceCtor(t *tree.TypeDef) bool {
	for _, m := range t.Methods() {
		if m.IsInstanceCtor() {
			return true
		}
	}
	return false
}

// addMake adds a constructor that does nothing.
func addMake(p *tree.Pod, t *tree.TypeDef, flags types.Flags) *tree.MethodDef {
	m := tree.NewMethodDef(t.Loc, t, "make", flags|types.Ctor|types.Synthetic, p.NS.Sys.Void)
	m.Code = &tree.Block{Loc: t.Loc}
	m.Code.Add(tree.SyntheticReturn(t.Loc, nil))
	t.AddSlot(m)
	return m
}
