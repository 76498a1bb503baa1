package java

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/fan/convert"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
	"github.com/tandem-lang/tandem/internal/lazy"
)

// Conversion implements convert.Bridge: conversions between types of Fantom and of Java,
// where at least one side is of Java. What none of them covers follows Fantom's own rules.
func (b *Bridge) Conversion(p *tree.Pod, e tree.Expr, want types.Type) (convert.Conversion, bool) {
	n := e.Node()
	have := n.Type
	if types.Equal(have, want) || n.ID == tree.NullLiteral && want.IsNullable() {
		return nil, true
	}
	j, to := javaOf(have), javaOf(want)
	switch {
	case want.Pod() == b.primitives && to != nil:
		return toPrimitive(have, to)
	case have.Pod() == b.primitives && j != nil:
		return fromPrimitive(j, want)
	case j != nil && j.isArray():
		return b.fromArray(j, want)
	case to != nil && to.isArray():
		return b.toArray(have, to, want)
	}
	if f, ok := have.(*types.Func); ok && to != nil && types.IsMixin(want) {
		return b.toInterface(p, f, to)
	}
	if to != nil && slices.Contains(boxedAs()[have.QName()], to.class.QName()) {
		return convert.Box, true
	}
	return convert.Fantom(e, want)
}

// boxedAs lists the types of Java that the classes behind types of Fantom have.
func boxedAs() map[string][]string { return boxedAsOnce.Get(makeBoxedAs) }

var boxedAsOnce lazy.Value[map[string][]string]

func makeBoxedAs() map[string][]string {
	return map[string][]string{
		"sys::Bool":    {"[java]java.io::Serializable", "[java]java.lang::Comparable"},
		"sys::Int":     {"[java]java.lang::Number", "[java]java.io::Serializable", "[java]java.lang::Comparable"},
		"sys::Float":   {"[java]java.lang::Number", "[java]java.io::Serializable", "[java]java.lang::Comparable"},
		"sys::Decimal": {"[java]java.lang::Number", "[java]java.io::Serializable", "[java]java.lang::Comparable"},
		"sys::Str":     {"[java]java.io::Serializable", "[java]java.lang::CharSequence", "[java]java.lang::Comparable"},
	}
}

// toPrimitive makes a value of Fantom an int, short, float and so on.
func toPrimitive(have types.Type, to *javaType) (convert.Conversion, bool) {
	if types.IsInt(have) && to.isIntLike() || types.IsFloat(have) && to.isFloat() {
		return convert.Cast(to.class), true
	}
	return nil, false
}

// fromPrimitive makes an int, short, float and so on a value of Fantom.
func fromPrimitive(from *javaType, want types.Type) (convert.Conversion, bool) {
	if from.isIntLike() && (types.IsInt(want) || types.IsObj(want)) ||
		from.isFloat() && (types.IsFloat(want) || types.IsObj(want)) {
		return convert.Cast(want), true
	}
	return nil, false
}

// fromArray makes an array a list.
func (b *Bridge) fromArray(from *javaType, want types.Type) (convert.Conversion, bool) {
	if to := javaOf(want); to != nil && isJava(want) && to.isArray() && from.of.class.Fits(to.of.class) {
		return nil, true
	}
	if types.IsObj(want) {
		return b.arrayToList(from.elements()), true
	}
	if l, ok := types.AsList(want); ok && from.elements().Fits(l.V) {
		return b.arrayToList(l.V), true
	}
	return nil, false
}

// arrayToList calls List.make(of, array).
func (b *Bridge) arrayToList(of types.Type) convert.Conversion {
	return func(e tree.Expr) tree.Expr {
		loc := e.Node().Loc
		c := tree.CallMethod(loc, nil, b.listMakeMethod(), tree.NewLiteral(loc, b.ns, of), e)
		c.Synthetic = true
		return c
	}
}

// toArray makes a list an array: list.asArray(cls), cast to the type of the array.
func (b *Bridge) toArray(have types.Type, to *javaType, want types.Type) (convert.Conversion, bool) {
	of := to.elements()
	if l, ok := types.AsList(have); !ok || !l.V.Fits(of) {
		return nil, false
	}
	return func(e tree.Expr) tree.Expr {
		loc := e.Node().Loc
		class := tree.CallMethod(loc, nil, b.classLiteral(of))
		return tree.NewCoerce(tree.CallMethod(loc, e, b.listAsArrayMethod(), class), want)
	}, true
}

// classLiteral returns the method that stands for the class of a type.
func (b *Bridge) classLiteral(t types.Type) *types.Method {
	return newMethod(t, "<class>", types.Public|types.Static, b.required("java.lang", "Class"))
}

// required returns a class that all of Java has, Error where it is missing.
func (b *Bridge) required(pkg, name string) types.Type {
	if t, err := b.resolve(pkg, name); err == nil {
		return t
	}
	return b.ns.Error
}

// listMakeMethod returns sys::List.make(Type of, Object[] array).
func (b *Bridge) listMakeMethod() *types.Method {
	if b.listMake == nil {
		s := &b.ns.Sys
		b.listMake = newMethod(s.List, "make", types.Public|types.Static, s.List.ToNullable(),
			&types.ParamInfo{Name: "of", Type: s.Type},
			&types.ParamInfo{Name: "array", Type: b.required("java.lang", "[Object")})
	}
	return b.listMake
}

// listAsArrayMethod returns sys::List.asArray(Class cls).
func (b *Bridge) listAsArrayMethod() *types.Method {
	if b.listAsArray == nil {
		b.listAsArray = newMethod(b.ns.Sys.List, "asArray", types.Public, b.required("java.lang", "[Object"),
			&types.ParamInfo{Name: "cls", Type: b.required("java.lang", "Class")})
	}
	return b.listAsArray
}
