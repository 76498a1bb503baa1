package bigint

import (
	"math/big"
	"math/bits"
)

// Parse returns the value of digits of a base from 2 to 36, which are all digits of it; that of none is 0.
func Parse(digits string, base int, b Budget) (*big.Int, error) {
	p := powers{base: base, b: b}
	return p.parse(digits)
}

// Append appends a number in a base from 2 to 36, letters in lower case.
func Append(dst []byte, x *big.Int, base int, b Budget) ([]byte, error) {
	if x.BitLen() <= chunk || base&(base-1) == 0 { // a power of two takes no divisions
		return x.Append(dst, base), nil
	}
	if x.Sign() < 0 {
		dst = append(dst, '-')
	}
	p := powers{base: base, b: b}
	return p.append(dst, new(big.Int).Abs(x), 0)
}

// powers are those of a base, chunk * 2^i, by i, as conversions by halves need them:
// a product at each level, instead of the work of math/big, which for parsing grows
// with the square of the length, and which for writing cannot be interrupted.
type powers struct {
	base int
	b    Budget
	made []*big.Int
}

// chunk is a number of digits that math/big converts well.
const chunk = 2048

// power returns base^(chunk*2^i). The ones below it must be there.
func (p *powers) power(i int) (*big.Int, error) {
	for len(p.made) <= i {
		x := new(big.Int)
		if n := len(p.made); n == 0 {
			x.Exp(big.NewInt(int64(p.base)), big.NewInt(chunk), nil)
		} else {
			var err error
			if x, err = Product(p.made[n-1], p.made[n-1], p.b); err != nil {
				return nil, err
			}
		}
		p.made = append(p.made, x)
	}
	return p.made[i], nil
}

// parse returns the value of digits.
func (p *powers) parse(s string) (*big.Int, error) {
	if len(s) <= chunk {
		x := new(big.Int)
		if s != "" {
			x.SetString(s, p.base)
		}
		return x, nil
	}
	i := bits.Len(uint(len(s)-1)/chunk) - 1
	at := len(s) - chunk<<i
	power, err := p.power(i)
	if err != nil {
		return nil, err
	}
	high, err := p.parse(s[:at])
	if err != nil {
		return nil, err
	}
	low, err := p.parse(s[at:])
	if err != nil {
		return nil, err
	}
	if high, err = Product(high, power, p.b); err != nil {
		return nil, err
	}
	return high.Add(high, low), nil
}

// append appends x >= 0, in at least so many digits. It changes x.
func (p *powers) append(dst []byte, x *big.Int, digits int) ([]byte, error) {
	i := -1
	for x.BitLen() > bits.Len(uint(p.base))*chunk<<(i+1) { // that power is below x
		i++
	}
	if i < 0 {
		text := x.Text(p.base)
		for range digits - len(text) {
			dst = append(dst, '0')
		}
		return append(dst, text...), nil
	}
	power, err := p.power(i)
	if err != nil {
		return dst, err
	}
	if err := p.b.Announce(Steps(x.BitLen(), power.BitLen())); err != nil {
		return dst, err
	}
	low := new(big.Int)
	x.QuoRem(x, power, low)
	if dst, err = p.append(dst, x, digits-chunk<<i); err != nil {
		return dst, err
	}
	return p.append(dst, low, chunk<<i)
}
