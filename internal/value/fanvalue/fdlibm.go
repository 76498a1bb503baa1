package fanvalue

import "math"

// A JVM computes these functions by the algorithms of fdlibm 5.3 (e_exp.c, e_asin.c,
// e_acos.c, s_atan.c, e_sinh.c, e_cosh.c, s_tanh.c), whose results are fixed to the
// last bit but not always rounded exactly. The operations below are in its order; a
// product is converted before it is added to, so that no machine fuses the two.

// ln 2 in two parts, the first with few enough bits that its multiples are exact.
const (
	ln2Hi = 6.93147180369123816490e-01
	ln2Lo = 1.90821492927058770002e-10
)

// The places at which a function goes another way have no more than 20 bits behind the
// point, because fdlibm looks at the upper half of a number.
const (
	halfLn2     = 0x1.62E43p-2 // about half of ln 2
	expOverflow = 0x1.62E42p+9 // about where e^x overflows
)

// expOf is e^x for x from halfLn2 to expOverflow, in which x is reduced to r = x - k ln 2
// and e^r is a rational function of r.
func expOf(x float64) float64 {
	k := int(x/math.Ln2 + 0.5)
	hi, lo := x-float64(k)*ln2Hi, float64(k)*ln2Lo
	r := hi - lo
	c := r - float64(polynomial(r*r, 1.66666666666666019037e-01, -2.77777777770155933842e-03,
		6.61375632143793436117e-05, -1.65339022054652515390e-06, 4.13813679705723846039e-08)*(r*r))
	return math.Ldexp(1-((lo-r*c/(2-c))-hi), k)
}

// polynomial returns c0 + c1 x + c2 x^2 + ...
func polynomial(x float64, c ...float64) float64 {
	r := 0.0
	for i := len(c) - 1; i >= 0; i-- {
		r = c[i] + float64(x*r)
	}
	return r
}

// asinRatio is the rational function R(t) with asin x = x + x R(x^2).
func asinRatio(t float64) float64 {
	p := t * polynomial(t, 1.66666666666666657415e-01, -3.25565818622400915405e-01, 2.01212532134862925881e-01,
		-4.00555345006794114027e-02, 7.91534994289814532176e-04, 3.47933107596021167570e-05)
	q := polynomial(t, 1, -2.40339491173441421878e+00, 2.02094576023350569471e+00, -6.88283971605453293030e-01, 7.70381505559019352791e-02)
	return p / q
}

// pi/2 and pi/4 in two parts.
const (
	halfPiHi    = 1.57079632679489655800e+00
	halfPiLo    = 6.12323399573676603587e-17
	quarterPiHi = 7.85398163397448278999e-01
)

// highWord clears the low half of a float's bits.
func highWord(x float64) float64 { return math.Float64frombits(math.Float64bits(x) &^ 0xFFFFFFFF) }

// FloatAsin is Float.asin.
func FloatAsin(x float64) float64 {
	a := math.Abs(x)
	switch {
	case !(a < 1):
		return math.Asin(x)
	case a < 0x1p-27:
		return x
	case a < 0.5:
		return x + float64(x*asinRatio(x*x))
	}
	t := (1 - a) * 0.5
	r := asinRatio(t)
	s := math.Sqrt(t)
	var v float64
	if a >= 0x1.F3333p-1 {
		v = halfPiHi - (2*(s+float64(s*r)) - halfPiLo)
	} else {
		w := highWord(s)
		c := (t - w*w) / (s + w)
		p := float64(2*s*r) - (halfPiLo - 2*c)
		q := quarterPiHi - 2*w
		v = quarterPiHi - (p - q)
	}
	return math.Copysign(v, x)
}

// FloatAcos is Float.acos.
func FloatAcos(x float64) float64 {
	switch {
	case !(math.Abs(x) < 1):
		return math.Acos(x)
	case math.Abs(x) <= 0x1p-57:
		return halfPiHi + halfPiLo
	case math.Abs(x) < 0.5:
		return halfPiHi - (x - (halfPiLo - float64(x*asinRatio(x*x))))
	case x < 0:
		z := (1 + x) * 0.5
		s := math.Sqrt(z)
		w := float64(asinRatio(z)*s) - halfPiLo
		return math.Pi - 2*(s+w)
	}
	z := (1 - x) * 0.5
	s := math.Sqrt(z)
	d := highWord(s)
	c := (z - d*d) / (s + d)
	w := float64(asinRatio(z)*s) + c
	return 2 * (d + w)
}

// atanSteps are the arguments that atan is reduced to: up to a bound, the angle that is
// taken off and what is left.
var atanSteps = [...]struct {
	below  float64
	hi, lo float64
	rest   func(x float64) float64
}{
	{0.4375, 0, 0, nil},
	{0.6875, 4.63647609000806093515e-01, 2.26987774529616870924e-17, func(x float64) float64 { return (2*x - 1) / (2 + x) }},
	{1.1875, 7.85398163397448278999e-01, 3.06161699786838301793e-17, func(x float64) float64 { return (x - 1) / (x + 1) }},
	{2.4375, 9.82793723247329054082e-01, 1.39033110312309984516e-17, func(x float64) float64 { return (x - 1.5) / (1 + float64(1.5*x)) }},
	{0x1p66, 1.57079632679489655800e+00, 6.12323399573676603587e-17, func(x float64) float64 { return -1 / x }},
}

// FloatAtan is Float.atan.
func FloatAtan(x float64) float64 {
	a := math.Abs(x)
	if a < 0x1p-29 {
		return x
	}
	for i := range atanSteps {
		step := &atanSteps[i]
		if !(a < step.below) {
			continue
		}
		t := a
		if step.rest != nil {
			t = step.rest(a)
		}
		z := t * t
		w := z * z
		s1 := z * polynomial(w, 3.33333333333329318027e-01, 1.42857142725034663711e-01, 9.09088713343650656196e-02,
			6.66107313738753120669e-02, 4.97687799461593236017e-02, 1.62858201153657823623e-02)
		s2 := w * polynomial(w, -1.99999999998764832476e-01, -1.11111104054623557880e-01, -7.69187620504482999495e-02,
			-5.83357013379057348645e-02, -3.65315727442169155270e-02)
		if step.rest == nil {
			return math.Copysign(t-float64(t*(s1+s2)), x)
		}
		return math.Copysign(step.hi-((float64(t*(s1+s2))-step.lo)-t), x)
	}
	if math.IsNaN(x) {
		return x
	}
	return math.Copysign(halfPiHi+halfPiLo, x)
}

// hyperLimit is where e^-x no longer counts beside e^x.
const hyperLimit = 22

// hyperOverflow is where half of e^x overflows.
const hyperOverflow = 710.4758600739439

// halfExp is half of e^x, also where e^x alone overflows.
func halfExp(x float64) float64 {
	if x < expOverflow {
		return 0.5 * expOf(x)
	}
	root := expOf(0.5 * x)
	return 0.5 * root * root
}

// FloatSinh is Float.sinh.
func FloatSinh(x float64) float64 {
	a, h := math.Abs(x), math.Copysign(0.5, x)
	switch {
	case !(a <= hyperOverflow):
		return math.Sinh(x)
	case a >= hyperLimit:
		return math.Copysign(halfExp(a), x)
	case a < 0x1p-28:
		return x
	}
	t := math.Expm1(a)
	if a < 1 {
		return h * (2*t - t*t/(t+1))
	}
	return h * (t + t/(t+1))
}

// FloatCosh is Float.cosh.
func FloatCosh(x float64) float64 {
	a := math.Abs(x)
	switch {
	case !(a <= hyperOverflow):
		return math.Cosh(x)
	case a >= hyperLimit:
		return halfExp(a)
	case a < 0x1p-55:
		return 1
	case a < halfLn2:
		t := math.Expm1(a)
		return 1 + t*t/(2*(1+t))
	}
	t := expOf(a)
	return 0.5*t + 0.5/t
}

// FloatTanh is Float.tanh.
func FloatTanh(x float64) float64 {
	a := math.Abs(x)
	var r float64
	switch {
	case math.IsNaN(x) || a >= hyperLimit || a < 0x1p-55:
		return math.Tanh(x)
	case a >= 1:
		r = 1 - 2/(math.Expm1(2*a)+2)
	default:
		t := math.Expm1(-2 * a)
		r = -t / (t + 2)
	}
	return math.Copysign(r, x)
}
