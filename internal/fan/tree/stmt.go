package tree

import "github.com/tandem-lang/tandem/internal/fan/types"

// Stmt is a statement.
type Stmt interface {
	Where() Loc // the place in the source that messages name
}

// Where returns l; it makes every type that embeds Loc a Stmt.
func (l Loc) Where() Loc { return l }

// Block is a list of statements and the scope of the variables declared in it.
type Block struct {
	Loc
	Stmts []Stmt

	Parent *Block // the block around it in the same method, once names are resolved
	Open   bool   // the walk that resolves names is inside it
}

// Scope is a place in a method as a view of its local variables: the first Count of
// them, as far as they are declared in Block or a block around it, or in Head, the body
// of the for loop in whose head the place is. Outer is the closure whose method it is,
// through which the variables around that are visible.
type Scope struct {
	Method *MethodDef
	Count  int
	Block  *Block
	Head   *Block
	Outer  *Closure
}

// Sees reports whether variables declared in b are visible.
func (s *Scope) Sees(b *Block) bool {
	if b == nil || b == s.Head {
		return true
	}
	for x := s.Block; x != nil; x = x.Parent {
		if x == b {
			return true
		}
	}
	return false
}

// NewBlock returns a block of statements.
func NewBlock(loc Loc, stmts ...Stmt) *Block { return &Block{Loc: loc, Stmts: stmts} }

// Add appends statements.
func (b *Block) Add(s ...Stmt) { b.Stmts = append(b.Stmts, s...) }

// Insert puts a statement at index i.
func (b *Block) Insert(i int, s Stmt) {
	b.Stmts = append(b.Stmts, nil)
	copy(b.Stmts[i+1:], b.Stmts[i:])
	b.Stmts[i] = s
}

// The statements.
type (
	NopStmt  struct{ Loc }
	ExprStmt struct {
		Loc
		X Expr
	}
	// LocalDef declares a variable. Init is its first value, from check on the whole
	// assignment. Type is nil until inferred.
	LocalDef struct {
		Loc
		Type     types.Type
		Name     string
		Init     Expr
		CatchVar bool
		Var      *Var
	}
	If struct {
		Loc
		Cond Expr
		Then *Block
		Else *Block
	}
	// Return returns X if that is not nil. LeaveVar keeps the value while finally
	// blocks run.
	Return struct {
		Loc
		X         Expr
		LeaveVar  *Var
		Synthetic bool
	}
	ThrowStmt struct {
		Loc
		X Expr
	}
	For struct {
		Loc
		Init   Stmt
		Cond   Expr
		Update Expr
		Body   *Block
	}
	While struct {
		Loc
		Cond Expr
		Body *Block
	}
	// Break and Continue know their Loop, a For or While.
	Break struct {
		Loc
		Loop Stmt
	}
	Continue struct {
		Loc
		Loop Stmt
	}
	Try struct {
		Loc
		Body    *Block
		Catches []*Catch
		Finally *Block
	}
	Switch struct {
		Loc
		Cond    Expr
		Cases   []*Case
		Default *Block
	}
)

// Catch is a catch clause. Err is nil for a catch-all. The body of one with a variable
// starts with the LocalDef of that.
type Catch struct {
	Loc
	Err    types.Type
	ErrLoc Loc
	Var    string
	Body   *Block
}

// Case is a case of a switch.
type Case struct {
	Loc
	Labels []Expr
	Body   *Block
}

// NewExprStmt returns x as a statement.
func NewExprStmt(x Expr) *ExprStmt { return &ExprStmt{x.Node().Loc, x} }

// SyntheticReturn returns a return that the compiler adds; x may be nil.
func SyntheticReturn(loc Loc, x Expr) *Return { return &Return{Loc: loc, X: x, Synthetic: true} }

// NewLocalDef returns the declaration of the variable that init assigns first.
func NewLocalDef(init *Binary) *LocalDef {
	v := init.LHS.(*Local)
	return &LocalDef{Loc: init.Loc, Type: v.Type, Name: v.Var.Name, Init: init, Var: v.Var}
}

// IsExit reports whether control surely leaves the method in s. (A break or continue is
// no exit to the reference, and so code that cannot be reached follows one.)
func IsExit(s Stmt) bool {
	switch s := s.(type) {
	case *Return, *ThrowStmt:
		return true
	case *If:
		return s.Else != nil && s.Then.IsExit() && s.Else.IsExit()
	case *Try:
		if !s.Body.IsExit() {
			return false
		}
		for _, c := range s.Catches {
			if !c.Body.IsExit() {
				return false
			}
		}
		return true
	case *Switch:
		if s.Default == nil || !s.Default.IsExit() {
			return false
		}
		for _, c := range s.Cases {
			if !c.Body.IsExit() {
				return false
			}
		}
		return true
	}
	return false
}

// IsExit reports whether control never gets past the block's end.
func (b *Block) IsExit() bool {
	return len(b.Stmts) > 0 && IsExit(b.Stmts[len(b.Stmts)-1])
}
