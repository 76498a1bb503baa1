package frompy

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"os"
	"slices"
	"testing"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/ssa"
)

// kernels are the functions of a file, and memory for them to work on. An object that is no small integer is an address in it, or an
// integer that was made.
type kernels struct {
	t      *testing.T
	bits   int
	funcs  map[string]*ssa.Func
	memory []byte
	used   int
	large  int64 // the last integer made
	count  int   // operations executed, but constants, and blocks
	calls  int   // of helpers for operators
}

const kernelBase = 0x2000_0000

// newKernels builds the functions of the file of viper kernels, and does something to each.
func newKernels(t *testing.T, bits int, each func(f *ssa.Func)) *kernels {
	t.Helper()
	src, err := os.ReadFile("../../py/testdata/viper/kernels.py")
	if err != nil {
		t.Fatal(err)
	}
	return kernelsOf(t, src, bits, each)
}

// kernelsOf builds the functions of a source.
func kernelsOf(t *testing.T, src []byte, bits int, each func(f *ssa.Func)) *kernels {
	t.Helper()
	m, list := py.Operations(source.New("kernels.py", src), py.Options{Arch: "x64"})
	if list.Err() != nil {
		t.Fatal(list)
	}
	k := &kernels{t: t, bits: bits, funcs: map[string]*ssa.Func{}, memory: make([]byte, 1<<15)}
	for _, p := range m.Funcs[1:] {
		f, err := Build(m, p, Options{Bits: bits, Inline: true})
		if err != nil {
			t.Fatal(m.Name(p.Name), err)
		}
		each(f)
		if err := f.Verify(); err != nil {
			t.Fatalf("%v\n%s", err, f)
		}
		k.funcs[f.Name] = f
	}
	return k
}

func (k *kernels) at(address uint64, size int) ([]byte, error) {
	if at := address - kernelBase; at <= uint64(len(k.memory)-size) {
		return k.memory[at:][:size], nil
	}
	return nil, fmt.Errorf("access to %#x", address)
}

// Load implements ssa.Env.
func (k *kernels) Load(address uint64, size int, _ ssa.Class) (uint64, error) {
	m, err := k.at(address, size)
	if err != nil {
		return 0, err
	}
	var word [8]byte
	copy(word[:], m)
	return binary.LittleEndian.Uint64(word[:]), nil
}

// Store implements ssa.Env.
func (k *kernels) Store(address uint64, size int, _ ssa.Class, x uint64) error {
	m, err := k.at(address, size)
	if err != nil {
		return err
	}
	var word [8]byte
	binary.LittleEndian.PutUint64(word[:], x)
	copy(m, word[:])
	return nil
}

// Symbol implements ssa.Env.
func (k *kernels) Symbol(int, int) (int64, error) { return 16, nil } // None, or a constant that nobody uses

// Call implements ssa.Env.
func (k *kernels) Call(h int, args []int64) (result, exception int64, err error) {
	switch layout.Helper(h) {
	case layout.HelperConvertObjToNative:
		return args[0], 0, nil // a buffer
	case layout.HelperConvertNativeToObj:
		k.large = args[0]
		return 32, 0, nil
	case layout.HelperBinaryOp:
		k.calls++
		if op := pyop.BinaryOp(args[0]); op == pyop.Modulo && args[1]&args[2]&1 != 0 {
			return ssa.Table[ssa.OpFloorMod].Eval(k.bits, args[1]>>1, args[2]>>1)<<1 | 1, 0, nil
		}
	}
	return 0, 0, fmt.Errorf("calls %v", layout.Helper(h))
}

// buffer reserves bytes.
func (k *kernels) buffer(size int) (b []byte, object int64) {
	at := k.used
	k.used += (size + 7) &^ 7
	return k.memory[at:][:size], int64(kernelBase + at)
}

func (k *kernels) small(x int) int64 { return int64(x)<<1 | 1 }

// call calls a function with objects and returns the integer that it returns.
func (k *kernels) call(name string, args ...int64) int64 {
	k.t.Helper()
	f := k.funcs[name]
	m, at := k.buffer(len(args) * k.bits / 8)
	for i, a := range args {
		k.Store(uint64(at)+uint64(i*k.bits/8), k.bits/8, ssa.Heap, uint64(f.Wrap(a)))
	}
	in := ssa.Interp{Env: k, Slots: kernelBase, Steps: 100_000_000, Count: make([]int, len(f.Values))}
	out, err := in.Run(f, 0, int64(len(args)), 0, at)
	clear(m)
	if err != nil || out.Exception != 0 {
		k.t.Fatalf("%s: %v, exception %d\n%s", name, err, out.Exception, f)
	}
	for _, n := range in.Count {
		k.count += n
	}
	if out.Result&1 != 0 {
		return out.Result >> 1
	}
	return k.large
}

// words16 and words32 fill a new buffer with numbers.
func (k *kernels) words16(n int, f func(i int) int) ([]byte, int64) {
	b, at := k.buffer(2 * n)
	for i := range n {
		binary.LittleEndian.PutUint16(b[2*i:], uint16(f(i)))
	}
	return b, at
}

func (k *kernels) words32(n int, f func(i int) uint32) ([]byte, int64) {
	b, at := k.buffer(4 * n)
	for i := range n {
		binary.LittleEndian.PutUint32(b[4*i:], f(i))
	}
	return b, at
}

func get16(b []byte, i int) int    { return int(binary.LittleEndian.Uint16(b[2*i:])) }
func get32(b []byte, i int) uint32 { return binary.LittleEndian.Uint32(b[4*i:]) }

// kernel runs one kernel and says in how many units of its work.
type kernel struct {
	name string
	run  func(k *kernels) (units int)
}

// kernelTests have the numbers that the same kernels give as plain Python.
var kernelTests = []kernel{
	{"copy", func(k *kernels) int {
		src, from := k.words16(240, func(i int) int { return i * 2057 })
		dst, to := k.words16(240, func(int) int { return 0 })
		k.call("copy", to, from, k.small(240))
		if !slices.Equal(src, dst) {
			k.t.Error("not copied")
		}
		return 240
	}},
	{"blend", func(k *kernels) int {
		row, to := k.words16(240, func(i int) int { return i * 2057 })
		_, over := k.words16(240, func(i int) int { return 65535 - i*911&0xffff })
		k.call("blend", to, over, k.small(240), k.small(11))
		sum := 0
		for i := range 240 {
			sum += get16(row, i)
		}
		if get16(row, 0) != 21162 || get16(row, 100) != 19363 || sum != 7663598 {
			k.t.Errorf("got %d %d %d", get16(row, 0), get16(row, 100), sum)
		}
		return 240
	}},
	{"crc32", func(k *kernels) int {
		data, at := k.buffer(512)
		for i := range data {
			data[i] = byte(i*37 + i>>3)
		}
		poly := int64(0xEDB88320)
		if k.bits == 32 {
			poly = k.poly()
		} else {
			poly = poly<<1 | 1
		}
		if got := uint32(k.call("crc32", at, k.small(512), poly)); got != 0xce5c5755 {
			k.t.Errorf("got %08x", got)
		}
		return 512 * 8
	}},
	{"fir", func(k *kernels) int {
		taps := []int{-310, 420, 0, -1900, 3300, 5100, 7400, 8100, 7400, 5100, 3300, -1900, 0, 420, -310, 77}
		_, samples := k.words16(271, func(i int) int { return i*1117%30011 - 15005 })
		_, coefficients := k.words16(16, func(i int) int { return taps[i] })
		out, to := k.words16(256, func(int) int { return 0 })
		k.call("fir", to, samples, coefficients, k.small(256), k.small(16))
		sum := 0
		for i := range 256 {
			sum += get16(out, i)
		}
		if get16(out, 0) != 57619 || get16(out, 255) != 8574 || sum != 8439757 {
			k.t.Errorf("got %d %d %d", get16(out, 0), get16(out, 255), sum)
		}
		return 256 * 16
	}},
	{"roots", func(k *kernels) int {
		if got := k.call("roots", k.small(600)); got != 306343 {
			k.t.Errorf("got %d", got)
		}
		return 600
	}},
	{"coprime", func(k *kernels) int {
		if got := k.call("coprime", k.small(60)); got != 1101 {
			k.t.Errorf("got %d", got)
		}
		return 60 * 59 / 2
	}},
	{"step", life},
	{"count_bytes", func(k *kernels) int {
		data, want := k.popcount()
		if got := k.call("count_bytes", data, k.small(1024)); got != want {
			k.t.Errorf("got %d, want %d", got, want)
		}
		return 1024
	}},
	{"count_words", func(k *kernels) int {
		data, want := k.popcount()
		if got := k.call("count_words", data, k.small(256)); got != want {
			k.t.Errorf("got %d, want %d", got, want)
		}
		return 256
	}},
	{"insertion", func(k *kernels) int {
		moves := 0
		list, at := k.words32(200, unsorted)
		for i := range 200 {
			for j := range i {
				if unsorted(j) > unsorted(i) {
					moves++
				}
			}
		}
		k.call("insertion", at, k.small(200))
		k.sorted(list)
		return moves
	}},
	{"bubble", func(k *kernels) int {
		list, at := k.words32(200, unsorted)
		if passes := k.call("bubble", at, k.small(200)); passes != 179 {
			k.t.Errorf("got %d passes", passes)
		}
		k.sorted(list)
		return 19651 // comparisons
	}},
	{"xtea", func(k *kernels) int {
		_, key := k.words32(4, func(i int) uint32 { return [...]uint32{0x01234567, 0x89ABCDEF, 0xFEDCBA98, 0x76543210}[i] })
		data, at := k.words32(32, func(i int) uint32 { return uint32(i) * 0x3C6EF35F })
		plain := slices.Clone(data)
		k.call("encipher", at, k.small(16), key)
		if get32(data, 0) != 0xa2ff8ab3 || get32(data, 31) != 0x77293728 {
			k.t.Errorf("got %08x %08x", get32(data, 0), get32(data, 31))
		}
		k.call("decipher", at, k.small(16), key)
		if !slices.Equal(data, plain) {
			k.t.Error("deciphering does not give the plain text back")
		}
		return 2 * 16 * 32
	}},
}

// poly is the polynomial of crc32, which is no small integer where words have 32 bits: an object whose conversion is itself.
func (k *kernels) poly() int64 { return int64(int32(-0x12477ce0)) } // 0xEDB88320, which is even

func (k *kernels) popcount() (at, want int64) {
	_, at = k.words32(256, func(i int) uint32 {
		w := uint32(i) * 0x9E3779B1
		want += int64(bits.OnesCount32(w))
		return w
	})
	return at, want
}

func unsorted(i int) uint32 { return uint32(i*7919%10007) * 1000 }

func (k *kernels) sorted(list []byte) {
	for i := 1; i < 200; i++ {
		if get32(list, i-1) > get32(list, i) {
			k.t.Fatalf("not sorted at %d", i)
		}
	}
	if get32(list, 0) != 0 || get32(list, 150) != 7534000 {
		k.t.Errorf("got %d %d", get32(list, 0), get32(list, 150))
	}
}

func life(k *kernels) int {
	const width, height = 34, 26
	now, nowAt := k.buffer(width * height)
	_, thenAt := k.buffer(width * height)
	for y := 1; y < height-1; y++ {
		for x := 1; x < width-1; x++ {
			if (x*7+y*13+x*y*5/3)%3 == 0 {
				now[y*width+x] = 1
			}
		}
	}
	alive := int64(0)
	for range 10 {
		alive = k.call("step", thenAt, nowAt, k.small(width), k.small(height))
		nowAt, thenAt = thenAt, nowAt
	}
	if first := slices.Index(now, 1); alive != 120 || first != 57 {
		k.t.Errorf("got %d %d", alive, first)
	}
	return 10 * 32 * 24
}

// runKernels runs all kernels, and returns operations for each unit of work by name.
func runKernels(t *testing.T, bits int, each func(f *ssa.Func)) map[string]float64 {
	counts := map[string]float64{}
	for _, c := range kernelTests {
		k := newKernels(t, bits, each)
		units := c.run(k)
		counts[c.name] = float64(k.count) / float64(units)
	}
	return counts
}

// TestKernels runs viper kernels as they are built and as they are constructed, on words of both sizes.
func TestKernels(t *testing.T) {
	for _, bits := range []int{32, 64} {
		runKernels(t, bits, func(*ssa.Func) {})
		runKernels(t, bits, (*ssa.Func).Construct)
	}
}
