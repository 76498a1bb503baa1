package ssa

import (
	"errors"
	"fmt"
)

// Env is what a function finds around it while it is interpreted. Words are int64 with the sign extended.
type Env interface {
	// Load returns the bytes at an address, one to eight, as a number: the first is the lowest.
	Load(address uint64, size int, c Class) (uint64, error)
	// Store writes the low bytes of a number.
	Store(address uint64, size int, c Class, x uint64) error
	// Call runs a helper. It throws where the exception is not 0.
	Call(helper int, args []int64) (result, exception int64, err error)
	// Symbol returns the value of a symbol.
	Symbol(kind, index int) (int64, error)
}

// Shifts says what a machine does with a count of bits that is not less than the word's.
type Shifts uint8

// What machines do.
const (
	ShiftsMask     Shifts = iota // only the low bits of the count count: x86, RISC-V
	ShiftsSaturate               // the low eight bits of the count count, and all bits are shifted out: ARM
)

// Interp interprets functions, as the reference that machine code and passes are held against. It is not fast.
type Interp struct {
	Env    Env
	Slots  uint64 // the address of the function's slots
	Steps  int    // values and edges that are executed at most
	Shifts Shifts

	// Count, if it is not nil, counts how often each operation of a block is executed, by ValueID; constants and parameters
	// are not counted.
	Count []int
}

// Outcome is how a call of a function ended.
type Outcome struct {
	Result    int64 // the bits of the result, if there is one
	Exception int64 // what was thrown; 0: the function returned
	Steps     int   // values and edges executed
}

// Errors of the interpreter.
var (
	ErrTrap  = errors.New("a division does what the machine does")
	ErrSteps = errors.New("too many steps")
)

// Run calls a function that Verify has passed. The error is ErrTrap, ErrSteps, or one of the Env's.
func (in *Interp) Run(f *Func, args ...int64) (Outcome, error) {
	params := f.Blocks[f.Entry()].Params
	if len(args) != len(params) {
		return Outcome{}, fmt.Errorf("%d arguments for %d parameters", len(args), len(params))
	}
	r := run{Interp: in, f: f, values: make([]int64, len(f.Values)), vars: make([]int64, len(f.Vars))}
	for i, p := range params {
		r.values[p] = args[i]
	}
	r.blocks(f.Entry())
	return r.out, r.err
}

// run is one call.
type run struct {
	*Interp
	f          *Func
	values     []int64
	vars       []int64
	args       []int64
	thrown     bool // the last value failed; for a call, exception says with what
	thrownWith int64
	done       bool
	out        Outcome
	err        error
}

func (r *run) blocks(b BlockID) {
	for !r.done && r.err == nil {
		b = r.block(b)
	}
}

// step counts one step.
func (r *run) step() bool {
	if r.out.Steps++; r.out.Steps > r.Steps {
		r.err = ErrSteps
	}
	return r.err == nil
}

// block executes a block and returns the next one.
func (r *run) block(id BlockID) BlockID {
	b := &r.f.Blocks[id]
	for i, v := range b.Code {
		if !r.step() {
			return id
		}
		r.thrown = false
		r.values[v] = r.value(v)
		if r.Count != nil && r.f.Values[v].Op != OpConst {
			r.Count[v]++
		}
		if r.err != nil {
			return id
		}
		if r.thrown && (b.Kind != Check || i < len(b.Code)-1) {
			r.done, r.out.Exception = true, r.thrownWith
			return id
		}
	}
	r.step()
	switch b.Kind {
	case Jump:
		return r.edge(&b.Succs[0], false)
	case Branch:
		if r.values[b.Ctrl] != 0 {
			return r.edge(&b.Succs[0], false)
		}
		return r.edge(&b.Succs[1], false)
	case Check:
		if r.thrown {
			return r.edge(&b.Succs[1], r.f.Throwing(id))
		}
		return r.edge(&b.Succs[0], false)
	case Return:
		r.done = true
		if b.Ctrl != 0 {
			r.out.Result = r.values[b.Ctrl]
		}
	default:
		r.err = fmt.Errorf("control comes to the end of b%d, a %v", id, b.Kind)
	}
	return id
}

// edge passes the arguments of an edge, behind the exception if it brings one.
func (r *run) edge(e *Edge, brings bool) BlockID {
	params := r.f.Blocks[e.To].Params
	r.args = r.args[:0]
	if brings {
		r.args = append(r.args, r.thrownWith)
	}
	for _, a := range e.Args {
		r.args = append(r.args, r.values[a])
	}
	for i, p := range params {
		r.values[p] = r.args[i]
	}
	return e.To
}

// value computes one value.
func (r *run) value(id ValueID) int64 {
	f := r.f
	v := &f.Values[id]
	switch row := &Table[v.Op]; {
	case row.Traits&Loads != 0:
		return r.load(id, v)
	case row.Traits&Stores != 0:
		offset, c := v.Access()
		address := unsigned(f.Bits, r.values[v.args[0]]+offset)
		if err := r.Env.Store(address, f.Size(id), c, uint64(r.values[v.args[1]])); err != nil {
			r.err = err
		}
		return 0
	case row.Eval != nil:
		return r.eval(v, row)
	case v.Op == OpCall:
		return r.call(id, v)
	case row.EvalTest != nil || row.EvalFloat != nil || v.Op == OpItof || v.Op == OpFtoi:
		x, y := r.operands(v)
		z, _ := f.Fold(v.Op, v.Type, f.Values[v.args[0]].Type, x, y)
		return z
	}
	return r.other(v)
}

// operands returns the one or two operands; for one, the other is Aux.
func (r *run) operands(v *Value) (x, y int64) {
	x, y = r.values[v.args[0]], v.Aux
	if v.nargs > 1 {
		y = r.values[v.args[1]]
	}
	return x, y
}

func (r *run) eval(v *Value, row *Row) int64 {
	x, y := r.operands(v)
	switch {
	case row.Traits&Divides != 0 && r.f.overflows(v.Op, x, y):
		r.err = ErrTrap
		return 0
	case row.Traits&Fails != 0:
		r.thrown = r.f.Fails(v.Op, x, y)
	case row.Traits&Counts != 0:
		if r.Shifts == ShiftsMask {
			y &= int64(r.f.Bits) - 1
		} else if y &= 0xff; y >= int64(r.f.Bits) {
			if v.Op != OpSar {
				return 0
			}
			y = int64(r.f.Bits) - 1
		}
	}
	return r.f.Wrap(row.Eval(r.f.Bits, x, y))
}

// other computes the operations that are no function of their operands.
func (r *run) other(v *Value) int64 {
	switch v.Op {
	case OpConst:
		return v.Aux
	case OpSymbol:
		kind, index := v.Symbol()
		x, err := r.Env.Symbol(kind, index)
		if err != nil {
			r.err = err
		}
		return x
	case OpSlot:
		return r.f.Wrap(int64(r.Slots) + v.Aux*int64(r.f.Bits/8))
	case OpGet:
		return r.vars[v.Aux]
	case OpSet:
		r.vars[v.Aux] = r.values[v.args[0]]
	}
	return 0
}

func (r *run) load(id ValueID, v *Value) int64 {
	offset, c := v.Access()
	size := r.f.Size(id)
	x, err := r.Env.Load(unsigned(r.f.Bits, r.values[v.args[0]]+offset), size, c)
	if err != nil {
		r.err = err
	}
	switch v.Op {
	case OpLoad8s, OpLoad16s, OpLoad32s:
		return int64(x) << (64 - 8*size) >> (64 - 8*size)
	case OpLoad:
		if !v.Type.IsFloat() {
			return r.f.Wrap(int64(x))
		}
	}
	return int64(x)
}

func (r *run) call(id ValueID, v *Value) int64 {
	r.args = r.args[:0]
	for _, a := range r.f.Args(id) {
		r.args = append(r.args, r.values[a])
	}
	result, exception, err := r.Env.Call(int(v.Aux), r.args)
	if err != nil {
		r.err = err
	}
	r.thrown, r.thrownWith = exception != 0, exception
	if v.Type.OneWord() {
		result = r.f.Wrap(result)
	}
	return result
}
