package pyvalue

import (
	"math"
	"math/big"

	"github.com/tandem-lang/tandem/internal/lazy"
)

// The functions of this file return the double nearest to the value. The C library
// of the reference nearly does that: of random arguments about one in a thousand
// differs in the last bit. Those of package math are off in up to half.

var (
	ln2    = doubled{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56}
	halfPi = [...]float64{0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54, -0x1.f1976b7ed8fbcp-110, 0x1.4cf98e804177dp-164}
)

// special reports whether x is 0, infinite or NaN: package math is right about those.
func special(x float64) bool { return x == 0 || x != x || math.IsInf(x, 0) }

// Exp returns e**x.
func Exp(x float64) float64 {
	if special(x) || x > 710 || x < -746 {
		return math.Exp(x)
	}
	w, n := exp(doubled{x, 0})
	f, sure := w.rounded(n)
	if !sure {
		f, _ = expBig(newFloat().SetFloat64(x)).Float64()
	}
	return f
}

// Log returns the natural logarithm of x.
func Log(x float64) float64 {
	if special(x) || x < 0 || x == 1 {
		return math.Log(x)
	}
	return log(x).hi
}

// exp returns e**x = w * 2^n, for |x| < 800.
func exp(x doubled) (w doubled, n int) {
	k := math.Round(x.hi / math.Ln2)
	return expm1(x.add(ln2.mulFloat(-k))).addFloat(1), int(k)
}

// expm1 returns e**x - 1 for |x| < 0.4: a Taylor series for x/256, and then eight
// times (1+w)^2 - 1 = 2w + w^2, which keeps the relative error.
func expm1(x doubled) doubled {
	z := x.times(1. / 256)
	tail := 1/720. + z.hi*(1/5040.+z.hi*(1/40320.+z.hi*(1/362880.+z.hi/3628800)))
	p := doubled{0x1.1111111111111p-7, 0x1.1111111111111p-63}.addSmaller(product(z.hi, tail))
	p = doubled{0x1.5555555555555p-5, 0x1.5555555555555p-59}.addSmaller(z.mul(p))
	p = doubled{0x1.5555555555555p-3, 0x1.5555555555555p-57}.addSmaller(z.mul(p))
	p = z.mul(p).addFloat(0.5)
	w := z.mul(z.mul(p).addFloat(1))
	for range 8 {
		w = w.times(2).addSmaller(w.mul(w))
	}
	return w
}

// log returns the natural logarithm of a finite x > 0: near what package math says
// for the significand 1+u, with the correction ln(1+t) where
// 1+t = (1+u) * e**-near.
func log(x float64) doubled {
	frac, n := math.Frexp(x)
	if frac < math.Sqrt2/2 {
		frac, n = 2*frac, n-1
	}
	near, u := math.Log(frac), frac-1
	w := expm1(doubled{-near, 0})
	t := w.mulFloat(u).add(w.addFloat(u))
	t = t.add(product(t.hi, -t.hi/2))
	return ln2.mulFloat(float64(n)).add(t.addFloat(near))
}

// tiny bounds the arguments whose sine is themselves.
const tiny = 0x1p-27

// Sin returns the sine of x.
func Sin(x float64) float64 {
	if math.Abs(x) < tiny || special(x) {
		return math.Sin(x)
	}
	r, n := quadrant(x)
	s, c := sinCos(r)
	return [...]float64{s.hi, c.hi, -s.hi, -c.hi}[n]
}

// Cos returns the cosine of x.
func Cos(x float64) float64 {
	if math.Abs(x) < tiny || special(x) {
		return math.Cos(x)
	}
	r, n := quadrant(x)
	s, c := sinCos(r)
	return [...]float64{c.hi, -s.hi, -c.hi, s.hi}[n]
}

// sinCos returns sine and cosine of |x| < 0.8: a Taylor series for x/64, and then six
// times the formulas for the doubled angle, of which the one for cos - 1 keeps the
// relative error.
func sinCos(x doubled) (sin, cos doubled) {
	z := x.times(1. / 64)
	q := z.mul(z)
	tail := -1/5040. + q.hi*(1/362880.-q.hi/39916800)
	p := doubled{0x1.1111111111111p-7, 0x1.1111111111111p-63}.addSmaller(product(q.hi, tail))
	p = doubled{-0x1.5555555555555p-3, -0x1.5555555555555p-57}.addSmaller(q.mul(p))
	sin = z.mul(q.mul(p).addFloat(1))
	tail = -1/720. + q.hi*(1/40320.-q.hi*(1/3628800.-q.hi/479001600))
	p = doubled{0x1.5555555555555p-5, 0x1.5555555555555p-59}.addSmaller(product(q.hi, tail))
	less := q.mul(q.mul(p).addFloat(-0.5)) // cos - 1
	for range 6 {
		sin, less = sin.addSmaller(sin.mul(less)).times(2), sin.mul(sin).times(-2)
	}
	return sin, less.addFloat(1)
}

// quadrant returns x = r + n*pi/2 + m*2*pi with |r| <= pi/4 and n from 0 to 3.
func quadrant(x float64) (r doubled, n int) {
	if math.Abs(x) > 1<<30 {
		return quadrantBig(x)
	}
	k := math.Round(x / (math.Pi / 2))
	r = doubled{x, 0}
	for _, part := range halfPi {
		r = r.add(product(-k, part))
	}
	return r, int(int64(k) & 3)
}

// piBits is pi/2 times 2^1280 in hexadecimal: enough for the remainder of the largest
// double to have 200 bits.
const piBits = "1921fb54442d18469898cc51701b839a252049c1114cf98e804177d4c76273644a29410f31c6809bbdf2a33679a748636605614dbe4be286e9fc26adadaa3848bc90b6aecc4bcfd8de89885d34c6fdad617feb96de80d6fdbdc70d7f6b5133f4b5d3e4822f8963fcc9250cca3d9c8b67b8400f97142c77e0b31b4906c38aba734d22c7f51fa499ebf06caba47b9475b2c38c5e6ac410aa5773daa520ee12d2cda"

func halfPiBig() *big.Int {
	return halfPiBigOnce.Get(func() *big.Int {
		x, _ := new(big.Int).SetString(piBits, 16)
		return x
	})
}

var halfPiBigOnce lazy.Value[*big.Int]

// quadrantBig is quadrant for large numbers.
func quadrantBig(x float64) (r doubled, n int) {
	const point = 1280
	f := new(big.Float).SetFloat64(x)
	fixed, _ := f.SetMantExp(f, point).Int(nil)
	half := halfPiBig()
	k, rest := new(big.Int).QuoRem(fixed, half, new(big.Int))
	if rest.CmpAbs(new(big.Int).Rsh(half, 1)) > 0 {
		sign := big.NewInt(int64(rest.Sign()))
		k.Add(k, sign)
		rest.Sub(rest, sign.Mul(sign, half))
	}
	f = new(big.Float).SetInt(rest)
	f.SetMantExp(f, -point)
	r.hi, _ = f.Float64()
	r.lo, _ = f.Sub(f, new(big.Float).SetFloat64(r.hi)).Float64()
	return r, int(new(big.Int).And(k, big.NewInt(3)).Int64())
}

// Atan2 returns the angle of the point (x, y): near what package math says, turned
// by the small angle that is left.
func Atan2(y, x float64) float64 {
	near := math.Atan2(y, x)
	if special(x) || special(y) || math.Abs(near) < 0x1p-500 {
		return near
	}
	_, n := math.Frexp(max(math.Abs(x), math.Abs(y)))
	y, x = math.Ldexp(y, -n), math.Ldexp(x, -n)
	r, quarter := quadrant(near)
	s, c := sinCos(r)
	for range quarter { // the sine of r+pi/2 is the cosine of r
		s, c = c, s.neg()
	}
	across := c.mulFloat(y).add(s.mulFloat(-x))
	return near + across.hi/(c.hi*x+s.hi*y)
}
