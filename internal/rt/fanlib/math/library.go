package math

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Word is a value.
type Word = fan.Word

// table is the methods of one type, by name.
type table map[string]fan.Native

// Natives returns the methods by qualified name.
func Natives() map[string]fan.Native {
	list := map[string]fan.Native{}
	for typ, methods := range map[string]table{"BigInt": bigMethods(), "MMatrix": matrixMethods()} {
		for name, f := range methods {
			list["math::"+typ+"."+name] = f
		}
	}
	return list
}

// Statics returns functions that make the values of static fields, by type.
func Statics() map[string]func(*fan.Thread) (map[string]Word, Word) {
	return map[string]func(*fan.Thread) (map[string]Word, Word){"math::BigInt": bigStatics}
}

// Hidden returns what objects have besides their fields, by type.
func Hidden() map[string]fan.Hidden {
	return map[string]fan.Hidden{"math::BigInt": {Words: bigWords}, "math::MMatrix": {Words: matrixWords}}
}

const first = layout.FieldsStart // of the hidden words

// newOf returns an object of a type of this pod.
func newOf(t *fan.Thread, name string) (Word, Word) {
	typ, err := t.Runtime().Type("math::" + name)
	if err != nil {
		return t.FailWith(err)
	}
	return t.Made(t.NewObject(typ))
}

// newRaw returns a KindRaw of so many words, all zero.
func newRaw(t *fan.Thread, words int64) (Word, Word) {
	size := layout.HeaderBytes + 8*words
	if exc := t.Room(size); exc != 0 {
		return 0, exc
	}
	return t.Made(t.Alloc(layout.KindRaw, 0, uint64(size)))
}
