package layout

import (
	"math"
	"math/bits"
)

// Word is a value of the runtime in 64 bits. Its low bits say what it is:
//
//	…1    small integer, 63 bits, shifted left by one
//	…010  interned string by number
//	…110  immediate: None, False, True, null …
//	…000  object: its offset from the arena's base, a multiple of 16; 0 is no object
//	…100  float in the word
//
// The representation is object representation A of MicroPython's x64 port, with floats added in the pattern that it leaves free,
// so that emitted x64 code is at home.
type Word uint64

// Tags of words, and the bits they stand in.
const (
	TagMask      Word = 7
	TagSmallInt  Word = 1 // the lowest bit alone counts
	TagString    Word = 2
	TagImmediate Word = 6
	TagObject    Word = 0
	TagFloat     Word = 4
)

// The immediates. Truth of the booleans is one bit apart.
const (
	Null      Word = 0        // no object: absent arguments, unbound locals, empty cells
	None      Word = 0<<3 | 6 // Python's None, Fantom's null
	False     Word = 1<<3 | 6
	True      Word = 3<<3 | 6
	Undefined Word = 4<<3 | 6 // a deleted entry of a table; never seen by programs
	Ellipsis  Word = 5<<3 | 6
	NotImpl   Word = 6<<3 | 6 // Python's NotImplemented
)

// Bounds of small integers.
const (
	MaxSmallInt = 1<<62 - 1
	MinSmallInt = -1 << 62
)

// SmallInt returns the word of i, which must lie within the bounds of small integers.
func SmallInt(i int64) Word { return Word(i)<<1 | TagSmallInt }

// FitsSmallInt reports whether i lies within the bounds of small integers.
func FitsSmallInt(i int64) bool { return i<<1>>1 == i }

// IsSmallInt reports whether w is a small integer.
func (w Word) IsSmallInt() bool { return w&TagSmallInt != 0 }

// Int returns the value of a small integer.
func (w Word) Int() int64 { return int64(w) >> 1 }

// Bool returns True or False.
func Bool(b bool) Word {
	if b {
		return True
	}
	return False
}

// InternedString returns the word of the interned string of that number.
func InternedString(n uint32) Word { return Word(n)<<3 | TagString }

// IsInterned reports whether w is an interned string.
func (w Word) IsInterned() bool { return w&TagMask == TagString }

// InternedNumber returns the number of an interned string.
func (w Word) InternedNumber() uint32 { return uint32(w >> 3) }

// IsObject reports whether w is an object of the arena.
func (w Word) IsObject() bool { return w&TagMask == TagObject && w != Null }

// floatBias moves the 256 binades around 1 (exponent fields 896 to 1151) to 1024 to 1279, whose top three bits are 100; a rotation
// by four brings these to the low end, where they are the tag, with the sign above them.
const floatBias = 128 << 52

// FloatRotation and FloatBias let machine code unbox floats: bits = rotate right(w, FloatRotation) - FloatBias.
const (
	FloatRotation        = 4
	FloatBias     uint64 = floatBias
)

// Float returns the word of f, and whether f has one: those with 2^-127 <= |f| < 2^129 do. Others, zeros too, live in boxes.
func Float(f float64) (Word, bool) {
	w := Word(bits.RotateLeft64(math.Float64bits(f)+floatBias, FloatRotation))
	return w, w&TagMask == TagFloat
}

// IsFloat reports whether w is a float in the word.
func (w Word) IsFloat() bool { return w&TagMask == TagFloat }

// Float returns the value of a float in the word.
func (w Word) Float() float64 {
	return math.Float64frombits(bits.RotateLeft64(uint64(w), -FloatRotation) - floatBias)
}
