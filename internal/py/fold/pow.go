package fold

import (
	"math"
	"math/big"
)

// powPrecision is the working precision of pow in bits. It has to tell which of
// two doubles a power lies nearer to, which for doubles takes about 2*53 bits
// beside those that the exponent uses up.
const powPrecision = 192

// maxExactPower bounds the exponents whose powers are computed exactly.
const maxExactPower = 64

// pow returns x**y rounded correctly, which the C library's pow nearly does and
// math.Pow does not. x is not negative unless y is whole.
func pow(x, y float64) float64 {
	if special(x) || special(y) || math.Abs(x) == 1 {
		return math.Pow(x, y)
	}
	var r *big.Float
	if y == math.Trunc(y) && math.Abs(y) <= maxExactPower {
		r = powInt(math.Abs(x), int(y))
	} else {
		r = expBig(newFloat().Mul(newFloat().SetFloat64(y), logBig(math.Abs(x))))
	}
	f, _ := r.Float64()
	if x < 0 && math.Mod(y, 2) != 0 {
		f = -f
	}
	return f
}

func special(x float64) bool { return x == 0 || x != x || math.IsInf(x, 0) }

// powInt returns x**n, exactly for n >= 0.
func powInt(x float64, n int) *big.Float {
	const exact = 53 * maxExactPower
	r := new(big.Float).SetPrec(exact).SetInt64(1)
	square := new(big.Float).SetPrec(exact).SetFloat64(x)
	for m := max(n, -n); m > 0; m >>= 1 {
		if m&1 != 0 {
			r.Mul(r, square)
		}
		if m > 1 {
			square.Mul(square, square)
		}
	}
	if n < 0 {
		r = newFloat().Quo(fromInt(1), r)
	}
	return r
}

func newFloat() *big.Float { return new(big.Float).SetPrec(powPrecision) }

func fromInt(n int64) *big.Float { return newFloat().SetInt64(n) }

// logBig returns the natural logarithm of x > 0, finite.
func logBig(x float64) *big.Float {
	frac, exp := math.Frexp(x)
	if frac < math.Sqrt2/2 {
		frac, exp = 2*frac, exp-1
	}
	// ln frac = 2 artanh((frac-1)/(frac+1)), at most 0.172 in the argument.
	m := newFloat().SetFloat64(frac)
	z := newFloat().Quo(newFloat().Sub(m, fromInt(1)), newFloat().Add(m, fromInt(1)))
	sum := artanh(z)
	sum.Add(sum, sum)
	return sum.Add(sum, newFloat().Mul(fromInt(int64(exp)), ln2()))
}

// artanh returns the sum of z^n/n over odd n, for |z| <= 1/3.
func artanh(z *big.Float) *big.Float {
	sum, power := newFloat().Set(z), newFloat().Set(z)
	square := newFloat().Mul(z, z)
	for n := int64(3); power.Sign() != 0; n += 2 {
		power.Mul(power, square)
		term := newFloat().Quo(power, fromInt(n))
		if term.Sign() == 0 || term.MantExp(nil) < sum.MantExp(nil)-powPrecision {
			break
		}
		sum.Add(sum, term)
	}
	return sum
}

// ln2 returns the natural logarithm of 2.
func ln2() *big.Float {
	s := artanh(newFloat().Quo(fromInt(1), fromInt(3)))
	return s.Add(s, s)
}

// expBig returns e**x. What is out of the range of doubles by far becomes 0 or
// infinite.
func expBig(x *big.Float) *big.Float {
	approx, _ := x.Float64()
	switch {
	case approx > 800:
		return newFloat().SetInf(false)
	case approx < -800:
		return newFloat()
	}
	// x = k ln 2 + r; e**r by its series after halving r eight times.
	k := int(math.Round(approx / math.Ln2))
	r := newFloat().Sub(x, newFloat().Mul(fromInt(int64(k)), ln2()))
	const halvings = 8
	r.SetMantExp(r, -halvings)
	sum, term := fromInt(1), fromInt(1)
	for n := int64(1); n < 64; n++ {
		term.Quo(term.Mul(term, r), fromInt(n))
		if term.Sign() == 0 || term.MantExp(nil) < -powPrecision {
			break
		}
		sum.Add(sum, term)
	}
	for range halvings {
		sum.Mul(sum, sum)
	}
	return sum.SetMantExp(sum, k)
}
