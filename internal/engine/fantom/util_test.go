package fantom_test

import (
	"bytes"
	"crypto/rand"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/engine/fantom"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/source"
)

// runOn runs a script on a host and returns what it writes.
func runOn(t *testing.T, text string, h host.Host, opts fantom.Options) string {
	t.Helper()
	var out bytes.Buffer
	h.Stderr, opts.Host = &out, &h
	if h.Stdout == nil {
		h.Stdout = &out
	}
	e, err := fantom.New(opts)
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	e.RunScript(source.New("main.fan", []byte(text)), nil)
	return out.String()
}

// main returns a script that does something and prints the exception that it ends with.
func mainOf(body string) string {
	return "using util\nusing math\nclass Main { static Void main() { try { " + body + " } catch (Err e) { echo(e) } } }"
}

// Arrays with more items than are sorted at once are sorted as small ones are.
func TestLargeArrays(t *testing.T) {
	got := runOn(t, largeArrays, host.Host{}, fantom.Options{})
	if diff := cmp.Diff(largeArraysOut, got); diff != "" {
		t.Error(diff)
	}
}

// What would take more memory than there is, is the language's error, and so is a program that keeps what it makes.
func TestNoMemory(t *testing.T) {
	for _, body := range []string{
		"IntArray.makeS8(100_000_000)",
		"FloatArray.makeF4(0x7fff_fff0)",
		"echo(BoolArray(0x7fff_fff0))",
		"Random.makeSeeded(1).nextBuf(0x7fff_ffff)",
		"Math.matrix(10_000, 10_000)",
		"BigInt.makeInt(3).pow(0x3fff_ffff)",
		"BigInt.one.shiftl(0x7fff_fff0)",
		"BigInt.one.setBit(0x7fff_fff0)",
		"BigInt.one.negate.clearBit(0x7fff_fff0)",
		"BigInt.one.toRadix(2, 0x7fff_ffff)",
		"x := BigInt.makeInt(3); while (true) { x = x * x }",
		"x := BigInt.makeInt(3); while (true) { x = x.pow(7) }",
		"list := BigInt[,]; while (true) { list.add(BigInt.one.shiftl(100_000 + list.size)) }",
		"list := Obj[,]; while (true) { list.add(IntArray.makeU2(50_000)) }",
		"list := Obj[,]; while (true) { list.add(Math.matrix(100, 100)) }",
	} {
		got := runOn(t, mainOf(body), host.Host{}, fantom.Options{Heap: heap.Options{Limit: 8 << 20}})
		if !strings.HasPrefix(got, "sys::Err: java.lang.OutOfMemoryError") {
			t.Errorf("%s: %.200s", body, got)
		}
	}
}

// What runs long in Go counts as steps.
func TestLongNatives(t *testing.T) {
	for _, body := range []string{
		"a := IntArray.makeS4(500_000); 20.times { a.fill(it).sort }",
		"a := FloatArray.makeF8(200_000); b := FloatArray.makeF8(200_000); 2000.times { a.copyFrom(b) }",
		"b := BoolArray(1_000_000); 2000.times { b.clear }",
		"b := BoolArray(1_000_000); 20.times { b.fill(true) }",
		"Math.matrix(300, 300).fill(1f).determinant",
		"Math.matrix(40, 40).fill(1f).cofactor",
		"m := Math.matrix(150, 150); m = m * m",
		"m := Math.matrix(150, 150); 200.times { m.transpose }",
		"m := Math.matrix(150, 150); 200.times { m.plus(m) }",
		"BigInt.makeInt(3).pow(2_000_000)",
		"x := BigInt.makeInt(7).pow(100_000); 50.times { y := x * x; x = y / x }",
		"x := BigInt.one.shiftl(2_000_000); 200.times { y := x / BigInt.makeInt(3); x = y.shiftl(1) }",
		"BigInt.one.shiftl(2_000_000).toStr",
		"x := BigInt(Str.spaces(400_000).replace(\" \", \"7\"))",
		"r := Random.makeSeeded(1); 50.times { r.nextBuf(100_000) }",
	} {
		got := runOn(t, mainOf(body+`; echo("ended")`), host.Host{}, fantom.Options{Steps: 1_000_000, Heap: heap.Options{Limit: 64 << 20}})
		if !strings.HasPrefix(got, "sys::Err: step limit reached\n  ") {
			t.Errorf("%s: %.200s", body, got)
		}
		got = runOn(t, mainOf(body+`; echo("ended")`), host.Host{}, fantom.Options{Heap: heap.Options{Limit: 64 << 20}})
		if got != "ended\n" {
			t.Errorf("%s, without a bound: %.200s", body, got)
		}
	}
}

// What is not granted is an error that names the grant.
func TestDenied(t *testing.T) {
	for body, want := range map[string]string{
		"Random.makeSecure.next":                    "--allow-random",
		"Random.makeSecure.nextBuf(3)":              "--allow-random",
		"LockFile(Unsafe(`x`.toFile).val).lock":     "not granted",
		"LockFile(`x/`.toFile).unlock; echo(5/0)":   "not granted",
		"LockFile(SyntheticFile(`x`)).lock":         "sys::CastErr: util::SyntheticFile cannot be cast to sys::LocalFile",
		"Random.makeSeeded(7).next; echo(\"fine\")": "fine",
	} {
		if got := runOn(t, mainOf(body), host.Host{}, fantom.Options{}); !strings.Contains(got, want) {
			t.Errorf("%s: %s", body, got)
		}
	}
	if got := runOn(t, mainOf("Random.makeSecure.next; echo(\"fine\")"), host.Host{Random: rand.Reader}, fantom.Options{}); got != "fine\n" {
		t.Error(got)
	}
}

// A console reads lines from the input that Env.in reads too.
func TestConsoleReads(t *testing.T) {
	in := "one\r\ntwo\n\nthree\nfour\nfive"
	got := runOn(t, mainOf(`c := Console.cur; 2.times { echo(c.prompt("? ").toCode) }; echo(c.promptPassword.toCode); echo(Env.cur.in.readLine); 3.times { echo(c.prompt) }`),
		host.Host{Stdin: strings.NewReader(in)}, fantom.Options{})
	if want := "? \"one\"\n? \"two\"\n\"\"\nthree\nfour\nfive\nnull\n"; got != want {
		t.Errorf("%q", got)
	}
}

const largeArrays = `using util
class Main
{
  static Bool ok(IntArray a, Int from, Int to)
  {
    for (i := from + 1; i < to; ++i) { if (a[i-1] > a[i]) return false }
    return true
  }
  static Bool fok(FloatArray a)
  {
    for (i := 1; i < a.size; ++i) { if (a[i-1] > a[i]) return false }
    return true
  }
  static Void main()
  {
    r := Random.makeSeeded(3)
    n := 100_000
    [IntArray.makeS1(n), IntArray.makeS2(n), IntArray.makeS4(n), IntArray.makeS8(n)].each |a|
    {
      sum := 0
      for (i := 0; i < n; ++i) { a[i] = r.next; sum += a[i] }
      a.sort(1000..<90_000)
      s := 0
      for (i := 0; i < n; ++i) { s += a[i] }
      echo([ok(a, 1000, 90_000), ok(a, 0, n), s == sum])
      a.sort
      s = 0
      for (i := 0; i < n; ++i) { s += a[i] }
      echo([ok(a, 0, n), s == sum, a[0], a[n/2], a[n-1]])
      a.fill(7).sort
      echo([a[0], a[n-1]])
    }
    [FloatArray.makeF4(n), FloatArray.makeF8(n)].each |a|
    {
      for (i := 0; i < n; ++i) { a[i] = (r.nextFloat - 0.5f) * 1e6f }
      a[5] = Float.negInf
      a[6] = Float.posInf
      a.sort
      echo([fok(a), a[0], a[1], a[n/2], a[n-1], a[n-2]])
      a[5] = Float.nan; a[50_000] = Float.nan
      a.sort
      echo([a[n-3], a[n-2], a[n-1]])
    }
  }
}
`

const largeArraysOut = `[true, false, true]
[true, true, -128, -1, 127]
[7, 7]
[true, false, true]
[true, true, -32768, 122, 32767]
[7, 7]
[true, false, true]
[true, true, -2147386387, 191556, 2147475728]
[7, 7]
[true, false, true]
[true, true, -9223232022527036618, -45248371163307483, 9223307332739649472]
[7, 7]
[true, -Infinity, -499994.1875, -2340.095703125, Infinity, 499998.5625]
[Infinity, NaN, NaN]
[true, -Infinity, -499939.6705217599, -86.89166334652221, Infinity, 499990.6622337752]
[Infinity, NaN, NaN]
`
