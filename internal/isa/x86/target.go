package x86

import (
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/intel"
)

// X86 is -march=x86.
var X86 = &isa.Target{
	Name:     "x86",
	WordSize: 4,
	DataUnit: 1,

	RegNames: intel.RegNames32,
	General:  isa.Class{Regs: 0xff, Width: 4},
	Float:    isa.Class{Regs: 0xff << intel.XMM0, Width: 8}, // of processors with SSE2
	Fixed:    1 << ESP,
	SP:       ESP,
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
func Targets() []*isa.Target { return []*isa.Target{X86} }
