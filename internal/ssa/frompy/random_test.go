package frompy

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/source"
)

// compileText compiles a module for x64.
func compileText(src string) (*py.Result, error) {
	r, list := py.Compile(source.New("f.py", []byte(src)), py.Options{Arch: "x64"})
	if err := list.Err(); err != nil {
		return nil, err
	}
	return r, nil
}

// viper writes a random viper function of the types int, uint, pointers and objects.
type viper struct {
	*rand.Rand
	strings.Builder
	indent int
	budget int
	loops  int
	tries  int
}

// randomViper returns a module with one viper function f(p, q, w, a, b, u, o, x).
func randomViper(seed uint64) string {
	v := &viper{Rand: rand.New(rand.NewPCG(seed, 3)), budget: 30}
	v.line("import micropython")
	v.line("@micropython.viper")
	returns := []string{"", " -> int", " -> uint", " -> bool"}[v.IntN(4)]
	v.line("def f(p: ptr8, q: ptr16, w: ptr32, a: int, b: int, u: uint, o, x)%s:", returns)
	v.indent++
	v.line("i = a")
	v.line("j = int(u) + 3")
	v.line("s = u ^ uint(77)")
	v.line("y = o")
	v.line("t = a < b")
	v.line("fuel = 25")
	v.block()
	switch returns {
	case "":
		v.line("return %s", []string{"y", "None", "h(i, j)"}[v.IntN(3)])
	case " -> int":
		v.line("return i + j * 3")
	case " -> uint":
		v.line("return s + uint(i)")
	default:
		v.line("return i < j")
	}
	return v.String()
}

func (v *viper) line(format string, args ...any) {
	v.WriteString(strings.Repeat("    ", v.indent))
	fmt.Fprintf(v, format, args...)
	v.WriteByte('\n')
}

func (v *viper) pick(list ...string) string { return list[v.IntN(len(list))] }

func (v *viper) number() string {
	if v.IntN(3) == 0 {
		return fmt.Sprint(v.IntN(600) - 300)
	}
	return v.pick("0", "1", "2", "3", "7", "8", "31", "63", "255", "256", "0x8000", "0xffff", "0x3fffffff", "-1", "-2", "-128")
}

// integer writes an int.
func (v *viper) integer(depth int) string {
	if depth == 0 || v.IntN(4) == 0 {
		return v.pick("i", "j", "a", "b", "i", "j", v.number(), v.number())
	}
	x := func() string { return v.integer(depth - 1) }
	switch v.IntN(12) {
	case 0:
		return fmt.Sprintf("(%s %s %d)", x(), v.pick("<<", ">>"), v.IntN(64))
	case 1:
		return fmt.Sprintf("(%s %s (%s & 15 | 1))", x(), v.pick("//", "%"), x())
	case 2:
		return fmt.Sprintf("%s%s", v.pick("-", "~"), v.pick("i", "j", "(a + b)"))
	case 3:
		return fmt.Sprintf("int(%s)", v.unsigned(depth-1))
	case 4:
		return fmt.Sprintf("int(%s)", v.pick("x", "h(i)", "0xffffffff", "123456789012345678901234567890", "o"))
	case 5, 6:
		return v.load()
	}
	return fmt.Sprintf("(%s %s %s)", x(), v.pick("+", "-", "*", "&", "|", "^"), x())
}

func (v *viper) unsigned(depth int) string {
	if depth == 0 || v.IntN(3) == 0 {
		return v.pick("s", "u", "s", "uint(i)", "uint(0xffffffff)", "uint(5)")
	}
	x := func() string { return v.unsigned(depth - 1) }
	switch v.IntN(5) {
	case 0:
		return fmt.Sprintf("(%s %s %d)", x(), v.pick("<<", ">>"), v.IntN(64))
	case 1:
		return "uint(" + v.integer(depth-1) + ")"
	}
	return fmt.Sprintf("(%s %s %s)", x(), v.pick("+", "-", "*", "&", "|", "^"), x())
}

func (v *viper) load() string {
	p, mask := v.pointer()
	return fmt.Sprintf("%s[%s]", p, v.index(mask))
}

func (v *viper) pointer() (name string, mask int) {
	switch v.IntN(5) {
	case 0, 1:
		return "p", 127
	case 2:
		return "q", 63
	case 3:
		return "w", 31
	}
	return "ptr8(o)", 127
}

func (v *viper) index(mask int) string {
	if v.IntN(3) == 0 {
		return fmt.Sprint(v.IntN(mask))
	}
	return fmt.Sprintf("(%s) & %d", v.integer(1), mask)
}

// object writes an object.
func (v *viper) object(depth int) string {
	if depth == 0 || v.IntN(3) == 0 {
		return v.pick("o", "x", "y", "y", "h", `"abc"`, "b'xy'", "(1, 2.5)", "(123456789012345)")
	}
	o := func() string { return v.object(depth - 1) }
	switch v.IntN(12) {
	case 0, 1:
		return fmt.Sprintf("%s(%s)", v.pick("g", "h", "k"), v.args(depth-1))
	case 2:
		return fmt.Sprintf("(%s %s %s)", o(), v.pick("+", "-", "<", "==", "is", "in", "is not", "not in", "*"), o())
	case 3:
		return fmt.Sprintf("%s[%s]", o(), v.pick(o(), v.integer(1)))
	case 4:
		return o() + ".name"
	case 5:
		return fmt.Sprintf("%s.do(%s)", o(), v.args(depth-1))
	case 6:
		return fmt.Sprintf("[%s, %s]", o(), v.integer(1))
	case 7:
		return fmt.Sprintf("(%s, %s)", v.integer(1), v.unsigned(1))
	case 8:
		return fmt.Sprintf("(%s %s %s)", o(), v.pick("and", "or"), o())
	case 9:
		return fmt.Sprintf("(%s if %s else %s)", o(), v.condition(1), o())
	case 10:
		return fmt.Sprintf("g(%s, n=%s)", o(), o())
	}
	return fmt.Sprintf("h(*%s)", v.pick("x", "y"))
}

func (v *viper) args(depth int) string {
	var list []string
	for range v.IntN(4) {
		list = append(list, v.pick(v.object(depth), v.integer(1), v.unsigned(1), "None", "True", "t", "a < b"))
	}
	return strings.Join(list, ", ")
}

// condition writes what can be tested.
func (v *viper) condition(depth int) string {
	if depth > 0 && v.IntN(3) == 0 {
		return fmt.Sprintf("%s %s %s", v.condition(depth-1), v.pick("and", "or"), v.condition(depth-1))
	}
	switch v.IntN(7) {
	case 0:
		return v.pick("i", "j & 4", "s", "t", "not t", "not i")
	case 1:
		return v.object(1)
	case 2:
		return fmt.Sprintf("%s %s %s", v.unsigned(1), v.pick("<", ">", "<=", ">=", "==", "!="), v.unsigned(1))
	case 3:
		return fmt.Sprintf("%s < %s <= %s", v.integer(0), v.integer(0), v.integer(0))
	}
	return fmt.Sprintf("%s %s %s", v.integer(1), v.pick("<", ">", "<=", ">=", "==", "!="), v.integer(1))
}

func (v *viper) block() {
	v.budget--
	for n := 1 + v.IntN(5); n > 0; n-- {
		v.budget--
		v.statement()
	}
}

// nested writes a line and a block under it.
func (v *viper) nested(format string, args ...any) {
	v.line(format, args...)
	v.indent++
	v.block()
	v.indent--
}

func (v *viper) statement() {
	n := v.IntN(26)
	if v.budget < 0 && n > 13 {
		n -= 13
	}
	switch n {
	case 0, 1, 2:
		v.line("%s %s %s", v.pick("i", "j"), v.pick("=", "+=", "-=", "^=", "="), v.integer(3))
	case 3:
		v.line("s %s %s", v.pick("=", "+=", ">>="), v.pick(v.unsigned(2), "uint(3)"))
	case 4:
		v.line("t = %s", v.pick("i < j", "a == j", "s > u", "True"))
	case 5, 6, 7:
		p, mask := v.pointer()
		v.line("%s[%s] = %s", p, v.index(mask), v.pick(v.integer(2), v.unsigned(1), "t"))
	case 8, 9:
		v.line("y = %s", v.object(2))
	case 10:
		v.line("%s", v.pick("g("+v.args(1)+")", "o.name = "+v.object(1), "o.name = i", "y[i] = "+v.object(1), "o[x] = i", "del y[o]", "del o.name"))
	case 11:
		v.line("i, j = j, i")
	case 12:
		v.leave()
	case 13:
		v.line("y = %s or %s", v.pick("o", "g(i)"), v.object(1))
	case 14, 15, 16:
		v.nested("if %s:", v.condition(2))
		if v.IntN(2) == 0 {
			v.nested("else:")
		}
	case 17, 18, 19:
		v.loop()
	case 20:
		v.while()
	case 21:
		v.loops++
		v.nested("for y in %s:", v.object(1))
		v.loops--
	case 22, 23, 24:
		v.try()
	default:
		v.with()
	}
}

func (v *viper) leave() {
	switch {
	case v.loops > 0 && v.IntN(3) > 0:
		v.line("%s", v.pick("break", "continue"))
	case v.IntN(3) == 0:
		v.line("raise %s", v.pick("ValueError", "h", "(1, 2)"))
	default:
		v.line("fuel -= 1")
	}
}

func (v *viper) loop() {
	if v.loops > 1 {
		v.line("i += 1")
		return
	}
	v.loops++
	limits := v.pick("3", "5", "(a & 7)", "1, 4", "2, (j & 7)", "6, 0, -2", "(i & 3), 9, 3")
	v.nested("for %s in range(%s):", v.pick("n", "i", "m"), limits)
	v.loops--
	if v.IntN(4) == 0 {
		v.nested("else:")
	}
}

func (v *viper) while() {
	v.loops++
	v.line("while %s:", v.condition(1))
	v.indent++
	v.line("fuel -= 1")
	v.line("if fuel < 0: break")
	v.block()
	v.indent--
	v.loops--
}

func (v *viper) try() {
	if v.tries > 2 {
		v.line("y = g(i)")
		return
	}
	v.tries++
	v.nested("try:")
	switch v.IntN(3) {
	case 0:
		v.nested("except ValueError:")
	case 1:
		v.nested("except:")
	default:
		v.nested("finally:")
	}
	v.tries--
}

func (v *viper) with() {
	if v.tries > 2 {
		v.line("y = k(i)")
		return
	}
	v.tries++
	v.nested("with %s as y:", v.object(1))
	v.tries--
}

// native writes a random function of objects.
type native struct {
	viper
}

// randomNative returns a module with one native function f(a, b, o, x), perhaps with functions in it.
func randomNative(seed uint64) string {
	n := &native{viper: viper{Rand: rand.New(rand.NewPCG(seed, 6)), budget: 30}}
	n.line("import micropython")
	n.line("@micropython.native")
	n.line("def f(a, b, o, x%s):", n.pick("", "", "", ", *y"))
	n.indent++
	n.line("i = a")
	n.line("j = b")
	n.line("y = o")
	n.line("k = 25")
	if n.IntN(4) == 0 {
		n.line("def inner(z):")
		n.indent++
		n.line("return z + i + k")
		n.indent--
		n.line("y = inner")
	}
	n.body()
	n.line("return %s", n.expr(1))
	return n.String()
}

func (n *native) expr(depth int) string {
	if depth == 0 || n.IntN(4) == 0 {
		return n.pick("i", "j", "a", "b", "k", "o", "x", "y", "i", "j", "None", "True", `"abc"`, "(1, 2.5)", "123456789012345", n.number(), n.number())
	}
	e := func() string { return n.expr(depth - 1) }
	switch n.IntN(16) {
	case 0, 1, 2, 3:
		return fmt.Sprintf("(%s %s %s)", e(), n.pick("+", "-", "*", "+", "-", "&", "|", "^", "//", "%"), e())
	case 4:
		return fmt.Sprintf("(%s %s %d)", e(), n.pick("<<", ">>"), n.IntN(70)-2)
	case 5, 6:
		return fmt.Sprintf("(%s %s %s)", e(), n.pick("<", ">", "<=", ">=", "==", "!=", "is", "is not", "in", "not in"), e())
	case 7:
		return fmt.Sprintf("(%s %s)", n.pick("-", "~", "not", "+"), e())
	case 8:
		return fmt.Sprintf("(%s %s %s)", e(), n.pick("and", "or"), e())
	case 9:
		return fmt.Sprintf("(%s if %s else %s)", e(), e(), e())
	case 10:
		return fmt.Sprintf("(%s)[%s]", e(), n.pick(e(), e(), e()+":"+e()))
	case 11:
		return fmt.Sprintf("%s(%s)", n.pick("g", "h", "k", "(y)"), n.list(depth-1))
	case 12:
		return fmt.Sprintf("(%s).do(%s)", e(), n.list(depth-1))
	case 13:
		return fmt.Sprintf("[%s]", n.list(depth-1))
	case 14:
		return fmt.Sprintf("(%s < %s <= %s)", e(), e(), e())
	}
	return n.pick("g(*x)", "{i: j}", "{i, j}", "(i, j, k)", "(o).name", "(lambda z: z)")
}

func (n *native) list(depth int) string {
	var list []string
	for range n.IntN(4) {
		list = append(list, n.expr(depth))
	}
	return strings.Join(list, ", ")
}

func (n *native) body() {
	n.budget--
	for k := 1 + n.IntN(5); k > 0; k-- {
		n.budget--
		n.stmt()
	}
}

func (n *native) under(format string, args ...any) {
	n.line(format, args...)
	n.indent++
	n.body()
	n.indent--
}

func (n *native) stmt() {
	k := n.IntN(24)
	if n.budget < 0 && k > 11 {
		k -= 12
	}
	switch k {
	case 0, 1, 2, 3, 4:
		n.line("%s %s %s", n.pick("i", "j", "k", "y"), n.pick("=", "=", "+=", "-=", "*=", "^="), n.expr(3))
	case 5:
		n.line("i, j = %s, %s", n.expr(1), n.expr(1))
	case 6:
		n.line("%s", n.pick("i, *j = "+n.expr(1), "y[i] = "+n.expr(1), "o.name = "+n.expr(1), "del y[o]", "g("+n.list(1)+")", "a, b = x"))
	case 7:
		n.line("if %s: return %s", n.expr(2), n.expr(1))
	case 8:
		n.line("k = k - 1")
	case 9:
		if n.loops > 0 {
			n.line("%s", n.pick("break", "continue"))
		} else {
			n.line("raise %s", n.pick("ValueError", "h", "(1, 2)"))
		}
	case 10, 11:
		n.line("j = j + %s", n.number())
	case 12, 13, 14:
		n.under("if %s:", n.expr(2))
		if n.IntN(2) == 0 {
			n.under("else:")
		}
	case 15, 16, 17:
		n.loops++
		if n.loops < 3 {
			n.under("for %s in range(%s):", n.pick("m", "i"), n.pick("3", "i & 7", "j", "1, 5", "6, 0, -1", "i & 3, 9, 2"))
		}
		n.loops--
	case 18:
		n.loops++
		n.line("while k > 0 and %s:", n.expr(1))
		n.indent++
		n.line("k = k - 1")
		n.body()
		n.indent--
		n.loops--
	case 19:
		n.loops++
		n.under("for %s in %s:", n.pick("y", "i"), n.expr(1))
		n.loops--
	case 20:
		n.line("y = [%s for z in %s]", n.pick("z", "z + 1", "i"), n.expr(1))
	default:
		n.guarded()
	}
}

func (n *native) guarded() {
	if n.tries > 2 {
		n.line("y = g(i)")
		return
	}
	n.tries++
	if n.IntN(4) == 0 {
		n.under("with %s as y:", n.expr(1))
	} else {
		n.under("try:")
		switch n.IntN(4) {
		case 0:
			n.under("except ValueError:")
		case 1:
			n.under("except:")
		case 2:
			n.under("except ValueError as e:")
		default:
			n.under("finally:")
		}
	}
	n.tries--
}

// randomArguments makes n arguments: buffers and numbers for viper functions, which take eight, and anything for others.
func randomArguments(seed uint64, n int) []argument {
	r := rand.New(rand.NewPCG(seed, 4))
	word := func() argument {
		if r.IntN(2) == 0 {
			return integer(r.Int64N(100) - 50)
		}
		return integer(int64(r.Uint64()) >> r.IntN(64))
	}
	objects := []argument{buffer(0), thing("o"), integer(4), integer(1 << 40), func(w *world) uint64 { return w.singleton("None") }}
	object := func() argument { return objects[r.IntN(len(objects))] }
	if n == 8 {
		return []argument{buffer(0), buffer(1), buffer(2), word(), word(), word(), object(), object()}
	}
	return []argument{word(), word(), object(), object()}
}
