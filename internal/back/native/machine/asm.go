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

	Jump(l asm.Label)
	JumpZero(r isa.Reg, l asm.Label, boolTest bool)    // boolTest: r holds a C bool, only the low byte counts
	JumpNonzero(r isa.Reg, l asm.Label, boolTest bool) //
	JumpEqual(a, b isa.Reg, l asm.Label)
	JumpReg(r isa.Reg)
	Call(helper, nargs int) // through the helper table; nargs is the number of arguments the helper takes

	MovLocalReg(local int, src isa.Reg)
	MovRegLocal(dst isa.Reg, local int)
	MovRegLocalAddr(dst isa.Reg, local int)
	MovRegImm(dst isa.Reg, imm int64) // machines of 32 bits take the low word
	MovRegReg(dst, src isa.Reg)
	MovRegPC(dst isa.Reg, l asm.Label) // address of a label
	MovRegArg(dst isa.Reg, n int)      // the function's own argument n; only where Machine.ArgsOnStack
	Clear(r isa.Reg)

	Not(r isa.Reg)
	Neg(r isa.Reg)
	ShiftLeft(dst, count isa.Reg)
	ShiftRight(dst, count isa.Reg)       // logical
	ShiftRightSigned(dst, count isa.Reg) // arithmetic
	Or(dst, src isa.Reg)
	Xor(dst, src isa.Reg)
	And(dst, src isa.Reg)
	Add(dst, src isa.Reg)
	Sub(dst, src isa.Reg)
	Mul(dst, src isa.Reg)
	SetCompare(c Cond, dst, a, b isa.Reg) // dst = a c b ? 1 : 0; dst differs from a and b

	Load(w Width, dst, base isa.Reg, offset int)
	Store(w Width, src, base isa.Reg, offset int)
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
