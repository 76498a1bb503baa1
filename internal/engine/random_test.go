package engine_test

import (
	"flag"
	"fmt"
	"math/rand"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/engine"
)

var (
	randomPrograms = flag.Int("random", 40, "how many random programs run")
	randomSeed     = flag.Int64("randomseed", 1, "the number of the first random program")
)

// Random programs print the same however they run. A long run:
//
//	go test ./internal/engine -run TestRandomPrograms -random 100000 -randomseed 1000
func TestRandomPrograms(t *testing.T) {
	for i := range *randomPrograms {
		seed := *randomSeed + int64(i)
		text := []byte(randomProgram(seed))
		runAs := func(prepare func(*engine.Options)) string {
			return addresses.ReplaceAllString(run(t, "main.py", text, t.TempDir(), prepare), "at somewhere")
		}
		got := runAs(plainly)
		if strings.Contains(got, "SyntaxError") {
			t.Fatalf("program %d: %s\n%s", seed, got, text)
		}
		if strings.Contains(got, "'7', 'f', '0'") { // an address, letter by letter
			continue
		}
		for name, prepare := range ways {
			if d := cmp.Diff(got, runAs(prepare)); d != "" {
				t.Fatalf("program %d, %s, prints something else (- plain, + %s):\n%s\n%s", seed, name, name, d, text)
			}
		}
	}
}

// addresses are what the texts of functions and generators show of where they lie, perhaps cut off.
var addresses = regexp.MustCompile("(at|bound_method) [0-9a-f]+")

// generator writes a random program. Loops are counted and functions call only those before them, so that every program ends.
type generator struct {
	*rand.Rand
	out    strings.Builder
	indent int
	depth  int // of statements inside of one another
	funcs  int // how many functions there are
	in     inside
}

// inside says what a statement stands in.
type inside struct{ loop, function, generator bool }

func randomProgram(seed int64) string {
	g := &generator{Rand: rand.New(rand.NewSource(seed))}
	g.line("a, b, c, d = 1, 'xy', [1, 2.5, 'z'], {1: 2, 'k': (3,)}")
	g.line("class C:")
	g.line("    n = 0")
	g.line("    def __init__(self, v=0): self.v = v; C.n += 1")
	g.line("    def __add__(self, o): return C(self.v)")
	g.line("    def __eq__(self, o): return isinstance(o, C) and self.v == o.v")
	g.line("    def __hash__(self): return 7")
	g.line("    def __repr__(self): return 'C(' + repr(self.v) + ')'")
	g.line("    def __enter__(self): return self")
	g.line("    def __exit__(self, t, v, tb): print('exit', t); return t is KeyError")
	for range 1 + g.Intn(4) {
		g.function()
	}
	for range 2 + g.Intn(6) {
		g.line("try:")
		g.indented(func() { g.statement() })
		g.line("except Exception as e: print(type(e).__name__, e)")
	}
	g.line("print(repr(a)[:200], repr(b)[:200], repr(c)[:200], repr(d)[:200], C.n)")
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

func (g *generator) function() {
	gen := g.Intn(3) == 0
	g.line("def f%d(a, b=%s, *c, d=2, **k):", g.funcs, g.atom())
	old := g.in
	g.in = inside{function: true, generator: gen}
	g.indented(func() {
		if gen {
			g.line("yield a")
		}
		if g.Intn(2) == 0 {
			g.line("def inner(x):")
			g.indented(func() {
				g.line("nonlocal b")
				g.line("b = [b, x] if len(repr(b)) < 50 else x")
				g.line("return b")
			})
			g.line("b = inner(%s)", g.expr(2))
		}
	})
	g.block()
	g.indented(func() { g.line("return %s", g.expr(2)) })
	g.in = old
	g.funcs++
}

func (g *generator) name() string { return string("abcd"[g.Intn(4)]) }

func (g *generator) statement() {
	if g.depth > 4 {
		g.line("%s = %s", g.name(), g.expr(2))
		return
	}
	switch n := g.Intn(17); n {
	default:
		g.line("%s = %s", g.name(), g.expr(3))
	case 3:
		g.line("%s %s= %s", g.name(), g.pick("+", "-", "*", "//", "%", "|", "&"), g.expr(2))
	case 4:
		g.line("print(repr(%s)[:100])", g.expr(3))
	case 5:
		g.line("if %s:", g.expr(2))
		g.block()
		g.line("else:")
		g.block()
	case 6:
		g.line("for %s in %s:", g.name(), g.pick("range(4)", "[1, 'q', None]", "(5, 6)", "'uvw'", "{1: 2, 3: 4}", "sorted({3, 1})", "list(range(3))"))
		g.loop()
	case 7:
		i := g.Intn(1000)
		g.line("i%d = 0", i)
		g.line("while i%d < 3:", i)
		g.indented(func() { g.line("i%d += 1", i) })
		g.loop()
	case 8:
		g.line("try:")
		g.block()
		g.line("except %s:", g.pick("TypeError", "(KeyError, ValueError)", "ZeroDivisionError", "Exception"))
		g.block()
		if g.Intn(2) == 0 {
			g.line("finally:")
			old := g.in
			g.in.loop = false // a continue may not stand there in all versions
			g.block()
			g.in = old
		}
	case 9:
		g.line("try:")
		g.block()
		g.line("finally:")
		g.block()
	case 10:
		g.line("with C(%s) as %s:", g.expr(1), g.name())
		g.block()
	case 11:
		g.line("raise %s(%s)", g.pick("KeyError", "ValueError", "TypeError"), g.expr(1))
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
		if g.in.generator {
			g.line("%s = yield %s", g.name(), g.expr(2))
		} else {
			g.line("%s, *%s = %s", g.name(), g.name(), g.expr(2))
		}
	case 14:
		g.line("%s[%s] = %s", g.name(), g.expr(1), g.expr(2))
	case 15:
		g.line("del %s", g.pick("c[0]", "d[1]", "c[:1]", "d['k']"))
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
	return g.pick("0", "1", "-7", "3.5", "1e30", "'s'", "''", "b'yz'", "None", "True", "(1, 2)", "10**20", "4611686018427387903", "()")
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
	switch g.Intn(22) {
	default:
		return g.name()
	case 1:
		return g.atom()
	case 2, 3, 4:
		return "(" + x() + " " + g.pick("+", "-", "*", "//", "/", "%", "|", "^") + " " + x() + ")"
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
		return "[" + x() + " for a in " + g.pick("range(3)", "'ab'", "(1, None)") + " if " + x() + "]"
	case 11:
		return "{a: " + x() + " for a in range(3)}"
	case 12:
		return "sum(a for a in range(5))"
	case 13:
		return x() + "[" + g.pick("0", "-1", "1:", ":2", "::2", x()) + "]"
	case 14:
		return "len(" + x() + ")"
	case 15:
		return "(lambda a, b=" + x() + ": [a, b])(" + x() + ")"
	case 16:
		return "C(" + x() + ")"
	case 17:
		return "(" + x() + ")." + g.pick("v", "append", "n", "__class__")
	case 18:
		return "str(" + x() + ")[:60]"
	case 19:
		return "'%s %r' % (" + x() + ", " + x() + ")"
	case 20:
		return "tuple(" + g.pick("map(str, c)", "zip(c, d)", "reversed([1, 2])", "enumerate('ab')") + ")"
	case 21:
		if g.funcs > 0 && !g.in.loop {
			return fmt.Sprintf("%s(f%d(%s, *%s, d=%s))", g.pick("list", "repr", "str"), g.Intn(g.funcs), x(), g.pick("(1, 2)", "[]", "'ab'"), x())
		}
		return g.name()
	}
}
