package frompy

import (
	"fmt"
	"math"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/ssa"
)

// Options say how a function is built.
type Options struct {
	Bits        int  // of a word: 32 or 64
	PlainMemory bool // pointers of viper functions reach ordinary memory: accesses need not stay as they are

	// Inline computes on small integers in line, and calls helpers where an operand or the result is none.
	Inline bool

	// Reference refuses functions in which the reference's code can do something else than Python. It forgets the exception for which a
	// finally part runs when another one is handled there; it keeps a jump in mind that has come through a finally part, and takes
	// it again when the part ends the next time; and it does not see which handler is the current one when a jump or a return leaves
	// a with block, or a jump leaves a block for a handler.
	Reference bool
}

// Refused says why a function is not built.
type Refused struct {
	Op     int // the operation: index in Func.Instrs
	Reason string
}

// Error returns the reason with its operation.
func (r *Refused) Error() string { return fmt.Sprintf("operation %d: %s", r.Op, r.Reason) }

// Build builds one function, which must be of a module that passes Check. Positions are indexes of operations. The error is a *Refused.
func Build(m *pyop.Module, p *pyop.Func, o Options) (*ssa.Func, error) {
	b := &builder{m: m, p: p, o: o, viper: p.Emit == pyop.EmitViper, now: -1, skip: -1}
	b.f = ssa.NewFunc(m.Name(p.Name), o.Bits, Runtime())
	if b.build(); b.err != nil {
		return nil, b.err
	}
	return b.f, nil
}

type builder struct {
	m     *pyop.Module
	p     *pyop.Func
	o     Options
	viper bool
	flow  *pyop.Flow
	f     *ssa.Func
	now   ssa.BlockID // where values go; -1 where control does not come
	at    int         // the operation under way
	skip  int         // an operation that the one before it has done
	err   *Refused

	stack
	locals []local
	labels []label         // by label of the operations
	blocks []block         // by exception block of the flow
	opens  map[int32]int32 // by operation: the exception block that it opens

	exit   ssa.BlockID // converts and returns the result
	result int32       // the variable that holds it
}

// local is a local of the function.
type local struct {
	typ      vtype
	variable int32
}

func (b *builder) refuse(format string, args ...any) {
	if b.err == nil {
		b.err = &Refused{b.at, fmt.Sprintf(format, args...)}
	}
}

// maxSlots bounds what the frame has room for.
const maxSlots = math.MaxUint16

func (b *builder) build() {
	switch p := b.p; {
	case p.Emit == pyop.EmitAsm || p.Emit == pyop.EmitMachine:
		b.refuse("no operations")
	case p.Flags&pyop.FlagGenerator != 0:
		b.refuse("a generator")
	case b.viper && (p.Flags&(pyop.FlagVarArgs|pyop.FlagVarKeywords) != 0 || p.NumKwOnly > 0):
		b.refuse("a viper function takes positional arguments")
	case p.MaxStack+p.NumLocals > maxSlots:
		b.refuse("a frame of %d values", p.MaxStack+p.NumLocals)
	}
	if b.err != nil {
		return
	}
	flow, err := b.p.Flow()
	if err != nil {
		flawed := err.(*pyop.FlowError)
		b.at = flawed.Op
		b.refuse("%s", flawed.Msg)
		return
	}
	b.flow = flow
	b.prepare()
	b.enter()
	for i := 0; i < len(b.p.Instrs) && b.err == nil; i++ {
		if in := &b.p.Instrs[i]; i != b.skip && flow.Depth[i] != pyop.Unreached && (b.now >= 0 || in.Op == pyop.Label) {
			b.at, b.f.At = i, int32(i)
			operations[in.Op](b, in)
		}
	}
	if b.err == nil {
		b.leave()
	}
	b.f.Slots = b.slots
}

// prepare makes the tables of locals, labels and exception blocks.
func (b *builder) prepare() {
	b.locals = make([]local, b.p.NumLocals)
	for i := range b.locals {
		b.locals[i] = local{tUnbound, -1}
	}
	b.labels = make([]label, b.p.NumLabels)
	for i := range b.labels {
		b.labels[i] = label{block: -1, handles: -1}
	}
	for i := range b.p.Instrs {
		in := &b.p.Instrs[i]
		if b.flow.Depth[i] != pyop.Unreached && in.Op.Has(pyop.Jumps) && int(b.flow.Labels[in.A]) <= i {
			b.labels[in.A].loop = true
		}
	}
	b.blocks = make([]block, len(b.flow.Blocks))
	if len(b.blocks) > 1 {
		b.opens = make(map[int32]int32, len(b.blocks))
	}
	for i := range b.blocks[1:] {
		from := &b.flow.Blocks[i+1]
		l := b.p.Instrs[from.Handler].A
		if b.labels[l].handles >= 0 {
			b.refuse("two exception blocks with one handler")
		}
		b.labels[l].handles = int32(i + 1)
		b.opens[from.Setup] = int32(i + 1)
		b.blocks[i+1] = block{pad: -1, label: l}
	}
	b.nodes = make([]node, 1, 64)
}

// newVar makes a variable.
func (b *builder) newVar(t ssa.Type) int32 {
	b.f.Vars = append(b.f.Vars, t)
	return int32(len(b.f.Vars) - 1)
}

// add makes a value.
func (b *builder) add(op ssa.Op, t ssa.Type, aux int64, args ...ssa.ValueID) ssa.ValueID {
	return b.f.Add(b.now, op, t, aux, args...)
}

func (b *builder) get(variable int32) ssa.ValueID {
	return b.add(ssa.OpGet, b.f.Vars[variable], int64(variable))
}

func (b *builder) set(variable int32, v ssa.ValueID) {
	b.add(ssa.OpSet, ssa.None, int64(variable), v)
}

func (b *builder) constant(t ssa.Type, x int64) ssa.ValueID {
	return b.add(ssa.OpConst, t, b.f.Wrap(x))
}

// symbol makes a symbol; see the Sym constants.
func (b *builder) symbol(kind, index int) ssa.ValueID {
	return b.add(ssa.OpSymbol, symbols[kind].Type, ssa.SymbolAux(kind, index))
}

// cast makes a value of another type, without code.
func (b *builder) cast(t ssa.Type, v ssa.ValueID) ssa.ValueID {
	if b.f.Values[v].Type == t {
		return v
	}
	if x, ok := b.f.Values[v].Const(); ok {
		return b.constant(t, x)
	}
	return b.add(ssa.OpCast, t, 0, v)
}

// call calls a helper. Where exceptions are handled in the function the block ends with it.
func (b *builder) call(h layout.Helper, args ...ssa.ValueID) ssa.ValueID {
	v := b.add(ssa.OpCall, helpers[h].Result, int64(h), args...)
	if helpers[h].Effects&ssa.Throws == 0 {
		return v
	}
	if handler := b.handler(); handler != 0 {
		pad := b.pad(handler)
		next := b.f.NewBlock()
		b.f.Check(b.now, next, pad)
		b.now = next
	}
	return v
}

// word is the size of a word in bytes.
func (b *builder) word() int64 { return int64(b.o.Bits / 8) }

// load loads a word at an offset that counts words.
func (b *builder) load(t ssa.Type, class ssa.Class, address ssa.ValueID, offset int) ssa.ValueID {
	return b.add(ssa.OpLoad, t, ssa.AccessAux(int64(offset)*b.word(), class), address)
}

// either goes on at one of two blocks, the second of which is hardly ever taken, until join.
func (b *builder) either(cond ssa.ValueID) (usual, other ssa.BlockID) {
	usual, other = b.f.NewBlock(), b.f.NewBlock()
	b.f.Branch(b.now, cond, usual, other)
	b.f.Blocks[other].Cold = true
	return usual, other
}
