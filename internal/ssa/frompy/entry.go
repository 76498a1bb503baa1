package frompy

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/ssa"
)

// enter makes the function's parameters and what they are to the exit, and locals of the arguments.
func (b *builder) enter() {
	f := b.f
	f.Result = object
	b.now = f.NewBlock()
	c := called{
		function:   f.AddParam(b.now, object),
		positional: f.AddParam(b.now, word),
		keywords:   f.AddParam(b.now, word),
		args:       f.AddParam(b.now, pointer),
	}
	want := tObj
	if b.viper {
		want = vtype(b.p.ViperReturn)
	}
	b.exit, b.result = f.NewBlock(), b.newVar(want.ssa())
	if b.viper {
		b.enterViper(&c)
	} else {
		b.enterNative(&c)
	}
}

// called are the parameters of a function: what it is called with.
type called struct {
	function, positional, keywords, args ssa.ValueID
}

// asDeclared ends the block with a test whether there are as many arguments as there are parameters, and no keywords. It returns where
// control goes on then, and where otherwise.
func (b *builder) asDeclared(c *called) (yes, no ssa.BlockID) {
	f := b.f
	count := f.NewBlock()
	yes, no = f.NewBlock(), f.NewBlock()
	f.Blocks[no].Cold = true
	f.Branch(b.now, c.keywords, no, count)
	b.now = count
	f.Branch(b.now, b.add(ssa.OpEq, word, 0, c.positional, b.constant(word, int64(b.p.NumPos))), yes, no)
	return yes, no
}

// enterViper checks the number of arguments and converts them.
func (b *builder) enterViper(c *called) {
	n := uint32(b.p.NumPos)
	ok, bad := b.asDeclared(c)
	b.now = bad
	b.call(layout.HelperArgCheckNumSig, c.positional, c.keywords, b.constant(word, int64(n<<17|n<<1)))
	b.f.Jump(b.now, ok)
	b.now = ok
	b.viperArgs(c.args)
}

// enterNative takes the arguments as they are, if they are as declared, and the function has none that only a helper understands: it fills
// a code state, which lies where the operand stack will be, with the locals behind it.
func (b *builder) enterNative(c *called) {
	p := b.p
	for i := range b.locals {
		b.locals[i] = local{tObj, b.newVar(object)}
	}
	simple := p.Flags&(pyop.FlagVarArgs|pyop.FlagVarKeywords) == 0 && p.NumKwOnly == 0
	var cells []int
	for i := range p.Locals {
		if l := &p.Locals[i]; l.Kind == pyop.LocalCell {
			simple = false
			if l.Slot < 0 || int(l.Slot) >= p.NumLocals {
				b.refuse("a shared variable that is no local")
				return
			}
			cells = append(cells, int(l.Slot))
		}
	}
	join := ssa.BlockID(-1)
	if simple {
		yes, no := b.asDeclared(c)
		join = b.f.NewBlock()
		b.now = yes
		for i := range p.NumPos {
			b.set(b.locals[i].variable, b.load(object, ssa.Constant, c.args, i))
		}
		b.f.Jump(b.now, join)
		b.now = no
	}
	state := layout.CodeStateStart + p.NumLocals
	b.slots = max(b.slots, state)
	b.add(ssa.OpStore, ssa.None, ssa.AccessAux(0, ssa.Frame), b.slot(layout.CodeStateFun), c.function)
	b.add(ssa.OpStore, ssa.None, ssa.AccessAux(0, ssa.Frame), b.slot(layout.CodeStateSize), b.constant(word, int64(p.NumLocals)))
	b.call(layout.HelperSetupCodeState, b.slot(0), c.positional, c.keywords, c.args)
	for i := range p.NumArgs() {
		b.fromState(state, i)
	}
	for _, i := range cells {
		if i >= p.NumArgs() {
			b.fromState(state, i)
		}
	}
	if simple {
		b.f.Jump(b.now, join)
		b.now = join
	}
}

// fromState takes a local from a code state: they lie at its end, the first one last.
func (b *builder) fromState(state, local int) {
	b.set(b.locals[local].variable, b.load(object, ssa.Frame, b.slot(state-1-local), 0))
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
	if t := vtype(b.p.ViperReturn); b.viper && t != tObj {
		v = b.box(v, t)
	}
	b.f.Return(b.now, v)
}

// opReturn keeps the result and goes to the exit, by way of finally parts.
func opReturn(b *builder, _ *pyop.Instr) {
	want := tObj
	if b.viper {
		want = vtype(b.p.ViperReturn)
	}
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
