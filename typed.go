package tandem

import (
	"reflect"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// typed returns what calls a function of one of the commonest types without reflection; nil for the others. What crosses and what does not is
// the same.
func (e *Engine) typed(f any) py.Fn {
	switch f := f.(type) {
	case func(int) int:
		return unary(e, f, readInt, writeInt)
	case func(int, int) int:
		return binary(e, f, readInt, writeInt)
	case func(float64) float64:
		return unary(e, f, readFloat, writeFloat)
	case func(float64, float64) float64:
		return binary(e, f, readFloat, writeFloat)
	case func(string) string:
		return unary(e, f, readString, writeString)
	case func(string) int:
		return unary(e, f, readString, writeInt)
	case func(string) bool:
		return unary(e, f, readString, writeBool)
	case func(string, string) string:
		return binary(e, f, readString, writeString)
	case func(string, string) bool:
		return binary(e, f, readString, writeBool)
	}
	return nil
}

// unary returns what calls a function of one parameter.
func unary[A, R any](e *Engine, f func(A) R, read reader[A], write writer[R]) py.Fn {
	return func(_ *py.Thread, a py.Args) (py.Word, py.Word) {
		x, exc := read(e, a.Words[0])
		if exc != 0 {
			return 0, exc
		}
		return write(e, f(x))
	}
}

// binary returns what calls a function of two parameters of one type.
func binary[A, R any](e *Engine, f func(A, A) R, read reader[A], write writer[R]) py.Fn {
	return func(_ *py.Thread, a py.Args) (py.Word, py.Word) {
		x, exc := read(e, a.Words[0])
		if exc != 0 {
			return 0, exc
		}
		y, exc := read(e, a.Words[1])
		if exc != 0 {
			return 0, exc
		}
		return write(e, f(x, y))
	}
}

// A reader returns an argument as a Go value, as setter does; a writer returns a Go value as a word. The second results are exceptions.
type (
	reader[T any] func(e *Engine, w py.Word) (T, py.Word)
	writer[T any] func(e *Engine, v T) (py.Word, py.Word)
)

func readInt(e *Engine, w py.Word) (int, py.Word) {
	i, ok := e.int64Of(w)
	if !ok || int64(int(i)) != i {
		return 0, e.mismatch(w, reflect.TypeFor[int]())
	}
	return int(i), 0
}

func readFloat(e *Engine, w py.Word) (float64, py.Word) { return e.t.FloatArg(w) }

func readString(e *Engine, w py.Word) (string, py.Word) {
	s, ok := e.t.Str(w)
	if !ok {
		return "", e.mismatch(w, reflect.TypeFor[string]())
	}
	return s, 0
}

func writeInt(e *Engine, i int) (py.Word, py.Word)       { return e.t.Made(e.t.NewInt(int64(i))) }
func writeFloat(e *Engine, f float64) (py.Word, py.Word) { return e.t.Made(e.t.NewFloat(f)) }
func writeString(e *Engine, s string) (py.Word, py.Word) { return e.t.Made(e.t.NewStr(s)) }
func writeBool(_ *Engine, truth bool) (py.Word, py.Word) { return layout.Bool(truth), 0 }
