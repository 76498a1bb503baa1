package arm64

import "github.com/tandem-lang/tandem/internal/isa"

// The registers. X registers are named W for their lower 32 bits, V registers B, H, S, D and Q for their lower 8 to 128; an
// operand says which by its form, or by Arg.Width.
const (
	X0 isa.Reg = iota
	X1
	X2
	X3
	X4
	X5
	X6
	X7
	X8 // address of a result in memory
	X9
	X10
	X11
	X12
	X13
	X14
	X15
	X16 // IP0, of the linker between functions
	X17 // IP1, likewise
	X18 // of the platform
	X19
	X20
	X21
	X22
	X23
	X24
	X25
	X26
	X27
	X28
	X29 // FP, the frame pointer
	X30 // LR, the link register
	XZR // reads 0; writes are lost
	V0
	V1
	V2
	V3
	V4
	V5
	V6
	V7
	V8
	V9
	V10
	V11
	V12
	V13
	V14
	V15
	V16
	V17
	V18
	V19
	V20
	V21
	V22
	V23
	V24
	V25
	V26
	V27
	V28
	V29
	V30
	V31
	SP // the stack pointer, number 31 in encodings like XZR

	FP = X29
	LR = X30
)

// regNames are the assembly names by number.
var regNames = []string{
	"x0", "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9", "x10", "x11", "x12", "x13", "x14", "x15",
	"x16", "x17", "x18", "x19", "x20", "x21", "x22", "x23", "x24", "x25", "x26", "x27", "x28", "x29", "x30", "xzr",
	"v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9", "v10", "v11", "v12", "v13", "v14", "v15",
	"v16", "v17", "v18", "v19", "v20", "v21", "v22", "v23", "v24", "v25", "v26", "v27", "v28", "v29", "v30", "v31",
	"sp",
}

// aapcs64 is the procedure call standard for the Arm 64-bit architecture (AAPCS64, IHI 0055, sections 6.1.1 and 6.1.2). Of v8
// to v15 a call keeps the lower half; x18 is the platform's.
var aapcs64 = &isa.Conv{
	Name:         "AAPCS64, 6.1",
	Args:         []isa.Reg{X0, X1, X2, X3, X4, X5, X6, X7},
	Results:      []isa.Reg{X0, X1, X2, X3, X4, X5, X6, X7},
	FloatArgs:    []isa.Reg{V0, V1, V2, V3, V4, V5, V6, V7},
	FloatResults: []isa.Reg{V0, V1, V2, V3, V4, V5, V6, V7},
	CallerSaved:  0x3ffff<<X0 | 1<<LR | 0xff<<V0 | 0xffff<<V16,
	CalleeSaved:  0x3ff<<X19 | 1<<FP | 0xff<<V8,
	StackAlign:   16,
}

// systemRegisters are the registers of Armv8.0 and PAN: op0, op1, CRn, CRm, op2 (chapter D19 of the manual).
var systemRegisters = [...]named{
	{0b10_000_0000_0010_010, "mdscr_el1"},
	{0b10_000_0001_0000_100, "oslar_el1"},
	{0b10_000_0001_0001_100, "oslsr_el1"},
	{0b11_000_0000_0000_000, "midr_el1"},
	{0b11_000_0000_0000_101, "mpidr_el1"},
	{0b11_000_0000_0000_110, "revidr_el1"},
	{0b11_000_0000_0100_000, "id_aa64pfr0_el1"},
	{0b11_000_0000_0100_001, "id_aa64pfr1_el1"},
	{0b11_000_0000_0101_000, "id_aa64dfr0_el1"},
	{0b11_000_0000_0101_001, "id_aa64dfr1_el1"},
	{0b11_000_0000_0101_100, "id_aa64afr0_el1"},
	{0b11_000_0000_0101_101, "id_aa64afr1_el1"},
	{0b11_000_0000_0110_000, "id_aa64isar0_el1"},
	{0b11_000_0000_0110_001, "id_aa64isar1_el1"},
	{0b11_000_0000_0110_010, "id_aa64isar2_el1"},
	{0b11_000_0000_0111_000, "id_aa64mmfr0_el1"},
	{0b11_000_0000_0111_001, "id_aa64mmfr1_el1"},
	{0b11_000_0000_0111_010, "id_aa64mmfr2_el1"},
	{0b11_000_0001_0000_000, "sctlr_el1"},
	{0b11_000_0001_0000_001, "actlr_el1"},
	{0b11_000_0001_0000_010, "cpacr_el1"},
	{0b11_000_0010_0000_000, "ttbr0_el1"},
	{0b11_000_0010_0000_001, "ttbr1_el1"},
	{0b11_000_0010_0000_010, "tcr_el1"},
	{0b11_000_0100_0000_000, "spsr_el1"},
	{0b11_000_0100_0000_001, "elr_el1"},
	{0b11_000_0100_0001_000, "sp_el0"},
	{0b11_000_0100_0010_000, "spsel"},
	{0b11_000_0100_0010_010, "currentel"},
	{0b11_000_0100_0010_011, "pan"},
	{0b11_000_0101_0001_000, "afsr0_el1"},
	{0b11_000_0101_0001_001, "afsr1_el1"},
	{0b11_000_0101_0010_000, "esr_el1"},
	{0b11_000_0110_0000_000, "far_el1"},
	{0b11_000_0111_0100_000, "par_el1"},
	{0b11_000_1001_1110_001, "pmintenset_el1"},
	{0b11_000_1001_1110_010, "pmintenclr_el1"},
	{0b11_000_1010_0010_000, "mair_el1"},
	{0b11_000_1010_0011_000, "amair_el1"},
	{0b11_000_1100_0000_000, "vbar_el1"},
	{0b11_000_1100_0000_001, "rvbar_el1"},
	{0b11_000_1100_0000_010, "rmr_el1"},
	{0b11_000_1100_0001_000, "isr_el1"},
	{0b11_000_1101_0000_001, "contextidr_el1"},
	{0b11_000_1101_0000_100, "tpidr_el1"},
	{0b11_000_1110_0001_000, "cntkctl_el1"},
	{0b11_001_0000_0000_000, "ccsidr_el1"},
	{0b11_001_0000_0000_001, "clidr_el1"},
	{0b11_001_0000_0000_111, "aidr_el1"},
	{0b11_010_0000_0000_000, "csselr_el1"},
	{0b11_011_0000_0000_001, "ctr_el0"},
	{0b11_011_0000_0000_111, "dczid_el0"},
	{0b11_011_0100_0010_000, "nzcv"},
	{0b11_011_0100_0010_001, "daif"},
	{0b11_011_0100_0100_000, "fpcr"},
	{0b11_011_0100_0100_001, "fpsr"},
	{0b11_011_0100_0101_000, "dspsr_el0"},
	{0b11_011_0100_0101_001, "dlr_el0"},
	{0b11_011_1001_1100_000, "pmcr_el0"},
	{0b11_011_1001_1100_001, "pmcntenset_el0"},
	{0b11_011_1001_1100_010, "pmcntenclr_el0"},
	{0b11_011_1001_1100_011, "pmovsclr_el0"},
	{0b11_011_1001_1100_100, "pmswinc_el0"},
	{0b11_011_1001_1100_101, "pmselr_el0"},
	{0b11_011_1001_1100_110, "pmceid0_el0"},
	{0b11_011_1001_1100_111, "pmceid1_el0"},
	{0b11_011_1001_1101_000, "pmccntr_el0"},
	{0b11_011_1001_1101_001, "pmxevtyper_el0"},
	{0b11_011_1001_1101_010, "pmxevcntr_el0"},
	{0b11_011_1001_1110_000, "pmuserenr_el0"},
	{0b11_011_1001_1110_011, "pmovsset_el0"},
	{0b11_011_1101_0000_010, "tpidr_el0"},
	{0b11_011_1101_0000_011, "tpidrro_el0"},
	{0b11_011_1110_0000_000, "cntfrq_el0"},
	{0b11_011_1110_0000_001, "cntpct_el0"},
	{0b11_011_1110_0000_010, "cntvct_el0"},
	{0b11_011_1110_0010_000, "cntp_tval_el0"},
	{0b11_011_1110_0010_001, "cntp_ctl_el0"},
	{0b11_011_1110_0010_010, "cntp_cval_el0"},
	{0b11_011_1110_0011_000, "cntv_tval_el0"},
	{0b11_011_1110_0011_001, "cntv_ctl_el0"},
	{0b11_011_1110_0011_010, "cntv_cval_el0"},
	{0b11_011_1110_1111_111, "pmccfiltr_el0"},
	{0b11_100_0000_0000_000, "vpidr_el2"},
	{0b11_100_0000_0000_101, "vmpidr_el2"},
	{0b11_100_0001_0000_000, "sctlr_el2"},
	{0b11_100_0001_0000_001, "actlr_el2"},
	{0b11_100_0001_0001_000, "hcr_el2"},
	{0b11_100_0001_0001_001, "mdcr_el2"},
	{0b11_100_0001_0001_010, "cptr_el2"},
	{0b11_100_0001_0001_011, "hstr_el2"},
	{0b11_100_0001_0001_111, "hacr_el2"},
	{0b11_100_0010_0000_000, "ttbr0_el2"},
	{0b11_100_0010_0000_010, "tcr_el2"},
	{0b11_100_0010_0001_000, "vttbr_el2"},
	{0b11_100_0010_0001_010, "vtcr_el2"},
	{0b11_100_0011_0000_000, "dacr32_el2"},
	{0b11_100_0100_0000_000, "spsr_el2"},
	{0b11_100_0100_0000_001, "elr_el2"},
	{0b11_100_0100_0001_000, "sp_el1"},
	{0b11_100_0100_0011_000, "spsr_irq"},
	{0b11_100_0100_0011_001, "spsr_abt"},
	{0b11_100_0100_0011_010, "spsr_und"},
	{0b11_100_0100_0011_011, "spsr_fiq"},
	{0b11_100_0101_0000_001, "ifsr32_el2"},
	{0b11_100_0101_0001_000, "afsr0_el2"},
	{0b11_100_0101_0001_001, "afsr1_el2"},
	{0b11_100_0101_0010_000, "esr_el2"},
	{0b11_100_0101_0011_000, "fpexc32_el2"},
	{0b11_100_0110_0000_000, "far_el2"},
	{0b11_100_0110_0000_100, "hpfar_el2"},
	{0b11_100_1010_0010_000, "mair_el2"},
	{0b11_100_1010_0011_000, "amair_el2"},
	{0b11_100_1100_0000_000, "vbar_el2"},
	{0b11_100_1100_0000_001, "rvbar_el2"},
	{0b11_100_1100_0000_010, "rmr_el2"},
	{0b11_100_1101_0000_010, "tpidr_el2"},
	{0b11_100_1110_0000_011, "cntvoff_el2"},
	{0b11_100_1110_0001_000, "cnthctl_el2"},
	{0b11_100_1110_0010_000, "cnthp_tval_el2"},
	{0b11_100_1110_0010_001, "cnthp_ctl_el2"},
	{0b11_100_1110_0010_010, "cnthp_cval_el2"},
	{0b11_110_0001_0000_000, "sctlr_el3"},
	{0b11_110_0001_0000_001, "actlr_el3"},
	{0b11_110_0001_0001_000, "scr_el3"},
	{0b11_110_0001_0001_001, "sder32_el3"},
	{0b11_110_0001_0001_010, "cptr_el3"},
	{0b11_110_0001_0011_001, "mdcr_el3"},
	{0b11_110_0010_0000_000, "ttbr0_el3"},
	{0b11_110_0010_0000_010, "tcr_el3"},
	{0b11_110_0100_0000_000, "spsr_el3"},
	{0b11_110_0100_0000_001, "elr_el3"},
	{0b11_110_0100_0001_000, "sp_el2"},
	{0b11_110_0101_0001_000, "afsr0_el3"},
	{0b11_110_0101_0001_001, "afsr1_el3"},
	{0b11_110_0101_0010_000, "esr_el3"},
	{0b11_110_0110_0000_000, "far_el3"},
	{0b11_110_1010_0010_000, "mair_el3"},
	{0b11_110_1010_0011_000, "amair_el3"},
	{0b11_110_1100_0000_000, "vbar_el3"},
	{0b11_110_1100_0000_001, "rvbar_el3"},
	{0b11_110_1100_0000_010, "rmr_el3"},
	{0b11_110_1101_0000_010, "tpidr_el3"},
	{0b11_111_1110_0010_000, "cntps_tval_el1"},
	{0b11_111_1110_0010_001, "cntps_ctl_el1"},
	{0b11_111_1110_0010_010, "cntps_cval_el1"},
}
