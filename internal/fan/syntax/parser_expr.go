package syntax

// expr parses an expression; assignments group to the right.
func (p *parser) expr() Expr {
	p.enter()
	defer p.leave()
	x := p.ifExpr()
	if p.kind.IsAssign() {
		op := p.take().Kind
		y := p.expr()
		return &Binary{p.from(x), op, x, y}
	}
	return x
}

// ifExpr parses: cond ["?" body ":" body | "?:" body].
func (p *parser) ifExpr() Expr {
	x := p.condChain(DoublePipe)
	switch p.kind {
	case Question:
		p.take()
		then := p.ifBody()
		if p.kind == DefAssign {
			if a, ok := x.(*Name); ok {
				if _, ok := then.(*Name); ok {
					p.failAt(x.At(), "Unknown type '"+nameString(a)+"' for local declaration")
				}
			}
		}
		p.expect(Colon)
		els := p.ifBody()
		return &Ternary{p.from(x), x, then, els}
	case Elvis:
		p.take()
		y := p.ifBody()
		return &Binary{p.from(x), Elvis, x, y}
	}
	return x
}

// nameString returns a chain of names as it is written.
func nameString(n *Name) string {
	if n.Target == nil {
		return n.Name
	}
	dot := "."
	if n.Safe {
		dot = "?."
	}
	if t, ok := Unparen(n.Target).(*Name); ok {
		return nameString(t) + dot + n.Name
	}
	return PrintExpr(n.Target) + dot + n.Name
}

// ifBody parses a branch of a ternary or elvis: a condition or a throw.
func (p *parser) ifBody() Expr {
	if p.kind == KwThrow {
		at := p.take().span()
		x := p.expr()
		return &ThrowExpr{p.loc(at), x}
	}
	p.enter()
	defer p.leave()
	return p.condChain(DoublePipe)
}

// condChain parses operands joined by "||", whose operands are joined by "&&".
func (p *parser) condChain(op Kind) Expr {
	operand := func() Expr {
		if op == DoublePipe {
			return p.condChain(DoubleAmp)
		}
		return p.equality()
	}
	x := operand()
	if p.kind != op {
		return x
	}
	c := &Cond{Op: op, Operands: []Expr{x}}
	for p.kind == op {
		p.take()
		c.Operands = append(c.Operands, operand())
	}
	c.Loc = p.from(x)
	return c
}

func (p *parser) equality() Expr {
	x := p.relational()
	if p.kind >= Same && p.kind <= NotEq {
		op := p.take().Kind
		y := p.relational()
		return &Binary{p.from(x), op, x, y}
	}
	return x
}

func (p *parser) relational() Expr {
	x := p.rangeExpr()
	switch k := p.kind; {
	case k == KwIs || k == KwIsnot || k == KwAs:
		p.take()
		t := p.typeExpr(false)
		return &TypeCheck{p.from(x), k, x, t}
	case k >= Cmp && k <= GtEq:
		p.take()
		y := p.rangeExpr()
		return &Binary{p.from(x), k, x, y}
	}
	return x
}

func (p *parser) rangeExpr() Expr {
	x := p.additive()
	if p.kind == DotDot || p.kind == DotDotLt {
		exclusive := p.take().Kind == DotDotLt
		y := p.additive()
		return &RangeLit{p.from(x), x, y, exclusive}
	}
	return x
}

func (p *parser) additive() Expr {
	x := p.multiplicative()
	for n := 0; p.kind == Plus || p.kind == Minus; n++ {
		if n > maxChain {
			p.fail("Nesting too deep")
		}
		op := p.take().Kind
		y := p.multiplicative()
		x = &Binary{p.from(x), op, x, y}
	}
	return x
}

func (p *parser) multiplicative() Expr {
	x := p.paren()
	for n := 0; p.kind >= Star && p.kind <= Percent; n++ {
		if n > maxChain {
			p.fail("Nesting too deep")
		}
		op := p.take().Kind
		y := p.paren()
		x = &Binary{p.from(x), op, x, y}
	}
	return x
}

// paren parses a cast, an expression in parentheses with what is chained to it, or a
// unary expression.
func (p *parser) paren() Expr {
	if p.kind != LParen && p.kind != LParenSynthetic {
		return p.unary()
	}
	p.enter()
	defer p.leave()
	open := p.take()
	at := open.span()
	mark := p.pos
	t := p.tryType()
	if p.kind == RParen {
		p.take()
		if t == nil {
			p.fail("Expecting cast '(type)'")
		}
		x := p.paren()
		return &Cast{p.loc(at), t, x}
	}
	p.reset(mark)
	x := p.expr()
	p.close(RParen, at)
	return p.chain(&Paren{Loc{x.At()}, x, open.Kind == LParenSynthetic})
}

// unary parses prefix and postfix operators.
func (p *parser) unary() Expr {
	switch p.kind {
	case Bang, Plus, Minus, Increment, Decrement:
		t := p.take()
		p.enter()
		x := p.paren()
		p.leave()
		u := &Unary{p.loc(t.span()), t.Kind, x, false}
		if t.Kind == Plus {
			u.Span = x.At()
		}
		return u
	}
	at := p.cur.span()
	x := p.term()
	if p.kind.IsIncDec() && !p.cur.Newline {
		op := p.take().Kind
		return &Unary{p.loc(at), op, x, true}
	}
	return x
}

func (p *parser) term() Expr { return p.chain(p.termBase()) }

// chain parses what is chained to x: .name ->name ?.name ?->name [i] (args) {block}.
func (p *parser) chain(x Expr) Expr {
	for n := 0; ; n++ {
		next := p.chained(x)
		if next == nil {
			return x
		}
		if n > maxChain {
			p.fail("Nesting too deep")
		}
		x = next
	}
}

func (p *parser) chained(x Expr) Expr {
	switch p.kind {
	case Dot:
		p.take()
		return p.idExpr(x, false, false)
	case Arrow:
		p.take()
		return p.idExpr(x, true, false)
	case SafeDot:
		p.take()
		return p.idExpr(x, false, true)
	case SafeArrow:
		p.take()
		return p.idExpr(x, true, true)
	case LBracket:
		if !p.cur.Newline {
			return p.index(x)
		}
	case LParen:
		if !p.cur.Newline {
			at := p.cur.span()
			c := &Call{Target: x, Name: "call", IsOp: true}
			c.Args = p.args()
			p.trailingClosure(c)
			c.Loc = p.loc(at)
			return c
		}
	case LBrace:
		if b := p.tryItBlock(); b != nil {
			return &With{Loc: Loc{b.Span}, X: x, Block: b}
		}
	}
	return nil
}

// termBase parses what a chain can start with.
func (p *parser) termBase() Expr {
	at := p.cur.span()
	if t := p.tryType(); t != nil {
		return p.typeBaseExpr(t)
	}
	switch p.kind {
	case Amp, Ident:
		return p.idExpr(nil, false, false)
	case IntLit, FloatLit, DecimalLit, DurationLit:
		t := p.take()
		return &Literal{Loc{at}, t.Kind, p.toks.value(t)}
	case StrLit, UriLit:
		t := p.take()
		return &Literal{Loc{at}, t.Kind, t.Str}
	case LocaleLit:
		return &Locale{Loc{at}, p.take().Str}
	case LBracket:
		return p.collection(nil)
	case KwFalse, KwTrue:
		k := p.take().Kind
		return &Literal{Loc{at}, k, k == KwTrue}
	case KwNull:
		p.take()
		return &Literal{Loc{at}, KwNull, nil}
	case KwSuper:
		p.take()
		p.dotAfterSuper()
		return &Super{Loc: Loc{at}}
	case KwThis:
		p.take()
		return &This{Loc{at}}
	case KwIt:
		p.take()
		return &It{Loc{at}}
	case Pound:
		p.take()
		name := p.ident()
		return &SlotLit{p.loc(at), nil, name}
	case Pipe:
		p.fail("Invalid closure expression (check types)")
	}
	p.fail("Expected expression, not '" + p.cur.text() + "'")
	return nil
}

func (p *parser) dotAfterSuper() {
	if p.kind != Dot {
		p.error("Expected '.' dot after 'super' keyword")
	}
}

// typeBaseExpr parses what begins with a type: a literal, a static call, a DSL, a
// collection, a closure or a construction.
func (p *parser) typeBaseExpr(t TypeExpr) Expr {
	at := t.At()
	switch p.kind {
	case Pound:
		p.take()
		if p.kind == Ident && !p.cur.Newline {
			name := p.ident()
			return &SlotLit{p.loc(at), t, name}
		}
		return &TypeLit{p.loc(at), t}
	case Dot:
		p.take()
		if p.kind == KwSuper {
			p.take()
			p.dotAfterSuper()
			return &Super{p.loc(at), t}
		}
		return p.idExpr(&TypeTarget{Loc{at}, t}, false, false)
	case DslLit:
		tok := p.take()
		in := p.toks.value(tok).(dslIndent)
		return &DslLiteral{p.loc(at), t, tok.Str, tok.Start + 2, in.tabs, in.spaces}
	case LBracket:
		return p.collection(t)
	case LParen:
		args := p.args()
		c := &Construct{Type: t, Args: args}
		if b := p.tryClosure(); b != nil {
			c.Args = append(c.Args, b)
		}
		c.Loc = p.loc(at)
		return c
	case LBrace:
		return p.typeBlock(t)
	}
	p.failAt(at, "Unexpected type literal")
	return nil
}

// typeBlock parses the braces behind a type: a closure's body, an it-block for a new
// object, or outside of slots the fields of an object in a facet.
func (p *parser) typeBlock(t TypeExpr) Expr {
	at := t.At()
	if f, ok := t.(*FuncType); ok {
		return p.closure(f)
	}
	if !p.inSlot {
		return p.complex(t)
	}
	m := &MakeWith{Type: t, Block: p.tryItBlock()}
	m.Loc = p.loc(at)
	return m
}

func (p *parser) complex(t TypeExpr) Expr {
	c := &Complex{Type: t}
	p.take()
	for p.kind != RBrace {
		c.Names = append(c.Names, p.ident())
		p.expect(Assign)
		c.Vals = append(c.Vals, p.expr())
		p.mustEndStmt()
	}
	p.expect(RBrace)
	c.Loc = p.loc(t.At())
	return c
}

// idExpr parses a name, perhaps with arguments or a closure, behind target.
func (p *parser) idExpr(target Expr, dynamic, safe bool) Expr {
	at := p.cur.span()
	if p.kind == Amp {
		p.take()
		name := p.ident()
		return &Storage{p.loc(at), target, name, safe}
	}
	if next := p.peek(); next.Kind == LParen && !next.Newline {
		c := &Call{Target: target, Name: p.ident(), Dynamic: dynamic, Safe: safe}
		c.Args = p.args()
		p.trailingClosure(c)
		c.Loc = p.loc(at)
		return c
	}
	name := p.ident()
	if b := p.tryClosure(); b != nil {
		return &Call{p.loc(at), target, name, []Expr{b}, dynamic, safe, true, false}
	}
	if dynamic {
		return &Call{p.loc(at), target, name, nil, true, safe, true, false}
	}
	if p.kind == Pound {
		p.failAt(at, "Unknown type '"+name+"' for type literal")
	}
	return &Name{p.loc(at), target, name, safe}
}

// args parses "(" [expr ("," expr)*] ")".
func (p *parser) args() []Expr {
	p.expect(LParen)
	var list []Expr
	if p.kind != RParen {
		list = append(list, p.expr())
		for p.kind != RParen {
			p.expect(Comma)
			list = append(list, p.expr())
		}
	}
	p.expect(RParen)
	return list
}

func (p *parser) trailingClosure(c *Call) {
	if b := p.tryClosure(); b != nil {
		c.Args = append(c.Args, b)
	}
}

func (p *parser) index(x Expr) Expr {
	at := p.take().span()
	if n, ok := x.(*Name); ok && p.kind == Comma {
		p.failAt(x.At(), "Unknown type '"+nameString(n)+"' for list literal")
	}
	i := p.expr()
	p.close(RBracket, at)
	return &Index{p.loc(at), x, i}
}
