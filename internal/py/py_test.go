package py

import (
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/code/pyop"
)

// TestInputs compiles from memory what a running program may hand over.
func TestInputs(t *testing.T) {
	for _, test := range []struct {
		input Input
		text  string
		last  pyop.Op // the operation before the last
		print bool
	}{
		{File, "x", pyop.LoadNone, false},
		{Single, "x", pyop.LoadNone, true},
		{Eval, "x", pyop.LoadName, false},
	} {
		ops, list := Operations(sourceOf(test.text), Options{Input: test.input})
		if list.Err() != nil {
			t.Fatal(list)
		}
		code := ops.Funcs[0].Instrs
		if got := code[len(code)-2].Op; got != test.last {
			t.Errorf("input %d: %v before the return, want %v", test.input, got, test.last)
		}
		if print := strings.Contains(ops.String(), "__repl_print__"); print != test.print {
			t.Errorf("input %d: prints the value: %v", test.input, print)
		}
	}
	if !Unfinished([]byte("if x:"), MicroPython) || Unfinished([]byte("x"), MicroPython) {
		t.Error("Unfinished is wrong about the end of a statement")
	}
	// In CircuitPython t is no prefix: the name t, and behind it a string that goes on.
	if !Unfinished([]byte("t'''a"), CircuitPython) {
		t.Error("Unfinished misses an open string of CircuitPython")
	}
}

// TestEncodeText encodes operations that no source stands behind.
func TestEncodeText(t *testing.T) {
	ops, err := pyop.Parse("func <module> kind=module\n  load_none\n  return\n")
	if err != nil {
		t.Fatal(err)
	}
	result, d := Encode(ops, Options{SourceName: "x.py"})
	if d != nil {
		t.Fatal(d)
	}
	if got := result.Module.SourceName(); got != "x.py" {
		t.Errorf("the file is of %q", got)
	}
	for text, o := range map[string]Options{
		"func <module> kind=module emit=native\n  load_none\n  return\n":           {},
		"func <module> kind=module emit=viper\n  load_none\n  return\n":            {Arch: "rv64imc"},
		"func <module> kind=module emit=asm\n  asm_returns object\n":               {},
		"func <module> kind=module emit=asm\n  asm_returns object\n  asm nop()\n":  {Arch: "x64"},
		"func <module> kind=module labels=1\n  jump L0\nL0:\n  load_none\n  pop\n": {},
	} {
		ops, err := pyop.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if _, d := Encode(ops, o); d != nil && d.Error() == "" {
			t.Error("a diagnostic without a message")
		} else if d == nil && ops.Funcs[0].Emit != pyop.EmitBytecode {
			t.Errorf("encoded for %q:\n%s", o.Arch, text)
		}
	}
}
