package tree

// Visitor is called on the way through a tree: Enter before the children, Exit and
// Visit after them. Steps embed NopVisitor and override what they need.
type Visitor interface {
	EnterUnit(*Unit)        // a file: before its types
	ExitUnit(*Unit)         // after its types
	EnterType(*TypeDef)     // before its slots
	VisitType(*TypeDef)     // after its slots
	ExitType(*TypeDef)      // after VisitType
	EnterField(*FieldDef)   // before its facets and its initial value
	VisitField(*FieldDef)   // after them
	ExitField(*FieldDef)    // after VisitField
	EnterMethod(*MethodDef) // before its facets, its defaults and its body
	VisitMethod(*MethodDef) // after them
	ExitMethod(*MethodDef)  // after VisitMethod
	EnterBlock(*Block)      // before its statements
	ExitBlock(*Block)       // after its statements
	EnterStmt(Stmt)         // before its expressions and blocks
	// VisitStmt may return statements that replace s.
	VisitStmt(s Stmt) (repl []Stmt, replace bool)
	ExitStmt(Stmt)     // after VisitStmt
	EnterFinally(*Try) // before the finally block
	ExitFinally(*Try)  // after it
	// VisitExpr returns what takes e's place.
	VisitExpr(e Expr) Expr
}

// NopVisitor does nothing.
type NopVisitor struct{}

// The callbacks.
func (NopVisitor) EnterUnit(*Unit)               {}
func (NopVisitor) ExitUnit(*Unit)                {}
func (NopVisitor) EnterType(*TypeDef)            {}
func (NopVisitor) VisitType(*TypeDef)            {}
func (NopVisitor) ExitType(*TypeDef)             {}
func (NopVisitor) EnterField(*FieldDef)          {}
func (NopVisitor) VisitField(*FieldDef)          {}
func (NopVisitor) ExitField(*FieldDef)           {}
func (NopVisitor) EnterMethod(*MethodDef)        {}
func (NopVisitor) VisitMethod(*MethodDef)        {}
func (NopVisitor) ExitMethod(*MethodDef)         {}
func (NopVisitor) EnterBlock(*Block)             {}
func (NopVisitor) ExitBlock(*Block)              {}
func (NopVisitor) EnterStmt(Stmt)                {}
func (NopVisitor) VisitStmt(Stmt) ([]Stmt, bool) { return nil, false }
func (NopVisitor) ExitStmt(Stmt)                 {}
func (NopVisitor) EnterFinally(*Try)             {}
func (NopVisitor) ExitFinally(*Try)              {}
func (NopVisitor) VisitExpr(e Expr) Expr         { return e }

// Depth says how far a walk goes down.
type Depth uint8

// The depths.
const (
	ToTypes Depth = iota
	ToSlots
	ToStmts
	ToExprs
)

// Walk visits all types of the pod, also those that the visitor adds on the way.
func (p *Pod) Walk(v Visitor, d Depth) {
	for i := 0; i < len(p.TypeDefs); i++ {
		p.TypeDefs[i].Walk(v, d)
	}
}

// Walk visits the type and its slots.
func (t *TypeDef) Walk(v Visitor, d Depth) {
	v.EnterUnit(t.Unit)
	v.EnterType(t)
	walkFacets(v, t.Facets, d)
	if d >= ToSlots {
		for i := 0; i < len(t.Slots); i++ {
			walkSlot(v, t.Slots[i], d)
		}
	}
	v.VisitType(t)
	v.ExitType(t)
	v.ExitUnit(t.Unit)
}

func walkFacets(v Visitor, fs []*Facet, d Depth) {
	if d < ToExprs {
		return
	}
	for _, f := range fs {
		WalkExprs(v, f.Vals)
	}
}

func walkSlot(v Visitor, s SlotDef, d Depth) {
	switch s := s.(type) {
	case *FieldDef:
		v.EnterField(s)
		walkFacets(v, s.D.Facets, d)
		if d >= ToExprs && s.Init != nil && !s.InitMoved {
			s.Init = WalkExpr(v, s.Init)
		}
		v.VisitField(s)
		v.ExitField(s)
	case *MethodDef:
		v.EnterMethod(s)
		walkFacets(v, s.D.Facets, d)
		if d >= ToExprs {
			walkSignature(v, s)
		}
		if d >= ToStmts && s.Code != nil {
			s.Code.Walk(v, d)
		}
		v.VisitMethod(s)
		v.ExitMethod(s)
	}
}

func walkSignature(v Visitor, m *MethodDef) {
	if m.Chain != nil {
		if c := AsCall(WalkExpr(v, m.Chain)); c != nil {
			m.Chain = c
		}
	}
	for _, p := range m.ParamDefs {
		p.Default = walkOpt(v, p.Default)
	}
}

// Walk visits the block's statements and puts replacements in their place.
func (b *Block) Walk(v Visitor, d Depth) {
	v.EnterBlock(b)
	replaced := false
	var list []Stmt
	for i := 0; i < len(b.Stmts); i++ {
		s := b.Stmts[i]
		r, ok := walkStmt(v, s, d)
		if ok && !replaced {
			replaced = true
			list = append(list, b.Stmts[:i]...)
		}
		switch {
		case ok:
			list = append(list, r...)
		case replaced:
			list = append(list, s)
		}
	}
	if replaced {
		b.Stmts = list
	}
	v.ExitBlock(b)
}

func walkStmt(v Visitor, s Stmt, d Depth) ([]Stmt, bool) {
	v.EnterStmt(s)
	walkStmtChildren(v, s, d)
	r, ok := v.VisitStmt(s)
	v.ExitStmt(s)
	return r, ok
}

func walkAt(v Visitor, d Depth, e Expr) Expr {
	if d < ToExprs {
		return e
	}
	return walkOpt(v, e)
}

func walkStmtChildren(v Visitor, s Stmt, d Depth) {
	switch s := s.(type) {
	case *ExprStmt:
		s.X = walkAt(v, d, s.X)
	case *LocalDef:
		s.Init = walkAt(v, d, s.Init)
	case *If:
		s.Cond = walkAt(v, d, s.Cond)
		s.Then.Walk(v, d)
		if s.Else != nil {
			s.Else.Walk(v, d)
		}
	case *Return:
		s.X = walkAt(v, d, s.X)
	case *ThrowStmt:
		s.X = walkAt(v, d, s.X)
	case *For:
		if s.Init != nil {
			walkStmt(v, s.Init, d)
		}
		s.Cond = walkAt(v, d, s.Cond)
		s.Update = walkAt(v, d, s.Update)
		s.Body.Walk(v, d)
	case *While:
		s.Cond = walkAt(v, d, s.Cond)
		s.Body.Walk(v, d)
	case *Try:
		walkTry(v, s, d)
	case *Switch:
		s.Cond = walkAt(v, d, s.Cond)
		for _, c := range s.Cases {
			if d >= ToExprs {
				WalkExprs(v, c.Labels)
			}
			c.Body.Walk(v, d)
		}
		if s.Default != nil {
			s.Default.Walk(v, d)
		}
	}
}

func walkTry(v Visitor, s *Try, d Depth) {
	s.Body.Walk(v, d)
	for _, c := range s.Catches {
		c.Body.Walk(v, d)
	}
	if s.Finally != nil {
		v.EnterFinally(s)
		s.Finally.Walk(v, d)
		v.ExitFinally(s)
	}
}

func walkOpt(v Visitor, e Expr) Expr {
	if e == nil {
		return nil
	}
	return WalkExpr(v, e)
}

// WalkExprs visits a list in place.
func WalkExprs(v Visitor, list []Expr) {
	for i, e := range list {
		list[i] = walkOpt(v, e)
	}
}

// WalkExpr visits e's children, then e, and returns what takes e's place.
func WalkExpr(v Visitor, e Expr) Expr {
	walkChildren(v, e)
	return v.VisitExpr(e)
}

func walkChildren(v Visitor, e Expr) {
	switch e := e.(type) {
	case *RangeLiteral:
		e.From, e.To = WalkExpr(v, e.From), WalkExpr(v, e.To)
	case *ListLiteral:
		WalkExprs(v, e.Vals)
	case *MapLiteral:
		WalkExprs(v, e.Keys)
		WalkExprs(v, e.Vals)
	case *Unary:
		e.X = WalkExpr(v, e.X)
	case *Binary:
		e.LHS = WalkExpr(v, e.LHS)
		e.RHS = WalkExpr(v, e.RHS)
	case *Cond:
		WalkExprs(v, e.Operands)
	case *TypeCheck:
		e.Target = walkOpt(v, e.Target)
	case *Call:
		walkCall(v, e)
	case *Shortcut:
		walkCall(v, &e.Call)
	case *Field:
		e.Target = walkOpt(v, e.Target)
	case *Unknown:
		e.Target = walkOpt(v, e.Target)
	case *Ternary:
		e.Cond = WalkExpr(v, e.Cond)
		e.Then = WalkExpr(v, e.Then)
		e.Else = WalkExpr(v, e.Else)
	case *ComplexLiteral:
		WalkExprs(v, e.Vals)
	case *Throw:
		e.X = WalkExpr(v, e.X)
	}
}

func walkCall(v Visitor, c *Call) {
	c.Target = walkOpt(v, c.Target)
	WalkExprs(v, c.Args)
}
