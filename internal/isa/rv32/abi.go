package rv32

import "github.com/tandem-lang/tandem/internal/isa"

// The registers by their names in the RISC-V calling convention.
const (
	Zero isa.Reg = iota
	RA
	SP
	GP
	TP
	T0
	T1
	T2
	S0
	S1
	A0
	A1
	A2
	A3
	A4
	A5
	A6
	A7
	S2
	S3
	S4
	S5
	S6
	S7
	S8
	S9
	S10
	S11
	T3
	T4
	T5
	T6
)

// regNames are the assembly names by number.
var regNames = []string{
	"zero", "ra", "sp", "gp", "tp", "t0", "t1", "t2", "s0", "s1", "a0", "a1", "a2", "a3", "a4", "a5",
	"a6", "a7", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s11", "t3", "t4", "t5", "t6",
}

// Frame, from the stack pointer up:
//
//	without Zcmp: saved registers in ascending order, then locals
//	with Zcmp:    locals, padding to a multiple of 16 bytes, then saved registers as cm.push stores them
//
// Which registers are saved grows while code is written: the helper table and the three local registers always, ra as
// soon as a helper is called, s0 when the short form of a helper call has used it. The set is never reduced, so one
// function of a module may save registers because an earlier one needed them.
const (
	callTemp = S0 // receives the address of a helper within reach of c.lw
)

// compressible tells whether r has a number in the three register bits of the short compressed forms.
func compressible(r isa.Reg) bool { return r >= S0 && r <= A5 }
