package pylink

import (
	"fmt"

	"github.com/tandem-lang/tandem/internal/code/pyop"
)

// Prelude is what a function says about itself before its code, or in machine code
// behind it.
type Prelude struct {
	NumState  int // slots for locals and the stack, at least 1
	NumExc    int // exception blocks open at once
	Flags     pyop.Flags
	NumPos    int    // positional arguments, free variables included
	NumKwOnly int    // keyword-only arguments
	NumDefPos int    // positional arguments with a default
	Name      int    // index of its name
	ArgNames  []int  // indexes of the names of its arguments
	Lines     []byte // what follows the names
	LinesAt   int    // offset of Lines
	Cells     []int  // slots of the locals that become cells
	Size      int    // in bytes
}

// sigFlags are the flags that a prelude keeps in the bits that they have.
const sigFlags = pyop.FlagGenerator | pyop.FlagVarKeywords | pyop.FlagVarArgs | pyop.FlagDefKwArgs

// asyncBit is what a prelude has for FlagAsync, which only CircuitPython knows.
const asyncBit = 0x10

// maxNumber bounds the numbers of a signature; the runtime keeps them in 16 bits.
const maxNumber = 0xffff

// maxInfo bounds the size of the info.
const maxInfo = 1 << 28

// Error says what is wrong with a function and where.
type Error struct {
	Offset int // in the function's bytes
	Msg    string
}

// Error returns the message with its offset.
func (e *Error) Error() string { return fmt.Sprintf("offset %d: %s", e.Offset, e.Msg) }

// AppendNames appends what the info of fn's prelude begins with: the name of fn and
// of each argument. Arguments that are not parameters of the source, such as free
// variables, are called "*".
func AppendNames(dst []byte, fn *pyop.Func, t *Tables) []byte {
	dst = AppendUint(dst, t.Qstr(fn.Name))
	n := fn.NumPos + fn.NumKwOnly
	names := t.names[:0]
	for range n {
		names = append(names, -1)
	}
	for i := range fn.Locals {
		l := &fn.Locals[i]
		if l.Param && int(l.Slot) < n && l.Slot >= 0 && names[l.Slot] < 0 {
			names[l.Slot] = int32(l.Name)
		}
	}
	for _, name := range names {
		if name < 0 {
			dst = AppendUint(dst, t.arg())
		} else {
			dst = AppendUint(dst, t.Qstr(pyop.Sym(name)))
		}
	}
	t.names = names
	return dst
}

// AppendPrelude appends the prelude of fn, whose info is given without the cells.
// The error is a cell in a slot that a prelude cannot name.
func AppendPrelude(dst []byte, fn *pyop.Func, numState, numExc int, info []byte) ([]byte, error) {
	cells := 0
	for i := range fn.Locals {
		l := &fn.Locals[i]
		if l.Kind != pyop.LocalCell {
			continue
		}
		if l.Slot < 0 || l.Slot > 255 {
			return nil, fmt.Errorf("cell in slot %d: slots of cells end at 255", l.Slot)
		}
		cells++
	}
	dst = appendSignature(dst, fn, numState, numExc)
	dst = appendSizes(dst, len(info), cells)
	dst = append(dst, info...)
	for i := range fn.Locals {
		if l := &fn.Locals[i]; l.Kind == pyop.LocalCell {
			dst = append(dst, byte(l.Slot))
		}
	}
	return dst, nil
}

// appendSignature appends the first part of a prelude: bits of six numbers
// interleaved, so that usual functions need one or two bytes.
func appendSignature(dst []byte, fn *pyop.Func, numState, numExc int) []byte {
	s, e, f := numState-1, numExc, int(fn.Flags&sigFlags)
	if fn.Flags&pyop.FlagAsync != 0 {
		f |= asyncBit
	}
	a, k, d := fn.NumPos, fn.NumKwOnly, fn.NumDefPos
	b := byte(s&15<<3 | e&1<<2 | a&3)
	s, e, a = s>>4, e>>1, a>>2
	for s|e|f|a|k|d != 0 {
		dst = append(dst, b|0x80)
		b = byte(f&1<<6 | s&3<<4 | k&1<<3 | a&1<<2 | e&1<<1 | d&1)
		s, e, f, a, k, d = s>>2, e>>1, f>>1, a>>1, k>>1, d>>1
	}
	return append(dst, b)
}

// appendSizes appends the second part of a prelude.
func appendSizes(dst []byte, info, cells int) []byte {
	for {
		b := byte(info&0x3f<<1 | cells&1)
		info, cells = info>>6, cells>>1
		if info|cells == 0 {
			return append(dst, b)
		}
		dst = append(dst, b|0x80)
	}
}

// DecodePrelude takes the prelude at the begin of code apart. The error is an *Error.
func DecodePrelude(code []byte) (*Prelude, error) {
	d := decoder{code: code}
	p := &Prelude{}
	d.signature(p)
	info, cells := d.sizes()
	end := d.at + info
	if d.err == nil && end+cells > len(code) {
		d.fail("prelude says %d bytes of info and %d cells, %d bytes are left", info, cells, len(code)-d.at)
	}
	if d.err == nil {
		d.names(p, end)
	}
	if d.err != nil {
		return nil, d.err
	}
	p.Lines, p.LinesAt, p.Size = code[d.at:end], d.at, end+cells
	for _, slot := range code[end:p.Size] {
		p.Cells = append(p.Cells, int(slot))
	}
	return p, nil
}

// decoder reads on until the first error.
type decoder struct {
	code []byte
	at   int
	err  error
}

func (d *decoder) fail(format string, args ...any) {
	if d.err == nil {
		d.err = &Error{d.at, fmt.Sprintf(format, args...)}
	}
}

func (d *decoder) byte() int {
	if d.err == nil && d.at >= len(d.code) {
		d.fail("the code ends in the prelude")
	}
	if d.err != nil {
		return 0
	}
	d.at++
	return int(d.code[d.at-1])
}

// signature reads the six numbers whose bits the first bytes interleave.
func (d *decoder) signature(p *Prelude) {
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
		if max(s, e, a, k, def, flags) > maxNumber || n > 16 {
			d.fail("numbers in the prelude of more than 16 bits")
		}
	}
	if rest := flags &^ (int(sigFlags) | asyncBit); rest != 0 {
		d.fail("flags 0x%x in the prelude have no meaning", rest)
	}
	p.NumState, p.NumExc, p.Flags = s+1, e, pyop.Flags(flags)&sigFlags
	if flags&asyncBit != 0 {
		p.Flags |= pyop.FlagAsync
	}
	p.NumPos, p.NumKwOnly, p.NumDefPos = a, k, def
}

func (d *decoder) sizes() (info, cells int) {
	for n := 0; d.err == nil; n++ {
		b := d.byte()
		if bits := b >> 1 & 0x3f; bits != 0 && n < 5 {
			info |= bits << (6 * n)
		} else if bits != 0 {
			info = maxInfo + 1
		}
		cells |= b & 1 << n
		if info > maxInfo || n > 16 {
			d.fail("the prelude says more than %d bytes of info", maxInfo)
		}
		if b&0x80 == 0 {
			break
		}
	}
	return info, cells
}

// names reads the names of the function and of its arguments, which end before end.
func (d *decoder) names(p *Prelude, end int) {
	p.Name = d.index("name", end)
	n := p.NumPos + p.NumKwOnly
	if n == 0 {
		return
	}
	p.ArgNames = make([]int, 0, min(n, end-d.at))
	for i := 0; i < n && d.err == nil; i++ {
		p.ArgNames = append(p.ArgNames, d.index("name of an argument", end))
	}
}

// index reads a vuint that ends before end.
func (d *decoder) index(what string, end int) int {
	x, n, ok := DecodeUint(d.code[d.at:end])
	if !ok {
		d.fail("%s does not end within the info", what)
		return 0
	}
	d.at += n
	return x
}

// AppendUint appends x as a vuint: base 128, high group first.
func AppendUint(dst []byte, x int) []byte {
	if uint(x) < 0x80 {
		return append(dst, byte(x))
	}
	shift := 7
	for uint(x)>>shift >= 0x80 {
		shift += 7
	}
	for ; shift > 0; shift -= 7 {
		dst = append(dst, byte(uint(x)>>shift)|0x80)
	}
	return append(dst, byte(x)&0x7f)
}

// DecodeUint reads a vuint of at most 31 bits and returns its size.
func DecodeUint(code []byte) (x, size int, ok bool) {
	for i := range code {
		if x>>24 != 0 {
			return 0, 0, false
		}
		x = x<<7 | int(code[i]&0x7f)
		if code[i]&0x80 == 0 {
			return x, i + 1, true
		}
	}
	return 0, 0, false
}
