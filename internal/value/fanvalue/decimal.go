package fanvalue

import (
	"math"
	"math/big"
	"math/bits"
)

// Decimal is a Decimal, java.math.BigDecimal: an integer times ten to the power -scale. Numbers
// that are equal in value and have different scales are different Decimals. The zero value is 0.
type Decimal struct {
	unscaled *big.Int // nil is zero
	scale    int32
}

// NewDecimal returns unscaled times ten to the power -scale. The integer must not be changed
// after that.
func NewDecimal(unscaled *big.Int, scale int32) Decimal { return Decimal{unscaled, scale} }

// IntDecimal is Int.toDecimal.
func IntDecimal(n int64) Decimal { return Decimal{big.NewInt(n), 0} }

// FloatDecimal is the Decimal that a Float becomes beside one: the number that its text shows.
func FloatDecimal(f float64) (Decimal, error) {
	if !finite(f) {
		return Decimal{}, errNotDecimal(f)
	}
	return DecimalFromStr(javaText(f))
}

// errNotDecimal is what the JVM says about the first letter of NaN and Infinity.
func errNotDecimal(f float64) error {
	letter := "I"
	if f != f {
		letter = "N"
	}
	return &Error{ArgErr, "java.lang.NumberFormatException: Character " + letter +
		" is neither a decimal digit number, decimal point, nor \"e\" notation exponential mark."}
}

// FloatToDecimal is Float.toDecimal, the number that a Float is.
func FloatToDecimal(f float64) (Decimal, error) {
	if !finite(f) {
		return Decimal{}, &Error{ArgErr, "java.lang.NumberFormatException: Infinite or NaN"}
	}
	frac, exp := math.Frexp(f)
	n := int64(frac * (1 << significand))
	exp -= significand
	if n == 0 {
		return Decimal{}, nil
	}
	zeros := bits.TrailingZeros64(uint64(n))
	n, exp = n>>zeros, exp+zeros
	if exp >= 0 {
		u := big.NewInt(n)
		return Decimal{u.Lsh(u, uint(exp)), 0}, nil
	}
	return Decimal{scaled(n, 0, -exp), int32(-exp)}, nil
}

func finite(f float64) bool { return !math.IsNaN(f) && !math.IsInf(f, 0) }

// Unscaled returns the integer, which must not be changed.
func (d Decimal) Unscaled() *big.Int {
	if d.unscaled == nil {
		return new(big.Int)
	}
	return d.unscaled
}

// Scale returns the number of decimal places, which may be negative.
func (d Decimal) Scale() int32 { return d.scale }

// Sign returns -1, 0 or 1.
func (d Decimal) Sign() int { return d.Unscaled().Sign() }

// precision returns the number of digits of the integer, 1 for zero.
func (d Decimal) precision() int { return digitCount(d.Unscaled()) }

// digitCount returns the number of decimal digits of an integer, 1 for zero.
func digitCount(n *big.Int) int {
	const bit = 301029995 // a little less than a bit has, in digits of a thousand million
	low := int(int64(max(0, n.BitLen()-1)) * bit / 1e9)
	for p := pow10(low + 1); n.CmpAbs(p) >= 0; p.Mul(p, big.NewInt(10)) {
		low++
	}
	return low + 1
}

func pow10(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// fitScale makes a scale of one that may be too large, or says so; that of zero is cut.
func fitScale(scale int64, zero bool) (int32, error) {
	switch {
	case scale > math.MaxInt32 && zero:
		return math.MaxInt32, nil
	case scale < math.MinInt32 && zero:
		return math.MinInt32, nil
	case scale > math.MaxInt32:
		return 0, errArithmetic("Underflow")
	case scale < math.MinInt32:
		return 0, errArithmetic("Overflow")
	}
	return int32(scale), nil
}
