package file

import (
	"bytes"

	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// Input describes the builtin input.
func Input() py.Def { return py.Def{Name: "input", Max: 1, Fn: input} }

// input is input(prompt): the next line of standard input, without its end.
func input(t *py.Thread, a py.Args) (Word, Word) {
	if len(a.Words) > 0 {
		text, exc := t.StrOf(a.Words[0])
		if exc != 0 {
			return 0, exc
		}
		t.Runtime().Stdout().Write([]byte(text))
	}
	s := descriptors(t).Get(0)
	if s == nil {
		return t.Fail(py.EOFError, "")
	}
	line, _, exc := stream.ReadLine(t, s, -1)
	switch {
	case exc != 0:
		return 0, exc
	case len(line) == 0:
		return t.Fail(py.EOFError, "")
	}
	return stream.NewText(t, stdinText{s}, bytes.TrimSuffix(line, []byte("\n")))
}

// stdinText is standard input as text.
type stdinText struct{ stream.Stream }

func (stdinText) IsText() bool { return true }
