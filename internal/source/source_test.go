package source

import "testing"

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
	if f.LineStart(3) != 10 || f.LineStart(99) != 12 {
		t.Error("LineStart")
	}
}

func TestEmpty(t *testing.T) {
	f := New("t", nil)
	if f.LineCount() != 1 || f.Position(0) != (Position{1, 1}) {
		t.Error("an empty file has one empty line")
	}
}
