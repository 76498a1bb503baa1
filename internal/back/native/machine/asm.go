package machine

import (
	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
)

// Width is the size of a memory access.
type Width uint8

const (
	Byte Width = iota // 8 bits, loads zero-extend
	Half              // 16 bits, loads zero-extend
	Long              // 32 bits, loads zero-extend on 64-bit machines
	Word              // the machine's word
)

// Cond is the condition of [Asm.SetCompare]. The order is that of the comparison operators of the stack operations:
// less, more, equal, less or equal, more or equal, not equal; the six unsigned ones first.
type Cond uint8

// The conditions.
const (
	UnsignedLess Cond = iota
	UnsignedMore
	UnsignedEqual
	UnsignedLessEqual
	UnsignedMoreEqual
	UnsignedNotEqual
	SignedLess
	SignedMore
	SignedEqual
	SignedLessEqual
	SignedMoreEqual
	SignedNotEqual
)

// Asm writes macro operations to a code buffer, each as the very instructions that the reference compiler writes for
// it, in every pass. One Asm serves all functions of a module in their order; some machines remember things from one
// function to the next (registers saved, literals counted) and must do so as the reference does.
//
// Offsets of Load and Store count in units of the width. Locals are words on the machine stack, local 0 at the stack
// pointer (or after the registers saved there).
type Asm interface {
	// Buf returns the buffer, the same one for the life of the Asm.
	Buf() *asm.Buffer

	Entry(locals int) // prologue with room for that many words
	Exit()            // epilogue and return
	EndPass()         // after the last byte of a pass, prelude included

	Jump(l asm.Label)                                  // always
	JumpZero(r isa.Reg, l asm.Label, boolTest bool)    // boolTest: r holds a C bool, only the low byte counts
	JumpNonzero(r isa.Reg, l asm.Label, boolTest bool) // boolTest likewise
	JumpEqual(a, b isa.Reg, l asm.Label)               // where the words are equal
	JumpReg(r isa.Reg)                                 // to the address in r
	Call(helper, nargs int)                            // through the helper table; nargs is the number of arguments the helper takes

	MovLocalReg(local int, src isa.Reg)     // stores a word in a local
	MovRegLocal(dst isa.Reg, local int)     // loads a word from a local
	MovRegLocalAddr(dst isa.Reg, local int) // address of a local
	MovRegImm(dst isa.Reg, imm int64)       // machines of 32 bits take the low word
	MovRegReg(dst, src isa.Reg)             // copies a word
	MovRegPC(dst isa.Reg, l asm.Label)      // address of a label
	MovRegArg(dst isa.Reg, n int)           // the function's own argument n; only where Machine.ArgsOnStack
	Clear(r isa.Reg)                        // r = 0

	Not(r isa.Reg)                        // r = ^r
	Neg(r isa.Reg)                        // r = -r
	ShiftLeft(dst, count isa.Reg)         // dst <<= count
	ShiftRight(dst, count isa.Reg)        // logical
	ShiftRightSigned(dst, count isa.Reg)  // arithmetic
	Or(dst, src isa.Reg)                  // dst |= src
	Xor(dst, src isa.Reg)                 // dst ^= src
	And(dst, src isa.Reg)                 // dst &= src
	Add(dst, src isa.Reg)                 // dst += src, modulo the word
	Sub(dst, src isa.Reg)                 // dst -= src, likewise
	Mul(dst, src isa.Reg)                 // dst *= src, the low word
	SetCompare(c Cond, dst, a, b isa.Reg) // dst = a c b ? 1 : 0; dst differs from a and b

	Load(w Width, dst, base isa.Reg, offset int)  // what is narrower than a word is extended with zeros
	Store(w Width, src, base isa.Reg, offset int) // the low part of src
	LoadIndex(w Width, dst, base, index isa.Reg)  // may change base and temporaries
	StoreIndex(w Width, src, base, index isa.Reg) // likewise
}

// fits tells whether x is an unsigned number of that many bits.
func fits(bits uint, x uint32) bool { return x>>bits == 0 }

// fitsSigned tells whether x is a signed number of that many bits.
func fitsSigned(bits uint, x int) bool {
	lim := 1 << (bits - 1)
	return -lim <= x && x < lim
}
