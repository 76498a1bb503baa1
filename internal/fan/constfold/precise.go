package constfold

import (
	"math"
	"math/big"

	"github.com/tandem-lang/tandem/internal/lazy"
)

// The functions of this file round the exact result: a runtime's own library comes so
// close to it that both agree, while those of Go's math package are a unit of the last
// place off too often.

// precision is the number of bits of intermediate results: 53, those that cancel, and
// those that reducing a large angle costs.
const precision = 400

// maxAngle bounds the arguments of sine, cosine and tangent.
const maxAngle = 1 << 62

func newFloat() *big.Float             { return new(big.Float).SetPrec(precision) }
func fromFloat(x float64) *big.Float   { return newFloat().SetFloat64(x) }
func fromInt(n int64) *big.Float       { return newFloat().SetInt64(n) }
func half(x *big.Float) *big.Float     { return newFloat().SetMantExp(x, -1) }
func sum(a, b *big.Float) *big.Float   { return newFloat().Add(a, b) }
func diff(a, b *big.Float) *big.Float  { return newFloat().Sub(a, b) }
func times(a, b *big.Float) *big.Float { return newFloat().Mul(a, b) }
func over(a, b *big.Float) *big.Float  { return newFloat().Quo(a, b) }

// precisely makes a method of an exact function. Outside the open interval (lo, hi),
// and for zeros, the library's function has the exact result.
func precisely(lo, hi float64, library func(float64) float64, exact func(*big.Float) *big.Float) method[float64] {
	return nullary(func(x float64) float64 {
		if !(x > lo && x < hi) || x == 0 {
			return library(x)
		}
		r, _ := exact(fromFloat(x)).Float64()
		return r
	})
}

// angle is precisely for functions of an angle; huge ones are not computed.
func angle(exact func(sin, cos *big.Float) *big.Float, library func(float64) float64) method[float64] {
	return checked0(func(x float64) (float64, bool) {
		if x == 0 || math.IsNaN(x) || math.IsInf(x, 0) {
			return library(x), true
		}
		if math.Abs(x) > maxAngle {
			return 0, false
		}
		r, _ := exact(sinCos(fromFloat(x))).Float64()
		return r, true
	})
}

// checked0 makes a method of a function without further arguments that may refuse.
func checked0(f func(float64) (float64, bool)) method[float64] {
	return func(self float64, args []any) (any, bool) {
		if len(args) != 0 {
			return nil, false
		}
		return f(self)
	}
}

// expLimit is a bound beyond which e^x is zero or infinite.
const expLimit = 750

func transcendental() map[string]method[float64] { return transcendentalOnce.Get(makeTranscendental) }

var transcendentalOnce lazy.Value[map[string]method[float64]]

func makeTranscendental() map[string]method[float64] {
	return map[string]method[float64]{
		"exp":   precisely(-expLimit, expLimit, math.Exp, exp),
		"log":   precisely(0, math.Inf(1), math.Log, log),
		"log10": precisely(0, math.Inf(1), math.Log10, func(x *big.Float) *big.Float { return over(log(x), log(fromInt(10))) }),
		"sinh":  nullary(sinh),
		"cosh":  nullary(cosh),
		"tanh":  nullary(tanh),
		"atan":  nullary(atan),
		"asin":  nullary(asin),
		"acos":  nullary(acos),
		"sin":   angle(func(s, _ *big.Float) *big.Float { return s }, math.Sin),
		"cos":   angle(func(_, c *big.Float) *big.Float { return c }, math.Cos),
		"tan":   angle(over, math.Tan),
		"pow":   unary(pow),

		"toDegrees": nullary(func(x float64) float64 { return x * (180 / math.Pi) }),
		"toRadians": nullary(func(x float64) float64 { return x * (math.Pi / 180) }),
	}
}

// series sums terms until they do not count any more; next turns term n-1 into term n.
func series(first *big.Float, next func(term *big.Float, n int64)) *big.Float {
	term, total := newFloat().Set(first), newFloat().Set(first)
	for n := int64(1); term.Sign() != 0 && term.MantExp(nil) > total.MantExp(nil)-precision; n++ {
		next(term, n)
		total.Add(total, term)
	}
	return total
}

// arcSeries returns x + s x^3/3 + x^5/5 + s x^7/7 ... for a sign s: atan with -1, atanh with 1.
func arcSeries(x *big.Float, sign int64) *big.Float {
	square := times(times(x, x), fromInt(sign))
	power, total := newFloat().Set(x), newFloat().Set(x)
	for n := int64(3); ; n += 2 {
		power.Mul(power, square)
		term := over(power, fromInt(n))
		if term.Sign() == 0 || term.MantExp(nil) < total.MantExp(nil)-precision {
			return total
		}
		total.Add(total, term)
	}
}

// pi is Machin's: 16 atan(1/5) - 4 atan(1/239).
func pi() *big.Float {
	a := arcSeries(over(fromInt(1), fromInt(5)), -1)
	b := arcSeries(over(fromInt(1), fromInt(239)), -1)
	return diff(times(fromInt(16), a), times(fromInt(4), b))
}

// ln2 is 2 atanh(1/3).
func ln2() *big.Float {
	return times(fromInt(2), arcSeries(over(fromInt(1), fromInt(3)), 1))
}

// nearest returns the integer next to x.
func nearest(x *big.Float) *big.Int {
	shifted := sum(x, half(fromInt(int64(x.Sign()))))
	n, _ := shifted.Int(nil)
	return n
}

// exp halves its argument, less a multiple of ln 2, eight times and squares the result as often.
func exp(x *big.Float) *big.Float {
	const halvings = 8
	k := nearest(over(x, ln2()))
	r := diff(x, times(newFloat().SetInt(k), ln2()))
	r.SetMantExp(r, -halvings)
	e := series(fromInt(1), func(t *big.Float, n int64) {
		t.Mul(t, r)
		t.Quo(t, fromInt(n))
	})
	for range halvings {
		e.Mul(e, e)
	}
	return e.SetMantExp(e, int(k.Int64()))
}

// log splits off the exponent; log m = 2 atanh((m-1)/(m+1)).
func log(x *big.Float) *big.Float {
	m := newFloat()
	e := x.MantExp(m)
	one := fromInt(1)
	z := over(diff(m, one), sum(m, one))
	r := times(fromInt(int64(e)), ln2())
	if z.Sign() == 0 {
		return r
	}
	return r.Add(r, times(fromInt(2), arcSeries(z, 1)))
}

// sinCos reduces the angle by quarter turns.
func sinCos(x *big.Float) (sin, cos *big.Float) {
	quarter := half(pi())
	k := nearest(over(x, quarter))
	r := diff(x, times(newFloat().SetInt(k), quarter))
	minus := times(r, r)
	minus.Neg(minus)
	step := func(offset int64) func(*big.Float, int64) {
		return func(t *big.Float, n int64) {
			t.Mul(t, minus)
			t.Quo(t, fromInt((2*n+offset)*(2*n+offset-1)))
		}
	}
	s, c := series(r, step(1)), series(fromInt(1), step(0))
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

func pow(x, y float64) float64 {
	r := math.Pow(x, y)
	if x == 0 || y == 0 || math.IsNaN(r) || math.IsInf(r, 0) || math.IsInf(x, 0) || math.IsInf(y, 0) {
		return r
	}
	e := times(fromFloat(y), log(fromFloat(math.Abs(x))))
	if e.Sign() == 0 || e.MantExp(nil) > 10 {
		return r
	}
	v, _ := exp(e).Float64()
	return math.Copysign(v, r)
}
