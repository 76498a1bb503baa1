package java

import (
	"slices"
	"sync"

	"github.com/tandem-lang/tandem/internal/fan/check"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Coerce implements check.Bridge: conversions between types of Fantom and of Java, where
// at least one side is of Java. What none of them covers follows Fantom's own rules.
func (b *Bridge) Coerce(p *tree.Pod, e tree.Expr, want types.Type, onErr func()) tree.Expr {
	n := e.Node()
	have := n.Type
	if types.Equal(have, want) || n.ID == tree.NullLiteral && want.IsNullable() {
		return e
	}
	j, to := javaOf(have), javaOf(want)
	switch {
	case want.Pod() == b.primitives && to != nil:
		return toPrimitive(e, to, onErr)
	case have.Pod() == b.primitives && j != nil:
		return fromPrimitive(e, j, want, onErr)
	case j != nil && j.isArray():
		return b.fromArray(e, j, want, onErr)
	case to != nil && to.isArray():
		return b.toArray(e, to, want, onErr)
	}
	if f, ok := have.(*types.Func); ok && to != nil && types.IsMixin(want) {
		return b.toInterface(p, e, f, to, onErr)
	}
	if to != nil && slices.Contains(boxedAs()[have.QName()], to.class.QName()) {
		return box(e)
	}
	return check.Coerce(p, e, want, onErr)
}

// boxedAs lists the types of Java that the classes behind types of Fantom have.
var boxedAs = sync.OnceValue(func() map[string][]string {
	return map[string][]string{
		"sys::Bool":    {"[java]java.io::Serializable", "[java]java.lang::Comparable"},
		"sys::Int":     {"[java]java.lang::Number", "[java]java.io::Serializable", "[java]java.lang::Comparable"},
		"sys::Float":   {"[java]java.lang::Number", "[java]java.io::Serializable", "[java]java.lang::Comparable"},
		"sys::Decimal": {"[java]java.lang::Number", "[java]java.io::Serializable", "[java]java.lang::Comparable"},
		"sys::Str":     {"[java]java.io::Serializable", "[java]java.lang::CharSequence", "[java]java.lang::Comparable"},
	}
})

func box(e tree.Expr) tree.Expr {
	if t := e.Node().Type; t.IsVal() {
		return tree.NewCoerce(e, t.ToNullable())
	}
	return e
}

// toPrimitive makes a value of Fantom an int, short, float and so on.
func toPrimitive(e tree.Expr, to *javaType, onErr func()) tree.Expr {
	have := e.Node().Type
	if types.IsInt(have) && to.isIntLike() || types.IsFloat(have) && to.isFloat() {
		return tree.NewCoerce(e, to.class)
	}
	onErr()
	return e
}

// fromPrimitive makes an int, short, float and so on a value of Fantom.
func fromPrimitive(e tree.Expr, from *javaType, want types.Type, onErr func()) tree.Expr {
	if from.isIntLike() && (types.IsInt(want) || types.IsObj(want)) ||
		from.isFloat() && (types.IsFloat(want) || types.IsObj(want)) {
		return tree.NewCoerce(e, want)
	}
	onErr()
	return e
}

// fromArray makes an array a list.
func (b *Bridge) fromArray(e tree.Expr, from *javaType, want types.Type, onErr func()) tree.Expr {
	if to := javaOf(want); to != nil && isJava(want) && to.isArray() && from.of.class.Fits(to.of.class) {
		return e
	}
	if types.IsObj(want) {
		return b.arrayToList(e, from.elements())
	}
	if l, ok := types.AsList(want); ok && from.elements().Fits(l.V) {
		return b.arrayToList(e, l.V)
	}
	onErr()
	return e
}

// arrayToList returns List.make(of, array).
func (b *Bridge) arrayToList(e tree.Expr, of types.Type) tree.Expr {
	m := b.listMakeMethod()
	if m == nil {
		return e
	}
	loc := e.Node().Loc
	c := tree.CallMethod(loc, nil, m, tree.NewLiteral(loc, b.ns, of), e)
	c.Synthetic = true
	return c
}

// toArray makes a list an array: list.asArray(cls), cast to the type of the array.
func (b *Bridge) toArray(e tree.Expr, to *javaType, want types.Type, onErr func()) tree.Expr {
	of := to.elements()
	l, ok := types.AsList(e.Node().Type)
	asArray := b.listAsArrayMethod()
	if !ok || !l.V.Fits(of) || asArray == nil {
		onErr()
		return e
	}
	loc := e.Node().Loc
	class := tree.CallMethod(loc, nil, b.classLiteral(of))
	return tree.NewCoerce(tree.CallMethod(loc, e, asArray, class), want)
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
