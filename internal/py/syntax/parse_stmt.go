package syntax

// statements reads statements up to a token of the kind that ends them, which it
// leaves, and pushes them.
func (p *parser) statements(end tokenKind) {
	for p.tok.kind != end && p.tok.kind != tokEnd {
		switch p.tok.kind {
		case tokNewline:
			p.next()
		case tokIndent:
			p.unexpected()
			p.strayBlock()
		case tokDedent: // left over after an error
			p.scanner.next()
		default:
			p.statement()
		}
		if p.stuck() {
			p.resync()
			if p.tok.kind == tokIndent {
				p.strayBlock()
			}
		}
	}
}

// strayBlock reads a block that belongs to no statement into the list that it stands in.
func (p *parser) strayBlock() {
	p.enter()
	if !p.stuck() {
		p.next()
		p.statements(tokDedent)
		p.got(tokDedent)
	}
	p.leave()
}

// statement reads a compound statement or a line of simple ones.
func (p *parser) statement() {
	p.first = p.tok.taken()
	if f := compound(p.tok.kind); f != nil {
		p.enter()
		s := f(p)
		p.leave()
		p.stmts.push(s)
		return
	}
	p.simpleStatements()
}

// compound returns what reads the compound statement that begins with a token, nil where none does.
func compound(first tokenKind) func(*parser) Stmt {
	switch first {
	case tokIf:
		return (*parser).ifStmt
	case tokWhile:
		return (*parser).whileStmt
	case tokFor:
		return func(p *parser) Stmt { return p.forStmt(p.here(), false) }
	case tokTry:
		return (*parser).tryStmt
	case tokWith:
		return func(p *parser) Stmt { return p.withStmt(p.here(), false) }
	case tokDef:
		return func(p *parser) Stmt { return p.funcDef(p.here(), false, nil) }
	case tokClass:
		return func(p *parser) Stmt { return p.classDef(p.here(), nil) }
	case tokAt:
		return (*parser).decorated
	case tokAsync:
		return (*parser).asyncStmt
	}
	return nil
}

// small reads a small statement; what begins with no keyword of one begins with an expression.
func (p *parser) small() Stmt {
	switch p.tok.kind {
	case tokDel:
		return p.delStmt()
	case tokPass:
		return p.passStmt()
	case tokBreak:
		return p.breakStmt()
	case tokContinue:
		return p.continueStmt()
	case tokReturn:
		return p.returnStmt()
	case tokRaise:
		return p.raiseStmt()
	case tokYield:
		return p.yieldStmt()
	case tokImport:
		return p.importStmt()
	case tokFrom:
		return p.importFrom()
	case tokGlobal:
		return p.globalStmt()
	case tokNonlocal:
		return p.nonlocalStmt()
	case tokAssert:
		return p.assertStmt()
	}
	return p.exprStmt()
}

// simpleStatements reads small statements to the end of the line.
func (p *parser) simpleStatements() {
	for {
		m := p.here()
		p.first = p.tok.taken()
		s := p.small()
		if p.stuck() {
			s = &BadStmt{p.placeFrom(m)}
		}
		p.stmts.push(s)
		if !p.got(tokSemicolon) {
			break
		}
		if p.tok.kind == tokNewline {
			s.At().Semicolon = Trailing
			break
		}
		s.At().Semicolon = Joined
	}
	p.want(tokNewline)
}

// suite reads the colon and the body of a compound statement.
func (p *parser) suite(header tokenKind) []Stmt {
	p.header = header
	p.want(tokColon)
	p.header, p.defining = tokEnd, tokEnd
	mark := p.stmts.mark()
	switch {
	case p.stuck(): // the header is broken: its block is a block all the same
		p.resync()
		if p.tok.kind != tokIndent {
			return nil
		}
	case p.got(tokNewline):
		if p.tok.kind != tokIndent {
			p.missingBlock()
			return nil
		}
	default:
		p.simpleStatements()
		return p.stmts.cut(mark)
	}
	p.next()
	p.statements(tokDedent)
	p.got(tokDedent)
	return p.stmts.cut(mark)
}

// missingBlock reports the token that stands where a block should begin; it is
// read as the next statement.
func (p *parser) missingBlock() {
	if p.stuck() {
		return
	}
	p.unexpected()
	d := p.errs[len(p.errs)-1]
	if d.Hint == "" {
		d.Hint = "an indented block is expected here"
	}
}

func (p *parser) ifStmt() Stmt {
	m := p.here()
	base := p.branches.mark()
	for k := tokIf; p.tok.kind == k; k = tokElif {
		bm := p.here()
		p.next()
		b := Branch{Test: p.namedExpr()}
		b.Body = p.suite(k)
		b.Place = p.placeFrom(bm)
		p.branches.push(b)
	}
	s := p.ifs.new()
	s.Branches = p.branches.cut(base)
	s.Else = p.elseSuite()
	s.Place = p.placeFrom(m)
	return s
}

func (p *parser) elseSuite() []Stmt {
	if !p.got(tokElse) {
		return nil
	}
	return p.suite(tokElse)
}

func (p *parser) whileStmt() Stmt {
	m := p.here()
	p.next()
	s := &While{Test: p.namedExpr()}
	s.Body = p.suite(tokWhile)
	s.Else = p.elseSuite()
	s.Place = p.placeFrom(m)
	return s
}

func (p *parser) forStmt(m mark, async bool) Stmt {
	s := p.fors.new()
	s.KeywordLine, s.Async = p.tok.line, async
	p.next()
	s.Target = p.targets()
	p.want(tokIn)
	s.Iter = p.testList()
	s.Body = p.suite(tokFor)
	s.Else = p.elseSuite()
	s.Place = p.placeFrom(m)
	return s
}

func (p *parser) tryStmt() Stmt {
	m := p.here()
	p.next()
	s := &Try{}
	s.Body = p.suite(tokTry)
	base := p.handlers.mark()
	for p.tok.kind == tokExcept {
		p.handlers.push(p.handler())
	}
	s.Handlers = p.handlers.cut(base)
	if s.Handlers != nil {
		s.Else = p.elseSuite()
	}
	if p.got(tokFinally) {
		s.Finally = p.suite(tokFinally)
	} else if s.Handlers == nil && !p.stuck() {
		p.missingBlock()
		p.errs[len(p.errs)-1].Hint = "try needs an except or finally clause"
	}
	s.Place = p.placeFrom(m)
	return s
}

func (p *parser) handler() Handler {
	m := p.here()
	p.next()
	h := Handler{}
	if p.tok.kind != tokColon {
		h.Type = p.test()
		if p.got(tokAs) {
			h.Name = p.name()
		}
	}
	h.Body = p.suite(tokExcept)
	h.Place = p.placeFrom(m)
	return h
}

func (p *parser) withStmt(m mark, async bool) Stmt {
	s := &With{KeywordLine: p.tok.line, Async: async}
	p.next()
	base := p.withItems.mark()
	for {
		im := p.here()
		item := WithItem{X: p.test()}
		if p.got(tokAs) {
			item.Target = p.operators(precBitOr)
		}
		item.Place = p.placeFrom(im)
		p.withItems.push(item)
		if !p.got(tokComma) {
			break
		}
	}
	s.Items = p.withItems.cut(base)
	s.Body = p.suite(tokWith)
	s.Place = p.placeFrom(m)
	return s
}

func (p *parser) asyncStmt() Stmt {
	m := p.here()
	p.next()
	switch p.tok.kind {
	case tokDef:
		return p.funcDef(m, true, nil)
	case tokFor:
		return p.forStmt(m, true)
	case tokWith:
		return p.withStmt(m, true)
	}
	p.syntaxError()
	return &BadStmt{p.placeFrom(m)}
}

func (p *parser) decorated() Stmt {
	m := p.here()
	base := p.decos.mark()
	for p.tok.kind == tokAt {
		p.decos.push(p.decorator())
		if p.stuck() {
			p.resync()
		}
	}
	decos := p.decos.cut(base)
	switch p.tok.kind {
	case tokClass:
		return p.classDef(m, decos)
	case tokDef:
		return p.funcDef(m, false, decos)
	case tokAsync:
		p.next()
		if p.tok.kind == tokDef {
			return p.funcDef(m, true, decos)
		}
	}
	p.syntaxError()
	return &BadStmt{p.placeFrom(m)}
}

func (p *parser) decorator() Decorator {
	m := p.here()
	p.next()
	d := Decorator{Path: p.dottedName()}
	if p.tok.kind == tokParenOpen {
		base := p.trailers.mark()
		p.trailers.push(p.trailer())
		d.Call = &p.trailers.cut(base)[0]
	}
	d.Place = p.placeFrom(m)
	p.want(tokNewline)
	return d
}

func (p *parser) funcDef(m mark, async bool, decos []Decorator) Stmt {
	s := p.funcs.new()
	s.KeywordLine, s.Async, s.Decorators = p.tok.line, async, decos
	p.defining = tokDef
	p.next()
	s.Name = p.name()
	p.want(tokParenOpen)
	s.Params = p.parameters(true)
	p.want(tokParenClose)
	if p.got(tokArrow) {
		s.Returns = p.test()
	}
	s.Body = p.suite(tokDef)
	s.Place = p.placeFrom(m)
	return s
}

// parameters reads the parameters of a function, or of a lambda, which have no annotations.
func (p *parser) parameters(annotated bool) []Param {
	base := p.params.mark()
	for p.tok.kind == tokName || p.tok.kind == tokStar || p.tok.kind == tokDoubleStar {
		p.params.push(p.parameter(annotated))
		if !p.got(tokComma) {
			break
		}
	}
	return p.params.cut(base)
}

func (p *parser) parameter(annotated bool) Param {
	m := p.here()
	q := Param{}
	switch p.tok.kind {
	case tokStar:
		q.Kind = ParamStar
		p.next()
		if p.tok.kind == tokName {
			q.Name = p.name()
		} else {
			annotated = false
		}
	case tokDoubleStar:
		q.Kind = ParamDoubleStar
		p.next()
		q.Name = p.name()
	default:
		q.Name = p.name()
	}
	if annotated && p.got(tokColon) {
		q.Annotation = p.test()
	}
	if q.Kind == ParamName && p.got(tokEqual) {
		q.Default = p.test()
	}
	q.Place = p.placeFrom(m)
	return q
}

func (p *parser) classDef(m mark, decos []Decorator) Stmt {
	s := &ClassDef{KeywordLine: p.tok.line, Decorators: decos}
	p.defining = tokClass
	p.next()
	s.Name = p.name()
	if p.got(tokParenOpen) {
		s.Args, _ = p.arguments()
		p.want(tokParenClose)
	}
	s.Body = p.suite(tokClass)
	s.Place = p.placeFrom(m)
	return s
}

// exprStmt reads an expression statement or an assignment.
func (p *parser) exprStmt() Stmt {
	m := p.here()
	x := p.testStarList()
	switch k := p.tok.kind; {
	case k == tokEqual:
		return p.assign(m, x)
	case k == tokColon:
		return p.annAssign(m, x)
	case k >= tokPipeEqual && k <= tokDoubleStarEqual:
		s := p.augAssigns.new()
		s.Op, s.Target = OpOr+Op(k-tokPipeEqual), x
		p.next()
		s.Value = p.assigned()
		s.Place = p.placeFrom(m)
		return s
	}
	s := p.exprStmts.new()
	s.X = x
	s.Place = p.placeFrom(m)
	return s
}

func (p *parser) assign(m mark, x Expr) Stmt {
	base := p.exprs.mark()
	for p.got(tokEqual) {
		p.exprs.push(x)
		x = p.assigned()
	}
	s := p.assigns.new()
	s.Targets, s.Value = p.exprs.cut(base), x
	s.Place = p.placeFrom(m)
	return s
}

func (p *parser) annAssign(m mark, x Expr) Stmt {
	s := &AnnAssign{Target: x}
	p.next()
	s.Annotation = p.test()
	if p.got(tokEqual) {
		s.Value = p.assigned()
	}
	s.Place = p.placeFrom(m)
	return s
}

// assigned reads what stands on the right of an assignment.
func (p *parser) assigned() Expr {
	if p.tok.kind == tokYield {
		return p.yieldExpr()
	}
	return p.testStarList()
}

func (p *parser) delStmt() Stmt {
	m := p.here()
	p.next()
	base := p.exprs.mark()
	for {
		p.exprs.push(p.target())
		if !p.got(tokComma) || !startsTarget(p.tok.kind) {
			break
		}
	}
	s := &Del{Targets: p.exprs.cut(base)}
	s.Place = p.placeFrom(m)
	return s
}

func (p *parser) passStmt() Stmt {
	s := &Pass{p.tokenPlace()}
	p.next()
	return s
}

func (p *parser) breakStmt() Stmt {
	s := &Break{p.tokenPlace()}
	p.next()
	return s
}

func (p *parser) continueStmt() Stmt {
	s := &Continue{p.tokenPlace()}
	p.next()
	return s
}

func (p *parser) returnStmt() Stmt {
	m := p.here()
	p.next()
	s := p.returns.new()
	if startsTest[p.tok.kind] {
		s.Value = p.testList()
	}
	s.Place = p.placeFrom(m)
	return s
}

func (p *parser) raiseStmt() Stmt {
	m := p.here()
	p.next()
	s := &Raise{}
	if startsTest[p.tok.kind] {
		s.Exc = p.test()
		if p.got(tokFrom) {
			s.Cause = p.test()
		}
	}
	s.Place = p.placeFrom(m)
	return s
}

func (p *parser) yieldStmt() Stmt {
	m := p.here()
	s := p.exprStmts.new()
	s.X = p.yieldExpr()
	s.Place = p.placeFrom(m)
	return s
}

func (p *parser) importStmt() Stmt {
	m := p.here()
	p.next()
	base := p.imports.mark()
	for {
		im := p.here()
		n := ImportName{Path: p.dottedName()}
		if p.got(tokAs) {
			n.As = p.name()
		}
		n.Place = p.placeFrom(im)
		p.imports.push(n)
		if !p.got(tokComma) {
			break
		}
	}
	s := &Import{Names: p.imports.cut(base)}
	s.Place = p.placeFrom(m)
	return s
}

func (p *parser) dottedName() []Ident {
	base := p.idents.mark()
	p.idents.push(p.name())
	for p.got(tokPeriod) {
		p.idents.push(p.name())
	}
	return p.idents.cut(base)
}

func (p *parser) importFrom() Stmt {
	m := p.here()
	p.next()
	s := &ImportFrom{}
	for {
		if p.got(tokPeriod) {
			s.Level++
		} else if p.got(tokEllipsis) {
			s.Level += 3
		} else {
			break
		}
	}
	if s.Level == 0 || p.tok.kind == tokName {
		s.Path = p.dottedName()
	}
	p.want(tokImport)
	switch {
	case p.got(tokStar):
		s.Star = true
	case p.got(tokParenOpen):
		s.Names = p.importAliases()
		p.want(tokParenClose)
	default:
		s.Names = p.importAliases()
	}
	s.Place = p.placeFrom(m)
	return s
}

func (p *parser) importAliases() []ImportAlias {
	base := p.aliases.mark()
	for {
		a := ImportAlias{Name: p.name()}
		if p.got(tokAs) {
			a.As = p.name()
		}
		p.aliases.push(a)
		if !p.got(tokComma) || p.tok.kind != tokName {
			break
		}
	}
	return p.aliases.cut(base)
}

func (p *parser) globalStmt() Stmt {
	m := p.here()
	s := &Global{Names: p.nameList()}
	s.Place = p.placeFrom(m)
	return s
}

func (p *parser) nonlocalStmt() Stmt {
	m := p.here()
	s := &Nonlocal{Names: p.nameList()}
	s.Place = p.placeFrom(m)
	return s
}

// nameList reads a keyword and the names after it.
func (p *parser) nameList() []Ident {
	p.next()
	base := p.idents.mark()
	p.idents.push(p.name())
	for p.got(tokComma) {
		p.idents.push(p.name())
	}
	return p.idents.cut(base)
}

func (p *parser) assertStmt() Stmt {
	m := p.here()
	p.next()
	s := &Assert{Test: p.test()}
	if p.got(tokComma) {
		s.Msg = p.test()
	}
	s.Place = p.placeFrom(m)
	return s
}
