package check

import (
	"github.com/tandem-lang/tandem/internal/fan/convert"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// values checks that the expressions inside e have the types that their places want.
func (c *checker) values(e tree.Expr) {
	convert.InExpr(c.ns, e, func(at convert.Place) { c.value(e, at) })
}

// value checks one expression. in is the expression, statement or parameter that it is
// a part of.
func (c *checker) value(in any, at convert.Place) {
	if !at.Fits(c.p) {
		loc, msg := c.misfit(in, at)
		c.err(loc, msg)
	}
}

// misfit returns what is reported about an expression that its place cannot take, and where.
func (c *checker) misfit(in any, at convert.Place) (tree.Loc, string) {
	x := (*at.X).Node()
	have, kind, want := tree.TypeStr(*at.X), x.Type.Signature(), at.Want.Signature()
	switch at.Kind {
	case convert.ListItem:
		return x.Loc, "Invalid value type '" + have + "' for list of '" + want + "'"
	case convert.MapKey:
		return x.Loc, "Invalid key type '" + have + "' for map type '" + in.(*tree.MapLiteral).Type.Signature() + "'"
	case convert.MapValue:
		return x.Loc, "Invalid value type '" + have + "' for map type '" + in.(*tree.MapLiteral).Type.Signature() + "'"
	case convert.RangeEnd:
		r := in.(*tree.RangeLiteral)
		return r.Loc, "Range must be Int..Int, not '" + r.From.Node().Type.Signature() + ".." + r.To.Node().Type.Signature() + "'"
	case convert.Operand:
		loc, op := operator(in, x.Loc)
		return loc, "Cannot apply '" + op + "' operator to '" + kind + "'"
	case convert.Assigned:
		return x.Loc, "'" + have + "' is not assignable to '" + want + "'"
	case convert.Condition:
		return x.Loc, conditionOf(in) + " condition must be Bool, not '" + kind + "'"
	case convert.Branch:
		which := "true"
		if at.X == &in.(*tree.Ternary).Else {
			which = "false"
		}
		return x.Loc, "Ternary " + which + " expr '" + have + "' cannot be coerced to " + want
	case convert.Thrown:
		return x.Loc, "Must throw Err, not '" + kind + "'"
	case convert.Returned:
		if types.IsThis(c.Method.Returns) {
			return x.Loc, "Cannot return '" + have + "' as " + want + " This"
		}
		return x.Loc, "Cannot return '" + have + "' as '" + want + "'"
	case convert.Receiver:
		have = kind
	}
	return x.Loc, "Cannot coerce '" + have + "' to '" + want + "'"
}

// operator returns a logical operator, and where an operand of the wrong type is
// reported: at "!", but at the operand of "&&" and "||".
func operator(in any, operand tree.Loc) (tree.Loc, string) {
	switch e := in.(type) {
	case *tree.Unary:
		return e.Loc, e.Op.String()
	case *tree.Cond:
		return operand, e.Op.String()
	}
	return operand, ""
}

func conditionOf(in any) string {
	switch in.(type) {
	case *tree.If:
		return "If"
	case *tree.For:
		return "For"
	case *tree.While:
		return "While"
	}
	return "Ternary"
}
