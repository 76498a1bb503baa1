package compile

import (
	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// call assembles a call. A safe one goes around the call, and leaves null, where the
// target is null.
func (c *code) call(e *tree.Call) {
	m := e.Method
	if e.Target != nil {
		c.expr(e.Target)
	}
	isNull := int32(-1)
	var target types.Type
	if e.Safe {
		if e.Target == nil {
			c.report(e.Loc, "Internal compiler error: safe call without target")
			return
		}
		target = e.Target.Node().Type
		c.opType(fcode.Dup, target)
		c.opType(fcode.CompareNull, target)
		isNull = c.jump(fcode.JumpTrue)
		if m != nil && (target.IsVal() || m.ParentType.IsVal()) {
			c.coerceOp(target, m.ParentType)
		}
	}
	if e.Dynamic {
		c.dynamicCall(e)
	} else {
		for _, arg := range e.Args {
			c.expr(arg)
		}
		c.invoke(e, e.Leave)
	}
	if !e.Safe {
		return
	}
	if e.Leave && m != nil && m.Returns.IsVal() {
		c.coerceOp(m.Returns, e.Type.ToNullable())
	}
	end := c.jump(fcode.Jump)
	c.patchOne(isNull)
	c.opType(fcode.Pop, target)
	if e.Leave {
		c.plain(fcode.LoadNull)
	}
	c.patchOne(end)
}

// dynamicCall calls Obj.trap with the name and a list of the arguments.
func (c *code) dynamicCall(e *tree.Call) {
	s := &c.ns.Sys
	c.ref(fcode.LoadStr, c.tables.Str(e.Name))
	if len(e.Args) == 0 {
		c.plain(fcode.LoadNull)
	} else {
		c.ref(fcode.LoadInt, c.tables.Int(int64(len(e.Args))))
		c.callOp(fcode.CallNew, s.ListMakeObj)
		add := c.methodRef(s.ListAdd, allArgs)
		for _, arg := range e.Args {
			c.expr(arg)
			c.ref(fcode.CallVirtual, add)
		}
	}
	c.callOp(fcode.CallVirtual, s.ObjTrap)
	if !e.Leave {
		c.opType(fcode.Pop, e.Type)
	}
}

// invoke emits the call instruction, with target and arguments on the stack, and makes
// the result what the caller expects: cast to its static type, or dropped.
func (c *code) invoke(e *tree.Call, leave bool) {
	m := e.Method
	c.ref(callOp(e), c.methodRef(m, len(e.Args)))
	if leave {
		switch {
		case m.Generic != nil:
			if m.Generic.Returns.IsGenericParameter() {
				c.coerceOp(c.ns.Sys.Obj, m.Returns)
			}
		case m.IsCovariant():
			c.coerceOp(m.InheritedReturns(), m.Returns)
		}
		return
	}
	if m.Generic != nil {
		m = m.Generic
	}
	if !types.IsVoid(m.Returns) || m.IsInstanceCtor() {
		c.opType(fcode.Pop, m.Returns)
	}
}

// callOp chooses the instruction of a call. A constructor with this or super as target
// allocates nothing. Methods of Obj are never called without dispatch, because a
// runtime may implement them elsewhere.
func callOp(e *tree.Call) fcode.Op {
	m := e.Method
	target := tree.StaticID
	if e.Target != nil {
		target = e.Target.Node().ID
	}
	if types.IsMixin(m.ParentType) {
		switch {
		case m.IsStatic():
			return fcode.CallMixinStatic
		case target == tree.SuperID:
			return fcode.CallMixinNonVirtual
		}
		return fcode.CallMixinVirtual
	}
	switch {
	case m.IsStatic():
		return fcode.CallStatic
	case m.IsCtor() && target == tree.StaticID:
		return fcode.CallNew
	case m.IsCtor():
		return fcode.CallCtor
	case target == tree.SuperID,
		target == tree.ThisID && !m.IsVirtual() && !types.IsObj(m.ParentType):
		return fcode.CallNonVirtual
	}
	return fcode.CallVirtual
}

// compares maps the tokens of comparisons to their instructions.
var compares = [...]struct {
	token syntax.Kind
	op    fcode.Op
}{
	{syntax.Eq, fcode.CompareEQ}, {syntax.NotEq, fcode.CompareNE}, {syntax.Cmp, fcode.Compare},
	{syntax.Lt, fcode.CompareLT}, {syntax.LtEq, fcode.CompareLE},
	{syntax.Gt, fcode.CompareGT}, {syntax.GtEq, fcode.CompareGE},
}

// shortcut assembles an operator: a comparison, a join of strings, an assignment, or
// else a call.
func (c *code) shortcut(e *tree.Shortcut) {
	for _, k := range &compares {
		if e.Token == k.token {
			c.expr(e.Target)
			c.expr(e.Args[0])
			c.compareOp(k.op, e.Target.Node().Type, e.Args[0].Node().Type)
			return
		}
	}
	switch {
	case e.IsStrConcat():
		c.join(e)
	case e.IsAssign():
		c.shortcutAssign(e)
	default:
		c.call(&e.Call)
	}
}

// compareOp emits a comparison of two values on the stack.
func (c *code) compareOp(op fcode.Op, left, right types.Type) {
	l, r := c.typeRef(left), c.typeRef(right)
	c.out.Emit(op, int32(l), int32(r))
}

// join assembles "a + b + c" through a StrBuf; empty literals are left out.
func (c *code) join(e *tree.Shortcut) {
	s := &c.ns.Sys
	c.ref(fcode.CallNew, c.methodRef(s.StrBufMake, 0))
	c.joinParts(e)
	c.callOp(fcode.CallVirtual, s.StrBufToStr)
}

func (c *code) joinParts(e *tree.Shortcut) {
	if left, ok := e.Target.(*tree.Shortcut); ok && left.IsStrConcat() {
		c.joinParts(left)
	} else if !isEmptyStr(e.Target) {
		c.expr(e.Target)
		if t := e.Target.Node().Type; t.IsVal() {
			c.coerceOp(t, c.ns.Sys.Obj)
		}
		c.callOp(fcode.CallVirtual, c.ns.Sys.StrBufAdd)
	}
	if right := e.Args[0]; !isEmptyStr(right) {
		c.expr(right)
		c.callOp(fcode.CallVirtual, c.ns.Sys.StrBufAdd)
	}
}

func isEmptyStr(e tree.Expr) bool {
	l, ok := e.(*tree.Literal)
	return ok && l.ID == tree.StrLiteral && l.Val == ""
}
