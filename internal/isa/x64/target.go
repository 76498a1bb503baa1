package x64

import (
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/intel"
)

// X64 is -march=x64.
var X64 = &isa.Target{
	Name:     "x64",
	WordSize: 8,
	DataUnit: 1,

	RegNames: intel.RegNames64,
	General:  isa.Class{Regs: 0xffff, Width: 8},
	Float:    isa.Class{Regs: 0xffff << XMM0, Width: 8},
	Fixed:    1 << RSP,
	SP:       RSP,
	Link:     isa.NoReg,
	Zero:     isa.NoReg,
	Conv:     &sysV,

	Encode: Encode,
	Decode: Decode,
	Format: Format,
	Forms:  intel.Forms,
	Patch:  intel.Patch,
}

// Targets lists the -march names of this machine.
func Targets() []*isa.Target { return []*isa.Target{X64} }
