package desugar

import (
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Once makes once methods compute their result once:
//
//	once Int n() { compute }      once Int n()
//	                              {
//	                                if (&n$Store === "_once_") &n$Store = n$Once()
//	                                return &n$Store
//	                              }
//	                              private Int n$Once() { compute }
//	                              private Obj? n$Store := "_once_"
func Once(p *tree.Pod) {
	for _, t := range p.TypeDefs {
		for _, m := range t.Methods() {
			if m.IsMemoized() {
				memoize(p.NS, t, m)
			}
		}
	}
}

// onceMark is the value of a once method's storage before its first call.
const onceMark = "_once_"

func memoize(ns *types.Namespace, t *tree.TypeDef, m *tree.MethodDef) {
	loc := m.D.Loc
	flags := types.Private | types.Synthetic | m.FlagBits&types.Static
	store := tree.NewFieldDef(loc, t, m.Name()+"$Store", flags|types.Storage|types.Once, ns.Sys.Obj.ToNullable())
	store.Init = tree.NewLiteral(loc, ns, onceMark)
	t.AddSlot(store)

	body := tree.NewMethodDef(loc, t, m.Name()+"$Once", flags, m.Returns)
	body.Code = m.Code
	t.AddSlot(body)
	for _, c := range t.Closures {
		if c.EnclosingSlot == tree.SlotDef(m) {
			c.EnclosingSlot = body
		}
	}
	m.Code = cached(ns, store, body)
	m.OnceStore, m.OnceBody = store, body
}

// cached returns: if (store === mark) store = body(); return store.
func cached(ns *types.Namespace, store *tree.FieldDef, body *tree.MethodDef) *tree.Block {
	loc := body.D.Loc
	var this tree.Expr
	if !body.IsStatic() {
		this = tree.NewThis(loc, nil)
	}
	kept := func() tree.Expr { return store.Access(loc, false) }
	first := tree.NewBinary(kept(), syntax.Same, tree.NewLiteral(loc, ns, onceMark))
	keep := tree.NewBinary(kept(), syntax.Assign, tree.CallMethod(loc, this, &body.Method))
	return tree.NewBlock(loc,
		&tree.If{Loc: loc, Cond: first, Then: tree.NewBlock(loc, tree.NewExprStmt(keep))},
		tree.SyntheticReturn(loc, kept()))
}
