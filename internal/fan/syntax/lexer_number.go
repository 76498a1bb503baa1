package syntax

import (
	"errors"
	"math/big"
	"strconv"
	"strings"
)

// number reads an Int, Float, Decimal or Duration literal.
func (l *lexer) number() Token {
	if l.cur == '0' && l.at(1) == 'x' {
		return l.radix(4, "Expecting hex number", "Hex literal too big")
	}
	if l.cur == '0' && l.at(1) == 'b' {
		return l.radix(1, "Expecting binary digit", "Binary literal too big")
	}
	start := l.pos
	fraction := l.digits()
	text := strings.ReplaceAll(l.text[start:l.pos], "_", "")
	unit, suffix := l.numberSuffix()
	v, ok := l.numberValue(text, fraction, unit, suffix)
	if !ok {
		l.fail("Invalid numeric literal '" + text + "'")
	}
	return v
}

// digits skips the digits of a number; it reports whether there is a fraction or an exponent.
func (l *lexer) digits() bool {
	fraction := false
	l.skipDigits()
	if l.cur == '.' && isDigit(l.at(1)) {
		fraction = true
		l.advance()
		l.skipDigits()
	}
	if l.cur == 'e' || l.cur == 'E' {
		l.advance()
		fraction = true
		if l.cur == '-' || l.cur == '+' {
			l.advance()
		}
		if !isDigit(l.cur) {
			l.fail("Expected exponent digits")
		}
		l.skipDigits()
	}
	return fraction
}

func (l *lexer) skipDigits() {
	for isDigit(l.cur) || l.cur == '_' {
		l.advance()
	}
}

// durationSuffix lists the units: two letters that decide, then the rest of the word.
var durationSuffix = [...]struct {
	head, word string
	ns         int64
}{
	{"ns", "ns", 1}, {"ms", "ms", 1_000_000}, {"se", "sec", 1_000_000_000},
	{"mi", "min", 60_000_000_000}, {"hr", "hr", 3_600_000_000_000}, {"da", "day", 86_400_000_000_000},
}

// numberSuffix reads a unit in nanoseconds, or the suffix 'f' or 'd'.
func (l *lexer) numberSuffix() (unit int64, suffix byte) {
	if isLower(l.cur) && isLower(l.at(1)) {
		rest := l.text[l.pos:]
		for _, s := range durationSuffix {
			if !strings.HasPrefix(rest, s.head) {
				continue
			}
			l.skip(2)
			if len(s.word) > 2 {
				if l.cur != s.word[2] {
					l.fail("Expected '" + s.word + "' in Duration literal")
				}
				l.advance()
			}
			return s.ns, 0
		}
		return 0, 0
	}
	if c := l.cur | 0x20; c == 'f' || c == 'd' {
		l.advance()
		return 0, c
	}
	return 0, 0
}

func (l *lexer) numberValue(text string, fraction bool, unit int64, suffix byte) (Token, bool) {
	if suffix == 'f' {
		f, err := strconv.ParseFloat(text, 64)
		if err != nil && !errors.Is(err, strconv.ErrRange) {
			return Token{}, false
		}
		return l.valued(FloatLit, f), true
	}
	if suffix == 'd' || fraction {
		d, ok := ParseDecimal(text)
		if !ok {
			return Token{}, false
		}
		if unit != 0 {
			n, ok := d.times(unit)
			return l.valued(DurationLit, Duration(n)), ok
		}
		if suffix != 'd' {
			l.errorAt(l.pos, "Float/Decimal literal must have f/d suffix")
		}
		return l.valued(DecimalLit, d), true
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return Token{}, false
	}
	if unit != 0 {
		return l.valued(DurationLit, Duration(n*unit)), true
	}
	return l.valued(IntLit, n), true
}

// times returns d*n without its fraction, as the low 64 bits.
func (d Decimal) times(n int64) (int64, bool) {
	r, ok := d.Rat()
	if !ok {
		return 0, false
	}
	num := new(big.Int).Mul(r.Num(), big.NewInt(n))
	num.Quo(num, r.Denom())
	low := new(big.Int).And(num, new(big.Int).SetUint64(1<<64-1))
	return int64(low.Uint64()), true
}

// radix reads "0x..." or "0b..." with digits of the given number of bits.
func (l *lexer) radix(bits int, expect, tooBig string) Token {
	l.skip(2)
	digit := func() int {
		if d := hexDigit(l.cur); d < 1<<bits {
			return d
		}
		return -1
	}
	if digit() < 0 {
		l.fail(expect)
	}
	v, n := uint64(digit()), 1
	l.advance()
	for {
		d := digit()
		if d < 0 {
			if l.cur != '_' {
				break
			}
			l.advance()
			continue
		}
		if n++; n*bits > 64 {
			l.fail(tooBig)
		}
		v = v<<bits | uint64(d)
		l.advance()
	}
	return l.valued(IntLit, int64(v))
}
