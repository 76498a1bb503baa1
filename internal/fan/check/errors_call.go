package check

import (
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

func (c *checker) shortcut(e *tree.Shortcut) {
	if e.Op == tree.OpEq || e.Op == tree.OpCmp {
		if !c.comparable(e.Target, e.Args[0]) {
			return
		}
	}
	if e.IsAssign() {
		c.shortcutAssign(e)
	}
	if e.Leave && e.IsAssign() && tree.AssignRequiresTemp(e.Target) && c.method != nil {
		e.Temp = c.method.AddLocal(e.Type, "", nil)
	}
	if get, ok := e.Target.(*tree.Shortcut); ok && e.Indexed && c.method != nil {
		e.ScratchA = c.method.AddLocal(get.Target.Node().Type, "", nil)
		e.ScratchB = c.method.AddLocal(get.Args[0].Node().Type, "", nil)
	}
	if !e.IsCompare() {
		c.call(&e.Call)
	}
}

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
		var rhs tree.Expr
		if len(e.Args) > 0 {
			rhs = e.Args[0]
		}
		c.assignField(f, rhs)
	}
	c.noSafe(e.Target)
}

// assignField checks that a field may be set here and returns the right side, made
// immutable where a const field needs that.
func (c *checker) assignField(lhs *tree.Field, rhs tree.Expr) tree.Expr {
	f := lhs.Field
	if f.Setter != nil && slotVisible(c.typ, f) {
		c.slotProtection(f.Setter, lhs.Loc, "setter of field")
	}
	if !f.IsConst() {
		return rhs
	}
	if msg := c.constAssign(f); msg != "" {
		c.err(lhs.Loc, msg)
		return rhs
	}
	if types.IsConst(f.Type) || rhs == nil {
		return rhs
	}
	return c.toImmutable(f.Type, rhs)
}

// constAssign returns why a const field cannot be set here, "" if it can: in its
// type's constructor or initialiser, in closures inside those, and in it-blocks.
func (c *checker) constAssign(f *types.Field) string {
	in, m := c.typ, c.method
	if in.IsClosure() {
		cl := in.Closure
		cl.SetsConst = true
		in = cl.EnclosingType
		if e, ok := cl.EnclosingSlot.(*tree.MethodDef); ok {
			m = e
		}
	}
	if m == nil {
		return "Cannot set const field '" + f.Name() + "' outside of constructor"
	}
	if f.IsStatic() && !m.IsStaticInit() {
		return "Cannot set const static field '" + f.Name() + "' outside of static initializer"
	}
	if c.typ.IsClosure() && c.typ.Closure.IsItBlock {
		return ""
	}
	if !types.Equal(in.Class, f.Parent()) && (!in.Class.Fits(f.Parent()) || !m.IsInstanceCtor()) {
		return "Cannot set const field '" + f.QName() + "'"
	}
	if !f.IsStatic() && !m.IsInstanceInit() && !m.IsInstanceCtor() {
		return "Cannot set const field '" + f.Name() + "' outside of constructor"
	}
	return ""
}

func (c *checker) toImmutable(t types.Type, rhs tree.Expr) tree.Expr {
	n := rhs.Node()
	if n.ID == tree.NullLiteral {
		return rhs
	}
	call := tree.CallMethod(n.Loc, rhs, c.ns.Sys.ObjToImmutable)
	call.Safe = t.IsNullable()
	if types.IsObj(t) {
		return call
	}
	return tree.NewCoerce(call, t)
}

func (c *checker) construct(e *tree.Call) {
	m := e.Method
	if m == nil {
		c.err(e.Loc, "Something wrong with method call?")
		return
	}
	if !m.IsCtor() {
		c.p.Warn(e.Loc, "Using static method '"+m.QName()+"' as constructor")
		if !types.Equal(e.Type.NonNull(), m.Returns.NonNull()) {
			c.err(e.Loc, "Construction method '"+m.QName()+"' must return '"+e.Type.Name()+"'")
		}
		e.Type = m.Returns
	}
	c.call(e)
}

func (c *checker) call(e *tree.Call) {
	m := e.Method
	if m == nil {
		c.err(e.Loc, "Something wrong with method call?")
		return
	}
	if e.Target != nil && types.IsVoid(e.Target.Node().Type) {
		c.err(e.Loc, "Cannot call method on Void")
		return
	}
	c.slotProtection(m, e.Loc, "")
	if m.IsForeign() && !c.supported(e) {
		return
	}
	if e.Dynamic {
		for i, a := range e.Args {
			e.Args[i] = c.coercer.box(a)
		}
	} else {
		c.args(e)
	}
	c.callContext(e)
	if !c.callSafety(e) || !c.callTarget(e) {
		return
	}
	if e.CallOp && !types.IsFunc(e.Target.Node().Type) {
		c.err(e.Target.Node().Loc, "Cannot use () call operator on non-func type '"+e.Target.Node().Type.Signature()+"'")
	}
	if e.ItAdd && !types.HasFacet(m, "sys::Operator") {
		c.err(e.Loc, "Missing Operator facet: "+m.QName())
	}
}

// supported reports foreign types in a signature that Fantom cannot represent.
func (c *checker) supported(e *tree.Call) bool {
	m := e.Method
	bad := func(t types.Type) bool {
		if !t.IsSupported() {
			c.err(e.Loc, "Method '"+m.Name()+"' uses unsupported type '"+t.Signature()+"'")
			return true
		}
		return false
	}
	if bad(m.Returns) {
		return false
	}
	for _, p := range m.Params {
		if bad(p.Type) {
			return false
		}
	}
	return true
}

// callContext checks the kind of the method against the kind of the target.
func (c *checker) callContext(e *tree.Call) {
	m, name := e.Method, e.Method.Name()
	onType := e.Target == nil || e.Target.Node().ID == tree.StaticID
	if m.IsCtor() && !e.CtorChain {
		if !onType && !tree.IsSynthetic(e.Target) {
			c.err(e.Loc, "Cannot call constructor '"+name+"' on instance")
		}
		c.errIf(types.IsAbstract(m.Parent()) && !m.IsStatic(), e.Loc, "Calling constructor on abstract class")
	}
	if m.IsStatic() {
		if !onType {
			c.err(e.Loc, "Cannot call static method '"+name+"' on instance")
		}
	} else if !m.IsCtor() {
		if onType {
			c.err(e.Loc, "Cannot call instance method '"+name+"' in static context")
		}
	}
	if e.Target != nil && e.Target.Node().ID == tree.SuperID {
		c.superCall(e)
	}
}

func (c *checker) superCall(e *tree.Call) {
	m, loc := e.Method, e.Target.Node().Loc
	if m.IsAbstract() {
		c.err(loc, "Cannot use super to call abstract method '"+m.QName()+"'")
	}
	if len(e.Args) != len(m.Params) && c.method != nil && m.Name() == c.method.Name() && !m.IsInstanceCtor() {
		c.err(loc, "Must call super method '"+m.QName()+"' with exactly "+strconv.Itoa(len(m.Params))+" arguments")
	}
}

// callSafety checks the use of "?.".
func (c *checker) callSafety(e *tree.Call) bool {
	if e.Safe && e.Target != nil && !e.Target.Node().Type.IsNullable() {
		c.err(e.Target.Node().Loc, "Cannot use null-safe call on non-nullable type '"+e.Target.Node().Type.Signature()+"'")
	}
	if !e.Safe && e.Target != nil && tree.IsSafeName(e.Target) {
		c.err(e.Loc, "Non-null safe call chained after null safe call")
		return false
	}
	return true
}

// callTarget unboxes the target of a method of a value type.
func (c *checker) callTarget(e *tree.Call) bool {
	m := e.Method
	if e.Target == nil || e.Safe || m.IsStatic() {
		return true
	}
	n := e.Target.Node()
	if !n.Type.IsVal() && !m.Parent().IsVal() {
		return true
	}
	if m.Name() == "with" {
		c.err(n.Loc, "Cannot call 'Obj.with' on value type")
		return false
	}
	e.Target = c.coerce(e.Target, m.Parent(), func() {
		c.err(n.Loc, "Cannot coerce '"+n.Type.Signature()+"' to '"+m.Parent().Signature()+"'")
	})
	return true
}

// args checks and coerces arguments.
func (c *checker) args(e *tree.Call) {
	m := e.Method
	base := m.Parent()
	if e.Target != nil {
		base = e.Target.Node().Type
	}
	out := append([]tree.Expr(nil), e.Args...)
	sig, isFunc := m.Parent().(*types.Func)
	ok := false
	switch {
	case isFunc && e.Name == "call":
		ok = c.funcArgs(sig, out)
	case len(m.Params) >= len(out):
		ok = c.methodArgs(e, base, out)
	}
	if ok {
		e.Args = out
		return
	}
	c.err(e.Loc, c.argsMessage(e, base, sig))
}

// funcArgs coerces the arguments of a call of a function, which are all boxed.
func (c *checker) funcArgs(sig *types.Func, args []tree.Expr) bool {
	if len(sig.Params) != len(args) {
		return false
	}
	ok := true
	for i, t := range sig.Params {
		args[i] = c.coercer.coerceBoxed(args[i], t, func() { ok = false })
	}
	return ok
}

// methodArgs coerces the arguments of a method. Those of a generic parameter are boxed,
// whatever stands for it. (Anything goes as argument of compare.)
func (c *checker) methodArgs(e *tree.Call, base types.Type, args []tree.Expr) bool {
	m := e.Method
	ok := true
	for i, p := range m.Params {
		if i >= len(args) {
			ok = ok && p.HasDefault
			continue
		}
		args[i] = c.coerce(args[i], p.Type.ParameterizeThis(base), func() { ok = e.Name == "compare" })
		if ok && m.Generic != nil && m.Generic.Params[i].Type.IsGenericParameter() {
			args[i] = c.coercer.box(args[i])
		}
	}
	return ok
}

func (c *checker) argsMessage(e *tree.Call, base types.Type, sig *types.Func) string {
	var want, have []string
	if sig != nil {
		for _, t := range sig.Params {
			want = append(want, t.Signature())
		}
	} else {
		for _, p := range e.Method.Params {
			want = append(want, p.Type.ParameterizeThis(base).InferredAs().Signature())
		}
	}
	for _, a := range e.Args {
		have = append(have, tree.TypeStr(a))
	}
	list := strings.Join(want, ", ")
	if sig != nil {
		list = "|" + list + "|"
	} else {
		list = e.Name + "(" + list + ")"
	}
	return "Invalid args " + list + ", not (" + strings.Join(have, ", ") + ")"
}
