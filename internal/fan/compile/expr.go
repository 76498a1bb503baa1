package compile

import (
	"fmt"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

func (c *code) expr(e tree.Expr) {
	c.mark(&e.Node().Loc)
	switch e := e.(type) {
	case *tree.Literal:
		c.literal(e)
	case *tree.SlotLiteral:
		c.slotLiteral(e)
	case *tree.RangeLiteral:
		c.rangeLiteral(e)
	case *tree.ListLiteral:
		c.listLiteral(e)
	case *tree.MapLiteral:
		c.mapLiteral(e)
	case *tree.Unary:
		c.unary(e)
	case *tree.Binary:
		c.binary(e)
	case *tree.Cond:
		c.conditionValue(e)
	case *tree.TypeCheck:
		c.typeCheck(e)
	case *tree.Local:
		c.op(fcode.LoadVar, e.Register())
	case *tree.Call:
		c.call(e)
	case *tree.Shortcut:
		c.shortcut(e)
	case *tree.Field:
		c.loadField(e, false)
	case *tree.Closure:
		c.expr(e.New)
	case *tree.Ternary:
		c.ternary(e)
	case *tree.Throw:
		c.throw(e.X)
	case *tree.StaticTarget:
	case *tree.Caught: // is on the stack, where the handler leaves it
	default:
		c.report(e.Node().Loc, fmt.Sprintf("Internal compiler error: %T", e))
	}
}

func (c *code) literal(e *tree.Literal) {
	switch v := e.Val.(type) {
	case nil:
		c.plain(fcode.LoadNull)
	case bool:
		if v {
			c.plain(fcode.LoadTrue)
		} else {
			c.plain(fcode.LoadFalse)
		}
	case int64:
		c.ref(fcode.LoadInt, c.tables.Int(v))
	case float64:
		c.ref(fcode.LoadFloat, c.tables.Float(v))
	case fanvalue.Decimal:
		c.ref(fcode.LoadDecimal, c.tables.Decimal(v.String()))
	case fanvalue.Duration:
		c.ref(fcode.LoadDuration, c.tables.Duration(int64(v)))
	case types.Type:
		c.opType(fcode.LoadType, v)
	case string:
		if e.ID == tree.UriLiteral {
			c.ref(fcode.LoadUri, c.tables.Uri(v))
		} else {
			c.ref(fcode.LoadStr, c.tables.Str(v))
		}
	}
}

func (c *code) slotLiteral(e *tree.SlotLiteral) {
	c.opType(fcode.LoadType, e.Parent)
	c.ref(fcode.LoadStr, c.tables.Str(e.Name))
	find := c.ns.Sys.TypeMethod
	if e.Slot.AsField() != nil {
		find = c.ns.Sys.TypeField
	}
	c.ref(fcode.CallVirtual, c.methodRef(find, 1))
}

func (c *code) rangeLiteral(e *tree.RangeLiteral) {
	c.expr(e.From)
	c.expr(e.To)
	if e.Exclusive {
		c.callOp(fcode.CallNew, c.ns.Sys.RangeMakeExclusive)
	} else {
		c.callOp(fcode.CallNew, c.ns.Sys.RangeMakeInclusive)
	}
}

func (c *code) listLiteral(e *tree.ListLiteral) {
	l, ok := types.AsList(e.Type)
	if !ok {
		c.report(e.Loc, "Internal compiler error: list literal")
		return
	}
	c.opType(fcode.LoadType, l.V)
	c.ref(fcode.LoadInt, c.tables.Int(int64(len(e.Vals))))
	c.callOp(fcode.CallNew, c.ns.Sys.ListMake)
	add := c.methodRef(c.ns.Sys.ListAdd, allArgs)
	for _, v := range e.Vals {
		c.expr(v)
		c.ref(fcode.CallVirtual, add)
	}
}

func (c *code) mapLiteral(e *tree.MapLiteral) {
	c.opType(fcode.LoadType, e.Type)
	c.callOp(fcode.CallNew, c.ns.Sys.MapMake)
	set := c.methodRef(c.ns.Sys.MapSet, allArgs)
	for i, k := range e.Keys {
		c.expr(k)
		c.expr(e.Vals[i])
		c.ref(fcode.CallVirtual, set)
	}
}

func (c *code) unary(e *tree.Unary) {
	c.expr(e.X)
	switch e.ID {
	case tree.BoolNot:
		c.callOp(fcode.CallVirtual, c.ns.Sys.BoolNot)
	case tree.CmpNull:
		c.opType(fcode.CompareNull, e.X.Node().Type)
	case tree.CmpNotNull:
		c.opType(fcode.CompareNotNull, e.X.Node().Type)
	}
}

func (c *code) binary(e *tree.Binary) {
	switch e.ID {
	case tree.Assign:
		c.assign(e)
	case tree.Elvis:
		c.elvis(e)
	default:
		op := fcode.CompareSame
		if e.ID == tree.NotSame {
			op = fcode.CompareNotSame
		}
		if e.LHS.Node().ID == tree.NullLiteral || e.RHS.Node().ID == tree.NullLiteral {
			c.report(e.Loc, "Unexpected use of same with null literals")
		}
		c.expr(e.LHS)
		c.expr(e.RHS)
		c.plain(op)
	}
}

func (c *code) elvis(e *tree.Binary) {
	t := e.LHS.Node().Type
	c.expr(e.LHS)
	c.opType(fcode.Dup, t)
	c.opType(fcode.CompareNull, t)
	isNull := c.jump(fcode.JumpTrue)
	end := c.jump(fcode.Jump)
	c.patchOne(isNull)
	c.opType(fcode.Pop, t)
	c.expr(e.RHS)
	c.patchOne(end)
}

func (c *code) ternary(e *tree.Ternary) {
	c.expr(e.Cond)
	otherwise := c.jump(fcode.JumpFalse)
	c.expr(e.Then)
	end := c.jump(fcode.Jump)
	c.patchOne(otherwise)
	c.expr(e.Else)
	c.patchOne(end)
}

func (c *code) typeCheck(e *tree.TypeCheck) {
	c.expr(e.Target)
	switch e.ID {
	case tree.Is:
		c.opType(fcode.Is, e.Check)
	case tree.Isnot:
		c.opType(fcode.Is, e.Check)
		c.callOp(fcode.CallVirtual, c.ns.Sys.BoolNot)
	case tree.As:
		c.opType(fcode.As, e.Check)
	case tree.Coerce:
		c.coerceOp(e.FromType(), e.Type)
		if !e.Leave {
			c.opType(fcode.Pop, e.Type)
		}
	}
}

// branches are the jumps out of a condition.
type branches struct {
	ifTrue, ifFalse []int32
}

// condition evaluates && and || for a branch: control falls through where the last
// operand decides for true, and jumps for the rest. Operands that are conditions
// themselves leave a value.
func (c *code) condition(e *tree.Cond, b *branches) {
	for i, x := range e.Operands {
		c.expr(x)
		if e.ID == tree.BoolOr && i < len(e.Operands)-1 {
			b.ifTrue = append(b.ifTrue, c.jump(fcode.JumpTrue))
		} else {
			b.ifFalse = append(b.ifFalse, c.jump(fcode.JumpFalse))
		}
	}
}

func (c *code) conditionValue(e *tree.Cond) {
	var b branches
	c.condition(e, &b)
	c.patch(b.ifTrue)
	c.plain(fcode.LoadTrue)
	end := c.jump(fcode.Jump)
	c.patch(b.ifFalse)
	c.plain(fcode.LoadFalse)
	c.patchOne(end)
}
