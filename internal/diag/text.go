package diag

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tandem-lang/tandem/internal/source"
)

// TextOptions says how Text renders.
type TextOptions struct {
	Color bool // with ANSI colours, for terminals
}

// Palette of ANSI sequences; empty strings where colours are off.
type palette struct{ bold, red, yellow, blue, reset string }

func (o TextOptions) palette() palette {
	if !o.Color {
		return palette{}
	}
	return palette{bold: "\x1b[1m", red: "\x1b[1;31m", yellow: "\x1b[1;33m", blue: "\x1b[34m", reset: "\x1b[0m"}
}

// Text writes each diagnostic as a headline, the source line with a caret under
// the span, its notes and its hint.
func Text(w io.Writer, list List, o TextOptions) error {
	b := bufio.NewWriter(w)
	p := o.palette()
	for _, d := range list {
		writeHeadline(b, d, p)
		writeExcerpt(b, d.File, d.Span, p.red, p)
		for _, n := range d.Notes {
			at := d.File.Position(n.Span.Start)
			fmt.Fprintf(b, "%s:%d:%d: %snote:%s %s\n", d.File.Name, at.Line, at.Column, p.bold, p.reset, n.Message)
			writeExcerpt(b, d.File, n.Span, p.blue, p)
		}
		if d.Hint != "" {
			fmt.Fprintf(b, "%shint:%s %s\n", p.bold, p.reset, d.Hint)
		}
	}
	return b.Flush()
}

func writeHeadline(b *bufio.Writer, d *Diagnostic, p palette) {
	at := d.Position()
	mark := p.red
	if d.Severity == Warning {
		mark = p.yellow
	}
	kind, _, _ := strings.Cut(d.headline(), ": ")
	fmt.Fprintf(b, "%s%s:%d:%d:%s %s%s:%s %s", p.bold, d.File.Name, at.Line, at.Column, p.reset, mark, kind, p.reset, d.Message)
	if d.Code != "" {
		fmt.Fprintf(b, " [%s]", d.Code)
	}
	b.WriteByte('\n')
}

// excerptWidth is the number of bytes of a source line that an excerpt shows at
// the most, so that a line of many megabytes does not flood the terminal.
const excerptWidth = 160

func writeExcerpt(b *bufio.Writer, f *source.File, span source.Span, mark string, p palette) {
	line := f.LineOf(span.Start)
	text := f.Line(line)
	start := int(span.Start - f.LineStart(line))
	start = min(start, len(text))
	end := start + max(1, int(span.End)-int(span.Start))
	before, under, after := clip(text, start, end)
	fmt.Fprintf(b, "%5d | %s%s%s\n", line, before, under, after)
	fmt.Fprintf(b, "      | %s%s%s%s\n", blank(before), mark, carets(under), p.reset)
}

// clip cuts text down to excerptWidth bytes around [start, end) and returns the
// parts before, inside and after it, made safe to print.
func clip(text []byte, start, end int) (before, under, after string) {
	from, to := 0, len(text)
	if len(text) > excerptWidth {
		from = max(0, start-excerptWidth/2)
		to = min(len(text), from+excerptWidth)
		end = min(end, to)
	}
	for from > 0 && from < start && !utf8.RuneStart(text[from]) {
		from++
	}
	inner := min(end, len(text))
	before, under, after = printable(text[from:start]), printable(text[start:inner]), printable(text[inner:max(inner, to)])
	if from > 0 {
		before = "..." + before
	}
	if to < len(text) {
		after += "..."
	}
	return before, under, after
}

// printable replaces what would disturb a terminal: control characters of ASCII and
// Latin-1 but tab, and bytes that are not UTF-8.
func printable(text []byte) string {
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError || r != '\t' && unicode.IsControl(r) {
			return '?'
		}
		return r
	}, string(text))
}

// blank returns white space as wide as s, tabs kept so that the caret lines up.
func blank(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' {
			return r
		}
		return ' '
	}, s)
}

func carets(under string) string {
	return strings.Repeat("^", max(1, utf8.RuneCountInString(under)))
}
