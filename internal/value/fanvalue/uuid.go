package fanvalue

import (
	"fmt"
	"strconv"
)

// UuidFromStr is Uuid.fromStr: five groups of hexadecimal digits, the halves of the number.
func UuidFromStr(s string) (high, low int64, err error) {
	const text = 36
	bad := errParse("Uuid", s)
	if StrSize(s) != text || len(s) != text {
		return 0, 0, bad
	}
	var n [5]int64
	start := 0
	for i, end := range [5]int{8, 13, 18, 23, text} {
		if end < text && s[end] != '-' {
			return 0, 0, bad
		}
		if n[i], err = strconv.ParseInt(s[start:end], 16, 64); err != nil {
			return 0, 0, bad
		}
		start = end + 1
	}
	return n[0]<<32 | n[1]<<16 | n[2], n[3]<<48 | n[4], nil
}

// UuidToStr is Uuid.toStr.
func UuidToStr(high, low int64) string {
	h, l := uint64(high), uint64(low)
	return fmt.Sprintf("%08x-%04x-%04x-%04x-%012x", h>>32, h>>16&0xffff, h&0xffff, l>>48, l&(1<<48-1))
}
