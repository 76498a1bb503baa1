package x86

import (
	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/intel"
)

// macros are the macro operations of 32-bit mode; those shared with 64-bit mode are in isa/intel.
type macros struct {
	intel.Macros
	frame int32 // words of locals
}

// Entry saves registers and makes 4n+3 local words, which aligns the stack to 16 bytes.
func (a *macros) Entry(locals int) {
	for _, r := range saved {
		a.Push(r)
	}
	a.frame = int32(locals | 3)
	a.SubImm(ESP, a.frame*wordSize)
}

func (a *macros) Exit() {
	a.SubImm(ESP, -a.frame*wordSize)
	for i := len(saved) - 1; i >= 0; i-- {
		a.Pop(saved[i])
	}
	a.Ret()
}

// Call pushes the helper's arguments from their registers, with padding to 16 bytes, and removes them afterwards.
func (a *macros) Call(helper, nargs int) {
	align := (nargs+3)&^3 - nargs
	if align > 0 {
		a.SubImm(ESP, int32(align*wordSize))
	}
	for i := nargs - 1; i >= 0; i-- {
		a.Push(argRegs[i])
	}
	a.LoadWord(EAX, EBP, helper*wordSize)
	a.CallReg(EAX)
	if nargs > 0 {
		a.AddImm(ESP, int32((nargs+align)*wordSize))
	}
}

// MovRegImm writes the five-byte form.
func (a *macros) MovRegImm(dst isa.Reg, imm int64) {
	a.B.U8(0xb8 | uint8(dst))
	a.B.U32(uint32(imm))
}

// MovRegPC gets the address by a call to the next instruction, and adds the distance.
func (a *macros) MovRegPC(dst isa.Reg, l asm.Label) {
	a.B.U8(0xe8)
	a.B.U32(0)
	rel := a.B.Dest(l) - a.B.Pos()
	a.Pop(dst)
	a.B.U8(0x81)
	a.B.U8(0xc0 | uint8(dst))
	a.B.U32(uint32(rel))
}

// MovRegArg loads an argument from above the locals, four saved registers and the return address.
func (a *macros) MovRegArg(dst isa.Reg, n int) {
	a.LoadWord(dst, ESP, (int(a.frame)+len(saved)+1+n)*wordSize)
}
