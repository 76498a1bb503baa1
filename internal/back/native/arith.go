package native

import (
	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

func opUnary(e *Emitter, in *pyop.Instr) {
	t := e.peekType(0)
	switch {
	case t.isInteger():
		e.unaryInt(pyop.UnaryOp(in.Kind))
	case t == tObj:
		e.pop(e.t.Arg[1])
		e.callImm(layout.HelperUnaryOp, int64(in.Kind), e.t.Arg[0])
		e.push(tObj, e.t.Ret)
	default:
		e.typeError("can't do unary op of '%s'", t)
	}
}

func (e *Emitter) unaryInt(op pyop.UnaryOp) {
	switch op {
	case pyop.Positive:
	case pyop.Negative:
		r, t := e.popUnary()
		e.a.Neg(r)
		e.push(t, r)
	case pyop.Invert:
		r, t := e.popUnary()
		e.a.Not(r)
		e.push(t, r)
	default:
		e.typeError("'not' not implemented")
	}
}

// popUnary takes the operand of a unary operation into the register that will hold the result.
func (e *Emitter) popUnary() (isa.Reg, vtype) {
	ret := e.t.Ret
	if e.style.UnaryInPlace {
		return e.popAny(ret, ret, ret)
	}
	return ret, e.pop(ret)
}

func opBinary(e *Emitter, in *pyop.Instr) {
	op := pyop.BinaryOp(in.Kind)
	lhs, rhs := e.peekType(1), e.peekType(0)
	switch {
	case lhs.isInteger() && rhs.isInteger():
		if pyop.InplaceOr <= op && op <= pyop.InplacePower {
			op += pyop.Or - pyop.InplaceOr
		}
		e.binaryInt(op)
	case lhs == tObj && rhs == tObj:
		e.binaryObj(op)
	default:
		e.move(-1)
		e.typeError("can't do binary op between '%s' and '%s'", lhs, rhs)
	}
}

func (e *Emitter) binaryObj(op pyop.BinaryOp) {
	a := &e.t.Arg
	e.pop(a[2])
	e.pop(a[1])
	invert := true
	switch op {
	case pyop.NotIn:
		op = pyop.In
	case pyop.IsNot:
		op = pyop.Is
	default:
		invert = false
	}
	e.callImm(layout.HelperBinaryOp, int64(op), a[0])
	if invert {
		e.a.MovRegReg(a[1], e.t.Ret)
		e.callImm(layout.HelperUnaryOp, int64(pyop.Not), a[0])
	}
	e.push(tObj, e.t.Ret)
}

// binaryInt emits an operation on two machine integers. The result has the type of the left one.
func (e *Emitter) binaryInt(op pyop.BinaryOp) {
	shift := op == pyop.Lshift || op == pyop.Rshift
	switch {
	case shift && e.t.ShiftCount != isa.NoReg:
		e.pop(e.t.ShiftCount)
		t := e.pop(e.t.Ret)
		e.shift(op, t, e.t.Ret, e.t.ShiftCount)
		e.push(t, e.t.Ret)
		return
	case op == pyop.FloorDivide || op == pyop.Modulo:
		e.divide(op)
		return
	}
	a := &e.t.Arg
	rhs, tr := e.popAny(a[2], e.t.Ret, a[1])
	t := e.pop(a[1])
	switch {
	case shift:
		e.shift(op, t, a[1], rhs)
		e.push(t, a[1])
	case op <= pyop.NotEqual:
		e.compare(op, t, tr, rhs)
	default:
		e.arithmetic(op, t, rhs)
	}
}

func (e *Emitter) shift(op pyop.BinaryOp, t vtype, dst, count isa.Reg) {
	switch {
	case op == pyop.Lshift:
		e.a.ShiftLeft(dst, count)
	case t == tUint:
		e.a.ShiftRight(dst, count)
	default:
		e.a.ShiftRightSigned(dst, count)
	}
}

// divide calls the helpers of floor division and modulo, which are signed.
func (e *Emitter) divide(op pyop.BinaryOp) {
	e.pop(e.t.Arg[1])
	if e.pop(e.t.Arg[0]) != tInt {
		e.typeError("div/mod not implemented for uint")
	}
	if op == pyop.FloorDivide {
		e.call(layout.HelperFloorDivide)
	} else {
		e.call(layout.HelperModulo)
	}
	e.push(tInt, e.t.Ret)
}

func (e *Emitter) compare(op pyop.BinaryOp, lhs, rhs vtype, r isa.Reg) {
	if lhs != rhs {
		e.typeError("comparison of int and uint")
	}
	c := machine.UnsignedLess + machine.Cond(op-pyop.Less)
	if lhs != tUint {
		c += machine.SignedLess
	}
	e.freeReg(e.t.Ret, 0)
	e.a.SetCompare(c, e.t.Ret, e.t.Arg[1], r)
	e.push(tBool, e.t.Ret)
}

// arithmetic emits the operations that each machine has; Arg[1] is the left operand and the result.
func (e *Emitter) arithmetic(op pyop.BinaryOp, t vtype, rhs isa.Reg) {
	dst := e.t.Arg[1]
	switch op {
	case pyop.Or:
		e.a.Or(dst, rhs)
	case pyop.Xor:
		e.a.Xor(dst, rhs)
	case pyop.And:
		e.a.And(dst, rhs)
	case pyop.Add:
		e.a.Add(dst, rhs)
	case pyop.Subtract:
		e.a.Sub(dst, rhs)
	case pyop.Multiply:
		e.a.Mul(dst, rhs)
	default:
		e.move(1)
		e.typeError("binary op %s not implemented", binaryNames[op])
		return
	}
	e.push(t, dst)
}
