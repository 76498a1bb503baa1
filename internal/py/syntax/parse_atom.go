package syntax

import "github.com/tandem-lang/tandem/internal/code/qstr"

// atom reads an expression without operators and trailers.
func (p *parser) atom() Expr {
	switch p.tok.kind {
	case tokName:
		p.checkName()
		n := p.names.new()
		n.Place, n.Sym = p.tokenPlace(), p.tok.sym
		p.next()
		return n
	case tokInteger:
		return p.integer()
	case tokFloat:
		return p.float()
	case tokString:
		return p.str()
	case tokBytes:
		b := &Bytes{Place: p.tokenPlace(), Value: p.tok.text}
		p.next()
		return b
	case tokEllipsis:
		return p.literal(Ellipsis)
	case tokNone:
		return p.literal(None)
	case tokTrue:
		return p.literal(True)
	case tokFalse:
		return p.literal(False)
	case tokDebug:
		l := p.literal(p.debug)
		l.Debug = true
		return l
	case tokParenOpen:
		return p.paren()
	case tokBracketOpen:
		return p.bracket()
	case tokBraceOpen:
		return p.brace()
	}
	p.syntaxError()
	return &BadExpr{p.tokenPlace()}
}

func (p *parser) literal(k LiteralKind) *Literal {
	l := p.literals.new()
	l.Place, l.Kind = p.tokenPlace(), k
	p.next()
	return l
}

func (p *parser) integer() Expr {
	n := p.ints.new()
	n.Place = p.tokenPlace()
	if t := p.tok.text; len(t) == 1 {
		n.Value = int64(t[0] - '0')
	} else {
		x, message := parseInteger(t)
		if message != "" {
			p.badNumber(message)
		}
		n.Value, n.Big = x.Small, x.Big
	}
	p.next()
	return n
}

// badNumber reports a number that has no value; it is taken all the same.
func (p *parser) badNumber(message string) {
	d := p.report(CodeNumber, "SyntaxError", message)
	if text := p.tok.text; text[0] == '0' && classes[text[1]]&classDigit != 0 {
		d.Hint = "a number in base 8 begins with 0o"
	} else if classes[text[len(text)-1]]&classNameStart != 0 {
		d.Hint = "put a space between the number and the word after it"
	}
	if len(p.errs) >= maxErrors {
		p.giveUp()
	}
}

func (p *parser) float() Expr {
	place := p.tokenPlace()
	value, imaginary, ok := parseFloat(p.tok.text)
	if !ok {
		p.badNumber(invalidNumber)
	}
	p.next()
	if imaginary {
		return &Imag{place, value}
	}
	return &Float{place, value}
}

func (p *parser) str() Expr {
	s := p.strs.new()
	s.Place, s.Value, s.Formatted = p.tokenPlace(), p.tok.text, p.tok.formatted
	if len(s.Value) <= qstr.MaxLiteral {
		s.Sym, s.Interned = p.syms.Intern(s.Value), true
	} else if y, ok := p.syms.Find(s.Value); ok {
		s.Sym, s.Interned = y, true
	} else if p.pool(s.Value) {
		s.Sym, s.Interned = p.syms.Intern(s.Value), true
	}
	p.next()
	return s
}

// paren reads (), a tuple, a generator, or one expression in parentheses.
func (p *parser) paren() Expr {
	m := p.here()
	p.next()
	if p.tok.kind == tokParenClose {
		t := p.tuples.new()
		t.Paren, t.FoldLine = true, m.line
		p.next()
		t.Place = p.placeFrom(m)
		return t
	}
	if p.tok.kind == tokYield {
		p.enter()
		y := p.yieldExpr()
		p.leave()
		return p.closeParen(y)
	}
	elemLine := p.tok.line
	x := p.element()
	switch p.tok.kind {
	case tokFor:
		c := p.comprehension(m, elemLine, CompGen, x, nil)
		p.want(tokParenClose)
		c.Place = p.placeFrom(m)
		return c
	case tokComma:
		t := p.tuples.new()
		t.Paren, t.FoldLine = true, elemLine
		var second uint32
		if t.Elems, second = p.elements(x); second != 0 {
			t.FoldLine = second
		}
		p.want(tokParenClose)
		t.Place = p.placeFrom(m)
		return t
	}
	return p.closeParen(x)
}

// closeParen takes the parenthesis after a single expression.
func (p *parser) closeParen(x Expr) Expr {
	p.want(tokParenClose)
	if at := x.At(); at.Parens < 255 {
		at.Parens++
	}
	return x
}

// element reads one item between brackets.
func (p *parser) element() Expr { return p.starred((*parser).namedExpr) }

// elements reads on after the first item, from its comma. second is the line at
// which the second item begins if the reference makes a list of the items after
// the first: if there are two of them, or one with a comma after it.
func (p *parser) elements(x Expr) (elems []Expr, second uint32) {
	base := p.exprs.mark()
	p.exprs.push(x)
	n, line, comma := 1, p.tok.line, false
	for {
		if comma = p.got(tokComma); !comma || !startsStarred(p.tok.kind) {
			break
		}
		if n == 1 {
			line = p.tok.line
		}
		p.exprs.push(p.element())
		n++
	}
	if n > 2 || n == 2 && comma {
		second = line
	}
	return p.exprs.cut(base), second
}

// bracket reads a list or list comprehension.
func (p *parser) bracket() Expr {
	m := p.here()
	p.next()
	var elems []Expr
	if p.tok.kind != tokBracketClose {
		elemLine := p.tok.line
		x := p.element()
		if p.tok.kind == tokFor {
			c := p.comprehension(m, elemLine, CompList, x, nil)
			p.want(tokBracketClose)
			c.Place = p.placeFrom(m)
			return c
		}
		elems, _ = p.elements(x)
	}
	p.want(tokBracketClose)
	l := p.lists.new()
	l.Elems = elems
	l.Place = p.placeFrom(m)
	return l
}

// brace reads a dictionary, a set or a comprehension of one.
func (p *parser) brace() Expr {
	m := p.here()
	p.next()
	base := p.items.mark()
	elemLine := p.tok.line
	comma := false
	for startsTest[p.tok.kind] {
		item := p.braceItem()
		if p.tok.kind == tokFor && p.items.mark() == base {
			kind := CompSet
			if item.Value != nil {
				kind = CompDict
			}
			c := p.comprehension(m, elemLine, kind, item.Key, item.Value)
			p.want(tokBraceClose)
			c.Place = p.placeFrom(m)
			return c
		}
		p.items.push(item)
		if comma = p.got(tokComma); !comma {
			break
		}
	}
	p.want(tokBraceClose)
	b := p.braces.new()
	b.Items, b.Comma = p.items.cut(base), comma
	b.Place = p.placeFrom(m)
	return b
}

func (p *parser) braceItem() BraceItem {
	m := p.here()
	item := BraceItem{Key: p.test()}
	if p.got(tokColon) {
		item.Value = p.test()
	}
	item.Place = p.placeFrom(m)
	return item
}
