// Package random is Python's module random: numbers of the generator Yasmarang (Ilya Levin, public domain).
//
//	import random
//	random.seed(1)
//	random.getrandbits(16)     # the same in every run
//	random.choice('abc')
//
// A program that does not seed gets a seed of the host's random bytes; where these are not granted, the same numbers in every run.
//
// Invariant: numbers after seed(n) are those of the reference. They are no secrets: see os.urandom.
package random

import (
	"encoding/binary"
	"io"
	"math"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Word is a value: see package layout.
type Word = layout.Word

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{
		Extensible: true,
		Functions: []py.Def{
			{Name: "__init__", Fn: func(t *py.Thread, a py.Args) (Word, Word) { return layout.None, 0 }}, // a name that the reference has
			{Name: "getrandbits", Min: 1, Max: 1, Fn: getRandBits},
			{Name: "seed", Max: 1, Fn: seed},
			{Name: "randrange", Min: 1, Max: 3, Fn: randRange},
			{Name: "randint", Min: 2, Max: 2, Fn: randInt},
			{Name: "choice", Min: 1, Max: 1, Fn: choice},
			{Name: "random", Fn: func(t *py.Thread, a py.Args) (Word, Word) { return t.Made(t.NewFloat(of(t).float())) }},
			{Name: "uniform", Min: 2, Max: 2, Fn: uniform},
		},
	}
}

// generator is the state of Yasmarang.
type generator struct {
	pad, n, d uint32
	dat       uint8
}

// of returns the runtime's generator.
func of(t *py.Thread) *generator {
	return t.Runtime().State("random", func() any {
		g := &generator{}
		g.seed(0xeda4baba)
		if seed, ok := hostSeed(t); ok {
			g.seed(seed)
		}
		return g
	}).(*generator)
}

// hostSeed returns a seed of the host's random bytes, if they are granted.
func hostSeed(t *py.Thread) (uint32, bool) {
	source := t.Runtime().Host().Random
	if source == nil {
		return 0, false
	}
	var b [4]byte
	_, err := io.ReadFull(source, b[:])
	return binary.LittleEndian.Uint32(b[:]), err == nil
}

func (g *generator) seed(n uint32) { *g = generator{pad: n, n: 69, d: 233} }

// next returns 32 bits.
func (g *generator) next() uint32 {
	g.pad += uint32(g.dat) + g.d*g.n
	g.pad = g.pad<<3 + g.pad>>29
	g.n = g.pad | 2
	g.d ^= g.pad<<31 + g.pad>>1
	g.dat ^= uint8(g.pad) ^ uint8(g.d>>8) ^ 1
	return g.pad ^ g.d<<5 ^ g.pad>>18 ^ uint32(g.dat)<<1
}

// below returns a number below n, which is not 0.
func (g *generator) below(n uint32) int64 {
	mask := uint32(1)
	for n&mask < n {
		mask = mask<<1 | 1
	}
	for {
		if r := g.next() & mask; r < n {
			return int64(r)
		}
	}
}

// float returns a number from 0 to below 1.
func (g *generator) float() float64 {
	high := uint64(g.next())
	const fraction = 1<<52 - 1
	return math.Float64frombits((high<<32|uint64(g.next()))&fraction|1023<<52) - 1
}

func getRandBits(t *py.Thread, a py.Args) (Word, Word) {
	n, exc := t.IntArg(a.Words[0])
	switch {
	case exc != 0:
		return 0, exc
	case n < 0 || n > 32:
		return t.Fail(py.ValueError, "bits must be 32 or less")
	case n == 0:
		return layout.SmallInt(0), 0
	}
	return layout.SmallInt(int64(of(t).next() & (math.MaxUint32 >> (32 - n)))), 0
}

// seed is seed([n]): without a number, or with None, the host's random bytes.
func seed(t *py.Thread, a py.Args) (Word, Word) {
	if len(a.Words) == 0 || a.Words[0] == layout.None {
		n, ok := hostSeed(t)
		if !ok {
			return 0, t.OSError(&host.Denied{Grant: "--allow-random"})
		}
		of(t).seed(n)
		return layout.None, 0
	}
	n, exc := t.TruncatedIntArg(a.Words[0])
	if exc == 0 {
		of(t).seed(uint32(n))
	}
	return layout.None, exc
}

// randRange is randrange(stop) or randrange(start, stop[, step]). The count of numbers is cut to 32 bits, as the reference does.
func randRange(t *py.Thread, a py.Args) (Word, Word) {
	arg := [3]int64{0, 0, 1}
	for i, w := range a.Words {
		var exc Word
		if arg[i], exc = t.IntArg(w); exc != 0 {
			return 0, exc
		}
	}
	if len(a.Words) == 1 {
		arg[0], arg[1] = 0, arg[0]
	}
	start, step := arg[0], arg[2]
	count := int64(0)
	switch span := arg[1] - start; {
	case step > 0:
		count = (span + step - 1) / step
	case step < 0:
		count = (span + step + 1) / step
	}
	if count <= 0 {
		return t.Fail(py.ValueError, "")
	}
	return pick(t, start, step, count)
}

func randInt(t *py.Thread, a py.Args) (Word, Word) {
	low, exc := t.IntArg(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	high, exc := t.IntArg(a.Words[1])
	switch {
	case exc != 0:
		return 0, exc
	case low > high:
		return t.Fail(py.ValueError, "")
	}
	return pick(t, low, 1, high-low+1)
}

// pick returns start + step * a number below the count's low 32 bits, or start where these are zero: there the reference hangs.
func pick(t *py.Thread, start, step, count int64) (Word, Word) {
	n := int64(0)
	if low := uint32(count); low != 0 {
		n = of(t).below(low)
	}
	return t.Made(t.NewInt(start + step*n))
}

func choice(t *py.Thread, a py.Args) (Word, Word) {
	n, exc := t.Len(a.Words[0])
	switch {
	case exc != 0:
		return 0, exc
	case uint32(n) == 0:
		return t.Fail(py.IndexError, "")
	}
	return t.Item(a.Words[0], layout.SmallInt(of(t).below(uint32(n))), layout.Undefined)
}

func uniform(t *py.Thread, a py.Args) (Word, Word) {
	low, exc := t.FloatArg(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	high, exc := t.FloatArg(a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	return t.Made(t.NewFloat(low + float64((high-low)*of(t).float())))
}
