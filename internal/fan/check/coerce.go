package check

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// coercer puts coercions into the tree where a value of one type serves as another.
type coercer struct{ p *tree.Pod }

// box makes a value type a reference.
func (c coercer) box(e tree.Expr) tree.Expr {
	if t := e.Node().Type; t.IsVal() {
		return tree.NewCoerce(e, t.ToNullable())
	}
	return e
}

func (c coercer) coerceBoxed(e tree.Expr, want types.Type, onErr func()) tree.Expr {
	return c.box(c.coerce(e, want, onErr))
}

// fits reports whether e could be coerced to want.
func (c coercer) fits(e tree.Expr, want types.Type) bool {
	ok := true
	c.coerce(e, want, func() { ok = false })
	return ok
}

// coerce returns e as a value of type want; where that cannot be it calls onErr and
// returns e.
func (c coercer) coerce(e tree.Expr, want types.Type, onErr func()) tree.Expr {
	if want.IsForeign() {
		if b := bridgeOf(want); b != nil {
			return b.Coerce(c.p, e, want, onErr)
		}
	}
	if t := e.Node().Type; t.IsForeign() {
		if b := bridgeOf(t); b != nil {
			return b.Coerce(c.p, e, want, onErr)
		}
	}
	return Coerce(c.p, e, want, onErr)
}

// Coerce is the coercion between types of Fantom: none between equal types, a cast
// where the value may fit at run time, onErr where it never does.
func Coerce(p *tree.Pod, e tree.Expr, want types.Type, onErr func()) tree.Expr {
	have := e.Node().Type
	if types.Equal(have, want) {
		return coerceCovariant(p, e, want)
	}
	if types.IsNothing(have) {
		return e
	}
	if types.IsVoid(have) || types.IsVoid(want) {
		onErr()
		return e
	}
	if tree.IsAlwaysNullable(e) {
		if !want.IsNullable() {
			onErr()
			return e
		}
		if e.Node().ID == tree.NullLiteral {
			return e
		}
	}
	if have.Fits(want) {
		if needsCoercion(p, have, want) {
			return tree.NewCoerce(e, want)
		}
		return e
	}
	if types.IsFunc(have) && types.IsFunc(want) {
		if funcsMayFit(have, want) {
			return tree.NewCoerce(e, want)
		}
	} else if want.Fits(have) {
		return tree.NewCoerce(e, want)
	}
	onErr()
	return e
}

// coerceCovariant casts the result of a covariant method where the back end asks for it.
func coerceCovariant(p *tree.Pod, e tree.Expr, want types.Type) tree.Expr {
	if !p.CoerceCollections {
		return e
	}
	c := tree.AsCall(e)
	if c != nil && c.Method != nil && c.Method.IsCovariant() && typedCollection(p, c.Method.InheritedReturns(), want) {
		return tree.NewCoerce(e, want)
	}
	return e
}

// needsCoercion reports whether a value needs a coercion though its type fits: to box,
// unbox or check for null.
func needsCoercion(p *tree.Pod, from, to types.Type) bool {
	if from.IsVal() || to.IsVal() || typedCollection(p, from, to) {
		return true
	}
	return !to.IsNullable() && from.IsNullable()
}

func typedCollection(p *tree.Pod, list ...types.Type) bool {
	for _, t := range list {
		if coercesCollection(p, t) {
			return true
		}
	}
	return false
}

func coercesCollection(p *tree.Pod, t types.Type) bool {
	return p.CoerceCollections && t.IsParameterized() && (types.IsList(t) || types.IsMap(t))
}

// funcsMayFit reports whether a function may turn out to fit at run time: it takes no
// more parameters, and parameters and result fit in one direction or the other.
func funcsMayFit(have, want types.Type) bool {
	if !types.IsFunc(have) || !types.IsFunc(want) {
		return false
	}
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
	return have.Fits(want) || want.Fits(have) || funcsMayFit(have, want)
}
