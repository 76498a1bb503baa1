package java

import (
	"errors"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/java/classpath"
	"github.com/tandem-lang/tandem/internal/fan/types"
	"github.com/tandem-lang/tandem/internal/lazy"
)

// overloads hangs on the slots of Java: the methods of the same name behind this one.
// The first of a name may be a field.
type overloads struct{ next *types.Method }

// nextOf returns the next overload, nil behind the last and for slots of Fantom.
func nextOf(s types.Slot) *types.Method {
	if o, ok := s.Common().Def.(*overloads); ok {
		return o.next
	}
	return nil
}

// isJavaSlot reports whether s is a member of a class of Java.
func isJavaSlot(s types.Slot) bool {
	_, ok := s.Common().Def.(*overloads)
	return ok
}

func slotInfo(parent types.Type, name string, flags types.Flags) types.SlotInfo {
	return types.SlotInfo{SlotName: name, ParentType: parent, FlagBits: flags, Foreign: true, Def: &overloads{}}
}

func newField(parent types.Type, name string, flags types.Flags, t types.Type) *types.Field {
	return &types.Field{SlotInfo: slotInfo(parent, name, flags), Type: t, EnumOrdinal: -1}
}

func newMethod(parent types.Type, name string, flags types.Flags, returns types.Type, params ...*types.ParamInfo) *types.Method {
	m := &types.Method{SlotInfo: slotInfo(parent, name, flags), Returns: returns, Params: params}
	if name == "get" && len(params) == 1 || name == "set" && len(params) == 2 {
		m.Facets = operatorFacet
	}
	return m
}

// operatorFacet makes get and set serve as x[y] and x[y] = z.
var operatorFacet = []*types.FacetValue{{TypeQName: "sys::Operator"}}

// dup returns a copy of a slot without its overloads.
func dup(s types.Slot) types.Slot {
	if f := s.AsField(); f != nil {
		return newField(f.ParentType, f.SlotName, f.FlagBits, f.Type)
	}
	m := s.AsMethod()
	return newMethod(m.ParentType, m.SlotName, m.FlagBits, m.Returns, m.Params...)
}

// methodOf returns the first method of a name, also where a field has the name too.
func methodOf(t types.Type, name string) *types.Method {
	s := t.Slot(name)
	if s == nil {
		return nil
	}
	if f := s.AsField(); f != nil {
		return nextOf(f)
	}
	return s.AsMethod()
}

// classFlags maps the access flags of a class.
func classFlags(access uint16) types.Flags {
	f := mapFlags(access, types.Abstract, types.Final)
	if access&classpath.Interface != 0 {
		f |= types.Mixin
	}
	if access&classpath.Public != 0 {
		return f | types.Public
	}
	return f | types.Internal
}

// memberFlags maps the access flags of a field or method.
func memberFlags(access uint16) types.Flags {
	f := mapFlags(access, types.Abstract, types.Final)
	if access&classpath.Final == 0 {
		f |= types.Virtual
	}
	if access&classpath.Static != 0 {
		f |= types.Static
	}
	if access&classpath.Enum != 0 {
		f |= types.Enum
	}
	if access&classpath.Public != 0 {
		return f | types.Public
	}
	return f | types.Protected // others are not read
}

func mapFlags(access uint16, abstract, final types.Flags) types.Flags {
	var f types.Flags
	if access&classpath.Abstract != 0 {
		f |= abstract
	}
	if access&classpath.Final != 0 {
		f |= final
	}
	return f
}

// descType is what a descriptor stands for.
type descType struct {
	t   types.Type
	err error
}

// typeOf returns the type that a descriptor of a member stands for.
func (b *Bridge) typeOf(desc string) (types.Type, error) {
	d, ok := b.byDesc[desc]
	if !ok {
		d.t, d.err = b.parseDesc(desc)
		b.byDesc[desc] = d
	}
	return d.t, d.err
}

var errUnrepresentable = errors.New("type has no representation in Fantom")

func (b *Bridge) parseDesc(desc string) (types.Type, error) {
	if len(desc) == 1 {
		return b.primitive(desc[0]), nil
	}
	if desc[0] == '[' {
		if name := interopArrays()[desc]; name != "" {
			return nullable(b.resolve("fanx.interop", name))
		}
		return nullable(b.element(desc))
	}
	if t := b.direct(desc); t != nil {
		return t.ToNullable(), nil
	}
	return nullable(b.named(desc))
}

func nullable(t types.Type, err error) (types.Type, error) {
	if err != nil {
		return nil, err
	}
	return t.ToNullable(), nil
}

// interopArrays are the classes that stand for arrays of primitive types.
func interopArrays() map[string]string { return interopArraysOnce.Get(makeInteropArrays) }

var interopArraysOnce lazy.Value[map[string]string]

func makeInteropArrays() map[string]string {
	return map[string]string{
		"[Z": "BooleanArray", "[B": "ByteArray", "[S": "ShortArray", "[C": "CharArray",
		"[I": "IntArray", "[J": "LongArray", "[F": "FloatArray", "[D": "DoubleArray",
	}
}

// primitiveName is the name of the primitive type with a descriptor, "" where there is none.
func primitiveName(desc byte) string {
	switch desc {
	case 'Z':
		return "boolean"
	case 'B':
		return "byte"
	case 'S':
		return "short"
	case 'C':
		return "char"
	case 'I':
		return "int"
	case 'J':
		return "long"
	case 'F':
		return "float"
	case 'D':
		return "double"
	}
	return ""
}

func (b *Bridge) primitive(desc byte) types.Type {
	s := &b.ns.Sys
	switch desc {
	case 'V':
		return s.Void
	case 'Z':
		return s.Bool
	case 'J':
		return s.Int
	case 'D':
		return s.Float
	}
	return b.primitives.Class(primitiveName(desc))
}

// direct returns the type of sys that a class is, nil for most.
func (b *Bridge) direct(desc string) types.Type {
	s := &b.ns.Sys
	switch desc {
	case "Ljava/lang/Object;":
		return s.Obj
	case "Ljava/lang/String;":
		return s.Str
	case "Ljava/math/BigDecimal;":
		return s.Decimal
	case "Ljava/lang/Long;":
		return s.Int
	case "Ljava/lang/Double;":
		return s.Float
	case "Ljava/lang/Boolean;":
		return s.Bool
	}
	return nil
}

// element returns the type of Java for an array or the elements of one; there all
// primitives and classes stand for themselves.
func (b *Bridge) element(desc string) (types.Type, error) {
	elem := strings.TrimLeft(desc, "[")
	var t types.Type
	var err error
	if len(elem) == 1 {
		t = b.primitives.Class(primitiveName(elem[0]))
	} else if t, err = b.named(elem); err != nil {
		return nil, err
	}
	for range len(desc) - len(elem) {
		j := javaOf(t)
		if j == nil {
			return nil, errUnrepresentable
		}
		t = j.arrayType()
	}
	return t, nil
}

// named returns the type of "Lfoo/bar/Baz;": one of sys for fan.sys.Baz.
func (b *Bridge) named(desc string) (types.Type, error) {
	path := desc[1 : len(desc)-1]
	slash := strings.LastIndexByte(path, '/')
	if slash < 0 {
		return nil, errUnrepresentable
	}
	pkg, name := strings.ReplaceAll(path[:slash], "/", "."), path[slash+1:]
	if strings.HasPrefix(name, "[") {
		return nil, errUnrepresentable
	}
	if pkg == "fan.sys" {
		return b.ns.ResolveType("sys::" + name)
	}
	return b.resolve(pkg, name)
}

func paramName(i int) string {
	if i < 10 {
		return "p0p1p2p3p4p5p6p7p8p9"[2*i : 2*i+2]
	}
	return "p" + strconv.Itoa(i)
}
