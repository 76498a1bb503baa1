package arm64

import "github.com/tandem-lang/tandem/internal/isa"

// Target is the A64 instruction set with the AAPCS64 calling convention. No architecture number of .mpy files stands for it.
var Target = &isa.Target{
	Name:     "arm64",
	WordSize: 8,
	DataUnit: 4,

	RegNames: regNames,
	General:  isa.Class{Regs: 0xffffffff << X0, Width: 8},
	Float:    isa.Class{Regs: 0xffffffff << V0, Width: 8},
	Fixed:    1<<X18 | 1<<FP | 1<<XZR,

	SP:   SP,
	Link: LR,
	Zero: XZR,
	Conv: aapcs64,

	Encode: Encode,
	Decode: Decode,
	Format: Format,
	Forms:  Forms,
	Patch:  Patch,
}

// Targets returns the targets of this package.
func Targets() []*isa.Target { return []*isa.Target{Target} }
