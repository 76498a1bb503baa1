package syntax

import "github.com/tandem-lang/tandem/internal/source"

// block parses statements in braces.
func (p *parser) block() *Block {
	if p.kind != LBrace {
		p.unexpected(LBrace)
	}
	return p.stmtOrBlock()
}

// stmtOrBlock parses one statement or statements in braces.
func (p *parser) stmtOrBlock() *Block {
	p.enter()
	defer p.leave()
	at := p.cur.span()
	b := &Block{}
	if p.kind != LBrace {
		b.Stmts = append(b.Stmts, p.stmt())
	} else {
		b.Braces = true
		p.take()
		p.stmts(b, func() bool { return p.kind == RBrace })
		p.close(RBrace, at)
	}
	b.Loc = p.loc(at)
	return b
}

// stmts parses statements until end.
func (p *parser) stmts(b *Block, end func() bool) {
	if !p.opt.Recover {
		for !end() {
			b.Stmts = append(b.Stmts, p.stmt())
		}
		return
	}
	for !end() {
		start := p.pos
		if p.guard(func() { b.Stmts = append(b.Stmts, p.stmt()) }) {
			continue
		}
		if !p.mayRecover() || p.kind == EOF {
			panic(bail{})
		}
		p.syncLine(start)
	}
}

// stmt parses a statement; most begin with an expression.
func (p *parser) stmt() Stmt {
	switch p.kind {
	case KwBreak:
		return p.breakStmt()
	case KwContinue:
		return p.continueStmt()
	case KwFor:
		return p.forStmt()
	case KwIf:
		return p.ifStmt()
	case KwReturn:
		return p.returnStmt()
	case KwSwitch:
		return p.switchStmt()
	case KwThrow:
		return p.throwStmt()
	case KwTry:
		return p.tryStmt()
	case KwWhile:
		return p.whileStmt()
	}
	return p.exprOrLocal(true)
}

// exprOrLocal parses an expression, or: [type] name [":=" expr]. In a for loop no end
// of statement follows.
func (p *parser) exprOrLocal(ends bool) Stmt {
	at := p.cur.span()
	mark := p.pos
	if t := p.tryType(); t != nil {
		if p.kind == Ident {
			return p.localDef(at, t, ends)
		}
		if p.kind == DefAssign {
			p.fail("Expected local variable identifier")
		}
	}
	p.reset(mark)
	if p.kind == Ident && p.peek().Kind == DefAssign {
		return p.localDef(at, nil, ends)
	}
	id, isID := p.cur.Str, p.kind == Ident
	x := p.expr()
	if p.kind == Comma {
		x = p.commas(x)
	}
	s := &ExprStmt{p.from(x), x}
	if !ends || p.endOfStmt() {
		return s
	}
	next := p.peek().Kind
	switch {
	case isID && p.kind == Ident && (next == DefAssign || next == Assign):
		p.failAt(at, "Unknown type '"+id+"' for local declaration")
	case !isID && p.kind == DefAssign:
		p.failAt(at, "Left hand side of ':=' must be identifier")
	}
	p.failAt(at, "Expected expression statement")
	return nil
}

// commas parses the rest of "a, b, c", whose last comma nothing needs to follow.
func (p *parser) commas(first Expr) Expr {
	c := &CommaAdd{Items: []Expr{first}, ItPos: p.cur.span()}
	for {
		p.expect(Comma)
		if p.kind == RBrace || p.kind == Semicolon {
			break
		}
		if len(c.Items) > maxChain {
			p.fail("Nesting too deep")
		}
		c.Starts = append(c.Starts, p.cur.span())
		c.Items = append(c.Items, p.expr())
		if p.kind == RBrace || p.kind == Semicolon {
			break
		}
	}
	c.Loc = p.from(first)
	return c
}

func (p *parser) localDef(at source.Span, t TypeExpr, ends bool) Stmt {
	s := &LocalDef{Type: t, Name: p.ident()}
	if info := p.names.Lookup(s.Name); info != nil {
		p.errorAt(at, "Variable name conflicts with imported type '"+info.First+"'")
	}
	if p.kind == DefAssign || p.kind == Assign {
		if p.kind == Assign {
			p.error("Must use := for declaration assignments")
		}
		p.take()
		s.Init = p.expr()
	}
	if ends {
		p.mustEndStmt()
	}
	s.Loc = p.loc(at)
	return s
}

// cond parses "(" expr ")".
func (p *parser) cond() Expr {
	open := p.expect(LParen).span()
	x := p.expr()
	p.close(RParen, open)
	return x
}

func (p *parser) ifStmt() Stmt {
	at := p.take().span()
	s := &IfStmt{Cond: p.cond(), Then: p.stmtOrBlock()}
	if p.kind == KwElse {
		p.take()
		s.Else = p.stmtOrBlock()
	}
	s.Loc = p.loc(at)
	return s
}

func (p *parser) returnStmt() Stmt {
	at := p.take().span()
	s := &ReturnStmt{}
	if !p.endOfStmt() {
		s.X = p.expr()
		p.mustEndStmt()
	}
	s.Loc = p.loc(at)
	return s
}

func (p *parser) throwStmt() Stmt {
	at := p.take().span()
	s := &ThrowStmt{X: p.expr()}
	p.mustEndStmt()
	s.Loc = p.loc(at)
	return s
}

func (p *parser) whileStmt() Stmt {
	at := p.take().span()
	s := &WhileStmt{Cond: p.cond(), Body: p.stmtOrBlock()}
	s.Loc = p.loc(at)
	return s
}

func (p *parser) forStmt() Stmt {
	at := p.take().span()
	s := &ForStmt{}
	p.expect(LParen)
	if p.kind != Semicolon {
		s.Init = p.exprOrLocal(false)
	}
	p.expect(Semicolon)
	if p.kind != Semicolon {
		s.Cond = p.expr()
	}
	p.expect(Semicolon)
	if p.kind != RParen {
		s.Update = p.expr()
	}
	p.expect(RParen)
	s.Body = p.stmtOrBlock()
	s.Loc = p.loc(at)
	return s
}

func (p *parser) breakStmt() Stmt {
	at := p.take().span()
	p.mustEndStmt()
	return &BreakStmt{p.loc(at)}
}

func (p *parser) continueStmt() Stmt {
	at := p.take().span()
	p.mustEndStmt()
	return &ContinueStmt{p.loc(at)}
}

func (p *parser) tryStmt() Stmt {
	at := p.take().span()
	s := &TryStmt{Body: p.stmtOrBlock()}
	if p.kind != KwCatch && p.kind != KwFinally {
		p.fail("Expecting catch or finally block")
	}
	for p.kind == KwCatch {
		s.Catches = append(s.Catches, p.catch())
	}
	if p.kind == KwFinally {
		p.take()
		s.Finally = p.stmtOrBlock()
	}
	s.Loc = p.loc(at)
	return s
}

func (p *parser) catch() *Catch {
	at := p.take().span()
	c := &Catch{}
	if p.kind == LParen {
		p.take()
		c.Type = p.typeExpr(true)
		c.Name = p.ident()
		p.expect(RParen)
	}
	c.Body = p.stmtOrBlock()
	c.Loc = p.loc(at)
	return c
}

func (p *parser) switchStmt() Stmt {
	at := p.take().span()
	s := &SwitchStmt{Cond: p.cond()}
	p.expect(LBrace)
	for p.kind != RBrace {
		switch p.kind {
		case KwCase:
			s.Cases = append(s.Cases, p.caseLabels())
		case KwDefault:
			if s.Default != nil {
				p.error("Duplicate default blocks")
			}
			p.take()
			p.expect(Colon)
			s.Default = p.caseBody()
		default:
			p.fail("Expected case or default statement")
		}
	}
	p.expect(RBrace)
	p.mustEndStmt()
	s.Loc = p.loc(at)
	return s
}

func (p *parser) caseLabels() *Case {
	at := p.cur.span()
	c := &Case{}
	for p.kind == KwCase {
		p.take()
		c.Labels = append(c.Labels, p.expr())
		p.expect(Colon)
	}
	if p.kind != KwDefault {
		c.Body = p.caseBody()
	}
	c.Loc = p.loc(at)
	return c
}

func (p *parser) caseBody() *Block {
	p.enter()
	defer p.leave()
	at := p.cur.span()
	b := &Block{}
	p.stmts(b, func() bool { return p.kind == KwCase || p.kind == KwDefault || p.kind == RBrace })
	b.Loc = p.loc(at)
	return b
}
