package listing

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/mpy"
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
