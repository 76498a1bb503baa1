// Package field describes operands that are scattered over the bits of an instruction.
//
// A [Field] is written as the manuals draw it: which bits of the value stand where. Range, alignment and the mask of the
// bits covered follow from that drawing, so an encoder, its operand checks and its decoder share one definition:
//
//	B-type branch offset of RISC-V, imm[12|10:5] in bits 31..25 and imm[4:1|11] in bits 11..7:
//	Field{Signed: true, Runs: []Run{{31, 12, 1}, {25, 5, 6}, {8, 1, 4}, {7, 11, 1}}}
//	takes -4096..4094 in steps of 2
//
// Invariant: the runs of a field cover every value bit from the lowest to the highest once and do not overlap in the
// instruction. The package deliberately knows no registers, no text and no machine.
package field

import "fmt"

// Run is N adjacent bits: bit Val of the value stands at bit At of the instruction.
type Run struct{ At, Val, N uint8 }

// Field is an integer operand. Signed values are two's complement with the highest value bit as the sign.
type Field struct {
	Runs   []Run
	Signed bool
}

// Bits returns a field of n adjacent bits at bit at.
func Bits(at, n uint8) Field { return Field{Runs: []Run{{at, 0, n}}} }

// SignedBits is Bits for a signed value.
func SignedBits(at, n uint8) Field { return Field{Runs: []Run{{at, 0, n}}, Signed: true} }

// Limits returns the smallest and the largest value and the step between neighbours.
func (f *Field) Limits() (lo, hi, step int64) {
	low, high := uint8(63), uint8(0)
	for _, r := range f.Runs {
		low, high = min(low, r.Val), max(high, r.Val+r.N)
	}
	step = 1 << low
	if f.Signed {
		return -(1 << (high - 1)), 1<<(high-1) - step, step
	}
	return 0, 1<<high - step, step
}

// Check returns an error when v cannot be encoded.
func (f *Field) Check(v int64) error {
	lo, hi, step := f.Limits()
	switch {
	case v < lo || v > hi:
		return fmt.Errorf("%d is not within %d..%d", v, lo, hi)
	case v&(step-1) != 0:
		return fmt.Errorf("%d is not a multiple of %d", v, step)
	}
	return nil
}

// Put returns the bits of v in place. What does not fit is cut off; see [Field.Check].
func (f *Field) Put(v int64) uint32 {
	var w uint32
	for _, r := range f.Runs {
		w |= uint32(v>>r.Val) & (1<<r.N - 1) << r.At
	}
	return w
}

// Get returns the value in instruction word w.
func (f *Field) Get(w uint32) int64 {
	var v int64
	high := uint8(0)
	for _, r := range f.Runs {
		v |= int64(w>>r.At&(1<<r.N-1)) << r.Val
		high = max(high, r.Val+r.N)
	}
	if f.Signed {
		v = v << (64 - high) >> (64 - high)
	}
	return v
}

// Mask returns the bits of the instruction that the field covers.
func (f *Field) Mask() uint32 { return f.Put(-1) }
