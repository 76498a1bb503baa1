package arm

import "github.com/tandem-lang/tandem/internal/isa"

// Armv6 is the target of -march=armv6: ARM state. It must not be changed.
var Armv6 = &isa.Target{
	Name:      "armv6",
	Arch:      3,
	WordSize:  4,
	RegNames:  regNames(),
	Ret:       r0,
	Arg:       [4]isa.Reg{r0, r1, r2, r3},
	Temp:      [3]isa.Reg{r0, r1, r2},
	Local:     [3]isa.Reg{r4, r5, r6},
	FunTable:  r7,
	Zero:      isa.NoReg,
	ParentRet: r0,
	ParentArg: [4]isa.Reg{r0, r1, r2, r3},

	ShiftCount: isa.NoReg,
	NLRRegs:    16,
	NLRLocal1:  3,
	DataUnit:   4,

	New:    func(isa.Options) isa.Asm { return new(Asm) },
	Encode: encode,
	Decode: decode,
	Format: format,
	Forms:  forms,
}

// Targets returns the targets of this machine.
func Targets() []*isa.Target { return []*isa.Target{Armv6} }
