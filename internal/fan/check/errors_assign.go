package check

import (
	"github.com/tandem-lang/tandem/internal/fan/convert"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

func (c *checker) assign(e *tree.Binary) {
	l := e.LHS.Node()
	c.values(e)
	c.errIf(!tree.IsAssignable(e.LHS), l.Loc, "Left hand side is not assignable")
	c.errIf(c.sameVar(e), l.Loc, "Self assignment")
	if f, ok := e.LHS.(*tree.Field); ok {
		c.assignField(f)
	}
	c.noSafe(e.LHS)
}

// sameVar reports whether a variable or field is assigned to itself, unchanged.
func (c *checker) sameVar(e *tree.Binary) bool {
	if !tree.SameVar(e.LHS, e.RHS) {
		return false
	}
	conversion, _ := convert.To(c.p, e.RHS, e.LHS.Node().Type)
	return conversion == nil
}

// shortcutAssign checks "+=", "++" and so on.
func (c *checker) shortcutAssign(e *tree.Shortcut) {
	l := e.Target.Node()
	c.errIf(!tree.IsAssignable(e.Target), l.Loc, "Target is not assignable")
	if e.Method != nil {
		ret := e.Method.Returns
		if !types.IsThis(ret) && !l.Type.Fits(ret) {
			c.err(l.Loc, "'"+ret.Signature()+"' is not assignable to '"+l.Type.Signature()+"'")
		}
	}
	if f, ok := e.Target.(*tree.Field); ok {
		c.assignField(f)
	}
	c.noSafe(e.Target)
}

// assignField checks that a field may be set here.
func (c *checker) assignField(lhs *tree.Field) {
	f := lhs.Field
	if f.Setter != nil && slotVisible(c.Type, f) {
		c.slotProtection(f.Setter, lhs.Loc, "setter of field")
	}
	if f.IsConst() {
		if msg := c.constAssign(f); msg != "" {
			c.err(lhs.Loc, msg)
		}
	}
}

// constAssign returns why a const field cannot be set here, "" if it can: in its
// type's constructor or initialiser, in closures inside those, and in it-blocks.
func (c *checker) constAssign(f *types.Field) string {
	in, m := c.Type, c.Method
	if in.IsClosure() {
		cl := in.Closure
		in = cl.EnclosingType
		if e, ok := cl.EnclosingSlot.(*tree.MethodDef); ok {
			m = e
		}
	}
	switch {
	case m == nil:
		return "Cannot set const field '" + f.Name() + "' outside of constructor"
	case f.IsStatic() && !m.IsStaticInit():
		return "Cannot set const static field '" + f.Name() + "' outside of static initializer"
	case c.Type.IsClosure() && c.Type.Closure.IsItBlock:
		return ""
	case !types.Equal(in.Class, f.Parent()) && (!in.Class.Fits(f.Parent()) || !m.IsInstanceCtor()):
		return "Cannot set const field '" + f.QName() + "'"
	case !f.IsStatic() && !m.IsInstanceInit() && !m.IsInstanceCtor():
		return "Cannot set const field '" + f.Name() + "' outside of constructor"
	}
	return ""
}

// noSafe reports "?." in the chain of names that is assigned to. The chain ends where a
// value is unboxed.
func (c *checker) noSafe(e tree.Expr) {
	for e != nil {
		target, ok := tree.NameTarget(e)
		if !ok {
			return
		}
		c.errIf(tree.IsSafeName(e), e.Node().Loc, "Null-safe operator on left hand side of assignment")
		if c.unboxes(e) {
			return
		}
		e = target
	}
}

// unboxes reports whether the target of a call is converted, which it is not if an error
// was reported there.
func (c *checker) unboxes(e tree.Expr) bool {
	found := false
	convert.InExpr(c.ns, e, func(at convert.Place) {
		if at.Kind == convert.Receiver && !tree.IsSafeName(*at.X) && tree.AsCall(e).Name != "with" {
			conversion, _ := convert.To(c.p, *at.X, at.Want)
			found = conversion != nil
		}
	})
	return found
}
