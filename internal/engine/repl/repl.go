package repl

import (
	"bytes"
	"io"
	"strings"
	"sync/atomic"

	"github.com/tandem-lang/tandem/internal/engine"
)

// Control characters.
const (
	ctrlA = 0x01
	ctrlB = 0x02
	ctrlC = 0x03
	ctrlD = 0x04
	ctrlE = 0x05

	backspace = 0x08
	tab       = 0x09
	escape    = 0x1b
	del       = 0x7f
)

// Interpreter runs what is typed: an engine.Session.
type Interpreter interface {
	// Run runs a text: one statement, whose value is shown, or with single false what a file may hold.
	Run(text []byte, single bool) engine.Outcome

	// Unfinished reports whether a text wants another line.
	Unfinished(text []byte) bool

	// Prompt returns what is shown ahead of a line, or of one that goes on.
	Prompt(more bool) string

	// Complete returns the names that may stand where a line ends, and how much of them the line has.
	Complete(line string) (prefix string, names []string)

	// Interrupt ends what runs, from another goroutine.
	Interrupt()
}

// Options are the choices of a session.
type Options struct {
	Banner  string  // what is said first, without newlines at its end
	Raw     bool    // begin with the raw prompt, as behind a reset
	History History // of lines; nil for none

	// Cooked is called ahead of a statement of the friendly prompt with true and behind it with false, for a terminal: it then ends lines
	// by itself, and Ctrl-C is a signal. nil where there is no terminal.
	Cooked func(on bool)

	Marked bool // the terminal is asked to mark what is pasted, which is not indented then

	Width int // columns of the terminal; 0 for unknown: lines do not wrap

	Style Style // zero for Python's
}

// Style is what the friendly prompt has by language.
type Style struct {
	Opens  string // what a line ends with that those behind it are indented by a level for
	Indent int    // blanks of a level
	NoRaw  bool   // there is no raw prompt: tools that talk to boards speak Python
}

// pythonStyle is the style where none is given.
var pythonStyle = Style{Opens: ":", Indent: 4}

// End is how a session ended.
type End struct {
	Code  int  // exit code
	Reset bool // a new engine is to go on, at the raw prompt
}

// session is one run of Serve.
type session struct {
	in   *Input
	out  *Output
	it   Interpreter
	opts Options
}

// mode is what the prompt is.
type mode uint8

const (
	friendly mode = iota
	raw
)

// Serve talks to whoever is at the other end of the streams until they, or a program, end it.
func Serve(in *Input, out *Output, it Interpreter, opts Options) End {
	if opts.Style == (Style{}) {
		opts.Style = pythonStyle
	}
	s := &session{in, out, it, opts}
	in.start()
	in.turn(false, nil)
	defer in.turn(true, it.Interrupt)
	m := friendly
	if opts.Raw {
		m = raw
	} else {
		s.write(crlf(opts.Banner) + "\r\n")
	}
	for {
		var end *End
		switch m {
		case friendly:
			m, end = raw, s.friendly()
		case raw:
			m, end = friendly, s.raw()
		}
		if end != nil {
			return *end
		}
	}
}

func (s *session) write(text string) { io.WriteString(s.out, text) }

// Output is where programs and the prompt write.
type Output struct {
	w     io.Writer
	ended atomic.Bool // lines of programs end as terminals want it
}

// NewOutput returns an output. Programs are to write to it, too: over a pipe, their lines end in CR LF where people read them.
func NewOutput(w io.Writer) *Output { return &Output{w: w} }

// Write writes what a program or the prompt says.
func (o *Output) Write(p []byte) (int, error) {
	if !o.ended.Load() {
		return o.w.Write(p)
	}
	if _, err := o.w.Write(bytes.ReplaceAll(p, []byte("\n"), []byte("\r\n"))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// crlf ends lines as terminals want it.
func crlf(text string) string { return strings.ReplaceAll(text, "\n", "\r\n") }

// interrupted is what is shown of Ctrl-C where no program runs to be interrupted.
const interrupted = "KeyboardInterrupt: "
