package syntax

import (
	"math/big"
	"strconv"
	"strings"
)

// Decimal is the value of a decimal literal: Unscaled times ten to the power -Scale.
// Two decimals of equal value and different scale are different literals.
type Decimal struct {
	Unscaled *big.Int
	Scale    int
}

// ParseDecimal reads digits, an optional fraction and an optional exponent.
func ParseDecimal(s string) (Decimal, bool) {
	mant, exp := s, 0
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		n, err := strconv.Atoi(strings.TrimPrefix(s[i+1:], "+"))
		if err != nil || n > 1<<30 || n < -1<<30 {
			return Decimal{}, false
		}
		mant, exp = s[:i], n
	}
	scale := 0
	if i := strings.IndexByte(mant, '.'); i >= 0 {
		scale = len(mant) - i - 1
		mant = mant[:i] + mant[i+1:]
	}
	n, ok := new(big.Int).SetString(mant, 10)
	if !ok {
		return Decimal{}, false
	}
	return Decimal{n, scale - exp}, true
}

// String returns the canonical text of d: plain where the exponent is small,
// scientific otherwise (java.math.BigDecimal.toString, which the runtime uses).
func (d Decimal) String() string {
	digits := new(big.Int).Abs(d.Unscaled).String()
	sign := ""
	if d.Unscaled.Sign() < 0 {
		sign = "-"
	}
	if d.Scale == 0 {
		return sign + digits
	}
	exp := len(digits) - 1 - d.Scale
	if d.Scale > 0 && exp >= -6 {
		if pad := d.Scale - len(digits) + 1; pad > 0 {
			digits = strings.Repeat("0", pad) + digits
		}
		cut := len(digits) - d.Scale
		return sign + digits[:cut] + "." + digits[cut:]
	}
	if len(digits) > 1 {
		digits = digits[:1] + "." + digits[1:]
	}
	if exp == 0 {
		return sign + digits
	}
	e := strconv.Itoa(exp)
	if exp > 0 {
		e = "+" + e
	}
	return sign + digits + "E" + e
}

// Rat returns d as a rational number, or false where its exponent is absurd.
func (d Decimal) Rat() (*big.Rat, bool) {
	if d.Scale > 10000 || d.Scale < -10000 {
		return nil, false
	}
	pow := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(d.Scale, -d.Scale))), nil)
	if d.Scale < 0 {
		return new(big.Rat).SetInt(pow.Mul(pow, d.Unscaled)), true
	}
	return new(big.Rat).SetFrac(d.Unscaled, pow), true
}
