package closure

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Capture returns the variable that stands for v, a variable of a method around c, in
// the code of c. scope is the block in which it is used. Closures between c and v's
// method capture it as well, to hand it on.
func Capture(c *tree.Closure, v *tree.Var, scope *tree.Block) *tree.Var {
	v.Method.HasCaptured = true
	v.Captured = true
	local := standIn(c.DoCall, v, scope)
	inner := local
	for c = c.EnclosingClosure; c != nil && c.DoCall != v.Method; c = c.EnclosingClosure {
		inner.Outer = standIn(c.DoCall, v, c.DoCall.Code)
		inner = inner.Outer
	}
	return local
}

// standIn returns the local of a closure's method for a captured variable. (It is found
// by name, as in the reference, even if it is another variable that is out of scope.)
func standIn(m *tree.MethodDef, captured *tree.Var, scope *tree.Block) *tree.Var {
	for _, v := range m.Vars {
		if v.Name == captured.Name {
			return v
		}
	}
	v := m.AddLocal(captured.Type, captured.Name, scope)
	v.Captured, v.Outer = true, captured
	return v
}

// This returns the object around c as code of c sees it. c must not be in static code.
func This(c *tree.Closure, loc tree.Loc) tree.Expr {
	return tree.NewField(loc, tree.NewThis(loc, c.Class.Class), &outerThis(c).Field, true)
}

// outerThis returns the field in which c keeps the object around it. It is added on first
// use, also to the closures around c.
func outerThis(c *tree.Closure) *tree.FieldDef {
	if c.This == nil {
		var arg tree.Expr
		if outer := c.EnclosingClosure; outer != nil {
			arg = tree.NewField(c.Loc, tree.NewThis(c.Loc, nil), &outerThis(outer).Field, false)
		} else {
			arg = tree.NewThis(c.Loc, c.EnclosingType.Class)
		}
		c.This = bind(c, tree.OuterThis, arg, "implicit this")
	}
	return c.This
}

// fieldFlags are those of the fields of closures and cells.
const fieldFlags = types.Internal | types.Storage | types.Synthetic

// bind adds to the class of c a field for the value of arg where c stands, a parameter of
// the constructor that sets it, and arg to the call of that. holds names the value in messages.
func bind(c *tree.Closure, name string, arg tree.Expr, holds string) *tree.FieldDef {
	t := arg.Node().Type
	f := tree.NewFieldDef(c.Loc, c.Class, name, fieldFlags, t)
	f.Holds = holds
	c.Class.AddSlot(f)
	c.New.Args = append(c.New.Args, arg)
	ctor := c.Class.Own("make").(*tree.MethodDef)
	param := tree.NewRawLocal(c.Loc, ctor.AddParamVar(t, name))
	ctor.Code.Insert(0, tree.NewExprStmt(tree.NewAssign(ownField(c.Loc, f), param, false)))
	return f
}

// ownField returns the storage of a field of this.
func ownField(loc tree.Loc, f *tree.FieldDef) *tree.Field {
	return tree.NewField(loc, tree.NewThis(loc, nil), &f.Field, false)
}
