package check

import (
	"github.com/tandem-lang/tandem/internal/fan/convert"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// member resolves a name that is no variable: to a type, the access of a field or the
// call of a method. After an error it returns the node itself, of type Error.
//
//	Str               the type
//	size              this.size, or it.size
//	list.each { }     a call; the closure gets its types from the parameter
//	onDone(x)         onDone.call(x), if onDone is a field with a function
func (r *resolver) member(e tree.Expr) tree.Expr {
	u := useOf(e)
	if u.call == nil && u.target == nil {
		if x := r.typeName(u); x != nil {
			return x
		}
	}
	b, ok := r.lookup(u)
	if !ok {
		return r.failed(e)
	}
	var x tree.Expr
	if m := b.slot.AsMethod(); m != nil {
		x = r.methodCall(u, b, m)
	} else {
		x = r.fieldAccess(u, b, b.slot.AsField())
	}
	if u.safe {
		n := x.Node()
		n.Type = n.Type.ToNullable()
	}
	return r.represented(u, x)
}

// fieldAccess returns the access of a field, or the call of the function in it.
func (r *resolver) fieldAccess(u use, b binding, f *types.Field) tree.Expr {
	x := tree.NewField(u.loc(), r.target(u, b), f, true)
	x.Name, x.Safe = u.name, u.safe
	if u.call == nil {
		return x
	}
	m := types.MethodOf(f.Type, "call")
	if m == nil {
		return r.failed(u.node)
	}
	c := tree.CallMethod(u.loc(), x, m, u.call.Args...)
	return r.settle(c, c, b)
}

// methodCall returns the call of a method.
func (r *resolver) methodCall(u use, b binding, m *types.Method) tree.Expr {
	c, e := u.call, u.node
	if c == nil {
		c = tree.NewCall(u.loc(), nil, u.name)
		e = c
	}
	c.NoParens = u.call == nil
	c.Target, c.Safe, c.Method, c.Type = r.target(u, b), u.safe, m, m.Returns
	if m.IsInstanceCtor() {
		c.Type = m.Parent()
	}
	return r.asThis(r.settle(e, c, b), m, b.on)
}

// settle completes a call by what its method says: the types of a closure, the overload of
// another language, the value of a call on constants. e is the node of the call.
func (r *resolver) settle(e tree.Expr, c *tree.Call, b binding) tree.Expr {
	e = r.inferClosure(e, c, b.on)
	if c = tree.AsCall(e); c == nil {
		return e
	}
	if bridge := slotBridge(b.slot); bridge != nil {
		bridge.ResolveCall(r.p, c)
	}
	if tree.AsCall(e) != nil && r.p.Name != unfolded {
		e = fold(r.ns, e)
	}
	return e
}

// unfolded is the pod in which the reference leaves calls on constants alone: its own tests.
const unfolded = "testSys"

// asThis types a call of a method that returns This as what it is called on.
func (r *resolver) asThis(e tree.Expr, m *types.Method, on types.Type) tree.Expr {
	if n := e.Node(); types.IsThis(n.Type) {
		n.Type = on
		if !types.Equal(m.InheritedReturns(), on) {
			tc := tree.NewCoerce(e, on)
			tc.From = m.InheritedReturns()
			return tc
		}
	}
	return e
}

// represented converts a value of a type that Fantom code cannot hold.
func (r *resolver) represented(u use, x tree.Expr) tree.Expr {
	t := x.Node().Type
	want := t.InferredAs()
	if !t.IsForeign() || want == t {
		return x
	}
	c, ok := convert.To(r.p, x, want)
	if !ok {
		r.p.Err(u.loc(), "Cannot coerce call return to Fantom type")
		return r.failed(u.node)
	}
	return c.Apply(x)
}
