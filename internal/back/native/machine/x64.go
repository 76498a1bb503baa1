package machine

import (
	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/intel"
	"github.com/tandem-lang/tandem/internal/isa/x64"
)

// Frame, from low addresses: locals (an odd number of words, rsp points to local 0), r13, r12, rbx, rbp, return address.
var x64Saved = []isa.Reg{x64.RBP, x64.RBX, x64.R12, x64.R13}

// x64Machine is the machine of -march=x64.
func x64Machine() *Machine {
	return &Machine{
		Target:    x64.X64,
		Arch:      2,
		Ret:       x64.RAX,
		Arg:       [4]isa.Reg{x64.RDI, x64.RSI, x64.RDX, x64.RCX},
		Temp:      [3]isa.Reg{x64.RAX, x64.RDI, x64.RSI},
		Local:     [3]isa.Reg{x64.RBX, x64.R12, x64.R13},
		FunTable:  x64.RBP,
		ParentRet: x64.RAX,
		ParentArg: [4]isa.Reg{x64.RDI, x64.RSI, x64.RDX, x64.RCX},

		ShiftCount: x64.RCX,
		FixedStore: true,
		NLRRegs:    10,
		NLRLocal1:  5, // rbx

		New: func(Options) Asm { return &x64Asm{intelAsm{wide: true, saved: x64Saved, odd: 1}} },
	}
}

// x64Asm writes the macro operations of 64-bit mode.
//
// Quirks kept for byte identity: a 64-bit immediate takes ten bytes unless it fits in 32 unsigned bits, also when it is a
// small negative number; and the test of a bool in rsi has no REX prefix, so that it tests dh (the argument check of viper
// functions does that to its count of keyword arguments).
type x64Asm struct{ intelAsm }

// Call loads the helper's address into rax.
func (a *x64Asm) Call(helper, _ int) {
	a.loadWord(x64.RAX, x64.RBP, helper*a.word())
	a.branch(intel.CALL_Ev, x64.RAX)
}

// MovRegImm writes the five-byte form, which extends with zeros, if the value fits, else ten bytes.
func (a *x64Asm) MovRegImm(dst isa.Reg, imm int64) {
	if uint64(imm)>>32 == 0 {
		a.short(intel.MOV_ZvIv, dst)
		a.buf.U32(uint32(imm))
		return
	}
	a.rexWord(0, dst)
	a.opcode(intel.MOV_ZvIv, uint8(dst&7))
	a.buf.U64(uint64(imm))
}

// MovRegPC writes "lea dst, [rip+distance]".
func (a *x64Asm) MovRegPC(dst isa.Reg, l asm.Label) {
	rel := a.buf.Dest(l) - (a.buf.Pos() + 7)
	a.rexWord(dst, 0)
	a.opcode(intel.LEA_GvM, 0)
	a.buf.U8(uint8(dst&7)<<3 | 5)
	a.buf.U32(uint32(rel))
}

// MovRegArg fails: arguments are in registers.
func (a *x64Asm) MovRegArg(isa.Reg, int) {
	refuse(&a.buf, "x64: arguments are in registers")
}
