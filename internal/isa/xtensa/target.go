package xtensa

import "github.com/tandem-lang/tandem/internal/isa"

// FeatureWindowed in Target.Features marks the convention with register windows.
const FeatureWindowed = 1 << 0

// Call0 is -march=xtensa.
var Call0 = &isa.Target{
	Name:     "xtensa",
	WordSize: 4,
	DataUnit: 1,

	RegNames: regNames,
	General:  isa.Class{Regs: 0xffff, Width: 4},
	Fixed:    1 << A1,
	SP:       A1,
	Link:     A0,
	Zero:     isa.NoReg,
	Conv:     &call0,

	Encode: Encode,
	Decode: Decode,
	Format: Format,
	Forms:  Forms,
	Patch:  Patch,
}

// Windowed is -march=xtensawin: a call moves the registers by eight, so the callee's a2 is the caller's a10.
var Windowed = &isa.Target{
	Name:     "xtensawin",
	WordSize: 4,
	DataUnit: 1,
	Features: FeatureWindowed,

	RegNames: regNames,
	General:  isa.Class{Regs: 0xffff, Width: 4},
	Fixed:    1 << A1,
	SP:       A1,
	Link:     A0,
	Zero:     isa.NoReg,
	Conv:     &windowed,

	Encode: Encode,
	Decode: Decode,
	Format: Format,
	Forms:  Forms,
	Patch:  Patch,
}

// Targets returns the machines of this package in the order of their architecture numbers.
func Targets() []*isa.Target { return []*isa.Target{Call0, Windowed} }
