package tree

// Assigns reports whether a statement of the block assigns, on every way through it,
// something that f accepts as a left side.
func (b *Block) Assigns(f func(lhs Expr) bool) bool {
	for _, s := range b.Stmts {
		if stmtAssigns(s, f) {
			return true
		}
	}
	return false
}

func stmtAssigns(s Stmt, f func(Expr) bool) bool {
	switch s := s.(type) {
	case *ExprStmt:
		return exprAssigns(s.X, f)
	case *LocalDef:
		return exprAssigns(s.Init, f)
	case *Return:
		return exprAssigns(s.X, f)
	case *ThrowStmt:
		return true
	case *If:
		if !s.Then.Assigns(f) {
			return false
		}
		return s.Cond.Node().ID == TrueLiteral || s.Else != nil && s.Else.Assigns(f)
	case *For:
		return exprAssigns(s.Cond, f) || s.Init != nil && stmtAssigns(s.Init, f)
	case *While:
		return exprAssigns(s.Cond, f)
	case *Try:
		return tryAssigns(s, f)
	case *Switch:
		return switchAssigns(s, f)
	}
	return false
}

func tryAssigns(s *Try, f func(Expr) bool) bool {
	if s.Finally != nil && s.Finally.Assigns(f) {
		return true
	}
	if !s.Body.Assigns(f) {
		return false
	}
	for _, c := range s.Catches {
		if n := len(c.Body.Stmts); n > 0 {
			if _, ok := c.Body.Stmts[n-1].(*ThrowStmt); ok {
				continue
			}
		}
		if !c.Body.Assigns(f) {
			return false
		}
	}
	return true
}

func switchAssigns(s *Switch, f func(Expr) bool) bool {
	if s.Default == nil || !s.Default.Assigns(f) {
		return false
	}
	for _, c := range s.Cases {
		if !c.Body.Assigns(f) {
			return false
		}
	}
	return true
}

func exprAssigns(e Expr, f func(Expr) bool) bool {
	switch e := e.(type) {
	case *Binary:
		return e.ID == Assign && f(e.LHS) || exprAssigns(e.RHS, f)
	case *Call:
		return callAssigns(e, f)
	case *Shortcut:
		return callAssigns(&e.Call, f)
	case *TypeCheck:
		return exprAssigns(e.Target, f)
	case *Closure:
		return e.DoCall != nil && e.DoCall.Code.Assigns(f)
	}
	return false
}

func callAssigns(c *Call, f func(Expr) bool) bool {
	if exprAssigns(c.Target, f) {
		return true
	}
	for _, a := range c.Args {
		if exprAssigns(a, f) {
			return true
		}
	}
	return false
}
