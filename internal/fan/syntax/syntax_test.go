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

func (capitalized) Qualified(pod, name string) []NameError { return nil }

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
