package fanregex

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func find(t *testing.T, pattern string, flags Flags, text string) Match {
	t.Helper()
	re, err := Compile(pattern, flags)
	if err != nil {
		t.Fatal(err)
	}
	m, err := re.Find(NewText(text), 0)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestGroupsAreCountedInTheirOrder(t *testing.T) {
	want := Match{{1, 4}, {1, 2}, {2, 3}, {-1, -1}, {3, 4}}
	if diff := cmp.Diff(want, find(t, `(a)(?<x>b)(q)?(c)`, 0, "-abc")); diff != "" {
		t.Error(diff)
	}
}

func TestPlacesAreThoseOfUnits(t *testing.T) {
	if diff := cmp.Diff(Match{{3, 5}}, find(t, "\U0001f601", 0, "\U0001f600x\U0001f601")); diff != "" {
		t.Error(diff)
	}
	re, err := Compile(".", 0)
	if err != nil {
		t.Fatal(err)
	}
	m, err := re.Find(NewText("\U0001f600x"), 1) // the second half is no beginning
	if diff := cmp.Diff(Match{{2, 3}}, m); diff != "" || err != nil {
		t.Error(diff, err)
	}
}

func TestWholeTriesAllAlternatives(t *testing.T) {
	re, err := Compile("a|ab", 0)
	if err != nil {
		t.Fatal(err)
	}
	if m, err := re.Whole(NewText("ab")); err != nil || m == nil {
		t.Error(m, err)
	}
	if m, err := re.Whole(NewText("abc")); err != nil || m != nil {
		t.Error(m, err)
	}
}

func TestCaseOfASCIIOrAll(t *testing.T) {
	for _, c := range []struct {
		pattern string
		flags   Flags
		text    string
		want    bool
	}{
		{"é", IgnoreCase, "É", false},
		{"(?iu)é", 0, "É", true},
		{"[a-c]", IgnoreCase, "B", true},
		{"[^a]", IgnoreCase, "A", false},
		{`(?i)(x)\1`, 0, "xX", true},
		{`(?i:x)y`, 0, "XY", false},
		{`k`, IgnoreCase, "\u212a", false}, // the sign for kelvin is no ASCII letter
	} {
		if got := find(t, c.pattern, c.flags, c.text) != nil; got != c.want {
			t.Errorf("%s in %s: %v", c.pattern, c.text, got)
		}
	}
}

func TestLineEnds(t *testing.T) {
	for _, c := range []struct {
		pattern string
		flags   Flags
		text    string
		want    Match
	}{
		{"$", 0, "a\r\n", Match{{1, 1}}},
		{"$", 0, "a\n\n", Match{{2, 2}}},
		{"a$", Multiline, "ba\u2028", Match{{1, 2}}},
		{"(?d)a$", 0, "a\r", nil},
		{"^b", Multiline, "a\rb", Match{{2, 3}}},
		{"^", Multiline, "", nil},
		{"a.b", 0, "a\u0085b", nil},
		{"a.b", DotAll, "a\u0085b", Match{{0, 3}}},
		{`a\Z`, 0, "a\u2029", Match{{0, 1}}},
	} {
		if diff := cmp.Diff(c.want, find(t, c.pattern, c.flags, c.text)); diff != "" {
			t.Errorf("%s in %q: %s", c.pattern, c.text, diff)
		}
	}
}

func TestSetsAreComputed(t *testing.T) {
	s := set{{'a', 'f'}}
	for name, c := range map[string]struct{ got, want set }{
		"union":      {s.union(set{{'g', 'k'}, {'z', 'z'}}), set{{'a', 'k'}, {'z', 'z'}}},
		"intersect":  {s.intersect(set{{'c', 'z'}}), set{{'c', 'f'}}},
		"disjoint":   {s.intersect(set{{'x', 'z'}}), nil},
		"complement": {s.complement().complement(), s},
		"folded":     {set{{'a', 'b'}}.folded(false), set{{'A', 'B'}, {'a', 'b'}}},
	} {
		if diff := cmp.Diff(c.want, c.got, cmp.AllowUnexported(span{})); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestNestingIsBounded(t *testing.T) {
	for _, open := range []string{"(", "[", "(?:", "(?=", "[^"} {
		_, err := Compile(strings.Repeat(open, 100_000), 0)
		var e *SyntaxError
		if !errors.As(err, &e) {
			t.Errorf("%s: %v", open, err)
		}
	}
}

func FuzzCompile(f *testing.F) {
	for _, s := range []string{`a{2,3}+`, `[a-z&&[^b]]`, `\Qa\E`, `(?<n>x)\k<n>`, `\x{41}\u0041\0101`, `(?i-s:x)`, `\p{IsLatin}`, `#`, "\xed\xa0\xbd"} {
		f.Add(s, "text")
	}
	f.Fuzz(func(t *testing.T, pattern, text string) {
		if len(pattern) > 40 || len(text) > 40 {
			return
		}
		re, err := Compile(pattern, 0)
		if err != nil {
			return
		}
		m, err := re.Find(NewText(text), 0)
		if err == nil && m != nil && (m[0].Start < 0 || m[0].End > NewText(text).Size()) {
			t.Fatal(m)
		}
	})
}
