package xtensa

import "github.com/tandem-lang/tandem/internal/isa"

// The registers. Those of the windowed convention are the ones visible after entry.
const (
	A0 isa.Reg = iota // return address
	A1                // stack pointer
	A2
	A3
	A4
	A5
	A6
	A7
	A8
	A9
	A10
	A11
	A12
	A13
	A14
	A15
)

// regNames are the assembly names by number.
var regNames = []string{
	"a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "a10", "a11", "a12", "a13", "a14", "a15",
}

// call0 is the convention without register windows (manual, section 8.1.2).
var call0 = isa.Conv{
	Name:        "Xtensa ISA, 8.1.2",
	Args:        []isa.Reg{A2, A3, A4, A5, A6, A7},
	Results:     []isa.Reg{A2, A3, A4, A5},
	CallerSaved: 1<<A0 | 0x3ff<<A2,
	CalleeSaved: 0xf << A12,
	StackAlign:  16,
}

// windowed is the convention with register windows (manual, section 8.1.1), for calls by call8 and callx8, which overwrite
// a8 to a15 and leave the others alone without any saving by the callee.
var windowed = isa.Conv{
	Name:        "Xtensa ISA, 8.1.1",
	Window:      8,
	Args:        []isa.Reg{A2, A3, A4, A5, A6, A7},
	Results:     []isa.Reg{A2, A3, A4, A5},
	CallerSaved: 0xff << A8,
	CalleeSaved: 1<<A0 | 0x3f<<A2,
	StackAlign:  16,
}
