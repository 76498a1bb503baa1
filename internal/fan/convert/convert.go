package convert

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Conversion turns an expression into one of another type. A nil Conversion leaves it
// as it is.
type Conversion func(tree.Expr) tree.Expr

// Apply returns the converted expression.
func (c Conversion) Apply(e tree.Expr) tree.Expr {
	if c == nil {
		return e
	}
	return c(e)
}

// Bridge is what convert asks about the types of another language.
type Bridge interface {
	// Conversion is To where e or want is of a foreign type.
	Conversion(p *tree.Pod, e tree.Expr, want types.Type) (c Conversion, ok bool)
}

// To returns how e, in code of p, becomes a value of type want; ok is false if it never
// does. To itself changes nothing.
func To(p *tree.Pod, e tree.Expr, want types.Type) (c Conversion, ok bool) {
	for _, t := range [...]types.Type{want, e.Node().Type} {
		if t.IsForeign() {
			if b, ok := types.BridgeOf[Bridge](t.Pod()); ok {
				return b.Conversion(p, e, want)
			}
		}
	}
	return Fantom(e, want)
}

// Fits reports whether e can become a value of type want.
func Fits(p *tree.Pod, e tree.Expr, want types.Type) bool {
	_, ok := To(p, e, want)
	return ok
}

// Value returns e as a value of type want, or e itself if it cannot become one.
func Value(p *tree.Pod, e tree.Expr, want types.Type) tree.Expr {
	if c, ok := To(p, e, want); ok {
		return c.Apply(e)
	}
	return e
}

// Box makes a value of Bool, Int or Float an object.
func Box(e tree.Expr) tree.Expr {
	if t := e.Node().Type; t.IsVal() {
		return tree.NewCoerce(e, t.ToNullable())
	}
	return e
}

// Cast is the conversion that checks, boxes or unboxes at run time.
func Cast(to types.Type) Conversion {
	return func(e tree.Expr) tree.Expr { return tree.NewCoerce(e, to) }
}

// Fantom is To between Fantom's own types: nothing is needed between equal types, a cast
// where the value may fit at run time.
func Fantom(e tree.Expr, want types.Type) (c Conversion, ok bool) {
	have := e.Node().Type
	switch {
	case types.Equal(have, want) || types.IsNothing(have):
		return nil, true
	case types.IsVoid(have) || types.IsVoid(want):
		return nil, false
	case tree.IsAlwaysNullable(e) && !want.IsNullable():
		return nil, false
	case e.Node().ID == tree.NullLiteral:
		return nil, true
	case have.Fits(want):
		if changes(have, want) {
			return Cast(want), true
		}
		return nil, true
	case types.IsFunc(have) && types.IsFunc(want):
		if funcsMayFit(have, want) {
			return Cast(want), true
		}
	case want.Fits(have):
		return Cast(want), true
	}
	return nil, false
}

// changes reports whether a value changes though its type fits: it is boxed, unboxed or
// checked for null.
func changes(from, to types.Type) bool {
	return from.IsVal() || to.IsVal() || !to.IsNullable() && from.IsNullable()
}

// funcsMayFit reports whether a function may turn out to fit at run time: it takes no
// more parameters, and parameters and result fit in one direction or the other. Of Func
// itself nothing is known.
func funcsMayFit(have, want types.Type) bool {
	h, ok1 := types.AsFunc(have)
	w, ok2 := types.AsFunc(want)
	if !ok1 || !ok2 {
		return true
	}
	if h.Arity() > w.Arity() || !mayFit(h.Returns, w.Returns) {
		return false
	}
	for i, t := range h.Params {
		if !mayFit(t, w.Params[i]) {
			return false
		}
	}
	return true
}

func mayFit(have, want types.Type) bool {
	return have.Fits(want) || want.Fits(have) || types.IsFunc(have) && types.IsFunc(want) && funcsMayFit(have, want)
}
