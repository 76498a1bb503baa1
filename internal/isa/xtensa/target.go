package xtensa

import "github.com/tandem-lang/tandem/internal/isa"

// FeatureWindowed in Target.Features marks the convention with register windows.
const FeatureWindowed = 1 << 0

// Call0 is -march=xtensa.
var Call0 = &isa.Target{
	Name:     "xtensa",
	Arch:     9,
	WordSize: 4,

	RegNames:  regNames,
	Ret:       A2,
	Arg:       [4]isa.Reg{A2, A3, A4, A5},
	Temp:      [3]isa.Reg{A2, A3, A4},
	Local:     [3]isa.Reg{A12, A13, A14},
	FunTable:  A15,
	Zero:      isa.NoReg,
	ParentRet: A2,
	ParentArg: [4]isa.Reg{A2, A3, A4, A5},

	ShiftCount: isa.NoReg,

	NLRRegs:   10,
	NLRLocal1: 8,
	DataUnit:  1,

	LiteralTable: true,

	New:    newCall0,
	Encode: Encode,
	Decode: Decode,
	Format: Format,
	Forms:  Forms,
}

// Windowed is -march=xtensawin: a call moves the registers by eight, so the callee's a2 is the caller's a10.
var Windowed = &isa.Target{
	Name:     "xtensawin",
	Arch:     10,
	WordSize: 4,
	Features: FeatureWindowed,

	RegNames:  regNames,
	Ret:       A10,
	Arg:       [4]isa.Reg{A10, A11, A12, A13},
	Temp:      [3]isa.Reg{A10, A11, A12},
	Local:     [3]isa.Reg{A4, A5, A6},
	FunTable:  A7,
	Zero:      isa.NoReg,
	ParentRet: A2,
	ParentArg: [4]isa.Reg{A2, A3, A4, A5},

	ShiftCount: isa.NoReg,
	Setjmp:     true,

	NLRRegs:   17,
	NLRLocal1: 6,
	DataUnit:  1,

	LiteralTable: true,

	New:    newWindowed,
	Encode: Encode,
	Decode: Decode,
	Format: Format,
	Forms:  Forms,
}

// Targets returns the machines of this package in the order of their architecture numbers.
func Targets() []*isa.Target { return []*isa.Target{Call0, Windowed} }
