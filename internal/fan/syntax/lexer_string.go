package syntax

import (
	"fmt"
	"strings"

	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// quoting is a kind of quoted literal.
type quoting struct {
	name  string
	close string
	lines bool // may go over several lines
	uri   bool
}

var (
	quotedStr    = &quoting{"Str literal", `"`, true, false}
	quotedTriple = &quoting{"Str literal", `"""`, true, false}
	quotedUri    = &quoting{"Uri literal", "`", false, true}
)

// uriEscapable are the characters that a backslash in a Uri literal keeps from being
// delimiters; the backslash stays in the text.
const uriEscapable = `:/?#[]@\&=;`

// quoted reads a Str or Uri literal. One with interpolations becomes the tokens of
// an expression in parentheses, and no token of its own:
//
//	"a ${b} c"   ("a " + (b) + " c")
//	"a $<b> c"   ("a " + (locale literal b) + " c")
//	`a $b`       ("a " + b + "").toUri
func (l *lexer) quoted(q *quoting) (Token, bool) {
	if l.depth++; l.depth > maxLexDepth {
		l.fail("Str literals nested too deeply")
	}
	defer func() { l.depth-- }()
	start := l.pos
	l.skip(len(q.close))
	openLine, openPos := l.lineStart, l.pos
	indented, interpolated := true, false
	var b strings.Builder
	for {
		switch {
		case l.cur == 0:
			l.fail("Unexpected end of " + q.name)
		case l.closes(q):
			return l.endQuoted(q, start, b.String(), interpolated)
		case l.cur == '\n':
			if !q.lines {
				l.fail("Unexpected end of " + q.name)
			}
			b.WriteByte('\n')
			l.advance()
			if indented {
				indented = l.skipStrIndent(openLine, openPos)
			}
		case l.cur == '$':
			if !interpolated {
				interpolated = true
				l.virtual(LParenSynthetic, start, "")
			}
			if !l.interpolate(q, start, b.String()) {
				l.closeParen(q)
				return Token{}, false
			}
			start = l.pos
			b.Reset()
		case l.cur == '\\':
			l.quotedEscape(q, &b)
		default:
			l.char(&b)
		}
	}
}

// closes consumes the closing quote if it is next.
func (l *lexer) closes(q *quoting) bool {
	if l.cur != q.close[0] || !strings.HasPrefix(l.text[l.pos:], q.close) {
		return false
	}
	l.skip(len(q.close))
	return true
}

func (l *lexer) endQuoted(q *quoting, start int, s string, interpolated bool) (Token, bool) {
	switch {
	case interpolated:
		l.virtual(StrLit, start, s)
		l.closeParen(q)
		return Token{}, false
	case q.uri:
		return Token{Kind: UriLit, Str: s}, true
	}
	return Token{Kind: StrLit, Str: s}, true
}

// closeParen adds the tokens behind the last part of an interpolated literal.
func (l *lexer) closeParen(q *quoting) {
	at := l.pos - 1
	l.virtual(RParen, at, "")
	if q.uri {
		l.virtual(Dot, at, "")
		l.virtual(Ident, at, "toUri")
	}
}

// virtual adds a token that does not stand in the text.
func (l *lexer) virtual(k Kind, pos int, s string) {
	p := source.Pos(min(pos, len(l.text)))
	l.toks.List = append(l.toks.List, Token{Kind: k, Start: p, End: p, Str: s})
}

func (l *lexer) quotedEscape(q *quoting, b *strings.Builder) {
	if q.uri {
		if c := l.at(1); c != 0 && strings.IndexByte(uriEscapable, c) >= 0 {
			b.WriteByte(l.cur)
			b.WriteByte(c)
			l.skip(2)
			return
		}
	}
	c := l.escape()
	if c < 0xD800 || c > 0xDFFF {
		b.WriteRune(c)
		return
	}
	joined := fanvalue.AppendCodePoint([]byte(b.String()), c) // half of a pair
	b.Reset()
	b.Write(joined)
}

// skipStrIndent skips the white space of a further line up to the column of the
// opening quote; it reports an error if that is not white space.
func (l *lexer) skipStrIndent(openLine, openPos int) bool {
	for _, c := range l.text[openLine:openPos] {
		want := byte(' ')
		if c == '\t' {
			want = '\t'
		}
		if l.cur == want {
			l.advance()
			continue
		}
		if l.cur == '\n' {
			return true
		}
		in := l.indent(openLine, openPos)
		msg := fmt.Sprintf("Leading space in multi-line Str must be %d spaces", in.spaces)
		if in.tabs > 0 {
			msg = fmt.Sprintf("Leading space in multi-line Str must be %d tabs and %d spaces", in.tabs, in.spaces)
		}
		l.errorAt(l.pos, msg)
		return false
	}
	return true
}

// interpolate reads what follows a '$'; it reports whether the literal goes on behind it.
func (l *lexer) interpolate(q *quoting, start int, s string) bool {
	l.advance()
	l.virtual(StrLit, start, s)
	l.virtual(Plus, l.pos, "")
	switch l.cur {
	case '{':
		l.interpolateExpr(q)
	case '<':
		l.interpolateLocale(q)
	default:
		l.interpolateName()
	}
	if l.closes(q) {
		return false
	}
	l.virtual(Plus, l.pos, "")
	return true
}

func (l *lexer) interpolateExpr(q *quoting) {
	l.virtual(LParenSynthetic, l.pos, "")
	l.advance()
	for {
		if l.cur == 0 || l.closes(q) {
			l.fail("Unexpected end of " + q.name + ", missing }")
		}
		t := l.next()
		switch t.Kind {
		case StrLit:
			l.nested("Str", &t)
		case UriLit:
			l.nested("Uri", &t)
		}
		if t.Kind == RBrace {
			break
		}
		l.toks.List = append(l.toks.List, t)
	}
	l.virtual(RParen, l.pos, "")
}

func (l *lexer) nested(what string, t *Token) {
	l.errorAt(int(t.Start), "Cannot nest "+what+" literal within interpolation")
	panic(bail{})
}

func (l *lexer) interpolateLocale(q *quoting) {
	start := l.pos
	l.virtual(LParenSynthetic, start, "")
	l.advance()
	var b strings.Builder
	for {
		if l.cur == 0 || l.closes(q) {
			l.fail("Unexpected end of " + q.name + ", missing >")
		}
		if l.cur == '\n' {
			l.fail("Unexpected newline, missing >")
		}
		if l.cur == '>' {
			break
		}
		l.char(&b)
	}
	l.advance()
	l.virtual(LocaleLit, start, b.String())
	l.virtual(RParen, l.pos, "")
}

// interpolateName reads x, x.y, x.y.z.
func (l *lexer) interpolateName() {
	t := l.next()
	switch t.Kind {
	case Ident, KwThis, KwSuper, KwIt:
	default:
		l.fail("Expected identifier after $")
	}
	l.toks.List = append(l.toks.List, t)
	for l.cur == '.' {
		if !isIdentStart(l.at(1)) {
			l.fail("Expected identifier after dot")
		}
		l.toks.List = append(l.toks.List, l.next(), l.next())
	}
}
