package check

import (
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/convert"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

func (c *checker) shortcut(e *tree.Shortcut) {
	if e.IsCompare() {
		c.comparable(e.Target, e.Args[0])
		return
	}
	if e.IsAssign() {
		c.shortcutAssign(e)
	}
	c.call(&e.Call)
}

func (c *checker) call(e *tree.Call) {
	m := e.Method
	if m == nil {
		c.err(e.Loc, "Something wrong with method call?")
		return
	}
	if e.ID == tree.Construct && !m.IsCtor() {
		c.p.Warn(e.Loc, "Using static method '"+m.QName()+"' as constructor")
	}
	if e.Target != nil && types.IsVoid(e.Target.Node().Type) {
		c.err(e.Loc, "Cannot call method on Void")
		return
	}
	c.slotProtection(m, e.Loc, "")
	if t := unsupported(m); t != nil {
		c.err(e.Loc, "Method '"+m.Name()+"' uses unsupported type '"+t.Signature()+"'")
		return
	}
	if !e.Dynamic && !c.argsFit(e) {
		c.err(e.Loc, misfitArgs(e))
	}
	c.callContext(e)
	if !c.callSafety(e) || !c.receiver(e) {
		return
	}
	if e.CallOp && !types.IsFunc(e.Target.Node().Type) {
		c.err(e.Target.Node().Loc, "Cannot use () call operator on non-func type '"+e.Target.Node().Type.Signature()+"'")
	}
	if e.ItAdd && !types.HasFacet(m, "sys::Operator") {
		c.err(e.Loc, "Missing Operator facet: "+m.QName())
	}
}

// unsupported returns a type in the signature of a foreign method that Fantom cannot
// represent, nil if there is none.
func unsupported(m *types.Method) types.Type {
	if !m.IsForeign() {
		return nil
	}
	if !m.Returns.IsSupported() {
		return m.Returns
	}
	for _, p := range m.Params {
		if !p.Type.IsSupported() {
			return p.Type
		}
	}
	return nil
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
	switch {
	case m.IsStatic() && !onType:
		c.err(e.Loc, "Cannot call static method '"+name+"' on instance")
	case !m.IsStatic() && !m.IsCtor() && onType:
		c.err(e.Loc, "Cannot call instance method '"+name+"' in static context")
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
	if len(e.Args) != len(m.Params) && c.Method != nil && m.Name() == c.Method.Name() && !m.IsInstanceCtor() {
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

// receiver checks what a method of a value type is called on.
func (c *checker) receiver(e *tree.Call) bool {
	ok := true
	convert.InExpr(c.ns, e, func(at convert.Place) {
		switch {
		case at.Kind != convert.Receiver:
		case e.Method.Name() == "with":
			c.err((*at.X).Node().Loc, "Cannot call 'Obj.with' on value type")
			ok = false
		default:
			c.value(e, at)
		}
	})
	return ok
}

// argsFit reports whether a method can be called with these arguments. (Anything goes as
// argument of compare.)
func (c *checker) argsFit(e *tree.Call) bool {
	if !takesCount(e) {
		return false
	}
	ok := true
	convert.InExpr(c.ns, e, func(at convert.Place) {
		if at.Kind == convert.Argument && e.Name != "compare" && !at.Fits(c.p) {
			ok = false
		}
	})
	return ok
}

// takesCount reports whether a call has the right number of arguments.
func takesCount(e *tree.Call) bool {
	n, params := len(e.Args), e.Method.Params
	if sig, ok := e.Method.Parent().(*types.Func); ok && e.Name == "call" {
		return n == len(sig.Params)
	}
	if n > len(params) {
		return false
	}
	for _, p := range params[n:] {
		if !p.HasDefault {
			return false
		}
	}
	return true
}

func misfitArgs(e *tree.Call) string {
	var want, have []string
	for _, a := range e.Args {
		have = append(have, tree.TypeStr(a))
	}
	tail := ", not (" + strings.Join(have, ", ") + ")"
	if sig, ok := e.Method.Parent().(*types.Func); ok {
		for _, t := range sig.Params {
			want = append(want, t.Signature())
		}
		return "Invalid args |" + strings.Join(want, ", ") + "|" + tail
	}
	base := e.Method.Parent()
	if e.Target != nil {
		base = e.Target.Node().Type
	}
	for _, p := range e.Method.Params {
		want = append(want, p.Type.ParameterizeThis(base).InferredAs().Signature())
	}
	return "Invalid args " + e.Name + "(" + strings.Join(want, ", ") + ")" + tail
}
