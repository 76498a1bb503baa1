package java

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/closure"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// ResolveConstruction implements check.Bridge. Type(args) becomes the allocation of an
// object, on which the constructor that takes args is called; an it-block goes to with.
// Classes that stand for arrays have a static method make instead.
func (b *Bridge) ResolveConstruction(p *tree.Pod, c *tree.Call) tree.Expr {
	var block *tree.Closure
	if n := len(c.Args); n > 0 {
		if cl, ok := c.Args[n-1].(*tree.Closure); ok && cl.IsItBlock {
			block, c.Args = cl, c.Args[:n-1]
		}
	}
	base := javaOf(c.Target.Node().Type)
	if base == nil {
		return b.invalid(p, c, nil)
	}
	name := "<init>"
	if base.isInteropArray() {
		name = "make"
	}
	c.Method = methodOf(base.class, name)
	if !b.choose(p, c) {
		return c
	}
	if !base.isInteropArray() {
		c.Target = tree.CallMethod(c.Loc, nil, base.newMethod())
		c.Target.(*tree.Call).Synthetic = true
	}
	if block != nil {
		return closure.Apply(b.ns, block, c)
	}
	return c
}

// ResolveChain implements check.Bridge.
func (b *Bridge) ResolveChain(p *tree.Pod, t *tree.TypeDef, c *tree.Call) tree.Expr {
	if c.Target.Node().ID != tree.SuperID {
		p.Err(c.Loc, "Must use super constructor call in Java FFI")
		c.Type = b.ns.Error
		return c
	}
	c.Method = methodOf(c.Target.Node().Type, "<init>")
	b.choose(p, c)
	return c
}

// ResolveSlot implements check.Bridge. A field is meant if there are no parentheses; the
// elements of an annotation are fields only where it is used as a facet.
func (b *Bridge) ResolveSlot(p *tree.Pod, base types.Type, name string, field bool) types.Slot {
	f := types.FieldOf(base, name)
	if f == nil {
		return orNil(methodOf(base, name))
	}
	if field && (f.IsStatic() || !types.IsMixin(base)) {
		return f
	}
	return orNil(methodOf(f.Parent(), name))
}

func orNil(m *types.Method) types.Slot {
	if m == nil {
		return nil
	}
	return m
}

// ResolveCall implements check.Bridge.
func (b *Bridge) ResolveCall(p *tree.Pod, c *tree.Call) { b.choose(p, c) }

// match is an overload that takes the arguments of a call, and the arguments converted.
type match struct {
	method *types.Method
	args   []tree.Expr
}

// choose settles which of the overloads behind c.Method is called and converts the
// arguments. It reports an error and returns false if none or several would do.
func (b *Bridge) choose(p *tree.Pod, c *tree.Call) bool {
	var matches []match
	for m := c.Method; m != nil; m = nextOf(m) {
		if args, ok := b.matchArgs(p, c.Args, m); ok {
			matches = append(matches, match{m, args})
		}
	}
	best := mostSpecific(matches)
	if best == nil {
		b.invalid(p, c, matches)
		return false
	}
	c.Method, c.Args, c.Type = best.method, best.args, best.method.Returns
	if c.Method.IsCtor() {
		c.Type = c.Method.Parent()
	}
	return true
}

// invalid reports that no overload is the one to call.
func (b *Bridge) invalid(p *tree.Pod, c *tree.Call, matches []match) tree.Expr {
	msg := "Invalid args "
	if len(matches) > 0 {
		msg = "Ambiguous call "
	}
	args := make([]string, len(c.Args))
	for i, a := range c.Args {
		args[i] = "null"
		if n := a.Node(); n.ID != tree.NullLiteral {
			args[i] = n.Type.Signature()
		}
	}
	p.Err(c.Loc, msg+c.Name+"("+strings.Join(args, ", ")+")")
	c.Type = b.ns.Error
	return c
}

// matchArgs converts arguments to the parameters of m.
func (b *Bridge) matchArgs(p *tree.Pod, args []tree.Expr, m *types.Method) ([]tree.Expr, bool) {
	if len(m.Params) < len(args) {
		return nil, false
	}
	out := make([]tree.Expr, len(args))
	ok := true
	for i, x := range m.Params {
		switch {
		case i < len(args):
			c, fits := b.Conversion(p, args[i], x.Type)
			if ok = ok && fits; fits {
				out[i] = c.Apply(args[i])
			}
		case !x.HasDefault:
			ok = false
		}
	}
	return out, ok
}

// mostSpecific returns the one match whose parameters fit those of all others (JLS,
// 15.12.2.5); nil if there is none.
func mostSpecific(matches []match) *match {
	if len(matches) == 0 {
		return nil
	}
	best := &matches[0]
	for i := 1; i < len(matches); i++ {
		x := &matches[i]
		switch {
		case moreSpecific(best, x):
		case moreSpecific(x, best):
			best = x
		default:
			return nil
		}
	}
	return best
}

// moreSpecific reports whether what a takes could be passed on to b.
func moreSpecific(a, b *match) bool {
	for i, x := range a.method.Params {
		if i >= len(b.method.Params) || !x.Type.Fits(b.method.Params[i].Type) {
			return false
		}
	}
	return true
}
