package java

import (
	"strconv"

	"github.com/tandem-lang/tandem/internal/fan/check"
	"github.com/tandem-lang/tandem/internal/fan/convert"
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// maxFuncParams is the number of parameters up to which functions are called with call.
const maxFuncParams = 8

// toInterface makes a function an object of an interface with one abstract method, by
// means of a class that is generated once for each pair of function type and method.
func (b *Bridge) toInterface(p *tree.Pod, f *types.Func, to *javaType) (convert.Conversion, bool) {
	m := to.abstractMethod()
	if m == nil || !b.implements(p, f, m) {
		return nil, false
	}
	return func(e tree.Expr) tree.Expr {
		c := tree.CallMethod(e.Node().Loc, nil, b.wrapper(p, e.Node().Loc, f, to, m), e)
		c.Synthetic = true
		return c
	}, true
}

// wrapper returns the constructor of the class for function type f and method m. The
// classes for the parts of both come first: the order of a pod's types is part of the
// output.
func (b *Bridge) wrapper(p *tree.Pod, loc tree.Loc, f *types.Func, to *javaType, m *types.Method) *types.Method {
	for _, x := range parts(f, m) {
		convert.Value(p, placeholder(x.have), x.want)
	}
	key := f.Signature() + "+" + m.QName()
	ctor := b.wrappers[key]
	if ctor == nil {
		ctor = b.newWrapper(p, loc, f, to, m)
		b.wrappers[key] = ctor
	}
	return ctor
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
	for _, x := range parts(f, m) {
		if _, ok := b.Conversion(p, placeholder(x.have), x.want); !ok {
			return false
		}
	}
	return true
}

// part is the type of a function's result or parameter, and that of the method's.
type part struct{ have, want types.Type }

// parts returns the types in which a function and a method have to agree: results, then
// parameters.
func parts(f *types.Func, m *types.Method) []part {
	var list []part
	if !types.IsVoid(m.Returns) {
		list = append(list, part{f.Returns, m.Returns})
	}
	for i, t := range f.Params {
		list = append(list, part{t, m.Params[i].Type})
	}
	return list
}

// placeholder returns any expression of type t.
func placeholder(t types.Type) tree.Expr {
	x := tree.NewUnknown(tree.Loc{}, nil, "dummy")
	x.Type = t
	return x
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
