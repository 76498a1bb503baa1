package ssa

import "slices"

// ValueID is the number of a value: an index into Func.Values. 0 is no value.
type ValueID int32

// BlockID is the number of a block: an index into Func.Blocks.
type BlockID int32

// Func is a function.
type Func struct {
	Name    string
	Bits    int  // of a word: 32 or 64
	Result  Type // None: it returns nothing
	Runtime *Runtime
	Vars    []Type // of the variables that OpGet and OpSet name
	Slots   int    // words of memory of the function's own

	Values []Value   // by ValueID; those that are in no block are dead
	Blocks []Block   // by BlockID
	Order  []BlockID // the blocks that count, in the order in which machine code has them; the first is the entry, to which no edge leads

	// At is the position that new values get. What a position is, the front end says.
	At int32

	pool  []ValueID // operands of values with more than inlineArgs
	ids   arena[ValueID]
	edges arena[Edge]
}

// Value is one operation with its operands.
type Value struct {
	Op    Op
	Type  Type
	nargs uint16
	args  [inlineArgs]ValueID // if there are more, args[0] is where they begin in Func.pool
	Pos   int32
	Aux   int64 // what it means, the operation says: see AuxKind
}

// inlineArgs is how many operands a value has room for. All operations but calls have fewer.
const inlineArgs = 3

// Kind says how a block ends.
type Kind uint8

// The kinds of blocks, and what their edges are.
const (
	Unfinished Kind = iota // has no end yet
	Jump                   // to the one successor
	Branch                 // to the first if Ctrl is not 0, else to the second
	Check                  // the last value may fail: to the first if it does not, else to the second
	Return                 // with Ctrl
	Halt                   // control does not come here

	numKinds
)

var kinds = [numKinds]struct {
	name  string
	succs int
	ctrl  bool
}{{name: "unfinished"}, {"jump", 1, false}, {"br", 2, true}, {"check", 2, false}, {"return", 0, true}, {"halt", 0, false}}

// String returns the name that the text form has.
func (k Kind) String() string {
	if k < numKinds {
		return kinds[k].name
	}
	return "bad_kind"
}

// Block is a sequence of values that are executed from the first to the last.
type Block struct {
	Kind   Kind
	Cold   bool // hardly ever executed
	Ctrl   ValueID
	Params []ValueID // values whose operation is OpParam
	Code   []ValueID
	Succs  []Edge
}

// Edge is a way from one block to another. There is an argument for each parameter of the other block, but that an exception is the first
// parameter of the block where it arrives and has none.
type Edge struct {
	To   BlockID
	Args []ValueID
}

// NewFunc returns a function without blocks.
func NewFunc(name string, bits int, r *Runtime) *Func {
	return &Func{Name: name, Bits: bits, Runtime: r, Values: make([]Value, 1, 64)}
}

// Entry returns the block where the function begins. Its parameters are the function's.
func (f *Func) Entry() BlockID { return f.Order[0] }

// NewBlock adds a block at the end of the order.
func (f *Func) NewBlock() BlockID {
	b := BlockID(len(f.Blocks))
	f.Blocks = append(f.Blocks, Block{})
	f.Order = append(f.Order, b)
	return b
}

// New makes a value that is in no block yet.
func (f *Func) New(op Op, t Type, aux int64, args ...ValueID) ValueID {
	id := ValueID(len(f.Values))
	f.Values = append(f.Values, Value{Op: op, Type: t, Pos: f.At, Aux: aux})
	v := &f.Values[id]
	if v.nargs = uint16(len(args)); len(args) <= inlineArgs {
		copy(v.args[:], args)
	} else {
		v.args[0] = ValueID(len(f.pool))
		f.pool = append(f.pool, args...)
	}
	return id
}

// Add makes a value at the end of a block.
func (f *Func) Add(b BlockID, op Op, t Type, aux int64, args ...ValueID) ValueID {
	id := f.New(op, t, aux, args...)
	block := &f.Blocks[b]
	block.Code = f.ids.append(block.Code, id)
	return id
}

// AddParam makes a parameter of a block, behind those that it has. Edges to the block have to get an argument.
func (f *Func) AddParam(b BlockID, t Type) ValueID {
	id := f.New(OpParam, t, 0)
	block := &f.Blocks[b]
	block.Params = f.ids.append(block.Params, id)
	return id
}

// AddArg adds an argument to an edge.
func (f *Func) AddArg(e *Edge, arg ValueID) { e.Args = f.ids.append(e.Args, arg) }

// IDs returns a copy of a list, in memory of the function's.
func (f *Func) IDs(list ...ValueID) []ValueID { return f.ids.copied(list) }

// Args returns the operands of a value: a view, which may be written to until the next value is made.
func (f *Func) Args(id ValueID) []ValueID {
	v := &f.Values[id]
	if v.nargs <= inlineArgs {
		return v.args[:v.nargs]
	}
	return f.pool[v.args[0]:][:v.nargs]
}

// Arg returns operand i, which must be one of the first three of an operation other than OpCall.
func (v *Value) Arg(i int) ValueID { return v.args[i] }

// SetArgs puts other operands in the place of the first ones, of an operation other than OpCall.
func (v *Value) SetArgs(args ...ValueID) { copy(v.args[:v.nargs], args) }

// Const returns the constant that v is, if it is one.
func (v *Value) Const() (c int64, ok bool) { return v.Aux, v.Op == OpConst }

// Reset makes of a value another operation, in its place. There must be three operands at most.
func (f *Func) Reset(id ValueID, op Op, t Type, aux int64, args ...ValueID) {
	v := &f.Values[id]
	v.Op, v.Type, v.Aux = op, t, aux
	v.nargs = uint16(copy(v.args[:], args))
}

// Wrap returns x as a word of f has it: the low bits, with their sign extended.
func (f *Func) Wrap(x int64) int64 { return x << (64 - f.Bits) >> (64 - f.Bits) }

// end makes a block end, with room for the edges of its kind.
func (f *Func) end(b BlockID, k Kind, ctrl ValueID, to ...BlockID) {
	block := &f.Blocks[b]
	block.Kind, block.Ctrl, block.Succs = k, ctrl, f.edges.take(len(to))
	for i := range to {
		block.Succs[i] = Edge{To: to[i]}
	}
}

// Jump ends b with a jump.
func (f *Func) Jump(b, to BlockID, args ...ValueID) {
	f.end(b, Jump, 0, to)
	f.Blocks[b].Succs[0].Args = f.IDs(args...)
}

// Branch ends b: on at then if cond is not 0, else at otherwise. Edges have no arguments yet.
func (f *Func) Branch(b BlockID, cond ValueID, then, otherwise BlockID) {
	f.end(b, Branch, cond, then, otherwise)
}

// Check ends b, whose last value may fail. Edges have no arguments yet.
func (f *Func) Check(b, done, failed BlockID) { f.end(b, Check, 0, done, failed) }

// Return ends b with the function's result, 0 if it has none.
func (f *Func) Return(b BlockID, v ValueID) { f.end(b, Return, v) }

// Halt ends b where control never comes.
func (f *Func) Halt(b BlockID) { f.end(b, Halt, 0) }

// Effects returns what a value does besides computing its result.
func (f *Func) Effects(id ValueID) Effects {
	v := &f.Values[id]
	row := &Table[v.Op]
	switch {
	case v.Op == OpCall:
		return f.Runtime.Helpers[v.Aux].Effects
	case row.Traits&Loads != 0:
		return classes[v.Aux&0xff].load
	case row.Traits&Stores != 0:
		return classes[v.Aux&0xff].store
	}
	return row.Effects
}

// Size returns the number of bytes that a load or store accesses.
func (f *Func) Size(id ValueID) int {
	v := &f.Values[id]
	if n := Table[v.Op].Bytes; n != 0 {
		return n
	}
	t := v.Type
	if v.Op == OpStore {
		t = f.Values[v.args[1]].Type
	}
	switch t {
	case Float32:
		return 4
	case Float64:
		return 8
	}
	return f.Bits / 8
}

// Throwing reports whether a block of kind Check ends with a call: whether the failing edge brings an exception.
func (f *Func) Throwing(b BlockID) bool {
	code := f.Blocks[b].Code
	return len(code) > 0 && f.Values[code[len(code)-1]].Op == OpCall
}

// Clone returns a copy that shares nothing with f but the Runtime.
func (f *Func) Clone() *Func {
	c := *f
	c.ids, c.edges = arena[ValueID]{}, arena[Edge]{}
	c.Vars, c.Order = slices.Clone(f.Vars), slices.Clone(f.Order)
	c.Values, c.Blocks, c.pool = slices.Clone(f.Values), slices.Clone(f.Blocks), slices.Clone(f.pool)
	for i := range c.Blocks {
		b := &c.Blocks[i]
		b.Params, b.Code, b.Succs = slices.Clone(b.Params), slices.Clone(b.Code), slices.Clone(b.Succs)
		for j := range b.Succs {
			b.Succs[j].Args = slices.Clone(b.Succs[j].Args)
		}
	}
	return &c
}
