// Package cmath is Python's module cmath: functions of complex numbers.
//
//	import cmath
//	cmath.sqrt(-1)         # (6.123233995736766e-17+1j)
//	cmath.polar(1j)        # (1.0, 1.5707963267948966)
//
// The formulas are the textbook's on real and imaginary part, as the reference computes them: digits are part of what programs see.
package cmath

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
			{Name: "phase", Min: 1, Max: 1, Fn: of(func(t *py.Thread, z complex128) (Word, Word) { return t.Made(t.NewFloat(phase(z))) })},
			{Name: "polar", Min: 1, Max: 1, Fn: of(polar)},
			{Name: "rect", Min: 2, Max: 2, Fn: rect},
			function("exp", func(z complex128) complex128 { return fromPolar(pyvalue.Exp(real(z)), imag(z)) }),
			function("log", func(z complex128) complex128 { return complex(0.5*pyvalue.Log(square(z)), phase(z)) }),
			function("log10", func(z complex128) complex128 {
				return complex(0.5*pyvalue.Log10(square(z)), 0.4342944819032518*phase(z))
			}),
			function("sqrt", func(z complex128) complex128 { return fromPolar(pyvalue.Pow(square(z), 0.25), 0.5*phase(z)) }),
			function("cos", func(z complex128) complex128 {
				return complex(pyvalue.Cos(real(z))*pyvalue.Cosh(imag(z)), -pyvalue.Sin(real(z))*pyvalue.Sinh(imag(z)))
			}),
			function("sin", func(z complex128) complex128 {
				return complex(pyvalue.Sin(real(z))*pyvalue.Cosh(imag(z)), pyvalue.Cos(real(z))*pyvalue.Sinh(imag(z)))
			}),
		},
		Names: func(t *py.Thread, add func(name string, w Word) bool) bool {
			return add("e", t.NewFloat(math.E)) && add("pi", t.NewFloat(math.Pi))
		},
	}
}

func phase(z complex128) float64 { return pyvalue.Atan2(imag(z), real(z)) }

// square returns |z|**2. The products are rounded: no machine may fuse them.
func square(z complex128) float64 { return float64(real(z)*real(z)) + float64(imag(z)*imag(z)) }

func fromPolar(r, phi float64) complex128 { return complex(r*pyvalue.Cos(phi), r*pyvalue.Sin(phi)) }

// of makes a function in Go of one of a complex number.
func of(f func(t *py.Thread, z complex128) (Word, Word)) py.Fn {
	return func(t *py.Thread, a py.Args) (Word, Word) {
		z, exc := t.ComplexArg(a.Words[0])
		if exc != 0 {
			return 0, exc
		}
		return f(t, z)
	}
}

// function describes a function whose result is complex.
func function(name string, f func(z complex128) complex128) py.Def {
	return py.Def{Name: name, Min: 1, Max: 1, Fn: of(func(t *py.Thread, z complex128) (Word, Word) { return t.Made(t.NewComplex(f(z))) })}
}

func polar(t *py.Thread, z complex128) (Word, Word) {
	r, phi := t.NewFloat(math.Sqrt(square(z))), t.NewFloat(phase(z))
	if r == 0 || phi == 0 {
		return t.NoMemory()
	}
	return t.Made(t.NewTuple(r, phi))
}

func rect(t *py.Thread, a py.Args) (Word, Word) {
	r, exc := t.FloatArg(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	phi, exc := t.FloatArg(a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	return t.Made(t.NewComplex(fromPolar(r, phi)))
}
