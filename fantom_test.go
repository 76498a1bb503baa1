package tandem_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/tandem-lang/tandem"
)

func ExampleEngine_Fantom() {
	e, err := tandem.New(tandem.Options{Stdout: os.Stdout})
	if err != nil {
		panic(err)
	}
	defer e.Close()
	f, err := e.Fantom(tandem.FantomOptions{
		Natives: map[string]any{"greeter::Main.place": func() string { return "the edge" }},
	})
	if err != nil {
		panic(err)
	}
	pod, err := f.Load("greeter.fan", []byte(`
		class Main
		{
		  static Str greet(Str name) { "Hello $name, from $place" }
		  static native Str place()
		}`))
	if err != nil {
		panic(err)
	}
	ctx := context.Background()
	fmt.Println(pod.Call(ctx, "Main.greet", "Ada"))
	_, err = pod.Call(ctx, "Main.greet")
	fmt.Println(err)
	// Output:
	// Hello Ada, from the edge <nil>
	// sys::ArgErr: Too few arguments: 0 < 1
}

func newFantom(t *testing.T, o tandem.Options, fo tandem.FantomOptions) *tandem.Fantom {
	t.Helper()
	f, err := newEngine(t, o).Fantom(fo)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func load(t *testing.T, f *tandem.Fantom, text string) *tandem.Pod {
	t.Helper()
	p, err := f.Load("app.fan", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Values that Fantom gets are what they were, and come back.
func TestFantomValues(t *testing.T) {
	f := newFantom(t, tandem.Options{}, tandem.FantomOptions{})
	p := load(t, f, `class Main { static Obj? same(Obj? v) { v }  static Str kind(Obj? v) { "${v?.typeof} $v" } }`)
	for _, c := range []struct {
		in   any
		kind string
		out  any // in, if nil
	}{
		{nil, "null null", nil},
		{true, "sys::Bool true", nil},
		{int64(-5), "sys::Int -5", nil},
		{int64(1) << 62, "sys::Int 4611686018427387904", nil},
		{uint8(7), "sys::Int 7", int64(7)},
		{2.5, "sys::Float 2.5", nil},
		{1e300, "sys::Float 1.0E300", nil},
		{"æ\U0001F600", "sys::Str æ\U0001F600", nil},
		{"a\xff", "sys::Str a\uFFFD", "a\uFFFD"},
		{[]byte{1, 2}, "sys::MemBuf MemBuf(pos=0 size=2)", nil},
		{3 * time.Second, "sys::Duration 3sec", nil},
		{[]any{int64(1), "a", nil, []byte{3}, time.Second}, "sys::Obj?[] [1, a, null, MemBuf(pos=0 size=1), 1sec]", nil},
		{[]string{"a", "b"}, "sys::Str[] [a, b]", []any{"a", "b"}},
		{[]time.Duration{time.Hour}, "sys::Duration[] [1hr]", []any{time.Hour}},
		{map[string]int{"a": 1}, "[sys::Str:sys::Int] [a:1]", map[string]any{"a": int64(1)}},
		{map[int]any{1: "x"}, "[sys::Int:sys::Obj?] [1:x]", map[any]any{int64(1): "x"}},
		{map[any]any{"k": []any{2.5}}, "[sys::Obj:sys::Obj?] [k:[2.5]]", map[string]any{"k": []any{2.5}}},
	} {
		if kind, err := p.Call(t.Context(), "Main.kind", c.in); err != nil || kind != c.kind {
			t.Errorf("%v: %v, %v, not %s", c.in, kind, err, c.kind)
		}
		want := c.out
		if want == nil {
			want = c.in
		}
		if got, err := p.Call(t.Context(), "Main.same", c.in); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%v: %#v, %v, not %#v", c.in, got, err, want)
		}
	}
	for _, bad := range []any{make(chan int), struct{}{}, uint64(1) << 63, []any{func() {}}} {
		if _, err := p.Call(t.Context(), "Main.same", bad); err == nil || !strings.HasPrefix(err.Error(), "sys::ArgErr") {
			t.Errorf("%T: %v", bad, err)
		}
	}
}

// Objects are called, read and set; they outlive what Go's collector leaves of them.
func TestFantomObjects(t *testing.T) {
	f := newFantom(t, tandem.Options{}, tandem.FantomOptions{})
	p := load(t, f, `
		class Point
		{
		  new make(Int x, Int y := 2) { this.x = x; this.y = y }
		  Int x
		  Int y
		  static const Str origin := "0 0"
		  This plus(Point o) { make(x + o.x, y + o.y) }
		  override Str toStr() { "$x $y" }
		  Void fail() { throw ArgErr("no such point") }
		}`)
	ctx := t.Context()
	v, err := p.Call(ctx, "Point.make", 1)
	if err != nil {
		t.Fatal(err)
	}
	a := v.(*tandem.Object)
	if err := a.Set("x", 5); err != nil {
		t.Error(err)
	}
	sum, err := a.Call(ctx, "plus", a)
	if err != nil || fmt.Sprint(sum) != "10 4" || sum.(*tandem.Object).Type() != p.Name()+"::Point" {
		t.Errorf("%v, %v", sum, err)
	}
	if x, err := a.Get("x"); x != int64(5) || err != nil {
		t.Errorf("x is %v, %v", x, err)
	}
	if o, err := p.Call(ctx, "Point.origin"); o != "0 0" || err != nil {
		t.Errorf("origin is %v, %v", o, err)
	}
	_, err = a.Call(ctx, "fail")
	var e *tandem.FantomError
	if !errors.As(err, &e) || e.Type != "sys::ArgErr" || e.Text != "no such point" || len(e.Frames) == 0 || e.Frames[0].Line != 10 ||
		!strings.Contains(e.Trace(), "Point.fail (app.fan:10)") || e.Object.Type() != "sys::ArgErr" {
		t.Errorf("%#v", err)
	}
	for _, name := range []string{"Point.none", "None.make", "Point", ""} {
		if v, err := p.Call(ctx, name); err == nil {
			t.Errorf("%s: %v", name, v)
		}
	}
	if _, err := p.Call(ctx, "Point.plus", 1, 2); err == nil {
		t.Error("an Int has a method of Point")
	}
}

// Native methods are functions of Go, those of objects and those that actors call too.
func TestFantomNatives(t *testing.T) {
	var mu sync.Mutex
	seen := map[int]bool{}
	f := newFantom(t, tandem.Options{}, tandem.FantomOptions{Natives: map[string]any{
		"app::Gauge.scaled": func(self *tandem.Object, by float64) (float64, error) {
			v, err := self.Get("value")
			if err != nil {
				return 0, err
			}
			return float64(v.(int64)) * by, nil
		},
		"app::Main.sum": func(list []int, names map[string]int8, d time.Duration) int {
			return len(list) + len(names) + int(d.Seconds())
		},
		"app::Main.note": func(n int) { mu.Lock(); seen[n] = true; mu.Unlock() },
		"app::Main.fail": func(typ string) error {
			if typ == "" {
				return errors.New("plain")
			}
			return &tandem.FantomError{Type: typ, Text: "typed"}
		},
		"app::Main.wrong": func() any { return "text" },
		"app::Main.none":  func() any { return nil },
	}})
	p := load(t, f, `
		using concurrent
		class Gauge { Int value := 21; native Float scaled(Float by) }
		class Main
		{
		  static native Int sum(Int[] list, Str:Int names, Duration d)
		  static native Void note(Int n)
		  static native Void fail(Str typ)
		  static native Int wrong()
		  static native Int none()
		  static native Int missing()
		  static Str run() { Gauge().scaled(2f).toStr + " " + sum([1, 2], ["a": 1], 4sec) }
		  static Void actors() { Future.waitForAll((0..<20).toList.map |i->Future| { Actor(ActorPool()) |Obj? m->Obj?| { note(m); return null }.send(i) }) }
		  static Str tried(|->Obj?| f) { try { return "$f.call" } catch (Err e) { return e.toStr } }
		  static Str[] errs()
		  {
		    [tried |->Obj?| { fail(""); return 1 }, tried |->Obj?| { fail("sys::IOErr"); return 1 }, tried |->Obj?| { wrong }, tried |->Obj?| { none }, tried |->Obj?| { missing }, tried |->Obj?| { sum([1], ["x": 1000], 1sec) }]
		  }
		}`)
	if v, err := p.Call(t.Context(), "Main.run"); v != "42.0 7" || err != nil {
		t.Errorf("%v, %v", v, err)
	}
	if _, err := p.Call(t.Context(), "Main.actors"); err != nil || len(seen) != 20 {
		t.Errorf("%d calls, %v", len(seen), err)
	}
	v, err := p.Call(t.Context(), "Main.errs")
	want := fmt.Sprint([]string{
		"sys::Err: plain", "sys::IOErr: typed", "sys::CastErr: sys::Str cannot be cast to sys::Int", "sys::NullErr: Coerce to non-null",
		"sys::UnsupportedErr: " + p.Name() + "::Main.missing", "sys::ArgErr: " + p.Name() + "::Main.sum: 1000 is no int8",
	})
	if err != nil || fmt.Sprint(v) != want {
		t.Errorf("%v, %v, not %s", v, err, want)
	}
	for _, bad := range []any{5, func(...int) {}, func() (int, int) { return 0, 0 }, nil} {
		if _, err := newEngine(t, tandem.Options{}).Fantom(tandem.FantomOptions{Natives: map[string]any{"a::B.c": bad}}); err == nil {
			t.Errorf("%T is a native", bad)
		}
	}
}

// A program ends within its limits, and what comes behind runs again.
func TestFantomLimits(t *testing.T) {
	f := newFantom(t, tandem.Options{Steps: 20_000_000, Memory: 4 << 20}, tandem.FantomOptions{})
	p := load(t, f, `class Main
		{
		  static Int loop()
		  {
		    i := 0
		    while (true)
		    {
		      try i++
		      catch (Err e) i = 0
		    }
		    return i
		  }
		  static Int grow() { s := "x"; while (true) s += s; return s.size }
		  static Int deep(Int n) { deep(n + 1) + 1 }
		  static Int fine() { 5 }
		}`)
	if _, err := p.Call(t.Context(), "Main.loop"); !errors.Is(err, tandem.ErrSteps) {
		t.Error(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
	defer cancel()
	if _, err := newSlow(t).Call(ctx, "Main.loop"); !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
	var e *tandem.FantomError
	for _, name := range []string{"Main.grow", "Main.deep"} {
		args := []any{}
		if name == "Main.deep" {
			args = append(args, 0)
		}
		if _, err := p.Call(t.Context(), name, args...); !errors.As(err, &e) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if v, err := p.Call(t.Context(), "Main.fine"); v != int64(5) || err != nil {
		t.Errorf("%v, %v", v, err)
	}
}

// newSlow returns a program without a limit of steps.
func newSlow(t *testing.T) *tandem.Pod {
	return load(t, newFantom(t, tandem.Options{}, tandem.FantomOptions{}), `class Main { static Void loop() { while (true) {} } }`)
}

// Nothing is granted that was not; what is wrong with a script comes as data.
func TestFantomGrants(t *testing.T) {
	var out bytes.Buffer
	f := newFantom(t, tandem.Options{Stdout: &out}, tandem.FantomOptions{})
	p := load(t, f, `class Main
		{
		  static Str[] tries() { [tried |->Obj?| { File.os("/etc/passwd").readAllStr }, tried |->Obj?| { Process(["ls"]).run.join }, tried |->Obj?| { Env.cur.vars.size }] }
		  static Str tried(|->Obj?| f) { try { return "$f.call" } catch (Err e) { return e.typeof.toStr } }
		  static Void say() { echo("said") }
		}`)
	if v, err := p.Call(t.Context(), "Main.tries"); err != nil || strings.Contains(fmt.Sprint(v), "root:") || !strings.HasPrefix(fmt.Sprint(v), "[sys::IOErr sys::IOErr") {
		t.Errorf("%v, %v", v, err)
	}
	if _, err := p.Call(t.Context(), "Main.say"); err != nil || out.String() != "said\n" {
		t.Errorf("%q, %v", out.String(), err)
	}
	_, err := f.Load("bad.fan", []byte("class Main {\n  Void x() { y }\n}"))
	var bad *tandem.CompileError
	if !errors.As(err, &bad) || len(bad.Problems) != 1 || bad.Problems[0] != (tandem.Problem{File: "bad.fan", Line: 2, Column: 14, Message: "Unknown variable 'y'"}) {
		t.Errorf("%v", err)
	}
	if _, err := f.Pod("nope"); err == nil {
		t.Error("there is a pod nope")
	}
	if p, err := f.Pod("sys"); err != nil {
		t.Error(err)
	} else if v, err := p.Call(t.Context(), "Int.fromStr", "7f", 16); v != int64(127) || err != nil {
		t.Errorf("%v, %v", v, err)
	}
}

// Python programs use pods: their types, methods, objects and exceptions.
func TestPythonUsesPods(t *testing.T) {
	var out bytes.Buffer
	e := newEngine(t, tandem.Options{Stdout: &out})
	if err := e.Exec(t.Context(), "a.py", []byte("try:\n    import fan\nexcept ImportError as e:\n    print(e)\n")); err != nil {
		t.Fatal(err)
	}
	f, err := e.Fantom(tandem.FantomOptions{Natives: map[string]any{
		"shop::Shop.rate": func(item string) (float64, error) {
			v, err := e.Call(context.Background(), "rate", item)
			if err != nil {
				return 0, err
			}
			return v.(float64), nil
		},
	}})
	if err != nil {
		t.Fatal(err)
	}
	p, err := f.Load("shop.fan", []byte(`
		class Shop
		{
		  Str:Int stock := Str:Int[:]
		  Void put(Str item, Int n := 1) { stock[item] = stock.get(item, 0) + n }
		  static native Float rate(Str item)
		  static Str price(Str item) { "$item at " + rate(item) }
		  Void close() { throw IOErr("closed") }
		  override Str toStr() { "Shop of $stock.size" }
		}`))
	if err != nil {
		t.Fatal(err)
	}
	err = e.Exec(t.Context(), "main.py", []byte(`
import fan.sys
import fan.`+p.Name()+` as shop
from fan.`+p.Name()+` import Shop
from fan import util

def rate(item):
    if item == "none":
        raise ValueError("no rate")
    return len(item) * 1.5

s = shop.Shop()
s.put("tea")
s.put("tea", 4)
s.put("cup")
print(s, repr(s)[-10:], sorted(s.stock.items()))
s.stock = {"a": 7}
print(s.stock, Shop.price("coffee"))
print(fan.sys.Int.fromStr("ff", 16), fan.sys.Int.maxVal, fan.sys.Str.size("four"))
u = fan.sys.Uri.fromStr("http://x/y?z=1")
print(u, u.path(), u.query(), u == fan.sys.Uri.fromStr("http://x/y?z=1"), u == 5, fan.sys.Uri)
print(util.Random.makeSeeded(7).next(fan.sys.Range.makeInclusive(0, 9)) in range(10))
for f in (lambda: s.close(), lambda: fan.sys.Int.fromStr("x"), lambda: s.nope, lambda: fan.sys.Nope, lambda: s.put(), lambda: Shop.price("none"),
          lambda: s.put(item="x"), lambda: s.put(10 ** 30)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0])
try:
    import fan.nope
except ImportError as e:
    print(e)
try:
    s.close()
except OSError as e:
    print(e)
`))
	if err != nil {
		t.Fatal(err)
	}
	got := strings.ReplaceAll(out.String(), p.Name(), "shop_0")
	want := `no module named 'fan'
Shop of 2 Shop of 2> [('cup', 1), ('tea', 5)]
{'a': 7} coffee at 9.0
255 9223372036854775807 4
http://x/y?z=1 ['y'] {'z': '1'} True False <type sys::Uri>
True
OSError sys::IOErr: closed
ValueError sys::ParseErr: Invalid Int: 'x'
AttributeError 'Object' object has no attribute 'nope'
AttributeError 'Pod' object has no attribute 'Nope'
ValueError sys::ArgErr: Too few arguments: 1 < instance+1..2
RuntimeError sys::Err: ValueError: no rate
TypeError Fantom has no keyword arguments
ValueError sys::ArgErr: can't convert a Go value of type *big.Int
no module named 'fan.nope'
sys::IOErr: closed
  shop_0::Shop.close (shop.fan:8)
`
	if got != want {
		t.Errorf("%s\nnot\n%s", got, want)
	}
	if _, err := e.Fantom(tandem.FantomOptions{}); err == nil {
		t.Error("Fantom starts twice")
	}
}
