package pyvalue

import (
	"math"
	"math/bits"
)

// extended is a non-negative number with a 64-bit significand, mant * 2^exp, as
// the 80-bit format of x87 processors has it: the reference converts between
// decimal text and doubles in that format, so its rounding is part of the result.
// mant is 0 or has its top bit set. The exponent is not bounded: what would
// overflow or underflow the 80-bit format does so in a double anyway.
type extended struct {
	mant uint64
	exp  int
}

// extendedFromUint returns x exactly.
func extendedFromUint(x uint64) extended {
	if x == 0 {
		return extended{}
	}
	n := bits.LeadingZeros64(x)
	return extended{x << n, -n}
}

// extendedFromFloat returns a finite f >= 0 exactly.
func extendedFromFloat(f float64) extended {
	b := math.Float64bits(f)
	frac, exp := b&(1<<52-1), int(b>>52&0x7ff)
	if exp == 0 {
		exp = 1
	} else {
		frac |= 1 << 52
	}
	e := extendedFromUint(frac)
	if e.mant != 0 {
		e.exp += exp - 1075
	}
	return e
}

// mul returns x*y rounded to nearest, ties to even.
func (x extended) mul(y extended) extended {
	if x.mant == 0 || y.mant == 0 {
		return extended{}
	}
	hi, lo := bits.Mul64(x.mant, y.mant)
	exp := x.exp + y.exp + 64
	if hi>>63 == 0 {
		hi, lo = hi<<1|lo>>63, lo<<1
		exp--
	}
	return roundExtended(hi, lo>>63 != 0, lo<<1 != 0, exp)
}

// quo returns x/y rounded to nearest, ties to even; y must not be 0.
func (x extended) quo(y extended) extended {
	if x.mant == 0 {
		return extended{}
	}
	hi, lo, exp := x.mant, uint64(0), x.exp-y.exp-64
	if hi >= y.mant {
		hi, lo = hi>>1, hi<<63
		exp++
	}
	q, r := bits.Div64(hi, lo, y.mant)
	// 2*r against the divisor tells which side of the half way r lies on.
	return roundExtended(q, r >= y.mant-r, r != y.mant-r, exp)
}

// roundExtended rounds mant, which has its top bit set, given the first bit below
// it and whether any further bit is set.
func roundExtended(mant uint64, half, sticky bool, exp int) extended {
	if half && (sticky || mant&1 != 0) {
		mant++
		if mant == 0 {
			mant, exp = 1<<63, exp+1
		}
	}
	return extended{mant, exp}
}

// addHalfTruncate returns the integer part of x + 0.5, where the sum is rounded to
// 64 bits first; x must be below 2^64-1.
func (x extended) addHalfTruncate() uint64 {
	if x.exp >= 0 {
		// Half a unit is below the last bit: a tie, which goes to even.
		return x.mant + x.mant&1
	}
	shift := uint(-x.exp)
	if shift >= 64 {
		// At least 1/2, or so near to it that the sum is rounded to 1.
		if shift == 64 || shift == 65 && x.mant == math.MaxUint64 {
			return 1
		}
		return 0
	}
	sum, carry := bits.Add64(x.mant, 1<<(shift-1), 0)
	if carry == 0 {
		return sum >> shift
	}
	// The sum has 65 bits: it is rounded to even before it is cut.
	e := roundExtended(sum>>1|1<<63, sum&1 != 0, false, 0)
	return e.mant >> (shift - 1 - uint(e.exp))
}

// float64 returns x as a double, rounded to nearest, ties to even.
func (x extended) float64() float64 {
	if x.mant == 0 {
		return 0
	}
	exp := x.exp + 63 // of the top bit
	if exp > 1023 {
		return math.Inf(1)
	}
	drop := uint(11)
	if exp < -1022 {
		drop += uint(min(-1022-exp, 64))
	}
	if drop > 64 {
		return 0
	}
	var m, rest uint64
	if drop == 64 {
		m, rest = 0, x.mant
	} else {
		m, rest = x.mant>>drop, x.mant<<(64-drop)
	}
	if rest > 1<<63 || rest == 1<<63 && m&1 != 0 {
		m++
	}
	if exp < -1022 {
		return math.Float64frombits(m)
	}
	// A carry out of the significand moves into the exponent, as it should.
	return math.Float64frombits(uint64(exp+1022)<<52 + m)
}

// maxDecimalExponent bounds the exponents that are worked with: beyond it every
// significand of at most 64 bits is 0 or infinite as a double.
const maxDecimalExponent = 1<<len(tenTo) - 1

// scaleDecimal returns x * 10^exp by repeated multiplication with, or division
// by, rounded powers of ten.
func scaleDecimal(x extended, exp int) extended {
	if exp < 0 {
		for i, n := 0, uint(min(-exp, maxDecimalExponent)); n != 0; i, n = i+1, n>>1 {
			if n&1 != 0 {
				x = x.quo(tenTo[i])
			}
		}
		return x
	}
	for i, n := 0, uint(min(exp, maxDecimalExponent)); n != 0; i, n = i+1, n>>1 {
		if n&1 != 0 {
			x = x.mul(tenTo[i])
		}
	}
	return x
}

// tenTo holds 10^(2^i), each the rounded square of the one before.
var tenTo = [...]extended{
	{0xa000000000000000, -60},
	{0xc800000000000000, -57},
	{0x9c40000000000000, -50},
	{0xbebc200000000000, -37},
	{0x8e1bc9bf04000000, -10},
	{0x9dc5ada82b70b59e, 43},
	{0xc2781f49ffcfa6d5, 149},
	{0x93ba47c980e98cdf, 362},
	{0xaa7eebfb9df9de8c, 787},
	{0xe319a0aea60e91c2, 1637},
	{0xc976758681750c0f, 3338},
	{0x9e8b3b5dc53d5dd7, 6740},
	{0xc46052028a209779, 13543},
}
