package tree

import "github.com/tandem-lang/tandem/internal/fan/types"

// NewClosure returns a closure. Its type is its signature.
func NewClosure(loc Loc, t *TypeDef, slot SlotDef, outer *Closure, sig *types.Func, name string) *Closure {
	return &Closure{Base: base(loc, ClosureID, sig), EnclosingType: t, EnclosingSlot: slot,
		EnclosingClosure: outer, Signature: sig, Name: name}
}

// InStatic reports whether the closure has no outer this.
func (c *Closure) InStatic() bool { return c.EnclosingSlot.Flags().Has(types.Static) }

// With returns target.with(c), typed as target once that is known.
func (c *Closure) With(ns *types.Namespace, target Expr) Expr {
	t := target.Node().Type
	if t != nil {
		c.Infer(ns.ItBlock(t))
	}
	call := CallMethod(c.Loc, target, ns.Sys.ObjWith, c)
	if t == nil {
		return call
	}
	return NewCoerce(call, t)
}

// Infer gives the closure the signature that its context wants: of that and the one
// written the more specific types. It does nothing before InitClosures.
func (c *Closure) Infer(t *types.Func) {
	if !c.Signature.InferredSignature || c.Cls == nil {
		return
	}
	have := c.Cls.Class.Base().(*types.Func)
	if have.Arity() > t.Arity() {
		return
	}
	t = c.Signature.MostSpecific(t.ToArity(have.Arity()))
	c.Signature, c.Type = t, t
	if c.DoCall != nil {
		c.retypeDoCall(t)
	}
	if c.IsItBlock && len(t.Params) > 0 {
		c.ItType = t.Params[0]
	}
	c.Cls.Class.SetBase(t)
}

func (c *Closure) retypeDoCall(t *types.Func) {
	for i, p := range c.DoCall.ParamDefs {
		if i < len(t.Params) {
			p.Type = t.Params[i]
		}
	}
	if types.IsVoid(c.DoCall.Returns) && !types.IsVoid(t.Returns) {
		c.DoCall.Returns = t.Returns
		returnLoneExpr(c.DoCall)
		returnLoneExpr(c.CallDef)
	}
}

// returnLoneExpr turns "expr; return" into "return expr" where the return is the compiler's.
func returnLoneExpr(m *MethodDef) {
	s := m.Code.Stmts
	if len(s) != 2 {
		return
	}
	x, ok1 := s[0].(*ExprStmt)
	r, ok2 := s[1].(*Return)
	if ok1 && ok2 && r.Synthetic {
		m.Code.Stmts = []Stmt{SyntheticReturn(x.X.Node().Loc, x.X)}
	}
}

// OuterThis is the name of the field in which a closure keeps the object around it.
const OuterThis = "$this"

// captureFlags are those of the fields of closure classes and wrappers.
const captureFlags = types.Internal | types.Storage | types.Synthetic

// OuterThis returns the closure's field $this, which it adds on first use, also to the
// closures around it. The closure must not be InStatic.
func (c *Closure) OuterThis() *FieldDef {
	if c.outerThis == nil {
		var arg Expr
		if c.EnclosingClosure != nil {
			outer := c.EnclosingClosure.OuterThis()
			arg = NewField(c.Loc, NewThis(c.Loc, nil), &outer.Field, false)
		} else {
			arg = NewThis(c.Loc, c.EnclosingType.Class)
		}
		c.outerThis = c.Capture(OuterThis, arg, "implicit this")
	}
	return c.outerThis
}

// Capture adds a field to the closure's class, a parameter that sets it to the
// constructor, and arg to the construction. info explains the field in messages.
func (c *Closure) Capture(name string, arg Expr, info string) *FieldDef {
	t := arg.Node().Type
	f := NewFieldDef(c.Loc, c.Cls, name, captureFlags, t)
	f.ClosureInfo = info
	c.Cls.AddSlot(f)
	c.Substitute.Args = append(c.Substitute.Args, arg)
	ctor := c.Cls.Own("make").(*MethodDef)
	v := ctor.AddParamVar(t, name)
	set := NewAssign(NewField(c.Loc, NewThis(c.Loc, nil), &f.Field, false), NewRawLocal(c.Loc, v), false)
	ctor.Code.Insert(0, NewExprStmt(set))
	return f
}

// Wrapper returns the field "val" of the class that keeps variables of type t on the
// heap, which it adds to the pod on first use.
func (p *Pod) Wrapper(t types.Type) *types.Field {
	name := p.wrapperName(t)
	if f := p.wrappers[name]; f != nil {
		return f
	}
	var loc Loc
	ns := p.NS
	cls := ns.NewClass(p.Types, name, types.Internal|types.Synthetic)
	cls.SetBase(ns.Sys.Obj)
	w := NewTypeDef(loc, p.Units[0], cls)
	p.AddType(w)
	f := NewFieldDef(loc, w, "val", captureFlags, t)
	w.AddSlot(f)
	ctor := NewMethodDef(loc, w, "make", types.Ctor|types.Internal|types.Synthetic, ns.Sys.Void)
	ctor.Code = &Block{Loc: loc}
	v := ctor.AddParamVar(t, "v")
	set := NewAssign(NewField(loc, NewThis(loc, cls), &f.Field, false), NewLocal(loc, v), false)
	ctor.Code.Add(NewExprStmt(set), SyntheticReturn(loc, nil))
	w.AddSlot(ctor)
	if p.wrappers == nil {
		p.wrappers = map[string]*types.Field{}
	}
	p.wrappers[name] = &f.Field
	return &f.Field
}

func (p *Pod) wrapperName(t types.Type) string {
	name := "Wrap"
	if pod := t.Pod().Name; pod != "sys" {
		name += "$" + alphaNum(pod)
	}
	name += "$" + alphaNum(t.Name())
	if t.IsNullable() {
		name += "$n"
	}
	return name
}

// alphaNum replaces everything but ASCII letters and digits by underscores.
func alphaNum(s string) string {
	b := []byte(s)
	for i, c := range b {
		if !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
			b[i] = '_'
		}
	}
	return string(b)
}
