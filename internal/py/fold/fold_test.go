package fold

import (
	"math"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/py/syntax"
	"github.com/tandem-lang/tandem/internal/source"
)

// folded returns the right side of the last statement of a program, folded.
func folded(t *testing.T, src string) (syntax.Expr, *syntax.Module) {
	t.Helper()
	m, errs := syntax.Parse(source.New("a.py", []byte(src+"\n")), syntax.Options{})
	if len(errs) > 0 {
		t.Fatalf("%s: %v", src, errs)
	}
	if errs := Module(m, Options{}); len(errs) > 0 {
		t.Fatalf("%s: %v", src, errs)
	}
	switch s := m.Body[len(m.Body)-1].(type) {
	case *syntax.Assign:
		return s.Value, m
	case *syntax.ExprStmt:
		return s.X, m
	}
	t.Fatalf("%s: no expression", src)
	return nil, nil
}

// text writes a constant as Python does, roughly.
func text(v pyconst.Value) string {
	switch v.Kind {
	case pyconst.KindNone:
		return "None"
	case pyconst.KindFalse:
		return "False"
	case pyconst.KindTrue:
		return "True"
	case pyconst.KindEllipsis:
		return "..."
	case pyconst.KindStr:
		return "'" + v.Text + "'"
	case pyconst.KindBytes:
		return "b'" + v.Text + "'"
	case pyconst.KindTuple:
		var items []string
		for _, it := range v.Items {
			items = append(items, text(it))
		}
		return "(" + strings.Join(items, ", ") + ")"
	}
	return string(v.AppendNumber(nil))
}

// TestFold holds values against those that the reference stores; "" says that it
// does not fold.
func TestFold(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"x = 1 + 2 * 3", "7"},
		{"x = 1 + 2 + y", ""},
		{"x = 7 // -2, 7 % -2, -7 // 2, -7 % 2", "(-4, -1, -4, 1)"},
		{"x = 1 << 70, -1 >> 100, (1 << 70) >> 69", "(1180591620717411303424, -1, 2)"},
		{"x = 4611686018427387904 * 2, 9223372036854775807 + 1", "(9223372036854775808, 9223372036854775808)"},
		{"x = -(1 << 80) // 3, -(1 << 80) % 3", "(-402975273204876391568726, 2)"},
		{"x = -5 | 1 << 66, -5 & 1 << 66, -5 ^ 1 << 66", "(-5, 73786976294838206464, -73786976294838206469)"},
		{"x = ~5, +5, - 5, ~(1 << 64)", "(-6, 5, -5, -18446744073709551617)"},
		{"x = 2 ** 10, 2 ** 100, (-1) ** 3, 0 ** 0, 1 ** (1 << 70)", "(1024, 1267650600228229401496703205376, -1, 1, 1)"},
		{"x = 2 ** -1, 10 ** -3, 2 ** 0.5, 4 ** 0.5", "(0.5, 0.001, 1.4142135623730951, 2.0)"},
		{"x = (-8) ** 0.5", ""},
		{"x = 0 ** -1", ""},
		{"x = 1 / 0", ""},
		{"x = 1 // 0", ""},
		{"x = 1 % 0.0", ""},
		{"x = 1 << -1", ""},
		{"x = 1 << 100000000", ""},
		{"x = 10 ** 10 ** 10", ""},
		{"x = 1 << 10 ** 30", ""},
		{"x = 0 << 10 ** 30", ""},
		{"x = 0 << 10 ** 9, 5 >> 10 ** 9", "(0, 0)"},
		{"x = 1 << 2147483648", ""},
		{"x = 1 << 9223372036854775807", ""},
		{"x = -1 >> 9223372036854775807, (1 << 70) >> 9223372036854775807", "(-1, 0)"},
		{"x = 1 >> 9223372036854775808", ""},
		{"x = 1 >> -1", ""},
		{"x = 0 ** 2, 0 ** (1 << 70), (-1) ** (1 << 70), (-1) ** ((1 << 70) + 1)", "(0, 0, 1, -1)"},
		{"x = 2 ** (1 << 70)", ""},
		{"x = 'a' 'b' \"c\" r'\\d'", "'abc\\d'"},
		{"x = b'a' b'\\x7f'", "b'a\x7f'"},
		{"x = 1.5 | 2", ""},
		{"x = ~1.5", ""},
		{"x = 1 @ 2", ""},
		{"x = 7.5 // 2, -7.5 // 2, 7.5 % -2, -0.0 // 1", "(3.0, -4.0, -0.5, -0.0)"},
		{"x = 1e308 * 10, -1e308 * 10, 1e308 * 10 - 1e308 * 10", "(inf, -inf, nan)"},
		{"x = (1 << 80) / 3, (1 << 80) * 1.0", "(4.029752732048764e+23, 1.2089258196146292e+24)"},
		{"x = 1j + 1", ""},
		{"x = -1j", ""},
		{"x = 'a' + 'b'", ""},
		{"x = True + 1", ""},
		{"x = not 0, not 'a', not (), not (1,), not ...", "(True, False, True, False, False)"},
		{"x = 0 or 1, 1 and 0, 0 or '' or (), 1 or y", "(1, 0, (), 1)"},
		{"x = y or 1", ""},
		{"x = 1, (2, 'a', (None, b'c')), 1j", "(1, (2, 'a', (None, b'c')), 1j)"},
		{"x = 1, y", ""},
		{"X = const(5)\nx = X + 1", "6"},
		{"X = const('a')\nx = X", "'a'"},
		{"_X = const((1, 2))\nX = const(_X)\nx = X, _X", "((1, 2), (1, 2))"},
		{"X: int = const(5)\nx = X", "5"},
		{"x = math.pi, math.e, math.tau, math.inf, -math.inf", "(3.141592653589793, 2.718281828459045, 6.283185307179586, inf, -inf)"},
		{"x = math.sin", ""},
		{"x = math.pi.y", ""},
	} {
		e, _ := folded(t, c.src)
		got := ""
		if IsConst(e) {
			got = text(Value(e))
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.src, got, c.want)
		}
	}
}

func TestLogical(t *testing.T) {
	e, _ := folded(t, "x = a or 0 or b or 1 or c")
	if b, ok := e.(*syntax.BoolOp); !ok || len(b.Operands) != 3 {
		t.Errorf("a or b or 1 expected, got %#v", e)
	}
	if e, _ := folded(t, "x = 0 or a"); e.At().Span != (source.Span{Start: 9, End: 10}) {
		t.Errorf("a expected, got %#v", e)
	}
}

func TestPrivateConst(t *testing.T) {
	_, m := folded(t, "_X = const(1)\nY = const(2)\nx = Y")
	if p, ok := m.Body[0].(*syntax.Pass); !ok || p.Line != 0 {
		t.Errorf("the private constant should be gone: %#v", m.Body[0])
	}
	if _, ok := m.Body[1].(*syntax.Assign); !ok {
		t.Errorf("the public constant should stay: %#v", m.Body[1])
	}
}

// TestTargets: names of constants are put in where something is assigned to, too; a
// tuple of a for is none yet.
func TestTargets(t *testing.T) {
	_, m := folded(t, "X = const(1)\nwith a[X + 1] as b[X + 2], c as X:\n    d = X\nx = 1")
	w := m.Body[1].(*syntax.With)
	for i, want := range []string{"2", "3"} {
		e := []syntax.Expr{w.Items[0].X, w.Items[0].Target}[i].(*syntax.Primary).Trailers[0].Index
		if !IsConst(e) || text(Value(e)) != want {
			t.Errorf("subscript %d of with is %#v, want %s", i, e, want)
		}
	}
	if target := w.Items[1].Target; !IsConst(target) {
		t.Errorf("the target X of with is %#v", target)
	}
	_, m = folded(t, "X = const(1)\nfor a, X in y: pass\nx = 1")
	if target, ok := m.Body[1].(*syntax.For).Target.(*syntax.Tuple); !ok || !IsConst(target.Elems[1]) {
		t.Errorf("the target of for is %#v", m.Body[1].(*syntax.For).Target)
	}
}

// TestEverywhere: a constant's name is put in wherever an expression may stand, and
// nowhere else.
func TestEverywhere(t *testing.T) {
	const x = "X = const(7)\n"
	for _, src := range []string{
		"f(X, *X, a=X, **X)[X:X:X].X",
		"(X, a)[b].c",
		"a[X] = b[X] = X + 1",
		"a[X] += X",
		"a[X]: X = X",
		"a: X",
		"a = [X, (b, X), {X, c}, {X: X}, (yield X), a if X else X, lambda p=X, *q: X]",
		"a = [X for b[X] in X if X], {X: X for c in X}, (X for d, X in e), (b := X)",
		"a = -b ** X, b ** X, X ** b, X + b, b < X, b and X, not b[X], await b(X)",
		"del a[X], b[X]",
		"def f(a: X=X, *b: X, c=X, **d: X) -> X:\n    return X",
		"@g.h(X)\ndef f():\n    return a[X]",
		"@g(X)\nclass C(X, a=X):\n    raise X from X",
		"assert a[X], X",
		"if a[X]:\n    a[X]\nelif b[X]:\n    b[X]\nelse:\n    c[X]",
		"while a[X]:\n    b[X]\nelse:\n    c[X]",
		"for a[X] in b[X]:\n    c[X]\nelse:\n    d[X]",
		"try:\n    a[X]\nexcept b[X]:\n    c[X]\nelse:\n    d[X]\nfinally:\n    e[X]",
		"with a[X] as b[X]:\n    c[X]",
		"async def f():\n    async for a[X] in b[X]:\n        async with c[X]:\n            await d[X]",
		"a = f'{X}{b[X]}'",
	} {
		m, errs := syntax.Parse(source.New("a.py", []byte(x+src+"\n")), syntax.Options{})
		errs = append(errs, Module(m, Options{})...)
		if len(errs) > 0 {
			t.Errorf("%s: %v", src, errs)
			continue
		}
		plain, errs := syntax.Parse(source.New("a.py", []byte(strings.ReplaceAll(src, ".X", ".Y")+"\n")), syntax.Options{})
		if len(errs) > 0 {
			t.Fatal(errs)
		}
		want := strings.ReplaceAll(strings.ReplaceAll(string(syntax.Print(plain)), "X", "7"), ".Y", ".X")
		want = strings.ReplaceAll(want, "7 + 1", "8")
		if got, _ := strings.CutPrefix(string(syntax.Print(m)), "X = 7\n"); got != want {
			t.Errorf("got  %swant %s", got, want)
		}
	}
}

// TestNaN: a NaN that is computed is none of the others; that of the math module is one.
func TestNaN(t *testing.T) {
	for src, same := range map[string]bool{
		"math.nan, math.nan":                       true,
		"math.nan, +math.nan":                      true,
		"math.nan, -math.nan":                      false,
		"-math.nan, -math.nan":                     false,
		"math.inf - math.inf, math.inf - math.inf": false,
		"math.inf - math.inf, math.nan":            false,
		"math.nan + math.nan, -math.nan":           false,
	} {
		e, _ := folded(t, "x = "+src)
		v := Value(e).Items
		a, b := v[0].Real, v[1].Real
		if a == a || b == b || (math.Float64bits(a) == math.Float64bits(b)) != same {
			t.Errorf("%s: %x, %x", src, math.Float64bits(a), math.Float64bits(b))
		}
	}
}

// TestSemicolonStays: the statement that stands for a private constant ends as that did.
func TestSemicolonStays(t *testing.T) {
	_, m := folded(t, "_X = const(1); _Y = const(2);\\\n z = 3;\nx = 1")
	for i, want := range []syntax.Semicolon{syntax.Joined, syntax.Joined, syntax.Trailing, syntax.NoSemicolon} {
		if got := m.Body[i].At().Semicolon; got != want {
			t.Errorf("statement %d ends with %d, want %d", i, got, want)
		}
	}
}

func TestNotConstant(t *testing.T) {
	for _, src := range []string{"X = const(y)", "X = const()", "X = const(1, 2)", "X = const(a=1)", "X = const(*y)", "X = const(1,)", "X = const(1 # c\n, # d\n)", "X = const((1),)", "X = const([1])"} {
		m, errs := syntax.Parse(source.New("a.py", []byte(src+"\n")), syntax.Options{})
		if len(errs) > 0 {
			t.Fatal(errs)
		}
		if errs := Module(m, Options{}); len(errs) != 1 || errs[0].Message != "not a constant" {
			t.Errorf("%s: %v", src, errs)
		}
	}
	// Where a call is no definition it stays a call.
	for _, src := range []string{"x.y = const(z)", "x = y = const(z)", "f(const(z))", "x = const(z)(1)"} {
		folded(t, src)
	}
}

// FuzzFold looks for crashes and for work out of proportion.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"1 << 70", "2 ** 3 ** 4 ** 5", "-7 // 2.5 % 3", "X = const(1)\nX", "not (1, 2) or 'a' and b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, _ := syntax.Parse(source.New("a.py", []byte(s)), syntax.Options{})
		Module(m, Options{})
	})
}

// TestAllocated: an integer that takes memory in the reference, one beyond 63 bits,
// takes it still when a sign has made it fit.
func TestAllocated(t *testing.T) {
	for src, allocated := range map[string]bool{
		"x = -4611686018427387903":    false,
		"x = ~4611686018427387903":    false,
		"x = -4611686018427387904":    true,
		"x = +(1 << 62)":              false,
		"x = -(1 << 62)":              true,
		"x = --4611686018427387904":   false,
		"x = -(-4611686018427387904)": false,
	} {
		e, _ := folded(t, src)
		if got := e.(*syntax.Int).Big != nil; got != allocated {
			t.Errorf("%s: allocated: %v", src, got)
		}
	}
}

// TestLines: what is computed has no line, as in the reference; a tuple has that at
// which the reference puts it together, and what a name stands for that of the name.
func TestLines(t *testing.T) {
	for src, want := range map[string]uint32{
		"x = \\\n1":                      2,
		"x = \\\n1 + \\\n2":              0,
		"x = \\\n-1":                     0,
		"x = \\\n2 ** 2":                 0,
		"x = \\\n1.5 + 2":                0,
		"x = \\\nmath.pi":                0,
		"x = \\\nnot 1":                  2,
		"X = const(1)\nx = X":            2,
		"X = const(1 + 1)\nx = X":        2,
		"X = const(1.5)\nx = X":          2,
		"X = const(1 << 70)\nx = X":      2,
		"X = const('a')\nx = X":          2,
		"X = const(None)\nx = X":         2,
		"X = const((1, 2))\nx = X":       2,
		"X = const((1, 2))\nx = (X,\nX)": 2,
	} {
		e, _ := folded(t, src)
		if got := e.At().Line; got != want {
			t.Errorf("%q: line %d, want %d", src, got, want)
		}
	}
}

// TestBudget: what a module folds is bounded in work and in bits, each sum by itself.
func TestBudget(t *testing.T) {
	for _, c := range []struct {
		name, first, line string
		least, most       int // lines that are folded
	}{
		{"bits", "", "x = 1 << 16000000\n", 10, 20},
		{"work", "X = const(7 ** 600000)\n", "x = X * X\n", 8, 25},
	} {
		m, errs := syntax.Parse(source.New("a.py", []byte(c.first+strings.Repeat(c.line, 100))), syntax.Options{})
		if errs = append(errs, Module(m, Options{})...); len(errs) > 0 {
			t.Fatal(errs)
		}
		n := 0
		for _, s := range m.Body[len(m.Body)-100:] {
			if _, ok := s.(*syntax.Assign).Value.(*syntax.Int); ok {
				n++
			}
		}
		if n < c.least || n > c.most {
			t.Errorf("%s: %d of 100 lines are folded, %d to %d expected", c.name, n, c.least, c.most)
		}
	}
}
