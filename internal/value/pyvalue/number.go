package pyvalue

import (
	"math"
)

// Type is the type of a Number.
type Type uint8

// The types, in the order in which one operand makes the other like itself.
const (
	TypeInt Type = iota
	TypeFloat
	TypeComplex
)

// String returns the name that programs know the type by.
func (t Type) String() string {
	return [...]string{TypeInt: "int", TypeFloat: "float", TypeComplex: "complex"}[t]
}

// Number is an operand of arithmetic.
type Number struct {
	Type Type
	Int  Int     // TypeInt
	Real float64 // TypeFloat, TypeComplex
	Imag float64 // TypeComplex
}

// Integer returns an integer as a Number.
func Integer(x Int) Number { return Number{Int: x} }

// Float returns a float as a Number.
func Float(f float64) Number { return Number{Type: TypeFloat, Real: f} }

// Complex returns a complex number as a Number.
func Complex(z complex128) Number { return Number{Type: TypeComplex, Real: real(z), Imag: imag(z)} }

// Float64 returns an integer or a float as a float.
func (x Number) Float64(c *Context) float64 {
	if x.Type == TypeInt {
		return x.Int.Float64(c)
	}
	return x.Real
}

// Complex128 returns the number as a complex one.
func (x Number) Complex128(c *Context) complex128 { return complex(x.Float64(c), x.Imag) }

// Truth returns bool(x).
func (x Number) Truth() bool {
	if x.Type == TypeInt {
		return x.Int.Sign() != 0
	}
	return x.Real != 0 || x.Imag != 0
}

// Hash returns hash(x).
func (x Number) Hash() int64 {
	if x.Type == TypeInt {
		return x.Int.Hash()
	}
	return ComplexHash(complex(x.Real, x.Imag))
}

// Append appends x as repr gives it.
func (x Number) Append(dst []byte, c *Context) ([]byte, error) {
	switch x.Type {
	case TypeInt:
		return x.Int.Append(dst, 10, c)
	case TypeFloat:
		return AppendFloat(dst, x.Real), nil
	}
	return AppendComplex(dst, x.Real, x.Imag), nil
}

// Op is an operator.
type Op uint8

// The operators.
const (
	OpOr Op = iota
	OpXor
	OpAnd
	OpShl
	OpShr
	OpAdd
	OpSub
	OpMul
	OpMatMul
	OpFloorDiv
	OpTrueDiv
	OpMod
	OpPow
	OpDivMod // named in errors only: DivMod has two results

	OpLess
	OpMore
	OpEqual
	OpLessEqual
	OpMoreEqual
	OpNotEqual

	OpPos
	OpNeg
	OpInvert
	OpAbs

	numOps
)

// Method returns the name of the method that the operator calls, as errors have it.
func (op Op) Method() string { return methods[op] }

var methods = [numOps]string{
	OpOr: "__or__", OpXor: "__xor__", OpAnd: "__and__", OpShl: "__lshift__", OpShr: "__rshift__",
	OpAdd: "__add__", OpSub: "__sub__", OpMul: "__mul__", OpMatMul: "__matmul__", OpFloorDiv: "__floordiv__",
	OpTrueDiv: "__truediv__", OpMod: "__mod__", OpPow: "__pow__", OpDivMod: "__divmod__",
	OpLess: "__lt__", OpMore: "__gt__", OpEqual: "__eq__", OpLessEqual: "__le__", OpMoreEqual: "__ge__", OpNotEqual: "__ne__",
	OpPos: "__pos__", OpNeg: "__neg__", OpInvert: "__invert__", OpAbs: "__abs__",
}

// ErrOperands is the TypeError of an operator that does not take operands of the
// named types.
func ErrOperands(op Op, x, y string) error {
	return &Error{TypeError, "unsupported types for " + op.Method() + ": '" + x + "', '" + y + "'"}
}

// ErrOperand is the TypeError of an operator that does not take an operand of the
// named type.
func ErrOperand(op Op, x string) error {
	return &Error{TypeError, "unsupported type for " + op.Method() + ": '" + x + "'"}
}

// Unary returns op x: OpPos, OpNeg, OpInvert or OpAbs.
func Unary(op Op, x Number) (Number, error) {
	switch {
	case op == OpPos:
		return x, nil
	case op == OpInvert && x.Type != TypeInt:
		return x, ErrOperand(op, x.Type.String())
	case op == OpAbs && x.Type == TypeComplex:
		return Float(ComplexAbs(complex(x.Real, x.Imag))), nil
	case x.Type == TypeInt:
		return Integer(intUnary[op-OpPos](x.Int)), nil
	case op == OpAbs:
		return Float(math.Abs(x.Real)), nil
	}
	x.Real, x.Imag = -x.Real, -x.Imag
	return x, nil
}

var intUnary = [...]func(x Int) Int{OpNeg - OpPos: Int.Neg, OpInvert - OpPos: Int.Invert, OpAbs - OpPos: Int.Abs}

// Binary returns x op y for the operators from OpOr to OpPow.
func Binary(op Op, x, y Number, c *Context) (Number, error) {
	switch max(x.Type, y.Type) {
	case TypeInt:
		switch {
		case op == OpTrueDiv:
			f, err := x.Int.TrueDiv(y.Int, c)
			return Float(f), err
		case op == OpPow && y.Int.Sign() < 0:
			return floatBinary(op, x, y, c)
		}
		z, err := intBinary(op, x.Int, y.Int, c)
		return Integer(z), err
	case TypeFloat:
		return floatBinary(op, x, y, c)
	}
	z, err := complexBinary(op, x, y, c)
	return Complex(z), err
}

func intBinary(op Op, x, y Int, c *Context) (Int, error) {
	switch op {
	case OpOr:
		return x.Or(y), nil
	case OpXor:
		return x.Xor(y), nil
	case OpAnd:
		return x.And(y), nil
	case OpShl:
		return x.Shl(y, c)
	case OpShr:
		return x.Shr(y)
	case OpAdd:
		return x.Add(y, c)
	case OpSub:
		return x.Sub(y, c)
	case OpMul:
		return x.Mul(y, c)
	case OpFloorDiv:
		return x.FloorDiv(y, c)
	case OpMod:
		return x.Mod(y, c)
	case OpPow:
		return x.Pow(y, c)
	}
	return Int{}, ErrOperands(op, TypeInt.String(), TypeInt.String())
}

func floatBinary(op Op, x, y Number, c *Context) (Number, error) {
	a, b := x.Float64(c), y.Float64(c)
	var err error
	switch op {
	case OpAdd:
		a += b
	case OpSub:
		a -= b
	case OpMul:
		a *= b
	case OpTrueDiv:
		a, err = FloatDiv(a, b)
	case OpFloorDiv:
		a, err = FloatFloorDiv(a, b)
	case OpMod:
		a, err = FloatMod(a, b)
	case OpPow:
		r, isComplex, err := FloatPow(a, b)
		if isComplex {
			z, err := ComplexPow(complex(a, 0), complex(b, 0))
			return Complex(z), err
		}
		return Float(r), err
	default:
		err = ErrOperands(op, x.Type.String(), y.Type.String())
	}
	return Float(a), err
}

func complexBinary(op Op, x, y Number, c *Context) (complex128, error) {
	a, b := x.Complex128(c), y.Complex128(c)
	switch op {
	case OpAdd:
		return a + b, nil
	case OpSub:
		return a - b, nil
	case OpMul:
		return ComplexMul(a, b), nil
	case OpTrueDiv:
		return ComplexDiv(a, b)
	case OpFloorDiv:
		return 0, ErrComplexFloorDiv
	case OpPow:
		return ComplexPow(a, b)
	}
	return 0, ErrOperands(op, x.Type.String(), y.Type.String())
}

// DivMod returns x // y and x % y.
func DivMod(x, y Number, c *Context) (q, m Number, err error) {
	switch max(x.Type, y.Type) {
	case TypeInt:
		a, b, err := x.Int.DivMod(y.Int, c)
		return Integer(a), Integer(b), err
	case TypeFloat:
		a, b, err := FloatDivMod(x.Float64(c), y.Float64(c))
		return Float(a), Float(b), err
	}
	return q, m, ErrOperands(OpDivMod, x.Type.String(), y.Type.String())
}

// Compare returns x op y for the operators from OpLess to OpNotEqual. Of a float
// and an integer it compares two floats.
func Compare(op Op, x, y Number, c *Context) (bool, error) {
	switch max(x.Type, y.Type) {
	case TypeInt:
		return order(op, x.Int.Cmp(y.Int), 0), nil
	case TypeFloat:
		return order(op, x.Float64(c), y.Float64(c)), nil
	}
	switch op {
	case OpEqual:
		return x.Complex128(c) == y.Complex128(c), nil
	case OpNotEqual:
		return x.Complex128(c) != y.Complex128(c), nil
	}
	return false, ErrOperands(op, x.Type.String(), y.Type.String())
}

func order[T int | float64](op Op, x, y T) bool {
	switch op {
	case OpLess:
		return x < y
	case OpMore:
		return x > y
	case OpEqual:
		return x == y
	case OpLessEqual:
		return x <= y
	case OpMoreEqual:
		return x >= y
	}
	return x != y
}
