package util

import (
	"encoding/binary"
	"io"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

// randomState is the word of a SeededRandom: the state of its generator, raw.
const randomState = first

// The linear congruential generator of java.util.Random, as its documentation defines it.
const (
	randomFactor = 0x5DEECE66D
	randomStep   = 0xB
	randomMask   = 1<<48 - 1
)

// generator makes random numbers as java.util.Random and java.security.SecureRandom make them of random bits.
type generator struct {
	next func(t *fan.Thread, self Word, bits int) (n int32, exc Word) // bits is at most 32
	fill func(t *fan.Thread, self Word, b []byte) (exc Word)
}

func seededMethods() table {
	g := generator{next: seededNext, fill: func(t *fan.Thread, self Word, b []byte) (exc Word) {
		var n int32
		for i := range b {
			if i%4 == 0 {
				n, _ = seededNext(t, self, 32)
			}
			b[i] = byte(n)
			n >>= 8
		}
		return t.Check(int64(len(b)))
	}}
	list := g.methods()
	list["init"] = func(t *fan.Thread, a fan.Args) (Word, Word) {
		seed, exc := t.GetField(t.TypeOf(a[0]).FindField("seed"), a[0])
		if exc != 0 {
			return 0, exc
		}
		n, _ := t.IntOf(seed)
		t.Heap.Store(a[0], randomState, Word((n^randomFactor)&randomMask))
		return 0, 0
	}
	return list
}

func seededNext(t *fan.Thread, self Word, bits int) (n int32, exc Word) {
	state := (uint64(t.Heap.Load(self, randomState))*randomFactor + randomStep) & randomMask
	t.Heap.Store(self, randomState, Word(state))
	return int32(state >> (48 - bits)), 0
}

func secureMethods() table {
	fill := func(t *fan.Thread, _ Word, b []byte) (exc Word) {
		source := t.Runtime().Host().Random
		if source == nil {
			return t.Exception(&host.Denied{Grant: "--allow-random"})
		}
		if _, err := io.ReadFull(source, b); err != nil {
			return t.Exception(err)
		}
		return 0
	}
	list := generator{fill: fill, next: func(t *fan.Thread, self Word, bits int) (int32, Word) {
		var b [4]byte
		exc := fill(t, self, b[:])
		return int32(binary.LittleEndian.Uint32(b[:]) >> (32 - bits)), exc
	}}.methods()
	list["init"] = func(*fan.Thread, fan.Args) (Word, Word) { return 0, 0 }
	return list
}

// two returns two numbers of so many bits.
func (g generator) two(t *fan.Thread, self Word, bits, moreBits int) (n, k int32, exc Word) {
	if n, exc = g.next(t, self, bits); exc == 0 {
		k, exc = g.next(t, self, moreBits)
	}
	return n, k, exc
}

func (g generator) methods() table {
	return table{
		"next": func(t *fan.Thread, a fan.Args) (Word, Word) {
			high, low, exc := g.two(t, a[0], 32, 32)
			if exc != 0 {
				return 0, exc
			}
			return inRange(t, int64(high)<<32+int64(low), a[1])
		},
		"nextBool": func(t *fan.Thread, a fan.Args) (Word, Word) {
			n, exc := g.next(t, a[0], 1)
			return fan.Bool(n != 0), exc
		},
		"nextFloat": func(t *fan.Thread, a fan.Args) (Word, Word) {
			high, low, exc := g.two(t, a[0], 26, 27)
			return fan.Float(float64(int64(high)<<27+int64(low)) * 0x1p-53), exc
		},
		"nextBuf": func(t *fan.Thread, a fan.Args) (Word, Word) {
			size := int32(a.Int(1))
			if size < 0 {
				return negativeSize(t, size)
			}
			if exc := t.Room(int64(size)); exc != 0 {
				return 0, exc
			}
			b := make([]byte, size)
			if exc := g.fill(t, a[0], b); exc != 0 {
				return 0, exc
			}
			return sys.NewBuf(t, b)
		},
	}
}

// inRange brings a number into an optional Range.
func inRange(t *fan.Thread, n int64, r Word) (Word, Word) {
	if r == 0 {
		return fan.Int(n), 0
	}
	bounds := sys.RangeOf(t, r)
	if n < 0 {
		n = -n
	}
	end := bounds.End
	if !bounds.Exclusive {
		end++
	}
	if end <= bounds.Start {
		return t.Fail("ArgErr", "Range end < start: "+bounds.String())
	}
	return fan.Int(bounds.Start + n%(end-bounds.Start)), 0
}
