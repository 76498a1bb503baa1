package fold

import (
	"math"
	"math/big"

	"github.com/tandem-lang/tandem/internal/py/syntax"
	"github.com/tandem-lang/tandem/internal/value/pyvalue"
)

// Bounds of what folding computes. The reference folds what fits its heap, which is
// 2 MB by default.
const (
	maxBits     = 1 << 24 // of one integer
	budgetBits  = 1 << 28 // of all large integers of a module
	budgetSteps = 1 << 30 // of work, about as many nanoseconds
	largeBits   = 4096
)

// arithmetic computes as mpy-cross does, within the bounds.
type arithmetic struct {
	ctx   pyvalue.Context
	bits  int    // of large integers computed
	steps int    // of work
	nans  uint64 // NaNs computed
}

func (a *arithmetic) init() {
	a.ctx = pyvalue.Context{WideDigits: true, Size: maxBits / 8, Spend: a.spend}
}

func (a *arithmetic) spend(steps int) bool {
	if steps > budgetSteps-a.steps {
		return false
	}
	a.steps += steps
	return true
}

// book counts a result that has been computed, and lowers the bound of the next one
// to what the budget has left.
func (a *arithmetic) book(n pyvalue.Number) {
	if size := n.Int.BitLen(); size >= largeBits {
		a.bits += size
		a.ctx.Size = max(1, min(maxBits, budgetBits-a.bits)/8)
	}
}

// binary returns x op y. It is false where the operation raises an exception, goes
// beyond the bounds, or has a complex result, which the reference does not fold.
func (a *arithmetic) binary(op syntax.Op, x, y pyvalue.Number) (r pyvalue.Number, ok bool) {
	r, err := pyvalue.Binary(pyvalue.OpOr+pyvalue.Op(op-syntax.OpOr), x, y, &a.ctx)
	if err != nil || r.Type == pyvalue.TypeComplex {
		return r, false
	}
	a.book(r)
	r.Real = a.distinct(r.Real)
	return r, true
}

// unary returns op x. An integer that the reference holds in memory stays there,
// however small it becomes.
func (a *arithmetic) unary(op syntax.Op, x pyvalue.Number) (r pyvalue.Number, ok bool) {
	r, err := pyvalue.Unary(pyvalue.OpPos+pyvalue.Op(op-syntax.OpPos), x)
	if err != nil {
		return r, false
	}
	if op != syntax.OpPos {
		if !hostSmall(x.Int) && hostSmall(r.Int) {
			r.Int.Big = big.NewInt(r.Int.Small)
		}
		r.Real = a.distinct(r.Real)
	}
	return r, true
}

// hostSmall reports whether the reference, as a 64-bit process, holds x without
// allocating.
func hostSmall(x pyvalue.Int) bool {
	return x.Big == nil && x.Small>>62 == x.Small>>63
}

// distinct gives each NaN that is computed bits of its own. NaNs are not equal to
// themselves, so the reference merges two of them in constant tables only if they
// are one object.
func (a *arithmetic) distinct(x float64) float64 {
	if x == x {
		return x
	}
	a.nans++
	return math.Float64frombits(0x7ff8<<48 | 2 + a.nans)
}

// numberOf returns the number that an expression is.
func numberOf(e syntax.Expr) (n pyvalue.Number, ok bool) {
	switch e := e.(type) {
	case *syntax.Int:
		return pyvalue.Integer(pyvalue.Int{Small: e.Value, Big: e.Big}), true
	case *syntax.Float:
		return pyvalue.Float(e.Value), true
	}
	return n, false
}

// numeral returns a computed number as an expression without a line.
func numeral(n pyvalue.Number, place syntax.Place) syntax.Expr {
	place.Line = 0
	if n.Type == pyvalue.TypeFloat {
		return &syntax.Float{Place: place, Value: n.Real}
	}
	return &syntax.Int{Place: place, Value: n.Int.Small, Big: n.Int.Big}
}
