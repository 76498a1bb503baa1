// Package json is Python's module json.
//
//	import json
//	json.dumps({'a': [1, None]})          # '{"a": [1, null]}'
//	json.loads('{"a": [1, null]}')        # {'a': [1, None]}
//
// It takes more than JSON, as the reference does: commas and colons count as white space, any scalar may be a key, and what has no form in
// JSON is shown by its repr.
//
// Invariants: loads makes no safepoint, so that its words need not be kept; nesting is bounded where it is written.
package json

import (
	"unicode/utf8"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// Word is a value: see package layout.
type Word = layout.Word

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{
		Extensible: true,
		Functions: []py.Def{
			{Name: "dumps", Min: 1, Max: -1, Keywords: true, Fn: dumps},
			{Name: "dump", Min: 2, Max: -1, Keywords: true, Fn: dump},
			{Name: "loads", Min: 1, Max: 1, Fn: loads},
			{Name: "load", Min: 1, Max: 1, Fn: load},
		},
	}
}

func dumps(t *py.Thread, a py.Args) (Word, Word) {
	text, exc := encode(t, a, 1)
	switch {
	case exc != 0:
		return 0, exc
	case !utf8.Valid(text) && !validButSurrogates(text):
		return t.Fail(py.UnicodeError, "")
	}
	return t.Made(t.NewString(text))
}

// dump is dump(value, stream, *, separators=None).
func dump(t *py.Thread, a py.Args) (Word, Word) {
	text, exc := encode(t, a, 2)
	if exc != 0 {
		return 0, exc
	}
	s, exc := stream.Of(t, a.Words[1])
	if exc == 0 {
		_, _, exc = stream.WriteAll(t, s, text, false)
	}
	return layout.None, exc
}

func loads(t *py.Thread, a py.Args) (Word, Word) {
	text, exc := t.BufferArg(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	return decode(t, text)
}

func load(t *py.Thread, a py.Args) (Word, Word) {
	s, exc := stream.Of(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	text, _, exc := stream.ReadAll(t, s)
	if exc != 0 {
		return 0, exc
	}
	return decode(t, text)
}
