package file

import (
	"bytes"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// Builtins describes the builtins open and input.
func Builtins() []py.Def {
	return []py.Def{{Name: "input", Max: 1, Fn: input}, {Name: "open", Max: -1, Keywords: true, Fn: open}}
}

// open is open(file, mode, buffering, encoding).
func open(t *py.Thread, a py.Args) (Word, Word) {
	v, exc := t.Params(a, []py.Param{{Name: "file", Required: true}, {Name: "mode"}, {Name: "buffering"}, {Name: "encoding"}})
	if exc != 0 {
		return 0, exc
	}
	mode := "r"
	if v[1] != layout.Null {
		var ok bool
		if mode, ok = t.Str(v[1]); !ok {
			return t.Fail(py.TypeError, "can't convert '%s' object to str implicitly", t.TypeOf(v[1]).Name())
		}
	}
	if v[0].IsSmallInt() {
		return OfNumber(t, int(v[0].Int()), ParseMode(mode))
	}
	name, exc := t.TextArg(v[0])
	if exc != 0 {
		return 0, exc
	}
	return Open(t, name, ParseMode(mode))
}

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
