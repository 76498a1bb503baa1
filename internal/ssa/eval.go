package ssa

import "math"

// floatOf returns the float whose bits a constant or a value of the interpreter has.
func floatOf(t Type, bits int64) float64 {
	if t == Float32 {
		return float64(math.Float32frombits(uint32(bits)))
	}
	return math.Float64frombits(uint64(bits))
}

// floatBits returns a float, rounded to the type, as constants have it.
func floatBits(t Type, x float64) int64 {
	if t == Float32 {
		return int64(math.Float32bits(float32(x)))
	}
	return int64(math.Float64bits(x))
}

// Fold computes an operation on constants: x and y are its operands or, where there is only one, x and Aux; from is the type of
// the operands. It reports whether that has a result that is the same on every machine, which it then returns as OpConst has it.
func (f *Func) Fold(op Op, t, from Type, x, y int64) (int64, bool) {
	row := &Table[op]
	switch {
	case row.Eval != nil:
		if row.Traits&Counts != 0 && uint64(y) >= uint64(f.Bits) || row.Traits&Divides != 0 && f.overflows(op, x, y) {
			return 0, false
		}
		if row.Traits&Fails != 0 && f.Fails(op, x, y) {
			return 0, false
		}
		return f.Wrap(row.Eval(f.Bits, x, y)), true
	case row.EvalTest != nil:
		return truth(row.EvalTest(floatOf(from, x), floatOf(from, y))), true
	case row.EvalFloat != nil:
		z := row.EvalFloat(floatOf(from, x), floatOf(from, y))
		return floatBits(t, z), !math.IsNaN(z) // machines differ in the bits of what is no number
	case op == OpItof && t == Float32:
		return int64(math.Float32bits(float32(x))), true
	case op == OpItof:
		return floatBits(t, float64(x)), true
	case op == OpFtoi:
		z := math.Trunc(floatOf(from, x))
		limit := math.Ldexp(1, f.Bits-1)
		return int64(z), -limit <= z && z < limit
	}
	return 0, false
}

// overflows reports whether a division has no result that is the same on every machine.
func (f *Func) overflows(op Op, x, y int64) bool {
	signed := op != OpUquot && op != OpUrem
	return y == 0 || signed && y == -1 && x == f.Wrap(1<<(f.Bits-1))
}

// Fails reports whether an operation that checks for overflow fails with these operands.
func (f *Func) Fails(op Op, x, y int64) bool {
	switch op {
	case OpAddo:
		z := f.Wrap(x + y)
		return (x^z)&(y^z) < 0
	case OpSubo:
		z := f.Wrap(x - y)
		return (x^y)&(x^z) < 0
	}
	if f.Bits == 32 {
		return f.Wrap(x*y) != x*y
	}
	z := x * y
	return x != 0 && (z/x != y || x == -1 && y == math.MinInt64)
}
