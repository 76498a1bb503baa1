package check

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// slotVisible reports whether code in t may use a slot.
func slotVisible(t *tree.TypeDef, s types.Slot) bool { return hidden(t, s, "") == "" }

// hidden returns why code in t may not use a slot, "" if it may. what names the slot's
// kind where it is not plainly a field or method. Closures see what their type sees.
func hidden(t *tree.TypeDef, s types.Slot, what string) string {
	if what == "" {
		what = "field"
		if s.AsMethod() != nil {
			what = "method"
		}
	}
	info, parent := s.Common(), s.Parent()
	if types.Equal(t.Class, parent) {
		return ""
	}
	if t.IsClosure() {
		t = t.Closure.EnclosingType
	}
	samePod := t.Class.Pod().Name == parent.Pod().Name
	word := ""
	switch {
	case info.IsPrivate() && !types.Equal(t.Class, parent):
		word = "Private"
	case info.IsProtected() && !samePod && !t.Class.Fits(parent):
		word = "Protected"
	case !samePod && (info.IsInternal() || types.IsInternal(parent) && !parent.IsParameterized()):
		word = "Internal"
	default:
		return ""
	}
	return word + " " + what + " '" + s.QName() + "' not accessible"
}

func (c *checker) slotProtection(s types.Slot, loc tree.Loc, what string) {
	if msg := hidden(c.Type, s, what); msg != "" {
		c.err(loc, msg)
	}
	c.deprecatedSlot(s, loc)
}

// typeProtection checks that a type and its arguments are visible.
func (c *checker) typeProtection(t types.Type, loc tree.Loc) {
	t = t.NonNull()
	switch t := t.(type) {
	case *types.List:
		c.typeProtection(t.V, loc)
	case *types.Map:
		c.typeProtection(t.K, loc)
		c.typeProtection(t.V, loc)
	case *types.Func:
		c.typeProtection(t.Returns, loc)
		for _, p := range t.Params {
			c.typeProtection(p, loc)
		}
	default:
		if types.IsInternal(t) && t.Pod().Name != c.Type.Class.Pod().Name {
			c.err(loc, "Internal type '"+t.Signature()+"' not accessible")
		}
	}
	c.deprecatedType(t, loc)
}

const deprecated = "sys::Deprecated"

func (c *checker) deprecatedType(t types.Type, loc tree.Loc) {
	if f := t.Facet(deprecated); f != nil && !c.quiet(nil) {
		c.warnDeprecated("type", t.QName(), f, loc)
	}
}

func (c *checker) deprecatedSlot(s types.Slot, loc tree.Loc) {
	if c.quiet(s) {
		return
	}
	if f := s.Facet(deprecated); f != nil {
		c.warnDeprecated("slot", s.QName(), f, loc)
	} else if f := s.Parent().Facet(deprecated); f != nil {
		c.warnDeprecated("type", s.Parent().QName(), f, loc)
	}
}

// quiet reports whether nothing is said about deprecation here: in code that the
// compiler made and in types that are deprecated themselves.
func (c *checker) quiet(s types.Slot) bool {
	if c.Method != nil && c.Method.IsSynthetic() {
		if c.Method.IsFieldAccessor() || s != nil && types.Equal(s.Parent(), c.Type.Class) {
			return true
		}
	}
	return c.Type.Class.Facet(deprecated) != nil
}

func (c *checker) warnDeprecated(kind, qname string, f *types.FacetValue, loc tree.Loc) {
	msg := "Deprecated " + kind + " '" + qname + "'"
	if m := f.Get("msg"); m != "" {
		msg += " - " + m
	}
	c.p.Warn(loc, msg)
}
