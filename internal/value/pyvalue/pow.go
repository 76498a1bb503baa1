package pyvalue

import (
	"math"
	"math/big"

	"github.com/tandem-lang/tandem/internal/lazy"
)

// Pow returns x**y, the double nearest to it: NaN where x is negative and y is not whole.
func Pow(x, y float64) float64 {
	switch {
	case special(x) || special(y) || math.Abs(x) == 1:
		return math.Pow(x, y)
	case x < 0 && math.Trunc(y) != y:
		return math.NaN()
	case y == 1:
		return x
	case y == 2:
		return x * x
	case y == 0.5:
		return math.Sqrt(x)
	}
	f, sure := powSmall(x, y)
	if sure {
		return f
	}
	p := log(math.Abs(x)).mulFloat(y)
	switch {
	case p.hi > 710:
		f = math.Inf(1)
	case p.hi < -746:
		f = 0
	default:
		w, n := exp(p)
		if f, sure = w.rounded(n); !sure {
			f = powBig(math.Abs(x), y)
		}
	}
	if x < 0 && math.Mod(y, 2) != 0 {
		f = -f
	}
	return f
}

// powSmall returns x**y for small whole numbers y, by multiplication.
func powSmall(x, y float64) (f float64, sure bool) {
	if y != math.Trunc(y) || math.Abs(y) > 32 {
		return 0, false
	}
	n := int(math.Abs(y))
	frac, exp := math.Frexp(x)
	r, square := doubled{1, 0}, doubled{frac, 0}
	for m := n; ; square = square.mul(square) {
		if m&1 != 0 {
			r = r.mul(square)
		}
		if m >>= 1; m == 0 {
			break
		}
	}
	if y < 0 {
		r = r.reciprocal()
		exp = -exp
	}
	return r.rounded(n * exp)
}

// powPrecision is the precision in bits of the powers that doubled numbers leave
// open. It has to tell which of two doubles a power lies nearer to, which takes
// about 2*53 bits beside those that the exponent uses up.
const powPrecision = 160

// maxExactPower bounds the exponents whose powers are computed exactly.
const maxExactPower = 64

// powBig returns x**y for x > 0.
func powBig(x, y float64) float64 {
	var r *big.Float
	if y == math.Trunc(y) && math.Abs(y) <= maxExactPower {
		r = powInt(x, int(y))
	} else {
		r = expBig(newFloat().Mul(newFloat().SetFloat64(y), logBig(x)))
	}
	f, _ := r.Float64()
	return f
}

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

// ln2Big returns the natural logarithm of 2, which the caller must not change.
func ln2Big() *big.Float {
	return ln2BigOnce.Get(func() *big.Float {
		f, _ := newFloat().SetString("0.693147180559945309417232121458176568075500134360255254120680009493394")
		return f
	})
}

var ln2BigOnce lazy.Value[*big.Float]

// logBig returns the natural logarithm of x > 0, finite: a double near the
// logarithm of the significand, corrected by the first terms of a series.
func logBig(x float64) *big.Float {
	frac, exp := math.Frexp(x)
	if frac < math.Sqrt2/2 {
		frac, exp = 2*frac, exp-1
	}
	near := math.Log(frac)
	// ln frac = near + ln(1 + t) with |t| < 2^-50.
	t := expBig(newFloat().SetFloat64(-near))
	t.Sub(t.Mul(t, newFloat().SetFloat64(frac)), fromInt(1))
	square := newFloat().Mul(t, t)
	cube := newFloat().Mul(square, t)
	sum := newFloat().Add(newFloat().SetFloat64(near), t)
	sum.Sub(sum, square.SetMantExp(square, -1))
	sum.Add(sum, cube.Quo(cube, fromInt(3)))
	return sum.Add(sum, newFloat().Mul(fromInt(int64(exp)), ln2Big()))
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
	r := newFloat().Sub(x, newFloat().Mul(fromInt(int64(k)), ln2Big()))
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
