package fanvalue

import "math"

// Float's "+", "-", "*" and "/" are Go's on float64, and so are its floor, ceil and sqrt.

// FloatMod is the operator "%": the remainder has the sign of a.
func FloatMod(a, b float64) float64 { return math.Mod(a, b) }

// FloatAbs is Float.abs; that of minus zero is itself.
func FloatAbs(a float64) float64 {
	if a >= 0 {
		return a
	}
	return -a
}

// FloatMin is Float.min: b, if the two do not compare.
func FloatMin(a, b float64) float64 {
	if a <= b {
		return a
	}
	return b
}

// FloatMax is Float.max: b, if the two do not compare.
func FloatMax(a, b float64) float64 {
	if a >= b {
		return a
	}
	return b
}

// FloatClamp is Float.clamp and Float.clip.
func FloatClamp(a, lo, hi float64) float64 { return clamp(a, lo, hi) }

// FloatRound is Float.round, to the even of two neighbours that are as near.
func FloatRound(a float64) float64 { return math.RoundToEven(a) }

// FloatNormNegZero is Float.normNegZero.
func FloatNormNegZero(a float64) float64 {
	if a == 0 {
		return 0
	}
	return a
}

// FloatCompare is Float.compare, in which NaN comes first and the zeros are equal: -1, 0 or 1.
func FloatCompare(a, b float64) int64 {
	switch {
	case a < b || a != a && b == b:
		return -1
	case a > b || a == a && b != b:
		return 1
	}
	return 0
}

// FloatCompareTo is java.lang.Double.compareTo, by which Floats in collections and of type Obj compare: the zeros are different, and NaN
// comes last.
func FloatCompareTo(a, b float64) int64 {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	case a != a || b != b:
		return FloatCompare(b, a)
	}
	x, y := FloatBits(a), FloatBits(b)
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

// FloatApprox is Float.approx; without a tolerance it is a millionth of the smaller one.
func FloatApprox(a, b float64, tolerance *float64) bool {
	if FloatCompare(a, b) == 0 {
		return true
	}
	t := min(math.Abs(a/1e6), math.Abs(b/1e6))
	if tolerance != nil {
		t = *tolerance
	}
	return math.Abs(a-b) <= t
}

// FloatBits is Float.bits, and Float.hash: there is one NaN.
func FloatBits(a float64) int64 {
	if a != a {
		return 0x7ff8000000000000
	}
	return int64(math.Float64bits(a))
}

// FloatBits32 is Float.bits32, of the nearest float of 32 bits.
func FloatBits32(a float64) int64 {
	if a != a {
		return 0x7fc00000
	}
	return int64(math.Float32bits(float32(a)))
}

// FloatMakeBits is Float.makeBits.
func FloatMakeBits(bits int64) float64 { return math.Float64frombits(uint64(bits)) }

// FloatMakeBits32 is Float.makeBits32.
func FloatMakeBits32(bits int64) float64 { return float64(math.Float32frombits(uint32(bits))) }

// FloatToInt is Float.toInt, which saturates; NaN becomes zero.
func FloatToInt(a float64) int64 {
	switch {
	case a != a:
		return 0
	case a >= math.MaxInt64:
		return math.MaxInt64
	case a <= math.MinInt64:
		return math.MinInt64
	}
	return int64(a)
}
