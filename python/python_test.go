package python

import (
	"bytes"
	"strings"
	"sync"
	"testing"
)

func TestConcurrentUse(t *testing.T) {
	src := []byte("def f(a, *b, **c):\n    return [x for x in a if x not in b], c\n\nprint(f'{f(1)!r}')\n")
	want, err := Compile(src, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	for range 16 {
		group.Go(func() {
			for range 50 {
				got, err := Compile(src, Options{})
				if err != nil || !bytes.Equal(got.Bytes(), want.Bytes()) {
					t.Error("a parallel compilation differs", err)
					return
				}
			}
		})
	}
	group.Wait()
}

func TestReadBack(t *testing.T) {
	for _, arch := range Arches() {
		options := Options{Filename: "a.py", Arch: arch, Flavor: MicroPython}
		if arch != "rv64imc" && arch != "debug" {
			options.Emit = Native
		}
		m, err := Compile([]byte("def f(x):\n    return x + 1\n"), options)
		if err != nil {
			t.Fatalf("%s: %v", arch, err)
		}
		again, err := Read(m.Bytes())
		if err != nil {
			t.Fatalf("%s: %v", arch, err)
		}
		if again.Arch() != m.Arch() || again.SourceName() != "a.py" {
			t.Errorf("%s: read back as %s of %s", arch, again.Arch(), again.SourceName())
		}
		if ops := again.Operations(); !strings.Contains(ops, "func f parent=0") && m.Arch() == "" || !strings.Contains(m.Operations(), "func f ") {
			t.Errorf("%s: operations of the file:\n%s\nof the source:\n%s", arch, ops, m.Operations())
		}
		var text strings.Builder
		if err := again.Disassemble(&text); err != nil || !strings.Contains(text.String(), "f: ") {
			t.Errorf("%s: %v\n%s", arch, err, text.String())
		}
	}
}

func TestReadVerifies(t *testing.T) {
	// One function: a prelude of three bytes, and an opcode that is none.
	_, err := Read([]byte("M\x06\x00\x1f\x01\x00\x02a\x00\x20\x00\x02\x00\x00"))
	if want := "a: offset 3: 0x00 is no opcode"; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

func TestOptionsAreChecked(t *testing.T) {
	for _, o := range []Options{{Emit: "fast"}, {Flavor: "snake"}, {Arch: "z80"}, {Emit: Native}, {Optimize: -1}, {SmallIntBits: 99}} {
		if _, err := Compile(nil, o); err == nil {
			t.Errorf("%+v is accepted", o)
		}
	}
}

// TestNoFilename: source text without a name is called <string>.
func TestNoFilename(t *testing.T) {
	_, err := Compile([]byte("x = = 1\n"), Options{})
	if err == nil || !strings.HasPrefix(err.Error(), "<string>:1:") {
		t.Errorf("%v", err)
	}
	if m, err := Compile([]byte("x = 1\n"), Options{}); err != nil || !strings.Contains(string(m.Bytes()), "<string>") {
		t.Errorf("%v", err)
	}
}
