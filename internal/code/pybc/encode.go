package pybc

import (
	"errors"
	"fmt"

	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pyop"
)

// ErrOverflow is the reference's RuntimeError for a jump that is too long.
var ErrOverflow = errors.New("bytecode overflow")

// Options are choices of the encoder.
type Options struct {
	NoLines bool // leave the line table out, as -O3 and -X no-source-lines do
}

var ellipsis = pyconst.Ellipsis

// unwindDropIter is the bit of an UNWIND_JUMP's byte that asks to drop an iterator.
const unwindDropIter = 0x80

// scratch holds the encoder's lists from function to function.
type scratch struct {
	code, head []byte
	key        []byte
	labels     []labelPlace
	jumps      []jump
	marks      []lineMark
	shorts     []int32
	queue      []int32
	names      []int32
}

// labelPlace is where a label stands: an offset in the code as if all jumps were
// long, and the number of jumps before it.
type labelPlace struct {
	at    int32 // -1: not placed
	jumps int32
}

// lineMark is where a source line begins, in the same terms.
type lineMark struct {
	at, jumps int32
	lines     int32 // lines further than the mark before
}

// encoder makes the code of one function.
type encoder struct {
	t    *Tables
	opts Options
	dead bool // after a jump, until the next label: nothing is written
	last int  // the last line in the line table

	code   []byte // with all jumps long
	labels []labelPlace
	jumps  []jump
	marks  []lineMark
}

// Encode returns the bytecode of fn with its prelude. The functions of a module
// must be encoded in the order of Module.Funcs with the same Tables. The error is
// ErrOverflow, or tells that fn is inconsistent.
func Encode(fn *pyop.Func, t *Tables, opts Options) ([]byte, error) {
	s := &t.scratch
	e := encoder{t: t, opts: opts, last: 1, code: s.code[:0], jumps: s.jumps[:0], marks: s.marks[:0]}
	e.labels = growTo(s.labels, fn.NumLabels)
	for i := range e.labels {
		e.labels[i].at = -1
	}
	s.head = appendNames(s.head[:0], fn, t)
	stack, blocks, err := e.walk(fn)
	s.code, s.labels, s.jumps, s.marks = e.code, e.labels, e.jumps, e.marks
	if err != nil {
		return nil, err
	}
	s.queue = relax(e.jumps, e.labels, s.queue[:0])
	return e.finish(fn, stack, blocks)
}

// walk lowers all operations and returns the greatest depth of the stack and of
// the exception blocks. Dead operations count too, as in the reference.
func (e *encoder) walk(fn *pyop.Func) (stack, blocks int, err error) {
	depth, open := 0, 0
	for i := range fn.Instrs {
		in := &fn.Instrs[i]
		net, peak := in.Effect()
		stack = max(stack, depth+peak)
		depth += net
		switch in.Op {
		case pyop.SetupWith, pyop.SetupExcept, pyop.SetupFinally:
			open++
			blocks = max(blocks, open)
		case pyop.EndFinally:
			open--
		}
		e.lower(in)
		if pyop.Table[in.Op].Ends {
			e.dead = true
		}
	}
	if depth != 0 || open != 0 {
		return 0, 0, fmt.Errorf("inconsistent operations: %d values and %d exception blocks left at the end", depth, open)
	}
	return stack, blocks, nil
}

func (e *encoder) lower(in *pyop.Instr) {
	l := &lowered[in.Op]
	op := l.op
	if in.Kind != 0 && l.alt != 0 {
		op = l.alt
	}
	switch l.how {
	case lowerPlain:
		e.raw(byte(op))
	case lowerQstr:
		e.uint(op, e.t.Qstr(pyop.Sym(in.A)))
	case lowerLocal:
		if in.A < numMulti {
			e.raw(byte(l.op) + byte(in.A))
		} else {
			e.uint(l.alt, int(in.A))
		}
	case lowerSlot, lowerCount, lowerChild:
		e.uint(op, int(in.A))
	case lowerCall:
		e.uint(op, int(in.B)<<8|int(in.A))
	case lowerJump:
		e.jump(op, in.A)
	case lowerClosure:
		e.uint(op, int(in.A))
		e.raw(byte(in.B))
	case lowerSpecial:
		lowerSpecials[in.Op](e, in)
	}
}

func (e *encoder) raw(b byte) {
	if !e.dead {
		e.code = append(e.code, b)
	}
}

func (e *encoder) plain(ops ...Opcode) {
	for _, op := range ops {
		e.raw(byte(op))
	}
}

func (e *encoder) uint(op Opcode, x int) {
	if !e.dead {
		e.code = appendUint(append(e.code, byte(op)), x)
	}
}

func (e *encoder) smallInt(x int64) {
	if e.dead {
		return
	}
	if minMultiInt <= x && x <= maxMultiInt {
		e.code = append(e.code, byte(LoadConstSmallIntMulti)+byte(x-minMultiInt))
		return
	}
	e.code = appendInt(append(e.code, byte(LoadConstSmallInt)), x)
}

func (e *encoder) jump(op Opcode, label int32) {
	if e.dead {
		return
	}
	e.jumps = append(e.jumps, jump{at: int32(len(e.code)), label: label, signed: op <= PopJumpIfFalse})
	e.code = append(e.code, byte(op), 0, 0)
}

func (e *encoder) place(label int32) {
	e.dead = false
	e.labels[label] = labelPlace{int32(len(e.code)), int32(len(e.jumps))}
}

// line marks the begin of a source line; the table knows only lines that go up.
func (e *encoder) line(line int) {
	if e.opts.NoLines || line <= e.last {
		return
	}
	e.marks = append(e.marks, lineMark{int32(len(e.code)), int32(len(e.jumps)), int32(line - e.last)})
	e.last = line
}

// finish puts prelude, line table, cells and code together.
func (e *encoder) finish(fn *pyop.Func, stack, blocks int) ([]byte, error) {
	s := &e.t.scratch
	shorts := shortsBefore(e.jumps, s.shorts)
	s.shorts = shorts
	info := s.head
	for i, at := 0, 0; i < len(e.marks); i++ {
		m := e.marks[i]
		next := int(m.at - shorts[m.jumps])
		info = appendLine(info, next-at, int(m.lines))
		at = next
	}
	infoSize := len(info)
	for i := range fn.Locals {
		if l := &fn.Locals[i]; l.Kind == pyop.LocalCell && (l.Slot < 0 || l.Slot > 255) {
			return nil, fmt.Errorf("cell in slot %d: slots of cells end at 255", l.Slot)
		}
	}
	info = appendCells(info, fn)
	s.head = info
	var head [32]byte
	numState := max(1, fn.NumLocals+stack)
	sig := appendSignature(head[:0], preludeOf(fn, numState, blocks))
	sig = appendSizes(sig, infoSize, len(info)-infoSize)

	size := len(sig) + len(info) + len(e.code) - int(shorts[len(e.jumps)])
	out := append(append(make([]byte, 0, size), sig...), info...)
	return e.appendCode(out, shorts)
}

// appendCode appends the code with each jump in its final size.
func (e *encoder) appendCode(out []byte, shorts []int32) ([]byte, error) {
	from := int32(0)
	for i := range e.jumps {
		j := &e.jumps[i]
		out = append(out, e.code[from:j.at+1]...)
		from = j.at + 3
		to := e.labels[j.label]
		if to.at < 0 {
			return nil, fmt.Errorf("jump to label %d, which is not placed", j.label)
		}
		distance := int(to.at-shorts[to.jumps]) - int(j.at-shorts[i]) - 3
		if j.short {
			distance++
		}
		if !j.signed && distance < 0 {
			return nil, fmt.Errorf("jump back to label %d by an operation that jumps forward only", j.label)
		}
		var err error
		if out, err = j.append(out, distance); err != nil {
			return nil, err
		}
	}
	return append(out, e.code[from:]...), nil
}

func growTo[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}
