package rv32

import "github.com/tandem-lang/tandem/internal/isa"

// Extensions that code may use beyond rv32imc, in the bits of -march-flags and of the header of .mpy files.
const (
	FlagZba  = 1 << 0 // shift-and-add
	FlagZcmp = 1 << 1 // cm.push and cm.popret
)

// Imc is -march=rv32imc. The table has Zba and Zcmp too.
var Imc = &isa.Target{
	Name:     "rv32imc",
	WordSize: 4,
	DataUnit: 2,

	RegNames: regNames,
	General:  isa.Class{Regs: 0xffffffff, Width: 4},
	Fixed:    1<<Zero | 1<<SP | 1<<GP | 1<<TP,
	SP:       SP,
	Link:     RA,
	Zero:     Zero,
	Conv:     &ilp32,

	Encode: Encode,
	Decode: Decode,
	Format: Format,
	Forms:  Forms,
	Patch:  Patch,
}

// Targets returns the machines of this package in the order of their architecture numbers.
func Targets() []*isa.Target { return []*isa.Target{Imc} }
