package arm

import "github.com/tandem-lang/tandem/internal/isa"

// Armv6 is the target of -march=armv6: ARM state. It must not be changed.
var Armv6 = &isa.Target{
	Name:     "armv6",
	WordSize: 4,
	DataUnit: 4,

	RegNames: regNames,
	General:  isa.Class{Regs: 0xffff, Width: 4},
	Fixed:    1<<SP | 1<<PC,
	SP:       SP,
	Link:     LR,
	Zero:     isa.NoReg,
	Conv:     &aapcs,

	Encode: Encode,
	Decode: Decode,
	Format: Format,
	Forms:  Forms,
	Patch:  Patch,
}

// Targets returns the targets of this machine.
func Targets() []*isa.Target { return []*isa.Target{Armv6} }
