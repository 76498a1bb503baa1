package check

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

func (c *checker) VisitField(f *tree.FieldDef) {
	if f.ConcreteBase != nil {
		f.FlagBits &^= types.Storage
	}
	c.fieldFlags(f)
	c.facets(f.D.Facets)
	loc, name := f.D.Loc, f.Name()
	if types.IsMixin(c.typ.Class) && !f.IsAbstract() && !f.IsStatic() && f.IsStorage() {
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
	if types.IsPublic(c.typ.Class) && (f.IsPublic() || f.IsProtected()) && !types.IsPublic(f.Type) {
		c.err(loc, "Public field '"+c.typ.Class.Name()+"."+name+"' cannot use internal type '"+f.Type.Signature()+"'")
	}
}

func (c *checker) fieldFlags(f *tree.FieldDef) {
	fl, loc := f.FlagBits, f.D.Loc
	c.errIf(fl.Has(types.Ctor), loc, "Cannot use 'new' modifier on field")
	c.errIf(fl.Has(types.Final), loc, "Cannot use 'final' modifier on field")
	c.errIf(fl.Has(types.Once) && !fl.Has(types.Synthetic), loc, "Cannot use 'once' modifier on field")
	c.protectionFlags(fl, loc)
	if fl.Has(types.Native) {
		for _, m := range []modifier{{types.Const, "const"}, {types.Abstract, "abstract"}, {types.Static, "static"}} {
			if fl.Has(m.flag) {
				c.err(loc, combination("native", m.word))
			}
		}
	}
	if fl.Has(types.Const) {
		if fl.Has(types.Abstract) {
			c.err(loc, combination("const", "abstract"))
		} else if fl.Has(types.Virtual) && !fl.Has(types.Override) {
			c.err(loc, combination("const", "virtual"))
		}
		if !types.IsConstFieldType(f.Type) {
			c.err(loc, "Const field '"+f.Name()+"' has non-const type '"+f.Type.Signature()+"'")
		}
	} else {
		if fl.Has(types.Static) && !fl.Has(types.Synthetic) {
			c.err(loc, "Static field '"+f.Name()+"' must be const")
		}
	}
	if f.Set != nil {
		c.setterFlags(fl&types.Visibility, f.Set.FlagBits&types.Visibility, f.Set.FlagBits, loc)
	}
}

// widerThan lists per protection of a field the protections that its setter must not have.
var widerThan = [...]struct {
	field types.Flags
	wider []types.Flags
}{
	{types.Private, []types.Flags{types.Public, types.Protected, types.Internal}},
	{types.Internal, []types.Flags{types.Public, types.Protected}},
	{types.Protected, []types.Flags{types.Public}},
}

func (c *checker) setterFlags(field, setter, all types.Flags, loc tree.Loc) {
	if field == setter {
		return
	}
	c.protectionFlags(all, loc)
	for _, w := range widerThan {
		if !field.Has(w.field) {
			continue
		}
		for _, x := range w.wider {
			c.errIf(setter.Has(x), loc, "Setter cannot have wider visibility than the field")
		}
		return
	}
}

func (c *checker) VisitMethod(m *tree.MethodDef) {
	c.methodFlags(m)
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
	if types.IsPublic(c.typ.Class) && (m.IsPublic() || m.IsProtected()) {
		c.publicSignature(m)
	}
}

func (c *checker) publicSignature(m *tree.MethodDef) {
	name := "Public method '" + c.typ.Class.Name() + "." + m.Name() + "' cannot use internal type '"
	if !types.IsPublic(m.Returns) {
		c.err(m.D.Loc, name+m.Returns.Signature()+"'")
	}
	for _, p := range m.ParamDefs {
		if !types.IsPublic(p.Type) {
			c.err(m.D.Loc, name+p.Type.Signature()+"'")
		}
	}
}

func (c *checker) methodFlags(m *tree.MethodDef) {
	if m.IsFieldAccessor() {
		return
	}
	f, loc := m.FlagBits, m.D.Loc
	c.errIf(f.Has(types.Final), loc, "Cannot use 'final' modifier on method")
	c.errIf(f.Has(types.Const), loc, "Cannot use 'const' modifier on method")
	c.protectionFlags(f, loc)
	inherited := []modifier{{types.Abstract, "abstract"}, {types.Override, "override"}, {types.Virtual, "virtual"}}
	if f.Has(types.Ctor) {
		c.firstOf(f, loc, "new", inherited)
		if f.Has(types.Once) {
			c.err(loc, combination("new", "once"))
		}
		if f.Has(types.Native) {
			c.err(loc, combination("new", "native"))
		}
	}
	if f.Has(types.Static) {
		c.firstOf(f, loc, "static", inherited)
	}
	if f.Has(types.Abstract) {
		if f.Has(types.Native) {
			c.err(loc, combination("abstract", "native"))
		}
		if f.Has(types.Once) {
			c.err(loc, combination("abstract", "once"))
		}
	}
	mixin := types.IsMixin(c.typ.Class)
	c.errIf(mixin && f.Has(types.Once), loc, "Mixins cannot have once methods")
	c.errIf(mixin && f.Has(types.Native), loc, "Mixins cannot have native methods")
	if f.Has(types.Static) {
		m.FlagBits |= types.Const
	}
}

// firstOf reports the first of the modifiers that does not go with word.
func (c *checker) firstOf(f types.Flags, loc tree.Loc, word string, not []modifier) {
	for _, m := range not {
		if f.Has(m.flag) {
			c.err(loc, combination(word, m.word))
			return
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
	if p.Default == nil || p.Type.IsGenericParameter() {
		return
	}
	p.Default = c.coerce(p.Default, p.Type, func() {
		c.err(p.Default.Node().Loc, "'"+tree.TypeStr(p.Default)+"' is not assignable to '"+p.Type.Signature()+"'")
	})
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
	k := c.typ.Class
	c.errIf(types.IsMixin(k), m.D.Loc, "Mixins cannot have instance constructors")
	base := k.Base()
	if m.Chain == nil && !c.p.IsSys && base != nil && !types.IsObj(base) && !k.Flags().Has(types.Synthetic|types.Native) {
		c.err(m.D.Loc, "Must call super class constructor in '"+m.Name()+"'")
	}
	if m.Chain == nil || m.Chain.Target == nil || m.Chain.Target.Node().ID != tree.ThisID {
		c.definiteAssign(m)
	}
}

// definiteAssign checks that a constructor, or for m nil or static the static
// initialiser, assigns every field that has no other first value.
func (c *checker) definiteAssign(m *tree.MethodDef) {
	if c.p.IsSys || types.IsNative(c.typ.Class) {
		return
	}
	static := m == nil || m.IsStatic()
	for _, f := range c.typ.Fields() {
		if f.IsStatic() != static || !needsValue(f) {
			continue
		}
		if m != nil && m.Code != nil && m.Code.Assigns(func(lhs tree.Expr) bool { return assignsField(lhs, f, static) }) {
			continue
		}
		switch {
		case m != nil && m.IsItBlockCtor():
			f.RequiresNullCheck = true
		case static:
			c.err(f.D.Loc, "Non-nullable field '"+f.Name()+"' must be assigned in static initializer")
		default:
			c.err(m.D.Loc, "Non-nullable field '"+f.Name()+"' must be assigned in constructor '"+m.Name()+"'")
		}
	}
}

// needsValue reports whether a field has storage of a type that has no default value.
func needsValue(f *tree.FieldDef) bool {
	return !f.IsAbstract() && !f.IsNative() && f.IsStorage() && (!f.IsOverride() || f.ConcreteBase == nil) &&
		!f.Type.IsNullable() && !f.Type.IsVal() && f.Init == nil
}

// assignsField reports whether lhs is the field f of this. Inside a closure that is
// checked at run time.
func assignsField(lhs tree.Expr, f *tree.FieldDef, static bool) bool {
	x, ok := lhs.(*tree.Field)
	if !ok || x.Field.QName() != f.QName() {
		return false
	}
	if static || x.Target == nil {
		return true
	}
	if t, ok := x.Target.(*tree.Field); ok && t.Field.Name() == "$this" {
		f.RequiresNullCheck = true
		return true
	}
	return x.Target.Node().ID == tree.ThisID
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
