package bind

import (
	"github.com/tandem-lang/tandem/internal/fan/hint"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Bridge is what bind asks about the types of another language.
type Bridge interface {
	// CheckOverride reports whether def may override the foreign slot base. It may give
	// def the types of that.
	CheckOverride(p *tree.Pod, t *tree.TypeDef, base types.Slot, def tree.SlotDef) bool
}

// Inherit gives every type the slots of its base and mixins, and checks what overrides
// what.
func Inherit(p *tree.Pod) {
	for _, t := range p.TypeDefs {
		in := &inheriter{p, t}
		if base := t.Class.Base(); base != nil {
			in.from(base)
		}
		for _, m := range t.Class.Mixins() {
			in.from(m)
		}
		in.checkOverrides()
	}
}

type inheriter struct {
	p *tree.Pod
	t *tree.TypeDef
}

func (in *inheriter) checkOverrides() {
	for _, s := range in.t.Slots {
		info := s.Common()
		if info.IsOverride() && !s.Def().Overridden && !info.IsAccessor() {
			d := in.p.Err(s.Def().Loc, "Override of unknown virtual slot '"+s.Name()+"'")
			if base := in.t.Class.Base(); base != nil {
				d.Hint = hint.Slot(base, s.Name())
			}
		}
	}
}

func (in *inheriter) from(parent types.Type) {
	for _, s := range in.p.SlotsOf(parent) {
		if types.IsMixin(parent) && types.IsObj(s.Parent()) {
			continue
		}
		in.slot(s)
	}
}

// slot inherits one slot, or checks it against the slot of its name that is there.
func (in *inheriter) slot(s types.Slot) {
	t, info := in.t.Class, s.Common()
	if info.IsCtor() || info.IsPrivate() || info.IsInternal() && s.Parent().Pod().Name != t.Pod().Name {
		return
	}
	old := t.Slot(s.Name())
	switch {
	case old == nil:
		t.AddSlot(s)
	case old == s:
	case old.Parent() == types.Type(t):
		if def := in.t.Own(s.Name()); def != nil {
			def.Def().Overridden = true
			in.override(s, def)
		}
	default:
		in.conflict(old, s)
	}
}

// conflict decides between two inherited slots.
func (in *inheriter) conflict(old, s types.Slot) {
	both := "'" + old.QName() + "' and '" + s.QName() + "'"
	if !sameSignature(old, s) {
		in.p.Err(in.t.Loc, "Inherited slots have conflicting signatures "+both)
		return
	}
	switch keep := keeper(old, s); {
	case keep == s:
		in.t.Class.ReplaceSlot(s)
	case keep == old:
	case old.Common().IsVirtual() && s.Common().IsVirtual():
		in.p.Err(in.t.Loc, "Must override ambiguous inheritance "+both)
	default:
		in.p.Err(in.t.Loc, "Inheritance conflict "+both)
	}
}

func sameSignature(a, b types.Slot) bool {
	fa, fb := a.AsField(), b.AsField()
	ma, mb := a.AsMethod(), b.AsMethod()
	switch {
	case fa != nil && fb != nil:
		return types.Equal(fa.Type, fb.Type)
	case ma != nil && mb != nil:
		return types.Equal(ma.Returns, mb.Returns) &&
			types.Equal(ma.InheritedReturns(), mb.InheritedReturns()) && ma.HasSameParams(mb)
	case fa != nil:
		return accessorLike(fa, mb)
	}
	return accessorLike(fb, ma)
}

func accessorLike(f *types.Field, m *types.Method) bool {
	return types.Equal(f.Type, m.Returns) && types.Equal(f.Type, m.InheritedReturns()) && len(m.Params) == 0
}

// keeper returns which of two slots clearly wins, nil if neither does.
func keeper(a, b types.Slot) types.Slot {
	switch absA, absB := a.Common().IsAbstract(), b.Common().IsAbstract(); {
	case absA && !absB:
		return b
	case !absA && absB:
		return a
	case a.Parent().Fits(b.Parent()):
		return a
	case b.Parent().Fits(a.Parent()):
		return b
	}
	return nil
}

// override checks that def may override base.
func (in *inheriter) override(base types.Slot, def tree.SlotDef) {
	info := base.Common()
	name := "'" + base.QName() + "'"
	err := func(msg string) { in.p.Err(def.Def().Loc, msg) }
	switch {
	case !info.IsVirtual():
		err("Cannot override non-virtual slot " + name)
		return
	case !def.Common().IsOverride():
		err("Must specify override keyword to override " + name)
		return
	case narrows(info, def.Common()):
		err("Override narrows protection scope of " + name)
		return
	}
	if info.IsForeign() {
		if br, ok := types.BridgeOf[Bridge](base.Parent().Pod()); ok && !br.CheckOverride(in.p, in.t, base, def) {
			return
		}
	}
	m, f := base.AsMethod(), base.AsField()
	switch def := def.(type) {
	case *tree.MethodDef:
		if m != nil {
			in.methodByMethod(m, def, err)
			return
		}
	case *tree.FieldDef:
		if m != nil {
			in.methodByField(m, def, err)
		} else {
			in.fieldByField(f, def, err)
		}
		return
	}
	err("Invalid slot override of " + name)
}

// narrows reports whether fewer see def than base.
func narrows(base, def *types.SlotInfo) bool {
	switch {
	case def.IsPublic():
		return false
	case def.IsProtected():
		return base.IsPublic() || base.IsInternal()
	case def.IsInternal():
		return base.IsPublic() || base.IsProtected()
	}
	return true
}

func (in *inheriter) methodByMethod(base *types.Method, def *tree.MethodDef, err func(string)) {
	if !covariant(base, def, err) {
		return
	}
	def.InheritedRet = base.InheritedReturns()
	name := "'" + base.QName() + "'"
	if !base.HasSameParams(&def.Method) {
		err("Parameter mismatch in override of " + name + " - '" + base.NameAndParamTypes() + "' != '" + def.NameAndParamTypes() + "'")
		return
	}
	for i, b := range base.Params {
		d := def.Params[i]
		if b.HasDefault == d.HasDefault {
			continue
		}
		not := ""
		if d.HasDefault {
			not = "not "
		}
		err("Parameter '" + d.Name + "' must " + not + "have default to match overridden method")
		return
	}
}

// covariant checks the return type of def against that of base.
func covariant(base *types.Method, def *tree.MethodDef, err func(string)) bool {
	name := "'" + base.QName() + "'"
	b, d := base.Returns, def.Returns
	if types.IsThis(b) {
		if !types.IsThis(d) {
			err("Return in override of " + name + " must be This")
			return false
		}
		return true
	}
	if !types.Equal(b, d) {
		if !d.Fits(b) || types.IsVoid(d) && !types.IsVoid(b) || d.IsNullable() != b.IsNullable() {
			err("Return type mismatch in override of " + name + " - '" + b.InferredAs().Signature() + "' != '" + d.Signature() + "'")
			return false
		}
		if d.IsVal() || b.IsVal() {
			err("Cannot use covariance with value types " + name + " - '" + b.Signature() + "' != '" + d.Signature() + "'")
			return false
		}
	}
	if def.InheritedRet != nil && !types.Equal(def.InheritedRet, base.InheritedReturns()) {
		err("Conflicting covariant returns: '" + def.InheritedRet.Signature() + "' and '" + base.InheritedReturns().Signature() + "'")
		return false
	}
	return true
}

func (in *inheriter) methodByField(base *types.Method, def *tree.FieldDef, err func(string)) {
	name := "'" + base.QName() + "'"
	f, r := def.Type, base.Returns
	if !types.Equal(f, r) {
		msg := name + " - '" + r.Signature() + "' != '" + f.Signature() + "'"
		if !f.Fits(r) || f.IsNullable() != r.IsNullable() {
			err("Type mismatch in override of " + msg)
			return
		}
		if f.IsVal() || r.IsVal() {
			err("Cannot use covariance with value types " + msg)
			return
		}
	}
	if def.IsStatic() {
		err("Cannot override virtual method with static field '" + def.Name() + "'")
		return
	}
	if len(base.Params) > 0 {
		err("Field '" + def.Name() + "' cannot override method with params " + name)
		return
	}
	def.InheritedRet = base.InheritedReturns()
}

func (in *inheriter) fieldByField(base *types.Field, def *tree.FieldDef, err func(string)) {
	if !types.Equal(base.Type, def.Type) {
		err("Type mismatch in override of '" + base.QName() + "' - '" + base.Type.Signature() + "' != '" + def.Type.Signature() + "'")
		return
	}
	if !base.IsAbstract() {
		def.ConcreteBase = base
	}
	if def.IsConst() {
		err("Const field '" + def.Name() + "' cannot override field '" + base.QName() + "'")
	}
}
