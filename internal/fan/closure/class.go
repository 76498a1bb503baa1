package closure

import (
	"strconv"

	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Classes gives each closure a class derived from its function type, with a constructor,
// doCall, which takes over the closure's code, and call, which overrides Func.call.
func Classes(p *tree.Pod) {
	for _, c := range p.Closures {
		cls := p.NS.NewClass(p.Types, c.Name, types.Internal|types.Final|types.Synthetic)
		cls.SetBase(c.Signature)
		c.Class = tree.NewTypeDef(c.Loc, c.EnclosingType.Unit, cls)
		c.Class.Closure = c
		p.AddType(c.Class)

		b := &classBuilder{p.NS, c}
		ctor := b.method("make", types.Internal|types.Ctor, p.NS.Sys.Void)
		ctor.Code.Add(tree.SyntheticReturn(c.Loc, nil))
		c.Class.AddSlot(ctor)
		c.DoCall = b.doCall()
		c.Class.AddSlot(c.DoCall)
		c.Call = b.call()
		c.Class.AddSlot(c.Call)
		c.New = tree.CallMethod(c.Loc, nil, &ctor.Method)
	}
}

// classBuilder makes the methods of a closure's class.
type classBuilder struct {
	ns *types.Namespace
	c  *tree.Closure
}

func (b *classBuilder) method(name string, flags types.Flags, returns types.Type) *tree.MethodDef {
	m := tree.NewMethodDef(b.c.Loc, b.c.Class, name, flags|types.Synthetic, returns)
	m.Code = tree.NewBlock(b.c.Loc)
	return m
}

func (b *classBuilder) param(m *tree.MethodDef, t types.Type, name string) {
	m.AddParams(tree.NewParam(b.c.Loc, t, name, nil))
}

// doCall has the closure's own types.
func (b *classBuilder) doCall() *tree.MethodDef {
	m := b.method("doCall", types.Internal, b.c.Signature.Returns)
	m.Code, b.c.Code = b.c.Code, nil
	for i, t := range b.c.Signature.Params {
		b.param(m, t, b.c.Signature.Names[i])
	}
	return m
}

// maxCallParams is the number of parameters up to which Func.call has a form of its own.
const maxCallParams = 8

// call takes and returns objects, as whoever has only a Func calls it: each argument is a
// parameter, or with too many of them an item of a list.
func (b *classBuilder) call() *tree.MethodDef {
	loc, sig, obj := b.c.Loc, b.c.Signature, b.ns.Sys.Obj
	m := b.method("call", types.Public|types.Override, obj.ToNullable())
	argument := func(i int) tree.Expr {
		name := "p" + strconv.Itoa(i)
		b.param(m, obj.ToNullable(), name)
		return tree.NewUnknown(loc, nil, name)
	}
	if len(sig.Params) > maxCallParams {
		m.SlotName = "callList"
		b.param(m, obj.ListOf(), "list")
		get := types.MethodOf(obj.ListOf(), "get")
		argument = func(i int) tree.Expr {
			return tree.CallMethod(loc, tree.NewUnknown(loc, nil, "list"), get, tree.NewLiteral(loc, b.ns, i))
		}
	}
	run := tree.CallMethod(loc, tree.NewThis(loc, nil), &b.c.DoCall.Method)
	for i, t := range sig.Params {
		run.Args = append(run.Args, tree.NewCoerce(argument(i), t))
	}
	if types.IsVoid(sig.Returns) {
		m.Code.Add(tree.NewExprStmt(run), tree.SyntheticReturn(loc, tree.NewLiteral(loc, b.ns, nil)))
	} else {
		m.Code.Add(tree.SyntheticReturn(loc, run))
	}
	return m
}
