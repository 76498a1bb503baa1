package desugar

import "github.com/tandem-lang/tandem/internal/fan/tree"

// Accessors makes the accessors that the source leaves out call those of the base class
// where a field overrides one with storage, for then there is no other storage:
//
//	override Int n                override Int n { get { super.n } set { super.n = it } }
//
// It also tells getters what their field's covariant override returns.
func Accessors(p *tree.Pod) {
	for _, t := range p.TypeDefs {
		for _, f := range t.Fields() {
			if f.Get != nil {
				f.Get.InheritedRet = f.InheritedRet
			}
			if f.ConcreteBase != nil && !f.IsAbstract() && !f.IsNative() {
				delegate(f)
			}
		}
	}
}

func delegate(f *tree.FieldDef) {
	loc := f.D.Loc
	base := func() tree.Expr { return tree.NewField(loc, tree.NewSuper(loc, nil), f.ConcreteBase, true) }
	if f.Get != nil && !f.HasGet() {
		f.Get.Code = tree.NewBlock(loc, tree.SyntheticReturn(loc, base()))
	}
	if f.Set != nil && !f.HasSet() {
		set := tree.NewAssign(base(), tree.NewUnknown(loc, nil, "it"), false)
		f.Set.Code = tree.NewBlock(loc, tree.NewExprStmt(set), tree.SyntheticReturn(loc, nil))
	}
}
