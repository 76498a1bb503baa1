package syntax

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/value/fanvalue"
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
	v, err := l.numberValue(text, fraction, unit, suffix)
	if err != nil {
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

// durationWords are the units of durations, in the order in which they are looked for: the
// first two letters decide. Another one may follow right behind, and is the one that counts.
var durationWords = [...]string{"ns", "ms", "sec", "min", "hr", "day"}

// numberSuffix reads a unit, or the suffix 'f' or 'd'.
func (l *lexer) numberSuffix() (unit fanvalue.Duration, suffix byte) {
	if isLower(l.cur) && isLower(l.at(1)) {
		for _, word := range durationWords {
			if !strings.HasPrefix(l.text[l.pos:], word[:2]) {
				continue
			}
			l.skip(2)
			if len(word) > 2 {
				if l.cur != word[2] {
					l.fail("Expected '" + word + "' in Duration literal")
				}
				l.advance()
			}
			unit = fanvalue.DurationUnit(word)
		}
		return unit, 0
	}
	if c := l.cur | 0x20; c == 'f' || c == 'd' {
		l.advance()
		return 0, c
	}
	return 0, 0
}

func (l *lexer) numberValue(text string, fraction bool, unit fanvalue.Duration, suffix byte) (Token, error) {
	if suffix == 'f' {
		f, err := fanvalue.FloatFromStr(text)
		return l.valued(FloatLit, f), err
	}
	if suffix == 'd' || fraction {
		d, err := fanvalue.DecimalFromStr(text)
		if err != nil {
			return Token{}, err
		}
		if unit != 0 {
			d, err = d.Mult(fanvalue.IntDecimal(int64(unit)))
			return l.valued(DurationLit, fanvalue.Duration(d.ToInt())), err
		}
		if suffix != 'd' {
			l.errorAt(l.pos, "Float/Decimal literal must have f/d suffix")
		}
		return l.valued(DecimalLit, d), nil
	}
	n, err := fanvalue.IntFromStr(text, 10)
	if unit != 0 {
		return l.valued(DurationLit, fanvalue.Duration(n)*unit), err
	}
	return l.valued(IntLit, n), err
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
