package syntax

import "github.com/tandem-lang/tandem/internal/source"

// Loc is embedded in every node. Span.Start is the node's position as the reference
// compiler reports it; Span.End is where the node ends.
type Loc struct{ Span source.Span }

// At returns the node's span.
func (l *Loc) At() source.Span { return l.Span }

// Node is any node of the surface tree.
type Node interface {
	At() source.Span // the bytes from its first token to its last
}

// Unit is one parsed file.
type Unit struct {
	File   *source.File
	Usings []*Using
	Types  []*TypeDef
}

// Using imports a pod or, with Type, one type of it, perhaps under another name.
type Using struct {
	Loc
	Pod    string // "util", or "[java]java.util" for a foreign pod
	Quoted bool   // the pod's name stands in quotes
	Type   string
	As     string
}

// Doc is a fandoc comment: its lines without stars.
type Doc struct {
	Loc
	Line  int // the line of the first line that is not empty
	Lines []string
}

// Modifiers is the set of keywords before a definition.
type Modifiers uint32

// The modifiers.
const (
	ModAbstract Modifiers = 1 << iota
	ModConst
	ModFinal
	ModInternal
	ModNative
	ModNew
	ModOnce
	ModOverride
	ModPrivate
	ModProtected
	ModPublic
	ModStatic
	ModVirtual
)

// Protection is the set of visibility modifiers.
const Protection = ModInternal | ModPrivate | ModProtected | ModPublic

// modifierOf has for each keyword that is a modifier that modifier, 0 for the others.
var modifierOf = [NumKinds]Modifiers{
	KwAbstract: ModAbstract, KwConst: ModConst, KwFinal: ModFinal, KwInternal: ModInternal,
	KwNative: ModNative, KwNew: ModNew, KwOnce: ModOnce, KwOverride: ModOverride,
	KwPrivate: ModPrivate, KwProtected: ModProtected, KwPublic: ModPublic,
	KwStatic: ModStatic, KwVirtual: ModVirtual,
}

// Facet is an annotation: a type and values for its fields.
type Facet struct {
	Loc
	Type  TypeExpr
	Names []string
	Vals  []Expr
}

// TypeKind says which kind of type a TypeDef declares.
type TypeKind uint8

// The kinds of type definitions.
const (
	ClassType TypeKind = iota
	MixinType
	EnumType
	FacetType
)

// TypeDef is a class, mixin, enum or facet. Its position is its keyword's.
type TypeDef struct {
	Loc
	Doc      *Doc
	Facets   []*Facet
	Mods     Modifiers
	Kind     TypeKind
	Name     string
	Inherits []TypeExpr
	Enums    []*EnumVal
	Slots    []Slot
}

// EnumVal is one value of an enum with the arguments for its constructor.
type EnumVal struct {
	Loc
	Doc    *Doc
	Facets []*Facet
	Name   string
	Args   []Expr
	Parens bool
}

// Slot is a *FieldDef, *MethodDef or *StaticInit.
type Slot interface {
	Node
	slot()
}

// FieldDef is a field.
type FieldDef struct {
	Loc
	Doc       *Doc
	Facets    []*Facet
	Mods      Modifiers
	Type      TypeExpr // nil where it is missing, which is an error
	Name      string
	Init      Expr
	Accessors []*Accessor
	Braces    bool // an accessor block stands there, perhaps empty
}

// Accessor is a getter or setter; Body is nil for "get" and "set" alone.
type Accessor struct {
	Loc
	Mods Modifiers
	Name string
	Body *Block
}

// MethodDef is a method or, with ModNew, a constructor. Type is nil for a constructor.
type MethodDef struct {
	Loc
	Doc    *Doc
	Facets []*Facet
	Mods   Modifiers
	Type   TypeExpr
	Name   string
	Params []*Param
	Chain  *CtorChain
	Body   *Block
}

// StaticInit is a "static { ... }" block.
type StaticInit struct {
	Loc
	Body *Block
}

func (*FieldDef) slot()   {}
func (*MethodDef) slot()  {}
func (*StaticInit) slot() {}

// Param is a parameter; Default is nil if it has none.
type Param struct {
	Loc
	Type    TypeExpr
	Name    string
	Default Expr
}

// CtorChain is the call of another constructor: ": super.make(args)".
type CtorChain struct {
	Loc
	This bool   // this, not super
	Name string // "" where only "super" stands there
	Args []Expr
}

// TypeExpr is a type as written.
type TypeExpr interface {
	Node
	typeExpr()
}

// The type expressions. FuncType formals without a type are inferred; those
// without a name have the name "".
type (
	NamedType struct {
		Loc
		Pod  string // "" unless qualified
		Name string
	}
	NullableType struct {
		Loc
		Elem TypeExpr
	}
	ListType struct {
		Loc
		Elem TypeExpr
	}
	MapType struct {
		Loc
		Key, Val TypeExpr
	}
	// BracketType is "[K:V]": the brackets only group.
	BracketType struct {
		Loc
		Elem TypeExpr
	}
	FuncType struct {
		Loc
		Formals []Formal
		Arrow   bool
		Return  TypeExpr // nil for Void
	}
)

// Formal is a parameter of a function type.
type Formal struct {
	Type TypeExpr
	Name string
}

func (*NamedType) typeExpr()    {}
func (*NullableType) typeExpr() {}
func (*ListType) typeExpr()     {}
func (*MapType) typeExpr()      {}
func (*BracketType) typeExpr()  {}
func (*FuncType) typeExpr()     {}
