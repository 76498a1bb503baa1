package syntax

import (
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/source"
)

// TypeNames tells the parser which names are types.
type TypeNames interface {
	// Lookup returns what an unqualified name means, nil if it is no type.
	Lookup(name string) *NameInfo
	// Qualified returns what is wrong with pod::name, nothing if it is a type.
	Qualified(pod, name string) []NameError
}

// NameInfo describes a name that is a type.
type NameInfo struct {
	Signature string   // of the type
	First     string   // signature of the first type imported under the name
	Ambiguous []string // signatures, if the name may stand for several types
}

// NameError is a reason why a qualified name is no type. A Hard one is an error also
// where the parser only tries whether something is a type.
type NameError struct {
	Message string
	Hard    bool
}

// Options says how to parse a file.
type Options struct {
	Mode
	Native bool // all types are native, as in the pod sys
}

// maxDepth bounds the nesting of expressions, statements and types, maxChain the
// length of a chain such as a + b + c.
const (
	maxDepth = 400
	maxChain = 20000
)

// Parse parses a file whose usings and type names Scan has found. ok is false if there
// was an error at which the reference compiler stops.
func Parse(toks *Tokens, usings []*Using, names []TypeName, tn TypeNames, opt Options, errs *diag.List) (u *Unit, ok bool) {
	p := &parser{toks: toks, list: toks.List, names: tn, own: make(map[string]bool, len(names)), opt: opt, errs: errs}
	for _, n := range names {
		p.own[n.Name] = true
	}
	p.unit = &Unit{File: toks.File, Usings: usings}
	p.reset(0)
	ok = p.guard(p.usings)
	for (ok || p.mayRecover()) && p.kind != EOF {
		start := p.pos
		if !p.guard(p.typeDef) {
			ok = false
			p.leaveType()
			p.syncType(start)
		}
	}
	return p.unit, ok
}

// parser holds the tokens and where it is in them.
type parser struct {
	toks  *Tokens
	list  []Token
	names TypeNames
	own   map[string]bool
	opt   Options
	errs  *diag.List
	unit  *Unit

	pos  int
	cur  *Token
	kind Kind // of cur

	typ         *TypeDef
	native      bool // the current type is
	inSlot      bool // closures are allowed
	inFieldInit bool
	depth       int
}

// guard runs f and reports whether it got through without bailing out.
func (p *parser) guard(f func()) (ok bool) {
	depth := p.depth
	defer func() {
		if r := recover(); r != nil {
			if _, is := r.(bail); !is {
				panic(r)
			}
			p.depth = depth
		}
	}()
	f()
	return true
}

func (p *parser) mayRecover() bool { return p.opt.Recover && len(*p.errs) < maxErrors }

// reset goes to token i.
func (p *parser) reset(i int) {
	p.pos = i
	p.cur = &p.list[i]
	p.kind = p.cur.Kind
}

// peek returns the token after the current one; at the end the last.
func (p *parser) peek() *Token {
	return &p.list[min(p.pos+1, len(p.list)-1)]
}

// take consumes the current token and returns it. EOF stays.
func (p *parser) take() *Token {
	t := p.cur
	if p.pos < len(p.list)-1 {
		p.reset(p.pos + 1)
	}
	return t
}

// expect consumes a token of kind k.
func (p *parser) expect(k Kind) *Token {
	if p.kind != k {
		p.unexpected(k)
	}
	return p.take()
}

// close consumes the bracket of kind k that closes the one at open; an error shows both.
func (p *parser) close(k Kind, open source.Span) {
	if p.kind == k {
		p.take()
		return
	}
	p.error("Expected '" + symbols[k] + "', not '" + p.cur.text() + "'")
	d := (*p.errs)[len(*p.errs)-1]
	d.Notes = append(d.Notes, diag.Note{Span: open, Message: "opened here"})
	panic(bail{})
}

func (p *parser) unexpected(k Kind) {
	p.fail("Expected '" + symbols[k] + "', not '" + p.cur.text() + "'")
}

// ident consumes an identifier.
func (p *parser) ident() string {
	if p.kind != Ident {
		p.fail("Expected identifier, not '" + p.cur.text() + "'")
	}
	return p.take().Str
}

func (p *parser) errorAt(s source.Span, msg string) {
	*p.errs = append(*p.errs, &diag.Diagnostic{Code: CodeSyntax, File: p.toks.File, Span: s, Message: msg})
}

// error reports an error at the current token and goes on.
func (p *parser) error(msg string) { *p.errs = append(*p.errs, p.toks.errorAt(p.cur, msg)) }

// fail reports an error at the current token and bails out.
func (p *parser) fail(msg string) {
	p.error(msg)
	panic(bail{})
}

func (p *parser) failAt(s source.Span, msg string) {
	p.errorAt(s, msg)
	panic(bail{})
}

// enter counts a level of nesting; the caller leaves it.
func (p *parser) enter() {
	if p.depth++; p.depth > maxDepth {
		p.fail("Nesting too deep")
	}
}

func (p *parser) leave() { p.depth-- }

// loc returns a position at span s that ends with the token before the current one.
func (p *parser) loc(s source.Span) Loc {
	if p.pos > 0 {
		s.End = max(s.Start, p.list[p.pos-1].End)
	}
	return Loc{s}
}

// from is loc for an expression that begins where x is.
func (p *parser) from(x Node) Loc { return p.loc(x.At()) }

// endOfStmt reports whether a statement may end here, and consumes a semicolon.
func (p *parser) endOfStmt() bool {
	switch {
	case p.cur.Newline:
		return true
	case p.kind == Semicolon:
		p.take()
		return true
	}
	return p.kind == RBrace || p.kind == EOF
}

func (p *parser) mustEndStmt() {
	if !p.endOfStmt() {
		p.fail("Expected end of statement: semicolon, newline, or end of block; not '" + p.cur.text() + "'")
	}
}

// usings skips what Scan has read.
func (p *parser) usings() {
	for p.kind == KwUsing {
		p.take()
		p.skipUsing()
		p.mustEndStmt()
	}
}

func (p *parser) skipUsing() {
	if p.kind == StrLit {
		p.take()
	} else {
		if p.kind == LBracket {
			p.take()
			p.ident()
			p.expect(RBracket)
		}
		p.ident()
		for p.kind == Dot {
			p.take()
			p.ident()
		}
	}
	if p.kind != DoubleColon {
		return
	}
	p.take()
	p.ident()
	for p.kind == Dollar {
		p.take()
		if p.kind == Ident {
			p.ident()
		}
	}
	if p.kind == KwAs {
		p.take()
		p.ident()
	}
}

// syncType skips to the next type definition after an error in the one at token start.
func (p *parser) syncType(start int) {
	depth := 0
	for i := start; i < p.pos; i++ {
		depth += braceDelta(p.list[i].Kind)
	}
	for p.kind != EOF {
		depth += braceDelta(p.kind)
		k := p.kind
		p.take()
		if k == RBrace && depth <= 0 {
			return
		}
	}
}

func braceDelta(k Kind) int {
	switch k {
	case LBrace:
		return 1
	case RBrace:
		return -1
	}
	return 0
}

// syncLine skips to the end of the statement or slot that began at token start: to the
// first token on a new line, or brace, that is not nested deeper.
func (p *parser) syncLine(start int) {
	depth := 0
	for i := start; i < p.pos; i++ {
		depth += braceDelta(p.list[i].Kind)
	}
	if p.pos == start && p.kind != RBrace && p.kind != EOF {
		depth += braceDelta(p.kind)
		p.take()
	}
	for p.kind != EOF {
		if depth <= 0 && (p.kind == RBrace || p.cur.Newline) {
			return
		}
		depth += braceDelta(p.kind)
		p.take()
	}
}
