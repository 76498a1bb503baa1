package syntax

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/tandem-lang/tandem/internal/source"
)

// seeds are programs and fragments that between them use every part of the scanner and parser.
var seeds = []string{
	"",
	"x = 1\n",
	"def f(a: int = 1, *b, c, **d) -> None:\n    return a if b else lambda *c: (yield)\n",
	"class A(B, m=1):\n\tx: int = 3\n\n\tasync def f(self):\n\t\tasync with a as b, c: await d\n",
	"@a.b(c)\n@d\nasync def f(): pass\n",
	"for x, *y in z, 1: break\nelse: continue\nwhile x := y(): pass\n",
	"try:\n  pass\nexcept A as b: raise c from d\nexcept: pass\nelse: pass\nfinally: del e, (f, g[1:2, ::3])\n",
	"from ...a.b import (c as d, e,)\nfrom . import *\nimport f.g as h, i\n",
	"global a, b; nonlocal c; assert d, e;\n",
	"x = y = z, = *a, b\nx += 1; x //= 2; x @= 3; x >>= 4\n",
	"[a for b in c if d if lambda: e for f in g]; {a: b for c in d}; {a for b in c}; f(a for b in c)\n",
	"a or b and not c < d is not e not in f | g ^ h & i << j + -k * ~l ** m ** -n @ o\n",
	"f(*a, **b, c=d, e := g, 1=2)\n",
	"0x1f, 0o17, 0b101, 1_000, 1.5e-3, .5, 2j, 1e400, 123456789012345678901234567890\n",
	"'a' \"b\" '''c\nd''' r'\\d' b'\\xff' u'\\u1234\\U0001f600\\101\\q'\n",
	"f'{a!r:>{w}}{{}}' rf\"\\d{b=}\" 'c'.upper()\n",
	"t'{a}b{c!s:{d}}' + t\"\"\"{e = }\n\"\"\"\n",
	"f'{f\"{f'{a}'}\"}'\nf\"{'}\"\n),'\n(f'{a#}'\n,)\n",
	"f\"{f'a{b}c}\" + d'\nf'{{' 'x'\nf\"{f'{]'}\"\n",
	"if x:\n        a\n\tb\n",
	"(\n[\n{\n)\ndef f(:\n  x = = 1\n y\n",
	"\xef\xbb\xbfx\x00\r\r\n\f\\\n",
	"'\\N{DOT}' '\\x4",
}

func FuzzScan(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		for _, flat := range []bool{false, true} {
			scanAll(t, scanner{flat: flat}, text)
		}
	})
}

func scanAll(t *testing.T, s scanner, text []byte) {
	t.Helper()
	s.init(text, NewSymbols())
	size := source.Pos(len(text) + 1)
	// Each f-string brings in less than ten times its own text.
	for range 20*len(text)*(1+maxFrames) + 100 {
		if s.tok.start > s.tok.end || s.tok.end > size {
			t.Fatalf("token %d at %d..%d of %d", s.tok.kind, s.tok.start, s.tok.end, size)
		}
		if s.tok.kind == tokEnd {
			return
		}
		s.next()
	}
	t.Fatal("no end")
}

func FuzzParse(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		file := source.New("a.py", text)
		m, errs := Parse(file, Options{})
		_, flat := Parse(file, Options{FlatFormats: true})
		_, single := Parse(file, Options{Input: InputSingle})
		_, eval := Parse(file, Options{Input: InputEval})
		Unfinished(text, Options{})
		for _, d := range slices.Concat(errs, flat, single, eval) {
			if int(d.Span.Start) > len(text) || d.Span.Start > d.Span.End {
				t.Fatalf("%v at %v", d, d.Span)
			}
		}
		if len(errs) == 0 {
			roundTrip(t, m)
		}
	})
}

// roundTrip checks that the tree of a tree's text is that tree.
func roundTrip(t *testing.T, m *Module) {
	t.Helper()
	text := Print(m)
	again, errs := Parse(source.New("printed.py", text), Options{})
	if err := errs.Err(); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	if diff := cmp.Diff(dump(m, false), dump(again, false)); diff != "" {
		t.Fatalf("%s\nprinted:\n%s", diff, text)
	}
}
