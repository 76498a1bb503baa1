package pyvalue

import "math"

// The logarithm of the gamma function is fdlibm's (Sun Microsystems, 1993). The gamma function is made of it below 6.5, as the reference's
// C library does to the last digit, and from there on is the nearest double, which that library misses by one or two in half of all cases.

// Coefficients of polynomials for the logarithm of the gamma function: of even and odd powers below 2, of every third power around the
// minimum, of numerators and denominators around 1 and between 2 and 8, and of the series for large arguments.
var (
	gammaEven = [...]float64{
		7.72156649015328655494e-02, 6.73523010531292681824e-02, 7.38555086081402883957e-03, 1.19270763183362067845e-03,
		2.20862790713908385557e-04, 2.52144565451257326939e-05,
	}
	gammaOdd = [...]float64{
		3.22467033424113591611e-01, 2.05808084325167332806e-02, 2.89051383673415629091e-03, 5.10069792153511336608e-04,
		1.08011567247583939954e-04, 4.48640949618915160150e-05,
	}
	gammaLeast0 = [...]float64{
		4.83836122723810047042e-01, -3.27885410759859649565e-02, 6.10053870246291332635e-03, -1.40346469989232843813e-03,
		3.15632070903625950361e-04,
	}
	gammaLeast1 = [...]float64{
		-1.47587722994593911752e-01, 1.79706750811820387126e-02, -3.68452016781138256760e-03, 8.81081882437654011382e-04,
		-3.12754168375120860518e-04,
	}
	gammaLeast2 = [...]float64{
		6.46249402391333854778e-02, -1.03142241298341437450e-02, 2.25964780900612472250e-03, -5.38595305356740546715e-04,
		3.35529192635519073543e-04,
	}
	gammaOneP = [...]float64{
		-7.72156649015328655494e-02, 6.32827064025093366517e-01, 1.45492250137234768737e+00, 9.77717527963372745603e-01,
		2.28963728064692451092e-01, 1.33810918536787660377e-02,
	}
	gammaOneQ = [...]float64{
		1.0, 2.45597793713041134822e+00, 2.12848976379893395361e+00, 7.69285150456672783825e-01,
		1.04222645593369134254e-01, 3.21709242282423911810e-03,
	}
	gammaTwoP = [...]float64{
		-7.72156649015328655494e-02, 2.14982415960608852501e-01, 3.25778796408930981787e-01, 1.46350472652464452805e-01,
		2.66422703033638609560e-02, 1.84028451407337715652e-03, 3.19475326584100867617e-05,
	}
	gammaTwoQ = [...]float64{
		1.0, 1.39200533467621045958e+00, 7.21935547567138069525e-01, 1.71933865632803078993e-01,
		1.86459191715652901344e-02, 7.77942496381893596434e-04, 7.32668430744625636189e-06,
	}
	gammaSeries = [...]float64{
		8.33333333333329678849e-02, -2.77777777728775536470e-03, 7.93650558643019558500e-04, -5.95187557450339963135e-04,
		8.36339918996282139126e-04, -1.63092934096575273989e-03,
	}
)

// Where the gamma function is least above 0, the logarithm there, and what that lacks; the constant of the series for large arguments.
const (
	gammaLeast     = 1.46163214496836224576e+00
	gammaLeastLog  = -1.21486290535849611461e-01
	gammaLeastRest = -3.63867699703950536541e-18
	gammaConstant  = 4.18938533204672725052e-01
)

// horner evaluates a polynomial from its highest power down. Products are rounded: no machine may fuse them.
func horner(x float64, c []float64) float64 {
	y := c[len(c)-1]
	for i := len(c) - 2; i >= 0; i-- {
		y = c[i] + float64(x*y)
	}
	return y
}

// LogGamma returns the logarithm of the magnitude of the gamma function of x.
func LogGamma(x float64) float64 {
	switch {
	case x != x:
		return x
	case math.IsInf(x, 0) || x <= 0 && math.Trunc(x) == x:
		return math.Inf(1)
	case math.Abs(x) < 0x1p-70:
		return -Log(math.Abs(x))
	case x < 0:
		sin, _ := sinPi(-x)
		return Log(math.Pi/math.Abs(sin*x)) - logGamma(-x)
	}
	return logGamma(x)
}

// sinPi returns the sine of pi times a number above 0, and whether the number's whole part is odd.
func sinPi(x float64) (sin float64, odd bool) {
	whole := math.Trunc(x)
	part := x - whole
	odd = math.Mod(whole, 2) != 0
	if part = min(part, 1-part); part <= 0.25 {
		return Sin(math.Pi * part), odd
	}
	return Cos(math.Pi * (0.5 - part)), odd
}

// logGamma is LogGamma of a number above 0 that is not tiny.
func logGamma(x float64) float64 {
	switch {
	case x == 1 || x == 2:
		return 0
	case x <= 0.9:
		return -Log(x) + logGammaNear(x, 0)
	case x < 2:
		return logGammaNear(x, 1)
	case x < 8:
		whole := math.Trunc(x)
		y := x - whole
		log := 0.5*y + float64(y*horner(y, gammaTwoP[:]))/horner(y, gammaTwoQ[:])
		if whole == 2 {
			return log
		}
		z := 1.
		for ; whole > 2; whole-- {
			z *= y + whole - 1
		}
		return log + Log(z)
	case x < 0x1p58:
		z := 1 / x
		return float64((x-0.5)*(Log(x)-1)) + (gammaConstant + float64(z*horner(float64(z*z), gammaSeries[:])))
	}
	return x * (Log(x) - 1)
}

// logGammaNear returns the logarithm of the gamma function of x+1-from for x between from and from+1.
func logGammaNear(x, from float64) float64 {
	switch {
	case x >= gammaLeast-1+0.27+from:
		y := 1 + from - x
		z := float64(y * y)
		return float64(y*horner(z, gammaEven[:])) + float64(z*horner(z, gammaOdd[:])) - 0.5*y
	case x >= gammaLeast-1-0.23+from:
		y := x - (gammaLeast - 1 + from)
		z := float64(y * y)
		w := float64(z * y)
		rest := horner(w, gammaLeast1[:]) + float64(y*horner(w, gammaLeast2[:]))
		return gammaLeastLog + (float64(z*horner(w, gammaLeast0[:])) - (gammaLeastRest - float64(w*rest)))
	}
	y := x - from
	return -0.5*y + float64(y*horner(y, gammaOneP[:]))/horner(y, gammaOneQ[:])
}

// stirling are the coefficients of Stirling's series: B(2k) / (2k * (2k-1)).
var stirling = [...]float64{1. / 12, -1. / 360, 1. / 1260, -1. / 1680, 1. / 1188, -691. / 360360, 1. / 156, -3617. / 122400}

var (
	pi         = doubled{0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53}
	logRoot2Pi = doubled{0x1.d67f1c864beb5p-1, -0x1.65b5a1b7ff5dfp-55} // the logarithm of the square root of 2*pi
)

// over returns x/y.
func (x doubled) over(y doubled) doubled {
	q := x.hi / y.hi
	return quickSum(q, x.add(y.mulFloat(-q)).hi/y.hi)
}

// Gamma returns the gamma function of x.
func Gamma(x float64) float64 {
	switch {
	case x == 0:
		return 1 / x
	case x != x || math.IsInf(x, 1):
		return x
	case x < 0 && math.Trunc(x) == x:
		return math.NaN()
	case x >= 172:
		return math.Inf(1)
	case x > 0:
		y, n := gamma(x)
		return math.Ldexp(y, n)
	case x >= -0x1p-54:
		return 1 / x
	}
	sin, odd := sinPi(-x)
	if !odd {
		sin = -sin
	}
	if x <= -184 {
		return math.Copysign(0, sin)
	}
	y, n := gamma(-x)
	z := pi.over(product(sin, y).mulFloat(-x))
	return math.Ldexp(z.hi+z.lo, -n)
}

// gamma returns the gamma function of a number above 0 as y * 2**n.
func gamma(x float64) (y float64, n int) {
	switch {
	case x < 0.5:
		return Exp(LogGamma(x+1)) / x, 0
	case x <= 1.5:
		return Exp(LogGamma(x)), 0
	case x < 6.5:
		steps := math.Ceil(x - 1.5)
		factor := rising(doubled{x - steps, 0}, int(steps))
		return Exp(LogGamma(x-steps)) * factor.hi * (1 + factor.lo/factor.hi), 0
	}
	at, beyond := x, 0. // the series is for at + beyond
	factor := doubled{1, 0}
	if x < 12 {
		steps := math.Ceil(12 - x)
		at = x + steps
		beyond = x - (at - steps)
		factor = rising(doubled{at - steps, beyond}, int(steps))
	}
	log := log(at)
	series := horner(1/float64(at*at), stirling[:]) / at
	p := log.mulFloat(at - 0.5).addFloat(-at).add(logRoot2Pi).addFloat(series + float64(beyond*(log.hi-0.5/at)))
	w, n := exp(p)
	return w.over(factor).hi, n
}

// rising returns x * (x+1) * ... of n factors.
func rising(x doubled, n int) doubled {
	p := x
	for i := 1; i < n; i++ {
		p = p.mul(x.addFloat(float64(i)))
	}
	return p
}
