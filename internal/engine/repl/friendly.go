package repl

import (
	"errors"
	"strings"

	"github.com/tandem-lang/tandem/internal/engine"
)

// What the first character of a line may ask for instead of a line, and how the input ends.
var (
	errRaw         = errors.New("raw prompt")
	errBanner      = errors.New("banner")
	errPaste       = errors.New("paste mode")
	errInterrupted = errors.New("interrupted")
)

// friendly is the prompt for people; nil where Ctrl-A leaves it for the raw one.
func (s *session) friendly() *End {
	e := newEditor(s)
	for {
		statement, err := s.statement(e)
		var end *End
		switch {
		case err == nil:
			end = s.statementRun(statement, true)
		case errors.Is(err, errRaw) && s.opts.Style.NoRaw:
		case errors.Is(err, errRaw):
			return nil
		case errors.Is(err, errBanner):
			s.write("\r\n" + crlf(s.opts.Banner) + "\r\n")
		case errors.Is(err, errPaste):
			end = s.pasteMode()
		case errors.Is(err, errInterrupted):
			s.write("\r\n")
		default: // the end of the input, or Ctrl-D
			s.write("\r\n")
			return &End{}
		}
		if end != nil {
			return end
		}
	}
}

// statement reads lines until they are a whole statement.
func (s *session) statement(e *editor) (string, error) {
	line, pasted, err := e.readLine(s.it.Prompt(false), "")
	if err != nil {
		return "", err
	}
	statement := line
	indent := ""
	for again := false; s.it.Unfinished([]byte(statement)) && len(statement) < maxText; {
		switch {
		case pasted:
			indent = ""
		case !again:
			indent = s.opts.Style.nextIndent(line)
		}
		if line, pasted, err = e.readLine(s.it.Prompt(true), indent); err != nil {
			return "", err
		}
		// Return on nothing but the indentation that was put there goes back one level.
		if again = indent != "" && line == indent; again {
			indent = indent[:max(0, len(indent)-s.opts.Style.Indent)]
			continue
		}
		statement += "\n" + line
	}
	return statement, nil
}

// nextIndent returns the indentation of the line behind one: as many levels, or one more.
func (s *Style) nextIndent(line string) string {
	level := (len(line) - len(strings.TrimLeft(line, " "))) / s.Indent
	if strings.HasSuffix(strings.TrimRight(line, " \t"), s.Opens) {
		level++
	}
	return strings.Repeat(" ", level*s.Indent)
}

// statementRun runs a text of the friendly prompt.
func (s *session) statementRun(text string, single bool) *End {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	if s.opts.Cooked != nil {
		s.opts.Cooked(true)
		defer s.opts.Cooked(false)
	} else {
		s.out.ended.Store(true)
		defer s.out.ended.Store(false)
	}
	var o engine.Outcome
	s.in.run(s.it.Interrupt, func() { o = s.it.Run([]byte(text), single) })
	s.write(o.Trace)
	if o.Exit {
		return &End{Code: o.Code}
	}
	return nil
}

// Texts of paste mode.
const (
	pasteBanner = "paste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n"
	pastePrompt = "=== "
)

// pasteMode receives a text until Ctrl-D and runs it.
func (s *session) pasteMode() *End {
	s.write("\r\n" + pasteBanner + pastePrompt)
	var x text
	var before byte
	for {
		c, err := s.in.take(prompt)
		if err != nil {
			return &End{}
		}
		switch {
		case c == ctrlC:
			s.write("\r\n")
			return nil
		case c == ctrlD:
			s.write("\r\n")
			if x.long {
				s.write("MemoryError: \r\n")
				return nil
			}
			return s.statementRun(string(x.data), false)
		case c == '\n' && before == '\r':
		case c == '\n' || c == '\r':
			x.add('\n')
			s.write("\r\n" + pastePrompt)
		case c == backspace || c == del:
			if n := len(x.data); n > 0 && x.data[n-1] != '\n' {
				x.data = x.data[:n-1]
				s.write("\b \b")
			}
		default:
			x.add(c)
			s.write(string([]byte{c}))
		}
		before = c
	}
}
