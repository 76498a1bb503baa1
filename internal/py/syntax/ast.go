package syntax

import (
	"math/big"

	"github.com/tandem-lang/tandem/internal/source"
)

// MaxNesting is the deepest nesting of expressions and blocks that Parse takes. The
// reference is bounded by its memory alone, at about this depth for brackets.
const MaxNesting = 8000

// Place is where a node stands in its file.
type Place struct {
	Span   source.Span
	Line   uint32 // from 1: the line that the reference gives to the node
	Parens uint8  // pairs of parentheses around an expression, at most 255 counted; Span and Line are those inside

	// Semicolon says how a small statement ends. The reference has a node for
	// statements that semicolons join, and for one with a semicolon after it.
	Semicolon Semicolon
}

// Semicolon is what stands behind a statement.
type Semicolon uint8

// The ends of a statement.
const (
	NoSemicolon Semicolon = iota
	Joined                // a semicolon, and the next statement on the same line
	Trailing              // a semicolon, and the end of the line
)

// At returns the place itself: what every node answers.
func (p *Place) At() *Place { return p }

// Node is any part of the tree that has a place.
type Node interface {
	At() *Place // where it stands, shared
}

// Expr is an expression: *Name, *Int, *Float, *Imag, *Str, *Bytes, *Literal,
// *Const, *Tuple, *List, *Brace, *Comp, *Binary, *Compare, *BoolOp, *Not, *Unary,
// *Power, *Cond, *Lambda, *NamedExpr, *Yield, *Primary, *Slice, *Star or *BadExpr.
type Expr interface {
	Node
	expr()
}

// Stmt is a statement: *ExprStmt, *Assign, *AugAssign, *AnnAssign, *Del, *Pass,
// *Break, *Continue, *Return, *Raise, *Import, *ImportFrom, *Global, *Nonlocal,
// *Assert, *If, *While, *For, *Try, *With, *FuncDef, *ClassDef or *BadStmt.
type Stmt interface {
	Node
	stmt()
}

// Module is one source file.
type Module struct {
	File  *source.File
	Syms  *Symbols
	Body  []Stmt
	Input Input // what the text was read as
}

// Ident is one name where the grammar wants a bare name. Sym is SymEmpty where
// an optional name is absent.
type Ident struct {
	Sym Sym
	Pos source.Pos // of its first byte
}

// Int is an integer literal of any size.
type Int struct {
	Place
	Value int64
	Big   *big.Int // the value where it does not fit Value, else nil
}

// Float is a float literal.
type Float struct {
	Place
	Value float64
}

// Imag is an imaginary literal, 2j.
type Imag struct {
	Place
	Value float64
}

// Str is a string literal, adjacent ones joined. Value holds the bytes of the
// string object, which need not be UTF-8.
type Str struct {
	Place
	Value string
	// Sym is the interned Value where Interned is set, else SymEmpty. The
	// reference interns a literal as it reads it if it has at most
	// qstr.MaxLiteral bytes or if an equal string is interned already.
	Sym       Sym
	Interned  bool
	Formatted bool // it has at least one f-string in it; the .format call follows as trailers
}

// Bytes is a bytes literal, adjacent ones joined.
type Bytes struct {
	Place
	Value string
}

// LiteralKind says which keyword constant a Literal is.
type LiteralKind uint8

// The keyword constants.
const (
	None LiteralKind = iota
	False
	True
	Ellipsis
)

// Literal is None, False, True or ... .
type Literal struct {
	Place
	Kind  LiteralKind
	Debug bool // spelt __debug__
}

// Const is a value that a folding pass has computed; Parse makes none. The pass
// that makes one defines the types that Value may have. Its Line is 0 where the
// reference gives the folded node no line.
type Const struct {
	Place
	Value any
}

// Name is an identifier used as an expression.
type Name struct {
	Place
	Sym Sym
}

// Tuple is (), (a,), (a, b) or, with Paren unset, a, b without parentheses: on
// either side of =, after return, yield, del and in, as the target of for, in a
// subscript.
type Tuple struct {
	Place
	Elems    []Expr
	Paren    bool
	FoldLine uint32 // the line that the reference gives to the constant that it makes of a tuple of constants
}

// List is [a, b].
type List struct {
	Place
	Elems []Expr
}

// BraceItem is one item between braces; Place is its first token's.
type BraceItem struct {
	Place
	Key   Expr
	Value Expr // nil for an element of a set
}

// Brace is {}, {k: v, ...} or {a, b}; the grammar lets items of both kinds mix.
type Brace struct {
	Place
	Items []BraceItem
	Comma bool // a comma stands behind the last item
}

// CompKind says what a comprehension makes.
type CompKind uint8

// The comprehensions.
const (
	CompGen CompKind = iota
	CompList
	CompSet
	CompDict
)

// CompClause is one "for Target in Iter" or, with Target nil, "if Iter".
type CompClause struct {
	Place
	Target Expr
	Iter   Expr
}

// Comp is a comprehension. The first clause is always a for.
type Comp struct {
	Place
	Kind     CompKind
	Bare     bool   // a generator that is an argument without parentheses of its own: f(x for x in y)
	ElemLine uint32 // line of the first token inside the brackets; the same as Line where Bare
	Elem     Expr   // the element, or the key of CompDict
	Value    Expr   // the value of CompDict, else nil
	Clauses  []CompClause
}

// Op is an operator of Binary, Compare, Unary or AugAssign.
type Op uint8

// The operators. Or to Pow are in the reference's numbering order.
const (
	OpNone Op = iota

	OpLess
	OpMore
	OpEqual
	OpLessEqual
	OpMoreEqual
	OpNotEqual
	OpIn
	OpNotIn
	OpIs
	OpIsNot

	OpOr
	OpXor
	OpAnd
	OpShl
	OpShr
	OpAdd
	OpSub
	OpMul
	OpMatMul
	OpFloorDiv
	OpDiv
	OpMod
	OpPow

	OpPos
	OpNeg
	OpInvert
)

// Binary is a chain of operators of one precedence, applied from the left:
// len(Ops) == len(Operands)-1 >= 1. The precedences are | ^ & (<< >>) (+ -)
// (* @ / % //).
type Binary struct {
	Place
	Operands []Expr
	Ops      []Op
}

// Compare is a chain of comparisons: len(Ops) == len(Operands)-1 >= 1.
type Compare struct {
	Place
	Operands []Expr
	Ops      []Op
}

// BoolOp is a chain of and, or of or.
type BoolOp struct {
	Place
	Or       bool
	Operands []Expr // at least two
}

// Not is not X.
type Not struct {
	Place
	X Expr
}

// Unary is +X, -X or ~X.
type Unary struct {
	Place
	Op Op // OpPos, OpNeg or OpInvert
	X  Expr
}

// Power is X ** Y.
type Power struct {
	Place
	X, Y Expr
}

// Cond is Then if Test else Else.
type Cond struct {
	Place
	Then, Test, Else Expr
}

// Lambda is an anonymous function.
type Lambda struct {
	Place
	Params []Param
	Body   Expr
}

// NamedExpr is Target := Value; the grammar lets any expression be the target.
// In an argument list it is an Arg of kind ArgNamed instead.
type NamedExpr struct {
	Place
	Target Expr
	Value  Expr
}

// Yield is yield, yield Value or yield from Value.
type Yield struct {
	Place
	From  bool
	Value Expr // nil for a bare yield
}

// TrailerKind says what follows a primary's atom.
type TrailerKind uint8

// The trailers.
const (
	Call TrailerKind = iota
	Index
	Attr
)

// Trailer is one of (Args), [Index] and .Attr; Place is that of ( [ or . to its end.
type Trailer struct {
	Place
	Kind      TrailerKind
	Formatted bool // made by an f-string or t-string
	Attr      Sym
	Args      []Arg
	Comma     bool // a comma stands behind the last argument
	Index     Expr // an expression, a *Slice, or an unparenthesised *Tuple of them
}

// Primary is an atom with trailers. With Await set there may be none.
type Primary struct {
	Place
	Await    bool
	Atom     Expr
	Trailers []Trailer
}

// Slice is Lo:Hi:Step within a subscript, any of which may be nil.
type Slice struct {
	Place
	Lo, Hi, Step Expr
}

// Star is *X where the grammar has a starred expression.
type Star struct {
	Place
	X Expr
}

// BadExpr stands where an expression could not be read.
type BadExpr struct{ Place }

// ArgKind says what an argument is.
type ArgKind uint8

// The arguments.
const (
	ArgPos        ArgKind = iota // Value, which may be a bare *Comp
	ArgKeyword                   // Name = Value
	ArgNamed                     // Name := Value
	ArgStar                      // *Value
	ArgDoubleStar                // **Value
)

// Arg is one argument of a call, a class or a decorator; Place is its first token's.
type Arg struct {
	Place
	Kind  ArgKind
	Name  Expr // any expression; nil unless ArgKeyword or ArgNamed
	Value Expr
}

// ParamKind says what a parameter is.
type ParamKind uint8

// The parameters.
const (
	ParamName       ParamKind = iota
	ParamStar                 // *Name, or a bare * where Name is absent
	ParamDoubleStar           // **Name
)

// Param is one parameter of a function or lambda.
type Param struct {
	Place
	Kind       ParamKind
	Name       Ident
	Annotation Expr // nil if there is none, as always in a lambda
	Default    Expr // nil if there is none
}

// ExprStmt is an expression as a statement; a yield statement is one with a *Yield.
type ExprStmt struct {
	Place
	X Expr
}

// Assign is Targets[0] = Targets[1] = ... = Value.
type Assign struct {
	Place
	Targets []Expr
	Value   Expr
}

// AugAssign is Target Op= Value.
type AugAssign struct {
	Place
	Op     Op // OpOr to OpPow
	Target Expr
	Value  Expr
}

// AnnAssign is Target: Annotation or Target: Annotation = Value.
type AnnAssign struct {
	Place
	Target     Expr
	Annotation Expr
	Value      Expr // nil if there is none
}

// Del is del Targets.
type Del struct {
	Place
	Targets []Expr
}

// Pass is pass.
type Pass struct{ Place }

// Break is break.
type Break struct{ Place }

// Continue is continue.
type Continue struct{ Place }

// Return is return Value.
type Return struct {
	Place
	Value Expr // nil if there is none
}

// Raise is raise Exc from Cause, either of which may be nil.
type Raise struct {
	Place
	Exc, Cause Expr
}

// ImportName is one Path as As of an import statement.
type ImportName struct {
	Place
	Path []Ident
	As   Ident
}

// Import is import a.b as c, d.
type Import struct {
	Place
	Names []ImportName
}

// ImportAlias is one Name as As of a from statement.
type ImportAlias struct {
	Name Ident
	As   Ident
}

// ImportFrom is from .path import names. An ellipsis counts three levels.
type ImportFrom struct {
	Place
	Level int
	Path  []Ident // empty for from . import x
	Star  bool
	Names []ImportAlias
}

// Global is global a, b.
type Global struct {
	Place
	Names []Ident
}

// Nonlocal is nonlocal a, b.
type Nonlocal struct {
	Place
	Names []Ident
}

// Assert is assert Test, Msg.
type Assert struct {
	Place
	Test Expr
	Msg  Expr // nil if there is none
}

// Branch is one if or elif with its body; Place is that of the keyword to the body's end.
type Branch struct {
	Place
	Test Expr
	Body []Stmt
}

// If is if, elif, else; Branches[0] is the if.
type If struct {
	Place
	Branches []Branch
	Else     []Stmt // nil if there is none, here and in the other statements
}

// While is while Test: Body else: Else.
type While struct {
	Place
	Test Expr
	Body []Stmt
	Else []Stmt
}

// For is for Target in Iter: Body else: Else.
type For struct {
	Place
	KeywordLine uint32 // line of for, which is not Line's after async
	Async       bool
	Target      Expr
	Iter        Expr
	Body        []Stmt
	Else        []Stmt
}

// Handler is one except clause.
type Handler struct {
	Place
	Type Expr // nil for a bare except
	Name Ident
	Body []Stmt
}

// Try is try, except, else, finally.
type Try struct {
	Place
	Body     []Stmt
	Handlers []Handler
	Else     []Stmt
	Finally  []Stmt
}

// WithItem is X as Target; Place is its first token's.
type WithItem struct {
	Place
	X      Expr
	Target Expr // nil if there is none
}

// With is with Items: Body.
type With struct {
	Place
	KeywordLine uint32 // line of with, which is not Line's after async
	Async       bool
	Items       []WithItem
	Body        []Stmt
}

// Decorator is @Path or @Path(Args).
type Decorator struct {
	Place
	Path []Ident
	Call *Trailer // nil if there is no parenthesis
}

// FuncDef is a function definition with its decorators.
type FuncDef struct {
	Place              // of the first decorator, else of async or def
	KeywordLine uint32 // line of def
	Async       bool
	Decorators  []Decorator
	Name        Ident
	Params      []Param
	Returns     Expr // nil if there is none
	Body        []Stmt
}

// ClassDef is a class definition with its decorators.
type ClassDef struct {
	Place              // of the first decorator, else of class
	KeywordLine uint32 // line of class
	Decorators  []Decorator
	Name        Ident
	Args        []Arg
	Body        []Stmt
}

// BadStmt stands where a statement could not be read.
type BadStmt struct{ Place }

func (*Int) expr()       {}
func (*Float) expr()     {}
func (*Imag) expr()      {}
func (*Str) expr()       {}
func (*Bytes) expr()     {}
func (*Literal) expr()   {}
func (*Const) expr()     {}
func (*Name) expr()      {}
func (*Tuple) expr()     {}
func (*List) expr()      {}
func (*Brace) expr()     {}
func (*Comp) expr()      {}
func (*Binary) expr()    {}
func (*Compare) expr()   {}
func (*BoolOp) expr()    {}
func (*Not) expr()       {}
func (*Unary) expr()     {}
func (*Power) expr()     {}
func (*Cond) expr()      {}
func (*Lambda) expr()    {}
func (*NamedExpr) expr() {}
func (*Yield) expr()     {}
func (*Primary) expr()   {}
func (*Slice) expr()     {}
func (*Star) expr()      {}
func (*BadExpr) expr()   {}

func (*ExprStmt) stmt()   {}
func (*Assign) stmt()     {}
func (*AugAssign) stmt()  {}
func (*AnnAssign) stmt()  {}
func (*Del) stmt()        {}
func (*Pass) stmt()       {}
func (*Break) stmt()      {}
func (*Continue) stmt()   {}
func (*Return) stmt()     {}
func (*Raise) stmt()      {}
func (*Import) stmt()     {}
func (*ImportFrom) stmt() {}
func (*Global) stmt()     {}
func (*Nonlocal) stmt()   {}
func (*Assert) stmt()     {}
func (*If) stmt()         {}
func (*While) stmt()      {}
func (*For) stmt()        {}
func (*Try) stmt()        {}
func (*With) stmt()       {}
func (*FuncDef) stmt()    {}
func (*ClassDef) stmt()   {}
func (*BadStmt) stmt()    {}
