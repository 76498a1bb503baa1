package pyvalue

import "math"

// Halves are the binary16 of IEEE 754: a sign, 5 bits of exponent with a bias of 15, 10 of fraction.
const (
	halfSign     = 1 << 15
	halfInf      = 0x1f << 10
	halfNaN      = halfInf | 1<<9
	halfShift    = 23 - 10          // bits of fraction that a float32 has more
	halfRebias   = (127 - 15) << 23 // how much higher the exponents of a float32 are
	float32Inf   = 0xff << 23
	halfOverflow = 65520        // from here on half a unit above the largest: infinity
	halfNormal   = 1.0 / 0x4000 // the least with a full fraction
	halfUnit     = 1 << 24      // the reciprocal of the least
)

// ToHalf returns the bits of the binary16 next to a float, of two that are as near the one away from zero. It is rounded to a float32
// first, as MicroPython has it.
func ToHalf(x float64) uint16 {
	f := float32(x)
	bits := math.Float32bits(f)
	sign := uint16(bits >> 16 & halfSign)
	bits &^= 1 << 31
	switch abs := math.Abs(float64(f)); {
	case bits > float32Inf:
		return sign | halfNaN
	case abs >= halfOverflow:
		return sign | halfInf
	case abs < halfNormal:
		return sign | uint16(abs*halfUnit+0.5)
	}
	return sign | uint16((bits-halfRebias+1<<(halfShift-1))>>halfShift)
}

// FromHalf returns the value of the bits of a binary16.
func FromHalf(h uint16) float64 {
	exponent, fraction := int(h>>10&0x1f), float64(h&0x3ff)
	var f float64
	switch {
	case exponent == 0x1f && fraction != 0:
		f = math.NaN()
	case exponent == 0x1f:
		f = math.Inf(1)
	case exponent == 0:
		f = fraction / halfUnit
	default:
		f = math.Ldexp(1024+fraction, exponent-25)
	}
	if h&halfSign != 0 {
		return math.Copysign(f, -1)
	}
	return f
}
