package pyconst

import (
	"math"
	"math/bits"
)

// extended is a non-negative number with a 64-bit significand, mant * 2^exp, as
// the 80-bit format of x87 processors has it: the reference compiler converts
// between decimal text and doubles in that format, so its rounding is part of the
// result. mant is 0 or has its top bit set. The exponent is not bounded: what
// would overflow or underflow the 80-bit format does so in a double anyway.
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
// 64 bits first; x must be in [1, 2^64).
func (x extended) addHalfTruncate() uint64 {
	if x.exp >= 0 {
		// Half a unit is below the last bit: a tie, which goes to even.
		return x.mant + x.mant&1
	}
	shift := -x.exp
	sum, carry := bits.Add64(x.mant, 1<<(shift-1), 0)
	if carry == 0 {
		return sum >> shift
	}
	// The sum has 65 bits: it is rounded to even before it is cut.
	e := roundExtended(sum>>1|1<<63, sum&1 != 0, false, 0)
	return e.mant >> uint(shift-1-e.exp)
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

// scaleDecimal returns x * 10^exp by repeated multiplication with, or division
// by, rounded powers of ten.
func scaleDecimal(x extended, exp int) extended {
	if exp == 0 || x.mant == 0 {
		return x
	}
	neg := exp < 0
	if neg {
		exp = -exp
	}
	power := extendedFromUint(10)
	for {
		if exp&1 != 0 {
			if neg {
				x = x.quo(power)
			} else {
				x = x.mul(power)
			}
		}
		if exp >>= 1; exp == 0 {
			return x
		}
		power = power.mul(power)
	}
}
