package desugar

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Facets completes facet classes: one without fields gets a private constructor and
// the singleton defVal, one with fields a constructor with an it-block and the facet
// Serializable.
func Facets(p *tree.Pod) {
	for _, t := range p.TypeDefs {
		if !types.IsFacet(t.Class) {
			continue
		}
		if m := firstCtor(t); m != nil {
			p.Err(m.D.Loc, "Facet cannot declare constructors")
			continue
		}
		if hasInstanceField(t) {
			facetWithFields(p, t)
		} else {
			facetSingleton(p, t)
		}
	}
}

func firstCtor(t *tree.TypeDef) *tree.MethodDef {
	for _, m := range t.Methods() {
		if m.IsCtor() {
			return m
		}
	}
	return nil
}

func hasInstanceField(t *tree.TypeDef) bool {
	for _, f := range t.Fields() {
		if !f.IsStatic() {
			return true
		}
	}
	return false
}

// facetSingleton adds: private new make() {}, static const T defVal := make().
func facetSingleton(p *tree.Pod, t *tree.TypeDef) {
	addMake(p, t, types.Private)
	f := tree.NewFieldDef(t.Loc, t, "defVal", types.Public|types.Static|types.Const|types.Storage, t.Class)
	f.D.Doc = &tree.Doc{Loc: t.Loc, Line: t.Loc.Line(), Lines: []string{"Singleton for " + t.Class.Name() + " facet."}}
	f.Init = tree.NewCall(t.Loc, nil, "make")
	t.AddSlot(f)
}

// facetWithFields adds: new make(|This|? f := null) { f?.call(this) }.
func facetWithFields(p *tree.Pod, t *tree.TypeDef) {
	loc, ns := t.Loc, p.NS
	call := tree.CallMethod(loc, tree.NewUnknown(loc, nil, "f"), ns.Sys.FuncCall, tree.NewThis(loc, nil))
	call.Safe = true
	m := tree.NewMethodDef(loc, t, "make", types.Ctor|types.Public|types.Synthetic, ns.Sys.Void)
	m.AddParams(tree.NewParam(loc, ns.ItBlock(t.Class).ToNullable(), "f", tree.NewLiteral(loc, ns, nil)))
	m.Code = &tree.Block{Loc: loc}
	m.Code.Add(tree.NewExprStmt(call), tree.SyntheticReturn(loc, nil))
	t.AddSlot(m)
	addFacet(p, t, "Serializable")
}
