package machine

import (
	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/intel"
	"github.com/tandem-lang/tandem/internal/isa/x86"
)

// Frame, from low addresses: locals (a multiple of four words less one, esp points to local 0), edi, esi, ebx, ebp, return
// address, arguments. Helpers are called with their arguments in x86Args, which Call pushes.
var (
	x86Saved = []isa.Reg{x86.EBP, x86.EBX, x86.ESI, x86.EDI}
	x86Args  = [4]isa.Reg{x86.EAX, x86.ECX, x86.EDX, x86.EBX}
)

// x86Machine is the machine of -march=x86.
func x86Machine() *Machine {
	return &Machine{
		Target:    x86.X86,
		Arch:      1,
		Ret:       x86.EAX,
		Arg:       x86Args,
		Temp:      [3]isa.Reg{x86.EAX, x86.ECX, x86.EDX},
		Local:     [3]isa.Reg{x86.EBX, x86.ESI, x86.EDI},
		FunTable:  x86.EBP,
		ParentRet: x86.EAX,
		ParentArg: x86Args,

		ArgsOnStack: true,
		ShiftCount:  x86.ECX,
		FixedStore:  true,
		NLRRegs:     6,
		NLRLocal1:   5, // ebx

		New: func(Options) Asm { return &x86Asm{intelAsm{saved: x86Saved, odd: 3}} },
	}
}

// x86Asm writes the macro operations of 32-bit mode.
type x86Asm struct{ intelAsm }

// Call pushes the helper's arguments from their registers, with padding to 16 bytes, and removes them afterwards.
func (a *x86Asm) Call(helper, nargs int) {
	align := (nargs+3)&^3 - nargs
	if align > 0 {
		a.subImm(x86.ESP, int32(align*a.word()))
	}
	for i := nargs - 1; i >= 0; i-- {
		a.push(x86Args[i])
	}
	a.loadWord(x86.EAX, x86.EBP, helper*a.word())
	a.branch(intel.CALL_Ev, x86.EAX)
	if nargs > 0 {
		a.addImm(x86.ESP, int32((nargs+align)*a.word()))
	}
}

// MovRegImm writes the five-byte form.
func (a *x86Asm) MovRegImm(dst isa.Reg, imm int64) {
	a.short(intel.MOV_ZvIv, dst)
	a.buf.U32(uint32(imm))
}

// MovRegPC gets the address by a call to the next instruction, and adds the distance.
func (a *x86Asm) MovRegPC(dst isa.Reg, l asm.Label) {
	a.opcode(intel.CALL_Jz, 0)
	a.buf.U32(0)
	rel := a.buf.Dest(l) - a.buf.Pos()
	a.pop(dst)
	a.one(intel.ADD_EvIz, dst)
	a.buf.U32(uint32(rel))
}

// MovRegArg loads an argument from above the locals, four saved registers and the return address.
func (a *x86Asm) MovRegArg(dst isa.Reg, n int) {
	a.loadWord(dst, x86.ESP, (a.frame+len(x86Saved)+1+n)*a.word())
}
