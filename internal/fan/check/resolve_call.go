package check

import (
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/closure"
	"github.com/tandem-lang/tandem/internal/fan/convert"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// call resolves a call or shortcut.
func (r *resolver) call(e tree.Expr) tree.Expr {
	c := tree.AsCall(e)
	if c.Dynamic {
		return r.trap(c)
	}
	if base := r.Type.Class.Base(); c.CtorChain && base != nil && base.IsForeign() {
		if b := bridgeOf(base); b != nil {
			return b.ResolveChain(r.p, r.Type, c)
		}
	}
	if c.Target == nil {
		if v := r.local(c.Name); v != nil {
			return r.callLocal(c, tree.NewLocal(c.Loc, v))
		}
	}
	return r.member(e)
}

// trap resolves x->name(args), a call of trap.
func (r *resolver) trap(c *tree.Call) tree.Expr {
	t := c.Target.Node().Type
	if t == types.Type(r.ns.Error) {
		c.Type = r.ns.Error
		return c
	}
	c.Method = types.MethodOf(t, "trap")
	if c.Method == nil {
		c.Method = r.ns.Sys.ObjTrap
	}
	c.Type = c.Method.Returns
	if types.IsObj(c.Type) {
		return c
	}
	tc := tree.NewCoerce(c, c.Type)
	tc.From = r.ns.Sys.Obj.ToNullable()
	return tc
}

// maxCallArgs is the number of arguments up to which a function can be called as f(args).
const maxCallArgs = 8

// callLocal resolves f(args) on a local variable, or an it-block behind one.
func (r *resolver) callLocal(c *tree.Call, v *tree.Local) tree.Expr {
	if c.NoParens && len(c.Args) == 1 {
		if cl, ok := c.Args[0].(*tree.Closure); ok && cl.IsItBlock {
			return closure.Apply(r.ns, cl, v)
		}
	}
	if len(c.Args) > maxCallArgs {
		r.p.Err(c.Loc, "Tough luck - cannot use () operator with more than 8 arguments, use call(List)")
		c.Type = r.ns.Error
		return c
	}
	m := types.MethodOf(v.Type, "call")
	if m == nil {
		if v.Type != types.Type(r.ns.Error) {
			r.p.Err(c.Loc, "Cannot use () call operator on non-func type '"+v.Type.Signature()+"'")
		}
		c.Type = r.ns.Error
		return c
	}
	out := tree.CallMethod(c.Loc, v, m, c.Args...)
	out.CallOp = true
	return out
}

// construct resolves Type(args) to the one constructor that the arguments fit.
func (r *resolver) construct(c *tree.Call) tree.Expr {
	base := c.Target.Node().Type
	c.Type = base
	if base.IsForeign() {
		if b := bridgeOf(base); b != nil {
			return b.ResolveConstruction(r.p, c)
		}
	}
	matches := map[string]*types.Method{}
	r.ctorMatches(matches, base, c.Args)
	if n := len(c.Args); n > 0 {
		if cl, ok := c.Args[n-1].(*tree.Closure); ok && cl.IsItBlock {
			r.ctorMatches(matches, base, c.Args[:n-1])
		}
	}
	if len(matches) != 1 {
		r.noCtor(c, base, matches)
		return c
	}
	for _, m := range matches {
		c.Method = m
	}
	c.Type = base
	if c.Method.IsStatic() {
		c.Type = c.Method.Returns
	}
	return r.inferClosure(c, c, base)
}

func (r *resolver) noCtor(c *tree.Call, base types.Type, matches map[string]*types.Method) {
	sig := base.Name() + "(" + typeList(c.Args) + ")"
	if len(matches) == 0 {
		r.p.Err(c.Loc, "No constructor found: "+sig)
		return
	}
	names := make([]string, 0, len(matches))
	for n := range matches {
		names = append(names, n)
	}
	slices.Sort(names)
	r.p.Err(c.Loc, "Ambiguous constructor: "+sig+" ["+strings.Join(names, ", ")+"]")
}

func typeList(args []tree.Expr) string {
	parts := make([]string, len(args))
	for i, a := range args {
		parts[i] = a.Node().Type.Signature()
	}
	return strings.Join(parts, ", ")
}

// ctorMatches collects the visible constructors of base that take args.
func (r *resolver) ctorMatches(matches map[string]*types.Method, base types.Type, args []tree.Expr) {
	for s := range base.Slots().All() {
		m := s.AsMethod()
		if m == nil || !isCtorLike(m) || !slotVisible(r.Type, m) || !types.Equal(m.Parent(), base) {
			continue
		}
		if r.takes(m, args) {
			matches[m.Name()] = m
		}
	}
}

// isCtorLike accepts static methods named make or fromStr as constructors.
func isCtorLike(m *types.Method) bool {
	return m.IsCtor() || m.IsStatic() && (m.Name() == "make" || m.Name() == "fromStr")
}

// fits reports whether e can serve as a value of type want. The conversion is made and
// dropped: where it needs a class, that is generated when the conversion is first tried,
// and the order of a pod's types is part of the output.
func (r *resolver) fits(e tree.Expr, want types.Type) bool {
	c, ok := convert.To(r.p, e, want)
	if ok {
		c.Apply(e)
	}
	return ok
}

func (r *resolver) takes(m *types.Method, args []tree.Expr) bool {
	if len(m.Params) < len(args) || len(m.Params) > len(args) && !m.Params[len(args)].HasDefault {
		return false
	}
	for i, a := range args {
		if !r.fits(a, m.Params[i].Type) {
			return false
		}
	}
	return true
}

// inferClosure gives the closure that is the last argument of call the signature of
// the parameter. An it-block that the method has no parameter for becomes a call of
// with on the result. e is the node of the call.
func (r *resolver) inferClosure(e tree.Expr, call *tree.Call, base types.Type) tree.Expr {
	n := len(call.Args)
	if n == 0 {
		return e
	}
	c, ok := call.Args[n-1].(*tree.Closure)
	if !ok {
		return e
	}
	m := call.Method
	if k := len(m.Params); k == n {
		if f, ok := types.AsFunc(m.Params[k-1].Type); ok && len(c.Signature.Params) <= len(f.Params) {
			if m.Name() == "with" {
				f = r.ns.ItBlock(base)
			} else if g, ok := types.AsFunc(f.ParameterizeThis(base)); ok {
				f = g
			}
			closure.Infer(c, f)
			return e
		}
	}
	if !c.IsItBlock {
		return e
	}
	if types.IsThis(call.Type) {
		call.Type = base
	}
	if types.IsVoid(call.Type) {
		r.p.Err(call.Loc, "Cannot apply it-block to Void expr")
		return e
	}
	call.Args = call.Args[:n-1]
	return closure.Apply(r.ns, c, e)
}
