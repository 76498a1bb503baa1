package tree

// NeedsValue reports whether nothing but code can give a field its first value: it has
// storage of a type without a default, and no initial value of its own.
func (f *FieldDef) NeedsValue() bool {
	return !f.IsAbstract() && !f.IsNative() && f.IsStorage() && (!f.IsOverride() || f.ConcreteBase == nil) &&
		!f.Type.IsNullable() && !f.Type.IsVal() && f.Init == nil
}

// Assigns is the analysis of definite assignment (compare chapter 16 of the Java Language
// Specification, of which the reference has this much): always reports whether the
// method's code sets the field of this object, or for a static one of its type, on every
// way through. inClosure reports that a closure does so on the way, which may be called
// or not; the field is then to be checked at run time.
func (m *MethodDef) Assigns(f *FieldDef) (always, inClosure bool) {
	if m.Code == nil {
		return false, false
	}
	a := &assignment{field: f}
	always = a.block(m.Code)
	return always, a.inClosure
}

// assignment looks for the assignment of a field.
type assignment struct {
	field     *FieldDef
	inClosure bool
}

// to reports whether lhs is the field.
func (a *assignment) to(lhs Expr) bool {
	x, ok := lhs.(*Field)
	switch {
	case !ok || x.Field.QName() != a.field.QName():
		return false
	case a.field.IsStatic() || x.Target == nil:
		return true
	}
	if t, ok := x.Target.(*Field); ok && t.Field.Name() == OuterThis {
		a.inClosure = true
		return true
	}
	return x.Target.Node().ID == ThisID
}

func (a *assignment) block(b *Block) bool {
	for _, s := range b.Stmts {
		if a.stmt(s) {
			return true
		}
	}
	return false
}

// stmt does not look into the bodies of loops, which may not run.
func (a *assignment) stmt(s Stmt) bool {
	switch s := s.(type) {
	case *ExprStmt:
		return a.expr(s.X)
	case *LocalDef:
		return a.expr(s.Init)
	case *Return:
		return a.expr(s.X)
	case *ThrowStmt:
		return true
	case *If:
		return a.block(s.Then) && (s.Cond.Node().ID == TrueLiteral || s.Else != nil && a.block(s.Else))
	case *For:
		return a.expr(s.Cond) || s.Init != nil && a.stmt(s.Init)
	case *While:
		return a.expr(s.Cond)
	case *Try:
		return a.try(s)
	case *Switch:
		return a.switchStmt(s)
	}
	return false
}

// try does not ask for the assignment in catch clauses that end in a throw.
func (a *assignment) try(s *Try) bool {
	if s.Finally != nil && a.block(s.Finally) {
		return true
	}
	if !a.block(s.Body) {
		return false
	}
	for _, c := range s.Catches {
		if n := len(c.Body.Stmts); n > 0 {
			if _, ok := c.Body.Stmts[n-1].(*ThrowStmt); ok {
				continue
			}
		}
		if !a.block(c.Body) {
			return false
		}
	}
	return true
}

func (a *assignment) switchStmt(s *Switch) bool {
	if s.Default == nil || !a.block(s.Default) {
		return false
	}
	for _, c := range s.Cases {
		if !a.block(c.Body) {
			return false
		}
	}
	return true
}

func (a *assignment) expr(e Expr) bool {
	switch e := e.(type) {
	case *Binary:
		return e.ID == Assign && a.to(e.LHS) || a.expr(e.RHS)
	case *Call:
		return a.call(e)
	case *Shortcut:
		return a.call(&e.Call)
	case *TypeCheck:
		return a.expr(e.Target)
	case *Closure:
		return e.DoCall != nil && a.block(e.DoCall.Code)
	}
	return false
}

func (a *assignment) call(c *Call) bool {
	if a.expr(c.Target) {
		return true
	}
	for _, x := range c.Args {
		if a.expr(x) {
			return true
		}
	}
	return false
}

// FieldsWithoutValue returns the fields to which a constructor, or the static
// initialiser, has to give a value. m is nil if there is no static initialiser.
func (t *TypeDef) FieldsWithoutValue(m *MethodDef) []*FieldDef {
	var list []*FieldDef
	static := m == nil || m.IsStatic()
	for _, f := range t.Fields() {
		if f.IsStatic() == static && f.NeedsValue() {
			list = append(list, f)
		}
	}
	return list
}
