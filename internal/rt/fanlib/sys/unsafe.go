package sys

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// ownWord is the second word of an object that stands for a value in Go; the collector visits it.
const ownWord = layout.FieldsStart + 8

// unsafeMethods: the value is the object's own word.
func unsafeMethods() table {
	return table{
		"make": func(t *fan.Thread, a fan.Args) (Word, Word) {
			t.Heap.Store(a[0], ownWord, a[1])
			return 0, 0
		},
		"val": func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.Load(a[0], ownWord), 0 },
	}
}

func unsafeToStr(t *fan.Thread, a fan.Args) (Word, Word) {
	s, exc := t.Str(t.Heap.Load(a[0], ownWord))
	if exc != 0 {
		return 0, exc
	}
	return newStr(t, "Unsafe("+s+")")
}
