// Package constfold computes calls of methods of literals: what the reference compiler
// does at compile time by running the method itself.
//
// In: the value of a literal, a method's name and the values of literal arguments.
// Out: the result, if the method has one that can be a literal again.
//
//	Call("abc", "upper", nil)           // "ABC", true
//	Call(int64(3), "plus", []any{4})    // 7, true
//	Call(int64(3), "div", []any{0})     // nil, false: it would throw
//
// Values are int64, float64, syntax.Decimal, string and syntax.Duration; nil is null.
//
// Invariants: a method that would throw, that takes arguments of other types, or whose
// result depends on a locale is not computed. Results are bounded in size.
//
// It deliberately knows no tree and no types.
package constfold

import "github.com/tandem-lang/tandem/internal/fan/syntax"

// maxLen bounds the length of a computed string.
const maxLen = 1 << 16

// Call computes target.name(args).
func Call(target any, name string, args []any) (result any, ok bool) {
	switch t := target.(type) {
	case int64:
		return apply(intMethods(), t, name, args)
	case float64:
		if transcendental()[name] != nil {
			return apply(transcendental(), t, name, args)
		}
		return apply(floatMethods(), t, name, args)
	case syntax.Decimal:
		return apply(decimalMethods(), t, name, args)
	case string:
		return apply(strMethods(), t, name, args)
	case syntax.Duration:
		return apply(durationMethods(), t, name, args)
	}
	return nil, false
}

// method computes one method; ok is false where it would throw.
type method[T any] func(self T, args []any) (result any, ok bool)

func apply[T any](table map[string]method[T], self T, name string, args []any) (any, bool) {
	m := table[name]
	if m == nil {
		return nil, false
	}
	return m(self, args)
}

// nullary, unary and binary adapt functions of no, one and two further arguments.

func nullary[T, R any](f func(T) R) method[T] {
	return func(self T, args []any) (any, bool) {
		if len(args) != 0 {
			return nil, false
		}
		return f(self), true
	}
}

func unary[T, A, R any](f func(T, A) R) method[T] {
	return func(self T, args []any) (any, bool) {
		if len(args) != 1 {
			return nil, false
		}
		a, ok := args[0].(A)
		if !ok {
			return nil, false
		}
		return f(self, a), true
	}
}

// checked is unary for a method that may throw.
func checked[T, A, R any](f func(T, A) (R, bool)) method[T] {
	return func(self T, args []any) (any, bool) {
		if len(args) != 1 {
			return nil, false
		}
		a, ok := args[0].(A)
		if !ok {
			return nil, false
		}
		return f(self, a)
	}
}

func binary[T, A, B, R any](f func(T, A, B) R) method[T] {
	return func(self T, args []any) (any, bool) {
		if len(args) != 2 {
			return nil, false
		}
		a, ok1 := args[0].(A)
		b, ok2 := args[1].(B)
		if !ok1 || !ok2 {
			return nil, false
		}
		return f(self, a, b), true
	}
}

// withDefault is a method whose only parameter has a default.
func withDefault[T, A any](f func(T, A) (any, bool), def A) method[T] {
	return func(self T, args []any) (any, bool) {
		a := def
		if len(args) > 1 {
			return nil, false
		}
		if len(args) == 1 {
			var ok bool
			if a, ok = args[0].(A); !ok {
				return nil, false
			}
		}
		return f(self, a)
	}
}

func identity[T any](x T) T { return x }
