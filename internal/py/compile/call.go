package compile

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py/syntax"
)

// primary compiles an atom with its trailers. A call of an attribute is a method
// call, which makes no bound method.
func (c *compiler) primary(e *syntax.Primary) {
	c.at(&e.Place)
	if e.Await && c.fn.Kind != pyop.KindFunction && c.fn.Kind != pyop.KindLambda {
		c.reportNode(errAwait, e)
		return
	}
	c.expr(e.Atom)
	trailers := e.Trailers
	if c.isSuper(e) {
		trailers = c.superCall(trailers)
	}
	for len(trailers) > 0 {
		t := &trailers[0]
		if t.Kind == syntax.Attr && len(trailers) > 1 && trailers[1].Kind == syntax.Call {
			c.pos = t.Span.Start
			c.emitSym(pyop.LoadMethod, t.Attr)
			c.args(trailers[1].Args, pyop.CallMethod, 0)
			trailers = trailers[2:]
			continue
		}
		c.trailer(t)
		trailers = trailers[1:]
	}
	if e.Await {
		c.await()
	}
}

func (c *compiler) await() {
	if !c.opts.AwaitMethod {
		c.yieldFrom()
		return
	}
	c.callMethod(c.syms.Intern("__await__"))
	c.delegate()
}

// trailer compiles a call, subscript or attribute of the value on the stack.
func (c *compiler) trailer(t *syntax.Trailer) {
	c.at(&t.Place)
	switch t.Kind {
	case syntax.Call:
		c.args(t.Args, pyop.CallFunction, 0)
	case syntax.Index:
		c.expr(t.Index)
		c.emit(pyop.LoadSubscr)
	default:
		c.emitSym(pyop.LoadAttr, t.Attr)
	}
}

// isSuper reports whether a primary begins with super() inside a function.
func (c *compiler) isSuper(e *syntax.Primary) bool {
	name, ok := e.Atom.(*syntax.Name)
	return ok && name.Sym == syntax.SymSuper && c.fn.Kind == pyop.KindFunction &&
		len(e.Trailers) > 0 && e.Trailers[0].Kind == syntax.Call && len(e.Trailers[0].Args) == 0
}

// superCall adds the class and the first parameter to super(), and calls its
// method without making a super object. It returns the trailers that are left.
func (c *compiler) superCall(trailers []syntax.Trailer) []syntax.Trailer {
	c.load(syntax.SymDunderClass)
	self := c.table.FirstParam()
	if self < 0 {
		c.reportNode(errSuper, &trailers[0])
		return nil
	}
	c.emitKind(pyop.LoadName, 0, int32(self), int32(c.table.Names[self].Sym))
	if len(trailers) >= 3 && trailers[1].Kind == syntax.Attr && trailers[2].Kind == syntax.Call {
		c.emitSym(pyop.LoadSuper, trailers[1].Attr)
		c.args(trailers[2].Args, pyop.CallMethod, 0)
		return trailers[3:]
	}
	c.emit1(pyop.CallFunction, 2)
	return trailers[1:]
}

// call counts what a call has on the stack.
type call struct {
	positional int32
	keywords   int32
	starred    uint8 // pyop.Starred if there are * or ** arguments
	mapping    bool  // there is a ** argument
	starMap    int64 // bit i: the i-th argument is a * argument
}

// args compiles the arguments of a call and the call. positional values are on
// the stack already.
func (c *compiler) args(args []syntax.Arg, op pyop.Op, positional int32) {
	k := call{positional: positional}
	for i := range args {
		if !c.arg(&k, &args[i], i) {
			return
		}
	}
	if k.starred != 0 {
		c.smallInt(k.starMap)
	}
	c.emitKind(op, k.starred, k.positional, k.keywords)
}

// arg compiles one argument; false where it may not stand there.
func (c *compiler) arg(k *call, a *syntax.Arg, i int) bool {
	switch a.Kind {
	case syntax.ArgPos:
		return c.positionalArg(k, a)
	case syntax.ArgKeyword:
		name, ok := a.Name.(*syntax.Name)
		if !ok {
			c.reportNode(errKeywordName, a)
			return false
		}
		c.emitSym(pyop.LoadStr, name.Sym)
		c.expr(a.Value)
		k.keywords++
	case syntax.ArgNamed:
		c.walrus(a.Name, a.Value)
		k.positional++
	case syntax.ArgStar:
		return c.starArg(k, a, i)
	case syntax.ArgDoubleStar:
		k.starred, k.mapping = pyop.Starred, true
		c.emit(pyop.LoadNull) // in the place of a keyword
		c.expr(a.Value)
		k.keywords++
	}
	return true
}

func (c *compiler) positionalArg(k *call, a *syntax.Arg) bool {
	if comp, ok := a.Value.(*syntax.Comp); ok && comp.Bare {
		c.comprehension(comp)
		k.positional++
		return true
	}
	switch {
	case k.mapping:
		c.reportExpr(errPosAfterKw2, a.Value)
		return false
	case k.keywords > 0:
		c.reportExpr(errPosAfterKw, a.Value)
		return false
	}
	c.expr(a.Value)
	k.positional++
	return true
}

func (c *compiler) starArg(k *call, a *syntax.Arg, i int) bool {
	switch {
	case k.mapping:
		c.reportNode(errStarAfterKw2, a)
		return false
	case k.keywords > 0 && !c.opts.StarAfterKeyword:
		c.reportNode(errStarAfterKw, a)
		return false
	case i >= min(c.smallBits, hostSmallIntBits+1)-1:
		c.reportNode(errManyArgs, a)
		return false
	}
	k.starred = pyop.Starred
	k.starMap |= 1 << i
	c.expr(a.Value)
	k.positional++
	return true
}
