package pyvalue

import "math"

// doubled is an unevaluated sum of two doubles, lo at most half a unit in the last
// place of hi: some 106 bits, enough to tell to which of two doubles a function's
// value is nearer in all but one of some 2^40 cases.
//
// Reference: T. J. Dekker, A floating-point technique for extending the available
// precision, Numer. Math. 18 (1971).
type doubled struct{ hi, lo float64 }

// sum returns x+y exactly.
func sum(x, y float64) doubled {
	s := x + y
	t := s - x
	return doubled{s, (x - (s - t)) + (y - t)}
}

// quickSum returns x+y exactly for |x| >= |y| or x = 0.
func quickSum(x, y float64) doubled {
	s := x + y
	return doubled{s, y - (s - x)}
}

// product returns x*y exactly unless it underflows.
func product(x, y float64) doubled {
	p := x * y
	return doubled{p, math.FMA(x, y, -p)}
}

func (x doubled) neg() doubled { return doubled{-x.hi, -x.lo} }

func (x doubled) add(y doubled) doubled {
	s, t := sum(x.hi, y.hi), sum(x.lo, y.lo)
	s = quickSum(s.hi, s.lo+t.hi)
	return quickSum(s.hi, s.lo+t.lo)
}

func (x doubled) addFloat(y float64) doubled {
	s := sum(x.hi, y)
	return quickSum(s.hi, s.lo+x.lo)
}

func (x doubled) mul(y doubled) doubled {
	p := product(x.hi, y.hi)
	return quickSum(p.hi, p.lo+(math.FMA(x.hi, y.lo, x.lo*y.hi)))
}

func (x doubled) mulFloat(y float64) doubled {
	p := product(x.hi, y)
	return quickSum(p.hi, math.FMA(x.lo, y, p.lo))
}

// addSmaller is add for |x| >= |y| where the two do not cancel out.
func (x doubled) addSmaller(y doubled) doubled {
	s := quickSum(x.hi, y.hi)
	return quickSum(s.hi, s.lo+(x.lo+y.lo))
}

// times returns x times a power of two, where nothing overflows or underflows.
func (x doubled) times(power float64) doubled { return doubled{x.hi * power, x.lo * power} }

// reciprocal returns 1/x.
func (x doubled) reciprocal() doubled {
	q := 1 / x.hi
	rest := x.mulFloat(-q).addFloat(1)
	return quickSum(q, rest.hi/x.hi)
}

// uncertainty bounds the relative error of the values that are worked with here,
// with room to spare.
const uncertainty = 0x1p-88

// rounded returns x * 2^n as a double. sure is false where an error in x might make
// it the neighbour of that.
func (x doubled) rounded(n int) (f float64, sure bool) {
	e := x.hi * uncertainty
	sure = x.hi+(x.lo+e) == x.hi && x.hi+(x.lo-e) == x.hi
	f = math.Ldexp(x.hi, n)
	if math.Abs(f) < 0x1p-1021 { // fewer bits than x.hi has, or too few to tell
		sure = false
	}
	return f, sure
}
