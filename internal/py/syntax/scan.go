package syntax

import (
	"sort"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/qstr"
	"github.com/tandem-lang/tandem/internal/source"
)

// tabSize is the distance of tab stops in indentation.
const tabSize = 8

// scanner reads tokens one by one. It is a stack of texts: the file, and on top
// of it what f-strings bring in, each read to its end before the one below goes on.
type scanner struct {
	text  string // of the frame on top; the file's ends in a newline always
	pos   int
	line  uint32
	base  *frame // below the frame on top; nil if that is the file
	last  *frame // of those on top of the file's, the one next to it; nil if that is the one on top
	depth int    // f-strings around the text on top
	live  int    // bytes of the texts on top of the file's
	size  int    // bytes of the file's
	segs  []segment
	flat  bool // Options.FlatFormats
	plain bool // there are no t-strings

	tok  token
	syms *Symbols

	indents []uint16 // the reference keeps 16 bits of each indentation
	dents   int      // pending: INDENT tokens if positive, DEDENT if negative
	dentPos int      // offset in text of the line start that the pending ones come from
	// brackets holds the open ones, innermost last; while there is one, newlines are spaces.
	brackets []bracket
	closed   bracket // what the last closing bracket has closed; itself if there was nothing open

	val       []byte // of the string being read
	badEscape bool   // the string has a malformed one
	args      []byte // what follows the string: the text that its interpolations become
	segv      []segment
}

type frame struct {
	text  string
	pos   int
	base  *frame
	segs  []segment
	depth int
}

// segment says that the frame's text from off on comes from src on in the file.
type segment struct {
	off int
	src source.Pos
}

type bracket struct {
	pos  source.Pos
	kind tokenKind
}

// F-strings within f-strings, each of which copies the text inside it, are bounded
// in number and in the bytes of all copies, the latter by the size of the file.
const (
	maxFrames    = 200
	maxLive      = 1 << 20
	maxLiveTimes = 16
)

func (s *scanner) init(text []byte, syms *Symbols) {
	s.syms, s.line, s.indents = syms, 1, []uint16{0}
	s.text = fileText(text)
	all := s.text
	s.size = len(all)
	s.next()
	if s.tok.kind == tokNewline || s.tok.kind == tokNameEscape {
		return
	}
	if col := columnOf(all, int(s.tok.start)); col != 0 { // an INDENT in place of the token, which comes next
		s.tok.kind = tokIndent
		s.indents = append(s.indents, uint16(col))
		s.text, s.base, s.last, s.depth, s.live, s.brackets = all, nil, nil, 0, 0, nil
		s.pos, s.line = int(s.tok.start), s.tok.line
	}
}

// fileText returns the text with a newline at its end, unless it is empty.
func fileText(text []byte) string {
	n := len(text)
	if n == 0 || text[n-1] == '\n' || text[n-1] == '\r' {
		return string(text)
	}
	var b strings.Builder
	b.Grow(n + 1)
	b.Write(text)
	b.WriteByte('\n')
	return b.String()
}

// filePos returns the place in the file of an offset in the text on top.
func (s *scanner) filePos(off int) source.Pos {
	if s.base == nil {
		return source.Pos(off)
	}
	return s.mapped(off)
}

// mapped is filePos where the text on top is not the file's.
func (s *scanner) mapped(off int) source.Pos {
	i := sort.Search(len(s.segs), func(i int) bool { return s.segs[i].off > off })
	if i == 0 {
		return s.segs[0].src
	}
	g := s.segs[i-1]
	src := g.src + source.Pos(off-g.off)
	if i < len(s.segs) {
		src = min(src, max(g.src, s.segs[i].src))
	}
	return min(src, s.segs[len(s.segs)-1].src)
}

// pop drops the text on top where there is one below, and says so.
func (s *scanner) pop() bool {
	f := s.base
	if f == nil {
		return false
	}
	s.live -= len(s.text)
	if f == s.last {
		s.last = nil
	}
	s.text, s.pos, s.segs, s.base, s.depth = f.text, f.pos, f.segs, f.base, f.depth
	return true
}

// push puts text in front of what is still to be read.
func (s *scanner) push(text string, segs []segment) {
	s.base = &frame{s.text, s.pos, s.base, s.segs, s.depth}
	s.text, s.pos, s.segs = text, 0, segs
	s.depth++
	s.live += len(text)
}

// injecting tells whether the character at the cursor comes from an f-string.
func (s *scanner) injecting() bool {
	for s.pos >= len(s.text) && s.pop() {
	}
	return s.base != nil
}

// queue puts text in front of the file's, behind all other texts that f-strings have brought in.
func (s *scanner) queue(text string, segs []segment) {
	f := &frame{text: text, segs: segs, depth: s.depth + 1}
	if s.last == nil {
		f.base, s.base = s.base, f
	} else {
		f.base, s.last.base = s.last.base, f
	}
	s.last = f
	s.live += len(text)
}

// peek returns the byte k places on as the reference sees it: a line end of any
// form is \n, a NUL is \1, and 0 is the end of everything.
func (s *scanner) peek(k int) byte {
	text, pos, below := s.text, s.pos, s.base
	for {
		if pos >= len(text) {
			if below == nil {
				return 0
			}
			text, pos, below = below.text, below.pos, below.base
			continue
		}
		c := text[pos]
		if k == 0 {
			switch c {
			case '\r':
				return '\n'
			case 0:
				return 1
			}
			return c
		}
		k--
		pos += width(text, pos)
	}
}

// byteAt returns a byte of the text on top, 0 past its end. A text that an f-string
// brings in ends in a closing parenthesis or a newline, so that no operator, name
// or number goes on below it.
func (s *scanner) byteAt(i int) byte {
	if i < len(s.text) {
		return s.text[i]
	}
	return 0
}

// width returns the bytes of the character at pos: two for \r\n.
func width(text string, pos int) int {
	if text[pos] == '\r' && pos+1 < len(text) && text[pos+1] == '\n' {
		return 2
	}
	return 1
}

// advance moves past one character.
func (s *scanner) advance() {
	for s.pos >= len(s.text) {
		if !s.pop() {
			return
		}
	}
	if c := s.text[s.pos]; c == '\n' || c == '\r' {
		s.line++
		s.pos += width(s.text, s.pos)
		return
	}
	s.pos++
}

// columnOf returns the column, from 0, of a place on a line that holds only white space before it.
func columnOf(text string, pos int) int {
	start := strings.LastIndexAny(text[:pos], "\r\n") + 1
	return column(text[start:pos])
}

func column(space string) int {
	col := 0
	for i := 0; i < len(space); i++ {
		if space[i] == '\t' {
			col = (col + tabSize) / tabSize * tabSize
		} else {
			col++
		}
	}
	return col
}

// skip moves past white space, comments and joined lines. It stops at a newline
// that ends a logical line if it is told to, and then returns true. start is the
// offset of the last line start that it has passed, or -1.
func (s *scanner) skip(stop bool) (newline bool, start int) {
	start = -1
	stop = stop && len(s.brackets) == 0
	for {
		if s.pos >= len(s.text) {
			if !s.pop() {
				return false, start
			}
			if start >= 0 { // the text popped ended in that newline
				start = s.pos
			}
			continue
		}
		switch c := s.text[s.pos]; {
		case c == '\n' || c == '\r':
			if stop {
				return true, start
			}
			s.advance()
			start = s.pos
		case classes[c]&classSpace != 0:
			s.pos++
		case c == '#':
			s.skipComment()
		case c == '\\' && s.peek(1) == '\n':
			s.pos++
			s.advance()
			start = s.pos
		default:
			return false, start
		}
	}
}

// skipComment moves to the newline that ends a comment, past the end of the text on top if need be.
func (s *scanner) skipComment() {
	for {
		rest := s.text[s.pos:]
		for i := 0; i < len(rest); i++ {
			if c := rest[i]; c == '\n' || c == '\r' {
				s.pos += i
				return
			}
		}
		s.pos = len(s.text)
		if !s.pop() {
			return
		}
	}
}

// next reads one token into s.tok.
func (s *scanner) next() {
	for s.pos < len(s.text) && s.text[s.pos] == ' ' {
		s.pos++
	}
	newline := false
	if s.pos >= len(s.text) || classes[s.text[s.pos]]&classSpace != 0 || s.text[s.pos] == '#' || s.text[s.pos] == '\\' {
		newline, _ = s.skip(true)
	}
	t := &s.tok
	t.line = s.line
	t.formatted = s.base != nil && s.pos < s.segs[1].off
	t.start = s.filePos(s.pos)
	t.end = t.start
	switch {
	case s.dents < 0:
		t.kind = tokDedent
		s.dents++
		return
	case s.dents > 0:
		t.kind = tokIndent
		s.dents--
		return
	case newline:
		t.kind = tokNewline
		s.newline()
		return
	case s.pos >= len(s.text):
		t.kind = tokEnd
		return
	}
	c := s.text[s.pos]
	class := classes[c]
	switch {
	case c == '"' || c == '\'' || class&classPrefix != 0 && classes[s.byteAt(s.pos+1)]&(classPrefix|classQuote) != 0 && s.atString():
		s.scanString()
		return
	case class&classNameStart != 0:
		s.scanName()
	case class&classDigit != 0 || c == '.' && s.pos+1 < len(s.text) && classes[s.text[s.pos+1]]&classDigit != 0:
		s.scanNumber()
	default:
		s.scanOperator(c)
	}
	t.end = s.filePos(s.pos-1) + 1
}

// newline reads on from the end of a logical line to the next.
func (s *scanner) newline() {
	_, start := s.skip(false)
	s.indent(start)
}

// indent makes the indentation tokens that are due before the first token of a
// line, at the cursor. start is the offset of the line.
func (s *scanner) indent(start int) {
	s.dentPos = start
	col := column(s.text[start:s.pos])
	top := int(s.indents[len(s.indents)-1])
	if col > top {
		s.indents = append(s.indents, uint16(col))
		s.dents++
		return
	}
	for col < top {
		s.indents = s.indents[:len(s.indents)-1]
		s.dents--
		top = int(s.indents[len(s.indents)-1])
	}
	if col != top {
		s.tok.kind = tokDedentMismatch
	}
}

func (s *scanner) scanName() {
	h := s.syms.seed
	i := s.pos
	for ; i < len(s.text); i++ {
		c := s.text[i]
		if classes[c]&className == 0 {
			break
		}
		h = (h ^ uint32(c)) * hashPrime
	}
	word := s.text[s.pos:i]
	s.pos = i
	if len(word) > qstr.MaxName {
		s.tok.kind, s.tok.sym, s.tok.text = tokName, SymEmpty, word
		return
	}
	y := s.syms.intern(word, mix(h))
	s.tok.kind, s.tok.sym = keywordToken(y), y
}

// scanNumber reads a number the way the reference does: letters and all; its
// value is looked at when the parser takes it.
func (s *scanner) scanNumber() {
	text, i := s.text, s.pos
	kind := tokInteger
	if text[i] == '.' {
		kind = tokFloat
	}
	based := false
	if text[i] == '0' && i+1 < len(text) {
		switch text[i+1] | 0x20 {
		case 'b', 'o', 'x':
			based = true
		}
	}
	clean := true // the spelling is the text itself
loop:
	for i++; i < len(text); i++ {
		switch c := text[i]; {
		case !based && (c == 'e' || c == 'E'):
			kind = tokFloat
			if i+1 < len(text) && (text[i+1] == '+' || text[i+1] == '-') {
				i++
			}
		case classes[c]&classNumber != 0:
			if c == '.' || c == 'j' || c == 'J' {
				kind = tokFloat
			}
		case c == '_':
			clean = false
		default:
			break loop
		}
	}
	s.tok.kind, s.tok.text = kind, text[s.pos:i]
	if !clean {
		s.tok.text = strings.ReplaceAll(s.tok.text, "_", "")
	}
	s.pos = i
}

func (s *scanner) scanOperator(c byte) {
	s.pos++
	if c >= 128 || operators[c].alone == 0 {
		s.tok.kind = tokInvalid
		return
	}
	op := &operators[c]
	n := s.byteAt(s.pos)
	switch {
	case n == '=' && op.equal != 0:
		s.pos++
		s.tok.kind = op.equal
	case n == c && op.double != 0:
		s.pos++
		s.tok.kind = op.double
		if s.byteAt(s.pos) == '=' {
			s.pos++
			s.tok.kind = op.doubleEqual
		}
	case c == '-' && n == '>':
		s.pos++
		s.tok.kind = tokArrow
	case c == '.' && n == '.' && s.byteAt(s.pos+1) == '.':
		s.pos += 2
		s.tok.kind = tokEllipsis
	default:
		s.tok.kind = op.alone
		s.countBracket()
	}
}

// countBracket keeps the stack of open brackets; which closes which is the parser's to judge.
func (s *scanner) countBracket() {
	switch k := s.tok.kind; k {
	case tokParenOpen, tokBracketOpen, tokBraceOpen:
		s.brackets = append(s.brackets, bracket{s.tok.start, k})
	case tokParenClose, tokBracketClose, tokBraceClose:
		s.closed = bracket{s.tok.start, k - 1}
		if n := len(s.brackets); n > 0 {
			s.closed = s.brackets[n-1]
			s.brackets = s.brackets[:n-1]
		}
	}
}
