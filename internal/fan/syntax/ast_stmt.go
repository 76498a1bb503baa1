package syntax

// Stmt is a statement.
type Stmt interface {
	Node
	stmt()
}

// Block is a list of statements; Braces is false for a lone statement and for the
// body of a case.
type Block struct {
	Loc
	Braces bool
	Stmts  []Stmt
}

// The statements.
type (
	ExprStmt struct {
		Loc
		X Expr
	}
	// LocalDef declares a local variable; Type nil means inferred.
	LocalDef struct {
		Loc
		Type TypeExpr
		Name string
		Init Expr
	}
	IfStmt struct {
		Loc
		Cond Expr
		Then *Block
		Else *Block
	}
	ReturnStmt struct {
		Loc
		X Expr
	}
	ThrowStmt struct {
		Loc
		X Expr
	}
	ForStmt struct {
		Loc
		Init   Stmt
		Cond   Expr
		Update Expr
		Body   *Block
	}
	WhileStmt struct {
		Loc
		Cond Expr
		Body *Block
	}
	BreakStmt    struct{ Loc }
	ContinueStmt struct{ Loc }
	TryStmt      struct {
		Loc
		Body    *Block
		Catches []*Catch
		Finally *Block
	}
	SwitchStmt struct {
		Loc
		Cond    Expr
		Cases   []*Case
		Default *Block
	}
)

// Catch is one catch clause; Type nil catches everything.
type Catch struct {
	Loc
	Type TypeExpr
	Name string
	Body *Block
}

// Case is a run of case labels with one body. Body is nil where the labels fall
// through to the default block.
type Case struct {
	Loc
	Labels []Expr
	Body   *Block
}

func (*ExprStmt) stmt()     {}
func (*LocalDef) stmt()     {}
func (*IfStmt) stmt()       {}
func (*ReturnStmt) stmt()   {}
func (*ThrowStmt) stmt()    {}
func (*ForStmt) stmt()      {}
func (*WhileStmt) stmt()    {}
func (*BreakStmt) stmt()    {}
func (*ContinueStmt) stmt() {}
func (*TryStmt) stmt()      {}
func (*SwitchStmt) stmt()   {}
