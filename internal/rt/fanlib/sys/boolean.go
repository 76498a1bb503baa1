package sys

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

func boolMethods() table {
	text := func(ifTrue, ifFalse string) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			if a.Bool(0) {
				return newStr(t, ifTrue)
			}
			return newStr(t, ifFalse)
		}
	}
	return table{
		"fromStr": func(t *fan.Thread, a fan.Args) (Word, Word) { return boolFromStr(t, a[0], a.Bool(1)) },
		"equals": func(_ *fan.Thread, a fan.Args) (Word, Word) {
			return fan.Bool(a[1] == map[bool]Word{true: layout.True, false: layout.False}[a.Bool(0)]), 0
		},
		"hash": func(_ *fan.Thread, a fan.Args) (Word, Word) {
			if a.Bool(0) {
				return fan.Int(1231), 0
			}
			return fan.Int(1237), 0
		},
		"toStr":    text("true", "false"),
		"toCode":   text("true", "false"),
		"toLocale": boolToLocale,
		"not":      func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(!a.Bool(0)), 0 },
		"and":      func(_ *fan.Thread, a fan.Args) (Word, Word) { return a[0] & a[1], 0 },
		"or":       func(_ *fan.Thread, a fan.Args) (Word, Word) { return a[0] | a[1], 0 },
		"xor":      func(_ *fan.Thread, a fan.Args) (Word, Word) { return a[0] ^ a[1], 0 },
	}
}

func boolToLocale(t *fan.Thread, a fan.Args) (Word, Word) {
	l, exc := texts(t)
	if exc != 0 {
		return 0, exc
	}
	if a.Bool(0) {
		return newStr(t, l.Text("boolTrue"))
	}
	return newStr(t, l.Text("boolFalse"))
}

func boolFromStr(t *fan.Thread, w Word, checked bool) (Word, Word) {
	s := text(t, w)
	var err error
	if s != "true" && s != "false" {
		err = &fanvalue.Error{Type: fanvalue.ParseErr, Message: "Invalid Bool: '" + s + "'"}
	}
	return parsed(t, s == "true", err, checked, newBool)
}
