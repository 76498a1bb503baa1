package lower

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/instr"
)

// pad is a range of items whose exceptions go to a label.
type pad struct {
	start, end int
	label      instr.Label
}

// finally is a finally block: a subroutine, and the handler that rethrows.
type finally struct {
	start   int32         // of its FinallyStart
	reg     uint16        // what it ends with
	body    instr.Label   // behind the entry of the handler
	returns []instr.Label // behind the jumps to it
}

// noReturn is what the register of a finally block holds ahead of the first time that the block runs: a number of no jump.
const noReturn = 1<<32 | 1

// findFinallies gives each finally block a register.
func (l *lowerer) findFinallies() {
	for i := range l.Code.Instrs {
		if l.Code.Instrs[i].Op == fcode.FinallyStart {
			l.finallies = append(l.finallies, finally{start: int32(i), reg: l.temps, body: l.b.NewLabel()})
			l.temps += 8
			l.most = l.temps
		}
	}
}

func (l *lowerer) finallyAt(i int32) *finally {
	n := slices.IndexFunc(l.finallies, func(f finally) bool { return f.start == i })
	if n < 0 {
		return nil
	}
	return &l.finallies[n]
}

// jumpFinally calls a finally block.
func (l *lowerer) jumpFinally(in *fcode.Instr) {
	f := l.finallyAt(in.A)
	if f == nil {
		l.broken = true
		return
	}
	back := l.b.NewLabel()
	l.emit(instr.LoadConst, 0, f.reg, 0, 0, uint64(len(f.returns))<<1|1)
	f.returns = append(f.returns, back)
	l.emitJump(instr.Jump, 0, 0, f.body)
	l.b.Place(back)
	l.fuse = false
}

// finallyStart is where a finally block begins: control comes here with the exception in the first temporary, and to its body from jumps.
func (l *lowerer) finallyStart(i int) {
	f := l.finallyAt(int32(i))
	l.emit(instr.Move, 0, f.reg, l.temp(0), 0)
	l.b.Place(f.body)
	l.fuse = false
	l.open = append(l.open, slices.IndexFunc(l.finallies, func(f finally) bool { return f.start == int32(i) }))
}

func (l *lowerer) finallyEnd() {
	l.dead = true
	if len(l.open) == 0 {
		l.broken = true
		return
	}
	f := &l.finallies[l.open[len(l.open)-1]]
	l.open = l.open[:len(l.open)-1]
	l.emit(instr.EndSubroutine, 0, f.reg, 0, uint16(len(f.returns)))
	for _, back := range f.returns {
		l.emitJump(instr.Jump, 0, 0, back)
	}
}

// pads makes the handlers: for each range of code between two places where a trap begins or ends, the traps that cover it, in order.
func (l *lowerer) pads() {
	var bounds []int32
	for _, t := range l.Code.Traps {
		bounds = append(bounds, t.Start, t.End)
	}
	slices.Sort(bounds)
	bounds = slices.Compact(bounds)
	made := map[string]instr.Label{}
	for i := 0; i+1 < len(bounds); i++ {
		var list []int
		key := ""
		for n, t := range l.Code.Traps {
			if t.Start <= bounds[i] && bounds[i+1] <= t.End {
				list = append(list, n)
				key += string(rune(n))
			}
		}
		if len(list) == 0 || l.first[bounds[i]] == l.first[bounds[i+1]] {
			continue
		}
		label, ok := made[key]
		if !ok {
			label = l.pad(list)
			made[key] = label
		}
		l.handlers = append(l.handlers, pad{l.first[bounds[i]], l.first[bounds[i+1]], label})
	}
}

// pad tests the exception for the types of traps, and goes to the first that takes it.
func (l *lowerer) pad(traps []int) instr.Label {
	label := l.b.NewLabel()
	l.b.Place(label)
	exc := l.use(l.temp(0))
	for _, n := range traps {
		t := &l.Code.Traps[n]
		to := l.labels[t.Handler]
		if sig := l.Pod.TypeSig(t.Type); sig == "sys::Err" || sig == "sys::Obj" {
			l.emitJump(instr.Jump, 0, 0, to)
			return label
		}
		typ, err := l.r.Type(t.Type)
		if err != nil {
			continue // no exception is of a type that is not there
		}
		l.b.EmitJump(instr.JumpIsType, 0, exc, 0, to)
		l.b.SetWord(typ.Word)
	}
	l.emit(instr.ThrowErr, 1, exc, 0, 0)
	return label
}
