package pyvalue

import "testing"

// TestValid has texts that end within a character, and bytes that begin none. What encodes a surrogate, or is longer than
// need be, is text to MicroPython.
func TestValid(t *testing.T) {
	for text, want := range map[string][2]bool{ // as UTF-8, as ASCII
		"": {true, true}, "a": {true, true}, "\x7f": {true, true}, "\x00": {true, true},
		"é": {true, false}, "a€b": {true, false}, "𝄞": {true, false}, "\xed\xa0\x80": {true, false}, "\xc0\x80": {true, false}, "\xf7\xbf\xbf\xbf": {true, false},
		"\x80": {false, false}, "\xbf": {false, false}, "\xf8\x80\x80\x80\x80": {false, false}, "\xff": {false, false},
		"\xc3": {false, false}, "\xe2\x82": {false, false}, "\xf0\x9d\x84": {false, false}, "\xe2\x82a": {false, false}, "\xc3a": {false, false},
		"é\x80": {false, false}, "a\xc3": {false, false},
	} {
		if got := [2]bool{UTF8.Valid([]byte(text)), ASCII.Valid([]byte(text))}; got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
	for name, want := range map[string]Encoding{"utf-8": UTF8, "utf8": UTF8, "ascii": ASCII} {
		if e, ok := EncodingByName(name); !ok || e != want {
			t.Errorf("%s is %d, %v", name, e, ok)
		}
	}
	if _, ok := EncodingByName("latin-1"); ok {
		t.Error("latin-1 is known")
	}
}
