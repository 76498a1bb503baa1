package syntax

import (
	"github.com/tandem-lang/tandem/internal/code/qstr"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/source"
)

// Options says what the reference knows beside the source.
type Options struct {
	// Input is what the text is read as.
	Input Input
	// Optimize is the -O level: __debug__ is True at 0 only.
	Optimize int
	// Known are strings that are interned before the first token is read: the
	// names of the file.
	Known []string
	// Pool tells whether a string is one of those built into the reference; nil
	// stands for qstr.BuiltIn.
	Pool func(string) bool
	// FlatFormats has formatted strings as they were before there were t-strings:
	// no t prefix; {} may be empty; the text of an f-string that stands in an
	// interpolation follows that of the outermost f-string, without a call of
	// its own.
	FlatFormats bool
	// NoTemplates has no t-strings: t in front of a string is a name.
	NoTemplates bool
}

// formats takes what the options say about formatted strings.
func (s *scanner) formats(opts Options) {
	s.flat, s.plain = opts.FlatFormats, opts.FlatFormats || opts.NoTemplates
}

// maxErrors is how many errors Parse reports before it gives up.
const maxErrors = 100

// Codes of diagnostics.
const (
	CodeSyntax  diag.Code = "py/syntax"
	CodeIndent  diag.Code = "py/indent"
	CodeNumber  diag.Code = "py/number"
	CodeString  diag.Code = "py/string"
	CodeName    diag.Code = "py/name-too-long"
	CodeNesting diag.Code = "py/nesting"
)

// noLine is the Line of a diagnostic for which the reference names no line.
const noLine = -1

// Parse reads a text. The Module is never nil; the diagnostics are in token order.
func Parse(file *source.File, opts Options) (*Module, diag.List) {
	p := &parser{file: file, pool: opts.Pool, debug: True}
	if p.pool == nil {
		p.pool = qstr.BuiltIn
	}
	if opts.Optimize != 0 {
		p.debug = False
	}
	syms := NewSymbols()
	for _, k := range opts.Known {
		syms.Intern(k)
	}
	p.prev.kind = tokNewline
	p.scanner.formats(opts)
	p.scanner.init(file.Text, syms)
	m := &Module{File: file, Syms: syms, Input: opts.Input}
	if p.tok.kind == tokNameEscape {
		p.syntaxError()
	}
	mark := p.stmts.mark()
	p.input(opts.Input)
	m.Body = p.stmts.cut(mark)
	return m, p.errs
}

// parser is a recursive-descent parser with one token of lookahead, which is all
// that the reference's grammar needs. After an error its current token is
// tokStuck, which matches nothing, so that everything returns to the statement.
type parser struct {
	scanner
	nodes
	file  *source.File
	pool  func(string) bool
	debug LiteralKind
	errs  diag.List

	stuckKind tokenKind // of the current token while it is tokStuck
	nesting   int
	header    tokenKind // the keyword whose colon is expected, for hints
	defining  tokenKind // tokDef or tokClass between the keyword and the body, for hints
	first     taken     // token of the current statement
	prev      taken     // the last token
}

// taken is what is kept of a token.
type taken struct {
	kind       tokenKind
	sym        Sym
	start, end source.Pos
}

func (t *token) taken() taken { return taken{t.kind, t.sym, t.start, t.end} }

// next takes the current token.
func (p *parser) next() {
	p.prev = p.tok.taken()
	p.scanner.next()
	if p.tok.kind == tokNameEscape {
		p.syntaxError()
	}
}

func (p *parser) got(k tokenKind) bool {
	if p.tok.kind != k {
		return false
	}
	p.next()
	return true
}

// want takes a token of a kind or reports an error.
func (p *parser) want(k tokenKind) bool {
	if p.got(k) {
		return true
	}
	p.syntaxError()
	return false
}

func (p *parser) stuck() bool { return p.tok.kind == tokStuck }

// enter counts a level of nesting; every call is paired with leave.
func (p *parser) enter() {
	p.nesting++
	if p.nesting > MaxNesting && !p.stuck() {
		p.report(CodeNesting, "MemoryError", "nesting too deep").Line = noLine
		p.giveUp()
	}
}

func (p *parser) leave() { p.nesting-- }

// placeFrom returns the place from a mark to the last token taken.
func (p *parser) placeFrom(m mark) Place {
	return Place{Span: source.Span{Start: m.pos, End: max(m.pos, p.prev.end)}, Line: m.line}
}

// mark is where a node begins.
type mark struct {
	pos  source.Pos
	line uint32
}

func (p *parser) here() mark { return mark{p.tok.start, p.tok.line} }

// tokenPlace returns the place of the current token.
func (p *parser) tokenPlace() Place {
	return Place{Span: source.Span{Start: p.tok.start, End: p.tok.end}, Line: p.tok.line}
}

// name takes a name.
func (p *parser) name() Ident {
	if p.tok.kind != tokName {
		p.syntaxError()
		return Ident{Pos: p.tok.start}
	}
	p.checkName()
	id := Ident{Sym: p.tok.sym, Pos: p.tok.start}
	p.next()
	return id
}

// checkName reports a name that no interned string can hold.
func (p *parser) checkName() {
	if p.tok.sym == SymEmpty {
		p.report(CodeName, "RuntimeError", "name too long").Line = noLine
		if len(p.errs) >= maxErrors {
			p.giveUp()
		}
	}
}

// report adds an error at the current token.
func (p *parser) report(code diag.Code, kind, message string) *diag.Diagnostic {
	size := source.Pos(len(p.file.Text))
	span := source.Span{Start: min(p.tok.start, size), End: min(p.tok.end, size)}
	d := &diag.Diagnostic{Code: code, Kind: kind, File: p.file, Message: message, Span: span}
	if p.file.LineOf(span.Start) != int(p.tok.line) {
		d.Line = int(p.tok.line)
	}
	p.errs = append(p.errs, d)
	return d
}

// syntaxError reports that the current token cannot be here, once per statement.
func (p *parser) syntaxError() {
	if p.stuck() {
		return
	}
	p.unexpected()
	p.stick()
}

// unexpected reports the current token without leaving it, unless it is an error too many.
func (p *parser) unexpected() {
	if len(p.errs) >= maxErrors {
		p.giveUp()
		return
	}
	var d *diag.Diagnostic
	switch p.tok.kind {
	case tokIndent:
		d = p.report(CodeIndent, "IndentationError", "unexpected indent")
	case tokDedentMismatch:
		d = p.report(CodeIndent, "IndentationError", "unindent doesn't match any outer indent level")
	case tokMalformed:
		d = p.report(CodeString, "SyntaxError", "malformed f-string")
	case tokNameEscape:
		d = p.report(CodeString, "NotImplementedError", "unicode name escapes")
		d.Line = noLine
	case tokTooDeep:
		d = p.report(CodeNesting, "MemoryError", "nesting too deep")
		d.Line = noLine
	case tokLonelyString:
		d = p.report(CodeString, "SyntaxError", "invalid syntax")
	default:
		d = p.report(CodeSyntax, "SyntaxError", "invalid syntax")
	}
	p.explain(d)
	if len(p.errs) >= maxErrors {
		p.giveUp()
	}
}

func (p *parser) stick() {
	if !p.stuck() {
		p.stuckKind = p.tok.kind
		p.tok.kind = tokStuck
	}
}

// giveUp makes this the end of the file.
func (p *parser) giveUp() {
	p.text, p.pos, p.base, p.dents = "", 0, nil, 0
	p.tok.kind, p.stuckKind = tokStuck, tokEnd
}

// resync goes on after an error, at the next logical line. Where brackets are
// open, a line that begins with the keyword of a statement is taken for one.
func (p *parser) resync() {
	p.tok.kind = p.stuckKind
	for {
		switch p.tok.kind {
		case tokEnd, tokIndent, tokDedent:
			return
		case tokDedentMismatch:
			p.acceptIndent()
			p.scanner.next()
			return
		case tokNewline:
			p.prev.kind, p.prev.start, p.prev.end = tokNewline, p.tok.start, p.tok.start
			p.scanner.next()
			return
		}
		if len(p.brackets) > 0 && startsLine[p.tok.kind] && p.base == nil && p.rejoin() {
			return
		}
		p.scanner.next()
	}
}

// acceptIndent takes the indentation that fits no block for that of the block it lies in.
func (p *parser) acceptIndent() {
	col := column(p.text[p.dentPos:p.pos])
	if p.dents < 0 {
		p.dents++
		p.indents = append(p.indents, uint16(col))
	}
}

// rejoin makes the current token the first of a logical line if it is the first of
// its line, as though the brackets had been closed before it.
func (p *parser) rejoin() bool {
	pos := int(p.tok.start)
	start := pos
	for start > 0 && classes[p.text[start-1]]&classSpace != 0 && p.text[start-1] != '\n' && p.text[start-1] != '\r' {
		start--
	}
	if start > 0 && p.text[start-1] != '\n' && p.text[start-1] != '\r' {
		return false
	}
	p.brackets = p.brackets[:0]
	p.pos, p.line = pos, p.tok.line
	p.indent(start)
	if p.tok.kind == tokDedentMismatch {
		p.acceptIndent()
	}
	if p.dents > 0 { // deeper than the statement that was broken off: still its block
		p.dents = 0
		p.indents = p.indents[:len(p.indents)-1]
	}
	p.scanner.next()
	return true
}

// startsLine holds the keywords that begin a statement and stand nowhere in an expression.
var startsLine = [numTokens]bool{
	tokDef: true, tokClass: true, tokReturn: true, tokImport: true, tokWhile: true,
	tokWith: true, tokTry: true, tokPass: true, tokBreak: true, tokContinue: true,
	tokRaise: true, tokDel: true, tokGlobal: true, tokNonlocal: true, tokAssert: true,
	tokExcept: true, tokFinally: true, tokElif: true,
}
