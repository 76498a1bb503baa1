package pybc

import "github.com/tandem-lang/tandem/internal/code/pyop"

// Prelude is what a function says about itself before its code.
type Prelude struct {
	NumState  int // slots for locals and the stack, at least 1
	NumExc    int // exception blocks open at once
	Flags     pyop.Flags
	NumPos    int // positional arguments, free variables included
	NumKwOnly int
	NumDefPos int // positional arguments with a default
	InfoSize  int // bytes of the names and the line table
	NumCells  int
}

// sigFlags are the flags that a prelude keeps.
const sigFlags = pyop.FlagGenerator | pyop.FlagVarKeywords | pyop.FlagVarArgs | pyop.FlagDefKwArgs

// asyncBit is what a prelude has for FlagAsync, which only CircuitPython knows.
const asyncBit = 0x10

// appendSignature appends the first part of a prelude: bits of six numbers
// interleaved, so that usual functions need one or two bytes.
func appendSignature(dst []byte, p Prelude) []byte {
	s, e, f := p.NumState-1, p.NumExc, int(p.Flags&sigFlags)
	if p.Flags&pyop.FlagAsync != 0 {
		f |= asyncBit
	}
	a, k, d := p.NumPos, p.NumKwOnly, p.NumDefPos
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

// appendNames appends the name of fn and of each argument. Arguments that are not
// parameters of the source, such as free variables, are called "*".
func appendNames(dst []byte, fn *pyop.Func, t *Tables) []byte {
	dst = appendUint(dst, t.Qstr(fn.Name))
	n := fn.NumPos + fn.NumKwOnly
	names := t.scratch.names[:0]
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
			dst = appendUint(dst, t.known(t.star, argName))
		} else {
			dst = appendUint(dst, t.Qstr(pyop.Sym(name)))
		}
	}
	t.scratch.names = names
	return dst
}

// appendCells appends the slots of the locals that become cells.
func appendCells(dst []byte, fn *pyop.Func) []byte {
	for i := range fn.Locals {
		if l := &fn.Locals[i]; l.Kind == pyop.LocalCell {
			dst = append(dst, byte(l.Slot))
		}
	}
	return dst
}

// AppendPrelude appends the prelude of a function in native code: as that of
// bytecode, but without lines.
func AppendPrelude(dst []byte, fn *pyop.Func, t *Tables, numState, numExc int) []byte {
	info := appendNames(t.scratch.head[:0], fn, t)
	sizes := len(info)
	info = appendCells(info, fn)
	t.scratch.head = info
	dst = appendSignature(dst, preludeOf(fn, numState, numExc))
	dst = appendSizes(dst, sizes, len(info)-sizes)
	return append(dst, info...)
}

func preludeOf(fn *pyop.Func, numState, numExc int) Prelude {
	return Prelude{
		NumState: numState, NumExc: numExc, Flags: fn.Flags,
		NumPos: fn.NumPos, NumKwOnly: fn.NumKwOnly, NumDefPos: fn.NumDefPos,
	}
}

// appendUint appends x as a vuint: base 128, high group first.
func appendUint(dst []byte, x int) []byte {
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
