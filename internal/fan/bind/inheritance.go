package bind

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// CheckInheritance reports types that inherit from what they must not.
func CheckInheritance(p *tree.Pod) {
	for _, t := range p.TypeDefs {
		c := &inheritanceCheck{p, t}
		if !c.order() {
			continue
		}
		if base := t.Class.Base(); base != nil {
			c.extends(base)
		}
		for _, m := range t.Class.Mixins() {
			c.mixin(m)
		}
	}
}

type inheritanceCheck struct {
	p *tree.Pod
	t *tree.TypeDef
}

func (c *inheritanceCheck) err(msg string) { c.p.Err(c.t.Loc, msg) }

// order reports a class that does not come first.
func (c *inheritanceCheck) order() bool {
	if c.t.BaseSpecified {
		return true
	}
	for _, m := range c.t.Class.Mixins() {
		if !types.IsMixin(m) {
			c.err("Invalid inheritance order, ensure class '" + m.Signature() + "' comes first before mixins")
			return false
		}
	}
	return true
}

func (c *inheritanceCheck) extends(base types.Type) {
	t, name := c.t.Class, c.t.Class.Name()
	on := func(bad bool, msg string) {
		if bad {
			c.err(msg + " '" + base.Signature() + "'")
		}
	}
	on(types.IsMixin(t) && c.t.BaseSpecified, "Mixin '"+name+"' cannot extend class")
	on(types.IsEnum(t) && c.t.BaseSpecified, "Enum '"+name+"' cannot extend class")
	on(types.IsFacet(t) && c.t.BaseSpecified, "Facet '"+name+"' cannot extend class")
	on(types.IsMixin(base), "Class '"+name+"' cannot extend mixin")
	on(base.IsParameterized(), "Class '"+name+"' cannot extend parameterized type")
	on(types.IsFinal(base), "Class '"+name+"' cannot extend final class")
	on(types.IsInternal(base) && t.Pod().Name != base.Pod().Name, "Class '"+name+"' cannot access internal scoped class")
}

func (c *inheritanceCheck) mixin(m types.Type) {
	t, name := c.t.Class, c.t.Class.Name()
	if !types.IsMixin(m) {
		if types.IsMixin(t) {
			c.err("Mixin '" + name + "' cannot extend class '" + m.Signature() + "'")
		} else {
			c.err("Class '" + name + "' cannot mixin class '" + m.Signature() + "'")
		}
	}
	if types.IsInternal(m) && t.Pod().Name != m.Pod().Name {
		c.err("Type '" + name + "' cannot access internal scoped mixin '" + m.Signature() + "'")
	}
}
