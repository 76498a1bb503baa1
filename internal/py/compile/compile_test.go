package compile_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/py/compile"
	"github.com/tandem-lang/tandem/internal/py/fold"
	"github.com/tandem-lang/tandem/internal/py/syntax"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// TestLong compiles programs that are long or deep in one way.
func TestLong(t *testing.T) {
	rep := strings.Repeat
	for name, src := range map[string]string{
		"attributes": "x" + rep(".a", 100000),
		"sum":        "x = a" + rep(" + a", 100000),
		"elif":       "if a: pass\n" + rep("elif b: pass\n", 20000),
		"lambdas":    "x = " + rep("lambda a: ", 2000) + "a",
		"parens":     "x = " + rep("(", 3000) + "a" + rep(")", 3000),
		"nots":       "x = " + rep("not ", 3000) + "a",
		"clauses":    "x = [a" + rep(" for a in b", 3000) + "]",
		"items":      "with " + rep("a as b, ", 2000) + "c: pass",
		"bool":       "if " + rep("a and b or ", 20000) + "c: pass",
		"names":      rep("v = w\n", 20000),
	} {
		if _, errs := pipeline("a.py", []byte(src+"\n"), syntax.InputFile, compile.Options{}); len(errs) > 0 {
			t.Errorf("%s: %v", name, errs)
		}
	}
}

// TestMemory refuses what would need memory out of proportion.
func TestMemory(t *testing.T) {
	var b strings.Builder
	for i := range 300 {
		fmt.Fprintf(&b, "x = 1 << %d\n", 100000+i)
	}
	_, errs := pipeline("a.py", []byte(b.String()), syntax.InputFile, compile.Options{})
	if len(errs) != 1 || errs[0].Kind != "MemoryError" {
		t.Errorf("integers: %v", errs)
	}
	params := make([]string, 3000)
	for i := range params {
		params[i] = fmt.Sprint("p", i)
	}
	src := "x = lambda " + strings.Join(params, ",") + ": " + strings.Repeat("lambda: ", 3000) + strings.Join(params, "+") + "\n"
	_, errs = pipeline("a.py", []byte(src), syntax.InputFile, compile.Options{})
	if len(errs) == 0 || errs[0].Kind != "MemoryError" {
		t.Errorf("closures: %v", errs)
	}
}

// TestSeveralErrors checks that errors of different scopes all come out, the
// reference's first.
func TestSeveralErrors(t *testing.T) {
	src := "def f():\n    1 = a\n    yield\nbreak\nclass C:\n    return\n"
	_, errs := pipeline("a.py", []byte(src), syntax.InputFile, compile.Options{})
	var lines []string
	for _, d := range errs {
		lines = append(lines, fmt.Sprint(d.ReferenceLine(), " ", d.Message))
	}
	want := "4 'break'/'continue' outside loop\n2 can't assign to expression\n6 'return' outside function"
	if got := strings.Join(lines, "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// FuzzModule looks for crashes and for operations that do not pass their checks.
func FuzzModule(f *testing.F) {
	for _, s := range []string{
		"def f(a, *b, c=1, **d):\n    return [x for x in a if (y := x)]\n",
		"try:\n    a\nexcept B as c:\n    break\nfinally:\n    d\n",
		"async def f():\n    async with a as b: await c\n",
		"@micropython.viper\ndef f(a: int): pass\n",
		"@micropython.asm_thumb\ndef f(r0):\n    mov(r0, 1)\n",
		"class C(a, b=c):\n    def m(self): super().m()\n",
		"x, lambda: y\n",
	} {
		for input := range uint8(3) {
			f.Add(s, input)
		}
	}
	f.Fuzz(func(t *testing.T, s string, input uint8) {
		m, errs := pipeline("a.py", []byte(s), syntax.Input(input%3), compile.Options{Native: true, InlineAsm: true})
		if len(errs) > 0 {
			for _, d := range errs {
				_ = d.Error()
			}
			return
		}
		if err := check(m); err != nil {
			t.Errorf("%v\n%s", err, m.Append(nil))
		}
	})
}

// BenchmarkModule measures folding and compiling of parsed sources.
func BenchmarkModule(b *testing.B) {
	for _, size := range []int{10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprintf("%dKB", size/1000), func(b *testing.B) {
			text := testkit.VariedPython(size)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				b.StopTimer()
				tree, errs := syntax.Parse(source.New("a.py", text), syntax.Options{})
				if len(errs) > 0 {
					b.Fatal(errs)
				}
				b.StartTimer()
				fold.Module(tree, fold.Options{})
				if _, errs := compile.Module(tree, compile.Options{}); len(errs) > 0 {
					b.Fatal(errs)
				}
			}
		})
	}
}
