//go:build amd64 && (linux || darwin || freebsd)

package py

import (
	"encoding/binary"
	"math/bits"
	"os"
	"slices"
	"testing"

	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/rt/jit"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/source"
)

// fakeRuntime is as much of MicroPython's runtime as leaf kernels need: a function
// object with its module's context, and a helper table whose few live entries are
// machine code. Integers are tagged, as in the runtime; a buffer stands for its own address.
type fakeRuntime struct {
	t      *testing.T
	mod    *mpy.Module
	funcs  map[string]*mpy.RawCode
	memory *jit.Memory
	used   int
	stack  *jit.Stack
	table  uintptr // of helpers
	fun    uintptr // function object
	args   uintptr
	code   map[string]*jit.Code
}

// Machine code of the live helpers, x86-64 with the System V convention.
var helperCode = map[layout.Helper][]byte{
	layout.HelperConvertObjToNative: {
		0x48, 0x89, 0xf8, // mov rax, rdi
		0x40, 0xf6, 0xc7, 0x01, // test dil, 1
		0x74, 0x03, // jz to ret: a buffer
		0x48, 0xd1, 0xf8, // sar rax, 1
		0xc3}, // ret
	layout.HelperConvertNativeToObj: {
		0x48, 0x8d, 0x44, 0x3f, 0x01, // lea rax, [rdi+rdi+1]
		0xc3},
	layout.HelperArgCheckNumSig: {0xc3},
	layout.HelperFloorDivide: {
		0x48, 0x89, 0xf8, // mov rax, rdi
		0x48, 0x99, // cqo
		0x48, 0xf7, 0xfe, // idiv rsi
		0x48, 0x85, 0xd2, // test rdx, rdx
		0x74, 0x08, // jz to ret
		0x48, 0x31, 0xf2, // xor rdx, rsi
		0x79, 0x03, // jns to ret
		0x48, 0xff, 0xc8, // dec rax
		0xc3},
	layout.HelperModulo: {
		0x48, 0x89, 0xf8, // mov rax, rdi
		0x48, 0x99, // cqo
		0x48, 0xf7, 0xfe, // idiv rsi
		0x48, 0x89, 0xd0, // mov rax, rdx
		0x48, 0x85, 0xc0, // test rax, rax
		0x74, 0x08, // jz to ret
		0x48, 0x31, 0xf2, // xor rdx, rsi
		0x79, 0x03, // jns to ret
		0x48, 0x01, 0xf0, // add rax, rsi
		0xc3},
}

func newFakeRuntime(t *testing.T, path string) *fakeRuntime {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	result, list := Compile(source.New(path, src), Options{Arch: "x64"})
	if list.Err() != nil {
		t.Fatal(list)
	}
	r := &fakeRuntime{t: t, mod: result.Module, funcs: map[string]*mpy.RawCode{}, code: map[string]*jit.Code{}}
	for i, fn := range result.Ops.Funcs[0].Children {
		r.funcs[result.Ops.Name(fn.Name)] = result.Module.Root.Children[i]
	}
	if r.memory, err = jit.NewMemory(1 << 20); err != nil {
		t.Fatal(err)
	}
	if r.stack, err = jit.NewStack(64 << 10); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		for _, c := range r.code {
			c.Close()
		}
		r.memory.Close()
		r.stack.Close()
	})
	r.build()
	return r
}

// words puts a list of words into memory and returns its address.
func (r *fakeRuntime) words(words ...uintptr) uintptr {
	at := r.used
	for _, w := range words {
		binary.LittleEndian.PutUint64(r.memory.Bytes[r.used:], uint64(w))
		r.used += 8
	}
	return r.memory.Addr(at)
}

// build lays out the helper table, the module's context and a function object.
func (r *fakeRuntime) build() {
	helpers := make([]uintptr, layout.NumEmittedHelpers)
	helpers[layout.HelperConstNone] = uintptr(layout.None)
	for i, code := range helperCode {
		mapped, err := jit.Map(code)
		if err != nil {
			r.t.Fatal(err)
		}
		r.t.Cleanup(func() { mapped.Close() })
		helpers[i] = mapped.Addr(0)
	}
	r.table = r.words(helpers...)
	objects := make([]uintptr, 0, len(r.mod.Objects))
	for _, o := range r.mod.Objects {
		switch o.Kind {
		case pyconst.KindFunTable:
			objects = append(objects, r.table)
		case pyconst.KindInt:
			objects = append(objects, tagged(int(o.Small)))
		default:
			objects = append(objects, uintptr(layout.None))
		}
	}
	objectTable := r.words(objects...)
	var context, fun [4]uintptr
	context[layout.ContextObjects] = objectTable
	fun[layout.FunContext] = r.words(context[:]...)
	r.fun = r.words(fun[:]...)
	r.args = r.words(make([]uintptr, 8)...)
}

func tagged(n int) uintptr { return uintptr(layout.SmallInt(int64(n))) }

// buffer reserves bytes for a kernel to work on.
func (r *fakeRuntime) buffer(size int) (bytes []byte, addr uintptr) {
	r.used = (r.used + 63) &^ 63
	bytes = r.memory.Bytes[r.used : r.used+size]
	addr = r.memory.Addr(r.used)
	r.used += size
	return bytes, addr
}

// call runs a viper function as the runtime calls it: the function object, the number
// of arguments, that of keywords, and the arguments. It returns the result untagged.
func (r *fakeRuntime) call(name string, args ...uintptr) int {
	r.t.Helper()
	code := r.code[name]
	if code == nil {
		raw := r.funcs[name]
		if raw == nil || raw.Kind != mpy.KindViper {
			r.t.Fatalf("no viper function %s", name)
		}
		var err error
		if code, err = jit.Map(raw.Code); err != nil {
			r.t.Fatal(err)
		}
		r.code[name] = code
	}
	at := int(r.args - r.memory.Addr(0))
	for i, a := range args {
		binary.LittleEndian.PutUint64(r.memory.Bytes[at+8*i:], uint64(a))
	}
	return int(code.Call(r.stack, 0, r.fun, uintptr(len(args)), 0, r.args)) >> 1
}

// words16 and words32 fill a new buffer with numbers.
func (r *fakeRuntime) words16(n int, f func(i int) int) ([]byte, uintptr) {
	b, addr := r.buffer(2 * n)
	for i := range n {
		binary.LittleEndian.PutUint16(b[2*i:], uint16(f(i)))
	}
	return b, addr
}

func (r *fakeRuntime) words32(n int, f func(i int) uint32) ([]byte, uintptr) {
	b, addr := r.buffer(4 * n)
	for i := range n {
		binary.LittleEndian.PutUint32(b[4*i:], f(i))
	}
	return b, addr
}

func get16(b []byte, i int) int    { return int(binary.LittleEndian.Uint16(b[2*i:])) }
func get32(b []byte, i int) uint32 { return binary.LittleEndian.Uint32(b[4*i:]) }

// The expected numbers below are those that the same kernels give as plain Python.

func TestViperBlend(t *testing.T) {
	r := newFakeRuntime(t, "testdata/viper/kernels.py")
	_, under := r.words16(240, func(i int) int { return i * 2057 })
	_, over := r.words16(240, func(i int) int { return 65535 - i*911&0xffff })
	row, to := r.words16(240, func(int) int { return 0 })
	r.call("copy", to, under, tagged(240))
	r.call("blend", to, over, tagged(240), tagged(11))
	sum := 0
	for i := range 240 {
		sum += get16(row, i)
	}
	if get16(row, 0) != 21162 || get16(row, 100) != 19363 || sum != 7663598 {
		t.Errorf("got %d %d %d", get16(row, 0), get16(row, 100), sum)
	}
}

func TestViperCRC32(t *testing.T) {
	r := newFakeRuntime(t, "testdata/viper/kernels.py")
	data, addr := r.buffer(512)
	for i := range data {
		data[i] = byte(i*37 + i>>3)
	}
	if got := uint32(r.call("crc32", addr, tagged(512), tagged(0xEDB88320))); got != 0xce5c5755 {
		t.Errorf("got %08x", got)
	}
}

func TestViperFIR(t *testing.T) {
	r := newFakeRuntime(t, "testdata/viper/kernels.py")
	taps := []int{-310, 420, 0, -1900, 3300, 5100, 7400, 8100, 7400, 5100, 3300, -1900, 0, 420, -310, 77}
	_, samples := r.words16(271, func(i int) int { return i*1117%30011 - 15005 })
	_, coefficients := r.words16(16, func(i int) int { return taps[i] })
	out, to := r.words16(256, func(int) int { return 0 })
	r.call("fir", to, samples, coefficients, tagged(256), tagged(16))
	sum := 0
	for i := range 256 {
		sum += get16(out, i)
	}
	if get16(out, 0) != 57619 || get16(out, 255) != 8574 || sum != 8439757 {
		t.Errorf("got %d %d %d", get16(out, 0), get16(out, 255), sum)
	}
}

func TestViperIntegers(t *testing.T) {
	r := newFakeRuntime(t, "testdata/viper/kernels.py")
	if got := r.call("roots", tagged(600)); got != 306343 {
		t.Errorf("roots: %d", got)
	}
	if got := r.call("coprime", tagged(60)); got != 1101 {
		t.Errorf("coprime: %d", got)
	}
}

func TestViperLife(t *testing.T) {
	const width, height = 34, 26
	r := newFakeRuntime(t, "testdata/viper/kernels.py")
	now, nowAt := r.buffer(width * height)
	_, thenAt := r.buffer(width * height)
	for y := 1; y < height-1; y++ {
		for x := 1; x < width-1; x++ {
			if (x*7+y*13+x*y*5/3)%3 == 0 {
				now[y*width+x] = 1
			}
		}
	}
	alive := 0
	for range 10 {
		alive = r.call("step", thenAt, nowAt, tagged(width), tagged(height))
		nowAt, thenAt = thenAt, nowAt
	}
	if first := slices.Index(now, 1); alive != 120 || first != 57 {
		t.Errorf("got %d %d", alive, first)
	}
}

func TestViperPopcount(t *testing.T) {
	r := newFakeRuntime(t, "testdata/viper/kernels.py")
	want := 0
	_, addr := r.words32(256, func(i int) uint32 {
		w := uint32(i) * 0x9E3779B1
		want += bits.OnesCount32(w)
		return w
	})
	if got := r.call("count_bytes", addr, tagged(1024)); got != want {
		t.Errorf("by bytes %d, want %d", got, want)
	}
	if got := r.call("count_words", addr, tagged(256)); got != want {
		t.Errorf("by words %d, want %d", got, want)
	}
}

func TestViperSort(t *testing.T) {
	r := newFakeRuntime(t, "testdata/viper/kernels.py")
	value := func(i int) uint32 { return uint32(i*7919%10007) * 1000 }
	first, firstAt := r.words32(200, value)
	second, secondAt := r.words32(200, value)
	r.call("insertion", firstAt, tagged(200))
	passes := r.call("bubble", secondAt, tagged(200))
	for i := 1; i < 200; i++ {
		if get32(first, i-1) > get32(first, i) || get32(second, i-1) > get32(second, i) {
			t.Fatalf("not sorted at %d", i)
		}
	}
	if passes != 179 || get32(first, 0) != 0 || get32(second, 150) != 7534000 {
		t.Errorf("got %d %d %d", passes, get32(first, 0), get32(second, 150))
	}
}

func TestViperXTEA(t *testing.T) {
	r := newFakeRuntime(t, "testdata/viper/kernels.py")
	_, key := r.words32(4, func(i int) uint32 { return [...]uint32{0x01234567, 0x89ABCDEF, 0xFEDCBA98, 0x76543210}[i] })
	data, addr := r.words32(32, func(i int) uint32 { return uint32(i) * 0x3C6EF35F })
	plain := slices.Clone(data)
	r.call("encipher", addr, tagged(16), key)
	if get32(data, 0) != 0xa2ff8ab3 || get32(data, 31) != 0x77293728 {
		t.Errorf("got %08x %08x", get32(data, 0), get32(data, 31))
	}
	r.call("decipher", addr, tagged(16), key)
	if !slices.Equal(data, plain) {
		t.Error("deciphering does not give the plain text back")
	}
}
