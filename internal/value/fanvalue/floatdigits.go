package fanvalue

import (
	"math"
	"math/big"
	"math/bits"
	"strconv"
)

// The digits of a float are those that JDK 17 prints: mostly the fewest that read back as the
// same number, and now and then one more (JDK-4511638). It generates them from the first one
// on until what is left is within half the distance to the next float, by the method of Steele
// and White (How to Print Floating-Point Numbers Accurately, 1990) with fixed approximations:
//
//   - the distance is taken to be the same on both sides, that of the smaller side at a
//     power of two;
//   - whether what is left may be half the distance away from the next digit, exactly, depends
//     on whether it was computed in machine words or in large integers;
//   - computing in machine words, the distance may wrap;
//   - two digits are made at least where the exponent is written.

// significand is the number of bits of a float's significand.
const significand = 53

// shortest returns the digits of a positive finite float, of 0.digits times ten to the power
// point. There are no zeros at the end, unless it is the second of two.
func shortest(f float64) (digits []byte, point int) {
	frac, exp := math.Frexp(f)
	exp-- // of the first bit
	mant := uint64(frac * (1 << significand))
	precision := significand // in bits, fewer if f is subnormal
	if exp < -1022 {
		precision -= -1022 - exp
	}
	tail := bits.TrailingZeros64(mant)
	if width := significand - tail; exp < 63 && exp >= width-1 {
		return integerDigits(mant, exp, precision)
	}
	r := newRatio(mant>>tail, significand-tail, exp, precision)
	return r.digits()
}

// integerDigits returns the digits of a float that is an integer below two to the power 63.
// Those beyond its precision are rounded away.
func integerDigits(mant uint64, exp, precision int) (digits []byte, point int) {
	n := mant >> (significand - 1 - min(exp, significand-1)) << (exp - min(exp, significand-1))
	dropped := 0
	if free := exp - precision - 1; free > 1 {
		dropped = free * 30103 / 100000 // decimal digits of that many bits
		pow := uint64(1)
		for range dropped {
			pow *= 10
		}
		n = (n + pow/2) / pow
	}
	digits = strconv.AppendUint(nil, n, 10)
	point = len(digits) + dropped
	for digits[len(digits)-1] == '0' {
		digits = digits[:len(digits)-1]
	}
	return digits, point
}

// ratio is a float divided by a power of ten, and half the distance to the next float divided
// by the same: mant 2^b2 5^b5 / (2^s2 5^s5) and 2^m2 5^b5 / (2^s2 5^s5).
type ratio struct {
	mant       uint64
	width      int // of mant, in bits
	b2, b5, m2 int
	s2, s5     int
	exp10      int // of the power of ten, which may be one too large
}

func newRatio(mant uint64, width, exp, precision int) *ratio {
	r := &ratio{mant: mant, width: width, exp10: exponent10(mant, width, exp)}
	small := max(0, width-exp-1) // bits behind the point
	r.b5, r.s5 = max(0, -r.exp10), max(0, r.exp10)
	r.b2, r.s2 = r.b5+small+exp, r.s5+small
	r.m2 = r.b2 - precision
	r.b2 -= width - 1
	common := min(r.b2, r.s2)
	r.b2, r.s2, r.m2 = r.b2-common, r.s2-common, r.m2-common
	if width == 1 {
		r.m2-- // below a power of two the next float is half as far
	}
	if r.m2 < 0 {
		r.b2, r.s2, r.m2 = r.b2-r.m2, r.s2-r.m2, 0
	}
	return r
}

// exponent10 estimates the exponent of the first decimal digit by a line that touches the
// logarithm at 1.5; it is never too small.
func exponent10(mant uint64, width, exp int) int {
	m := float64(mant) / float64(uint64(1)<<(width-1))
	return int(math.Floor(float64((m-1.5)*0.289529654) + 0.176091259 + float64(float64(exp)*0.301029995663981)))
}

// digits generates digits in the smallest integers in which the ratio has room.
func (r *ratio) digits() ([]byte, int) {
	const word = 64
	above, below := r.width+r.b2+bitsOfPow5(r.b5), r.s2+1+bitsOfPow5(r.s5+1)
	if above < word/2 && below < word/2 {
		return generate(r, int32(r.mant)*int32(pow5(r.b5))<<r.b2, int32(pow5(r.s5))<<r.s2, int32(pow5(r.b5))<<r.m2)
	}
	if above < word && below < word {
		return generate(r, int64(r.mant)*pow5(r.b5)<<r.b2, pow5(r.s5)<<r.s2, pow5(r.b5)<<r.m2)
	}
	return r.generateBig()
}

// bitsOfPow5 is the length of a power of five, or an estimate.
func bitsOfPow5(n int) int {
	switch {
	case n == 0:
		return 0
	case n <= 26:
		return bits.Len64(uint64(pow5(n)))
	}
	return 3 * n
}

func pow5(n int) int64 {
	p := int64(1)
	for range n {
		p *= 5
	}
	return p
}

// generate makes the digits of b/s until what is left is within m/s of them.
func generate[T int32 | int64](r *ratio, b, s, m T) ([]byte, int) {
	var g generator
	tens := 10 * s
	for !g.done() {
		q := b / s
		b, m = 10*(b%s), 10*m
		g.low, g.high = b < m, b+m > tens
		if g.started && m <= 0 { // it wrapped, and so is larger than both
			g.low, g.high = true, true
		}
		g.add(byte(q), r)
	}
	return g.round(int(min(max(2*b-tens, -1), 1)), r)
}

func (r *ratio) generateBig() ([]byte, int) {
	ten := big.NewInt(10)
	s := scaled(1, r.s2, r.s5)
	b, m := scaled(int64(r.mant), r.b2, r.b5), scaled(1, r.m2, r.b5)
	tens := new(big.Int).Mul(s, ten)
	var g generator
	var q, sum big.Int
	for !g.done() {
		q.QuoRem(b, s, b)
		b.Mul(b, ten)
		m.Mul(m, ten)
		g.low, g.high = b.Cmp(m) < 0, sum.Add(b, m).Cmp(tens) >= 0
		g.add(byte(q.Int64()), r)
	}
	return g.round(sum.Lsh(b, 1).Cmp(tens), r)
}

// scaled returns n 2^two 5^five.
func scaled(n int64, two, five int) *big.Int {
	p := new(big.Int).Exp(big.NewInt(5), big.NewInt(int64(five)), nil)
	return p.Lsh(p.Mul(p, big.NewInt(n)), uint(two))
}

// generator collects digits. low and high tell that what is left, or what is missing up to the
// next digit, is within half the distance.
type generator struct {
	digits    []byte
	started   bool
	low, high bool
}

func (g *generator) done() bool { return g.started && (g.low || g.high) }

// add appends a digit; a zero in front only shows that the exponent was too large.
func (g *generator) add(q byte, r *ratio) {
	first := !g.started
	g.started = true
	if first && q == 0 && !g.high {
		r.exp10--
	} else {
		g.digits = append(g.digits, '0'+q)
	}
	if first && (r.exp10 < -3 || r.exp10 >= 8) {
		g.low, g.high = false, false // a second digit is needed
	}
}

// round ends the digits: half tells how twice of what is left compares with a unit.
func (g *generator) round(half int, r *ratio) ([]byte, int) {
	d := g.digits
	last := len(d) - 1
	if !g.high || g.low && (half < 0 || half == 0 && d[last]&1 == 0) {
		return d, r.exp10 + 1
	}
	for ; last >= 0; last-- {
		if d[last] != '9' {
			d[last]++
			return d, r.exp10 + 1
		}
		d[last] = '0'
	}
	d[0] = '1'
	return d, r.exp10 + 2
}
