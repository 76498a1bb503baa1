package syntax

import (
	"testing"

	"github.com/tandem-lang/tandem/internal/source"
)

// TestDelete: U+007F is no part of a name and stands for itself in comments and
// literals, where printing escapes it; adjacent literals are one.
func TestDelete(t *testing.T) {
	if _, errs := Parse(source.New("a.py", []byte("a\x7fb = 1\n")), Options{}); len(errs) != 1 || errs[0].Message != "invalid syntax" || errs[0].Span.Start != 1 {
		t.Errorf("in a name: %v", errs)
	}
	for _, c := range []struct{ in, out string }{
		{"x = 'a\x7fb' # \x7f\n", "x = 'a\\x7fb'\n"},
		{"x = '\\x7f' \"\\177\" r'\x7f'\n", "x = '\\x7f\\x7f\\x7f'\n"},
		{"x = b'\x7f' b'\\x80'\n", "x = b'\\x7f\\x80'\n"},
		{"x = 'a\tb' 'it''s'\n", "x = 'a\\tbits'\n"},
	} {
		m, errs := Parse(source.New("a.py", []byte(c.in)), Options{})
		if len(errs) > 0 {
			t.Errorf("%q: %v", c.in, errs)
			continue
		}
		if got := string(Print(m)); got != c.out {
			t.Errorf("%q is printed as %q, want %q", c.in, got, c.out)
		}
	}
}
