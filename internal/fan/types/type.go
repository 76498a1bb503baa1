package types

import "github.com/tandem-lang/tandem/internal/code/fcode"

// Flags are the modifiers of types and slots, with the bits of the file format.
type Flags = fcode.Flags

// The flag bits.
const (
	Abstract  = fcode.Abstract
	Const     = fcode.Const
	Ctor      = fcode.Ctor
	Enum      = fcode.Enum
	Facet     = fcode.Facet
	Final     = fcode.Final
	Getter    = fcode.Getter
	Internal  = fcode.Internal
	Mixin     = fcode.Mixin
	Native    = fcode.Native
	Override  = fcode.Override
	Private   = fcode.Private
	Protected = fcode.Protected
	Public    = fcode.Public
	Setter    = fcode.Setter
	Static    = fcode.Static
	Storage   = fcode.Storage
	Synthetic = fcode.Synthetic
	Virtual   = fcode.Virtual
	Once      = fcode.Once
)

// Visibility is the set of flags that say who sees something.
const Visibility = Public | Protected | Private | Internal

// Type is a type as an expression or declaration has it.
type Type interface {
	NS() *Namespace
	Pod() *Pod         // sys for List, Map, Func and generic parameters
	Name() string      // "Str"; "List" for Str[]
	QName() string     // "sys::Str"; "sys::List" for Str[]
	Signature() string // "sys::Str[]?"
	String() string    // Signature
	Flags() Flags

	IsVal() bool // Bool, Int, Float and their nullable forms
	IsNullable() bool
	ToNullable() Type
	NonNull() Type
	ListOf() Type // T[]

	IsGeneric() bool          // List, Map and Func themselves
	IsParameterized() bool    // Str[], [Str:Int], |->|
	IsGenericParameter() bool // V, and V[], |K->Void| that are built from one
	Raw() Type                // what a generic parameter is at run time: Obj, List or Map
	// ParameterizeThis puts a type in place of This in a function's signature.
	ParameterizeThis(this Type) Type

	Base() Type // nil for sys::Obj
	Mixins() []Type
	// Fits reports whether a value of the type may be assigned to t, nullability aside.
	Fits(t Type) bool
	IsValid() bool // may be the type of a variable: neither Void nor This

	Slot(name string) Slot // own or inherited; nil if there is none
	Slots() *SlotTable     // own and inherited; must not be changed through it
	// Operators returns the methods with the facet Operator for a prefix such as "plus".
	Operators(prefix string) []*Method
	Facet(qname string) *FacetValue // nil if there is none

	IsForeign() bool
	InferredAs() Type  // the type of a variable that a value of this type initialises
	IsSupported() bool // has a Fantom representation
}

// Equal reports whether two types have the same signature; nil equals nil only.
func Equal(a, b Type) bool {
	if a == b {
		return true
	}
	if a == nil || b == nil {
		return false
	}
	if ca, ok := a.(*Class); ok {
		cb, ok := b.(*Class)
		return ok && ca.qname == cb.qname
	}
	return a.Signature() == b.Signature()
}

// IsValType reports whether a qualified name is that of a value type.
func IsValType(qname string) bool {
	return qname == "sys::Bool" || qname == "sys::Int" || qname == "sys::Float"
}

// Tests for the types of sys that the language knows; nullability aside.

func IsObj(t Type) bool     { return t.QName() == "sys::Obj" }
func IsBool(t Type) bool    { return t.QName() == "sys::Bool" }
func IsInt(t Type) bool     { return t.QName() == "sys::Int" }
func IsFloat(t Type) bool   { return t.QName() == "sys::Float" }
func IsDecimal(t Type) bool { return t.QName() == "sys::Decimal" }
func IsRange(t Type) bool   { return t.QName() == "sys::Range" }
func IsStr(t Type) bool     { return t.QName() == "sys::Str" }
func IsNum(t Type) bool     { return t.QName() == "sys::Num" }
func IsThis(t Type) bool    { return t.QName() == "sys::This" }
func IsType(t Type) bool    { return t.QName() == "sys::Type" }
func IsVoid(t Type) bool    { return t.QName() == "sys::Void" }
func IsBuf(t Type) bool     { return t.QName() == "sys::Buf" }

// IsList, IsMap and IsFunc report whether t fits the generic type.

func IsList(t Type) bool { return t.Fits(t.NS().Sys.List) }
func IsMap(t Type) bool  { return t.Fits(t.NS().Sys.Map) }
func IsFunc(t Type) bool { return t.Fits(t.NS().Sys.Func) }

// IsNothing reports whether t is the type of an expression that never has a value, as throw.
func IsNothing(t Type) bool { return t == Type(t.NS().Nothing) }

// Tests of a type's flags.

func IsClass(t Type) bool     { return !t.Flags().Has(Mixin | Enum) }
func IsMixin(t Type) bool     { return t.Flags().Has(Mixin) }
func IsEnum(t Type) bool      { return t.Flags().Has(Enum) }
func IsFacet(t Type) bool     { return t.Flags().Has(Facet) }
func IsAbstract(t Type) bool  { return t.Flags().Has(Abstract) }
func IsConst(t Type) bool     { return t.Flags().Has(Const) }
func IsFinal(t Type) bool     { return t.Flags().Has(Final) }
func IsPublic(t Type) bool    { return t.Flags().Has(Public) }
func IsInternal(t Type) bool  { return t.Flags().Has(Internal) }
func IsSynthetic(t Type) bool { return t.Flags().Has(Synthetic) }
func IsNative(t Type) bool    { return t.Flags().Has(Native) }

// AsFunc returns t, or what t is nullable of, as a function type.
func AsFunc(t Type) (*Func, bool) { return as[*Func](t) }

// AsList returns t, or what t is nullable of, as a parameterized list.
func AsList(t Type) (*List, bool) { return as[*List](t) }

// AsMap returns t, or what t is nullable of, as a parameterized map.
func AsMap(t Type) (*Map, bool) { return as[*Map](t) }

func as[T Type](t Type) (T, bool) {
	if t == nil {
		var none T
		return none, false
	}
	x, ok := t.NonNull().(T)
	return x, ok
}

// IsConstFieldType reports whether a const field may have the type: it is const, or
// its immutability is checked at run time.
func IsConstFieldType(t Type) bool {
	if IsConst(t) {
		return true
	}
	t = t.NonNull()
	return IsObj(t) || IsList(t) || IsMap(t) || IsBuf(t) || IsFunc(t)
}

// FitsAny reports whether t fits one of the types.
func FitsAny(t Type, list []Type) bool {
	for _, x := range list {
		if t.Fits(x) {
			return true
		}
	}
	return false
}

// HasSlot reports whether t has or inherits a slot.
func HasSlot(t Type, name string) bool { return t.Slot(name) != nil }

// FieldOf returns a field by name; nil if there is none or it is a method.
func FieldOf(t Type, name string) *Field {
	if s := t.Slot(name); s != nil {
		return s.AsField()
	}
	return nil
}

// MethodOf returns a method by name; nil if there is none or it is a field.
func MethodOf(t Type, name string) *Method {
	if s := t.Slot(name); s != nil {
		return s.AsMethod()
	}
	return nil
}

// Ctors returns the constructors, static ones included, in the order of SlotTable.HashOrder.
func Ctors(t Type) []*Method { return ctors(t, (*SlotInfo).IsCtor) }

// InstanceCtors returns the constructors that are not static.
func InstanceCtors(t Type) []*Method { return ctors(t, (*SlotInfo).IsInstanceCtor) }

func ctors(t Type, want func(*SlotInfo) bool) []*Method {
	var list []*Method
	for _, s := range t.Slots().HashOrder() {
		if m := s.AsMethod(); m != nil && want(&m.SlotInfo) {
			list = append(list, m)
		}
	}
	return list
}

// HasFacet reports whether a type or slot has a facet.
func HasFacet(x interface{ Facet(string) *FacetValue }, qname string) bool {
	return x.Facet(qname) != nil
}

// IsNoDoc reports whether a type or slot has the facet NoDoc.
func IsNoDoc(x interface{ Facet(string) *FacetValue }) bool { return HasFacet(x, "sys::NoDoc") }

// ForeignInheritance returns the foreign class or mixin that t inherits from, nil if none.
func ForeignInheritance(t Type) Type {
	for ; t != nil; t = t.Base() {
		base := t.Base()
		if base == nil {
			return nil
		}
		if base.IsForeign() {
			return base
		}
		for _, m := range t.Mixins() {
			if m.IsForeign() {
				return m
			}
		}
	}
	return nil
}

// acceptsAny reports whether t is a generic parameter of sys by its name, which any type fits.
func acceptsAny(t Type) bool {
	return len(t.Name()) == 1 && t.Pod().Name == "sys"
}
