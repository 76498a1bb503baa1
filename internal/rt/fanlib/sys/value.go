package sys

import (
	"errors"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// text returns the text of an argument; that of null is empty.
func text(t *fan.Thread, w Word) string {
	s, _ := t.TextOf(w)
	return s
}

// textOrNil returns the text of an argument of type Str?.
func textOrNil(t *fan.Thread, w Word) *string {
	if s, ok := t.TextOf(w); ok {
		return &s
	}
	return nil
}

// room returns how large a result may become.
func room(t *fan.Thread) fanvalue.Limit {
	return fanvalue.Limit(max(1, min(t.Heap.Left(), 1<<31-1)))
}

// limited returns a string that may be as long as all memory.
func limited(t *fan.Thread, s string, err error) (Word, Word) {
	if err != nil {
		return t.FailWith(err)
	}
	if exc := t.Room(int64(len(s))); exc != 0 {
		return 0, exc
	}
	return newStr(t, s)
}

// hostOf returns the value in Go of an argument. Where it is of another type, or null, the exception says so.
func hostOf[T any](t *fan.Thread, w Word, typ string) (v T, exc Word) {
	v, ok := t.HostOf(w).(T)
	if !ok {
		exc = mismatch(t, w, typ)
	}
	return v, exc
}

// mismatch is what a value throws that is not of the type it should be.
func mismatch(t *fan.Thread, w Word, typ string) (exc Word) {
	if w == 0 {
		return t.NewErr("sys::NullErr", "java.lang.NullPointerException")
	}
	return t.NewErr("sys::CastErr", t.TypeOf(w).Sig+" cannot be cast to sys::"+typ)
}

// newHost returns an object of a type of sys that stands for a value in Go.
func newHost(t *fan.Thread, typ string, v any) (Word, Word) {
	of := t.Sys(typ)
	if of == nil {
		return t.Made(0)
	}
	return t.Made(t.NewHost(of, v, nil))
}

// newWords returns an object of a type of sys that has hidden words.
func newWords(t *fan.Thread, typ string, words ...Word) (Word, Word) {
	of := t.Sys(typ)
	if of == nil {
		return t.Made(0)
	}
	o := t.NewObject(of)
	if o != 0 {
		for i, w := range words {
			t.Heap.Store(o, uint64(layout.FieldsStart+8*i), w)
		}
	}
	return t.Made(o)
}

// isA reports whether a value is of a final type of sys.
func isA(t *fan.Thread, w Word, typ string) bool {
	of := t.TypeOf(w)
	return of != nil && of.Name == typ && of.Pod != nil && of.Pod.Name == "sys"
}

// numberOf returns the number of an argument whose type has nothing else (see fan.NumberValue).
func numberOf(t *fan.Thread, w Word, typ string) (n int64, exc Word) {
	if !isA(t, w, typ) {
		return 0, mismatch(t, w, typ)
	}
	return int64(t.Heap.Load(w, fan.NumberValue)), 0
}

// parsed is the end of fromStr: the object, or where the text is none, null if the caller wants to see for himself.
func parsed[T any](t *fan.Thread, v T, err error, checked bool, make func(*fan.Thread, T) (Word, Word)) (Word, Word) {
	if err == nil {
		return make(t, v)
	}
	var e *fanvalue.Error
	if !checked && errors.As(err, &e) && e.Type == fanvalue.ParseErr {
		return layout.Null, 0
	}
	return t.FailWith(err)
}

func newInt(t *fan.Thread, n int64) (Word, Word)     { return t.Made(t.BoxInt(n)) }
func newFloat(t *fan.Thread, f float64) (Word, Word) { return t.Made(t.BoxFloat(f)) }

func newBool(_ *fan.Thread, b bool) (Word, Word) {
	if b {
		return layout.True, 0
	}
	return layout.False, 0
}

// newStrs returns a Str[].
func newStrs(t *fan.Thread, list []string) (Word, Word) {
	bytes := int64(0)
	for _, s := range list {
		bytes += int64(len(s)) + 48
	}
	if exc := t.Room(bytes); exc != 0 {
		return 0, exc
	}
	words := make([]Word, len(list))
	for i, s := range list {
		words[i] = t.NewStr(s)
	}
	return t.NewList(t.Sys("Str"), words...)
}

// newInts returns an Int[].
func newInts(t *fan.Thread, list []int64) (Word, Word) {
	if exc := t.Room(32 * int64(len(list))); exc != 0 {
		return 0, exc
	}
	words := make([]Word, len(list))
	for i, n := range list {
		if words[i] = t.BoxInt(n); words[i] == 0 {
			return t.Made(0)
		}
	}
	return t.NewList(t.Sys("Int"), words...)
}

// order returns what compare does of two that compare in Go.
func order[T int64 | string](x, y T) Word {
	switch {
	case x < y:
		return fan.Int(-1)
	case x > y:
		return fan.Int(1)
	}
	return 0
}

// self is a method that returns its receiver.
func self(_ *fan.Thread, a fan.Args) (Word, Word) { return a[0], 0 }
