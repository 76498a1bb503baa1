package tree

import (
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/types"
	"github.com/tandem-lang/tandem/internal/source"
)

// Loc is a place in a source file; the zero Loc belongs to synthetic code. Span.Start
// is the position that the reference compiler reports.
type Loc struct {
	File *source.File
	Span source.Span
}

// Line returns the line of the place from 1, or 0 for synthetic code.
func (l Loc) Line() int {
	if l.File == nil {
		return 0
	}
	return l.File.LineOf(l.Span.Start)
}

// Place returns a location as messages show it: file(line,column).
func Place(l Loc) string {
	if l.File == nil {
		return "synthetic"
	}
	p := l.File.Position(l.Span.Start)
	return l.File.Name + "(" + itoa(p.Line) + "," + itoa(p.Column) + ")"
}

// ID tells the kinds of expressions apart where several share one Go type.
type ID uint8

// The kinds of expressions, each with the Go type of its nodes.
const (
	NullLiteral ID = iota // Literal
	TrueLiteral
	FalseLiteral
	IntLiteral
	FloatLiteral
	DecimalLiteral
	StrLiteral
	DurationLiteral
	UriLiteral
	TypeLiteral
	LocaleLit  // LocaleLiteral
	SlotLit    // SlotLiteral
	RangeLit   // RangeLiteral
	ListLit    // ListLiteral
	MapLit     // MapLiteral
	BoolNot    // Unary
	CmpNull    // Unary
	CmpNotNull // Unary
	Elvis      // Binary
	Assign     // Binary
	Same       // Binary
	NotSame    // Binary
	BoolOr     // Cond
	BoolAnd    // Cond
	Is         // TypeCheck
	Isnot      // TypeCheck
	As         // TypeCheck
	Coerce     // TypeCheck
	CallID     // Call
	Construct  // Call
	ShortcutID // Shortcut
	FieldID    // Field
	LocalID    // Local
	ThisID     // Local
	SuperID    // Local
	ItID       // Local
	StaticID   // StaticTarget
	UnknownID  // Unknown
	StorageID  // Unknown
	TernaryID  // Ternary
	ComplexID  // ComplexLiteral
	ClosureID  // Closure
	DslID      // Dsl
	ThrowID    // Throw
	CaughtID   // Caught
)

// Expr is an expression.
type Expr interface {
	Node() *Base // what it has in common with all expressions, shared
}

// Base is what all expressions have.
type Base struct {
	Loc
	ID    ID
	Leave bool       // the value stays on the stack
	Type  types.Type // nil until resolved
}

// Node returns b; it makes every type that embeds Base an Expr.
func (b *Base) Node() *Base { return b }

func base(loc Loc, id ID, t types.Type) Base { return Base{Loc: loc, ID: id, Leave: true, Type: t} }

// The expressions.
type (
	// Literal is a constant. Val is nil, bool, int64, float64, fanvalue.Decimal, string (Str
	// and Uri), fanvalue.Duration, or a types.Type.
	Literal struct {
		Base
		Val any
	}
	// LocaleLiteral is "$<pod::key=def>" inside a string.
	LocaleLiteral struct {
		Base
		Pattern, Key, Pod, Def string
		HasDef, HasPod         bool
	}
	SlotLiteral struct {
		Base
		Parent types.Type
		Name   string
		Slot   types.Slot
	}
	RangeLiteral struct {
		Base
		From, To  Expr
		Exclusive bool
	}
	ListLiteral struct {
		Base
		Explicit *types.List
		Vals     []Expr
	}
	MapLiteral struct {
		Base
		Explicit *types.Map
		Keys     []Expr
		Vals     []Expr
	}
	Unary struct {
		Base
		Op syntax.Kind
		X  Expr
	}
	// Binary is Elvis, Assign, Same or NotSame. Temp holds the value of a field
	// assignment whose value is used.
	Binary struct {
		Base
		Op       syntax.Kind
		LHS, RHS Expr
		Temp     *Var
	}
	Cond struct {
		Base
		Op       syntax.Kind
		Operands []Expr
	}
	// TypeCheck is Is, Isnot, As or Coerce. Check is the type tested for or coerced to.
	TypeCheck struct {
		Base
		Target    Expr
		From      types.Type // nil: the target's type; see FromType
		Check     types.Type
		Synthetic bool
	}
	// Call is a method call. Target is nil for a static call or a constructor.
	Call struct {
		Base
		Target    Expr
		Name      string
		Args      []Expr
		Method    *types.Method
		Safe      bool // "?."
		Dynamic   bool // "->"
		CtorChain bool
		NoParens  bool
		CallOp    bool // target() rather than target.name()
		ItAdd     bool // the comma operator
		Synthetic bool
	}
	// Shortcut is an operator that calls a method. An Indexed one is "x[y] += z":
	// its Target is the get Shortcut, SetMethod stores the result.
	Shortcut struct {
		Call
		Op           *Operator
		Token        syntax.Kind
		PostfixLeave bool
		Temp         *Var
		Indexed      bool
		ScratchA     *Var // the collection
		ScratchB     *Var // the index
		SetMethod    *types.Method
	}
	// Field reads or, on the left of an assignment, writes a field.
	Field struct {
		Base
		Target      Expr
		Name        string
		Field       *types.Field
		Safe        bool
		UseAccessor bool
	}
	// Local is a local variable, this, super or it.
	Local struct {
		Base
		Var      *Var       // nil for this, super, it
		Raw      bool       // the cell itself if the variable lives in one
		Explicit types.Type // of a named super
	}
	StaticTarget struct{ Base }
	// Unknown is a name that has not been resolved; Storage names a field's storage.
	Unknown struct {
		Base
		Target Expr
		Name   string
		Safe   bool
	}
	Ternary struct {
		Base
		Cond, Then, Else Expr
	}
	ComplexLiteral struct {
		Base
		Names []string
		Vals  []Expr
	}
	Dsl struct {
		Base
		Anchor       types.Type
		Src          string
		SrcPos       source.Pos
		Tabs, Spaces int
	}
	Throw struct {
		Base
		X Expr
	}
	// Caught is the error that a catch clause gets.
	Caught struct{ Base }
)

// Closure is a function literal. From package closure's step Classes on its code is in
// the method DoCall of its Class, and New, which makes an instance, is compiled in its place.
type Closure struct {
	Base
	EnclosingType    *TypeDef
	EnclosingSlot    SlotDef
	EnclosingClosure *Closure
	Signature        *types.Func
	Code             *Block // until it is in DoCall
	Name             string // of its class
	IsItBlock        bool
	ItType           types.Type // of "it"

	Class  *TypeDef
	DoCall *MethodDef
	Call   *MethodDef
	New    *Call

	Scope Scope     // what is visible where it stands
	This  *FieldDef // of the object around it; nil if it is not used
}

// InStatic reports whether the closure has no outer this.
func (c *Closure) InStatic() bool { return c.EnclosingSlot.Flags().Has(types.Static) }

// OuterThis is the name of the field in which a closure keeps the object around it.
const OuterThis = "$this"
