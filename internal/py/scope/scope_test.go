package scope

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py/syntax"
)

// describe lists the names of a table in layout order as symbol:owner:slot.
func describe(t *Table) string {
	owners := [...]string{"undecided", "implicit", "assigned", "global", "local", "cell", "free"}
	var parts []string
	for i := range t.Names {
		n := t.At(i)
		parts = append(parts, fmt.Sprintf("%d:%s:%d", n.Sym, owners[n.Owner], n.Slot))
	}
	return strings.Join(parts, " ")
}

func check(t *testing.T, table *Table, want string) {
	t.Helper()
	if got := describe(table); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// names, which stand for what programs would call them
const (
	a syntax.Sym = 100 + iota
	b
	c
	d
	f
)

func TestClosure(t *testing.T) {
	// def f(a, b): c = a; def d(): return b, c, print
	s := NewSet(100)
	mod := s.Begin(pyop.KindModule, nil)
	mod.Store(f)
	s.End(mod)
	outer := s.Begin(pyop.KindFunction, mod)
	outer.Param(a, ParamPlain, 0)
	outer.Param(b, ParamPlain, 0)
	outer.Load(a)
	outer.Store(c)
	outer.Store(d)
	s.End(outer)
	inner := s.Begin(pyop.KindFunction, outer)
	inner.Load(c)
	inner.Load(f)
	inner.Load(b)
	s.End(inner)
	s.Resolve()
	check(t, mod, "104:assigned:0")
	check(t, outer, "100:local:0 101:cell:1 102:cell:3 103:local:2")
	check(t, inner, "102:free:1 104:global:2 101:free:0")
	if inner.NumFree != 2 || inner.NumLocals != 2 || outer.NumLocals != 4 {
		t.Error(inner.NumFree, inner.NumLocals, outer.NumLocals)
	}
	captures := s.AppendCaptures(nil, inner)
	if len(captures) != 2 || captures[0].Sym != b || captures[1].Sym != c {
		t.Error("captures are in the order of the outer function")
	}
}

func TestStarParameter(t *testing.T) {
	// def f(*a, b, c): super's first parameter is c
	s := NewSet(100)
	mod := s.Begin(pyop.KindModule, nil)
	s.End(mod)
	fn := s.Begin(pyop.KindFunction, mod)
	fn.Param(a, ParamStar, 0)
	fn.Param(b, ParamPlain, 0)
	fn.Param(c, ParamPlain, 0)
	if first := fn.FirstParam(); fn.Names[first].Sym != c {
		t.Errorf("first parameter %d", first)
	}
	s.End(fn)
	s.Resolve()
	check(t, fn, "102:local:0 101:local:1 100:local:2")
}

// The * parameter changes places only with what is behind it and has no viper type.
func TestStarParameterStays(t *testing.T) {
	type param struct {
		sym   syntax.Sym
		kind  ParamKind
		viper pyop.ViperType
	}
	for _, x := range []struct {
		params []param
		want   string
		first  syntax.Sym
	}{
		{[]param{{a, ParamPlain, 0}, {b, ParamStar, 0}}, "100:local:0 101:local:1", a},
		{[]param{{a, ParamPlain, 0}, {b, ParamStar, 0}, {c, ParamPlain, 0}}, "100:local:0 102:local:1 101:local:2", a},
		{[]param{{a, ParamStar, 0}, {b, ParamPlain, pyop.ViperInt}}, "100:local:0 101:local:1", a},
		{[]param{{a, ParamStar, 0}, {b, ParamPlain, 0}, {c, ParamPlain, pyop.ViperInt}}, "101:local:0 100:local:1 102:local:2", b},
		{[]param{{a, ParamStar, 0}, {b, ParamPlain, 0}, {c, ParamDoubleStar, 0}}, "101:local:0 100:local:1 102:local:2", b},
		{[]param{{a, ParamDoubleStar, 0}}, "100:local:0", a},
	} {
		s := NewSet(100)
		mod := s.Begin(pyop.KindModule, nil)
		s.End(mod)
		fn := s.Begin(pyop.KindFunction, mod)
		for _, p := range x.params {
			fn.Param(p.sym, p.kind, 0).Viper = p.viper
		}
		if first := fn.FirstParam(); fn.Names[first].Sym != x.first {
			t.Errorf("%v: the first parameter is %d", x.params, fn.Names[first].Sym)
		}
		s.End(fn)
		s.Resolve()
		check(t, fn, x.want)
	}
	s := NewSet(100)
	mod := s.Begin(pyop.KindModule, nil)
	if mod.FirstParam() >= 0 {
		t.Error("a scope without names has a parameter")
	}
	if mod.Store(a); mod.FirstParam() >= 0 {
		t.Error("a name is a parameter")
	}
}

// Captured variables come in the order in which the outer function has them.
func TestCapturedStarParameter(t *testing.T) {
	// def f(*a, b): def g(): return a, b
	s := NewSet(100)
	mod := s.Begin(pyop.KindModule, nil)
	s.End(mod)
	outer := s.Begin(pyop.KindFunction, mod)
	outer.Param(a, ParamStar, 0)
	outer.Param(b, ParamPlain, 0)
	s.End(outer)
	inner := s.Begin(pyop.KindFunction, outer)
	inner.Load(a)
	inner.Load(b)
	s.End(inner)
	s.Resolve()
	check(t, outer, "101:cell:0 100:cell:1")
	check(t, inner, "100:free:1 101:free:0")
	captures := s.AppendCaptures(nil, inner)
	if len(captures) != 2 || captures[0].Sym != b || captures[1].Sym != a {
		t.Errorf("%+v", captures)
	}
}

// Names that functions hold only for those inside them are bounded.
func TestExhausted(t *testing.T) {
	const names = 1024
	for depth, want := range map[int]bool{maxPassed / names: false, maxPassed/names + 2: true} {
		s := NewSet(names)
		p := s.Begin(pyop.KindModule, nil)
		s.End(p)
		p = s.Begin(pyop.KindFunction, p)
		for i := range syntax.Sym(names) {
			p.Store(i)
		}
		s.End(p)
		for range depth {
			p = s.Begin(pyop.KindFunction, p)
			s.End(p)
		}
		p = s.Begin(pyop.KindFunction, p)
		for i := range syntax.Sym(names) {
			p.Load(i)
		}
		s.End(p)
		if s.Exhausted() != want {
			t.Errorf("%d names through %d functions: exhausted: %v", names, depth, !want)
		}
		s.Resolve()
	}
}

func TestClassEndsSearch(t *testing.T) {
	// def f(a): class C: a = 1; def d(): return a, __class__
	s := NewSet(100)
	mod := s.Begin(pyop.KindModule, nil)
	s.End(mod)
	outer := s.Begin(pyop.KindFunction, mod)
	outer.Param(a, ParamPlain, 0)
	s.End(outer)
	class := s.Begin(pyop.KindClass, outer)
	class.Local(syntax.SymDunderClass)
	class.Store(a)
	s.End(class)
	method := s.Begin(pyop.KindFunction, class)
	method.Load(a)
	method.Load(syntax.SymDunderClass)
	s.End(method)
	s.Resolve()
	check(t, outer, "100:local:0")
	cell := syntax.SymDunderClass
	check(t, class, fmt.Sprintf("%d:cell:0 100:assigned:0", cell))
	check(t, method, fmt.Sprintf("100:global:1 %d:free:0", cell))
}

// The hidden name of a class is a name like others in a function.
func TestDunderClassInFunction(t *testing.T) {
	s := NewSet(100)
	mod := s.Begin(pyop.KindModule, nil)
	s.End(mod)
	fn := s.Begin(pyop.KindFunction, mod)
	fn.Store(syntax.SymDunderClass)
	fn.Store(a)
	s.End(fn)
	s.Resolve()
	check(t, fn, fmt.Sprintf("%d:local:0 100:local:1", syntax.SymDunderClass))
}

func TestDeclarations(t *testing.T) {
	s := NewSet(100)
	mod := s.Begin(pyop.KindModule, nil)
	mod.Store(a)
	s.End(mod)
	outer := s.Begin(pyop.KindFunction, mod)
	outer.Store(b)
	if msg := outer.Global(b); msg != ErrRedefinedGlobal {
		t.Error(msg)
	}
	if msg := outer.Global(a); msg != "" {
		t.Error(msg)
	}
	if msg := outer.Nonlocal(c); msg != ErrNoNonlocal {
		t.Error(msg)
	}
	s.End(outer)
	inner := s.Begin(pyop.KindFunction, outer)
	if msg := inner.Nonlocal(b); msg != "" {
		t.Error(msg)
	}
	inner.Store(d)
	if msg := inner.Nonlocal(d); msg != ErrRedefinedNonlocal {
		t.Error(msg)
	}
	if inner.Param(b, ParamPlain, 0) != nil {
		t.Error("a name can be a parameter once")
	}
	s.End(inner)
	if mod.Names[0].Owner != ExplicitGlobal {
		t.Error("a global declaration tells the module")
	}
}

func TestWalrus(t *testing.T) {
	// def f(): [b := 1 for a in c], and the same in the module
	s := NewSet(100)
	mod := s.Begin(pyop.KindModule, nil)
	s.End(mod)
	fn := s.Begin(pyop.KindFunction, mod)
	s.End(fn)
	top := s.Begin(pyop.KindListComp, mod)
	if msg := top.Walrus(b); msg != "" {
		t.Error(msg)
	}
	top.Store(b)
	s.End(top)
	comp := s.Begin(pyop.KindListComp, fn)
	comp.Load(b)
	if msg := comp.Walrus(b); msg != "" {
		t.Error(msg)
	}
	comp.Store(b)
	s.End(comp)
	s.Resolve()
	check(t, top, "101:global:0")
	check(t, fn, "101:cell:0")
	check(t, comp, "101:free:0")
}

// TestManyNames checks that finished scopes find names through their tables.
func TestManyNames(t *testing.T) {
	s := NewSet(0)
	mod := s.Begin(pyop.KindModule, nil)
	s.End(mod)
	outer := s.Begin(pyop.KindFunction, mod)
	const n = 1000
	for i := range syntax.Sym(n) {
		outer.Store(i)
	}
	s.End(outer)
	middle := s.Begin(pyop.KindFunction, outer)
	s.End(middle)
	inner := s.Begin(pyop.KindFunction, middle)
	for i := range syntax.Sym(n) {
		inner.Load(n - 1 - i)
	}
	s.End(inner)
	s.Resolve()
	for i := range inner.Names {
		if name := &inner.Names[i]; name.Owner != Free || name.Slot != int32(i) {
			t.Fatalf("name %d: %+v", i, name)
		}
	}
	if middle.NumFree != n || outer.NumLocals != n {
		t.Error(middle.NumFree, outer.NumLocals)
	}
}

// A set takes symbols far beyond those that it was made for.
func TestFarSymbol(t *testing.T) {
	for _, sym := range []syntax.Sym{15, 16, 17, 31, 32, 33, 34, 100000} {
		s := NewSet(0)
		mod := s.Begin(pyop.KindModule, nil)
		mod.Store(sym)
		mod.Load(sym)
		s.End(mod)
		s.Resolve()
		check(t, mod, fmt.Sprintf("%d:assigned:0", sym))
	}
}
