package thumb

import "github.com/tandem-lang/tandem/internal/isa"

// The core registers.
const (
	R0 isa.Reg = iota
	R1
	R2
	R3
	R4
	R5
	R6
	R7
	R8
	R9
	R10
	R11
	R12
	SP
	LR
	PC
)

// Floating-point registers share one register number space with the core registers: S0..S31 from S0 on, D0..D15 from D0 on.
// D0 is S0 and S1, and so on.
const (
	S0   isa.Reg = 16
	D0   isa.Reg = 48
	regs         = 64
)

// regNames are the assembly names by number.
var regNames = []string{
	"r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9", "r10", "r11", "r12", "sp", "lr", "pc",
	"s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s11", "s12", "s13", "s14", "s15",
	"s16", "s17", "s18", "s19", "s20", "s21", "s22", "s23", "s24", "s25", "s26", "s27", "s28", "s29", "s30", "s31",
	"d0", "d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8", "d9", "d10", "d11", "d12", "d13", "d14", "d15",
}

// aapcs is the procedure call standard AAPCS32, section 6.1 (core registers).
var aapcs = isa.Conv{
	Name:        "AAPCS32, 6.1",
	Args:        []isa.Reg{R0, R1, R2, R3},
	Results:     []isa.Reg{R0, R1},
	CallerSaved: 1<<R0 | 1<<R1 | 1<<R2 | 1<<R3 | 1<<R12 | 1<<LR,
	CalleeSaved: 1<<R4 | 1<<R5 | 1<<R6 | 1<<R7 | 1<<R8 | 1<<R9 | 1<<R10 | 1<<R11,
	StackAlign:  8,
}

// Sets of floating-point registers: S0 to S15 are D0 to D7.
const (
	allS  isa.RegSet = 0xffffffff << S0
	lowS  isa.RegSet = 0xffff << S0
	allD  isa.RegSet = 0xffff << D0
	lowD  isa.RegSet = 0xff << D0
	fixed isa.RegSet = 1<<SP | 1<<PC
)

// conv returns the calling convention for a floating-point unit: with one, AAPCS32, 6.1.2 (VFP registers) adds to the core
// registers.
func conv(features uint32) *isa.Conv {
	c := aapcs
	switch {
	case features&VFPDouble != 0:
		c.FloatArgs = []isa.Reg{D0, D0 + 1, D0 + 2, D0 + 3, D0 + 4, D0 + 5, D0 + 6, D0 + 7}
	case features&VFP != 0:
		c.FloatArgs = []isa.Reg{S0, S0 + 1, S0 + 2, S0 + 3, S0 + 4, S0 + 5, S0 + 6, S0 + 7, S0 + 8, S0 + 9, S0 + 10, S0 + 11, S0 + 12, S0 + 13, S0 + 14, S0 + 15}
	default:
		return &aapcs
	}
	c.Name = "AAPCS32, 6.1.2"
	c.FloatResults = c.FloatArgs[:1]
	c.CallerSaved |= lowS | lowD
	c.CalleeSaved |= allS&^lowS | allD&^lowD
	return &c
}

// float returns the class of the widest floating-point registers.
func float(features uint32) isa.Class {
	switch {
	case features&VFPDouble != 0:
		return isa.Class{Regs: allD, Width: 8}
	case features&VFP != 0:
		return isa.Class{Regs: allS, Width: 4}
	}
	return isa.Class{}
}
