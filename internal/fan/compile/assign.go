package compile

import (
	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// assign assembles "local = x" and "target.field = x". A value that is used is
// duplicated; beside an instance field's target it waits in a local instead.
func (c *code) assign(e *tree.Binary) {
	switch lhs := e.LHS.(type) {
	case *tree.Local:
		c.expr(e.RHS)
		if e.Leave {
			c.opType(fcode.Dup, e.Type)
		}
		c.op(fcode.StoreVar, lhs.Register())
	case *tree.Field:
		if lhs.Target != nil {
			c.expr(lhs.Target)
		}
		c.expr(e.RHS)
		useTemp := e.Leave && !lhs.Field.IsStatic()
		if e.Leave {
			c.opType(fcode.Dup, e.Type)
		}
		if useTemp {
			c.op(fcode.StoreVar, e.Temp.Register)
		}
		c.storeField(lhs)
		if useTemp {
			c.op(fcode.LoadVar, e.Temp.Register)
		}
	default:
		c.report(e.Loc, "Internal compiler error: assignment")
	}
}

// loadField reads a field through its getter or from storage. With dup the target
// stays on the stack below the value.
func (c *code) loadField(e *tree.Field, dup bool) {
	f := e.Field
	if e.Target != nil {
		c.expr(e.Target)
		if dup {
			c.opType(fcode.Dup, e.Target.Node().Type)
		}
	}
	isNull := int32(-1)
	if e.Safe {
		c.opType(fcode.Dup, e.Type)
		c.opType(fcode.CompareNull, e.Type)
		isNull = c.jump(fcode.JumpTrue)
	}
	if e.UseAccessor {
		c.accessor(e, f.Getter)
		switch {
		case f.IsParameterized():
			c.coerceOp(c.ns.Sys.Obj, f.Type)
		case f.IsCovariant():
			c.coerceOp(f.InheritedReturns(), f.Type)
		}
	} else {
		c.storage(e, fcode.LoadInstance, fcode.LoadStatic, fcode.LoadMixinStatic)
	}
	if !e.Safe {
		return
	}
	if f.Type.IsVal() {
		c.coerceOp(f.Type, f.Type.ToNullable())
	}
	end := c.jump(fcode.Jump)
	c.patchOne(isNull)
	c.opType(fcode.Pop, e.Type)
	c.plain(fcode.LoadNull)
	c.patchOne(end)
}

func (c *code) storeField(e *tree.Field) {
	if e.UseAccessor {
		c.accessor(e, e.Field.Setter)
	} else {
		c.storage(e, fcode.StoreInstance, fcode.StoreStatic, fcode.StoreMixinStatic)
	}
}

// accessor calls a getter or setter.
func (c *code) accessor(e *tree.Field, m *types.Method) {
	if m == nil {
		c.report(e.Loc, "Internal compiler error: no accessor")
		return
	}
	i := c.methodRef(m, allArgs)
	isMixin := types.IsMixin(e.Field.ParentType)
	op := fcode.CallVirtual
	switch {
	case m.IsStatic() && isMixin:
		op = fcode.CallMixinStatic
	case m.IsStatic():
		op = fcode.CallStatic
	case isMixin:
		op = fcode.CallMixinVirtual
	case e.Target != nil && e.Target.Node().ID == tree.SuperID:
		op = fcode.CallNonVirtual
	}
	c.ref(op, i)
}

// storage reads or writes a field without its accessor.
func (c *code) storage(e *tree.Field, instance, static, mixinStatic fcode.Op) {
	i := c.fieldRef(e.Field)
	op := instance
	switch isMixin := types.IsMixin(e.Field.ParentType); {
	case e.Field.IsStatic() && isMixin:
		op = mixinStatic
	case e.Field.IsStatic():
		op = static
	case isMixin:
		c.report(e.Loc, "Internal compiler error: storage of a mixin's field")
	}
	c.ref(op, i)
}

// shortcutAssign assembles "x += y", "++x" and "x++" for a local, a field or an index:
// load, compute, store. A value that is used is taken before the computation for a
// postfix operator, after it otherwise. Beside the target of a field or index it waits
// in a local, as nothing can be put below what is on the stack.
func (c *code) shortcutAssign(e *tree.Shortcut) {
	target := e.Target
	var cast *tree.TypeCheck
	if t, ok := target.(*tree.TypeCheck); ok && t.ID == tree.Coerce {
		cast, target = t, t.Target
	}
	useTemp, ok := c.loadTarget(e, target)
	if !ok {
		c.report(target.Node().Loc, "Internal compiler error: shortcut assignment")
		return
	}
	t := target.Node().Type
	if cast != nil {
		c.coerceOp(t, cast.Check)
	}
	if e.Leave && e.PostfixLeave {
		c.keep(e, useTemp)
	}
	for _, arg := range e.Args {
		c.expr(arg)
	}
	c.invoke(&e.Call, true)
	if e.Leave && !e.PostfixLeave {
		c.keep(e, useTemp)
	}
	if cast != nil {
		c.coerceOp(cast.Check, t)
	} else {
		c.coerceOp(e.Type, t)
	}
	c.storeTarget(e, target, cast != nil)
	if e.Leave && useTemp {
		c.op(fcode.LoadVar, e.Temp.Register)
	}
}

// keep duplicates the value on the stack, or puts the duplicate into the scratch local.
func (c *code) keep(e *tree.Shortcut, useTemp bool) {
	c.opType(fcode.Dup, e.Type)
	if useTemp {
		c.op(fcode.StoreVar, e.Temp.Register)
	}
}

// loadTarget pushes what storing needs, then the value. useTemp says that something
// lies below the value.
func (c *code) loadTarget(e *tree.Shortcut, target tree.Expr) (useTemp, ok bool) {
	switch x := target.(type) {
	case *tree.Local:
		c.op(fcode.LoadVar, x.Register())
		return false, true
	case *tree.Field:
		c.loadField(x, true)
		return !x.Field.IsStatic(), true
	case *tree.Shortcut:
		if e.ScratchA == nil || e.ScratchB == nil {
			return false, false
		}
		c.expr(x.Target)
		c.opType(fcode.Dup, x.Target.Node().Type)
		c.op(fcode.StoreVar, e.ScratchA.Register)
		c.expr(x.Args[0])
		c.opType(fcode.Dup, x.Args[0].Node().Type)
		c.op(fcode.StoreVar, e.ScratchB.Register)
		c.op(fcode.LoadVar, e.ScratchA.Register)
		c.op(fcode.LoadVar, e.ScratchB.Register)
		c.invoke(&x.Call, true)
		return true, true
	}
	return false, false
}

func (c *code) storeTarget(e *tree.Shortcut, target tree.Expr, isCast bool) {
	switch x := target.(type) {
	case *tree.Local:
		c.op(fcode.StoreVar, x.Register())
	case *tree.Field:
		c.storeField(x)
	case *tree.Shortcut:
		set := e.SetMethod
		plain := set
		if set.Generic != nil {
			plain = set.Generic
		}
		if p := plain.Params[1].Type; e.Type.IsVal() && !p.IsVal() && !isCast {
			c.coerceOp(e.Type, p)
		}
		c.ref(fcode.CallVirtual, c.methodRef(set, 2))
		if !types.IsVoid(set.Returns) {
			c.opType(fcode.Pop, set.Returns)
		}
	}
}
