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

// ilp32 is the integer calling convention (RISC-V ABIs Specification, chapter 2).
var ilp32 = isa.Conv{
	Name:        "RISC-V ABIs Specification, 2.1",
	Args:        []isa.Reg{A0, A1, A2, A3, A4, A5, A6, A7},
	Results:     []isa.Reg{A0, A1},
	CallerSaved: 1<<RA | 1<<T0 | 1<<T1 | 1<<T2 | 0xff<<A0 | 0xf<<T3,
	CalleeSaved: 1<<S0 | 1<<S1 | 0x3ff<<S2,
	StackAlign:  16,
}

// Compressible tells whether r has a number in the three register bits of the short compressed forms.
func Compressible(r isa.Reg) bool { return r >= S0 && r <= A5 }
