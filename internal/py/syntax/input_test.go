package syntax

import (
	"testing"

	"github.com/tandem-lang/tandem/internal/source"
)

func TestUnfinished(t *testing.T) {
	for _, text := range []string{
		"(", "f(a,", "x = [1,\n2,", "{", "{1: (2)", "'''a", "'''a\n'b'\n", "f'''{x}", "f'{x", "x = \"\"\"", "x = 1 + \\", "x \\\n+ \\", "'a\\",
		"if x:", "if x: y", "if x:\n    y", "if x:\n    y\nelse:", "while x:\n  y\n  z", "for i in x: i", "try:", "with a: b", "def f(): pass",
		"class C:", "@d", "@d\ndef f():", "async def f():", "if x:\n  (", "if x:\n\n\n  '''", "def f(): # (",
	} {
		if !Unfinished([]byte(text), Options{}) {
			t.Errorf("%q is taken for finished", text)
		}
	}
	for _, text := range []string{
		"", "\n", "x", "x\n", "x = (1)", "'(", "\"'''\"", "# (", "x # '''", "x # \\", "'a", "'''a'''", ")", "x)", "]]]", "iffy", "define = 1", "pass",
		"if x:\n    y\n", "if x:\n    y\n    ", "if x: y\n\t", "def f():\n\n", "@d\n", "else:", "0x", "$", "'\\x'", "if = 3\n", "x = y if z else w",
	} {
		if Unfinished([]byte(text), Options{}) {
			t.Errorf("%q is taken for unfinished", text)
		}
	}
}

// TestPromptAndEval reads texts as the two forms of input that are no files.
func TestPromptAndEval(t *testing.T) {
	for _, test := range []struct {
		form  Input
		text  string
		stmts int // -1: refused
	}{
		{InputSingle, "", -1}, {InputSingle, "\n", 0}, {InputSingle, "# c\n", 0}, {InputSingle, "\n\n", 0}, {InputSingle, "a\n\n", 1},
		{InputSingle, "a; b; c", 3}, {InputSingle, "a;", 1}, {InputSingle, "if a:\n  b\n", 1}, {InputSingle, "if a:\n  b\n\n\n", 1},
		{InputSingle, "a\nb", -1}, {InputSingle, "if a: b\nc", -1}, {InputSingle, " a", -1}, {InputSingle, "\na", -1}, {InputSingle, "if a:\n  b\n c\n", -1},
		{InputSingle, "if a:\n  (\n", -1}, {InputSingle, "else:\n  b\n", -1},
		{InputEval, "", -1}, {InputEval, "\n", -1}, {InputEval, "a", 1}, {InputEval, "a\n\n# c\n", 1}, {InputEval, "a, b", 1}, {InputEval, "a,", 1},
		{InputEval, "a\nb", -1}, {InputEval, "a;", -1}, {InputEval, " a", -1}, {InputEval, "a = b", -1}, {InputEval, "pass", -1}, {InputEval, "*a", -1}, {InputEval, "a b", -1},
	} {
		m, errs := Parse(source.New("in.py", []byte(test.text)), Options{Input: test.form})
		switch {
		case m.Input != test.form:
			t.Errorf("%q: the tree is of input %d", test.text, m.Input)
		case test.stmts < 0 && len(errs) != 1:
			t.Errorf("%d %q: %d errors, want 1: %v", test.form, test.text, len(errs), errs)
		case test.stmts >= 0 && (len(errs) > 0 || len(m.Body) != test.stmts):
			t.Errorf("%d %q: %d statements, want %d: %v", test.form, test.text, len(m.Body), test.stmts, errs)
		}
	}
}
