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
	NS() *Namespace    // the namespace that all its types share
	Pod() *Pod         // sys for List, Map, Func and generic parameters
	Name() string      // "Str"; "List" for Str[]
	QName() string     // "sys::Str"; "sys::List" for Str[]
	Signature() string // "sys::Str[]?"
	String() string    // Signature
	Flags() Flags      // modifiers, and whether it is a mixin, an enum or a facet

	IsVal() bool      // Bool, Int, Float and their nullable forms
	IsNullable() bool // T?
	ToNullable() Type // T? of T and of T?
	NonNull() Type    // T of T and of T?
	ListOf() Type     // T[]

	IsGeneric() bool          // List, Map and Func themselves
	IsParameterized() bool    // Str[], [Str:Int], |->|
	IsGenericParameter() bool // V, and V[], |K->Void| that are built from one
	Raw() Type                // what a generic parameter is at run time: Obj, List or Map
	// ParameterizeThis puts a type in place of This in a function's signature.
	ParameterizeThis(this Type) Type

	Base() Type     // nil for sys::Obj
	Mixins() []Type // in the order of the declaration; must not be changed
	// Fits reports whether a value of the type may be assigned to t, nullability aside.
	Fits(t Type) bool
	IsValid() bool // may be the type of a variable: neither Void nor This

	Slot(name string) Slot // own or inherited; nil if there is none
	Slots() *SlotTable     // own and inherited; must not be changed through it
	// Operators returns the methods with the facet Operator for a prefix such as "plus".
	Operators(prefix string) []*Method
	Facet(qname string) *FacetValue // nil if there is none

	IsForeign() bool   // declared in another language
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

// Tests for the types of sys that the language knows.

// IsObj reports whether t is sys::Obj or its nullable form.
func IsObj(t Type) bool { return t.QName() == "sys::Obj" }

// IsBool reports whether t is sys::Bool or its nullable form.
func IsBool(t Type) bool { return t.QName() == "sys::Bool" }

// IsInt reports whether t is sys::Int or its nullable form.
func IsInt(t Type) bool { return t.QName() == "sys::Int" }

// IsFloat reports whether t is sys::Float or its nullable form.
func IsFloat(t Type) bool { return t.QName() == "sys::Float" }

// IsStr reports whether t is sys::Str or its nullable form.
func IsStr(t Type) bool { return t.QName() == "sys::Str" }

// IsThis reports whether t is sys::This or its nullable form.
func IsThis(t Type) bool { return t.QName() == "sys::This" }

// IsVoid reports whether t is sys::Void or its nullable form.
func IsVoid(t Type) bool { return t.QName() == "sys::Void" }

// IsBuf reports whether t is sys::Buf or its nullable form.
func IsBuf(t Type) bool { return t.QName() == "sys::Buf" }

// IsList reports whether t fits sys::List, as Str[] does.
func IsList(t Type) bool { return t.Fits(t.NS().Sys.List) }

// IsMap reports whether t fits sys::Map, as [Str:Int] does.
func IsMap(t Type) bool { return t.Fits(t.NS().Sys.Map) }

// IsFunc reports whether t fits sys::Func, as |Int->Str| does.
func IsFunc(t Type) bool { return t.Fits(t.NS().Sys.Func) }

// IsNothing reports whether t is the type of an expression that never has a value, as throw.
func IsNothing(t Type) bool { return t == Type(t.NS().Nothing) }

// IsClass reports whether t is declared as a class: neither a mixin nor an enum.
func IsClass(t Type) bool { return !t.Flags().Has(Mixin | Enum) }

// IsMixin reports whether t is declared as a mixin.
func IsMixin(t Type) bool { return t.Flags().Has(Mixin) }

// IsEnum reports whether t is declared as an enum.
func IsEnum(t Type) bool { return t.Flags().Has(Enum) }

// IsFacet reports whether t is declared as a facet.
func IsFacet(t Type) bool { return t.Flags().Has(Facet) }

// IsAbstract reports whether t has no instances of its own.
func IsAbstract(t Type) bool { return t.Flags().Has(Abstract) }

// IsConst reports whether instances of t never change.
func IsConst(t Type) bool { return t.Flags().Has(Const) }

// IsFinal reports whether no class extends t.
func IsFinal(t Type) bool { return t.Flags().Has(Final) }

// IsPublic reports whether every pod sees t.
func IsPublic(t Type) bool { return t.Flags().Has(Public) }

// IsInternal reports whether only its own pod sees t.
func IsInternal(t Type) bool { return t.Flags().Has(Internal) }

// IsNative reports whether t is written in the language of the runtime.
func IsNative(t Type) bool { return t.Flags().Has(Native) }

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
