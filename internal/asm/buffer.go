package asm

import "fmt"

// Pass tells which run over a function is under way; see the package comment.
type Pass uint8

const (
	PassMeasure Pass = iota // the first of three: finds what decides the size of the entry sequence
	PassSize                // the second: fixes the position of every label
	PassEmit                // the third: writes the same sizes again, every label known
	PassOnly                // the one and only run: references to labels are patched when all have been placed
)

// Label is the number of a code position within one function. The caller hands the numbers out, dense from 0.
type Label int32

// Unknown is what [Buffer.Dest] returns for a label without a position so far. It is -1, and encoders that compute a
// distance from it in a sizing pass do so on purpose: the bytes of those passes are thrown away.
const Unknown = -1

// Buffer is the code of one function while it is written. The zero Buffer is ready for [Buffer.StartPass]; a Buffer is
// reused from function to function and keeps its memory.
type Buffer struct {
	OnLabel func(Label) // if not nil, called when a label is placed

	code       []byte
	labels     []int32
	refs       []ref
	relocs     []Reloc
	pass       Pass
	suppressed bool
	err        error
}

// StartPass empties the buffer and forgets all label positions, except that PassEmit keeps those of PassSize.
func (b *Buffer) StartPass(p Pass) {
	b.pass = p
	b.suppressed = false
	b.code = b.code[:0]
	b.refs = b.refs[:0]
	b.relocs = b.relocs[:0]
	if p != PassEmit {
		for i := range b.labels {
			b.labels[i] = Unknown
		}
	}
}

// ResetLabels forgets every label of the function before; called once ahead of a function's first pass.
func (b *Buffer) ResetLabels() { b.labels = b.labels[:0] }

// Pass returns the pass under way.
func (b *Buffer) Pass() Pass { return b.pass }

// Emitting tells whether this is the last pass, in which every label is known and range errors are to be reported.
func (b *Buffer) Emitting() bool { return b.pass == PassEmit }

// Sizing tells whether only the sizes of what is written count: the bytes of this pass are thrown away.
func (b *Buffer) Sizing() bool { return b.pass < PassEmit }

// Pos returns the offset in bytes of the next instruction from the start of the function.
func (b *Buffer) Pos() int { return len(b.code) }

// Code returns the bytes written in this pass. They stay valid until the next StartPass.
func (b *Buffer) Code() []byte { return b.code }

// Suppress turns writing off: what follows cannot be reached. The next label turns it on again.
func (b *Buffer) Suppress() { b.suppressed = true }

// Suppressed tells whether writing is off.
func (b *Buffer) Suppressed() bool { return b.suppressed }

// Err returns the first failure of this function, or nil.
func (b *Buffer) Err() error { return b.err }

// Fail records a failure, the first one wins. Encoders go on writing so that positions stay meaningful.
func (b *Buffer) Fail(err error) {
	if b.err == nil {
		b.err = err
	}
}

// ClearErr forgets a recorded failure, ahead of the next function.
func (b *Buffer) ClearErr() { b.err = nil }

// Label gives l the current position and ends dead code.
func (b *Buffer) Label(l Label) {
	b.suppressed = false
	b.grow(l)
	pos := int32(len(b.code))
	switch {
	case b.pass == PassEmit && b.labels[l] != pos:
		b.Fail(fmt.Errorf("asm: label %d moved from %d to %d between passes", l, b.labels[l], pos))
	case b.pass == PassOnly && b.labels[l] != Unknown:
		b.Fail(fmt.Errorf("asm: label %d is placed twice", l))
	}
	b.labels[l] = pos
	if b.OnLabel != nil {
		b.OnLabel(l)
	}
}

// Dest returns the position of l in bytes from the start of the function, or [Unknown].
func (b *Buffer) Dest(l Label) int {
	if int(l) >= len(b.labels) {
		return Unknown
	}
	return int(b.labels[l])
}

// Behind returns the distance in bytes from the current position to l (negative when l is behind) and whether l is
// known and behind: the one case in which a branch may take a short form.
func (b *Buffer) Behind(l Label) (rel int, short bool) {
	dest := b.Dest(l)
	rel = dest - len(b.code)
	return rel, dest != Unknown && rel < 0
}

func (b *Buffer) grow(l Label) {
	for int(l) >= len(b.labels) {
		b.labels = append(b.labels, Unknown)
	}
}

// U8 writes one byte.
func (b *Buffer) U8(x uint8) {
	if !b.suppressed {
		b.code = append(b.code, x)
	}
}

// U16 writes a halfword.
func (b *Buffer) U16(x uint16) {
	if !b.suppressed {
		b.code = append(b.code, byte(x), byte(x>>8))
	}
}

// U24 writes the low three bytes of x.
func (b *Buffer) U24(x uint32) {
	if !b.suppressed {
		b.code = append(b.code, byte(x), byte(x>>8), byte(x>>16))
	}
}

// U32 writes a 32-bit word.
func (b *Buffer) U32(x uint32) {
	if !b.suppressed {
		b.code = append(b.code, byte(x), byte(x>>8), byte(x>>16), byte(x>>24))
	}
}

// U64 writes a 64-bit word.
func (b *Buffer) U64(x uint64) {
	b.U32(uint32(x))
	b.U32(uint32(x >> 32))
}

// Bytes writes the bytes of p.
func (b *Buffer) Bytes(p []byte) {
	if !b.suppressed {
		b.code = append(b.code, p...)
	}
}

// Append has f append to the code, unless it is dead: the way of an encoder that appends to a slice.
func (b *Buffer) Append(f func(code []byte) ([]byte, error)) {
	if b.suppressed {
		return
	}
	code, err := f(b.code)
	if err != nil {
		b.Fail(err)
		return
	}
	b.code = code
}

// Data writes the low size bytes (1..8) of x.
func (b *Buffer) Data(size int, x uint64) {
	if !b.suppressed {
		b.code = appendWord(b.code, size, x)
	}
}

// Reserve writes n zero bytes and returns the offset of the first, or -1 in dead code.
func (b *Buffer) Reserve(n int) int {
	if b.suppressed {
		return -1
	}
	at := len(b.code)
	b.code = append(b.code, make([]byte, n)...)
	return at
}

// Align moves the position up to a multiple of n (a power of two), dead code or not; the bytes skipped are zero.
func (b *Buffer) Align(n int) {
	for len(b.code)&(n-1) != 0 {
		b.code = append(b.code, 0)
	}
}

// Word returns the size bytes (1..8) at offset at as a number; 0 for a place that is not within the code.
func (b *Buffer) Word(at, size int) uint64 {
	if !b.within(at, size) {
		return 0
	}
	return word(b.code[at : at+size])
}

// SetWord overwrites the size bytes (1..8) at offset at; a place that is not within the code is ignored.
func (b *Buffer) SetWord(at, size int, x uint64) {
	if b.within(at, size) {
		setWord(b.code[at:at+size], x)
	}
}

func (b *Buffer) within(at, size int) bool { return at >= 0 && at+size <= len(b.code) }

// word reads a little-endian number of up to 8 bytes.
func word(p []byte) (x uint64) {
	for i, c := range p {
		x |= uint64(c) << (8 * i)
	}
	return x
}

// setWord writes a little-endian number of up to 8 bytes.
func setWord(p []byte, x uint64) {
	for i := range p {
		p[i] = byte(x >> (8 * i))
	}
}

func appendWord(p []byte, size int, x uint64) []byte {
	for ; size > 0; size-- {
		p = append(p, byte(x))
		x >>= 8
	}
	return p
}
