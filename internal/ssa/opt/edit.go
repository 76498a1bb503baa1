package opt

import "github.com/tandem-lang/tandem/internal/ssa"

// Changes to functions that passes have in common.

// replace puts other values in the place of operands, of what blocks end with, and of arguments. by must not answer with a value that it
// would replace.
func replace(f *ssa.Func, by func(v ssa.ValueID) ssa.ValueID) {
	for _, id := range f.Order {
		b := &f.Blocks[id]
		for _, v := range b.Code {
			args := f.Args(v)
			for i, a := range args {
				args[i] = by(a)
			}
		}
		if b.Ctrl != 0 {
			b.Ctrl = by(b.Ctrl)
		}
		for i := range b.Succs {
			args := b.Succs[i].Args
			for j, a := range args {
				args[j] = by(a)
			}
		}
	}
}

// countUses counts by value where it is an operand, an argument, or what a block ends with.
func countUses(f *ssa.Func) []int32 {
	uses := make([]int32, len(f.Values))
	for _, id := range f.Order {
		b := &f.Blocks[id]
		for _, v := range b.Code {
			for _, a := range f.Args(v) {
				uses[a]++
			}
		}
		uses[b.Ctrl]++
		for i := range b.Succs {
			for _, a := range b.Succs[i].Args {
				uses[a]++
			}
		}
	}
	return uses
}

// keepParams removes the parameters that keep denies, but those of the entry and those that an exception is brought to, with the
// arguments for them. Nothing may use them any more.
func keepParams(f *ssa.Func, c *ssa.CFG, keep func(p ssa.ValueID) bool) {
	for _, id := range c.Order[1:] {
		b := &f.Blocks[id]
		first := 0
		for _, p := range c.Preds(id) {
			if brings(f, p) {
				first = 1
			}
		}
		kept := b.Params[:first]
		for i, p := range b.Params[first:] {
			if keep(p) {
				kept = append(kept, p)
				continue
			}
			for _, pred := range c.Preds(id) { // marks the arguments
				mark := first + i
				if brings(f, pred) {
					mark--
				}
				f.Blocks[pred.From].Succs[pred.Edge].Args[mark] = 0
			}
		}
		if len(kept) == len(b.Params) {
			continue
		}
		b.Params = kept
		for _, pred := range c.Preds(id) {
			e := &f.Blocks[pred.From].Succs[pred.Edge]
			args := e.Args[:0]
			for _, a := range e.Args {
				if a != 0 {
					args = append(args, a)
				}
			}
			e.Args = args
		}
	}
}

// preheader returns a block from which control goes to the header of a loop and nowhere else, and through which it comes there from outside.
// It makes one if there is none; c and l do not know of it.
func preheader(f *ssa.Func, c *ssa.CFG, l *ssa.Loops, loop int32) ssa.BlockID {
	header := l.All[loop].Header
	var outside []ssa.Pred
	for _, p := range c.Preds(header) {
		if !l.Contains(loop, p.From) {
			outside = append(outside, p)
		}
	}
	alone := len(outside) == 1 && !brings(f, outside[0])
	if alone && f.Blocks[outside[0].From].Kind == ssa.Jump {
		return outside[0].From
	}
	b := f.NewBlock()
	if alone {
		e := &f.Blocks[outside[0].From].Succs[outside[0].Edge]
		f.Jump(b, header, e.Args...)
		e.To, e.Args = b, nil
		return b
	}
	var params []ssa.ValueID
	for _, p := range f.Blocks[header].Params {
		params = append(params, f.AddParam(b, f.Values[p].Type))
	}
	f.Jump(b, header, params...)
	for _, p := range outside {
		f.Blocks[p.From].Succs[p.Edge].To = b
	}
	return b
}
