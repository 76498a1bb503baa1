package py

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/diag"
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
		_, d := Encode(ops, o)
		if d != nil && (d.Message != errNoEmitter.Error() || d.Kind != "NotImplementedError" || d.Code != "py/native") {
			t.Errorf("%+v", d)
		}
		if d == nil && ops.Funcs[0].Emit != pyop.EmitBytecode {
			t.Errorf("encoded for %q:\n%s", o.Arch, text)
		}
	}
}

// TestCheck: options at their limits, and beyond.
func TestCheck(t *testing.T) {
	for want, list := range map[string][]Options{
		"": {
			{}, {OptLevel: 9}, {SmallIntBits: 2}, {SmallIntBits: 64}, {Arch: "x64"}, {Arch: "debug"},
			{Emit: pyop.EmitNative, Arch: "armv6"}, {Emit: pyop.EmitViper, Arch: "rv32imc"},
		},
		"optimisation level -1: 0 to 9 are accepted":      {{OptLevel: -1}},
		"optimisation level 10: 0 to 9 are accepted":      {{OptLevel: 10}},
		"small integers of 1 bits: 2 to 64 are accepted":  {{SmallIntBits: 1}},
		"small integers of 65 bits: 2 to 64 are accepted": {{SmallIntBits: 65}},
		`unknown architecture "x65": one of x86, x64, `:   {{Arch: "x65"}},
		"native code needs an architecture":               {{Emit: pyop.EmitNative}, {Emit: pyop.EmitViper}},
	} {
		for _, o := range list {
			got := ""
			if err := o.Check(); err != nil {
				got = err.Error()
			}
			if got != want && (want == "" || !strings.HasPrefix(got, want)) {
				t.Errorf("%+v: %q, want %q", o, got, want)
			}
		}
	}
}

func TestFlavors(t *testing.T) {
	for name, want := range map[string]Flavor{"": MicroPython, "micropython": MicroPython, "CircuitPython": CircuitPython} {
		if f, err := ParseFlavor(name); err != nil || f != want {
			t.Errorf("%q is %v, %v", name, f, err)
		}
	}
	for f := range Flavor(255) {
		want := "micropython"
		if f == CircuitPython {
			want = "circuitpython"
		}
		if f.String() != want || f.Version() == "" {
			t.Errorf("flavor %d is %v", f, f)
		}
	}
	if f, err := ParseFlavor("python"); err == nil || f != 0 {
		t.Errorf("python is the flavor %v, %v", f, err)
	}
	for arch, want := range map[string]int{"rv32imc": 1, "x64": 0, "": 0} {
		if got := MicroPython.ArchFlags(arch); min(len(got), 1) != want {
			t.Errorf("flags of %q: %v", arch, got)
		}
	}
}

// TestErrorsInOrder: what the folder finds stands among the parser's errors where its
// statement ends.
func TestErrorsInOrder(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"X = const(y)\n", "1 not a constant"},
		{"X = const(y)\n1 1\nY = const(z)\n", "1 not a constant, 2 invalid syntax, 3 not a constant"},
		{"1 1\nX = const(y)\nY = const(z)\n2 2\n", "1 invalid syntax, 2 not a constant, 3 not a constant, 4 invalid syntax"},
		{"X = const(y)1\n", "1 not a constant, 1 invalid syntax"},
	} {
		_, list := Operations(sourceOf(c.text), Options{})
		var got []string
		for _, d := range list {
			got = append(got, fmt.Sprint(d.Position().Line, " ", d.Message))
		}
		if got := strings.Join(got, ", "); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

// TestOverflow: a function that has no room for its jumps is an error without a line, as in the reference.
func TestOverflow(t *testing.T) {
	ops, err := pyop.Parse("func <module> kind=module labels=1\n  load_none\n  pop_jump_if_true L0\n" +
		strings.Repeat("  load_none\n  pop\n", 20000) + "L0:\n  load_none\n  return\n")
	if err != nil {
		t.Fatal(err)
	}
	_, d := Encode(ops, Options{})
	if d == nil || d.Kind != "RuntimeError" || d.Line != diag.NoLine {
		t.Errorf("%+v", d)
	}
}

// TestNoLines: there are no lines from level 3 on.
func TestNoLines(t *testing.T) {
	const text = "x = 1\n\ny = 2\n"
	compiled := func(o Options) string {
		result, list := Compile(sourceOf(text), o)
		if list.Err() != nil {
			t.Fatal(list)
		}
		return string(result.Bytes())
	}
	if compiled(Options{OptLevel: 3}) != compiled(Options{NoSourceLines: true}) || compiled(Options{OptLevel: 2}) != compiled(Options{}) ||
		compiled(Options{OptLevel: 3}) == compiled(Options{}) {
		t.Error("lines depend on the level in another way")
	}
}

// TestNoLinesOfOperations: operations have lines, from which a file of level 3 is made without.
func TestNoLinesOfOperations(t *testing.T) {
	ops, err := pyop.Parse("func f kind=module stack=1\n  line 7\n  load_none\n  return\n")
	if err != nil {
		t.Fatal(err)
	}
	encoded := func(o Options) string {
		result, d := Encode(ops, o)
		if d != nil {
			t.Fatal(d)
		}
		return string(result.Bytes())
	}
	with, without := encoded(Options{SourceName: "f.py", OptLevel: 2}), encoded(Options{SourceName: "f.py", NoSourceLines: true})
	if with == without || encoded(Options{SourceName: "f.py", OptLevel: 3}) != without || encoded(Options{SourceName: "f.py", OptLevel: 4}) != without {
		t.Error("lines depend on the level in another way")
	}
}

// TestParseEmit reads the names of emitters.
func TestParseEmit(t *testing.T) {
	for name, want := range map[string]pyop.Emit{
		"": pyop.EmitBytecode, "bytecode": pyop.EmitBytecode, "native": pyop.EmitNative, "viper": pyop.EmitViper,
	} {
		if got, err := ParseEmit(name); err != nil || got != want {
			t.Errorf("%q: %v, %v", name, got, err)
		}
	}
	if got, err := ParseEmit("Native"); err == nil || got != 0 {
		t.Errorf("Native: %v, %v", got, err)
	}
}

// TestPlaces: what a back end refuses is at its own line; that there is none, at the last function of the module.
func TestPlaces(t *testing.T) {
	const text = "def f():\n    pass\n    print(x)\n    x = 1\n\ndef last(): pass\n"
	for _, c := range []struct {
		o          Options
		before, in string // where the span begins, behind what text, and in which function
		size       int
	}{
		{Options{Arch: "x64", Emit: pyop.EmitViper}, "pass\n", "f", len("    print(x)")},
		{Options{Arch: "rv64imc", Emit: pyop.EmitNative}, "x = 1\n\n", "last", 0},
	} {
		_, list := Compile(sourceOf(text), c.o)
		if len(list) != 1 {
			t.Fatalf("%s: %v", c.o.Arch, list)
		}
		d := list[0]
		if !strings.HasSuffix(text[:d.Span.Start], c.before) || int(d.Span.End-d.Span.Start) != c.size || d.In != c.in {
			t.Errorf("%s: from %d to %d in %s: %s", c.o.Arch, d.Span.Start, d.Span.End, d.In, d.Message)
		}
	}
}

// TestFileOptions: what the options say of the firmware is in the file.
func TestFileOptions(t *testing.T) {
	for o, want := range map[Options]struct {
		bits  int
		flags uint64
	}{
		{}:                              {DefaultSmallIntBits, 0},
		{SmallIntBits: 63}:              {63, 0},
		{Arch: "rv32imc", ArchFlags: 5}: {DefaultSmallIntBits, 5},
	} {
		result, list := Compile(sourceOf("x = 1\n"), o)
		if list.Err() != nil {
			t.Fatal(list)
		}
		if m := result.Module; m.SmallIntBits != want.bits || m.ArchFlags != want.flags {
			t.Errorf("%+v: %d bits, flags %d", o, m.SmallIntBits, m.ArchFlags)
		}
	}
}

// TestPortableTemplates: a compiler for a running program has no t-strings.
func TestPortableTemplates(t *testing.T) {
	for _, portable := range []bool{false, true} {
		if _, list := Operations(sourceOf("x = t'{a}'"), Options{Portable: portable}); (list.Err() != nil) != portable {
			t.Errorf("portable %v: %v", portable, list)
		}
	}
}
