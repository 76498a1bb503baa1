// Package math is Python's module math.
//
//	import math
//	math.sqrt(2)           # 1.4142135623730951
//	math.log(-1)           # ValueError: math domain error
//	math.factorial(20)     # 2432902008176640000
//
// A function whose result is not finite although its argument is raises ValueError, as the C library's domain and range errors do in the
// reference.
//
// It knows no complex numbers.
package math

import (
	"math"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/value/pyvalue"
)

// Word is a value: see package layout.
type Word = layout.Word

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{
		Functions: []py.Def{
			one("sqrt", math.Sqrt), two("pow", pyvalue.Pow), one("exp", pyvalue.Exp), one("expm1", math.Expm1), one("log2", pyvalue.Log2),
			one("log10", pyvalue.Log10), one("cosh", pyvalue.Cosh), one("sinh", pyvalue.Sinh), one("tanh", pyvalue.Tanh), one("acosh", pyvalue.Acosh),
			one("asinh", pyvalue.Asinh), one("atanh", math.Atanh), one("cos", pyvalue.Cos), one("sin", pyvalue.Sin), one("tan", pyvalue.Tan),
			one("acos", pyvalue.Acos), one("asin", pyvalue.Asin), one("atan", pyvalue.Atan), two("atan2", pyvalue.Atan2),
			two("copysign", math.Copysign), one("fabs", math.Abs), two("fmod", math.Mod), one("erf", pyvalue.Erf), one("erfc", pyvalue.Erfc),
			one("gamma", pyvalue.Gamma), one("lgamma", pyvalue.LogGamma),
			toInt("ceil", math.Ceil), toInt("floor", math.Floor), toInt("trunc", math.Trunc),
			test("isfinite", func(x float64) bool { return !math.IsInf(x, 0) && !math.IsNaN(x) }),
			test("isinf", func(x float64) bool { return math.IsInf(x, 0) }), test("isnan", math.IsNaN),
			plain("radians", func(x float64) float64 { return x * (math.Pi / 180) }),
			plain("degrees", func(x float64) float64 { return x * (180 / math.Pi) }),
			{Name: "log", Min: 1, Max: 2, Fn: log},
			{Name: "ldexp", Min: 2, Max: 2, Fn: ldexp},
			{Name: "frexp", Min: 1, Max: 1, Fn: frexp},
			{Name: "modf", Min: 1, Max: 1, Fn: modf},
			{Name: "isclose", Min: 2, Max: -1, Keywords: true, Fn: isClose},
			{Name: "factorial", Min: 1, Max: 1, Fn: factorial},
		},
		Names: func(t *py.Thread, add func(name string, w Word) bool) bool {
			return add("e", t.NewFloat(math.E)) && add("pi", t.NewFloat(math.Pi)) && add("tau", t.NewFloat(2*math.Pi)) &&
				add("inf", t.NewFloat(math.Inf(1))) && add("nan", t.NewFloat(math.NaN()))
		},
	}
}

func domainError(t *py.Thread) (Word, Word) { return t.Fail(py.ValueError, "math domain error") }

// checked returns a result, or the error of one that is not finite although the arguments are.
func checked(t *py.Thread, y float64, args ...float64) (Word, Word) {
	nan, inf := math.IsNaN(y), math.IsInf(y, 0)
	for _, x := range args {
		nan = nan && !math.IsNaN(x)
		inf = inf && !math.IsInf(x, 0)
	}
	if nan || inf {
		return domainError(t)
	}
	return t.Made(t.NewFloat(y))
}

// one describes a function of one number.
func one(name string, f func(float64) float64) py.Def {
	return py.Def{Name: name, Min: 1, Max: 1, Fn: func(t *py.Thread, a py.Args) (Word, Word) {
		x, exc := t.FloatArg(a.Words[0])
		if exc != 0 {
			return 0, exc
		}
		return checked(t, f(x), x)
	}}
}

// two describes a function of two numbers.
func two(name string, f func(x, y float64) float64) py.Def {
	return py.Def{Name: name, Min: 2, Max: 2, Fn: func(t *py.Thread, a py.Args) (Word, Word) {
		x, y, exc := pair(t, a)
		if exc != 0 {
			return 0, exc
		}
		return checked(t, f(x, y), x, y)
	}}
}

// pair returns the first two arguments.
func pair(t *py.Thread, a py.Args) (x, y float64, exc Word) {
	if x, exc = t.FloatArg(a.Words[0]); exc == 0 {
		y, exc = t.FloatArg(a.Words[1])
	}
	return x, y, exc
}

// plain describes a function of one number that has no domain.
func plain(name string, f func(float64) float64) py.Def {
	return py.Def{Name: name, Min: 1, Max: 1, Fn: func(t *py.Thread, a py.Args) (Word, Word) {
		x, exc := t.FloatArg(a.Words[0])
		if exc != 0 {
			return 0, exc
		}
		return t.Made(t.NewFloat(f(x)))
	}}
}

// test describes a question about a number.
func test(name string, f func(float64) bool) py.Def {
	return py.Def{Name: name, Min: 1, Max: 1, Fn: func(t *py.Thread, a py.Args) (Word, Word) {
		x, exc := t.FloatArg(a.Words[0])
		return layout.Bool(f(x)), exc
	}}
}

// toInt describes a function whose result is an int.
func toInt(name string, f func(float64) float64) py.Def {
	return py.Def{Name: name, Min: 1, Max: 1, Fn: func(t *py.Thread, a py.Args) (Word, Word) {
		x, exc := t.FloatArg(a.Words[0])
		if exc != 0 {
			return 0, exc
		}
		v, err := pyvalue.FloatInt(f(x))
		if err != nil {
			return 0, t.Exception(err)
		}
		return t.Made(t.NewValue(v))
	}}
}

// log is log(x[, base]).
func log(t *py.Thread, a py.Args) (Word, Word) {
	x, exc := t.FloatArg(a.Words[0])
	switch {
	case exc != 0:
		return 0, exc
	case x <= 0:
		return domainError(t)
	case len(a.Words) == 1:
		return t.Made(t.NewFloat(pyvalue.Log(x)))
	}
	base, exc := t.FloatArg(a.Words[1])
	switch {
	case exc != 0:
		return 0, exc
	case base <= 0:
		return domainError(t)
	case base == 1:
		return t.Fail(py.ZeroDivisionError, "divide by zero")
	}
	return t.Made(t.NewFloat(pyvalue.Log(x) / pyvalue.Log(base)))
}

func ldexp(t *py.Thread, a py.Args) (Word, Word) {
	n, exc := t.IntArg(a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	x, exc := t.FloatArg(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	return t.Made(t.NewFloat(math.Ldexp(x, int(int32(n))))) // C's int has 32 bits
}

func frexp(t *py.Thread, a py.Args) (Word, Word) {
	x, exc := t.FloatArg(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	frac, n := math.Frexp(x)
	return tuple(t, t.NewFloat(frac), layout.SmallInt(int64(n)))
}

func modf(t *py.Thread, a py.Args) (Word, Word) {
	x, exc := t.FloatArg(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	whole := math.Trunc(x)
	frac := x - whole
	if math.IsInf(x, 0) {
		frac = 0
	}
	return tuple(t, t.NewFloat(math.Copysign(frac, x)), t.NewFloat(whole))
}

func tuple(t *py.Thread, x, y Word) (Word, Word) {
	if x == 0 || y == 0 {
		return t.NoMemory()
	}
	return t.Made(t.NewTuple(x, y))
}

// isClose is isclose(a, b, *, rel_tol=1e-9, abs_tol=0).
func isClose(t *py.Thread, a py.Args) (Word, Word) {
	if len(a.Words) > 2 {
		return t.Fail(py.TypeError, "extra positional arguments given")
	}
	x, y, exc := pair(t, a)
	if exc != 0 {
		return 0, exc
	}
	relative, absolute := 1e-9, 0.
	for i := 0; i < len(a.Pairs); i += 2 {
		to := &relative
		switch string(t.Heap.Text(a.Pairs[i])) {
		case "rel_tol":
		case "abs_tol":
			to = &absolute
		default:
			return t.Fail(py.TypeError, "extra keyword arguments given")
		}
		if *to, exc = t.FloatArg(a.Pairs[i+1]); exc != 0 {
			return 0, exc
		}
	}
	if relative < 0 || absolute < 0 {
		return domainError(t)
	}
	apart := math.Abs(x - y)
	near := apart <= absolute || apart <= math.Abs(relative*x) || apart <= math.Abs(relative*y)
	return layout.Bool(x == y || near && !math.IsInf(apart, 0)), 0
}

// factorial is the product of the numbers up to x, multiplied as a tree so that factors are about as long as each other.
func factorial(t *py.Thread, a py.Args) (Word, Word) {
	n, exc := t.IntArg(a.Words[0])
	switch {
	case exc != 0:
		return 0, exc
	case n < 0:
		return t.Fail(py.ValueError, "negative factorial")
	case n < 2:
		return layout.SmallInt(1), 0
	}
	c := t.Numbers()
	if log, _ := math.Lgamma(float64(n) + 1); log/math.Ln2/8 > float64(c.Size) {
		return t.NoMemory()
	}
	v, err := product(1, n, c)
	if err != nil {
		return 0, t.Exception(err)
	}
	return t.Made(t.NewValue(v))
}

// product returns the product of the numbers from low to high.
func product(low, high int64, c *pyvalue.Context) (pyvalue.Int, error) {
	if low == high {
		return pyvalue.Small(low), nil
	}
	middle := low + (high-low)/2
	x, err := product(low, middle, c)
	if err != nil {
		return pyvalue.Int{}, err
	}
	y, err := product(middle+1, high, c)
	if err != nil {
		return pyvalue.Int{}, err
	}
	return x.Mul(y, c)
}
