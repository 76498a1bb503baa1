package syntax

import "strings"

// block prints a block, without braces where the source has none.
func (p *printer) block(b *Block) {
	if !b.Braces {
		p.indent++
		p.stmts(b.Stmts)
		p.indent--
		return
	}
	p.w("{")
	p.indent++
	p.stmts(b.Stmts)
	p.indent--
	p.newline()
	p.w("}")
}

// stmts prints each statement on a line of its own. A semicolon stands between two
// where the second would continue the first.
func (p *printer) stmts(list []Stmt) {
	for i, s := range list {
		p.newline()
		p.stmt(s)
		if i+1 < len(list) && endsOpen(s) && continues(list[i+1]) {
			p.w(";")
		}
	}
}

// endsOpen reports whether s ends with an expression, so that a semicolon may follow.
func endsOpen(s Stmt) bool {
	lone := func(b *Block) bool { return !b.Braces && len(b.Stmts) > 0 && endsOpen(b.Stmts[len(b.Stmts)-1]) }
	switch s := s.(type) {
	case *ExprStmt, *LocalDef, *ReturnStmt, *ThrowStmt:
		return true
	case *IfStmt:
		if s.Else != nil {
			return lone(s.Else)
		}
		return lone(s.Then)
	case *WhileStmt:
		return lone(s.Body)
	case *ForStmt:
		return lone(s.Body)
	}
	return false
}

// continues reports whether s begins with a token that can follow an expression.
func continues(s Stmt) bool {
	q := &printer{}
	switch s := s.(type) {
	case *ExprStmt:
		q.expr(s.X)
	case *LocalDef:
		if s.Type == nil {
			return false
		}
		q.typeExpr(s.Type)
	default:
		return false
	}
	return strings.IndexByte("|+-#", q.b.String()[0]) >= 0
}

func (p *printer) stmt(s Stmt) {
	switch s := s.(type) {
	case *ExprStmt:
		p.expr(s.X)
		if _, ok := s.X.(*CommaAdd); ok {
			p.w(";")
		}
	case *LocalDef:
		p.localDef(s)
	case *IfStmt:
		p.ifStmt(s)
	case *ReturnStmt:
		p.w("return")
		if s.X != nil {
			p.w(" ")
			p.expr(s.X)
		}
	case *ThrowStmt:
		p.w("throw ")
		p.expr(s.X)
	case *ForStmt:
		p.forStmt(s)
	case *WhileStmt:
		p.w("while (")
		p.expr(s.Cond)
		p.w(") ")
		p.block(s.Body)
	case *BreakStmt:
		p.w("break")
	case *ContinueStmt:
		p.w("continue")
	case *TryStmt:
		p.tryStmt(s)
	case *SwitchStmt:
		p.switchStmt(s)
	}
}

func (p *printer) localDef(s *LocalDef) {
	if s.Type != nil {
		p.typeExpr(s.Type)
		p.w(" ")
	}
	p.w(s.Name)
	if s.Init != nil {
		p.w(" := ")
		p.expr(s.Init)
	}
}

func (p *printer) ifStmt(s *IfStmt) {
	p.w("if (")
	p.expr(s.Cond)
	p.w(") ")
	p.block(s.Then)
	if s.Else != nil {
		p.newline()
		p.w("else ")
		p.block(s.Else)
	}
}

func (p *printer) forStmt(s *ForStmt) {
	p.w("for (")
	switch i := s.Init.(type) {
	case *ExprStmt:
		p.expr(i.X)
	case *LocalDef:
		p.localDef(i)
	}
	p.w("; ")
	if s.Cond != nil {
		p.expr(s.Cond)
	}
	p.w("; ")
	if s.Update != nil {
		p.expr(s.Update)
	}
	p.w(") ")
	p.block(s.Body)
}

func (p *printer) tryStmt(s *TryStmt) {
	p.w("try ")
	p.block(s.Body)
	for _, c := range s.Catches {
		p.newline()
		p.w("catch ")
		if c.Type != nil {
			p.w("(")
			p.typeExpr(c.Type)
			p.w(" ", c.Name, ") ")
		}
		p.block(c.Body)
	}
	if s.Finally != nil {
		p.newline()
		p.w("finally ")
		p.block(s.Finally)
	}
}

func (p *printer) switchStmt(s *SwitchStmt) {
	p.w("switch (")
	p.expr(s.Cond)
	p.w(")")
	p.newline()
	p.w("{")
	p.indent++
	rest := s.Default
	for _, c := range s.Cases {
		if rest != nil && c.Body != nil && len(c.Body.Stmts) == 0 {
			p.defaultCase(rest) // behind these labels it would be theirs
			rest = nil
		}
		p.caseLabels(c)
		if rest != nil && c.Body == nil {
			p.defaultCase(rest)
			rest = nil
		}
	}
	if rest != nil {
		p.defaultCase(rest)
	}
	p.indent--
	p.newline()
	p.w("}")
}

func (p *printer) caseLabels(c *Case) {
	for _, x := range c.Labels {
		p.newline()
		p.w("case ")
		p.expr(x)
		p.w(":")
	}
	if c.Body != nil {
		p.block(c.Body)
	}
}

func (p *printer) defaultCase(body *Block) {
	p.newline()
	p.w("default:")
	p.block(body)
}
