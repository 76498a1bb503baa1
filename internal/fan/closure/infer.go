package closure

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Apply returns target.with(block), typed as target once that type is known.
func Apply(ns *types.Namespace, block *tree.Closure, target tree.Expr) tree.Expr {
	t := target.Node().Type
	if t != nil {
		Infer(block, ns.ItBlock(t))
	}
	call := tree.CallMethod(block.Loc, target, ns.Sys.ObjWith, block)
	if t == nil {
		return call
	}
	return tree.NewCoerce(call, t)
}

// Infer gives a closure that leaves types out those that its context wants: of each pair
// the more specific one. It does nothing before Classes.
func Infer(c *tree.Closure, want *types.Func) {
	if !c.Signature.InferredSignature || c.Class == nil {
		return
	}
	arity := c.Signature.Arity()
	if arity > want.Arity() {
		return
	}
	sig := c.Signature.MostSpecific(want.ToArity(arity))
	c.Signature, c.Type = sig, sig
	c.Class.Class.SetBase(sig)
	for i, p := range c.DoCall.ParamDefs {
		p.Type = sig.Params[i]
	}
	if c.IsItBlock {
		c.ItType = sig.Params[0]
	}
	if types.IsVoid(c.DoCall.Returns) && !types.IsVoid(sig.Returns) {
		c.DoCall.Returns = sig.Returns
		returnLoneExpr(c.DoCall.Code)
		returnLoneExpr(c.Call.Code)
	}
}

// returnLoneExpr turns "expr; return" into "return expr" where the return is the compiler's.
func returnLoneExpr(b *tree.Block) {
	if len(b.Stmts) != 2 {
		return
	}
	x, ok1 := b.Stmts[0].(*tree.ExprStmt)
	r, ok2 := b.Stmts[1].(*tree.Return)
	if ok1 && ok2 && r.Synthetic {
		b.Stmts = []tree.Stmt{tree.SyntheticReturn(x.X.Node().Loc, x.X)}
	}
}
