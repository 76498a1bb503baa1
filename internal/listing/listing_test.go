package listing

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/back/native"
	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pyop"
)

// module returns a file with one function of that kind and code.
func module(arch mpy.Arch, kind mpy.Kind, code []byte) *mpy.Module {
	return &mpy.Module{
		Arch: arch, SubVersion: mpy.SubVersion, SmallIntBits: 31, Qstrs: []string{"app.py"},
		Root: &mpy.RawCode{Kind: kind, Code: code},
	}
}

// Whatever the bytes of machine code are, they are listed without gap or overlap,
// as instructions or as data.
func TestArbitraryMachineCode(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, target := range machine.All() {
		for _, kind := range []mpy.Kind{mpy.KindViper, mpy.KindAsm} {
			code := make([]byte, 301)
			for i := range code {
				code[i] = byte(r.Uint32())
			}
			f, err := New(module(mpy.Arch(target.Arch), kind, code), Options{})
			if err != nil {
				t.Fatalf("%s: %v", target.Name, err)
			}
			at := 0
			for _, in := range f.Functions[0].Insts {
				if in.Offset != at || in.Size < 1 || len(in.Bytes) != 2*in.Size {
					t.Fatalf("%s: %+v stands where offset %d is to be", target.Name, in, at)
				}
				at += in.Size
			}
			if at != len(code) {
				t.Errorf("%s: %d of %d bytes listed", target.Name, at, len(code))
			}
		}
	}
}

// A prelude or head that does not fit its function is no reason to fail.
func TestCutShort(t *testing.T) {
	for size := range 12 {
		m := module(mpy.ArchARMv7M, mpy.KindNative, make([]byte, size))
		m.Root.PreludeOffset = 8
		var text strings.Builder
		if err := Text(&text, m, Options{}); err == nil && !strings.Contains(text.String(), "native") {
			t.Errorf("%d bytes: %s", size, text.String())
		}
	}
}

func TestJSON(t *testing.T) {
	f, err := New(module(mpy.ArchX64, mpy.KindViper, []byte{0x48, 0x89, 0xf8, 0xc3}), Options{})
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"arch":"x64"`, `"format":"mpy 6.3"`, `"op":"mov"`, `"operand":"rax, rdi"`, `"bytes":"4889f8"`, `"op":"ret"`} {
		if !strings.Contains(string(data), want) {
			t.Errorf("no %s in %s", want, data)
		}
	}
}

// list shows the instructions of a function of viper code, labels, what is said of them and all.
func list(t *testing.T, arch mpy.Arch, kind mpy.Kind, code ...byte) string {
	t.Helper()
	f, err := New(module(arch, kind, code), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, in := range f.Functions[0].Insts {
		line := strings.TrimSpace(in.Op + " " + in.Operand)
		if in.Label != "" {
			line = in.Label + ": " + line
		}
		if in.Meaning != "" {
			line += " ; " + in.Meaning
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// Code that does not begin like that of a compiler.
func TestOddCode(t *testing.T) {
	for _, c := range []struct {
		arch mpy.Arch
		kind mpy.Kind
		code []byte
		want string
	}{
		// What a jump at the start passes over is a table of literals on xtensa only, words aligned to its end.
		{mpy.ArchXtensa, mpy.KindViper, []byte{0xc6, 0, 0, 1, 2, 3, 4, 0x0d, 0xf0}, "j M0\n.word 0x04030201\nM0: ret.n"},
		{mpy.ArchXtensa, mpy.KindViper, []byte{0x06, 1, 0, 9, 1, 2, 3, 4, 0x0d, 0xf0}, "j M0\n.byte 0x09\n.word 0x04030201\nM0: ret.n"},
		{mpy.ArchXtensa, mpy.KindViper, []byte{0xc6, 0, 0, 1, 2, 3, 4}, "j 0x7\n.word 0x04030201"},
		{mpy.ArchX64, mpy.KindViper, []byte{0x48, 0x8b, 0x45, 0x28}, "mov rax, [rbp+0x28] ; native_swap_globals"},
		{mpy.ArchX64, mpy.KindViper, []byte{0xeb, 2, 0x90, 0x90, 0xc3}, "jmp M0\nnop\nnop\nM0: ret"},
		// The helper table is loaded, and used at once.
		{mpy.ArchX64, mpy.KindViper, []byte{0x48, 0x8b, 0x6d, 8, 0x48, 0x8b, 0x45, 0x28}, "mov rbp, [rbp+0x8]\nmov rax, [rbp+0x28] ; native_swap_globals"},
		{mpy.ArchX64, mpy.KindViper, []byte{0x48, 0x8b, 0x45, 0x28, 0x48, 0x8b, 0x6d, 8}, "mov rax, [rbp+0x28]\nmov rbp, [rbp+0x8]"},
		{mpy.ArchXtensa, mpy.KindViper, nil, ""},
		{mpy.ArchARMv6, mpy.KindAsm, nil, ""},
		{mpy.ArchARMv6, mpy.KindAsm, []byte{0x1e, 0xff, 0x2f, 0xe1}, "bx lr"}, // not even the way into Thumb state
	} {
		if got := list(t, c.arch, c.kind, c.code...); got != c.want {
			t.Errorf("% x:\n%s, want\n%s", c.code, got, c.want)
		}
	}
}

// What is said of places of the code may be about another file.
func TestForeignMarks(t *testing.T) {
	m := module(mpy.ArchX64, mpy.KindViper, []byte{0x90, 0x90, 0x90, 0xc3})
	m.Objects = []pyconst.Value{pyconst.None}
	fn := &pyop.Func{Kind: pyop.KindFunction, Emit: pyop.EmitViper}
	mark := func(index ...int) (list []native.Mark) {
		for i, n := range index {
			list = append(list, native.Mark{Offset: i, Index: n})
		}
		return list
	}
	side := &native.Side{Func: fn, Names: mark(0, 1, -1), Consts: mark(-1, -1, 0, 1), Childs: mark(-1, -1, -1, 0)}
	f, err := New(m, Options{Ops: &pyop.Module{Funcs: []*pyop.Func{fn}}, Side: map[*mpy.RawCode]*native.Side{m.Root: side}})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, in := range f.Functions[0].Insts {
		got = append(got, in.Meaning)
	}
	if want := []string{"app.py", "", "None", ""}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// What a prelude says is found where the file has it.
func TestPreludeOffset(t *testing.T) {
	m := module(mpy.ArchARMv7M, mpy.KindNative, []byte{1, 0, 0, 0, 0x70, 0x47, 0, 0, 0x08, 0x02, 0x00})
	m.Root.PreludeOffset = 8
	f, err := New(m, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if fn := f.Functions[0]; fn.Prelude != 8 || fn.Slots != 2 || fn.Insts[len(fn.Insts)-1].Size != 3 {
		t.Errorf("%+v", fn)
	}
}
