package desugar

import (
	"strconv"

	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// maxCallParams is the number of parameters up to which Func.call has a form of its own.
const maxCallParams = 8

// Closures turns each closure into a class derived from its function type, with a
// constructor, doCall with the closure's code, and call, which overrides Func.call:
//
//	class T$slot$0 : |Int->Str|
//	{
//	  new make() {}
//	  Str doCall(Int a) { code }
//	  override Obj? call(Obj? p0) { doCall((Int)p0) }
//	}
//
// Requires: Enums, Facets, the slot tables. Provides: Closure.Cls, DoCall, CallDef,
// Substitute; the classes at the end of Pod.TypeDefs in the order of the closures.
func Closures(p *tree.Pod) {
	for _, c := range p.Closures {
		s := &closureStep{p, p.NS, c, nil}
		s.class()
		ctor := s.ctor()
		s.doCall()
		s.call()
		c.Code = nil
		c.Substitute = tree.CallMethod(c.Loc, nil, &ctor.Method)
	}
}

type closureStep struct {
	p   *tree.Pod
	ns  *types.Namespace
	c   *tree.Closure
	cls *tree.TypeDef
}

func (s *closureStep) class() {
	c := s.ns.NewClass(s.p.Types, s.c.Name, types.Internal|types.Final|types.Synthetic)
	c.SetBase(s.c.Signature)
	s.cls = tree.NewTypeDef(s.c.Loc, s.c.EnclosingType.Unit, c)
	s.cls.Closure, s.c.Cls = s.c, s.cls
	s.p.AddType(s.cls)
}

func (s *closureStep) ctor() *tree.MethodDef {
	loc := s.c.Loc
	m := tree.NewMethodDef(loc, s.cls, "make", types.Internal|types.Ctor|types.Synthetic, s.ns.Sys.Void)
	m.Code = &tree.Block{Loc: loc}
	m.Code.Add(tree.SyntheticReturn(loc, nil))
	s.cls.AddSlot(m)
	return m
}

func (s *closureStep) doCall() {
	c := s.c
	m := tree.NewMethodDef(c.Loc, s.cls, "doCall", types.Internal|types.Synthetic, c.Signature.Returns)
	m.Code = c.Code
	for i, t := range c.Signature.Params {
		m.AddParams(tree.NewParam(c.Loc, t, c.Signature.Names[i], nil))
	}
	c.DoCall = m
	s.cls.AddSlot(m)
}

func (s *closureStep) call() {
	loc, sig, obj := s.c.Loc, s.c.Signature, s.ns.Sys.Obj
	m := tree.NewMethodDef(loc, s.cls, "call", types.Public|types.Override|types.Synthetic, obj.ToNullable())
	m.Code = &tree.Block{Loc: loc}
	list := len(sig.Params) > maxCallParams
	if list {
		m.SlotName = "callList"
		m.AddParams(tree.NewParam(loc, obj.ListOf(), "list", nil))
	}
	do := tree.CallMethod(loc, tree.NewThis(loc, nil), &s.c.DoCall.Method)
	for i, t := range sig.Params {
		do.Args = append(do.Args, tree.NewCoerce(s.arg(m, i, list), t))
	}
	if types.IsVoid(sig.Returns) {
		m.Code.Add(tree.NewExprStmt(do), tree.SyntheticReturn(loc, tree.NewLiteral(loc, s.ns, nil)))
	} else {
		m.Code.Add(tree.SyntheticReturn(loc, do))
	}
	s.cls.AddSlot(m)
	s.c.CallDef = m
}

// arg returns argument i as call gets it: the parameter p<i>, or list.get(i).
func (s *closureStep) arg(m *tree.MethodDef, i int, list bool) tree.Expr {
	loc, obj := s.c.Loc, s.ns.Sys.Obj
	if list {
		get := types.MethodOf(obj.ListOf(), "get")
		return tree.CallMethod(loc, tree.NewUnknown(loc, nil, "list"), get, tree.NewLiteral(loc, s.ns, i))
	}
	name := "p" + strconv.Itoa(i)
	m.AddParams(tree.NewParam(loc, obj.ToNullable(), name, nil))
	return tree.NewUnknown(loc, nil, name)
}
