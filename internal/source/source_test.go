package source

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestPositions(t *testing.T) {
	f := New("t", []byte("ab\r\ncé d\rx\n"))
	for _, c := range []struct {
		at   Pos
		want Position
	}{{0, Position{1, 1}}, {2, Position{1, 3}}, {4, Position{2, 1}}, {7, Position{2, 3}}, {10, Position{3, 1}}, {12, Position{4, 1}}, {99, Position{4, 1}}} {
		if got := f.Position(c.at); got != c.want {
			t.Errorf("Position(%d) = %v, want %v", c.at, got, c.want)
		}
	}
	for i, want := range []string{"ab", "cé d", "x", ""} {
		if got := string(f.Line(i + 1)); got != want {
			t.Errorf("Line(%d) = %q, want %q", i+1, got, want)
		}
	}
	if f.Line(0) != nil || f.Line(5) != nil {
		t.Error("lines outside the file")
	}
	for n, want := range map[int]Pos{-1: 0, 0: 0, 1: 0, 2: 4, 3: 10, 4: 12, 99: 12} {
		if got := f.LineStart(n); got != want {
			t.Errorf("LineStart(%d) = %d, want %d", n, got, want)
		}
	}
}

func TestEmpty(t *testing.T) {
	f := New("t", nil)
	if f.LineCount() != 1 || f.Position(0) != (Position{1, 1}) {
		t.Error("an empty file has one empty line")
	}
}

// All short texts over line ends and characters of one byte and two, against a regular expression for the line ends.
func TestAllShortTexts(t *testing.T) {
	ends := regexp.MustCompile("\r\n|\r|\n")
	var all func(text string, n int)
	all = func(text string, n int) {
		checkLines(t, text, ends.FindAllStringIndex(text, -1))
		for _, more := range []string{"a", "é", "\r", "\n"} {
			if n > 0 {
				all(text+more, n-1)
			}
		}
	}
	all("", 5)
}

func checkLines(t *testing.T, text string, ends [][]int) {
	f := New("t", []byte(text))
	if f.LineCount() != len(ends)+1 {
		t.Fatalf("%q: %d lines, want %d", text, f.LineCount(), len(ends)+1)
	}
	start := 0
	for i := range f.LineCount() {
		end, next := len(text), len(text)+1
		if i < len(ends) {
			end, next = ends[i][0], ends[i][1]
		}
		if got := f.Line(i + 1); got == nil || string(got) != text[start:end] {
			t.Errorf("%q: line %d is %q, want %q", text, i+1, got, text[start:end])
		}
		if got := f.LineStart(i + 1); int(got) != start {
			t.Errorf("%q: line %d begins at %d, want %d", text, i+1, got, start)
		}
		for at := start; at < next; at++ {
			want := Position{i + 1, 1 + utf8.RuneCountInString(text[start:min(at, len(text))])}
			if got := f.Position(Pos(at)); got != want || f.LineOf(Pos(at)) != i+1 {
				t.Errorf("%q: offset %d is at %v, on line %d, want %v", text, at, got, f.LineOf(Pos(at)), want)
			}
		}
		start = next
	}
}

func TestManyLines(t *testing.T) {
	f := New("t", []byte(strings.Repeat("x = 1\n", 1000)))
	if f.LineCount() != 1001 || f.LineOf(6*500) != 501 || f.LineStart(1001) != 6000 {
		t.Errorf("%d lines, offset 3000 on line %d, the last begins at %d", f.LineCount(), f.LineOf(6*500), f.LineStart(1001))
	}
}
