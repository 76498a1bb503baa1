package sys

import (
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// uuid is the number that a Uuid is.
type uuid struct{ high, low int64 }

func newUuid(t *fan.Thread, u uuid) (Word, Word) {
	return newWords(t, "Uuid", fan.Int(u.high), fan.Int(u.low))
}

func uuidOf(t *fan.Thread, w Word) (u uuid, exc Word) {
	if !isA(t, w, "Uuid") {
		return u, mismatch(t, w, "Uuid")
	}
	return uuid{int64(t.Heap.Load(w, fan.UuidHigh)), int64(t.Heap.Load(w, fan.UuidLow))}, 0
}

func uuidMethods() table {
	method := func(f func(t *fan.Thread, u uuid) (Word, Word)) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			u, exc := uuidOf(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			return f(t, u)
		}
	}
	return table{
		"make":     uuidMake,
		"makeBits": func(t *fan.Thread, a fan.Args) (Word, Word) { return newUuid(t, uuid{a.Int(0), a.Int(1)}) },
		"fromStr": func(t *fan.Thread, a fan.Args) (Word, Word) {
			high, low, err := fanvalue.UuidFromStr(text(t, a[0]))
			return parsed(t, uuid{high, low}, err, a.Bool(1), newUuid)
		},
		"bitsHi": method(func(_ *fan.Thread, u uuid) (Word, Word) { return fan.Int(u.high), 0 }),
		"bitsLo": method(func(_ *fan.Thread, u uuid) (Word, Word) { return fan.Int(u.low), 0 }),
		"hash":   method(func(_ *fan.Thread, u uuid) (Word, Word) { return fan.Int(u.high ^ u.low), 0 }),
		"toStr":  method(func(t *fan.Thread, u uuid) (Word, Word) { return newStr(t, fanvalue.UuidToStr(u.high, u.low)) }),
		"equals": func(t *fan.Thread, a fan.Args) (Word, Word) {
			u, exc := uuidOf(t, a[0])
			if exc != 0 || !isA(t, a[1], "Uuid") {
				return 0, exc
			}
			v, exc := uuidOf(t, a[1])
			return fan.Bool(u == v), exc
		},
		"compare": func(t *fan.Thread, a fan.Args) (Word, Word) {
			u, exc := uuidOf(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			v, exc := uuidOf(t, a[1])
			if exc != 0 {
				return 0, exc
			}
			if u.high != v.high {
				return order(u.high, v.high), 0
			}
			return order(u.low, v.low), 0
		},
	}
}

// uuidMake makes a number that no other has: the time with a count below a millisecond, and random bits.
func uuidMake(t *fan.Thread, _ fan.Args) (Word, Word) {
	c, exc := clock(t)
	if exc != 0 {
		return 0, exc
	}
	bits, exc := random64(t)
	if exc != 0 {
		return 0, exc
	}
	since := c.Now().Sub(time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC))
	count := int64(c.Monotonic()) % int64(time.Millisecond)
	return newUuid(t, uuid{since.Milliseconds()*int64(time.Millisecond) + count, int64(bits)})
}
