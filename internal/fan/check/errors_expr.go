package check

import (
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

func (c *checker) VisitExpr(e tree.Expr) tree.Expr {
	switch e := e.(type) {
	case *tree.Literal:
		if t, ok := e.Val.(types.Type); ok && e.ID == tree.TypeLiteral {
			c.typeProtection(t, e.Loc)
		}
	case *tree.SlotLiteral:
		c.slotProtection(e.Slot, e.Loc, "")
	case *tree.ListLiteral:
		c.list(e)
	case *tree.MapLiteral:
		c.mapLiteral(e)
	case *tree.RangeLiteral:
		c.rangeLiteral(e)
	case *tree.Unary:
		c.unary(e)
	case *tree.Binary:
		c.binary(e)
	case *tree.Cond:
		for i, o := range e.Operands {
			e.Operands[i] = c.operand(o, e.Op, o.Node().Loc)
		}
	case *tree.Shortcut:
		c.shortcut(e)
	case *tree.Call:
		if e.ID == tree.Construct {
			c.construct(e)
		} else {
			c.call(e)
		}
	case *tree.Field:
		c.field(e)
	case *tree.Local:
		c.keyword(e)
	case *tree.TypeCheck:
		c.typeCheck(e)
	case *tree.Ternary:
		c.ternary(e)
	case *tree.Throw:
		e.X = c.thrown(e.X)
	}
	return e
}

func (c *checker) list(e *tree.ListLiteral) {
	l := asList(e.Type)
	if l == nil {
		return
	}
	for i, v := range e.Vals {
		e.Vals[i] = c.coercer.coerceBoxed(v, l.V, func() {
			c.err(v.Node().Loc, "Invalid value type '"+tree.TypeStr(v)+"' for list of '"+l.V.Signature()+"'")
		})
	}
}

func (c *checker) mapLiteral(e *tree.MapLiteral) {
	m := asMap(e.Type)
	if m == nil {
		return
	}
	item := func(what string, x tree.Expr, t types.Type) tree.Expr {
		return c.coercer.coerceBoxed(x, t, func() {
			c.err(x.Node().Loc, "Invalid "+what+" type '"+tree.TypeStr(x)+"' for map type '"+m.Signature()+"'")
		})
	}
	for i := range e.Keys {
		e.Keys[i] = item("key", e.Keys[i], m.K)
		e.Vals[i] = item("value", e.Vals[i], m.V)
	}
}

func (c *checker) rangeLiteral(e *tree.RangeLiteral) {
	bad := func() {
		c.err(e.Loc, "Range must be Int..Int, not '"+e.From.Node().Type.Signature()+".."+e.To.Node().Type.Signature()+"'")
	}
	e.From = c.coerce(e.From, c.ns.Sys.Int, bad)
	e.To = c.coerce(e.To, c.ns.Sys.Int, bad)
}

// operand coerces the operand of a logical operator.
func (c *checker) operand(x tree.Expr, op syntax.Kind, loc tree.Loc) tree.Expr {
	return c.coerce(x, c.ns.Sys.Bool, func() {
		c.err(loc, "Cannot apply '"+op.String()+"' operator to '"+x.Node().Type.Signature()+"'")
	})
}

func (c *checker) unary(e *tree.Unary) {
	if e.ID == tree.BoolNot {
		e.X = c.operand(e.X, e.Op, e.Loc)
		return
	}
	t := e.X.Node().Type
	if t.IsNullable() {
		return
	}
	// while an it-block constructor runs, a field without question mark can be null
	if c.method != nil && c.method.IsItBlockCtor() {
		f, ok := e.X.(*tree.Field)
		if ok && f.Target != nil && f.Target.Node().ID == tree.ThisID && !f.Type.IsVal() {
			return
		}
	}
	c.err(e.Loc, "Comparison of non-nullable type '"+t.Signature()+"' to null")
}

func (c *checker) binary(e *tree.Binary) {
	switch e.ID {
	case tree.Assign:
		c.assign(e)
	case tree.Elvis:
		t := e.LHS.Node().Type
		if !t.IsNullable() {
			c.err(e.Loc, "Cannot use '?:' operator on non-nullable type '"+t.Signature()+"'")
		}
		rhs := e.RHS
		e.RHS = c.coerce(rhs, e.Type, func() {
			c.err(rhs.Node().Loc, "Cannot coerce '"+tree.TypeStr(rhs)+"' to '"+e.Type.Signature()+"'")
		})
	default:
		c.comparable(e.LHS, e.RHS)
		if e.LHS.Node().Type.IsVal() || e.RHS.Node().Type.IsVal() {
			c.err(e.Loc, "Cannot use '"+e.Op.String()+"' operator with value types")
		}
	}
}

// comparable reports operands that cannot be compared.
func (c *checker) comparable(lhs, rhs tree.Expr) bool {
	l, r := lhs.Node(), rhs.Node()
	switch {
	case !l.Type.Fits(r.Type) && !r.Type.Fits(l.Type):
		c.err(l.Loc, "Incomparable types '"+l.Type.Signature()+"' and '"+r.Type.Signature()+"'")
	case types.IsVoid(l.Type):
		c.err(l.Loc, "Cannot compare to Void type")
	case types.IsVoid(r.Type):
		c.err(r.Loc, "Cannot compare to Void type")
	default:
		return true
	}
	return false
}

func (c *checker) assign(e *tree.Binary) {
	rhs, l := e.RHS, e.LHS.Node()
	e.RHS = c.coerce(rhs, l.Type, func() {
		c.err(rhs.Node().Loc, "'"+tree.TypeStr(rhs)+"' is not assignable to '"+l.Type.Signature()+"'")
	})
	c.errIf(!tree.IsAssignable(e.LHS), l.Loc, "Left hand side is not assignable")
	c.errIf(tree.SameVar(e.LHS, e.RHS), l.Loc, "Self assignment")
	if f, ok := e.LHS.(*tree.Field); ok {
		e.RHS = c.assignField(f, e.RHS)
	}
	c.noSafe(e.LHS)
	if e.Leave && tree.AssignRequiresTemp(e.LHS) && c.method != nil {
		e.Temp = c.method.AddLocal(l.Type, "", nil)
	}
}

// noSafe reports "?." anywhere in what is assigned to.
func (c *checker) noSafe(e tree.Expr) {
	for e != nil {
		t, ok := tree.NameTarget(e)
		if !ok {
			return
		}
		c.errIf(tree.IsSafeName(e), e.Node().Loc, "Null-safe operator on left hand side of assignment")
		e = t
	}
}

func (c *checker) keyword(e *tree.Local) {
	switch e.ID {
	case tree.ThisID:
		c.errIf(c.inStatic(), e.Loc, "Cannot access 'this' in static context")
	case tree.SuperID:
		c.super(e)
	}
}

func (c *checker) super(e *tree.Local) {
	c.errIf(c.inStatic(), e.Loc, "Cannot access 'super' in static context")
	x := e.Explicit
	if types.IsMixin(c.typ.Class) {
		if x == nil {
			c.err(e.Loc, "Must use named 'super' inside mixin")
		} else if !types.IsMixin(x) {
			c.err(e.Loc, "Cannot use 'Obj.super' inside mixin (yeah I know - take it up with Sun)")
		}
	}
	if x != nil {
		if types.IsClass(x) {
			c.err(e.Loc, "Cannot use named super on class type '"+x.Signature()+"'")
		}
		if !c.typ.Class.Fits(x) {
			c.err(e.Loc, "Named super '"+x.Signature()+"' not a super class of '"+c.typ.Class.Name()+"'")
		}
	}
}

func (c *checker) typeCheck(e *tree.TypeCheck) {
	if e.Synthetic {
		return
	}
	c.typeProtection(e.Check, e.Loc)
	check, target := e.Check, e.Target.Node().Type
	if !check.Fits(target) && !target.Fits(check) && !types.IsMixin(check) && !types.IsMixin(target) {
		c.err(e.Loc, "Inconvertible types '"+target.Signature()+"' and '"+check.Signature()+"'")
	}
	if e.ID != tree.Coerce && target.IsVal() {
		e.Target = c.coercer.box(e.Target)
	}
	if e.ID == tree.As && check.IsNullable() {
		c.err(e.Loc, "Cannot use 'as' operator with nullable type '"+check.Signature()+"'")
	}
}

func (c *checker) ternary(e *tree.Ternary) {
	e.Cond = c.condition(e.Cond, "Ternary condition must be Bool, not '")
	branch := func(which string, x tree.Expr) tree.Expr {
		return c.coerce(x, e.Type, func() {
			c.err(x.Node().Loc, "Ternary "+which+" expr '"+tree.TypeStr(x)+"' cannot be coerced to "+e.Type.Signature())
		})
	}
	e.Then = branch("true", e.Then)
	e.Else = branch("false", e.Else)
}
