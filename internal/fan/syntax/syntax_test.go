package syntax

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// capitalized takes every capitalized name for a type, except Nope; Twice is in two pods.
type capitalized struct{}

func (capitalized) Lookup(n string) *NameInfo {
	if n[0] < 'A' || n[0] > 'Z' || n == "Nope" {
		return nil
	}
	if n == "Twice" {
		return &NameInfo{Signature: "a::Twice", First: "a::Twice", Ambiguous: []string{"a::Twice", "b::Twice"}}
	}
	return &NameInfo{Signature: "test::" + n, First: "test::" + n}
}

// Qualified knows no type of the pod soft, and forbids the pod hard.
func (capitalized) Qualified(pod, name string) []NameError {
	switch pod {
	case "soft":
		return []NameError{{Message: "Type '" + name + "' not found"}}
	case "hard":
		return []NameError{{Message: "Pod hard is forbidden", Hard: true}}
	}
	return nil
}

func parseText(text string, recover bool) (*Unit, diag.List) {
	var errs diag.List
	mode := Mode{Docs: true, Recover: recover}
	toks, ok := Lex(source.New("test.fan", []byte(text)), mode, &errs)
	if !ok && !recover {
		return &Unit{}, errs
	}
	usings, names := Scan(toks, &errs)
	u, _ := Parse(toks, usings, names, capitalized{}, Options{Mode: mode}, &errs)
	return u, errs
}

// sameTree compares trees without their positions.
var sameTree = cmp.Options{
	cmpopts.IgnoreTypes(Loc{}),
	cmpopts.IgnoreFields(Unit{}, "File"),
	cmpopts.IgnoreFields(Doc{}, "Line"),
	cmpopts.IgnoreFields(CommaAdd{}, "ItPos", "Starts"),
	cmpopts.IgnoreFields(Paren{}, "Interp"),
	cmpopts.IgnoreFields(DslLiteral{}, "SrcPos", "Tabs", "Spaces"),
	cmp.Comparer(func(a, b fanvalue.Decimal) bool { return a.String() == b.String() }),
}

// TestGolden parses each program of testdata with recovery, and compares the printed
// tree and the errors, with a star at the errors after which the reference stops.
func TestGolden(t *testing.T) {
	testkit.Goldens(t, "testdata/*.txtar", func(t *testing.T, recorded *txtar.Archive) *txtar.Archive {
		in := string(recorded.Files[0].Data)
		u, errs := parseText(in, true)
		_, strict := parseText(in, false)
		if len(errs) == 0 {
			roundTrip(t, u)
		}
		got := map[string]string{"print.fan": Print(u), "errors": errorText(errs, strict)}
		want := &txtar.Archive{Comment: recorded.Comment, Files: slices.Clone(recorded.Files)}
		for i := range want.Files[1:] {
			f := &want.Files[i+1]
			f.Data = []byte(got[f.Name])
		}
		return want
	})
}

func errorText(all, strict diag.List) string {
	var b strings.Builder
	for _, d := range all {
		p, star := d.Position(), ""
		if n := len(strict); n > 0 && d.Message == strict[n-1].Message && d.Span == strict[n-1].Span {
			star = " *"
		}
		fmt.Fprintf(&b, "%d:%d: %s%s\n", p.Line, p.Column, d.Message, star)
		for _, n := range d.Notes {
			at := d.File.Position(n.Span.Start)
			fmt.Fprintf(&b, "  %d:%d: %s\n", at.Line, at.Column, n.Message)
		}
	}
	return b.String()
}

func roundTrip(t *testing.T, u *Unit) {
	t.Helper()
	text := Print(u)
	v, errs := parseText(text, false)
	if len(errs) > 0 {
		t.Fatalf("printed text does not parse: %v\n%s", errs[0], text)
	}
	if d := cmp.Diff(u, v, sameTree); d != "" {
		t.Errorf("tree of printed text differs (-before +after):\n%s", d)
	}
}

func TestDeepNesting(t *testing.T) {
	deep := []string{
		"class A { Int a := " + strings.Repeat("(", 5000) + "1" + strings.Repeat(")", 5000) + " }",
		"class A { Int a := " + strings.Repeat("[", 5000) + " }",
		"class A { Int a := " + strings.Repeat("-", 5000) + "1 }",
		"class A { Void a() { " + strings.Repeat("if (x) {", 5000),
		"class A { " + strings.Repeat("|Int->", 5000) + " x }",
		"class A { Int" + strings.Repeat("[]", 50000) + " x }",
		"class A { Int a := x ? " + strings.Repeat("y ?: ", 5000) + "1 : 2 }",
		"class A { Int a := f" + strings.Repeat("(|->| { f", 5000) + " }",
		`class A { Str a := ` + strings.Repeat(`"${`, 5000) + ` }`,
		"class A { Int a := 1" + strings.Repeat(" + 1", 50000) + " }",
	}
	for i, text := range deep {
		if _, errs := parseText(text, true); len(errs) == 0 {
			t.Errorf("program %d: no error", i)
		}
	}
}

func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, file := range files {
		if ar, err := txtar.ParseFile(file); err == nil {
			f.Add(string(ar.Files[0].Data))
		}
	}
	f.Add("class A { Str a := \"$x${y}z\"; |Int|? f := null }")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<14 {
			return
		}
		parseText(text, true)
		u, errs := parseText(text, false)
		if len(errs) > 0 || strings.Contains(text, "<|") {
			return
		}
		out := Print(u)
		v, errs := parseText(out, false)
		if len(errs) > 0 {
			t.Fatalf("printed text does not parse: %v\n%s", errs[0], out)
		}
		if again := Print(v); again != out {
			t.Fatalf("printing again differs:\n%s\n%s", out, again)
		}
	})
}

// TestErrorAtDoc looks for errors at doc comments whose first lines are empty: the column
// is that of the first, the line that of the first with text.
func TestErrorAtDoc(t *testing.T) {
	for text, want := range map[string]string{
		"class A\n{\n  Void f(\n   **\n   ** a\n  ) {}\n}": "5:4 Expecting type name",
		"class A\n{\n  Void f( ** a\n  ** b\n  ) {}\n}":    "3:11 Expecting type name",
		"using\n ****\n **\n ** a\nclass A {}":             "4:2 Expected identifier",
		"class\n**\n** a\nA {}":                            "3:1 Expected identifier",
	} {
		_, errs := parseText(text, false)
		if len(errs) == 0 {
			t.Errorf("%q: no error", text)
			continue
		}
		if got := fmt.Sprintf("%d:%d %s", errs[0].ReferenceLine(), errs[0].Position().Column, errs[0].Message); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// TestLines parses programs of one line each.
func TestLines(t *testing.T) {
	testkit.Goldens(t, "testdata/lines/*.txtar", func(t *testing.T, recorded *txtar.Archive) *txtar.Archive {
		var b strings.Builder
		for line := range strings.Lines(string(recorded.Files[0].Data)) {
			text, err := strconv.Unquote(strings.TrimSpace(line))
			if err != nil {
				t.Fatalf("%s: %v", line, err)
			}
			u, errs := parseText(text, true)
			_, strict := parseText(text, false)
			b.WriteString(line)
			if len(errs) == 0 {
				roundTrip(t, u)
			}
			for e := range strings.Lines(errorText(errs, strict)) {
				b.WriteString("  " + e)
			}
		}
		return &txtar.Archive{Comment: recorded.Comment, Files: []txtar.File{recorded.Files[0], {Name: "errors", Data: []byte(b.String())}}}
	})
}

// TestDocAtEnd has doc comments that the text ends in.
func TestDocAtEnd(t *testing.T) {
	for text, want := range map[string][]string{
		"** end": {"end"}, "** one\n** end": {"one", "end"}, "** one\n": {"one"}, "** a\x01b\n** end": {"a\x01b", "end"}, "**": {},
	} {
		var errs diag.List
		toks, _ := Lex(source.New("test.fan", []byte(text)), Mode{Docs: true}, &errs)
		if d, ok := toks.value(&toks.List[0]).(*Doc); !ok || !slices.Equal(d.Lines, want) || len(errs) > 0 {
			t.Errorf("%q: %v %v", text, toks.List[0], errs)
		}
	}
}

// TestHalves has halves of surrogate pairs by their escapes: a lone one keeps the three bytes of
// its code point, two that belong together are one character.
func TestHalves(t *testing.T) {
	for text, want := range map[string]string{
		`\uD83D\uDE00`: "😀", `\ud800`: "\xed\xa0\x80", `\udfff`: "\xed\xbf\xbf", `a\uDBFFb`: "a\xed\xaf\xbfb", `\uDE00\uD83D`: "\xed\xb8\x80\xed\xa0\xbd",
		`\ud7ff\ue000`: "\ud7ff\ue000",
	} {
		var errs diag.List
		toks, ok := Lex(source.New("test.fan", []byte(`"`+text+`"`)), Mode{}, &errs)
		if !ok || toks.List[0].Str != want {
			t.Errorf("%s is %+q, want %+q", text, toks.List[0].Str, want)
		}
	}
}

// TestMovedDsl prints DSLs of several lines, the columns of which move: their lines keep their
// indentation from the opening, and lose no more than there is. A Regex counts all its blanks.
func TestMovedDsl(t *testing.T) {
	in := strings.Repeat(" ", len("class A { A x := Str<|"))
	out := strings.Repeat(" ", len("  A x := Str <|"))
	for text, want := range map[string]string{
		"Str<|one\n" + in + "two\n" + in + "  three\n  four|>": "Str <|one\n" + out + "two\n" + out + "  three\n" + out + "four|>",
		"Str<|a\n\n" + in + "\tb|>":                            "Str <|a\n" + out + "\n" + out + "\tb|>",
		"Regex<|a\n" + in + "b|>":                              "Regex <|a\n" + in + "b|>",
		"sys::Str<|a\n     " + in + "b|>":                      "sys::Str <|a\n     " + out + "b|>",
	} {
		u, errs := parseText("class A { A x := "+text+" }", false)
		if len(errs) > 0 {
			t.Fatal(text, errs)
		}
		_, got, _ := strings.Cut(Print(u), " := ")
		if got = strings.TrimSuffix(got, "\n}\n"); got != want {
			t.Errorf("%q: printed %q, want %q", text, got, want)
		}
	}
}

// TestDeepStrs nests literals of several kinds in interpolations.
func TestDeepStrs(t *testing.T) {
	const level = "`${" + `"""${`
	for n, want := range map[int]string{
		maxLexDepth/2 - 1: "Unexpected end of Str literal, missing }", maxLexDepth / 2: "Unexpected end of Str literal, missing }",
		maxLexDepth/2 + 1: "Str literals nested too deeply",
	} {
		if _, errs := parseText("class A { Str a := "+strings.Repeat(level, n), false); len(errs) != 1 || errs[0].Message != want {
			t.Errorf("%d levels: %v, want %s", n, errs, want)
		}
	}
}

// TestNesting nests as deeply as may be, and once more.
func TestNesting(t *testing.T) {
	for _, c := range []struct {
		before, open, x, shut, after string
		most                         int
	}{
		{"Int a := ", "(", "3", ")", "", maxDepth/2 - 1}, {"Int a := ", "[", "3", "]", "", maxDepth - 2}, {"Int a := ", "-", "3", "", "", 2*maxDepth - 2},
		{"Int a := ", "!", "3", "", "", maxDepth - 1}, {"Int a := ", "(Int)", "x", "", "", maxDepth - 2}, {"Int a := ", "a = ", "3", "", "", maxDepth - 1},
		{"Int a := ", "f {", "", "}", "", maxDepth / 2}, {"Int a := ", "f(|->| { f", "", "})", "", maxDepth/3 - 1}, {"", "[Int:", "Int", "]", " b", maxDepth/2 - 1},
		{"", "Int:", "Int", "", " b", maxDepth - 1}, {"Void a() {", "if (x) {", "", "}", "}", maxDepth - 2}, {"Void a() {", "while (x) ", "x()", "", "}", maxDepth - 3},
		{"Void a() {", "switch (x) { default: ", "", "}", "}", maxDepth - 2},
	} {
		for n, want := range map[int]int{c.most: 0, c.most + 1: 1} {
			_, errs := parseText("class A { "+c.before+strings.Repeat(c.open, n)+c.x+strings.Repeat(c.shut, n)+c.after+" }", false)
			if len(errs) != want || want == 1 && errs[0].Message != "Nesting too deep" {
				t.Errorf("%d times %s: %v", n, c.open, errs)
			}
		}
	}
}

// TestLongChains has expressions of so many operators, and of one more.
func TestLongChains(t *testing.T) {
	for _, part := range []string{" + 1", " - 1", " * 1", " % 1", ".x"} {
		for n, want := range map[int]int{maxChain + 1: 0, maxChain + 2: 1} {
			_, errs := parseText("class A { Int a := x"+strings.Repeat(part, n)+" }", false)
			if len(errs) != want || want == 1 && errs[0].Message != "Nesting too deep" {
				t.Errorf("%d times %s: %v", n, part, errs)
			}
		}
	}
	for n, want := range map[int]int{maxChain + 1: 0, maxChain + 2: 1} {
		_, errs := parseText("class A { Void m() { x {"+strings.Repeat(" 1,", n)+" } } }", false)
		if len(errs) != want || want == 1 && errs[0].Message != "Nesting too deep" {
			t.Errorf("%d elements: %v", n, errs)
		}
	}
}

// TestManyStrs has more strings with interpolations than may be nested, side by side.
func TestManyStrs(t *testing.T) {
	if _, errs := parseText(`class A { Str a := ""`+strings.Repeat(` + "${x}"`, 2*maxLexDepth)+" }", false); len(errs) > 0 {
		t.Error(errs)
	}
}

// TestScan finds the names of types, one in a header even if it is not as it should be.
func TestScan(t *testing.T) {
	var errs diag.List
	toks, _ := Lex(source.New("test.fan", []byte("using sys\nclass A mixin B {}\nenum class C : class {}\nmixin D { class E {} }")), Mode{}, &errs)
	_, names := Scan(toks, &errs)
	var got []string
	for _, n := range names {
		got = append(got, fmt.Sprint(n.Name, " ", n.Mixin))
	}
	if want := []string{"A false", "C false", "D true", "E false"}; !slices.Equal(got, want) || len(errs) > 0 {
		t.Errorf("%q, want %q; %v", got, want, errs)
	}
}

// TestWithoutDocs reads comments in which nobody is interested.
func TestWithoutDocs(t *testing.T) {
	var errs diag.List
	toks, ok := Lex(source.New("test.fan", []byte("** a\n** b\nclass A {} ** c")), Mode{}, &errs)
	var kinds []Kind
	for _, tok := range toks.List {
		kinds = append(kinds, tok.Kind)
	}
	if want := []Kind{KwClass, Ident, LBrace, RBrace, EOF}; !ok || !slices.Equal(kinds, want) {
		t.Errorf("tokens %v, want %v", kinds, want)
	}
}

// TestManyErrors stops after so many errors, of characters and of types.
func TestManyErrors(t *testing.T) {
	for _, line := range []string{"\\\n", "class A { ~ }\n"} {
		for _, n := range []int{maxErrors - 1, maxErrors, maxErrors + 1, 3 * maxErrors} {
			if _, errs := parseText(strings.Repeat(line, n), true); len(errs) != min(n, maxErrors) {
				t.Errorf("%d lines %q: %d errors", n, line, len(errs))
			}
		}
	}
}

// TestPrinted has members of a class, and how they are printed.
func TestPrinted(t *testing.T) {
	for text, want := range map[string]string{
		"Int a := '\r'":                           "Int a := 10",
		`Str a := "$super.x $it $this.y"`:         `Str a := "$super.x $it $this.y"`,
		`Str a := "$A.super.x"`:                   `Str a := ("" + A.super.x)`,
		`Str a := "${A.super.x}"`:                 `Str a := "${A.super.x}"`,
		`Int a := x ? y : throw z`:                `Int a := x ? y : throw z`,
		`Str a := "${x + 1}$y"`:                   `Str a := "${x + 1}$y"`,
		`|Int? ->Int| a`:                          `|Int? -> Int| a`,
		`|Int? a->Int?| b`:                        `|Int? a -> Int?| b`,
		`Int a := 0x8000_0000_0000_0000`:          `Int a := 0x8000000000000000`,
		`Int a := 0xffff_ffff_ffff_ffff`:          `Int a := 0xffffffffffffffff`,
		`Float a := 1e999f`:                       `Float a := 1e999f`,
		`Float a := -1e999f`:                      `Float a := -1e999f`,
		`Decimal a := 1.50d`:                      `Decimal a := 1.50d`,
		"Uri a := `a\\\\b\\:c\\$d\\u{60}e\\nf`":   "Uri a := `a\\\\b\\:c\\$d\\`e\\u{a}f`",
		"Uri a := `\\u{5c}`":                      "Uri a := `\\u005c`",
		"Uri a := `\\u005c:`":                     "Uri a := `\\:`",
		`Str a := "$<x> $<p::x=y>"`:               `Str a := "$<x> $<p::x=y>"`,
		`Str a := "${x?.y} $x.y ${x.y} ${x.y()}"`: `Str a := "${x?.y} $x.y ${x.y} ${x.y()}"`,
		`Str a := "$x.y${x()}${x().y}z"`:          `Str a := "$x.y${x()}${x().y}z"`,
		`Obj a := x?->y`:                          `Obj a := x?->y`,
		`Obj a := x?->y(1)`:                       `Obj a := x?->y(1)`,
		`Obj a := x->y = 3`:                       `Obj a := x->y = 3`,
		`Obj a := x?->y = 3`:                      `Obj a := x?->y = 3`,
		`[Int:Str] a`:                             `[Int:Str] a`,
		`[Int:Str]? a`:                            `[Int:Str]? a`,
		`| |->Int| -> |Int| | a`:                  `| |-> Int| -> |Int| | a`,
		`|Int?->Int| a`:                           `|Int? -> Int| a`,
		`|->| a`:                                  `|->| a`,
		`Void m() { for (a = 1; b; c) {} }`:       "Void m()\n{\n  for (a = 1; b; c) {\n  }\n}",
		`Void m() { for (;;) {} }`:                "Void m()\n{\n  for (; ; ) {\n  }\n}",
		`Void m() { x { 3, } }`:                   "Void m()\n{\n  x {\n    3,;\n  }\n}",
		`Void m() { x { 3, 4 } }`:                 "Void m()\n{\n  x {\n    3, 4;\n  }\n}",
		`Void m() { x { 3, 4, } }`:                "Void m()\n{\n  x {\n    3, 4;\n  }\n}",
		`@F { a = G { b = 1; c = Int# } } Int a`:  "@F { a = G { b = 1; c = Int#; }; }\nInt a",
		"**\nInt a":                               "**\nInt a",
		"** one\n**\n**   two\nInt a":             "** one\n**\n**   two\nInt a",
		`Int a := -(-1)`:                          `Int a := -(-1)`,
		`Int a := (A?)x`:                          `Int a := (A?)x`,
		`Obj a := Int? .b`:                        `Obj a := Int? .b`,
	} {
		u, errs := parseText("class A {\n"+text+"\n}", false)
		if len(errs) > 0 {
			t.Errorf("%q: %v", text, errs)
			continue
		}
		roundTrip(t, u)
		_, got, _ := strings.Cut(Print(u), "{\n")
		if got = strings.ReplaceAll("\n"+strings.TrimSuffix(got, "\n}\n"), "\n  ", "\n")[1:]; got != want {
			t.Errorf("%q: printed\n%s\nwant\n%s", text, got, want)
		}
	}
}
