package x86

import (
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/intel"
)

// X86 is -march=x86.
var X86 = &isa.Target{
	Name: "x86", Arch: 1, WordSize: wordSize,
	RegNames: intel.RegNames(intel.Mode32),
	Ret:      EAX,
	Arg:      argRegs,
	Temp:     [3]isa.Reg{EAX, ECX, EDX},
	Local:    [3]isa.Reg{EBX, ESI, EDI},
	FunTable: EBP, Zero: isa.NoReg,
	ParentRet: EAX, ParentArg: argRegs,
	ArgsOnStack: true, ShiftCount: ECX, FixedStore: true,
	NLRRegs: 6, NLRLocal1: 5, // ebx
	DataUnit: 1,
	New:      func(isa.Options) isa.Asm { return &macros{} },
	Encode:   Encode, Decode: Decode, Format: Format, Forms: Forms,
}

// Targets lists the -march names of this machine.
func Targets() []*isa.Target { return []*isa.Target{X86} }
