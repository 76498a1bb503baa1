package engine_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/engine"
	pipeline "github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/source"
)

var (
	randomPrograms = flag.Int("random", 40, "how many random programs run")
	randomSeed     = flag.Int64("randomseed", 1, "the number of the first random program")
)

// Random programs print the same however they run, and with -confirm what the reference prints. A long run:
//
//	go test ./internal/engine -run TestRandomPrograms -random 100000 -randomseed 1000 -timeout 0
func TestRandomPrograms(t *testing.T) {
	for i := range *randomPrograms {
		seed := *randomSeed + int64(i)
		text := []byte(randomProgram(seed))
		runAs := func(name string, text []byte, prepare func(*engine.Options)) string {
			return addresses.ReplaceAllString(run(t, name, text, t.TempDir(), prepare), "at somewhere")
		}
		got := runAs("main.py", text, plainly)
		if strings.Contains(got, "SyntaxError") {
			t.Fatalf("program %d: %s\n%s", seed, got, text)
		}
		same := func(way, other string) {
			if d := cmp.Diff(got, other); d != "" {
				t.Errorf("program %d, %s, prints something else (- plain, + %s):\n%s\n%s", seed, way, way, d, text)
			}
		}
		for name, prepare := range ways {
			same(name, runAs("main.py", text, prepare))
		}
		compiled, list := pipeline.Compile(source.New("main.py", text), pipeline.Options{SmallIntBits: 63})
		if err := list.Err(); err != nil {
			t.Fatal(seed, err)
		}
		same("compiled", runAs("main.mpy", compiled.Bytes(), plainly))
		if *confirm != "" {
			if other, ok := referenceRun(t, text); ok && !strings.Contains(got+other, "MemoryError") {
				same("by the reference", addresses.ReplaceAllString(other, "at somewhere"))
			}
		}
	}
}

// referenceRun returns what the reference prints, and whether it lived.
func referenceRun(t *testing.T, text []byte) (string, bool) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "main.py")
	if err := os.WriteFile(name, text, 0o666); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, *confirm, "main.py")
	cmd.Dir = filepath.Dir(name)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	return out.String(), err == nil
}

// addresses are what the texts of functions and generators show of where they lie.
var addresses = regexp.MustCompile("(at|bound_method) (0x)?[0-9a-f]{4,}")

// generator writes a random program. Loops are counted and functions call only those before them, so that every program ends. What is printed
// goes through the function show, and what is iterated over through it, which hide the order of dicts and sets and the addresses of objects.
type generator struct {
	*rand.Rand
	out     strings.Builder
	indent  int
	depth   int // of statements inside of one another
	funcs   int // how many functions there are
	classes int // how many classes there are beside C
	in      inside
}

// inside says what a statement stands in.
type inside struct{ loop, function, generator, method, class bool }

const randomHead = `
def show(x, n=3):
    if n == 0: return '..'
    if isinstance(x, str) or isinstance(x, bytes): return repr(x[:40])
    if isinstance(x, bool) or x is None: return repr(x)
    if isinstance(x, int): return str(x) if abs(x) < 10 ** 30 else 'int'
    if isinstance(x, float): return repr(x)
    if isinstance(x, C): return type(x).__name__ + '(' + show(x.v, n - 1) + ')'
    if isinstance(x, list): return type(x).__name__ + '[' + ', '.join([show(y, n - 1) for y in list(x)[:8]]) + ']'
    if isinstance(x, tuple): return '(' + ', '.join([show(y, n - 1) for y in x[:8]]) + ')'
    if isinstance(x, dict): return type(x).__name__ + '{' + ', '.join(sorted([show(k, n - 1) + ': ' + show(v, n - 1) for k, v in x.items()])[:8]) + '}'
    if isinstance(x, set) or isinstance(x, frozenset): return '{' + ', '.join(sorted([show(y, n - 1) for y in x])[:8]) + '}'
    if isinstance(x, Exception): return type(x).__name__ + show(x.args, n - 1)
    return '<' + type(x).__name__ + '>'
def it(x):
    if isinstance(x, (dict, set, frozenset)): return sorted(x, key=show)
    if isinstance(x, (str, bytes, list, tuple, bytearray)): return x[:6]
    return x
class C:
    n = 0
    def __init__(self, v=0): self.v = v; C.n += 1
    def __add__(self, o): return C(self.v)
    def __eq__(self, o): return isinstance(o, C) and self.v == o.v
    def __hash__(self): return 7
    def __enter__(self): return self
    def __exit__(self, t, v, tb): print('exit', t); return t is KeyError
class E(ValueError):
    def __init__(self, *a): super().__init__(*a); self.extra = len(a)
def trace(k):
    print('trace', show(k))
    return lambda f: f
a, b, c, d = 1, 'xy', [1, 2.5, 'z'], {1: 2, 'k': (3,)}
`

func randomProgram(seed int64) string {
	g := &generator{Rand: rand.New(rand.NewSource(seed))}
	g.out.WriteString(randomHead)
	for range g.Intn(3) {
		g.class()
	}
	for range 1 + g.Intn(4) {
		g.function()
	}
	for range 2 + g.Intn(6) {
		g.line("try:")
		g.indented(func() { g.statement() })
		g.line("except Exception as e: print(type(e).__name__, e if len(e.args) < 2 and isinstance(e.args and e.args[0], str) else show(e))")
	}
	g.line("print(show(a), show(b), show(c), show(d), C.n)")
	return g.out.String()
}

func (g *generator) line(format string, args ...any) {
	g.out.WriteString(strings.Repeat("    ", g.indent))
	fmt.Fprintf(&g.out, format, args...)
	g.out.WriteByte('\n')
}

func (g *generator) indented(f func()) {
	g.indent++
	g.depth++
	f()
	g.depth--
	g.indent--
}

func (g *generator) block() {
	g.indented(func() {
		for range 1 + g.Intn(3) {
			g.statement()
		}
	})
}

// bodyOf writes the body of a function.
func (g *generator) bodyOf(in inside, write func()) {
	old := g.in
	g.in = in
	g.indented(write)
	g.in = old
}

// class writes a class over C, a class before it or a builtin one, with some special methods.
func (g *generator) class() {
	base := g.pick("C", "C", "list", "dict", "E", "object", fmt.Sprintf("K%d", g.classes-1))
	if base == "K-1" {
		base = "C"
	}
	k := g.classes
	g.line("class K%d(%s):", k, base)
	g.indented(func() {
		g.line("x%d = %s", g.Intn(3), g.expr(1))
		g.line("v = %s", g.atom())
		for range 1 + g.Intn(4) {
			method := g.pick(
				"__len__(self)", "__call__(self, *a, **k)", "__getitem__(self, i)", "__contains__(self, o)", "__lt__(self, o)", "__bool__(self)",
				"__iter__(self)", "__getattr__(self, name)", "__sub__(self, o)", "__rsub__(self, o)", "__iadd__(self, o)", "__neg__(self)",
				"m(self, a=1, *b, c=2)", "m(self)", "__setitem__(self, i, o)", "__delitem__(self, i)", "__str__(self)")
			if decorator := g.Intn(8); decorator < 2 {
				g.line("%s", []string{"@property", "@trace('m')"}[decorator])
				method = []string{"p(self)", "q(self, *a)"}[decorator]
			} else if decorator == 2 {
				g.line("@staticmethod")
				method = "s(*a)"
			} else if decorator == 3 {
				g.line("@classmethod")
				method = "t(cls, *a)"
			}
			g.line("def %s:", method)
			g.bodyOf(inside{function: true, method: true}, func() {
				g.line("%s", g.pick("a = b = c = d = 1", "a, b, c, d = 0, 'm', [2], {3: 4}"))
				g.statement()
				switch {
				case strings.HasPrefix(method, "__len__"):
					g.line("return %s", g.pick("0", "3", "-1", "'x'"))
				case strings.HasPrefix(method, "__iter__"):
					g.line("return iter(%s)", g.pick("[1, 2]", "'ab'", "5", "()"))
				case strings.HasPrefix(method, "__getattr__"):
					g.line("if name[0] == '_': raise AttributeError(name)")
					g.line("return name")
				case strings.HasPrefix(method, "__str__"):
					g.line("return 'K'")
				default:
					g.line("return %s", g.expr(2))
				}
			})
		}
		if g.Intn(3) == 0 {
			g.line("def __init__(self, *a):")
			g.bodyOf(inside{function: true, method: true}, func() { g.line("super().__init__(*a[:%d])", g.Intn(3)) })
		}
	})
	g.classes++
}

func (g *generator) function() {
	gen := g.Intn(3) == 0
	g.line("def f%d(a, b=%s, *c, d=2, **k):", g.funcs, g.atom())
	g.bodyOf(inside{function: true, generator: gen}, func() {
		if gen {
			g.line("%s", g.pick("yield a", "b = yield a", "b = yield from it([a, b])", "yield (yield a)"))
		}
		switch g.Intn(4) {
		case 0:
			g.line("def inner(x):")
			g.indented(func() {
				g.line("nonlocal b")
				g.line("b = [b, x] if len(show(b)) < 50 else x")
				g.line("return b")
			})
			g.line("b = inner(%s)", g.expr(2))
		case 1:
			g.line("c = [lambda y, z=i: (a, y, z, b) for i in range(3)]")
			g.line("d = [f(%s) for f in c]", g.expr(1))
		case 2:
			g.line("def count(n):")
			g.bodyOf(inside{function: true, generator: true}, func() {
				g.line("nonlocal d")
				g.line("for i in range(n):")
				g.line("    try: d = yield (i, d)")
				g.line("    except E as e: d = e.extra")
				g.line("return %s", g.expr(1))
			})
			g.line("g = count(3)")
			g.line("a = next(g), g.send(%s), %s", g.atom(), g.pick("g.throw(E(1, 2))", "g.close()", "list(it(g))", "g.throw(KeyError)"))
		}
	})
	g.bodyOf(inside{function: true, generator: gen}, func() {
		for range 1 + g.Intn(3) {
			g.statement()
		}
		g.line("return %s", g.expr(2))
	})
	g.funcs++
}

func (g *generator) name() string { return string("abcd"[g.Intn(4)]) }

// target returns what may be assigned to.
func (g *generator) target() string {
	switch g.Intn(8) {
	default:
		return g.name()
	case 1:
		return g.name() + "[" + g.expr(1) + "]"
	case 2:
		return g.name() + "." + g.pick("v", "x0", "x1")
	case 3:
		return g.name() + "[" + g.slice() + "]"
	}
}

func (g *generator) slice() string {
	part := func() string { return g.pick("", "", "0", "1", "-1", "2", "100", "-5", g.name()) }
	if g.Intn(3) == 0 {
		return part() + ":" + part() + ":" + g.pick("1", "2", "-1", "-2", "0")
	}
	return part() + ":" + part()
}

func (g *generator) iterable() string {
	return g.pick("range(4)", "[1, 'q', None]", "(5, 6)", "'uvw'", "it({1: 2, 3: 4})", "sorted({3, 1})", "list(range(3))", "it("+g.name()+")", "enumerate('ab')",
		"zip(it("+g.name()+"), range(3))", "{'a': 1}.items()", "b'xy'", "reversed([1, 2])", "map(str, (1, 2))", "range(5, 0, -2)")
}

func (g *generator) exception() string {
	return g.pick("TypeError", "(KeyError, ValueError)", "ZeroDivisionError", "Exception", "E", "LookupError", "AttributeError", "(E, ArithmeticError)")
}

func (g *generator) statement() {
	if g.depth > 4 {
		g.line("%s = %s", g.name(), g.expr(2))
		return
	}
	switch g.Intn(24) {
	default:
		g.line("%s = %s", g.target(), g.expr(3))
	case 3:
		g.line("%s %s= %s", g.target(), g.pick("+", "-", "*", "//", "%", "|", "&", "^", "<<", ">>"), g.pick(g.expr(2), g.atom()))
	case 4:
		g.line("print(show(%s))", g.expr(3))
	case 5:
		g.line("if %s:", g.expr(2))
		g.block()
		if g.Intn(3) == 0 {
			g.line("elif (w := %s):", g.expr(2))
			g.block()
		}
		g.line("else:")
		g.block()
	case 6:
		g.line("for %s in %s:", g.pick(g.name(), g.name(), g.name()+", "+g.name(), "*"+g.name()+", "+g.name()), g.iterable())
		g.loop()
	case 7:
		i := g.Intn(1000)
		g.line("i%d = 0", i)
		g.line("while i%d < 3:", i)
		g.indented(func() { g.line("i%d += 1", i) })
		g.loop()
	case 8:
		g.try()
	case 9:
		g.line("try:")
		g.block()
		g.line("finally:")
		g.block()
	case 10:
		g.line("with %s:", g.pick("C("+g.expr(1)+") as "+g.name(), "C(1), C(2) as "+g.name(), g.expr(1), "C("+g.atom()+")"))
		g.block()
	case 11:
		g.line("raise %s(%s)%s", g.pick("KeyError", "ValueError", "TypeError", "E", "StopIteration"), g.expr(1), g.pick("", "", " from None", " from KeyError(1)"))
	case 12:
		switch {
		case g.in.loop:
			g.line("%s", g.pick("break", "continue"))
		case g.in.function:
			g.line("return %s", g.expr(2))
		default:
			g.line("pass")
		}
	case 13:
		switch {
		case g.in.generator:
			g.line("%s = yield %s", g.name(), g.pick(g.expr(2), "from it("+g.expr(1)+")"))
		default:
			g.line("%s = it(%s)", g.pick("a, *b", "*a, b", "a, b", "c, (d, *a)", "a, *b, c"), g.expr(2))
		}
	case 14:
		g.line("%s[%s] = %s", g.name(), g.expr(1), g.expr(2))
	case 15:
		g.line("del %s", g.pick("c[0]", "d[1]", "c[:1]", "d['k']", "c["+g.slice()+"]", g.name()+".v", "a"))
	case 16:
		g.line("%s = %s = %s", g.target(), g.target(), g.expr(2))
	case 17:
		g.line("assert %s, %s", g.expr(2), g.atom())
	case 18:
		g.line("%s", g.call())
	case 19:
		g.line("for %s in %s:", g.name(), g.iterable())
		g.indented(func() {
			g.line("%s = %s", g.name(), g.expr(2))
			g.line("if %s: %s", g.expr(1), g.pick("break", "continue"))
		})
		g.line("else:")
		g.block()
	case 20:
		g.line("%s, %s = %s, %s", g.target(), g.target(), g.expr(1), g.expr(1))
	}
}

func (g *generator) try() {
	g.line("try:")
	g.block()
	g.line("except %s%s:", g.exception(), g.pick("", " as e"))
	g.block()
	if g.Intn(3) == 0 {
		g.indented(func() { g.line("raise") })
	}
	if g.Intn(3) == 0 {
		g.line("except:")
		g.block()
	}
	if g.Intn(4) == 0 {
		g.line("else:")
		g.block()
	}
	if g.Intn(2) == 0 {
		g.line("finally:")
		g.block()
	}
}

// loop writes the body of a loop.
func (g *generator) loop() {
	old := g.in
	g.in.loop = true
	g.block()
	g.in = old
	if g.Intn(4) == 0 {
		g.line("else:")
		g.block()
	}
}

func (g *generator) pick(list ...string) string { return list[g.Intn(len(list))] }

func (g *generator) atom() string {
	return g.pick("0", "1", "-7", "3.5", "1e30", "'s'", "''", "b'yz'", "None", "True", "(1, 2)", "10**20", "4611686018427387903", "()", "[]", "{}", "'k'", "{1, 'a'}", "-4611686018427387904",
		"1 << 62", "...", "bytearray(b'ba')", "'aé€'", "0.1", "-0.0", "range(3)")
}

// call returns a call of a method of some type, which the value may not be of.
func (g *generator) call() string {
	n, x := g.name(), g.expr(1)
	return g.pick(n+".append("+x+")", n+".pop()", n+".get("+x+")", n+".setdefault("+x+", [])", n+".update({"+x+": 1})", n+".extend(it("+x+"))", n+".insert(1, "+x+")", n+".remove("+x+")",
		n+".index("+x+")", n+".count("+x+")", n+".copy()", n+".clear()", n+".sort(key=show)", n+".reverse()", n+".split()", n+".join(map(str, it("+x+")))", n+".replace('x', "+x+")", n+".find("+x+")",
		n+".startswith("+x+")", n+".strip()", n+".upper()", n+".encode()", n+".decode()", n+".format("+x+", a="+x+")", n+".add("+x+")", n+".discard("+x+")", n+".union("+x+")", n+".m("+x+")", n+".p",
		n+".items()", n+".keys()", n+".hex()", "K0.s("+x+")", "K0.t("+x+")", n+".partition('x')", n+".rfind("+x+")", n+".isdigit()", n+".difference("+x+")", n+".symmetric_difference(it("+x+"))")
}

// expr returns an expression of at most that many levels.
func (g *generator) expr(levels int) string {
	if levels == 0 {
		if g.Intn(2) == 0 {
			return g.name()
		}
		return g.atom()
	}
	x := func() string { return g.expr(levels - 1) }
	switch g.Intn(34) {
	default:
		return g.name()
	case 1:
		return g.atom()
	case 2, 3:
		return "(" + x() + " " + g.pick("+", "-", "*", "//", "/", "%", "|", "^", "&") + " " + x() + ")"
	case 4:
		return "(" + g.pick("-", "~", "not ", "+") + x() + ")"
	case 5:
		return "(" + x() + " " + g.pick("<", "==", "!=", ">=", "in", "is", "is not", "not in") + " " + x() + ")"
	case 6:
		return "(" + x() + g.pick(" and ", " or ") + x() + ")"
	case 7:
		return "(" + x() + " if " + x() + " else " + x() + ")"
	case 8:
		return "[" + x() + ", " + x() + "]"
	case 9:
		return "{" + x() + ": " + x() + "}"
	case 10:
		return "[" + x() + " for a in " + g.iterable() + " if " + x() + "]"
	case 11:
		return "{a: " + x() + " for a in range(3)}"
	case 12:
		return "sum(a for a in it(" + x() + "))"
	case 13:
		return x() + "[" + g.pick("0", "-1", g.slice(), x()) + "]"
	case 14:
		return g.pick("len", "bool", "type", "abs", "callable") + "(" + x() + ")"
	case 15:
		return "(lambda a, b=" + x() + ": [a, b])(" + x() + ")"
	case 16:
		return g.pick("C", "E", "C", "K0", "K1") + "(" + x() + ")"
	case 17:
		return "(" + x() + ")." + g.pick("v", "append", "n", "__class__", "x0", "p", "args", "extra")
	case 18:
		return "show(" + x() + ")[:60]"
	case 19:
		return "'%s %r' % (show(" + x() + "), show(" + x() + "))"
	case 20:
		return "tuple(" + g.pick("map(show, it(c))", "zip(it(c), it(d))", "reversed([1, 2])", "enumerate('ab')", "filter(None, it("+x()+"))") + ")"
	case 21, 22:
		if g.funcs > 0 && !g.in.loop && !g.in.method {
			f := fmt.Sprintf("f%d(%s, *%s, d=%s)", g.Intn(g.funcs), x(), g.pick("(1, 2)", "[]", "'ab'"), x())
			return g.pick("list(it("+f+"))", "show("+f+")", f, f[:len(f)-1]+", **{'q': "+x()+"})", "next("+f+")")
		}
		return g.name()
	case 23:
		return "(" + x() + " < " + x() + " <= " + x() + ")"
	case 24:
		return "[(a, b) for a in " + g.iterable() + " for b in " + g.iterable() + " if a != " + x() + "]"
	case 25:
		return "{show(a) for a in it(" + x() + ")}"
	case 26:
		return "(w := " + x() + ")" // a variable of its own: those of comprehensions may not be assigned
	case 27:
		return "f'{show(" + g.name() + ")}-{" + g.pick("1:>5", "2.5:.2f", g.name()+".n", "255:x", "-3:+d") + "}'"
	case 28:
		return g.call()
	case 29:
		return g.pick("min(it("+x()+"), key=show)", "sorted(it("+x()+"), key=show)", "max(it("+x()+"), key=show)", "list(it("+x()+"))", "set(it("+x()+"))", "any(it("+x()+"))")
	case 30:
		return g.pick("int("+x()+")", "float("+x()+")", "divmod("+x()+", 3)", "isinstance("+x()+", (int, str, C))", "getattr("+x()+", 'v', None)", "hasattr("+x()+", 'append')", "round("+x()+")", "chr(97)", "ord('a')", "bytes(it([1, 2]))", "dict(it([(1, "+x()+")]))", "iter(it("+x()+"))")
	case 31:
		return "({1, 2, " + g.atom() + "} " + g.pick("|", "&", "-", "^", "<=", ">") + " " + x() + ")"
	case 32:
		return "(lambda *a, **k: (a, show(k)))(*it(" + x() + "), z=" + x() + ")"
	}
}
