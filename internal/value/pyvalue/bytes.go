package pyvalue

import (
	"math/big"
	"slices"
	"strconv"
)

// FromBytes returns int.from_bytes(b, order): the bytes as an integer without sign,
// the first one the most significant unless little is set.
func FromBytes(b []byte, little bool) Int {
	if little {
		b = slices.Clone(b)
		slices.Reverse(b)
	}
	return FromBig(new(big.Int).SetBytes(b))
}

// AppendBytes appends x.to_bytes(size, order, signed): the last size bytes of x in
// two's complement. Unlike the reference, which lets some pass, it reports every
// integer that does not fit.
func (x Int) AppendBytes(dst []byte, size int, little, signed bool, c *Context) ([]byte, error) {
	if size < 0 {
		return dst, &Error{ValueError, ""}
	}
	if err := c.size(size); err != nil {
		return dst, err
	}
	if !signed && x.Sign() < 0 {
		return dst, &Error{OverflowError, "can't convert negative int to unsigned"}
	}
	if !x.fits(size, signed) {
		return dst, &Error{OverflowError, "value would overflow a " + strconv.Itoa(size) + " byte buffer"}
	}
	start := len(dst)
	dst = append(dst, make([]byte, size)...)
	b := dst[start:]
	if x.Sign() < 0 { // -x is ~x + 1: the bytes of ~x, inverted
		x.Invert().BigInt().FillBytes(b)
		for i := range b {
			b[i] = ^b[i]
		}
	} else {
		x.BigInt().FillBytes(b)
	}
	if little {
		slices.Reverse(b)
	}
	return dst, nil
}

// fits reports whether x has a representation of so many bytes.
func (x Int) fits(size int, signed bool) bool {
	n := x.BitLen()
	if x.Sign() < 0 {
		n = x.Invert().BitLen()
	}
	if signed && (n > 0 || x.Sign() < 0) {
		n++
	}
	return (n+7)/8 <= size
}
