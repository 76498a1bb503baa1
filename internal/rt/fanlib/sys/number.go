package sys

import (
	"encoding/binary"
	"io"
	"math"
	"strconv"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

func hex(n int64) string { return strconv.FormatUint(uint64(n), 16) }

func numberStatics() statics {
	return statics{
		"sys::Int": func(*fan.Thread) (map[string]Word, Word) {
			return map[string]Word{"maxVal": fan.Int(math.MaxInt64), "minVal": fan.Int(math.MinInt64), "defVal": 0}, 0
		},
		"sys::Float": func(*fan.Thread) (map[string]Word, Word) {
			return map[string]Word{
				"defVal": 0, "posInf": fan.Float(math.Inf(1)), "negInf": fan.Float(math.Inf(-1)), "nan": fan.Float(math.NaN()),
				"e": fan.Float(math.E), "pi": fan.Float(math.Pi),
			}, 0
		},
		"sys::Decimal": func(t *fan.Thread) (map[string]Word, Word) {
			zero, exc := newDecimal(t, fanvalue.IntDecimal(0))
			return map[string]Word{"defVal": zero}, exc
		},
	}
}

// intFn, intTest and the like make methods of functions on raw numbers.
func intFn(f func(int64) int64) fan.Native {
	return func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(f(a.Int(0))), 0 }
}

func intTest(f func(int64) bool) fan.Native {
	return func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(f(a.Int(0))), 0 }
}

func intFn2(f func(x, y int64) int64) fan.Native {
	return func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(f(a.Int(0), a.Int(1))), 0 }
}

func intFail2(f func(x, y int64) (int64, error)) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		n, err := f(a.Int(0), a.Int(1))
		if err != nil {
			return t.FailWith(err)
		}
		return fan.Int(n), 0
	}
}

func floatFn(f func(float64) float64) fan.Native {
	return func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Float(f(a.Float(0))), 0 }
}

func floatFn2(f func(x, y float64) float64) fan.Native {
	return func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Float(f(a.Float(0), a.Float(1))), 0 }
}

// intFloat is an operator between an Int and a Float.
func intFloat(f func(x, y float64) float64) fan.Native {
	return func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Float(f(float64(a.Int(0)), a.Float(1))), 0 }
}

// floatInt is an operator between a Float and an Int.
func floatInt(f func(x, y float64) float64) fan.Native {
	return func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Float(f(a.Float(0), float64(a.Int(1)))), 0 }
}

func plus(x, y float64) float64  { return x + y }
func minus(x, y float64) float64 { return x - y }
func mult(x, y float64) float64  { return x * y }
func div(x, y float64) float64   { return x / y }

func intMethods() table {
	return table{
		"fromStr": func(t *fan.Thread, a fan.Args) (Word, Word) { return intFromStr(t, a[0], a.Int(1), a.Bool(2)) },
		"random":  intRandom,
		"toStr":   func(t *fan.Thread, a fan.Args) (Word, Word) { return newStr(t, fanvalue.IntToStr(a.Int(0))) },
		"hash":    func(_ *fan.Thread, a fan.Args) (Word, Word) { return a[0], 0 },
		"equals": func(t *fan.Thread, a fan.Args) (Word, Word) {
			n, ok := t.IntOf(a[1])
			return fan.Bool(ok && n == a.Int(0)), 0
		},
		"compare": func(t *fan.Thread, a fan.Args) (Word, Word) {
			n, ok := t.IntOf(a[1])
			if !ok {
				return 0, mismatch(t, a[1], "Int")
			}
			return order(a.Int(0), n), 0
		},
		"negate":    intFn(func(n int64) int64 { return -n }),
		"increment": intFn(func(n int64) int64 { return n + 1 }),
		"decrement": intFn(func(n int64) int64 { return n - 1 }),
		"plus":      intFn2(func(x, y int64) int64 { return x + y }),
		"minus":     intFn2(func(x, y int64) int64 { return x - y }),
		"mult":      intFn2(func(x, y int64) int64 { return x * y }),
		"div":       intFail2(fanvalue.IntDiv),
		"mod":       intFail2(fanvalue.IntMod),
		"not":       intFn(func(n int64) int64 { return ^n }),
		"and":       intFn2(func(x, y int64) int64 { return x & y }),
		"or":        intFn2(func(x, y int64) int64 { return x | y }),
		"xor":       intFn2(func(x, y int64) int64 { return x ^ y }),
		"shiftl":    intFn2(fanvalue.IntShiftl),
		"shiftr":    intFn2(fanvalue.IntShiftr),
		"shifta":    intFn2(fanvalue.IntShifta),

		"plusFloat": intFloat(plus), "minusFloat": intFloat(minus), "multFloat": intFloat(mult), "divFloat": intFloat(div),
		"modFloat":    intFloat(fanvalue.FloatMod),
		"plusDecimal": intDecimal(decimalPlus), "minusDecimal": intDecimal(decimalMinus), "multDecimal": intDecimal(decimalMult),
		"divDecimal": intDecimal(fanvalue.Decimal.Quo), "modDecimal": intDecimal(fanvalue.Decimal.Mod),

		"abs":   intFn(fanvalue.IntAbs),
		"min":   intFn2(func(x, y int64) int64 { return min(x, y) }),
		"max":   intFn2(func(x, y int64) int64 { return max(x, y) }),
		"clamp": intClamp, "clip": intClamp,
		"pow":    intFail2(fanvalue.IntPow),
		"isEven": intTest(func(n int64) bool { return n&1 == 0 }),
		"isOdd":  intTest(func(n int64) bool { return n&1 != 0 }),

		"isSpace": intTest(fanvalue.IntIsSpace), "isAlpha": intTest(fanvalue.IntIsAlpha), "isAlphaNum": intTest(fanvalue.IntIsAlphaNum),
		"isUpper": intTest(func(n int64) bool { return 'A' <= n && n <= 'Z' }),
		"isLower": intTest(func(n int64) bool { return 'a' <= n && n <= 'z' }),
		"upper":   intFn(fanvalue.IntUpper), "lower": intFn(fanvalue.IntLower),
		"isDigit": func(_ *fan.Thread, a fan.Args) (Word, Word) {
			return fan.Bool(fanvalue.IntIsDigit(a.Int(0), a.Int(1))), 0
		},
		"toDigit": func(t *fan.Thread, a fan.Args) (Word, Word) {
			c, ok, err := fanvalue.IntToDigit(a.Int(0), a.Int(1))
			if err != nil {
				return t.FailWith(err)
			}
			return boxed(t, c, ok)
		},
		"fromDigit": func(t *fan.Thread, a fan.Args) (Word, Word) {
			d, ok := fanvalue.IntFromDigit(a.Int(0), a.Int(1))
			return boxed(t, d, ok)
		},
		"equalsIgnoreCase": func(_ *fan.Thread, a fan.Args) (Word, Word) {
			return fan.Bool(fanvalue.IntEqualsIgnoreCase(a.Int(0), a.Int(1))), 0
		},
		"localeIsUpper": intTest(fanvalue.IntLocaleIsUpper), "localeIsLower": intTest(fanvalue.IntLocaleIsLower),
		"localeUpper": localeInt((*fanvalue.Locale).IntUpper), "localeLower": localeInt((*fanvalue.Locale).IntLower),
		"toLocale": func(t *fan.Thread, a fan.Args) (Word, Word) {
			l, exc := textsIn(t, a[2])
			if exc != 0 {
				return 0, exc
			}
			s, err := l.Int(a.Int(0), textOrNil(t, a[1]))
			return limited(t, s, err)
		},
		"toHex": func(t *fan.Thread, a fan.Args) (Word, Word) {
			width, _ := t.IntOf(a[1])
			s, err := fanvalue.IntToHex(a.Int(0), width, room(t))
			return limited(t, s, err)
		},
		"toRadix": func(t *fan.Thread, a fan.Args) (Word, Word) {
			width, _ := t.IntOf(a[2])
			s, err := fanvalue.IntToRadix(a.Int(0), a.Int(1), width, room(t))
			return limited(t, s, err)
		},
		"toChar": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s, err := fanvalue.IntToChar(a.Int(0))
			return limited(t, s, err)
		},
		"toCode": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s, err := fanvalue.IntToCode(a.Int(0), a.Int(1))
			return limited(t, s, err)
		},
		"toDateTime": momentOfTicks,
		"toDuration": func(t *fan.Thread, a fan.Args) (Word, Word) { return newDuration(t, fanvalue.Duration(a.Int(0))) },
	}
}

func intClamp(_ *fan.Thread, a fan.Args) (Word, Word) {
	return fan.Int(fanvalue.IntClamp(a.Int(0), a.Int(1), a.Int(2))), 0
}

func intFromStr(t *fan.Thread, w Word, radix int64, checked bool) (Word, Word) {
	n, err := fanvalue.IntFromStr(text(t, w), radix)
	return parsed(t, n, err, checked, newInt)
}

// random64 returns random bits from the host.
func random64(t *fan.Thread) (n uint64, exc Word) {
	source := t.Runtime().Host().Random
	if source == nil {
		return 0, t.Exception(&host.Denied{Grant: "--allow-random"})
	}
	var b [8]byte
	if _, err := io.ReadFull(source, b[:]); err != nil {
		return 0, t.Exception(err)
	}
	return binary.LittleEndian.Uint64(b[:]), 0
}

func intRandom(t *fan.Thread, a fan.Args) (Word, Word) {
	bits, exc := random64(t)
	if exc != 0 || a[0] == 0 {
		return Word(bits), exc
	}
	start, end := int64(t.Heap.Load(a[0], fan.RangeStart)), int64(t.Heap.Load(a[0], fan.RangeEnd))
	r := fanvalue.Range{Start: start, End: end, Exclusive: t.Heap.Load(a[0], fan.RangeExclusive) != 0}
	if !r.Exclusive {
		end++
	}
	if end <= start {
		return t.Fail("ArgErr", "Range end < start: "+r.String())
	}
	return fan.Int(start + int64(bits%uint64(end-start))), 0
}

func numMethods() table {
	return table{
		"toInt": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if n, ok := t.IntOf(a[0]); ok {
				return fan.Int(n), 0
			}
			if f, ok := t.FloatOf(a[0]); ok {
				return fan.Int(fanvalue.FloatToInt(f)), 0
			}
			d, exc := decimalOf(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			return fan.Int(d.ToInt()), 0
		},
		"toFloat": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if n, ok := t.IntOf(a[0]); ok {
				return fan.Float(float64(n)), 0
			}
			if f, ok := t.FloatOf(a[0]); ok {
				return fan.Float(f), 0
			}
			d, exc := decimalOf(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			return fan.Float(d.ToFloat()), 0
		},
		"toDecimal": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if n, ok := t.IntOf(a[0]); ok {
				return newDecimal(t, fanvalue.IntDecimal(n))
			}
			if f, ok := t.FloatOf(a[0]); ok {
				d, err := fanvalue.FloatToDecimal(f)
				return madeDecimal(t, d, err)
			}
			return a[0], 0
		},
		"localeDecimal": localeSymbol("numDecimal"), "localeGrouping": localeSymbol("numGrouping"), "localeMinus": localeSymbol("numMinus"),
		"localePercent": localeSymbol("numPercent"), "localePosInf": localeSymbol("numPosInf"), "localeNegInf": localeSymbol("numNegInf"),
		"localeNaN": localeSymbol("numNaN"),
	}
}

func floatMethods() table {
	return table{
		"fromStr":    func(t *fan.Thread, a fan.Args) (Word, Word) { return floatFromStr(t, a[0], a.Bool(1)) },
		"makeBits":   func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Float(fanvalue.FloatMakeBits(a.Int(0))), 0 },
		"makeBits32": func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Float(fanvalue.FloatMakeBits32(a.Int(0))), 0 },
		"random": func(t *fan.Thread, _ fan.Args) (Word, Word) {
			bits, exc := random64(t)
			return fan.Float(float64(bits>>11) / (1 << 53)), exc
		},
		"equals": func(t *fan.Thread, a fan.Args) (Word, Word) {
			f, ok := t.FloatOf(a[1])
			return fan.Bool(ok && f == a.Float(0)), 0
		},
		"compare": func(t *fan.Thread, a fan.Args) (Word, Word) {
			f, ok := t.FloatOf(a[1])
			if !ok {
				return 0, mismatch(t, a[1], "Float")
			}
			return fan.Int(fanvalue.FloatCompare(a.Float(0), f)), 0
		},
		"approx": func(t *fan.Thread, a fan.Args) (Word, Word) {
			var tolerance *float64
			if f, ok := t.FloatOf(a[2]); ok {
				tolerance = &f
			}
			return fan.Bool(fanvalue.FloatApprox(a.Float(0), a.Float(1), tolerance)), 0
		},
		"isNaN":       func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(math.IsNaN(a.Float(0))), 0 },
		"isNegZero":   func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(a.Float(0) == 0 && a.Int(0) != 0), 0 },
		"normNegZero": floatFn(fanvalue.FloatNormNegZero),
		"hash":        floatBits, "bits": floatBits,
		"bits32":    func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(fanvalue.FloatBits32(a.Float(0))), 0 },
		"negate":    floatFn(func(f float64) float64 { return -f }),
		"increment": floatFn(func(f float64) float64 { return f + 1 }),
		"decrement": floatFn(func(f float64) float64 { return f - 1 }),
		"plus":      floatFn2(plus), "minus": floatFn2(minus), "mult": floatFn2(mult), "div": floatFn2(div), "mod": floatFn2(fanvalue.FloatMod),
		"plusInt": floatInt(plus), "minusInt": floatInt(minus), "multInt": floatInt(mult), "divInt": floatInt(div), "modInt": floatInt(fanvalue.FloatMod),
		"plusDecimal": floatDecimal(decimalPlus), "minusDecimal": floatDecimal(decimalMinus), "multDecimal": floatDecimal(decimalMult),
		"divDecimal": floatDecimal(fanvalue.Decimal.Quo), "modDecimal": floatDecimal(fanvalue.Decimal.Mod),

		"abs": floatFn(fanvalue.FloatAbs), "min": floatFn2(fanvalue.FloatMin), "max": floatFn2(fanvalue.FloatMax),
		"clamp": floatClamp, "clip": floatClamp,
		"ceil": floatFn(math.Ceil), "floor": floatFn(math.Floor), "round": floatFn(fanvalue.FloatRound),
		"exp": floatFn(fanvalue.FloatExp), "log": floatFn(fanvalue.FloatLog), "log10": floatFn(fanvalue.FloatLog10),
		"pow": floatFn2(fanvalue.FloatPow), "sqrt": floatFn(math.Sqrt),
		"acos": floatFn(fanvalue.FloatAcos), "asin": floatFn(fanvalue.FloatAsin), "atan": floatFn(fanvalue.FloatAtan), "atan2": floatFn2(math.Atan2),
		"cos": floatFn(fanvalue.FloatCos), "cosh": floatFn(fanvalue.FloatCosh), "sin": floatFn(fanvalue.FloatSin), "sinh": floatFn(fanvalue.FloatSinh),
		"tan": floatFn(fanvalue.FloatTan), "tanh": floatFn(fanvalue.FloatTanh),
		"toDegrees": floatFn(fanvalue.FloatToDegrees), "toRadians": floatFn(fanvalue.FloatToRadians),
		"toStr":  func(t *fan.Thread, a fan.Args) (Word, Word) { return newStr(t, fanvalue.FloatToStr(a.Float(0))) },
		"toCode": func(t *fan.Thread, a fan.Args) (Word, Word) { return newStr(t, fanvalue.FloatToCode(a.Float(0))) },
		"toLocale": func(t *fan.Thread, a fan.Args) (Word, Word) {
			l, exc := textsIn(t, a[2])
			if exc != 0 {
				return 0, exc
			}
			return limited(t, l.Float(a.Float(0), textOrNil(t, a[1])), nil)
		},
	}
}

func floatBits(_ *fan.Thread, a fan.Args) (Word, Word) {
	return fan.Int(fanvalue.FloatBits(a.Float(0))), 0
}

func floatClamp(_ *fan.Thread, a fan.Args) (Word, Word) {
	return fan.Float(fanvalue.FloatClamp(a.Float(0), a.Float(1), a.Float(2))), 0
}

func floatFromStr(t *fan.Thread, w Word, checked bool) (Word, Word) {
	f, err := fanvalue.FloatFromStr(text(t, w))
	return parsed(t, f, err, checked, newFloat)
}
