package pybc

import (
	"fmt"

	"github.com/tandem-lang/tandem/internal/code/pyop"
)

// Limits of what a prelude can say; the runtime keeps these numbers in 16 bits.
const (
	maxPreludeNumber = 0xffff
	maxInfo          = 1 << 28
)

// Error says what is wrong with a function and where.
type Error struct {
	Offset int // in the function's bytes
	Msg    string
}

// Error returns the message with its offset.
func (e *Error) Error() string { return fmt.Sprintf("offset %d: %s", e.Offset, e.Msg) }

func errorAt(offset int, format string, args ...any) *Error {
	return &Error{offset, fmt.Sprintf(format, args...)}
}

// Inst is one instruction.
type Inst struct {
	Offset int // of the opcode, in the function's bytes
	Size   int
	Op     Opcode
	Arg    int64 // the operand: an index, number or int; of jumps the offset that they lead to
	Extra  byte  // the byte after the operand of FormatClosure and FormatUnwind
	Row    *Row
}

// LineEntry says that from an offset on the code belongs to a line.
type LineEntry struct {
	Offset int // in the function's bytes
	Line   int
}

// Function is a function taken apart.
type Function struct {
	Prelude
	Name     int   // index of its name
	ArgNames []int // indexes of the names of its arguments
	Lines    []LineEntry
	Cells    []int // slots of the locals that become cells
	Start    int   // offset of the first instruction
	Insts    []Inst
}

// DecodePrelude takes the prelude at the begin of code apart: that of bytecode, or
// the one at the end of native code, where no lines follow the names.
func DecodePrelude(code []byte) (*Function, error) {
	d := decoder{code: code}
	f := &Function{}
	d.signature(f)
	d.sizes(f)
	infoEnd := d.at + f.InfoSize
	if d.err == nil && infoEnd+f.NumCells > len(code) {
		d.fail(d.at, "prelude says %d bytes of info and %d cells, %d bytes are left", f.InfoSize, f.NumCells, len(code)-d.at)
	}
	if d.err != nil {
		return nil, d.err
	}
	f.Start = infoEnd + f.NumCells
	f.Name = d.index("name", infoEnd)
	for i := 0; i < f.NumPos+f.NumKwOnly && d.err == nil; i++ {
		f.ArgNames = append(f.ArgNames, d.index("name of an argument", infoEnd))
	}
	d.lines(f, infoEnd)
	for _, slot := range code[infoEnd:f.Start] {
		f.Cells = append(f.Cells, int(slot))
	}
	if d.err != nil {
		return nil, d.err
	}
	return f, nil
}

// Decode takes a function in bytecode apart. All bytes after the prelude must be
// instructions.
func Decode(code []byte) (*Function, error) {
	f, err := DecodePrelude(code)
	if err != nil {
		return nil, err
	}
	f.Insts = make([]Inst, 0, (len(code)-f.Start)*2/3)
	for at := f.Start; at < len(code); {
		in, err := decodeInst(code, at)
		if err != nil {
			return nil, err
		}
		f.Insts = append(f.Insts, in)
		at += in.Size
	}
	return f, nil
}

// LineAt returns the source line of the instruction at offset.
func (f *Function) LineAt(offset int) int {
	lo, hi := 0, len(f.Lines)
	for lo < hi {
		if mid := (lo + hi) / 2; f.Lines[mid].Offset <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == 0 {
		return 1
	}
	return f.Lines[lo-1].Line
}

// decoder reads on until the first error.
type decoder struct {
	code []byte
	at   int
	err  error
}

func (d *decoder) fail(at int, format string, args ...any) {
	if d.err == nil {
		d.err = errorAt(at, format, args...)
	}
}

func (d *decoder) byte() int {
	if d.err == nil && d.at >= len(d.code) {
		d.fail(d.at, "the code ends in the prelude")
	}
	if d.err != nil {
		return 0
	}
	d.at++
	return int(d.code[d.at-1])
}

// signature reads the six numbers whose bits the first bytes interleave.
func (d *decoder) signature(f *Function) {
	b := d.byte()
	s, e, a := b>>3&15, b>>2&1, b&3
	k, def, flags := 0, 0, 0
	for n := 0; b&0x80 != 0 && d.err == nil; n++ {
		b = d.byte()
		s |= b >> 4 & 3 << (4 + 2*n)
		e |= b >> 1 & 1 << (1 + n)
		flags |= b >> 6 & 1 << n
		a |= b >> 2 & 1 << (2 + n)
		k |= b >> 3 & 1 << n
		def |= b & 1 << n
		if max(s, e, a, k, def, flags) > maxPreludeNumber || n > 16 {
			d.fail(d.at, "numbers in the prelude of more than 16 bits")
		}
	}
	f.NumState, f.NumExc, f.Flags = s+1, e, pyop.Flags(flags)
	f.NumPos, f.NumKwOnly, f.NumDefPos = a, k, def
}

func (d *decoder) sizes(f *Function) {
	for n := 0; d.err == nil; n++ {
		b := d.byte()
		if info := b >> 1 & 0x3f; info != 0 && n < 5 {
			f.InfoSize |= info << (6 * n)
		} else if info != 0 {
			f.InfoSize = maxInfo + 1
		}
		f.NumCells |= b & 1 << n
		if f.InfoSize > maxInfo || n > 16 {
			d.fail(d.at, "the prelude says more than %d bytes of info", maxInfo)
		}
		if b&0x80 == 0 {
			return
		}
	}
}

// index reads a vuint that ends before end.
func (d *decoder) index(what string, end int) int {
	if d.err != nil {
		return 0
	}
	x, n, ok := decodeUint(d.code[d.at:end])
	if !ok {
		d.fail(d.at, "%s does not end within the info", what)
		return 0
	}
	d.at += n
	return x
}

// lines reads the line table, which goes to end.
func (d *decoder) lines(f *Function, end int) {
	offset, line := f.Start, 1
	for d.err == nil && d.at < end {
		b := d.byte()
		bytes, lines := b&0x1f, b>>5
		if b&0x80 != 0 {
			if d.at >= end {
				d.fail(d.at, "the line table ends within an entry")
				return
			}
			bytes, lines = b&0xf, b<<4&0x700|d.byte()
		}
		offset, line = offset+bytes, line+lines
		if lines == 0 {
			continue
		}
		if n := len(f.Lines); n > 0 && f.Lines[n-1].Offset == offset {
			f.Lines[n-1].Line = line
		} else {
			f.Lines = append(f.Lines, LineEntry{offset, line})
		}
	}
}

// decodeUint reads a vuint of at most 31 bits and returns its size.
func decodeUint(code []byte) (x, size int, ok bool) {
	for i := range code {
		if x>>24 != 0 {
			return 0, 0, false
		}
		x = x<<7 | int(code[i]&0x7f)
		if code[i]&0x80 == 0 {
			return x, int(i + 1), true
		}
	}
	return 0, 0, false
}

// decodeInt reads a signed vint of at most 64 bits and returns its size.
func decodeInt(code []byte) (x int64, size int, ok bool) {
	for i := range code {
		if i == 0 && code[0]&0x40 != 0 {
			x = -1
		}
		if x>>56 != 0 && x>>56 != -1 {
			return 0, 0, false
		}
		x = x<<7 | int64(code[i]&0x7f)
		if code[i]&0x80 == 0 {
			return x, i + 1, true
		}
	}
	return 0, 0, false
}

// decodeInst reads the instruction at offset at.
func decodeInst(code []byte, at int) (Inst, error) {
	in := Inst{Offset: at, Op: Opcode(code[at]), Row: Lookup(Opcode(code[at]))}
	if in.Row == nil {
		return in, errorAt(at, "0x%02x is no opcode", code[at])
	}
	size, ok := 0, true
	operand := code[at+1:]
	switch f := in.Row.Format; f {
	case FormatNone:
	case FormatMulti:
		in.Arg = int64(in.Op) - int64(in.Row.Op) + int64(in.Row.First)
	case FormatInt:
		in.Arg, size, ok = decodeInt(operand)
	case FormatJump, FormatForward, FormatUnwind:
		var distance int
		distance, size, ok = decodeJump(operand, f != FormatForward)
		in.Arg = int64(at + 1 + size + distance)
	default:
		var x int
		x, size, ok = decodeUint(operand)
		in.Arg = int64(x)
	}
	if f := in.Row.Format; ok && (f == FormatClosure || f == FormatUnwind) {
		if ok = size < len(operand); ok {
			in.Extra = operand[size]
			size++
		}
	}
	if !ok {
		return in, errorAt(at, "%s: its operand is too long or the code ends in it", in.Row.Name)
	}
	in.Size = 1 + size
	return in, nil
}

// decodeJump reads the distance of a jump from the end of the operand.
func decodeJump(code []byte, signed bool) (distance, size int, ok bool) {
	if len(code) == 0 {
		return 0, 0, false
	}
	distance, size = int(code[0]), 1
	zero := -minSigned
	if code[0]&0x80 != 0 {
		if len(code) < 2 {
			return 0, 0, false
		}
		distance, size = int(code[0]&0x7f)|int(code[1])<<7, 2
		zero = 0x4000
	}
	if signed {
		distance -= zero
	}
	return distance, size, true
}

// pops returns how many values in takes from the stack.
func (in *Inst) pops() int {
	n := in.Row.Pop
	switch in.Row.Vary {
	case popN:
		n += int(in.Arg)
	case popCall:
		n += int(in.Arg&0xff) + 2*int(in.Arg>>8)
	case popCells:
		n += int(in.Extra)
	case popComp:
		if in.Arg&3 == compDict {
			n++
		}
	}
	return n
}

// pushes returns how many values in puts on the stack where control falls through.
func (in *Inst) pushes() int {
	n := in.Row.Push
	switch in.Row.Vary {
	case pushN:
		n += int(in.Arg)
	case pushUnpack:
		n += int(in.Arg&0xff) + int(in.Arg>>8)
	}
	return n
}
