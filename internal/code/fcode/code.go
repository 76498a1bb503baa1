package fcode

import (
	"encoding/binary"
	"fmt"
)

// Instr is one instruction. A and B are its operands: table indexes or a register;
// for a jump A is the index of the target instruction, and for Switch A is the
// index of a list in Code.Tables.
type Instr struct {
	Op   Op
	A, B int32
}

// Trap is a row of the error table: an Err of the type that is thrown by the
// instructions [Start, End) continues at Handler.
type Trap struct {
	Start, End, Handler int32
	Type                uint16 // typeRef
}

// LineEntry says that the instructions from Instr on belong to a source line.
type LineEntry struct {
	Instr int32
	Line  uint16
}

// Code is the body of a method as data. Everything in it points at instructions
// by their index, so that instructions can be read, counted and replaced without
// any knowledge of their encoded size.
type Code struct {
	Instrs []Instr
	Tables [][]int32 // jump tables of the Switch instructions
	Traps  []Trap
	Lines  []LineEntry
}

// Emit appends an instruction and returns its index.
func (c *Code) Emit(op Op, a, b int32) int32 {
	c.Instrs = append(c.Instrs, Instr{op, a, b})
	return int32(len(c.Instrs) - 1)
}

// Here returns the index that the next instruction will have.
func (c *Code) Here() int32 { return int32(len(c.Instrs)) }

// Encoded is a method's body in bytes.
type Encoded struct {
	Code     []byte
	ErrTable []byte // nil where there are no traps
	Lines    []byte // nil where there are no lines
}

// size returns the encoded size of an instruction in bytes.
func (c *Code) size(in *Instr) int {
	arg := ops[in.Op].Arg
	if arg == SwitchArg {
		return 3 + 2*len(c.Tables[in.A])
	}
	return 1 + operands[arg].size
}

// pcs returns the offset of each instruction, and that of the end.
func (c *Code) pcs() []int {
	pcs := make([]int, len(c.Instrs)+1)
	at := 0
	for i := range c.Instrs {
		pcs[i] = at
		at += c.size(&c.Instrs[i])
	}
	pcs[len(c.Instrs)] = at
	return pcs
}

// Encode returns the bytes of the code and its tables.
func (c *Code) Encode() (Encoded, error) {
	pcs := c.pcs()
	size := pcs[len(c.Instrs)]
	if size > maxCode {
		return Encoded{}, &LimitError{What: "bytes of code", Count: size, Limit: maxCode}
	}
	w := &writer{data: make([]byte, 0, size+2+8*len(c.Traps)+2+4*len(c.Lines))}
	for i := range c.Instrs {
		c.encode(w, &c.Instrs[i], pcs)
	}
	out := Encoded{Code: w.data[:size:size]}
	if len(c.Traps) > 0 {
		start := len(w.data)
		w.count(len(c.Traps), "error table entries")
		for _, t := range c.Traps {
			w.u2(uint16(pcs[t.Start]))
			w.u2(uint16(pcs[t.End]))
			w.u2(uint16(pcs[t.Handler]))
			w.u2(t.Type)
		}
		out.ErrTable = w.data[start:len(w.data):len(w.data)]
	}
	if len(c.Lines) > 0 {
		start := len(w.data)
		w.count(len(c.Lines), "line numbers")
		for _, l := range c.Lines {
			w.u2(uint16(pcs[l.Instr]))
			w.u2(l.Line)
		}
		out.Lines = w.data[start:]
	}
	return out, w.err
}

func (c *Code) encode(w *writer, in *Instr, pcs []int) {
	w.u1(uint8(in.Op))
	switch ops[in.Op].Arg {
	case NoArg:
	case JumpArg:
		w.u2(uint16(pcs[in.A]))
	case TypePairArg:
		w.u2(uint16(in.A))
		w.u2(uint16(in.B))
	case SwitchArg:
		table := c.Tables[in.A]
		w.count(len(table), "switch targets")
		for _, t := range table {
			w.u2(uint16(pcs[t]))
		}
	default:
		w.u2(uint16(in.A))
	}
}

// DecodeCode is the inverse of Encode. It fails where bytes are no instruction,
// and where a pc in the code or its tables is not the start of one.
func DecodeCode(e Encoded) (*Code, error) {
	d := &decoder{c: new(Code), code: e.Code}
	d.instrs()
	d.resolve()
	d.traps(e.ErrTable)
	d.lines(e.Lines)
	if d.err != nil {
		return nil, d.err
	}
	return d.c, nil
}

// decoder turns pcs into instruction indexes.
type decoder struct {
	c    *Code
	code []byte
	at   []int32 // index of the instruction at each pc, -1 inside one
	err  error
}

func (d *decoder) fail(pc int, format string, args ...any) {
	if d.err == nil {
		d.err = &FormatError{Entry: "code", Offset: pc, Reason: fmt.Sprintf(format, args...)}
	}
}

// instrs decodes the instructions; their targets are still pcs.
func (d *decoder) instrs() {
	b := d.code
	d.at = make([]int32, len(b)+1)
	for i := range d.at {
		d.at[i] = -1
	}
	d.c.Instrs = make([]Instr, 0, len(b)/2)
	for pc := 0; pc < len(b); {
		op := Op(b[pc])
		if !op.Valid() {
			d.fail(pc, "unknown opcode %d", b[pc])
			return
		}
		d.at[pc] = int32(len(d.c.Instrs))
		size := 1 + operands[ops[op].Arg].size
		in := Instr{Op: op}
		if op == Switch {
			size = d.table(&in, pc)
		}
		if pc+size > len(b) {
			d.fail(pc, "truncated %s", op)
			return
		}
		if op != Switch && size >= 3 {
			in.A = int32(binary.BigEndian.Uint16(b[pc+1:]))
		}
		if size == 5 && op != Switch {
			in.B = int32(binary.BigEndian.Uint16(b[pc+3:]))
		}
		d.c.Instrs = append(d.c.Instrs, in)
		pc += size
	}
	d.at[len(b)] = int32(len(d.c.Instrs))
}

// table reads a jump table and returns the size of the instruction, which is
// beyond the code where the table is truncated.
func (d *decoder) table(in *Instr, pc int) int {
	if pc+3 > len(d.code) {
		return 3
	}
	n := int(binary.BigEndian.Uint16(d.code[pc+1:]))
	size := 3 + 2*n
	if pc+size > len(d.code) {
		return size
	}
	targets := make([]int32, n)
	for i := range targets {
		targets[i] = int32(binary.BigEndian.Uint16(d.code[pc+3+2*i:]))
	}
	in.A = int32(len(d.c.Tables))
	d.c.Tables = append(d.c.Tables, targets)
	return size
}

// index returns the instruction at a pc.
func (d *decoder) index(pc int, what string) int32 {
	if pc < len(d.at) && d.at[pc] >= 0 {
		return d.at[pc]
	}
	d.fail(pc, "%s is not the start of an instruction", what)
	return 0
}

func (d *decoder) resolve() {
	if d.err != nil {
		return
	}
	for i := range d.c.Instrs {
		if in := &d.c.Instrs[i]; ops[in.Op].Arg == JumpArg {
			in.A = d.index(int(in.A), "jump target")
		}
	}
	for _, table := range d.c.Tables {
		for i, pc := range table {
			table[i] = d.index(int(pc), "switch target")
		}
	}
}

func (d *decoder) traps(data []byte) {
	if d.err != nil || len(data) == 0 {
		return
	}
	r := &reader{entry: ErrTableAttr, data: data}
	d.c.Traps = readList(r, 8, func(r *reader) Trap {
		return Trap{
			d.index(int(r.u2()), "start of a trap"),
			d.index(int(r.u2()), "end of a trap"),
			d.index(int(r.u2()), "handler"),
			r.u2(),
		}
	})
	if err := r.end(); d.err == nil {
		d.err = err
	}
}

func (d *decoder) lines(data []byte) {
	if d.err != nil || len(data) == 0 {
		return
	}
	r := &reader{entry: LineNumbersAttr, data: data}
	d.c.Lines = readList(r, 4, func(r *reader) LineEntry {
		return LineEntry{d.index(int(r.u2()), "pc of a line"), r.u2()}
	})
	if err := r.end(); d.err == nil {
		d.err = err
	}
}

// Body returns the encoded code and tables of a method.
func (p *Pod) Body(m *Method) Encoded {
	return Encoded{m.Code, p.Attr(m.Attrs, ErrTableAttr), p.Attr(m.Attrs, LineNumbersAttr)}
}
