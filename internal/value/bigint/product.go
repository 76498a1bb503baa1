package bigint

import (
	"math/big"
	"math/bits"
)

// Budget is asked ahead of work.
type Budget interface {
	// Announce is told how many steps are to come, and may refuse them: the operation then ends in that error.
	Announce(steps int) error
}

// Steps estimates the product, quotient or remainder of integers of n and m
// bits: the product of their words up to where math/big goes over to Karatsuba's
// method, which triples the work when the length doubles. Words have 64 bits here
// wherever this runs, so that a budget ends at the same place on each host.
func Steps(n, m int) int {
	const karatsuba, word = 40, 64
	short, long := n/word+1, m/word+1
	if short > long {
		short, long = long, short
	}
	blocks := long/short + 1
	steps := 1
	for ; short > karatsuba; short /= 2 {
		steps = Saturated(3, steps)
	}
	return Saturated(blocks, Saturated(steps, short*short))
}

// Saturated returns x*y, or the largest int. Neither is negative.
func Saturated(x, y int) int {
	hi, lo := bits.Mul64(uint64(x), uint64(y))
	if hi != 0 || lo > uint64(maxInt) {
		return maxInt
	}
	return int(lo)
}

const maxInt = int(^uint(0) >> 1)

// Burst is the most steps that one product of math/big, which nothing interrupts, is given to work on.
const Burst = 1 << 26

// Product returns x*y. Large factors are taken apart as Karatsuba and Ofman do (Multiplication of multidigit numbers on automata, 1962),
// until math/big has each part done within a Burst.
func Product(x, y *big.Int, b Budget) (*big.Int, error) {
	if x.BitLen() < y.BitLen() {
		x, y = y, x
	}
	steps := Steps(x.BitLen(), y.BitLen())
	if steps <= Burst {
		if err := b.Announce(steps); err != nil {
			return nil, err
		}
		return new(big.Int).Mul(x, y), nil
	}
	half := uint(x.BitLen()+1) / 2
	x1, x0 := halves(x, half)
	if y.BitLen() <= int(half) {
		high, err := Product(x1, y, b)
		if err != nil {
			return nil, err
		}
		low, err := Product(x0, y, b)
		if err != nil {
			return nil, err
		}
		return low.Add(low, high.Lsh(high, half)), nil
	}
	y1, y0 := halves(y, half)
	high, err := Product(x1, y1, b)
	if err != nil {
		return nil, err
	}
	low, err := Product(x0, y0, b)
	if err != nil {
		return nil, err
	}
	middle, err := Product(x1.Add(x1, x0), y1.Add(y1, y0), b)
	if err != nil {
		return nil, err
	}
	middle.Sub(middle, high).Sub(middle, low)
	r := high.Lsh(high, half)
	r.Add(r, middle).Lsh(r, half)
	return r.Add(r, low), nil
}

// halves returns high and low with x = high<<n + low, and low not negative.
func halves(x *big.Int, n uint) (high, low *big.Int) {
	high = new(big.Int).Rsh(x, n)
	low = new(big.Int).Lsh(high, n)
	return high, low.Sub(x, low)
}

// Power returns x**y, which has about so many bits.
func Power(x, y *big.Int, size int, b Budget) (*big.Int, error) {
	// The last squaring is half of the work.
	if steps := Saturated(2, Steps(size/2, size/2)); steps <= Burst {
		if err := b.Announce(steps); err != nil {
			return nil, err
		}
		return new(big.Int).Exp(x, y, nil), nil
	}
	r, err := x, error(nil)
	for i := y.BitLen() - 2; i >= 0; i-- {
		if r, err = Product(r, r, b); err != nil {
			return nil, err
		}
		if y.Bit(i) == 0 {
			continue
		}
		if r, err = Product(r, x, b); err != nil {
			return nil, err
		}
	}
	return r, nil
}
