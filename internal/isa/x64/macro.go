package x64

import (
	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/intel"
)

// macros are the macro operations of 64-bit mode; those shared with 32-bit mode are in isa/intel.
type macros struct {
	intel.Macros
	frame int32 // words of locals, odd
}

func newMacros() *macros { return &macros{Macros: intel.Macros{Wide: true}} }

// Entry saves registers and makes an odd number of local words, which aligns the stack to 16 bytes.
func (a *macros) Entry(locals int) {
	for _, r := range saved {
		a.Push(r)
	}
	a.frame = int32(locals | 1)
	a.SubImm(RSP, a.frame*wordSize)
}

func (a *macros) Exit() {
	a.SubImm(RSP, -a.frame*wordSize)
	for i := len(saved) - 1; i >= 0; i-- {
		a.Pop(saved[i])
	}
	a.Ret()
}

// Call loads the helper's address into rax.
func (a *macros) Call(helper, _ int) {
	a.LoadWord(RAX, RBP, helper*wordSize)
	a.CallReg(RAX)
}

// MovRegImm writes the five-byte form, which extends with zeros, if the value fits, else ten bytes.
func (a *macros) MovRegImm(dst isa.Reg, imm int64) {
	op := 0xb8 | uint8(dst&7)
	if uint64(imm)>>32 == 0 {
		if dst > 7 {
			a.B.U8(0x41)
		}
		a.B.U8(op)
		a.B.U32(uint32(imm))
		return
	}
	a.B.U8(0x48 | uint8(dst)>>3)
	a.B.U8(op)
	a.B.U64(uint64(imm))
}

// MovRegPC writes "lea dst, [rip+distance]".
func (a *macros) MovRegPC(dst isa.Reg, l asm.Label) {
	rel := a.B.Dest(l) - (a.B.Pos() + 7)
	a.B.U8(0x48 | uint8(dst)>>1&4)
	a.B.U8(0x8d)
	a.B.U8(uint8(dst&7)<<3 | 5)
	a.B.U32(uint32(rel))
}

// MovRegArg fails: arguments are in registers.
func (a *macros) MovRegArg(isa.Reg, int) {
	a.B.Fail(&asm.Error{Kind: "RuntimeError", Msg: "x64: arguments are in registers"})
}
