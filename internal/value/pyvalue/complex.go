package pyvalue

import "math"

// ErrComplexFloorDiv is the error of // with a complex number, which no other operand changes.
var ErrComplexFloorDiv = &Error{TypeError, "can't truncate-divide a complex number"}

var (
	errComplexDivide = &Error{ZeroDivisionError, "complex divide by zero"}
	errComplexPower  = &Error{ZeroDivisionError, "0.0 to a complex power"}
)

// ParseComplex returns complex(s): a number, one with j behind it, or the first and
// the second with a sign or space between them, as in 1+2j.
func ParseComplex(s string) (complex128, error) {
	x, rest, imag, err := scanNumber(s, true)
	switch {
	case err != nil:
		return 0, err
	case rest == "" && imag:
		return complex(0, x), nil
	case rest == "":
		return complex(x, 0), nil
	case imag:
		return 0, errNumberSyntax
	}
	y, rest, imag, err := scanNumber(rest, true)
	if err != nil || !imag || rest != "" {
		return 0, errNumberSyntax
	}
	return complex(x, y), nil
}

// ComplexMul returns x * y. Its products are rounded one by one.
func ComplexMul(x, y complex128) complex128 {
	a, b, c, d := real(x), imag(x), real(y), imag(y)
	return complex(float64(a*c)-float64(b*d), float64(a*d)+float64(b*c))
}

// ComplexDiv returns x / y, by way of the reciprocal of y.
func ComplexDiv(x, y complex128) (complex128, error) {
	c, d := real(y), imag(y)
	switch {
	case d == 0 && c == 0:
		return 0, errComplexDivide
	case d == 0:
		return complex(real(x)/c, imag(x)/c), nil
	case c == 0:
		return complex(imag(x)/d, -real(x)/d), nil
	}
	square := float64(c*c) + float64(d*d)
	return ComplexMul(x, complex(c/square, d/-square)), nil
}

// ComplexAbs returns abs(x).
func ComplexAbs(x complex128) float64 {
	return math.Sqrt(float64(real(x)*real(x)) + float64(imag(x)*imag(x)))
}

// ComplexPow returns x ** y, which is exp(y * ln x).
func ComplexPow(x, y complex128) (complex128, error) {
	abs := ComplexAbs(x)
	if abs == 0 {
		switch {
		case imag(y) != 0 || real(y) < 0 || math.IsNaN(real(y)):
			return 0, errComplexPower
		case real(y) == 0:
			return complex(1, imag(x)), nil
		}
		return complex(0, imag(x)), nil
	}
	ln, arg := Log(abs), Atan2(imag(x), real(x))
	size := Exp(float64(real(y)*ln) - float64(imag(y)*arg))
	angle := float64(imag(y)*ln) + float64(real(y)*arg)
	return complex(size*Cos(angle), size*Sin(angle)), nil
}

// ComplexHash returns hash(x).
func ComplexHash(x complex128) int64 { return FloatHash(real(x)) ^ FloatHash(imag(x)) }
