package x64

import (
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/intel"
)

// X64 is -march=x64.
var X64 = &isa.Target{
	Name: "x64", Arch: 2, WordSize: wordSize,
	RegNames: intel.RegNames(intel.Mode64),
	Ret:      RAX,
	Arg:      [4]isa.Reg{RDI, RSI, RDX, RCX},
	Temp:     [3]isa.Reg{RAX, RDI, RSI},
	Local:    [3]isa.Reg{RBX, R12, R13},
	FunTable: RBP, Zero: isa.NoReg,
	ParentRet: RAX, ParentArg: [4]isa.Reg{RDI, RSI, RDX, RCX},
	ShiftCount: RCX, FixedStore: true,
	NLRRegs: 10, NLRLocal1: 5, // rbx
	DataUnit: 1,
	New:      func(isa.Options) isa.Asm { return newMacros() },
	Encode:   Encode, Decode: Decode, Format: Format, Forms: Forms,
}

// Targets lists the -march names of this machine.
func Targets() []*isa.Target { return []*isa.Target{X64} }
