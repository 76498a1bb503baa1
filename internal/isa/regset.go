package isa

import (
	"iter"
	"math/bits"
)

// RegSet is a set of registers with numbers below 64; those above are in no set.
type RegSet uint64

// Has tells whether r is in the set.
func (s RegSet) Has(r Reg) bool { return s>>r&1 != 0 }

// Len returns the number of registers in the set.
func (s RegSet) Len() int { return bits.OnesCount64(uint64(s)) }

// All yields the registers in ascending order.
func (s RegSet) All() iter.Seq[Reg] {
	return func(yield func(Reg) bool) {
		for ; s != 0; s &= s - 1 {
			if !yield(Reg(bits.TrailingZeros64(uint64(s)))) {
				return
			}
		}
	}
}
