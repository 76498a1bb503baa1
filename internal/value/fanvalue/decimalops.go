package fanvalue

import (
	"cmp"
	"math"
	"math/big"
)

// Neg is Decimal.negate.
func (d Decimal) Neg() Decimal { return Decimal{new(big.Int).Neg(d.Unscaled()), d.scale} }

// Abs is Decimal.abs.
func (d Decimal) Abs() Decimal { return Decimal{new(big.Int).Abs(d.Unscaled()), d.scale} }

// Plus is the operator "+". The result has the larger one of the scales.
func (d Decimal) Plus(e Decimal, limit Limit) (Decimal, error) {
	if d.scale < e.scale {
		d, e = e, d
	}
	y, err := e.raised(int64(d.scale)-int64(e.scale), limit)
	if err != nil {
		return Decimal{}, err
	}
	return Decimal{y.Add(y, d.Unscaled()), d.scale}, nil
}

// Minus is the operator "-".
func (d Decimal) Minus(e Decimal, limit Limit) (Decimal, error) { return d.Plus(e.Neg(), limit) }

// raised returns the integer times a power of ten, which is not negative.
func (d Decimal) raised(by int64, limit Limit) (*big.Int, error) {
	zero := d.Sign() == 0
	n, err := fitScale(by, zero)
	if err != nil || zero {
		return new(big.Int), err
	}
	const bitsOfDigit = 3.33
	if err := limit.check(int64((float64(d.Unscaled().BitLen()) + float64(n)*bitsOfDigit) / 8)); err != nil {
		return nil, err
	}
	p := pow10(int(n))
	return p.Mul(p, d.Unscaled()), nil
}

// Mult is the operator "*". The scale of the result is the sum of the two.
func (d Decimal) Mult(e Decimal) (Decimal, error) {
	scale, err := fitScale(int64(d.scale)+int64(e.scale), d.Sign() == 0)
	return Decimal{new(big.Int).Mul(d.Unscaled(), e.Unscaled()), scale}, err
}

// Compare is Decimal.compare, which goes by value: -1, 0 or 1.
func (d Decimal) Compare(e Decimal) int64 {
	if s := cmp.Compare(d.Sign(), e.Sign()); s != 0 || d.Sign() == 0 {
		return int64(s)
	}
	s := d.compareSize(e)
	if s == 0 { // the difference of the scales is that of the numbers of digits
		x, y := d.Unscaled(), e.Unscaled()
		if d.scale < e.scale {
			x, _ = d.raised(int64(e.scale)-int64(d.scale), 0)
		} else {
			y, _ = e.raised(int64(d.scale)-int64(e.scale), 0)
		}
		return int64(x.Cmp(y))
	}
	return int64(s * d.Sign())
}

// compareSize compares the exponents of the first digits of two numbers that are not zero.
func (d Decimal) compareSize(e Decimal) int {
	return cmp.Compare(int64(d.precision())-int64(d.scale), int64(e.precision())-int64(e.scale))
}

// Equals is Decimal.equals: the same value in the same scale.
func (d Decimal) Equals(e Decimal) bool {
	return d.scale == e.scale && d.Unscaled().Cmp(e.Unscaled()) == 0
}

// Hash is Decimal.hash: java.math.BigDecimal.hashCode, which mixes 32 bits of the integer at a
// time and the scale.
func (d Decimal) Hash() int64 {
	n := new(big.Int).Abs(d.Unscaled())
	var h int32
	for shift := (max(1, n.BitLen()) - 1) / 32 * 32; shift >= 0; shift -= 32 {
		h = 31*h + int32(uint32(new(big.Int).Rsh(n, uint(shift)).Uint64()))
	}
	return int64(31*h*int32(d.Sign()) + d.scale)
}

// Min is Decimal.min: d, if the two are equal.
func (d Decimal) Min(e Decimal) Decimal {
	if d.Compare(e) <= 0 {
		return d
	}
	return e
}

// Max is Decimal.max: d, if the two are equal.
func (d Decimal) Max(e Decimal) Decimal {
	if d.Compare(e) >= 0 {
		return d
	}
	return e
}

// ToInt is Decimal.toInt: the low 64 bits without the fraction.
func (d Decimal) ToInt() int64 {
	switch {
	case d.scale <= -64 || d.Sign() == 0: // a multiple of two to the power 64
		return 0
	case d.scale > 0 && int64(d.precision()) <= int64(d.scale):
		return 0
	}
	var n *big.Int
	if d.scale > 0 {
		n = new(big.Int).Quo(d.Unscaled(), pow10(int(d.scale)))
	} else {
		n = new(big.Int).Mul(d.Unscaled(), pow10(int(-d.scale)))
	}
	low := n.And(n, new(big.Int).SetUint64(math.MaxUint64))
	return int64(low.Uint64())
}

// ToFloat is Decimal.toFloat, the nearest Float, which may be infinite.
func (d Decimal) ToFloat() float64 {
	f, _ := FloatFromStr(d.String())
	return f
}
