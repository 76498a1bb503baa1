package check

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

func (c *checker) field(e *tree.Field) {
	f := e.Field
	c.slotProtection(f, e.Loc, "")
	if !f.Type.IsSupported() {
		c.err(e.Loc, "Field '"+f.Name()+"' has unsupported type '"+f.Type.Signature()+"'")
		return
	}
	onType := e.Target == nil || e.Target.Node().ID == tree.StaticID
	if f.IsStatic() {
		if !onType {
			c.err(e.Loc, "Cannot access static field '"+e.Name+"' on instance")
		}
	} else {
		if onType {
			c.err(e.Loc, "Cannot access instance field '"+e.Name+"' in static context")
		}
	}
	if e.Target != nil && !c.fieldTarget(e) {
		return
	}
	if e.UseAccessor {
		c.accessor(e)
	} else {
		c.storage(e)
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

// accessor decides whether the accessor is really needed. Inside itself it must not be used.
func (c *checker) accessor(e *tree.Field) {
	f := e.Field
	e.UseAccessor = needsAccessor(f)
	if c.method == nil {
		return
	}
	self := f.Getter == &c.method.Method || f.Setter == &c.method.Method
	if self && (e.Target == nil || e.Target.Node().ID == tree.ThisID) {
		c.err(e.Loc, "Cannot use field accessor inside accessor itself - use '&' operator")
	}
}

// needsAccessor reports whether a field is used through its getter and setter: one of
// another pod, one that can be overridden, one with accessors of its own.
func needsAccessor(f *types.Field) bool {
	if f.IsConst() || f.Getter == nil {
		return false
	}
	d := tree.FieldDefOf(f)
	return d == nil || f.IsVirtual() || f.IsOverride() || f.IsNative() || d.HasGet() || d.HasSet()
}

// storage checks direct access, which only the field's own type has.
func (c *checker) storage(e *tree.Field) {
	f := e.Field
	enclosing := c.typ
	if enclosing.IsClosure() {
		enclosing = enclosing.Closure.EnclosingType
	}
	name := "'" + f.QName() + "'"
	switch {
	case !f.IsConst() && !types.Equal(f.Parent(), c.typ.Class) && !types.Equal(f.Parent(), enclosing.Class):
		c.err(e.Loc, "Field storage for "+name+" not accessible")
	case !f.IsStorage():
		if d := tree.FieldDefOf(f); d != nil && d.ConcreteBase != nil {
			c.err(e.Loc, "Field storage of inherited field '"+d.ConcreteBase.QName()+"' not accessible (might try super)")
		} else {
			c.err(e.Loc, "Invalid storage access of field "+name+" which doesn't have storage")
		}
	case types.IsMixin(enclosing.Class) && (c.method == nil || !c.method.IsSynthetic()):
		c.err(e.Loc, "Field storage not accessible in mixin "+name)
	}
}
