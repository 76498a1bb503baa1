package compile

import (
	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py/fold"
	"github.com/tandem-lang/tandem/internal/py/syntax"
)

// expr leaves the value of an expression on the stack.
func (c *compiler) expr(e syntax.Expr) {
	switch e := e.(type) {
	case *syntax.Name:
		c.pos = e.Span.Start
		c.load(e.Sym)
	case *syntax.Primary:
		c.primary(e)
	case *syntax.Int, *syntax.Float, *syntax.Imag, *syntax.Str, *syntax.Bytes, *syntax.Literal, *syntax.Const:
		c.constant(e)
	case *syntax.Binary:
		c.at(&e.Place)
		c.chain(e)
	case *syntax.Compare:
		c.at(&e.Place)
		c.compare(e)
	case *syntax.BoolOp:
		c.at(&e.Place)
		c.boolOp(e)
	case *syntax.Tuple:
		c.at(&e.Place)
		c.exprs(e.Elems)
		c.emit1(pyop.BuildTuple, int32(len(e.Elems)))
	case *syntax.List:
		c.at(&e.Place)
		c.list(e)
	case *syntax.Brace:
		c.at(&e.Place)
		c.brace(e)
	case *syntax.Comp:
		c.at(&e.Place)
		c.comprehension(e)
	default:
		c.rareExpr(e)
	}
}

// rareExpr compiles the expressions that expr leaves.
func (c *compiler) rareExpr(e syntax.Expr) {
	c.at(e.At())
	switch e := e.(type) {
	case *syntax.Not:
		c.expr(e.X)
		c.unary(pyop.Not)
	case *syntax.Unary:
		c.expr(e.X)
		c.unary(pyop.Positive + pyop.UnaryOp(e.Op-syntax.OpPos))
	case *syntax.Power:
		before := c.givenUp
		first, start := len(c.open), len(c.code)
		c.expr(e.X)
		c.lend(c.exprLine(e.X))
		c.endItem(start, c.exprLine(e.X))
		start = len(c.code)
		c.expr(e.Y)
		c.lend(c.exprLine(e.Y))
		c.endItem(start, c.exprLine(e.Y))
		c.endItems(first)
		c.givenUp = before
		c.binary(pyop.Power)
	case *syntax.Cond:
		c.cond(e)
	case *syntax.Lambda:
		c.lambda(e)
	case *syntax.NamedExpr:
		c.walrus(e.Target, e.Value)
	case *syntax.Yield:
		c.yield(e)
	case *syntax.Slice:
		c.slice(e)
	case *syntax.Star:
		c.reportNode(errStar, e)
	}
}

func (c *compiler) exprs(list []syntax.Expr) {
	for _, e := range list {
		c.expr(e)
	}
}

// smallIntBits returns the bits of the small integers that target and reference have in
// common, with the sign.
func (c *compiler) smallIntBits() int { return min(c.smallBits, hostSmallIntBits) }

// isSmall reports whether an integer is a small one on the target.
func (c *compiler) isSmall(e *syntax.Int) bool {
	bits := c.smallIntBits()
	return e.Big == nil && e.Value >= -1<<(bits-1) && e.Value < 1<<(bits-1)
}

// constant loads a constant in the shortest way that the target has.
func (c *compiler) constant(e syntax.Expr) {
	c.pos = e.At().Span.Start
	switch e := e.(type) {
	case *syntax.Int:
		if c.isSmall(e) {
			c.smallInt(e.Value)
			return
		}
		if e.Big != nil {
			c.spend(e.Big.BitLen())
		}
	case *syntax.Str:
		if e.Interned {
			c.emitSym(pyop.LoadStr, e.Sym)
			return
		}
	case *syntax.Literal:
		if e.Kind == syntax.Ellipsis {
			c.loadConst(pyconst.Ellipsis)
			return
		}
		c.emit([...]pyop.Op{syntax.None: pyop.LoadNone, syntax.False: pyop.LoadFalse, syntax.True: pyop.LoadTrue}[e.Kind])
		return
	}
	c.setLine(e.At().Line)
	c.loadConst(fold.Value(e))
}

func (c *compiler) loadConst(v pyconst.Value) {
	c.out.Consts = append(c.out.Consts, v)
	c.emit1(pyop.LoadConst, int32(len(c.out.Consts)-1))
}

// maxConstBits bounds the sizes of all big integers in constant tables together.
// The reference cannot write one of four million bits with its default heap.
const maxConstBits = 4 << 20

// spend books a big integer.
func (c *compiler) spend(bits int) {
	if bits >= 4096 {
		c.constLimit = max(c.constLimit-bits, -1)
	}
}

func (c *compiler) chain(e *syntax.Binary) {
	c.expr(e.Operands[0])
	for i, op := range e.Ops {
		c.expr(e.Operands[i+1])
		c.binary(pyop.Or + pyop.BinaryOp(op-syntax.OpOr))
	}
}

// compareOps are the operators of comparisons.
var compareOps = [...]pyop.BinaryOp{
	syntax.OpLess:      pyop.Less,
	syntax.OpMore:      pyop.More,
	syntax.OpEqual:     pyop.Equal,
	syntax.OpLessEqual: pyop.LessEqual,
	syntax.OpMoreEqual: pyop.MoreEqual,
	syntax.OpNotEqual:  pyop.NotEqual,
	syntax.OpIn:        pyop.In,
	syntax.OpNotIn:     pyop.NotIn,
	syntax.OpIs:        pyop.Is,
	syntax.OpIsNot:     pyop.IsNot,
}

// compare keeps the middle operand of a chain for the next comparison.
func (c *compiler) compare(e *syntax.Compare) {
	c.expr(e.Operands[0])
	last := len(e.Ops) - 1
	fail := int32(0)
	if last > 0 {
		fail = c.newLabel()
	}
	for i, op := range e.Ops {
		c.expr(e.Operands[i+1])
		if i < last {
			c.emit(pyop.Dup)
			c.emit(pyop.RotThree)
		}
		c.binary(compareOps[op])
		if i < last {
			c.emit1(pyop.JumpIfFalseOrPop, fail)
		}
	}
	if last > 0 {
		end := c.newLabel()
		c.jump(end)
		c.place(fail)
		c.adjust(1)
		c.emit(pyop.RotTwo)
		c.emit(pyop.Pop)
		c.place(end)
	}
}

func (c *compiler) boolOp(e *syntax.BoolOp) {
	op := pyop.JumpIfFalseOrPop
	if e.Or {
		op = pyop.JumpIfTrueOrPop
	}
	end := c.newLabel()
	last := len(e.Operands) - 1
	for i, x := range e.Operands {
		c.expr(x)
		if i < last {
			c.emit1(op, end)
		}
	}
	c.place(end)
}

// condition jumps to label if an expression is true or false, as jumpIf says, and
// goes on otherwise.
func (c *compiler) condition(e syntax.Expr, jumpIf bool, label int32) {
	for {
		not, ok := e.(*syntax.Not)
		if !ok {
			break
		}
		e, jumpIf = not.X, !jumpIf
	}
	if truth, known := fold.Truth(e); known {
		if truth == jumpIf {
			c.jump(label)
		}
		return
	}
	b, ok := e.(*syntax.BoolOp)
	if !ok {
		c.expr(e)
		c.popJump(jumpIf, label)
		return
	}
	if b.Or == jumpIf { // each operand may decide it
		for _, x := range b.Operands {
			c.condition(x, jumpIf, label)
		}
		return
	}
	past := c.newLabel()
	last := len(b.Operands) - 1
	for _, x := range b.Operands[:last] {
		c.condition(x, !jumpIf, past)
	}
	c.condition(b.Operands[last], jumpIf, label)
	c.place(past)
}

func (c *compiler) cond(e *syntax.Cond) {
	fail, end := c.newLabel(), c.newLabel()
	c.condition(e.Test, false, fail)
	c.expr(e.Then)
	c.jump(end)
	c.place(fail)
	c.adjust(-1)
	c.expr(e.Else)
	c.place(end)
}

func (c *compiler) list(e *syntax.List) {
	alone := len(e.Elems) == 1 // one item is no sequence
	before, first := c.givenUp, len(c.open)
	for _, x := range e.Elems {
		start := len(c.code)
		c.expr(x)
		if !alone {
			c.lend(c.exprLine(x))
			c.endItem(start, c.exprLine(x))
		}
	}
	c.endItems(first)
	c.givenUp = before
	c.emit1(pyop.BuildList, int32(len(e.Elems)))
}

// brace compiles a dict or set display; the first item says which it is.
func (c *compiler) brace(e *syntax.Brace) {
	n := int32(len(e.Items))
	if n == 0 || e.Items[0].Value != nil {
		c.emit1(pyop.BuildMap, n)
		for i := range e.Items {
			c.braceItem(&e.Items[i])
			if e.Items[i].Value == nil {
				c.report(errDictItem, e.Items[i].Span, e.Items[0].Line)
				return
			}
			c.emit(pyop.StoreMap)
		}
		return
	}
	for i := range e.Items {
		c.braceItem(&e.Items[i])
		if e.Items[i].Value != nil {
			c.report(errSetItem, e.Items[i].Span, e.Items[0].Line)
			return
		}
	}
	c.emit1(pyop.BuildSet, n)
}

func (c *compiler) braceItem(it *syntax.BraceItem) {
	if it.Value != nil {
		c.at(&it.Place)
		c.expr(it.Value)
	}
	c.expr(it.Key)
}

func (c *compiler) slice(e *syntax.Slice) {
	n := int32(2)
	c.bound(e.Lo)
	c.bound(e.Hi)
	if e.Step != nil {
		c.expr(e.Step)
		n = 3
	}
	c.emit1(pyop.BuildSlice, n)
}

func (c *compiler) bound(e syntax.Expr) {
	if e == nil {
		c.emit(pyop.LoadNone)
		return
	}
	c.expr(e)
}

func (c *compiler) yield(e *syntax.Yield) {
	if c.fn.Kind != pyop.KindFunction && c.fn.Kind != pyop.KindLambda {
		c.reportNode(errYield, e)
		return
	}
	if e.From {
		if c.fn.Flags&pyop.FlagAsync != 0 {
			c.reportNode(errYieldAsync, e)
			return
		}
		c.expr(e.Value)
		c.yieldFrom()
		return
	}
	c.bound(e.Value)
	c.yieldValue()
}

// walrus compiles target := value.
func (c *compiler) walrus(target, value syntax.Expr) {
	name, ok := target.(*syntax.Name)
	if !ok {
		c.reportExpr(errAssign, target)
	}
	c.expr(value)
	c.emit(pyop.Dup)
	if !ok {
		return
	}
	if msg := c.table.Walrus(name.Sym); msg != "" {
		c.report(problem{code: codeDeclaration, message: msg}, name.Span, 0)
	}
	c.store(name.Sym)
}
