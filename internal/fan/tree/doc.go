// Package tree is the typed tree of a Fantom pod: what check builds from the surface
// tree of package syntax, what desugar lowers and what compile turns into fcode.
//
// In: definitions and expressions made by check. Out: the same nodes with their types,
// slots and registers filled in. For
//
//	class Hello { Void main() { echo("hi") } }
//
// the method main ends up as
//
//	ExprStmt   Leave=false
//	  Call     Method=sys::Obj.echo  Target=nil
//	    Literal StrLiteral "hi", coerced to sys::Obj?
//	ReturnStmt Synthetic
//
// Nodes correspond one to one to those of the reference compiler at the same point,
// because the order in which a pod's tables fill depends on the order in which its
// assembler meets them.
//
// Invariants: after check every Expr has a Type; after desugar no Unknown, Storage,
// Dsl or LocaleLiteral is left, every Local has a Var with its register, every Closure
// has its call New.
//
// It deliberately knows nothing of the checks, of fcode and of files other than the
// source positions of its nodes.
package tree
