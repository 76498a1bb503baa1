package py

import (
	"testing"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	pipeline "github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/rt/jit"
	"github.com/tandem-lang/tandem/internal/source"
)

// Loops that call no helper are found, so that Go's collector need not wait for them.
func TestModeOf(t *testing.T) {
	for text, want := range map[string]jit.Mode{
		"pass":                                  jit.Brief,
		"return x + 1":                          jit.Brief,
		"while x: x -= 1":                       jit.Brief,
		"for i in x: pass":                      jit.Brief,
		"while True:\n  if x: break":            jit.Brief,
		"while True: pass":                      jit.Long,
		"while True: x = 1":                     jit.Long,
		"while x:\n  while True: y = x":         jit.Long,
		"try:\n  while x: x()\n except E: pass": jit.Brief,
		"yield x":                               jit.Brief,
	} {
		result, list := pipeline.Compile(source.New("m.py", []byte("def f(x):\n "+text+"\n")), pipeline.Options{Arch: "x64", Emit: pyop.EmitNative})
		if list.Err() != nil {
			t.Fatal(list)
		}
		raw := result.Module.Root.Children[0]
		head := 8
		if text == "yield x" {
			head = 16
		}
		if got := modeOf(raw.Code[head:raw.PreludeOffset]); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
	if modeOf([]byte{0x0f, 0xff}) != jit.Long {
		t.Error("what cannot be read is brief")
	}
}
