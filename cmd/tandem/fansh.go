package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tandem-lang/tandem/internal/engine"
	"github.com/tandem-lang/tandem/internal/engine/fantom"
	"github.com/tandem-lang/tandem/internal/engine/repl"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

func newFansh(stdio) *cobra.Command {
	return dropIn("fansh", "Type Fantom at a prompt as in Fantom's fansh", `Type Fantom at a prompt, with the commands and output of Fantom's shell. A link called fansh to this binary does the same, and so
does tandem repl --fan, with grants and limits. Over a pipe, each line of standard input is run.`, `  tandem fansh
  echo '2.pow(40)' | tandem fansh`)
}

// fansh is a session. It has no options.
func (l *launcher) fansh([]string) int {
	e, err := l.engine()
	if err != nil {
		return l.failed(err)
	}
	defer e.Close()
	code, err := fantomSession(e, l.stdio)
	if err != nil {
		return l.failed(err)
	}
	return code
}

// fantomRepl is a session with what is granted, and inside limits.
func fantomRepl(home fantomFlags, h *host.Host, limits *limitFlags, args []string, std stdio) (int, error) {
	options, around, err := home.environment(std)
	if err != nil {
		return exitUsage, err
	}
	e, end, err := newFantom(fantom.Options{Pods: options.Pods, Around: around}, h, limits, std)
	if err != nil {
		return exitUsage, err
	}
	defer end()
	e.Runtime().SetArgs(args)
	return fantomSession(e, std)
}

// fantomSession talks to whoever is at the standard streams: with the line editor on a terminal, else a line after the other. e writes
// to standard output.
func fantomSession(e *fantom.Engine, std stdio) (int, error) {
	s, err := e.Session()
	if err != nil {
		return 0, err
	}
	tty := newTTY(std)
	if tty == nil {
		return s.End(serveLines(s, std)), nil
	}
	h := openHistory(historyFile(".tandem_fantom_history"))
	defer h.close()
	in := repl.NewInput(std.in)
	e.Runtime().Host().Stdin = in.Guest()
	defer interrupts(s)()
	tty.cook(false)
	defer tty.cook(true)
	end := repl.Serve(in, repl.NewOutput(std.out), fantomPrompt{s}, repl.Options{
		Banner: s.Banner(), History: h, Cooked: tty.cook, Width: columns(std), Marked: true, Style: fantomStyle,
	})
	return s.End(end.Code), nil
}

// fantomStyle is how the prompt behaves.
var fantomStyle = repl.Style{Opens: "{", Indent: 2, NoRaw: true}

// fantomPrompt is a session as the prompt sees it.
type fantomPrompt struct{ *fantom.Session }

// Run is of repl.Interpreter. A session writes what it has to say.
func (p fantomPrompt) Run(text []byte, _ bool) engine.Outcome {
	o := p.Session.Run(string(text))
	return engine.Outcome{Exit: o.Exit, Code: o.Code}
}

// serveLines runs what comes over a pipe. What a program reads is taken from behind its line.
func serveLines(s *fantom.Session, std stdio) int {
	fmt.Fprintln(std.out, s.Banner())
	for {
		fmt.Fprint(std.out, s.Prompt(false))
		text, ok := readLine(std.in)
		for ok && s.Unfinished([]byte(text)) && len(text) < maxSessionText {
			var more string
			if more, ok = readLine(std.in); ok {
				text += "\n" + more
			}
		}
		if !ok && text == "" {
			return exitOK
		}
		if o := s.Run(text); o.Exit {
			return o.Code
		}
	}
}

// maxSessionText is the longest text that is still continued.
const maxSessionText = 16 << 20

// readLine reads a line, a byte at a time, so that nothing behind it is taken; false at the end.
func readLine(in io.Reader) (line string, ok bool) {
	var b strings.Builder
	var c [1]byte
	for {
		n, err := in.Read(c[:])
		switch {
		case n > 0 && c[0] == '\n':
			return strings.TrimSuffix(b.String(), "\r"), true
		case n > 0:
			b.WriteByte(c[0])
		case err != nil:
			return b.String(), b.Len() > 0
		}
	}
}
