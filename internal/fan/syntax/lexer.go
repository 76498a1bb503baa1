package syntax

import (
	"strings"
	"unicode/utf8"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/source"
)

// Mode says how to read a file.
type Mode struct {
	Docs    bool // keep fandoc comments
	Recover bool // go on after errors at which the reference compiler stops
}

// maxLexDepth bounds strings nested in interpolations.
const maxLexDepth = 100

// maxErrors is the number of syntax errors in one file after which reading it stops.
const maxErrors = 100

// CodeSyntax is the code of all errors of this package.
const CodeSyntax diag.Code = "fan/syntax"

// lexer turns text into tokens. cur is the byte at pos, 0 at the end; a carriage
// return, with a newline behind it or not, reads as one newline of that width.
type lexer struct {
	file  *source.File
	text  string
	mode  Mode
	errs  *diag.List
	toks  Tokens
	pos   int
	cur   byte
	width int

	line      int // of cur
	lineStart int
	tokLine   int // of the token being read
	lastLine  int // on which the last token ended
	space     bool
	depth     int
}

// bail is the panic value with which the lexer and the parser leave a construct after
// an error; both catch it themselves.
type bail struct{}

// Lex splits a file into tokens. ok is false if there was an error at which the
// reference compiler stops.
func Lex(file *source.File, mode Mode, errs *diag.List) (toks *Tokens, ok bool) {
	l := &lexer{file: file, text: string(file.Text), mode: mode, errs: errs, line: 1}
	l.toks.File = file
	l.toks.List = make([]Token, 0, len(l.text)/5+8)
	l.load()
	l.skipHashBang()
	ok = l.run()
	for !ok && mode.Recover && len(*errs) < maxErrors && !l.atEnd() {
		l.skipLine()
		l.run()
	}
	if n := len(l.toks.List); n == 0 || l.toks.List[n-1].Kind != EOF {
		p := source.Pos(len(l.text))
		l.toks.List = append(l.toks.List, Token{Kind: EOF, Newline: true, Start: p, End: p})
	}
	return &l.toks, ok
}

// run reads tokens until the end or the first error.
func (l *lexer) run() (ok bool) {
	defer func() {
		if r := recover(); r != nil {
			if _, is := r.(bail); !is {
				panic(r)
			}
		}
	}()
	l.depth = 0
	for {
		t := l.next()
		l.toks.List = append(l.toks.List, t)
		if t.Kind == EOF {
			return true
		}
	}
}

func (l *lexer) atEnd() bool { return l.pos >= len(l.text) || l.cur == 0 }

func (l *lexer) errorAt(pos int, msg string) {
	p := source.Pos(min(pos, len(l.text)))
	*l.errs = append(*l.errs, &diag.Diagnostic{Code: CodeSyntax, File: l.file,
		Span: source.Span{Start: p, End: p}, Message: msg})
}

func (l *lexer) fail(msg string) {
	l.errorAt(l.pos, msg)
	panic(bail{})
}

// load sets cur from pos.
func (l *lexer) load() {
	if l.pos >= len(l.text) {
		l.cur, l.width = 0, 1
		return
	}
	l.cur, l.width = l.text[l.pos], 1
	if l.cur == '\r' {
		l.cur = '\n'
		if l.pos+1 < len(l.text) && l.text[l.pos+1] == '\n' {
			l.width = 2
		}
	}
}

func (l *lexer) advance() {
	l.pos += l.width
	if l.cur == '\n' {
		l.line++
		l.lineStart = l.pos
	}
	l.load()
}

func (l *lexer) skip(n int) {
	for range n {
		l.advance()
	}
}

// at returns the byte n bytes after cur, 0 past the end.
func (l *lexer) at(n int) byte {
	if l.pos+n < len(l.text) {
		return l.text[l.pos+n]
	}
	return 0
}

// char reads the character at cur, which may have several bytes.
func (l *lexer) char(b *strings.Builder) {
	b.WriteByte(l.cur)
	l.advance()
}

func (l *lexer) skipHashBang() {
	if l.cur == '#' {
		l.skipLine()
	}
}

func (l *lexer) skipLine() {
	for l.cur != '\n' && !l.atEnd() {
		l.advance()
	}
	if l.cur == '\n' {
		l.advance()
	}
}

// next returns the next token.
func (l *lexer) next() Token {
	for {
		l.tokLine = l.line
		start := l.pos
		t, ok := l.find()
		if !ok {
			continue
		}
		t.Start, t.End = source.Pos(min(start, len(l.text))), source.Pos(min(l.pos, len(l.text)))
		t.Newline, t.Space = l.lastLine < l.line, l.space
		l.lastLine, l.space = l.line, false
		return t
	}
}

// find reads one token, or something that is none, such as a comment.
func (l *lexer) find() (Token, bool) {
	c, peek := l.cur, l.at(1)
	switch {
	case isSpace(c):
		l.advance()
		l.space = true
		return Token{}, false
	case isIdentStart(c):
		return l.word(), true
	case isDigit(c), c == '.' && isDigit(peek):
		return l.number(), true
	case c == '"' && peek == '"' && l.at(2) == '"':
		return l.quoted(quotedTriple)
	case c == '"':
		return l.quoted(quotedStr)
	case c == '`':
		return l.quoted(quotedUri)
	case c == '\'':
		return l.charLit(), true
	case c == '*' && peek == '*':
		return l.docComment()
	case c == '/' && peek == '/':
		l.skipLine()
		return Token{}, false
	case c == '/' && peek == '*':
		l.skipComment()
		return Token{}, false
	case c == '<' && peek == '|':
		return l.dsl(), true
	}
	return l.symbol(), true
}

func isSpace(c byte) bool      { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }
func isDigit(c byte) bool      { return c >= '0' && c <= '9' }
func isLower(c byte) bool      { return c >= 'a' && c <= 'z' }
func isAlpha(c byte) bool      { return isLower(c | 0x20) }
func isIdentStart(c byte) bool { return isAlpha(c) || c == '_' }
func isIdentPart(c byte) bool  { return isIdentStart(c) || isDigit(c) }

func (l *lexer) word() Token {
	start := l.pos
	end := start + 1
	for end < len(l.text) && isIdentPart(l.text[end]) {
		end++
	}
	l.pos = end
	l.load()
	w := l.text[start:end]
	if isLower(w[0]) {
		if k, ok := keywords()[w]; ok {
			return Token{Kind: k}
		}
	}
	return Token{Kind: Ident, Str: w}
}

func (l *lexer) valued(k Kind, v any) Token {
	l.toks.vals = append(l.toks.vals, v)
	return Token{Kind: k, Val: int32(len(l.toks.vals) - 1)}
}

// charLit reads 'x'.
func (l *lexer) charLit() Token {
	l.advance()
	var c rune
	if l.cur == '\\' {
		c = l.escape()
	} else {
		r, n := utf8.DecodeRuneInString(l.text[min(l.pos, len(l.text)):])
		if c = r; l.cur == '\n' {
			c = '\n'
		}
		for end := l.pos + max(n, 1); l.pos < end && l.pos < len(l.text); {
			l.advance()
		}
	}
	if l.cur != '\'' {
		l.fail("Expecting ' close of char literal")
	}
	l.advance()
	return l.valued(IntLit, int64(c))
}

// escapes has what a byte stands for behind a backslash, 0 where it is no escape.
var escapes = [256]rune{'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t',
	'"': '"', '$': '$', '\'': '\'', '`': '`', '\\': '\\'}

// escape reads a backslash and what it stands for.
func (l *lexer) escape() rune {
	l.advance()
	if r := escapes[l.cur]; r != 0 {
		l.advance()
		return r
	}
	if l.cur != 'u' {
		l.fail("Invalid escape sequence")
	}
	l.advance()
	if l.cur == '{' {
		l.advance()
		return l.bracedHex()
	}
	n, valid := rune(0), true
	for range 4 {
		d := hexDigit(l.cur)
		valid = valid && d >= 0
		n = n<<4 | rune(d)
		l.advance()
	}
	if !valid {
		l.fail(`Invalid hex value for \uxxxx`)
	}
	return n
}

func (l *lexer) bracedHex() rune {
	n, digits := rune(0), 0
	for l.cur != '}' {
		d := hexDigit(l.cur)
		digits++
		if d < 0 {
			l.fail(`Invalid hex value for \u{x}`)
		}
		n = (n<<4 | rune(d)) & 0xfffffff
		l.advance()
	}
	if digits == 0 || digits > 6 {
		l.fail(`Invalid number of hex digits for \u{x}`)
	}
	l.advance()
	return n
}

func hexDigit(c byte) int {
	switch {
	case isDigit(c):
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// dsl reads <|...|>.
func (l *lexer) dsl() Token {
	l.skip(2)
	in := l.indent(l.lineStart, l.pos)
	var b strings.Builder
	for l.cur != '|' || l.at(1) != '>' {
		if l.cur == 0 {
			l.fail("Unexpected end of DSL")
		}
		l.char(&b)
	}
	l.skip(2)
	t := l.valued(DslLit, in)
	t.Str = b.String()
	return t
}

// indent counts the tabs and the other characters of a stretch of text.
func (l *lexer) indent(start, end int) dslIndent {
	var in dslIndent
	for _, c := range l.text[start:min(end, len(l.text))] {
		if c == '\t' {
			in.tabs++
		} else {
			in.spaces++
		}
	}
	return in
}

// skipComment skips /* ... */, which nests.
func (l *lexer) skipComment() {
	l.skip(2)
	for depth := 1; ; {
		switch {
		case l.cur == '*' && l.at(1) == '/':
			l.skip(2)
			if depth--; depth <= 0 {
				return
			}
		case l.cur == '/' && l.at(1) == '*':
			l.skip(2)
			depth++
		case l.cur == 0:
			return
		default:
			l.advance()
		}
	}
}

// docComment reads a run of lines that begin with two stars.
func (l *lexer) docComment() (Token, bool) {
	if !l.mode.Docs {
		l.skipLine()
		return Token{}, false
	}
	l.skipStars(" ")
	d := &Doc{}
	lineStart := l.pos
	line := func(end int) {
		s := l.text[min(lineStart, end):end]
		if len(d.Lines) > 0 || strings.TrimSpace(s) != "" {
			d.Lines = append(d.Lines, s)
		} else {
			l.tokLine++
		}
	}
	last := ""
	for l.cur != 0 {
		if l.cur != '\n' {
			l.advance()
			last = l.text[lineStart:l.pos]
			continue
		}
		line(l.pos)
		last = ""
		l.advance()
		for l.cur == ' ' || l.cur == '\t' {
			l.advance()
		}
		if l.cur != '*' || l.at(1) != '*' {
			break
		}
		l.skipStars(" \t")
		lineStart = l.pos
	}
	d.Lines = append(d.Lines, last)
	for n := len(d.Lines); n > 0 && strings.TrimSpace(d.Lines[n-1]) == ""; n-- {
		d.Lines = d.Lines[:n-1]
	}
	d.Line = l.tokLine
	return l.valued(DocComment, d), true
}

// skipStars skips stars and one character of set behind them.
func (l *lexer) skipStars(set string) {
	for l.cur == '*' {
		l.advance()
	}
	if l.cur != 0 && strings.IndexByte(set, l.cur) >= 0 {
		l.advance()
	}
}
