package arm

import "github.com/tandem-lang/tandem/internal/isa"

// The registers.
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

// regNames are the assembly names by number.
var regNames = []string{
	"r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9", "r10", "r11", "r12", "sp", "lr", "pc",
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
