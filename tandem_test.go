package tandem_test

import (
	"context"
	"errors"
	"math"
	"math/big"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem"
)

func newEngine(t testing.TB, o tandem.Options) *tandem.Engine {
	t.Helper()
	e, err := tandem.New(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := e.Close(); err != nil {
			t.Error(err)
		}
	})
	return e
}

type celsius float32

// Values come back as the package's documentation says.
func TestValuesCross(t *testing.T) {
	e := newEngine(t, tandem.Options{})
	huge, _ := new(big.Int).SetString("123456789012345678901234567890", 10)
	bigInts := cmp.Comparer(func(a, b *big.Int) bool { return a.Cmp(b) == 0 })
	for _, c := range []struct{ in, out any }{
		{nil, nil}, {true, true}, {7, int64(7)}, {int8(-3), int64(-3)}, {uint64(math.MaxUint64), new(big.Int).SetUint64(math.MaxUint64)},
		{int64(math.MinInt64), int64(math.MinInt64)}, {huge, huge}, {1.5, 1.5}, {0.0, 0.0}, {celsius(2.5), 2.5}, {"text", "text"}, {"", ""}, {"é€", "é€"},
		{[]byte{1, 2}, []byte{1, 2}}, {[]int{1, 2}, []any{int64(1), int64(2)}}, {[2]string{"a", "b"}, []any{"a", "b"}},
		{map[string]int{"a": 1}, map[string]any{"a": int64(1)}}, {map[int]string{1: "a"}, map[any]any{int64(1): "a"}},
		{[]any{nil, []any{}, map[string]any{}}, []any{nil, []any{}, map[string]any{}}}, {(*int)(nil), nil},
	} {
		if err := e.Set("v", c.in); err != nil {
			t.Errorf("%v: %v", c.in, err)
			continue
		}
		got, err := e.Get("v")
		if err != nil {
			t.Errorf("%v: %v", c.in, err)
		}
		if d := cmp.Diff(c.out, got, bigInts); d != "" {
			t.Errorf("%v (- want, + got):\n%s", c.in, d)
		}
	}
	for expression, want := range map[string]any{
		"(1, 'a')": []any{int64(1), "a"}, "2 ** 62": int64(1) << 62, "-(2 ** 63)": int64(math.MinInt64), "b'ab'": []byte("ab"),
		"{1: 2, 'a': None}": map[any]any{int64(1): int64(2), "a": nil}, "1e300": 1e300,
	} {
		got, err := e.Eval(t.Context(), expression)
		if d := cmp.Diff(want, got); err != nil || d != "" {
			t.Errorf("%s: %v (- want, + got):\n%s", expression, err, d)
		}
	}
	for _, v := range []any{make(chan int), struct{}{}, &struct{}{}, complex(1, 2)} {
		if err := e.Set("v", v); err == nil || !strings.Contains(err.Error(), "TypeError") {
			t.Errorf("%T: %v", v, err)
		}
	}
}

// Parameters of functions get what fits their types, and nothing else.
func TestParameters(t *testing.T) {
	var got []any
	note := func(v ...any) { got = v }
	e := newEngine(t, tandem.Options{Modules: map[string]tandem.Module{"m": {
		"ints":   func(a int8, b uint16) { note(a, b) },
		"slice":  func(v []float64) { note(v) },
		"dict":   func(v map[string][]int) { note(v) },
		"any":    func(v any) { note(v) },
		"value":  func(v *tandem.Value) { note(v.Type()) },
		"rest":   func(a string, rest ...int) { note(a, rest) },
		"direct": func(c *tandem.Call) (any, error) { n, ok := c.Int(0); note(n, ok, c.Len()); return n, nil },
		"fails":  func() error { return errors.New("out of luck") },
		"back":   func(f *tandem.Value) (any, error) { return f.Call(context.Background(), 20) },
	}}})
	if err := e.Exec(t.Context(), "main.py", []byte("import m")); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		expression string
		want       []any
	}{
		{"m.ints(-128, 65535)", []any{int8(-128), uint16(65535)}}, {"m.slice([1, 2.5])", []any{[]float64{1, 2.5}}},
		{"m.dict({'a': (1, 2)})", []any{map[string][]int{"a": {1, 2}}}}, {"m.any([None])", []any{[]any{nil}}}, {"m.value(len)", []any{"function"}},
		{"m.rest('x')", []any{"x", []int{}}}, {"m.rest('x', 1, 2)", []any{"x", []int{1, 2}}}, {"m.direct(2 ** 62)", []any{int64(1) << 62, true, 1}},
	} {
		got = nil
		if _, err := e.Eval(t.Context(), c.expression); err != nil {
			t.Errorf("%s: %v", c.expression, err)
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s (- want, + got):\n%s", c.expression, d)
		}
	}
	for expression, want := range map[string]string{
		"m.ints(128, 0)": "TypeError", "m.ints(0, -1)": "TypeError", "m.ints(1.0, 1)": "TypeError", "m.ints(1)": "TypeError", "m.slice(5)": "TypeError",
		"m.slice(['a'])": "TypeError", "m.dict({1: [1]})": "TypeError", "m.rest(1)": "TypeError", "m.fails()": "RuntimeError: out of luck", "m.ints(a=1)": "TypeError",
	} {
		if _, err := e.Eval(t.Context(), expression); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v, not %s", expression, err, want)
		}
	}
	if v, err := e.Eval(t.Context(), "m.back(lambda x: x + 22)"); v != int64(42) || err != nil {
		t.Errorf("a call from a call: %v, %v", v, err)
	}
}

// Functions whose types are known to the package take and return what functions of other types do.
func TestTypedFunctions(t *testing.T) {
	type (
		number int
		real   float64
		text   string
		truth  bool
	)
	e := newEngine(t, tandem.Options{Modules: map[string]tandem.Module{
		"typed": {
			"i1": func(a int) int { return -a }, "i2": func(a, b int) int { return a - b },
			"f1": func(a float64) float64 { return a / 2 }, "f2": math.Atan2,
			"s1": strings.ToUpper, "s2": func(a, b string) string { return a + b }, "si": func(a string) int { return len(a) },
			"sb": func(a string) bool { return a == "a" }, "s2b": strings.Contains,
		},
		"other": {
			"i1": func(a number) number { return -a }, "i2": func(a, b number) number { return a - b },
			"f1": func(a real) real { return a / 2 }, "f2": func(a, b real) real { return real(math.Atan2(float64(a), float64(b))) },
			"s1": func(a text) string { return strings.ToUpper(string(a)) }, "s2": func(a, b text) text { return a + b }, "si": func(a text) number { return number(len(a)) },
			"sb": func(a text) truth { return a == "a" }, "s2b": func(a, b text) truth { return truth(strings.Contains(string(a), string(b))) },
		},
	}})
	if err := e.Exec(t.Context(), "main.py", []byte("import typed, other")); err != nil {
		t.Fatal(err)
	}
	values := []any{nil, true, 0, 7, int64(math.MinInt64), int64(math.MaxInt64), new(big.Int).Lsh(big.NewInt(1), 63), 1.5, "", "a", "éa", []byte("a"), []int{1}}
	bare := func(err error) string {
		if err == nil {
			return ""
		}
		return strings.NewReplacer("tandem_test.number", "int", "tandem_test.real", "float64", "tandem_test.text", "string").Replace(err.Error())
	}
	check := func(name string, args ...any) {
		one, err1 := e.Eval(t.Context(), "typed."+name)
		two, err2 := e.Eval(t.Context(), "other."+name)
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		got, err := one.(*tandem.Value).Call(t.Context(), args...)
		want, wanted := two.(*tandem.Value).Call(t.Context(), args...)
		if d := cmp.Diff(want, got); d != "" || bare(err) != bare(wanted) {
			t.Errorf("%s%v: %v, not %v (- want, + got):\n%s", name, args, err, wanted, d)
		}
	}
	for _, a := range values {
		for _, name := range []string{"i1", "f1", "s1", "si", "sb", "i2"} {
			check(name, a)
		}
		for _, b := range values {
			for _, name := range []string{"i2", "f2", "s2", "s2b", "i1"} {
				check(name, a, b)
			}
		}
	}
	if v, err := e.Eval(t.Context(), "typed.i2(44, 2), typed.f2(0, 1), typed.s2('a', 'b'), typed.si('abc'), typed.sb('a'), typed.s2b('abc', 'd')"); err != nil ||
		!cmp.Equal(v, []any{int64(42), 0.0, "ab", int64(3), true, false}) {
		t.Error(v, err)
	}
}

// An engine reaches nothing that it was not granted, and says what would grant it.
func TestNothingIsGranted(t *testing.T) {
	e := newEngine(t, tandem.Options{})
	for _, program := range []string{"open('go.mod')", "import os\nos.listdir('/')", "import os\nos.getenv('HOME')", "import os\nos.system('true')"} {
		err := e.Exec(t.Context(), "main.py", []byte(program))
		var failed *tandem.Error
		if program == "import os\nos.getenv('HOME')" && err == nil {
			continue
		}
		if !errors.As(err, &failed) || failed.Type != "OSError" {
			t.Errorf("%q: %v", program, err)
		}
	}
}

// Values that Go has dropped do not keep objects.
func TestDroppedValues(t *testing.T) {
	e := newEngine(t, tandem.Options{Memory: 8 << 20})
	for range 200 {
		v, err := e.Eval(t.Context(), "bytearray(100000)")
		if err != nil {
			t.Fatal(err)
		}
		_ = v
		runtime.GC()
	}
}

// Engines run in parallel.
func TestManyEngines(t *testing.T) {
	var wg sync.WaitGroup
	for range 50 {
		wg.Go(func() {
			e, err := tandem.New(tandem.Options{Memory: 4 << 20})
			if err != nil {
				t.Error(err)
				return
			}
			defer e.Close()
			if v, err := e.Eval(t.Context(), "sum(i * i for i in range(1000))"); v != int64(332833500) || err != nil {
				t.Error(v, err)
			}
		})
	}
	wg.Wait()
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		e, err := tandem.New(tandem.Options{})
		if err != nil {
			b.Fatal(err)
		}
		e.Close()
	}
}

func BenchmarkCall(b *testing.B) {
	e := newEngine(b, tandem.Options{})
	if err := e.Exec(b.Context(), "main.py", []byte("def f(x): return x")); err != nil {
		b.Fatal(err)
	}
	ctx := context.Background()
	for b.Loop() {
		if _, err := e.Call(ctx, "f", 1); err != nil {
			b.Fatal(err)
		}
	}
}

// A thousand calls of a Go function a turn.
func BenchmarkGoFunction(b *testing.B) {
	for name, f := range map[string]any{
		"typed":     func(a int) int { return a + 1 },
		"reflected": func(a int64) int64 { return a + 1 },
		"direct":    func(c *tandem.Call) (any, error) { n, _ := c.Int(0); return n + 1, nil },
	} {
		b.Run(name, func(b *testing.B) {
			e := newEngine(b, tandem.Options{Modules: map[string]tandem.Module{"m": {"f": f}}})
			if err := e.Exec(b.Context(), "main.py", []byte("from m import f\ndef g():\n  for i in range(1000): f(i)\n")); err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if _, err := e.Call(context.Background(), "g"); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
