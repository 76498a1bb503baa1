// Package collections is Python's module collections: it shows types of package py, and makes classes of named tuples.
//
//	from collections import namedtuple
//	namedtuple("Point", "x y")
//
// It knows nothing of the types.
package collections

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Word is a value: see package layout.
type Word = layout.Word

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{
		Extensible: true,
		Functions:  []py.Def{{Name: "namedtuple", Min: 2, Max: 2, Fn: namedTuple}},
		Names: func(t *py.Thread, add func(name string, w Word) bool) bool {
			rt := t.Runtime()
			return add("OrderedDict", t.ClassOf(rt.Type(py.OrderedDict))) && add("deque", t.ClassOf(rt.Type(py.Deque)))
		},
	}
}

// namedTuple is namedtuple(name, fields), where fields are a list or tuple of names, or a text of them.
func namedTuple(t *py.Thread, a py.Args) (Word, Word) {
	name, exc := strArg(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	fields, exc := fieldsOf(t, a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	return t.NewNamedTuple(name, fields)
}

// strArg returns the text of an argument that is to be a str, and not bytes.
func strArg(t *py.Thread, w Word) (string, Word) {
	text, ok := t.Str(w)
	if !ok {
		return "", t.Error(py.TypeError, "can't convert '%s' object to str implicitly", t.TypeOf(w).Name())
	}
	return text, 0
}

// fieldsOf returns the names, interned.
func fieldsOf(t *py.Thread, w Word) (fields []Word, exc Word) {
	var names []string
	if text, ok := t.Str(w); ok {
		names = strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || '\t' <= r && r <= '\r' })
	} else {
		items, exc := t.SequenceArg(w)
		if exc != 0 {
			return nil, exc
		}
		for _, item := range items {
			name, exc := strArg(t, item)
			if exc != 0 {
				return nil, exc
			}
			names = append(names, name)
		}
	}
	for _, name := range names {
		field := t.Intern(name)
		if field == 0 {
			_, exc = t.NoMemory()
			return nil, exc
		}
		fields = append(fields, field)
	}
	return fields, 0
}
