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
		var text strings.Builder
		if err := again.Disassemble(&text); err != nil || !strings.Contains(text.String(), "f: ") {
			t.Errorf("%s: %v\n%s", arch, err, text.String())
		}
	}
}

func TestOptionsAreChecked(t *testing.T) {
	for _, o := range []Options{{Emit: "fast"}, {Flavor: "snake"}, {Arch: "z80"}, {Emit: Native}, {Optimize: -1}, {SmallIntBits: 99}} {
		if _, err := Compile(nil, o); err == nil {
			t.Errorf("%+v is accepted", o)
		}
	}
}
