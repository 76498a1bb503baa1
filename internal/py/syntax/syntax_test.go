package syntax

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/code/qstr"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
	"golang.org/x/tools/txtar"
)

// TestGolden parses the files x.py in testdata/*.txtar and compares, where the
// archive has them, x.tree (the tree with the reference's lines), x.diag (the
// diagnostics), x.out (the printed tree) and x.spans (the text of each node). An archive
// that begins with "flat" is read with FlatFormats.
func TestGolden(t *testing.T) {
	testkit.Goldens(t, "testdata/*.txtar", golden)
}

func golden(t *testing.T, old *txtar.Archive) *txtar.Archive {
	made := &txtar.Archive{Comment: old.Comment}
	for _, f := range old.Files {
		stem, ok := strings.CutSuffix(f.Name, ".py")
		if !ok {
			continue
		}
		made.Files = append(made.Files, f)
		flat := strings.HasPrefix(string(old.Comment), "flat")
		m, errs := Parse(source.New(f.Name, escapes.Replace(f.Data)), Options{FlatFormats: flat})
		add := func(ext, data string) {
			made.Files = append(made.Files, txtar.File{Name: stem + ext, Data: []byte(data)})
		}
		if len(errs) > 0 {
			add(".diag", diagnostics(errs))
			continue
		}
		if flat { // what its f-strings become has no text of its own
			add(".tree", dump(m, true))
			add(".spans", spans(m))
			continue
		}
		roundTrip(t, m)
		switch {
		case strings.HasPrefix(string(old.Comment), "print"):
			add(".out", string(Print(m)))
		case strings.HasPrefix(string(old.Comment), "spans"):
			add(".spans", spans(m))
		default:
			add(".tree", dump(m, true))
		}
	}
	return made
}

// escapes puts bytes into golden sources that would not survive in an archive.
var escapes = byteReplacer{strings.NewReplacer("<CR>", "\r", "<NUL>", "\x00", "<FF>", "\f", "<BOM>", "\ufeff", "<BAD>", "\xff", "<NOEOL>\n", "")}

type byteReplacer struct{ *strings.Replacer }

func (r byteReplacer) Replace(b []byte) []byte { return []byte(r.Replacer.Replace(string(b))) }

func diagnostics(list diag.List) string {
	var b strings.Builder
	for _, d := range list {
		at := d.Position()
		fmt.Fprintf(&b, "%d:%d", at.Line, at.Column)
		if d.Line != 0 {
			fmt.Fprintf(&b, " (line %d)", d.Line)
		}
		fmt.Fprintf(&b, ": %s: %s [%s]\n", d.Kind, d.Message, d.Code)
		for _, n := range d.Notes {
			at := d.File.Position(n.Span.Start)
			fmt.Fprintf(&b, "\tnote: %d:%d: %s\n", at.Line, at.Column, n.Message)
		}
		if d.Hint != "" {
			fmt.Fprintf(&b, "\thint: %s\n", d.Hint)
		}
	}
	return b.String()
}

// deep are texts that nest without end.
var deep = map[string]func(n int) string{
	"brackets":  func(n int) string { return "x=" + strings.Repeat("[", n) + strings.Repeat("]", n) },
	"parens":    func(n int) string { return "x=" + strings.Repeat("(", n) + "1" + strings.Repeat(")", n) },
	"calls":     func(n int) string { return strings.Repeat("f(", n) + strings.Repeat(")", n) },
	"subscript": func(n int) string { return strings.Repeat("a[", n) + "1" + strings.Repeat("]", n) },
	"dict":      func(n int) string { return "x=" + strings.Repeat("{1:", n) + "1" + strings.Repeat("}", n) },
	"yields":    func(n int) string { return "x=" + strings.Repeat("(yield ", n) + "1" + strings.Repeat(")", n) },
	"signs":     func(n int) string { return "x=" + strings.Repeat("-", n) + "y" },
	"not":       func(n int) string { return "x=" + strings.Repeat("not ", n) + "y" },
	"power":     func(n int) string { return "x=" + strings.Repeat("y**", n) + "y" },
	"else":      func(n int) string { return "x=" + strings.Repeat("a if b else ", n) + "y" },
	"lambda":    func(n int) string { return "x=" + strings.Repeat("lambda:", n) + "y" },
	"cond":      func(n int) string { return "[a for b in c if " + strings.Repeat("lambda:", n) + "y]" },
	"target":    func(n int) string { return "for " + strings.Repeat("[", n) + strings.Repeat("]", n) + " in x: pass" },
	"annotated": func(n int) string {
		return "def f(a" + strings.Repeat("=lambda a", n) + strings.Repeat(":a", n) + "): pass"
	},
	"fstrings": func(n int) string { return strings.Repeat("f'{", n) + "a" + strings.Repeat("}'", n) },
	"blocks": func(n int) string {
		n = min(n, 9000)
		var b strings.Builder
		for i := range n {
			b.WriteString(strings.Repeat(" ", i) + "if x:\n")
		}
		b.WriteString(strings.Repeat(" ", n) + "pass\n")
		return b.String()
	},
	"indents": func(n int) string {
		n = min(n, 9000)
		var b strings.Builder
		for i := range n {
			b.WriteString(strings.Repeat(" ", i) + "x\n")
		}
		return b.String()
	},
}

func TestNesting(t *testing.T) {
	for name, make := range deep {
		if _, errs := Parse(source.New("a.py", []byte(make(150))), Options{}); len(errs) > 0 && name != "indents" {
			t.Errorf("%s, 150 deep: %v", name, errs)
		}
		_, errs := Parse(source.New("a.py", []byte(make(1_000_000))), Options{})
		deepest := func(d *diag.Diagnostic) bool { return d.Message == "nesting too deep" }
		if !slices.ContainsFunc(errs, deepest) && name != "indents" {
			t.Errorf("%s, a million deep: %v", name, errs)
		}
	}
}

// TestNestingEnds: what nests is left again, however often.
func TestNestingEnds(t *testing.T) {
	for name, make := range deep {
		text := strings.Repeat(make(3)+"\n", MaxNesting+1)
		if _, errs := Parse(source.New("a.py", []byte(text)), Options{}); len(errs) > 0 && name != "indents" {
			t.Errorf("%s, one after the other: %v", name, errs[0])
		}
	}
}

// TestLastBytes: strings that end with the file, and strings that the file ends in.
func TestLastBytes(t *testing.T) {
	for text, open := range map[string]bool{
		"''": false, "'a'": false, "''''''": false, "'''a'''": false, "f''": false,
		"'": true, "'''": true, "'''a''": true, "f'": true,
	} {
		_, errs := Parse(source.New("a.py", []byte(text)), Options{})
		if (len(errs) > 0) != open {
			t.Errorf("%s: %v", text, errs)
		}
	}
}

// A t-string has four arguments for each interpolation, and its text. Where that is more than a call takes, they are
// one: a tuple.
func TestTemplateArguments(t *testing.T) {
	for interpolations, want := range map[int]int{1: 5, 63: 253, 64: 2, 65: 2} {
		text := "t'" + strings.Repeat("{a}", interpolations) + "'"
		m, errs := Parse(source.New("a.py", []byte(text)), Options{})
		if err := errs.Err(); err != nil {
			t.Fatal(err)
		}
		calls := m.Body[0].(*ExprStmt).X.(*Primary).Trailers
		if got := len(calls[len(calls)-1].Args); got != want {
			t.Errorf("%d interpolations: %d arguments, want %d", interpolations, got, want)
		}
	}
}

// F-strings nest 200 deep, whichever way their expressions are read.
func TestFormatNesting(t *testing.T) {
	for _, flat := range []bool{false, true} {
		for _, n := range []int{200, 201} {
			_, errs := Parse(source.New("a.py", []byte(deep["fstrings"](n))), Options{FlatFormats: flat})
			if (len(errs) > 0) != (n > 200) {
				t.Errorf("%d deep, flat: %v: %v", n, flat, errs)
			}
		}
	}
}

// TestDeepTree prints a tree as deep as there can be.
func TestDeepTree(t *testing.T) {
	for _, name := range []string{"brackets", "not", "lambda", "else", "power"} {
		m, errs := Parse(source.New("a.py", []byte(deep[name](MaxNesting-10))), Options{})
		if err := errs.Err(); err != nil {
			t.Fatal(name, err)
		}
		again, errs := Parse(source.New("b.py", Print(m)), Options{})
		if err := errs.Err(); err != nil || !bytes.Equal(Print(m), Print(again)) {
			t.Error(name, err)
		}
	}
}

func TestInterning(t *testing.T) {
	const text = "'a_long_name_that_is_later'; a_long_name_that_is_later; 'a_long_name_that_is_later'\n" +
		"'short'; 'ten bytes!'; 'micropython'; 'eleven byte'; 'given before'\n"
	m, errs := Parse(source.New("a.py", []byte(text)), Options{Known: []string{"given before"}})
	if err := errs.Err(); err != nil {
		t.Fatal(err)
	}
	var got []bool
	for _, s := range m.Body {
		if x, ok := s.(*ExprStmt).X.(*Str); ok {
			got = append(got, x.Interned)
			if x.Interned && m.Syms.String(x.Sym) != x.Value {
				t.Errorf("%q has symbol %q", x.Value, m.Syms.String(x.Sym))
			}
		}
	}
	if want := []bool{false, true, true, true, true, false, true}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestSymbols(t *testing.T) {
	s := NewSymbols()
	if s.Len() != int(NumPredeclared) {
		t.Errorf("%d symbols, want %d", s.Len(), NumPredeclared)
	}
	for y, p := range predeclared {
		if got, ok := s.Find(p); !ok || got != Sym(y) {
			t.Errorf("%q is %d, %v; want %d", p, got, ok, y)
		}
		if len(p) > qstr.MaxLiteral && !qstr.BuiltIn(p) {
			t.Errorf("%q is predeclared but not interned in the reference", p)
		}
	}
	for k := tokFalse; k <= tokYield; k++ {
		if keywordToken(symFalse+Sym(k-tokFalse)) != k {
			t.Errorf("token %d is no keyword", k)
		}
	}
	for i := range 5000 {
		name := fmt.Sprint("n", i)
		if y := s.Intern(name); s.Intern(name) != y || s.String(y) != name || y != NumPredeclared+Sym(i) {
			t.Fatalf("%s is %d", name, y)
		}
	}
}
