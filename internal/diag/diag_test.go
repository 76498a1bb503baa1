package diag

import (
	"bytes"
	"strings"
	"testing"

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

func TestText(t *testing.T) {
	var b bytes.Buffer
	if err := Text(&b, sample(), TextOptions{}); err != nil {
		t.Fatal(err)
	}
	want := "app.py:2:7: SyntaxError: invalid syntax [py/syntax]\n" +
		"    2 | \tif x = 1:\n" +
		"      | \t     ^\n" +
		"app.py:1:5: note: '(' was opened here\n" +
		"    1 | a = (1,\n" +
		"      |     ^\n" +
		"hint: use == to compare\n"
	if b.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", b.String(), want)
	}
}

func TestTextClipsLongLines(t *testing.T) {
	text := strings.Repeat("é", 1<<20) + "!" + strings.Repeat("\x00", 1<<20)
	f := source.New("long.py", []byte(text))
	at := source.Pos(2 << 20)
	var b bytes.Buffer
	if err := Text(&b, List{{File: f, Kind: "SyntaxError", Span: source.Span{Start: at, End: at + 1}, Message: "invalid syntax"}}, TextOptions{}); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(b.String(), "\n")
	if len(b.String()) > 1000 {
		t.Fatalf("excerpt of %d bytes", b.Len())
	}
	if got, want := strings.IndexRune(lines[2], '^'), len([]rune(lines[1][:strings.IndexByte(lines[1], '!')])); got != want {
		t.Errorf("caret under column %d, the mark stands in column %d:\n%s", got, want, b.String())
	}
	if strings.ContainsRune(b.String(), 0) {
		t.Error("a control character reached the terminal")
	}
}

func TestTextAtEndOfFile(t *testing.T) {
	f := source.New("e.py", []byte("x = ("))
	var b bytes.Buffer
	if err := Text(&b, List{{File: f, Span: source.Span{Start: 5, End: 5}, Message: "unexpected end"}}, TextOptions{}); err != nil {
		t.Fatal(err)
	}
	if want := "    1 | x = (\n      |      ^\n"; !strings.HasSuffix(b.String(), want) {
		t.Errorf("got:\n%s", b.String())
	}
}

func TestJSON(t *testing.T) {
	var b bytes.Buffer
	if err := JSON(&b, sample()); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"file": "app.py"`, `"line": 2`, `"column": 7`, `"endColumn": 8`, `"kind": "SyntaxError"`, `"hint": "use == to compare"`} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s in\n%s", want, b.String())
		}
	}
}

func TestListError(t *testing.T) {
	l := sample()
	if got, want := append(l, l[0]).Error(), "app.py:2:7: SyntaxError: invalid syntax (and 1 more)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if (List{{Severity: Warning}}).Err() != nil {
		t.Error("a warning failed the build")
	}
}
