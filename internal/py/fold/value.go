package fold

import (
	"math"

	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/py/syntax"
)

// IsConst reports whether an expression, as folded, is a constant.
func IsConst(e syntax.Expr) bool {
	switch e := e.(type) {
	case *syntax.Int, *syntax.Float, *syntax.Imag, *syntax.Str, *syntax.Bytes, *syntax.Literal, *syntax.Const:
		return true
	case *syntax.Tuple:
		return e.Paren && len(e.Elems) == 0
	}
	return false
}

// Value returns the value of an expression for which IsConst holds.
func Value(e syntax.Expr) pyconst.Value {
	switch e := e.(type) {
	case *syntax.Int:
		if e.Big != nil {
			return pyconst.Int(e.Big)
		}
		return pyconst.SmallInt(e.Value)
	case *syntax.Float:
		return pyconst.Float(e.Value)
	case *syntax.Imag:
		return pyconst.Complex(0, e.Value)
	case *syntax.Str:
		return pyconst.Str(e.Value)
	case *syntax.Bytes:
		return pyconst.Bytes(e.Value)
	case *syntax.Literal:
		return [...]pyconst.Value{
			syntax.None:     pyconst.None,
			syntax.False:    pyconst.False,
			syntax.True:     pyconst.True,
			syntax.Ellipsis: pyconst.Ellipsis,
		}[e.Kind]
	case *syntax.Const:
		return e.Value.(pyconst.Value)
	}
	return pyconst.Tuple()
}

// Truth says whether a constant is true or false, as conditions see it; known is
// false where the expression is not a constant.
func Truth(e syntax.Expr) (truth, known bool) {
	switch e := e.(type) {
	case *syntax.Int:
		return e.Big != nil && e.Big.Sign() != 0 || e.Big == nil && e.Value != 0, true
	case *syntax.Literal:
		return e.Kind == syntax.True || e.Kind == syntax.Ellipsis, true
	case *syntax.Name, *syntax.Primary, *syntax.Compare:
		return false, false
	}
	if !IsConst(e) {
		return false, false
	}
	return Value(e).Truth(), true
}

// node returns an expression for the value of a const() name, as the reference
// makes one for each mention.
func node(v pyconst.Value, place syntax.Place) syntax.Expr {
	switch v.Kind {
	case pyconst.KindInt:
		return &syntax.Int{Place: place, Value: v.Small, Big: v.Big}
	case pyconst.KindFloat:
		return &syntax.Float{Place: place, Value: v.Real}
	}
	return &syntax.Const{Place: place, Value: v}
}

// number is an operand of arithmetic.
type number struct {
	isFloat bool
	float   float64
	integer
}

// numberOf returns the number that an expression is.
func numberOf(e syntax.Expr) (n number, ok bool) {
	switch e := e.(type) {
	case *syntax.Int:
		return number{integer: integer{small: e.Value, big: e.Big}}, true
	case *syntax.Float:
		return number{isFloat: true, float: e.Value}, true
	}
	return n, false
}

func (n number) float64() float64 {
	if n.isFloat {
		return n.float
	}
	return n.integer.float64()
}

// numeral returns a computed number as an expression without a line.
func (f *folder) numeral(n number, place syntax.Place) syntax.Expr {
	place.Line = 0
	if n.isFloat {
		return &syntax.Float{Place: place, Value: f.distinct(n.float)}
	}
	return &syntax.Int{Place: place, Value: n.small, Big: n.big}
}

// distinct gives each NaN that is computed bits of its own. NaNs are not equal to
// themselves, so the reference merges two of them in constant tables only if they
// are one object.
func (f *folder) distinct(x float64) float64 {
	if x == x {
		return x
	}
	f.nans++
	return math.Float64frombits(0x7ff8<<48 | 2 + f.nans)
}

// binary returns x op y.
func (f *folder) binary(op syntax.Op, x, y number) (r number, ok bool) {
	if x.isFloat || y.isFloat {
		z, ok := floatBinary(op, x.float64(), y.float64())
		return number{isFloat: true, float: z}, ok
	}
	if op == syntax.OpDiv {
		if y.isZero() {
			return r, false
		}
		return number{isFloat: true, float: x.float64() / y.float64()}, true
	}
	if op == syntax.OpPow && y.negative() {
		z, ok := floatPower(x.float64(), y.float64())
		return number{isFloat: true, float: z}, ok
	}
	z, ok := f.intBinary(op, x.integer, y.integer)
	return number{integer: z}, ok
}

// unary returns op x, or nil where the operation is not one of x; floats have no ~.
func (f *folder) unary(op syntax.Op, x number, place syntax.Place) syntax.Expr {
	switch {
	case !x.isFloat:
		return f.numeral(number{integer: intUnary(op, x.integer)}, place)
	case op == syntax.OpNeg:
		return f.numeral(number{isFloat: true, float: -x.float}, place)
	case op == syntax.OpPos:
		place.Line = 0
		return &syntax.Float{Place: place, Value: x.float} // the very same object
	}
	return nil
}
