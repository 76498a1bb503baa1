package compile

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py/syntax"
)

func (c *compiler) assignStmt(s *syntax.Assign) {
	if len(s.Targets) == 1 {
		c.assignOne(s.Targets[0], s.Value)
		return
	}
	c.expr(s.Value)
	last := len(s.Targets) - 1
	for i, t := range s.Targets {
		if i < last {
			c.emit(pyop.Dup)
		}
		c.assign(t)
	}
}

// annAssign compiles an annotated assignment. Without a value the annotation makes
// a name local to its function, and that is all.
func (c *compiler) annAssign(s *syntax.AnnAssign) {
	if s.Value != nil {
		c.assignOne(s.Target, s.Value)
		return
	}
	if name, ok := s.Target.(*syntax.Name); ok && c.fn.Kind == pyop.KindFunction {
		c.table.Local(name.Sym)
	}
}

// assignOne compiles target = value, without a tuple for two or three of each.
func (c *compiler) assignOne(target, value syntax.Expr) {
	to, ok1 := target.(*syntax.Tuple)
	from, ok2 := value.(*syntax.Tuple)
	if !ok1 || !ok2 || !inPairs(to, from) {
		c.expr(value)
		c.assign(target)
		return
	}
	for _, v := range from.Elems {
		c.expr(v)
	}
	if len(from.Elems) == 3 {
		c.emit(pyop.RotThree)
	}
	c.emit(pyop.RotTwo)
	for _, t := range to.Elems {
		c.assign(t)
	}
}

// inPairs reports whether two tuples can be assigned value by value.
func inPairs(to, from *syntax.Tuple) bool {
	n := len(to.Elems)
	if to.Paren || from.Paren || n != len(from.Elems) || n != 2 && n != 3 {
		return false
	}
	for _, t := range to.Elems {
		if _, star := t.(*syntax.Star); star {
			return false
		}
	}
	return true
}

// assign stores the top of the stack in a target.
func (c *compiler) assign(target syntax.Expr) {
	switch t := target.(type) {
	case *syntax.Name:
		c.store(t.Sym)
	case *syntax.Primary:
		c.assignPart(t)
	case *syntax.Tuple:
		if t.Paren && len(t.Elems) == 0 {
			c.reportExpr(errAssign, t)
			return
		}
		c.unpack(t.Elems)
	case *syntax.List:
		c.unpack(t.Elems)
	default:
		c.reportExpr(errAssign, target)
	}
}

// unpack takes the sequence on the stack apart and stores its values.
func (c *compiler) unpack(targets []syntax.Expr) {
	star := -1
	for i, t := range targets {
		if _, ok := t.(*syntax.Star); !ok {
			continue
		}
		if star >= 0 {
			c.reportNode(errManyStars, t)
			return
		}
		star = i
		c.emitKind(pyop.UnpackEx, 0, int32(i), int32(len(targets)-i-1))
	}
	if star < 0 {
		c.emit1(pyop.UnpackSequence, int32(len(targets)))
	}
	for i, t := range targets {
		if i == star {
			t = t.(*syntax.Star).X
		}
		c.assign(t)
	}
}

// owner compiles what an attribute or item is one of, and returns the trailer
// that says which; nil where the last trailer is a call.
func (c *compiler) owner(p *syntax.Primary) *syntax.Trailer {
	last := partOf(p)
	c.expr(p.Atom)
	for i := range len(p.Trailers) - 1 {
		c.trailer(&p.Trailers[i])
	}
	return last
}

// partOf returns the last trailer of a primary if it can be assigned to.
func partOf(p *syntax.Primary) *syntax.Trailer {
	if p.Await || len(p.Trailers) == 0 {
		return nil
	}
	last := &p.Trailers[len(p.Trailers)-1]
	if last.Kind == syntax.Call {
		return nil
	}
	return last
}

// assignPart stores the top of the stack in an attribute or item.
func (c *compiler) assignPart(p *syntax.Primary) {
	if p.Await {
		c.reportExpr(errAssign, p)
		return
	}
	switch part := c.owner(p); {
	case part == nil:
		c.reportExpr(errAssign, p)
	case part.Kind == syntax.Index:
		c.expr(part.Index)
		c.emit(pyop.StoreSubscr)
	default:
		c.emitSym(pyop.StoreAttr, part.Attr)
	}
}

func (c *compiler) augAssign(s *syntax.AugAssign) {
	op := pyop.InplaceOr + pyop.BinaryOp(s.Op-syntax.OpOr)
	switch t := s.Target.(type) {
	case *syntax.Name:
		c.load(t.Sym)
		c.expr(s.Value)
		c.binary(op)
		c.store(t.Sym)
	case *syntax.Primary:
		if t.Await {
			c.reportExpr(errAssign, t)
			return
		}
		c.augAssignPart(t, s.Value, op)
	default:
		c.reportExpr(errAssign, t)
	}
}

// augAssignPart keeps the owner, and the index, on the stack between load and store.
func (c *compiler) augAssignPart(t *syntax.Primary, value syntax.Expr, op pyop.BinaryOp) {
	switch part := c.owner(t); {
	case part == nil:
		c.reportExpr(errAssign, t)
	case part.Kind == syntax.Index:
		c.expr(part.Index)
		c.emit(pyop.DupTwo)
		c.emit(pyop.LoadSubscr)
		c.expr(value)
		c.binary(op)
		c.emit(pyop.RotThree)
		c.emit(pyop.StoreSubscr)
	default:
		c.emit(pyop.Dup)
		c.emitSym(pyop.LoadAttr, part.Attr)
		c.expr(value)
		c.binary(op)
		c.emit(pyop.RotTwo)
		c.emitSym(pyop.StoreAttr, part.Attr)
	}
}

// deleteTarget compiles one target of del.
func (c *compiler) deleteTarget(target syntax.Expr) {
	switch t := target.(type) {
	case *syntax.Name:
		c.delete(t.Sym)
	case *syntax.Primary:
		c.deletePart(t)
	case *syntax.Tuple:
		if len(t.Elems) == 0 {
			c.report(errDelete, t.Span, 0)
			return
		}
		for _, e := range t.Elems {
			c.deleteTarget(e)
		}
	case *syntax.Comp:
		line := t.Line
		if t.Kind == syntax.CompGen {
			line = t.ElemLine
		}
		c.report(errDelete, t.Span, line)
	default:
		c.reportExpr(errDelete, t)
	}
}

func (c *compiler) deletePart(p *syntax.Primary) {
	if p.Await {
		c.reportExpr(errDelete, p)
		return
	}
	switch part := c.owner(p); {
	case part == nil:
		c.reportExpr(errDelete, p)
	case part.Kind == syntax.Index:
		c.expr(part.Index)
		c.emit(pyop.DeleteSubscr)
	default:
		c.emitSym(pyop.DeleteAttr, part.Attr)
	}
}
