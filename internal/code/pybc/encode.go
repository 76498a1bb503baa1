package pybc

import (
	"errors"
	"fmt"

	"github.com/tandem-lang/tandem/internal/code/pylink"
	"github.com/tandem-lang/tandem/internal/code/pyop"
)

// ErrOverflow is the reference's RuntimeError for a jump that is too long.
var ErrOverflow = errors.New("bytecode overflow")

// Options are choices of the encoder.
type Options struct {
	NoLines bool // leave the line table out, as -O3 and -X no-source-lines do
}

// unwindDropIter is the bit of an UNWIND_JUMP's byte that asks to drop an iterator.
const unwindDropIter = 0x80

// Encoder encodes the functions of one module. It serves one goroutine.
type Encoder struct {
	t    *pylink.Tables
	opts Options

	// Of the function under way; the lists are used from function to function.
	dead   bool   // after a jump, until the next label: nothing is written
	last   int    // the last line in the line table
	code   []byte // with all jumps long
	info   []byte
	head   []byte
	labels []labelPlace
	jumps  []jump
	marks  []lineMark
	shorts []int32
	queue  []int32
}

// NewEncoder returns an encoder that numbers names and constants in t.
func NewEncoder(t *pylink.Tables, opts Options) *Encoder { return &Encoder{t: t, opts: opts} }

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

// Func returns the bytecode of fn with its prelude. The functions of a module must
// be encoded in the order of Module.Funcs. The error is ErrOverflow, or tells that fn
// is inconsistent.
func (e *Encoder) Func(fn *pyop.Func) ([]byte, error) {
	e.code, e.jumps, e.marks = e.code[:0], e.jumps[:0], e.marks[:0]
	e.dead, e.last = false, 1
	if cap(e.labels) < fn.NumLabels {
		e.labels = make([]labelPlace, fn.NumLabels)
	}
	e.labels = e.labels[:fn.NumLabels]
	for i := range e.labels {
		e.labels[i].at = -1
	}
	e.info = pylink.AppendNames(e.info[:0], fn, e.t)
	for i := range fn.Instrs {
		in := &fn.Instrs[i]
		e.lower(in)
		if in.Op.Has(pyop.Ends) {
			e.dead = true
		}
	}
	e.queue = relax(e.jumps, e.labels, e.queue[:0])
	return e.finish(fn)
}

func (e *Encoder) lower(in *pyop.Instr) {
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

func (e *Encoder) raw(b byte) {
	if !e.dead {
		e.code = append(e.code, b)
	}
}

func (e *Encoder) plain(ops ...Opcode) {
	for _, op := range ops {
		e.raw(byte(op))
	}
}

func (e *Encoder) uint(op Opcode, x int) {
	if !e.dead {
		e.code = pylink.AppendUint(append(e.code, byte(op)), x)
	}
}

func (e *Encoder) smallInt(x int64) {
	if e.dead {
		return
	}
	if minMultiInt <= x && x <= maxMultiInt {
		e.code = append(e.code, byte(LoadConstSmallIntMulti)+byte(x-minMultiInt))
		return
	}
	e.code = appendInt(append(e.code, byte(LoadConstSmallInt)), x)
}

func (e *Encoder) jump(op Opcode, label int32) {
	if e.dead {
		return
	}
	e.jumps = append(e.jumps, jump{at: int32(len(e.code)), label: label, signed: op <= PopJumpIfFalse})
	e.code = append(e.code, byte(op), 0, 0)
}

func (e *Encoder) place(label int32) {
	e.dead = false
	e.labels[label] = labelPlace{int32(len(e.code)), int32(len(e.jumps))}
}

// line marks the begin of a source line; the table knows only lines that go up.
func (e *Encoder) line(line int) {
	if e.opts.NoLines || line <= e.last {
		return
	}
	e.marks = append(e.marks, lineMark{int32(len(e.code)), int32(len(e.jumps)), int32(line - e.last)})
	e.last = line
}

// finish puts prelude, line table, cells and code together.
func (e *Encoder) finish(fn *pyop.Func) ([]byte, error) {
	e.shorts = shortsBefore(e.jumps, e.shorts)
	at := 0
	for i := range e.marks {
		m := &e.marks[i]
		next := int(m.at - e.shorts[m.jumps])
		e.info = appendLine(e.info, next-at, int(m.lines))
		at = next
	}
	numState := max(1, fn.NumLocals+fn.MaxStack)
	head, err := pylink.AppendPrelude(e.head[:0], fn, numState, fn.MaxBlocks, e.info)
	if err != nil {
		return nil, err
	}
	e.head = head
	size := len(head) + len(e.code) - int(e.shorts[len(e.jumps)])
	return e.appendCode(append(make([]byte, 0, size), head...))
}

// appendCode appends the code with each jump in its final size.
func (e *Encoder) appendCode(out []byte) ([]byte, error) {
	from := int32(0)
	for i := range e.jumps {
		j := &e.jumps[i]
		out = append(out, e.code[from:j.at+1]...)
		from = j.at + 3
		to := e.labels[j.label]
		if to.at < 0 {
			return nil, fmt.Errorf("jump to label %d, which is not placed", j.label)
		}
		distance := int(to.at-e.shorts[to.jumps]) - int(j.at-e.shorts[i]) - 3
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

// appendLine appends an entry of the line table: so many bytes of code further, so
// many lines further. Not both are 0.
func appendLine(dst []byte, bytes, lines int) []byte {
	for bytes > 0 || lines > 0 {
		var b, l int
		if lines <= 6 || bytes > 0xf {
			b = min(bytes, 0x1f)
			if b == bytes { // lines count only from where all bytes are behind
				l = min(lines, 3)
			}
			dst = append(dst, byte(b|l<<5))
		} else {
			b, l = min(bytes, 0xf), min(lines, 0x7ff)
			dst = append(dst, byte(0x80|b|l>>4&0x70), byte(l))
		}
		bytes, lines = bytes-b, lines-l
	}
	return dst
}

// appendInt appends x as a signed vint: the highest group's bit 6 is the sign.
func appendInt(dst []byte, x int64) []byte {
	shift := 0
	for rest := x >> 6; rest != 0 && rest != -1; rest >>= 7 {
		shift += 7
	}
	for ; shift > 0; shift -= 7 {
		dst = append(dst, byte(x>>shift)|0x80)
	}
	return append(dst, byte(x)&0x7f)
}
