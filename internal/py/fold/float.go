package fold

import (
	"math"

	"github.com/tandem-lang/tandem/internal/py/syntax"
)

// floatBinary returns x op y; ok is false where the operation raises an exception
// or has a complex result.
func floatBinary(op syntax.Op, x, y float64) (r float64, ok bool) {
	switch op {
	case syntax.OpAdd:
		return x + y, true
	case syntax.OpSub:
		return x - y, true
	case syntax.OpMul:
		return x * y, true
	case syntax.OpDiv:
		return x / y, y != 0
	case syntax.OpFloorDiv:
		if y == 0 {
			return 0, false
		}
		return floorDiv(x, y), true
	case syntax.OpMod:
		if y == 0 {
			return 0, false
		}
		return modulo(x, y), true
	case syntax.OpPow:
		return floatPower(x, y)
	}
	return 0, false
}

// modulo returns x % y with the sign of y.
func modulo(x, y float64) float64 {
	m := math.Mod(x, y)
	if m == 0 {
		return math.Copysign(0, y)
	}
	if (m < 0) != (y < 0) {
		m += y
	}
	return m
}

// floorDiv returns x // y such that x is near x//y*y + x%y.
func floorDiv(x, y float64) float64 {
	m := math.Mod(x, y)
	div := (x - m) / y
	if m != 0 && (m < 0) != (y < 0) {
		div--
	}
	if div == 0 {
		return math.Copysign(0, x/y)
	}
	floor := math.Floor(div)
	if div-floor > 0.5 {
		floor++
	}
	return floor
}

// floatPower returns x ** y.
func floatPower(x, y float64) (r float64, ok bool) {
	if x == 0 && y < 0 && !math.IsInf(y, 0) {
		return 0, false // a division by zero
	}
	if x < 0 && y != math.Floor(y) && !math.IsNaN(y) {
		return 0, false // a complex number
	}
	return pow(x, y), true
}
