package sys

import (
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// tokenKind is a kind of token of the serialization format.
type tokenKind string

// The kinds; symbols are called as they are written.
const (
	tokEOF      tokenKind = "end of file"
	tokID       tokenKind = "identifier"
	tokLiteral  tokenKind = "literal" // of any kind but a string
	tokStr      tokenKind = "Str literal"
	tokUsing    tokenKind = "using"
	tokAs       tokenKind = "as"
	tokBrackets tokenKind = "[]"
)

// token is a token, and where it was.
type token struct {
	kind  tokenKind
	text  string
	value Word // of a literal; kept
	line  int
}

// scanner reads tokens from a stream, no further than two characters behind one.
type scanner struct {
	t    *fan.Thread
	from origin
	cur  rune // -1 at the end
	peek rune
	line int
}

// serialErr is an error in serialized text.
type serialErr struct{ exc Word }

// fail throws an IOErr with the line, by way of a panic that readObj takes up.
func (s *scanner) fail(line int, msg string) {
	_, exc := s.t.Fail("IOErr", msg+" [Line "+strconv.Itoa(line)+"]")
	panic(serialErr{exc})
}

func newScanner(t *fan.Thread, from origin) *scanner {
	s := &scanner{t: t, from: from, line: 1}
	s.advance()
	s.advance()
	s.line = 1
	return s
}

// advance reads one character.
func (s *scanner) advance() {
	if s.cur == '\n' {
		s.line++
	}
	s.cur = s.peek
	c, ok, exc := readChar(s.t, s.from)
	if exc != 0 {
		panic(serialErr{exc})
	}
	if s.peek = c; !ok {
		s.peek = -1
	}
}

func isIDStart(c rune) bool { return c == '_' || 'a' <= c|0x20 && c|0x20 <= 'z' }
func isIDPart(c rune) bool  { return isIDStart(c) || isDigit(c) }
func isDigit(c rune) bool   { return '0' <= c && c <= '9' }

// next reads a token.
func (s *scanner) next() token {
	s.skip()
	tok := token{line: s.line}
	switch c := s.cur; {
	case c < 0:
		tok.kind = tokEOF
	case isIDStart(c):
		s.word(&tok)
	case isDigit(c), c == '.' && isDigit(s.peek), c == '-' && (isDigit(s.peek) || s.peek == '.' || isIDStart(s.peek)):
		s.number(&tok)
	case c == '"':
		tok.kind, tok.text = tokStr, s.quoted('"')
		tok.value = s.keep(s.t.NewStr(tok.text), 0)
	case c == '\'':
		s.char(&tok)
	case c == '`':
		uri := s.quoted('`')
		tok.kind, tok.value = tokLiteral, s.uri(uri)
	default:
		s.symbol(&tok)
	}
	return tok
}

// skip passes white space and comments.
func (s *scanner) skip() {
	for {
		switch {
		case s.cur == ' ' || s.cur == '\t' || s.cur == '\n' || s.cur == '\r':
			s.advance()
		case s.cur == '/' && s.peek == '/', s.cur == '*' && s.peek == '*':
			for s.cur >= 0 && s.cur != '\n' && s.cur != '\r' {
				s.advance()
			}
		case s.cur == '/' && s.peek == '*':
			s.comment()
		default:
			return
		}
	}
}

// comment passes a block comment; they nest.
func (s *scanner) comment() {
	for depth := 0; s.cur >= 0; {
		switch {
		case s.cur == '/' && s.peek == '*':
			depth++
			s.advance()
		case s.cur == '*' && s.peek == '/':
			depth--
			s.advance()
		}
		s.advance()
		if depth == 0 {
			return
		}
	}
}

func (s *scanner) keep(w, exc Word) Word {
	if exc != 0 {
		panic(serialErr{exc})
	}
	return s.t.Keep(w)
}

func (s *scanner) uri(text string) Word {
	uri, err := fanvalue.UriFromStr(text)
	if err != nil {
		return s.keep(s.t.FailWith(err))
	}
	return s.keep(newHost(s.t, "Uri", uri))
}

// word reads an identifier or keyword.
func (s *scanner) word(tok *token) {
	var sb strings.Builder
	for isIDPart(s.cur) {
		sb.WriteRune(s.cur)
		s.advance()
	}
	tok.kind, tok.text = tokID, sb.String()
	switch tok.text {
	case "true", "false", "null":
		tok.kind, tok.value = tokLiteral, map[string]Word{"true": trueWord, "false": falseWord}[tok.text]
	case "using":
		tok.kind = tokUsing
	case "as":
		tok.kind = tokAs
	}
}

// number reads an Int, Float, Decimal or Duration, or one of the Floats with a name.
func (s *scanner) number(tok *token) {
	tok.kind = tokLiteral
	if s.cur == '0' && s.peek == 'x' {
		s.hex(tok)
		return
	}
	var sb strings.Builder
	if s.cur == '-' {
		sb.WriteRune('-')
		s.advance()
	}
	fraction := false
	for isDigit(s.cur) || s.cur == '_' || s.cur == '.' && isDigit(s.peek) || s.exponent(&fraction, &sb) {
		if s.cur == '.' {
			fraction = true
		}
		if s.cur != '_' {
			sb.WriteRune(s.cur)
		}
		s.advance()
	}
	text := sb.String()
	switch unit := s.unit(); {
	case unit != 0:
		s.duration(tok, text, unit, fraction)
	case s.cur == 'f' || s.cur == 'F':
		s.advance()
		f, err := fanvalue.FloatFromStr(text)
		s.check(err, text)
		tok.value = s.keep(s.t.Made(s.t.BoxFloat(f)))
	case s.cur == 'd' || s.cur == 'D' || fraction:
		if s.cur == 'd' || s.cur == 'D' {
			s.advance()
		}
		tok.value = s.keep(decimalFromStr(s.t, s.t.NewStr(text), true))
	default:
		n, err := fanvalue.IntFromStr(text, 10)
		s.check(err, text)
		tok.value = s.keep(s.t.Made(s.t.BoxInt(n)))
	}
}

func (s *scanner) check(err error, text string) {
	if err != nil {
		s.fail(s.line, "Invalid numeric literal: "+text)
	}
}

// exponent reads the e of an exponent and its sign.
func (s *scanner) exponent(fraction *bool, sb *strings.Builder) bool {
	if s.cur != 'e' && s.cur != 'E' {
		return false
	}
	*fraction = true
	sb.WriteRune(s.cur)
	s.advance()
	if s.cur == '-' || s.cur == '+' {
		sb.WriteRune(s.cur)
		s.advance()
	}
	if !isDigit(s.cur) {
		s.fail(s.line, "Expected exponent digits")
	}
	return true
}

// unit reads the unit of a Duration, in nanoseconds; 0 where none stands.
func (s *scanner) unit() int64 {
	for _, u := range []struct {
		name  string
		ticks int64
	}{{"ns", 1}, {"ms", 1e6}, {"sec", 1e9}, {"min", 60e9}, {"hr", 3600e9}, {"day", 86400e9}} {
		if s.cur != rune(u.name[0]) || s.peek != rune(u.name[1]) {
			continue
		}
		s.advance()
		s.advance()
		if len(u.name) == 3 {
			if s.cur != rune(u.name[2]) {
				s.fail(s.line, "Expected '"+u.name+"' in Duration literal")
			}
			s.advance()
		}
		return u.ticks
	}
	return 0
}

func (s *scanner) duration(tok *token, text string, unit int64, fraction bool) {
	ticks := int64(0)
	if fraction {
		f, err := fanvalue.FloatFromStr(text)
		s.check(err, text)
		ticks = fanvalue.FloatToInt(f * float64(unit))
	} else {
		n, err := fanvalue.IntFromStr(text, 10)
		s.check(err, text)
		ticks = n * unit
	}
	tok.value = s.keep(newDuration(s.t, fanvalue.Duration(ticks)))
}

func (s *scanner) hex(tok *token) {
	s.advance()
	s.advance()
	v, n := uint64(0), 0
	for ; s.cur == '_' && n > 0 || hexValue(s.cur) >= 0; s.advance() {
		if s.cur == '_' {
			continue
		}
		if n++; n > 16 {
			s.fail(s.line, "Hex literal too big")
		}
		v = v<<4 | uint64(hexValue(s.cur))
	}
	if n == 0 {
		s.fail(s.line, "Expecting hex number")
	}
	tok.value = s.keep(s.t.Made(s.t.BoxInt(int64(v))))
}

// hexValue returns the value of a hexadecimal digit, -1 for others.
func hexValue(c rune) int {
	switch {
	case isDigit(c):
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// quoted reads a string or uri, its quotes included.
func (s *scanner) quoted(quote rune) string {
	var b []byte
	s.advance()
	for s.cur != quote {
		switch {
		case s.cur < 0 && quote == '"':
			s.fail(s.line, "Unexpected end of string")
		case s.cur < 0:
			s.fail(s.line, "Unexpected end of uri")
		case s.cur == '$' && quote == '"':
			s.fail(s.line, "Interpolated strings unsupported")
		case s.cur == '\\':
			b = fanvalue.AppendCodePoint(b, s.escape())
			continue
		}
		b = fanvalue.AppendCodePoint(b, s.cur)
		s.advance()
	}
	s.advance()
	return string(b)
}

func (s *scanner) char(tok *token) {
	s.advance()
	c := s.cur
	if c == '\\' {
		c = s.escape()
	} else {
		s.advance()
	}
	if s.cur != '\'' {
		s.fail(s.line, "Expecting ' close of char literal")
	}
	s.advance()
	tok.kind, tok.value = tokLiteral, s.keep(s.t.Made(s.t.BoxInt(int64(c))))
}

// escape reads a backslash and what it stands for.
func (s *scanner) escape() rune {
	s.advance()
	c := s.cur
	if at := strings.IndexRune(`bfnrt"$'`+"`\\", c); at >= 0 && c >= 0 {
		s.advance()
		return []rune("\b\f\n\r\t\"$'`\\")[at]
	}
	if c != 'u' {
		s.fail(s.line, "Invalid escape sequence")
	}
	s.advance()
	if s.cur == '{' {
		s.advance()
		v := rune(0)
		for s.cur != '}' {
			if hexValue(s.cur) < 0 || v > 0x10FFFF {
				s.fail(s.line, `Invalid hex value for \uxxxx`)
			}
			v = v<<4 | rune(hexValue(s.cur))
			s.advance()
		}
		s.advance()
		return v
	}
	v := rune(0)
	for range 4 {
		if hexValue(s.cur) < 0 {
			s.fail(s.line, `Invalid hex value for \uxxxx`)
		}
		v = v<<4 | rune(hexValue(s.cur))
		s.advance()
	}
	return v
}

// symbol reads a symbol of one or two characters.
func (s *scanner) symbol(tok *token) {
	c := s.cur
	tok.kind = tokenKind(string(c))
	switch {
	case c == ':' && s.peek == ':', c == '[' && s.peek == ']':
		tok.kind = tokenKind(string(c) + string(s.peek))
		s.advance()
	case !strings.ContainsRune(":[]{}(),;?#=.$", c):
		s.fail(s.line, "Unexpected symbol: "+string(c)+" (0x"+strconv.FormatInt(int64(c), 16)+")")
	}
	s.advance()
}
