package syntax

import (
	"fmt"
	"strings"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/lazy"
	"github.com/tandem-lang/tandem/internal/source"
)

// hint is advice for one kind of mistake: what the token that cannot be here and
// the one before it look like, and what to do. A zero kind is any; a nil test is
// always true.
type hint struct {
	prev, tok tokenKind
	test      func(p *parser) bool
	text      string
}

const badEscapeHint = `the string has a malformed escape: \x takes two hexadecimal digits, \u four, \U eight`

// hints are tried in order; the first that fits is shown.
func hints() []hint { return hintsOnce.Get(makeHints) }

var hintsOnce lazy.Value[[]hint]

func makeHints() []hint {
	return []hint{
		// What the scanner refuses.
		{tok: tokLonelyString, test: hasBadEscape, text: badEscapeHint},
		{tok: tokLonelyString, text: "the string that begins here has no closing quote"},
		{tok: tokMalformed, text: "each { in the string needs an expression and a }; write {{ or }} for the character"},
		{tok: tokNameEscape, text: `\N{...} is not available: write the character itself or \u and its number`},
		{tok: tokInvalid, test: atBytes("\\"), text: "a backslash joins lines only as the last character of its line"},
		{tok: tokInvalid, test: atBytes("\"'bfrtu"), text: badEscapeHint},
		{tok: tokInvalid, test: atBytes("!"), text: "write not for negation"},
		{tok: tokInvalid, test: atBytes("\x00"), text: "there is a NUL byte in the file"},
		{tok: tokInvalid, text: "this character has no meaning here"},
		{prev: tokName, test: startsWithBOM, text: "the file begins with a byte order mark: save it as UTF-8 without one"},
		{tok: tokName, test: atBytes("“”‘’"), text: "this is a typographic quote: use ' or \""},

		// Indentation.
		{tok: tokIndent, text: "this line is indented deeper than the block it is in"},
		{tok: tokDedentMismatch, text: "the next line must be indented like one of the blocks around it"},

		// Operators of other languages, and Python 2.
		{prev: tokAmpersand, tok: tokAmpersand, text: "write and"},
		{prev: tokPipe, tok: tokPipe, text: "write or"},
		{prev: tokLess, tok: tokMore, text: "write !="},
		{prev: tokName, test: printStmt, text: "print is a function: print(...)"},
		{prev: tokName, test: afterWord("exec"), text: "exec is a function: exec(...)"},
		{prev: tokElse, tok: tokIf, text: "write elif"},
		{prev: tokName, tok: tokString, test: upperPrefix, text: "string prefixes are lower-case here"},

		// Python that MicroPython does not have.
		{prev: tokName, test: afterWord("match"), text: "MicroPython has no match statement: use if and elif"},
		{prev: tokName, test: afterWord("case"), text: "MicroPython has no match statement: use if and elif"},
		{prev: tokName, test: afterWord("type"), text: "MicroPython has no type statement"},
		{prev: tokExcept, tok: tokStar, text: "MicroPython has no except*"},
		{tok: tokBracketOpen, test: inHeader(tokDef), text: "MicroPython has no type parameters"},
		{tok: tokBracketOpen, test: inHeader(tokClass), text: "MicroPython has no type parameters"},
		{tok: tokSlash, test: inHeader(tokDef), text: "MicroPython has no positional-only parameters: leave the / out"},
		{prev: tokComma, tok: tokSlash, text: "MicroPython has no positional-only parameters: leave the / out"},
		{tok: tokAsync, text: "MicroPython has no asynchronous comprehensions"},
		{tok: tokDoubleStar, text: "MicroPython has no ** in dictionary displays: use dict.update"},
		{prev: tokBraceOpen, tok: tokStar, text: "MicroPython has no * in set displays"},
		{tok: tokStar, test: statementIs(tokReturn), text: "put the tuple in parentheses"},
		{tok: tokStar, test: statementIs(tokFor), text: "put the tuple in parentheses"},
		{prev: tokBracketOpen, tok: tokStar, text: "MicroPython has no * in subscripts"},
		{tok: tokAs, test: statementIs(tokWith), text: "MicroPython has no parentheses around the items of with: join the lines with backslashes"},
		{test: statementIs(tokAt), text: "a decorator is a dotted name, with or without arguments"},
		{tok: tokWalrus, text: "put the := expression in parentheses"},

		// Slips.
		{tok: tokEqual, test: expectsColon, text: "use == to compare"},
		{tok: tokNewline, test: expectsColon, text: "a colon is missing at the end of the line"},
		{test: expectsColon, text: "a colon is expected here"},
		{prev: tokNewline, tok: tokElse, text: "this else belongs to no if, for, while or try: look at the indentation"},
		{prev: tokDedent, tok: tokElse, text: "this else belongs to no if, for, while or try: look at the indentation"},
		{tok: tokElif, text: "this elif belongs to no if: look at the indentation"},
		{tok: tokExcept, text: "this except belongs to no try: look at the indentation"},
		{tok: tokFinally, text: "this finally belongs to no try: look at the indentation"},
		{tok: tokEqual, prev: tokEqual, text: "use == to compare"},
		{tok: tokEqual, test: insideBrackets, text: "use == to compare"},
		{tok: tokNewline, prev: tokEqual, text: "a value is missing after ="},
	}
}

// explain adds what we know beyond the reference's message.
func (p *parser) explain(d *diag.Diagnostic) {
	for _, h := range hints() {
		if h.tok != 0 && h.tok != p.tok.kind || h.prev != 0 && h.prev != p.prev.kind {
			continue
		}
		if h.test == nil || h.test(p) {
			d.Hint = h.text
			break
		}
	}
	switch p.tok.kind {
	case tokIndent, tokDedentMismatch:
		p.explainIndent(d)
	case tokParenClose, tokBracketClose, tokBraceClose:
		p.explainClosing(d)
	default:
		p.explainBracket(d)
	}
}

// explainBracket notes where the innermost open bracket was opened, if that may be
// the mistake: the line is another one.
func (p *parser) explainBracket(d *diag.Diagnostic) {
	n := len(p.brackets)
	if n == 0 {
		return
	}
	b := p.brackets[n-1]
	if p.tok.kind != tokEnd && p.file.LineOf(b.pos) == p.file.LineOf(p.tok.start) {
		return
	}
	p.noteBracket(d, b.pos, "was never closed")
	if p.tok.kind == tokEnd {
		d.Hint = "close the bracket"
	}
}

// explainClosing tells what a closing bracket should have closed. The scanner has
// taken the innermost open one for it.
func (p *parser) explainClosing(d *diag.Diagnostic) {
	if p.closed.pos == p.tok.start {
		d.Hint = "there is no open bracket that this one could close"
		return
	}
	if p.closed.kind+1 != p.tok.kind {
		p.noteBracket(d, p.closed.pos, "is still open")
		d.Hint = "the brackets do not match"
	}
}

func (p *parser) noteBracket(d *diag.Diagnostic, pos source.Pos, what string) {
	if int(pos) < len(p.file.Text) && strings.IndexByte("([{", p.file.Text[pos]) >= 0 {
		text := fmt.Sprintf("this %q %s", string(p.file.Text[pos]), what)
		d.Notes = append(d.Notes, diag.Note{Span: source.Span{Start: pos, End: pos + 1}, Message: text})
	}
}

// explainIndent notes lines that indent with tabs where their neighbours have spaces.
func (p *parser) explainIndent(d *diag.Diagnostic) {
	if p.base != nil {
		return
	}
	line := p.file.LineOf(source.Pos(min(p.dentPos, len(p.file.Text))))
	this := indentation(p.file.Line(line))
	for other := line - 1; other > 0 && other > line-100; other-- {
		text := p.file.Line(other)
		that := indentation(text)
		if len(that) == len(text) || that == "" || strings.Contains(this, "\t") == strings.Contains(that, "\t") {
			continue
		}
		for _, l := range []int{other, line} {
			start := p.file.LineStart(l)
			ind := indentation(p.file.Line(l))
			kind := "spaces"
			if strings.Contains(ind, "\t") {
				kind = fmt.Sprintf("tabs, which count up to the next multiple of %d", tabSize)
			}
			span := source.Span{Start: start, End: start + source.Pos(len(ind))}
			d.Notes = append(d.Notes, diag.Note{Span: span, Message: "this line is indented with " + kind})
		}
		d.Hint = "indent with spaces only"
		return
	}
}

func indentation(line []byte) string {
	i := 0
	for i < len(line) && (line[i] == ' ' || line[i] == '\t' || line[i] == '\f') {
		i++
	}
	return string(line[:i])
}

// atBytes tests for a token that begins with one of some characters.
func atBytes(set string) func(*parser) bool {
	return func(p *parser) bool {
		start := int(p.tok.start)
		if start >= len(p.file.Text) {
			return false
		}
		for _, c := range string(p.file.Text[start:min(start+4, len(p.file.Text))]) {
			return strings.ContainsRune(set, c)
		}
		return false
	}
}

// afterWord tests for a word that begins the statement and comes right before.
func afterWord(word string) func(*parser) bool {
	return func(p *parser) bool {
		return p.first.start == p.prev.start && p.syms.String(p.prev.sym) == word && p.tok.kind != tokNewline
	}
}

func hasBadEscape(p *parser) bool { return p.badEscape }

func printStmt(p *parser) bool {
	return p.syms.String(p.prev.sym) == "print" && startsTest[p.tok.kind]
}

func upperPrefix(p *parser) bool {
	return p.prev.end == p.tok.start && strings.Trim(p.syms.String(p.prev.sym), "rRuUbBfFtT") == ""
}

func startsWithBOM(p *parser) bool {
	return p.prev.start == 0 && strings.HasPrefix(p.syms.String(p.prev.sym), "\ufeff")
}

func statementIs(k tokenKind) func(*parser) bool {
	return func(p *parser) bool { return p.first.kind == k }
}

// inHeader tests for the header of a definition, before its colon.
func inHeader(k tokenKind) func(*parser) bool {
	return func(p *parser) bool { return p.defining == k }
}

func expectsColon(p *parser) bool { return p.header != tokEnd }

func insideBrackets(p *parser) bool { return len(p.brackets) > 0 }
