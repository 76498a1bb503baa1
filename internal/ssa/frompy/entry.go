package frompy

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/ssa"
)

// enter makes the function's parameters, checks the number of arguments and makes locals of them.
func (b *builder) enter() {
	f := b.f
	f.Result = object
	b.now = f.NewBlock()
	f.AddParam(b.now, object) // the function object
	positional := f.AddParam(b.now, word)
	keywords := f.AddParam(b.now, word)
	args := f.AddParam(b.now, pointer)

	want := vtype(b.p.ViperReturn)
	b.exit, b.result = f.NewBlock(), b.newVar(want.ssa())

	n := int64(b.p.NumPos)
	count, bad, ok := f.NewBlock(), f.NewBlock(), f.NewBlock()
	f.Branch(b.now, keywords, bad, count)
	b.now = count
	f.Branch(b.now, b.add(ssa.OpEq, word, 0, positional, b.constant(word, n)), ok, bad)
	b.now = bad
	f.Blocks[bad].Cold = true
	b.call(layout.HelperArgCheckNumSig, positional, keywords, b.constant(word, int64(uint32(n)<<17|uint32(n)<<1)))
	f.Jump(b.now, ok)
	b.now = ok
	b.viperArgs(args)
}

// viperArgs makes locals of the arguments, as what they are annotated.
func (b *builder) viperArgs(args ssa.ValueID) {
	types := make([]vtype, b.p.NumPos)
	for i := range b.p.Locals {
		l := &b.p.Locals[i]
		switch {
		case l.Kind == pyop.LocalCell:
			b.refuse("a variable that inner functions share")
		case l.Param && int(l.Slot) < len(types):
			types[l.Slot] = vtype(l.Viper)
		}
	}
	for i, t := range types {
		v := b.load(object, ssa.Constant, args, i)
		if t != tObj {
			v = b.unbox(v, t)
		}
		b.locals[i] = local{t, b.newVar(t.ssa())}
		b.set(b.locals[i].variable, v)
	}
}

// leave makes the exit, which makes an object of the result.
func (b *builder) leave() {
	if b.now >= 0 {
		b.refuse("control comes to the end of the operations")
		return
	}
	b.at = len(b.p.Instrs)
	b.f.At = int32(b.at)
	b.start(b.exit)
	v := b.get(b.result)
	if t := vtype(b.p.ViperReturn); t != tObj {
		v = b.box(v, t)
	}
	b.f.Return(b.now, v)
}

// opReturn keeps the result and goes to the exit, by way of finally parts.
func opReturn(b *builder, _ *pyop.Instr) {
	want := vtype(b.p.ViperReturn)
	var v ssa.ValueID
	switch got := b.peekType(0); {
	case got == tNone && want == tObj:
		v = b.symbol(SymNone, 0)
	case got == tNone:
		v = b.constant(want.ssa(), 0)
	case got != want:
		b.refuse("returns another type than the function")
		return
	default:
		v = b.valueAt(b.depth() - 1)
	}
	b.drop(1)
	b.set(b.result, v)
	first := b.flow.Open[b.at]
	last := first
	for last != 0 && b.flow.Blocks[last].Parent != 0 {
		last = b.flow.Blocks[last].Parent
	}
	b.unwind(toExit, first, last)
}
