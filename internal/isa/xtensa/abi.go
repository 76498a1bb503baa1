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

// Frame, from the stack pointer up, a multiple of 16 bytes:
//
//	call0:    a0, a12, a13, a14, a15, then locals
//	windowed: a0, then locals, then at least 32 bytes for the registers that a window overflow spills
const (
	savedCall0     = 5 // words in front of local 0
	savedWindowed  = 1
	overflowSpace  = 32
	frameTemp      = A9 // holds the size of frames beyond the reach of addi
	storeTemp      = A6 // address of stores at far offsets, in both conventions
	callTempCall0  = A0
	callTempWindow = A8
)
