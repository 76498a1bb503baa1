package hint

import (
	"slices"
	"strings"
	"testing"
)

func TestNear(t *testing.T) {
	names := []string{"size", "all", "upper", "capitalize", "Int", "hidden$1", "sizf", "abcdef", "ant", "Z", "interesting", strings.Repeat("x", maxName)}
	for _, c := range []struct{ name, want string }{
		{"siz", "size"}, // of two that are one edit away, the first in the alphabet
		{"SIZE", "size"},
		{"uper", "upper"},
		{"captialize", "capitalize"},
		{"zzz", ""},
		{"all", ""},
		{"upper", ""},
		{"int", "Int"}, // though ant is before it in the alphabet
		{"z", "Z"},
		{"Ixx", ""}, // two edits in three letters
		{"intexexting", "interesting"},
		{"intexexxing", ""}, // three edits are too many for any name
		{"q", ""},
		{"al", ""}, // too short for an edit
		{"alx", "all"},
		{"ally", "all"},
		{"abcxyf", "abcdef"}, // two edits in six letters
		{"abxyf", ""},        // two edits in five
		{"abxyzf", ""},
		{"hiden$1", ""},
		{strings.Repeat("x", maxName-1), strings.Repeat("x", maxName)},
		{strings.Repeat("x", maxName+1), ""},
	} {
		want := ""
		if c.want != "" {
			want = "did you mean '" + c.want + "'?"
		}
		for range 2 {
			if got := Near(c.name, slices.Values(names)); got != want {
				t.Errorf("Near(%q) = %q, want %q", c.name, got, want)
			}
			slices.Reverse(names)
		}
	}
}

func TestEditDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"a", "", 1}, {"", "ab", 2}, {"abc", "abc", 0}, {"abc", "axc", 1}, {"kitten", "sitting", 3}, {"ab", "ba", 2},
		{"abcd", "a", 3}, {"a", "abcd", 3}, {"flaw", "lawn", 2}, {"ab", "xxxxabxxxx", 8},
		{strings.Repeat("a", maxName), "a", maxName - 1}, {strings.Repeat("a", maxName+1), "a", maxName}, {"a", strings.Repeat("a", maxName+1), maxName},
	} {
		if got := editDistance(c.a, c.b); got != c.want {
			t.Errorf("editDistance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
