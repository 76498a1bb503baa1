package diagnostic_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/tandem-lang/tandem/diagnostic"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/python"
)

func sample() diag.List {
	f := source.New("app.py", []byte("a = (1,\nif x = 1:\n"))
	return diag.List{
		{Code: "py/syntax", Kind: "SyntaxError", File: f, Span: source.Span{Start: 13, End: 14}, Message: "invalid syntax",
			Notes: []diag.Note{{Span: source.Span{Start: 4, End: 5}, Message: "'(' was opened here"}}, Hint: "use == to compare"},
		{Code: "py/unused", Severity: diag.Warning, File: f, Span: source.Span{Start: 0, End: 8}, Message: "unused"},
	}
}

func TestError(t *testing.T) {
	var err error = diagnostic.NewError(sample())
	want := []diagnostic.Diagnostic{
		{Filename: "app.py", Start: diagnostic.Position{Line: 2, Column: 6}, End: diagnostic.Position{Line: 2, Column: 7},
			Code: "py/syntax", Kind: "SyntaxError", Message: "invalid syntax",
			Notes: []diagnostic.Note{{At: diagnostic.Position{Line: 1, Column: 5}, Message: "'(' was opened here"}}, Hint: "use == to compare"},
		{Filename: "app.py", Start: diagnostic.Position{Line: 1, Column: 1}, End: diagnostic.Position{Line: 2, Column: 1},
			Code: "py/unused", Warning: true, Message: "unused"},
	}
	var e *diagnostic.Error
	if !errors.As(err, &e) {
		t.Fatal("no *Error")
	}
	if d := cmp.Diff(want, e.Diagnostics, cmpopts.EquateEmpty()); d != "" {
		t.Error(d)
	}
	if got := err.Error(); got != "app.py:2:6: SyntaxError: invalid syntax (and 1 more)" {
		t.Errorf("got %q", got)
	}
	for colour, want := range map[bool]string{
		false: "app.py:2:6: SyntaxError: invalid syntax [py/syntax]\n",
		true:  "\x1b[1mapp.py:2:6:\x1b[0m \x1b[1;31mSyntaxError:\x1b[0m invalid syntax [py/syntax]\n",
	} {
		var b bytes.Buffer
		if err := e.Render(&b, colour); err != nil || !bytes.HasPrefix(b.Bytes(), []byte(want)) {
			t.Errorf("got %q, %v, want %q", b.String(), err, want)
		}
	}
}

func ExampleError() {
	_, err := python.Compile([]byte("if x = 1:\n    pass\n"), python.Options{Filename: "app.py"})
	var refused *diagnostic.Error
	if errors.As(err, &refused) {
		for _, d := range refused.Diagnostics {
			fmt.Printf("line %d: %s\n", d.Start.Line, d.Message)
		}
		refused.Render(os.Stdout, false)
	}
	// Output:
	// line 1: invalid syntax
	// app.py:1:6: SyntaxError: invalid syntax [py/syntax]
	//     1 | if x = 1:
	//       |      ^
	// hint: use == to compare
}
