package syntax

import "github.com/tandem-lang/tandem/internal/source"

// Expr is an expression.
type Expr interface {
	Node
	expr()
}

// The expressions.
type (
	// Literal is null, true, false, a number, a Str, a Duration or a Uri. Val is
	// nil, bool, int64, float64, fanvalue.Decimal, fanvalue.Duration or string; Kind tells Str from Uri.
	Literal struct {
		Loc
		Kind Kind
		Val  any
	}
	// Locale is the text between "$<" and ">" in a string.
	Locale struct {
		Loc
		Pattern string
	}
	// TypeLit is "Foo#".
	TypeLit struct {
		Loc
		Type TypeExpr
	}
	// SlotLit is "Foo#bar", or "#bar" with Type nil.
	SlotLit struct {
		Loc
		Type TypeExpr
		Name string
	}
	// ListLit is "Foo[a, b]"; Type is the element type or nil.
	ListLit struct {
		Loc
		Type  TypeExpr
		Items []Expr
	}
	// MapLit is "Foo:Bar[k: v]"; Type is the map type or nil.
	MapLit struct {
		Loc
		Type TypeExpr
		Keys []Expr
		Vals []Expr
	}
	// RangeLit is "a..b" or "a..<b".
	RangeLit struct {
		Loc
		From, To  Expr
		Exclusive bool
	}
	// DslLiteral is "Foo<|text|>". SrcPos is where the text starts; Tabs and Spaces
	// count the characters of its line up to there.
	DslLiteral struct {
		Loc
		Type         TypeExpr
		Src          string
		SrcPos       source.Pos
		Tabs, Spaces int
	}

	// Paren is "(x)"; the reference's tree has no such node. An Interp one is a string
	// with interpolations, or one "${x}" in it.
	Paren struct {
		Loc
		X      Expr
		Interp bool
	}
	// Unary is a prefix operator, or "++" and "--" behind with Postfix.
	Unary struct {
		Loc
		Op      Kind
		X       Expr
		Postfix bool
	}
	// Binary is any operator with two operands, assignments included.
	Binary struct {
		Loc
		Op   Kind
		X, Y Expr
	}
	// Cond is a chain of "&&" or of "||".
	Cond struct {
		Loc
		Op       Kind
		Operands []Expr
	}
	Ternary struct {
		Loc
		Cond, Then, Else Expr
	}
	// TypeCheck is "is", "isnot" or "as".
	TypeCheck struct {
		Loc
		Op   Kind
		X    Expr
		Type TypeExpr
	}
	Cast struct {
		Loc
		Type TypeExpr
		X    Expr
	}
	ThrowExpr struct {
		Loc
		X Expr
	}

	// Name is an identifier alone or behind a dot: a variable, field, method or type.
	Name struct {
		Loc
		Target Expr
		Name   string
		Safe   bool
	}
	// Storage is "&name": a field without its accessor.
	Storage struct {
		Loc
		Target Expr
		Name   string
		Safe   bool
	}
	// Call is a call of a name, or with IsOp of the target itself. A closure behind
	// the arguments is the last of them; NoParens says that there were no parentheses.
	Call struct {
		Loc
		Target   Expr
		Name     string
		Args     []Expr
		Dynamic  bool
		Safe     bool
		NoParens bool
		IsOp     bool
	}
	Index struct {
		Loc
		X, I Expr
	}
	// Construct is "Foo(args)".
	Construct struct {
		Loc
		Type TypeExpr
		Args []Expr
	}
	// MakeWith is "Foo { ... }".
	MakeWith struct {
		Loc
		Type  TypeExpr
		Block *Closure
	}
	// With is an it-block behind an expression: "x { ... }".
	With struct {
		Loc
		X     Expr
		Block *Closure
	}
	// Complex is an object in a facet: "Foo { a = 1 }".
	Complex struct {
		Loc
		Type  TypeExpr
		Names []string
		Vals  []Expr
	}
	// Closure is a function; Type is nil for an it-block.
	Closure struct {
		Loc
		Type *FuncType
		Body *Block
	}
	// TypeTarget is the type in front of a dot.
	TypeTarget struct {
		Loc
		Type TypeExpr
	}
	This  struct{ Loc }
	It    struct{ Loc }
	Super struct {
		Loc
		Type TypeExpr // "Foo.super"
	}
	// CommaAdd is a statement "a, b, c" in an it-block: it.add(a).add(b).add(c). ItPos
	// is the first comma's position, Starts that of each further item.
	CommaAdd struct {
		Loc
		Items  []Expr
		ItPos  source.Span
		Starts []source.Span
	}
)

func (*Literal) expr()    {}
func (*Locale) expr()     {}
func (*TypeLit) expr()    {}
func (*SlotLit) expr()    {}
func (*ListLit) expr()    {}
func (*MapLit) expr()     {}
func (*RangeLit) expr()   {}
func (*DslLiteral) expr() {}
func (*Paren) expr()      {}
func (*Unary) expr()      {}
func (*Binary) expr()     {}
func (*Cond) expr()       {}
func (*Ternary) expr()    {}
func (*TypeCheck) expr()  {}
func (*Cast) expr()       {}
func (*ThrowExpr) expr()  {}
func (*Name) expr()       {}
func (*Storage) expr()    {}
func (*Call) expr()       {}
func (*Index) expr()      {}
func (*Construct) expr()  {}
func (*MakeWith) expr()   {}
func (*With) expr()       {}
func (*Complex) expr()    {}
func (*Closure) expr()    {}
func (*TypeTarget) expr() {}
func (*This) expr()       {}
func (*It) expr()         {}
func (*Super) expr()      {}
func (*CommaAdd) expr()   {}

// Unparen returns x without the parentheses around it.
func Unparen(x Expr) Expr {
	for {
		p, ok := x.(*Paren)
		if !ok {
			return x
		}
		x = p.X
	}
}
