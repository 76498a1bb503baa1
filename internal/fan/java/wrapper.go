package java

import (
	"strconv"

	"github.com/tandem-lang/tandem/internal/fan/check"
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// maxFuncParams is the number of parameters up to which functions are called with call.
const maxFuncParams = 8

// toInterface makes a function an object of an interface with one abstract method, by
// means of a class that is generated once for each pair of function type and method.
func (b *Bridge) toInterface(p *tree.Pod, e tree.Expr, f *types.Func, to *javaType, onErr func()) tree.Expr {
	m := to.abstractMethod()
	if m == nil || !b.implements(p, f, m) {
		onErr()
		return e
	}
	key := f.Signature() + "+" + m.QName()
	ctor := b.wrappers[key]
	if ctor == nil {
		ctor = b.newWrapper(p, e.Node().Loc, f, to, m)
		b.wrappers[key] = ctor
	}
	c := tree.CallMethod(e.Node().Loc, nil, ctor, e)
	c.Synthetic = true
	return c
}

// abstractMethod returns the only abstract method of an interface, nil if it has none
// or several. Of overloads the first stands for all.
func (j *javaType) abstractMethod() *types.Method {
	var found *types.Method
	for s := range j.class.Slots().All() {
		m := s.AsMethod()
		if m == nil || !m.IsAbstract() {
			continue
		}
		if found != nil {
			return nil
		}
		found = m
	}
	return found
}

// implements reports whether a function can stand for a method: it needs no more
// arguments than the method gets, and they and the result can be converted.
func (b *Bridge) implements(p *tree.Pod, f *types.Func, m *types.Method) bool {
	if len(m.Params) > maxFuncParams || len(f.Params) > len(m.Params) {
		return false
	}
	if !types.IsVoid(m.Returns) && !b.converts(p, f.Returns, m.Returns) {
		return false
	}
	for i, t := range f.Params {
		if !b.converts(p, t, m.Params[i].Type) {
			return false
		}
	}
	return true
}

// converts reports whether a value of one type could be converted to another.
func (b *Bridge) converts(p *tree.Pod, have, want types.Type) bool {
	x := tree.NewUnknown(tree.Loc{}, nil, "dummy")
	x.Type = have
	ok := true
	b.Coerce(p, x, want, func() { ok = false })
	return ok
}

// newWrapper generates the class for function type f and method m of an interface and
// returns its constructor:
//
//	internal class FuncWrapper0 : Runnable
//	{
//	  internal new make(|->Void| f) { _func = f }
//	  private |->Void| _func
//	  override Void run() { _func.call() }
//	}
func (b *Bridge) newWrapper(p *tree.Pod, loc tree.Loc, f *types.Func, to *javaType, m *types.Method) *types.Method {
	s := &b.ns.Sys
	class := b.ns.NewClass(p.Types, "FuncWrapper"+strconv.Itoa(len(b.wrappers)), types.Internal|types.Synthetic)
	class.SetBase(s.Obj)
	class.SetMixins([]types.Type{to.class})
	t := tree.NewTypeDef(loc, p.TypeDefs[0].Unit, class)

	field := tree.NewFieldDef(loc, t, "_func", types.Private|types.Storage|types.Synthetic, f)
	t.AddSlot(field)
	access := func() tree.Expr { return tree.NewField(loc, tree.NewThis(loc, nil), &field.Field, true) }

	ctor := tree.NewMethodDef(loc, t, "make", types.Internal|types.Ctor|types.Synthetic, s.Void)
	ctor.SetParams(tree.NewParam(loc, f, "f", nil))
	ctor.Code = &tree.Block{Loc: loc}
	ctor.Code.Add(tree.NewExprStmt(tree.NewBinary(access(), syntax.Assign, tree.NewUnknown(loc, nil, "f"))), &tree.Return{Loc: loc})
	t.AddSlot(ctor)

	over := tree.NewMethodDef(loc, t, m.Name(), types.Public|types.Override|types.Synthetic, m.Returns)
	over.Code = &tree.Block{Loc: loc}
	call := tree.CallMethod(loc, access(), types.MethodOf(f, "call"))
	for i, x := range m.Params {
		name := paramName(i)
		over.AddParams(tree.NewParam(loc, x.Type, name, nil))
		if i < len(f.Params) {
			call.Args = append(call.Args, tree.NewUnknown(loc, nil, name))
		}
	}
	if types.IsVoid(m.Returns) {
		over.Code.Add(tree.NewExprStmt(call), &tree.Return{Loc: loc})
	} else {
		over.Code.Add(&tree.Return{Loc: loc, X: call})
	}
	t.AddSlot(over)
	check.AddType(p, t)
	return &ctor.Method
}
