// Package source holds source texts and turns byte offsets into lines and columns.
//
// In: a name and the bytes of a file. Out: a File that answers "which line and
// column is offset 17" and "what are the bytes of line 3":
//
//	f := source.New("a.py", []byte("x = 1\ny = 2\n"))
//	f.Position(6) // {Line: 2, Column: 1}
//	f.Line(2)     // "y = 2"
//
// Invariants: a File never changes after New and is safe for concurrent use; the
// line table is made once, at the first question. A line ends at "\n", "\r\n" or
// a lone "\r", as both languages have it.
//
// It knows nothing of any language: no tokens, no encodings beyond UTF-8 width.
package source

import (
	"bytes"
	"sort"
	"sync"
	"unicode/utf8"
)

// Pos is a byte offset from the start of a file's text.
type Pos uint32

// Span is the half-open range of bytes [Start, End) in one file.
type Span struct {
	Start, End Pos
}

// Position is a place as people count: both numbers from 1, the column in
// Unicode code points (an invalid byte counts as one).
type Position struct {
	Line, Column int
}

// MaxSize is the largest text that a File can hold, in bytes; offsets must fit a Pos.
const MaxSize = 1<<32 - 2

// File is one source text under the name that messages and outputs show.
type File struct {
	Name string
	Text []byte

	once  sync.Once
	lines []Pos // offset of the first byte of each line
}

// New returns a File over text, which it keeps and which must not change afterwards.
func New(name string, text []byte) *File {
	return &File{Name: name, Text: text}
}

// lineStarts returns the offsets of all line starts; there is always at least one line.
func (f *File) lineStarts() []Pos {
	f.once.Do(func() {
		f.lines = append(make([]Pos, 0, 1+len(f.Text)/24), 0)
		for i := 0; i < len(f.Text); i++ {
			switch f.Text[i] {
			case '\r':
				if i+1 < len(f.Text) && f.Text[i+1] == '\n' {
					i++
				}
				f.lines = append(f.lines, Pos(i+1))
			case '\n':
				f.lines = append(f.lines, Pos(i+1))
			}
		}
	})
	return f.lines
}

// LineCount returns the number of lines; a text that ends in a newline has an empty last line.
func (f *File) LineCount() int { return len(f.lineStarts()) }

// LineOf returns the line, counted from 1, that holds offset p. An offset past
// the end belongs to the last line.
func (f *File) LineOf(p Pos) int {
	lines := f.lineStarts()
	return sort.Search(len(lines), func(i int) bool { return lines[i] > p })
}

// Position returns the line and column of offset p, clamped to the text.
func (f *File) Position(p Pos) Position {
	p = min(p, Pos(len(f.Text)))
	line := f.LineOf(p)
	start := f.lines[line-1]
	return Position{Line: line, Column: 1 + utf8.RuneCount(f.Text[start:p])}
}

// Line returns the bytes of line n, counted from 1, without its line ending;
// nil where there is no such line.
func (f *File) Line(n int) []byte {
	lines := f.lineStarts()
	if n < 1 || n > len(lines) {
		return nil
	}
	end := Pos(len(f.Text))
	if n < len(lines) {
		end = lines[n]
	}
	return bytes.TrimRight(f.Text[lines[n-1]:end], "\r\n")
}

// LineStart returns the offset of the first byte of line n, counted from 1 and clamped to the text.
func (f *File) LineStart(n int) Pos {
	lines := f.lineStarts()
	return lines[max(0, min(n-1, len(lines)-1))]
}
