package syntax

// Input is what a text is read as.
type Input uint8

// The forms of input.
const (
	InputFile   Input = iota // statements: a file, or what exec takes
	InputSingle              // one compound statement or one line of small statements, as typed at a prompt
	InputEval                // expressions with commas between them, as eval takes; the tree has one ExprStmt
)

// input reads the whole text and pushes its statements.
func (p *parser) input(form Input) {
	switch form {
	case InputSingle:
		p.single()
	case InputEval:
		p.eval()
	default:
		p.statements(tokEnd)
	}
}

// single reads one statement. A text without any token is none; an empty line is.
func (p *parser) single() {
	switch p.tok.kind {
	case tokNewline:
		p.next()
	case tokEnd, tokIndent:
		p.syntaxError()
	default:
		p.statement()
	}
	p.end()
}

func (p *parser) eval() {
	m := p.here()
	p.first = p.tok.taken()
	s := p.exprStmts.new()
	s.X = p.testList()
	s.Place = p.placeFrom(m)
	p.stmts.push(s)
	p.got(tokNewline)
	p.end()
}

// end reports a token behind the input, unless it is only what an error has left.
func (p *parser) end() {
	if p.tok.kind != tokEnd && len(p.errs) == 0 {
		p.syntaxError()
	}
}

// Unfinished reports whether what has been typed at a prompt so far, lines joined by
// newlines, wants another line: a bracket or a triple-quoted string is open, the last
// line ends in a backslash, or a compound statement has not been ended by an empty line.
func Unfinished(text []byte, opts Options) bool {
	var s scanner
	s.formats(opts)
	s.init(text, NewSymbols())
	first, last := s.tok.kind, tokEnd
	for s.tok.kind != tokEnd {
		last = s.tok.kind
		if last == tokLonelyString && int(s.tok.end) == s.size {
			return true
		}
		s.next()
	}
	switch last {
	case tokEnd:
		return false
	case tokNewline, tokIndent, tokDedent, tokDedentMismatch:
		return compound(first) != nil && !endsInEmptyLine(text)
	}
	return true // no line has ended
}

// endsInEmptyLine reports whether nothing but white space stands behind the last newline, of which there is one.
func endsInEmptyLine(text []byte) bool {
	for i := len(text) - 1; i >= 0; i-- {
		switch c := text[i]; {
		case c == '\n' || c == '\r':
			return true
		case classes[c]&classSpace == 0:
			return false
		}
	}
	return false
}
