package check

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// VisitExpr checks an expression whose parts are checked.
func (c *checker) VisitExpr(e tree.Expr) tree.Expr {
	switch e := e.(type) {
	case *tree.Literal:
		if t, ok := e.Val.(types.Type); ok {
			c.typeProtection(t, e.Loc)
		}
	case *tree.SlotLiteral:
		c.slotProtection(e.Slot, e.Loc, "")
	case *tree.Unary:
		c.unary(e)
	case *tree.Binary:
		c.binary(e)
	case *tree.Shortcut:
		c.shortcut(e)
	case *tree.Call:
		c.call(e)
	case *tree.Field:
		c.field(e)
	case *tree.Local:
		c.keyword(e)
	case *tree.TypeCheck:
		c.typeCheck(e)
	default:
		c.values(e)
	}
	return e
}

func (c *checker) unary(e *tree.Unary) {
	if e.ID == tree.BoolNot {
		c.values(e)
		return
	}
	t := e.X.Node().Type
	if t.IsNullable() {
		return
	}
	// while an it-block constructor runs, a field without question mark can be null
	if c.Method != nil && c.Method.IsItBlockCtor() {
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
		if t := e.LHS.Node().Type; !t.IsNullable() {
			c.err(e.Loc, "Cannot use '?:' operator on non-nullable type '"+t.Signature()+"'")
		}
		c.values(e)
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

func (c *checker) keyword(e *tree.Local) {
	switch e.ID {
	case tree.ThisID:
		c.errIf(c.InStatic(), e.Loc, "Cannot access 'this' in static context")
	case tree.SuperID:
		c.super(e)
	}
}

func (c *checker) super(e *tree.Local) {
	c.errIf(c.InStatic(), e.Loc, "Cannot access 'super' in static context")
	x := e.Explicit
	if types.IsMixin(c.Type.Class) {
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
		if !c.Type.Class.Fits(x) {
			c.err(e.Loc, "Named super '"+x.Signature()+"' not a super class of '"+c.Type.Class.Name()+"'")
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
	if e.ID == tree.As && check.IsNullable() {
		c.err(e.Loc, "Cannot use 'as' operator with nullable type '"+check.Signature()+"'")
	}
}

// field checks the access of a field.
func (c *checker) field(e *tree.Field) {
	f := e.Field
	c.slotProtection(f, e.Loc, "")
	if !f.Type.IsSupported() {
		c.err(e.Loc, "Field '"+f.Name()+"' has unsupported type '"+f.Type.Signature()+"'")
		return
	}
	onType := e.Target == nil || e.Target.Node().ID == tree.StaticID
	switch {
	case f.IsStatic() && !onType:
		c.err(e.Loc, "Cannot access static field '"+e.Name+"' on instance")
	case !f.IsStatic() && onType:
		c.err(e.Loc, "Cannot access instance field '"+e.Name+"' in static context")
	}
	switch {
	case e.Target != nil && !c.fieldTarget(e):
	case !e.UseAccessor:
		c.storage(e)
	case c.insideAccessor(f) && (e.Target == nil || e.Target.Node().ID == tree.ThisID):
		c.err(e.Loc, "Cannot use field accessor inside accessor itself - use '&' operator")
	}
}

// fieldTarget checks super and "?." in front of a field.
func (c *checker) fieldTarget(e *tree.Field) bool {
	t := e.Target.Node()
	if t.ID == tree.SuperID && e.Field.IsAbstract() {
		c.err(t.Loc, "Cannot use super to access abstract field '"+e.Field.QName()+"'")
	}
	if e.Safe && !t.Type.IsNullable() {
		c.err(t.Loc, "Cannot use null-safe access on non-nullable type '"+t.Type.Signature()+"'")
	}
	if !e.Safe && tree.IsSafeName(e.Target) {
		c.err(e.Loc, "Non-null safe field access chained after null safe call")
		return false
	}
	return true
}

// insideAccessor reports whether the code is in the field's own getter or setter.
func (c *checker) insideAccessor(f *types.Field) bool {
	return c.Method != nil && (f.Getter == &c.Method.Method || f.Setter == &c.Method.Method)
}

// storage checks "&field", which only the field's own type may use.
func (c *checker) storage(e *tree.Field) {
	f := e.Field
	enclosing := c.Type
	if enclosing.IsClosure() {
		enclosing = enclosing.Closure.EnclosingType
	}
	name := "'" + f.QName() + "'"
	switch {
	case !f.IsConst() && !types.Equal(f.Parent(), c.Type.Class) && !types.Equal(f.Parent(), enclosing.Class):
		c.err(e.Loc, "Field storage for "+name+" not accessible")
	case !c.hasStorage(f):
		if d := tree.FieldDefOf(f); d != nil && d.ConcreteBase != nil {
			c.err(e.Loc, "Field storage of inherited field '"+d.ConcreteBase.QName()+"' not accessible (might try super)")
		} else {
			c.err(e.Loc, "Invalid storage access of field "+name+" which doesn't have storage")
		}
	case types.IsMixin(enclosing.Class) && (c.Method == nil || !c.Method.IsSynthetic()):
		c.err(e.Loc, "Field storage not accessible in mixin "+name)
	}
}
