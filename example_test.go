package tandem_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing/fstest"
	"time"

	"github.com/tandem-lang/tandem"
)

func Example() {
	e, err := tandem.New(tandem.Options{Stdout: os.Stdout})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer e.Close()
	ctx := context.Background()
	if err := e.Exec(ctx, "shop.py", []byte(`
def total(prices, rate=0.2):
    print("counting", len(prices))
    return {"net": sum(prices), "tax": round(sum(prices) * rate, 2)}
`)); err != nil {
		fmt.Println(err)
		return
	}
	v, err := e.Call(ctx, "total", []float64{1.5, 2.5})
	fmt.Println(v, err)
	// Output:
	// counting 2
	// map[net:4 tax:0.8] <nil>
}

// Go functions and values become a module.
func ExampleModule() {
	e, _ := tandem.New(tandem.Options{
		Stdout: os.Stdout,
		Modules: map[string]tandem.Module{"host": {
			"version": "1.2",
			"upper":   strings.ToUpper,
			"join":    func(sep string, parts ...string) string { return strings.Join(parts, sep) },
			"half": func(n int) (int, error) {
				if n%2 != 0 {
					return 0, &tandem.Error{Type: "ValueError", Text: "odd"}
				}
				return n / 2, nil
			},
		}},
	})
	defer e.Close()
	err := e.Exec(context.Background(), "main.py", []byte(`
import host
print(host.version, host.upper("abc"), host.join("-", "a", "b", "c"), host.half(42))
try:
    host.half(3)
except ValueError as error:
    print("ValueError:", error)
try:
    host.half("x")
except TypeError as error:
    print("TypeError:", error)
`))
	fmt.Println(err)
	// Output:
	// 1.2 ABC a-b-c 21
	// ValueError: odd
	// TypeError: can't convert str to Go's int
	// <nil>
}

// An exception comes with its frames.
func ExampleError() {
	e, _ := tandem.New(tandem.Options{})
	defer e.Close()
	err := e.Exec(context.Background(), "main.py", []byte("def f(x):\n    return 1 // x\n\nf(0)\n"))
	var failed *tandem.Error
	if errors.As(err, &failed) {
		fmt.Println(failed)
		for _, f := range failed.Frames {
			fmt.Printf("%s:%d in %s\n", f.File, f.Line, f.Function)
		}
	}
	// Output:
	// ZeroDivisionError: divide by zero
	// main.py:4 in <module>
	// main.py:2 in f
}

// What ends a program that does not end: instructions, the context, memory.
func ExampleOptions_limits() {
	e, _ := tandem.New(tandem.Options{Memory: 4 << 20, Steps: 100_000})
	defer e.Close()
	err := e.Exec(context.Background(), "loop.py", []byte("while True: pass"))
	fmt.Println(err, errors.Is(err, tandem.ErrSteps))
	fmt.Println(e.Exec(context.Background(), "bomb.py", []byte("'x' * 10**12")))

	e, _ = tandem.New(tandem.Options{})
	defer e.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	fmt.Println(e.Exec(ctx, "loop.py", []byte("while True:\n  try:\n    while True: pass\n  except: pass")))
	v, err := e.Eval(context.Background(), "6 * 7")
	fmt.Println(v, err)
	// Output:
	// tandem: step limit reached true
	// MemoryError: memory allocation failed
	// context deadline exceeded
	// 42 <nil>
}

// Modules are imported from any file system.
func ExampleOptions_files() {
	e, _ := tandem.New(tandem.Options{Files: fstest.MapFS{
		"greet/__init__.py": {Data: []byte("from .words import hello\n")},
		"greet/words.py":    {Data: []byte("def hello(name): return 'hello ' + name\n")},
	}})
	defer e.Close()
	m, err := e.Import(context.Background(), "greet")
	if err != nil {
		fmt.Println(err)
		return
	}
	v, err := m.CallAttr(context.Background(), "hello", "world")
	fmt.Println(v, err)
	// Output: hello world <nil>
}

// Objects that no Go type can hold are values.
func ExampleValue() {
	e, _ := tandem.New(tandem.Options{})
	defer e.Close()
	ctx := context.Background()
	_ = e.Exec(ctx, "main.py", []byte(`
class Counter:
    def __init__(self, n): self.n = n
    def add(self, k): self.n += k; return self
    def __repr__(self): return "Counter(%d)" % self.n
`))
	c, _ := e.Call(ctx, "Counter", 40)
	counter := c.(*tandem.Value)
	_, _ = counter.CallAttr(ctx, "add", 2)
	n, _ := counter.Attr("n")
	fmt.Println(counter.Type(), counter, n)
	// Output: Counter Counter(42) 42
}
