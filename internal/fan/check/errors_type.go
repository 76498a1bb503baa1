package check

import (
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/hint"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// VisitType checks a type whose slots are checked.
func (c *checker) VisitType(t *tree.TypeDef) {
	c.typeModifiers(t)
	c.facets(t.Facets)
	c.abstractSlots(t)
	c.constType(t)
	name := t.Class.Name()
	if name == "pod" || name == "index" {
		c.err(t.Loc, "Type name '"+name+"' is restricted")
	}
	for _, r := range c.p.Resources {
		if first, _, _ := strings.Cut(r, "/"); first == name {
			c.err(t.Loc, "Resource `"+r+"` conflicts with type name '"+name+"'")
		}
	}
	if f := types.ForeignInheritance(t.Class); f != nil {
		if b, ok := types.BridgeOf[Bridge](f.Pod()); ok {
			b.CheckType(c.p, t)
		}
	}
	if s := t.Own("typeof"); s != nil && !c.p.IsSys {
		c.err(s.Def().Loc, "Cannot override Obj.typeof()")
	}
	c.ancestors(t)
	c.definiteAssign(t.StaticInit())
}

func (c *checker) abstractSlots(t *tree.TypeDef) {
	if types.IsAbstract(t.Class) {
		return
	}
	name, own := "Class '"+t.Class.Name()+"' must be abstract since it ", false
	slots := c.p.SlotsOf(t.Class)
	if c.p.IsTest {
		slices.SortStableFunc(slots, func(a, b types.Slot) int { return strings.Compare(a.QName(), b.QName()) })
	}
	for _, s := range slots {
		switch {
		case !s.Common().IsAbstract():
		case s.Parent() != types.Type(t.Class):
			c.err(t.Loc, name+"inherits but doesn't override '"+s.QName()+"'")
		case !own:
			own = true
			c.err(t.Loc, name+"contains abstract slots")
		}
	}
}

func (c *checker) constType(t *tree.TypeDef) {
	if !types.IsConst(t.Class) {
		return
	}
	name := "Const type '" + t.Class.Name() + "' cannot "
	if b := t.Class.Base(); b != nil && !types.Equal(b, c.ns.Sys.Obj) && !types.IsConst(b) {
		c.err(t.Loc, name+"subclass non-const class '"+b.Name()+"'")
	}
	if c.p.IsSys {
		return
	}
	for _, f := range t.Fields() {
		if c.hasStorage(&f.Field) && !f.FlagBits.Has(types.Const|types.Static|types.Once) {
			c.err(f.D.Loc, name+"contain non-const field '"+f.Name()+"'")
		}
	}
}

// ancestors checks visibility and constness of the base class and of mixins.
func (c *checker) ancestors(t *tree.TypeDef) {
	k, name := t.Class, t.Class.Name()
	if b := k.Base(); b != nil {
		if types.IsPublic(k) && !types.IsPublic(b) {
			c.err(t.Loc, "Public type '"+name+"' cannot extend from internal class '"+b.Name()+"'")
		}
		if !types.IsConst(k) && types.IsConst(b) {
			c.err(t.Loc, "Non-const type '"+name+"' cannot subclass const class '"+b.Name()+"'")
		}
	}
	for _, m := range k.Mixins() {
		if types.IsPublic(k) && !types.IsPublic(m) {
			c.err(t.Loc, "Public type '"+name+"' cannot implement internal mixin '"+m.Name()+"'")
		}
		if !types.IsConst(k) && types.IsConst(m) {
			c.err(t.Loc, "Non-const type '"+name+"' cannot implement const mixin '"+m.Name()+"'")
		}
	}
}

// manyFacets is the number from which on a facet is reported once and not once for
// each further one like it, of which there would be the square.
const manyFacets = 100

func (c *checker) facets(list []*tree.Facet) {
	for i, f := range list {
		c.facet(f)
		for _, g := range list[i+1:] {
			if f.Type.QName() == g.Type.QName() {
				c.err(f.Loc, "Duplicate facet '"+f.Type.Signature()+"'")
				if len(list) > manyFacets {
					break
				}
			}
		}
	}
}

func (c *checker) facet(f *tree.Facet) {
	sig := f.Type.Signature()
	if !f.Type.Fits(c.ns.Sys.Facet) {
		c.err(f.Loc, "Not a facet type '"+sig+"'")
	}
	for i, name := range f.Names {
		val := f.Vals[i].Node()
		field := types.FieldOf(f.Type, name)
		if field == nil {
			c.p.Err(val.Loc, "Unknown facet field '"+sig+"."+name+"'").Hint = hint.Slot(f.Type, name)
			continue
		}
		c.deprecatedSlot(field, val.Loc)
		ft := field.Type
		if val.ID == tree.NullLiteral {
			if !ft.IsNullable() {
				c.err(val.Loc, "Cannot assign null to non-nullable facet field '"+name+"': '"+ft.Signature()+"'")
			}
		} else if !val.Type.Fits(ft.InferredAs()) {
			c.err(val.Loc, "Invalid type for facet field '"+name+"': expected '"+ft.Signature()+"' not '"+val.Type.Signature()+"'")
		}
	}
}
