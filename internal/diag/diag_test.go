package diag

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/source"
)

func sample() List {
	f := source.New("app.py", []byte("a = (1,\n\tif x = 1:\n"))
	return List{{
		Code: "py/syntax", Kind: "SyntaxError", File: f, Span: source.Span{Start: 14, End: 15},
		Message: "invalid syntax",
		Notes:   []Note{{Span: source.Span{Start: 4, End: 5}, Message: "'(' was opened here"}},
		Hint:    "use == to compare",
	}}
}

func text(t *testing.T, o TextOptions, list ...*Diagnostic) string {
	t.Helper()
	var b bytes.Buffer
	if err := Text(&b, list, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestText(t *testing.T) {
	want := "app.py:2:7: SyntaxError: invalid syntax [py/syntax]\n" +
		"    2 | \tif x = 1:\n" +
		"      | \t     ^\n" +
		"app.py:1:5: note: '(' was opened here\n" +
		"    1 | a = (1,\n" +
		"      |     ^\n" +
		"hint: use == to compare\n"
	if got := text(t, TextOptions{}, sample()...); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestColours(t *testing.T) {
	list := sample()
	warning := *list[0]
	warning.Severity, warning.Kind, warning.Notes = Warning, "", nil
	want := "\x1b[1mapp.py:2:7:\x1b[0m \x1b[1;31mSyntaxError:\x1b[0m invalid syntax [py/syntax]\n" +
		"    2 | \tif x = 1:\n" +
		"      | \t     \x1b[1;31m^\x1b[0m\n" +
		"app.py:1:5: \x1b[1mnote:\x1b[0m '(' was opened here\n" +
		"    1 | a = (1,\n" +
		"      |     \x1b[34m^\x1b[0m\n" +
		"\x1b[1mhint:\x1b[0m use == to compare\n" +
		"\x1b[1mapp.py:2:7:\x1b[0m \x1b[1;33mwarning:\x1b[0m invalid syntax [py/syntax]\n" +
		"    2 | \tif x = 1:\n" +
		"      | \t     \x1b[1;31m^\x1b[0m\n" +
		"\x1b[1mhint:\x1b[0m use == to compare\n"
	if d := cmp.Diff(want, text(t, TextOptions{Color: true}, list[0], &warning)); d != "" {
		t.Error(d)
	}
}

// excerpt renders the two lines below the headline for a span of a text.
func excerpt(t *testing.T, src string, start, end int) (line, caret string) {
	t.Helper()
	d := &Diagnostic{File: source.New("f", []byte(src)), Span: source.Span{Start: source.Pos(start), End: source.Pos(end)}}
	lines := strings.Split(text(t, TextOptions{}, d), "\n")
	return strings.TrimPrefix(lines[1], "    1 | "), strings.TrimPrefix(lines[2], "      | ")
}

func TestExcerpts(t *testing.T) {
	for _, c := range []struct {
		name        string
		src         string
		start, end  int
		line, caret string
	}{
		{"one character", "x = y", 4, 5, "x = y", "    ^"},
		{"several", "x = yes", 4, 7, "x = yes", "    ^^^"},
		{"none", "x = y", 2, 2, "x = y", "  ^"},
		{"none at the end", "x = y", 4, 4, "x = y", "    ^"},
		{"backward", "x = y", 4, 2, "x = y", "    ^"},
		{"first", "x = y", 0, 1, "x = y", "^"},
		{"wide characters", "é = ñu", 5, 8, "é = ñu", "    ^^"},
		{"tab ahead", "\tx", 1, 2, "\tx", "\t^"},
		{"end of file", "x = (", 5, 5, "x = (", "     ^"},
		{"line end", "x = (\ny", 5, 6, "x = (", "     ^"},
		{"past the line end", "x = (\r\ny", 6, 7, "x = (", "     ^"},
		{"several lines", "x = '''\ny\n'''", 4, 13, "x = '''", "    ^^^"},
		{"controls", "a\x00\x1b\x7f\u0080\u009fb", 8, 9, "a?????b", "      ^"},
		{"between controls and letters", "\x1f \u00a0ñ", 0, 1, "? \u00a0ñ", "^"},
		{"half a character ahead", "\x80b", 1, 2, "?b", " ^"},
		{"no UTF-8", "a\xffb", 2, 3, "a?b", "  ^"},
	} {
		if line, caret := excerpt(t, c.src, c.start, c.end); line != c.line || caret != c.caret {
			t.Errorf("%s:\n%q\n%q, want\n%q\n%q", c.name, line, caret, c.line, c.caret)
		}
	}
}

// A line of excerptWidth bytes is shown whole; of a longer one, that many bytes around the span.
func TestLongLines(t *testing.T) {
	const half = excerptWidth / 2
	a := func(n int) string { return strings.Repeat("a", n) }
	for _, c := range []struct {
		name        string
		src         string
		start, end  int
		line, caret string
	}{
		{"as wide as shown", a(excerptWidth-1) + "!", excerptWidth - 1, excerptWidth, a(excerptWidth-1) + "!", strings.Repeat(" ", excerptWidth-1) + "^"},
		{"one more", a(excerptWidth) + "!", 0, 1, a(excerptWidth) + "...", "^"},
		{"in the middle", a(500) + "!" + a(500), 500, 501, "..." + a(half) + "!" + a(half-1) + "...", strings.Repeat(" ", 3+half) + "^"},
		{"just within the first half", a(half) + "!" + a(500), half, half + 1, a(half) + "!" + a(half-1) + "...", strings.Repeat(" ", half) + "^"},
		{"just behind the first half", a(half+1) + "!" + a(500), half + 1, half + 2, "..." + a(half) + "!" + a(half-1) + "...", strings.Repeat(" ", 3+half) + "^"},
		{"at the end", a(500) + "!", 500, 501, "..." + a(half) + "!", strings.Repeat(" ", 3+half) + "^"},
		{"up to the end", a(500) + "!" + a(half-1), 500, 501, "..." + a(half) + "!" + a(half-1), strings.Repeat(" ", 3+half) + "^"},
		{"wider than shown", a(1000), 500, 900, "..." + a(excerptWidth) + "...", strings.Repeat(" ", 3+half) + strings.Repeat("^", half)},
		{"cut in the first character", "é" + a(79) + "!" + a(500), half + 1, half + 2, "..." + a(half-1) + "!" + a(half-1) + "...", strings.Repeat(" ", 3+half-1) + "^"},
		{"all are halves of characters", strings.Repeat("\x80", 500), 200, 201, "...?" + strings.Repeat("?", half-1) + "...", "   ^"},
		{"cut in a character", strings.Repeat("€", 300) + "!", 900, 901, "..." + strings.Repeat("€", 26) + "!", strings.Repeat(" ", 3+26) + "^"},
	} {
		line, caret := excerpt(t, c.src, c.start, c.end)
		if line != c.line || caret != c.caret {
			t.Errorf("%s:\n%q\n%q, want\n%q\n%q", c.name, line, caret, c.line, c.caret)
		}
	}
}

// The caret stands under the mark however long the line is, and no character is cut.
func TestTextClipsLongLines(t *testing.T) {
	src := strings.Repeat("é", 1<<20) + "!" + strings.Repeat("\x00", 1<<20)
	line, caret := excerpt(t, src, 2<<20, 2<<20+1)
	if len(line) > 1000 {
		t.Fatalf("excerpt of %d bytes", len(line))
	}
	if got, want := strings.IndexByte(caret, '^'), utf8.RuneCountInString(line[:strings.IndexByte(line, '!')]); got != want {
		t.Errorf("caret under column %d, the mark stands in column %d:\n%s\n%s", got, want, line, caret)
	}
}

func TestWriteError(t *testing.T) {
	want := errors.New("full")
	if err := Text(failing{want}, sample(), TextOptions{}); err != want {
		t.Errorf("Text returns %v", err)
	}
	if err := JSON(failing{want}, sample()); err != want {
		t.Errorf("JSON returns %v", err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestJSON(t *testing.T) {
	list := sample()
	backward := *list[0]
	backward.Span, backward.Severity, backward.Line = source.Span{Start: 4, End: 2}, Warning, 7
	var b bytes.Buffer
	if err := JSON(&b, append(list, &backward)); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(b.String(), "[\n  {\n    \"file\": \"app.py\",\n") {
		t.Errorf("not indented by two: %s", b.String())
	}
	var got []map[string]any
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	note := []any{map[string]any{"line": 1.0, "column": 5.0, "message": "'(' was opened here"}}
	want := []map[string]any{{
		"file": "app.py", "line": 2.0, "column": 7.0, "endLine": 2.0, "endColumn": 8.0, "severity": "error", "code": "py/syntax",
		"kind": "SyntaxError", "message": "invalid syntax", "notes": note, "hint": "use == to compare",
	}, {
		"file": "app.py", "line": 1.0, "column": 5.0, "endLine": 1.0, "endColumn": 5.0, "severity": "warning", "code": "py/syntax",
		"kind": "SyntaxError", "message": "invalid syntax", "notes": note, "hint": "use == to compare", "referenceLine": 7.0,
	}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestNoDiagnosticsAreAnArray(t *testing.T) {
	var b bytes.Buffer
	if err := JSON(&b, nil); err != nil || b.String() != "[]\n" {
		t.Errorf("got %q, %v", b.String(), err)
	}
}

func TestReferenceLine(t *testing.T) {
	d := sample()[0]
	for line, want := range map[int]int{0: 2, 1: 1, 9: 9, NoLine: NoLine} {
		if d.Line = line; d.ReferenceLine() != want {
			t.Errorf("Line %d: reference line %d, want %d", line, d.ReferenceLine(), want)
		}
	}
}

func TestListError(t *testing.T) {
	l := sample()
	for _, c := range []struct {
		list List
		want string
	}{
		{nil, "no errors"},
		{l, "app.py:2:7: SyntaxError: invalid syntax"},
		{List{l[0], {File: l[0].File}, {File: l[0].File}}, "app.py:2:7: SyntaxError: invalid syntax (and 2 more)"},
		{List{{File: l[0].File, Severity: Warning, Message: "unused"}}, "app.py:1:1: warning: unused"},
	} {
		if got := c.list.Error(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
	if (List{{Severity: Warning}}).Err() != nil || List(nil).Err() != nil {
		t.Error("a warning failed the build")
	}
	if (List{{Severity: Warning}, l[0]}).Err() == nil {
		t.Error("an error behind a warning did not fail the build")
	}
}
