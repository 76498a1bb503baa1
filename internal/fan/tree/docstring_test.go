package tree

import (
	"strings"
	"testing"
)

// TestUnqualified has the first and last letters of what a pod's name may have.
func TestUnqualified(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "Str": "Str", "sys::Str": "Str", "sys::Str[a::B:z9_AZaz0::C]": "Str[B:C]", "::X": "X", "f(az::B)": "f(B)", "{az::B": "{B", "`az::B": "`B", "@AZ::B": "@B", "[AZ::B": "[B", "/09::B": "/B", ":09::B": ":B", "a::b::C": "C",
	} {
		if got := unqualified(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestUnwrap(t *testing.T) {
	for s, want := range map[string]string{"": "", "(": "(", ")": ")", "()": "", "(a)": "a", "((a))": "(a)", "(a": "(a", "a)": "a)", "(a)b": "(a)b"} {
		if got := unwrap(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestShorten(t *testing.T) {
	if s := strings.Repeat("é", maxDocString); shorten(s) != s || shorten(s+"é") != "..." {
		t.Error(len(s))
	}
}
