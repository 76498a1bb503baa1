package lower

import (
	"errors"
	"math"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// ErrTooLarge is the error of a method that needs more registers than a frame has.
var ErrTooLarge = errors.New("method needs too many registers")

// ErrBadCode is the error of code that a verifier would refuse.
var ErrBadCode = errors.New("bad code")

// value is a value on the operand stack.
type value struct {
	in    place
	rep   Rep
	reg   uint16 // of a variable or temporary
	word  uint64 // of a constant, in its representation
	class Class  // of a tagged one
}

type place uint8

const (
	inConst place = iota
	inVar
	inTemp
)

type lowerer struct {
	*Method
	r     Resolver
	b     instr.Builder
	stack []value

	labels []instr.Label // by instruction of the code; noLabel where control comes only from above
	states []state       // by instruction with a label: what holds there, once it is known
	dead   bool          // control does not get here
	back   []bool        // by instruction: control comes from below too
	here   int           // the instruction that is lowered
	broken bool
	again  bool // unset or loose were not complete

	set   varSet // locals that were set on all ways to here
	unset varSet // locals that may be read without having been set, which the code begins by setting
	loose varSet // locals that get values of other classes than they are declared with, whose class is not known

	temps     uint16 // the first temporary's register
	most      uint16 // the highest register used
	first     []int  // by instruction: the first item of its code
	lines     []lineAt
	skip      int  // an instruction that was done with the one before
	fuse      bool // the last instruction emitted may still be given another destination
	handlers  []pad
	finallies []finally
	open      []int // finally blocks that are being lowered
}

// state is what holds on all ways to an instruction.
type state struct {
	known bool
	stack []value // in temporaries
	set   varSet
}

type lineAt struct{ item, line int }

const noLabel instr.Label = -1

// Lower returns the instructions of a method, of which fcode.Pod.VerifyMethod must have found no fault.
func Lower(m *Method, r Resolver) (*Unit, error) {
	l := newLowerer(m, r)
	l.lower()
	for n := 0; l.again; n++ {
		again := newLowerer(m, r)
		again.unset, again.loose = l.unset, l.loose
		for i := range m.Vars {
			if n == maxAgain {
				again.loose.add(i)
			}
		}
		l = again
		l.lower()
	}
	return l.finish()
}

// maxAgain is how often a method is lowered anew with what was learned of single locals; then all are loose.
const maxAgain = 3

// lower lowers the method.
func (l *lowerer) lower() {
	l.findLabels()
	l.enter()
	m := l.Method
	for i := range m.Code.Instrs {
		l.at(i)
		if !l.dead && i != l.skip {
			l.instr(i)
		}
	}
	l.first[len(m.Code.Instrs)] = l.b.Len()
	if m.Then != nil {
		l.at(len(m.Code.Instrs))
		for i := range m.Then.Params {
			l.load(int32(i))
		}
		l.call(m.Then)
		opReturn(l, 0, nil)
	}
	l.pads()
}

// enter begins the code: it sets what would be read unset, and checks what callers may have passed of other classes.
func (l *lowerer) enter() {
	for n := l.NumParams; n < len(l.Vars); n++ {
		if l.unset.has(n) {
			l.move(l.variable(int32(n)), zero(l.Vars[n]))
			l.set.add(n)
		}
	}
	for _, f := range l.finallies {
		l.move(f.reg, constant(Int, noReturn))
	}
	for _, n := range l.Unsure {
		c := l.class(n)
		l.need(value{in: inVar, rep: l.Vars[n], reg: l.variable(int32(n))}, c)
	}
	l.fuse = false
}

// class returns the class of a variable.
func (l *lowerer) class(n int) Class {
	if n < len(l.Classes) && (n < l.NumParams || !l.loose.has(n)) {
		return l.Classes[n]
	}
	return nil
}

func newLowerer(m *Method, r Resolver) *lowerer {
	n := len(m.Code.Instrs)
	l := &lowerer{Method: m, r: r, labels: make([]instr.Label, n+1), states: make([]state, n+1), back: make([]bool, n+1), first: make([]int, n+1), skip: -1}
	for i := range l.labels {
		l.labels[i] = noLabel
	}
	l.temps = uint16(8 * (len(m.Vars) + 2))
	l.most = l.temps
	return l
}

// variable returns the register of a variable: parameters come first, then the link.
func (l *lowerer) variable(n int32) uint16 {
	if int(n) < l.NumParams {
		return uint16(8 * n)
	}
	return uint16(8 * (n + 2))
}

func (l *lowerer) link() uint16 { return uint16(8 * l.NumParams) }

// findLabels gives a label to each instruction that control jumps to.
func (l *lowerer) findLabels() {
	from := int32(0)
	mark := func(i int32) {
		l.back[i] = l.back[i] || i <= from
		if l.labels[i] == noLabel {
			l.labels[i] = l.b.NewLabel()
		}
	}
	for i := range l.Code.Instrs {
		in := &l.Code.Instrs[i]
		from = int32(i)
		switch in.Op {
		case fcode.Jump, fcode.JumpTrue, fcode.JumpFalse, fcode.Leave:
			mark(in.A)
		case fcode.JumpFinally:
			mark(in.A)
			l.states[in.A].known = true
		case fcode.Switch:
			for _, t := range l.Code.Tables[in.A] {
				mark(t)
			}
		}
	}
	for _, t := range l.Code.Traps {
		mark(t.Handler)
		l.states[t.Handler].known = true
	}
	l.findFinallies()
}

// at comes to an instruction of the code.
func (l *lowerer) at(i int) {
	if l.labels[i] != noLabel {
		if !l.dead {
			l.settle(i)
		}
		s := &l.states[i]
		if l.dead && !s.known && !l.back[i] {
			l.first[i] = l.b.Len()
			return // nothing that was lowered jumps here
		}
		s.known = true
		l.stack = append(l.stack[:0], s.stack...)
		l.set = append(varSet(nil), s.set...)
		l.dead = false
		l.fuse = false
		l.b.Place(l.labels[i])
	}
	l.here = i
	l.first[i] = l.b.Len()
	for len(l.Code.Lines) > len(l.lines) && int(l.Code.Lines[len(l.lines)].Instr) <= i {
		l.lines = append(l.lines, lineAt{l.b.Len(), int(l.Code.Lines[len(l.lines)].Line)})
	}
}

// temp returns the temporary of a depth of the stack. One register below the first is left free, for the function that is called.
func (l *lowerer) temp(depth int) uint16 { return l.temps + uint16(8*(depth+1)) }

func (l *lowerer) use(reg uint16) uint16 {
	l.most = max(l.most, reg)
	return reg
}

// settle brings all values of the stack to the temporaries of their depth, for instruction i, which others come to as well: of them all
// it knows what holds when it is lowered, but of those that come from below.
func (l *lowerer) settle(i int) {
	s := &l.states[i]
	if !s.known {
		s.known = true
		s.set = append(varSet(nil), l.set...)
		for d, v := range l.stack {
			s.stack = append(s.stack, value{in: inTemp, rep: v.rep, reg: l.temp(d), class: v.class})
			if l.back[i] {
				s.stack[d].class = nil
			}
		}
	}
	if len(s.stack) != len(l.stack) {
		l.broken = true
		return
	}
	for d := range l.stack {
		l.needAt(d, s.stack[d].rep, nil)
		l.toTemp(d)
		s.stack[d].class = join(s.stack[d].class, l.stack[d].class)
	}
	if i <= l.here {
		l.learn(l.unset.addMissing(s.set, l.set))
	} else {
		s.set.intersect(l.set)
	}
}

// toTemp moves the value at a depth to its own temporary.
func (l *lowerer) toTemp(d int) {
	to := l.temp(d)
	if v := &l.stack[d]; v.in == inTemp && v.reg == to {
		return
	}
	l.vacate(to, d)
	l.move(to, l.stack[d])
	l.stack[d] = value{in: inTemp, rep: l.stack[d].rep, reg: to, class: l.stack[d].class}
}

// vacate moves what else lies in a temporary out of the way.
func (l *lowerer) vacate(reg uint16, but int) {
	for d := range l.stack {
		if v := &l.stack[d]; d != but && v.in == inTemp && v.reg == reg {
			to := l.free(0)
			l.move(to, *v)
			v.reg = to
		}
	}
}

// free returns a temporary above all that are in use, and leaves room for so many words below it.
func (l *lowerer) free(below int) uint16 {
	top := l.temps
	for _, v := range l.stack {
		if v.in == inTemp {
			top = max(top, v.reg+8)
		}
	}
	return l.use(top + uint16(8*below))
}

// emit appends an instruction.
func (l *lowerer) emit(op instr.Op, x uint8, a, b, c uint16, words ...uint64) {
	l.b.Emit(op, x, a, b, c, words...)
	l.fuse = instr.Table[op].A == instr.Write
	if l.b.Len() > math.MaxInt32/64 {
		l.most = math.MaxUint16
	}
}

// move copies a value to a register.
func (l *lowerer) move(to uint16, v value) {
	l.use(to)
	switch {
	case v.in == inConst:
		l.emit(instr.LoadConst, 0, to, 0, 0, v.word)
	case v.reg == to:
	case v.in == inTemp && l.fuse && l.b.Retarget(v.reg, to):
	default:
		l.emit(instr.Move, 0, to, v.reg, 0)
	}
}

func (l *lowerer) push(v value) { l.stack = append(l.stack, v) }

func (l *lowerer) pop() value {
	if len(l.stack) == 0 {
		l.underflow()
		return null()
	}
	v := l.stack[len(l.stack)-1]
	l.stack = l.stack[:len(l.stack)-1]
	return v
}

// underflow notes that the code takes more from the stack than it put there: a method that it calls is not as it says.
func (l *lowerer) underflow() {
	l.broken = true
	l.stack = l.stack[:0]
}

// reg returns a register that holds a value that was popped.
func (l *lowerer) reg(v value) uint16 {
	if v.in != inConst {
		return v.reg
	}
	to := l.free(0)
	l.move(to, v)
	return to
}

// regs returns registers of two values that were popped.
func (l *lowerer) regs(x, y value) (uint16, uint16) {
	if x.in == inConst && y.in == inConst {
		a := l.free(0)
		l.move(a, x)
		l.push(value{in: inTemp, reg: a})
		b := l.reg(y)
		l.pop()
		return a, b
	}
	l.push(x)
	l.push(y)
	a, b := l.reg(x), l.reg(y)
	l.pop()
	l.pop()
	return a, b
}

// result pushes a temporary for the result of the instruction that is emitted next, whose operands were popped.
func (l *lowerer) result(rep Rep) uint16 { return l.resultOf(rep, nil) }

// resultOf is result with the class of a tagged word.
func (l *lowerer) resultOf(rep Rep, c Class) uint16 {
	to := l.temp(len(l.stack))
	for _, v := range l.stack {
		if v.in == inTemp && v.reg == to {
			to = l.free(0)
			break
		}
	}
	l.push(value{in: inTemp, rep: rep, reg: l.use(to), class: c})
	return to
}

// finish lays the code out.
func (l *lowerer) finish() (*Unit, error) {
	if l.broken {
		return nil, ErrBadCode
	}
	if int(l.most)+8*4 >= 8*8190 || len(l.Vars) > 4000 {
		return nil, ErrTooLarge
	}
	u := &Unit{Code: l.b.Finish(), Registers: int(l.most)/8 + 2}
	for _, at := range l.lines {
		u.Lines = append(u.Lines, Line{l.b.UnitOf(at.item), at.line})
	}
	for _, p := range l.handlers {
		u.Handlers = append(u.Handlers, Handler{
			Start: l.b.UnitOf(p.start), End: l.b.UnitOf(p.end), Target: int(l.b.Unit(p.label)), Register: int(l.temp(0)),
		})
	}
	return u, nil
}

// fail emits an instruction that throws an error.
func (l *lowerer) fail(err error) {
	l.emit(instr.Unresolved, 0, 0, 0, 0, l.r.Problem(err))
	l.dead = true
	l.stack = l.stack[:0]
}

func constant(rep Rep, word uint64) value { return value{in: inConst, rep: rep, word: word} }

// null returns the value null.
func null() value {
	v := constant(Ref, uint64(layout.Null))
	v.class = noObject{}
	return v
}

// zero returns what a variable holds that nothing was stored in.
func zero(rep Rep) value {
	if rep == Ref {
		return null()
	}
	return constant(rep, 0)
}
