package syntax

import (
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/value/pyvalue"
)

// prefix says what the letters before a string's quote mean.
type prefix struct {
	length        int
	raw, bytes    bool
	format, templ bool
}

// stringPrefix returns the prefix of the string that begins at the cursor, if
// one does. Upper-case letters are no prefixes here.
func (s *scanner) stringPrefix() (p prefix, ok bool) {
	c := s.peek(0)
	if c == '"' || c == '\'' {
		return p, true
	}
	if classes[c]&classPrefix == 0 || c == 't' && s.plain {
		return p, false
	}
	p.set(c)
	p.length = 1
	d := s.peek(1)
	if d == '"' || d == '\'' {
		return p, true
	}
	if d == 't' && s.plain {
		return p, false
	}
	if e := s.peek(2); e != '"' && e != '\'' || classes[d]&classPrefix == 0 {
		return p, false
	}
	p.set(d)
	p.length = 2
	// One letter is r, and the other is b, f or t.
	return p, p.raw && (p.bytes || p.format || p.templ) && c != d
}

func (p *prefix) set(c byte) {
	switch c {
	case 'r':
		p.raw = true
	case 'b':
		p.bytes = true
	case 'f':
		p.format = true
	case 't':
		p.templ = true
	}
}

func (s *scanner) atString() bool {
	_, ok := s.stringPrefix()
	return ok
}

// scanString reads a string or bytes token, adjacent literals joined.
func (s *scanner) scanString() {
	line, top := s.line, frame{s.text, s.pos, s.base, s.segs, s.depth}
	last, live := s.last, s.live
	if s.scanPlain() {
		return
	}
	s.line, s.last, s.live = line, last, live
	s.text, s.pos, s.base, s.segs, s.depth = top.text, top.pos, top.base, top.segs, top.depth
	s.scanJoined()
}

// scanPlain reads a single literal whose value is a piece of the text as it is,
// and gives up at anything else.
func (s *scanner) scanPlain() bool {
	p, _ := s.stringPrefix()
	if p.format || p.templ {
		return false
	}
	text, i := s.text, s.pos+p.length
	quote := text[i]
	quotes := 1
	if i+2 < len(text) && text[i+1] == quote && text[i+2] == quote {
		quotes = 3
	}
	start := i + quotes
	var end int
	if quotes == 1 {
		end = plainEnd(text, start, quote)
	} else {
		end = s.plainTripleEnd(start, quote)
	}
	if end < 0 {
		return false
	}
	s.pos = end + quotes
	fileEnd := s.filePos(s.pos-1) + 1
	s.skip(true)
	if s.atString() {
		return false
	}
	s.tok.kind, s.tok.text, s.tok.end = tokString, text[start:end], fileEnd
	if p.bytes {
		s.tok.kind = tokBytes
	}
	return true
}

// plainEnd returns the offset of the closing quote of a literal from i on, or -1.
func plainEnd(text string, i int, quote byte) int {
	for ; i < len(text); i++ {
		c := text[i]
		switch {
		case classes[c]&classStop == 0:
		case c == quote:
			return i
		case c != '"' && c != '\'':
			return -1
		}
	}
	return -1
}

// plainTripleEnd is plainEnd of a triple-quoted literal, and counts lines.
func (s *scanner) plainTripleEnd(i int, quote byte) int {
	text := s.text
	for ; i < len(text); i++ {
		c := text[i]
		if classes[c]&classStop == 0 {
			continue
		}
		switch c {
		case '\n':
			s.line++
		case '\\', '\r', 0:
			return -1
		case quote:
			if i+2 < len(text) && text[i+1] == quote && text[i+2] == quote {
				return i
			}
		}
	}
	return -1
}

// scanJoined reads literals of any form, character by character, as the reference does.
func (s *scanner) scanJoined() {
	s.val, s.args, s.segv, s.badEscape = s.val[:0], s.args[:0], s.segv[:0], false
	first, _ := s.stringPrefix()
	kind := tokString
	if first.bytes {
		kind = tokBytes
	}
	s.tok.kind = kind
	templ := false
	for {
		p, ok := s.stringPrefix()
		if !ok {
			break
		}
		templ = templ || p.templ
		s.tok.formatted = s.tok.formatted || p.format || p.templ
		if s.tok.kind != tokString && s.tok.kind != tokBytes || p.bytes != (s.tok.kind == tokBytes) {
			break
		}
		for range p.length {
			s.advance()
		}
		lit := literal{scanner: s, prefix: p}
		lit.read()
		s.tok.end = max(s.tok.end, s.filePos(max(s.pos-1, 0))+1) // a flat f-string may go on in a text from further up
		if s.tok.kind == tokNameEscape {
			return
		}
		s.skip(true)
	}
	if templ {
		s.val = append(s.val, ",),"...)
		for i := range s.segv {
			s.segv[i].off += len(s.val)
		}
		s.args = append(append(make([]byte, 0, len(s.val)+len(s.args)+1), s.val...), s.args...)
		if s.tok.kind >= tokNewline {
			s.tok.kind, s.tok.sym = tokName, SymDunderTemplate
		}
	}
	s.tok.text = string(s.val)
	if len(s.args) > 0 {
		s.inject()
	}
}

// inject puts the text of the interpolations in front of what follows the string.
func (s *scanner) inject() {
	if s.depth >= maxFrames || s.live+len(s.args) > maxLive+maxLiveTimes*s.size {
		if s.tok.kind >= tokNewline {
			s.tok.kind = tokTooDeep
		}
		return
	}
	s.args = append(s.args, ')')
	if s.peek(0) == 0 { // the end of the file, where the reference ends a line that has not ended
		s.args = append(s.args, '\n')
	}
	text := string(s.args)
	if s.flat { // a NUL is the end
		text, _, _ = strings.Cut(text, "\x00")
	}
	segs := make([]segment, 0, 2+len(s.segv))
	segs = append(segs, segment{0, s.tok.start})
	segs = append(segs, s.segv...)
	segs = append(segs, segment{len(text), max(s.tok.start, s.tok.end-1)})
	s.push(text, segs)
}

// literal is one string literal while it is read.
type literal struct {
	*scanner
	prefix
	quote   byte
	quotes  int // that end it
	closing int // of them seen in a row

	// Of a t-string: its interpolations so far, and the format specification that
	// is being read: its depth of braces, 0 outside one, where val had got to
	// before it, and whether it holds an interpolation itself.
	interpolations int
	spec           int
	specStart      int
	specNested     bool
}

// read reads the literal from its first quote on. It appends the value to val and
// the text of the interpolations to args.
func (l *literal) read() {
	s := l.scanner
	l.quote, l.quotes = s.peek(0), 1
	s.advance()
	if s.peek(0) == l.quote && s.peek(1) == l.quote {
		s.advance()
		s.advance()
		l.quotes = 3
	}
	if len(s.args) == 0 {
		if l.format && !(s.flat && s.injecting()) {
			s.args = append(s.args, ".format("...)
		}
		if l.templ {
			s.val = append(s.val, "(("...)
			l.appendQuotes(&s.val)
		}
	}
	for l.closing < l.quotes {
		c := s.peek(0)
		if c == 0 || l.quotes == 1 && c == '\n' {
			break
		}
		if l.step(c) {
			s.advance()
		}
		if s.tok.kind == tokNameEscape {
			return
		}
	}
	l.finish()
}

func (l *literal) finish() {
	s := l.scanner
	if l.closing < l.quotes {
		s.tok.kind = tokLonelyString
	}
	if !l.templ {
		s.val = s.val[:len(s.val)-l.closing]
		return
	}
	if l.spec > 0 {
		s.tok.kind = tokMalformed
	}
	if 1+l.interpolations*4 > 255 { // more arguments than a call can have: a tuple of them
		s.args = append(append(append(make([]byte, 0, len(s.args)+2), '('), s.args...), ')')
		for i := range s.segv {
			s.segv[i].off++
		}
	}
}

func (l *literal) appendQuotes(to *[]byte) {
	for range l.quotes {
		*to = append(*to, l.quote)
	}
}

// step deals with one character; it returns false if it has moved past it already.
func (l *literal) step(c byte) bool {
	s := l.scanner
	if c == l.quote {
		l.closing++
		s.val = append(s.val, c)
		return true
	}
	if l.templ && c == '\n' {
		s.val = append(s.val, `\n`...)
		return true
	}
	l.closing = 0
	switch {
	case c == '{' && l.format && l.flat:
		l.flatBraces()
	case c == '{' && (l.format || l.templ):
		if l.spec == 0 {
			l.brace()
			return false
		}
		l.spec++
		s.val = append(s.val, c)
	case c == '\\' && l.templ:
		l.templateEscape()
	case c == '\\':
		l.escape()
	case c == '}' && l.templ && l.spec > 0:
		l.endSpec()
	case c == '}' && l.templ:
		s.val = append(s.val, c)
		if s.peek(1) == '}' {
			s.advance()
		} else {
			s.tok.kind = tokMalformed
		}
	default:
		s.val = append(s.val, l.verbatim(c))
	}
	return true
}

// flatBraces deals with { and all that follow at once, and with the character behind
// them, which is part of the string even if it is a quote or a line end.
func (l *literal) flatBraces() {
	s := l.scanner
	for s.peek(0) == '{' {
		l.brace()
	}
	switch c := s.peek(0); c {
	case 0:
	case '\\':
		l.escape()
	default:
		s.val = append(s.val, l.verbatim(c))
	}
}

// verbatim returns the character at the cursor as it is in the file, where NULs may
// be part of strings; c is what peek says.
func (s *scanner) verbatim(c byte) byte {
	if c == 1 && s.flat && s.byteAt(s.pos) == 0 {
		return 0
	}
	return c
}

// templateEscape copies an escape of a t-string, whose text is read once more later.
func (l *literal) templateEscape() {
	s := l.scanner
	s.val = append(s.val, '\\')
	if l.raw {
		s.val = append(s.val, '\\')
		return
	}
	s.advance()
	s.val = append(s.val, s.peek(0))
}

// brace deals with { outside a format specification of a t-string, and what it opens.
func (l *literal) brace() {
	s := l.scanner
	s.advance()
	if s.peek(0) != '{' {
		l.interpolation()
	} else {
		if !l.templ { // str.format sees {{
			s.val = append(s.val, '{')
		}
		s.advance()
	}
	s.val = append(s.val, '{')
}

// interpolation copies an expression to args, knowing nothing of Python but
// brackets: f"{a,b}" makes (a,b), and a t-string adds its text, conversion and
// format specification.
func (l *literal) interpolation() {
	s := l.scanner
	s.args = append(s.args, '(')
	start := len(s.args)
	s.segv = append(s.segv, segment{start, s.filePos(s.pos)})
	l.expression()
	debug := s.args[len(s.args)-1] == '='
	if debug {
		s.val = append(s.val, s.args[start:]...)
		s.args = s.args[:len(s.args)-1]
	}
	if l.templ {
		for classes[s.args[len(s.args)-1]]&classSpace != 0 {
			s.args = s.args[:len(s.args)-1]
		}
	}
	if len(s.args) == start && !s.flat {
		s.tok.kind = tokMalformed
	}
	end := len(s.args)
	s.segv = append(s.segv, segment{end, s.filePos(s.pos)})
	s.args = append(s.args, "),"...)
	if l.templ {
		l.templateArgs(start, end, debug)
	}
	if s.flat && s.injecting() {
		l.queueArgs()
	}
}

// queueArgs deals with an interpolation of a string that stands in one itself, where
// format strings are flat: its text goes behind what is still to be read of the other.
func (l *literal) queueArgs() {
	s := l.scanner
	if s.depth >= maxFrames || s.live+len(s.args) > maxLive+maxLiveTimes*s.size {
		s.tok.kind = tokTooDeep
	} else {
		s.queue(string(s.args), slices.Clone(s.segv))
	}
	s.args, s.segv = s.args[:0], s.segv[:0]
}

// expression copies up to the } : or !r that ends an interpolation.
func (l *literal) expression() {
	s := l.scanner
	inner := s.flat && s.injecting()
	depth := uint32(0) // wraps around at a closing bracket too many, as the reference's does
	for {
		c := s.peek(0)
		if inner && !s.injecting() { // the reference reads what it writes, without an end
			s.tok.kind = tokTooDeep
			return
		}
		if c == 0 || depth == 0 && (c == ':' || c == '}' || c == '!' && s.atConversion()) {
			return
		}
		switch c {
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		}
		s.args = append(s.args, l.verbatim(c))
		s.advance()
	}
}

func (s *scanner) atConversion() bool {
	c, d := s.peek(1), s.peek(2)
	return (c == 'r' || c == 's') && (d == ':' || d == '}')
}

// templateArgs adds the further arguments of an interpolation of a t-string, whose
// expression is args[start:end], and begins its format specification.
func (l *literal) templateArgs(start, end int, debug bool) {
	s := l.scanner
	s.args = append(s.args, l.quote)
	for i := start; i < end; i++ {
		c := s.args[i]
		if c == l.quote || c == '\\' {
			s.args = append(s.args, '\\')
		}
		s.args = append(s.args, c)
	}
	s.args = append(s.args, l.quote, ',')
	l.appendQuotes(&s.val)
	s.val = append(s.val, ',')
	l.appendQuotes(&s.val)

	switch c := s.peek(0); {
	case c == '!':
		s.advance()
		s.args = append(s.args, l.quote, s.peek(0), l.quote, ',')
		s.advance()
	case debug && c != ':':
		s.args = append(s.args, "'r',"...)
	default:
		s.args = append(s.args, "None,"...)
	}
	if s.peek(0) == ':' {
		s.advance()
	}
	l.spec = 1
	l.specStart = len(s.val)
}

// endSpec deals with } in a format specification of a t-string.
func (l *literal) endSpec() {
	s := l.scanner
	l.spec--
	if l.spec > 0 {
		l.specNested = true
		s.val = append(s.val, '}')
		return
	}
	l.interpolations++
	if l.specNested {
		s.args = append(s.args, 'f')
		l.specNested = false
	}
	s.args = append(s.args, l.quote)
	s.args = append(s.args, s.val[min(l.specStart+1, len(s.val)):]...)
	s.args = append(s.args, l.quote, ',')
	s.val = s.val[:l.specStart]
}

// escape deals with a backslash outside t-strings. The cursor ends on the last character of the escape.
func (l *literal) escape() {
	s := l.scanner
	s.advance()
	c := s.peek(0)
	value := uint32(l.verbatim(c))
	switch {
	case l.raw:
		s.val = append(s.val, '\\')
	case c == '\n':
		return
	case pyvalue.EscapedByte(c) != 0:
		value = uint32(pyvalue.EscapedByte(c))
	case c == 'x' || (c == 'u' || c == 'U') && s.tok.kind != tokBytes:
		value = l.hexEscape(c)
	case c == 'N':
		s.tok.kind = tokNameEscape
		return
	case '0' <= c && c <= '7':
		value = l.octalEscape(c)
	default:
		s.val = append(s.val, '\\')
	}
	switch {
	case value == ^uint32(0) && s.flat: // the reference's sign for no character
	case s.tok.kind == tokString && value < 0x110000:
		s.val = pyvalue.AppendCodePoint(s.val, value)
	case s.tok.kind == tokBytes && value < 0x100:
		s.val = append(s.val, byte(value))
	default:
		s.tok.kind = tokInvalid
	}
}

func (l *literal) hexEscape(c byte) uint32 {
	s := l.scanner
	digits := 2
	switch c {
	case 'u':
		digits = 4
	case 'U':
		digits = 8
	}
	value := uint32(0)
	for range digits {
		s.advance()
		d := s.peek(0)
		if pyvalue.DigitValue(d) > 15 {
			s.tok.kind, s.badEscape = tokInvalid, true
			return 0
		}
		value = value<<4 + uint32(pyvalue.DigitValue(d))
	}
	return value
}

func (l *literal) octalEscape(c byte) uint32 {
	s := l.scanner
	value := uint32(c - '0')
	for range 2 {
		d := s.peek(1)
		if d < '0' || d > '7' {
			break
		}
		s.advance()
		value = value*8 + uint32(d-'0')
	}
	return value
}
