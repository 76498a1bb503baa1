package check

import (
	"github.com/tandem-lang/tandem/internal/fan/constfold"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// fold returns the literal that a call on literals comes to, or e itself.
func fold(ns *types.Namespace, e tree.Expr) tree.Expr {
	c := tree.AsCall(e)
	target, ok := constant(c.Target)
	if !ok {
		return e
	}
	args := make([]any, len(c.Args))
	for i, a := range c.Args {
		if args[i], ok = constant(a); !ok {
			return e
		}
	}
	v, ok := constfold.Call(target, c.Name, args)
	if !ok {
		return e
	}
	return tree.NewLiteral(c.Loc, ns, v)
}

// constant returns the value of a literal that constants are computed from.
func constant(e tree.Expr) (any, bool) {
	l, ok := e.(*tree.Literal)
	if !ok {
		return nil, false
	}
	switch l.ID {
	case tree.IntLiteral, tree.FloatLiteral, tree.DecimalLiteral, tree.StrLiteral, tree.DurationLiteral:
		return l.Val, true
	}
	return nil, false
}
