package sys

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

func strMethods() table {
	return table{
		"toStr": func(_ *fan.Thread, a fan.Args) (Word, Word) { return a[0], 0 },
		"hash":  func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(fanvalue.StrHash(t.Text(a[0]))), 0 },
		"equals": func(t *fan.Thread, a fan.Args) (Word, Word) {
			same, exc := t.Equal(a[0], a[1])
			return fan.Bool(same), exc
		},
		"size": func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(fanvalue.StrSize(t.Text(a[0]))), 0 },
		"plus": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s, exc := t.Str(a[1])
			if exc != 0 {
				return 0, exc
			}
			return newStr(t, fanvalue.StrJoin(t.Text(a[0]), s))
		},
	}
}
