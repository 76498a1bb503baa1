package fanvalue

import "math/big"

// errInexact says that a quotient has no end, which Decimal.div takes for a reason to round.
var errInexact = &Error{PlainErr, "java.lang.ArithmeticException: Non-terminating decimal expansion; no exact representable decimal result."}

// What Fantom rounds a quotient to that has no end: the digits of the operands and some more,
// and places behind the point.
const (
	extraDigits = 10
	minPlaces   = 10
)

// Div is the operator "/" of two Decimals: exact if it can be; otherwise the digits of the
// larger operand and ten more, and not more places than an operand has, or ten.
func (d Decimal) Div(e Decimal, limit Limit) (Decimal, error) {
	q, err := d.Quo(e, limit)
	if err != errInexact {
		return q, err
	}
	return d.rounded(e)
}

// Quo is the exact quotient: java.math.BigDecimal.divide, which divides an Int and a Float by a
// Decimal. Its scale is the difference of the two, or as much larger as it must be.
func (d Decimal) Quo(e Decimal, limit Limit) (Decimal, error) {
	preferred := int64(d.scale) - int64(e.scale)
	switch {
	case e.Sign() == 0 && d.Sign() == 0:
		return Decimal{}, errArithmetic("Division undefined")
	case e.Sign() == 0:
		return Decimal{}, errArithmetic("Division by zero")
	case d.Sign() == 0:
		scale, err := fitScale(preferred, true)
		return Decimal{nil, scale}, err
	}
	if err := e.fitQuotient(preferred); err != nil {
		return Decimal{}, err
	}
	common := new(big.Int).GCD(nil, nil, new(big.Int).Abs(d.Unscaled()), new(big.Int).Abs(e.Unscaled()))
	x, y := new(big.Int).Quo(d.Unscaled(), common), new(big.Int).Quo(e.Unscaled(), common)
	twos := y.TrailingZeroBits()
	rest, fives := withoutFives(new(big.Int).Rsh(y, twos))
	if rest.CmpAbs(big.NewInt(1)) != 0 {
		return Decimal{}, errInexact
	}
	places := max(int(twos), fives)
	n, err := Decimal{x, 0}.raised(int64(places), limit)
	if err != nil {
		return Decimal{}, err
	}
	return Decimal{n.Quo(n, y), int32(preferred + int64(places))}, nil
}

// fitQuotient checks the scales that a quotient by a number goes through: the one with as many
// places as could be needed, and the one it has if it needs none. The word for what does not fit
// depends on the low 32 bits.
func (d Decimal) fitQuotient(preferred int64) error {
	places := int64(d.precision()) + (int64(d.precision())*10+2)/3
	for _, scale := range [...]int64{preferred + places, preferred} {
		switch low := int32(scale); {
		case int64(low) == scale:
		case low > 0:
			return errArithmetic("Underflow")
		default:
			return errArithmetic("Overflow")
		}
	}
	return nil
}

// withoutFives divides an integer by five as often as it can be.
func withoutFives(n *big.Int) (rest *big.Int, fives int) {
	var powers []*big.Int // 5, 5^2, 5^4, 5^8 ... as long as they divide
	var q, r big.Int
	for p := big.NewInt(5); ; p = new(big.Int).Mul(p, p) {
		if q.QuoRem(n, p, &r); r.Sign() != 0 {
			break
		}
		powers = append(powers, p)
		n, fives = new(big.Int).Set(&q), fives+1<<(len(powers)-1)
	}
	for i := len(powers) - 1; i >= 0; i-- {
		if q.QuoRem(n, powers[i], &r); r.Sign() == 0 {
			n, fives = new(big.Int).Set(&q), fives+1<<i
		}
	}
	return n, fives
}

// rounded is a quotient that has no end.
func (d Decimal) rounded(e Decimal) (Decimal, error) {
	digits := max(d.precision(), e.precision()) + extraDigits
	x, y := new(big.Int).Abs(d.Unscaled()), new(big.Int).Abs(e.Unscaled())
	shift := digits - d.precision() + e.precision()
	n := quoHalfUp(x, y, shift)
	if digitCount(n) > digits {
		shift--
		n = quoHalfUp(x, y, shift)
	}
	if d.Sign() != e.Sign() {
		n.Neg(n)
	}
	scale, err := fitScale(int64(d.scale)-int64(e.scale)+int64(shift), false)
	if err != nil {
		return Decimal{}, err
	}
	places := max(d.scale, e.scale, minPlaces)
	if scale <= places {
		return Decimal{n, scale}, nil
	}
	rest := Decimal{n, scale}
	return rest.dropped(int(scale - places)), nil
}

// quoHalfUp returns x 10^shift / y, none of which is negative, rounded half up.
func quoHalfUp(x, y *big.Int, shift int) *big.Int {
	n := pow10(shift)
	n.Mul(n, x)
	var r big.Int
	n.QuoRem(n, y, &r)
	if r.Lsh(&r, 1).Cmp(y) >= 0 {
		n.Add(n, big.NewInt(1))
	}
	return n
}

// dropped returns a number without its last places, rounded half up, away from zero.
func (d Decimal) dropped(places int) Decimal {
	if places > d.precision() {
		return Decimal{nil, d.scale - int32(places)}
	}
	n := quoHalfUp(new(big.Int).Abs(d.Unscaled()), pow10(places), 0)
	if d.Sign() < 0 {
		n.Neg(n)
	}
	return Decimal{n, d.scale - int32(places)}
}

// Mod is the operator "%": the remainder has the sign of d. Its scale is that of d, or the one
// at which the whole quotient, without zeros at its end, times e ends.
func (d Decimal) Mod(e Decimal, limit Limit) (Decimal, error) {
	switch {
	case e.Sign() == 0 && d.Sign() == 0:
		return Decimal{}, errArithmetic("Division undefined")
	case e.Sign() == 0:
		return Decimal{}, errArithmetic("Division by zero")
	case d.Abs().Compare(e.Abs()) < 0:
		return d, nil
	}
	scale := max(d.scale, e.scale)
	x, err := d.raised(int64(scale)-int64(d.scale), limit)
	if err != nil {
		return Decimal{}, err
	}
	y, err := e.raised(int64(scale)-int64(e.scale), limit)
	if err != nil {
		return Decimal{}, err
	}
	q, r := new(big.Int).QuoRem(x, y, new(big.Int))
	if d.scale >= e.scale {
		return Decimal{r, scale}, nil
	}
	zeros := min(trailingZeros(q), int(int64(e.scale)-int64(d.scale)))
	return Decimal{r.Quo(r, pow10(zeros)), scale - int32(zeros)}, nil
}

// trailingZeros returns the number of zeros at the end of an integer, written in decimal.
func trailingZeros(n *big.Int) int {
	twos := n.TrailingZeroBits()
	if twos == 0 {
		return 0
	}
	_, fives := withoutFives(n)
	return min(int(twos), fives)
}
