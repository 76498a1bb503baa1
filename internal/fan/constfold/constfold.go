// Package constfold calls methods of literals by name: what the reference compiler does at
// compile time, by running the method itself.
//
// In: the value of a literal, a method's name and the values of literal arguments.
// Out: the result, if the method has one that can be a literal again.
//
//	Call("abc", "upper", nil)                   // "ABC", true
//	Call(int64(3), "plus", []any{int64(4)})     // 7, true
//	Call(2.5, "max", []any{int64(4)})           // 4.0, true: an Int argument may become a Float
//	Call(int64(3), "div", []any{int64(0)})      // nil, false: it would throw
//
// Values are int64, float64, fanvalue.Decimal, string and fanvalue.Duration; nil is null.
//
// Invariants: a method that would throw, whose result is of another type or depends on the
// locale beyond letters, or that the reference never folds, is not called. Results are bounded
// in size.
//
// It deliberately knows no tree and no types, and not what the methods compute: that is
// package fanvalue.
package constfold

import "github.com/tandem-lang/tandem/internal/value/fanvalue"

// limit bounds the size of a result: what is longer does not fit into a pod's tables.
const limit fanvalue.Limit = 0xFFFF

// Call computes target.name(args).
func Call(target any, name string, args []any) (result any, ok bool) {
	switch name {
	case "compare", "hash", "intern", "toLocale":
		return nil, false
	case "trap":
		return trap(target, args)
	}
	return invoke(target, name, args)
}

// invoke calls a method of the table of a type.
func invoke(target any, name string, args []any) (result any, ok bool) {
	switch t := target.(type) {
	case int64:
		return apply(intMethods()[name], t, args)
	case float64:
		return apply(floatMethods()[name], t, args)
	case fanvalue.Decimal:
		return apply(decimalMethods()[name], t, args)
	case string:
		return apply(strMethods()[name], t, args)
	case fanvalue.Duration:
		return apply(durationMethods()[name], t, args)
	}
	return nil, false
}

// trap is a call by name without arguments, which also reaches constants of the type.
func trap(target any, args []any) (result any, ok bool) {
	if len(args) != 1 {
		return nil, false
	}
	name, ok := args[0].(string)
	if !ok {
		return nil, false
	}
	if v, ok := constantOf(target, name); ok {
		return v, true
	}
	return invoke(target, name, nil)
}

// method computes one method; it returns an error where it would throw.
type method[T any] func(self T, args []any) (result any, err error)

func apply[T any](m method[T], self T, args []any) (any, bool) {
	if m == nil {
		return nil, false
	}
	v, err := m(self, args)
	if err != nil {
		return nil, false
	}
	return v, true
}

// refused is the error of a call whose arguments are not those of the method.
type refused struct{}

func (refused) Error() string { return "the arguments do not fit" }

// arg returns an argument as a type. An Int becomes a Float, as Java's reflection has it.
func arg[A any](args []any, i int) (a A, ok bool) {
	if i >= len(args) {
		return a, false
	}
	if a, ok = args[i].(A); ok {
		return a, true
	}
	n, isInt := args[i].(int64)
	if f, isFloat := any(&a).(*float64); isInt && isFloat {
		*f = float64(n)
		return a, true
	}
	return a, false
}

// fn0, fn1 and fn2 make methods of functions of no, one and two further arguments; those
// ending in E are for functions that may throw.

func fn0[T, R any](f func(T) R) method[T] {
	return fn0E(func(self T) (R, error) { return f(self), nil })
}

func fn0E[T, R any](f func(T) (R, error)) method[T] {
	return func(self T, args []any) (any, error) {
		if len(args) != 0 {
			return nil, refused{}
		}
		return f(self)
	}
}

func fn1[T, A, R any](f func(T, A) R) method[T] {
	return fn1E(func(self T, a A) (R, error) { return f(self, a), nil })
}

func fn1E[T, A, R any](f func(T, A) (R, error)) method[T] {
	return func(self T, args []any) (any, error) {
		a, ok := arg[A](args, 0)
		if !ok || len(args) != 1 {
			return nil, refused{}
		}
		return f(self, a)
	}
}

func fn2[T, A, B, R any](f func(T, A, B) R) method[T] {
	return fn2E(func(self T, a A, b B) (R, error) { return f(self, a, b), nil })
}

func fn2E[T, A, B, R any](f func(T, A, B) (R, error)) method[T] {
	return func(self T, args []any) (any, error) {
		a, ok1 := arg[A](args, 0)
		b, ok2 := arg[B](args, 1)
		if !ok1 || !ok2 || len(args) != 2 {
			return nil, refused{}
		}
		return f(self, a, b)
	}
}

// withDefault adds a value for the last argument of a method that may be called without it.
func withDefault[T any](m method[T], params int, value any) method[T] {
	return func(self T, args []any) (any, error) {
		if len(args) == params-1 {
			args = append(args[:len(args):len(args)], value)
		}
		return m(self, args)
	}
}

// orNull makes of a function that may return null one that returns nil.
func orNull[R any](v R, ok bool, err error) (any, error) {
	if !ok {
		return nil, err
	}
	return v, err
}

func identity[T any](x T) T { return x }
