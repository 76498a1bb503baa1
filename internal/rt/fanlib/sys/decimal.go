package sys

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

func newDecimal(t *fan.Thread, d fanvalue.Decimal) (Word, Word) { return newHost(t, "Decimal", d) }

// madeDecimal is the end of what computes a Decimal.
func madeDecimal(t *fan.Thread, d fanvalue.Decimal, err error) (Word, Word) {
	if err != nil {
		return t.FailWith(err)
	}
	return newDecimal(t, d)
}

func decimalOf(t *fan.Thread, w Word) (fanvalue.Decimal, Word) {
	return hostOf[fanvalue.Decimal](t, w, "Decimal")
}

// decimalOp is an operator of two Decimals.
type decimalOp func(x, y fanvalue.Decimal, limit fanvalue.Limit) (fanvalue.Decimal, error)

func decimalPlus(x, y fanvalue.Decimal, limit fanvalue.Limit) (fanvalue.Decimal, error) {
	return x.Plus(y, limit)
}

func decimalMinus(x, y fanvalue.Decimal, limit fanvalue.Limit) (fanvalue.Decimal, error) {
	return x.Minus(y, limit)
}

func decimalMult(x, y fanvalue.Decimal, _ fanvalue.Limit) (fanvalue.Decimal, error) { return x.Mult(y) }

// decimalMethod makes the operator a method; each operand is made a Decimal first.
func decimalMethod(op decimalOp, left, right func(t *fan.Thread, w Word) (fanvalue.Decimal, Word)) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		x, exc := left(t, a[0])
		if exc != 0 {
			return 0, exc
		}
		y, exc := right(t, a[1])
		if exc != 0 {
			return 0, exc
		}
		if exc := t.Check(decimalWork(x, y)); exc != 0 {
			return 0, exc
		}
		d, err := op(x, y, room(t))
		return madeDecimal(t, d, err)
	}
}

// decimalWork is about how much an operator on two Decimals costs.
func decimalWork(x, y fanvalue.Decimal) int64 {
	const wordBits = 64
	return 8 + int64(x.Unscaled().BitLen()/wordBits+1)*int64(y.Unscaled().BitLen()/wordBits+1)
}

func ofInt(_ *fan.Thread, w Word) (fanvalue.Decimal, Word) {
	return fanvalue.IntDecimal(fan.Args{w}.Int(0)), 0
}

func ofFloat(t *fan.Thread, w Word) (fanvalue.Decimal, Word) {
	d, err := fanvalue.FloatDecimal(fan.Args{w}.Float(0))
	if err != nil {
		return d, t.Exception(err)
	}
	return d, 0
}

func intDecimal(op decimalOp) fan.Native   { return decimalMethod(op, ofInt, decimalOf) }
func floatDecimal(op decimalOp) fan.Native { return decimalMethod(op, ofFloat, decimalOf) }

func decimalMethods() table {
	one := func(f func(fanvalue.Decimal) fanvalue.Decimal) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			d, exc := decimalOf(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			return newDecimal(t, f(d))
		}
	}
	by := func(op decimalOp, n int64) fan.Native {
		return decimalMethod(op, decimalOf, func(*fan.Thread, Word) (fanvalue.Decimal, Word) { return fanvalue.IntDecimal(n), 0 })
	}
	step := func(op fan.Native) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) { return op(t, fan.Args{a[0], 0}) }
	}
	methods := table{
		"fromStr":   func(t *fan.Thread, a fan.Args) (Word, Word) { return decimalFromStr(t, a[0], a.Bool(1)) },
		"equals":    decimalEquals,
		"compare":   decimalCompare,
		"negate":    one(fanvalue.Decimal.Neg),
		"abs":       one(fanvalue.Decimal.Abs),
		"increment": step(by(decimalPlus, 1)),
		"decrement": step(by(decimalMinus, 1)),
		"min":       decimalPick(func(c int64) bool { return c <= 0 }),
		"max":       decimalPick(func(c int64) bool { return c >= 0 }),
		"hash": func(t *fan.Thread, a fan.Args) (Word, Word) {
			d, exc := decimalOf(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			return fan.Int(d.Hash()), 0
		},
		"toStr":  decimalText(fanvalue.Decimal.String),
		"toCode": decimalText(fanvalue.Decimal.Code),
		"toLocale": func(t *fan.Thread, a fan.Args) (Word, Word) {
			d, exc := decimalOf(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			l, exc := textsIn(t, a[2])
			if exc != 0 {
				return 0, exc
			}
			s, err := l.Decimal(d, textOrNil(t, a[1]))
			return limited(t, s, err)
		},
	}
	for name, op := range map[string]decimalOp{
		"plus": decimalPlus, "minus": decimalMinus, "mult": decimalMult, "div": fanvalue.Decimal.Div, "mod": fanvalue.Decimal.Mod,
	} {
		methods[name] = decimalMethod(op, decimalOf, decimalOf)
		methods[name+"Int"] = decimalMethod(op, decimalOf, ofInt)
		methods[name+"Float"] = decimalMethod(op, decimalOf, ofFloat)
	}
	return methods
}

func decimalFromStr(t *fan.Thread, w Word, checked bool) (Word, Word) {
	d, err := fanvalue.DecimalFromStr(text(t, w))
	return parsed(t, d, err, checked, newDecimal)
}

func decimalText(f func(fanvalue.Decimal) string) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		d, exc := decimalOf(t, a[0])
		if exc != 0 {
			return 0, exc
		}
		return limited(t, f(d), nil)
	}
}

func decimalEquals(t *fan.Thread, a fan.Args) (Word, Word) {
	x, exc := decimalOf(t, a[0])
	if exc != 0 {
		return 0, exc
	}
	y, ok := t.HostOf(a[1]).(fanvalue.Decimal)
	return fan.Bool(ok && x.Equals(y)), 0
}

func decimalCompare(t *fan.Thread, a fan.Args) (Word, Word) {
	x, exc := decimalOf(t, a[0])
	if exc != 0 {
		return 0, exc
	}
	y, exc := decimalOf(t, a[1])
	if exc != 0 {
		return 0, exc
	}
	return fan.Int(x.Compare(y)), 0
}

// decimalPick returns the receiver where its comparison with the argument holds, else the argument.
func decimalPick(holds func(int64) bool) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		n, exc := decimalCompare(t, a)
		if exc != 0 {
			return 0, exc
		}
		if holds(fan.Args{n}.Int(0)) {
			return a[0], 0
		}
		return a[1], 0
	}
}
