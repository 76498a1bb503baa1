package pybc

import (
	"fmt"

	"github.com/tandem-lang/tandem/internal/code/pylink"
)

// Error says what is wrong with a function and where.
type Error = pylink.Error

func errorAt(offset int, format string, args ...any) *Error {
	return &Error{Offset: offset, Msg: fmt.Sprintf(format, args...)}
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
	pylink.Prelude
	Lines []LineEntry // as in the table: entries may have an offset in common, of which the last counts
	Start int         // offset of the first instruction
	Insts []Inst
}

// Decode takes a function in bytecode apart. All bytes after the prelude must be
// instructions. The error is an *Error.
func Decode(code []byte) (*Function, error) {
	p, err := pylink.DecodePrelude(code)
	if err != nil {
		return nil, err
	}
	f := &Function{Prelude: *p, Start: p.Size}
	if f.Lines, err = decodeLines(p); err != nil {
		return nil, err
	}
	f.Insts = make([]Inst, 0, (len(code)-f.Size)*2/3)
	for at := f.Size; at < len(code); {
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

// maxLine is the greatest line that a line table may name.
const maxLine = 1<<31 - 1

// decodeLines reads the line table of a prelude.
func decodeLines(p *pylink.Prelude) ([]LineEntry, error) {
	var entries []LineEntry
	offset, line := p.Size, 1
	for i := 0; i < len(p.Lines); i++ {
		b := int(p.Lines[i])
		bytes, lines := b&0x1f, b>>5
		if b&0x80 != 0 {
			if i++; i == len(p.Lines) {
				return nil, errorAt(p.LinesAt+i, "the line table ends within an entry")
			}
			bytes, lines = b&0xf, b<<4&0x700|int(p.Lines[i])
		}
		if line > maxLine-lines {
			return nil, errorAt(p.LinesAt+i, "the line table goes beyond line %d", maxLine)
		}
		offset, line = offset+bytes, line+lines
		if lines != 0 {
			entries = append(entries, LineEntry{offset, line})
		}
	}
	return entries, nil
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
		x, size, ok = pylink.DecodeUint(operand)
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
