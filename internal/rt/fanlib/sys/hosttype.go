package sys

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// hostType is a type of sys whose objects stand for values of T in Go; it makes methods of functions of T.
type hostType[T any] struct{ name string }

// of returns the value of an argument.
func (h hostType[T]) of(t *fan.Thread, w Word) (T, Word) { return hostOf[T](t, w, h.name) }

// make returns an object.
func (h hostType[T]) make(t *fan.Thread, v T) (Word, Word) { return newHost(t, h.name, v) }

// method is a method of the receiver's value and all arguments.
func (h hostType[T]) method(f func(t *fan.Thread, v T, a fan.Args) (Word, Word)) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		v, exc := h.of(t, a[0])
		if exc != 0 {
			return 0, exc
		}
		return f(t, v, a)
	}
}

// text is a method that returns a Str.
func (h hostType[T]) text(f func(T) string) fan.Native {
	return h.method(func(t *fan.Thread, v T, _ fan.Args) (Word, Word) { return limited(t, f(v), nil) })
}

// part is a method that returns a Str?.
func (h hostType[T]) part(f func(T) fanvalue.Part) fan.Native {
	return h.method(func(t *fan.Thread, v T, _ fan.Args) (Word, Word) {
		p := f(v)
		if !p.OK {
			return layout.Null, 0
		}
		return limited(t, p.Text, nil)
	})
}

// number is a method that returns an Int.
func (h hostType[T]) number(f func(T) int64) fan.Native {
	return h.method(func(_ *fan.Thread, v T, _ fan.Args) (Word, Word) { return fan.Int(f(v)), 0 })
}

// test is a method that returns a Bool.
func (h hostType[T]) test(f func(T) bool) fan.Native {
	return h.method(func(_ *fan.Thread, v T, _ fan.Args) (Word, Word) { return fan.Bool(f(v)), 0 })
}

// equals is the method equals: what is of another type differs.
func (h hostType[T]) equals(same func(x, y T) bool) fan.Native {
	return h.method(func(t *fan.Thread, v T, a fan.Args) (Word, Word) {
		w, ok := t.HostOf(a[1]).(T)
		return fan.Bool(ok && same(v, w)), 0
	})
}

// compare is the method compare.
func (h hostType[T]) compare(order func(x, y T) int64) fan.Native {
	return h.method(func(t *fan.Thread, v T, a fan.Args) (Word, Word) {
		w, exc := h.of(t, a[1])
		if exc != 0 {
			return 0, exc
		}
		return fan.Int(order(v, w)), 0
	})
}

// fromStr is a static method of a text and whether a wrong one is an error.
func (h hostType[T]) fromStr(parse func(string) (T, error)) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		s := text(t, a[0])
		if exc := t.Check(int64(len(s))); exc != 0 {
			return 0, exc
		}
		v, err := parse(s)
		return parsed(t, v, err, a.Bool(1), h.make)
	}
}

// frozen marks a new list as one that cannot be changed.
func frozen(t *fan.Thread, list, exc Word) (Word, Word) {
	if exc == 0 {
		t.Heap.SetFlags(list, t.Heap.Flags(list)|layout.ListReadonly|layout.ListImmutable)
	}
	return list, exc
}
