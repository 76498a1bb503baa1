package rv32

import "github.com/tandem-lang/tandem/internal/isa"

// Bits of isa.Options.Flags: the -march-flags of this machine, as in the header of .mpy files.
const (
	FlagZba  = 1 << 0 // shift-and-add for indexed addresses
	FlagZcmp = 1 << 1 // cm.push and cm.popret for entry and exit
)

// Imc is -march=rv32imc.
var Imc = newTarget(usual, restyle)

// imcTemps is Imc in the style TempsAboveArgs.
var imcTemps = newTarget(tempsAboveArgs, nil)

func restyle(s isa.Style) *isa.Target {
	if s.TempsAboveArgs {
		return imcTemps
	}
	return nil
}

// roles are the registers that a style decides.
type roles struct{ temp, local [3]isa.Reg }

var (
	usual          = roles{[3]isa.Reg{A4, A5, A6}, [3]isa.Reg{S3, S2, S4}}
	tempsAboveArgs = roles{[3]isa.Reg{T1, T2, T3}, [3]isa.Reg{S3, S4, S5}}
)

const funTable = S1

func newTarget(r roles, restyle func(isa.Style) *isa.Target) *isa.Target {
	return &isa.Target{
		Name:     "rv32imc",
		Arch:     11,
		WordSize: 4,

		RegNames:  regNames,
		Ret:       A0,
		Arg:       [4]isa.Reg{A0, A1, A2, A3},
		Temp:      r.temp,
		Local:     r.local,
		FunTable:  funTable,
		Zero:      Zero,
		ParentRet: A0,
		ParentArg: [4]isa.Reg{A0, A1, A2, A3},

		ShiftCount: isa.NoReg,

		NLRRegs:   14,
		NLRLocal1: 6,
		DataUnit:  2,

		Restyle: restyle,
		New:     newAsm,
		Encode:  Encode,
		Decode:  Decode,
		Format:  Format,
		Forms:   Forms,
	}
}

// Targets returns the machines of this package in the order of their architecture numbers.
func Targets() []*isa.Target { return []*isa.Target{Imc} }
