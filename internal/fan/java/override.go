package java

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// CheckOverride implements bind.Bridge. Where the method of Java has types that Fantom
// code names by what they become there, it gives def the types of Java:
//
//	Int foo(Int a) { a }     [java]::int foo([java]::int a_$J) { Int a := a_$J; a }
func (b *Bridge) CheckOverride(p *tree.Pod, t *tree.TypeDef, base types.Slot, def tree.SlotDef) bool {
	if isJavaSlot(base) && nextOf(base) != nil {
		p.Err(def.Def().Loc, "Cannot override Java overloaded method: '"+base.Name()+"'")
		return false
	}
	m := base.AsMethod()
	if d, ok := def.(*tree.MethodDef); ok && m != nil && isJavaSlot(base) && len(m.Params) == len(d.Params) {
		takeTypes(m, d)
	}
	return true
}

func takeTypes(base *types.Method, def *tree.MethodDef) {
	if standsFor(base.Returns, def.Returns) {
		def.Returns, def.InheritedRet = base.Returns, base.Returns
	}
	for i := len(base.Params) - 1; i >= 0; i-- {
		x, d := base.Params[i], def.ParamDefs[i]
		if !standsFor(x.Type, d.Type) {
			continue
		}
		name := d.Name + "_$J"
		if def.Code != nil {
			def.Code.Insert(0, &tree.LocalDef{
				Loc: def.D.Loc, Type: d.Type, Name: d.Name, Init: tree.NewUnknown(def.D.Loc, nil, name),
			})
		}
		d.Name, d.Type = name, x.Type
	}
}

// standsFor reports whether Fantom code that overrides a method writes def for the type
// base of Java: Int for int, Foo?[]? for Foo[].
func standsFor(base, def types.Type) bool {
	j := javaOf(base)
	switch {
	case j == nil:
		return false
	case j.primitive:
		return types.Equal(j.class.InferredAs(), def)
	case j.isArray():
		return def.IsNullable() && types.Equal(j.class.InferredAs(), def.NonNull())
	}
	return false
}

// CheckType implements check.Bridge.
func (b *Bridge) CheckType(p *tree.Pod, t *tree.TypeDef) {
	base := t.Class.Base()
	if j := javaOf(base); j != nil && j.isInteropArray() {
		p.Err(t.Loc, "Cannot subclass from Java interop array: "+base.Signature())
		return
	}
	for up := base; up != nil; up = up.Base() {
		if up.IsForeign() {
			if up != base {
				p.Err(t.Loc, "Cannot subclass Java class more than one level: "+up.Signature())
				return
			}
			break
		}
	}
	var ctors []*tree.MethodDef
	for _, m := range t.Methods() {
		if m.IsCtor() {
			ctors = append(ctors, m)
		}
	}
	for i, a := range ctors {
		for _, c := range ctors[:i] {
			if a.HasSameParams(&c.Method) {
				p.Err(a.D.Loc, "Duplicate Java FFI constructor signatures: '"+c.Name()+"' and '"+a.Name()+"'")
			}
		}
	}
}
