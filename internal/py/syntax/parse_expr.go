package syntax

// The precedences of infix operators, from the loosest.
const (
	precNone uint8 = iota
	precOr
	precAnd
	precNot
	precCompare
	precBitOr
	precBitXor
	precBitAnd
	precShift
	precArith
	precTerm
)

// precedence maps a token to its precedence as an infix operator. The "not" of
// "not in" is one.
var precedence = [numTokens]uint8{
	tokOr: precOr, tokAnd: precAnd,
	tokLess: precCompare, tokMore: precCompare, tokEqualEqual: precCompare,
	tokLessEqual: precCompare, tokMoreEqual: precCompare, tokNotEqual: precCompare,
	tokIn: precCompare, tokNot: precCompare, tokIs: precCompare,
	tokPipe: precBitOr, tokCaret: precBitXor, tokAmpersand: precBitAnd,
	tokShl: precShift, tokShr: precShift,
	tokPlus: precArith, tokMinus: precArith,
	tokStar: precTerm, tokAt: precTerm, tokSlash: precTerm, tokPercent: precTerm, tokDoubleSlash: precTerm,
}

// startsTest holds the tokens that can begin an expression.
var startsTest = [numTokens]bool{
	tokName: true, tokInteger: true, tokFloat: true, tokString: true, tokBytes: true,
	tokEllipsis: true, tokNone: true, tokTrue: true, tokFalse: true, tokDebug: true,
	tokParenOpen: true, tokBracketOpen: true, tokBraceOpen: true,
	tokPlus: true, tokMinus: true, tokTilde: true, tokAwait: true,
	tokNot: true, tokLambda: true,
}

func startsTarget(k tokenKind) bool {
	return k == tokStar || startsTest[k] && k != tokNot && k != tokLambda
}

// namedExpr reads test [":=" test].
func (p *parser) namedExpr() Expr {
	m := p.here()
	x := p.test()
	if p.tok.kind != tokWalrus {
		return x
	}
	p.next()
	n := &NamedExpr{Target: x, Value: p.test()}
	n.Place = p.placeFrom(m)
	return n
}

// test reads an expression without := and without a bare star.
func (p *parser) test() Expr {
	p.enter()
	m := p.here()
	var x Expr
	if p.tok.kind == tokLambda {
		x = p.lambda((*parser).test)
	} else if x = p.operators(precOr); p.tok.kind == tokIf {
		x = p.cond(m, x)
	}
	p.leave()
	return x
}

// cond reads on after the first operand of a conditional expression.
func (p *parser) cond(m mark, x Expr) Expr {
	p.next()
	c := &Cond{Then: x, Test: p.operators(precOr)}
	p.want(tokElse)
	c.Else = p.test()
	c.Place = p.placeFrom(m)
	return c
}

// testNoCond reads the condition of a comprehension.
func (p *parser) testNoCond() Expr {
	if p.tok.kind != tokLambda {
		return p.operators(precOr)
	}
	p.enter()
	x := p.lambda((*parser).testNoCond)
	p.leave()
	return x
}

func (p *parser) lambda(body func(*parser) Expr) Expr {
	m := p.here()
	p.next()
	l := &Lambda{Params: p.parameters(false)}
	p.want(tokColon)
	l.Body = body(p)
	l.Place = p.placeFrom(m)
	return l
}

// operators reads an expression of infix operators of at least a precedence.
func (p *parser) operators(least uint8) Expr {
	m := p.here()
	var x Expr
	if p.tok.kind == tokNot && least <= precNot {
		x = p.not()
	} else {
		x = p.factor()
	}
	for {
		prec := precedence[p.tok.kind]
		if prec < least {
			return x
		}
		x = p.chain(m, x, prec)
	}
}

func (p *parser) not() Expr {
	m := p.here()
	p.enter()
	p.tokenMustBe(tokNot)
	n := p.nots.new()
	n.X = p.operators(precNot)
	n.Place = p.placeFrom(m)
	p.leave()
	return n
}

// tokenMustBe takes a token that is known to be of a kind, unless an error has come between.
func (p *parser) tokenMustBe(k tokenKind) {
	if p.tok.kind == k {
		p.next()
	}
}

// chain reads on after the first operand of operators of one precedence.
func (p *parser) chain(m mark, x Expr, prec uint8) Expr {
	exprs, ops := p.exprs.mark(), p.ops.mark()
	p.exprs.push(x)
	for precedence[p.tok.kind] == prec {
		p.ops.push(p.infix())
		p.exprs.push(p.operators(prec + 1))
	}
	switch prec {
	case precOr, precAnd:
		p.ops.items = p.ops.items[:ops]
		b := p.boolOps.new()
		b.Or, b.Operands = prec == precOr, p.exprs.cut(exprs)
		b.Place = p.placeFrom(m)
		return b
	case precCompare:
		c := p.compares.new()
		c.Operands, c.Ops = p.exprs.cut(exprs), p.ops.cut(ops)
		c.Place = p.placeFrom(m)
		return c
	}
	b := p.binaries.new()
	b.Operands, b.Ops = p.exprs.cut(exprs), p.ops.cut(ops)
	b.Place = p.placeFrom(m)
	return b
}

// infix takes an infix operator.
func (p *parser) infix() Op {
	k := p.tok.kind
	p.next()
	switch {
	case k >= tokPipe && k <= tokPercent:
		return OpOr + Op(k-tokPipe)
	case k >= tokLess && k <= tokNotEqual:
		return OpLess + Op(k-tokLess)
	case k == tokIn:
		return OpIn
	case k == tokNot:
		p.want(tokIn)
		return OpNotIn
	case k == tokIs:
		if p.got(tokNot) {
			return OpIsNot
		}
		return OpIs
	}
	return OpNone // and, or
}

// factor reads an operand: signs, await, an atom with trailers, a power.
func (p *parser) factor() Expr {
	op := OpNone
	switch p.tok.kind {
	case tokPlus:
		op = OpPos
	case tokMinus:
		op = OpNeg
	case tokTilde:
		op = OpInvert
	default:
		return p.power()
	}
	m := p.here()
	k := p.tok.kind
	p.enter()
	p.tokenMustBe(k)
	u := p.unaries.new()
	u.Op, u.X = op, p.factor()
	u.Place = p.placeFrom(m)
	p.leave()
	return u
}

func (p *parser) power() Expr {
	m := p.here()
	x := p.primary()
	if p.tok.kind != tokDoubleStar {
		return x
	}
	p.enter()
	p.tokenMustBe(tokDoubleStar)
	w := &Power{X: x, Y: p.factor()}
	w.Place = p.placeFrom(m)
	p.leave()
	return w
}

func isTrailer(k tokenKind) bool {
	return k == tokParenOpen || k == tokBracketOpen || k == tokPeriod
}

func (p *parser) primary() Expr {
	m := p.here()
	await := p.got(tokAwait)
	x := p.atom()
	if !await && !isTrailer(p.tok.kind) {
		return x
	}
	base := p.trailers.mark()
	for isTrailer(p.tok.kind) {
		p.trailers.push(p.trailer())
	}
	n := p.primaries.new()
	n.Await, n.Atom, n.Trailers = await, x, p.trailers.cut(base)
	n.Place = p.placeFrom(m)
	return n
}

func (p *parser) trailer() Trailer {
	m := p.here()
	k := p.tok.kind
	t := Trailer{Formatted: p.tok.formatted}
	p.next()
	switch k {
	case tokParenOpen:
		t.Kind = Call
		t.Args, t.Comma = p.arguments()
		p.want(tokParenClose)
	case tokBracketOpen:
		t.Kind, t.Index = Index, p.subscripts()
		p.want(tokBracketClose)
	default:
		t.Kind, t.Attr = Attr, p.name().Sym
	}
	t.Place = p.placeFrom(m)
	return t
}

// arguments reads the arguments of a call up to its closing parenthesis. comma says
// whether the last thing before that is a comma.
func (p *parser) arguments() (args []Arg, comma bool) {
	base := p.callArgs.mark()
	for startsTest[p.tok.kind] || p.tok.kind == tokStar || p.tok.kind == tokDoubleStar {
		p.callArgs.push(p.argument())
		if comma = p.got(tokComma); !comma {
			break
		}
	}
	return p.callArgs.cut(base), comma
}

func (p *parser) argument() Arg {
	m := p.here()
	a := Arg{}
	switch p.tok.kind {
	case tokStar:
		p.next()
		a.Kind, a.Value = ArgStar, p.test()
	case tokDoubleStar:
		p.next()
		a.Kind, a.Value = ArgDoubleStar, p.test()
	default:
		a.Value = p.test()
		switch p.tok.kind {
		case tokEqual:
			p.next()
			a.Kind, a.Name, a.Value = ArgKeyword, a.Value, p.test()
		case tokWalrus:
			p.next()
			a.Kind, a.Name, a.Value = ArgNamed, a.Value, p.test()
		case tokFor:
			c := p.comprehension(m, m.line, CompGen, a.Value, nil)
			c.Bare = true
			a.Value = c
		}
	}
	a.Place = p.placeFrom(m)
	return a
}

// subscripts reads what stands between the brackets of an index.
func (p *parser) subscripts() Expr {
	m := p.here()
	x := p.subscript()
	if p.tok.kind != tokComma {
		return x
	}
	return p.tupleOf(m, x, func(k tokenKind) bool { return k == tokColon || startsTest[k] }, (*parser).subscript)
}

func (p *parser) subscript() Expr {
	m := p.here()
	var lo Expr
	if p.tok.kind != tokColon {
		lo = p.test()
		if p.tok.kind != tokColon {
			return lo
		}
	}
	p.next()
	s := p.slices.new()
	s.Lo, s.Hi = lo, p.optionalTest()
	if p.got(tokColon) {
		s.Step = p.optionalTest()
	}
	s.Place = p.placeFrom(m)
	return s
}

func (p *parser) optionalTest() Expr {
	if !startsTest[p.tok.kind] {
		return nil
	}
	return p.test()
}

// tupleOf reads on after the first item of a tuple without parentheses, from its
// first comma. A comma may end it.
func (p *parser) tupleOf(m mark, x Expr, starts func(tokenKind) bool, item func(*parser) Expr) Expr {
	base := p.exprs.mark()
	p.exprs.push(x)
	for p.got(tokComma) && starts(p.tok.kind) {
		p.exprs.push(item(p))
	}
	t := p.tuples.new()
	t.Elems, t.FoldLine = p.exprs.cut(base), m.line
	t.Place = p.placeFrom(m)
	return t
}

// testList reads expressions separated by commas.
func (p *parser) testList() Expr {
	m := p.here()
	x := p.test()
	if p.tok.kind != tokComma {
		return x
	}
	return p.tupleOf(m, x, func(k tokenKind) bool { return startsTest[k] }, (*parser).test)
}

func startsStarred(k tokenKind) bool { return k == tokStar || startsTest[k] }

// testStarList is testList where an item may be starred.
func (p *parser) testStarList() Expr {
	m := p.here()
	x := p.starred((*parser).test)
	if p.tok.kind != tokComma {
		return x
	}
	return p.tupleOf(m, x, startsStarred, func(p *parser) Expr { return p.starred((*parser).test) })
}

// targets reads the targets of a for.
func (p *parser) targets() Expr {
	m := p.here()
	x := p.target()
	if p.tok.kind != tokComma {
		return x
	}
	return p.tupleOf(m, x, startsTarget, (*parser).target)
}

// target reads one target of a for or del: no comparison, since "in" ends it.
func (p *parser) target() Expr {
	return p.starred(func(p *parser) Expr {
		p.enter()
		x := p.operators(precBitOr)
		p.leave()
		return x
	})
}

// starred reads a starred expression or else an item.
func (p *parser) starred(item func(*parser) Expr) Expr {
	if p.tok.kind != tokStar {
		return item(p)
	}
	m := p.here()
	p.next()
	s := &Star{X: p.operators(precBitOr)}
	s.Place = p.placeFrom(m)
	return s
}

func (p *parser) yieldExpr() Expr {
	m := p.here()
	p.next()
	y := &Yield{}
	if p.got(tokFrom) {
		y.From, y.Value = true, p.test()
	} else if startsTest[p.tok.kind] {
		y.Value = p.testList()
	}
	y.Place = p.placeFrom(m)
	return y
}

// comprehension reads on after the element, from the first for.
func (p *parser) comprehension(m mark, elemLine uint32, kind CompKind, elem, value Expr) *Comp {
	c := &Comp{Kind: kind, ElemLine: elemLine, Elem: elem, Value: value}
	base := p.clauses.mark()
	for {
		cm := p.here()
		k := CompClause{}
		if p.got(tokFor) {
			k.Target = p.targets()
			p.want(tokIn)
			k.Iter = p.operators(precOr)
		} else if p.got(tokIf) {
			k.Iter = p.testNoCond()
		} else {
			break
		}
		k.Place = p.placeFrom(cm)
		p.clauses.push(k)
	}
	c.Clauses = p.clauses.cut(base)
	c.Place = p.placeFrom(m)
	return c
}
