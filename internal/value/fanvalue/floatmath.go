package fanvalue

import (
	"math"
	"math/big"
)

// The functions of this file round the exact result, for which they compute so many bits that
// what they leave out does not count. A JVM's own are within half a unit of the last place and a
// little more of it, so that they mostly agree; those of Go's math package are a unit off now
// and then. Those of fdlibm.go are a JVM's to the last bit.

// FloatExp is Float.exp.
func FloatExp(x float64) float64 {
	if !(math.Abs(x) < expLimit) || x == 0 {
		return math.Exp(x) // 0, 1, infinite or NaN
	}
	return rounded(precise(guard).exp(exactly(x)))
}

// expLimit is a bound beyond which e^x is zero or infinite.
const expLimit = 750

// FloatLog is Float.log.
func FloatLog(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 1) {
		return math.Log(x)
	}
	return rounded(precise(guard).log(exactly(x)))
}

// FloatLog10 is Float.log10.
func FloatLog10(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 1) {
		return math.Log10(x)
	}
	p := precise(guard)
	return rounded(p.over(p.log(exactly(x)), p.log(p.integer(10))))
}

// FloatPow is Float.pow.
func FloatPow(x, y float64) float64 {
	r := math.Pow(x, y)
	if x == 0 || y == 0 || !finite(x) || !finite(y) || r != r {
		if math.Abs(x) == 1 && !finite(y) {
			return math.NaN() // where C has 1
		}
		return r
	}
	p := precise(guard)
	e := p.times(exactly(y), p.log(exactly(math.Abs(x))))
	if e.Sign() == 0 || e.MantExp(nil) > 10 {
		return r // 1, or beyond the exponents of floats
	}
	return math.Copysign(rounded(p.exp(e)), r)
}

// FloatSin is Float.sin.
func FloatSin(x float64) float64 {
	if x == 0 || !finite(x) {
		return math.Sin(x)
	}
	sin, _ := sinCos(x)
	return rounded(sin)
}

// FloatCos is Float.cos.
func FloatCos(x float64) float64 {
	if x == 0 || !finite(x) {
		return math.Cos(x)
	}
	_, cos := sinCos(x)
	return rounded(cos)
}

// FloatTan is Float.tan.
func FloatTan(x float64) float64 {
	if x == 0 || !finite(x) {
		return math.Tan(x)
	}
	sin, cos := sinCos(x)
	return rounded(precise(guard).over(sin, cos))
}

// FloatToDegrees is Float.toDegrees.
func FloatToDegrees(x float64) float64 { return x * (180 / math.Pi) }

// FloatToRadians is Float.toRadians.
func FloatToRadians(x float64) float64 { return x * (math.Pi / 180) }

// precise is a number of bits to compute with.
type precise uint

// guard is enough for a result of 53 bits: as many again cancel where an argument is next to
// a zero of a function, and the rest decides how to round.
const guard = 192

func exactly(x float64) *big.Float                 { return new(big.Float).SetFloat64(x) }
func rounded(x *big.Float) float64                 { f, _ := x.Float64(); return f }
func (p precise) zero() *big.Float                 { return new(big.Float).SetPrec(uint(p)) }
func (p precise) integer(n int64) *big.Float       { return p.zero().SetInt64(n) }
func (p precise) plus(a, b *big.Float) *big.Float  { return p.zero().Add(a, b) }
func (p precise) minus(a, b *big.Float) *big.Float { return p.zero().Sub(a, b) }
func (p precise) times(a, b *big.Float) *big.Float { return p.zero().Mul(a, b) }
func (p precise) over(a, b *big.Float) *big.Float  { return p.zero().Quo(a, b) }

// counts reports whether a term of a series still changes its total.
func (p precise) counts(term, total *big.Float) bool {
	return term.Sign() != 0 && term.MantExp(nil) >= total.MantExp(nil)-int(p)
}

// series sums terms; next turns term n-1 into term n.
func (p precise) series(first *big.Float, next func(term *big.Float, n int64)) *big.Float {
	term, total := p.zero().Set(first), p.zero().Set(first)
	for n := int64(1); p.counts(term, total); n++ {
		next(term, n)
		total.Add(total, term)
	}
	return total
}

// arcSeries returns x + s x^3/3 + x^5/5 + s x^7/7 ... for a sign s: atan with -1, atanh with 1.
func (p precise) arcSeries(x *big.Float, sign int64) *big.Float {
	square := p.times(p.times(x, x), p.integer(sign))
	power, total := p.zero().Set(x), p.zero().Set(x)
	for n := int64(3); ; n += 2 {
		power.Mul(power, square)
		term := p.over(power, p.integer(n))
		if !p.counts(term, total) {
			return total
		}
		total.Add(total, term)
	}
}

// pi and ln 2 in hexadecimal. Behind the point are all digits but the first one of pi.
const (
	piDigits = "3243f6a8885a308d313198a2e03707344a4093822299f31d0082efa98ec4e6c89452821e638d01377be5466cf34e90c6" +
		"cc0ac29b7c97c50dd3f84d5b5b54709179216d5d98979fb1bd1310ba698dfb5ac2ffd72dbd01adfb7b8e1afed6a267e9" +
		"6ba7c9045f12c7f9924a19947b3916cf70801f2e2858efc16636920d871574e69a458fea3f4933d7e0d95748f728eb65" +
		"8718bcd5882154aee7b5"
	ln2Digits = "b17217f7d1cf79abc9e3b39803f2f6af40f343267298b62d8a0d175b8baafa2b"
)

func (p precise) pi() *big.Float  { return p.constant(piDigits, 1) }
func (p precise) ln2() *big.Float { return p.constant(ln2Digits, 0) }

// constant reads a number in hexadecimal of which some digits stand before the point.
func (p precise) constant(digits string, whole int) *big.Float {
	n, _ := new(big.Int).SetString(digits, 16)
	return p.zero().SetMantExp(p.zero().SetInt(n), 4*(whole-len(digits)))
}

// nearest returns the integer next to x.
func (p precise) nearest(x *big.Float) *big.Int {
	half := big.NewFloat(0.5)
	if x.Sign() < 0 {
		half.Neg(half)
	}
	n, _ := p.plus(x, half).Int(nil)
	return n
}

// exp halves its argument, less a multiple of ln 2, eight times and squares the result as often.
func (p precise) exp(x *big.Float) *big.Float {
	const halvings = 8
	k := p.nearest(p.over(x, p.ln2()))
	r := p.minus(x, p.times(p.zero().SetInt(k), precise(guard+16).ln2()))
	r.SetMantExp(r, -halvings)
	e := p.series(p.integer(1), func(t *big.Float, n int64) {
		t.Mul(t, r)
		t.Quo(t, p.integer(n))
	})
	for range halvings {
		e.Mul(e, e)
	}
	return e.SetMantExp(e, int(k.Int64()))
}

// log splits off the exponent; log m = 2 atanh((m-1)/(m+1)).
func (p precise) log(x *big.Float) *big.Float {
	m := p.zero()
	e := x.MantExp(m)
	m.SetPrec(uint(p))
	if m.Cmp(big.NewFloat(math.Sqrt2/2)) < 0 { // so that nothing cancels next to 1
		m.SetMantExp(m, 1)
		e--
	}
	one := p.integer(1)
	r := p.times(p.integer(int64(e)), p.ln2())
	z := p.over(p.minus(m, one), p.plus(m, one))
	if z.Sign() == 0 {
		return r
	}
	return r.Add(r, p.times(p.integer(2), p.arcSeries(z, 1)))
}

// sinCos reduces the angle by quarter turns.
func sinCos(x float64) (sin, cos *big.Float) {
	wide := precise(guard + max(0, math.Ilogb(x)))
	quarter := wide.over(wide.pi(), wide.integer(2))
	k := wide.nearest(wide.over(exactly(x), quarter))
	p := precise(guard)
	r := p.zero().Set(wide.minus(exactly(x), wide.times(wide.zero().SetInt(k), quarter)))
	square := p.times(r, r)
	square.Neg(square)
	step := func(offset int64) func(*big.Float, int64) {
		return func(t *big.Float, n int64) {
			t.Mul(t, square)
			t.Quo(t, p.integer((2*n+offset)*(2*n+offset-1)))
		}
	}
	s, c := p.series(r, step(1)), p.series(p.integer(1), step(0))
	switch new(big.Int).And(k, big.NewInt(3)).Int64() {
	case 1:
		s, c = c, s.Neg(s)
	case 2:
		s, c = s.Neg(s), c.Neg(c)
	case 3:
		s, c = c.Neg(c), s
	}
	return s, c
}
