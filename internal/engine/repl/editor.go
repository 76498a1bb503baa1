package repl

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"
)

// History are the lines that were typed, as the line editor asks for them: 0 is the last.
type History = term.History

// editor reads lines that are edited as they are typed.
type editor struct {
	s    *session
	keys keys
	term *term.Terminal // nil where a new one is to be made: behind a line that was left in the middle
}

func newEditor(s *session) *editor {
	e := &editor{s: s}
	e.keys.in, e.keys.width = s.in, s.opts.Style.Indent
	return e
}

// noHistory keeps nothing.
type noHistory struct{}

func (noHistory) Add(string)    {}
func (noHistory) Len() int      { return 0 }
func (noHistory) At(int) string { panic("no entries") }

func (e *editor) terminal() *term.Terminal {
	if e.term != nil {
		return e.term
	}
	e.term = term.NewTerminal(struct {
		io.Reader
		io.Writer
	}{&e.keys, e.s.out}, "")
	width := e.s.opts.Width
	if width <= 0 {
		width = math.MaxInt16
	}
	e.term.SetSize(width, 1)
	e.term.History = noHistory{}
	if e.s.opts.History != nil {
		e.term.History = e.s.opts.History
	}
	e.term.AutoCompleteCallback = e.key
	return e.term
}

// readLine reads a line that begins with an indentation, and shows something ahead of it. pasted says that it was pasted, not typed.
func (e *editor) readLine(shown, indent string) (line string, pasted bool, err error) {
	t := e.terminal()
	t.SetPrompt(shown)
	e.keys.start(indent)
	if e.s.opts.Marked {
		t.SetBracketedPasteMode(true)
		defer t.SetBracketedPasteMode(false)
	}
	line, err = t.ReadLine()
	if errors.Is(err, term.ErrPasteIndicator) {
		return line, true, nil
	}
	if err != nil {
		e.term = nil
	}
	return line, false, err
}

// key handles a key that the line editor has no meaning for: Tab completes, or indents behind blanks.
func (e *editor) key(line string, pos int, key rune) (newLine string, newPos int, ok bool) {
	if key != tab {
		return "", 0, false
	}
	insert := strings.Repeat(" ", e.s.opts.Style.Indent)
	if strings.TrimSpace(line[:pos]) != "" && line[pos-1] != ' ' {
		insert = e.complete(line[:pos])
	}
	return line[:pos] + insert + line[pos:], pos + len(insert), true
}

// complete returns what a line is completed by. Where it may be several things, they are shown.
func (e *editor) complete(line string) string {
	var prefix string
	var names []string
	e.s.in.run(e.s.it.Interrupt, func() { prefix, names = e.s.it.Complete(line) }) // a property may run code
	if len(names) == 0 {
		return ""
	}
	common := names[0]
	for _, name := range names[1:] {
		for !strings.HasPrefix(name, common) {
			_, size := utf8.DecodeLastRuneInString(common)
			common = common[:len(common)-size]
		}
	}
	if len(names) > 1 && common == prefix {
		io.WriteString(e.term, columns(names))
	}
	return common[len(prefix):]
}

// Columns of names, which the line editor writes: so many characters wide, in so many on a line, as on a board.
const (
	columnWidth = 16
	lineWidth   = 80
)

func columns(names []string) string {
	var b strings.Builder
	at := 0
	for _, name := range names {
		width := (len(name)/columnWidth + 1) * columnWidth
		if at > 0 && at+width > lineWidth {
			b.WriteByte('\n')
			at = 0
		}
		fmt.Fprintf(&b, "%-*s", width, name)
		at += width
	}
	return b.String() + "\n"
}

// keys is the input as the line editor reads it: a byte at a time, so that it holds nothing back when the mode changes.
type keys struct {
	in     *Input
	width  int    // blanks of a level of indentation
	inject []byte // read ahead of what arrives
	first  bool   // nothing was typed in this line
	blanks int    // blanks in the line where it has nothing else, or -1
	before byte
}

// start begins a line that has an indentation.
func (k *keys) start(indent string) {
	k.inject = []byte(indent)
	k.first, k.blanks = true, len(indent)
}

// Read reads a byte. The errors are those of this package where a control character asks for something.
func (k *keys) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	if len(k.inject) == 0 {
		if err := k.take(); err != nil {
			return 0, err
		}
	}
	p[0] = k.inject[0]
	k.inject = k.inject[1:]
	return 1, nil
}

// asked returns what a control character asks for on an empty line; nil for nothing.
func asked(c byte) error {
	switch c {
	case ctrlA:
		return errRaw
	case ctrlB:
		return errBanner
	case ctrlE:
		return errPaste
	}
	return nil
}

// ready takes a byte where none is to be read ahead of it.
func (k *keys) ready() error {
	if len(k.inject) > 0 {
		return nil
	}
	return k.take()
}

// word returns what the line editor knows a key behind Escape as that goes by words: back, forth, deletion in both directions. It is empty for
// other keys.
func word(c byte) string {
	switch c {
	case 'b':
		return "\x1b[1;3D"
	case 'f':
		return "\x1b[1;3C"
	case 'd':
		return "\x1b[1;3C\x17"
	case backspace, del:
		return "\x17"
	}
	return ""
}

// escaped takes what follows Escape.
func (k *keys) escaped() error {
	c, err := k.in.take(prompt)
	if err != nil {
		return err
	}
	k.blanks = -1
	k.inject = []byte{escape, c}
	if text := word(c); text != "" {
		k.inject = []byte(text)
	}
	return nil
}

// take takes the next byte that arrives.
func (k *keys) take() error {
	c, err := k.in.take(prompt)
	if err == nil && c == '\n' && k.before == '\r' {
		c, err = k.in.take(prompt)
	}
	if err != nil {
		return err
	}
	k.before = c
	first := k.first
	k.first = false
	switch {
	case c == ctrlC:
		return errInterrupted
	case first && k.blanks == 0 && asked(c) != nil:
		return asked(c)
	case c == escape:
		return k.escaped()
	case first && c == ' ' && k.blanks > 0: // an indentation of one's own takes the place of the one that was put there
		k.inject = bytes.Repeat([]byte{del}, k.blanks-1)
		k.blanks = 1
		return k.ready()
	case first && c == tab && k.blanks > 0:
		return k.ready()
	case (c == backspace || c == del) && k.blanks > 0: // a level of indentation
		n := (k.blanks-1)%k.width + 1
		k.blanks -= n
		for range n {
			k.inject = append(k.inject, del)
		}
		return nil
	case c == ' ' && k.blanks >= 0:
		k.blanks++
	case c != backspace && c != del:
		k.blanks = -1
	}
	k.inject = append(k.inject, c)
	return nil
}
