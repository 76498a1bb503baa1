package desugar

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Bodies ends every body with a return, and begins constructors with the call of the base
// class's constructor where there is no choice:
//
//	Int size() { list.size }      Int size() { return list.size }
//	new make() { n = 3 }          new make() : super.make() { n = 3; return }
func Bodies(p *tree.Pod) {
	for _, t := range p.TypeDefs {
		for _, m := range t.Methods() {
			if m.Code == nil || m.IsStaticInit() {
				continue
			}
			if !m.Code.IsExit() {
				addReturn(m)
			}
			if m.IsInstanceCtor() && m.Chain == nil {
				m.Chain = implicitChain(t, m.D.Loc)
			}
		}
	}
}

// addReturn ends a body. The value of a lone expression is what a method with a return
// type returns.
func addReturn(m *tree.MethodDef) {
	if len(m.Code.Stmts) == 1 && !types.IsVoid(m.Returns) {
		if x, ok := m.Code.Stmts[0].(*tree.ExprStmt); ok {
			m.Code.Stmts[0] = tree.SyntheticReturn(x.Loc, x.X)
			return
		}
	}
	m.Code.Add(tree.SyntheticReturn(m.Code.Loc, nil))
}

// implicitChain returns the call of the one constructor of the base class that can be
// called without arguments; nil if there is none, several, or nothing to call.
func implicitChain(t *tree.TypeDef, loc tree.Loc) *tree.Call {
	c := t.Class
	base := c.Base()
	if c.Flags().Has(types.Synthetic|types.Mixin) || base == nil || types.IsObj(base) {
		return nil
	}
	x := onlyCtor(c, base)
	if x == nil || x.IsPrivate() || x.IsInternal() && base.Pod().Name != c.Pod().Name || len(x.Params) > 0 {
		return nil
	}
	chain := tree.CallMethod(loc, tree.NewSuper(loc, nil), x)
	chain.CtorChain = true
	return chain
}

// onlyCtor returns the constructor of base if there is one, or one that c sees; else nil.
func onlyCtor(c *types.Class, base types.Type) *types.Method {
	ctors := types.InstanceCtors(base)
	if len(ctors) > 1 {
		ctors = slices.DeleteFunc(ctors, func(x *types.Method) bool { return !x.VisibleTo(c) })
	}
	if len(ctors) != 1 {
		return nil
	}
	return ctors[0]
}
