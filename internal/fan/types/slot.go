package types

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/code/fcode"
)

// Slot is a *Field or a *Method, or a definition that embeds one.
type Slot interface {
	Name() string                   // "size"
	QName() string                  // "sys::Str.size"
	Parent() Type                   // the type that declares it
	Flags() Flags                   // modifiers, and what kind of slot it is
	Signature() string              // "sys::Int size", "sys::Int plus(sys::Int b)"
	Facet(qname string) *FacetValue // nil if there is none
	Common() *SlotInfo              // what it has in common with all slots, shared
	AsField() *Field                // nil for a method
	AsMethod() *Method              // nil for a field
}

// SlotInfo is what fields and methods have in common.
type SlotInfo struct {
	SlotName   string
	ParentType Type
	FlagBits   Flags
	Facets     []*FacetValue // of slots in source; slots of pods are asked through Facet
	Foreign    bool
	Def        any // the definition in source; nil for slots of pods

	attrs []fcode.Attr // of a pod's slot, until its facets are asked for
}

func (s *SlotInfo) Name() string      { return s.SlotName }
func (s *SlotInfo) QName() string     { return s.ParentType.QName() + "." + s.SlotName }
func (s *SlotInfo) Parent() Type      { return s.ParentType }
func (s *SlotInfo) Flags() Flags      { return s.FlagBits }
func (s *SlotInfo) Common() *SlotInfo { return s }

// IsAbstract reports whether the slot has no body: a class that is not abstract overrides it.
func (s *SlotInfo) IsAbstract() bool { return s.FlagBits.Has(Abstract) }

// IsAccessor reports whether a method is the getter or the setter of a field.
func (s *SlotInfo) IsAccessor() bool { return s.FlagBits.Has(Getter | Setter) }

// IsConst reports whether a field is set once, in a constructor or static initialiser.
func (s *SlotInfo) IsConst() bool { return s.FlagBits.Has(Const) }

// IsCtor reports whether a method is declared with new.
func (s *SlotInfo) IsCtor() bool { return s.FlagBits.Has(Ctor) }

// IsEnum reports whether a field is a value of an enum.
func (s *SlotInfo) IsEnum() bool { return s.FlagBits.Has(Enum) }

// IsInternal reports whether only the pod of the declaring type sees the slot.
func (s *SlotInfo) IsInternal() bool { return s.FlagBits.Has(Internal) }

// IsNative reports whether the body is written in the language of the runtime.
func (s *SlotInfo) IsNative() bool { return s.FlagBits.Has(Native) }

// IsOverride reports whether the slot replaces an inherited one.
func (s *SlotInfo) IsOverride() bool { return s.FlagBits.Has(Override) }

// IsPrivate reports whether only the declaring type sees the slot.
func (s *SlotInfo) IsPrivate() bool { return s.FlagBits.Has(Private) }

// IsProtected reports whether only the pod and the subclasses of the declaring type see the slot.
func (s *SlotInfo) IsProtected() bool { return s.FlagBits.Has(Protected) }

// IsPublic reports whether everybody sees the slot.
func (s *SlotInfo) IsPublic() bool { return s.FlagBits.Has(Public) }

// IsStatic reports whether the slot belongs to the type and not to its instances.
func (s *SlotInfo) IsStatic() bool { return s.FlagBits.Has(Static) }

// IsStorage reports whether a field has memory of its own: it is not computed by its accessors alone.
func (s *SlotInfo) IsStorage() bool { return s.FlagBits.Has(Storage) }

// IsSynthetic reports whether the compiler made the slot, and no source can name it.
func (s *SlotInfo) IsSynthetic() bool { return s.FlagBits.Has(Synthetic) }

// IsVirtual reports whether subclasses may override the slot.
func (s *SlotInfo) IsVirtual() bool { return s.FlagBits.Has(Virtual) }

// IsOnce reports whether a method runs at its first call only, and its result is kept.
func (s *SlotInfo) IsOnce() bool { return s.FlagBits.Has(Once) }

// IsInstanceCtor reports whether a method makes an instance.
func (s *SlotInfo) IsInstanceCtor() bool { return s.IsCtor() && !s.IsStatic() }

// IsForeign reports whether the slot is declared in another language.
func (s *SlotInfo) IsForeign() bool { return s.Foreign || s.ParentType.IsForeign() }

// VisibleTo reports whether code in type t may use the slot.
func (s *SlotInfo) VisibleTo(t Type) bool {
	samePod := func() bool { return s.ParentType.Pod().Name == t.Pod().Name }
	switch {
	case Equal(s.ParentType, t):
		return true
	case s.IsPrivate():
		return false
	case s.IsInternal():
		return samePod()
	case s.IsProtected():
		return samePod() || t.Fits(s.ParentType)
	}
	return true
}

// Facet returns the facet of a type by its qualified name; nil if the slot has none.
func (s *SlotInfo) Facet(qname string) *FacetValue {
	if s.attrs != nil {
		s.Facets = s.ParentType.Pod().facets(s.attrs)
		s.attrs = nil
	}
	return findFacet(s.Facets, qname)
}

// Field is a field.
type Field struct {
	SlotInfo
	Type           Type
	Getter, Setter *Method
	InheritedRet   Type   // the return type of the method it overrides; nil: as Type
	Generic        *Field // the field of List, Map or Func that this one parameterizes
	EnumOrdinal    int    // -1 unless it is the value of an enum
}

func (f *Field) AsField() *Field   { return f }
func (f *Field) AsMethod() *Method { return nil }

// Signature returns "sys::Int size".
func (f *Field) Signature() string { return f.Type.Signature() + " " + f.SlotName }

// InheritedReturns returns the type of the method or field first declared.
func (f *Field) InheritedReturns() Type {
	if f.InheritedRet != nil {
		return f.InheritedRet
	}
	if f.Def == nil && f.IsOverride() && f.Getter != nil {
		return f.Getter.InheritedReturns()
	}
	return f.Type
}

// IsCovariant reports whether the field overrides a method with a more special type.
func (f *Field) IsCovariant() bool { return f.IsOverride() && !Equal(f.Type, f.InheritedReturns()) }

// IsGeneric reports whether the field's type is a generic parameter.
func (f *Field) IsGeneric() bool { return f.Type.IsGenericParameter() }

// IsParameterized reports whether the field's type was a generic parameter.
func (f *Field) IsParameterized() bool { return f.Generic != nil }

// UsesForeign returns a pod of another language that the field or its type belongs to, or nil.
func (f *Field) UsesForeign() *Pod { return foreignPod(f.ParentType, f.Type) }

// Method is a method or constructor.
type Method struct {
	SlotInfo
	Returns      Type
	Params       []*ParamInfo
	InheritedRet Type    // the return type of the method first declared; nil: as Returns
	Generic      *Method // the method of List, Map or Func that this one parameterizes
}

// ParamInfo is a parameter of a method.
type ParamInfo struct {
	Name       string
	Type       Type
	HasDefault bool
	Def        any // the definition in source
}

// String returns "sys::Int b".
func (p *ParamInfo) String() string { return p.Type.Signature() + " " + p.Name }

func (m *Method) AsField() *Field   { return nil }
func (m *Method) AsMethod() *Method { return m }

// Signature returns "sys::Int plus(sys::Int b)".
func (m *Method) Signature() string {
	var sb strings.Builder
	sb.WriteString(m.Returns.Signature())
	sb.WriteByte(' ')
	sb.WriteString(m.SlotName)
	sb.WriteByte('(')
	for i, p := range m.Params {
		if i > 0 {
			sb.WriteByte(',')
		}
		sb.WriteString(p.String())
	}
	sb.WriteByte(')')
	return sb.String()
}

// InheritedReturns returns the return type of the method first declared.
func (m *Method) InheritedReturns() Type {
	if m.InheritedRet != nil {
		return m.InheritedRet
	}
	return m.Returns
}

// IsCovariant reports whether the method overrides one with a more general return
// type; This does not count.
func (m *Method) IsCovariant() bool {
	return m.IsOverride() && !IsThis(m.Returns) && !Equal(m.Returns, m.InheritedReturns())
}

// IsGeneric reports whether the signature has generic parameters.
func (m *Method) IsGeneric() bool {
	if !m.ParentType.IsGeneric() {
		return false
	}
	if m.Returns.IsGenericParameter() {
		return true
	}
	for _, p := range m.Params {
		if p.Type.IsGenericParameter() {
			return true
		}
	}
	return false
}

// IsParameterized reports whether the signature had generic parameters.
func (m *Method) IsParameterized() bool { return m.Generic != nil }

// UsesForeign returns a pod of another language that the method or a type in its
// signature belongs to, or nil.
func (m *Method) UsesForeign() *Pod {
	if p := foreignPod(m.ParentType, m.Returns); p != nil {
		return p
	}
	for _, x := range m.Params {
		if p := foreignPod(x.Type); p != nil {
			return p
		}
	}
	return nil
}

func foreignPod(list ...Type) *Pod {
	for _, t := range list {
		if p := t.Pod(); p.Bridge != nil {
			return p
		}
	}
	return nil
}

// NameAndParamTypes returns "plus(sys::Int)".
func (m *Method) NameAndParamTypes() string {
	var sb strings.Builder
	sb.WriteString(m.SlotName)
	sb.WriteByte('(')
	for i, p := range m.Params {
		if i > 0 {
			sb.WriteString(", ")
		}
		sb.WriteString(p.Type.InferredAs().Signature())
	}
	sb.WriteByte(')')
	return sb.String()
}

// HasSameParams reports whether two methods have parameters of the same types.
func (m *Method) HasSameParams(o *Method) bool {
	if len(m.Params) != len(o.Params) {
		return false
	}
	for i, p := range m.Params {
		if !Equal(p.Type, o.Params[i].Type) {
			return false
		}
	}
	return true
}

// FacetValue is a facet on a type or slot.
type FacetValue struct {
	TypeQName string
	Text      string // serialized: "sys::Deprecated{msg=\"Use foo\"}"; "" for a facet without fields
}

func findFacet(list []*FacetValue, qname string) *FacetValue {
	for _, f := range list {
		if f.TypeQName == qname {
			return f
		}
	}
	return nil
}

// Get returns the value of a field, without quotes where it is a plain string; "" if
// the text does not set the field.
func (f *FacetValue) Get(name string) string {
	i := strings.Index(f.Text, name+"=")
	if i < 0 {
		return ""
	}
	val := f.Text[i+len(name)+1:]
	if !strings.HasPrefix(val, `"`) {
		if end := strings.IndexAny(val, ";}"); end >= 0 {
			val = val[:end]
		}
		return val
	}
	var sb strings.Builder
	for i := 1; i < len(val) && val[i] != '"'; i++ {
		if val[i] != '\\' || i+1 == len(val) {
			sb.WriteByte(val[i])
			continue
		}
		i++
		if c := strings.IndexByte("nrt", val[i]); c >= 0 {
			sb.WriteByte("\n\r\t"[c])
		} else {
			sb.WriteByte(val[i])
		}
	}
	return sb.String()
}
