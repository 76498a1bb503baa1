package compile

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py/syntax"
)

// compScopes are the scopes of comprehensions.
var compScopes = [...]struct {
	kind pyop.FuncKind
	name syntax.Sym
}{
	syntax.CompGen:  {pyop.KindGenExpr, syntax.SymGenExpr},
	syntax.CompList: {pyop.KindListComp, syntax.SymListComp},
	syntax.CompSet:  {pyop.KindSetComp, syntax.SymSetComp},
	syntax.CompDict: {pyop.KindDictComp, syntax.SymDictComp},
}

// comprehension calls a function of its own with the first iterable.
func (c *compiler) comprehension(e *syntax.Comp) {
	s := compScopes[e.Kind]
	c.makeFunction(c.newUnit(s.kind, c.fn.Emit, s.name, e, e.ElemLine), 0)
	c.expr(e.Clauses[0].Iter)
	if e.Kind == syntax.CompGen {
		c.emit(pyop.GetIter)
	}
	c.emit1(pyop.CallFunction, 1)
}

// compBody compiles the function of a comprehension. Its parameter, the iterable,
// has the empty name.
func (c *compiler) compBody(e *syntax.Comp) {
	c.table.Local(syntax.SymEmpty)
	c.fn.NumPos = 1
	c.pos = e.Span.Start
	c.setLine(e.ElemLine)
	switch e.Kind {
	case syntax.CompList:
		c.emit1(pyop.BuildList, 0)
	case syntax.CompDict:
		c.emit1(pyop.BuildMap, 0)
	case syntax.CompSet:
		c.emit1(pyop.BuildSet, 0)
	}
	if e.Kind == syntax.CompGen {
		// The argument is an iterator: NULL in the first slot of the iterator
		// buffer says that the second one points to it.
		c.emit(pyop.LoadNull)
		c.load(syntax.SymEmpty)
		c.emit(pyop.LoadNull)
		c.emit(pyop.LoadNull)
	} else {
		c.load(syntax.SymEmpty)
		c.emit(pyop.GetIterStack)
	}
	c.clauses(e)
	if e.Kind == syntax.CompGen {
		c.emit(pyop.LoadNone)
	}
	c.emit(pyop.Return)
}

// clauses compiles the loops of a comprehension around its element.
func (c *compiler) clauses(e *syntax.Comp) {
	base := len(c.stack)
	depth := int32(-1)
	for i := range e.Clauses {
		cl := &e.Clauses[i]
		if cl.Target == nil {
			c.condition(cl.Iter, false, c.stack[len(c.stack)-2])
			continue
		}
		if i > 0 {
			c.expr(cl.Iter)
			c.emit(pyop.GetIterStack)
		}
		depth++
		top, end := c.newLabel(), c.newLabel()
		c.stack = append(c.stack, top, end)
		c.place(top)
		c.emit1(pyop.ForIter, end)
		c.assign(cl.Target)
	}
	c.element(e, depth)
	for len(c.stack) > base {
		top, end := c.stack[len(c.stack)-2], c.stack[len(c.stack)-1]
		c.stack = c.stack[:len(c.stack)-2]
		c.jump(top)
		c.place(end)
		c.adjust(-pyop.IteratorSlots)
	}
}

// element yields or keeps the element; depth is the number of loops around the
// innermost one.
func (c *compiler) element(e *syntax.Comp, depth int32) {
	if e.Kind == syntax.CompDict {
		c.setLine(e.ElemLine)
		c.expr(e.Value)
	}
	c.expr(e.Elem)
	if e.Kind == syntax.CompGen {
		c.yieldValue()
		c.emit(pyop.Pop)
		return
	}
	c.emitKind(pyop.StoreComp, uint8(c.fn.Kind), 4*depth+5, 0)
}
