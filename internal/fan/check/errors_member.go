package check

import (
	"github.com/tandem-lang/tandem/internal/fan/convert"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// VisitField checks a field whose initial value is checked.
func (c *checker) VisitField(f *tree.FieldDef) {
	if f.ConcreteBase != nil {
		c.inherited[&f.Field] = true
	}
	c.fieldModifiers(f)
	c.facets(f.D.Facets)
	loc, name := f.D.Loc, f.Name()
	if types.IsMixin(c.Type.Class) && !f.IsAbstract() && !f.IsStatic() && c.hasStorage(&f.Field) {
		c.err(loc, "Mixin field '"+name+"' must be abstract")
	}
	if f.IsAbstract() {
		if f.Init != nil {
			c.err(f.Init.Node().Loc, "Abstract field '"+name+"' cannot have initializer")
		}
		if f.HasGet() || f.HasSet() {
			c.err(loc, "Abstract field '"+name+"' cannot have getter or setter")
		}
	}
	c.typeProtection(f.Type, loc)
	if types.IsPublic(c.Type.Class) && (f.IsPublic() || f.IsProtected()) && !types.IsPublic(f.Type) {
		c.err(loc, "Public field '"+c.Type.Class.Name()+"."+name+"' cannot use internal type '"+f.Type.Signature()+"'")
	}
}

// VisitMethod checks a method whose code is checked.
func (c *checker) VisitMethod(m *tree.MethodDef) {
	c.methodModifiers(m)
	c.facets(m.D.Facets)
	c.params(m)
	c.returns(m)
	if m.IsInstanceCtor() {
		c.instanceCtor(m)
	}
	if types.HasFacet(m, "sys::Operator") {
		c.operatorMethod(m)
	}
	if m.IsAccessor() {
		return
	}
	c.typeProtection(m.Returns, m.D.Loc)
	for _, p := range m.ParamDefs {
		c.typeProtection(p.Type, p.Loc)
	}
	if types.IsPublic(c.Type.Class) && (m.IsPublic() || m.IsProtected()) {
		c.publicSignature(m)
	}
}

func (c *checker) publicSignature(m *tree.MethodDef) {
	name := "Public method '" + c.Type.Class.Name() + "." + m.Name() + "' cannot use internal type '"
	if !types.IsPublic(m.Returns) {
		c.err(m.D.Loc, name+m.Returns.Signature()+"'")
	}
	for _, p := range m.ParamDefs {
		if !types.IsPublic(p.Type) {
			c.err(m.D.Loc, name+p.Type.Signature()+"'")
		}
	}
}

func (c *checker) params(m *tree.MethodDef) {
	seen := false
	for _, p := range m.ParamDefs {
		c.param(p)
		if seen && p.Default == nil {
			c.err(p.Loc, "Parameter '"+p.Name+"' must have default")
		}
		seen = seen || p.Default != nil
	}
}

func (c *checker) param(p *tree.ParamDef) {
	switch t := p.Type; {
	case types.IsVoid(t):
		c.err(p.Loc, "Cannot use Void as parameter type")
		return
	case types.IsThis(t):
		c.err(p.Loc, "Cannot use This as parameter type")
		return
	}
	if f, ok := types.AsFunc(p.Type); ok {
		c.paramFunc(p, f)
	} else {
		c.validType(p.Loc, p.Type)
	}
	convert.InParam(p, func(at convert.Place) { c.value(p, at) })
}

func (c *checker) paramFunc(p *tree.ParamDef, f *types.Func) {
	in := "' in func type of param '" + p.Name + "'"
	if !types.IsVoid(f.Returns) && !f.Returns.IsValid() {
		c.err(p.Loc, "Invalid return type '"+f.Returns.Signature()+in)
	}
	for _, t := range f.Params {
		if !types.IsThis(t) && !t.IsValid() {
			c.err(p.Loc, "Invalid param type '"+t.Signature()+in)
		}
	}
}

func (c *checker) returns(m *tree.MethodDef) {
	r := m.Returns
	if types.IsThis(r) {
		c.errIf(m.IsStatic(), m.D.Loc, "Cannot return This from static method")
		c.errIf(r.IsNullable(), m.D.Loc, "This type cannot be nullable")
	} else if !types.IsVoid(r) {
		c.validType(m.D.Loc, r)
	}
}

func (c *checker) instanceCtor(m *tree.MethodDef) {
	k := c.Type.Class
	c.errIf(types.IsMixin(k), m.D.Loc, "Mixins cannot have instance constructors")
	base := k.Base()
	if m.Chain == nil && !c.p.IsSys && base != nil && !types.IsObj(base) && !k.Flags().Has(types.Synthetic|types.Native) {
		c.err(m.D.Loc, "Must call super class constructor in '"+m.Name()+"'")
	}
	if !m.ChainsToThis() {
		c.definiteAssign(m)
	}
}

// definiteAssign checks that a constructor, or for m nil or static the static
// initialiser, assigns every field that has no other first value. What a constructor
// leaves to its it-block is checked at run time.
func (c *checker) definiteAssign(m *tree.MethodDef) {
	if c.p.IsSys || types.IsNative(c.Type.Class) {
		return
	}
	for _, f := range c.Type.FieldsWithoutValue(m) {
		if m != nil {
			if always, _ := m.Assigns(f); always || m.IsItBlockCtor() {
				continue
			}
		}
		if f.IsStatic() {
			c.err(f.D.Loc, "Non-nullable field '"+f.Name()+"' must be assigned in static initializer")
		} else {
			c.err(m.D.Loc, "Non-nullable field '"+f.Name()+"' must be assigned in constructor '"+m.Name()+"'")
		}
	}
}

func (c *checker) operatorMethod(m *tree.MethodDef) {
	op := tree.OperatorOfMethod(m.Name())
	name := "Operator method '" + m.Name() + "' "
	if op == nil {
		c.err(m.D.Loc, name+"has invalid name")
		return
	}
	if m.Name() == "add" && !types.IsThis(m.Returns) && !c.p.IsSys {
		c.err(m.D.Loc, name+"must return This")
	}
	if types.IsVoid(m.Returns) && op != tree.OpSet {
		c.err(m.D.Loc, name+"cannot return Void")
	}
	extra := len(m.Params) > op.Degree-1 && m.Params[op.Degree-1].HasDefault
	if len(m.Params)+1 != op.Degree && !extra {
		c.err(m.D.Loc, name+"has wrong number of parameters")
	}
}
