package pyvalue

import "math"

// More functions of the C library. The first return the double nearest to the value, as those of elementary.go do; the others use the
// formulas of fdlibm (Sun Microsystems, 1993), which are those of the reference's C library: their last digits are what programs see.

var perLn2 = doubled{0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56}

// Log2 returns the logarithm of x to the base 2.
func Log2(x float64) float64 {
	if special(x) || x < 0 {
		return math.Log2(x)
	}
	if frac, n := math.Frexp(x); frac == 0.5 {
		return float64(n - 1)
	}
	return log(x).mul(perLn2).hi
}

// Tan returns the tangent of x.
func Tan(x float64) float64 {
	if math.Abs(x) < tiny || special(x) {
		return math.Tan(x)
	}
	r, n := quadrant(x)
	s, c := sinCos(r)
	if n&1 != 0 {
		s, c = c.neg(), s
	}
	return s.mul(c.reciprocal()).hi
}

// Atan returns the angle between -pi/2 and pi/2 whose tangent is x.
func Atan(x float64) float64 {
	if special(x) || math.Abs(x) < tiny {
		return math.Atan(x)
	}
	return Atan2(x, 1)
}

// Asin returns the angle between -pi/2 and pi/2 whose sine is x.
func Asin(x float64) float64 {
	if special(x) || math.Abs(x) > 1 || math.Abs(x) < tiny {
		return math.Asin(x)
	}
	near := math.Atan2(x, math.Sqrt((1-x)*(1+x)))
	sin, cos := angle(near)
	return near + sin.neg().addFloat(x).hi/cos.hi
}

// Acos returns the angle between 0 and pi whose cosine is x.
func Acos(x float64) float64 {
	if x != x || math.Abs(x) >= 1 {
		return math.Acos(x)
	}
	near := 2 * math.Atan2(math.Sqrt(1-x), math.Sqrt(1+x))
	sin, cos := angle(near)
	return near + cos.addFloat(-x).hi/sin.hi
}

// angle returns sine and cosine of x.
func angle(x float64) (sin, cos doubled) {
	r, n := quadrant(x)
	sin, cos = sinCos(r)
	for range n {
		sin, cos = cos, sin.neg()
	}
	return sin, cos
}

// Log10 returns the logarithm of x to the base 10.
func Log10(x float64) float64 {
	if special(x) || x < 0 {
		return math.Log10(x)
	}
	const (
		perLn10 = 4.34294481903251816668e-01
		high    = 3.01029995663611771306e-01 // of the logarithm of 2
		low     = 3.69423907715893078616e-13
	)
	frac, n := math.Frexp(x)
	frac, n = 2*frac, n-1 // 1 <= frac < 2
	if n < 0 {
		frac, n = frac/2, n+1
	}
	y := float64(n)
	z := float64(y*low) + float64(perLn10*Log(frac))
	return z + float64(y*high)
}

// Beyond large, one of e**x and e**-x does not count.
const large = 22

// Sinh returns the hyperbolic sine of x.
func Sinh(x float64) float64 {
	half := math.Copysign(0.5, x)
	switch a := math.Abs(x); {
	case a < 0x1p-28 || special(x):
		return x
	case a < 1:
		t := math.Expm1(a)
		return half * (float64(2*t) - float64(t*t)/(t+1))
	case a < large:
		t := math.Expm1(a)
		return half * (t + t/(t+1))
	default:
		return scaled(half, a)
	}
}

// Cosh returns the hyperbolic cosine of x.
func Cosh(x float64) float64 {
	switch a := math.Abs(x); {
	case x != x:
		return x
	case a < 0.5*math.Ln2:
		t := math.Expm1(a)
		w := 1 + t
		return 1 + float64(t*t)/(w+w)
	case a < large:
		t := Exp(a)
		return float64(0.5*t) + 0.5/t
	default:
		return scaled(0.5, a)
	}
}

// scaled returns half * e**a, which may be finite where e**a is not.
func scaled(half, a float64) float64 {
	if a < 709 {
		return half * Exp(a)
	}
	w := Exp(0.5 * a)
	return half * w * w
}

// Tanh returns the hyperbolic tangent of x.
func Tanh(x float64) float64 {
	switch a := math.Abs(x); {
	case special(x) || a < 0x1p-55:
		return math.Tanh(x)
	case a >= large:
		return math.Copysign(1, x)
	case a >= 1:
		return math.Copysign(1-2/(math.Expm1(2*a)+2), x)
	default:
		t := math.Expm1(-2 * a)
		return math.Copysign(-t/(t+2), x)
	}
}

// Asinh returns the inverse hyperbolic sine of x.
func Asinh(x float64) float64 {
	a := math.Abs(x)
	var y float64
	switch {
	case a < 0x1p-28 || special(x):
		return x
	case a > 1<<28:
		y = Log(a) + math.Ln2
	case a > 2:
		y = Log(2*a + 1/(math.Sqrt(float64(a*a)+1)+a))
	default:
		t := float64(a * a)
		y = math.Log1p(a + t/(1+math.Sqrt(1+t)))
	}
	return math.Copysign(y, x)
}

// Acosh returns the inverse hyperbolic cosine of x.
func Acosh(x float64) float64 {
	switch {
	case x < 1 || x != x:
		return math.NaN()
	case x > 1<<28:
		return Log(x) + math.Ln2
	case x > 2:
		t := float64(x * x)
		return Log(2*x - 1/(x+math.Sqrt(t-1)))
	}
	t := x - 1
	return math.Log1p(t + math.Sqrt(2*t+float64(t*t)))
}
